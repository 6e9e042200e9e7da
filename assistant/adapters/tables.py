"""The tables of the SQL store and the statements over them, for SQLite and PostgreSQL alike.

Every table starts with its tenant. Events are only ever added. A conversation's row holds the one copy of its state; a
turn's row and its events hold what that turn brought, each thing once. Moments are ISO text in UTC, values JSON.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    delete,
    insert,
    literal_column,
    select,
    update,
)

metadata = MetaData()

conversations = Table(
    "conversations",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("created_at", String(32), nullable=False),
    Column("updated_at", String(32), nullable=False),
    Column("deleted_at", String(32)),
    Column("title", Text),
    Column("language", String(8), nullable=False),
    Column("step", String(16), nullable=False),
    Column("finished", Boolean, nullable=False),
    Column("turn", Integer, nullable=False, comment="the last completed turn: the version of the state"),
    Column("last_turn", Integer, nullable=False, comment="the last accepted turn"),
    Column("last_seq", Integer, nullable=False, comment="the last event"),
    Column("schema", Integer, nullable=False, comment="of began, state and standing"),
    Column("began", LargeBinary, comment="the state before the first turn"),
    Column("state", LargeBinary),
    Column("standing", LargeBinary, comment="what the last reply left standing"),
)

turns = Table(
    "turns",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("conversation_id", String(64), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("key", String(200), nullable=False, comment="idempotency key"),
    Column("accepted_seq", Integer, nullable=False, comment="the event that holds the input and its day"),
    Column("completed_seq", Integer, comment="the turn's last event; none while it waits"),
    Column("schema", Integer, nullable=False, comment="of record"),
    Column("record", LargeBinary, comment="what was read, how to take it back, the position before"),
    UniqueConstraint("tenant_id", "conversation_id", "key"),
    ForeignKeyConstraint(["tenant_id", "conversation_id"], ["conversations.tenant_id", "conversations.id"]),
)

events = Table(
    "events",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("conversation_id", String(64), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("turn", Integer, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("body", LargeBinary, nullable=False),
    ForeignKeyConstraint(["tenant_id", "conversation_id"], ["conversations.tenant_id", "conversations.id"]),
)

# The statements over them. Inserts and updates set the columns that they are given values for, beside those named here.

_HERE = (conversations.c.tenant_id == bindparam("tenant"), conversations.c.id == bindparam("conversation"))
_ITS_TURNS = (turns.c.tenant_id == bindparam("tenant"), turns.c.conversation_id == bindparam("conversation"))
_ITS_EVENTS = (events.c.tenant_id == bindparam("tenant"), events.c.conversation_id == bindparam("conversation"))
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
LINES = _LINE.where(conversations.c.tenant_id == bindparam("tenant"), _ALIVE).order_by(
    conversations.c.updated_at.desc(), conversations.c.id
)
NEXT_TURN = (
    update(conversations)
    .where(*_HERE, _ALIVE)
    .values(last_turn=conversations.c.last_turn + _ONE, last_seq=conversations.c.last_seq + _ONE)
    .returning(conversations.c.last_turn, conversations.c.last_seq)
)
NEXT_STATE = (
    update(conversations)
    .where(*_HERE, _ALIVE, conversations.c.turn == bindparam("before"), conversations.c.last_turn > bindparam("before"))
    .values(last_seq=conversations.c.last_seq + bindparam("count"))
    .returning(conversations.c.last_seq)
)
TOMBSTONE = update(conversations).where(*_HERE, _ALIVE)

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
EVENTS_OF_TURN = EVENTS.where(events.c.seq <= bindparam("last"), events.c.turn == bindparam("turn"))
ERASE_EVENTS = delete(events).where(*_ITS_EVENTS)
