"""A figure that is not known exactly: a low, a likely and a high value, where it comes from, how far to trust it.

Own figures come before published ones. How wide each kind is taken are rules of thumb, named here.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from assistant.catalog import Grade, Pick
from assistant.catalog.benchmarks import EVERY_CHANNEL
from assistant.catalog.industries import EVERY_INDUSTRY
from assistant.strategy.values import Exactness

P90 = 1.2815515655446004
"""Standard deviations from the middle to the value that one case in ten exceeds, of a normal distribution."""
OWN = Decimal("1.25")
"""A figure of the business' own holds within a quarter either way, but for one case in ten on each side."""
OWN_ABOUT = Decimal("1.4")
"""The same of a figure that was given as "about", as a range or as a limit."""
PRICE = Decimal("1.1")
"""What a customer pays is known within a tenth."""
OWN_ELSEWHERE = Decimal("1.5")
"""A figure of the business as a whole, taken for one of its channels."""
PUBLISHED = Decimal("1.8")
"""A published middle: firms of one trade differ by more than their own years do."""
PUBLISHED_LEAST = Decimal("1.5")
"""No published range is taken for narrower than this, either way from its middle."""
WIDENED = Decimal("1.25")
"""So much wider for each thing that had to give way: the industry, the channel or the region."""

Origin = Literal["own", "history", "published"]
Widening = Literal["industry", "channel", "region"]


@dataclass(frozen=True, slots=True)
class Estimate:
    """One input of a forecast: one case in ten lies below `low`, one in ten above `high`.

    In between it is taken as log-normal around `likely`: such figures are products of many, never negative, and as
    often half as twice the usual. `channel` is the channel it was measured on, None for the business as a whole.
    `path` is where an own figure stands; `source`, `grade` and `year` tell a published one, `industry` and `region`
    whom it speaks of, `widened` what had to give way.
    """

    metric: str
    unit: str
    low: Decimal
    likely: Decimal
    high: Decimal
    origin: Origin
    channel: str | None = None
    path: str | None = None
    source: str | None = None
    grade: Grade | None = None
    year: int | None = None
    industry: str | None = None
    region: str | None = None
    widened: tuple[Widening, ...] = ()

    @property
    def spread(self) -> float:
        """The standard deviation of its logarithm: ln(high / low) / (2 × 1.2816)."""
        return math.log(float(self.high / self.low)) / (2 * P90)

    @property
    def trusted(self) -> bool:
        """Whether a probability may rest on it.

        A published figure without a named study (grade C) carries none, nor one about all industries and channels.
        """
        return self.grade != "C" and not (self.industry == EVERY_INDUSTRY and self.channel == EVERY_CHANNEL)

    @property
    def key(self) -> tuple[str, ...]:
        """Two uses of one figure have the same key: it is high or low for both at once."""
        return self.metric, self.channel or "", self.path or "", self.source or ""


def own_estimate(
    metric: str, value: Decimal, unit: str, path: str, *, exactness: Exactness | None = None, channel: str | None = None
) -> Estimate:
    """A figure of the business' own around what was said."""
    width = PRICE if metric == "aov" else OWN if exactness in (None, "exact") else OWN_ABOUT
    return Estimate(metric, unit, value / width, value, value * width, "own", channel, path)


def past_estimate(metric: str, cost: Decimal, unit: str, path: str, results: Decimal, channel: str | None) -> Estimate:
    """What a result has cost on a channel, from `results` counted results.

    Counts scatter by their square root (Poisson), so with n results the logarithm of their cost has a variance of
    1 / n beside that of the next year.
    """
    spread = math.sqrt((math.log(float(OWN)) / P90) ** 2 + 1 / max(1.0, float(results)))
    width = Decimal(math.exp(P90 * spread)).quantize(Decimal("0.001"))
    return Estimate(metric, unit, cost / width, cost, cost * width, "history", channel, path)


def elsewhere(estimate: Estimate) -> Estimate:
    """An own figure of the business as a whole, as it is taken for one channel: wider."""
    low = min(estimate.low, estimate.likely / OWN_ELSEWHERE)
    return replace(estimate, low=low, high=max(estimate.high, estimate.likely * OWN_ELSEWHERE))


def published_estimate(pick: Pick) -> Estimate:
    """A published figure: its own range where it has one, at least as wide as firms differ."""
    row = pick.rows[0]
    likely = pick.typical if pick.typical is not None else _middle(pick.low, pick.high)
    widened = tuple(name for name, wider in _given_way(pick) if wider)
    least = (PUBLISHED if pick.low == pick.high else PUBLISHED_LEAST) * WIDENED ** len(widened)
    return Estimate(
        metric=row.metric,
        unit=pick.unit,
        low=min(pick.low, likely / least),
        likely=likely,
        high=max(pick.high, likely * least),
        origin="published",
        channel=row.channel,
        source=pick.sources[0],
        grade=pick.grade,
        year=pick.year,
        industry=pick.industry,
        region=pick.region,
        widened=widened,
    )


def _given_way(pick: Pick) -> Iterator[tuple[Widening, bool]]:
    yield "industry", pick.industry_widened
    yield "channel", pick.channel_widened
    yield "region", pick.region_widened


def _middle(low: Decimal, high: Decimal) -> Decimal:
    """The middle of a range that spans by factors: its geometric mean; of one that begins at nothing, its half."""
    return (low * high).sqrt() if low > 0 else high / 2
