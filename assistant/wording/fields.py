"""What the fields of the strategy are called, and how any value they hold is said: for receipts, summaries, exports.

`field_label_key` gives the key of a field's name, `value_words` the words of a value. No path and no raw option comes
out of either. `field_words.py` holds the tables of which field is said how.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from assistant.strategy import Draft, Money, Name, Period, Quantity, Wait, decode, spoken_at
from assistant.strategy.fields import FieldSpec, is_id, pattern_of, spec_at
from assistant.strategy.phrase import MARK
from assistant.strategy.values import Item, Value
from assistant.wording import spoken_values
from assistant.wording.field_words import ENUMERATIONS, EVERY, NAMED_BY, NAMES_OR_TEXT, SAID_WITH, UNITS
from assistant.wording.speech import Speech


def field_label_key(path: str) -> str:
    """The key of the name of the field at this path: '/goals/goal-1/target' is 'fields.goals.target'.

    A list is 'fields.goals', one of its items 'fields.goals.one', an entry of a list of texts has the list's name.
    """
    pattern = pattern_of(path.partition("#")[0])
    names = [name for name in pattern[1:].split("/") if name != "*"]
    return f"fields.{'.'.join((*names, *(('one',) if pattern.endswith('/*') else ())))}"


def field_label(path: str, speech: Speech) -> str:
    """The name of the field at this path, as people say it."""
    return speech.say(field_label_key(path))


def value_words(path: str, value: object, speech: Speech, *, draft: Draft | None = None, ours: bool = False) -> str:
    """The value of the field at this path in the speech's language; "" for None and for an empty list.

    `value` is as the strategy holds it, or in JSON form as an edit does; for the path of an item, the item.
    A text that is a stored phrase is said as a sentence where `draft`'s record says that it is ours, or where the
    caller does (`ours`: an edit of origin suggested); any other text stands as it is. `draft` also gives the names of
    items that are referred to; without it they are numbered ("Goal 1").
    """
    return _Teller(speech, draft, ours).field(path.partition("#")[0], value)


def item_name(path: str, speech: Speech, draft: Draft) -> str:
    """What the item at this path is called: a goal's statement, a channel's name, else its kind with its number."""
    return _Teller(speech, draft, ours=False).name_of(path, draft.value(path))


class _Teller:
    def __init__(self, speech: Speech, draft: Draft | None, ours: bool) -> None:
        self.speech, self.draft, self.ours = speech, draft, ours

    def field(self, path: str, value: object) -> str:
        spec = spec_at(path)
        if value is None or (isinstance(value, list | tuple) and not value):
            return ""
        if spec is None:
            return self.item(path, value) if is_id(path.rpartition("/")[2]) else self.plain(value)
        if spec.kind == "items":
            entries = value if isinstance(value, list | tuple) else (value,)
            return self.joined(self.item(f"{path}/{_id_of(each)}", each) for each in entries)
        if spec.kind == "values" and isinstance(value, list | tuple):
            said = [self.entry(f"{path}#{each}", spec, each) for each in value]
            return self.speech.listed(said) if _is_word_list(spec) else self.joined(said)
        return self.entry(f"{path}#{value}" if spec.kind == "values" else path, spec, value)

    def entry(self, path: str, spec: FieldSpec, value: object) -> str:
        """One value of a field, or one entry of a list of values."""
        typed = _typed(spec, value)
        if isinstance(typed, str):
            return self.text(path, spec, typed)
        if isinstance(typed, bool):
            return self.speech.say("values.yes" if typed else "values.no")
        if isinstance(typed, Decimal | int) and (unit := UNITS.get(spec.pattern)) is not None:
            return self.speech.say(f"values.unit.{unit}.{'one' if typed == 1 else 'many'}", n=typed)
        if isinstance(typed, Period) and spec.pattern in EVERY:
            return spoken_values.every(typed, self.speech.language)
        return self.plain(typed)

    def text(self, path: str, spec: FieldSpec, text: str) -> str:
        pattern = spec.pattern
        if text.startswith(MARK):
            return self.words(path, text)
        if (enumeration := ENUMERATIONS.get(pattern)) is not None and self.speech.has(f"values.{enumeration}.{text}"):
            return self.speech.say(f"values.{enumeration}.{text}")
        if spec.refers_to is not None:
            return self.reference(f"{spec.refers_to}/{text}")
        if pattern.endswith("/month"):
            year, _, month = text.partition("-")
            return self.speech.say(f"values.month.{month}", year=year)
        if (catalog := spec.catalog or NAMES_OR_TEXT.get(pattern)) is not None:
            return self.catalog_name(catalog, text)
        return self.words(path, text)

    def words(self, path: str, text: str) -> str:
        """A text: a phrase of ours as its sentence, a person's words as they stand."""
        phrase = decode(text) if self.ours else spoken_at(self.draft, path, text) if self.draft is not None else None
        try:
            return text if phrase is None else self.speech.phrase(phrase)
        except KeyError:  # a draft from another version's file may name a sentence that is not ours any more
            return text

    def catalog_name(self, catalog: str, entry: str) -> str:
        try:
            return self.speech.value(Name(catalog, entry))
        except KeyError:  # free text is allowed where the catalog has no such entry
            return entry

    def reference(self, path: str) -> str:
        return self.name_of(path, None if self.draft is None else self.draft.value(path))

    def item(self, path: str, value: object) -> str:
        """An item by its name and the few fields that tell it apart: a goal with its target and date."""
        item = _item(path, value)
        if item is None:
            return self.plain(value)
        listed = pattern_of(path).removesuffix("/*")
        said = [self.name_of(path, item)]
        said += [
            words for name in SAID_WITH.get(listed, ()) if (words := self.field(f"{path}/{name}", getattr(item, name)))
        ]
        return self.speech.say("values.separator.details").join(dict.fromkeys(said))

    def name_of(self, path: str, item: object) -> str:
        listed = pattern_of(path).removesuffix("/*")
        for name in NAMED_BY[listed]:
            if isinstance(item, Item) and (found := self.field(f"{path}/{name}", getattr(item, name))):
                return found
        label = self.speech.say(field_label_key(path))
        return self.speech.say("values.numbered", label=label, number=path.rpartition("-")[2])

    def joined(self, parts: Iterable[str]) -> str:
        return self.speech.say("values.separator.texts").join(part for part in parts if part)

    def plain(self, value: object) -> str:
        match value:
            case str() | int() | Decimal() | Money() | Quantity() | Period() | Wait() | dt.date():
                return self.speech.value(value)
            case list() | tuple():
                return self.joined(self.plain(each) for each in value)
            case dict():
                return self.joined(self.plain(each) for each in value.values())
            case _:
                return str(value)


def _is_word_list(spec: FieldSpec) -> bool:
    """Whether the entries are names or options, and not a person's sentences."""
    return bool(spec.catalog or spec.refers_to or spec.pattern in ENUMERATIONS or spec.pattern in NAMES_OR_TEXT)


def _typed(spec: FieldSpec, value: object) -> Any:
    """The value as the strategy would hold it; as it is where it does not fit."""
    if isinstance(value, Value | Decimal | dt.date):
        return value
    try:
        return spec.adapter.validate_python(value)
    except ValidationError:
        return value if isinstance(value, str) else str(value)


def _item(path: str, value: object) -> Item | None:
    spec = spec_at(path.rpartition("/")[0])
    if isinstance(value, Item) or spec is None or not isinstance(value, dict):
        return value if isinstance(value, Item) else None
    try:
        item: Item = spec.adapter.validate_python({"id": path.rpartition("/")[2], **value})
    except ValidationError:
        return None
    return item


def _id_of(item: object) -> str:
    found = item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
    return found if isinstance(found, str) else "new-1"
