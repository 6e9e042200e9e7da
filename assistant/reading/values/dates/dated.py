"""A time between two places of the line, and days counted from a day."""

from dataclasses import dataclass
from datetime import date

from assistant.reading.values.calendar.holidays import HOLIDAYS
from assistant.reading.values.calendar.intervals import add
from assistant.reading.values.calendar.partials import Partial
from assistant.reading.values.kinds import Exactness, Grain, Relation, Unit, When
from assistant.reading.values.line import Line
from assistant.reading.values.scalars import Scalar

SHORT_UNITS = frozenset({"hour", "minute", "second"})
_ORDER: tuple[Unit, ...] = ("year", "quarter", "month", "week", "day", "hour", "minute", "second")
ABOUT = frozenset({"大概", "大约", "差不多", "约", "about", "around", "roughly", "approximately"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A time between two places of the line."""

    value: When
    start: int
    after: int


def length_grain(length: Scalar) -> Grain:
    match length.time:
        case "year" | "quarter" | "month" | "week":
            return length.time
        case _:
            return "day"


def shift(base: date, length: Scalar, sign: int) -> date | None:
    """`length` on or back, by its parts where it has parts: 1 month 21 days."""
    if length.parts:
        day: date | None = base
        for count, unit in sorted(length.parts, key=lambda part: _ORDER.index(part[1])):
            day = None if day is None else add(day, count, unit, sign)
        return day
    if length.amount != int(length.amount) and length.time in {"year", "month", "quarter"}:
        months = length.amount * {"year": 12, "quarter": 3, "month": 1}[length.time]
        return add(base, months, "month", sign)
    return add(base, length.amount, length.time, sign)


def dated_as(
    line: Line, start: int, after: int, first: date | None, end: date | None, grain: Grain, relation: Relation = "on",
    partial: Partial | None = None, exactness: Exactness = "exact",
) -> Dated:  # fmt: skip
    holiday = None if partial is None or partial.holiday is None else HOLIDAYS[partial.holiday].name
    value = When(line.start(start), line.end(after), exactness, first, end, grain, holiday, relation)
    return Dated(value, start, after)
