"""Whether results can be there in time: start, preparation, time to effect and the customer's own time to decide."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from assistant.catalog import Channel
from assistant.checks.check import ERROR, HINT, WARNING, Breach, Check, Context
from assistant.checks.mending import put
from assistant.checks.naming import channel_name, goal_name
from assistant.forecast import after, earliest_day
from assistant.strategy import ChannelPlan, Draft, Goal, Period, Step, Strategy

PREPARATION_WEEKS = 2
"""Tracking, accounts, first material before anything runs; less where the start lies ahead, none where all is ready."""


LATEST = 10_000
"""Weeks beyond which nobody counts."""


def _arrives_too_late(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if not strategy.channels:
        return
    for goal in strategy.goals:
        metric = context.metrics.get(goal.metric) if goal.metric else None
        start = goal.start or strategy.budget.start or strategy.as_of
        if metric is None or goal.deadline is None or start is None or goal.deadline <= start:
            continue
        cycle = strategy.business.sales_cycle if metric.stage in ("conversion", "loyalty") else None
        carriers = _carriers(strategy, goal, context)
        if not carriers:
            continue
        likely = min(_first_day(strategy, plan, known, start, cycle, low=False) for plan, known in carriers)
        if likely <= goal.deadline:
            continue
        soonest = min(_first_day(strategy, plan, known, start, cycle, low=True) for plan, known in carriers)
        never = soonest > goal.deadline
        deadline = quarter_end(likely)
        late = min(LATEST, -(-(likely - goal.deadline).days // 7))
        yield Breach(
            f"/goals/{goal.id}/deadline",
            {
                "goal": goal_name(draft, goal), "deadline": goal.deadline, "likely": likely, "start": start,
                "channels": tuple(sorted({channel_name(plan) for plan, _ in carriers}, key=lambda name: name.id))[:3],
                "late": Period(value=late, unit="week"), "new": deadline,
            },
            (put(f"/goals/{goal.id}/deadline", deadline.isoformat()),),
            at_risk=Decimal(1) if never else Decimal("0.5"),
            case="never" if never else "tight",
            severity=ERROR if never else WARNING,
        )  # fmt: skip


def _channel_too_slow(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    days = context.reckon(draft).days
    if days is None or len(strategy.channels) < 2:
        return
    start, end = days
    late = [
        (plan, known, arrives)
        for plan in strategy.channels
        if (known := context.channels.get(plan.channel)) is not None
        and (arrives := _first_day(strategy, plan, known, start, None, low=False)) > end
    ]
    if len(late) == len(strategy.channels):
        return
    for plan, known, arrives in late:
        yield Breach(
            f"/channels/{plan.id}/start",
            {
                "channel": channel_name(plan), "weeks": Period(value=known.weeks_to_effect.low, unit="week"),
                "most": Period(value=known.weeks_to_effect.high, unit="week"), "arrives": arrives, "end": end,
            },
            at_risk=(plan.share or Decimal(0)) / 100,
        )  # fmt: skip


def _carriers(strategy: Strategy, goal: Goal, context: Context) -> tuple[tuple[ChannelPlan, Channel], ...]:
    """The channels that carry a goal: those tied to its KPIs, else those of its stage, else all."""
    kpis = {kpi.id for kpi in strategy.kpis if goal.id in kpi.goals}
    known = tuple(
        (plan, channel) for plan in strategy.channels if (channel := context.channels.get(plan.channel)) is not None
    )
    tied = tuple(each for each in known if kpis.intersection(each[0].kpis))
    staged = tuple(each for each in known if goal.stage is not None and goal.stage in each[0].stages)
    return tied or staged or known


def _first_day(
    strategy: Strategy, plan: ChannelPlan, known: Channel, start: dt.date, cycle: Period | None, *, low: bool
) -> dt.date:
    weeks = known.weeks_to_effect
    begins = max(start, plan.start) if plan.start is not None else start
    return earliest_day(
        begins,
        preparation_weeks=_preparation(strategy, begins),
        weeks_to_effect=weeks.low if low else (weeks.low + weeks.high) // 2,
        cycle=cycle,
    )


def _preparation(strategy: Strategy, begins: dt.date) -> int:
    """Weeks that preparation adds after the start: what of it does not fit between today and then."""
    if strategy.readiness and all(item.state == "ready" for item in strategy.readiness):
        return 0
    if strategy.as_of is None:
        return PREPARATION_WEEKS
    return max(0, PREPARATION_WEEKS - (begins - strategy.as_of).days // 7)


def quarter_end(day: dt.date) -> dt.date:
    """The last day of the quarter that `day` is in."""
    first = dt.date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    return after(first, Period(value=1, unit="quarter")) - dt.timedelta(days=1)


IN_TIME = Check("results-can-arrive-before-the-deadline", Step.CHANNELS, WARNING, _arrives_too_late)
EACH_IN_TIME = Check(
    "each-channel-shows-results-within-the-plan", Step.CHANNELS, HINT, _channel_too_slow, depth="standard"
)
