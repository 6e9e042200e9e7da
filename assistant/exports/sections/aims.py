"""Goals and the numbers they are judged by: goals, the formula behind them, milestones, scorecard, results."""

from assistant.exports.document import Line, Lines, Table
from assistant.exports.sections.tables import in_unit, unit_of
from assistant.exports.view import View, joined, lines, without_empty_columns
from assistant.strategy import Goal, Kpi, Quantity


def goals(view: View) -> Table | None:
    """Each goal from where it stands to where it should be, with its date and owner."""
    ordered = sorted(view.strategy.goals, key=lambda goal: goal.priority or 99)
    rows = [_goal_row(view, goal) for goal in ordered]
    head = view.head(
        *(f"goals.{name}" for name in ("name", "unit", "now", "floor", "target", "stretch", "by", "owner"))
    )
    shown, filled, places = without_empty_columns(head, rows, keep=5)
    numbers = tuple(at for at, place in enumerate(places) if place in (2, 3, 4, 5))
    return Table("goals", view.say("title.goals"), shown, filled, numbers) if rows else None


def _goal_row(view: View, goal: Goal) -> tuple[str, ...]:
    at = f"/goals/{goal.id}"
    unit = goal.target or goal.baseline or goal.floor
    mark = view.mark(at) or view.mark(f"{at}/metric") or view.mark(f"{at}/statement")
    figures = (("baseline", goal.baseline), ("floor", goal.floor), ("target", goal.target), ("stretch", goal.stretch))
    cells = [view.with_mark(in_unit(view, value, unit), f"{at}/{name}", beside=mark) for name, value in figures]
    return (
        joined(goal_name(view, goal), mark),
        unit_of(view, unit, total=goal.target_basis == "total"),
        *cells,
        view.marked(f"{at}/deadline", beside=mark),
        view.marked(f"{at}/owner", beside=mark),
    )


def goal_name(view: View, goal: Goal) -> str:
    """The goal by its measure, which is shorter than its statement; the statement where there is none."""
    return view.words(f"/goals/{goal.id}/metric") or view.name(f"/goals/{goal.id}")


def statements(view: View) -> Lines | None:
    """The goals in words, and the business aim each serves."""
    return lines(
        Line(text, goal_name(view, goal))
        for goal in view.strategy.goals
        if (text := view.speech.say("values.separator.texts").join(_statement(view, goal)))
    )


def _statement(view: View, goal: Goal) -> tuple[str, ...]:
    """What was said of the goal; what only repeats its figures or the business's own aim is left to those places."""
    at = f"/goals/{goal.id}"
    said = goal.statement is not None and view.mark(f"{at}/statement") != "△"
    aimed = goal.objective is not None and goal.objective != view.strategy.business.objective
    found = (view.marked(f"{at}/statement") if said else "", view.marked(f"{at}/objective") if aimed else "")
    return tuple(dict.fromkeys(text for text in found if text))


def formula(view: View) -> Lines | None:
    """What the result is a product of, so that everybody can see which factor has to move."""
    business = view.strategy.business
    if not view.strategy.goals or not business.sells_through:
        return None
    sales = {"sales_team", "distributor", "location"}
    shops = {"marketplace", "social_shop", "own_site", "app"}
    if sales & set(business.sells_through) and business.customers != "consumers":
        factors = "leads"
    elif shops & set(business.sells_through):
        factors = "shop"
    else:
        factors = "visits"
    return Lines((Line(view.say(f"formula.{factors}"), view.say("label.formula")),))


def milestones(view: View) -> Table | None:
    """The values to have reached on the way."""
    rows = [
        (goal_name(view, goal), view.day(each.date), view.speech.value(each.value))
        for goal in view.strategy.goals
        for each in sorted(goal.milestones, key=lambda each: each.date)
    ]
    head = view.head("milestones.goal", "milestones.date", "milestones.value")
    return Table("milestones", view.say("title.milestones"), head, tuple(rows), (2,)) if rows else None


def scorecard(view: View) -> Table | None:
    """The numbers to watch: what counts, from where to where, where it is read, how often, by whom."""
    order = {"primary": 0, "secondary": 1, "guardrail": 2}
    kpis = sorted(view.strategy.kpis, key=lambda kpi: order.get(kpi.role or "", 3))
    rows = [_kpi_row(view, kpi) for kpi in kpis]
    names = ("number", "role", "counts", "unit", "now", "target", "source", "cadence", "owner")
    shown, filled, places = without_empty_columns(view.head(*(f"scorecard.{name}" for name in names)), rows)
    numbers = tuple(at for at, place in enumerate(places) if place in (4, 5))
    return Table("scorecard", view.say("title.scorecard"), shown, filled, numbers) if rows else None


def _kpi_row(view: View, kpi: Kpi) -> tuple[str, ...]:
    at = f"/kpis/{kpi.id}"
    mark = view.mark(at) or view.mark(f"{at}/metric")
    unit: Quantity | None = kpi.target or kpi.baseline

    def cell(name: str) -> str:
        return view.marked(f"{at}/{name}", beside=mark)

    return (
        joined(view.words(f"{at}/metric"), mark),
        cell("role"),
        cell("definition"),
        unit_of(view, unit),
        view.with_mark(in_unit(view, kpi.baseline, unit), f"{at}/baseline", beside=mark),
        view.with_mark(in_unit(view, kpi.target, unit), f"{at}/target", beside=mark),
        cell("source"),
        cell("cadence"),
        cell("owner"),
    )


def results(view: View) -> Table | None:
    """What the periods so far really brought, beside what was aimed at."""
    rows = []
    for result in sorted(view.strategy.results, key=lambda each: (each.period_start, each.id)):
        kpi = next((each for each in view.strategy.kpis if each.id == result.kpi), None)
        at = f"/results/{result.id}"
        rows.append(
            (
                view.say("span", start=result.period_start, end=result.period_end),
                view.words(f"{at}/kpi") or "—",
                view.words(f"{at}/channel"),
                view.speech.value(result.actual),
                "" if kpi is None or kpi.target is None else view.speech.value(kpi.target),
                view.words(f"{at}/spend"),
                view.words(f"{at}/note"),
            )
        )
    names = ("period", "number", "channel", "actual", "target", "spend", "note")
    shown, filled, places = without_empty_columns(view.head(*(f"results.{name}" for name in names)), rows, keep=2)
    numbers = tuple(at for at, place in enumerate(places) if place in (3, 4, 5))
    return Table("results", view.say("title.results"), shown, filled, numbers) if rows else None
