"""Where the business stands: what it sells, its numbers, what it tried, what it has, who else is chosen."""

from assistant.exports.document import Line, Lines, Table
from assistant.exports.sections.tables import item_table
from assistant.exports.view import View, joined, lines
from assistant.strategy.situation import Baseline

PRIVATE_METRICS = frozenset({"gross_margin_rate", "gross_profit_value", "net_profit"})
"""Own figures that say what is earned, and not what is done: not for everybody who reads the plan."""


def business(view: View) -> Lines | None:
    """What is sold to whom and where, in a few lines."""
    at = "/business/"
    return lines(
        (
            view.line("offering", f"{at}offering"),
            view.line("industry", f"{at}industry"),
            view.line("customers", f"{at}customers"),
            view.line("area", f"{at}service_area") or view.line("area", f"{at}regions"),
            view.line("sells_through", f"{at}sells_through"),
            view.line("conversion_points", f"{at}conversion_points"),
            view.line("average_order_value", f"{at}average_order_value"),
            view.line("repeat", f"{at}repeat"),
            view.line("sales_cycle", f"{at}sales_cycle"),
            view.line("objective", f"{at}objective"),
        )
    )


def baselines(view: View) -> Table | None:
    """The business' own figures of today; the margin stays in the internal edition."""
    shown = [each for each in view.strategy.market.baselines if is_shown(view, each)]
    return item_table(
        view,
        "baselines",
        "/market/baselines",
        ("metric", "channel", "value", "period", "source", "exactness"),
        items=shown,
    )


def is_shown(view: View, baseline: Baseline) -> bool:
    """Whether this edition may give the figure."""
    return view.edition == "internal" or baseline.metric not in PRIVATE_METRICS


def history(view: View) -> Table | None:
    """What was tried, what it cost and brought."""
    return item_table(view, "history", "/market/history", ("channel", "period", "spend", "results", "verdict"))


def assets(view: View) -> Table | None:
    """What the business already has to work with."""
    return item_table(view, "assets", "/market/assets", ("name", "kind", "metric", "value", "condition"))


def research(view: View) -> Table | None:
    """What the view of the market rests on."""
    return item_table(view, "research", "/market/research", ("name", "kind", "finding", "date", "sample"))


def competitors(view: View) -> Table | None:
    """Who and what else the customer may choose."""
    return item_table(view, "competitors", "/market/competitors", ("name", "strengths", "weaknesses", "channels"))


def market(view: View) -> Lines | None:
    """The market in figures and trends."""
    return lines(
        (
            view.line("market_size", "/market/size"),
            view.line("market_growth", "/market/growth_rate"),
            view.line("trends", "/market/trends"),
        )
    )


def swot(view: View) -> Lines | None:
    """Strengths, weaknesses, opportunities, threats."""
    names = ("strengths", "weaknesses", "opportunities", "threats")
    return lines((view.line(name, f"/market/swot/{name}") for name in names), view.say("title.swot"))


def pestel(view: View) -> Lines | None:
    """The forces around the market."""
    names = ("political", "economic", "social", "technological", "environmental", "legal")
    return lines((view.line(name, f"/market/pestel/{name}") for name in names), view.say("title.pestel"))


def personas(view: View) -> tuple[Lines, ...]:
    """One card for each kind of customer."""
    return tuple(card for persona in view.strategy.audience if (card := _card(view, persona.id)))


def _card(view: View, persona: str) -> Lines | None:
    at = f"/audience/{persona}"
    mark = view.mark(at)
    fields = (
        ("role", "role"), ("buying_role", "buying_role"), ("gender", "gender"), ("locations", "locations"),
        ("income", "income"), ("company_size", "company_size"), ("company_industries", "company_industries"),
        ("trigger", "trigger"), ("pains", "pains"), ("objections", "objections"), ("motives", "motives"),
        ("psychographics", "psychographics"), ("behaviours", "behaviours"),
        ("information_habits", "information_habits"), ("decision_path", "decision_path"),
        ("persona_channels", "channels"), ("persona_share", "share"),
    )  # fmt: skip
    found = [_age(view, persona)]
    found += [
        Line(text, view.say(f"label.{label}")) if (text := view.marked(f"{at}/{name}", beside=mark)) else None
        for label, name in fields
    ]
    if view.edition == "internal":
        found.append(view.line("quotes", f"{at}/quotes"))
    return lines(found, joined(view.name(at), mark))


def _age(view: View, persona: str) -> Line | None:
    found = next(each for each in view.strategy.audience if each.id == persona)
    match (found.age_min, found.age_max):
        case (None, None):
            return None
        case (None, most) if most is not None:
            text = view.say("age.up_to", most=str(most))
        case (least, None):
            text = view.say("age.from", least=str(least))
        case (least, most) if least == most:
            text = view.say("age.about", age=str(least))
        case (least, most):
            text = view.say("age.between", least=str(least), most=str(most))
    return Line(text, view.say("label.age"))


def positioning(view: View) -> Lines | None:
    """The promise, what it rests on, and the reason to act now."""
    at = "/positioning/"
    names = ("value_proposition", "differentiators", "proofs", "offer")
    return lines(view.line(name, f"{at}{name}") for name in names)


def experience(view: View) -> Table | None:
    """Where customers get stuck, and what is done about it."""
    return item_table(view, "experience", "/positioning/experience", ("place", "stage", "problem", "fix"))
