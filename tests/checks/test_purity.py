"""Nothing in checks or forecast reads a clock, a file, the network or chance, and nothing keeps a state of its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import assistant.checks
import assistant.forecast
from assistant.checks import Context, check
from assistant.forecast import forecast
from tests.checks.drafts import a_furnace_firm, a_scheduling_software, the_catalogs

FOLDERS = [Path(package.__file__ or "").parent for package in (assistant.checks, assistant.forecast)]
FILES = [path for folder in FOLDERS for path in sorted(folder.glob("*.py"))]
ALLOWED = frozenset({
    "assistant", "calendar", "collections", "dataclasses", "datetime", "decimal", "functools", "itertools", "math",
    "numpy", "operator", "pydantic", "re", "statistics", "typing",
})  # fmt: skip
OF_THE_WORLD = frozenset({"today", "now", "utcnow", "fromtimestamp", "open", "input", "print", "exec", "eval", "seed"})


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_module_knows_nothing_but_what_it_is_given(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert set(_imported(tree)) <= ALLOWED
    called = {_called(node) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert called.isdisjoint(OF_THE_WORLD)
    assert not any(isinstance(node, ast.Global | ast.Nonlocal) for node in ast.walk(tree))


def test_judging_and_forecasting_leave_no_trace() -> None:
    """One strategy between two looks at another changes nothing."""
    catalogs, draft = the_catalogs(), a_furnace_firm()
    before = check(draft, Context(catalogs)), forecast(draft.strategy, catalogs)
    check(a_scheduling_software(), Context(catalogs))
    forecast(a_scheduling_software().strategy, catalogs)
    assert (check(draft, Context(catalogs)), forecast(draft.strategy, catalogs)) == before


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""
