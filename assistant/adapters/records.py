"""What is stored, as JSON and back: JSON values only, no object is ever rebuilt from a name.

Each kind of record has a schema version of its own, kept beside it; a reader of an older one converts it here.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import JsonValue, TypeAdapter

from assistant.dialogue.decision import Lines
from assistant.dialogue.state import ConversationState, Position
from assistant.ports import AcceptedTurn, ConversationRef, Json, Listed, Standing, StoredTurn, TurnEvent, TurnRecord
from assistant.reading.reading import Alternative, Intent, Reading, Unclear
from assistant.strategy import Edit, Inverse, Language, Phrase, decode, encode

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
    stored = _Record(
        reading=None if record.reading is None else _stored_reading(record.reading),
        advice=tuple(_Advice(lines.title, tuple(encode(line) for line in lines.lines)) for lines in record.advice),
        inverse=record.inverse,
        before=record.before,
    )
    return _adapter(_Record).dump_json(stored, exclude_defaults=True).decode()


def load_record(text: str | bytes) -> TurnRecord:
    """The record that `dump_record` wrote."""
    stored: _Record = _adapter(_Record).validate_json(text)
    return TurnRecord(
        reading=None if stored.reading is None else _reading(stored.reading),
        advice=tuple(Lines(each.title, tuple(_phrase(line) for line in each.lines)) for each in stored.advice),
        inverse=stored.inverse,
        before=stored.before,
    )


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


# A Reading and advice hold phrases, whose parameters JSON alone would not tell apart (a date, a number, a name):
# they are stored as strategies store them.


@dataclass(frozen=True, slots=True)
class _Alternative:
    label: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class _Unclear:
    start: int
    end: int
    reason: str
    alternatives: tuple[_Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    intents: tuple[Intent, ...] = ()
    edits: tuple[Edit, ...] = ()
    chosen: tuple[int, ...] = ()
    unclear: tuple[_Unclear, ...] = ()
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class _Advice:
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Record:
    before: Position
    reading: _Reading | None = None
    advice: tuple[_Advice, ...] = ()
    inverse: Inverse = field(default_factory=Inverse)


def _stored_reading(reading: Reading) -> _Reading:
    unclear = tuple(
        _Unclear(
            each.start,
            each.end,
            each.reason,
            tuple(_Alternative(encode(Phrase(way.key, way.params)), way.edits) for way in each.alternatives),
        )
        for each in reading.unclear
    )
    return _Reading(reading.intents, reading.edits, reading.chosen, unclear, reading.language)


def _reading(stored: _Reading) -> Reading:
    unclear = tuple(
        Unclear(
            each.start,
            each.end,
            each.reason,
            tuple(_alternative(way) for way in each.alternatives),
        )
        for each in stored.unclear
    )
    return Reading(stored.intents, stored.edits, stored.chosen, unclear, stored.language)


def _alternative(stored: _Alternative) -> Alternative:
    label = _phrase(stored.label)
    return Alternative(label.key, dict(label.params), stored.edits)


def _phrase(stored: str) -> Phrase:
    phrase = decode(stored)
    if phrase is None:
        raise ValueError("a stored sentence is not one of ours")
    return phrase


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
