"""The funnel multiplies to the goal: what the plan puts in, times the rates it has, is what it wants out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from assistant.checks.attainable import reachable_target
from assistant.checks.check import WARNING, Breach, Check, Context
from assistant.checks.mending import retarget
from assistant.checks.naming import goal_name, percent, round_count, round_money, round_target
from assistant.forecast import (
    Sum,
    needed_rate,
    per_month,
    significant,
)
from assistant.forecast.own_numbers import cost_of_what, measured_by, rate_of_what
from assistant.forecast.the_sum import is_total
from assistant.strategy import Draft, Goal, Name, Quantity, Step, Strategy

SLACK = Decimal("0.9")
"""Planned figures that multiply to less than this share of the goal do not reach it; rounding hides in the rest."""
FUNDED = Decimal("0.7")
"""What the money brings by the business' own rates must reach this share of the extra results."""


def _does_not_multiply(draft: Draft, context: Context) -> Iterator[Breach]:
    if not draft.strategy.goals:
        return
    own, metrics = context.reckon(draft).own, context.metrics
    planned = _planned(draft.strategy, context)
    rates = {**{name: value for name, (value, _) in own.by_metric.items()}, **planned}
    links = [
        (name, rate, link)
        for name, rate in rates.items()
        if rate.unit == "percent" and (link := rate_of_what(metrics[name].formula)) is not None
    ]
    broken: set[str] = set()
    for goal in draft.strategy.goals if links else ():
        metric = metrics.get(goal.metric) if goal.metric else None
        if metric is None or metric.value_type != "total" or metric.unit != "count" or metric.id not in planned:
            continue
        stages = (
            _Stage(source, number, name, rate)
            for name, rate, (out, into) in links
            if out == measured_by(metric)
            for source, number in planned.items()
            if source != metric.id and metrics[source].value_type == "total" and measured_by(metrics[source]) == into
        )
        narrowest = min(stages, key=lambda stage: (stage.comes, stage.rate, stage.into), default=None)
        if narrowest is not None and 0 <= narrowest.comes < per_month(planned[metric.id]) * SLACK:
            broken.add(goal.id)
            yield _stage_breach(draft, goal, narrowest)
    for goal, found in context.reckon(draft).sums:
        if found.own is None and goal.id not in broken:
            yield from _bought_stages(draft, context, goal, found)


@dataclass(frozen=True, slots=True)
class _Stage:
    """So many come in a month, and this rate of them goes on."""

    into: str
    number: Quantity
    rate: str
    had: Quantity

    @property
    def comes(self) -> Decimal:
        return per_month(self.number) * self.had.value / 100


def _stage_breach(draft: Draft, goal: Goal, stage: _Stage) -> Breach:
    assert goal.target is not None
    wanted = per_month(goal.target)
    share = stage.comes / wanted
    reachable = goal.target.model_copy(update={"value": round_target(goal.target.value * share, goal.target.unit)})
    needs = needed_rate(wanted, per_month(stage.number)) or Decimal(0)
    return Breach(
        f"/goals/{goal.id}/target",
        {
            "goal": goal_name(draft, goal),
            "target": goal.target,
            "into": Name("metrics", stage.into),
            "number": stage.number,
            "rate": Name("metrics", stage.rate),
            "had": stage.had,
            "needs": percent(significant(needs, 2)),
            "comes": reachable,
        },
        retarget(draft.strategy, goal, reachable) if reachable.value > 0 else (),
        at_risk=1 - share,
        case="stages",
    )


def _planned(strategy: Strategy, context: Context) -> Mapping[str, Quantity]:
    """What the plan wants of each metric a period: targets of goals, then of KPIs; no sums up to a day."""
    metrics = context.metrics
    found: dict[str, Quantity] = {}
    for goal in strategy.goals:
        if (
            goal.metric is not None
            and goal.metric in metrics
            and goal.target is not None
            and not is_total(goal, metrics[goal.metric])
        ):
            found.setdefault(goal.metric, goal.target)
    for kpi in strategy.kpis:
        known = metrics.get(kpi.metric)
        if known is not None and kpi.target is not None and (kpi.target.per or known.rate_or_total != "total"):
            found.setdefault(kpi.metric, kpi.target)
    return found


def _bought_stages(draft: Draft, context: Context, goal: Goal, found: Sum) -> Iterator[Breach]:
    """Money into the first stage by its own cost, then one own rate on: what that brings, against the extra results."""
    metrics, own = context.metrics, context.reckon(draft).own
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
                        "price": round_money(cost.value, cost.unit),
                        "bought": round_count(bought), "had": percent(rate),
                        "needs": percent(significant(needs, 2)),
                        "brings": round_count(brings), "extra": round_count(found.extra),
                        "reachable": reachable or round_count(brings, down=True),
                    },
                    retarget(draft.strategy, goal, reachable) if reachable is not None else (),
                    at_risk=1 - brings / found.extra,
                    case="money",
                )  # fmt: skip


FUNNEL = Check("the-funnel-multiplies-to-the-goal", Step.GOALS, WARNING, _does_not_multiply)
