"""The tables of conversations, for SQLite and PostgreSQL alike; `statements.py` has what is done with them.

Every table starts with its tenant. Events are only ever added. A conversation's row holds the one copy of its state; a
turn's row and its events hold what that turn brought, each thing once. Moments are ISO text in UTC, values JSON.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
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
    Column("lease_owner", String(64), comment="the process that works the turns waiting here"),
    Column("lease_until", String(32)),
    Column("epoch", Integer, nullable=False, server_default="0", comment="grows with each lease: an older one is over"),
    Index("ix_conversations_used", "tenant_id", "updated_at", "id"),
)

shares = Table(
    "shares",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("conversation_id", String(64), primary_key=True),
    Column("owner", String(64), primary_key=True, comment="a visitor who may use the conversation"),
    ForeignKeyConstraint(["tenant_id", "conversation_id"], ["conversations.tenant_id", "conversations.id"]),
    Index("ix_shares_owner", "tenant_id", "owner"),
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
