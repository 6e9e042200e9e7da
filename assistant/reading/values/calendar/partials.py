"""A date or a period as written, perhaps without its year or month, and the stretch of days it stands for."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from assistant.reading.values.calendar.holidays import HOLIDAYS, last_occurrence, next_occurrence
from assistant.reading.values.calendar.intervals import (
    DAY,
    Interval,
    a_day,
    a_month,
    a_year,
    add_months,
    months_from,
    part,
)
from assistant.reading.values.kinds import Grain
from assistant.reading.values.line import Line


@dataclass(frozen=True, slots=True)
class Partial:
    """What was written between two places of the line.

    One of `day`, `month`, `quarter`, `half`, `season` (its first month), `weekday`, `holiday` or `year` is the finest
    part said; `whole` holds what needs no resolving. `turn` is -1 for "last", 1 for "next", 0 for "this".
    """

    start: int
    after: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: int | None = None
    weekday: int | None = None
    holiday: str | None = None
    edge: str | None = None
    turn: int | None = None
    fiscal: bool | None = None  # None: as the business counts, False: calendar, True: fiscal year
    whole: Interval | None = None

    @property
    def dated(self) -> bool:
        """Whether the words can be nothing but a date."""
        return self.year is not None or self.month is not None or self.whole is not None or self.holiday is not None


def resolve(partial: Partial, line: Line, not_before: date | None = None) -> Interval | None:
    """The days meant: the next such stretch that is not over, unless a year or last, this, next was said.

    `not_before` stands in for the day of reading (the first day of a range, for its end). None if there is no such day.
    """
    base = not_before or line.as_of
    interval = partial.whole or _plain(partial, line, base)
    if interval is None or partial.edge is None:
        return interval
    edged = part(interval, partial.edge, line.as_of)
    if (
        partial.year is None
        and partial.whole is None
        and edged.end <= base
        and partial.turn is None
        and partial.month is None
    ):
        later = _plain(replace(partial, year=interval.first.year + 1), line, base)
        return part(later, partial.edge, line.as_of) if later is not None else edged
    return edged


def _plain(partial: Partial, line: Line, base: date) -> Interval | None:
    if partial.holiday is not None:
        return _holiday(partial, line, base)
    if partial.day is not None:
        return _day(partial, base)
    if partial.weekday is not None:
        ahead = (partial.weekday - base.weekday() - 1) % 7 + 1
        return a_day(base + ahead * DAY)
    if partial.month is not None:
        return _month(partial, base)
    start = 1 if partial.fiscal is False else line.fiscal_start_month
    if partial.quarter is not None:
        return _in_year(partial, base, start, 3 * (partial.quarter - 1), 3, "quarter")
    if partial.half is not None:
        return _in_year(partial, base, start, 6 * (partial.half - 1), 6, "half")
    if partial.season is not None:
        return read_season(partial, base)
    if partial.year is not None:
        return a_year(partial.year, line.fiscal_start_month if partial.fiscal else 1)
    return None


def _in_year(partial: Partial, base: date, start: int, months: int, length: int, grain: Grain) -> Interval:
    if partial.year is not None:
        return months_from(add_months(a_year(partial.year, start).first, months), length, grain)
    year = base.year - 1
    while True:
        interval = months_from(add_months(a_year(year, start).first, months), length, grain)
        if partial.turn == -1:
            following = add_months(interval.first, 12)
            if add_months(following, length) > base:
                return interval
        elif interval.end > base:
            return interval
        year += 1


def _day(partial: Partial, base: date) -> Interval | None:
    day, month = partial.day, partial.month
    assert day is not None
    if month is None:
        for ahead in range(13):
            first = add_months(date(base.year, base.month, 1), ahead)
            if day > monthrange(first.year, first.month)[1]:
                continue
            found = first.replace(day=day)
            if found >= base and (partial.weekday is None or found.weekday() == partial.weekday):
                return a_day(found)
        return None
    years = (partial.year,) if partial.year is not None else tuple(range(base.year, base.year + 9))
    if partial.turn == -1 and partial.year is None:
        years = tuple(range(base.year, base.year - 9, -1))
    for year in years:
        if not 1 <= day <= monthrange(year, month)[1]:
            continue
        found = date(year, month, day)
        if partial.year is not None or (found < base if partial.turn == -1 else found >= base):
            return a_day(found)
    return None


def _month(partial: Partial, base: date) -> Interval:
    month = partial.month
    assert month is not None
    if partial.year is not None:
        return a_month(partial.year, month)
    match partial.turn:
        case -1:
            return a_month(base.year if month < base.month else base.year - 1, month)
        case 1:
            return a_month(base.year if month > base.month else base.year + 1, month)
        case 0:
            return a_month(base.year, month)
        case _:
            return a_month(base.year if month >= base.month else base.year + 1, month)


def read_season(partial: Partial, base: date) -> Interval:
    assert partial.season is not None
    if partial.year is not None:
        return months_from(date(partial.year, partial.season, 1), 3, "season")
    year = base.year - 1
    while (found := months_from(date(year, partial.season, 1), 3, "season")).end <= base:
        year += 1
    if partial.turn == -1 or (partial.turn == 1 and found.first <= base):
        return months_from(date(year + partial.turn, partial.season, 1), 3, "season")
    return found


def _holiday(partial: Partial, line: Line, base: date) -> Interval | None:
    assert partial.holiday is not None
    holiday = HOLIDAYS[partial.holiday]
    if partial.year is not None:
        first = holiday.first_day(partial.year)
    elif partial.turn == -1:
        first = last_occurrence(holiday, base)
    else:
        first = next_occurrence(holiday, base)
    return None if first is None else Interval(first, first + holiday.days * DAY, "day", partial.holiday)
