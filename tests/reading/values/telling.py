"""A value in the short form of the case files: `about 20000..30000 CNY /month`, `by ..2027-10-01`, `2% -> 3.5%`."""

from datetime import date
from decimal import Decimal
from typing import assert_never

from assistant.reading.values import (
    Change,
    Count,
    Duration,
    Every,
    Exactness,
    FromTo,
    Money,
    Percent,
    Recurrence,
    Value,
    When,
)

_BOUNDS: dict[Exactness, str] = {
    "exact": "",
    "range": "",
    "about": "about ",
    "at_least": "at least ",
    "at_most": "at most ",
}


def tell(value: Value) -> str:
    """The short form of a value, without its place."""
    said = _BOUNDS[value.exactness]
    match value:
        case Count(amount=amount, high=high, unit=unit, per=per):
            return said + _numbers(amount, high) + (f" {unit}" if unit else "") + _per(per)
        case Percent(points=points, high=high, of_points=of_points, per=per):
            return said + _numbers(points, high) + ("pp" if of_points else "%") + _per(per)
        case Money(amount=amount, high=high, currency=currency, per=per):
            return f"{said}{_numbers(amount, high)} {currency or 'money'}{_per(per)}"
        case Duration(count=count, high=high, unit=time):
            return f"{said}{_numbers(count, high)} {time}s"
        case When(first=first, end_excl=end, relation=relation, holiday=holiday):
            return f"{said}{relation} {_day(first)}..{_day(end)}" + (f" {holiday}" if holiday else "")
        case Recurrence(every=every):
            return f"every {every.count} {every.unit}s"
        case Change():
            return said + _change(value)
        case FromTo(before=before, after=after):
            return f"{tell(before)} -> {tell(after)}"
        case _:
            assert_never(value)


def _change(value: Change) -> str:
    way = value.direction or "by"
    if value.points is not None:
        return f"{way} {_numbers(value.points, value.high)}%{_per(value.per)}"
    if value.factor is not None:
        return f"{way} x{value.factor}{_per(value.per)}"
    assert value.by is not None
    return f"{way} by {tell(value.by)}{_per(value.per)}"


def _numbers(low: Decimal, high: Decimal | None) -> str:
    return f"{low}" if high is None else f"{low}..{high}"


def _per(every: Every | None) -> str:
    if every is None:
        return ""
    return f" /{every.unit}" if every.count == 1 else f" /{every.count} {every.unit}s"


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
