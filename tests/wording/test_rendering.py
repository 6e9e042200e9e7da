"""The strategy that is shown says our phrases and leaves a person's words alone."""

import pytest

from assistant.strategy import Draft, Edit, Phrase, apply, encode
from assistant.strategy.draft import Origin
from assistant.strategy.edits import Applied
from assistant.strategy.values import Language
from assistant.wording.rendering import rendered
from tests.a_speech import a_speech

OURS = encode(Phrase("values.yes"))


@pytest.mark.parametrize(("language", "said"), [("zh", "是"), ("en", "yes")])
def test_phrases_in_fields_lists_and_items_are_said_in_the_language(language: Language, said: str) -> None:
    draft = _applied(
        _edit("set", "/positioning/offer", OURS),
        _edit("add", "/market/swot/strengths", OURS),
        _edit("add", "/channels", {"channel": "email", "stop_rule": OURS}),
        _edit("add", "/risks", {"what": "A mild winter", "response": OURS}),
    )
    strategy = rendered(draft, a_speech(language))
    assert strategy.positioning.offer == said
    assert strategy.market.swot.strengths == (said,)
    assert strategy.channels[0].stop_rule == said
    assert (strategy.risks[0].what, strategy.risks[0].response) == ("A mild winter", said)


def test_a_persons_words_that_look_like_a_phrase_stay_as_they_were_typed() -> None:
    draft = _applied(
        _edit("set", "/positioning/offer", OURS, "entered"), _edit("add", "/market/trends", OURS, "entered")
    )
    strategy = rendered(draft, a_speech("zh"))
    assert (strategy.positioning.offer, strategy.market.trends) == (OURS, (OURS,))


def test_a_strategy_without_phrases_is_given_back_as_it_is() -> None:
    draft = _applied(_edit("set", "/business/name", "Acme", "entered"))
    assert rendered(draft, a_speech("en")) is draft.strategy


def _edit(op: str, path: str, value: object, origin: Origin = "suggested") -> Edit:
    return Edit.model_validate({"op": op, "path": path, "value": value, "origin": origin})


def _applied(*edits: Edit) -> Draft:
    applied = apply(Draft(), edits, turn=1)
    assert isinstance(applied, Applied)
    return applied.draft
