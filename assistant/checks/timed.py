"""SMART goals, T: a deadline ahead, after the start, not too far, with milestones on a long way."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.check import ERROR, HINT, WARNING, Breach, Check, Context
from assistant.checks.mending import add, as_json, drop, put
from assistant.checks.naming import goal_name
from assistant.forecast import after, goal_days, months_between, significant
from assistant.strategy import (
    Draft,
    Param,
    Period,
    Step,
)  # fmt: skip

LONGEST = Period(value=36, unit="month")
LONG_MONTHS = 6
"""A goal that runs longer than this needs milestones, or nobody notices in time that it slips."""


def _no_deadline(draft: Draft, _: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        if goal.deadline is None:
            yield Breach(f"/goals/{goal.id}/deadline", {"goal": goal_name(draft, goal)}, at_risk=Decimal(1))


def _deadline_passed(draft: Draft, _: Context) -> Iterator[Breach]:
    today = draft.strategy.as_of
    for goal in draft.strategy.goals:
        if today is not None and goal.deadline is not None and goal.deadline <= today:
            yield Breach(
                f"/goals/{goal.id}/deadline",
                {"goal": goal_name(draft, goal), "deadline": goal.deadline, "today": today},
                at_risk=Decimal(1),
            )


def _ends_before_start(draft: Draft, _: Context) -> Iterator[Breach]:
    start = draft.strategy.budget.start
    for goal in draft.strategy.goals:
        if goal.deadline is None:
            continue
        if goal.start is not None and goal.start >= goal.deadline:
            params: dict[str, Param] = {"goal": goal_name(draft, goal), "start": goal.start, "deadline": goal.deadline}
            mend = (drop(f"/goals/{goal.id}/start"),) if start is None or start < goal.deadline else ()
            yield Breach(f"/goals/{goal.id}/start", params, mend, Decimal(1), "own")
        elif goal.start is None and start is not None and start >= goal.deadline:
            params = {"goal": goal_name(draft, goal), "start": start, "deadline": goal.deadline}
            yield Breach(f"/goals/{goal.id}/deadline", params, (), Decimal(1), "plan")


def _too_far_away(draft: Draft, context: Context) -> Iterator[Breach]:
    days = context.reckon(draft).days
    for goal in draft.strategy.goals:
        if days is None or goal.deadline is None:
            continue
        latest = after(goal.start or days[0], LONGEST)
        if goal.deadline > latest:
            path = f"/goals/{goal.id}/deadline"
            params: dict[str, Param] = {"goal": goal_name(draft, goal), "deadline": goal.deadline, "latest": latest}
            yield Breach(path, params, (put(path, latest.isoformat()),))


def _no_milestones(draft: Draft, _: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        days = goal_days(draft.strategy, goal)
        if days is None or goal.milestones or goal.target is None or months_between(*days) <= LONG_MONTHS:
            continue
        halfway = days[0] + (days[1] - days[0]) / 2
        params: dict[str, Param] = {"goal": goal_name(draft, goal), "deadline": days[1], "halfway": halfway}
        if goal.baseline is None or goal.baseline.unit != goal.target.unit or goal.baseline.per != goal.target.per:
            yield Breach(f"/goals/{goal.id}/milestones", params)
            continue
        between = significant((goal.baseline.value + goal.target.value) / 2)
        value = goal.target.model_copy(update={"value": between})
        item = {"date": halfway.isoformat(), "value": as_json(value)}
        yield Breach(
            f"/goals/{goal.id}/milestones", {**params, "value": value}, (add(f"/goals/{goal.id}/milestones", item),)
        )


def _milestone_astray(draft: Draft, _: Context) -> Iterator[Breach]:
    for goal in draft.strategy.goals:
        days = goal_days(draft.strategy, goal)
        for milestone in goal.milestones if days is not None else ():
            assert days is not None
            if not days[0] <= milestone.date <= days[1]:
                path = f"/goals/{goal.id}/milestones/{milestone.id}"
                params: dict[str, Param] = {
                    "goal": goal_name(draft, goal), "date": milestone.date, "start": days[0], "end": days[1],
                }  # fmt: skip
                yield Breach(path, params, (drop(path),))


HAS_DEADLINE = Check("goal-has-a-deadline", Step.GOALS, ERROR, _no_deadline)
AHEAD = Check("the-deadline-lies-ahead", Step.GOALS, ERROR, _deadline_passed)
STARTS_FIRST = Check("goal-starts-before-it-ends", Step.GOALS, ERROR, _ends_before_start)
WITHIN_YEARS = Check("the-deadline-is-within-three-years", Step.GOALS, WARNING, _too_far_away)
HAS_MILESTONES = Check("a-long-goal-has-milestones", Step.GOALS, HINT, _no_milestones, depth="standard")
MILESTONES_ON_WAY = Check("milestones-lie-on-the-way", Step.GOALS, WARNING, _milestone_astray)
