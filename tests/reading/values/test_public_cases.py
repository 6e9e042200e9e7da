"""The public cases beside the repository: at least this many of each kind are read as they say, the business ones.

Disputed cases are those where the sources say one thing and a marketer's common sense another.
"""

import importlib.util
import json
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import pytest

from tests.reading.values.score import extract

CASES = Path(__file__).parents[4] / "shared" / "data" / "values"
FLOORS = {
    "number": 0.97,
    "percentage": 0.97,
    "numrange": 0.95,
    "duration": 0.95,
    "currency": 0.92,
    "recurrence": 0.95,
    "date": 0.92,
    "dateperiod": 0.92,
    "datenegative": 0.95,
    "holiday": 1.0,
}
LAST_DAY_FLOOR = 0.97
DISPUTED = {
    "through 2014": "through a year is to its end, not to its beginning",
    "I'll be out since August": "since looks back: last August, not the next one",
    "I'll be out from Feb 1st to March 2019": "to March is to the end of March",
    "二份一": "not a way of writing a half",
    "10日元5日本銭": "sen are no longer money",
}


def _evaluate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("evaluate", CASES / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not CASES.is_dir(), reason="the public cases lie beside the repository, not in it")
def test_business_cases_are_read_as_the_sources_say() -> None:
    evaluate = _evaluate()
    exact: defaultdict[str, list[bool]] = defaultdict(list)
    last_day: list[bool] = []
    for path in sorted(CASES.glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        disputed = [row for row in rows if row["text"] in DISPUTED]
        assert len(disputed) <= max(1, round(0.03 * len(rows))), f"too many disputed cases in {path.name}"
        for row in rows:
            if row["tier"] != "business" or row in disputed:
                continue
            found = extract(row["text"], row["lang"], row["kind"], row["reference_date"])
            matched, left = evaluate.all_matched(row["expected"], found, row["kind"], "exact")
            exact[row["kind"]].append(matched and not left)
            if row["kind"] in {"date", "dateperiod"}:
                last_day.append(evaluate.all_matched(row["expected"], found, row["kind"], "end")[0])
    shares = {kind: sum(hits) / len(hits) for kind, hits in exact.items()}
    assert {kind: share for kind, share in shares.items() if share < FLOORS.get(kind, 0.9)} == {}
    assert sum(last_day) / len(last_day) >= LAST_DAY_FLOOR
