"""Edits: what they change, what they refuse, and that every change can be taken back exactly."""

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.strategy import Applied, Draft, Edit, Quote, Refused, Strategy, apply, diff, restore, to_document

A_GOAL = {"metric": "orders", "target": {"value": 120, "unit": "count", "per": {"value": 1, "unit": "month"}}}
KNOWN = {"metrics": {"orders", "leads"}, "channels": {"seo", "sem"}, "industries": {"saas"}, "conversion_points": set()}


def entered(op: Any, path: str, value: Any = None, **rest: Any) -> Edit:
    return Edit(op=op, path=path, value=value, origin=rest.pop("origin", "entered"), **rest)


def applied(draft: Draft, *edits: Edit, turn: int = 1) -> Applied:
    outcome = apply(draft, edits, turn=turn, vocabulary=KNOWN)
    assert isinstance(outcome, Applied), outcome
    return outcome


def a_draft() -> Draft:
    return applied(
        Draft(),
        entered("set", "/business/name", "Acme"),
        entered("add", "/goals", A_GOAL),
        entered("add", "/kpis", {"metric": "orders", "goals": ["goal-1"], "role": "primary"}),
        entered("add", "/channels", {"channel": "seo", "kpis": ["kpi-1"]}),
        entered("add", "/market/swot/strengths", "fast"),
        entered("add", "/goals/goal-1/milestones", {"date": "2027-01-31", "value": {"value": 90, "unit": "count"}}),
    ).draft


@dataclass(frozen=True)
class Refusal:
    name: str
    edit: Edit
    reason: str


REFUSALS = (
    Refusal("a field the strategy has not", entered("set", "/business/colour", "red"), "no_such_field"),
    Refusal("a goal that is not there", entered("set", "/goals/goal-9/owner", "Li"), "no_such_item"),
    Refusal("words where money belongs", entered("set", "/budget/total", "a lot"), "wrong_value"),
    Refusal(
        "an amount that is no number",
        entered("set", "/budget/total", {"amount": "NaN", "currency": "USD"}),
        "wrong_value",
    ),
    Refusal(
        "a field that Money has not",
        entered("set", "/budget/total", {"amount": 1, "currency": "USD", "x": 1}),
        "wrong_value",
    ),
    Refusal("an empty text", entered("set", "/business/name", "   "), "wrong_value"),
    Refusal("a text without end", entered("set", "/business/name", "a" * 4001), "wrong_value"),
    Refusal("an industry out of the catalog", entered("set", "/business/industry", "alchemy"), "not_in_catalog"),
    Refusal("a metric out of the catalog in an item", entered("add", "/goals", {"metric": "luck"}), "not_in_catalog"),
    Refusal("a goal set as a whole", entered("set", "/goals", [A_GOAL]), "not_settable"),
    Refusal("a part set as a whole", entered("set", "/market/swot", {"strengths": ["x"]}), "not_settable"),
    Refusal("an item's id taken", entered("add", "/goals", {"id": "goal-1"}), "id_taken"),
    Refusal("an id of another kind", entered("add", "/goals", {"id": "kpi-7"}), "id_taken"),
    Refusal("a reference to nothing", entered("set", "/channels/channel-1/kpis", ["kpi-7"]), "no_such_item"),
    Refusal(
        "an item referring to nothing",
        entered("add", "/kpis", {"metric": "leads", "goals": ["goal-5"]}),
        "no_such_item",
    ),
    Refusal("stated without its words", entered("set", "/business/name", "Bolt", origin="stated"), "quote_missing"),
    Refusal(
        "a suggestion over a person's word",
        entered("set", "/business/name", "Bolt", origin="suggested"),
        "said_by_a_person",
    ),
    Refusal(
        "a derived value over a field of a person's item",
        entered("set", "/goals/goal-1/metric", "leads", origin="derived"),
        "said_by_a_person",
    ),
    Refusal("an item without what it needs", entered("remove", "/kpis/kpi-1/metric"), "not_settable"),
    Refusal("an entry that the list has not", entered("remove", "/market/swot/strengths", "slow"), "no_such_item"),
)


@pytest.mark.parametrize("case", REFUSALS, ids=lambda case: case.name)
def test_a_wrong_edit_is_refused_with_its_path_and_changes_nothing(case: Refusal) -> None:
    good = entered("set", "/business/offering", "anvils")
    outcome = apply(a_draft(), (good, case.edit), turn=2, vocabulary=KNOWN)
    assert isinstance(outcome, Refused)
    assert (outcome.reason, outcome.path.startswith(case.edit.path)) == (case.reason, True)


def test_what_a_suggestion_may_do_beside_a_persons_word() -> None:
    outcome = applied(a_draft(), entered("set", "/goals/goal-1/deadline", "2027-06-30", origin="suggested"))
    record = outcome.draft.record("/goals/goal-1/deadline")
    assert record is not None
    assert record.status == "suggested"


def test_removing_an_item_takes_every_reference_out_and_says_where() -> None:
    outcome = applied(a_draft(), entered("remove", "/kpis/kpi-1"))
    assert outcome.unlinked == ("/channels/channel-1/kpis",)
    assert outcome.draft.strategy.channels[0].kpis == ()


def test_an_id_is_never_given_twice() -> None:
    gone = applied(a_draft(), entered("remove", "/goals/goal-1")).draft
    assert applied(gone, entered("add", "/goals", A_GOAL)).draft.strategy.goals[0].id == "goal-2"


def test_a_plan_at_the_end_of_the_calendar_has_a_last_day() -> None:
    strategy = applied(Draft(), entered("set", "/budget/start", "9999-03-01")).draft.strategy
    assert strategy.plan is not None
    assert strategy.plan.end.isoformat() == "9999-12-30"


def test_an_undone_id_is_not_given_again_either() -> None:
    made = applied(Draft(), entered("add", "/goals", A_GOAL))
    undone = restore(made.draft, made.inverse).draft
    assert applied(undone, entered("add", "/goals", A_GOAL)).draft.strategy.goals[0].id == "goal-2"


def test_a_waiver_lapses_when_the_value_it_was_given_for_changes() -> None:
    waiver = {"check": "goal-has-a-deadline", "path": "/goals/goal-1/deadline", "reason": "HQ decides", "turn": 2}
    waived = applied(a_draft(), entered("add", "/waivers", waiver)).draft
    assert waived.strategy.waivers
    elsewhere = applied(waived, entered("set", "/business/offering", "anvils")).draft
    assert elsewhere.strategy.waivers
    assert not applied(elsewhere, entered("set", "/goals/goal-1/deadline", "2027-06-30")).draft.strategy.waivers


def test_a_record_speaks_for_the_fields_of_its_item_and_for_one_entry_of_a_list() -> None:
    quote = Quote(turn=1, start=0, end=4)
    draft = applied(a_draft(), entered("add", "/market/swot/strengths", "near", origin="stated", quote=quote)).draft
    goal, strength = draft.record("/goals/goal-1/target"), draft.record("/market/swot/strengths#near")
    assert goal is not None
    assert goal.origin == "entered"
    assert strength is not None
    assert strength.quote == quote


@pytest.mark.parametrize(
    ("sent", "kept"), [(0.1, "0.1"), ("2E+5", "200000"), (200000, "200000"), ("3.50", "3.5"), (-0.0, "0")]
)
def test_amounts_are_exact_and_shown_without_exponents(sent: Any, kept: str) -> None:
    draft = applied(Draft(), entered("set", "/budget/total", {"amount": sent, "currency": "CNY"})).draft
    total = draft.strategy.budget.total
    assert total is not None
    assert total.model_dump(mode="json")["amount"].lstrip("-") == kept


def test_a_strategy_survives_its_own_json() -> None:
    strategy = a_draft().strategy
    assert Strategy.model_validate(to_document(strategy)) == strategy


def test_the_difference_of_two_strategies_is_told_field_by_field() -> None:
    before = a_draft()
    after = applied(before, entered("set", "/goals/goal-1/deadline", "2027-06-30")).draft
    assert [(each.path, each.before, each.after) for each in diff(before.strategy, after.strategy)] == [
        ("/goals/goal-1/deadline", None, "2027-06-30")
    ]


SOME_EDITS = st.sampled_from(
    (
        entered("set", "/business/name", "Bolt"),
        entered("set", "/budget/total", {"amount": 5, "currency": "USD"}),
        entered("set", "/goals/goal-1/deadline", "2027-06-30"),
        entered("set", "/goals/goal-1/deadline"),
        entered("set", "/market/swot/strengths", ["a", "b"]),
        entered("add", "/market/swot/strengths", "c"),
        entered("remove", "/market/swot/strengths", "fast"),
        entered("remove", "/market/swot/strengths"),
        entered("add", "/goals", {"metric": "leads"}),
        entered("remove", "/goals/goal-1"),
        entered("remove", "/kpis/kpi-1"),
        entered("add", "/kpis", {"metric": "leads"}),
        entered("remove", "/goals/goal-1/milestones/milestone-1"),
        entered("mark", "/business/employees", status="unknown"),
        entered("mark", "/business/name", status="not_applicable"),
        entered("mark", "/goals/goal-1", status="answered", origin="confirmed"),
        entered("mark", "/channels/channel-1", to_recheck=True),
        entered("add", "/waivers", {"check": "x", "path": "/business/name", "reason": "so", "turn": 1}),
    )
)


@settings(max_examples=200, deadline=None)
@given(st.lists(SOME_EDITS, max_size=8))
def test_undo_restores_draft_and_records_exactly_and_redo_brings_them_back(edits: list[Edit]) -> None:
    start = a_draft()
    draft, inverses = start, []
    for edit in edits:
        outcome = apply(draft, (edit,), turn=2, vocabulary=KNOWN)
        if isinstance(outcome, Applied):
            draft = outcome.draft
            inverses.append(outcome.inverse)
    end = draft
    redo = []
    for inverse in reversed(inverses):
        back = restore(draft, inverse)
        draft = back.draft
        redo.append(back.inverse)
    assert (draft.strategy, draft.records) == (start.strategy, start.records)
    for inverse in reversed(redo):
        draft = restore(draft, inverse).draft
    assert (draft.strategy, draft.records) == (end.strategy, end.records)
