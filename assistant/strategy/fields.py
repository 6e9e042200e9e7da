"""What kind of field stands at a path: read once from the model, so that a new field needs no code here.

A path names a field (`/business/name`), an item by its id (`/goals/goal-1`) or a field of an item
(`/goals/goal-1/target`). In a pattern every id is `*`: `/goals/*/target`.
"""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import TypeAdapter

from assistant.strategy.model import Strategy
from assistant.strategy.values import InCatalog, Item, Part, RefersTo, Value

FieldKind = Literal["value", "values", "items", "part"]

ID_PREFIXES: Mapping[str, str] = {
    "/market/competitors": "competitor", "/market/assets": "asset", "/market/research": "research",
    "/market/history": "history", "/market/baselines": "baseline", "/audience": "persona",
    "/positioning/experience": "touchpoint", "/goals": "goal", "/goals/*/milestones": "milestone", "/kpis": "kpi",
    "/budget/lines": "line", "/channels": "channel", "/tools": "tool", "/content/pillars": "pillar",
    "/content/calendar": "piece", "/campaigns": "campaign", "/campaigns/*/tasks": "task", "/moments": "moment",
    "/readiness": "readiness", "/optimisation/rules": "rule", "/optimisation/experiments": "experiment",
    "/evaluation/feedback": "feedback", "/risks": "risk", "/decisions": "decision", "/results": "result",
    "/waivers": "waiver",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of the strategy.

    `kind` is `value` (set as a whole), `values` (a list of plain values, added and removed one by one),
    `items` (a list of items with ids) or `part` (only its own fields can be set).
    `required` fields go only with their item.
    `adapter` validates a whole value, or one entry of a list. `catalog` and `refers_to` name what an id must be in.
    """

    pattern: str
    kind: FieldKind
    adapter: TypeAdapter[Any]
    catalog: str | None
    refers_to: str | None
    model: type[Part] | None
    required: bool = False


@lru_cache(maxsize=8192)
def parts_of(path: str) -> tuple[str, ...]:
    """The names of a path, without the leading slash: '/goals/goal-1' is ('goals', 'goal-1')."""
    return tuple(path[1:].split("/")) if path.startswith("/") and len(path) > 1 else ()


def is_id(name: str) -> bool:
    """Whether a name in a path is an item's id (`goal-1`), and not a field."""
    return "-" in name or name == "*"


@lru_cache(maxsize=4096)
def pattern_of(path: str) -> str:
    """The path with every id replaced by `*`."""
    return "/" + "/".join("*" if is_id(name) else name for name in parts_of(path))


@cache
def field_specs() -> Mapping[str, FieldSpec]:
    """Every field of the strategy by its pattern."""
    return {spec.pattern: spec for spec in _walk(Strategy, "")}


@lru_cache(maxsize=4096)
def spec_at(path: str) -> FieldSpec | None:
    """The field at this path, or None where the strategy has none."""
    return field_specs().get(pattern_of(path)) if len(path) <= 200 else None


def _walk(model: type[Part], prefix: str) -> Iterator[FieldSpec]:
    for name, info in model.model_fields.items():
        if name in ("id", "schema_version"):
            continue
        annotation = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
        yield from _field(f"{prefix}/{name}", annotation, required=info.is_required())


def _field(pattern: str, annotation: Any, *, required: bool) -> Iterator[FieldSpec]:
    inner, marks = _unwrapped(annotation)
    if get_origin(inner) is tuple:
        entry = get_args(inner)[0]
        bare, entry_marks = _unwrapped(entry)
        if isinstance(bare, type) and issubclass(bare, Item):
            yield FieldSpec(pattern, "items", TypeAdapter(bare), None, None, bare)
            yield from _walk(bare, f"{pattern}/*")
        else:
            catalog, refers_to = _targets(entry_marks)
            yield FieldSpec(pattern, "values", TypeAdapter(entry), catalog, refers_to, None)
    elif isinstance(inner, type) and issubclass(inner, Part) and not issubclass(inner, Value):
        yield FieldSpec(pattern, "part", TypeAdapter(inner), None, None, inner)
        yield from _walk(inner, pattern)
    else:
        catalog, refers_to = _targets(marks)
        yield FieldSpec(pattern, "value", TypeAdapter(annotation), catalog, refers_to, None, required)


def _unwrapped(annotation: Any) -> tuple[Any, tuple[object, ...]]:
    """The type inside Optional and Annotated, with the marks met on the way."""
    marks: tuple[object, ...] = ()
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *found = get_args(annotation)
            marks = (*marks, *found)
        elif get_origin(annotation) in (Union, types.UnionType):
            present = [each for each in get_args(annotation) if each is not type(None)]
            if len(present) != 1:
                return annotation, marks
            annotation = present[0]
        else:
            return annotation, marks


def _targets(marks: tuple[object, ...]) -> tuple[str | None, str | None]:
    catalog = next((mark.catalog for mark in marks if isinstance(mark, InCatalog)), None)
    refers_to = next((mark.path for mark in marks if isinstance(mark, RefersTo)), None)
    return catalog, refers_to
