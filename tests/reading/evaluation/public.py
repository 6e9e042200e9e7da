"""The public cases of values beside the repository, and how two readers do on them."""

import importlib.util
import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.reading.evaluation.aims import LAST_DAY, NO_VALUE

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "values"
KINDS: Mapping[str, str] = {
    "number": "number", "numrange": "range", "percentage": "percentage", "currency": "money", "duration": "duration",
    "recurrence": "rhythm", "date": "date", "dateperiod": "date", "datemixed": "date", "holiday": "holiday",
    "datenegative": NO_VALUE,
}  # fmt: skip
DISPUTED: Mapping[str, str] = {
    "through 2014": "through a year is to its end, not to its beginning",
    "I'll be out since August": "since looks back: last August, not the next one",
    "I'll be out from Feb 1st to March 2019": "to March is to the end of March",
    "二份一": "not a way of writing a half",
    "10日元5日本銭": "sen are no longer money",
}
"""Cases where the sources say one thing and common sense another; they are not counted."""

Row = dict[str, Any]
Extractor = Callable[[str, str, str, str | None], list[Row] | None]
"""Text, language, kind, day of reading -> what is found, in the terms of the cases; None where the kind is not read."""


@dataclass(frozen=True, slots=True)
class PublicCase:
    text: str
    language: str
    kind: str
    day: str | None
    expected: list[Row]
    file: str


@dataclass(slots=True)
class Score:
    """How many of the cases of a row were read exactly right; `seconds` went into reading all of them."""

    cases: int = 0
    right: int = 0
    seconds: float = 0.0
    misses: list[tuple[PublicCase, list[Row]]] = field(default_factory=list)

    @property
    def share(self) -> float | None:
        return self.right / self.cases if self.cases else None


def cases(*, tier: str = "business") -> Iterator[PublicCase]:
    """The cases of a tier, without the disputed ones; none where the folder is not there."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line) if line.strip() else None
            if row is not None and row["tier"] == tier and row["text"] not in DISPUTED:
                yield PublicCase(
                    row["text"], row["lang"], row["kind"], row["reference_date"], row["expected"], path.name
                )


def disputed_shares() -> Mapping[str, tuple[int, int]]:
    """By file, how many cases are disputed, of how many."""
    shares = {}
    for path in sorted(FOLDER.glob("*.jsonl")):
        texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        shares[path.name] = (sum(text in DISPUTED for text in texts), len(texts))
    return shares


def scores(extract: Extractor, of: Iterable[PublicCase]) -> Mapping[tuple[str, str], Score]:
    """Right and wrong by kind and language. A fault of the extractor is a miss, as an answer of another kind is."""
    found: dict[tuple[str, str], Score] = {}
    for case in of:
        start = time.process_time()
        try:
            got = extract(case.text, case.language, case.kind, case.day)
        except ImportError:
            raise
        except Exception:  # a peer may fail on a text; that is a miss, not the end of the measurement
            got = [{"fault": True}]
        took = time.process_time() - start
        if got is None:
            continue
        for row, right in _judged(case, got):
            score = found.setdefault((row, case.language), Score())
            score.cases += 1
            score.right += right
            score.seconds += took
            if not right:
                score.misses.append((case, got))
    return found


def _judged(case: PublicCase, got: list[Row]) -> Iterator[tuple[str, bool]]:
    judge = _judge()
    if not case.expected:
        yield NO_VALUE, not got
        return
    matched, left = judge.all_matched(case.expected, got, case.kind, "exact")
    yield KINDS[case.kind], bool(matched and not left)
    if KINDS[case.kind] == "date":
        yield LAST_DAY, bool(judge.all_matched(case.expected, got, case.kind, "end")[0])


@cache
def _judge() -> ModuleType:
    """The comparison that comes with the cases."""
    spec = importlib.util.spec_from_file_location("evaluate", FOLDER / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
