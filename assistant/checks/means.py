"""Whether each channel gets enough money and hours to show anything, and whether the hours are there."""

from collections.abc import Iterator, Mapping
from decimal import ROUND_CEILING, Decimal

from assistant.catalog import Channel
from assistant.checks.check import WARNING, Breach, Check, Context
from assistant.checks.mending import WHOLE, drop_channel, put, to_a_hundred
from assistant.checks.naming import channel_name, percent, round_money
from assistant.strategy import ChannelPlan, Draft, Edit, Param, Step, Strategy, plain

MOST = Decimal(85)
"""Percent up to which it is sensible to raise one channel at the others' cost."""
NEARLY = Decimal("0.8")
"""Least spends are rules of thumb: what comes this near is enough."""


def _too_thin(draft: Draft, context: Context) -> Iterator[Breach]:
    if draft.strategy.channels:
        yield from _money_too_thin(draft, context)
        yield from _hours_too_few(draft.strategy, context)


def _money_too_thin(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy, figures = draft.strategy, context.reckon(draft)
    money, monthly = figures.money, figures.monthly
    if money is None or monthly is None:
        return
    least = {
        plan.id: smallest_spend(known, plan, money.currency)
        for plan in strategy.channels
        if plan.share and (known := context.channels.get(plan.channel)) is not None
    }
    for plan in strategy.channels:
        needed = least.get(plan.id, Decimal(0))
        gets = monthly * (plan.share or Decimal(0)) / 100
        if gets >= needed * NEARLY:
            continue
        raised = _raised(strategy, plan, {key: each / monthly * 100 for key, each in least.items()})
        others = [each.share for each in strategy.channels if each.id != plan.id and each.share]
        params: dict[str, Param] = {
            "channel": channel_name(plan),
            "gets": round_money(gets, money.currency),
            "least": round_money(needed, money.currency),
        }
        mend: tuple[Edit, ...] = ()
        if raised is not None:
            params["share"] = percent(raised[plan.id])
            mend = tuple(put(f"/channels/{key}/share", plain(share)) for key, share in raised.items())
        elif others and max(others) >= (plan.share or Decimal(0)):
            mend = drop_channel(strategy, plan.id)
        at_risk = (plan.share or Decimal(0)) / 100
        yield Breach(f"/channels/{plan.id}/share", params, mend, at_risk, "money" if raised is None else "raise")


def _raised(strategy: Strategy, plan: ChannelPlan, least: Mapping[str, Decimal]) -> Mapping[str, Decimal] | None:
    """Shares that give this channel its least, the others the rest in proportion; None where it does not go round."""
    wanted = least[plan.id].to_integral_value(ROUND_CEILING)
    others = {each.id: each.share for each in strategy.channels if each.id != plan.id and each.share}
    if wanted > MOST or not others:
        return None
    left = WHOLE - wanted
    shares = {key: (share * left / WHOLE).quantize(Decimal(1)) for key, share in to_a_hundred(others).items()}
    first = min(shares, key=lambda key: (-shares[key], key))
    shares[first] += left - sum(shares.values(), Decimal(0))
    goes_round = all(share > 0 and share >= least.get(key, Decimal(0)) for key, share in shares.items())
    return {plan.id: wanted, **shares} if goes_round else None


def smallest_spend(known: Channel, plan: ChannelPlan, currency: str) -> Decimal:
    """The least a month that shows a readable result; 0 for own accounts, events, and currencies without a figure."""
    smallest = known.smallest_monthly_spend
    if plan.mode == "owned" or smallest.per == "event":
        return Decimal(0)
    return {"USD": smallest.usd, "CNY": smallest.cny}.get(currency, Decimal(0))


def _hours_too_few(strategy: Strategy, context: Context) -> Iterator[Breach]:
    hours = strategy.capacity.hours_per_week
    if hours is None or strategy.capacity.agency is not None:
        return
    needs: Mapping[str, tuple[ChannelPlan, int]] = {
        plan.id: (plan, known.hours_per_week.low)
        for plan in strategy.channels
        if (known := context.channels.get(plan.channel)) is not None
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
