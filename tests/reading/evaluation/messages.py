"""The tables of messages, scored: what was read by section of the strategy, kind of value and language."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import JsonValue

from assistant.catalog import Catalogs
from assistant.reading.examples import Examples
from assistant.reading.wire import read_json
from assistant.strategy.fields import spec_at
from tests.reading.cases import Case, by_path
from tests.reading.evaluation.tally import Tally

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
_TIME_UNITS = frozenset({"day", "week", "month", "quarter", "year"})
_LANGUAGES: Mapping[str, str] = {"zh": "Chinese", "en": "English", "mixed": "mixed"}


@dataclass(slots=True)
class MessageScores:
    """Values by section, kind and language; intents by kind. `extra` values were read where a table does not say."""

    by_section: dict[str, Tally] = field(default_factory=dict)
    by_kind: dict[str, Tally] = field(default_factory=dict)
    by_language: dict[str, Tally] = field(default_factory=dict)
    messages: Counter[str] = field(default_factory=Counter)
    extra: int = 0
    intents: dict[str, Tally] = field(default_factory=dict)
    intent_messages: int = 0
    intents_right: int = 0
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    @property
    def values(self) -> Tally:
        total = Tally()
        for tally in self.by_language.values():
            total.add(tally)
        return total


def score(cases: list[Case], catalogs: Catalogs, examples: Examples | None = None) -> MessageScores:
    """Read every message and compare."""
    scores = MessageScores()
    for case in cases:
        read: Any = read_json(case.line, catalogs, examples)
        language = _LANGUAGES.get(case.id.partition("-")[0], "mixed")
        scores.messages[language] += 1
        _score_values(scores, case, by_path(read["edits"]), language)
        if "intents" in case.line:
            _score_intents(scores, case, read["intents"])
    return scores


def _score_values(scores: MessageScores, case: Case, found: Mapping[str, JsonValue], language: str) -> None:
    for path, verdict, value in _judged(case, found):
        if verdict is None:
            scores.extra += 1
            continue
        scores.by_section.setdefault(path.split("/")[1], Tally()).add(verdict)
        scores.by_kind.setdefault(kind_of(path, value), Tally()).add(verdict)
        scores.by_language.setdefault(language, Tally()).add(verdict)
        if verdict.wrong or verdict.missed:
            scores.faults.append(f"{case.id}: {path} is {found.get(path)!r}, meant {case.expected.get(path)!r}")


def _judged(case: Case, found: Mapping[str, JsonValue]) -> Iterator[tuple[str, Tally | None, JsonValue]]:
    """Each path with its verdict; None for a value that the case neither asks for nor rules out."""
    for path, value in case.expected.items():
        right = path in found and found[path] == value
        yield path, Tally(right=right, wrong=not right and path in found, missed=not right), value
    ruled_out = case.line.get("absent", ())
    for path, value in found.items():
        if path in case.expected:
            continue
        wrong = case.line.get("only") or any(path == one or path.startswith(f"{one}/") for one in ruled_out)
        yield path, Tally(wrong=1) if wrong else None, value


def _score_intents(scores: MessageScores, case: Case, read: list[dict[str, Any]]) -> None:
    meant = {said for said in case.line["intents"] if said != "answer"}
    found = {one["kind"] for one in read if one["kind"] != "answer"}
    named = {f"{one['kind']}:{one['argument']}" for one in read}
    kinds = {said.partition(":")[0] for said in meant}
    right = kinds == found and all(said in found | named for said in meant)
    scores.intent_messages += 1
    scores.intents_right += right
    for kind in kinds | found:
        both = kind in kinds and kind in found
        scores.intents.setdefault(kind, Tally()).add(
            Tally(both, kind in found and not both, kind in kinds and not both)
        )
    if not right:
        scores.confused[(" + ".join(sorted(meant)) or "answer", " + ".join(sorted(found)) or "answer")] += 1
        scores.faults.append(f"{case.id}: intents are {sorted(found | named)}, meant {sorted(meant)}")


def kind_of(path: str, value: JsonValue) -> str:
    """What kind of value a field holds, in a marketer's words."""
    spec = spec_at(path)
    match value:
        case None:
            return "removal"
        case {"currency": _}:
            return "money"
        case {"unit": unit} if unit in _TIME_UNITS:
            return "duration"
        case dict() | int():
            return "figure"
        case str() if _DAY.match(value):
            return "date"
        case _ if spec is not None and (spec.catalog or spec.refers_to):
            return "name"
        case _ if spec is not None and _is_figure(spec.adapter.json_schema()):
            return "figure"
        case _ if spec is not None and _is_choice(spec.adapter.json_schema()):
            return "choice"
        case _:
            return "own words"


def _is_figure(schema: Mapping[str, Any]) -> bool:
    return any(option.get("type") in {"number", "integer"} for option in _options(schema))


def _is_choice(schema: Mapping[str, Any]) -> bool:
    return any("enum" in option for option in _options(schema))


def _options(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield schema
    for option in schema.get("anyOf", ()):
        yield from _options(option)
