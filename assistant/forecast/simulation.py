"""The drawn forecast: every input drawn 10,000 times, month by month and channel by channel.

The only file that needs numpy, which it imports when it is called. The same seed gives the same draws everywhere:
PCG64 with its normal numbers (each drawn number is used a second time with its sign turned, so that middles are exact),
and what comes out is rounded before it is said.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.forecast.case import Case, Stream
from assistant.forecast.estimate import Estimate
from assistant.forecast.prospects import Range
from assistant.forecast.routes import Link
from assistant.forecast.timeline import A_WEEK

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Draws = NDArray[np.float64]

DRAWS = 10_000
SAID_DIGITS = 3
TENTHS = (0.1, 0.5, 0.9)
SAME = 1e-9
"""Draws that differ by no more than this share are the same number."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the draws of one case come to. Results are what the plan brings; what comes anyway is added to `months`.

    `streams` are by flowing stream: results in all, results by month, and the likely results counted later. `sizes`
    are by scale: what is counted in the goal's basis with its chance.
    """

    results: Range
    chance: float
    months: tuple[Range, ...]
    streams: tuple[tuple[Range, tuple[Range, ...], Decimal], ...]
    customers: tuple[Range, ...] | None
    takings: tuple[Range, ...] | None
    sizes: tuple[tuple[Range, float], ...]


def draw(
    case: Case,
    *,
    seed: int,
    draws: int = DRAWS,
    onward: Sequence[tuple[Link, ...] | None] = (),
    worth: tuple[Link, ...] | None = None,
    scales: Sequence[float] = (0.7, 1.3),
) -> Drawn:
    """Draw a case. `onward` leads each flowing stream's results to customers, `worth` a customer to takings."""
    import numpy as np

    rng = np.random.Generator(np.random.PCG64(seed))
    flowing = case.flowing
    drawn = _Inputs(rng, draws)
    factors = [drawn.product(stream.route.links if stream.route is not None else ()) for stream in flowing]
    worked = [_worked(case, stream, rng.random(draws)) for stream in flowing]
    counts = np.array(case.counts)
    spent = [_used(stream, 1.0)[:, None] * working for stream, working in zip(flowing, worked, strict=True)]
    counted = [_arriving(each, case.arrive) for each in spent]
    months = _summed((factor * each for factor, each in zip(factors, counted, strict=True)), len(case.counts), draws)
    base = _base_by_month(case)
    shown = case.base + np.cumsum(months, axis=0) if case.basis == "level" else months + base[:, None]

    def basis_of(scale: float) -> "Draws":
        parts = (
            factor * np.einsum("m,md->d", _used(stream, scale) * counts, working)
            for stream, working, factor in zip(flowing, worked, factors, strict=True)
        )
        return sum(parts, np.full(draws, case.base))

    people = None
    if flowing and all(links == () for links in onward) and case.paid == case.arrive:
        people = months  # each result is a customer, counted when he pays
    elif flowing and all(links is not None for links in onward):
        paid = (
            factor * drawn.product(links or ()) * _arriving(each, case.paid)
            for factor, each, links in zip(factors, spent, onward, strict=True)
        )
        people = _summed(paid, len(case.counts), draws)
    money = None if people is None or worth is None else people * drawn.product(worth)
    total = basis_of(1.0)
    return Drawn(
        results=_range(total),
        chance=float(np.mean(total >= case.wanted)),
        months=tuple(map(_range, shown)),
        streams=tuple(_stream(factor, *both) for factor, *both in zip(factors, counted, spent, strict=True)),
        customers=None if people is None else tuple(map(_range, people)),
        takings=None if money is None else tuple(map(_range, money)),
        sizes=tuple(
            (_range(sized), float(np.mean(sized >= case.wanted))) for sized in (basis_of(scale) for scale in scales)
        ),
    )


def _stream(factor: "Draws", counted: "Draws", spent: "Draws") -> tuple[Range, tuple[Range, ...], Decimal]:
    """A channel's results in all, by month, and the likely results counted later.

    A month in which it works the same in every draw is so much of its figures' own range: nothing is sorted for it.
    """
    import numpy as np

    low, likely, high = _quantiles(factor)
    least, most = counted.min(axis=1).tolist(), counted.max(axis=1).tolist()
    months = tuple(
        _said_range(low * at, likely * at, high * at) if up_to - at <= SAME * up_to else _range(factor * row)
        for row, at, up_to in zip(counted, least, most, strict=True)
    )
    whole, won = counted.sum(axis=0), spent.sum(axis=0)
    later = float(np.median((won - whole) * factor)) if won is not whole else 0.0
    return _range(whole * factor), months, _said(later)


class _Inputs:
    """Draws of each figure, one series for every use of it."""

    def __init__(self, rng: "np.random.Generator", draws: int) -> None:
        self.rng, self.draws = rng, draws
        self.known: dict[tuple[str, ...], Draws] = {}

    def product(self, links: Sequence[Link]) -> "Draws":
        """The product of the links' factors, a value a draw."""
        import numpy as np

        logs = np.zeros(self.draws)
        level = 1.0
        for link in links:
            level *= link.factor(float(link.estimate.likely))
            logs += link.sign * self._deviation(link.estimate)
        return np.exp(logs) * level

    def _deviation(self, estimate: Estimate) -> "Draws":
        """How far the logarithm of the figure strays from its likely value."""
        import numpy as np

        if estimate.key not in self.known:
            half = self.rng.standard_normal((self.draws + 1) // 2)
            self.known[estimate.key] = np.concatenate((half, -half))[: self.draws]
        return self.known[estimate.key] * estimate.spread


def _worked(case: Case, stream: Stream, chances: "Draws") -> "Draws":
    """How far the channel works in each month, by draw: `running` with a start-up that may be short or long."""
    import numpy as np

    edges = np.array(case.time.edges)[:, None]
    low, high = (weeks * A_WEEK for weeks in stream.ramp)
    since = np.maximum(edges - stream.ready, 0.0)
    if high == 0:
        done = np.broadcast_to(since, (len(case.time.edges), len(chances)))
    else:
        ramp = low + (high - low) * chances
        done = np.square(np.minimum(since, ramp)) / (2 * ramp) + np.maximum(since - ramp, 0.0)
    worked: Draws = np.diff(done, axis=0) / np.diff(edges, axis=0)
    return worked


def _arriving(won: "Draws", arrive: tuple[tuple[float, ...], ...]) -> "Draws":
    """What is won by month, in the months in which it is counted.

    Row by row, since few shares are not 0; a product of matrices would wake threads for less work than they cost.
    """
    import numpy as np

    if all(row[place] == 1 for place, row in enumerate(arrive)):
        return won
    counted = np.zeros_like(won)
    for month, row in enumerate(arrive):
        for place, share in enumerate(row):
            if share:
                counted[place] += share * won[month]
    return counted


def _used(stream: Stream, scale: float) -> "Draws":
    import numpy as np

    return np.array(stream.used(scale))


def _base_by_month(case: Case) -> "Draws":
    """What comes without the plan in each month: a rate in every month, a total spread over the days."""
    import numpy as np

    lengths = np.diff(np.array(case.time.edges))
    spread: Draws = case.base * lengths / case.time.days
    return np.full(len(lengths), case.base) if case.basis == "rate" else spread


def _summed(parts: Iterable["Draws"], months: int, draws: int) -> "Draws":
    import numpy as np

    whole = np.zeros((months, draws))
    for part in parts:
        whole += part
    return whole


def _range(row: "Draws") -> Range:
    return _said_range(*_quantiles(row))


def _quantiles(row: "Draws") -> tuple[float, float, float]:
    """The low, middle and high value of the draws."""
    import numpy as np

    places = [min(len(row) - 1, int(share * len(row))) for share in TENTHS]
    low, middle, high = np.partition(row, places)[places]
    return float(low), float(middle), float(high)


def _said_range(low: float, likely: float, high: float) -> Range:
    return Range(_said(low), _said(likely), _said(high))


def _said(value: float) -> Decimal:
    """A drawn number as it is kept: three significant digits."""
    return Decimal(f"{value:.{SAID_DIGITS}g}")
