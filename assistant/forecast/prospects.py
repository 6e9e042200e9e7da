"""What a forecast says: ranges by month and channel, the chance of each goal, what it rests on, what it leaves out.

Plain exact values, rounded to three significant digits: what a machine's last bits change is not said.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.forecast.case import NoForecast
from assistant.forecast.estimate import Estimate
from assistant.forecast.outlook import NoChance
from assistant.forecast.routes import Link
from assistant.forecast.split import Split
from assistant.strategy import Money, Quantity


@dataclass(frozen=True, slots=True)
class Range:
    """A number with its low and high: each is passed by one case in ten."""

    low: Decimal
    likely: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class MonthAhead:
    """A month of a goal: the money spent, and what is counted in it, what comes anyway included.

    Of a level (followers) the standing at the month's end. `customers` and `takings` are those won on top of what comes
    anyway; None where no figure leads on to them.
    """

    month: str
    money: Decimal
    results: Range
    customers: Range | None = None
    takings: Range | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    """One channel's part: its money until the deadline, the figures that lead on from it, its results by month.

    `later` results are won in time but counted after the deadline. Without `results` no figure can be trusted, and
    links are background: `needed` is the cost of a result that would have to be met.
    """

    plan: str | None
    channel: str | None
    money: Money
    links: tuple[Link, ...]
    results: Range | None = None
    by_month: tuple[Range, ...] = ()
    later: Decimal = Decimal(0)
    needed: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """An input that moves the result: its estimate, and the likely result at its low and high value."""

    estimate: Estimate
    at_low: Decimal
    at_high: Decimal


@dataclass(frozen=True, slots=True)
class Size:
    """The same plan with `share` of its money (0.7, 1, 1.3)."""

    share: Decimal
    money: Money
    results: Range
    chance: Decimal | None


@dataclass(frozen=True, slots=True)
class GoalAhead:
    """What may be expected of one goal.

    `wanted`, `base` (what comes without the plan) and `results` are for its basis: a total until the deadline, a month
    at the end, or the standing at the deadline; of takings in `currency`. `chance` is in tenths, None with its reason.
    `attainable` is the target that is reached in six cases of ten, `money_needed` what the stated one would take in
    six cases of ten (None where ten times the money would not do). `today` is spent each month already: only what goes
    beyond it adds results. `split` is a division of the money that reaches the goal more surely, where there is one.
    `payback` is the first month in which all the money is back, by the likely figures.
    """

    goal: str
    metric: str
    basis: Literal["total", "rate", "level"]
    currency: str | None
    wanted: Decimal
    base: Decimal
    base_known: bool
    results: Range
    chance: Decimal | None
    no_chance: NoChance | None
    money: Money
    months: tuple[MonthAhead, ...]
    flows: tuple[Flow, ...]
    sizes: tuple[Size, ...]
    inputs: tuple[Input, ...]
    attainable: Quantity
    money_needed: Money | None
    cost_each: Range | None
    payback: str | None
    today: Money | None
    split: Split | None

    @property
    def gaps(self) -> tuple[Flow, ...]:
        """The channels from which no trusted figure leads on."""
        return tuple(flow for flow in self.flows if flow.results is None)


@dataclass(frozen=True, slots=True)
class Forecast:
    """The prospects of every goal that has any, and why the others have none; drawn with this seed."""

    goals: tuple[GoalAhead, ...]
    without: tuple[tuple[str, NoForecast], ...]
    seed: int
    draws: int

    def of(self, goal: str) -> GoalAhead | None:
        """What may be expected of this goal."""
        return next((each for each in self.goals if each.goal == goal), None)
