"""What is stored, as JSON and back: JSON values only, no object is ever rebuilt from a name.

Each kind of record has a schema version of its own, kept beside it; a reader of an older one converts it here.
"""

import datetime as dt
from collections.abc import Iterable
from functools import cache
from typing import Any

from pydantic import JsonValue, TypeAdapter

from assistant.dialogue.state import ConversationState
from assistant.ports import AcceptedTurn, ConversationRef, Json, Listed, Standing, StoredTurn, TurnEvent, TurnRecord
from assistant.strategy import Edit

STATE_SCHEMA = 1
RECORD_SCHEMA = 1


def dump_state(state: ConversationState) -> str:
    """The state as JSON text, absent and default parts left out."""
    return _adapter(ConversationState).dump_json(state, exclude_defaults=True).decode()


def load_state(text: str | bytes) -> ConversationState:
    """The state that `dump_state` wrote."""
    state: ConversationState = _adapter(ConversationState).validate_json(text)
    return state


def dump_standing(standing: Standing) -> str:
    """What the last reply left standing, as JSON text."""
    return _adapter(Standing).dump_json(standing, exclude_defaults=True).decode()


def load_standing(text: str | bytes) -> Standing:
    """What `dump_standing` wrote."""
    standing: Standing = _adapter(Standing).validate_json(text)
    return standing


def dump_record(record: TurnRecord) -> str:
    """The record of a turn as JSON text."""
    return _adapter(TurnRecord).dump_json(record, exclude_defaults=True).decode()


def load_record(text: str | bytes) -> TurnRecord:
    """The record that `dump_record` wrote."""
    record: TurnRecord = _adapter(TurnRecord).validate_json(text)
    return record


def dump_body(body: Json) -> str:
    """The body of an event as JSON text; Chinese stays as it is."""
    return _adapter(dict[str, JsonValue]).dump_json(dict(body)).decode()


def load_body(text: str | bytes) -> Json:
    """The body that `dump_body` wrote."""
    body: Json = _adapter(dict[str, JsonValue]).validate_json(text)
    return body


def stored_turn(turn: AcceptedTurn, record: TurnRecord, events: Iterable[TurnEvent]) -> StoredTurn:
    """A completed turn from its record and its events: each thing is kept in one of the two."""
    bodies = {event.kind: event.body for event in events}
    delta: Any = bodies.get("strategy.delta", {}).get("edits", [])
    blocks: Any = bodies.get("message.block", {}).get("blocks", [])
    return StoredTurn(
        number=turn.number,
        given=turn.given,
        day=turn.day,
        record=record,
        edits=tuple(Edit.model_validate(edit) for edit in delta),
        blocks=tuple(blocks),
        failed="turn.failed" in bodies,
    )


def listed(
    ref: ConversationRef, state: ConversationState, turns: int, created: dt.datetime, updated: dt.datetime
) -> Listed:
    """The conversation's line in a list."""
    strategy, position = state.draft.strategy, state.position
    title = strategy.title or strategy.business.name
    return Listed(ref, title, position.language, position.step.value, position.finished, turns, created, updated)


def archived(
    line: Listed,
    began: ConversationState,
    state: ConversationState,
    turns: Iterable[tuple[int, str, TurnRecord | None]],
    events: Iterable[TurnEvent],
) -> Json:
    """Everything held of a conversation as JSON values: for the person it belongs to, and for looking into it."""
    return {
        "conversation": line.ref.id,
        "created": line.created.isoformat(),
        "updated": line.updated.isoformat(),
        "began": dict(load_body(dump_state(began))),
        "state": dict(load_body(dump_state(state))),
        "turns": [
            {"turn": number, "key": key, "record": None if record is None else dict(load_body(dump_record(record)))}
            for number, key, record in turns
        ],
        "events": [
            {"seq": event.seq, "turn": event.turn, "kind": event.kind, "body": dict(event.body)} for event in events
        ],
    }


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
