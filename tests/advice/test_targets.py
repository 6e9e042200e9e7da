"""A target always results, in the metric's own unit: with and without a baseline, with and without a budget."""

from decimal import Decimal

import pytest
from pydantic import JsonValue

from assistant.advice import suggest
from assistant.checks import Context, check
from assistant.strategy import Draft
from tests.advice.businesses import BUSINESSES, TODAY, a_draft, applied, the_catalogs

GOALS = sorted(metric.id for metric in the_catalogs().metrics.values() if metric.direction != "context")
MONTH: JsonValue = {"value": 1, "unit": "month"}
SIX_MONTHS: JsonValue = {"value": 6, "unit": "month"}


def a_goal(metric: str, baseline: int | None, budget: int | None) -> Draft:
    """A US software business with this goal, and a budget for six months."""
    known = the_catalogs().metrics[metric]
    goal: dict[str, JsonValue] = {"metric": metric, "priority": 1}
    if baseline is not None:
        today: dict[str, JsonValue] = {"value": baseline, "unit": "USD" if known.unit == "currency" else known.unit}
        goal["baseline"] = {**today, "per": MONTH} if known.rate_or_total == "rate" else today
    said: list[tuple[str, str, JsonValue]] = [("add", "/goals", goal)]
    if budget is not None:
        said += [("set", "/budget/total", {"amount": budget, "currency": "USD"}), ("set", "/budget/period", SIX_MONTHS)]
    return a_draft((*BUSINESSES["business software, US"], *said))


@pytest.mark.parametrize("metric", GOALS)
@pytest.mark.parametrize(("baseline", "budget"), [(None, None), (None, 60_000), (40, 500), (40, 60_000)])
def test_every_metric_gets_a_target_that_the_checks_accept(
    metric: str, baseline: int | None, budget: int | None
) -> None:
    draft = a_goal(metric, baseline, budget)
    suggestion = suggest("numbers", draft, the_catalogs(), TODAY)
    assert suggestion is not None
    draft = applied(draft, suggestion.edits)
    (goal,) = draft.strategy.goals
    assert goal.target is not None
    assert goal.deadline is not None
    assert goal.statement is not None
    errors = [each for each in check(draft, Context(the_catalogs())) if each.severity == "error"]
    assert [each.check for each in errors if each.path.startswith("/goals")] == []


def target_of(draft: Draft) -> tuple[Decimal, str]:
    """The suggested target and the key of the reason."""
    suggestion = suggest("numbers", draft, the_catalogs(), TODAY)
    assert suggestion is not None
    goal = applied(draft, suggestion.edits).strategy.goals[0]
    assert goal.target is not None
    return goal.target.value, suggestion.reason.key.rpartition(".")[2]


@pytest.mark.parametrize(
    ("said", "value", "reason"),
    [
        ([("baseline", 80)], 100, "numbers_growth"),
        ([("baseline", 80), ("change", 25)], 100, "numbers_change"),
        ([("baseline", 80), ("target", 95)], 95, "numbers_given"),
        ([], 8, "numbers_first"),
    ],
    ids=["a third more than today", "by the change that was named", "as the person said", "two a week to begin with"],
)
def test_a_target_rests_on_the_most_that_is_known(said: list[tuple[str, int]], value: int, reason: str) -> None:
    goal: dict[str, JsonValue] = {"metric": "leads", "priority": 1}
    for field, number in said:
        goal[field] = number if field == "change" else {"value": number, "unit": "count", "per": MONTH}
    draft = a_draft((*BUSINESSES["business software, US"], ("add", "/goals", goal)))
    assert target_of(draft) == (Decimal(value), reason)


def test_money_and_own_cost_bound_the_target() -> None:
    """At 100 a lead, 3,000 a month less a tenth buys 27 more, whatever growth would be usual."""
    draft = a_draft(
        (
            *BUSINESSES["business software, US"],
            ("add", "/goals", {"metric": "leads", "baseline": {"value": 80, "unit": "count", "per": MONTH}}),
            ("add", "/market/baselines", {"metric": "cpl", "value": {"value": 100, "unit": "USD"}}),
            ("set", "/budget/total", {"amount": 3000, "currency": "USD"}),
            ("set", "/budget/period", MONTH),
        )
    )
    value, reason = target_of(draft)
    assert reason == "numbers_budget"
    assert Decimal(100) <= value <= Decimal(107)


def test_more_enquiries_than_hands_can_answer_are_not_promised() -> None:
    draft = a_draft(
        (
            *BUSINESSES["business software, US"],
            ("add", "/goals", {"metric": "leads"}),
            ("set", "/budget/total", {"amount": 500_000, "currency": "USD"}),
            ("set", "/budget/period", MONTH),
            ("set", "/capacity/follow_up/per_week", 10),
        )
    )
    assert target_of(draft)[0] == Decimal(43)
