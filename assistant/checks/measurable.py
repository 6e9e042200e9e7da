"""SMART goals, M: a target in the metric's unit, a baseline or a plan to get one, numbers that can be true."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.catalog import Metric
from assistant.checks.check import ERROR, WARNING, Breach, Check, Context
from assistant.checks.mending import add, drop, put, retarget
from assistant.checks.naming import goal_name, percent
from assistant.forecast import significant
from assistant.strategy import (
    Draft,
    Goal,
    Name,
    Param,
    Phrase,
    Quantity,
    Step,
    decode,
    encode,
)  # fmt: skip

SAME = Decimal("0.01")
"""Two statements of one number agree within this share."""


def _no_target(draft: Draft, _: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        if goal.target is None:
            yield Breach(f"/goals/{goal.id}/target", {"goal": goal_name(draft, goal)}, at_risk=Decimal(1))


def _no_baseline(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    for goal in strategy.goals:
        if goal.metric is None or goal.baseline is not None or goal.target is None:
            continue
        if _will_be_measured(draft, goal):
            continue
        phrase = Phrase("findings.terms.measure_first", {"metric": Name("metrics", goal.metric)})
        yield Breach(
            f"/goals/{goal.id}/baseline",
            {"goal": goal_name(draft, goal), "target": goal.target},
            (add("/readiness", {"item": encode(phrase), "state": "missing"}),),
        )


def _will_be_measured(draft: Draft, goal: Goal) -> bool:
    """Whether there is a plan to get the number: a KPI read somewhere and often, or a task of ours that names it."""
    strategy = draft.strategy
    if any(kpi.metric == goal.metric and kpi.source is not None and kpi.cadence is not None for kpi in strategy.kpis):
        return True
    tasks = [item.item for item in strategy.readiness]
    tasks += [task.name for campaign in strategy.campaigns for task in campaign.tasks]
    wanted = Name("metrics", goal.metric or "")
    return any(wanted in phrase.params.values() for text in tasks if (phrase := decode(text)) is not None)


def _wrong_unit(draft: Draft, context: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        metric = context.metrics.get(goal.metric or "")
        for field, value in (("target", goal.target), ("baseline", goal.baseline)):
            if metric is not None and value is not None and not unit_fits(metric, value):
                yield Breach(
                    f"/goals/{goal.id}/{field}",
                    {
                        "goal": goal_name(draft, goal),
                        "value": value,
                        "unit": Phrase(f"findings.terms.unit_{metric.unit}"),
                    },
                    case=field,
                )


def unit_fits(metric: Metric, value: Quantity) -> bool:
    """Whether a number can be a value of this metric. A ratio may be said in percent; a score counts as a number."""
    match metric.unit:
        case "currency":
            return value.unit.isupper()
        case "percent" | "ratio":
            return value.unit in ("percent", "ratio")
        case "count" | "score" | "seconds":
            return value.unit in ("count", "score", "seconds", "ratio")


def _mixed_units(draft: Draft, context: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        now, then = goal.baseline, goal.target
        metric = context.metrics.get(goal.metric or "")
        if now is None or then is None or now.unit == then.unit:
            continue
        if metric is not None and not (unit_fits(metric, now) and unit_fits(metric, then)):
            continue
        yield Breach(f"/goals/{goal.id}/baseline", {"goal": goal_name(draft, goal), "baseline": now, "target": then})


def _beyond_a_hundred(draft: Draft, context: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        metric = context.metrics.get(goal.metric or "")
        value = goal.target
        if metric is None or value is None or value.unit != "percent" or not _is_share(metric):
            continue
        if value.value > 100 or value.value < 0:
            path = f"/goals/{goal.id}/target"
            params: dict[str, Param] = {"goal": goal_name(draft, goal), "target": value}
            if goal.baseline is None or goal.baseline.unit != "percent" or goal.baseline.value <= 0 or value.value < 0:
                yield Breach(path, params, case="alone")
                continue
            grown = goal.baseline.value * (1 + value.value / 100)
            if grown > 100:
                yield Breach(path, params, case="alone")
                continue
            meant = Quantity(value=significant(grown), unit="percent")
            yield Breach(path, {**params, "meant": meant}, retarget(draft.strategy, goal, meant), case="growth")


def _is_share(metric: Metric) -> bool:
    """Whether the metric is a part of a whole, and so never over 100 %: how many out of those that came in."""
    formula = metric.formula
    whole = metric.unit == "percent" and metric.value_type == "rate" and " - " not in formula
    return whole and metric.id not in ("net_revenue_retention", "acos", "marketing_budget_share", "referral_cvr")


def _wrong_way(draft: Draft, context: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        now, then = goal.baseline, goal.target
        if now is None or then is None or now.unit != then.unit or now.per != then.per or goal.target_basis == "total":
            continue
        params: dict[str, Param] = {"goal": goal_name(draft, goal), "baseline": now, "target": then}
        rises, falls = then.value > now.value, then.value < now.value
        if (goal.direction == "increase" and falls) or (goal.direction == "decrease" and rises):
            path = f"/goals/{goal.id}/direction"
            other = "decrease" if falls else "increase"
            params["way"] = Phrase(f"findings.terms.{other}")
            yield Breach(f"/goals/{goal.id}/target", params, (put(path, other),), Decimal("0.5"), "against")
            continue
        metric = context.metrics.get(goal.metric or "")
        if metric is None or goal.direction == "keep":
            continue
        if (metric.direction == "higher" and falls) or (metric.direction == "lower" and rises):
            yield Breach(f"/goals/{goal.id}/target", params, (), Decimal("0.3"), "worse", WARNING)


def way_of(goal: Goal, context: Context) -> str:
    """Which way the goal goes by its own numbers, else by what its metric wants."""
    if goal.baseline is not None and goal.target is not None and goal.baseline.unit == goal.target.unit:
        if goal.baseline.value == goal.target.value:
            return "keep"
        return "increase" if goal.target.value > goal.baseline.value else "decrease"
    metric = context.metrics.get(goal.metric or "")
    return "decrease" if metric is not None and metric.direction == "lower" else "increase"


def _levels_out_of_order(draft: Draft, context: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        if goal.target is None:
            continue
        falls = way_of(goal, context) == "decrease" if goal.direction is None else goal.direction == "decrease"
        for field, value, less in (("floor", goal.floor, True), ("stretch", goal.stretch, False)):
            if value is None or value.unit != goal.target.unit or value.per != goal.target.per:
                continue
            if (value.value > goal.target.value) == (less != falls) and value.value != goal.target.value:
                path = f"/goals/{goal.id}/{field}"
                yield Breach(
                    path,
                    {"goal": goal_name(draft, goal), "value": value, "target": goal.target},
                    (drop(path),),
                    case=field,
                )


def _change_disagrees(draft: Draft, _: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        now, then = goal.baseline, goal.target
        if goal.change is None or now is None or then is None or now.unit != then.unit or now.per != then.per:
            continue
        change = -abs(goal.change) if goal.direction == "decrease" else goal.change
        derived = now.value * (1 + change / 100)
        if abs(derived - then.value) > abs(then.value) * SAME:
            meant = now.model_copy(update={"value": significant(derived)})
            yield Breach(
                f"/goals/{goal.id}/change",
                {
                    "goal": goal_name(draft, goal), "baseline": now, "target": then, "derived": meant,
                    "change": percent(goal.change),
                },
                (drop(f"/goals/{goal.id}/change"),),
            )  # fmt: skip


HAS_TARGET = Check("goal-has-a-target", Step.GOALS, ERROR, _no_target)
HAS_BASELINE = Check("goal-has-a-baseline-or-a-plan-to-get-one", Step.GOALS, WARNING, _no_baseline)
UNIT_FITS = Check("goal-is-counted-in-the-unit-of-its-metric", Step.GOALS, ERROR, _wrong_unit)
ONE_UNIT = Check("baseline-and-target-share-a-unit", Step.GOALS, ERROR, _mixed_units)
WITHIN_A_HUNDRED = Check("a-rate-stays-between-0-and-100", Step.GOALS, ERROR, _beyond_a_hundred)
RIGHT_WAY = Check("target-lies-where-the-goal-wants-to-go", Step.GOALS, ERROR, _wrong_way)
IN_ORDER = Check("floor-target-and-stretch-stand-in-order", Step.GOALS, WARNING, _levels_out_of_order)
CHANGE_AGREES = Check("the-stated-change-agrees-with-the-target", Step.GOALS, WARNING, _change_disagrees)
