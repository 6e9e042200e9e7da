"""Putting an earlier value right where the message does not name it: "actually make it 25%", "不对，应该是25%"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pydantic import JsonValue

from assistant.reading import quantities
from assistant.reading.claims import CUE
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.segments import Span
from assistant.reading.values import Count, Duration, FromTo, Money, Percent, Value, When
from assistant.strategy import Money as KeptMoney
from assistant.strategy import Period, Quantity, plain
from assistant.strategy.draft import PERSONAL

_NAMES = spoken(r"\b(?:stop|go|pause|kill|scale|stopping) rules?\b|\brules?\b|规则|止损线?|停投线?")
"""What has no single value to put right: a rule holds several."""


def corrected(desk: Desk, spans: Sequence[Span]) -> None:
    """Give an unplaced value to the field that was last given one of its kind."""
    if any(_NAMES.search(desk.said(span)) for span in spans):
        return  # what it names was placed by its cue, or is asked about
    for value in desk.values(spans):
        new = value.after if isinstance(value, FromTo) else value
        for path in _latest(desk):
            kept = desk.context.draft.value(path)
            said = _like(desk, kept, new)
            if said is not None:
                desk.place(value)
                desk.put(path, said, span_of(value), CUE)
                break


def _latest(desk: Desk) -> Iterator[str]:
    """Fields that a person gave, the latest said first; the open question's before all others."""
    records = desk.context.draft.records
    yield from (path for path in desk.context.pending if path in records)
    given = [
        (record.turn, record.quote.start if record.quote else 0, path)
        for path, record in records.items()
        if record.origin in PERSONAL and "#" not in path
    ]
    for _, _, path in sorted(given, key=lambda one: (-one[0], -one[1])):
        value = desk.context.draft.value(path)
        if value is None:
            continue
        inner = getattr(type(value), "model_fields", None)
        if inner is not None and "id" in inner:
            yield from (
                f"{path}/{name}" for name in ("target", "change", "baseline", "deadline", "share") if name in inner
            )
        else:
            yield path


def _like(desk: Desk, kept: object, value: Value) -> JsonValue:
    """The new value in the form of the kept one, or None where they are of different kinds."""
    match kept:
        case KeptMoney():
            return quantities.money(value, kept.currency)
        case Period():
            return quantities.period(value)
        case Quantity(unit=unit, per=per) if isinstance(value, Count | Money | Percent | Duration):
            kind = "currency" if unit.isupper() else unit
            if isinstance(value, Percent) != (kind == "percent") and not isinstance(value, Count):
                return None
            said = quantities.quantity(value, kind, unit if kind == "currency" else None)
            if isinstance(said, dict) and per is not None and "per" not in said:
                said["per"] = per.model_dump(mode="json")
            return said
        case Decimal():
            if isinstance(value, Percent):
                return plain(value.points)
            return plain(value.amount) if isinstance(value, Count) and value.per is None else None
        case int() if not isinstance(kept, bool):
            return quantities.whole(value)
        case _:
            if isinstance(value, When) and type(kept).__name__ == "date":
                day = quantities.last_day(value, desk.context.as_of)
                return day.isoformat() if day is not None else None
            return None
