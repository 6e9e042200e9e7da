"""Time in a forecast: the months of a goal, how a channel gets going, and when what it wins is counted.

Days are numbers from the goal's first day; a month is 30.4375 days where a mean one is meant.
"""

import calendar
import datetime as dt
from dataclasses import dataclass
from itertools import pairwise

from assistant.catalog import Channel
from assistant.forecast.arithmetic import DAYS_A_MONTH, after
from assistant.forecast.spending import months_of
from assistant.strategy import Period, Strategy

PREPARATION_WEEKS = 2
"""Tracking, accounts, first material before anything runs; less where the start lies ahead, none where all is ready."""
A_MONTH = float(DAYS_A_MONTH)
A_WEEK = 7
LEVEL_DAYS = 3 * A_MONTH
"""A level "a month" is measured over the last quarter before its day, or over half the time where that is shorter."""
USUAL_WEEKS = (4, 13)
"""Time to effect where no channel is chosen yet: that of paid search, the best documented one."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The calendar months from a goal's first day to its deadline; `edges` are their bounds in days, both ends in."""

    months: tuple[str, ...]
    edges: tuple[float, ...]
    start: dt.date

    @property
    def days(self) -> float:
        return self.edges[-1]

    @property
    def spans(self) -> tuple[tuple[float, float], ...]:
        return tuple(pairwise(self.edges))

    def arrivals(self, shift: float) -> tuple[tuple[float, ...], ...]:
        """For each month the share of what it wins that is counted in each month, `shift` days later.

        A row sums to less than 1 where some of it comes after the deadline.
        """
        return tuple(
            tuple(
                max(0.0, min(end + shift, until) - max(begin + shift, since)) / (end - begin)
                for since, until in self.spans
            )
            for begin, end in self.spans
        )

    def level_weights(self) -> tuple[float, ...]:
        """What each month counts for in the level a month at the end."""
        length = min(LEVEL_DAYS, self.days / 2)
        since = self.days - length
        return tuple(max(0.0, end - max(begin, since)) / (end - begin) * A_MONTH / length for begin, end in self.spans)


def timeline(start: dt.date, end: dt.date) -> Timeline:
    """The months from `start` to `end`, both days in."""
    names = months_of(start, end)
    firsts = [dt.date(int(name[:4]), int(name[5:]), 1) for name in names]
    bounds = [0.0, *(float((first - start).days) for first in firsts[1:]), float((end - start).days + 1)]
    return Timeline(names, tuple(bounds), start)


def running(begin: float, end: float, ready: float, ramp: float) -> float:
    """How far a channel works between two days, 0 to 1 on average.

    Nothing before it is `ready`, then more each day until `ramp` days later it works in full: the mean of a straight
    line from 0 to 1, so that the first month is small.
    """

    def worked(day: float) -> float:
        since = max(0.0, day - ready)
        return since - ramp / 2 if since >= ramp else since * since / (2 * ramp)

    return (worked(end) - worked(begin)) / (end - begin)


def preparation_weeks(strategy: Strategy, begins: dt.date) -> int:
    """Weeks that preparation adds after the start: what of it does not fit between today and then."""
    if strategy.readiness and all(item.state == "ready" for item in strategy.readiness):
        return 0
    if strategy.as_of is None:
        return PREPARATION_WEEKS
    return max(0, PREPARATION_WEEKS - (begins - strategy.as_of).days // A_WEEK)


def weeks_to_effect(known: Channel | None) -> tuple[int, int]:
    """From the start of a channel until it works in full: at best, and at worst."""
    return USUAL_WEEKS if known is None else (known.weeks_to_effect.low, known.weeks_to_effect.high)


def cycle_days(start: dt.date, cycle: Period | None) -> float:
    """The days from first contact to payment."""
    return 0.0 if cycle is None else float((after(start, cycle) - start).days)


def days_of_month(month: str) -> int:
    """How many days a month has: 2027-02 has 28."""
    return calendar.monthrange(int(month[:4]), int(month[5:]))[1]
