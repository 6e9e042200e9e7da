"""What changed between two strategies, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import JsonValue

from assistant.strategy.model import Strategy, to_document


@dataclass(frozen=True, slots=True)
class Difference:
    """One changed field: its value in JSON form before and after, None where there was or is none."""

    path: str
    before: JsonValue
    after: JsonValue


def diff(before: Strategy, after: Strategy) -> tuple[Difference, ...]:
    """The fields that differ, in the order of the model; items are matched by their ids."""
    old, new = dict(_leaves(to_document(before), "")), dict(_leaves(to_document(after), ""))
    paths = [*new, *(path for path in old if path not in new)]
    return tuple(Difference(path, old.get(path), new.get(path)) for path in paths if old.get(path) != new.get(path))


def _leaves(value: JsonValue, path: str) -> Iterator[tuple[str, JsonValue]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name != "id":
                yield from _leaves(inner, f"{path}/{name}")
    elif isinstance(value, list) and value and all(isinstance(item, dict) and "id" in item for item in value):
        for item in value:
            assert isinstance(item, dict)
            yield from _leaves(item, f"{path}/{item['id']}")
    else:
        yield path, value
