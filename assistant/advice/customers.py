"""Who buys, what nearly stopped them, how they decide: topics `best_customer`, `near_miss`, `decision`."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from assistant.advice.channel_choice import slot_of, suitable
from assistant.advice.client import Client
from assistant.advice.kinds import USUAL_CYCLE
from assistant.advice.proposal import Given, Proposal
from assistant.advice.suggestion import Suggestion
from assistant.strategy import Period, Phrase

DAYS_TO_TALK = 14
DEAR: Mapping[str, Mapping[str, int]] = {
    "consumers": {"CNY": 2_000, "USD": 300},
    "businesses": {"CNY": 20_000, "USD": 3_000},
}
"""Price of one purchase from which trust and sign-off stop people, and below which haste is missing: rules of thumb."""
LARGE_DEAL = {"CNY": 200_000, "USD": 30_000}
CYCLES: Mapping[str, Period] = {
    "small": Period(value=1, unit="month"),
    "middle": Period(value=3, unit="month"),
    "large": Period(value=6, unit="month"),
}


def best_customer(client: Client) -> Suggestion | None:
    """A one-line guess at the customer, by kind of business, and the task that checks it: talk to five."""
    proposal = Proposal(client.draft)
    fields = guessed_persona(client)
    persona = client.persona
    if persona is None:
        proposal.add("/audience", **fields, locations=client.business.service_area, channels=usual_channels(client))
    else:
        proposal.fill(f"/audience/{persona.id}", **fields, channels=usual_channels(client))
    if not proposal.edits:
        return None
    if not any("talk_to_five" in item.item for item in client.strategy.readiness):
        proposal.add(
            "/readiness",
            item=Phrase("suggestions.readiness.talk_to_five"),
            state="missing",
            owner=Phrase("suggestions.owner.plan"),
            due=client.today + timedelta(DAYS_TO_TALK),
        )
    return proposal.because(Phrase("suggestions.reason.best_customer"))


def guessed_persona(client: Client) -> dict[str, Given | None]:
    """Name, role, trigger and pains of the likely customer, as phrases."""
    about, kind = {"what": client.what}, client.kind
    return {
        "name": Phrase(f"suggestions.persona.{kind}.name", about),
        "role": Phrase(f"suggestions.persona.{kind}.role", about),
        "trigger": Phrase(f"suggestions.persona.{kind}.trigger", about),
        "pains": (
            Phrase(f"suggestions.persona.{kind}.pain_1", about),
            Phrase(f"suggestions.persona.{kind}.pain_2", about),
        ),
    }


def near_miss(client: Client) -> Suggestion | None:
    """What stops buyers at such a price: trust and sign-off where it is high, no hurry where it is low."""
    proposal = Proposal(client.draft)
    high = is_dear(client)
    stops = (
        ("trust", "sign_off")
        if high and client.to_businesses
        else ("trust", "price")
        if high
        else ("no_hurry", "compare")
    )
    if client.kind == "nonprofit":
        stops = ("trust", "no_hurry")
    objections = tuple(Phrase(f"suggestions.objection.{stop}") for stop in stops)
    persona = client.persona
    if persona is None:
        proposal.add("/audience", **guessed_persona(client), channels=usual_channels(client), objections=objections)
    else:
        proposal.set(f"/audience/{persona.id}/objections", objections)
    level = "cause" if client.family == "cause" else "high" if high else "low"
    return proposal.because(Phrase(f"suggestions.reason.near_miss_{level}"))


def decision(client: Client) -> Suggestion | None:
    """How long such a purchase usually takes, and on which way it is decided."""
    cycle = usual_cycle(client)
    proposal = Proposal(client.draft)
    proposal.set("/business/sales_cycle", cycle)
    if (persona := client.persona) is not None:
        group = "business" if client.to_businesses else "donor" if client.kind == "nonprofit" else "consumer"
        proposal.fill(
            f"/audience/{persona.id}",
            decision_path=tuple(Phrase(f"suggestions.decision_path.{group}_{step}") for step in (1, 2, 3)),
            buying_role=Phrase(f"suggestions.buying_role.{group}"),
        )
    return proposal.because(Phrase("suggestions.reason.decision", {"cycle": cycle}))


def usual_cycle(client: Client) -> Period:
    """From first contact to payment, by price and kind of business: a rule of thumb."""
    price = client.business.average_order_value
    if client.to_businesses and price is not None and price.currency in LARGE_DEAL:
        if price.amount >= LARGE_DEAL[price.currency]:
            return CYCLES["large"]
        return CYCLES["middle" if price.amount >= DEAR["businesses"][price.currency] else "small"]
    return USUAL_CYCLE[client.kind]


def is_dear(client: Client) -> bool:
    """Whether one purchase costs enough for people to hesitate; without a price, firms hesitate and people do not."""
    price = client.business.average_order_value
    level = DEAR["businesses" if client.to_businesses else "consumers"]
    if price is None or price.currency not in level:
        return client.to_businesses
    return price.amount >= Decimal(level[price.currency])


def usual_channels(client: Client) -> tuple[str, ...]:
    """Where such customers are most likely met: the best channel to catch them, and two that make them want it."""
    fitting = [(slot_of(client, choice.channel), choice.channel.id) for choice in suitable(client)]
    catching = [channel for slot, channel in fitting if slot == "capture"][:1]
    return (*catching, *[channel for slot, channel in fitting if slot == "create"][:2])
