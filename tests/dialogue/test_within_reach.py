"""A goal out of reach is said once, with its ways out a word away; whatever is answered, the conversation goes on."""

import pytest

from assistant.dialogue.decision import Expected
from assistant.dialogue.state import Action, Input, Message
from tests.conversation import Conversation

FACTS = {
    "/business/offering": "furnace repair", "/business/industry": "hvac", "/business/regions": ["US"],
    "/business/customers": "consumers", "/business/sells_through": ["location"], "/business/currency": "USD",
    "/business/conversion_points": ["phone_call"], "/business/gross_margin": 45,
    "/business/average_order_value": {"amount": 7500, "currency": "USD"},
    "/budget/total": {"amount": 3000, "currency": "USD"}, "/budget/period": {"value": 1, "unit": "month"},
    "/budget/covers": ["media"], "/positioning/value_proposition": "A flat price before we start",
}  # fmt: skip
ITEMS = {
    "/audience": {"role": "homeowner", "trigger": "the furnace died"},
    "/market/assets": {"kind": "site"},
    "/market/history": {"channel": "sem"},
    "/market/baselines": {"metric": "cpl", "value": {"value": 90, "unit": "USD"}},
}


def a_month(value: int) -> dict[str, object]:
    return {"value": value, "unit": "count", "per": {"value": 1, "unit": "month"}}


def told_all(target: int) -> Conversation:
    """Everything up to the goals is known; 40 leads a month are to become so many."""
    talk = Conversation()
    goal = {
        "metric": "leads", "direction": "increase", "stage": "consideration", "priority": 1,
        "baseline": a_month(40), "target": a_month(target), "deadline": "2027-06-30",
    }  # fmt: skip
    edits = [{"op": "set", "path": path, "value": value} for path, value in FACTS.items()]
    edits += [{"op": "add", "path": path, "value": value} for path, value in {**ITEMS, "/goals": goal}.items()]
    talk.give(Action("edit", edits=tuple(edits)))
    return talk


def asked(talk: Conversation) -> str | None:
    pending = talk.state.position.pending
    return None if pending is None else pending.question


def said(talk: Conversation) -> bool:
    return any(isinstance(remark, Expected) for remark in talk.turns[-1].decision.remarks)


def test_a_goal_out_of_reach_is_asked_about() -> None:
    talk = told_all(120)
    assert (asked(talk), said(talk)) == ("within_reach", True)
    question = talk.turns[-1].decision.question
    assert question is not None
    assert len(question.choices) == 3


def test_a_goal_within_reach_is_not_asked_about() -> None:
    talk = told_all(55)
    assert said(talk)
    assert asked(talk) == "hands"


def test_the_nearer_target_is_one_word_away_and_can_be_taken_back() -> None:
    talk = told_all(120)
    talk.give(Message("1"))
    target = talk.state.draft.strategy.goals[0].target
    assert target is not None
    assert target.value < 80
    assert said(talk)
    assert asked(talk) == "hands"
    talk.give(Message("undo"))
    assert talk.state.draft.strategy.goals[0].target == target.model_copy(update={"value": 120})
    assert asked(talk) == "within_reach"


def test_more_money_is_one_word_away() -> None:
    talk = told_all(120)
    talk.give(Message("2"))
    total = talk.state.draft.strategy.budget.total
    assert total is not None
    assert 6000 < total.amount < 12_000
    assert asked(talk) == "hands"


def test_a_target_of_ones_own_is_weighed_anew() -> None:
    talk = told_all(120)
    talk.give(Action("edit", edits=({"op": "set", "path": "/goals/goal-1/target", "value": a_month(100)},)))
    assert (asked(talk), said(talk)) == ("within_reach", True)
    talk.give(Action("edit", edits=({"op": "set", "path": "/goals/goal-1/target", "value": a_month(60)},)))
    assert asked(talk) == "hands"


@pytest.mark.parametrize(
    "word",
    [Message("3"), Message("I don't know"), Message("you decide"), Message("skip"), Message("no"), Message("ok"),
     Action("accept"), Action("reject"), Action("skip")],
    ids=str,
)  # fmt: skip
def test_whatever_is_said_without_a_choice_leaves_it_as_it_is(word: Input) -> None:
    talk = told_all(120)
    before = talk.state.draft.strategy
    talk.give(word)
    assert talk.state.draft.strategy.goals == before.goals
    assert talk.state.draft.strategy.budget == before.budget
    assert asked(talk) == "hands"


def test_a_question_in_between_does_not_say_it_all_again() -> None:
    talk = told_all(120)
    talk.give(Message("why?"))
    assert (asked(talk), said(talk)) == ("within_reach", False)
