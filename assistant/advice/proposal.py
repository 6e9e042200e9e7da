"""Suggested edits being gathered for one draft: what the draft already holds is left alone."""

import datetime as dt
from collections.abc import Mapping
from copy import copy
from decimal import Decimal
from typing import Literal, TypeAlias

from pydantic import JsonValue

from assistant.advice.suggestion import Suggestion
from assistant.strategy import Draft, Edit, Money, Period, Phrase, Quantity, Wait, encode, plain
from assistant.strategy.fields import ID_PREFIXES, pattern_of

RULE_OF_THUMB = "rule of thumb"
Given: TypeAlias = (
    str
    | int
    | bool
    | Decimal
    | dt.date
    | Money
    | Quantity
    | Period
    | Wait
    | Phrase
    | tuple["Given", ...]
    | Mapping[str, "Given"]
)
"""What a field may be given; a phrase is stored in its encoded form."""


class Proposal:
    """Gathers edits of origin `suggested`. `source` names the rule or the published row they rest on.

    A path that has a value, or that a person marked as not applicable, is passed over.
    """

    def __init__(self, draft: Draft, source: str = RULE_OF_THUMB) -> None:
        self.draft, self.source = draft, source
        self.edits: list[Edit] = []
        self._values: dict[str, Given] = {}
        self._given: dict[str, int] = {}
        self._added: dict[str, list[str]] = {}

    def citing(self, source: str) -> "Proposal":
        """The same gathering, for edits that rest on another source."""
        cited = copy(self)
        cited.source = source
        return cited

    def open(self, path: str) -> bool:
        """Whether nothing stands at the path yet, neither in the draft nor among these edits."""
        if path in self._values or self.draft.value(path) is not None:
            return False
        record = self.draft.records.get(path)
        return record is None or record.status != "not_applicable"

    def set(self, path: str, value: Given | None, source: str | None = None) -> bool:
        """Set a field that is still open; None sets nothing."""
        if value is None or value == () or not self.open(path):
            return False
        self._values[path] = value
        self._edit("set", path, as_json(value), source)
        return True

    def fill(self, item: str, /, **fields: Given | None) -> None:
        """Set those fields of an existing item that are still open."""
        for name, value in fields.items():
            self.set(f"{item}/{name}", value)

    def add(self, path: str, /, **fields: Given | None) -> str:
        """Add an item; gives the id it will have."""
        item_id = self._next_id(path)
        self._added.setdefault(path, []).append(item_id)
        value = {name: as_json(each) for name, each in fields.items() if each is not None and each != ()}
        self._edit("add", path, {"id": item_id, **value}, None)
        return item_id

    def mark_unknown(self, path: str) -> None:
        """Say that nothing is known at a path that is still open."""
        if self.open(path) and self.draft.records.get(path) is None:
            self.edits.append(Edit(op="mark", path=path, status="unknown", origin="suggested", source=self.source))

    def added(self, path: str) -> tuple[str, ...]:
        """The ids of the items that these edits add to a list."""
        return tuple(self._added.get(path, ()))

    def because(self, reason: Phrase) -> Suggestion | None:
        """The suggestion with its reason; None where there was nothing left to suggest."""
        return Suggestion(tuple(self.edits), reason) if self.edits else None

    def _edit(self, op: Literal["set", "add"], path: str, value: JsonValue, source: str | None) -> None:
        self.edits.append(Edit(op=op, path=path, value=value, origin="suggested", source=source or self.source))

    def _next_id(self, path: str) -> str:
        prefix = ID_PREFIXES[pattern_of(path)]
        number = self._given.get(prefix, self.draft.next_ids.get(prefix, 1))
        present = self.draft.value(path)
        taken = {item.id for item in present} if isinstance(present, tuple) else set()
        while f"{prefix}-{number}" in taken:
            number += 1
        self._given[prefix] = number + 1
        return f"{prefix}-{number}"


def as_json(value: Given) -> JsonValue:
    """A value as an edit carries it."""
    match value:
        case Phrase():
            return encode(value)
        case Money(amount=amount, currency=currency):
            return {"amount": plain(amount), "currency": currency}
        case Quantity(value=number, unit=unit, per=per):
            return {"value": plain(number), "unit": unit, **({} if per is None else {"per": as_json(per)})}
        case Period(value=length, unit=unit) | Wait(value=length, unit=unit):
            return {"value": length, "unit": unit}
        case Decimal():
            return plain(value)
        case dt.date():
            return value.isoformat()
        case tuple():
            return [as_json(each) for each in value]
        case Mapping():
            return {name: as_json(each) for name, each in value.items()}
        case _:
            return value
