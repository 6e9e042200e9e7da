"""The channel plan: each channel with its job, money, landing place, owner and stop rule; why; tests; tools."""

from decimal import Decimal

from assistant.exports.document import Line, Lines, Table
from assistant.exports.sections.tables import item_table
from assistant.exports.view import Scale, View, joined, lines, scale_of, without_empty_columns
from assistant.strategy import ChannelPlan


def channels(view: View) -> Table | None:
    """One row a channel."""
    plans = view.strategy.channels
    if not plans:
        return None
    scale = money_scale(view)
    rows = [_row(view, plan, scale) for plan in plans]
    names = ["name", "how", "job", "stages", "lands_on", "amount", "share", "start", "effect", "owner", "stop_rule"]
    unit = "" if scale is None else scale.unit
    head = [view.say(f"column.channels.{name}", **({"unit": unit} if name == "amount" else {})) for name in names]
    shown, filled, places = without_empty_columns(head, rows)
    numbers = tuple(at for at, place in enumerate(places) if place in (5, 6))
    return Table("channels", view.say("title.channels"), shown, filled, numbers)


def _row(view: View, plan: ChannelPlan, scale: Scale | None) -> tuple[str, ...]:
    at = f"/channels/{plan.id}"
    mark = view.mark(at) or view.mark(f"{at}/channel")

    def cell(name: str) -> str:
        return view.marked(f"{at}/{name}", beside=mark)

    amount = channel_amount(view, plan)
    return (
        joined(view.words(f"{at}/channel"), mark),
        cell("mode"),
        cell("role"),
        cell("stages"),
        cell("lands_on"),
        "" if amount is None or scale is None else scale.say(amount),
        cell("share"),
        cell("start"),
        _effect(view, plan),
        cell("owner"),
        cell("stop_rule"),
    )


def money_scale(view: View) -> Scale | None:
    """The scale that all of the channels' amounts and the plan's total are said in; None without money."""
    if view.spending is None:
        return None
    amounts = [amount for plan in view.strategy.channels if (amount := channel_amount(view, plan)) is not None]
    return scale_of(view, [*amounts, view.spending.reserve, view.spending.total], view.spending.currency)


def channel_amount(view: View, plan: ChannelPlan) -> Decimal | None:
    """What a channel gets over the whole plan. A channel planned twice is counted by its own share only."""
    if view.spending is None:
        return None
    own = [row.total for row in view.spending.rows if row.path == f"/channels/{plan.id}/share"]
    return own[0] if own else view.spending.of_channel(plan.channel)


def _effect(view: View, plan: ChannelPlan) -> str:
    known = view.catalogs.channels.get(plan.channel) if view.catalogs is not None else None
    if known is None:
        return ""
    weeks = known.weeks_to_effect
    return view.say("weeks", low=weeks.low, high=weeks.high)


def reasons(view: View) -> Lines | None:
    """Why each channel is in the plan."""
    return lines(
        (
            Line(text, view.words(f"/channels/{plan.id}/channel"))
            for plan in view.strategy.channels
            if (text := view.marked(f"/channels/{plan.id}/rationale"))
        ),
        view.say("title.reasons"),
    )


def tests(view: View) -> Lines | None:
    """What is compared within a channel before more money goes in."""
    return lines(
        (
            Line(text, view.words(f"/channels/{plan.id}/channel"))
            for plan in view.strategy.channels
            if (text := view.marked(f"/channels/{plan.id}/test"))
        ),
        view.say("title.tests"),
    )


def tools(view: View) -> Table | None:
    """The tools in use, what for, and what they cost a month."""
    return item_table(
        view, "tools", "/tools", ("tool", "category", "purpose", "monthly_cost", "integrates_with", "reasons")
    )
