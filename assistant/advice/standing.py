"""What the business has, what its views rest on, where it stands: `assets`, `evidence`, `swot`, `trends`, `pestel`."""

from datetime import timedelta

from assistant.advice.campaigns import moments, rests
from assistant.advice.client import Client
from assistant.advice.proposal import Given, Proposal
from assistant.advice.suggestion import Suggestion
from assistant.catalog import EVERYWHERE
from assistant.strategy import Name, Phrase

DAYS_TO_CHECK = 14
AT_MOST = 3
NO_DEMAND = frozenset({"caution", "theme", "event"})
"""Roles of moments that bring nobody to buy."""


def assets(client: Client) -> Suggestion | None:
    """Nothing yet, and so a launch: an assumption to be corrected."""
    proposal = Proposal(client.draft)
    if proposal.open("/market/assets"):
        proposal.mark_unknown("/market/assets")
        proposal.set("/business/stage", "launch")
    proposal.mark_unknown("/market/history")
    return proposal.because(Phrase("suggestions.reason.assets"))


def evidence(client: Client) -> Suggestion | None:
    """Experience as it is, and one quantitative and one qualitative check within two weeks."""
    if client.strategy.market.research:
        return None
    proposal = Proposal(client.draft)
    due = client.today + timedelta(DAYS_TO_CHECK)
    proposal.add(
        "/market/research",
        name=Phrase("suggestions.research.experience.name"),
        kind="qualitative",
        finding=Phrase("suggestions.research.experience.finding"),
    )
    export = {"goods": "shop", "service": "records", "cause": "gifts"}[client.family]
    proposal.add(
        "/market/research",
        name=Phrase(f"suggestions.research.{export}.name"),
        kind="quantitative",
        date=due,
    )
    proposal.add(
        "/market/research",
        name=Phrase("suggestions.research.talks.name"),
        kind="qualitative",
        date=due,
        sample=Phrase("suggestions.research.talks.sample"),
    )
    return proposal.because(Phrase("suggestions.reason.evidence"))


def swot(client: Client) -> Suggestion | None:
    """A SWOT from what was said: strengths, what stops buyers, what lies unused, what they may turn to."""
    proposal = Proposal(client.draft)
    proposal.set("/market/swot/strengths", _strengths(client))
    proposal.set("/market/swot/weaknesses", _weaknesses(client))
    proposal.set("/market/swot/opportunities", _opportunities(client))
    proposal.set("/market/swot/threats", _threats(client))
    return proposal.because(Phrase("suggestions.reason.swot"))


def trends(client: Client) -> Suggestion | None:
    """Two movements that touch nearly everyone in the region, to be checked against the trade."""
    proposal = Proposal(client.draft)
    proposal.set("/market/trends", tuple(Phrase(f"suggestions.trend.{client.home}_{number}") for number in (1, 2)))
    return proposal.because(Phrase("suggestions.reason.trends"))


def pestel(client: Client) -> Suggestion | None:
    """The few outside forces that bear on the plan: the law of the trade first."""
    proposal = Proposal(client.draft)
    topics = {topic.id: topic for topic, _ in client.catalogs.regulated(client.industry, client.region or EVERYWHERE)}
    legal: list[Given] = [
        Phrase("suggestions.pestel.legal_topic", {"topic": Name("topics", topic)}) for topic in topics
    ]
    proposal.set("/market/pestel/legal", (*legal[:2], Phrase(f"suggestions.pestel.legal_data_{client.home}")))
    proposal.set("/market/pestel/economic", (Phrase("suggestions.pestel.economic"),))
    proposal.set("/market/pestel/technological", (Phrase(f"suggestions.trend.{client.home}_1"),))
    proposal.set("/market/pestel/social", (Phrase("suggestions.pestel.social"),))
    return proposal.because(Phrase("suggestions.reason.pestel"))


def _strengths(client: Client) -> tuple[Given, ...]:
    position = client.strategy.positioning
    said = [client.quoted("/positioning/differentiators", text) for text in position.differentiators]
    said += [client.quoted("/positioning/proofs", text) for text in position.proofs]
    if said:
        return tuple(said[:AT_MOST])
    return (Phrase(f"suggestions.swot.strength_{client.kind}", {"what": client.what}),)


def _weaknesses(client: Client) -> tuple[Given, ...]:
    persona = client.persona
    if persona is None or not persona.objections:
        return (Phrase("suggestions.swot.weakness_unknown"),)
    path = f"/audience/{persona.id}/objections"
    objections = tuple(client.words(path, text) for text in persona.objections[:AT_MOST])
    return (Phrase("suggestions.swot.weakness", {"objections": objections}),)


def _opportunities(client: Client) -> tuple[Given, ...]:
    found: list[Given] = []
    if any(asset.kind in ("email_list", "customer_list", "wecom_contacts") for asset in client.strategy.market.assets):
        found.append(Phrase("suggestions.swot.opportunity_list"))
    specific = [
        each
        for each in moments(client)
        if "all" not in each.moment.industries and each.moment.role not in NO_DEMAND and not rests(client, each.moment)
    ]
    if specific:
        found.append(Phrase("suggestions.swot.opportunity_moment", {"moment": Name("moments", specific[0].moment.id)}))
    return (*found, Phrase("suggestions.swot.opportunity_search", {"what": client.what}))[:AT_MOST]


def _threats(client: Client) -> tuple[Given, ...]:
    rivals = client.strategy.market.competitors[:AT_MOST]
    named = tuple(client.words(f"/market/competitors/{each.id}/name", each.name) for each in rivals)
    if not named:
        return (Phrase("suggestions.swot.threat_nothing"),)
    return (Phrase("suggestions.swot.threat", {"rivals": named}),)
