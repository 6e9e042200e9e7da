"""From money to a goal's results, channel by channel: which figures lead there, the business' own before published.

A route is a cost and, where the cost is of an earlier stage, the rates that lead on: money, clicks, leads, customers.
Where no figure speaks there is no route, and whoever asks says so.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, assert_never

from assistant.catalog import Catalogs, Metric
from assistant.catalog.benchmarks import EVERY_CHANNEL
from assistant.forecast.arithmetic import HUNDRED
from assistant.forecast.estimate import (
    Estimate,
    elsewhere,
    own_estimate,
    past_estimate,
    published_estimate,
)
from assistant.forecast.own_numbers import CUSTOMERS, OwnNumbers, cost_of_what, measured_by, rate_of_what
from assistant.strategy import Strategy
from assistant.strategy.values import Exactness

ASKED = frozenset({"leads", "messages", "calls", "bookings", "downloads", "registrations", "sample_requests"})
"""Results whose published cost is that of a lead. Demos and qualified leads are dearer and have no such figure."""
WON = frozenset({"orders", "tickets_sold", "redemptions", "donations", "store_visits", "new_members", "trials"})
"""Results whose published cost is that of a conversion."""
TAKINGS = frozenset({"revenue", "gmv", "net_sales", "donation_value", "contract_value"})
"""Money taken in: results times what one brings."""
BEFORE_REFUNDS = frozenset({"gmv", "donation_value", "contract_value"})
VISITS = frozenset({"clicks", "visitors", "sessions"})
"""A paid click is taken for a visit; some are lost on the way, which the width of a published figure covers."""
ANY_CONVERSION = frozenset({"conversion_rate", "landing_page_cvr"})
"""Rates that count whatever the business wants done; others of their kind count one thing."""
WEBSITE = "website"
MOST_RATES = 2
"""Rates after the cost: each more makes the product a guess."""

Way = Literal["cost", "rate", "worth", "kept", "return"]


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a route: `out` of `into`.

    cost: money divided by the figure; rate: times percent; worth: times money each; kept: times the percent that is
    not returned; return: times the money each unit of money brings.
    """

    into: str
    out: str
    estimate: Estimate
    way: Way

    @property
    def sign(self) -> int:
        """Whether more of the figure means more results (1) or fewer (-1)."""
        return -1 if self.way == "cost" else 1

    def factor(self, value: float) -> float:
        """What the number coming in is multiplied by, where the figure has this value."""
        match self.way:
            case "cost":
                return 1 / value
            case "rate" | "kept":
                return value / 100
            case "worth" | "return":
                return value
            case _:
                assert_never(self.way)


@dataclass(frozen=True, slots=True)
class Route:
    """The links from money to results, in order; the last one gives what the goal counts."""

    links: tuple[Link, ...]

    @property
    def likely(self) -> float:
        """Results of one unit of money, every figure at its likely value."""
        return math.prod(link.factor(float(link.estimate.likely)) for link in self.links)

    @property
    def trusted(self) -> bool:
        return all(link.estimate.trusted for link in self.links)

    @property
    def own(self) -> bool:
        """Whether it rests on the business' own figures alone."""
        return all(link.estimate.origin != "published" for link in self.links)


@dataclass(frozen=True)
class Atlas:
    """The figures of one strategy in one currency, to look routes up in."""

    strategy: Strategy
    catalogs: Catalogs
    own: OwnNumbers
    currency: str
    _known: dict[tuple[str, str | None], Route | None] = field(default_factory=dict, compare=False, repr=False)

    def route(self, metric: Metric, channel: str | None) -> Route | None:
        """The best way from money on a channel (None: the plan as a whole) to one result of this metric.

        Trusted figures first, then own ones, then those for which nothing had to give way, then those of the very
        channel, then the shorter way.
        """
        key = (metric.id, channel)
        if key not in self._known:
            self._known[key] = self._best(metric, channel, published=False) or self._best(
                metric, channel, published=True
            )
        return self._known[key]

    def _best(self, metric: Metric, channel: str | None, *, published: bool) -> Route | None:
        ways = self._money_routes if metric.id in TAKINGS else self._routes
        return min(ways(metric, channel, published), key=_doubt, default=None)

    def worth(self) -> Estimate | None:
        """What one sale brings, in the atlas' currency."""
        price = self.strategy.business.average_order_value
        if price is None or price.currency != self.currency or price.amount <= 0:
            return None
        return own_estimate("aov", price.amount, price.currency, "/business/average_order_value")

    def customers(self, metric: Metric, channel: str | None) -> tuple[Link, ...] | None:
        """The links from results of this metric on to customers: none where results are customers; None unknown."""
        if metric.unit != "count" or metric.value_type != "total":
            return None
        measure = measured_by(metric)
        if measure in CUSTOMERS:
            return ()
        links = (
            Link(into, out, estimate, "rate")
            for into in dict.fromkeys((measure, *(("new_leads",) if metric.id in ASKED else ())))
            for estimate, out in self._rates(into, channel, published=True)
            if out in CUSTOMERS
        )
        return next(((link,) for link in links), None)

    def kept(self, channel: str | None) -> Estimate | None:
        """The percent of takings that is not returned; None where nothing is known or nothing can be returned."""
        for metric in ("refund_rate", "return_rate"):
            for estimate in self._figures(metric, channel, published=True):
                if estimate.unit == "percent" and estimate.high < HUNDRED:
                    low, likely, high = (HUNDRED - each for each in (estimate.high, estimate.likely, estimate.low))
                    return replace(estimate, low=low, likely=likely, high=high)
        return None

    # Ways

    def _routes(self, wanted: Metric, channel: str | None, published: bool) -> Iterator[Route]:
        wanted = self._added_by(wanted)
        for cost, measure in self._costs(wanted, channel, published):
            first = Link("money", measure, cost, "cost")
            by = self.catalogs.metrics[cost.metric]
            if cost.metric == wanted.id or _speaks_for(measure, by, wanted, own=cost.origin != "published"):
                yield Route((first,))
            else:
                yield from self._onward((first,), wanted, channel, published)

    def _onward(self, links: tuple[Link, ...], wanted: Metric, channel: str | None, published: bool) -> Iterator[Route]:
        """Further links by rates, each measure passed once."""
        here, passed = links[-1].out, {link.out for link in links}
        for estimate, out in self._rates(here, channel, published):
            if out in passed:
                continue
            further = (*links, Link(here, out, estimate, "rate"))
            by = self.catalogs.metrics[estimate.metric]
            if _speaks_for(out, by, wanted, own=estimate.origin != "published"):
                yield Route(further)
            elif len(further) <= MOST_RATES:
                yield from self._onward(further, wanted, channel, published)

    def _money_routes(self, wanted: Metric, channel: str | None, published: bool) -> Iterator[Route]:
        """To takings: by the return on spend, or by results times what one brings, less what is returned."""
        kept = None if wanted.id in BEFORE_REFUNDS else self.kept(channel)
        last = () if kept is None else (Link("sales_value", wanted.id, kept, "kept"),)
        for estimate in self._figures("roas", channel, published):
            if estimate.unit == "ratio":
                yield Route((Link("money", "sales_value", estimate, "return"), *last))
        worth = self.worth()
        for name in self._sales() if worth is not None else ():
            assert worth is not None
            route = self._best(self.catalogs.metrics[name], channel, published=published)
            if route is not None:
                yield Route((*route.links, Link(route.links[-1].out, "sales_value", worth, "worth"), *last))

    def _sales(self) -> tuple[str, ...]:
        """What is counted where this business takes money: donations, orders, or customers."""
        business = self.strategy.business
        if business.customers == "donors":
            return ("donations", "donors")
        if business.customers == "businesses" and "own_site" not in business.sells_through:
            return ("new_customers", "deals_won")
        return ("orders", "new_customers")

    def _added_by(self, wanted: Metric) -> Metric:
        """Of a level (followers), what is added to it."""
        paired = self.catalogs.metrics.get(wanted.pair or "") if wanted.value_type == "level" else None
        return paired or wanted

    # Figures

    def _told(self, published: bool) -> Iterable[str]:
        """The metrics of which there may be a figure: the own ones, else all of the catalog."""
        return self.catalogs.metrics if published else self._own_by_metric

    def _costs(self, wanted: Metric, channel: str | None, published: bool) -> Iterator[tuple[Estimate, str]]:
        yield from ((each, measured_by(wanted)) for each in self._own_costs_of(wanted, channel))
        for name in self._told(published):
            if (measure := cost_of_what(self.catalogs.metrics[name])) is not None:
                for estimate in self._figures(name, channel, published):
                    if estimate.unit == self.currency:
                        yield estimate, measure

    def _own_costs_of(self, wanted: Metric, channel: str | None) -> Iterator[Estimate]:
        """What one has cost on this channel by its history, else by all spending and all results."""
        main = self.own.is_main_result(wanted)
        for each in self.strategy.market.history if main and channel is not None else ():
            spend, results = each.spend, each.results
            if each.channel != channel or spend is None or results is None or results.unit != "count":
                continue
            if spend.currency == self.currency and spend.amount > 0 and results.value > 0:
                cost, path = spend.amount / results.value, f"/market/history/{each.id}"
                yield past_estimate(wanted.id, cost, self.currency, path, results.value, channel)
        spent, came = self.own.monthly("ad_spend"), self.own.monthly(wanted.id)
        unit, path = self._unit_and_path("ad_spend")
        if spent is not None and came is not None and unit == self.currency and spent > 0 and came > 0:
            yield self._whole(past_estimate(wanted.id, spent / came, self.currency, path, came, None), channel)
        past = self.own.from_history() if main else None
        if past is not None and past.unit == self.currency and past.amount > 0:
            yield self._whole(own_estimate(wanted.id, past.amount, past.unit, past.path), channel)

    def _unit_and_path(self, metric: str) -> tuple[str, str]:
        found = self.own.by_metric.get(metric)
        return ("", "") if found is None else (found[0].unit, found[1])

    def _whole(self, estimate: Estimate, channel: str | None) -> Estimate:
        return estimate if channel is None else elsewhere(estimate)

    def _rates(self, here: str, channel: str | None, published: bool) -> Iterator[tuple[Estimate, str]]:
        """The rates of what goes on from a measure, with what comes out."""
        for name in self._told(published):
            metric = self.catalogs.metrics[name]
            link = rate_of_what(metric.formula) if metric.direction == "higher" else None
            if link is not None and _same(link[1], here):
                for estimate in self._figures(name, channel, published):
                    if estimate.unit == "percent":
                        yield estimate, link[0]

    def _figures(self, metric: str, channel: str | None, published: bool) -> Iterator[Estimate]:
        """The own figure for this channel, else of the whole business, else (if wanted) a published one."""
        found = self._own_figure(metric, channel) or (self._published(metric, channel) if published else None)
        if found is not None and found.likely > 0 and found.low > 0:
            yield found

    def _own_figure(self, metric: str, channel: str | None) -> Estimate | None:
        for each in self._own_by_metric.get(metric, ()):
            if channel is not None and each.channel == channel:
                return each
        known = self._own_by_metric.get(metric, ())
        general = next((each for each in known if each.channel is None), None)
        if general is None:
            return known[0] if known and channel is None else None
        return self._whole(general, channel)

    @cached_property
    def _own_by_metric(self) -> Mapping[str, Sequence[Estimate]]:
        found: dict[str, list[Estimate]] = {}
        exact: dict[str, Exactness | None] = {}
        for each in sorted(self.strategy.market.baselines, key=lambda each: each.id):
            path = f"/market/baselines/{each.id}"
            exact[path] = each.exactness
            if each.channel is not None and each.value.value > 0:
                estimate = own_estimate(
                    each.metric, each.value.value, each.value.unit, path, exactness=each.exactness, channel=each.channel
                )
                found.setdefault(each.metric, []).append(estimate)
        for metric, (quantity, path) in self.own.by_metric.items():
            if quantity.value > 0 and not any(each.path == path for each in found.get(metric, ())):
                estimate = own_estimate(metric, quantity.value, quantity.unit, path, exactness=exact.get(path))
                found.setdefault(metric, []).append(estimate)
        return found

    def _published(self, metric: str, channel: str | None) -> Estimate | None:
        business, as_of = self.strategy.business, self.strategy.as_of
        if as_of is None:
            return None
        tried = (channel or EVERY_CHANNEL, *((WEBSITE,) if self.catalogs.metrics[metric].value_type == "rate" else ()))
        for place in tried:
            pick = self.catalogs.benchmarks.pick(
                metric,
                channel=place,
                industry=business.industry,
                region=next(iter(business.regions), None),
                year=as_of.year,
                family="marketing_only" if metric == "cac" else None,
            )
            if pick is not None and (place == tried[-1] or not pick.channel_widened):
                return published_estimate(pick)
        return None


def _doubt(route: Route) -> tuple[int, int, int, int, int, tuple[tuple[str, ...], ...]]:
    """What speaks against a route, the weightiest first."""
    estimates = [link.estimate for link in route.links]
    return (
        sum(not each.trusted for each in estimates),
        sum(each.origin == "published" for each in estimates),
        sum(len(each.widened) for each in estimates),
        sum(each.origin != "published" and each.channel is None for each in estimates),
        len(estimates),
        tuple(each.key for each in estimates),
    )


def _same(one: str, other: str) -> bool:
    return one == other or (one in VISITS and other in VISITS)


def _speaks_for(measure: str, by: Metric, wanted: Metric, *, own: bool) -> bool:
    """Whether a figure about one `measure` speaks for one result of the wanted metric.

    "Conversions" are whatever the business wants done: an order, or a lead where leads are wanted. A count that the
    catalog defines in words (calls, demos) is spoken for by figures that it guards or that guard it.
    """
    if _same(measure, measured_by(wanted)):
        return True
    if measure == "conversions":
        if by.value_type == "rate" and by.id not in ANY_CONVERSION:
            return wanted.id in by.guards
        return wanted.id in ASKED | WON or (own and wanted.unit == "count" and wanted.stage == "conversion")
    if measure == "new_leads":
        return wanted.id in ASKED or (own and not wanted.formula and by.id in wanted.guards)
    return False
