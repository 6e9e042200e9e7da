"""Whether a goal can be had for this money: the sum against the business' own history, value and funnel.

The arithmetic is in `assistant.forecast`; here are the lines that it must not cross. They are rules of thumb.
"""

from collections.abc import Iterator
from decimal import Decimal

from assistant.catalog import Pick
from assistant.catalog.benchmarks import EVERY_CHANNEL
from assistant.checks.check import ERROR, WARNING, Breach, Check, Context, Severity
from assistant.checks.mending import retarget
from assistant.checks.naming import goal_name, round_count, round_money, round_target
from assistant.forecast import (
    Sum,
    goal_days,
    months_between,
    payback_months,
    per_month,
)
from assistant.forecast.own_numbers import cost_of_what, measured_by
from assistant.forecast.the_sum import baseline_of, is_total
from assistant.strategy import Draft, Goal, Param, Quantity, Step, Strategy

SAVING = Decimal("0.7")
"""Working better brings a result down to this share of its past cost; a goal that needs less is out of reach."""
FAR = Decimal("1.5")
"""A rate so many times better than the best that is published for the field is more than can be planned on."""
PAYBACK_MONTHS = 12
"""A customer should earn what he cost within this time."""
PAYBACK_MONTHS_OF_SUBSCRIPTIONS = 24
"""The same where customers stay on a subscription; between the two it is a warning."""


def _too_cheap(draft: Draft, context: Context) -> Iterator[Breach]:
    as_of = draft.strategy.as_of
    for goal, found in context.reckon(draft).sums:
        if found.own is not None:
            if found.needed < found.own.amount:
                out_of_reach = found.needed < found.own.amount * SAVING
                yield _cost_breach(
                    draft, context, goal, found, usual=found.own.amount, case="own",
                    severity=ERROR if out_of_reach else WARNING,
                )  # fmt: skip
            continue
        usual = _usual_cost(draft.strategy, context, goal, found.money.currency) if as_of is not None else None
        if usual is not None and found.needed < (usual.low if usual.low < usual.high else usual.low * SAVING):
            source = context.catalogs.sources[usual.sources[0]].title
            yield _cost_breach(
                draft, context, goal, found, usual=usual.low, case="benchmark", severity=WARNING,
                source=source, year=str(usual.year),
            )  # fmt: skip


def _cost_breach(
    draft: Draft, context: Context, goal: Goal, found: Sum, *, usual: Decimal, case: str, severity: Severity,
    **said: Param,
) -> Breach:  # fmt: skip
    currency = found.money.currency
    affordable = found.money.amount / usual
    reachable = reachable_target(draft.strategy, context, goal, affordable)
    return Breach(
        f"/goals/{goal.id}/target",
        {
            "goal": goal_name(draft, goal),
            "money": found.money,
            "extra": round_count(found.extra),
            "needed": round_money(found.needed, currency),
            "usual": round_money(usual, currency),
            "enough": round_money(usual * found.extra, currency),
            "reachable": reachable or round_count(affordable, down=True),
            **said,
        },
        () if reachable is None else retarget(draft.strategy, goal, reachable),
        at_risk=1 - found.needed / usual,
        case=case,
        severity=severity,
    )


def _usual_cost(strategy: Strategy, context: Context, goal: Goal, currency: str) -> Pick | None:
    """What others pay at least for such a result on the plan's channels, where channels are known.

    Only sources of grade A or B that speak of this industry count, in the budget's currency.
    """
    assert strategy.as_of is not None
    metrics, business = context.metrics, strategy.business
    wanted = metrics[goal.metric or ""]
    cost = next((each for each in wanted.guards if cost_of_what(metrics[each]) == measured_by(wanted)), None)
    if cost is None or business.industry is None:
        return None
    found = [
        context.catalogs.benchmarks.pick(
            cost, channel=channel, industry=business.industry, region=next(iter(business.regions), None),
            year=strategy.as_of.year, grades=("A", "B"),
        )
        for channel in ({plan.channel for plan in strategy.channels} or {EVERY_CHANNEL})
    ]  # fmt: skip
    fitting = [
        pick
        for pick in found
        if pick is not None and pick.unit == currency and not pick.industry_widened and not pick.channel_widened
    ]
    return min(fitting, key=lambda pick: (pick.low, pick.sources), default=None)


def reachable_target(strategy: Strategy, context: Context, goal: Goal, extra: Decimal) -> Quantity | None:
    """The target that `extra` results reach, rounded down; None where it would not lie beyond the baseline."""
    now, metric, days = baseline_of(strategy, goal), context.metrics[goal.metric or ""], goal_days(strategy, goal)
    if goal.target is None or now is None or per_month(goal.target) <= 0:
        return None
    if metric.value_type == "level":
        target = now.value + extra
    elif days is None:
        return None
    elif is_total(goal, metric):
        target = (per_month(now) * months_between(*days) if now.per else now.value) + extra
    else:
        monthly = per_month(now) + extra / months_between(*days)
        target = monthly * goal.target.value / per_month(goal.target)
    target = round_target(target, goal.target.unit)
    beyond = target > now.value if now.per == goal.target.per else target > 0
    return goal.target.model_copy(update={"value": target}) if beyond and target < goal.target.value else None


def _too_dear(draft: Draft, context: Context) -> Iterator[Breach]:
    business = draft.strategy.business
    for goal, found in context.reckon(draft).sums:
        cost, price = found.per_customer, found.order_value
        if cost is None or price is None:
            continue
        params: dict[str, Param] = {"cost": round_money(cost, found.money.currency)}
        if found.customer_worth is None or business.gross_margin is None:
            takings = price * max(Decimal(1), business.repeat or Decimal(1))
            if cost > takings:
                params["worth"] = round_money(takings, found.money.currency)
                yield Breach(f"/goals/{goal.id}/target", params, at_risk=1 - takings / cost, case="takings")
            continue
        months = payback_months(cost, price, business.gross_margin, business.repeat)
        patience = PAYBACK_MONTHS_OF_SUBSCRIPTIONS if business.model == "saas" else PAYBACK_MONTHS
        if months > PAYBACK_MONTHS:
            worth = found.customer_worth
            params["worth"] = round_money(worth, found.money.currency)
            yield Breach(
                f"/goals/{goal.id}/target",
                params,
                at_risk=1 - worth / cost if worth > 0 else Decimal(1),
                case="loss",
                severity=ERROR if months > patience else WARNING,
            )


def _beyond_others(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy, business = draft.strategy, draft.strategy.business
    if strategy.as_of is None or business.industry is None:
        return
    for goal in strategy.goals:
        metric = context.metrics.get(goal.metric) if goal.metric else None
        if metric is None or metric.value_type != "rate" or metric.direction not in ("higher", "lower"):
            continue
        if goal.target is None or goal.target.unit != "percent" or metric.unit != "percent":
            continue
        usual = context.catalogs.benchmarks.pick(
            metric.id, industry=business.industry, region=next(iter(business.regions), None),
            year=strategy.as_of.year, grades=("A", "B"),
        )  # fmt: skip
        if usual is None or usual.industry_widened or usual.unit != "percent":
            continue
        today = goal.baseline.value if goal.baseline is not None and goal.baseline.unit == "percent" else None
        if metric.direction == "higher":
            best, beyond = usual.high, goal.target.value > usual.high * FAR
            there = today is not None and today >= best
        else:
            best, beyond = usual.low, goal.target.value * FAR < usual.low
            there = today is not None and today <= best
        if beyond:
            nearest = Quantity(value=best, unit="percent")
            yield Breach(
                f"/goals/{goal.id}/target",
                {
                    "goal": goal_name(draft, goal), "target": goal.target, "best": nearest,
                    "source": context.catalogs.sources[usual.sources[0]].title, "year": str(usual.year),
                },
                () if there else retarget(strategy, goal, nearest),
            )  # fmt: skip


NEEDED_COST = Check("needed-cost-is-in-reach-of-own-history", Step.GOALS, ERROR, _too_cheap)
CUSTOMER_COST = Check("a-customer-costs-less-than-he-brings", Step.GOALS, WARNING, _too_dear)
BEYOND_OTHERS = Check("a-rate-goal-stays-within-what-others-reach", Step.GOALS, WARNING, _beyond_others)
