"""What one result costs and is worth to this business, and how many more its goal asks for.

The formulas are the forecast's; here stands what is taken where the business has no figure of its own.
"""

from dataclasses import dataclass
from decimal import Decimal

from assistant.advice.client import Client
from assistant.catalog import Grade, Metric, Pick
from assistant.forecast import customer_value, purchases_of
from assistant.forecast import extra_results as counted_extra
from assistant.forecast.own_numbers import cost_of_what, measured_by
from assistant.strategy import Goal, Quantity

COSTS_OF_CUSTOMERS = ("cpa", "cac")
WON = frozenset({"orders", "tickets_sold", "redemptions", "donations", "store_visits", "new_members", "trials"})
"""Results whose cost is told as that of a conversion."""
ASKED = frozenset({"leads", "messages", "calls", "bookings", "downloads", "registrations"})
"""Results whose cost is told as that of a lead. Demos and qualified leads are dearer and have no such figure."""
FIRM_GRADES: tuple[Grade, ...] = ("A", "B")


@dataclass(frozen=True, slots=True)
class Extra:
    """Results a goal asks for beyond today's: in all until the plan's end. `today_known`: a baseline was taken off."""

    count: Decimal
    a_month: Decimal
    today_known: bool


def cost_metrics(client: Client, metric: Metric) -> tuple[str, ...]:
    """The cost figures that speak of one result of this kind, the closest first."""
    metrics = client.catalogs.metrics
    exact = [each for each in metric.guards if cost_of_what(metrics[each]) == measured_by(metric)]
    if metric.id in ASKED:
        exact.append("cpl")
    if metric.id in WON:
        exact.append("cpa")
    return tuple(dict.fromkeys(exact))


def guarding_costs(client: Client, metric: Metric) -> tuple[str, ...]:
    """Costs worth watching beside a result: those of it, else those its catalog entry guards it with."""
    guards = (each for each in metric.guards if client.catalogs.metrics[each].value_type == "cost")
    return tuple(dict.fromkeys((*cost_metrics(client, metric), *guards)))


def own_cost(client: Client, metric: Metric) -> Decimal | None:
    """What one result costs the business today, in its currency."""
    known = client.own.cost_of(metric.id)
    return known.amount if known is not None and known.unit == client.currency else None


def published_cost(client: Client, metric: Metric) -> tuple[str, Pick] | None:
    """A published cost of one result with the metric it is of: grade A or B, of the very industry, in its currency."""
    for cost in cost_metrics(client, metric):
        pick = published(client, cost)
        if pick is not None and pick.unit == client.currency and not pick.industry_widened:
            return cost, pick
    return None


def published(client: Client, metric: str, channel: str = "all") -> Pick | None:
    """A published figure of grade A or B that speaks for the business."""
    return client.catalogs.benchmarks.pick(
        metric,
        channel=channel,
        industry=client.industry,
        region=client.region,
        year=client.today.year,
        grades=FIRM_GRADES,
    )


def middle(pick: Pick) -> Decimal:
    """The published middle, else the middle of the published range."""
    return pick.typical if pick.typical is not None else (pick.low + pick.high) / 2


def likely_cost(client: Client, metric: Metric) -> Decimal | None:
    """What one more result will probably cost: as it did so far, else as published."""
    own = own_cost(client, metric)
    if own is not None:
        return own
    found = published_cost(client, metric)
    return middle(found[1]) if found else None


def earned_a_customer(client: Client) -> Decimal | None:
    """What a customer leaves within a year after direct costs; None where price or margin is not known."""
    return _earned(client, client.business.repeat)


def earned_a_result(client: Client, metric: Metric) -> Decimal | None:
    """What a customer leaves within a year; where sales are counted one by one, what a sale leaves."""
    return _earned(client, purchases_of(metric, client.business.repeat))


def _earned(client: Client, purchases: Decimal | None) -> Decimal | None:
    price, margin = client.business.average_order_value, client.business.gross_margin
    if price is None or margin is None or price.currency != client.currency:
        return None
    return customer_value(price.amount, margin, purchases)


def worth(client: Client, metric: Metric) -> Decimal | None:
    """The most that one result may cost before it loses money; of leads only where the close rate is known."""
    earned, each = earned_a_result(client, metric), client.own.customers_per(metric.id)
    return earned * each if earned is not None and each is not None else None


def extra_results(client: Client, goal: Goal, metric: Metric) -> Extra | None:
    """How many more results the goal asks for, at its full level from the first day; None where it is no count.

    Without a baseline the whole target counts as more.
    """
    if (
        goal.target is None
        or metric.unit != "count"
        or metric.direction != "higher"
        or goal.direction in ("decrease", "keep")
    ):
        return None
    today = goal.baseline or Quantity(value=Decimal(0), unit=goal.target.unit, per=goal.target.per)
    dated = goal.model_copy(
        update={"baseline": today, "start": client.start, "deadline": goal.deadline or client.deadline}
    )
    count = counted_extra(client.strategy, dated, metric)
    return Extra(count, count / client.months, goal.baseline is not None) if count is not None else None


def most_for_a_result(client: Client) -> Decimal | None:
    """The cost of one result beyond which money is lost, or the plan is missed, or twice what is usual."""
    goal, metric = client.goal, client.metric
    if goal is None or metric is None:
        return None
    most = worth(client, metric)
    if most is not None:
        return most
    extra, budget = extra_results(client, goal, metric), client.plan_budget
    if extra is not None and budget is not None and budget.amount:
        return budget.amount / extra.count
    likely = likely_cost(client, metric)
    return likely * 2 if likely is not None else None
