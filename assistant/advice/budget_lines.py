"""Shares of the money and lines by month that add up with the reserve to the last cent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_DOWN, Decimal

from assistant.advice import timing
from assistant.advice.channel_choice import Choice
from assistant.advice.client import RESERVE, Client
from assistant.advice.obstacles import Role
from assistant.advice.proposal import Proposal
from assistant.strategy import Money
from assistant.strategy.undertaking import CostKind

WEIGHTS: Mapping[Role, int] = {"capture": 5, "create": 3, "keep": 1}
"""How money above the usable minimum is split between the roles: a rule of thumb."""
HUNDRED = Decimal(100)
NEARLY = Decimal("1E-9")
"""What a division may leave over; a whole percent must not be lost to it."""
ROUND_LINE = ((50_000, 1_000), (2_000, 100), (200, 10), (0, 1))
MOST_TO_KEEP = 4
"""Times its usable minimum that a channel for people one knows can use: messages cost next to nothing."""
KIND_OF_ROLE: Mapping[Role, tuple[CostKind, ...]] = {
    "capture": ("media", "platform_fees", "production"),
    "create": ("media", "creators", "production"),
    "keep": ("tools", "production", "media"),
}


KINDS_OF_TIME: tuple[CostKind, ...] = ("production", "creators", "tools", "media")
"""What money buys on a channel that needs none: better content."""


@dataclass(frozen=True, slots=True)
class Share:
    """A channel's share of the budget after the reserve, in percent."""

    choice: Choice
    percent: Decimal | None


def shares(client: Client, wanted: Sequence[tuple[Choice, Decimal | None]]) -> list[Decimal | None]:
    """Percentages that sum to 100: those given stay, the rest is split above each channel's minimum by its role.

    A channel that costs time only gets something for content, and None where the others' minimum takes all the money.
    None for each where there is no money at all.
    """
    if client.plan_budget is not None and client.plan_budget.amount == 0:
        return [given for _, given in wanted]
    given = sum((share for _, share in wanted if share is not None), Decimal(0))
    open_choices = [choice for choice, share in wanted if share is None]
    left = max(Decimal(0), HUNDRED - given)
    parts = iter(_split(open_choices, left, client.spendable_a_month))
    return [share if share is not None else next(parts) or None for _, share in wanted]


def add_lines(client: Client, proposal: Proposal, parts: Sequence[Share]) -> None:
    """A line a month for each channel with a share, summing exactly to the budget without its reserve."""
    total = client.plan_budget
    if total is None or total.amount == 0 or client.strategy.budget.lines:
        return
    reserve = client.strategy.budget.reserve if client.strategy.budget.reserve is not None else RESERVE
    spend = total.amount - total.amount * reserve / HUNDRED
    paying = [part for part in parts if part.percent]
    if sum((part.percent or Decimal(0) for part in paying), Decimal(0)) != HUNDRED:
        return
    months = timing.months_from(client.start, client.months)
    for part in paying:
        whole = spend * (part.percent or Decimal(0)) / HUNDRED
        monthly = round_line(whole / len(months))
        for month in months:
            amount = monthly if month != months[0] else whole - monthly * (len(months) - 1)
            proposal.add(
                "/budget/lines",
                kind=_kind(client, part.choice),
                channel=part.choice.channel.id,
                month=month,
                amount=Money(amount=amount, currency=total.currency),
            )


def _split(choices: Sequence[Choice], left: Decimal, month: Decimal | None) -> list[Decimal]:
    """Whole percentages that sum to `left`."""
    if not choices:
        return []
    costing = [choice.least > 0 for choice in choices]
    if not any(costing):
        costing = [True] * len(choices)
    weights = _weights(choices, costing, left, month)
    total = sum(weights, Decimal(0))
    exact = [(left * weight / total).quantize(NEARLY) for weight in weights]
    parts = [part.quantize(Decimal(1), ROUND_DOWN) for part in exact]
    parts[max(range(len(parts)), key=lambda at: weights[at])] += left - sum(parts, Decimal(0))
    return parts


def _weights(choices: Sequence[Choice], costing: Sequence[bool], left: Decimal, month: Decimal | None) -> list[Decimal]:
    """Money a month for each: its minimum, rounded up to a percent, and a part of what is then over."""
    least = sum((choice.least for choice in choices), Decimal(0))
    available = month * left / HUNDRED if month is not None else least * 2
    if not least or available <= least:
        return [
            (choice.least or Decimal(WEIGHTS[choice.role])) if costs else Decimal(0)
            for choice, costs in zip(choices, costing, strict=True)
        ]
    percent = available / left if left else available
    needed = [
        (choice.least / percent).to_integral_value(ROUND_CEILING) * percent if costs else Decimal(0)
        for choice, costs in zip(choices, costing, strict=True)
    ]
    over = max(Decimal(0), available - sum(needed, Decimal(0)))
    by_role = [WEIGHTS[choice.role if costs else "keep"] for choice, costs in zip(choices, costing, strict=True)]
    extra = [over * weight / sum(by_role) for weight in by_role]
    others = [at for at, choice in enumerate(choices) if choice.role != "keep"]
    if not others:
        return [need + more for need, more in zip(needed, extra, strict=True)]
    for at, choice in enumerate(choices):
        if choice.role == "keep" and choice.least and extra[at] > (most := choice.least * (MOST_TO_KEEP - 1)):
            freed, extra[at] = extra[at] - most, most
            total = sum(by_role[other] for other in others)
            for other in others:
                extra[other] += freed * by_role[other] / total
    return [need + more for need, more in zip(needed, extra, strict=True)]


def round_line(amount: Decimal) -> Decimal:
    """An amount rounded down to a step that people would write: hundreds for thousands."""
    step = next(step for least, step in ROUND_LINE if amount >= least)
    return (amount / step).quantize(Decimal(1), ROUND_DOWN) * step


def _kind(client: Client, choice: Choice) -> CostKind:
    """What the money buys: of the kinds that the budget covers, the one closest to the channel's job."""
    covers = client.strategy.budget.covers
    wanted = KIND_OF_ROLE[choice.role] if choice.least else KINDS_OF_TIME
    return next((kind for kind in wanted if not covers or kind in covers), covers[0] if covers else "media")
