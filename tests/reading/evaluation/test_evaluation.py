"""The evaluation itself: what it counts, and that its peer stays out of the product."""

import ast
from pathlib import Path

import pytest
from pydantic import JsonValue
from rich.console import Console

import assistant
from assistant.catalog import Catalogs
from tests.reading.cases import Case
from tests.reading.evaluation import public
from tests.reading.evaluation.messages import kind_of, score
from tests.reading.evaluation.report import print_intents, print_messages, print_values
from tests.reading.evaluation.tally import Tally

LINE = {"as_of": "2026-11-22", "message": "our budget is $50k", "id": "en-one"}
READ: dict[str, JsonValue] = {"/budget/total": {"amount": "50000", "currency": "USD"}}


@pytest.mark.parametrize(
    ("line", "right", "wrong", "missed"),
    [
        pytest.param({"edits": READ}, 1, 0, 0, id="as meant"),
        pytest.param({"edits": {"/budget/total": {"amount": "5", "currency": "USD"}}}, 0, 1, 1, id="another value"),
        pytest.param({"edits": READ | {"/budget/start": "2027-01-01"}}, 1, 0, 1, id="not read"),
        pytest.param({"edits": {}, "only": True}, 0, 1, 0, id="nothing else was said"),
        pytest.param({"edits": {}, "absent": ["/budget"]}, 0, 1, 0, id="ruled out"),
        pytest.param({"edits": {}}, 0, 0, 0, id="not judged"),
    ],
)
def test_values_are_counted(
    catalogs: Catalogs, line: dict[str, JsonValue], right: int, wrong: int, missed: int
) -> None:
    scores = score([Case("en-one", LINE | line)], catalogs)
    assert scores.values == Tally(right, wrong, missed)
    assert scores.extra == (1 if line == {"edits": {}} else 0)


@pytest.mark.parametrize(
    ("message", "intents", "confused"),
    [
        pytest.param("undo", ["undo"], {}, id="as meant"),
        pytest.param("undo", ["redo"], {("redo", "undo"): 1}, id="another"),
        pytest.param("export as pdf", ["export:docx"], {("export:docx", "export"): 1}, id="about something else"),
        pytest.param("our budget is $50k", ["answer"], {}, id="an answer"),
    ],
)
def test_intents_are_counted(
    catalogs: Catalogs, message: str, intents: list[str], confused: dict[tuple[str, str], int]
) -> None:
    scores = score([Case("en-one", LINE | {"message": message, "intents": intents})], catalogs)
    assert scores.confused == confused
    assert scores.intents_right == (0 if confused else 1)


@pytest.mark.parametrize(
    ("path", "value", "kind"),
    [
        ("/budget/total", {"amount": "5", "currency": "USD"}, "money"),
        ("/budget/period", {"value": 6, "unit": "month"}, "duration"),
        ("/goals/goal-1/deadline", "2027-06-30", "date"),
        ("/goals/goal-1/target", {"value": "90", "unit": "USD"}, "figure"),
        ("/goals/goal-1/metric", "leads", "name"),
        ("/business/gross_margin", "40", "figure"),
        ("/business/customers", "businesses", "choice"),
        ("/business/name", "Harmon", "own words"),
        ("/channels/channel-1", None, "removal"),
    ],
)
def test_a_field_holds_a_kind_of_value(path: str, value: JsonValue, kind: str) -> None:
    assert kind_of(path, value) == kind


@pytest.mark.skipif(not public.FOLDER.is_dir(), reason="their reading of what is right lies beside the repository")
def test_an_extractor_that_fails_on_a_text_misses_it() -> None:
    def failing(text: str, language: str, kind: str, day: str | None) -> list[public.Row]:
        raise ValueError(text)

    case = public.PublicCase("no more", "en", "datenegative", None, [], "a file")
    score = public.scores(failing, [case])["no value", "en"]
    assert (score.cases, score.right) == (1, 0)


def test_the_tables_say_whether_the_aims_are_reached(catalogs: Catalogs) -> None:
    console = Console(record=True, width=120)
    good = score([Case("en-one", LINE | {"edits": READ, "intents": ["answer"]})], catalogs)
    bad = score([Case("en-one", LINE | {"edits": {}, "only": True, "intents": ["undo"]})], catalogs)
    assert print_messages(console, good)
    assert print_intents(console, good)
    assert not print_messages(console, bad)
    assert not print_intents(console, bad)
    assert print_values(console, {("money", "en"): public.Score(10, 10)}, {("money", "en"): public.Score(10, 7)})
    assert not print_values(console, {("money", "en"): public.Score(10, 9)}, {("money", "en"): public.Score(10, 9)})
    assert "undo taken for answer" in console.export_text()


def test_nothing_of_the_product_imports_the_peer() -> None:
    package = Path(assistant.__file__).parent
    files = [*package.rglob("*.py"), *(package.parent / "api").rglob("*.py")]
    imported = {
        name.split(".")[0]
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""])
    }
    assert "pydantic" in imported
    assert not {name for name in imported if "recognizers" in name}
