"""The forecast of a strategy: each goal's case, drawn, with what it rests on and what it leaves open."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from assistant.catalog import Catalogs, Metric
from assistant.forecast.arithmetic import significant
from assistant.forecast.case import Case, case_of, least_spend
from assistant.forecast.outlook import Outlook, outlook
from assistant.forecast.own_numbers import own_numbers
from assistant.forecast.prospects import Flow, Forecast, GoalAhead, Input, MonthAhead, Range, Size
from assistant.forecast.routes import TAKINGS, Atlas, Link
from assistant.forecast.said import attainable_target, in_tenths, money_for
from assistant.forecast.simulation import DRAWS, Drawn, draw
from assistant.forecast.split import better_split
from assistant.strategy import Goal, Money, Strategy

SEED = 20_270_101
SIZES = (Decimal("0.7"), Decimal("1.3"))
TOLD = 3
"""Inputs that are told, the ones that move the result most."""


def forecast(strategy: Strategy, catalogs: Catalogs, *, seed: int = SEED, draws: int = DRAWS) -> Forecast:
    """What the plan's money will probably bring of each goal.

    The same strategy, catalogs and seed give the same forecast. Goals that do not follow from money by any figure
    stand in `without`, with the reason.
    """
    own = own_numbers(strategy, catalogs.metrics)
    cases = [(goal, case_of(strategy, goal, catalogs, own)) for goal in strategy.goals]
    return Forecast(
        goals=tuple(
            _Goal(strategy, catalogs, goal, case, Atlas(strategy, catalogs, own, case.currency)).ahead(seed, draws)
            for goal, case in cases
            if isinstance(case, Case)
        ),
        without=tuple((goal.id, case) for goal, case in cases if not isinstance(case, Case)),
        seed=seed,
        draws=draws,
    )


@dataclass(frozen=True, slots=True)
class _Goal:
    strategy: Strategy
    catalogs: Catalogs
    goal: Goal
    case: Case
    atlas: Atlas

    def ahead(self, seed: int, draws: int) -> GoalAhead:
        case, seen = self.case, outlook(self.case)
        onward, worth = self._onward(), self._worth()
        drawn = draw(case, seed=seed, draws=draws, onward=onward, worth=worth, scales=[float(each) for each in SIZES])
        told = seen.no_chance is None
        money = self._money(sum((stream.stated for stream in case.streams), Decimal(0)))
        whole = self._money(money.amount + Decimal(repr(case.spent_already)))
        takings = drawn.months if self._takings else drawn.takings
        return GoalAhead(
            goal=case.goal,
            metric=case.metric,
            basis=case.basis,
            currency=case.currency if self._takings else None,
            wanted=_kept(case.wanted),
            base=_kept(case.base),
            base_known=case.base_known,
            results=drawn.results,
            chance=in_tenths(drawn.chance) if told else None,
            no_chance=seen.no_chance,
            money=money,
            months=self._months(drawn),
            flows=tuple(self._flows(drawn, seen)),
            sizes=tuple(self._sizes(drawn, money, told)),
            inputs=tuple(Input(each.estimate, _kept(each.at_low), _kept(each.at_high)) for each in seen.movers[:TOLD]),
            attainable=attainable_target(self.goal, seen),
            money_needed=money_for(whole, seen.times_the_money),
            cost_each=self._cost_each(drawn),
            payback=self._payback(takings),
            today=None if case.today is None else self._money(case.today),
            split=better_split(case, self._least()) if told else None,
        )

    @property
    def _takings(self) -> bool:
        return self.case.metric in TAKINGS

    @property
    def _metric(self) -> Metric:
        return self.catalogs.metrics[self.case.metric]

    def _money(self, amount: Decimal) -> Money:
        return Money.model_construct(amount=amount.quantize(Decimal(1), ROUND_HALF_UP), currency=self.case.currency)

    def _least(self) -> Mapping[str, float]:
        channels, plans = self.catalogs.channels, {plan.channel: plan for plan in self.strategy.channels}
        return {
            name: least_spend(channels.get(name), plans.get(name), self.case.currency)
            for stream in self.case.flowing
            if (name := stream.channel) is not None
        }

    def _onward(self) -> Sequence[tuple[Link, ...] | None]:
        return [self.atlas.customers(self._metric, stream.channel) for stream in self.case.flowing]

    def _worth(self) -> tuple[Link, ...] | None:
        """What a customer brings with his first purchase, less what is returned."""
        price = self.atlas.worth()
        if price is None:
            return None
        kept = self.atlas.kept(None)
        links = (Link("new_customers", "sales_value", price, "worth"),)
        return links if kept is None else (*links, Link("sales_value", "net_sales", kept, "kept"))

    def _months(self, drawn: Drawn) -> tuple[MonthAhead, ...]:
        case = self.case
        return tuple(
            MonthAhead(
                month=month,
                money=_kept(sum(stream.money[at] for stream in case.streams)),
                results=drawn.months[at],
                customers=None if drawn.customers is None else drawn.customers[at],
                takings=None if drawn.takings is None else drawn.takings[at],
            )
            for at, month in enumerate(case.time.months)
        )

    def _flows(self, drawn: Drawn, seen: Outlook) -> Iterator[Flow]:
        results = {stream.channel: found for stream, found in zip(self.case.flowing, drawn.streams, strict=True)}
        cost = seen.break_even_cost
        needed = None if cost is None else significant(Decimal(repr(cost)), 2)
        for stream in self.case.streams:
            money, links = self._money(stream.stated), () if stream.route is None else stream.route.links
            if stream.channel in results:
                total, months, later = results[stream.channel]
                yield Flow(stream.plan, stream.channel, money, links, total, months, later)
            else:
                yield Flow(stream.plan, stream.channel, money, links, needed=needed)

    def _sizes(self, drawn: Drawn, money: Money, told: bool) -> Sequence[Size]:
        (less, fewer), (more, greater) = drawn.sizes
        return [
            Size(share, self._money(money.amount * share), results, in_tenths(chance) if told else None)
            for share, results, chance in (
                (SIZES[0], less, fewer), (Decimal(1), drawn.results, drawn.chance), (SIZES[1], more, greater)
            )
        ]  # fmt: skip

    def _cost_each(self, drawn: Drawn) -> Range | None:
        """What one more result costs, all the money that leads to results over all that it brings by the deadline."""
        if self._takings or not drawn.streams:
            return None
        spent = sum((stream.stated for stream in self.case.flowing), Decimal(0))
        low, likely, high = (
            sum((getattr(total, name) for total, _, _ in drawn.streams), Decimal(0))
            for name in ("low", "likely", "high")
        )
        if not low:
            return None
        return Range(*(significant(spent / each, 3) for each in (high, likely, low)))

    def _payback(self, takings: Sequence[Range] | None) -> str | None:
        """The first month by whose end the likely contribution has brought all the money spent until then."""
        margin = self.strategy.business.gross_margin
        if takings is None or margin is None or not self.case.flowing:
            return None
        spent = back = Decimal(0)
        base = _kept(self.case.base) if self._takings and self.case.basis == "rate" else Decimal(0)
        for at, month in enumerate(self.case.time.months):
            spent += _kept(sum(stream.money[at] for stream in self.case.streams))
            back += (takings[at].likely - base) * margin / 100
            if spent > 0 and back >= spent:
                return month
        return None


def _kept(value: float) -> Decimal:
    return Decimal(f"{float(value):.6g}")
