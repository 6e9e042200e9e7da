"""Few numbers to watch for each goal: topics `scorecard`, `qualified` and `guardrails`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assistant.advice.channels import kpis_seen_by
from assistant.advice.client import Client
from assistant.advice.definitions import formula_in_words
from assistant.advice.economics import guarding_costs
from assistant.advice.kinds import LEAD_METRICS
from assistant.advice.kpi_targets import QUALITY, allowed_cost, held_mark, needed_before, own_figure
from assistant.advice.proposal import RULE_OF_THUMB, Given, Proposal
from assistant.advice.suggestion import Suggestion
from assistant.catalog import Metric
from assistant.catalog.vocabulary import buyers_of
from assistant.forecast import per_month
from assistant.strategy import Cadence, Goal, Name, Phrase, Quantity

MOST_KPIS = 6
STAGES_OF_SALES = frozenset({"lead_to_mql_rate", "mql_to_sql_rate"})
OFTEN = 20
"""Results a month from which a weekly look says something."""
LEAD_UPS: Mapping[str, tuple[str, ...]] = {
    "leads": ("website_traffic", "clicks", "messages"),
    "orders": ("clicks", "website_traffic", "add_to_cart_rate"),
    "bookings": ("calls", "clicks"),
    "calls": ("clicks", "website_traffic"),
    "donations": ("website_traffic", "email_ctr"),
    "donors": ("website_traffic", "email_ctr"),
    "brand_searches": ("reach", "engagement_rate"),
    "website_traffic": ("ctr", "engagement_rate"),
    "new_customers": ("leads", "clicks"),
    "cac": ("conversion_rate",),
    "repeat_purchase_rate": ("members", "email_ctr", "wecom_contacts"),
}


@dataclass(frozen=True, slots=True)
class _Wanted:
    metric: Metric
    role: Literal["primary", "secondary", "guardrail"]
    target: Quantity | None
    source: str
    leading: bool
    baseline: Quantity | None = None


def scorecard(client: Client) -> Suggestion | None:
    """For each goal its outcome, one number that moves before it, one cost and one quality guard; at most six."""
    proposal = Proposal(client.draft)
    watched = [(kpi.id, kpi.metric) for kpi in client.strategy.kpis]
    cadences: list[Cadence] = [kpi.cadence or "weekly" for kpi in client.strategy.kpis]
    for goal in client.strategy.goals:
        if goal.metric is None or goal.metric not in client.catalogs.metrics:
            continue
        for wanted in _wanted(client, goal, client.catalogs.metrics[goal.metric]):
            if wanted.metric.id in {metric for _, metric in watched} or (
                len(watched) >= MOST_KPIS and wanted.role != "primary"
            ):
                continue
            cadence = _cadence(goal, wanted)
            watched.append((_add(client, proposal, goal, wanted, cadence), wanted.metric.id))
            cadences.append(cadence)
    if len(watched) == len(client.strategy.kpis):
        return None
    for plan in client.strategy.channels:
        if plan.channel in client.catalogs.channels:
            proposal.fill(f"/channels/{plan.id}", kpis=kpis_seen_by(client.catalogs.channels[plan.channel], watched))
    _qualified(client, proposal)
    weekly = sum(each in ("daily", "weekly") for each in cadences)
    return proposal.because(
        Phrase("suggestions.reason.scorecard", {"weekly": weekly, "monthly": len(cadences) - weekly})
    )


def qualified(client: Client) -> Suggestion | None:
    """What makes an enquiry count: reachable, in the area, with a need that somebody confirmed."""
    proposal = Proposal(client.draft)
    _qualified(client, proposal)
    return proposal.because(Phrase("suggestions.reason.qualified"))


def guardrails(client: Client) -> Suggestion | None:
    """A guard for each goal that has none, so that no number can be won by letting another go."""
    proposal = Proposal(client.draft)
    guarded = {kpi.metric for kpi in client.strategy.kpis}
    for goal in client.strategy.goals:
        metric = client.catalogs.metrics.get(goal.metric) if goal.metric else None
        if metric is None or guarded & set(metric.guards):
            continue
        for guard in _guards(client, goal, metric)[:1]:
            _add(client, proposal, goal, guard, "monthly")
    return proposal.because(Phrase("suggestions.reason.guardrails"))


def _wanted(client: Client, goal: Goal, metric: Metric) -> list[_Wanted]:
    outcome = _Wanted(metric, "primary", goal.target, RULE_OF_THUMB, metric.leading, goal.baseline)
    return [outcome, *_lead_up(client, goal, metric), *_guards(client, goal, metric)]


def _lead_up(client: Client, goal: Goal, metric: Metric) -> list[_Wanted]:
    """The first number earlier on the way that the business has and the plan can see."""
    kind = "leads" if metric.id in LEAD_METRICS and metric.id not in LEAD_UPS else metric.id
    kind = kind if kind in LEAD_UPS else "orders"
    for each in LEAD_UPS[kind]:
        earlier = client.catalogs.metrics.get(each)
        if earlier is not None and earlier.id != metric.id and _has(client, earlier):
            target, source = needed_before(client, goal, metric, earlier)
            return [_Wanted(earlier, "secondary", target, source, True, own_figure(client, earlier))]
    return []


def _guards(client: Client, goal: Goal, metric: Metric) -> list[_Wanted]:
    """One cost guard where money is spent, and one that shows what the goal hides: number for a rate, else quality."""
    metrics = client.catalogs.metrics
    found = []
    if client.budget is None or client.budget.amount:
        cost = next(
            (each for each in guarding_costs(client, metric) if _has(client, metrics[each])), _usual_cost(client)
        )
        if cost != metric.id:
            target, source = allowed_cost(client, goal, metric)
            found.append(_Wanted(metrics[cost], "guardrail", target, source, False))
    others = [metrics[_as_bought(client, each)] for each in metric.guards if metrics[each].value_type != "cost"]
    others.sort(key=lambda each: (each.is_volume == metric.is_volume, not _has(client, each), each.id not in QUALITY))
    for guard in others[:1]:
        held, source = held_mark(client, guard)
        found.append(_Wanted(guard, "guardrail", held, source, False, own_figure(client, guard)))
    return found


def _as_bought(client: Client, guard: str) -> str:
    """What is bought by contract is kept or closed; only shops see people buy again.

    Stages inside sales are asked of those who count them already; others see how many who ask become customers.
    """
    if guard in STAGES_OF_SALES and own_figure(client, client.catalogs.metrics[guard]) is None:
        return "lead_to_customer_rate"
    if guard != "repeat_purchase_rate":
        return guard
    return {"software": "retention_rate", "services": "lead_to_customer_rate", "trade": "lead_to_customer_rate"}.get(
        client.kind, guard
    )


def _usual_cost(client: Client) -> str:
    """What to set spending against where the goal itself names no cost."""
    return "cpl" if client.wins_leads else "cpa"


def _has(client: Client, metric: Metric) -> bool:
    """Whether such a business has this number at all."""
    pays = any(buyer in metric.customers for buyer in buyers_of(client.customers))
    return pays and (not client.sells_through or any(way in metric.sells_through for way in client.sells_through))


def _cadence(goal: Goal, wanted: _Wanted) -> Cadence:
    if wanted.role == "guardrail" and wanted.metric.value_type != "cost":
        return "monthly"
    if (
        wanted.role == "primary"
        and goal.target is not None
        and goal.target.unit == "count"
        and per_month(goal.target) < OFTEN
    ):
        return "monthly"
    return "weekly"


def _add(client: Client, proposal: Proposal, goal: Goal, wanted: _Wanted, cadence: Cadence) -> str:
    metric = wanted.metric
    return proposal.citing(wanted.source).add(
        "/kpis",
        metric=metric.id,
        goals=(goal.id,),
        role=wanted.role,
        leading=wanted.leading,
        stage=metric.stage,
        baseline=wanted.baseline,
        target=wanted.target,
        cadence=cadence,
        source=_read_in(metric),
        owner=Phrase("suggestions.owner.plan"),
        definition=_definition(client, metric),
    )


def _read_in(metric: Metric) -> Given:
    if metric.read_in:
        return Phrase("suggestions.read_in", {"where": Name("instruments", metric.read_in[0])})
    return Phrase("suggestions.weekly_sheet")


def _definition(client: Client, metric: Metric) -> Given:
    """What is divided by what, where the catalog has a formula; else what counts for a number of its kind."""
    if metric.id in LEAD_METRICS:
        return Phrase("suggestions.definition.lead")
    formula = metric.formula.removesuffix(" * 100") if metric.formula else None
    if formula and isinstance(spoken := formula_in_words(client, formula), Phrase):
        return spoken
    early = metric.value_type == "total" and metric.stage != "conversion"
    return Phrase(f"suggestions.definition.{'reached' if early else metric.value_type}")


def _qualified(client: Client, proposal: Proposal) -> None:
    if client.wins_leads:
        means = "business" if client.to_businesses else "consumer"
        proposal.set("/capacity/follow_up/qualified_means", Phrase(f"suggestions.qualified.{means}"))
