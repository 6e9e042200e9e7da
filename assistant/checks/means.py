"""Whether each channel gets enough money and hours to show anything, and whether the hours are there."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from assistant.catalog import Channel
from assistant.checks.check import WARNING, Breach, Check, Context
from assistant.checks.mending import drop, put_shares
from assistant.checks.naming import channel_name, round_money
from assistant.strategy import ChannelPlan, Draft, Edit, Step, Strategy


def _too_thin(draft: Draft, context: Context) -> Iterator[Breach]:
    if draft.strategy.channels:
        yield from _money_too_thin(draft, context)
        yield from _hours_too_few(draft.strategy, context)


def _money_too_thin(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy, figures = draft.strategy, context.reckon(draft)
    money, monthly = figures.money, figures.monthly
    if money is None or monthly is None:
        return
    for plan in strategy.channels:
        known = context.catalogs.channels.get(plan.channel)
        if known is None or not plan.share:
            continue
        least, gets = smallest_spend(known, plan, money.currency), monthly * plan.share / 100
        if gets < least:
            yield Breach(
                f"/channels/{plan.id}/share",
                {
                    "channel": channel_name(plan),
                    "gets": round_money(gets, money.currency),
                    "least": round_money(least, money.currency),
                },
                _without(strategy, plan) if len(strategy.channels) > 1 else (),
                at_risk=plan.share / 100,
                case="money",
            )


def smallest_spend(known: Channel, plan: ChannelPlan, currency: str) -> Decimal:
    """The least a month that shows a readable result; 0 for own accounts, events, and currencies without a figure."""
    smallest = known.smallest_monthly_spend
    if plan.mode == "owned" or smallest.per == "event":
        return Decimal(0)
    return {"USD": smallest.usd, "CNY": smallest.cny}.get(currency, Decimal(0))


def _without(strategy: Strategy, plan: ChannelPlan) -> tuple[Edit, ...]:
    """Let the others have its money; nothing to propose where they have no shares."""
    left = {each.id: each.share for each in strategy.channels if each.id != plan.id and each.share is not None}
    return (drop(f"/channels/{plan.id}"), *put_shares("/channels", left)) if any(left.values()) else ()


def _hours_too_few(strategy: Strategy, context: Context) -> Iterator[Breach]:
    hours = strategy.capacity.hours_per_week
    if hours is None or strategy.capacity.agency is not None:
        return
    needs: Mapping[str, tuple[ChannelPlan, int]] = {
        plan.id: (plan, known.hours_per_week.low)
        for plan in strategy.channels
        if (known := context.catalogs.channels.get(plan.channel)) is not None
    }
    total = sum(each for _, each in needs.values())
    if total <= hours or len(needs) < 1:
        return
    heaviest = max(needs.values(), key=lambda each: (each[1], each[0].id))[0]
    yield Breach(
        "/capacity/hours_per_week",
        {"hours": hours, "needed": total, "count": len(needs), "heaviest": channel_name(heaviest)},
        at_risk=1 - hours / total,
        case="hours",
    )


MEANS = Check("money-and-hours-per-channel-are-usable", Step.CHANNELS, WARNING, _too_thin)
