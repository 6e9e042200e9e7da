"""Dated marketing moments, and when they fall. `rules.py` holds how a date is found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Literal

from pydantic import ConfigDict

from assistant.catalog.lunar import LunarTable
from assistant.catalog.names import NO_ALIASES, Aliases, Names
from assistant.catalog.rules import Announced, Phases, Rule, days_of, last_of_month

MomentRole = Literal["sales", "gifts", "travel", "season", "demand", "fair", "fundraising", "theme", "event", "caution"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of the year that marketing is planned around.

    `days` is how long it lasts from its main day (phases have their own ends); `days_before` is how long before that
    day selling begins. `lead_weeks` is how long before its start work should begin: a rule of thumb. `platform_set`:
    the platforms or organisers fix the days each year, so the computed ones are the usual ones.
    `holiday_in` are the ISO codes and areas where people are off work for days and services rest.
    `industries` are those that most often act on it; "all" is any.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

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
    holiday_in: tuple[str, ...] = ()
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
            yield Occurrence(moment, first, first, last_of_month(first), exact=False)
        case rule:
            for main in days_of(rule, year, lunar):
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


def _kept_in(moment: Moment, regions: Sequence[str]) -> bool:
    return not regions or any(region in moment.regions for region in regions)


def _acted_on_by(moment: Moment, line_of_industries: Sequence[str]) -> bool:
    return (
        not line_of_industries or "all" in moment.industries or any(i in moment.industries for i in line_of_industries)
    )
