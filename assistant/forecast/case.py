"""What a forecast is computed from, goal by goal: what is wanted, what comes anyway, and the money on its way there.

Both evaluations, the closed form of `outlook.py` and the drawn one of `simulation.py`, read the same `Case`.
"""

import datetime as dt
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.catalog import Catalogs, Channel, Metric
from assistant.forecast.arithmetic import months_between, per_month
from assistant.forecast.own_numbers import OwnNumbers, own_numbers
from assistant.forecast.routes import TAKINGS, Atlas, Route
from assistant.forecast.spending import Spending, spending
from assistant.forecast.the_sum import baseline_of, goal_days, is_total, money_until
from assistant.forecast.timeline import (
    A_WEEK,
    Timeline,
    cycle_days,
    preparation_weeks,
    running,
    timeline,
    weeks_to_effect,
)
from assistant.strategy import ChannelPlan, Goal, Strategy

POWER = 0.8
"""Beyond what was tried, twice the money brings 2 ** 0.8 = 1.74 times the results: response to media money is concave,
the power is a rule of thumb."""
TRIED_TIMES = 10
"""Money on a channel is used as well as ever up to so many times the least that is usable there. A rule of thumb."""
REACHING_OUT = frozenset({"media", "creators", "samples"})
"""Kinds of cost that reach people; the cost of a result counts nothing else."""
LONGEST_MONTHS = 36
LATE_STAGES = ("conversion", "loyalty")

NoForecast = Literal[
    "no_metric", "no_target", "no_dates", "no_money", "not_counted", "not_more", "no_price", "too_long"
]
"""Why nothing is forecast for a goal: a rate, a cost or a score does not follow from money by any figure we hold."""


@dataclass(frozen=True, slots=True)
class Stream:
    """The money of one channel, or of the plan as a whole, on its way to a goal's results.

    `money` is by month, without what is spent today already. It works from day `ready` on and fully after `ramp` days
    (at best, at worst). Beyond `tried` a month each further unit brings less; infinite where nobody can say how much
    a channel takes, so that the same money always counts alike. `route` is None where no figure leads
    from this channel to the goal. `working` is how far it works in each month, at its usual start.
    """

    plan: str | None
    channel: str | None
    money: tuple[float, ...]
    stated: Decimal
    route: Route | None
    ready: float
    ramp: tuple[int, int]
    working: tuple[float, ...]
    tried: float

    def used(self, scale: float) -> tuple[float, ...]:
        """The money of each month as it counts for results, at `scale` times the plan's money."""
        return tuple(
            spent if spent <= self.tried else self.tried * (spent / self.tried) ** POWER
            for spent in (money * scale for money in self.money)
        )


@dataclass(frozen=True, slots=True)
class Case:
    """A goal as a forecast sees it, in results of `metric` (money where it counts takings).

    `wanted` and `base`, what comes without the plan, are both for `basis`: a total until the deadline, a month at the
    end, or the standing at the deadline. `arrive` tells in which month what a month wins is counted, `paid` in which it
    is paid for, `counts` what a month's results count for in the goal. `today` is the money spent each month already.
    """

    goal: str
    metric: str
    currency: str
    basis: Literal["total", "rate", "level"]
    wanted: float
    base: float
    base_known: bool
    time: Timeline
    arrive: tuple[tuple[float, ...], ...]
    paid: tuple[tuple[float, ...], ...]
    counts: tuple[float, ...]
    streams: tuple[Stream, ...]
    today: Decimal | None

    @property
    def needed(self) -> float:
        """Results that have to come on top of what comes anyway."""
        return self.wanted - self.base

    @property
    def spent_already(self) -> float:
        """The part of the plan's money until the deadline that is spent today already."""
        return 0.0 if self.today is None else float(self.today) * len(self.time.months)

    @property
    def flowing(self) -> tuple[Stream, ...]:
        """The streams that a trusted figure leads on from: the others are neither counted nor held against anybody."""
        return tuple(stream for stream in self.streams if stream.route is not None and stream.route.trusted)

    def effort(self, stream: Stream, scale: float = 1.0) -> float:
        """The money of a stream as it counts for the goal: used up by its size, its start, and its time to arrive."""
        total = 0.0  # a loop, since it is run through again and again in search of a budget
        for money, works, counts in zip(stream.money, stream.working, self.counts, strict=True):
            if money:
                spent = money * scale
                used = spent if spent <= stream.tried else stream.tried * (spent / stream.tried) ** POWER
                total += used * works * counts
        return total


def carriers(
    strategy: Strategy, goal: Goal, channels: Mapping[str, Channel]
) -> tuple[tuple[ChannelPlan, Channel], ...]:
    """The channels that carry a goal: those tied to its KPIs, else those of its stage, else all."""
    kpis = {kpi.id for kpi in strategy.kpis if goal.id in kpi.goals}
    known = tuple((plan, channels[plan.channel]) for plan in strategy.channels if plan.channel in channels)
    tied = tuple(each for each in known if kpis.intersection(each[0].kpis))
    staged = tuple(each for each in known if goal.stage is not None and goal.stage in each[0].stages)
    return tied or staged or known


def case_of(strategy: Strategy, goal: Goal, catalogs: Catalogs, own: OwnNumbers | None = None) -> Case | NoForecast:
    """The case of a goal, or why there is none."""
    metric = catalogs.metrics.get(goal.metric) if goal.metric else None
    days = goal_days(strategy, goal)
    if metric is None:
        return "no_metric"
    if goal.target is None:
        return "no_target"
    if days is None:
        return "no_dates"
    if metric.value_type not in ("total", "level") or (metric.unit == "currency" and metric.id not in TAKINGS):
        return "not_counted"
    if goal.direction in ("decrease", "keep") or metric.direction != "higher":
        return "not_more"
    if months_between(*days) > LONGEST_MONTHS:
        return "too_long"
    money = money_until(strategy, goal.deadline)
    if money is None or money.amount <= 0:
        return "no_money"
    if metric.unit == "currency" and goal.target.unit != money.currency:
        return "no_price"
    own = own or own_numbers(strategy, catalogs.metrics)
    return _case(strategy, goal, metric, days, Atlas(strategy, catalogs, own, money.currency))


def _case(strategy: Strategy, goal: Goal, metric: Metric, days: tuple[dt.date, dt.date], atlas: Atlas) -> Case:
    assert goal.target is not None
    time = timeline(*days)
    paid = time.arrivals(cycle_days(days[0], strategy.business.sales_cycle))
    arrive = paid if metric.stage in LATE_STAGES else time.arrivals(0.0)
    now = baseline_of(strategy, goal)
    months = months_between(*days)
    monthly = Decimal(0) if now is None else per_month(now)
    basis: Literal["total", "rate", "level"]
    if metric.value_type == "level":
        basis, wanted, base = "level", goal.target.value, Decimal(0) if now is None else now.value
    elif is_total(goal, metric):
        brought = Decimal(0) if now is None else now.value if now.per is None else monthly * months
        basis, wanted, base = "total", goal.target.value, brought
    else:
        basis, wanted, base = "rate", per_month(goal.target), monthly
    spent = atlas.own.by_metric.get("ad_spend")
    today = per_month(spent[0]) if spent is not None and spent[0].unit == atlas.currency and base > 0 else None
    return Case(
        goal=goal.id,
        metric=metric.id,
        currency=atlas.currency,
        basis=basis,
        wanted=float(wanted),
        base=float(base),
        base_known=now is not None,
        time=time,
        arrive=arrive,
        paid=paid,
        counts=_counts(arrive, time.level_weights() if basis == "rate" else (1.0,) * len(time.months)),
        streams=tuple(_streams(strategy, goal, metric, time, atlas, today)),
        today=today,
    )


def _counts(arrive: tuple[tuple[float, ...], ...], weights: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sum(share * weight for share, weight in zip(row, weights, strict=True)) for row in arrive)


def _streams(
    strategy: Strategy, goal: Goal, metric: Metric, time: Timeline, atlas: Atlas, today: Decimal | None
) -> Iterator[Stream]:
    spent = spending(strategy)
    pots = _pots(strategy, time, spent) if spent is not None and spent.currency == atlas.currency else {}
    if not pots:
        yield _whole(strategy, metric, time, atlas, today)
        return
    plans = {plan.channel: plan for plan in strategy.channels}
    carry = {plan.channel for plan, _ in carriers(strategy, goal, atlas.catalogs.channels.entries)}
    fresh = _fresh([sum(months) for months in zip(*pots.values(), strict=True)], today)
    for channel, months in pots.items():
        route = atlas.route(metric, channel) if channel in atlas.catalogs.channels else None
        if channel in carry or (route is not None and route.own):
            money = tuple(amount * share for amount, share in zip(months, fresh, strict=True))
            stated = Decimal(repr(sum(money)))
            yield _stream(strategy, plans.get(channel), channel, money, stated, route, time, atlas)


def _pots(strategy: Strategy, time: Timeline, spent: Spending) -> Mapping[str, tuple[float, ...]]:
    """The money of each channel by month, as far as it reaches people before the deadline."""
    found: dict[str, list[float]] = {}
    place = {month: at for at, month in enumerate(time.months)}
    for row in spent.rows:
        if row.channel is None or (row.kind is not None and row.kind not in REACHING_OUT):
            continue
        for month, amount in row.by_month.items():
            if month in place and amount > 0:
                pot = found.setdefault(row.channel, [0.0] * len(time.months))
                pot[place[month]] += float(amount)
    return {channel: tuple(months) for channel, months in sorted(found.items())}


def _whole(strategy: Strategy, metric: Metric, time: Timeline, atlas: Atlas, today: Decimal | None) -> Stream:
    """The plan's money as one stream, evenly over the days, while no channel has a share of it."""
    end = time.start + dt.timedelta(days=time.days - 1)
    money = money_until(strategy, end)
    amount = Decimal(0) if money is None else money.amount * (1 - (strategy.budget.reserve or Decimal(0)) / 100)
    months = [float(amount) * (until - since) / time.days for since, until in time.spans]
    shares = _fresh(months, today)
    fresh = tuple(each * share for each, share in zip(months, shares, strict=True))
    stated = Decimal(repr(sum(fresh)))
    return _stream(strategy, None, None, fresh, stated, atlas.route(metric, None), time, atlas)


def _fresh(totals: list[float], today: Decimal | None) -> list[float]:
    """The share of each month's money that comes on top of what is spent today."""
    if today is None:
        return [1.0] * len(totals)
    return [max(0.0, total - float(today)) / total if total > 0 else 0.0 for total in totals]


def _stream(
    strategy: Strategy,
    plan: ChannelPlan | None,
    channel: str | None,
    money: tuple[float, ...],
    stated: Decimal,
    route: Route | None,
    time: Timeline,
    atlas: Atlas,
) -> Stream:
    known = atlas.catalogs.channels.get(channel) if channel is not None else None
    begins = plan.start if plan is not None and plan.start is not None and plan.start > time.start else time.start
    runs_already = channel is not None and _has_run(strategy, channel)
    wait = 0 if runs_already else preparation_weeks(strategy, begins) * A_WEEK
    least = least_spend(known, plan, atlas.currency)
    ready, ramp = float((begins - time.start).days + wait), (0, 0) if runs_already else weeks_to_effect(known)
    return Stream(
        plan=None if plan is None else plan.id,
        channel=channel,
        money=money,
        stated=stated,
        route=route,
        ready=ready,
        ramp=ramp,
        working=tuple(running(*span, ready, sum(ramp) / 2 * A_WEEK) for span in time.spans),
        tried=max(least * TRIED_TIMES, _spent_before(strategy, channel, atlas.currency)) or math.inf,
    )


def _has_run(strategy: Strategy, channel: str) -> bool:
    """Whether the business has worked with a channel and has figures of it: then it need not get going first."""
    market = strategy.market
    return any(each.channel == channel for each in market.baselines) or any(
        each.channel == channel and each.results is not None and each.results.value > 0 for each in market.history
    )


def least_spend(known: Channel | None, plan: ChannelPlan | None, currency: str) -> float:
    """The least usable money a month on a channel; 0 where it costs time only or nobody can say."""
    if known is None or known.smallest_monthly_spend.per == "event" or (plan is not None and plan.mode == "owned"):
        return 0.0
    smallest = known.smallest_monthly_spend
    return float({"USD": smallest.usd, "CNY": smallest.cny}.get(currency, Decimal(0)))


def _spent_before(strategy: Strategy, channel: str | None, currency: str) -> float:
    """What has been spent a month, on this channel or, for the plan as a whole, altogether."""
    return max(
        (
            float(per_month(each.value))
            for each in strategy.market.baselines
            if each.metric == "ad_spend" and each.channel == channel and each.value.unit == currency
        ),
        default=0.0,
    )
