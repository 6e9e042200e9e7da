"""The budget: known, in one currency, adding up, spent inside the plan, with something kept back."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.check import ERROR, HINT, WARNING, Breach, Check, Context
from assistant.checks.mending import money_json, put
from assistant.checks.naming import campaign_name, percent, round_money
from assistant.strategy import Draft, Money, Param, Period, Phrase, Step, Strategy, plain

ROUNDING = Decimal("0.01")
"""Lines may differ from the total by this share."""
CENT = Decimal("0.01")
RESERVE = Decimal(10)
"""Percent kept back for what nobody foresaw."""
TOOLS_AT_MOST = Decimal("0.3")
"""Tools that eat more of the money than this leave too little to reach people with."""


def _budget_unknown(draft: Draft, _: Context) -> Iterator[Breach]:
    budget = draft.strategy.budget
    if budget.total is None and budget.total_low is None and budget.total_high is None:
        yield Breach("/budget/total", at_risk=Decimal("0.5"))


def _does_not_add_up(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    figures = context.reckon(draft)
    budget, total = strategy.budget, figures.money
    if total is None:
        return
    if total.amount > 0 and not budget.covers:
        yield Breach("/budget/covers", {"money": total}, case="scope", severity=HINT)
    odd = [line for line in budget.lines if line.amount.currency != total.currency]
    for line in odd:
        params: dict[str, Param] = {"money": total, "odd": line.amount}
        yield Breach(f"/budget/lines/{line.id}/amount", params, at_risk=Decimal("0.5"), case="currency", severity=ERROR)
    if budget.lines and not odd:
        yield from _sum_of_lines(strategy, total)
    if not budget.lines or figures.days is None:
        return
    start, end = figures.days
    first, last = start.isoformat()[:7], end.isoformat()[:7]
    for line in budget.lines:
        if not first <= line.month <= last:
            year, _, number = line.month.partition("-")
            month = Phrase(f"values.month.{number}", {"year": year})
            params = {"amount": line.amount, "month": month, "start": start, "end": end}
            yield Breach(f"/budget/lines/{line.id}/month", params, case="outside")


def _sum_of_lines(strategy: Strategy, total: Money) -> Iterator[Breach]:
    """Lines and reserve make the total: more is an error, less is money without a job."""
    spent = sum((line.amount.amount for line in strategy.budget.lines), Decimal(0))
    kept = strategy.budget.reserve or Decimal(0)
    planned = spent + total.amount * kept / 100
    if total.amount <= 0 or spent < 0 or abs(planned - total.amount) <= total.amount * ROUNDING:
        return
    gap = abs(planned - total.amount)
    params: dict[str, Param] = {
        "money": total,
        "lines": round_money(spent, total.currency),
        "reserve": percent(kept),
        "gap": round_money(gap, total.currency),
    }
    at_risk = min(Decimal(1), gap / total.amount)
    if planned > total.amount:
        keep = total.amount * (1 - kept / 100) / spent
        mend = tuple(
            put(
                f"/budget/lines/{line.id}/amount",
                money_json((line.amount.amount * keep).quantize(CENT), total.currency),
            )
            for line in strategy.budget.lines
        )
        yield Breach("/budget/lines", params, mend, at_risk, "over", ERROR)
    else:
        rest = ((total.amount - spent) / total.amount * 100).quantize(CENT)
        params["rest"] = percent(rest)
        yield Breach("/budget/lines", params, (put("/budget/reserve", plain(rest)),), at_risk, "under")


def _no_period(draft: Draft, context: Context) -> Iterator[Breach]:
    budget, months = draft.strategy.budget, context.reckon(draft).months
    money = budget.total or budget.total_low
    if money is None or money.amount <= 0 or budget.period is not None:
        return
    params: dict[str, Param] = {"money": money}
    if months is None or not draft.strategy.goals:
        yield Breach("/budget/period", params)
        return
    whole = max(1, round(months))
    params["period"] = Period(value=whole, unit="month")
    yield Breach("/budget/period", params, (put("/budget/period", {"value": whole, "unit": "month"}),))


def _range_upside_down(draft: Draft, _: Context) -> Iterator[Breach]:
    low, high = draft.strategy.budget.total_low, draft.strategy.budget.total_high
    if low is not None and high is not None and low.currency == high.currency and low.amount > high.amount:
        yield Breach(
            "/budget/total_low",
            {"low": low, "high": high},
            (
                put("/budget/total_low", money_json(high.amount, high.currency)),
                put("/budget/total_high", money_json(low.amount, low.currency)),
            ),
        )


def _no_reserve(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy, total = draft.strategy, context.reckon(draft).money
    if total is not None and total.amount > 0 and strategy.budget.reserve is None and strategy.channels:
        yield Breach(
            "/budget/reserve",
            {
                "reserve": percent(RESERVE),
                "kept": round_money(total.amount * RESERVE / 100, total.currency),
            },
            (put("/budget/reserve", plain(RESERVE)),),
        )


def _campaigns_cost_too_much(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy, total = draft.strategy, context.reckon(draft).money
    if total is None:
        return
    planned = [each.budget for each in strategy.campaigns if each.budget is not None]
    if any(money.currency != total.currency for money in planned):
        return
    asked = sum((money.amount for money in planned), Decimal(0))
    if asked > total.amount:
        dearest = max(
            (each for each in strategy.campaigns if each.budget is not None),
            key=lambda each: (each.budget.amount if each.budget else Decimal(0), each.id),
        )
        yield Breach(
            f"/campaigns/{dearest.id}/budget",
            {
                "asked": round_money(asked, total.currency), "money": total,
                "gap": round_money(asked - total.amount, total.currency), "dearest": campaign_name(draft, dearest),
            },
            at_risk=1 - total.amount / asked,
        )  # fmt: skip


def _tools_cost_too_much(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy, total, months = draft.strategy, context.reckon(draft).money, context.reckon(draft).months
    if total is None or total.amount <= 0 or months is None:
        return
    monthly = sum(
        (tool.monthly_cost.amount for tool in strategy.tools
         if tool.monthly_cost is not None and tool.monthly_cost.currency == total.currency),
        Decimal(0),
    )  # fmt: skip
    cost = monthly * months
    if cost > total.amount * TOOLS_AT_MOST:
        yield Breach(
            "/tools",
            {
                "monthly": round_money(monthly, total.currency), "cost": round_money(cost, total.currency),
                "money": total, "share": percent(Decimal(round(cost / total.amount * 100))),
            },
            at_risk=min(Decimal(1), cost / total.amount),
        )  # fmt: skip


def _two_currencies(draft: Draft, _: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    budget, price = strategy.budget, strategy.business.average_order_value
    total = budget.total or budget.total_low
    if total is not None and price is not None and total.currency != price.currency:
        yield Breach(
            "/business/average_order_value", {"money": total, "price": price}, at_risk=Decimal("0.5"), case="price"
        )
    for history in strategy.market.history:
        if total is not None and history.spend is not None and history.spend.currency != total.currency:
            yield Breach(
                f"/market/history/{history.id}/spend", {"money": total, "spend": history.spend}, case="history"
            )


BUDGET_KNOWN = Check("the-budget-is-known", Step.GOALS, WARNING, _budget_unknown)
BUDGET_ADDS_UP = Check("the-budget-says-what-it-covers-and-adds-up", Step.GOALS, WARNING, _does_not_add_up)
BUDGET_PERIOD = Check("the-budget-says-for-how-long", Step.GOALS, WARNING, _no_period)
BUDGET_RANGE = Check("a-budget-range-runs-from-low-to-high", Step.GOALS, WARNING, _range_upside_down)
ONE_CURRENCY = Check("money-is-counted-in-one-currency", Step.GOALS, WARNING, _two_currencies)
RESERVE_KEPT = Check("some-money-is-kept-in-reserve", Step.CHANNELS, HINT, _no_reserve)
CAMPAIGNS_AFFORDABLE = Check(
    "the-campaigns-fit-the-budget", Step.EXECUTION, WARNING, _campaigns_cost_too_much, in_quick=Step.EVALUATION
)
TOOLS_AFFORDABLE = Check(
    "the-tools-leave-money-for-the-work", Step.CHANNELS, WARNING, _tools_cost_too_much, in_quick=Step.EVALUATION
)
