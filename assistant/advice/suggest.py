"""What the product proposes for each topic: one table, and the function that reads it."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from assistant.advice import (
    aims,
    calendar,
    campaigns,
    channels,
    content,
    customers,
    evidence,
    hands,
    money,
    numbers,
    personas,
    positioning,
    precautions,
    reach,
    scorecard,
    standing,
    steering,
    tooling,
)
from assistant.advice.client import Client
from assistant.advice.suggestion import Suggestion
from assistant.catalog import Catalogs
from assistant.strategy import Draft, Phrase

OF_THE_WHOLE: Mapping[str, Callable[[Client], Suggestion | None]] = MappingProxyType({
    "region": reach.region, "conversion": reach.conversion,
    "main_result": aims.main_result, "known_then": aims.known_then, "limits": aims.limits,
    "goal_owner": aims.goal_owner,
    "best_customer": customers.best_customer, "near_miss": customers.near_miss, "decision": customers.decision,
    "why_you": positioning.why_you, "alternatives": positioning.alternatives, "offer": positioning.offer,
    "experience": positioning.experience,
    "own_funnel": evidence.own_funnel,
    "assets": standing.assets, "evidence": standing.evidence, "swot": standing.swot, "trends": standing.trends,
    "pestel": standing.pestel,
    "budget": money.budget, "scorecard": scorecard.scorecard, "qualified": scorecard.qualified,
    "guardrails": scorecard.guardrails,
    "hands": hands.hands, "follow_up": hands.follow_up,
    "channels": channels.channels, "tools": tooling.tools, "tool_reasons": tooling.tool_reasons, "cms": tooling.cms,
    "customer_questions": content.customer_questions, "material": content.material, "refresh": content.refresh,
    "archive": content.refresh, "calendar": calendar.calendar, "full_calendar": calendar.full_calendar,
    "start": campaigns.start, "campaign": campaigns.campaign,
    "stop_go": steering.stop_go, "readers": steering.readers, "experiments": steering.experiments,
    "attribution": steering.attribution, "dimensions": steering.dimensions,
    "risks": precautions.risks, "readiness": precautions.readiness, "decisions": precautions.decisions,
    "second_persona": personas.second, "persona_share": personas.share,
})  # fmt: skip
OF_AN_ITEM: Mapping[str, Callable[[Client, str | None], Suggestion | None]] = MappingProxyType({
    "numbers": numbers.numbers, "more_numbers": numbers.numbers, "stretch": numbers.stretch,
    "persona_details": personas.details, "persona_motives": personas.motives, "persona_habits": personas.habits,
    "channel_test": channels.channel_test,
})  # fmt: skip
NEVER_GUESSED = frozenset({
    "offering", "price_margin", "repeat", "market_size", "employees", "competitor_channels",
    "customer_quotes", "persona_ages", "persona_company",
})  # fmt: skip
"""Topics on which only the business knows: names, figures of its own, customers' words."""
TOPICS = frozenset({*OF_THE_WHOLE, *OF_AN_ITEM, *NEVER_GUESSED})


def suggest(topic: str, draft: Draft, catalogs: Catalogs, today: date, item: str | None = None) -> Suggestion | None:
    """What the product proposes for a topic, with its reason; None where nothing is missing or nothing may be guessed.

    `item` is the path or id of the goal, persona or channel that is asked about. Nothing that is filled is touched.
    Raises KeyError for a topic that does not exist.
    """
    client = Client(draft, catalogs, today)
    if topic in OF_THE_WHOLE:
        return OF_THE_WHOLE[topic](client)
    if topic in OF_AN_ITEM:
        return OF_AN_ITEM[topic](client, item)
    if topic in NEVER_GUESSED:
        return None
    raise KeyError(topic)


def why_not(channel_id: str, draft: Draft, catalogs: Catalogs) -> Phrase:
    """Why a channel was left out: region, money, time, audience, hands; else that others come first for now.

    Raises KeyError for a channel that is in no catalog.
    """
    return channels.why_not(Client.today_of(draft, catalogs), channel_id)
