"""Which fields have a value: of a step or of the whole strategy, in the order of the model."""

from collections.abc import Iterable

from assistant.dialogue.questions import QUESTIONS
from assistant.strategy import Draft, Step
from assistant.strategy.fields import field_specs


def filled_paths(draft: Draft, step: Step | None) -> tuple[str, ...]:
    """The fields that have a value, in the order of the model; those a step's questions fill, or all."""
    wanted = None
    if step is not None:
        wanted = tuple(
            pattern.replace("/-", "/*")
            for spec in QUESTIONS
            if spec.step is step
            for pattern in (*(path for need in spec.needs for path in need.paths), *spec.fills)
        )
    return tuple(
        path
        for spec in field_specs().values()
        if spec.kind in ("value", "values")
        and (wanted is None or spec.pattern in wanted or _item_of(spec.pattern, wanted))
        for path in with_values(draft, spec.pattern)
    )


def _item_of(pattern: str, wanted: Iterable[str]) -> bool:
    return any(pattern.startswith(f"{each}/*/") and pattern.count("*") == each.count("*") + 1 for each in wanted)


def with_values(draft: Draft, pattern: str) -> tuple[str, ...]:
    """The paths that a pattern stands for and that have a value; `-` stands for every item, as `*` does."""
    head, star, tail = pattern.replace("/-", "/*").partition("/*")
    if not star:
        return (pattern,) if draft.value(pattern) is not None else ()
    items = draft.value(head)
    found = (f"{head}/{item.id}{tail}" for item in items) if isinstance(items, tuple) else ()
    return tuple(path for each in found for path in with_values(draft, each))
