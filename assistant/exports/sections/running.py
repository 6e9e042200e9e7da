"""How the plan is carried out and steered: dates, people, the first ninety days, rules, reports."""

import datetime as dt
from dataclasses import dataclass

from assistant.exports.document import Lines, Table
from assistant.exports.sections.tables import item_table
from assistant.exports.view import Mark, View, joined, lines, without_empty_columns

NINETY = dt.timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Work:
    """Something to be done by a day: a task of a campaign, or something to have in place before the start."""

    day: dt.date
    name: str
    owner: str
    done_means: str
    mark: Mark | None


def campaigns(view: View) -> Table | None:
    """The pushes with their dates, money and message."""
    names = ("name", "start", "end", "channels", "budget", "message", "offer", "call_to_action", "owner")
    return item_table(view, "campaigns", "/campaigns", names)


def moments(view: View) -> Table | None:
    """The dates that cannot be missed."""
    ordered = sorted(view.strategy.moments, key=lambda moment: moment.date)
    return item_table(view, "moments", "/moments", ("date", "name", "role"), items=ordered)


def ninety_days(view: View) -> Table | None:
    """The work of the first ninety days by week: what, who, and what done means."""
    plan = view.strategy.plan
    todo = [work for work in work_of(view) if plan is None or work.day < plan.start + NINETY]
    rows = [(_week(view, work.day), joined(work.name, work.mark), work.owner, work.done_means) for work in todo]
    head = view.head("ninety_days.week", "ninety_days.task", "ninety_days.owner", "ninety_days.done")
    shown, filled, _ = without_empty_columns(head, rows, keep=2)
    return Table("ninety_days", view.say("title.ninety_days"), shown, filled) if rows else None


def work_of(view: View) -> tuple[Work, ...]:
    """All dated work of the plan, in the order of its days."""
    found = [
        Work(
            task.due,
            view.name(at),
            view.words(f"{at}/owner") or view.words(f"/campaigns/{campaign.id}/owner"),
            view.words(f"{at}/done_means"),
            view.mark(at),
        )
        for campaign in view.strategy.campaigns
        for task in campaign.tasks
        if (at := f"/campaigns/{campaign.id}/tasks/{task.id}") and task.due is not None
    ]
    found += [
        Work(item.due, view.name(at), view.words(f"{at}/owner"), view.say("done.in_place"), view.mark(at))
        for item in view.strategy.readiness
        if (at := f"/readiness/{item.id}") and item.due is not None and item.state != "ready"
    ]
    return tuple(sorted(found, key=lambda work: (work.day, work.name)))


def _week(view: View, day: dt.date) -> str:
    plan = view.strategy.plan
    if plan is None:
        return view.day(day)
    number = (day - plan.start).days // 7 + 1
    return view.say("week.numbered", n=number, day=day) if number > 0 else view.say("week.before", day=day)


def readiness(view: View) -> Table | None:
    """What must be in place before the start, and how far it is."""
    return item_table(view, "readiness", "/readiness", ("item", "state", "owner", "due"))


def capacity(view: View) -> Lines | None:
    """The hands that do the work, and who answers the customers."""
    at, follow = "/capacity/", "/capacity/follow_up/"
    return lines(
        (
            view.line("people", f"{at}people"),
            view.line("hours_per_week", f"{at}hours_per_week"),
            view.line("pieces_per_week", f"{at}pieces_per_week"),
            view.line("agency", f"{at}agency"),
            view.line("follow_up_owner", f"{follow}owner"),
            view.line("respond_within", f"{follow}respond_within"),
            view.line("leads_per_week", f"{follow}per_week"),
            view.line("qualified_means", f"{follow}qualified_means"),
        )
    )


def rules(view: View) -> Table | None:
    """When a number crosses a line, what is done."""
    names = ("metric", "comparison", "threshold", "window", "action")
    return item_table(view, "rules", "/optimisation/rules", names)


def experiments(view: View) -> Table | None:
    """The questions put to the market."""
    names = ("hypothesis", "variable", "metric", "duration")
    return item_table(view, "experiments", "/optimisation/experiments", names)


def reporting(view: View) -> Lines | None:
    """Who looks at the results, how often, and how they are split."""
    more = () if view.depth == "quick" else ("dashboard", "dimensions", "attribution")
    found = [view.line(name, f"/evaluation/{name}") for name in ("readers", "report_cadence", "review_every", *more)]
    return lines([*found, None if view.depth == "quick" else view.line("monitoring", "/optimisation/monitoring")])


def feedback(view: View) -> Table | None:
    """What a result changes in the plan."""
    return item_table(view, "feedback", "/evaluation/feedback", ("when", "then", "owner"))
