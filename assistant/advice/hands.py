"""Who does the work and who answers: topics `hands` and `follow_up`."""

from decimal import ROUND_DOWN, Decimal

from assistant.advice.client import Client
from assistant.advice.kinds import LEADS_A_PERSON
from assistant.advice.proposal import Proposal
from assistant.advice.suggestion import Suggestion
from assistant.strategy import Phrase, Wait

HOURS_A_PIECE, MOST_PIECES = 4, Decimal(3)


def hands(client: Client) -> Suggestion | None:
    """One person with eight hours a week, who also answers within a working day."""
    proposal = Proposal(client.draft)
    proposal.set("/capacity/people", Decimal(1))
    proposal.set("/capacity/hours_per_week", client.hours)
    if client.wins_leads:
        _follow_up(client, proposal)
    return proposal.because(Phrase("suggestions.reason.hands", {"hours": client.hours}))


def follow_up(client: Client) -> Suggestion | None:
    """Whoever does the work answers too, within one working day."""
    proposal = Proposal(client.draft)
    _follow_up(client, proposal)
    return proposal.because(Phrase("suggestions.reason.follow_up"))


def pieces_a_week(client: Client) -> Decimal:
    """Content pieces that the hands can make: one solid piece for every four hours, from one to three."""
    if client.strategy.capacity.pieces_per_week is not None:
        return client.strategy.capacity.pieces_per_week
    return max(Decimal(1), min(MOST_PIECES, (client.hours / HOURS_A_PIECE).quantize(Decimal(1), ROUND_DOWN)))


def _follow_up(client: Client, proposal: Proposal) -> None:
    proposal.set("/capacity/follow_up/owner", Phrase("suggestions.owner.plan"))
    proposal.set("/capacity/follow_up/respond_within", Wait(value=1, unit="day"))
    proposal.set("/capacity/follow_up/per_week", LEADS_A_PERSON * max(Decimal(1), client.people))
