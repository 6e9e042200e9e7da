"""A forecast as JSON values for programs: the same numbers as the document, with the seed that gives them again."""

from collections.abc import Iterable
from decimal import Decimal

from pydantic import JsonValue

from assistant.forecast import Estimate, Flow, Forecast, GoalAhead, Range
from assistant.strategy import Money, plain


def forecast_json(forecast: Forecast) -> JsonValue:
    """`{seed, draws, goals, without}`: numbers as strings like everywhere, so that no reader rounds them."""
    return {
        "seed": forecast.seed,
        "draws": forecast.draws,
        "goals": [_goal(each) for each in forecast.goals],
        "without": [{"goal": goal, "reason": reason} for goal, reason in forecast.without],
    }


def _goal(ahead: GoalAhead) -> JsonValue:
    return {
        "goal": ahead.goal,
        "metric": ahead.metric,
        "basis": ahead.basis,
        "currency": ahead.currency,
        "wanted": plain(ahead.wanted),
        "base": plain(ahead.base),
        "base_known": ahead.base_known,
        "results": _range(ahead.results),
        "chance": _number(ahead.chance),
        "no_chance": ahead.no_chance,
        "money": _money(ahead.money),
        "attainable": ahead.attainable.model_dump(mode="json", exclude_none=True),
        "money_needed": _money(ahead.money_needed),
        "cost_each": _range(ahead.cost_each),
        "payback": ahead.payback,
        "split": None if ahead.split is None else {name: round(share, 2) for name, share in ahead.split.better.items()},
        "months": [
            {
                "month": month.month,
                "money": plain(month.money),
                "results": _range(month.results),
                "customers": _range(month.customers),
                "takings": _range(month.takings),
            }
            for month in ahead.months
        ],
        "channels": [_flow(flow) for flow in ahead.flows],
        "sizes": [
            {
                "share": plain(size.share),
                "money": _money(size.money),
                "results": _range(size.results),
                "chance": _number(size.chance),
            }
            for size in ahead.sizes
        ],
        "inputs": [
            {**_estimate(each.estimate), "at_low": plain(each.at_low), "at_high": plain(each.at_high)}
            for each in ahead.inputs
        ],
    }


def _flow(flow: Flow) -> JsonValue:
    return {
        "plan": flow.plan,
        "channel": flow.channel,
        "money": _money(flow.money),
        "links": [
            {"into": link.into, "out": link.out, "way": link.way, **_estimate(link.estimate)} for link in flow.links
        ],
        "results": _range(flow.results),
        "by_month": _ranges(flow.by_month),
        "later": plain(flow.later),
        "needed": _number(flow.needed),
    }


def _estimate(estimate: Estimate) -> dict[str, JsonValue]:
    return {
        "metric": estimate.metric,
        "unit": estimate.unit,
        "low": plain(estimate.low),
        "likely": plain(estimate.likely),
        "high": plain(estimate.high),
        "origin": estimate.origin,
        "path": estimate.path,
        "source": estimate.source,
        "grade": estimate.grade,
        "year": estimate.year,
        "widened": list(estimate.widened),
    }


def _range(found: Range | None) -> JsonValue:
    if found is None:
        return None
    return {"low": plain(found.low), "likely": plain(found.likely), "high": plain(found.high)}


def _ranges(found: Iterable[Range]) -> JsonValue:
    return [_range(each) for each in found]


def _number(value: Decimal | None) -> JsonValue:
    return None if value is None else plain(value)


def _money(money: Money | None) -> JsonValue:
    return None if money is None else {"amount": plain(money.amount), "currency": money.currency}
