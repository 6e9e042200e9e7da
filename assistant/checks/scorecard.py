"""KPI coverage: each goal has the one number that measures it and an early sign, each number a goal.

Read `readings.py` for what makes a single KPI usable.
"""

from collections.abc import Iterator
from decimal import Decimal

from pydantic import JsonValue

from assistant.catalog import Metric
from assistant.checks.check import HINT, WARNING, Breach, Check, Context
from assistant.checks.mending import add, as_json, first_by_id, put
from assistant.checks.naming import goal_name, metric_name
from assistant.forecast import per_month
from assistant.strategy import Draft, Edit, Goal, Kpi, Name, Param, Phrase, Quantity, Stage, Step, Strategy, encode

FUNNEL: tuple[Stage, ...] = ("awareness", "interest", "consideration", "conversion", "loyalty")
"""The stages in the order in which people pass them."""
LATE = Step.EVALUATION


def _not_one_primary(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    for goal in strategy.goals:
        if goal.metric is None:
            continue
        primary = _primary(strategy, goal)
        params: dict[str, Param] = {"goal": goal_name(draft, goal)}
        if not primary:
            yield Breach(f"/goals/{goal.id}", params, _first_kpi(strategy, goal, context), Decimal("0.3"), "none")
        elif len(primary) > 1:
            fitting = [kpi.id for kpi in primary if kpi.metric == goal.metric] or [kpi.id for kpi in primary]
            kept = first_by_id(fitting)
            mend = tuple(put(f"/kpis/{kpi.id}/role", "secondary") for kpi in primary if kpi.id != kept)
            yield Breach(f"/goals/{goal.id}", {**params, "count": len(primary)}, mend, case="several")


def _first_kpi(strategy: Strategy, goal: Goal, context: Context) -> tuple[Edit, ...]:
    """Make the KPI that already counts the goal's metric its primary one, or derive one from the goal."""
    there = [kpi for kpi in strategy.kpis if kpi.metric == goal.metric]
    if there:
        kpi = min(there, key=lambda each: (goal.id not in each.goals, len(each.id), each.id))
        linked = () if goal.id in kpi.goals else (add(f"/kpis/{kpi.id}/goals", goal.id),)
        return (*linked, put(f"/kpis/{kpi.id}/role", "primary"))
    return (add("/kpis", derived_kpi(goal, context.metrics[goal.metric or ""])),)


def derived_kpi(goal: Goal, metric: Metric) -> dict[str, JsonValue]:
    """The primary KPI that a goal implies: its metric, its numbers, read where such a metric is read."""
    kpi: dict[str, JsonValue] = {"metric": metric.id, "goals": [goal.id], "role": "primary", "stage": metric.stage}
    if goal.baseline is not None:
        kpi["baseline"] = as_json(goal.baseline)
    if goal.target is not None:
        kpi["target"] = as_json(goal.target)
    if metric.read_in:
        kpi["source"] = source_of(metric)
    return {**kpi, "leading": metric.leading, "cadence": "weekly" if metric.leading else "monthly"}


def _measures_something_else(draft: Draft, _: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        primary = _primary(draft.strategy, goal)
        if goal.metric is None or not primary or any(kpi.metric == goal.metric for kpi in primary):
            continue
        kpi = min(primary, key=lambda each: each.id)  # the finding does not depend on the order of the list
        path = f"/kpis/{kpi.id}/metric"
        mend = (put(path, goal.metric),) if len(primary) == 1 and kpi.goals == (goal.id,) else ()
        yield Breach(path, {"goal": goal_name(draft, goal), "kpi": metric_name(kpi)}, mend, Decimal("0.3"))


def _disagrees(draft: Draft, _: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        for kpi in _primary(draft.strategy, goal):
            if kpi.metric != goal.metric or kpi.goals != (goal.id,):
                continue
            if kpi.target is not None and goal.target is not None and _differ(kpi.target, goal.target):
                path = f"/kpis/{kpi.id}/target"
                params: dict[str, Param] = {"goal": goal_name(draft, goal), "said": kpi.target, "meant": goal.target}
                yield Breach(path, params, (put(path, as_json(goal.target)),), Decimal("0.2"), "target")
            if kpi.baseline is not None and goal.baseline is not None and _differ(kpi.baseline, goal.baseline):
                path = f"/kpis/{kpi.id}/baseline"
                params = {"goal": goal_name(draft, goal), "said": kpi.baseline, "meant": goal.baseline}
                yield Breach(path, params, (put(path, as_json(goal.baseline)),), case="baseline")


def _primary(strategy: Strategy, goal: Goal) -> list[Kpi]:
    return [kpi for kpi in strategy.kpis if kpi.role == "primary" and goal.id in kpi.goals]


def _differ(said: Quantity, meant: Quantity) -> bool:
    """Whether two figures are not the same amount; 1,440 a year is 120 a month."""
    return said.unit != meant.unit or per_month(said) != per_month(meant) or (said.per is None) != (meant.per is None)


def _nothing_leads(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy, metrics = draft.strategy, context.metrics
    for goal in strategy.goals:
        metric = metrics.get(goal.metric or "")
        if metric is None or (metric.leading and metric.stage == "awareness"):
            continue
        others = [kpi for kpi in strategy.kpis if goal.id in kpi.goals and kpi.role != "primary"]
        if any(kpi.leading or (kpi.metric in metrics and metrics[kpi.metric].leading) for kpi in others):
            continue
        early = _earlier(strategy, metric, context)
        params: dict[str, Param] = {"goal": goal_name(draft, goal)}
        if early is None:
            yield Breach(f"/goals/{goal.id}", params)
            continue
        params["early"] = Name("metrics", early.id)
        item: dict[str, JsonValue] = {
            "metric": early.id, "goals": [goal.id], "role": "secondary", "leading": True, "stage": early.stage,
            "cadence": "weekly",
        }  # fmt: skip
        yield Breach(f"/goals/{goal.id}", params, (add("/kpis", item),))


def _earlier(strategy: Strategy, metric: Metric, context: Context) -> Metric | None:
    """A leading metric of an earlier stage (or the same), nearest to it, that the plan's channels show."""
    metrics, limit = context.metrics, FUNNEL.index(metric.stage)
    shown = [
        name
        for plan in sorted(strategy.channels, key=lambda each: (-(each.share or 0), each.channel))
        if (known := context.channels.get(plan.channel)) is not None
        for name in known.metrics
    ]
    watched = {kpi.metric for kpi in strategy.kpis} | {metric.id}
    fitting = [
        metrics[name]
        for name in (*shown, "website_traffic")
        if name not in watched and metrics[name].leading and FUNNEL.index(metrics[name].stage) <= limit
    ]
    return max(fitting, key=lambda each: FUNNEL.index(each.stage), default=None)


def _serves_no_goal(draft: Draft, _: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    for kpi in strategy.kpis:
        if kpi.goals or kpi.role == "guardrail" or not strategy.goals:
            continue
        only = strategy.goals[0] if len(strategy.goals) == 1 else None
        if only is None:
            yield Breach(f"/kpis/{kpi.id}/goals", {"kpi": metric_name(kpi)})
        else:
            params: dict[str, Param] = {"kpi": metric_name(kpi), "goal": goal_name(draft, only)}
            yield Breach(f"/kpis/{kpi.id}/goals", params, (add(f"/kpis/{kpi.id}/goals", only.id),), case="one_goal")


def source_of(metric: Metric) -> str:
    """Where such a metric is read, as a text of ours."""
    return encode(Phrase("findings.terms.read_in", {"place": Name("instruments", metric.read_in[0])}))


ONE_PRIMARY = Check("each-goal-has-one-primary-kpi", Step.GOALS, WARNING, _not_one_primary, in_quick=LATE)
MEASURES_GOAL = Check("the-primary-kpi-measures-its-goal", Step.GOALS, WARNING, _measures_something_else, in_quick=LATE)
KPI_AGREES = Check("the-primary-kpi-agrees-with-its-goal", Step.GOALS, WARNING, _disagrees, in_quick=LATE)
LEADING = Check("each-goal-has-an-early-sign", Step.GOALS, HINT, _nothing_leads, depth="standard")
KPI_GOAL = Check("each-kpi-serves-a-goal", Step.GOALS, HINT, _serves_no_goal, depth="standard")
