"""More about the customers, for a deep conversation: what moves them, where they look, a second kind, their shares."""

from decimal import Decimal

from assistant.advice.client import Client
from assistant.advice.customers import usual_channels
from assistant.advice.proposal import Proposal
from assistant.advice.suggestion import Suggestion
from assistant.strategy import Persona, Phrase

FIRST_SHARE = Decimal(70)
"""Percent of customers that the first persona stands for, until it is counted. A rule of thumb."""


def details(client: Client, item: str | None = None) -> Suggestion | None:
    """Motives, behaviour and habits of one kind of customer, as guesses to ask five of them about."""
    persona = _persona(client, item)
    if persona is None:
        return None
    proposal = Proposal(client.draft)
    group = _group(client)
    proposal.fill(
        f"/audience/{persona.id}",
        motives=tuple(Phrase(f"suggestions.motive.{group}_{number}") for number in (1, 2)),
        behaviours=(Phrase(f"suggestions.behaviour.{group}"),),
        information_habits=(Phrase(f"suggestions.habit.{group}_{client.home}"),),
        psychographics=(Phrase(f"suggestions.psychographic.{group}"),),
        channels=usual_channels(client),
    )
    return proposal.because(Phrase("suggestions.reason.persona_details"))


def motives(client: Client, item: str | None = None) -> Suggestion | None:
    """What moves them."""
    persona = _persona(client, item)
    if persona is None:
        return None
    proposal = Proposal(client.draft)
    group = _group(client)
    proposal.fill(
        f"/audience/{persona.id}",
        motives=tuple(Phrase(f"suggestions.motive.{group}_{number}") for number in (1, 2)),
        behaviours=(Phrase(f"suggestions.behaviour.{group}"),),
        psychographics=(Phrase(f"suggestions.psychographic.{group}"),),
    )
    return proposal.because(Phrase("suggestions.reason.persona_details"))


def habits(client: Client, item: str | None = None) -> Suggestion | None:
    """Where they look before they buy."""
    persona = _persona(client, item)
    if persona is None:
        return None
    proposal = Proposal(client.draft)
    proposal.fill(
        f"/audience/{persona.id}",
        information_habits=(Phrase(f"suggestions.habit.{_group(client)}_{client.home}"),),
        channels=usual_channels(client),
    )
    return proposal.because(Phrase("suggestions.reason.persona_habits"))


def second(client: Client) -> Suggestion | None:
    """Who else must be won: the one who signs in a firm, the one who comes back among consumers."""
    if len(client.strategy.audience) != 1:
        return None
    group = _group(client)
    proposal = Proposal(client.draft)
    proposal.add(
        "/audience",
        name=Phrase(f"suggestions.second.{group}.name"),
        role=Phrase(f"suggestions.second.{group}.role"),
        trigger=Phrase(f"suggestions.second.{group}.trigger"),
        pains=(Phrase(f"suggestions.second.{group}.pain"),),
        channels=usual_channels(client)[1:],
    )
    return proposal.because(Phrase("suggestions.reason.second_persona"))


def share(client: Client) -> Suggestion | None:
    """Shares that sum to 100, the first persona's the largest."""
    audience = client.strategy.audience
    given = sum((persona.share for persona in audience if persona.share is not None), Decimal(0))
    open_ = [persona for persona in audience if persona.share is None]
    left = 100 - given
    if len(audience) < 2 or not open_ or left < 0:
        return None
    proposal = Proposal(client.draft)
    first = left if len(open_) == 1 else left * FIRST_SHARE / 100
    rest = (left - first) / max(1, len(open_) - 1)
    rest = rest.quantize(Decimal(1)) if len(open_) > 1 else Decimal(0)
    for persona in open_[1:]:
        proposal.set(f"/audience/{persona.id}/share", rest)
    proposal.set(f"/audience/{open_[0].id}/share", left - rest * (len(open_) - 1))
    return proposal.because(Phrase("suggestions.reason.persona_share"))


def _persona(client: Client, item: str | None) -> Persona | None:
    wanted = item.rpartition("/")[2] if item else None
    return next((persona for persona in client.strategy.audience if persona.id == wanted), client.persona)


def _group(client: Client) -> str:
    return "business" if client.to_businesses else "donor" if client.kind == "nonprofit" else "consumer"
