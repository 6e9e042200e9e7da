"""A goal's prospects in closed form: the range, the chance, the nearest attainable goal, the money it would take.

Fast enough for every turn and every check, and without a drawn number. `simulation.py` draws the same case month by
month; a test holds the two together.

A product of log-normal figures is log-normal. Their sum over channels is taken as log-normal with its exact mean and
variance, the dependence of channels on shared figures included: L. F. Fenton, "The sum of log-normal probability
distributions in scatter transmission systems", IRE Transactions on Communications Systems 8 (1960), 57-67.
"""

import math
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import NormalDist
from typing import Literal

from assistant.forecast.case import Case, Stream
from assistant.forecast.estimate import Estimate
from assistant.forecast.routes import Link

NORMAL = NormalDist()
LIKELY_ENOUGH = 0.6
"""A goal is within reach where it is missed in at most four cases of ten."""
OUT_OF_REACH = 0.3
"""Below three in ten a plan is a hope."""
COVERED = 0.8
"""A chance is said only where figures lead on from this share of the money."""
MOST_MONEY = 10.0
"""Beyond so many times the plan's money a budget is no answer."""
STEPS = 20

NoChance = Literal["no_figure", "thin_figures", "too_little_covered"]


@dataclass(frozen=True, slots=True)
class Level:
    """A log-normal number: its median and the standard deviation of its logarithm."""

    median: float
    spread: float

    def at(self, share: float) -> float:
        """The value that `share` of all cases lie below."""
        return self.median * math.exp(self.spread * NORMAL.inv_cdf(share)) if self.median > 0 else 0.0

    def reaches(self, needed: float) -> float:
        """The chance of at least `needed`."""
        if needed <= 0:
            return 1.0
        if self.median <= 0:
            return 0.0
        if self.spread == 0:
            return 1.0 if self.median >= needed else 0.0
        return 1.0 - NORMAL.cdf(math.log(needed / self.median) / self.spread)


@dataclass(frozen=True, slots=True)
class Mover:
    """An input and what the likely result would be at its low and at its high value."""

    estimate: Estimate
    at_low: float
    at_high: float

    @property
    def swing(self) -> float:
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the plan's money will probably bring of a goal, what comes anyway included.

    `low` and `high` are each passed by one case in ten. `chance` of the target is None where none can be said, with
    the reason in `no_chance`. `movers` are the inputs, the one that matters most first.
    """

    case: Case
    low: float
    likely: float
    high: float
    chance: float | None
    no_chance: NoChance | None
    movers: tuple[Mover, ...]

    @property
    def out_of_reach(self) -> bool:
        return self.chance is not None and self.chance < OUT_OF_REACH

    @property
    def attainable(self) -> float:
        """The target that is reached in six cases of ten."""
        return self.case.base + combined(self.case).at(1 - LIKELY_ENOUGH)

    @property
    def times_the_money(self) -> float | None:
        """How many times the plan's money make the target likely enough; None where no money does, or too much.

        What is spent today already goes on as it is.
        """
        times = money_needed(self.case)
        fresh = float(sum(stream.stated for stream in self.case.streams))
        if times is None or fresh <= 0:
            return None
        return (self.case.spent_already + fresh * times) / (self.case.spent_already + fresh)

    @property
    def break_even_cost(self) -> float | None:
        """What one more result may cost for the target to be met; what must be beaten where no figure is known."""
        effort = sum(self.case.effort(stream) for stream in self.case.streams)
        return effort / self.case.needed if self.case.needed > 0 and effort > 0 else None


def outlook(case: Case) -> Outlook:
    """The prospects of a goal."""
    level = combined(case)
    chance, why = _chance(case, level)
    return Outlook(
        case=case,
        low=case.base + level.at(0.1),
        likely=case.base + level.median,
        high=case.base + level.at(0.9),
        chance=chance,
        no_chance=why,
        movers=movers(case),
    )


def combined(case: Case, scale: float = 1.0) -> Level:
    """What comes on top of what comes anyway, with `scale` times the plan's money."""
    return _Mixture.of(case).at(scale)


def mixer(case: Case) -> Callable[[Mapping[str, float]], Level]:
    """The same for many mixes: tells it for each channel's money at a scale of its own."""
    mixture = _Mixture.of(case)

    def mixed(scales: Mapping[str, float]) -> Level:
        return mixture.of_parts([case.effort(stream, scales.get(stream.channel or "", 1.0)) for stream in case.flowing])

    return mixed


def money_needed(case: Case) -> float | None:
    """How many times the plan's money reach the target in six cases of ten; found by halving."""
    if case.needed <= 0 or not case.flowing:
        return None
    mixture = _Mixture.of(case)

    def enough(scale: float) -> bool:
        return mixture.at(scale).at(1 - LIKELY_ENOUGH) >= case.needed

    if not enough(MOST_MONEY):
        return None
    low, high = 0.0, MOST_MONEY
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


@dataclass(frozen=True, slots=True)
class _Mixture:
    """The streams of a case that figures lead on from: the mean of a unit of money, and how they move together.

    `bound` is by pair of streams: exp of the covariance of their logarithms, less 1.
    """

    case: Case
    means: tuple[float, ...]
    bound: tuple[tuple[float, ...], ...]

    @classmethod
    def of(cls, case: Case) -> "_Mixture":
        variances = [_variances(stream) for stream in case.flowing]
        means = (
            stream.route.likely * math.exp(sum(each.values()) / 2)  # the mean of a log-normal number
            for stream, each in zip(case.flowing, variances, strict=True)
            if stream.route is not None
        )
        bound = (tuple(math.expm1(_shared(one, other)) for other in variances) for one in variances)
        return cls(case, tuple(means), tuple(bound))

    def at(self, scale: float) -> Level:
        """The sum over all streams with so many times the money."""
        return self.of_parts([self.case.effort(stream, scale) for stream in self.case.flowing])

    def of_parts(self, efforts: Sequence[float]) -> Level:
        """The sum over all streams with so much effort each."""
        parts = [effort * mean for effort, mean in zip(efforts, self.means, strict=True)]
        mean = sum(parts)
        if mean <= 0:
            return Level(0.0, 0.0)
        covariance = sum(
            one * math.fsum(map(operator.mul, parts, row)) for one, row in zip(parts, self.bound, strict=True)
        )
        variance = math.log1p(covariance / (mean * mean))
        return Level(mean * math.exp(-variance / 2), math.sqrt(variance))


def movers(case: Case) -> tuple[Mover, ...]:
    """Each input with the likely result at its low and high value, all others at their likely one."""
    efforts = {id(stream): case.effort(stream) for stream in case.flowing}

    def result(moved: Estimate, value: Decimal) -> float:
        return case.base + sum(
            efforts[id(stream)] * math.prod(_moved(link, moved, value) for link in stream.route.links)
            for stream in case.flowing
            if stream.route is not None
        )

    found = {link.estimate.key: link.estimate for link in _links(case.flowing)}
    ranked = [Mover(each, result(each, each.low), result(each, each.high)) for each in found.values()]
    return tuple(sorted(ranked, key=lambda mover: (-mover.swing, mover.estimate.key)))


def covered(streams: Iterable[Stream]) -> float:
    """The share of the money from which a trusted figure leads on."""
    amounts = [(stream.stated, stream.route is not None and stream.route.trusted) for stream in streams]
    whole = sum(amount for amount, _ in amounts)
    return float(sum(amount for amount, known in amounts if known) / whole) if whole else 0.0


def _chance(case: Case, level: Level) -> tuple[float | None, NoChance | None]:
    if not case.flowing:
        return None, "no_figure" if all(stream.route is None for stream in case.streams) else "thin_figures"
    if covered(case.streams) < COVERED:
        return None, "too_little_covered"
    return level.reaches(case.needed), None


def _links(streams: Iterable[Stream]) -> Iterable[Link]:
    return (link for stream in streams if stream.route is not None for link in stream.route.links)


def _moved(link: Link, moved: Estimate, value: Decimal) -> float:
    return link.factor(float(value if link.estimate.key == moved.key else link.estimate.likely))


def _variances(stream: Stream) -> Mapping[tuple[tuple[str, ...], int], float]:
    """The variance of the logarithm that each figure brings in, by figure and direction."""
    links: Sequence[Link] = stream.route.links if stream.route is not None else ()
    return {(link.estimate.key, link.sign): link.estimate.spread**2 for link in links}


def _shared(
    left: Mapping[tuple[tuple[str, ...], int], float], right: Mapping[tuple[tuple[str, ...], int], float]
) -> float:
    """The covariance of two logarithms: figures that both rest on, the wider use where they take one differently."""
    return sum(math.sqrt(left[key] * right[key]) for key in left.keys() & right.keys())
