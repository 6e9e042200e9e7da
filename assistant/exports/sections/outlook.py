"""What may be expected: the range and chance of each goal, the way from money to results, months, three budgets.

Written so that a reader can check it: every figure with where it comes from, what moves it most, what it leaves out.
"""

from collections.abc import Iterator
from decimal import Decimal

from assistant.exports.document import Block, Line, Lines, Paragraph, Table
from assistant.exports.sections.aims import goal_name
from assistant.exports.sections.money import month_head
from assistant.exports.sections.summary import inside_sentence
from assistant.exports.view import Scale, View, lines, scale_of, worked_out
from assistant.forecast import Estimate, Flow, GoalAhead, Input, Link, Range, significant
from assistant.forecast.split import Split
from assistant.strategy import Goal, Money, Param, Quantity
from assistant.wording import spoken_values
from assistant.wording.fields import value_words

MOVERS = 2
"""Inputs that are told in a sentence each."""
DIGITS = 2
"""Significant digits of what the plan adds: more would promise too much."""
TEN = 10


def expected(view: View) -> Lines | None:
    """Each goal with its low, likely and high value and its chance."""
    found = (
        Line(text, goal_name(view, goal)) for goal, ahead in _goals(view) if (text := _expected(view, goal, ahead))
    )
    return lines(found, view.say("title.expected"))


def expectation_of(view: View, goal: Goal) -> str | None:
    """The same of one goal in a sentence, for the page that decides; None where nothing can be said."""
    ahead = view.forecast.of(goal.id) if view.forecast is not None else None
    return None if ahead is None else _expected(view, goal, ahead) or None


def chains(view: View) -> tuple[Block, ...]:
    """For each goal the way from money to results, a row a channel."""
    found = (_chain(view, goal, ahead) for goal, ahead in _goals(view))
    return tuple(table for table in found if table is not None)


def by_month(view: View) -> tuple[Block, ...]:
    """For each goal its months, low, likely and high."""
    return tuple(_months(view, goal, ahead) for goal, ahead in _goals(view) if _is_told(ahead))


def sizes(view: View) -> tuple[Block, ...]:
    """For each goal the same plan with less and with more money."""
    return tuple(_sizes(view, goal, ahead) for goal, ahead in _goals(view) if _is_told(ahead))


def movers(view: View) -> Lines | None:
    """What moves the result most, when the money is back, what the stated goal would take."""
    return lines(Line(text) for goal, ahead in _goals(view) for text in _remarks(view, goal, ahead))


def left_out(view: View) -> Paragraph | None:
    """What no figure of the forecast holds."""
    told = any(_is_told(ahead) for _, ahead in _goals(view))
    return Paragraph(view.say("forecast.left_out"), quiet=True) if told else None


def _goals(view: View) -> Iterator[tuple[Goal, GoalAhead]]:
    if view.forecast is None:
        return
    for goal in sorted(view.strategy.goals, key=lambda each: (each.priority or 99, each.id)):
        if (ahead := view.forecast.of(goal.id)) is not None:
            yield goal, ahead


def _is_told(ahead: GoalAhead) -> bool:
    """Whether trusted figures lead on from any of the money."""
    return any(flow.results is not None for flow in ahead.flows)


def _expected(view: View, goal: Goal, ahead: GoalAhead) -> str:
    if not _is_told(ahead):
        return _must_cost(view, ahead)
    low, likely, high = (_said(goal, ahead, each) for each in _values(ahead.results))
    said = view.say("forecast.range", low=low, likely=likely, high=high)
    if ahead.chance is None:
        return said + view.say(f"forecast.{ahead.no_chance}")
    tenths = int(ahead.chance * TEN)
    key = {0: "out_of_question", TEN: "certain"}.get(tenths, "chance")
    target: Param = goal.target if goal.target is not None else ""
    return said + view.say(f"forecast.{key}", tenths=tenths, target=target)


def _must_cost(view: View, ahead: GoalAhead) -> str:
    needed = next((flow.needed for flow in ahead.flows if flow.needed is not None), None)
    if needed is None or needed <= 0:
        return view.say("forecast.no_figure")
    if ahead.currency is not None:
        return view.say(
            "forecast.must_return", each=_money(ahead, Decimal(1)), brings=_money(ahead, _digits(1 / needed))
        )
    return view.say("forecast.must_cost", each=_money(ahead, needed))


def _values(found: Range) -> tuple[Decimal, Decimal, Decimal]:
    return found.low, found.likely, found.high


def _said(goal: Goal, ahead: GoalAhead, value: Decimal) -> Quantity:
    """A result as the goal counts it, to two digits of what the plan adds."""
    assert goal.target is not None
    times = goal.target.value / ahead.wanted if ahead.basis == "rate" and ahead.wanted else Decimal(1)
    return goal.target.model_copy(update={"value": _rounded(ahead, value, times)})


def _rounded(ahead: GoalAhead, value: Decimal, times: Decimal = Decimal(1)) -> Decimal:
    added = abs(ahead.results.likely - ahead.base) * times
    step = Decimal(1).scaleb(added.adjusted() - DIGITS + 1) if added else Decimal(1)
    if ahead.currency is None:
        step = Decimal(1) if added < 100 else max(Decimal(1), step)
    return (value * times / step).quantize(Decimal(1)) * step


def _money(ahead: GoalAhead, amount: Decimal) -> Money:
    return worked_out(amount, ahead.money.currency)


def _chain(view: View, goal: Goal, ahead: GoalAhead) -> Table | None:
    """A row a channel; columns for results only where figures lead to any, and no table where there is no figure."""
    if not any(flow.links for flow in ahead.flows):
        return None
    scale = scale_of(view, [flow.money.amount for flow in ahead.flows], ahead.money.currency)
    later = any(flow.later >= 1 for flow in ahead.flows)
    rows = [_chain_row(view, ahead, flow, scale, later) for flow in ahead.flows]
    keys = ["channel", "money", "rests_on", "low", "likely", "high", *(["later"] if later else [])]
    if not _is_told(ahead):
        keys, rows = keys[:3], [row[:3] for row in rows]
    head = tuple(view.say(f"column.chain.{key}", unit=scale.unit) for key in keys)
    title = view.say("title.chain", metric=goal_name(view, goal))
    return Table("chain", title, head, tuple(rows), (1, *range(3, len(keys))), note=view.say("note.chain"))


def _chain_row(view: View, ahead: GoalAhead, flow: Flow, scale: Scale, later: bool) -> tuple[str, ...]:
    name = view.say("forecast.whole_plan") if flow.channel is None else _channel(view, flow.channel)
    rests = view.say("separator.links").join(_link(view, link) for link in flow.links)
    if flow.results is None:
        unknown = view.say("forecast.none_trusted")
        background = view.say("forecast.background", figures=rests) if rests else unknown
        return name, scale.say(flow.money.amount), background, *("—",) * (4 if later else 3)
    results = (_number(_digits(each)) for each in _values(flow.results))
    late = (_number(_digits(flow.later)) if flow.later >= 1 else "—",) if later else ()
    return name, scale.say(flow.money.amount), rests, *results, *late


def _channel(view: View, channel: str) -> str:
    return value_words("/channels/*/channel", channel, view.speech)


def _link(view: View, link: Link) -> str:
    """One figure with where it comes from: 'cost per lead $50 ●', 'close rate 15% (study, 2025, grade B)'."""
    estimate = link.estimate
    figure = view.say("forecast.figure", metric=_name(view, estimate), value=_figure(view, estimate))
    if estimate.origin != "published":
        return view.say("forecast.own", figure=figure)
    source = view.catalogs.sources[estimate.source or ""].title if view.catalogs is not None else estimate.source
    said = {"figure": figure, "source": source or "", "year": str(estimate.year), "grade": estimate.grade or ""}
    return view.say("forecast.published", **said)


def _name(view: View, estimate: Estimate) -> str:
    """What a figure is called; a result's own metric stands for what one has cost so far."""
    name = inside_sentence(value_words("/kpis/*/metric", estimate.metric, view.speech))
    metric = view.catalogs.metrics.get(estimate.metric) if view.catalogs is not None else None
    past = metric is not None and metric.unit == "count"
    return view.say("forecast.past_cost", metric=name) if past else name


def _figure(view: View, estimate: Estimate) -> str:
    """The likely value; a count's metric stands for what one has cost."""
    value = significant(estimate.likely, 3)
    if estimate.unit in ("percent", "ratio"):
        return view.speech.value(Quantity.model_construct(value=value, unit=estimate.unit, per=None))
    return view.speech.value(worked_out(value, estimate.unit))


def _months(view: View, goal: Goal, ahead: GoalAhead) -> Table:
    scale = scale_of(view, [month.money for month in ahead.months], ahead.money.currency)
    years = len({month.month[:4] for month in ahead.months}) > 1
    people, takings = (any(getattr(m, name) is not None for m in ahead.months) for name in ("customers", "takings"))
    several = view.strategy.goals and _is_customers(ahead)
    rows = []
    for month in ahead.months:
        row = [month_head(view, month.month, years), scale.say(month.money.quantize(Decimal(1)))]
        row += [_number(_rounded(ahead, each)) for each in _values(month.results)]
        if people and not several:
            row.append("—" if month.customers is None else _number(_digits(month.customers.likely)))
        if takings:
            row.append("—" if month.takings is None else _number(_digits(month.takings.likely)))
        rows.append(tuple(row))
    keys = ["month", "money", "low", "likely", "high"]
    keys += ["customers"] if people and not several else []
    keys += ["takings"] if takings else []
    money = spoken_values.currency_word(ahead.money.currency, view.speech.language)
    head = tuple(view.say(f"column.months.{key}", unit=scale.unit, currency=money) for key in keys)
    title = view.say("title.months", metric=goal_name(view, goal))
    note = view.say("note.months_level" if ahead.basis == "level" else "note.months") if ahead.base else None
    return Table("months", title, head, tuple(rows), tuple(range(1, len(keys))), note=note)


def _is_customers(ahead: GoalAhead) -> bool:
    """Whether the goal's own results are customers, so that a column of customers would say them twice."""
    return ahead.currency is not None or ahead.metric in ("orders", "new_customers", "deals_won", "donations", "donors")


def _sizes(view: View, goal: Goal, ahead: GoalAhead) -> Table:
    scale = scale_of(view, [size.money.amount for size in ahead.sizes], ahead.money.currency)
    names = ("low", "standard", "high")
    rows = [
        (
            view.say(f"size.{name}"),
            scale.say(size.money.amount),
            *(_number(_rounded(ahead, each)) for each in _values(size.results)),
            "—" if size.chance is None else _tenths(view, size.chance),
        )
        for name, size in zip(names, ahead.sizes, strict=True)
    ]
    keys = ("size", "money", "low", "likely", "high", "chance")
    head = tuple(view.say(f"column.sizes.{key}", unit=scale.unit) for key in keys)
    title = view.say("title.sizes", metric=goal_name(view, goal))
    return Table("sizes", title, head, tuple(rows), (1, 2, 3, 4, 5))


def _remarks(view: View, goal: Goal, ahead: GoalAhead) -> Iterator[str]:
    if not _is_told(ahead):
        return
    for moved in ahead.inputs[:MOVERS]:
        yield _mover(view, goal, ahead, moved)
    if ahead.today is not None:
        yield view.say("forecast.today", money=ahead.today)
    if ahead.payback is not None:
        yield view.say("forecast.payback", month=view.named_month(ahead.payback))
    elif ahead.months[-1].takings is not None and view.strategy.business.gross_margin is not None:
        yield view.say("forecast.no_payback")
    if ahead.chance is not None and ahead.chance < Decimal("0.6"):
        yield view.say("forecast.attainable", value=ahead.attainable)
        if ahead.money_needed is not None and ahead.money_needed.amount > ahead.money.amount:
            yield view.say("forecast.money_needed", money=ahead.money_needed)
    if ahead.split is not None:
        yield _split(view, goal, ahead, ahead.split)
    for flow in ahead.gaps:
        if flow.channel is not None and flow.needed is not None and ahead.currency is None:
            yield view.say("forecast.gap", channel=_channel(view, flow.channel), each=_money(ahead, flow.needed))


def _split(view: View, goal: Goal, ahead: GoalAhead, split: Split) -> str:
    """The suggested division of the money beside the plan's own."""
    parts = tuple(
        view.say(
            "forecast.share_moved", channel=_channel(view, channel), now=_share(split.now[channel]),
            then=_share(share),
        )
        for channel, share in split.better.items()
    )  # fmt: skip
    said = (_said(goal, ahead, Decimal(repr(each))) for each in (split.likely_now, split.likely_better))
    now, then = said
    return view.say("forecast.split", parts=parts, now=now, then=then)


def _share(share: float) -> Quantity:
    return Quantity(value=Decimal(round(share * 100)), unit="percent")


def _mover(view: View, goal: Goal, ahead: GoalAhead, moved: Input) -> str:
    """What the result would be at the input's worse end."""
    estimate = moved.estimate
    worse_at_low = moved.at_low < moved.at_high
    value, result = (estimate.low, moved.at_low) if worse_at_low else (estimate.high, moved.at_high)
    value = significant(value, DIGITS)
    worse = Estimate(estimate.metric, estimate.unit, value, value, value, estimate.origin)
    return view.say(
        "forecast.mover", metric=_name(view, estimate), value=_figure(view, worse), likely=_figure(view, estimate),
        result=_said(goal, ahead, result),
    )  # fmt: skip


def _tenths(view: View, chance: Decimal) -> str:
    tenths = int(chance * TEN)
    return view.say("forecast.tenths." + {0: "none", TEN: "all"}.get(tenths, "some"), tenths=tenths)


def _digits(value: Decimal) -> Decimal:
    """A number to two digits, whole from one on."""
    rounded = significant(value, DIGITS)
    return rounded.quantize(Decimal(1) if rounded >= 1 else Decimal("0.1")) + 0


def _number(value: Decimal) -> str:
    return spoken_values.number(value, "en")
