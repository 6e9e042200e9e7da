"""The business' own figures: what its numbers stand at, what a result has cost, how many leads become customers.

Which figure speaks for which is read from the formulas of the metrics catalog: a cost is `spend / results`, a rate is
`out / into * 100`. Nothing published is used here. Read `the_sum.py` next.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from assistant.catalog import Metric
from assistant.forecast.arithmetic import HUNDRED, per_month
from assistant.strategy import Quantity, Strategy

SAME_PEOPLE = {"sessions": "visitors"}
"""Measures that people do not tell apart when they say how many come: visits and visitors."""
SALES = frozenset({"orders", "donations", "tickets_sold", "vouchers_redeemed"})
"""Counts of single sales; a customer may stand behind several."""
CUSTOMERS = frozenset({"new_customers", "deals_won", "donors", *SALES})
"""Measures of which each one is a customer who has paid."""
CLOSE_TO_SALES = frozenset({"consideration", "conversion"})
"""Stages whose results people call results."""

_COST = re.compile(r"(?:spend|\(marketing_cost \+ sales_cost\)) / ([a-z_]+)")
_RATE = re.compile(r"([a-z_]+) / ([a-z_]+) \* 100")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the business' own: the amount, the currency where it is money, and where it stands."""

    amount: Decimal
    unit: str
    path: str
    kind: Literal["stated", "history"]


@dataclass(frozen=True, slots=True)
class OwnNumbers:
    """The figures a strategy holds about today, by metric; the first found stands for the business as a whole."""

    metrics: Mapping[str, Metric]
    by_metric: Mapping[str, tuple[Quantity, str]]
    strategy: Strategy

    def monthly(self, metric: str) -> Decimal | None:
        """The level of a metric, a month where it is counted over a period."""
        found = self.by_metric.get(metric)
        if found is None:
            return None
        return per_month(found[0]) if self.metrics[metric].value_type == "total" else found[0].value

    def cost_of(self, metric: str) -> Figure | None:
        """What one result has cost: the stated cost, else spend over results, else the history of channels."""
        wanted = self.metrics[metric]
        for name, (quantity, path) in self.by_metric.items():
            if (counted := cost_of_what(self.metrics[name])) and _counts(counted, name, wanted):
                return Figure(quantity.value, quantity.unit, path, "stated")
        spent, results = self.by_metric.get("ad_spend"), self.by_metric.get(metric)
        if spent and results and wanted.value_type == "total" and (number := per_month(results[0])) > 0:
            return Figure(per_month(spent[0]) / number, spent[0].unit, spent[1], "stated")
        return self.from_history() if self.is_main_result(wanted) else None

    def customers_per(self, metric: str) -> Decimal | None:
        """How many customers one result becomes: 1 where results are customers, else by the business' own rates."""
        wanted = self.metrics.get(metric)
        if wanted is None or wanted.unit != "count" or wanted.value_type != "total":
            return None
        measure = measured_by(wanted)
        if measure in CUSTOMERS:
            return Decimal(1)
        for rate, out, into in self.rates():
            if out in CUSTOMERS and (into == measure or (into == "new_leads" and not wanted.formula)):
                return rate / HUNDRED
        return None

    def rates(self) -> Iterator[tuple[Decimal, str, str]]:
        """Each own rate in percent, with the measure that comes out and the one that goes in."""
        for name, (quantity, _) in self.by_metric.items():
            if (link := rate_of_what(self.metrics[name].formula)) is not None and quantity.unit == "percent":
                yield quantity.value, *link

    def is_main_result(self, wanted: Metric) -> bool:
        """Whether people mean this when they say what a channel brought: the enquiries or sales of the main goal."""
        main = min(self.strategy.goals, key=lambda goal: (goal.priority or 99, len(goal.id), goal.id), default=None)
        counted = (
            wanted.value_type == "total" and wanted.unit == "count" and wanted.stage in ("consideration", "conversion")
        )
        return counted and main is not None and main.metric == wanted.id

    def from_history(self) -> Figure | None:
        """Spend over results of all channels with both, where they are in one currency.

        The history does not name what was counted; it is taken for the result that the main goal counts.
        """
        spent = [
            (each.spend, each.results.value, each.id)
            for each in self.strategy.market.history
            if each.spend is not None and each.results is not None and each.results.unit == "count"
        ]
        if len({money.currency for money, _, _ in spent}) != 1 or sum(number for _, number, _ in spent) <= 0:
            return None
        amount = sum((money.amount for money, _, _ in spent), Decimal(0)) / sum(number for _, number, _ in spent)
        return Figure(amount, spent[0][0].currency, f"/market/history/{min(each for _, _, each in spent)}", "history")


def own_numbers(strategy: Strategy, metrics: Mapping[str, Metric]) -> OwnNumbers:
    """The figures of the strategy: those of the market step first, then the baselines of goals and KPIs."""
    found: dict[str, tuple[Quantity, str]] = {}
    for baseline in sorted(strategy.market.baselines, key=lambda each: (each.channel is not None, each.id)):
        found.setdefault(baseline.metric, (baseline.value, f"/market/baselines/{baseline.id}"))
    for goal in strategy.goals:
        if goal.metric is not None and goal.baseline is not None:
            found.setdefault(goal.metric, (goal.baseline, f"/goals/{goal.id}/baseline"))
    for kpi in strategy.kpis:
        if kpi.baseline is not None:
            found.setdefault(kpi.metric, (kpi.baseline, f"/kpis/{kpi.id}/baseline"))
    return OwnNumbers(metrics, {name: each for name, each in found.items() if name in metrics}, strategy)


def measured_by(metric: Metric) -> str:
    """The measure that a count is made of: 'new_leads' for leads; the metric's own id where its words define it."""
    formula = metric.formula
    return SAME_PEOPLE.get(formula, formula) if formula and " " not in formula else metric.id


def cost_of_what(metric: Metric) -> str | None:
    """The measure of which this metric is the cost of one; None where it is no such cost."""
    return _spent_over(metric.formula) if metric.value_type == "cost" else None


@lru_cache(maxsize=1024)
def _spent_over(formula: str) -> str | None:
    found = _COST.fullmatch(formula)
    return found[1] if found else None


@lru_cache(maxsize=1024)
def rate_of_what(formula: str) -> tuple[str, str] | None:
    """The measure that comes out and the one that goes in, of a formula `out / into * 100`."""
    found = _RATE.fullmatch(formula)
    return (found[1], SAME_PEOPLE.get(found[2], found[2])) if found else None


def _counts(counted: str, cost: str, wanted: Metric) -> bool:
    """Whether the cost of one `counted` is the cost of one `wanted`.

    "Conversions" are whatever the business wants done: they speak for a result of the conversion stage. A result that
    the catalog defines in words (calls, messages) is spoken for by the cost that guards it.
    """
    if counted == "conversions":
        return wanted.stage == "conversion" and wanted.unit == "count"
    return counted == measured_by(wanted) or (not wanted.formula and cost in wanted.guards)
