"""The budget: what it is and covers, rows by month with totals, the same plan with less and more money."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from assistant.exports.document import Line, Lines, Table
from assistant.exports.view import Scale, View, joined, lines, scale_of
from assistant.forecast import plan_money
from assistant.forecast.spending import Row, Spending
from assistant.wording.fields import value_words

MOST_MONTHS = 12
NOTHING = Decimal(0)
SIZES = (("low", Decimal("0.7")), ("standard", Decimal(1)), ("high", Decimal("1.3")))


def terms(view: View) -> Lines | None:
    """The total, its period, what it covers, what is kept back."""
    budget, money = view.strategy.budget, view.spending
    whole = None
    if money is not None and budget.period is not None and budget.total not in (None, plan_money(view.strategy)):
        whole = Line(view.money(money.total, money.currency), view.say("label.whole_plan"))
    return lines(
        (
            view.line("budget_total", "/budget/total") or _range(view),
            view.line("budget_period", "/budget/period"),
            whole,
            view.line("budget_start", "/budget/start"),
            view.line("budget_covers", "/budget/covers"),
            view.line("budget_reserve", "/budget/reserve"),
        )
    )


def _range(view: View) -> Line | None:
    low, high = view.strategy.budget.total_low, view.strategy.budget.total_high
    if low is None or high is None:
        return view.line("budget_total", "/budget/total_low") or view.line("budget_total", "/budget/total_high")
    text = view.with_mark(view.say("between", low=low, high=high), "/budget/total_low")
    return Line(text, view.say("label.budget_total"))


def by_month(view: View) -> Table | None:
    """Every row of the budget by month, with row and column totals; by quarter where the plan is over a year long."""
    money = view.spending
    if money is None or not money.rows:
        return None
    columns = _columns(view, money.months)
    cells = [
        [_sum(row.by_month.get(month, NOTHING) for month in months) for _, months in columns] for row in money.rows
    ]
    scale = scale_of(view, [*(amount for row in cells for amount in row), *_all_sums(money)], money.currency)
    blank = ("—",) * len(columns)
    rows = [
        (row_name(view, row, marked=True), *(_amount(scale, amount) for amount in amounts), scale.say(row.total))
        for row, amounts in zip(money.rows, cells, strict=True)
    ]
    rows += [(name, *blank, scale.say(amount)) for name, amount in _kept(view, money)]
    sums = [_sum(amounts[at] for amounts in cells) for at in range(len(columns))]
    rows.append((view.say("row.total"), *(_amount(scale, amount) for amount in sums), scale.say(money.total)))
    head = (view.say("column.budget.item", unit=scale.unit), *(name for name, _ in columns), view.say("row.total"))
    numbers = tuple(range(1, len(head)))
    return Table("budget", view.say("title.budget"), head, tuple(rows), numbers, total=True, note=_note(view, money))


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, NOTHING)


def _all_sums(money: Spending) -> list[Decimal]:
    return [money.total, money.reserve, money.unassigned, *(row.total for row in money.rows)]


def _note(view: View, money: Spending) -> str | None:
    notes = []
    if money.spread:
        notes.append(view.say("note.spread"))
    if money.over:
        notes.append(view.say("note.over", amount=view.money(money.over, money.currency)))
    return " ".join(notes) or None


def _columns(view: View, months: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The head of each money column with the months in it."""
    if len(months) <= MOST_MONTHS:
        return tuple((month_head(view, month, len({each[:4] for each in months}) > 1), (month,)) for month in months)
    quarters: dict[str, tuple[str, ...]] = {}
    for month in months:
        name = view.say("quarter", year=month[:4], quarter=str((int(month[5:]) + 2) // 3))
        quarters[name] = (*quarters.get(name, ()), month)
    return tuple(quarters.items())


def month_head(view: View, month: str, with_year: bool) -> str:
    """The head of a month's column: '3月', 'Mar', with its year where the plan touches several."""
    short = view.speech.say(f"values.month_short.{month[5:]}")
    return view.say("month_of_year", month=short, year=month[:4]) if with_year else short


def row_name(view: View, row: Row, *, marked: bool = False) -> str:
    """What a row of the budget is for: its channel, its kind of cost, or both."""
    kind = "" if row.kind is None else view.speech.say(f"values.cost_kind.{row.kind}")
    channel = "" if row.channel is None else channel_name(view, row.channel)
    if kind and channel:
        name = view.say("channel_and_kind", channel=channel, kind=kind)
    else:
        name = channel or kind[:1].upper() + kind[1:]
    return joined(name, view.mark(row.path)) if marked else name


def channel_name(view: View, channel: str) -> str:
    """What a channel of the catalog is called."""
    return value_words("/channels/*/channel", channel, view.speech)


def _amount(scale: Scale, amount: Decimal) -> str:
    return scale.say(amount) if amount else "—"


def three_sizes(view: View) -> Table | None:
    """The same split with 70, 100 and 130 percent of the money."""
    money = view.spending
    if money is None or not money.rows or not money.total:
        return None
    parts = [*_by_channel(view, money).items(), *_kept(view, money)]
    amounts = [*(amount for _, amount in parts), money.total]
    scale = scale_of(view, [amount * size for amount in amounts for _, size in SIZES], money.currency)
    rows = [(name, *(scale.say(amount * size) for _, size in SIZES)) for name, amount in parts]
    rows.append((view.say("row.total"), *(scale.say(money.total * size) for _, size in SIZES)))
    head = (view.say("column.budget.item", unit=scale.unit), *(view.say(f"size.{name}") for name, _ in SIZES))
    return Table("three_sizes", view.say("title.three_sizes"), head, tuple(rows), (1, 2, 3), total=True)


def _kept(view: View, money: Spending) -> tuple[tuple[str, Decimal], ...]:
    """What stands in no month: the reserve, and what nobody has assigned."""
    both = (("reserve", money.reserve), ("unassigned", money.unassigned))
    return tuple((view.say(f"row.{name}"), amount) for name, amount in both if amount)


def _by_channel(view: View, money: Spending) -> Mapping[str, Decimal]:
    found: dict[str, Decimal] = {}
    for row in money.rows:
        name = row_name(view, row) if row.channel is None else channel_name(view, row.channel)
        found[name] = found.get(name, NOTHING) + row.total
    return found
