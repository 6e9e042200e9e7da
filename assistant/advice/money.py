"""The budget where none is set: topic `budget`. What the goal needs beside what the business can afford."""

from decimal import Decimal

from assistant.advice.channel_choice import Choice, choose
from assistant.advice.client import RESERVE, Client
from assistant.advice.economics import extra_results, likely_cost, published_cost, worth
from assistant.advice.figures import money, up
from assistant.advice.proposal import RULE_OF_THUMB, Proposal
from assistant.advice.suggestion import Suggestion
from assistant.strategy import Money, Name, Period, Phrase
from assistant.strategy.undertaking import CostKind

AFFORDABLE_PART = 3
"""Of what extra customers earn, one part in so many may be spent on winning them: a rule of thumb."""
MONTH = Period(value=1, unit="month")
USUAL_COVER: tuple[CostKind, ...] = ("media", "creators", "production")


def budget(client: Client) -> Suggestion | None:
    """A monthly total with what it covers, and in the reason the two figures it lies between."""
    proposal = Proposal(client.draft)
    if client.budget is not None:
        if client.budget.amount == 0:
            return None
        proposal.set("/budget/period", Period(value=min(client.months, 120), unit="month"))
        proposal.set("/budget/covers", USUAL_COVER)
        return proposal.because(Phrase("suggestions.reason.budget_scope"))
    needed, affordable = needs_a_month(client), affords_a_month(client)
    choices = choose(client)
    least = _least(choices)
    total = _total(needed, affordable, least)
    if total <= 0:
        return None
    found = published_cost(client, client.metric) if client.metric else None
    source = found[1].sources[0] if needed is not None and found else RULE_OF_THUMB
    proposal.set("/budget/total", Money(amount=total, currency=client.currency), source)
    proposal.set("/budget/period", MONTH)
    proposal.set("/budget/covers", USUAL_COVER)
    proposal.set("/budget/reserve", RESERVE)
    return proposal.because(_reason(client, total, needed, affordable, choices))


def needs_a_month(client: Client) -> Decimal | None:
    """The extra results of a month at their likely cost, the reserve added; None where either is unknown."""
    goal, metric = client.goal, client.metric
    if goal is None or metric is None:
        return None
    extra, cost = extra_results(client, goal, metric), likely_cost(client, metric)
    return with_reserve(extra.a_month * cost) if extra is not None and cost is not None else None


def affords_a_month(client: Client) -> Decimal | None:
    """A third of what the extra customers of a month would earn; None where that is unknown."""
    goal, metric = client.goal, client.metric
    if goal is None or metric is None:
        return None
    extra, most = extra_results(client, goal, metric), worth(client, metric)
    return extra.a_month * most / AFFORDABLE_PART if extra is not None and most is not None else None


def with_reserve(spend: Decimal) -> Decimal:
    """A total that leaves `spend` once the reserve is put back."""
    return spend * 100 / (100 - RESERVE)


def _least(choices: tuple[Choice, ...]) -> Decimal:
    return with_reserve(sum((choice.least for choice in choices), Decimal(0)))


def _total(needed: Decimal | None, affordable: Decimal | None, least: Decimal) -> Decimal:
    """What is needed, not more than what can be afforded, but enough for the channels to be readable."""
    wanted = min(value for value in (needed, affordable) if value is not None) if needed or affordable else Decimal(0)
    return up(max(wanted, least))


def _reason(
    client: Client, total: Decimal, needed: Decimal | None, affordable: Decimal | None, choices: tuple[Choice, ...]
) -> Phrase:
    said = {"total": money(total, client.currency)}
    if needed is not None and affordable is not None:
        both = {"needed": money(needed, client.currency), "affordable": money(affordable, client.currency)}
        return Phrase("suggestions.reason.budget_both", {**said, **both})
    if needed is not None:
        return Phrase("suggestions.reason.budget_needed", {**said, "needed": money(needed, client.currency)})
    if affordable is not None:
        return Phrase(
            "suggestions.reason.budget_affordable", {**said, "affordable": money(affordable, client.currency)}
        )
    paid = tuple(Name("channels", choice.channel.id) for choice in choices if choice.least)
    return Phrase("suggestions.reason.budget_least", {**said, "channels": paid})
