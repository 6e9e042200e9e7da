"""What `scan` finds, in the terms of the public cases: the adapter for shared/data/values/evaluate.py.

`python ../shared/data/values/evaluate.py tests.reading.values.score:extract --tier business` from the repository root.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from assistant.reading.values import Change, Count, Duration, FromTo, Money, Percent, Recurrence, Value, When, scan

DATES = frozenset({"date", "dateperiod", "datemixed", "holiday", "datenegative"})
Row = dict[str, Any]


def extract(text: str, lang: str, kind: str, reference_date: str | None) -> list[Row]:
    """The values of `kind` in `text`, as rows of the evaluation."""
    as_of = date.fromisoformat(reference_date) if reference_date else date(2026, 11, 22)
    values = scan(text, as_of)
    rows = (row for value in values for row in _rows(value, kind))
    if kind == "number":
        return [*rows, *_fractions(values, text)]
    return list(rows)


def _fractions(values: tuple[Value, ...], text: str) -> Iterator[Row]:
    for value in values:
        if isinstance(value, Percent) and _is_fraction(value, text):
            yield {"value": float(value.points) / 100}


def _is_fraction(value: Percent, text: str) -> bool:
    """Whether a share is written as a plain number: 3/4, ¾, 三分之一."""
    if value.of_points or value.high is not None:
        return False
    said = text[value.start : value.end]
    return "分之" in said or not any(sign in said for sign in ("%", "％", "per", "pct", "成", "折", "点", "半"))


def _rows(value: Value, kind: str) -> Iterator[Row]:
    if kind in DATES:
        if isinstance(value, When):
            yield {"start": _day(value.first), "end_excl": _day(value.end_excl)}
        elif kind == "datemixed" and isinstance(value, Duration):
            yield {"days": float(value.days)}
        return
    match value:
        case FromTo(before=before, after=after):
            yield from _pair(before, after, kind)
        case Count() | Money() if kind in {"number", "numrange"}:
            yield from _number(value, kind)
        case Money() if kind == "currency":
            yield {**_bounds(value), "currency": value.currency}
        case Duration() if kind == "duration":
            yield {"days": float(value.days)}
        case Duration(count=amount) if kind == "number":
            yield {"value": float(amount)}
        case Percent() if kind == "percentage":
            yield {"value": float(value.points)}
        case Change(by=by) if by is not None:
            yield from _rows(by, kind)
        case Change(points=points) if kind == "percentage" and points is not None:
            yield {"value": float(points)}
        case Recurrence(every=every) if kind == "recurrence":
            yield {"every": f"P{every.count}{every.unit[0].upper()}"}
        case _:
            pass


def _number(value: Count | Money, kind: str) -> Iterator[Row]:
    if kind == "number":
        yield {"value": float(value.amount)}
        if value.high is not None:
            yield {"value": float(value.high)}
    elif "value" not in (row := _bounds(value)):
        yield row


def _bounds(value: Count | Money) -> Row:
    match value.exactness:
        case "range":
            return {"lo": float(value.amount), "hi": _float(value.high)}
        case "at_least":
            return {"lo": float(value.amount), "hi": None}
        case "at_most":
            return {"lo": None, "hi": float(value.amount)}
        case _:
            return {"value": float(value.amount)}


def _pair(before: Value, after: Value, kind: str) -> Iterator[Row]:
    match before, after:
        case (Count(amount=low), Count(amount=high)) if kind == "numrange":
            yield {"lo": float(low), "hi": float(high)}
        case (Money(amount=low, currency=currency), Money(amount=high)) if kind == "currency":
            yield {"lo": float(low), "hi": float(high), "currency": currency}
        case _:
            yield from _rows(before, kind)
            yield from _rows(after, kind)


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
