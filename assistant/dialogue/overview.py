"""What is known of a step or of the whole strategy, to look over: fields by their paths, list entries as wholes."""

from assistant.dialogue.questions import QUESTIONS
from assistant.strategy import Draft, Step
from assistant.strategy.fields import field_specs

_OURS_ALONE = frozenset({"/language", "/created_on", "/as_of", "/schema_version"})


DIGEST = (
    "/business/offering", "/business/regions", "/business/objective", "/audience", "/positioning/value_proposition",
    "/positioning/offer", "/goals", "/kpis", "/budget/total", "/budget/period", "/budget/start", "/channels",
    "/content/pillars", "/campaigns", "/evaluation/readers", "/risks", "/decisions",
)  # fmt: skip
"""What has to be looked over before a strategy is called final: the lines that decide."""


def digest(draft: Draft) -> tuple[str, ...]:
    """The deciding fields and entries that have a value."""
    return tuple(path for pattern in DIGEST for path in entries(draft, pattern))


def filled_paths(draft: Draft, step: Step | None) -> tuple[str, ...]:
    """The fields and list entries that have a value, in the order of the model; those of a step's questions, or all."""
    wanted = None if step is None else _asked_in(step)
    return tuple(
        path
        for spec in field_specs().values()
        if "*" not in spec.pattern
        and spec.kind != "part"
        and spec.pattern not in _OURS_ALONE
        and (wanted is None or spec.pattern in wanted)
        for path in entries(draft, spec.pattern)
    )


def entries(draft: Draft, pattern: str) -> tuple[str, ...]:
    """The path of the field if it has a value; for a list of items the paths of the items."""
    found = draft.value(home_of(pattern))
    if isinstance(found, tuple) and found and hasattr(found[0], "id"):
        return tuple(f"{home_of(pattern)}/{item.id}" for item in found)
    return (pattern,) if found is not None else ()


def home_of(pattern: str) -> str:
    """The field itself, or the list that a field of its items stands in: '/goals/*/target' is '/goals'."""
    return pattern.partition("/*")[0].partition("/-")[0]


def _asked_in(step: Step) -> frozenset[str]:
    return frozenset(
        home_of(pattern)
        for spec in QUESTIONS
        if spec.step is step
        for pattern in (*(path for need in spec.needs for path in need.paths), *spec.fills)
    )
