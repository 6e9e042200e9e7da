"""Messages and actions as JSON values and back: how they stand in the store, on the wire and in a file."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import JsonValue, TypeAdapter

from assistant.dialogue.state import Action, Input, Message
from assistant.ports import Json


def accepted_body(given: Input, day: dt.date) -> Json:
    """What a `turn.accepted` event carries: the input and its day."""
    return {"input": input_json(given), "day": day.isoformat()}


def input_json(given: Input) -> dict[str, JsonValue]:
    """The input as JSON values: `{text}`, or `{kind, argument, reason, edits}` without what is absent."""
    value: dict[str, JsonValue] = _adapters()[type(given)].dump_python(given, mode="json", exclude_defaults=True)
    return value


def load_input(value: JsonValue) -> Input:
    """What `input_json` wrote. Raises ValueError where it is neither a message nor an action."""
    kind = Message if isinstance(value, dict) and "text" in value else Action
    given: Input = _adapters()[kind].validate_python(value)
    return given


@cache
def _adapters() -> Mapping[type[Input], TypeAdapter[Any]]:
    return {Message: TypeAdapter(Message), Action: TypeAdapter(Action)}
