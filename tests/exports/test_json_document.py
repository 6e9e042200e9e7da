"""The strategy as data: in words of one language, readable back, and a file that is none explained."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from assistant.exports.json_document import export_json
from assistant.exports.strategy_file import FileProblem, read_strategy_file
from assistant.strategy import Draft, Language, Strategy, json_schema, to_document
from tests.a_speech import a_speech
from tests.exports.plans import TODAY, Plan, heating, skincare

LANGUAGES: tuple[Language, ...] = ("zh", "en")
PLANS = {"skincare": skincare, "heating": heating}


def _exported(plan: Plan, language: Language) -> str:
    return export_json(plan.draft, plan.findings, a_speech(language), today=TODAY, final=False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PLANS)
def test_the_export_holds_words_and_not_stored_phrases(name: str, language: Language) -> None:
    text = _exported(PLANS[name](), language)
    assert "phrase:" not in text
    assert "\\u" not in text
    found = json.loads(text)
    rule = found["strategy"]["channels"][0]["stop_rule"]
    assert rule.startswith(
        {"zh": {"skincare": "单次转化成本连续两周", "heating": "单条线索成本连续两周"}[name], "en": "Pause after"}[
            language
        ]
    )
    assert [finding["waived"] for finding in found["findings"]] == [False, False, True]
    assert list(found) == [
        "schema_version", "exported_on", "language", "final", "strategy", "provenance", "findings", "open_questions",
    ]  # fmt: skip


def test_what_is_open_is_listed_with_its_name() -> None:
    found = json.loads(_exported(skincare(), "zh"))["open_questions"]
    assert {(each["what"], each["status"]) for each in found} == {
        ("渠道", "to_recheck"), ("多久内回复", "unknown"), ("市场规模", "deferred"),
    }  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_the_export_is_the_same_every_time(name: str) -> None:
    assert _exported(PLANS[name](), "en") == _exported(PLANS[name](), "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PLANS)
def test_an_export_reads_back_as_the_same_strategy(name: str, language: Language) -> None:
    plan = PLANS[name]()
    draft = read_strategy_file(_exported(plan, language))
    assert isinstance(draft, Draft), draft
    assert to_document(draft.strategy) == json.loads(_exported(plan, language))["strategy"]
    assert len(draft.records) == len(plan.draft.records)
    assert draft.next_ids == dict(plan.draft.next_ids)


def test_a_bare_strategy_and_what_the_api_answers_read_as_well() -> None:
    plan = heating()
    bare = read_strategy_file(json.dumps(to_document(plan.draft.strategy)))
    answered = read_strategy_file("\ufeff" + json.dumps(plan.draft.document()))
    assert isinstance(bare, Draft)
    assert bare.strategy == plan.draft.strategy
    assert not bare.records
    assert isinstance(answered, Draft)
    assert answered == plan.draft


@dataclass(frozen=True)
class Case:
    id: str
    text: str
    problems: tuple[tuple[str, str], ...]


def _strategy(**fields: Any) -> str:
    return json.dumps({"business": {"name": "Acme"}, **fields})


CASES = (
    Case("not JSON", "{", (("", "not_json"),)),
    Case("nothing", "", (("", "not_json"),)),
    Case("no number", '{"business": {"employees": NaN}}', (("", "not_json"),)),
    Case("a list", "[]", (("", "not_a_strategy"),)),
    Case("another program's file", '{"nodes": []}', (("", "not_a_strategy"),)),
    Case("too deep", "[" * 100_000, (("", "not_json"),)),
    Case("too large", "x" * 5_000_000, (("", "too_large"),)),
    Case("a newer version", _strategy(schema_version="2"), (("/schema_version", "newer"),)),
    Case("a version of another kind", _strategy(schema_version="draft"), (("/schema_version", "unknown_version"),)),
    Case(
        "a newer strategy inside", json.dumps({"strategy": {"schema_version": "3", "goals": []}}),
        (("/strategy/schema_version", "newer"),),
    ),
    Case("a field that is none", _strategy(busines=1), (("/busines", "no_such_field"),)),
    Case("a wrong value", _strategy(budget={"reserve": 140}), (("/budget/reserve", "wrong_value"),)),
    Case(
        "several at once", _strategy(goals=[{"id": "goal-1", "deadline": "soon"}], kpis=[{"id": "kpi-1"}]),
        (("/goals/0/deadline", "wrong_value"), ("/kpis/0/metric", "missing")),
    ),
    Case("half a character", '{"business": {"name": "\\ud800"}}', (("/business/name", "wrong_value"),)),
    Case("an id twice", _strategy(goals=[{"id": "goal-1"}] * 2), (("/goals/goal-1", "id_twice"),)),
    Case("an id of another list", _strategy(goals=[{"id": "kpi-1"}]), (("/goals/kpi-1", "wrong_id"),)),
    Case(
        "a bad record", json.dumps({"strategy": {"goals": []}, "records": {"/nowhere": {"status": "answered"}}}),
        (("/records/nowhere", "bad_record"),),
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_file_that_cannot_be_read_says_where_and_what_to_do(case: Case) -> None:
    found = read_strategy_file(case.text)
    assert not isinstance(found, Draft)
    assert tuple((problem.path, problem.reason) for problem in found) == case.problems
    for language in LANGUAGES:
        for problem in found:
            said = a_speech(language).phrase(problem.words)
            assert problem.path in said or problem.reason in ("newer", "unknown_version")


def test_problems_are_told_at_once_but_not_without_end() -> None:
    found = read_strategy_file(_strategy(goals=[{"id": f"goal-{number}", "x": 1} for number in range(1, 100)]))
    assert isinstance(found, tuple)
    assert len(found) == 20
    assert found[0] == FileProblem("/goals/0/x", "no_such_field", found[0].detail)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_exported_strategy_follows_the_published_schema(language: Language) -> None:
    fields = set(json_schema()["properties"])
    for build in PLANS.values():
        document = json.loads(_exported(build(), language))["strategy"]
        assert set(document) <= fields
        Strategy.model_validate(document)
