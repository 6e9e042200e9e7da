"""The sum: what one more result costs by this plan, costs now, and may cost; in sentences, without a benchmark."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.advice.client import Client
from assistant.advice.economics import Extra, earned_a_customer, extra_results, own_cost, worth
from assistant.advice.figures import money, sensible, shown, whole
from assistant.catalog import Catalogs, Metric
from assistant.forecast import per_month
from assistant.strategy import Draft, Goal, Money, Name, Param, Phrase, Quantity

MUCH_CHEAPER = Decimal("0.7")
"""Below this share of today's cost a result has to become much cheaper than it ever was."""
MUCH_DEARER = 2
"""From so many times today's cost on, a plan that pays may still ask too little of its money."""
WEEKS_A_MONTH = Decimal(52) / 12


def the_sum(draft: Draft, catalogs: Catalogs) -> tuple[Phrase, ...]:
    """The sum in two to five sentences, the verdict before the assumption; none where there is no budget to divide.

    What is not known is left out: without a margin there is no worth, without a baseline the whole target counts.
    """
    client = Client.today_of(draft, catalogs)
    total, goal, metric = client.plan_budget, client.goal, client.metric
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
    each = total.amount / extra.count
    name = Name("metrics", metric.id)
    counted: dict[str, Param] = {
        "total": total,
        "extra": shown(whole(extra.count)),
        "metric": name,
        "each": money(each, total.currency),
    }
    yield Phrase("suggestions.sum.each" if extra.today_known else "suggestions.sum.each_of_all", counted)
    now, most = own_cost(client, metric), worth(client, metric)
    if now is not None:
        yield Phrase("suggestions.sum.now", {"now": money(now, total.currency)})
    if most is not None:
        yield _worth(client, metric, most)
    yield _verdict(client, goal, metric, extra, each, now, most)
    yield Phrase("suggestions.sum.assumes")


def _worth(client: Client, metric: Metric, most: Decimal) -> Phrase:
    earned, share = earned_a_customer(client), client.own.customers_per(metric.id)
    assert earned is not None
    assert share is not None
    currency = client.currency
    if share == 1:
        return Phrase("suggestions.sum.worth_customer", {"worth": money(most, currency)})
    rate = Quantity(value=sensible(share * 100, 3), unit="percent")
    return Phrase(
        "suggestions.sum.worth_lead",
        {"rate": rate, "earned": money(earned, currency), "worth": money(most, currency)},
    )


def _verdict(
    client: Client, goal: Goal, metric: Metric, extra: Extra, each: Decimal, now: Decimal | None, most: Decimal | None
) -> Phrase:
    currency = client.currency
    if most is not None and each > most:
        needed = whole(each * extra.count / most)
        said: dict[str, Param] = {
            "worth": money(most, currency),
            "each": money(each, currency),
            "needed": shown(needed),
        }
        return Phrase("suggestions.sum.too_dear", said)
    if now is not None and each < now * MUCH_CHEAPER:
        enough = money(now * extra.count, currency)
        return Phrase("suggestions.sum.too_cheap", {"now": money(now, currency), "enough": enough})
    if most is not None and now is not None and each > now * MUCH_DEARER:
        times = whole(each / now)
        return Phrase("suggestions.sum.holds_dear", {"worth": money(most, currency), "times": times})
    if most is not None:
        return Phrase("suggestions.sum.holds", {"worth": money(most, currency)})
    visits = client.own.monthly("website_traffic")
    if visits and goal.target is not None and metric.value_type == "total":
        wanted = per_month(goal.target) if goal.target.per else goal.target.value / client.months
        rate = Quantity(value=sensible(wanted / visits * 100), unit="percent")
        return Phrase("suggestions.sum.needs_rate", {"rate": rate, "visits": shown(whole(visits))})
    weekly = sensible(extra.a_month / WEEKS_A_MONTH)
    if client.business.average_order_value is not None and client.business.average_order_value.currency == currency:
        price = client.business.average_order_value
        return Phrase("suggestions.sum.beside_price", {"each": money(each, currency), "price": price, "weekly": weekly})
    return Phrase("suggestions.sum.weekly", {"weekly": weekly})


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
