"""The funnel multiplies to the goal: what the plan puts in, times the rates it has, is what it wants out."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from assistant.catalog import Metric
from assistant.checks.attainable import reachable_target, sums
from assistant.checks.check import WARNING, Breach, Check, Context
from assistant.checks.mending import retarget
from assistant.checks.naming import goal_name, round_count
from assistant.forecast import (
    OwnNumbers,
    Sum,
    needed_rate,
    own_numbers,
    per_month,
    significant,
)
from assistant.forecast.own_numbers import cost_of_what, measured_by, rate_of_what
from assistant.forecast.the_sum import is_total
from assistant.strategy import Draft, Goal, Money, Name, Quantity, Step, Strategy

SLACK = Decimal("0.9")
"""Planned figures that multiply to less than this share of the goal do not reach it; rounding hides in the rest."""
FUNDED = Decimal("0.7")
"""What the money brings by the business' own rates must reach this share of the extra results."""


def _does_not_multiply(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if not strategy.goals:
        return
    own = own_numbers(strategy, context.catalogs.metrics)
    for goal in strategy.goals:
        metric = context.catalogs.metrics.get(goal.metric) if goal.metric else None
        if metric is None or goal.target is None or metric.value_type != "total" or metric.unit != "count":
            continue
        yield from _planned_stages(draft, context, goal, metric, own)
    for goal, found in sums(draft, context):
        if found.own is None:
            yield from _bought_stages(draft, context, goal, found, own)


def _planned_stages(draft: Draft, context: Context, goal: Goal, metric: Metric, own: OwnNumbers) -> Iterator[Breach]:
    """The planned number of what goes in, times the rate, against the goal: all three must be the plan's own."""
    assert goal.target is not None
    if is_total(goal, metric):
        return
    wanted = per_month(goal.target)
    planned = _planned(draft.strategy, context)
    rates = {**{name: value for name, (value, _) in own.by_metric.items()}, **planned}
    for name, rate in sorted(rates.items()):
        link = rate_of_what(context.catalogs.metrics[name].formula)
        if link is None or rate.unit != "percent" or link[0] != measured_by(metric):
            continue
        for source, number in sorted(planned.items()):
            into = context.catalogs.metrics[source]
            if into.value_type != "total" or measured_by(into) != link[1] or into.id == metric.id:
                continue
            comes = per_month(number) * rate.value / 100
            needs = needed_rate(wanted, per_month(number))
            if comes < wanted * SLACK and needs is not None:
                reachable = goal.target.model_copy(
                    update={"value": significant(goal.target.value * comes / wanted, 3, down=True)}
                )
                yield Breach(
                    f"/goals/{goal.id}/target",
                    {
                        "goal": goal_name(draft, goal), "target": goal.target, "into": Name("metrics", source),
                        "number": number, "rate": Name("metrics", name), "had": rate,
                        "needs": Quantity(value=significant(needs, 2), unit="percent"), "comes": reachable,
                    },
                    retarget(draft.strategy, goal, reachable) if reachable.value > 0 else (),
                    at_risk=1 - comes / wanted,
                    case="stages",
                )  # fmt: skip


def _planned(strategy: Strategy, context: Context) -> Mapping[str, Quantity]:
    """What the plan wants of each metric: the goals' targets, then the KPIs'."""
    found = {goal.metric: goal.target for goal in strategy.goals if goal.metric is not None and goal.target is not None}
    for kpi in strategy.kpis:
        if kpi.target is not None:
            found.setdefault(kpi.metric, kpi.target)
    return {name: value for name, value in found.items() if name in context.catalogs.metrics}


def _bought_stages(draft: Draft, context: Context, goal: Goal, found: Sum, own: OwnNumbers) -> Iterator[Breach]:
    """Money into the first stage by its own cost, then one own rate on: what that brings, against the extra results."""
    metrics = context.catalogs.metrics
    wanted = measured_by(metrics[goal.metric or ""])
    for name, (cost, _) in sorted(own.by_metric.items()):
        first = cost_of_what(metrics[name])
        if first is None or first == wanted or cost.unit != found.money.currency or cost.value <= 0:
            continue
        bought = found.money.amount / cost.value
        for rate, out, into in own.rates():
            if (into, out) == (first, wanted) and (brings := bought * rate / 100) < found.extra * FUNDED:
                reachable = reachable_target(draft.strategy, context, goal, brings)
                needs = needed_rate(found.extra, bought)
                assert needs is not None
                yield Breach(
                    f"/goals/{goal.id}/target",
                    {
                        "goal": goal_name(draft, goal), "money": found.money, "cost": Name("metrics", name),
                        "price": Money(amount=cost.value, currency=cost.unit),
                        "bought": round_count(bought), "had": Quantity(value=rate, unit="percent"),
                        "needs": Quantity(value=significant(needs, 2), unit="percent"),
                        "brings": round_count(brings), "extra": round_count(found.extra),
                        "reachable": reachable or round_count(brings, down=True),
                    },
                    retarget(draft.strategy, goal, reachable) if reachable is not None else (),
                    at_risk=1 - brings / found.extra,
                    case="money",
                )  # fmt: skip


FUNNEL = Check("the-funnel-multiplies-to-the-goal", Step.GOALS, WARNING, _does_not_multiply)
