"""What to say, in which forms, who passes it: topics `customer_questions`, `material` and `refresh`."""

from collections.abc import Mapping

from assistant.advice.client import Client
from assistant.advice.kinds import Family
from assistant.advice.proposal import Proposal
from assistant.advice.suggestion import Suggestion
from assistant.strategy import Name, Period, Phrase, Stage

_OF_SELLERS: tuple[tuple[str, Stage], ...] = (
    ("price", "conversion"),
    ("compare", "consideration"),
    ("howto", "interest"),
    ("proof", "consideration"),
)
SUBJECTS: Mapping[Family, tuple[tuple[str, Stage], ...]] = {
    "service": (
        ("price", "conversion"),
        ("compare", "consideration"),
        ("howto", "interest"),
        ("proof", "consideration"),
    ),
    "goods": _OF_SELLERS,
    "cause": (("money", "consideration"), ("people", "interest"), ("join", "conversion")),
}
MOST_FORMATS = 3
DAYS_TO_APPROVE = 2


def customer_questions(client: Client) -> Suggestion | None:
    """Three subjects from what holds buyers back, and the words people would search for."""
    proposal = Proposal(client.draft)
    if not client.strategy.content.pillars:
        for pillar, stage in subjects(client):
            proposal.add(
                "/content/pillars",
                name=Phrase(f"suggestions.pillar.{client.family}_{pillar}", {"what": client.what}),
                stage=stage,
                personas=tuple(persona.id for persona in client.strategy.audience[:1]),
            )
    proposal.set(
        "/content/keywords",
        tuple(Phrase(f"suggestions.keyword.{word}", {"what": client.what}) for word in _words(client)),
    )
    return proposal.because(Phrase("suggestions.reason.customer_questions"))


def subjects(client: Client) -> tuple[tuple[str, Stage], ...]:
    """Three subjects; of those for sellers, proof goes before how-to where trust is what is missing."""
    wanted = SUBJECTS[client.family]
    if client.family == "cause":
        return wanted
    objections = " ".join(client.persona.objections) if client.persona else ""
    trust = client.kind == "local" or "trust" in objections or "信" in objections
    return tuple(subject for subject in wanted if subject[0] != ("howto" if trust else "proof"))


def material(client: Client) -> Suggestion | None:
    """Photos and what the chosen channels publish; the owner passes it within two working days."""
    proposal = Proposal(client.draft)
    published = dict.fromkeys(
        form
        for plan in client.strategy.channels
        if plan.channel in client.catalogs.channels
        for form in client.catalogs.channels[plan.channel].formats
    )
    forms = tuple(
        Phrase("suggestions.named", {"name": Name("formats", form)}) for form in list(published)[:MOST_FORMATS]
    )
    proposal.set("/content/formats", forms or (Phrase("suggestions.format.photos"),))
    steps = [Phrase("suggestions.review.owner", {"days": DAYS_TO_APPROVE})]
    if client.business.regulated:
        steps.insert(0, Phrase("suggestions.review.claims"))
    proposal.set("/content/review_steps", tuple(steps))
    return proposal.because(Phrase("suggestions.reason.material", {"days": DAYS_TO_APPROVE}))


def refresh(client: Client) -> Suggestion | None:
    """Look at every piece twice a year, take down what nobody needed for a year and a half."""
    proposal = Proposal(client.draft)
    proposal.set("/content/refresh_every", Period(value=6, unit="month"))
    proposal.set("/content/archive_after", Period(value=18, unit="month"))
    return proposal.because(Phrase("suggestions.reason.refresh"))


def _words(client: Client) -> tuple[str, ...]:
    if client.family == "cause":
        return ("donate", "about")
    return ("price", "near", "reviews") if client.kind == "local" else ("price", "which", "reviews")
