"""The money on the page that decides: where it goes, in a few rows that add up, and what a result comes to."""

from decimal import Decimal

from assistant.exports.document import Paragraph, Table
from assistant.exports.sections.aims import goal_name
from assistant.exports.sections.channels import channel_amount, money_scale
from assistant.exports.sections.outlook import expectation_of
from assistant.exports.sections.summary import inside_sentence, main_goal
from assistant.exports.view import View, without_empty_columns, worked_out
from assistant.forecast import significant, the_sum
from assistant.forecast.spending import apportion
from assistant.strategy import Money

FIGURES = 2
"""Figures that an average is said with: it is no more exact than that."""
HUNDRED = Decimal(100)


def money(view: View) -> Table | None:
    """Where the money goes, in a few rows that add up."""
    spent, scale = view.spending, money_scale(view)
    if spent is None or scale is None or not view.strategy.channels or not spent.total:
        return None
    parts = [(plan, channel_amount(view, plan)) for plan in view.strategy.channels]
    known = [(plan, amount) for plan, amount in parts if amount is not None]
    rest = spent.total - sum((amount for _, amount in known), Decimal(0)) - spent.reserve - spent.unassigned
    kept = [("other_costs", rest), ("reserve", spent.reserve), ("unassigned", spent.unassigned)]
    amounts = [*(amount for _, amount in known), *(amount for _, amount in kept)]
    if not known or any(amount < 0 for amount in amounts):
        return None
    shares = [f"{share}%" for share in apportion(HUNDRED, amounts)]
    rows = [
        (view.words(f"/channels/{plan.id}/channel"), view.words(f"/channels/{plan.id}/role"), scale.say(amount), share)
        for (plan, amount), share in zip(known, shares, strict=False)
    ]
    rows += [
        (view.say(f"row.{name}"), "", scale.say(amount), share)
        for (name, amount), share in zip(kept, shares[len(known) :], strict=True)
        if amount
    ]
    rows.append((view.say("row.total"), "", scale.say(spent.total), "100%"))
    head = [view.say(f"column.summary_money.{name}") for name in ("channel", "job")]
    head += [view.say("column.summary_money.amount", unit=scale.unit), view.say("column.summary_money.share")]
    shown, filled, places = without_empty_columns(head, rows)
    numbers = tuple(at for at, place in enumerate(places) if place > 1)
    return Table("summary_money", view.say("title.summary_money"), shown, filled, numbers, total=True)


def expectation(view: View) -> Paragraph | None:
    """What the money comes to per extra result, beside what one has cost so far, and what it will probably bring."""
    goal = main_goal(view)
    ahead = expectation_of(view, goal) if goal is not None else None
    found = the_sum(view.strategy, goal, view.catalogs) if goal is not None and view.catalogs is not None else None
    if goal is None or found is None:
        return Paragraph(ahead, quiet=True) if ahead else None

    def about(amount: Decimal) -> Money:
        return worked_out(significant(amount, FIGURES).normalize() + 0, found.money.currency)

    extra = significant(found.extra, FIGURES) + 0
    metric = inside_sentence(goal_name(view, goal))
    said = view.say("expect.needed", money=found.money, extra=extra, metric=metric, each=about(found.needed))
    if found.own is not None and found.own.kind == "stated":
        said += view.say("expect.own", each=about(found.own.amount))
    said += view.say("expect.end") + ahead if ahead else view.say("expect.caution")
    return Paragraph(said, quiet=True)
