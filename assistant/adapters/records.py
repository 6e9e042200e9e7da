"""What is stored, as JSON and back: JSON values only, no object is ever rebuilt from a name. Long texts are deflated.

Each kind of record has a schema version of its own, kept beside it; a reader of an older one converts it here.
"""

import datetime as dt
import zlib
from collections.abc import Iterable
from functools import cache
from typing import Any

from pydantic import JsonValue, TypeAdapter

from assistant.dialogue.state import ConversationState
from assistant.ports import AcceptedTurn, ConversationRef, Json, Listed, Standing, StoredTurn, TurnEvent, TurnRecord
from assistant.strategy import Edit

STATE_SCHEMA = 1
RECORD_SCHEMA = 1
LONGEST_PLAIN = 1_000
"""Bytes of a JSON text that is stored as it is."""


def dump_state(state: ConversationState) -> bytes:
    """The state as JSON, absent and default parts left out."""
    return _packed(_adapter(ConversationState).dump_json(state, exclude_defaults=True))


def load_state(stored: bytes) -> ConversationState:
    """The state that `dump_state` wrote."""
    state: ConversationState = _adapter(ConversationState).validate_json(_unpacked(stored))
    return state


def dump_standing(standing: Standing) -> bytes:
    """What the last reply left standing, as JSON."""
    return _packed(_adapter(Standing).dump_json(standing, exclude_defaults=True))


def load_standing(stored: bytes) -> Standing:
    """What `dump_standing` wrote."""
    standing: Standing = _adapter(Standing).validate_json(_unpacked(stored))
    return standing


def dump_record(record: TurnRecord) -> bytes:
    """The record of a turn as JSON."""
    return _packed(_adapter(TurnRecord).dump_json(record, exclude_defaults=True))


def load_record(stored: bytes) -> TurnRecord:
    """The record that `dump_record` wrote."""
    record: TurnRecord = _adapter(TurnRecord).validate_json(_unpacked(stored))
    return record


def dump_body(body: Json) -> bytes:
    """The body of an event as JSON; Chinese stays as it is."""
    return _packed(_adapter(dict[str, JsonValue]).dump_json(dict(body)))


def load_body(stored: bytes) -> Json:
    """The body that `dump_body` wrote."""
    body: Json = _adapter(dict[str, JsonValue]).validate_json(_unpacked(stored))
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


def _packed(text: bytes) -> bytes:
    """The JSON text as it is stored: deflated where it is long, which a drafted strategy is to a sixth."""
    return text if len(text) <= LONGEST_PLAIN else zlib.compress(text, 1)


def _unpacked(stored: bytes) -> bytes:
    """JSON text begins with a bracket, a zlib stream never does."""
    return stored if stored[:1] in (b"{", b"[") else zlib.decompress(stored)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
