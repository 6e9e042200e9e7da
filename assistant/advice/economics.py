"""What one result costs and is worth, and how many more results a goal asks for: arithmetic on what is known."""

from dataclasses import dataclass
from decimal import Decimal

from assistant.advice.client import LEAD_METRICS, Client
from assistant.advice.timing import months_of
from assistant.catalog import Grade, Metric, Pick
from assistant.strategy import Goal, Quantity

COSTS_OF_LEADS = ("cpl", "cpa")
COSTS_OF_CUSTOMERS = ("cac", "cpa")
OTHER_COSTS = {
    "clicks": ("cpc",), "website_traffic": ("cpc",), "app_installs": ("cpi",), "new_followers": ("cost_per_follower",),
    "video_views": ("cpv",), "interactions": ("cpe",), "reads": ("cost_per_read",),
}  # fmt: skip
WON = frozenset({"orders", "new_customers", "deals_won", "paying_customers", "tickets_sold", "redemptions", "donations",
                 "donors", "store_visits", "partners_signed", "new_members"})  # fmt: skip
CLOSE_RATES = ("lead_to_customer_rate", "opportunity_close_rate")
FIRM_GRADES: tuple[Grade, ...] = ("A", "B")
THIRD = Decimal(1) / 3


@dataclass(frozen=True, slots=True)
class Extra:
    """Results a goal asks for beyond today's: in all until the plan's end. `today_known`: a baseline was taken off."""

    count: Decimal
    a_month: Decimal
    today_known: bool


def cost_metrics(metric: str) -> tuple[str, ...]:
    """The cost figures that speak of one result of this kind, the closest first."""
    if metric in OTHER_COSTS:
        return OTHER_COSTS[metric]
    return COSTS_OF_LEADS if metric in LEAD_METRICS else COSTS_OF_CUSTOMERS if metric in WON else ()


def own_cost(client: Client, metric: str) -> Decimal | None:
    """What one result costs the business today: its own figure, else its spend over its results."""
    for baseline in client.strategy.market.baselines:
        if (
            baseline.metric in cost_metrics(metric)
            and baseline.value.unit == client.currency
            and baseline.channel is None
        ):
            return baseline.value.value
    spend, results = own_rate(client, "ad_spend"), own_rate(client, metric)
    if spend and results:
        return spend / results
    tried = [(each.spend.amount, each.results.value) for each in client.strategy.market.history
             if each.spend and each.results and each.results.value and each.spend.currency == client.currency]  # fmt: skip
    return (
        sum((spent for spent, _ in tried), Decimal(0)) / sum((brought for _, brought in tried), Decimal(0))
        if tried
        else None
    )


def own_rate(client: Client, metric: str) -> Decimal | None:
    """The business's own figure for a metric; of counts and spend, a month's."""
    goal = client.goal
    if goal and goal.metric == metric and goal.baseline:
        return a_month(goal.baseline)
    for baseline in client.strategy.market.baselines:
        if baseline.metric == metric and baseline.channel is None:
            return a_month(baseline.value)
    return None


def published_cost(client: Client, metric: str) -> tuple[str, Pick] | None:
    """A published cost of one result, grade A or B and in the business's currency, with the cost metric it is of."""
    for cost in cost_metrics(metric):
        pick = published(client, cost)
        if pick is not None and pick.unit == client.currency:
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


def likely_cost(client: Client, metric: str) -> Decimal | None:
    """What one more result will probably cost: as it did so far, else as published."""
    own = own_cost(client, metric)
    if own is not None:
        return own
    found = published_cost(client, metric)
    return middle(found[1]) if found else None


def close_rate(client: Client) -> Decimal | None:
    """The share of leads that become customers, in percent, where the business knows it."""
    return next((rate for metric in CLOSE_RATES if (rate := own_rate(client, metric)) is not None), None)


def earned_a_customer(client: Client) -> Decimal | None:
    """What one purchase leaves after direct costs; None where price or margin is not known."""
    price, margin = client.business.average_order_value, client.business.gross_margin
    if price is None or margin is None or price.currency != client.currency:
        return None
    return price.amount * margin / 100


def worth(client: Client, metric: str) -> Decimal | None:
    """The most that one result may cost before it loses money; of leads only where the close rate is known."""
    earned = earned_a_customer(client)
    if earned is None or metric in WON:
        return earned
    rate = close_rate(client)
    return earned * rate / 100 if metric in LEAD_METRICS and rate is not None else None


def a_month(quantity: Quantity) -> Decimal:
    """A count over a period, as a month's; a figure without a period as it stands."""
    return quantity.value / months_of(quantity.per) if quantity.per else quantity.value


def extra_results(client: Client, goal: Goal, metric: Metric) -> Extra | None:
    """How many more results the goal asks for, at its full level from the first month; None where it is no count."""
    if (
        goal.target is None
        or metric.unit != "count"
        or metric.direction != "higher"
        or goal.direction in ("decrease", "keep")
    ):
        return None
    today, months = goal.baseline, Decimal(client.months)
    match goal.target_basis or metric.rate_or_total:
        case "rate":
            more = a_month(goal.target) - (a_month(today) if today else 0)
            count = more * months
        case "total":
            before = Decimal(0) if today is None else a_month(today) * months if today.per else today.value
            count = goal.target.value - before
            more = count / months
        case "level":
            count = goal.target.value - (today.value if today else 0)
            more = count / months
    return Extra(count, more, today is not None) if count > 0 else None
