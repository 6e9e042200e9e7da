"""Why a customer chooses this business, over what, and why now: `why_you`, `alternatives`, `offer`, `experience`."""

from assistant.advice.client import Client
from assistant.advice.proposal import Proposal
from assistant.advice.suggestion import Suggestion
from assistant.strategy import Param, Phrase

HEALTH = "healthcare"
LOW_MARGIN = 30
"""Percent below which an offer should not cost price. A rule of thumb."""


def why_you(client: Client) -> Suggestion | None:
    """A sentence made of what was said of offering, customer and pain: a draft to be corrected."""
    proposal = Proposal(client.draft)
    said = {"who": _who(client), "what": client.what, "trouble": _trouble(client)}
    proposal.set(
        "/positioning/value_proposition",
        Phrase(
            f"suggestions.value_proposition.{client.family}",
            said,
        ),
    )
    return proposal.because(Phrase("suggestions.reason.why_you"))


def alternatives(client: Client) -> Suggestion | None:
    """What customers do instead: nothing, the work themselves, the supplier they have. No company is ever named."""
    if client.strategy.market.competitors or not Proposal(client.draft).open("/market/competitors"):
        return None
    proposal = Proposal(client.draft)
    for substitute in _substitutes(client):
        proposal.add(
            "/market/competitors",
            name=Phrase(f"suggestions.alternative.{substitute}.name"),
            strengths=(Phrase(f"suggestions.alternative.{substitute}.strength"),),
            weaknesses=(Phrase(f"suggestions.alternative.{substitute}.weakness"),),
        )
    return proposal.because(Phrase("suggestions.reason.alternatives"))


def offer(client: Client) -> Suggestion | None:
    """A reason to act now that fits the kind of business and costs no price."""
    proposal = Proposal(client.draft)
    proposal.set("/positioning/offer", usual_offer(client))
    return proposal.because(Phrase(f"suggestions.reason.offer_{client.family}"))


def usual_offer(client: Client) -> Phrase:
    """The offer for such a business: a first-order deal only where the margin is known to bear it."""
    margin = client.business.gross_margin
    if client.kind in ("shop", "marketplace") and margin is not None and margin >= 2 * LOW_MARGIN:
        return Phrase("suggestions.offer.first_order")
    if HEALTH in client.line and client.kind == "local":
        return Phrase("suggestions.offer.health")
    return Phrase(f"suggestions.offer.{client.kind}", {"what": client.what})


def experience(client: Client) -> Suggestion | None:
    """Three places on the customer's way where people are usually lost, each with a mend."""
    if client.strategy.positioning.experience:
        return None
    proposal = Proposal(client.draft)
    group = "leads" if client.wins_leads else "orders"
    for stage, place in (("consideration", "page"), ("conversion", group), ("loyalty", "afterwards")):
        proposal.add(
            "/positioning/experience",
            stage=stage,
            place=Phrase(f"suggestions.experience.{place}.place"),
            problem=Phrase(f"suggestions.experience.{place}.problem"),
            fix=Phrase(f"suggestions.experience.{place}.fix"),
        )
    return proposal.because(Phrase("suggestions.reason.experience"))


def _substitutes(client: Client) -> tuple[str, ...]:
    match client.family:
        case "cause":
            return ("nothing", "elsewhere")
        case "goods":
            return ("nothing", "cheaper", "usual_brand")
        case "service":
            return ("nothing", "diy", "supplier" if client.to_businesses else "usual_place")


def _who(client: Client) -> Param:
    if (persona := client.persona) is not None:
        for field in ("role", "name"):
            if (text := getattr(persona, field)) is not None:
                return client.words(f"/audience/{persona.id}/{field}", text)
    return Phrase(f"suggestions.persona.{client.kind}.role", {"what": client.what})


def _trouble(client: Client) -> Param:
    if (persona := client.persona) is not None and persona.pains:
        return client.words(f"/audience/{persona.id}/pains", persona.pains[0])
    return Phrase(f"suggestions.persona.{client.kind}.pain_1", {"what": client.what})
