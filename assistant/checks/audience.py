"""The customers: there are some, specific enough to write to, distinct, and met where they are."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from assistant.catalog import fold
from assistant.catalog.vocabulary import buyers_of
from assistant.checks.check import HINT, WARNING, Breach, Check, Context, Depth
from assistant.checks.mending import drop, put, put_shares
from assistant.checks.naming import channel_name, percent, persona_name
from assistant.strategy import Draft, Name, Persona, Phrase, Step

EVERYONE = frozenset({
    "everyone", "everybody", "anyone", "anybody", "all people", "all customers", "general public",
    "the general public", "all ages",
    "所有人", "每个人", "任何人", "大众", "全部人群", "所有用户", "所有客户", "全民", "全年龄",
})  # fmt: skip
"""What people write when they have not chosen."""
WIDEST_AGES = 35
"""A range of more years than this is not a choice."""
FACETS: Mapping[Depth, int] = {"quick": 2, "standard": 3, "deep": 4}
"""Of the eight things that make a persona usable, so many must be known."""


def _nobody(draft: Draft, _: Context) -> Iterator[Breach]:
    if not draft.strategy.audience:
        yield Breach("/audience", at_risk=Decimal("0.5"))


def _too_general(draft: Draft, context: Context) -> Iterator[Breach]:
    for persona in draft.strategy.audience:
        path, who = f"/audience/{persona.id}", persona_name(draft, persona)
        if any(text is not None and fold(text) in EVERYONE for text in (persona.name, persona.role)):
            yield Breach(path, {"who": who}, case="everyone")
            continue
        facets = _facets(persona)
        missing = [facet for facet, known in facets.items() if not known]
        if len(facets) - len(missing) < FACETS[context.depth]:
            names = tuple(Phrase(f"findings.terms.facet_{facet}") for facet in missing[:3])
            yield Breach(path, {"who": who, "missing": names}, case="thin")


def _facets(persona: Persona) -> Mapping[str, bool]:
    """What makes a persona usable, and whether it is known; the first are the most worth asking for."""
    ages = persona.age_min is not None and persona.age_max is not None
    narrow = ages and (persona.age_max or 0) - (persona.age_min or 0) <= WIDEST_AGES
    return {
        "trigger": persona.trigger is not None,
        "pains": bool(persona.pains or persona.objections),
        "who": narrow or persona.role is not None or persona.company_size is not None,
        "where": bool(persona.locations),
        "habits": bool(persona.channels or persona.information_habits),
        "motives": bool(persona.motives or persona.psychographics),
        "behaviours": bool(persona.behaviours),
        "decision": bool(persona.decision_path) or persona.buying_role is not None,
    }


def _ages_swapped(draft: Draft, _: Context) -> Iterator[Breach]:
    for persona in draft.strategy.audience:
        low, high = persona.age_min, persona.age_max
        if low is not None and high is not None and low > high:
            path = f"/audience/{persona.id}"
            mend = (put(f"{path}/age_min", high), put(f"{path}/age_max", low))
            yield Breach(f"{path}/age_min", {"who": persona_name(draft, persona), "low": low, "high": high}, mend)


def _alike(draft: Draft, _: Context) -> Iterator[Breach]:
    seen: dict[tuple[object, ...], Persona] = {}
    for persona in sorted(draft.strategy.audience, key=lambda each: (len(each.id), each.id)):
        key = (persona.role, persona.trigger, persona.pains, persona.age_min, persona.age_max, persona.locations)
        if not any(key):
            continue
        if key in seen:
            yield Breach(
                f"/audience/{persona.id}",
                {"who": persona_name(draft, persona), "other": persona_name(draft, seen[key])},
                (drop(f"/audience/{persona.id}"),),
            )
        seen.setdefault(key, persona)


def _shares_off(draft: Draft, _: Context) -> Iterator[Breach]:
    shares = {each.id: each.share for each in draft.strategy.audience if each.share is not None}
    total = sum(shares.values(), Decimal(0))
    if shares and len(shares) == len(draft.strategy.audience) and abs(total - 100) > 1:
        yield Breach("/audience", {"total": percent(total)}, put_shares("/audience", shares))


def _not_met(draft: Draft, context: Context) -> Iterator[Breach]:
    """Channels that reach the kind of buyer poorly, and personas none of whose own channels is in the plan."""
    strategy = draft.strategy
    buyers = buyers_of(strategy.business.customers)
    used = {plan.channel for plan in strategy.channels}
    for plan in strategy.channels if strategy.business.customers is not None else ():
        known = context.channels.get(plan.channel)
        if known is not None and all(known.fit.to(buyer) == 0 for buyer in buyers):
            risk = (plan.share or Decimal(0)) / 100
            buyer = Phrase(f"findings.terms.{strategy.business.customers}")
            yield Breach(
                f"/channels/{plan.id}/channel", {"channel": channel_name(plan), "buyer": buyer}, (), risk, "poor_fit"
            )
    for persona in strategy.audience if used else ():
        if persona.channels and not used.intersection(persona.channels):
            theirs = tuple(Name("channels", each) for each in sorted(persona.channels)[:3])
            yield Breach(
                f"/audience/{persona.id}/channels",
                {"who": persona_name(draft, persona), "channels": theirs},
                case="elsewhere",
                severity=HINT,
            )


HAS_AUDIENCE = Check("it-is-clear-who-buys", Step.MARKET, WARNING, _nobody)
SPECIFIC = Check("each-persona-is-someone-you-could-meet", Step.MARKET, WARNING, _too_general)
AGES = Check("ages-run-from-young-to-old", Step.MARKET, WARNING, _ages_swapped)
MET = Check("customers-are-met-where-they-are", Step.CHANNELS, WARNING, _not_met)
DISTINCT = Check("personas-differ-from-each-other", Step.MARKET, HINT, _alike, depth="deep")
PERSONA_SHARES = Check("persona-shares-make-a-hundred", Step.MARKET, HINT, _shares_off, depth="deep")
