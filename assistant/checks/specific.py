"""SMART goals, S and R: what is counted, which way, for what aim, and which goal is the main one."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.check import ERROR, HINT, WARNING, Breach, Check, Context
from assistant.checks.measurable import unit_fits, way_of
from assistant.checks.mending import drop, put
from assistant.checks.naming import goal_name
from assistant.strategy import (
    Draft,
    Goal,
    Name,
    Param,
    Phrase,
    Step,
)  # fmt: skip


def _no_goal(draft: Draft, _: Context) -> Iterator[Breach]:
    if not draft.strategy.goals:
        yield Breach("/goals", at_risk=Decimal(1))


def _no_metric(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    for goal in strategy.goals:
        if goal.metric is not None:
            continue
        path, candidate = f"/goals/{goal.id}/metric", _candidate(draft, goal, context)
        params: dict[str, Param] = {"goal": goal_name(draft, goal)}
        if candidate is None:
            yield Breach(path, params, at_risk=Decimal(1))
        else:
            yield Breach(path, {**params, "metric": Name("metrics", candidate)}, (put(path, candidate),), Decimal(1))


def _candidate(draft: Draft, goal: Goal, context: Context) -> str | None:
    """What could be counted for a goal that names nothing to count: what happens where the business' customers act.

    Where the goal is to be known, that is how often people look for the name.
    """
    if goal.stage in ("awareness", "interest"):
        return "brand_searches" if goal.stage == "awareness" else "website_traffic"
    points = context.catalogs.conversion_points
    for point in draft.strategy.business.conversion_points:
        for metric in points[point].metrics if point in points else ():
            known = context.metrics[metric]
            if known.value_type == "total" and (goal.target is None or unit_fits(known, goal.target)):
                return metric
    return None


def _no_direction(draft: Draft, context: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        if goal.direction is None and goal.metric is not None and goal.target is not None:
            path, way = f"/goals/{goal.id}/direction", way_of(goal, context)
            yield Breach(
                path, {"goal": goal_name(draft, goal), "way": Phrase(f"findings.terms.{way}")}, (put(path, way),)
            )


def _serves_no_aim(draft: Draft, _: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if strategy.business.objective is None:
        for goal in strategy.goals:
            if goal.objective is None:
                yield Breach(f"/goals/{goal.id}/objective", {"goal": goal_name(draft, goal)})


def _wrong_stage(draft: Draft, context: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        metric = context.metrics.get(goal.metric or "")
        if metric is None or goal.stage is None or goal.stage in (metric.stage, *metric.also_serves):
            continue
        path = f"/goals/{goal.id}/stage"
        yield Breach(
            path,
            {
                "goal": goal_name(draft, goal), "stage": Phrase(f"findings.terms.stage_{goal.stage}"),
                "fits": Phrase(f"findings.terms.stage_{metric.stage}"),
            },
            (put(path, metric.stage),),
        )  # fmt: skip


def _said_twice(draft: Draft, _: Context) -> Iterator[Breach]:
    seen: dict[tuple[object, ...], str] = {}
    for goal in sorted(draft.strategy.goals, key=lambda each: (len(each.id), each.id)):
        if goal.metric is None:
            continue
        key = (goal.metric, goal.stage, frozenset(goal.personas), goal.deadline)
        if key in seen:
            yield Breach(f"/goals/{goal.id}", {"goal": goal_name(draft, goal)}, (drop(f"/goals/{goal.id}"),))
        seen.setdefault(key, goal.id)


def _no_main_goal(draft: Draft, _: Context) -> Iterator[Breach]:
    goals = draft.strategy.goals
    if len(goals) < 2 or any(goal.priority is not None for goal in goals):
        return
    ordered = sorted(goals, key=lambda each: (len(each.id), each.id))
    mend = tuple(put(f"/goals/{goal.id}/priority", place) for place, goal in enumerate(ordered, start=1))
    yield Breach(f"/goals/{ordered[0].id}/priority", {"count": len(goals), "goal": goal_name(draft, ordered[0])}, mend)


HAS_GOAL = Check("the-strategy-has-a-goal", Step.GOALS, ERROR, _no_goal)
HAS_METRIC = Check("goal-names-what-is-counted", Step.GOALS, ERROR, _no_metric)
HAS_DIRECTION = Check("goal-says-which-way", Step.GOALS, HINT, _no_direction)
SERVES_AIM = Check("goal-serves-a-business-aim", Step.GOALS, HINT, _serves_no_aim)
STAGE_FITS = Check("goal-stage-fits-what-is-counted", Step.GOALS, WARNING, _wrong_stage)
NO_REPEATS = Check("each-goal-is-said-once", Step.GOALS, WARNING, _said_twice)
MAIN_GOAL = Check("the-main-goal-is-named", Step.GOALS, HINT, _no_main_goal, depth="standard")
