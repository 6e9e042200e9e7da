"""Where the plan's money goes, by row and month, so that every row and column adds up exactly."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from assistant.forecast.the_sum import plan_money
from assistant.strategy import ChannelPlan, Money, Strategy

HUNDRED = Decimal(100)
ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Row:
    """Money for one kind of cost and one channel, by month (YYYY-MM). `path` is where it stands in the strategy."""

    kind: str | None
    channel: str | None
    path: str
    by_month: Mapping[str, Decimal]

    @property
    def total(self) -> Decimal:
        return sum(self.by_month.values(), Decimal(0))


@dataclass(frozen=True, slots=True)
class Spending:
    """The plan's money in one currency: the rows, what is kept back, what nobody has assigned yet.

    `total` is the sum of all three. `spread` says that months were filled evenly from the channels' shares, because
    the strategy gives no line of its own. `over` is what the rows and the reserve come to beyond the stated budget.
    """

    currency: str
    months: tuple[str, ...]
    rows: tuple[Row, ...]
    reserve: Decimal
    unassigned: Decimal
    over: Decimal
    spread: bool

    @property
    def total(self) -> Decimal:
        return sum((row.total for row in self.rows), self.reserve + self.unassigned)

    def of_channel(self, channel: str) -> Decimal | None:
        """What a channel gets over the whole plan; None where the plan gives it nothing by name."""
        found = [row.total for row in self.rows if row.channel == channel]
        return sum(found, Decimal(0)) if found else None


def spending(strategy: Strategy) -> Spending | None:
    """The money of the whole plan; None where there is neither a total nor a line, or lines in several currencies."""
    stated = plan_money(strategy)
    currencies = {line.amount.currency for line in strategy.budget.lines} | ({stated.currency} if stated else set())
    if len(currencies) != 1:
        return None
    currency = currencies.pop()
    reserve = _reserve(strategy, stated)
    if strategy.budget.lines:
        rows = _rows_of_lines(strategy)
    else:
        rows = _rows_of_shares(strategy, stated.amount - reserve) if stated is not None else ()
    assigned = sum((row.total for row in rows), reserve)
    left = stated.amount - assigned if stated is not None else Decimal(0)
    return Spending(
        currency=currency,
        months=_months(strategy, rows),
        rows=rows,
        reserve=reserve,
        unassigned=max(left, Decimal(0)),
        over=max(-left, Decimal(0)),
        spread=bool(rows) and not strategy.budget.lines,
    )


def apportion(amount: Decimal, weights: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """The amount in parts by weight, in whole units but for its own fraction; the parts sum to it exactly.

    Largest remainders get the units that rounding down leaves over.
    """
    whole = sum(weights, Decimal(0))
    if whole <= 0:
        return tuple(Decimal(0) for _ in weights)
    exact = [amount * weight / whole for weight in weights]
    parts = [each.quantize(ONE, rounding=ROUND_DOWN) for each in exact]
    left = amount - sum(parts, Decimal(0))
    for place in sorted(range(len(parts)), key=lambda each: parts[each] - exact[each]):
        step = min(ONE, left)
        parts[place] += step
        left -= step
    return tuple(parts)


def months_of(start: dt.date, end: dt.date) -> tuple[str, ...]:
    """Every month that the days touch, as YYYY-MM."""
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    places = (start.month - 1 + each for each in range(max(count, 0)))
    return tuple(f"{start.year + place // 12:04d}-{place % 12 + 1:02d}" for place in places)


def _reserve(strategy: Strategy, stated: Money | None) -> Decimal:
    share = strategy.budget.reserve
    return Decimal(0) if share is None or stated is None else (stated.amount * share / HUNDRED).quantize(ONE)


def _rows_of_lines(strategy: Strategy) -> tuple[Row, ...]:
    grouped: dict[tuple[str, str | None], tuple[str, dict[str, Decimal]]] = {}
    for line in strategy.budget.lines:
        _, months = grouped.setdefault((line.kind, line.channel), (f"/budget/lines/{line.id}", {}))
        months[line.month] = months.get(line.month, Decimal(0)) + line.amount.amount
    return tuple(Row(kind, channel, path, months) for (kind, channel), (path, months) in grouped.items())


def _rows_of_shares(strategy: Strategy, amount: Decimal) -> tuple[Row, ...]:
    shared = [each for each in strategy.channels if each.share is not None]
    shares = [each.share or Decimal(0) for each in shared]
    rest = HUNDRED - sum(shares, Decimal(0))
    parts = apportion(amount, [*shares, rest] if rest > 0 else shares)
    return tuple(
        Row(None, each.channel, f"/channels/{each.id}/share", _evenly(strategy, each, part))
        for each, part in zip(shared, parts, strict=False)
    )


def _evenly(strategy: Strategy, channel: ChannelPlan, amount: Decimal) -> Mapping[str, Decimal]:
    plan = strategy.plan
    if plan is None:
        return {"": amount}
    start = channel.start if channel.start is not None and plan.start < channel.start <= plan.end else plan.start
    months = months_of(start, plan.end)
    return dict(zip(months, apportion(amount, [ONE] * len(months)), strict=True))


def _months(strategy: Strategy, rows: Sequence[Row]) -> tuple[str, ...]:
    """The months from the plan's first (or the first that has money) to the last; none where months are unknown."""
    named = {month for row in rows for month in row.by_month if month}
    if strategy.plan is not None and rows:
        named |= set(months_of(strategy.plan.start, strategy.plan.end))
    if not named:
        return ()
    first, last = min(named), max(named)
    return months_of(dt.date(int(first[:4]), int(first[5:]), 1), dt.date(int(last[:4]), int(last[5:]), 1))
