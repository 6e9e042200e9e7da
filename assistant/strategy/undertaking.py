"""How the strategy is carried out: people, money, channels, tools, content, campaigns, steering."""

import datetime as dt
from typing import Literal

from pydantic import Field

from assistant.strategy.values import (
    ChannelId,
    ChannelRef,
    ConversionPointId,
    Exact,
    GoalRef,
    Item,
    KpiRef,
    MetricId,
    Money,
    Month,
    Part,
    Percent,
    Period,
    PersonaRef,
    PillarRef,
    Quantity,
    Stage,
    Text,
    ToolRef,
    Wait,
)

CostKind = Literal["media", "creators", "production", "people", "agency", "tools", "platform_fees", "samples"]


class FollowUp(Part):
    """Who answers a lead, how fast, how many, and what makes one qualified."""

    owner: Text | None = None
    respond_within: Wait | None = None
    per_week: Exact | None = Field(None, ge=0, description="Leads that can be answered a week")
    qualified_means: Text | None = None


class Capacity(Part):
    """The hands that will do the work."""

    people: Exact | None = Field(None, ge=0)
    hours_per_week: Exact | None = Field(None, ge=0, description="Hours a week of everybody together")
    pieces_per_week: Exact | None = Field(None, ge=0, description="Pieces of content a week")
    agency: Text | None = None
    follow_up: FollowUp = FollowUp()


class BudgetLine(Item):
    """Money for one kind of cost, channel and month."""

    kind: CostKind
    channel: ChannelId | None = None
    month: Month
    amount: Money


class Budget(Part):
    """The money: `total` is for one `period`, which recurs until the plan's end where it is shorter."""

    total: Money | None = None
    total_low: Money | None = None
    total_high: Money | None = None
    period: Period | None = None
    start: dt.date | None = None
    covers: tuple[CostKind, ...] = ()
    reserve: Percent | None = Field(None, ge=0, le=100, description="Share kept back, in percent")
    lines: tuple[BudgetLine, ...] = ()


class ChannelPlan(Item):
    """One channel of the plan: its job, its money, its measure, where it leads, when it stops."""

    channel: ChannelId
    mode: Literal["owned", "paid", "creator", "live", "search", "store"] | None = None
    role: Literal["capture", "create", "keep"] | None = Field(None, description="What it does with demand")
    stages: tuple[Stage, ...] = ()
    personas: tuple[PersonaRef, ...] = ()
    kpis: tuple[KpiRef, ...] = ()
    share: Percent | None = Field(None, ge=0, le=100, description="Percent of the budget after the reserve")
    rationale: Text | None = None
    lands_on: ConversionPointId | None = None
    start: dt.date | None = None
    owner: Text | None = None
    test: Text | None = Field(None, description="A/B plan")
    stop_rule: Text | None = None


class ToolChoice(Item):
    """A tool and why it was chosen. `tool` is an id of the tools catalog or a name."""

    tool: Text
    category: Text | None = None
    purpose: Text | None = None
    monthly_cost: Money | None = None
    integrates_with: tuple[ToolRef, ...] = ()
    reasons: tuple[Text, ...] = ()


class Pillar(Item):
    """A subject the content keeps coming back to."""

    name: Text
    personas: tuple[PersonaRef, ...] = ()
    stage: Stage | None = None


class ContentItem(Item):
    """One piece of the content calendar."""

    title: Text
    pillar: PillarRef | None = None
    format: Text | None = None
    channel: ChannelId | None = None
    publish_on: dt.date | None = None
    owner: Text | None = None
    status: Literal["idea", "draft", "review", "published", "archived"] | None = None


class Content(Part):
    """What is said, in which forms, when, and who passes it."""

    pillars: tuple[Pillar, ...] = ()
    formats: tuple[Text, ...] = ()
    keywords: tuple[Text, ...] = ()
    calendar: tuple[ContentItem, ...] = ()
    cms: Text | None = None
    review_steps: tuple[Text, ...] = ()
    refresh_every: Period | None = None
    archive_after: Period | None = None


class Task(Item):
    """A piece of work with an owner, a day, and what done means."""

    name: Text
    owner: Text | None = None
    due: dt.date | None = None
    done_means: Text | None = None


class Campaign(Item):
    """A push with a beginning and an end."""

    name: Text
    goals: tuple[GoalRef, ...] = ()
    channels: tuple[ChannelRef, ...] = ()
    start: dt.date | None = None
    end: dt.date | None = None
    budget: Money | None = None
    message: Text | None = None
    offer: Text | None = None
    call_to_action: Text | None = None
    owner: Text | None = None
    tasks: tuple[Task, ...] = ()


class Moment(Item):
    """A date that cannot be missed."""

    date: dt.date
    name: Text
    role: Text | None = None


class ReadinessItem(Item):
    """Something that must be in place before the start."""

    item: Text
    state: Literal["ready", "under_way", "missing"] | None = None
    owner: Text | None = None
    due: dt.date | None = None


class OptimisationRule(Item):
    """When a number crosses a line for long enough, this is done."""

    metric: MetricId
    comparison: Literal["below", "above"]
    threshold: Quantity | None = None
    window: Period | None = None
    action: Text


class Experiment(Item):
    """A question put to the market."""

    hypothesis: Text
    variable: Text | None = None
    metric: MetricId | None = None
    duration: Period | None = None


class Optimisation(Part):
    """How the running work is watched and corrected."""

    monitoring: Text | None = None
    rules: tuple[OptimisationRule, ...] = ()
    experiments: tuple[Experiment, ...] = ()


class FeedbackRule(Item):
    """What a result changes in the plan."""

    when: Text
    then: Text
    owner: Text | None = None


class Evaluation(Part):
    """Who looks at the results, how often, from which sides, and what follows."""

    report_cadence: Period | None = None
    readers: tuple[Text, ...] = ()
    dashboard: Text | None = None
    attribution: Literal["last_click", "first_click", "linear", "position", "data_driven", "mixed"] | None = None
    dimensions: tuple[Text, ...] = ()
    review_every: Period | None = None
    feedback: tuple[FeedbackRule, ...] = ()


class Risk(Item):
    """What may go wrong, how it shows early, and who does what."""

    what: Text
    early_sign: Text | None = None
    response: Text | None = None
    owner: Text | None = None


class DecisionNeeded(Item):
    """Something only somebody above can decide."""

    what: Text
    by_whom: Text | None = None
    by: dt.date | None = None
    cost_of_waiting: Text | None = None
