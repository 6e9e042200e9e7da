"""Stretches of days and the arithmetic of the calendar."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from assistant.reading.values.kinds import Grain, Unit

DAY = timedelta(1)
_PARTS = {  # by grain: where begin ends and middle ends, as days or months from the start
    "week": (3, 4),
    "month": (10, 20),
}


@dataclass(frozen=True, slots=True)
class Interval:
    """From `first` up to, not including, `end`; None is an open side."""

    first: date
    end: date
    grain: Grain
    holiday: str | None = None


def add_months(day: date, months: int) -> date:
    """The same day some months on, the last of the month where there is none (31 January and a month: 28 February)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(max(year, 1), 9998)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add(day: date, count: Decimal, unit: Unit, sign: int = 1) -> date | None:
    """`count` units on (or back); parts of a month and of a year count in days. None outside the calendar."""
    match unit:
        case "year" | "quarter" | "month":
            months = count * {"year": 12, "quarter": 3, "month": 1}[unit]
            whole = int(months)
            if not -4800 < whole < 4800 or not 100 < day.year + sign * whole // 12 < 9000:
                return None
            return add_months(day, sign * whole) + sign * int((months - whole) * 30) * DAY
        case "week" | "day":
            days = count * (7 if unit == "week" else 1)
        case "hour" | "minute" | "second":
            days = count / {"hour": 24, "minute": 1440, "second": 86400}[unit]
    return day + sign * int(days) * DAY if abs(days) < 150_000 else None


def a_day(day: date) -> Interval:
    return Interval(day, day + DAY, "day")


def a_week(day: date) -> Interval:
    """The week, Monday first, that a day lies in."""
    first = day - day.weekday() * DAY
    return Interval(first, first + 7 * DAY, "week")


def a_month(year: int, month: int) -> Interval:
    first = date(year, month, 1)
    return Interval(first, add_months(first, 1), "month")


def months_from(first: date, months: int, grain: Grain) -> Interval:
    return Interval(first, add_months(first, months), grain)


def a_year(year: int, start_month: int = 1) -> Interval:
    """A year; one that begins later than January is named by the year it ends in."""
    return months_from(date(year - (start_month > 1), start_month, 1), 12, "year")


def part(interval: Interval, edge: str, as_of: date) -> Interval:
    """The beginning, the middle, the end or the rest of a period.

    Months in thirds (上旬, 中旬, 下旬); a year ends in December, begins with its first quarter and has its middle in
    June and July; a quarter and a half year in months; a week begins Monday to Wednesday and ends Friday to Sunday.
    """
    first, end = interval.first, interval.end
    if edge == "rest":
        return replace(interval, first=max(first, as_of)) if as_of < end else interval
    match interval.grain:
        case "year":
            span = {"begin": (0, 3), "middle": (5, 7), "end": (11, 12)}[edge]
        case "half":
            span = {"begin": (0, 2), "middle": (2, 4), "end": (5, 6)}[edge]
        case "quarter" | "season":
            span = {"begin": (0, 1), "middle": (1, 2), "end": (2, 3)}[edge]
        case "month" | "week" | "day":
            early, late = _PARTS.get(interval.grain, (1, 1))
            cut = {
                "begin": (first, first + early * DAY),
                "middle": (first + early * DAY, first + late * DAY),
                "end": (first + late * DAY, end),
            }[edge]
            return replace(interval, first=min(cut[0], end - DAY), end=min(max(cut[1], cut[0] + DAY), end))
    return replace(interval, first=add_months(first, span[0]), end=add_months(first, span[1]))
