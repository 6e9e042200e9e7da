"""What several questions about one strategy need again and again, worked out once: its days, its money, its sums."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from assistant.catalog import Catalogs
from assistant.forecast.arithmetic import months_between, period_months
from assistant.forecast.case import Case, case_of
from assistant.forecast.outlook import Outlook, outlook
from assistant.forecast.own_numbers import OwnNumbers, own_numbers
from assistant.forecast.the_sum import Sum, plan_days, plan_money, the_sum
from assistant.strategy import Goal, Money, Strategy


@dataclass(frozen=True)
class Reckoning:
    """The figures of one strategy. Nothing is worked out before it is asked for."""

    strategy: Strategy
    catalogs: Catalogs

    @cached_property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """The first and last day of the plan."""
        return plan_days(self.strategy)

    @cached_property
    def months(self) -> Decimal | None:
        """The length of the plan."""
        return None if self.days is None else months_between(*self.days)

    @cached_property
    def money(self) -> Money | None:
        """The money of the whole plan."""
        return plan_money(self.strategy)

    @cached_property
    def monthly(self) -> Decimal | None:
        """What the channels share a month, in the money's currency, after the reserve.

        A budget that recurs is spread over its own period, any other over the plan. None where there is no money to
        share, or no length of the plan.
        """
        budget = self.strategy.budget
        if self.money is None or self.months is None or self.money.amount <= 0:
            return None
        kept = 1 - (budget.reserve or Decimal(0)) / 100
        if kept <= 0:
            return None
        own = budget.total or budget.total_low or budget.total_high
        if own is not None and budget.period is not None and period_months(budget.period) <= self.months:
            return own.amount * kept / period_months(budget.period)
        return self.money.amount * kept / max(Decimal(1), self.months)

    @cached_property
    def own(self) -> OwnNumbers:
        """The business' own figures."""
        return own_numbers(self.strategy, self.catalogs.metrics.entries)

    @cached_property
    def outlooks(self) -> Mapping[str, Outlook]:
        """The prospects of each goal that follows from money, by its id."""
        cases = (case_of(self.strategy, goal, self.catalogs, self.own) for goal in self.strategy.goals)
        return {case.goal: outlook(case) for case in cases if isinstance(case, Case)}

    @cached_property
    def sums(self) -> tuple[tuple[Goal, Sum], ...]:
        """Each goal that has a sum, with it."""
        found = ((goal, the_sum(self.strategy, goal, self.catalogs, self.own)) for goal in self.strategy.goals)
        return tuple((goal, each) for goal, each in found if each is not None)
