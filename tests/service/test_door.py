"""What comes in is made fit to be kept, or refused before anything is recorded."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dialogue.state import Action, Input, Message
from assistant.errors import InputNotUsable, MessageTooLong
from assistant.service.door import MAX_CHARACTERS, admitted, clean
from assistant.service.inputs import input_json, load_input


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("茶叶 & Café 😀", "茶叶 & Café 😀"), ("a\x00b\x07c\x1b[2Jd", "abc[2Jd"), ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"), ("a\ud800b", "a\ufffdb"), ("\ud83d\ude00", "😀"),
        ("\x7f\x9b", ""),
    ],
    ids=["words", "controls", "tab and newline", "line ends", "lone surrogate", "surrogate pair", "nothing left"],
)  # fmt: skip
def test_a_text_keeps_what_a_person_can_have_meant(text: str, kept: str) -> None:
    assert clean(text) == kept


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_a_cleaned_text_can_be_written_anywhere_and_stays_as_it_is(text: str) -> None:
    kept = clean(text)
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert "\x00" not in kept
    assert clean(kept) == kept


@pytest.mark.parametrize(
    "given_",
    [Message("a" * (MAX_CHARACTERS + 1)), Action("waive", reason="a" * (MAX_CHARACTERS + 1)),
     Action("edit", edits=({"value": "a" * (MAX_CHARACTERS + 1)},))],
    ids=["message", "reason", "edit"],
)  # fmt: skip
def test_a_text_that_is_too_long_is_refused_with_its_limit(given_: Input) -> None:
    with pytest.raises(MessageTooLong) as raised:
        admitted(given_)
    assert raised.value.params == {"limit": MAX_CHARACTERS, "length": MAX_CHARACTERS + 1}


def _nested(depth: int) -> Any:
    value: Any = "x"
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), _nested(50), list(range(5_000)), {str(number): 1 for number in range(5_000)}, b"bytes",
     {"a": object()}],
    ids=["nan", "infinity", "deep", "long", "wide", "bytes", "an object"],
)  # fmt: skip
def test_edits_that_are_no_values_are_refused(value: Any) -> None:
    with pytest.raises(InputNotUsable):
        admitted(Action("edit", edits=({"op": "set", "value": value},)))


def test_edits_are_cleaned_inside() -> None:
    dirty = Action(
        "edit", argument="a\x00", edits=({"op": "set", "value": {"na\x00me": ["te\x07a", 1, 2.5, None, True]}},)
    )
    assert admitted(dirty) == Action(
        "edit", argument="a", edits=({"op": "set", "value": {"name": ["tea", 1, 2.5, None, True]}},)
    )


@pytest.mark.parametrize(
    "given_",
    [Message(""), Message("茶"), Action("undo"), Action("waive", "check@/goals", "because"),
     Action("edit", edits=({"op": "set", "path": "/title", "value": {"a": [1, "b"]}},))],
)  # fmt: skip
def test_an_input_comes_back_from_its_json(given_: Input) -> None:
    assert load_input(json.loads(json.dumps(input_json(given_)))) == given_


@pytest.mark.parametrize("value", [{}, {"kind": "fly"}, {"text": 5}, [], "undo", {"kind": "edit", "edits": 5}])
def test_what_is_no_input_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="validation error"):
        load_input(value)
