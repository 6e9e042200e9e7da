"""A draft: the strategy with a record for each value of who said it, where, and how sure we are."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from assistant.strategy.fields import parts_of, spec_at
from assistant.strategy.model import Strategy, to_document

Status = Literal["answered", "suggested", "unknown", "not_applicable", "deferred"]
Origin = Literal["stated", "entered", "derived", "suggested", "confirmed", "imported"]
PERSONAL: frozenset[str] = frozenset({"stated", "entered", "confirmed"})
"""Origins that are a person's word: such a value changes only when a person says so."""


class Quote(BaseModel):
    """Where the words stand: code points [start, end) of the user's text of this turn (0: an uploaded brief)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    turn: int = Field(ge=0)
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Record(BaseModel):
    """What is known about a value besides the value."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    status: Status
    origin: Origin
    turn: int = Field(ge=0)
    quote: Quote | None = None
    source: str | None = Field(None, description="Where a derived, suggested or imported value comes from")
    to_recheck: bool = Field(False, description="An answer it rested on has changed since")


@dataclass(frozen=True, slots=True)
class Draft:
    """The strategy, the records by path, and the next free number of each kind of id.

    A record at `/goals/goal-1` speaks for every field of the goal that has none of its own.
    The record of one entry of a list of plain values stands at `path#entry`.
    """

    strategy: Strategy = field(default_factory=Strategy)
    records: Mapping[str, Record] = field(default_factory=dict)
    next_ids: Mapping[str, int] = field(default_factory=dict)

    def record(self, path: str) -> Record | None:
        """The record that speaks for this path: its own, or that of the item it is in."""
        while path:
            if (found := self.records.get(path)) is not None:
                return found
            path = path.rpartition("#" if "#" in path else "/")[0]
        return None

    def value(self, path: str) -> object | None:
        """The value at this path; None where there is none, and for an empty list."""
        found = value_in(self.strategy, path)
        return None if isinstance(found, tuple) and not found else found

    def document(self) -> dict[str, JsonValue]:
        """`{strategy, records}` as JSON values: what checks, exports and programs read."""
        records: dict[str, JsonValue] = {
            path: record.model_dump(mode="json", exclude_defaults=True) for path, record in self.records.items()
        }
        return {"strategy": to_document(self.strategy), "records": records}

    def with_record(self, path: str, record: Record | None) -> "Draft":
        """The same draft with this record set or, for None, taken away."""
        records = {key: value for key, value in self.records.items() if key != path}
        return replace(self, records=records if record is None else {**records, path: record})


def value_in(strategy: Strategy, path: str) -> object | None:
    """What stands at this path, an empty list too; None where there is nothing."""
    found: Any = strategy
    for name in parts_of(path):
        if isinstance(found, tuple):
            for item in found:
                if item.id == name:
                    found = item
                    break
            else:
                return None
        else:
            found = getattr(found, name, None)
            if found is None:
                return None
    return found  # type: ignore[no-any-return]


def is_field(path: str) -> bool:
    """Whether the strategy has a field at this path or pattern."""
    return spec_at(path) is not None
