"""What each number of the scorecard should be: needed by the goal, allowed by the money, or held where it is."""

from collections.abc import Mapping
from decimal import Decimal

from assistant.advice.client import Client
from assistant.advice.economics import extra_results, likely_cost, middle, published, worth
from assistant.advice.figures import sensible, shown, whole
from assistant.advice.first_marks import MONTH
from assistant.advice.proposal import RULE_OF_THUMB
from assistant.catalog import Metric
from assistant.forecast import per_month
from assistant.strategy import Goal, Quantity

OWN_FIGURES, OWN_PLAN = "own figures", "budget and goal"
QUALITY: Mapping[str, str] = {
    "lead_to_customer_rate": "10",
    "lead_to_mql_rate": "30",
    "mql_to_sql_rate": "30",
    "invalid_lead_rate": "30",
    "opportunity_close_rate": "20",
    "trial_to_paid_rate": "15",
    "appointment_kept_rate": "80",
    "return_rate": "10",
    "refund_rate": "10",
    "repeat_purchase_rate": "20",
    "retention_rate": "50",
    "conversion_rate": "2",
    "engagement_rate": "2",
    "ctr": "1",
    "email_ctr": "2",
    "add_to_cart_rate": "8",
    "bounce_rate": "60",
    "gross_margin_rate": "30",
    "churn_rate": "5",
    "csat": "85",
    "unsubscribe_rate": "1",
    "video_completion_rate": "20",
    "webinar_attendance_rate": "40",
    "app_retention_d30": "8",
    "group_cvr": "3",
    "voucher_redemption_rate": "60",
}
"""Marks to hold where neither the business nor a published figure says more: rules of thumb, in percent."""
KEPT_BY_CONTRACT = "85"
"""Percent of customers on a subscription that stay for another year. A rule of thumb."""
ACTING = Decimal(2)
"""Percent of visitors who act, where nothing better is known. A rule of thumb."""


def own_figure(client: Client, metric: Metric) -> Quantity | None:
    """The business's own figure, if it gave one."""
    return next(
        (each.value for each in client.strategy.market.baselines if each.metric == metric.id and each.channel is None),
        None,
    )


def needed_before(client: Client, goal: Goal, metric: Metric, earlier: Metric) -> tuple[Quantity | None, str]:
    """Of counts, what the goal needs at the rate people act; of rates, a mark to hold."""
    if earlier.unit != "count" or metric.unit != "count" or goal.target is None:
        return held_mark(client, earlier)
    today, before = goal.baseline, own_figure(client, earlier)
    if today is not None and before is not None and today.value > 0 and today.per == goal.target.per:
        return before.model_copy(
            update={"value": sensible(before.value * goal.target.value / today.value)}
        ), OWN_FIGURES
    rate, source = client.own.monthly("conversion_rate"), OWN_FIGURES
    if rate is None:
        pick = published(client, "conversion_rate")
        rate, source = (middle(pick), pick.sources[0]) if pick else (ACTING, RULE_OF_THUMB)
    wanted = per_month(goal.target) if goal.target.per else goal.target.value / client.months
    if earlier.id in ("calls", "leads", "messages"):
        return Quantity(value=whole(sensible(wanted * 2)), unit="count", per=MONTH), RULE_OF_THUMB
    return Quantity(value=whole(sensible(max(Decimal(1), wanted * 100 / rate))), unit="count", per=MONTH), source


def allowed_cost(client: Client, goal: Goal, metric: Metric) -> tuple[Quantity | None, str]:
    """What one result may cost: the money over the extra results and never above its worth; else what is likely."""
    extra, budget = extra_results(client, goal, metric), client.plan_budget
    most, likely = worth(client, metric), likely_cost(client, metric)
    implied = budget.amount / extra.count if extra is not None and budget is not None else None
    known = [value for value in (implied, most) if value is not None]
    limit = min(known) if known else likely
    if limit is None or limit <= 0:
        return None, RULE_OF_THUMB
    return Quantity(value=shown(limit), unit=client.currency), OWN_PLAN if implied is not None else RULE_OF_THUMB


def held_mark(client: Client, metric: Metric) -> tuple[Quantity | None, str]:
    """Where a guard should stay: at the business's own figure, else a published or usual one; counts at their own."""
    own = own_figure(client, metric)
    if own is not None:
        return own, OWN_FIGURES
    if metric.unit == "percent":
        pick = published(client, metric.id)
        if pick is not None:
            return Quantity(value=middle(pick), unit="percent"), pick.sources[0]
        subscribed = metric.id == "retention_rate" and client.kind == "software"
        mark = KEPT_BY_CONTRACT if subscribed else QUALITY.get(metric.id, "20")
        return Quantity(value=Decimal(mark), unit="percent"), RULE_OF_THUMB
    price = client.business.average_order_value
    if metric.unit == "currency" and metric.value_type == "average" and price is not None:
        return Quantity(value=price.amount, unit=price.currency), OWN_FIGURES
    return None, RULE_OF_THUMB
