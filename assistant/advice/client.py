"""The business as an adviser sees it: what the draft says, filled up with what is usual for its trade and country.

Nothing here is written into a strategy; every suggestion asks this first.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from assistant.advice import timing
from assistant.advice.figures import smallest_spend, up
from assistant.advice.kinds import (
    EXPORT,
    LEAD_METRICS,
    SHOP_HOURS,
    USUAL_CYCLE,
    USUAL_HOURS,
    Family,
    Home,
    Kind,
    family_of,
    kind_of,
    markets_of,
    serves_at_a_place,
)
from assistant.advice.naming import name_of
from assistant.advice.tried import Verdict, came_of, failed_channels
from assistant.catalog import Catalogs, Channel, Metric, ancestry
from assistant.forecast import OwnNumbers, after, money_until, months_between, own_numbers
from assistant.strategy import (
    Business,
    Draft,
    Goal,
    Money,
    Name,
    Param,
    Period,
    Persona,
    Phrase,
    Strategy,
    spoken_at,
)
from assistant.strategy.situation import BusinessModel, Customers, SalesWay

USUAL_WEEKS_TO_EFFECT = 13
RESERVE = Decimal(10)
"""Percent of the money kept back."""


@dataclass(frozen=True)
class Client:
    """The business behind a draft, on a day. Each property is worked out once, when it is first asked for."""

    draft: Draft
    catalogs: Catalogs
    today: date

    @classmethod
    def today_of(cls, draft: Draft, catalogs: Catalogs) -> "Client":
        """The client on the day the strategy was last worked on; where it has none, in the newest figures' year."""
        strategy = draft.strategy
        known = strategy.as_of or strategy.created_on or strategy.budget.start
        return cls(draft, catalogs, known or date(max(row.year for row in catalogs.benchmarks.rows), 1, 1))

    @property
    def strategy(self) -> Strategy:
        return self.draft.strategy

    @property
    def business(self) -> Business:
        return self.draft.strategy.business

    # Where and what

    @cached_property
    def regions(self) -> tuple[str, ...]:
        """Where the customers are; of an exporter, without the country it ships from.

        Who speaks Chinese and names no country is taken to sell in mainland China.
        """
        if not self.business.regions and self.strategy.language == "zh":
            return () if EXPORT in self.line else ("CN",)
        return markets_of(self.business.regions, self.line)

    @property
    def region(self) -> str | None:
        return self.regions[0] if self.regions else None

    @property
    def home(self) -> Home:
        """Whose platforms and manners: mainland China's, the United States', or those of the rest of the world."""
        match self.region:
            case "CN":
                return "cn"
            case "US":
                return "us"
            case _:
                return "any"

    @cached_property
    def currency(self) -> str:
        """That of the budget or price, in which all else is set against them; else the business's or region's."""
        budget, price = self.strategy.budget, self.business.average_order_value
        money = budget.total or budget.total_low or budget.total_high or price
        named = (money and money.currency) or self.business.currency or self.catalogs.currency_of(self.region)
        return named or "USD"

    @property
    def industry(self) -> str | None:
        return self.business.industry

    @cached_property
    def line(self) -> tuple[str, ...]:
        """The industry and what it falls back on, without the industry that stands for all."""
        return tuple(each for each in ancestry(self.catalogs.industries, self.industry) if each != "all")

    @cached_property
    def customers(self) -> Customers | None:
        usual = self.catalogs.industries.get(self.industry) if self.industry else None
        return self.business.customers or (usual.customers if usual else None)

    @cached_property
    def sells_through(self) -> tuple[SalesWay, ...]:
        """As told, else as is usual; whoever serves people at a place sells there, whatever else was named."""
        told = self.business.sells_through
        if self.kind == "local" and told and "location" not in told:
            return ("location", *told)
        return told or self._usual_ways

    @cached_property
    def _usual_ways(self) -> tuple[SalesWay, ...]:
        usual = self.catalogs.industries.get(self.industry) if self.industry else None
        return usual.sells_through if usual else ()

    @cached_property
    def model(self) -> BusinessModel | None:
        """As it was derived, else from what is usual for the trade."""
        ways = self.business.sells_through or self._usual_ways
        return self.business.model or self.catalogs.model_of(self.customers, ways, self.industry)

    @cached_property
    def kind(self) -> Kind:
        """How this business sells."""
        if serves_at_a_place(self.customers, self._usual_ways, self.business.sells_through):
            return "local"
        return kind_of(self.model, self.customers, self.line, self.business.sells_through)

    @property
    def family(self) -> Family:
        return family_of(self.kind)

    @property
    def to_businesses(self) -> bool:
        return self.customers == "businesses" or self.kind in ("software", "trade", "services")

    # Words

    @cached_property
    def what(self) -> Param:
        """What is sold, short enough to stand in a sentence: the user's words, else the name of the trade."""
        if self.business.offering and (name := name_of(self.business.offering)) is not None:
            return name
        if self.family == "cause":
            return self.business.name or Phrase("suggestions.what.cause")
        if self.industry and self.industry != "all":
            return Phrase("suggestions.what.of_industry", {"industry": Name("industries", self.industry)})
        return self.business.name or Phrase("suggestions.what.unknown")

    def words(self, path: str, text: str) -> Param:
        """A stored text as it can be said: our phrase where it is one, else the person's words."""
        return spoken_at(self.draft, path, text) or text.strip(" 。.;；,，、")

    def quoted(self, path: str, text: str) -> Phrase:
        """A stored text as a phrase to be stored elsewhere: a person's words stay words, whatever they look like."""
        return spoken_at(self.draft, path, text) or Phrase("suggestions.said", {"words": text})

    @property
    def persona(self) -> Persona | None:
        return self.strategy.audience[0] if self.strategy.audience else None

    # Aim and time

    @cached_property
    def goal(self) -> Goal | None:
        """The goal that matters most."""
        return min(self.strategy.goals, key=lambda goal: goal.priority or 99, default=None)

    @property
    def metric(self) -> Metric | None:
        """What the main goal is measured by."""
        return self.catalogs.metrics.get(self.goal.metric) if self.goal and self.goal.metric else None

    @property
    def wins_leads(self) -> bool:
        """Whether the main goal is won by somebody answering."""
        return (
            self.metric.id in LEAD_METRICS if self.metric else self.kind in ("software", "trade", "services", "local")
        )

    @cached_property
    def start(self) -> date:
        goal_start = self.goal.start if self.goal else None
        return self.strategy.budget.start or goal_start or self.suggested_start

    @cached_property
    def suggested_start(self) -> date:
        return timing.first_start(self.today, self.catalogs, self.regions, to_businesses=self.to_businesses)

    @cached_property
    def cycle(self) -> Period:
        """From first contact to payment: known, or usual for the kind of business."""
        return self.business.sales_cycle or USUAL_CYCLE[self.kind]

    @cached_property
    def deadline(self) -> date:
        """The main goal's, else when results can have arrived: effect and one sales cycle, to the end of a quarter."""
        if self.goal and self.goal.deadline and self.goal.deadline > self.start:
            return self.goal.deadline
        weeks = [
            self.catalogs.channels[plan.channel].weeks_to_effect.low
            for plan in self.strategy.channels
            if plan.channel in self.catalogs.channels
        ]
        effective = after(self.start, Period(value=max([USUAL_WEEKS_TO_EFFECT, *weeks]), unit="week"))
        return min(
            timing.quarter_end(after(effective, self.cycle)),
            after(self.start, Period(value=30, unit="month")),
        )

    @cached_property
    def last_day_to_be_seen(self) -> date:
        """One sales cycle before the deadline: who is reached later pays too late to count."""
        cycle = after(self.deadline, self.cycle) - self.deadline
        return self.deadline - cycle

    @cached_property
    def end(self) -> date:
        """The last day of the plan, as the strategy derives it once it has a start and a deadline."""
        deadlines = [goal.deadline for goal in self.strategy.goals if goal.deadline and goal.deadline > self.start]
        return max([self.deadline, *deadlines])

    @cached_property
    def months(self) -> int:
        """The months of the plan, a part of one counted whole."""
        return max(1, math.ceil(months_between(self.start, self.end)))

    # Means

    @cached_property
    def hours(self) -> Decimal:
        capacity = self.strategy.capacity
        if capacity.hours_per_week is not None:
            return capacity.hours_per_week
        if capacity.people and capacity.people > 1:
            return 20 * capacity.people
        return SHOP_HOURS if self.kind == "marketplace" else USUAL_HOURS

    @cached_property
    def people(self) -> Decimal:
        return self.strategy.capacity.people if self.strategy.capacity.people is not None else Decimal(1)

    @cached_property
    def budget(self) -> Money | None:
        """The money of one budget period; of a range, its lower end."""
        budget = self.strategy.budget
        return budget.total or budget.total_low or budget.total_high

    @cached_property
    def plan_budget(self) -> Money | None:
        """All the money until the plan's end, as it will be counted once start and deadline stand."""
        return self.money_until(self.end)

    def money_until(self, day: date) -> Money | None:
        """The money from the start to a day."""
        budget = self.strategy.budget.model_copy(update={"start": self.start})
        return money_until(self.strategy.model_copy(update={"budget": budget}), day)

    @cached_property
    def spendable_a_month(self) -> Decimal | None:
        """What can be spent in a month once the reserve is put back; None while the budget is unknown."""
        if self.plan_budget is None:
            return None
        reserve = self.strategy.budget.reserve
        kept = self.plan_budget.amount * (RESERVE if reserve is None else reserve) / 100
        return (self.plan_budget.amount - kept) / self.months

    @cached_property
    def came_of(self) -> Mapping[str, Verdict | None]:
        """Channels that were tried, with what came of them."""
        return came_of(self.strategy)

    @cached_property
    def failed(self) -> frozenset[str]:
        """Channels that were tried in vain."""
        return failed_channels(self.strategy)

    @cached_property
    def own(self) -> OwnNumbers:
        """The business's own figures."""
        return own_numbers(self.strategy, self.catalogs.metrics)

    def least_spend(self, channel: Channel) -> Decimal | None:
        """The least usable money a month for a channel in the business's currency; None where nobody can say.

        What is paid by the event is spread over the plan.
        """
        least = smallest_spend(channel.smallest_monthly_spend, self.currency)
        return least if least is None or channel.smallest_monthly_spend.per == "month" else up(least / self.months)
