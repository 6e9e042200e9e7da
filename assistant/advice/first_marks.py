"""First targets for a business that has no figure of its own: what the money buys, else a mark to prove the idea."""

from collections.abc import Mapping
from decimal import Decimal

from assistant.advice.client import Client
from assistant.advice.economics import earned_a_customer, likely_cost, middle, published, published_cost, worth
from assistant.advice.figures import down, sensible, up, whole
from assistant.advice.kinds import LEAD_METRICS, LEADS_A_PERSON
from assistant.advice.proposal import RULE_OF_THUMB
from assistant.catalog import Metric
from assistant.strategy import Period

MONTH = Period(value=1, unit="month")
FIRST_COUNTS: Mapping[str, int] = {
    "impressions": 50_000,
    "reach": 20_000,
    "clicks": 1_000,
    "website_traffic": 1_000,
    "organic_traffic": 1_000,
    "brand_searches": 300,
    "video_views": 10_000,
    "reads": 5_000,
    "interactions": 500,
    "followers": 1_000,
    "new_followers": 500,
    "email_subscribers": 500,
    "wecom_contacts": 500,
    "members": 300,
    "store_visits": 60,
}
ONE_A_DAY, TWO_A_WEEK = 30, 8
PARTS_OF_WORTH = 3
"""Winning a result should cost at most one of so many parts of what it is worth: a rule of thumb."""
FIRST_VALUES: Mapping[str, str] = {
    "rating": "4.6",
    "nps": "30",
    "csat": "85",
    "roas": "3",
    "ltv_cac_ratio": "3",
    "session_duration": "60",
    "repeat_purchase_rate": "20",
    "retention_rate": "50",
    "return_rate": "10",
    "churn_rate": "3",
    "bounce_rate": "50",
}
"""First marks for a business that has no figure of its own: rules of thumb, replaced after four weeks of measuring."""


def first_mark(client: Client, metric: Metric) -> tuple[Decimal, str, str]:
    """A first target without a baseline, its source, and the key of its reason; of counts over time, a month's."""
    if metric.unit == "count":
        value, source, why = _first_count(client, metric)
        return min(value, _answerable(client)) if metric.id in LEAD_METRICS else value, source, why
    if metric.unit == "currency":
        return _first_money(client, metric), RULE_OF_THUMB, "first"
    pick = published(client, metric.id)
    if pick is not None:
        return middle(pick), pick.sources[0], "published"
    return Decimal(FIRST_VALUES.get(metric.id, "20" if metric.unit == "percent" else "1")), RULE_OF_THUMB, "first"


def _first_count(client: Client, metric: Metric) -> tuple[Decimal, str, str]:
    """What a month's money buys; else what it must bring to be worth it; else a number that proves the idea."""
    cost, month, most = likely_cost(client, metric), client.spendable_a_month, worth(client, metric)
    if cost and month and month >= cost:
        found = published_cost(client, metric)
        return max(Decimal(1), whole(down(month / cost))), found[1].sources[0] if found else RULE_OF_THUMB, "budget"
    if most and month:
        return max(Decimal(1), whole(up(month * PARTS_OF_WORTH / most))), RULE_OF_THUMB, "priced"
    of_firms = client.to_businesses and (metric.id in LEAD_METRICS or metric.stage == "conversion")
    usual = TWO_A_WEEK if of_firms else ONE_A_DAY
    return Decimal(FIRST_COUNTS.get(metric.id, usual)), RULE_OF_THUMB, "first"


def _answerable(client: Client) -> Decimal:
    """Enquiries a month that somebody can answer: a promise beyond that disappoints the people who came."""
    weekly = client.strategy.capacity.follow_up.per_week or LEADS_A_PERSON * max(Decimal(1), client.people)
    return max(Decimal(1), whole(down(weekly * 52 / 12)))


def _first_money(client: Client, metric: Metric) -> Decimal:
    """Of a cost, a third of what a result is worth; of sales, three times the money spent."""
    month = client.spendable_a_month or _least_month(client)
    if metric.direction == "lower":
        earned = earned_a_customer(client)
        price = client.business.average_order_value
        return sensible(earned / 3 if earned else price.amount / 10 if price else month / ONE_A_DAY)
    price = client.business.average_order_value
    return sensible(price.amount if metric.value_type == "average" and price else month * 3)


def _least_month(client: Client) -> Decimal:
    spends = [
        client.least_spend(channel)
        for channel in client.catalogs.channels_for(client.regions, customers=client.customers, at_least=3)
    ]
    return min((spend for spend in spends if spend), default=Decimal(1000))
