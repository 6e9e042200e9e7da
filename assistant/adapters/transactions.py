"""What the SQL store does inside its transactions: one function an operation of the port."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from assistant.adapters import statements
from assistant.adapters.records import (
    RECORD_SCHEMA,
    STATE_SCHEMA,
    archived,
    dump_body,
    dump_record,
    dump_standing,
    dump_state,
    listed,
    load_body,
    load_record,
    load_standing,
    load_state,
    stored_turn,
)
from assistant.adapters.statements import HEADS_AT_ONCE
from assistant.dialogue.state import ConversationState, Input, Past
from assistant.errors import ConversationMoved, NoSuchConversation, SameKeyOtherInput, StaleTurn
from assistant.ports import (
    AcceptedTurn,
    ConversationRef,
    Held,
    Json,
    Listed,
    Standing,
    StoredTurn,
    TurnEvent,
    WorkedTurn,
)
from assistant.service.inputs import accepted_body, input_json, load_input

Values = Mapping[str, object]
Line = tuple[Any, ...]
LATEST = "9999"
"""Sorts after every moment."""
MOST_LINES = 1_000_000


@dataclass(frozen=True, slots=True)
class Worker:
    """A process that works turns: its id, and for how long it takes a conversation at a time, in seconds."""

    id: str
    lease: float

    def terms(self, at: dt.datetime) -> Values:
        """A lease from now on, as the statements take it."""
        return {"me": self.id, "now": stamp(at), "until": stamp(at + dt.timedelta(seconds=self.lease))}


class Transaction(Protocol):
    """Runs statements of `statements.py`; they all take effect, or none does."""

    def run(self, statement: Any, values: Values) -> list[Line]:
        """The rows that the statement gives, as tuples of its columns."""

    def run_each(self, statement: Any, values: Sequence[Values]) -> None:
        """The statement once for each of the values."""


def create(
    sql: Transaction, ref: ConversationRef, state: ConversationState, at: dt.datetime, owner: str | None
) -> None:
    began = dump_state(state)
    row = {
        "tenant_id": ref.tenant, "id": ref.id, "created_at": stamp(at), "updated_at": stamp(at), "turn": state.turn,
        "last_turn": state.turn, "last_seq": 0, "schema": STATE_SCHEMA, "began": began, "state": began,
        "standing": dump_standing(Standing()), **_headline(ref, state, at),
    }  # fmt: skip
    sql.run(statements.CREATE, row)
    if owner is not None:
        share(sql, ref, owner)


def load(sql: Transaction, ref: ConversationRef) -> Held:
    turn, last_turn, _, state, standing = _state(sql, ref)
    waiting = sql.run(statements.TURNS_AFTER, {**_where(ref), "turn": turn}) if last_turn > turn else ()
    return Held(load_state(state), load_standing(standing), tuple(_accepted(ref, each) for each in waiting))


def accept(
    sql: Transaction,
    ref: ConversationRef,
    key: str,
    given: Input,
    at: dt.datetime,
    after: int | None,
    worker: Worker,
) -> AcceptedTurn:
    for found in sql.run(statements.TURN_OF_KEY, {**_where(ref), "key": key}):
        before = _accepted(ref, found)
        if input_json(before.given) != input_json(given):
            raise SameKeyOtherInput(key=key)
        return before
    place = {**_where(ref), "updated_at": stamp(at), **worker.terms(at)}
    if after is None:
        given_place = sql.run(statements.NEXT_TURN, place)
    else:
        given_place = sql.run(statements.NEXT_TURN_AFTER, {**place, "expected": after})
    for number, seq, epoch, owner in given_place:
        turn = AcceptedTurn(ref, number, seq, given, at.date(), lease=epoch if owner == worker.id else None)
        itself = {"tenant_id": ref.tenant, "conversation_id": ref.id}
        body = dump_body(accepted_body(given, turn.day))
        sql.run(
            statements.ADD_TURN,
            {**itself, "number": number, "key": key, "accepted_seq": seq, "schema": RECORD_SCHEMA},
        )
        sql.run(statements.ADD_EVENT, {**itself, "seq": seq, "turn": number, "kind": "turn.accepted", "body": body})
        return turn
    _must_exist(sql, ref)
    raise ConversationMoved(id=ref.id)


def take(sql: Transaction, ref: ConversationRef, at: dt.datetime, worker: Worker) -> int | None:
    for (epoch,) in sql.run(statements.TAKE_LEASE, {**_where(ref), **worker.terms(at)}):
        return int(epoch)
    _must_exist(sql, ref)
    return None


def past(sql: Transaction, ref: ConversationRef, turn: int) -> Past | None:
    _must_exist(sql, ref)
    for (text,) in sql.run(statements.RECORD, {**_where(ref), "turn": turn}):
        if text is not None:
            record = load_record(text)
            return Past(turn, record.inverse, record.before)
    return None


def complete(
    sql: Transaction, ref: ConversationRef, worked: WorkedTurn, at: dt.datetime, lease: int | None
) -> tuple[TurnEvent, ...]:
    number, count = worked.number, len(worked.events)
    change = {
        **_where(ref), "before": number - 1, "turn": number, "count": count, "updated_at": stamp(at),
        "schema": STATE_SCHEMA, "state": dump_state(worked.state), "standing": dump_standing(worked.standing),
        **_headline(ref, worked.state, at),
    }  # fmt: skip
    if lease is None:
        stood = sql.run(statements.NEXT_STATE, change)
    else:
        stood = sql.run(statements.NEXT_STATE_LEASED, {**change, "lease": lease})
    for (last,) in stood:
        done = tuple(
            TurnEvent(seq, number, kind, body) for seq, (kind, body) in enumerate(worked.events, last - count + 1)
        )
        record = {"completed_seq": last, "schema": RECORD_SCHEMA, "record": dump_record(worked.record)}
        sql.run(statements.COMPLETE_TURN, {**_where(ref), "turn": number, **record})
        itself = {"tenant_id": ref.tenant, "conversation_id": ref.id, "turn": number}
        sql.run_each(
            statements.ADD_EVENT,
            [{**itself, "seq": event.seq, "kind": event.kind, "body": dump_body(event.body)} for event in done],
        )
        return done
    _must_exist(sql, ref)
    raise StaleTurn(number)


def committed(
    sql: Transaction, ref: ConversationRef, after: int, turn: int | None, limit: int | None = None
) -> tuple[TurnEvent, ...]:
    _must_exist(sql, ref)
    if turn is None and limit is not None:
        some = {**_where(ref), "after": after, "limit": limit}
        return tuple(_event(row) for row in sql.run(statements.FIRST_EVENTS, some))
    if turn is None:
        return tuple(_event(row) for row in sql.run(statements.EVENTS, {**_where(ref), "after": after}))
    for accepted, completed in sql.run(statements.SPAN, {**_where(ref), "turn": turn}):
        span = {"after": max(after, accepted - 1), "last": completed or accepted, "turn": turn}
        return tuple(_event(row) for row in sql.run(statements.EVENTS_OF_TURN, {**_where(ref), **span}))
    return ()


def stored(sql: Transaction, ref: ConversationRef) -> tuple[ConversationState, tuple[StoredTurn, ...]]:
    _, _, began, _, _ = _state(sql, ref)
    said: dict[int, list[TurnEvent]] = {}
    for event in committed(sql, ref, 0, None):
        said.setdefault(event.turn, []).append(event)
    accepted = ((_accepted(ref, row), row[-1]) for row in sql.run(statements.ALL_TURNS, _where(ref)))
    return load_state(began), tuple(
        stored_turn(turn, load_record(record), said[turn.number]) for turn, record in accepted if turn.completed
    )


def heads(sql: Transaction, refs: Sequence[ConversationRef]) -> Mapping[ConversationRef, int]:
    by_tenant: dict[str, list[str]] = {}
    for ref in refs:
        by_tenant.setdefault(ref.tenant, []).append(ref.id)
    found: dict[ConversationRef, int] = {}
    for tenant, ids in by_tenant.items():
        for start in range(0, len(ids), HEADS_AT_ONCE):
            some = [*ids[start : start + HEADS_AT_ONCE], *[""] * HEADS_AT_ONCE][:HEADS_AT_ONCE]
            asked = {"tenant": tenant, **{f"id{number}": each for number, each in enumerate(some)}}
            found |= {ConversationRef(tenant, each): last for each, last in sql.run(statements.HEADS, asked)}
    return found


def lines(
    sql: Transaction, tenant: str, owner: str | None, before: tuple[str, str] | None, limit: int | None
) -> tuple[Listed, ...]:
    used, last = before or (LATEST, "")
    asked = {"tenant": tenant, "used": used, "id": last, "limit": limit or MOST_LINES}
    if owner is None:
        rows = sql.run(statements.LINES, asked)
    else:
        rows = sql.run(statements.LINES_OF_OWNER, {**asked, "owner": owner})
    return tuple(_line(tenant, row) for row in rows)


def owned(sql: Transaction, ref: ConversationRef, owner: str) -> bool:
    return bool(sql.run(statements.SHARE, {**_where(ref), "owner": owner}))


def share(sql: Transaction, ref: ConversationRef, owner: str) -> None:
    _must_exist(sql, ref)
    if not owned(sql, ref, owner):
        row = {"tenant_id": ref.tenant, "conversation_id": ref.id, "owner": owner}
        sql.run(statements.ADD_SHARE, row)


def archive(sql: Transaction, ref: ConversationRef) -> Json:
    _, _, began, state, _ = _state(sql, ref)
    [line] = sql.run(statements.LINE, _where(ref))
    kept = (
        (number, key, None if record is None else load_record(record))
        for number, _, _, _, key, record in sql.run(statements.ALL_TURNS, _where(ref))
    )
    events = committed(sql, ref, 0, None)
    return archived(_line(ref.tenant, line), load_state(began), load_state(state), kept, events)


def erase(sql: Transaction, ref: ConversationRef, at: dt.datetime) -> None:
    _must_exist(sql, ref)
    sql.run(statements.ERASE_EVENTS, _where(ref))
    sql.run(statements.ERASE_TURNS, _where(ref))
    sql.run(statements.ERASE_SHARES, _where(ref))
    nothing = dict.fromkeys(("title", "began", "state", "standing"))
    sql.run(statements.TOMBSTONE, {**_where(ref), "deleted_at": stamp(at), **nothing})


def _state(sql: Transaction, ref: ConversationRef) -> Line:
    for row in sql.run(statements.STATE, _where(ref)):
        return row
    raise NoSuchConversation(id=ref.id)


def _must_exist(sql: Transaction, ref: ConversationRef) -> None:
    if not sql.run(statements.EXISTS, _where(ref)):
        raise NoSuchConversation(id=ref.id)


def _where(ref: ConversationRef) -> dict[str, str]:
    return {"tenant": ref.tenant, "conversation": ref.id}


def _headline(ref: ConversationRef, state: ConversationState, at: dt.datetime) -> dict[str, object]:
    """What a list shows, as columns."""
    line = listed(ref, state, state.turn, at, at)
    return {"title": line.title, "language": line.language, "step": line.step, "finished": line.finished}


def _line(tenant: str, row: Line) -> Listed:
    conversation, title, language, step, finished, last_turn, created, updated = row
    return Listed(
        ConversationRef(tenant, conversation), title, language, step, bool(finished), last_turn,
        dt.datetime.fromisoformat(created), dt.datetime.fromisoformat(updated),
    )  # fmt: skip


def _accepted(ref: ConversationRef, row: Line) -> AcceptedTurn:
    number, accepted_seq, completed_seq, text, _, _ = row
    body: Any = load_body(text)
    given, day = load_input(body["input"]), dt.date.fromisoformat(body["day"])
    return AcceptedTurn(ref, number, accepted_seq, given, day, completed=completed_seq is not None)


def _event(row: Line) -> TurnEvent:
    seq, turn, kind, body = row
    return TurnEvent(seq, turn, kind, load_body(body))


def stamp(at: dt.datetime) -> str:
    """A moment as text that sorts: UTC, to the microsecond."""
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds")
