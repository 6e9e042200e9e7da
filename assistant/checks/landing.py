"""Where paid clicks go, and whether what happens there is counted: tracking before spend."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.catalog import Channel
from assistant.checks.check import ERROR, WARNING, Breach, Check, Context
from assistant.checks.mending import put
from assistant.checks.naming import channel_name
from assistant.strategy import ChannelPlan, Draft, Name, Param, Step, Strategy

COUNTING_TOOLS = frozenset({"analytics", "crm", "ads", "automation"})
"""Categories of tools in which conversions are counted."""


def _leads_nowhere(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    paid = [plan for plan in strategy.channels if is_paid(plan, context)]
    if not paid:
        return
    counted = _is_counted(strategy, context)
    for plan in paid:
        known = context.channels[plan.channel]
        path, risk = f"/channels/{plan.id}/lands_on", (plan.share or Decimal(0)) / 100
        params: dict[str, Param] = {"channel": channel_name(plan)}
        suited = _suited(strategy, known)
        mend = (put(path, suited),) if suited is not None else ()
        if suited is not None:
            params["place"] = Name("conversion_points", suited)
        if plan.lands_on is None:
            if not strategy.business.conversion_points:
                yield Breach(path, params, mend, risk, "nowhere", ERROR)
            else:
                yield Breach(path, params, mend, risk, "open")
        elif plan.lands_on not in known.conversion_points:
            params["wrong"] = Name("conversion_points", plan.lands_on)
            yield Breach(path, params, mend if suited != plan.lands_on else (), risk, "impossible")
        elif strategy.business.conversion_points and plan.lands_on not in strategy.business.conversion_points:
            params["wrong"] = Name("conversion_points", plan.lands_on)
            yield Breach(path, params, mend, risk, "elsewhere")
        elif not counted:
            params["place"] = Name("conversion_points", plan.lands_on)
            yield Breach(path, params, (), risk, "uncounted")


def is_paid(plan: ChannelPlan, context: Context) -> bool:
    """Whether this channel is bought: said so, or a place that cannot be had otherwise, such as search ads.

    A share of nothing buys nothing.
    """
    known = context.channels.get(plan.channel)
    if known is None or plan.share == 0:
        return False
    only_bought = "paid" in known.modes and "owned" not in known.modes
    return plan.mode == "paid" or (plan.mode in (None, "search") and only_bought)


def _suited(strategy: Strategy, known: Channel) -> str | None:
    """Where this channel can lead: to a place the business has, in the order in which it names them."""
    return next((point for point in strategy.business.conversion_points if point in known.conversion_points), None)


def _is_counted(strategy: Strategy, context: Context) -> bool:
    """Whether results are read anywhere: a KPI with a source, or a tool that counts."""
    if any(kpi.source is not None for kpi in strategy.kpis):
        return True
    tools = context.catalogs.tools
    return any(
        (tools[tool.tool].category if tool.tool in tools else tool.category) in COUNTING_TOOLS
        for tool in strategy.tools
    )


LANDING = Check("every-paid-click-lands-on-a-counted-conversion-point", Step.CHANNELS, WARNING, _leads_nowhere)
