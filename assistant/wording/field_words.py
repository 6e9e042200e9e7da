"""Which field is said how: the options, units and names behind each pattern. `fields.py` reads these tables.

A test holds that every field with a closed list of options stands here and that every option has words.
"""

from collections.abc import Mapping

ENUMERATIONS: Mapping[str, str] = {
    "/language": "language",
    "/business/customers": "customers",
    "/business/sells_through": "sells_through",
    "/business/model": "model",
    "/business/regions": "region",
    "/business/stage": "business_stage",
    "/market/assets/*/kind": "asset_kind",
    "/market/research/*/kind": "research_kind",
    "/market/baselines/*/exactness": "exactness",
    "/positioning/experience/*/stage": "stage",
    "/goals/*/direction": "direction",
    "/goals/*/target_basis": "target_basis",
    "/goals/*/stage": "stage",
    "/kpis/*/role": "kpi_role",
    "/kpis/*/stage": "stage",
    "/kpis/*/cadence": "cadence",
    "/budget/covers": "cost_kind",
    "/budget/lines/*/kind": "cost_kind",
    "/channels/*/mode": "mode",
    "/channels/*/role": "channel_role",
    "/channels/*/stages": "stage",
    "/tools/*/category": "tool_category",
    "/content/pillars/*/stage": "stage",
    "/content/calendar/*/status": "content_status",
    "/readiness/*/state": "readiness",
    "/optimisation/rules/*/comparison": "comparison",
    "/evaluation/attribution": "attribution",
}
"""Pattern to the name under `values.` that holds a word for each option; a text that is no option stands as it is."""

NAMES_OR_TEXT: Mapping[str, str] = {
    "/business/regions": "regions",
    "/business/regulated": "topics",
    "/business/currency": "currencies",
    "/tools/*/tool": "tools",
    "/content/formats": "formats",
    "/content/calendar/*/format": "formats",
}
"""Fields that hold an id of this catalog, or a name of a person's own choice."""

UNITS: Mapping[str, str] = {
    "/business/employees": "people",
    "/business/gross_margin": "percent",
    "/business/repeat": "times_a_year",
    "/market/growth_rate": "percent",
    "/audience/*/age_min": "years_old",
    "/audience/*/age_max": "years_old",
    "/audience/*/share": "percent",
    "/goals/*/change": "percent",
    "/capacity/people": "people",
    "/capacity/hours_per_week": "hours_a_week",
    "/capacity/pieces_per_week": "pieces_a_week",
    "/capacity/follow_up/per_week": "leads_a_week",
    "/budget/reserve": "percent",
    "/channels/*/share": "percent",
}
"""Bare numbers and the unit under `values.unit.` that they are said in."""

EVERY = frozenset({"/evaluation/report_cadence", "/evaluation/review_every", "/content/refresh_every"})
"""Lengths of time that say how often, and not how long."""

NAMED_BY: Mapping[str, tuple[str, ...]] = {
    "/market/competitors": ("name",),
    "/market/assets": ("name", "kind"),
    "/market/research": ("name",),
    "/market/history": ("channel",),
    "/market/baselines": ("metric",),
    "/audience": ("name", "role", "trigger"),
    "/positioning/experience": ("place",),
    "/goals": ("metric", "statement"),
    "/goals/*/milestones": ("date",),
    "/kpis": ("metric",),
    "/budget/lines": ("kind",),
    "/channels": ("channel",),
    "/tools": ("tool",),
    "/content/pillars": ("name",),
    "/content/calendar": ("title",),
    "/campaigns": ("name",),
    "/campaigns/*/tasks": ("name",),
    "/moments": ("name",),
    "/readiness": ("item",),
    "/optimisation/rules": ("action",),
    "/optimisation/experiments": ("hypothesis",),
    "/evaluation/feedback": ("then",),
    "/risks": ("what",),
    "/decisions": ("what",),
    "/results": ("kpi", "channel"),
    "/waivers": ("reason",),
}
"""The list's pattern and the fields that name one of its items, the first that is known."""

SAID_WITH: Mapping[str, tuple[str, ...]] = {
    "/market/assets": ("value", "condition"),
    "/market/research": ("finding",),
    "/market/history": ("spend", "results", "verdict"),
    "/market/baselines": ("channel", "value"),
    "/audience": ("role", "trigger"),
    "/positioning/experience": ("problem",),
    "/goals": ("target", "deadline"),
    "/goals/*/milestones": ("value",),
    "/kpis": ("target",),
    "/budget/lines": ("channel", "month", "amount"),
    "/channels": ("role", "share"),
    "/tools": ("monthly_cost",),
    "/content/calendar": ("channel", "publish_on"),
    "/campaigns": ("start", "end", "budget"),
    "/campaigns/*/tasks": ("owner", "due"),
    "/moments": ("date",),
    "/readiness": ("state",),
    "/evaluation/feedback": ("when",),
    "/decisions": ("by_whom", "by"),
    "/results": ("actual",),
}
"""What is said of an item after its name where the item is said as a whole."""
