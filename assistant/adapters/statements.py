"""The statements over the tables of conversations, for SQLite and PostgreSQL alike."""

from sqlalchemy import (
    ColumnElement,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal_column,
    select,
    update,
)

from assistant.adapters.tables import conversations, events, shares, turns

HEADS_AT_ONCE = 50
"""Conversations that HEADS asks after: `id0` to `id49`."""

# Inserts and updates set the columns that they are given values for, beside those named here.

_HERE = (conversations.c.tenant_id == bindparam("tenant"), conversations.c.id == bindparam("conversation"))
_ITS_TURNS = (turns.c.tenant_id == bindparam("tenant"), turns.c.conversation_id == bindparam("conversation"))
_ITS_EVENTS = (events.c.tenant_id == bindparam("tenant"), events.c.conversation_id == bindparam("conversation"))
_ITS_SHARES = (shares.c.tenant_id == bindparam("tenant"), shares.c.conversation_id == bindparam("conversation"))
_ALIVE = conversations.c.deleted_at.is_(None)
_TURN = turns.c.number == bindparam("turn")
_ONE: ColumnElement[int] = literal_column("1")
_LINE = select(
    conversations.c.id, conversations.c.title, conversations.c.language, conversations.c.step,
    conversations.c.finished, conversations.c.last_turn, conversations.c.created_at, conversations.c.updated_at,
)  # fmt: skip
_ACCEPTED = (
    select(turns.c.number, turns.c.accepted_seq, turns.c.completed_seq, events.c.body, turns.c.key, turns.c.record)
    .join(
        events,
        (events.c.tenant_id == turns.c.tenant_id)
        & (events.c.conversation_id == turns.c.conversation_id)
        & (events.c.seq == turns.c.accepted_seq),
    )
    .where(*_ITS_TURNS)
    .order_by(turns.c.number)
)
_EVENT = select(events.c.seq, events.c.turn, events.c.kind, events.c.body).where(*_ITS_EVENTS).order_by(events.c.seq)

CREATE = insert(conversations)
EXISTS = select(conversations.c.id).where(*_HERE, _ALIVE)
STATE = select(
    conversations.c.turn, conversations.c.last_turn, conversations.c.began, conversations.c.state,
    conversations.c.standing,
).where(*_HERE, _ALIVE)  # fmt: skip
LINE = _LINE.where(*_HERE, _ALIVE)
_USED_LAST_FIRST = (conversations.c.updated_at.desc(), conversations.c.id)
LINES = (
    _LINE.where(
        conversations.c.tenant_id == bindparam("tenant"),
        _ALIVE,
        (conversations.c.updated_at < bindparam("used"))
        | ((conversations.c.updated_at == bindparam("used")) & (conversations.c.id > bindparam("id"))),
    )
    .order_by(*_USED_LAST_FIRST)
    .limit(bindparam("limit"))
)
LINES_OF_OWNER = LINES.join(
    shares,
    (shares.c.tenant_id == conversations.c.tenant_id)
    & (shares.c.conversation_id == conversations.c.id)
    & (shares.c.owner == bindparam("owner")),
)
HEADS = select(conversations.c.id, conversations.c.last_seq).where(
    conversations.c.tenant_id == bindparam("tenant"),
    conversations.c.id.in_([bindparam(f"id{number}") for number in range(HEADS_AT_ONCE)]),
)
_OURS = func.coalesce(conversations.c.lease_owner, "") == bindparam("me")
_FREE = (
    (conversations.c.turn == conversations.c.last_turn)
    | conversations.c.lease_until.is_(None)
    | (conversations.c.lease_until < bindparam("now"))
)
_LEASE = {
    "lease_owner": case((_FREE | _OURS, bindparam("me")), else_=conversations.c.lease_owner),
    "lease_until": case((_FREE | _OURS, bindparam("until")), else_=conversations.c.lease_until),
    "epoch": case((_FREE & ~_OURS, conversations.c.epoch + _ONE), else_=conversations.c.epoch),
}
NEXT_TURN = (
    update(conversations)
    .where(*_HERE, _ALIVE)
    .values(last_turn=conversations.c.last_turn + _ONE, last_seq=conversations.c.last_seq + _ONE, **_LEASE)
    .returning(conversations.c.last_turn, conversations.c.last_seq, conversations.c.epoch, conversations.c.lease_owner)
)
TAKE_LEASE = (
    update(conversations).where(*_HERE, _ALIVE, _FREE | _OURS).values(**_LEASE).returning(conversations.c.epoch)
)
NEXT_TURN_AFTER = NEXT_TURN.where(conversations.c.last_turn == bindparam("expected"))
NEXT_STATE = (
    update(conversations)
    .where(*_HERE, _ALIVE, conversations.c.turn == bindparam("before"), conversations.c.last_turn > bindparam("before"))
    .values(last_seq=conversations.c.last_seq + bindparam("count"))
    .returning(conversations.c.last_seq)
)
NEXT_STATE_LEASED = NEXT_STATE.where(conversations.c.epoch == bindparam("lease"))
TOMBSTONE = update(conversations).where(*_HERE, _ALIVE)

ADD_SHARE = insert(shares)
SHARE = select(shares.c.owner).where(*_ITS_SHARES, shares.c.owner == bindparam("owner"))
ERASE_SHARES = delete(shares).where(*_ITS_SHARES)

ADD_TURN = insert(turns)
COMPLETE_TURN = update(turns).where(*_ITS_TURNS, _TURN, turns.c.completed_seq.is_(None))
ALL_TURNS = _ACCEPTED
TURN_OF_KEY = _ACCEPTED.where(turns.c.key == bindparam("key"))
TURNS_AFTER = _ACCEPTED.where(turns.c.number > bindparam("turn"))
RECORD = select(turns.c.record).where(*_ITS_TURNS, _TURN)
SPAN = select(turns.c.accepted_seq, turns.c.completed_seq).where(*_ITS_TURNS, _TURN)
ERASE_TURNS = delete(turns).where(*_ITS_TURNS)

ADD_EVENT = insert(events)
EVENTS = _EVENT.where(events.c.seq > bindparam("after"))
FIRST_EVENTS = EVENTS.limit(bindparam("limit"))
EVENTS_OF_TURN = EVENTS.where(events.c.seq <= bindparam("last"), events.c.turn == bindparam("turn"))
ERASE_EVENTS = delete(events).where(*_ITS_EVENTS)
