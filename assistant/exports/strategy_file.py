"""Reading a strategy back from a file: our own export, what the API answers, or a bare strategy.

A file that cannot be read is no exception: it comes back as problems, each with its place and what to do.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError

from assistant.strategy import Draft, Phrase, Record, Strategy
from assistant.strategy.draft import is_field
from assistant.strategy.fields import ID_PREFIXES, is_id, parts_of, pattern_of
from assistant.strategy.model import SCHEMA_VERSION
from assistant.strategy.values import Item, Part

MOST_CHARACTERS = 4_000_000
MOST_PROBLEMS = 20
RECORDS = ("provenance", "records")
Reason = Literal[
    "too_large", "not_json", "not_a_strategy", "newer", "unknown_version", "no_such_field", "wrong_value", "missing",
    "id_twice", "wrong_id", "bad_record",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FileProblem:
    """One thing that keeps a file from being read: its place in the file ("" for the whole), and why.

    `detail` is for a log or a program; `words` is the sentence for a person.
    """

    path: str
    reason: Reason
    detail: str = ""

    @property
    def words(self) -> Phrase:
        """What is wrong and what to do."""
        return Phrase(f"document.file.{self.reason}", {"path": self.path or "/", "detail": self.detail})


def read_strategy_file(text: str) -> Draft | tuple[FileProblem, ...]:
    """The draft that a file holds, its records included where it has them; else every problem found, at most 20."""
    if len(text) > MOST_CHARACTERS:
        return (FileProblem("", "too_large", f"{len(text)} characters, at most {MOST_CHARACTERS}"),)
    try:
        content = json.loads(text.removeprefix("\ufeff"), parse_constant=_refuse)
    except json.JSONDecodeError as fault:
        return (FileProblem("", "not_json", f"line {fault.lineno}, column {fault.colno}: {fault.msg}"),)
    except (ValueError, RecursionError) as fault:
        return (FileProblem("", "not_json", str(fault)),)
    document = content.get("strategy", content) if isinstance(content, dict) else None
    if not isinstance(content, dict) or not isinstance(document, dict) or not _is_ours(document):
        return (FileProblem("", "not_a_strategy", "no field of a strategy"),)
    at = "/strategy" if document is not content else ""
    problems = [*_version(content, ""), *(_version(document, at) if at else ())]
    if problems:
        return tuple(problems[:1])
    try:
        strategy = Strategy.model_validate(document)
    except ValidationError as fault:
        return tuple(_faults(fault, at))[:MOST_PROBLEMS]
    except RecursionError as fault:
        return (FileProblem(at, "wrong_value", str(fault)),)
    next_ids: dict[str, int] = {}
    problems = list(_ids(strategy, "", at, next_ids))
    records, bad = _records(content)
    problems += bad
    return tuple(problems[:MOST_PROBLEMS]) if problems else Draft(strategy, records, next_ids)


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no number")


def _is_ours(document: Mapping[str, Any]) -> bool:
    return not document.keys().isdisjoint(Strategy.model_fields)


def _version(content: Mapping[str, Any], at: str) -> Iterator[FileProblem]:
    version = content.get("schema_version", SCHEMA_VERSION)
    if version == SCHEMA_VERSION:
        return
    text = str(version)[:40]
    newer = text.isascii() and text.isdigit() and int(text) > int(SCHEMA_VERSION)
    yield FileProblem(f"{at}/schema_version", "newer" if newer else "unknown_version", text)


def _faults(fault: ValidationError, at: str) -> Iterator[FileProblem]:
    reasons: Mapping[str, Reason] = {"extra_forbidden": "no_such_field", "missing": "missing"}
    for each in fault.errors(include_url=False, include_input=False, include_context=False):
        path = at + "".join(f"/{part}" for part in each["loc"])
        yield FileProblem(path[:200], reasons.get(each["type"], "wrong_value"), each["msg"])


def _ids(part: Part, path: str, at: str, next_ids: dict[str, int]) -> Iterator[FileProblem]:
    """Ids that stand twice in a list or are not of its kind; on the way, the next free number of each kind."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, Part):
            yield from _ids(value, f"{path}/{name}", at, next_ids)
        elif isinstance(value, tuple) and value and isinstance(value[0], Item):
            prefix, seen = ID_PREFIXES[pattern_of(f"{path}/{name}")], set[str]()
            for item in value:
                where = f"{path}/{name}/{item.id}"
                head, _, number = item.id.rpartition("-")
                if item.id in seen:
                    yield FileProblem(at + where, "id_twice", item.id)
                elif head != prefix:
                    yield FileProblem(at + where, "wrong_id", f"{prefix}-{number}")
                seen.add(item.id)
                next_ids[prefix] = max(next_ids.get(prefix, 1), int(number) + 1)
                yield from _ids(item, where, at, next_ids)


def _records(content: Mapping[str, Any]) -> tuple[dict[str, Record], list[FileProblem]]:
    key = next((key for key in RECORDS if key in content), None)
    if key is None or "strategy" not in content:
        return {}, []
    given = content[key]
    if not isinstance(given, dict):
        return {}, [FileProblem(f"/{key}", "bad_record", "not an object")]
    records, problems = {}, []
    for path, value in given.items():
        try:
            if not _is_place(path.partition("#")[0]):
                raise ValueError("no such field")
            records[path] = Record.model_validate(value)
        except ValueError as fault:
            problems.append(FileProblem(f"/{key}{path}"[:200], "bad_record", str(fault).partition("\n")[0]))
    return records, problems


def _is_place(path: str) -> bool:
    """Whether the strategy can have something at this path: a field or an item."""
    names = parts_of(path)
    return bool(names) and is_field(path.rpartition("/")[0] if is_id(names[-1]) else path)
