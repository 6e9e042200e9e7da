"""Whether somebody answers the people who come: who, how fast, how many, and who counts as worth it."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.check import HINT, WARNING, Breach, Check, Context
from assistant.checks.mending import put
from assistant.checks.naming import goal_name, round_count
from assistant.forecast import goal_days, months_between, per_month
from assistant.forecast.arithmetic import DAYS_A_MONTH
from assistant.forecast.the_sum import is_total
from assistant.strategy import Draft, Goal, Step, Wait

SLOWEST_ANSWER = Wait(value=1, unit="day")
"""An enquiry should have an answer within a working day."""


def _nobody_answers(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if not _waits_for_an_answer(draft, context):
        return
    follow_up, home = strategy.capacity.follow_up, "/capacity/follow_up"
    if follow_up.owner is None:
        yield Breach(f"{home}/owner", {}, at_risk=Decimal("0.5"), case="nobody")
    within = follow_up.respond_within
    if within is not None and within.minutes > SLOWEST_ANSWER.minutes:
        yield Breach(
            f"{home}/respond_within",
            {"within": within, "better": SLOWEST_ANSWER},
            (put(f"{home}/respond_within", {"value": 1, "unit": "day"}),),
            at_risk=Decimal("0.2"),
            case="slow",
        )
    if follow_up.per_week is not None:
        for goal in strategy.goals:
            weekly = _weekly(draft, goal, context)
            if weekly is not None and weekly > follow_up.per_week:
                yield Breach(
                    f"{home}/per_week",
                    {"goal": goal_name(draft, goal), "weekly": round_count(weekly), "able": follow_up.per_week},
                    at_risk=1 - follow_up.per_week / weekly,
                    case="too_many",
                )
    if follow_up.qualified_means is None and context.depth != "quick":
        yield Breach(f"{home}/qualified_means", {}, case="unqualified", severity=HINT)


def _waits_for_an_answer(draft: Draft, context: Context) -> bool:
    """Whether a goal counts people who want an answer, or they have a place to ask."""
    catalogs, business = context.catalogs, draft.strategy.business
    counted = [goal.metric for goal in draft.strategy.goals if goal.metric is not None]
    asked = [
        metric
        for point in business.conversion_points
        if point in catalogs.conversion_points
        for metric in catalogs.conversion_points[point].metrics
    ]
    return any(_is_enquiry(metric, context) for metric in (*counted, *asked))


def _is_enquiry(metric: str, context: Context) -> bool:
    """Whether a metric counts enquiries: leads, bookings, and what has the cost of a lead as its guard (calls)."""
    known = context.metrics.get(metric)
    if known is None or known.value_type != "total":
        return False
    return known.id in ("leads", "bookings") or ("cpl" in known.guards and known.stage == "consideration")


def _weekly(draft: Draft, goal: Goal, context: Context) -> Decimal | None:
    """Enquiries a week at the target."""
    if goal.metric is None or goal.target is None or not _is_enquiry(goal.metric, context):
        return None
    metric = context.metrics[goal.metric]
    if not is_total(goal, metric):
        return per_month(goal.target) * 7 / DAYS_A_MONTH
    days = goal_days(draft.strategy, goal)
    return None if days is None else goal.target.value / months_between(*days) * 7 / DAYS_A_MONTH


FOLLOW_UP = Check("someone-answers-the-leads", Step.CHANNELS, WARNING, _nobody_answers)
