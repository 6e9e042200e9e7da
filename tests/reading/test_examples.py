"""Examples of what people type: enough of them, and surely right where they decide."""

from collections import Counter

import pytest

from assistant.adapters.content_files import content_root
from assistant.catalog import Catalogs
from assistant.reading.by_example import SURE, SURE_LEAD
from assistant.reading.examples import Examples, build_examples
from tests.reading.cases import Case, load
from tests.reading.evaluation.aims import INTENTS
from tests.reading.evaluation.examples import texts_of
from tests.reading.evaluation.messages import score

TEXTS = texts_of(content_root())
ANSWERS = [
    case
    for name in ("cases_zh.jsonl", "cases_en.jsonl", "cases_mixed.jsonl")
    for case in load(name)
    if case.expected and not set(case.line.get("intents", ())) - {"answer"} and len(case.line["message"]) <= 60
]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_intent_has_twelve_examples(language: str) -> None:
    counts: Counter[str] = Counter()
    for intent, texts in TEXTS["zh" if language == "zh" else "en"].items():
        counts[intent.partition(":")[0] if intent.startswith("goto") else intent] += len(set(texts))
    assert {intent: count for intent, count in counts.items() if count < 12} == {}


def test_both_languages_have_examples_of_the_same_intents() -> None:
    assert set(TEXTS["zh"]) == set(TEXTS["en"])


def test_no_text_stands_under_two_intents() -> None:
    for by_intent in TEXTS.values():
        counts = Counter(text for texts in by_intent.values() for text in texts)
        assert [text for text, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    ("text", "kind", "argument"),
    [
        ("Can we do this in Chinese?", "language", "zh"),
        ("TAKE ME to the channels part!", "goto", "channels"),
        ("还要多久能弄完？", "show", "progress"),
        ("給我一份ppt", "export", None),
        ("honestly no idea about that, sorry", "unsure", None),
    ],
)
def test_case_marks_and_writing_make_no_difference(examples: Examples, text: str, kind: str, argument: str) -> None:
    near = examples.nearest(text)
    assert near is not None
    assert (near.kind, near.argument) == (kind, argument)
    assert near.likeness >= SURE


def test_a_text_like_nothing_has_no_nearest_example(examples: Examples) -> None:
    assert examples.nearest("zzzz qqqq") is None
    assert examples.nearest("") is None


@pytest.mark.parametrize("case", ANSWERS, ids=[case.id for case in ANSWERS])
def test_no_plain_answer_is_surely_a_command(examples: Examples, case: Case) -> None:
    near = examples.nearest(case.line["message"])
    assert near is None or near.kind == "answer" or near.likeness < SURE or near.lead < SURE_LEAD


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ([], "a list of texts for each"),
        ({"undo": ["undo"]}, "a list of texts for each"),
        ({"undo": ["undo"], "dance": ["dance"]}, "dance is no intent"),
        ({"undo": ["undo"], "redo": []}, "redo needs a list of texts"),
        ({"undo": ["undo"], "redo": [7]}, "redo needs a list of texts"),
    ],
)
def test_a_fault_in_the_examples_is_named(content: object, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        build_examples({"en": content})


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_a_message_does_is_understood(catalogs: Catalogs, examples: Examples, language: str) -> None:
    cases = [case for case in load("intents.jsonl") if case.id.startswith(language)]
    scores = score(cases, catalogs, examples)
    assert scores.intent_messages >= 140
    assert scores.intents_right / scores.intent_messages >= INTENTS, scores.faults
