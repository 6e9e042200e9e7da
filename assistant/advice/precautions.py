"""What may go wrong, what must stand first, what somebody above decides: `risks`, `readiness`, `decisions`."""

from datetime import date, timedelta

from assistant.advice.client import Client
from assistant.advice.first_marks import MONTH
from assistant.advice.kinds import WRITTEN_TO
from assistant.advice.proposal import Proposal
from assistant.advice.suggestion import Suggestion
from assistant.catalog import EVERYWHERE
from assistant.strategy import Name, Param, Phrase, Quantity

MOST_RISKS = 4
SITE_POINTS = frozenset({"own_shop", "lead_form", "booking", "donation_page", "ticket_page", "email_signup"})
DUTIES = frozenset({"ask_consent", "disclose_creators"})
"""Duties that the checks know by the same sentence."""


def risks(client: Client) -> Suggestion | None:
    """The few risks that this plan's own facts point to, each with its early sign and an answer."""
    if client.strategy.risks:
        return None
    proposal = Proposal(client.draft)
    for risk in _risks(client)[:MOST_RISKS]:
        proposal.add(
            "/risks",
            what=Phrase(f"suggestions.risk.{risk}.what"),
            early_sign=Phrase(f"suggestions.risk.{risk}.sign"),
            response=Phrase(f"suggestions.risk.{risk}.response"),
            owner=Phrase("suggestions.owner.plan"),
        )
    return proposal.because(Phrase("suggestions.reason.risks"))


def readiness(client: Client) -> Suggestion | None:
    """What must stand before the first money is spent: tracking, page, accounts, and what the country asks for."""
    proposal = Proposal(client.draft)
    present = " ".join(item.item for item in client.strategy.readiness)
    for name, said, days_before in _readiness(client):
        if name not in present:
            due = max(client.start - timedelta(days_before), client.today)
            key = f"findings.terms.{name}" if name in DUTIES else f"suggestions.readiness.{name}"
            proposal.add(
                "/readiness", item=Phrase(key, said), state="missing", owner=Phrase("suggestions.owner.plan"), due=due
            )
    return proposal.because(Phrase("suggestions.reason.readiness"))


def decisions(client: Client) -> Suggestion | None:
    """What needs a yes from above, by when, and what waiting costs."""
    if client.strategy.decisions:
        return None
    proposal = Proposal(client.draft)
    by = _decide_by(client)
    for decision in _decisions(client):
        proposal.add(
            "/decisions",
            what=decision,
            by_whom=Phrase("suggestions.owner.boss"),
            by=by,
            cost_of_waiting=_cost_of_waiting(client),
        )
    return proposal.because(Phrase("suggestions.reason.decisions", {"by": by}))


def _risks(client: Client) -> list[str]:
    found = []
    if client.business.regulated or (
        client.industry and client.catalogs.regulated(client.industry, client.region or EVERYWHERE)
    ):
        found.append("review")
    if client.wins_leads:
        found.append("slow_answers")
    if client.budget is None or client.budget.amount:
        found.append("dear_results")
    found.append("one_pair_of_hands" if client.people <= 1 else "priorities")
    if len(client.strategy.channels) == 1 or client.kind == "marketplace":
        found.append("one_platform")
    return [*found, "thin_content"]


def _readiness(client: Client) -> list[tuple[str, dict[str, Param], int]]:
    """Items with what they name and the days before the start by which they stand."""
    items: list[tuple[str, dict[str, Param], int]] = [("tracking", {}, 7)]
    lands = {plan.lands_on for plan in client.strategy.channels} | set(client.business.conversion_points)
    if lands & SITE_POINTS:
        items.append(("landing", {}, 5))
        if client.home == "cn":
            items.append(("filing", {}, 14))
    paid = tuple(
        Name("channels", plan.channel)
        for plan in client.strategy.channels
        if plan.mode != "owned" and plan.channel in client.catalogs.channels
    )
    if paid:
        items.append(("accounts", {"channels": paid}, 7))
    if any(plan.channel in WRITTEN_TO for plan in client.strategy.channels):
        items.append(("ask_consent", {}, 3))
    if any(plan.mode == "creator" for plan in client.strategy.channels):
        items.append(("disclose_creators", {}, 3))
    topics = tuple(
        Name("topics", topic.id) for topic, _ in client.catalogs.regulated(client.industry, client.region or EVERYWHERE)
    )
    if topics:
        items.append(("claims", {"topics": topics}, 5))
    if client.wins_leads:
        items.append(("answers", {}, 3))
    return items


def _answers(client: Client) -> Phrase:
    """Who answers; where that is settled, who stands in."""
    who = client.strategy.capacity.follow_up.owner
    if who is None:
        return Phrase("suggestions.decision.answers")
    said = client.words("/capacity/follow_up/owner", who)
    return Phrase("suggestions.decision.stand_in", {"who": said})


def _decisions(client: Client) -> list[Phrase]:
    total = client.plan_budget
    found = [
        Phrase("suggestions.decision.budget", {"total": total})
        if total is not None and total.amount
        else Phrase("suggestions.decision.scope")
    ]
    topics = client.catalogs.regulated(client.industry, client.region or EVERYWHERE)
    if topics:
        found.append(Phrase("suggestions.decision.claims"))
    if client.wins_leads:
        found.append(_answers(client))
    return found


def _decide_by(client: Client) -> date:
    return max(client.start - timedelta(7), client.today)


def _cost_of_waiting(client: Client) -> Phrase:
    goal, metric = client.goal, client.metric
    if (
        goal is not None
        and metric is not None
        and goal.target is not None
        and goal.target.unit == "count"
        and goal.target.per == MONTH
    ):
        today = goal.baseline.value if goal.baseline and goal.baseline.per == MONTH else 0
        weekly = (goal.target.value - today) / 4
        if weekly >= 1:
            lost = Quantity(value=weekly.quantize(goal.target.value.__class__(1)), unit="count")
            return Phrase("suggestions.waiting.results", {"lost": lost, "metric": Name("metrics", metric.id)})
    return Phrase("suggestions.waiting.week")
