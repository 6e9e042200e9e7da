"""The tables of cases in both languages and mixed: each message is read as a marketer would."""

from typing import Any

import pytest

from assistant.catalog import Catalogs
from assistant.reading.examples import Examples
from assistant.reading.wire import read_json
from tests.reading.cases import Case, by_path, load

CASES = [case for name in ("cases_zh.jsonl", "cases_en.jsonl", "cases_mixed.jsonl") for case in load(name)]


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_a_message_is_read_as_it_is_meant(case: Case, catalogs: Catalogs, examples: Examples) -> None:
    read: Any = read_json(case.line, catalogs, examples)
    found = by_path(read["edits"])
    for path, value in case.expected.items():
        assert path in found, f"{path} is not read; read are {found}"
        assert found[path] == value, path
    if case.line.get("only"):
        assert set(found) <= set(case.expected), "more is read than is said"
    for path in case.line.get("absent", ()):
        assert not [one for one in found if one == path or one.startswith(f"{path}/")], f"{path} must not be read"
    if "intents" in case.line:
        said = [f"{one['kind']}:{one['argument']}" for one in read["intents"]] + [
            one["kind"] for one in read["intents"]
        ]
        assert all(intent in said for intent in case.line["intents"]), f"intents are {read['intents']}"
        kinds = {intent.partition(":")[0] for intent in case.line["intents"]}
        assert {one["kind"] for one in read["intents"]} <= kinds | {"answer"}, f"intents are {read['intents']}"
    if "unclear" in case.line:
        assert [one["reason"] for one in read["unclear"]] == case.line["unclear"]
    if "chosen" in case.line:
        assert read["chosen"] == case.line["chosen"]
    if "spoken" in case.line:
        assert read["language"] == case.line["spoken"]


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_every_edit_is_stated_and_quotes_words_of_the_message(
    case: Case, catalogs: Catalogs, examples: Examples
) -> None:
    read: Any = read_json(case.line, catalogs, examples)
    for edit in read["edits"]:
        quote = edit["quote"]
        assert edit["origin"] == "stated"
        assert 0 <= quote["start"] < quote["end"] <= len(case.line["message"])
        assert quote["text"].strip(), "a quote has words"


def test_the_tables_have_no_id_twice() -> None:
    ids = [case.id for case in CASES]
    assert len(ids) == len(set(ids))
