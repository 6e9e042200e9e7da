"""Whether each channel gets enough money and hours to show anything, and whether the hours are there."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from assistant.catalog import Channel
from assistant.checks.check import WARNING, Breach, Check, Context
from assistant.checks.mending import drop, put_shares
from assistant.checks.naming import channel_name, round_money
from assistant.forecast import months_between, plan_days, plan_money
from assistant.strategy import ChannelPlan, Draft, Edit, Money, Step, Strategy


def _too_thin(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if not strategy.channels:
        return
    yield from _money_too_thin(strategy, context)
    yield from _hours_too_few(strategy, context)


def _money_too_thin(strategy: Strategy, context: Context) -> Iterator[Breach]:
    monthly = monthly_money(strategy)
    if monthly is None:
        return
    least = {
        plan.id: smallest
        for plan in strategy.channels
        if (known := context.catalogs.channels.get(plan.channel)) is not None
        and plan.share
        and (smallest := smallest_spend(known, plan, monthly.currency)) > 0
    }
    for plan in strategy.channels:
        if plan.id not in least:
            continue
        gets = monthly.amount * (plan.share or Decimal(0)) / 100
        if gets >= least[plan.id]:
            continue
        yield Breach(
            f"/channels/{plan.id}/share",
            {
                "channel": channel_name(plan),
                "gets": round_money(gets, monthly.currency),
                "least": round_money(least[plan.id], monthly.currency),
            },
            _without(strategy, plan) if len(strategy.channels) > 1 else (),
            at_risk=(plan.share or Decimal(0)) / 100,
            case="money",
        )


def monthly_money(strategy: Strategy) -> Money | None:
    """What the channels share a month: the plan's money after the reserve, over its months."""
    money, days = plan_money(strategy), plan_days(strategy)
    if money is None or days is None or money.amount <= 0:
        return None
    kept = 1 - (strategy.budget.reserve or Decimal(0)) / 100
    months = max(Decimal(1), months_between(*days))
    return Money(amount=(money.amount * kept / months).quantize(Decimal("0.01")), currency=money.currency)


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
