"""Two complete strategies in which the checks find nothing, and one way to spoil them: `but`."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from assistant.adapters.content_files import content_root, load_catalogs
from assistant.adapters.wording_files import load_wording
from assistant.catalog import Catalogs
from assistant.strategy import Applied, Draft, Edit, Language, Strategy, apply
from assistant.wording.speech import Speech, Wording

STRATEGIES = Path(__file__).parent.parent / "strategies"


@cache
def the_catalogs() -> Catalogs:
    """The product's catalogs."""
    return load_catalogs(content_root())


@cache
def the_speech(language: Language) -> Speech:
    """The product's words for findings in one language."""
    return Speech(the_wording()[language], the_catalogs(), language)


@cache
def the_wording() -> Mapping[Language, Wording]:
    """The sentences of prompts/ by key."""
    return load_wording(content_root())


def but(draft: Draft, changes: Mapping[str, object]) -> Draft:
    """The draft with these fields set; None takes a field or an item away, a path that ends in /+ adds to a list.

    Raises AssertionError where the strategy would not take the change.
    """
    edits = []
    for path, value in changes.items():
        op = "add" if path.endswith("/+") else "remove" if value is None else "set"
        edits.append(
            Edit.model_validate({"op": op, "path": path.removesuffix("/+"), "value": value, "origin": "entered"})
        )
    applied = apply(draft, edits, turn=1, vocabulary=the_catalogs().vocabulary)
    assert isinstance(applied, Applied), applied
    return applied.draft


def marked(draft: Draft, path: str, status: str) -> Draft:
    """The draft with a field marked unknown, deferred or not applicable."""
    edit = Edit.model_validate({"op": "mark", "path": path, "status": status, "origin": "entered"})
    applied = apply(draft, [edit], turn=1)
    assert isinstance(applied, Applied), applied
    return applied.draft


def a_draft(document: Mapping[str, object]) -> Draft:
    """A draft of this document, as an upload makes one: values without records."""
    return Draft(strategy=Strategy.model_validate(document))


def cny(amount: int) -> dict[str, object]:
    return {"amount": amount, "currency": "CNY"}


def usd(amount: int) -> dict[str, object]:
    return {"amount": amount, "currency": "USD"}


def monthly(value: int) -> dict[str, object]:
    return {"value": value, "unit": "count", "per": {"value": 1, "unit": "month"}}


def percent(value: float) -> dict[str, object]:
    return {"value": value, "unit": "percent"}


NO_LINES: Mapping[str, object] = {
    **{f"/budget/lines/line-{number}": None for number in range(1, 8)},
    "/campaigns/campaign-1/budget": None,
}
"""The software's budget without its lines."""


def a_scheduling_software() -> Draft:
    """Scheduling software for restaurant chains in China: more leads in half a year."""
    return _stored("scheduling_software")


def a_furnace_firm() -> Draft:
    """Furnace repair near Chicago, by one person: more calls in half a year."""
    return _stored("furnace_firm")


@cache
def _stored(name: str) -> Draft:
    text = (STRATEGIES / f"{name}.yaml").read_text(encoding="utf-8")
    return a_draft(yaml.safe_load(text))
