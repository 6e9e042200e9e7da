"""The drawn forecast: every input drawn 10,000 times, month by month and channel by channel.

The only file that needs numpy, which it imports when it is called. The same seed gives the same draws everywhere:
PCG64 with its normal numbers (each drawn number is used a second time with its sign turned, so that middles are exact),
and what comes out is rounded before it is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.forecast.arithmetic import significant
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
    won = [
        working * factor * _used(case, stream, 1.0)[:, None]
        for stream, working, factor in zip(flowing, worked, factors, strict=True)
    ]
    counted = [_arriving(each, case.arrive) for each in won]
    months = sum(counted, np.zeros((len(case.time.months), draws)))
    base = _base_by_month(case)
    shown = case.base + np.cumsum(months, axis=0) if case.basis == "level" else months + base[:, None]

    def basis_of(scale: float) -> "Draws":
        parts = [
            factor * np.einsum("m,md->d", _used(case, stream, scale) * counts, working)
            for stream, working, factor in zip(flowing, worked, factors, strict=True)
        ]
        return sum(parts, np.zeros(draws)) + case.base

    total = basis_of(1.0)
    people = _customers(drawn, [_arriving(each, case.paid) for each in won], onward)
    money = None if people is None or worth is None else people * drawn.product(worth)
    return Drawn(
        results=_ranges(total[None, :])[0],
        chance=float(np.mean(total >= case.wanted)),
        months=_ranges(shown),
        streams=tuple(
            (
                _ranges(each.sum(axis=0)[None, :])[0],
                _ranges(each),
                _said(float(np.median(made.sum(axis=0) - each.sum(axis=0)))),
            )
            for each, made in zip(counted, won, strict=True)
        ),
        customers=None if people is None else _ranges(people),
        takings=None if money is None else _ranges(money),
        sizes=tuple(
            (_ranges(sized[None, :])[0], float(np.mean(sized >= case.wanted)))
            for scale in scales
            for sized in (basis_of(scale),)
        ),
    )


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


def _used(case: Case, stream: Stream, scale: float) -> "Draws":
    import numpy as np

    return np.array([stream.used(scale, month) for month in range(len(case.time.months))])


def _base_by_month(case: Case) -> "Draws":
    """What comes without the plan in each month: a rate in every month, a total spread over the days."""
    import numpy as np

    lengths = np.diff(np.array(case.time.edges))
    spread: Draws = case.base * lengths / case.time.days
    return np.full(len(lengths), case.base) if case.basis == "rate" else spread


def _customers(drawn: _Inputs, counted: Sequence["Draws"], onward: Sequence[tuple[Link, ...] | None]) -> "Draws | None":
    """Customers by month; None where some stream does not lead on to them."""
    known = [links for links in onward if links is not None]
    if not counted or len(known) != len(counted):
        return None
    parts = [each * drawn.product(links) for each, links in zip(counted, known, strict=True)]
    return sum(parts[1:], parts[0])


def _ranges(rows: "Draws") -> tuple[Range, ...]:
    """The low, middle and high value of each row."""
    import numpy as np

    places = [min(rows.shape[1] - 1, int(share * rows.shape[1])) for share in TENTHS]
    found = np.partition(rows, places, axis=1)[:, places]
    return tuple(Range(*(_said(float(value)) for value in row)) for row in found)


def _said(value: float) -> Decimal:
    """A drawn number as it is kept: three significant digits."""
    return significant(Decimal(repr(value)), SAID_DIGITS)
