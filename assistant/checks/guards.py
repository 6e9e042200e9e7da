"""No goal can be won by cheating: cheap results are watched for number, many results for quality and cost."""

from collections.abc import Iterator

from pydantic import JsonValue

from assistant.catalog import Metric
from assistant.checks.check import WARNING, Breach, Check, Context
from assistant.checks.mending import add
from assistant.checks.naming import goal_name
from assistant.strategy import Draft, Goal, Name, Step


def _can_be_cheated(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    metrics = context.metrics
    watched = {kpi.metric for kpi in strategy.kpis} | {
        goal.metric for goal in strategy.goals if goal.metric is not None
    }
    for goal in strategy.goals:
        metric = metrics.get(goal.metric) if goal.metric else None
        if metric is None or metric.direction == "context" or metric.value_type == "score":
            continue
        guards = [metrics[each] for each in metric.guards if each in metrics and guards_against(metric, metrics[each])]
        if not guards or any(_watches(metric, metrics[each]) for each in watched - {metric.id} if each in metrics):
            continue
        guard = guards[0]
        yield Breach(
            f"/goals/{goal.id}",
            {"goal": goal_name(draft, goal), "guard": Name("metrics", guard.id)},
            (add("/kpis", guardrail(goal, guard, metric)),),
            case="volume" if metric.is_volume else "rate",
        )


def guardrail(goal: Goal, guard: Metric, guarded: Metric) -> dict[str, JsonValue]:
    """The KPI that keeps a goal honest."""
    return {
        "metric": guard.id,
        "goals": [goal.id],
        "role": "guardrail",
        "stage": guard.stage,
        "cadence": "weekly" if guarded.leading else "monthly",
    }


def guards_against(guarded: Metric, guard: Metric) -> bool:
    """Whether this metric shows what the other hides: number and value against rate and cost, and the reverse."""
    return guarded.is_volume != guard.is_volume and guard.direction != "context"


def _watches(guarded: Metric, watched: Metric) -> bool:
    """A watched metric guards another where the catalog says so, or where it looks at the same stage."""
    return guards_against(guarded, watched) and (
        watched.id in guarded.guards or guarded.id in watched.guards or watched.stage == guarded.stage
    )


CHEATING = Check("no-goal-can-be-won-by-cheating", Step.GOALS, WARNING, _can_be_cheated, in_quick=Step.EVALUATION)
