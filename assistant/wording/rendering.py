"""The strategy with our own sentences said in a language: what a reader or a program sees instead of stored phrases."""

from pydantic import JsonValue

from assistant.strategy import Draft, Strategy
from assistant.strategy.phrase import MARK
from assistant.wording.fields import value_words
from assistant.wording.speech import Speech


def rendered(draft: Draft, speech: Speech) -> Strategy:
    """The draft's strategy with every stored phrase of ours said in the speech's language; all else as it stands."""
    document = draft.strategy.model_dump(mode="json", exclude_defaults=True)
    if MARK not in str(document):
        return draft.strategy
    return Strategy.model_validate(_said(document, "", draft, speech))


def _said(value: JsonValue, path: str, draft: Draft, speech: Speech) -> JsonValue:
    match value:
        case str() if value.startswith(MARK):
            return value_words(path, value, speech, draft=draft)[:4000]
        case dict():
            return {name: _said(inner, f"{path}/{name}", draft, speech) for name, inner in value.items()}
        case list():
            return [_said(each, _inside(path, each), draft, speech) for each in value]
        case _:
            return value


def _inside(path: str, entry: JsonValue) -> str:
    """The path of an entry of a list: an item's by its id, a plain value's by the value."""
    return f"{path}/{entry['id']}" if isinstance(entry, dict) and "id" in entry else f"{path}#{entry}"
