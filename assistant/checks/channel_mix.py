"""The channels together: there are some, their shares make a whole, each has a job, none carries everything."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.check import ERROR, HINT, WARNING, Breach, Check, Context
from assistant.checks.means import smallest_spend
from assistant.checks.mending import drop_channel, put, put_shares
from assistant.checks.naming import channel_name, percent
from assistant.strategy import ChannelPlan, Draft, Param, Period, Phrase, Step, encode

MOST = Decimal(70)
"""Percent of the money on one channel above which a single change of its prices upsets the plan."""
ROUNDING = Decimal(1)
TEST = Period(value=4, unit="week")


def _no_channels(draft: Draft, _: Context) -> Iterator[Breach]:
    if not draft.strategy.channels:
        yield Breach("/channels", at_risk=Decimal(1))


def _shares_off(draft: Draft, _: Context) -> Iterator[Breach]:
    channels = draft.strategy.channels
    shares = {plan.id: plan.share for plan in channels if plan.share is not None}
    total = sum(shares.values(), Decimal(0))
    if not shares or not total:
        return
    whole = len(shares) == len(channels)
    if abs(total - 100) > ROUNDING and (whole or total > 100):
        params: dict[str, Param] = {"total": percent(total)}
        mend = put_shares("/channels", {plan.id: plan.share or Decimal(0) for plan in channels})
        off = min(Decimal(1), abs(total - 100) / 100)
        yield Breach("/channels", params, mend, off, "over" if total > 100 else "under")


def _on_one_card(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    sells = strategy.business.sells_through
    if len(strategy.channels) < 2 or "marketplace" in sells or "location" in sells:
        return
    for plan in strategy.channels:
        if plan.share is not None and plan.share > MOST and not _affords_one(plan, draft, context):
            share = percent(plan.share)
            yield Breach(f"/channels/{plan.id}/share", {"channel": channel_name(plan), "share": share})


def _affords_one(plan: ChannelPlan, draft: Draft, context: Context) -> bool:
    """Whether the money is too little for two channels like this one, so that one is right."""
    money, monthly = context.reckon(draft).money, context.reckon(draft).monthly
    known = context.channels.get(plan.channel)
    if money is None or monthly is None or known is None:
        return False
    return monthly < 2 * smallest_spend(known, plan, money.currency)


def _no_job(draft: Draft, _: Context) -> Iterator[Breach]:
    for plan in draft.strategy.channels:
        if plan.role is not None:
            continue
        path, params = f"/channels/{plan.id}/role", {"channel": channel_name(plan)}
        role = _role(plan)
        if role is None:
            yield Breach(path, params)
        else:
            yield Breach(path, {**params, "role": Phrase(f"findings.terms.role_{role}")}, (put(path, role),))


def _role(plan: ChannelPlan) -> str | None:
    """The job that its stages imply: it keeps customers, catches those who look, or makes people want it."""
    if "loyalty" in plan.stages:
        return "keep"
    if "conversion" in plan.stages or "consideration" in plan.stages or plan.mode in ("search", "store"):
        return "capture"
    return "create" if plan.stages or plan.mode in ("creator", "live") else None


def _nothing_kept(draft: Draft, context: Context) -> Iterator[Breach]:
    channels = draft.strategy.channels
    if len(channels) < 2 or any(plan.mode == "owned" or plan.role == "keep" for plan in channels):
        return
    known = (context.channels.get(plan.channel) for plan in channels if plan.mode is None)
    if not any(each is not None and each.modes == ("owned",) for each in known):
        yield Breach("/channels", {"count": len(channels)})


def _untested(draft: Draft, _: Context) -> Iterator[Breach]:
    tried = {each.channel for each in draft.strategy.market.history}
    for plan in draft.strategy.channels:
        if plan.test is not None or plan.channel in tried or not plan.share or plan.mode == "owned":
            continue
        path, name = f"/channels/{plan.id}/test", channel_name(plan)
        text = encode(Phrase("findings.terms.test_first", {"channel": name, "weeks": TEST}))
        yield Breach(path, {"channel": name, "weeks": TEST}, (put(path, text),))


def _listed_twice(draft: Draft, _: Context) -> Iterator[Breach]:
    seen: set[tuple[object, ...]] = set()
    for plan in sorted(draft.strategy.channels, key=lambda each: (len(each.id), each.id)):
        key = (plan.channel, plan.mode, frozenset(plan.personas))
        if key in seen:
            mend = drop_channel(draft.strategy, plan.id)
            yield Breach(f"/channels/{plan.id}", {"channel": channel_name(plan)}, mend)
        seen.add(key)


HAS_CHANNELS = Check("the-strategy-has-channels", Step.CHANNELS, ERROR, _no_channels)
SHARES = Check("channel-shares-make-a-hundred", Step.CHANNELS, ERROR, _shares_off)
ONCE = Check("each-channel-is-listed-once", Step.CHANNELS, WARNING, _listed_twice)
ONE_CARD = Check("the-money-does-not-hang-on-one-channel", Step.CHANNELS, HINT, _on_one_card)
JOB = Check("each-channel-has-a-job", Step.CHANNELS, HINT, _no_job, depth="standard")
KEPT = Check("something-keeps-the-people-who-were-won", Step.CHANNELS, HINT, _nothing_kept, depth="standard")
TESTED = Check("a-new-channel-starts-with-a-test", Step.CHANNELS, HINT, _untested, depth="standard")
