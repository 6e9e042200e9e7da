"""The sum of a goal: what the plan's money comes to per extra result, against what one has cost and may cost.

Everything here follows from the strategy's own figures: no benchmark, no simulation.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from assistant.catalog import Catalogs, Metric
from assistant.forecast.arithmetic import (
    after,
    cost_per_result,
    customer_value,
    months_between,
    per_month,
    period_months,
)
from assistant.forecast.own_numbers import SALES, Figure, OwnNumbers, measured_by, own_numbers
from assistant.strategy import Goal, Money, Period, Quantity, Strategy
from assistant.strategy.model import PLAN_MONTHS

NEARLY = Decimal("0.75")
"""From this part of a period on all its money is taken as spent: half a year's for a plan of five months."""
A_PLAN = Period(value=PLAN_MONTHS, unit="month")
"""How long a plan without a deadline is."""


@dataclass(frozen=True, slots=True)
class Sum:
    """What a goal asks of the money, all in one currency; None where the strategy does not say enough.

    `extra` results beyond the baseline are wanted until the deadline; `needed` is the plan's money over them. `own` is
    what one result has cost so far. `per_customer` is the implied cost of a customer, `customer_worth` the most he may
    cost within a year, `result_worth` the same for one result; where sales are counted, both speak of one sale. Money
    and results cover the same time, to the goal's deadline. All assume that the results come evenly from the start;
    with a slow start there are fewer, so each costs more.
    """

    money: Money
    extra: Decimal
    needed: Decimal
    own: Figure | None
    customers_each: Decimal | None
    per_customer: Decimal | None
    order_value: Decimal | None
    customer_worth: Decimal | None
    result_worth: Decimal | None


def the_sum(strategy: Strategy, goal: Goal, catalogs: Catalogs, own: OwnNumbers | None = None) -> Sum | None:
    """The sum of this goal; None where it has no extra results to count, or there is no money to divide by them."""
    metric = catalogs.metrics.get(goal.metric) if goal.metric else None
    money = money_until(strategy, goal.deadline)
    if metric is None or money is None or money.amount <= 0:
        return None
    extra = extra_results(strategy, goal, metric)
    needed = None if extra is None else cost_per_result(money.amount, extra)
    if extra is None or needed is None:
        return None
    own = own or own_numbers(strategy, catalogs.metrics)
    business, currency = strategy.business, money.currency
    order = business.average_order_value
    price = order.amount if order is not None and order.currency == currency else None
    each = _customers_each(own, metric, price, currency)
    worth = None
    if price is not None and business.gross_margin is not None:
        worth = customer_value(price, business.gross_margin, purchases_of(metric, business.repeat))
    past = own.cost_of(metric.id)
    return Sum(
        money=money,
        extra=extra,
        needed=needed,
        own=past if past is not None and past.unit == currency else None,
        customers_each=each,
        per_customer=needed / each if each else None,
        order_value=price,
        customer_worth=worth,
        result_worth=None if worth is None or each is None else worth * each,
    )


def purchases_of(metric: Metric, repeat: Decimal | None) -> Decimal | None:
    """The purchases a year that one result stands for: a customer's, but one where each sale is counted by itself."""
    one_sale = measured_by(metric) in SALES or (metric.unit == "currency" and metric.value_type == "total")
    return Decimal(1) if one_sale else repeat


def extra_results(strategy: Strategy, goal: Goal, metric: Metric) -> Decimal | None:
    """The results beyond today's level that the goal asks for, from its start to its deadline.

    A level (followers): target − baseline. A total: target − what the baseline brings in that time. A rate: (target −
    baseline) × its periods. None for rates in percent and costs, and where baseline, target or dates are missing.
    """
    today = baseline_of(strategy, goal)
    if goal.target is None or today is None or metric.value_type not in ("total", "level"):
        return None
    if today.unit != goal.target.unit:
        return None
    if metric.value_type == "level":
        extra = goal.target.value - today.value
    else:
        days = goal_days(strategy, goal)
        if days is None:
            return None
        months = months_between(*days)
        if is_total(goal, metric):
            extra = goal.target.value - (today.value if today.per is None else per_month(today) * months)
        else:
            extra = (per_month(goal.target) - per_month(today)) * months
    return extra if extra > 0 else None


def baseline_of(strategy: Strategy, goal: Goal) -> Quantity | None:
    """Where the goal starts from: its baseline; nothing, for a business that is only launched and has none."""
    if goal.baseline is None and goal.target is not None and strategy.business.stage == "launch":
        return goal.target.model_copy(update={"value": Decimal(0)})
    return goal.baseline


def is_total(goal: Goal, metric: Metric) -> bool:
    """Whether the target is summed up to the deadline: as stated, else by its period, else as is usual."""
    if goal.target_basis is not None:
        return goal.target_basis == "total"
    return metric.rate_or_total == "total" and (goal.target is None or goal.target.per is None)


def plan_days(strategy: Strategy) -> tuple[dt.date, dt.date] | None:
    """The first and last day of the plan, as `Strategy.plan` derives them."""
    start = strategy.budget.start or strategy.as_of
    if start is None:
        return None
    end = max((goal.deadline for goal in strategy.goals if goal.deadline is not None), default=start)
    return start, end if end > start else after(start, A_PLAN) - dt.timedelta(days=1)


def goal_days(strategy: Strategy, goal: Goal) -> tuple[dt.date, dt.date] | None:
    """The first and last day of a goal: its own start, else the plan's, to its deadline; None where one is missing."""
    start = goal.start or strategy.budget.start or strategy.as_of
    return (start, goal.deadline) if start is not None and goal.deadline is not None and goal.deadline > start else None


def plan_money(strategy: Strategy) -> Money | None:
    """The money of the whole plan: the stated total, or the lower end of a range, until the last goal's deadline."""
    return money_until(strategy, max((goal.deadline for goal in strategy.goals if goal.deadline), default=None))


def money_until(strategy: Strategy, end: dt.date | None) -> Money | None:
    """The money from the plan's start to a day.

    A budget with a period counts for each period, to the nearest whole one; of one that reaches beyond the day, its
    share by time. Money counts once where it has no period, and while nobody says when the plan ends.
    """
    budget = strategy.budget
    money = budget.total or budget.total_low or budget.total_high
    start = budget.start or strategy.as_of
    if money is None or budget.period is None or start is None or end is None or end <= start:
        return money
    times = months_between(start, end) / period_months(budget.period)
    if times >= NEARLY:
        times = max(Decimal(1), times.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    amount = money.amount * times
    return money.model_copy(update={"amount": amount.quantize(Decimal(1), ROUND_HALF_UP) or amount})


def _customers_each(own: OwnNumbers, metric: Metric, price: Decimal | None, currency: str) -> Decimal | None:
    """Customers per result; of takings, each unit of money is so much of an order."""
    if metric.unit == "currency":
        return (
            1 / price if price and metric.stage == "conversion" and metric.value_type == "total" and currency else None
        )
    return own.customers_per(metric.id)
