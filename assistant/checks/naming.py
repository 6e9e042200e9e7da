"""How the things of a strategy are called in a finding: by catalog name, else in the user's words."""

from decimal import ROUND_DOWN, Decimal

from assistant.catalog import EVERYWHERE
from assistant.forecast import significant
from assistant.strategy import (
    Campaign,
    ChannelPlan,
    Draft,
    Goal,
    Kpi,
    Money,
    Name,
    Param,
    Persona,
    Phrase,
    Quantity,
    spoken_at,
)

LONGEST = 60
"""Characters of a person's words that are repeated in a finding."""


def goal_name(draft: Draft, goal: Goal) -> Param:
    """The goal's metric, else its statement, else "this goal"."""
    if goal.metric is not None:
        return Name("metrics", goal.metric)
    if goal.statement is not None:
        return quoted(draft, f"/goals/{goal.id}/statement", goal.statement)
    return Phrase("findings.terms.this_goal")


def persona_name(draft: Draft, persona: Persona) -> Param:
    """The persona's name or role, else "this group"."""
    for field, text in (("name", persona.name), ("role", persona.role)):
        if text is not None:
            return quoted(draft, f"/audience/{persona.id}/{field}", text)
    return Phrase("findings.terms.this_group")


def channel_name(plan: ChannelPlan) -> Name:
    """The channel by its name in the catalog."""
    return Name("channels", plan.channel)


def region_name(region: str) -> Param:
    """The country by its name; of a business that sells everywhere, "most countries"."""
    return Phrase("findings.terms.most_countries") if region == EVERYWHERE else Name("regions", region)


def metric_name(kpi: Kpi) -> Name:
    """The KPI by its name in the catalog."""
    return Name("metrics", kpi.metric)


def campaign_name(draft: Draft, campaign: Campaign) -> Param:
    """The campaign by its own name."""
    return quoted(draft, f"/campaigns/{campaign.id}/name", campaign.name)


def quoted(draft: Draft, path: str, text: str) -> Param:
    """A stored text: ours as its phrase, a person's words as they stand, cut where they are long."""
    phrase = spoken_at(draft, path, text)
    if phrase is not None:
        return phrase
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def round_money(amount: Decimal, currency: str) -> Money:
    """An amount as it is said: whole units above ten, and at most four significant digits.

    What is said is not stored, so it may be larger than the strategy itself would take.
    """
    if abs(amount) < 10:
        said = amount.quantize(Decimal("0.01"))
    else:
        said = significant(amount, 4 if abs(amount) >= 1000 else amount.adjusted() + 1)
    return Money.model_construct(amount=said, currency=currency)


def percent(value: Decimal) -> Quantity:
    """A percentage as it is said: to at most two places, and three digits above a thousand."""
    said = significant(value) if abs(value) >= 1000 else round(value, 2)
    return Quantity.model_construct(value=said, unit="percent", per=None)


def round_target(value: Decimal, unit: str) -> Decimal:
    """A target rounded down to three digits, and to whole numbers where things are counted."""
    whole = unit == "count" and 10 <= value < 1000
    return value.quantize(Decimal(1), rounding=ROUND_DOWN) if whole else significant(value, 3, down=True)


def round_count(number: Decimal, *, down: bool = False) -> Decimal:
    """A number of results as it is said: whole above one, at most three significant digits."""
    digits = 3 if abs(number) >= 100 else 2 if abs(number) >= 10 or abs(number) < 1 else 1
    return significant(number, digits, down=down)
