"""The sum: what one more result costs by this plan, costs now, and may cost; in sentences, without a benchmark."""

from collections.abc import Iterator, Mapping
from decimal import ROUND_CEILING, Decimal

from assistant.advice.client import Client
from assistant.advice.economics import (
    Extra,
    earned_a_customer,
    earned_a_result,
    extra_results,
    own_cost,
    worth,
)
from assistant.advice.figures import money, sensible, shown, up, whole
from assistant.advice.kinds import LEAD_METRICS
from assistant.catalog import Catalogs, Metric
from assistant.forecast import per_month
from assistant.forecast.own_numbers import SALES, measured_by
from assistant.strategy import Draft, Goal, Money, Name, Param, Phrase, Quantity

MUCH_CHEAPER = Decimal("0.7")
"""Below this share of today's cost a result has to become much cheaper than it ever was."""
MUCH_DEARER = 2
"""From so many times today's cost on, a plan that pays may still ask too little of its money."""
WEEKS_A_MONTH = Decimal(52) / 12
SUPPOSED_PARTS: Mapping[str, int] = {
    "bookings": 2,
    "trials": 5,
    "demo_requests": 5,
    "sqls": 4,
    "opportunities": 4,
    "calls": 4,
}
USUAL_PARTS = 10
"""One in so many results becomes a customer: supposed aloud, until the business says its own rate. A rule of thumb."""
MOST_PERCENT = 100


def the_sum(draft: Draft, catalogs: Catalogs) -> tuple[Phrase, ...]:
    """The sum in two to five sentences, the verdict before the assumption; none where there is no budget to divide.

    Money and results cover the same time, from the start to the goal's deadline. What is not known is left out: without
    a margin there is no worth, without a baseline the whole target counts.
    """
    client = Client.today_of(draft, catalogs)
    goal, metric = client.goal, client.metric
    total = client.money_until(goal.deadline or client.deadline) if goal is not None else client.plan_budget
    if total is None or total.amount <= 0:
        return ()
    if goal is not None and metric is not None:
        extra = extra_results(client, goal, metric)
        if extra is not None:
            return tuple(_of_results(client, goal, metric, extra, total))
        if metric.value_type == "cost" and goal.target is not None and goal.target.unit == total.currency:
            return tuple(_of_a_cost(client, goal.target, total, metric))
    return tuple(_of_breaking_even(client, total))


def _of_results(client: Client, goal: Goal, metric: Metric, extra: Extra, total: Money) -> Iterator[Phrase]:
    count = max(Decimal(1), shown(whole(extra.count)))
    each = total.amount / count
    counted: dict[str, Param] = {
        "total": total,
        "extra": count,
        "metric": Name("metrics", metric.id),
        "each": money(each, total.currency),
    }
    yield Phrase("suggestions.sum.each" if extra.today_known else "suggestions.sum.each_of_all", counted)
    now, most = own_cost(client, metric), worth(client, metric)
    if now is not None:
        yield Phrase("suggestions.sum.now", {"now": money(now, total.currency)})
    if most is not None:
        yield _worth(client, metric, most)
        yield _verdict(client, metric, count, each, now, most)
    elif now is not None and each < now * MUCH_CHEAPER:
        yield _too_cheap(now, count, total.currency)
    elif metric.id in LEAD_METRICS and earned_a_result(client, metric) is not None:
        yield from _while_the_close_rate_is_open(client, metric, each)
    else:
        yield _beside_what_is_known(client, goal, metric, extra, each)
    yield Phrase("suggestions.sum.assumes")


def _worth(client: Client, metric: Metric, most: Decimal) -> Phrase:
    share, currency = client.own.customers_per(metric.id), client.currency
    if share is None or share == 1:
        of_what = "sale" if measured_by(metric) in SALES else "customer"
        return Phrase(f"suggestions.sum.worth_{of_what}", {"worth": money(most, currency)})
    rate = Quantity(value=sensible(share * 100, 3), unit="percent")
    earned = money(most / share, currency)
    return Phrase("suggestions.sum.worth_lead", {"rate": rate, "earned": earned, "worth": money(most, currency)})


def _verdict(
    client: Client, metric: Metric, count: Decimal, each: Decimal, now: Decimal | None, most: Decimal
) -> Phrase:
    currency = client.currency
    worth_each = money(most, currency)
    if each > most:
        a_year = earned_a_customer(client)
        if measured_by(metric) in SALES and a_year is not None and each <= a_year and client.business.repeat:
            said: dict[str, Param] = {"repeat": shown(client.business.repeat), "worth": money(a_year, currency)}
            return Phrase("suggestions.sum.pays_by_repeat", said)
        needed = shown(whole(each * count / most)) if most > 0 else None
        if needed is None:
            return Phrase("suggestions.sum.never_pays")
        return Phrase(
            "suggestions.sum.too_dear", {"worth": worth_each, "each": money(each, currency), "needed": needed}
        )
    if now is not None and each < now * MUCH_CHEAPER:
        return _too_cheap(now, count, currency)
    if now is not None and each > now * MUCH_DEARER:
        return Phrase("suggestions.sum.holds_dear", {"worth": worth_each, "times": whole(each / now)})
    return Phrase("suggestions.sum.holds", {"worth": worth_each})


def _too_cheap(now: Decimal, count: Decimal, currency: str) -> Phrase:
    said: dict[str, Param] = {"now": money(now, currency), "enough": money(now * count, currency)}
    return Phrase("suggestions.sum.too_cheap", said)


def _while_the_close_rate_is_open(client: Client, metric: Metric, each: Decimal) -> Iterator[Phrase]:
    """What a sale leaves, what a result is worth at a supposed close rate, and from which rate on the plan pays."""
    earned, currency = earned_a_result(client, metric), client.currency
    if earned is None or earned <= 0:
        yield Phrase("suggestions.sum.never_pays")
        return
    parts = SUPPOSED_PARTS.get(metric.id, USUAL_PARTS)
    said: dict[str, Param] = {
        "margin": Quantity(value=client.business.gross_margin or Decimal(0), unit="percent"),
        "earned": money(earned, currency),
        "parts": parts,
        "worth": money(earned / parts, currency),
    }
    yield Phrase("suggestions.sum.worth_supposed", said)
    share = each / earned * 100
    if share > MOST_PERCENT:
        yield Phrase("suggestions.sum.loses_at_any_rate", {"each": money(each, currency)})
    else:
        rate = Quantity(value=up(share), unit="percent")
        yield Phrase("suggestions.sum.pays_from", {"each": money(each, currency), "rate": rate})


def _beside_what_is_known(client: Client, goal: Goal, metric: Metric, extra: Extra, each: Decimal) -> Phrase:
    """Without a worth: the share of visitors who must act, else the pace, beside the price where there is one."""
    visits = client.own.monthly("website_traffic")
    if visits and goal.target is not None and metric.value_type == "total":
        wanted = per_month(goal.target) if goal.target.per else goal.target.value / client.months
        rate = Quantity(value=sensible(wanted / visits * 100), unit="percent")
        return Phrase("suggestions.sum.needs_rate", {"rate": rate, "visits": shown(whole(visits))})
    price, currency = client.business.average_order_value, client.currency
    said: dict[str, Param] = {"pace": _pace(extra)}
    if client.family == "cause" and price is not None and price.currency == currency and price.amount > 0:
        gifts = (each / price.amount).to_integral_value(ROUND_CEILING)
        of_gifts: dict[str, Param] = {"gift": price, "each": money(each, currency), "count": gifts}
        return Phrase("suggestions.sum.takes_gifts" if gifts > 1 else "suggestions.sum.first_gift", of_gifts)
    if price is not None and price.currency == currency and client.business.gross_margin is None:
        return Phrase("suggestions.sum.beside_price", {**said, "each": money(each, currency), "price": price})
    margin_open = "weekly" if client.business.gross_margin is None else "pace"
    return Phrase(f"suggestions.sum.{margin_open}", said)


def _pace(extra: Extra) -> Phrase:
    """How many more that is, in whole results: a week, or a month where that is less than one or two a week."""
    weekly = whole(extra.a_month / WEEKS_A_MONTH)
    if weekly > 1:
        return Phrase("suggestions.sum.pace_week", {"count": shown(weekly)})
    return Phrase("suggestions.sum.pace_month", {"count": max(Decimal(1), whole(extra.a_month))})


def _of_a_cost(client: Client, target: Quantity, total: Money, metric: Metric) -> Iterator[Phrase]:
    """A goal on a cost: how many results the money buys at that cost, and whether one may cost so much."""
    said: dict[str, Param] = {
        "total": total,
        "metric": Name("metrics", metric.id),
        "count": shown(whole(total.amount / target.value)),
    }
    yield Phrase("suggestions.sum.at_cost", {**said, "target": Money(amount=target.value, currency=total.currency)})
    earned = earned_a_customer(client)
    if earned is not None:
        outcome = "cost_pays" if target.value <= earned else "cost_loses"
        yield Phrase(f"suggestions.sum.{outcome}", {"worth": money(earned, total.currency)})


def _of_breaking_even(client: Client, total: Money) -> Iterator[Phrase]:
    """Without a counted goal: how many purchases the money has to bring to come back."""
    earned, price = earned_a_customer(client), client.business.average_order_value
    if earned is not None and earned > 0:
        said: dict[str, Param] = {
            "total": total,
            "earned": money(earned, total.currency),
            "count": shown(whole(total.amount / earned)),
        }
        yield Phrase("suggestions.sum.break_even", said)
    elif price is not None and price.currency == total.currency and price.amount > 0:
        orders = shown(whole(total.amount / price.amount))
        yield Phrase("suggestions.sum.break_even_takings", {"total": total, "price": price, "count": orders})
