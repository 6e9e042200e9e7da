"""The strategy as one model: the public contract of every surface, export and check. Read `edits.py` next."""

import calendar
import datetime as dt
from functools import cache
from typing import Any, Literal

from pydantic import Field, JsonValue, model_validator

from assistant.strategy.aims import Goal, Kpi, Result, Waiver
from assistant.strategy.situation import Business, Market, Persona, Positioning
from assistant.strategy.undertaking import (
    Budget,
    Campaign,
    Capacity,
    ChannelPlan,
    Content,
    DecisionNeeded,
    Evaluation,
    Moment,
    Optimisation,
    ReadinessItem,
    Risk,
    ToolChoice,
)
from assistant.strategy.values import Language, Part, Text

SCHEMA_VERSION = "1"
SCHEMA_ID = "https://sextant.invalid/schemas/strategy-1.json"
PLAN_MONTHS = 12


class Plan(Part):
    """The days the strategy covers, first and last."""

    start: dt.date
    end: dt.date


class Strategy(Part):
    """A digital marketing strategy. Every field may be absent: what is unknown is absent, never empty or zero."""

    schema_version: Literal["1"] = "1"
    title: Text | None = None
    language: Language | None = Field(None, description="Language of the document")
    created_on: dt.date | None = None
    as_of: dt.date | None = Field(None, description="The day the strategy was last worked on")
    business: Business = Business()
    market: Market = Market()
    audience: tuple[Persona, ...] = ()
    positioning: Positioning = Positioning()
    goals: tuple[Goal, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    capacity: Capacity = Capacity()
    budget: Budget = Budget()
    channels: tuple[ChannelPlan, ...] = ()
    tools: tuple[ToolChoice, ...] = ()
    content: Content = Content()
    campaigns: tuple[Campaign, ...] = ()
    moments: tuple[Moment, ...] = ()
    readiness: tuple[ReadinessItem, ...] = ()
    optimisation: Optimisation = Optimisation()
    evaluation: Evaluation = Evaluation()
    risks: tuple[Risk, ...] = ()
    decisions: tuple[DecisionNeeded, ...] = ()
    results: tuple[Result, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _plan_is_derived(cls, data: Any) -> Any:
        # A document that we wrote carries its derived plan; it is computed again, not believed.
        return {key: value for key, value in data.items() if key != "plan"} if isinstance(data, dict) else data

    @property
    def plan(self) -> Plan | None:
        """The days covered: from the budget's start or `as_of` to the latest goal's deadline, else 12 months."""
        start = self.budget.start or self.as_of
        if start is None:
            return None
        deadlines = [goal.deadline for goal in self.goals if goal.deadline is not None and goal.deadline > start]
        return Plan(
            start=start, end=max(deadlines) if deadlines else months_after(start, PLAN_MONTHS) - dt.timedelta(1)
        )


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day of the month so many months later, or that month's last day; never past the calendar's end."""
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > dt.MAXYEAR:
        return dt.date.max
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return dt.date(day.year + years, month + 1, min(day.day, last))


def to_document(strategy: Strategy) -> dict[str, JsonValue]:
    """The strategy as JSON values, absent fields left out, the derived plan included."""
    document = {"schema_version": SCHEMA_VERSION, **strategy.model_dump(mode="json", exclude_defaults=True)}
    if (plan := strategy.plan) is not None:
        document["plan"] = plan.model_dump(mode="json")
    return document


@cache
def _json_schema() -> dict[str, Any]:
    schema = Strategy.model_json_schema(mode="validation")
    schema["properties"]["plan"] = {
        "$ref": "#/$defs/Plan", "readOnly": True, "description": "Derived: ignored where it is sent",
    }  # fmt: skip
    schema["$defs"]["Plan"] = Plan.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, **schema}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a strategy, with titles and descriptions."""
    return dict(_json_schema())
