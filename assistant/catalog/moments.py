"""Dated marketing moments, and the dates their rules give in any year."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal, assert_never

from pydantic import ConfigDict, Field

from assistant.catalog.lunar import LunarTable, SolarTerm
from assistant.catalog.names import NO_ALIASES, Aliases, Names

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
MomentRole = Literal["sales", "gifts", "travel", "season", "demand", "fair", "fundraising", "theme", "event", "caution"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of the year that marketing is planned around.

    `days` is how long it lasts from its main day (phases have their own ends); `days_before` is how long before that
    day selling begins. `lead_weeks` is how long before its start work should begin: a rule of thumb. `platform_set`:
    the platforms or organisers fix the days each year, so the computed ones are the usual ones.
    `industries` are those that most often act on it; "all" is any.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: str
    name: Names
    rule: Rule
    regions: tuple[str, ...]
    industries: tuple[str, ...]
    lead_weeks: int
    role: MomentRole
    aliases: Aliases = NO_ALIASES
    days: int = 1
    days_before: int = 0
    platform_set: bool = False
    note: Names | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A moment in one year. `main` is its day; `start` to `end` is the whole of it, both included.

    `exact` is false where only the usual month is known: then `start` to `end` is that month and `main` its first day.
    """

    moment: Moment
    main: date
    start: date
    end: date
    exact: bool = True


def occurrences(moment: Moment, year: int, lunar: LunarTable) -> Iterator[Occurrence]:
    """Each time `moment` begins in `year`; none where its rule has no date in that year."""
    match moment.rule:
        case Phases(phases=phases):
            for phase in phases:
                start, end = phase.start.in_year(year), phase.end.in_year(year)
                yield Occurrence(moment, start, start, end if end >= start else phase.end.in_year(year + 1))
        case Announced(month=month):
            first = date(year, month, 1)
            yield Occurrence(moment, first, first, _last_of_month(first), exact=False)
        case rule:
            for main in _main_days(rule, year, lunar):
                begins, ends = main - timedelta(days=moment.days_before), main + timedelta(days=moment.days - 1)
                yield Occurrence(moment, main, begins, ends)


def moments_between(
    moments: Mapping[str, Moment],
    lunar: LunarTable,
    start: date,
    end: date,
    *,
    regions: Sequence[str] = (),
    line_of_industries: Sequence[str] = (),
) -> tuple[Occurrence, ...]:
    """The moments that touch `start` to `end` (both included), by date.

    `regions` are ISO codes or "global" (none given: every region); a moment counts where it is kept in one of them.
    `line_of_industries` is an industry and its fallbacks: moments of other industries are left out (none given: all).
    """
    found = (
        occurrence
        for moment in moments.values()
        if _kept_in(moment, regions) and _acted_on_by(moment, line_of_industries)
        for year in range(start.year - 1, end.year + 2)
        if 1 < year < date.max.year
        for occurrence in occurrences(moment, year, lunar)
        if occurrence.start <= end and occurrence.end >= start
    )
    return tuple(sorted(found, key=lambda occurrence: (occurrence.main, occurrence.moment.id)))


def easter(year: int) -> date:
    """Western Easter Sunday of `year` (the anonymous Gregorian algorithm)."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    full_moon = epact - (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + full_moon + 2 - century + century // 4) % 7
    days = full_moon - weekday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))


def _main_days(
    rule: Fixed | NthWeekday | Lunar | AtSolarTerm | Easter | Listed, year: int, lunar: LunarTable
) -> Iterator[date]:
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


def _nth_weekday(rule: NthWeekday, year: int) -> date:
    weekday = WEEKDAYS.index(rule.weekday)
    first = date(year, rule.month, 1)
    if rule.nth > 0:
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (rule.nth - 1))
    else:
        last = _last_of_month(first)
        day = last - timedelta(days=(last.weekday() - weekday) % 7)
    return day + timedelta(days=rule.offset_days)


def _last_of_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _kept_in(moment: Moment, regions: Sequence[str]) -> bool:
    return not regions or any(region in moment.regions for region in regions)


def _acted_on_by(moment: Moment, line_of_industries: Sequence[str]) -> bool:
    return (
        not line_of_industries or "all" in moment.industries or any(i in moment.industries for i in line_of_industries)
    )
