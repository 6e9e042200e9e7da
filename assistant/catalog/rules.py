"""The rules that give a moment its dates in any year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal, assert_never

from pydantic import ConfigDict, Field

from assistant.catalog.lunar import LunarTable, SolarTerm

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the Gregorian year; 29 February falls on the 28th in other years."""

    month: int
    day: int

    def in_year(self, year: int) -> date:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return date(year, self.month, self.day - 1)


@dataclass(frozen=True, slots=True)
class Fixed:
    """The same day every year."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    kind: Literal["fixed"]
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The `nth` weekday of a month (-1: the last), then `offset_days` later; `years` may keep it to even ones."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    kind: Literal["nth_weekday"]
    month: int
    nth: Literal[-1, 1, 2, 3, 4]
    weekday: Weekday
    offset_days: int = 0
    years: Literal["all", "even"] = "all"


@dataclass(frozen=True, slots=True)
class Lunar:
    """A day of the Chinese lunar year, never of a leap month, then `offset_days` later."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    kind: Literal["lunar"]
    month: int
    day: int
    offset_days: int = 0


@dataclass(frozen=True, slots=True)
class AtSolarTerm:
    """The day of a solar term."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    kind: Literal["solar_term"]
    term: SolarTerm


@dataclass(frozen=True, slots=True)
class Easter:
    """Western Easter Sunday, then `offset_days` later."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    kind: Literal["easter"]
    offset_days: int = 0


@dataclass(frozen=True, slots=True)
class Phase:
    """From one day of the year to another; a phase may cross the year's end."""

    start: MonthDay
    end: MonthDay


@dataclass(frozen=True, slots=True)
class Phases:
    """One or more spans every year."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    kind: Literal["phases"]
    phases: tuple[Phase, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """Dates looked up and written down; a year that is not listed has none."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    kind: Literal["listed"]
    starts: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Announced:
    """No rule: the date is announced each year, usually in `month`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    kind: Literal["announced"]
    month: int


Rule = Annotated[
    Fixed | NthWeekday | Lunar | AtSolarTerm | Easter | Phases | Listed | Announced, Field(discriminator="kind")
]


def days_of(
    rule: Fixed | NthWeekday | Lunar | AtSolarTerm | Easter | Listed, year: int, lunar: LunarTable
) -> Iterator[date]:
    """The days that a rule gives in `year`; none where it has none there."""
    match rule:
        case Fixed():
            yield MonthDay(rule.month, rule.day).in_year(year)
        case NthWeekday():
            if rule.years == "all" or year % 2 == 0:
                yield _nth_weekday(rule, year)
        case Lunar():
            if year in lunar:
                yield lunar[year].day(rule.month, rule.day) + timedelta(days=rule.offset_days)
        case AtSolarTerm():
            if year in lunar:
                yield lunar[year].term(rule.term)
        case Easter():
            yield easter(year) + timedelta(days=rule.offset_days)
        case Listed():
            yield from (day for day in rule.starts if day.year == year)
        case _:
            assert_never(rule)


def easter(year: int) -> date:
    """Western Easter Sunday of `year` (the anonymous Gregorian algorithm)."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    full_moon = epact - (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + full_moon + 2 - century + century // 4) % 7
    days = full_moon - weekday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))


def _nth_weekday(rule: NthWeekday, year: int) -> date:
    weekday = WEEKDAYS.index(rule.weekday)
    first = date(year, rule.month, 1)
    if rule.nth > 0:
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (rule.nth - 1))
    else:
        last = last_of_month(first)
        day = last - timedelta(days=(last.weekday() - weekday) % 7)
    return day + timedelta(days=rule.offset_days)


def last_of_month(first: date) -> date:
    """The last day of the month that begins on `first`."""
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
