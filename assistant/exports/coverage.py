"""Which goal is watched at which stage of the funnel, by which KPI and which channel, and where nobody looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from assistant.strategy import Stage, Strategy

STAGES: tuple[Stage, ...] = get_args(Stage)


@dataclass(frozen=True, slots=True)
class Spot:
    """One goal at one stage: ids of the KPIs and channels that see it there."""

    kpis: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """The matrix of goals × stages, and its holes.

    A stage is in use where a goal, a KPI or a channel stands in it. `goals_unwatched` have no KPI at all,
    `stages_unwatched` are in use without a KPI, `stages_unserved` without a channel, `channels_unwatched` have no KPI
    of their own and none in a stage they work in, `kpis_adrift` serve no goal and are no guardrail.
    """

    goals: tuple[str, ...]
    stages: tuple[Stage, ...]
    spots: Mapping[tuple[str, Stage], Spot]
    goals_unwatched: tuple[str, ...]
    stages_unwatched: tuple[Stage, ...]
    stages_unserved: tuple[Stage, ...]
    channels_unwatched: tuple[str, ...]
    kpis_adrift: tuple[str, ...]

    @property
    def holes(self) -> int:
        """How many goals, stages, channels and KPIs are left alone."""
        return sum(
            len(each)
            for each in (
                self.goals_unwatched, self.stages_unwatched, self.stages_unserved, self.channels_unwatched,
                self.kpis_adrift,
            )
        )  # fmt: skip


def coverage(strategy: Strategy) -> Coverage:
    """The coverage matrix of a strategy.

    A channel serves a goal through a KPI of the goal; a channel that names no KPI serves every goal in its stages.
    """
    goals = tuple(goal.id for goal in strategy.goals)
    used = {goal.stage for goal in strategy.goals} | {kpi.stage for kpi in strategy.kpis}
    used |= {stage for plan in strategy.channels for stage in plan.stages}
    stages = tuple(stage for stage in STAGES if stage in used)
    watched = {kpi.stage for kpi in strategy.kpis}
    served = {stage for plan in strategy.channels for stage in plan.stages}
    serving = {goal for kpi in strategy.kpis for goal in kpi.goals}
    return Coverage(
        goals=goals,
        stages=stages,
        spots={(goal, stage): _spot(strategy, goal, stage) for goal in goals for stage in stages},
        goals_unwatched=tuple(goal for goal in goals if goal not in serving),
        stages_unwatched=tuple(stage for stage in stages if stage not in watched),
        stages_unserved=tuple(stage for stage in stages if strategy.channels and stage not in served),
        channels_unwatched=tuple(
            plan.id for plan in strategy.channels if not plan.kpis and not watched.intersection(plan.stages)
        ),
        kpis_adrift=tuple(kpi.id for kpi in strategy.kpis if not kpi.goals and kpi.role != "guardrail"),
    )


def _spot(strategy: Strategy, goal: str, stage: Stage) -> Spot:
    of_goal = {kpi.id for kpi in strategy.kpis if goal in kpi.goals}
    return Spot(
        kpis=tuple(kpi.id for kpi in strategy.kpis if kpi.id in of_goal and kpi.stage == stage),
        channels=tuple(
            plan.id
            for plan in strategy.channels
            if stage in plan.stages and (not plan.kpis or of_goal.intersection(plan.kpis))
        ),
    )
