"""What the strategy is for and how it is measured: goals, KPIs, results, waivers."""

import datetime as dt
from typing import Literal

from pydantic import Field

from assistant.strategy.values import (
    Cadence,
    ChannelId,
    GoalRef,
    Item,
    KpiRef,
    MetricId,
    Money,
    Percent,
    PersonaRef,
    Quantity,
    Stage,
    Text,
)


class Milestone(Item):
    """A value to have reached on the way."""

    date: dt.date
    value: Quantity


class Goal(Item):
    """A SMART goal: a metric, a direction, from where to where, until when.

    `target` is canonical: where a baseline is known, a stated `change` is kept and the target derived from it.
    """

    statement: Text | None = None
    metric: MetricId | None = None
    direction: Literal["increase", "decrease", "reach", "keep"] | None = None
    baseline: Quantity | None = None
    target: Quantity | None = None
    floor: Quantity | None = Field(None, description="The least that counts as success")
    stretch: Quantity | None = Field(None, description="What would be excellent")
    target_basis: Literal["rate", "total"] | None = Field(
        None, description="rate: the level of one period at the deadline; total: summed from start to deadline"
    )
    change: Percent | None = Field(None, description="Relative change against the baseline, in percent")
    start: dt.date | None = None
    deadline: dt.date | None = None
    milestones: tuple[Milestone, ...] = ()
    stage: Stage | None = None
    objective: Text | None = Field(None, description="The business objective it serves")
    owner: Text | None = None
    priority: int | None = Field(None, ge=1, le=99, description="1 is the most important")
    personas: tuple[PersonaRef, ...] = ()


class Kpi(Item):
    """A number to watch: what it is, what it should be, where it is read, and who reads it."""

    metric: MetricId
    definition: Text | None = Field(None, description="What exactly counts")
    goals: tuple[GoalRef, ...] = ()
    role: Literal["primary", "secondary", "guardrail"] | None = None
    leading: bool | None = Field(None, description="True if it moves before the result does")
    stage: Stage | None = None
    baseline: Quantity | None = None
    target: Quantity | None = None
    source: Text | None = Field(None, description="The report or tool it is read from")
    cadence: Cadence | None = None
    owner: Text | None = None


class Result(Item):
    """What a period really brought."""

    kpi: KpiRef | None = None
    channel: ChannelId | None = None
    period_start: dt.date
    period_end: dt.date
    actual: Quantity
    spend: Money | None = None
    source: Text | None = None
    note: Text | None = None


class Waiver(Item):
    """A finding that a person accepted, with the reason. It lapses when the value at its path changes."""

    check: str = Field(pattern=r"^[a-z0-9-]{1,80}$", description="Id of the check")
    path: str = Field(max_length=200)
    reason: Text
    turn: int = Field(ge=0)
