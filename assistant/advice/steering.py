"""How the running plan is watched and corrected: `stop_go`, `readers`, `experiments`, `attribution`, `dimensions`."""

from decimal import Decimal
from typing import Literal

from assistant.advice.client import Client
from assistant.advice.economics import guarding_costs, middle, most_for_a_result, published
from assistant.advice.figures import money, shown
from assistant.advice.kinds import LEAD_METRICS
from assistant.advice.proposal import RULE_OF_THUMB, Proposal
from assistant.advice.suggestion import Suggestion
from assistant.forecast.arithmetic import period_months
from assistant.strategy import Goal, Money, Name, Period, Phrase, Quantity

TWO_WEEKS, FOUR_WEEKS = Period(value=2, unit="week"), Period(value=4, unit="week")
WELL_UNDER = Decimal("0.8")
MOST_RAISE = 20
NO_RESULT_TIMES = 3
LOW_CTR = Decimal(1)
SHORT_CYCLE_MONTHS = 1


def stop_go(client: Client) -> Suggestion | None:
    """When to mend, stop and add money, with this plan's own thresholds; and what a missed goal changes in the plan."""
    proposal = Proposal(client.draft)
    limit = most_for_a_result(client)
    if not client.strategy.optimisation.rules:
        _cost_rules(client, proposal, limit)
        _click_rule(client, proposal)
    for goal in client.strategy.goals:
        _feedback(client, proposal, goal)
    proposal.set("/optimisation/monitoring", Phrase("suggestions.monitoring"))
    if limit is not None:
        return proposal.because(Phrase("suggestions.reason.stop_go", {"limit": money(limit, client.currency)}))
    return proposal.because(Phrase("suggestions.reason.stop_go_plain"))


def readers(client: Client) -> Suggestion | None:
    """The doer weekly, the boss monthly, and a full look back at half-time and at the end."""
    proposal = Proposal(client.draft)
    proposal.set("/evaluation/readers", (Phrase("suggestions.reader.doer"), Phrase("suggestions.reader.boss")))
    proposal.set("/evaluation/report_cadence", Period(value=1, unit="month"))
    proposal.set("/evaluation/review_every", Period(value=1, unit="week") if client.months < 2 else TWO_WEEKS)
    proposal.set("/evaluation/dashboard", Phrase("suggestions.weekly_sheet"))
    _dimensions(client, proposal)
    return proposal.because(Phrase("suggestions.reason.readers"))


def dimensions(client: Client) -> Suggestion | None:
    """The sides from which results are judged."""
    proposal = Proposal(client.draft)
    _dimensions(client, proposal)
    return proposal.because(Phrase("suggestions.reason.dimensions"))


def attribution(client: Client) -> Suggestion | None:
    """The last touch where people decide within a month, several views side by side where they take longer."""
    quick = period_months(client.cycle) <= SHORT_CYCLE_MONTHS
    model: Literal["last_click", "mixed"] = "last_click" if quick else "mixed"
    proposal = Proposal(client.draft)
    proposal.set("/evaluation/attribution", model)
    return proposal.because(Phrase(f"suggestions.reason.attribution_{model}"))


def experiments(client: Client) -> Suggestion | None:
    """Two questions worth putting to the market, one thing changed at a time."""
    if client.strategy.optimisation.experiments:
        return None
    proposal = Proposal(client.draft)
    metric = client.goal.metric if client.goal else None
    for experiment in ("promise", "landing"):
        proposal.add(
            "/optimisation/experiments",
            hypothesis=Phrase(f"suggestions.experiment.{experiment}.hypothesis"),
            variable=Phrase(f"suggestions.experiment.{experiment}.variable"),
            metric=metric,
            duration=FOUR_WEEKS,
        )
    return proposal.because(Phrase("suggestions.reason.experiments"))


def _cost_rules(client: Client, proposal: Proposal, limit: Decimal | None) -> None:
    metric = client.metric
    if metric is None:
        return
    costs = guarding_costs(client, metric)
    if limit is None or not costs:
        weeks = max(
            (
                client.catalogs.channels[plan.channel].weeks_to_effect.high
                for plan in client.strategy.channels
                if plan.channel in client.catalogs.channels
            ),
            default=13,
        )
        proposal.add(
            "/optimisation/rules",
            metric=metric.id,
            comparison="below",
            threshold=_first_step(client),
            window=Period(value=weeks, unit="week"),
            action=Phrase("suggestions.action.behind"),
        )
        return
    watched = next((kpi.metric for kpi in client.strategy.kpis if kpi.metric in costs), costs[0])
    top = Quantity(value=shown(limit), unit=client.currency)
    under = Quantity(value=shown(limit * WELL_UNDER), unit=client.currency)
    spent = Money(amount=shown(limit * NO_RESULT_TIMES), currency=client.currency)
    proposal.add(
        "/optimisation/rules",
        metric=watched,
        comparison="above",
        threshold=top,
        window=TWO_WEEKS,
        action=Phrase("suggestions.action.stop", {"spent": spent}),
    )
    proposal.add(
        "/optimisation/rules",
        metric=watched,
        comparison="below",
        threshold=under,
        window=FOUR_WEEKS,
        action=Phrase("suggestions.action.go", {"raise": MOST_RAISE}),
    )


def _first_step(client: Client) -> Quantity | None:
    """Half of what the goal asks for, where nothing is known of costs."""
    target = client.goal.target if client.goal else None
    return Quantity(value=shown(target.value / 2), unit=target.unit, per=target.per) if target is not None else None


def _click_rule(client: Client, proposal: Proposal) -> None:
    paid = [plan.channel for plan in client.strategy.channels if plan.mode in ("paid", "search", "creator", "live")]
    if client.strategy.channels and not paid:
        return
    pick = published(client, "ctr", paid[0] if paid else "all")
    value, source = (
        (middle(pick), pick.sources[0]) if pick is not None and not pick.channel_widened else (LOW_CTR, RULE_OF_THUMB)
    )
    proposal.citing(source).add(
        "/optimisation/rules",
        metric="ctr",
        comparison="below",
        threshold=Quantity(value=value, unit="percent"),
        window=TWO_WEEKS,
        action=Phrase("suggestions.action.clicks"),
    )


def _feedback(client: Client, proposal: Proposal, goal: Goal) -> None:
    """What a result changes in the plan; none is added where there is feedback already."""
    if client.strategy.evaluation.feedback or goal.metric is None:
        return
    metric = {"metric": Name("metrics", goal.metric)}
    behind = ("behind", "ahead") if goal.metric not in LEAD_METRICS else ("behind", "unqualified", "ahead")
    for case in behind:
        proposal.add(
            "/evaluation/feedback",
            when=Phrase(f"suggestions.feedback.{case}.when", metric),
            then=Phrase(f"suggestions.feedback.{case}.then", metric),
            owner=Phrase("suggestions.owner.plan"),
        )


def _dimensions(client: Client, proposal: Proposal) -> None:
    sides = ("goal", "cost", "quality", "channel", "content")
    proposal.set("/evaluation/dimensions", tuple(Phrase(f"suggestions.dimension.{side}") for side in sides))
