"""The tables of who may call, and of what was promised to callers: keys, visitors, codes, answers, messages in and out.

Secrets are kept as keyed hashes only. What is looked up before the tenant is known has a unique key of its own.
"""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, Text, UniqueConstraint

from assistant.adapters.tables import metadata

tenants = Table(
    "tenants",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("created_at", String(32), nullable=False),
)

api_keys = Table(
    "api_keys",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("hash", String(64), nullable=False),
    Column("created_at", String(32), nullable=False),
    Column("revoked_at", String(32)),
    UniqueConstraint("id"),
)

sites = Table(
    "sites",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("origins", Text, nullable=False, comment="JSON list of exact origins"),
    Column("created_at", String(32), nullable=False),
    Column("revoked_at", String(32)),
    UniqueConstraint("id"),
)

visitors = Table(
    "visitors",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("site_id", String(64), nullable=False),
    Column("hash", String(64), nullable=False, comment="of the refresh secret"),
    Column("expires_at", String(32), nullable=False),
    UniqueConstraint("hash"),
)

tokens = Table(
    "tokens",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("hash", String(64), primary_key=True),
    Column("visitor_id", String(64), nullable=False),
    Column("site_id", String(64), nullable=False),
    Column("expires_at", String(32), nullable=False),
    UniqueConstraint("hash"),
)

links = Table(
    "links",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("hash", String(64), primary_key=True, comment="of a one-time code"),
    Column("conversation_id", String(64), nullable=False),
    Column("expires_at", String(32), nullable=False),
)

idempotency = Table(
    "idempotency",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("key", String(300), primary_key=True, comment="the operation and the caller's key"),
    Column("fingerprint", String(64), nullable=False),
    Column("status", Integer, comment="none while the answer is being made"),
    Column("answer", LargeBinary),
    Column("conversation_id", String(64), comment="what is erased with it"),
    Column("created_at", String(32), nullable=False),
    Index("ix_idempotency_created", "created_at"),
)

chats = Table(
    "chats",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("history", String(64), primary_key=True, comment="hash of the messages so far"),
    Column("conversation_id", String(64), nullable=False),
    Column("turn", Integer, nullable=False),
)

inbox = Table(
    "inbox",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("source", String(32), primary_key=True),
    Column("message_id", String(200), primary_key=True),
    Column("received_at", String(32), nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("dedupe_key", String(200), primary_key=True),
    Column("conversation_id", String(64)),
    Column("kind", String(32), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("created_at", String(32), nullable=False),
    Column("due_at", String(32), nullable=False),
    Column("sent_at", String(32)),
    Column("attempts", Integer, nullable=False),
    Index("ix_outbox_due", "sent_at", "due_at"),
)
