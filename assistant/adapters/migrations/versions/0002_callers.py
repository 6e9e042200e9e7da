"""Who may call, what was promised to callers, and leases on the turns that wait."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("conversations", sa.Column("lease_owner", sa.String(64)))
    op.add_column("conversations", sa.Column("lease_until", sa.String(32)))
    op.add_column("conversations", sa.Column("epoch", sa.Integer, nullable=False, server_default="0"))
    op.create_index("ix_conversations_used", "conversations", ["tenant_id", "updated_at", "id"])
    op.create_table(
        "shares",
        sa.Column("tenant_id", sa.String(64), primary_key=True),
        sa.Column("conversation_id", sa.String(64), primary_key=True),
        sa.Column("owner", sa.String(64), primary_key=True),
        sa.ForeignKeyConstraint(["tenant_id", "conversation_id"], ["conversations.tenant_id", "conversations.id"]),
    )
    op.create_index("ix_shares_owner", "shares", ["tenant_id", "owner"])
    _callers()
    _promises()


def _callers() -> None:
    op.create_table(
        "tenants",
        sa.Column("tenant_id", sa.String(64), primary_key=True),
        sa.Column("created_at", sa.String(32), nullable=False),
    )
    op.create_table(
        "api_keys",
        sa.Column("tenant_id", sa.String(64), primary_key=True),
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("revoked_at", sa.String(32)),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "sites",
        sa.Column("tenant_id", sa.String(64), primary_key=True),
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("origins", sa.Text, nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("revoked_at", sa.String(32)),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "visitors",
        sa.Column("tenant_id", sa.String(64), primary_key=True),
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("site_id", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("expires_at", sa.String(32), nullable=False),
        sa.UniqueConstraint("hash"),
    )
    op.create_table(
        "tokens",
        sa.Column("tenant_id", sa.String(64), primary_key=True),
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("visitor_id", sa.String(64), nullable=False),
        sa.Column("site_id", sa.String(64), nullable=False),
        sa.Column("expires_at", sa.String(32), nullable=False),
        sa.UniqueConstraint("hash"),
    )


def _promises() -> None:
    op.create_table(
        "links",
        sa.Column("tenant_id", sa.String(64), primary_key=True),
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("conversation_id", sa.String(64), nullable=False),
        sa.Column("expires_at", sa.String(32), nullable=False),
    )
    op.create_table(
        "idempotency",
        sa.Column("tenant_id", sa.String(64), primary_key=True),
        sa.Column("key", sa.String(300), primary_key=True),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("answer", sa.LargeBinary),
        sa.Column("conversation_id", sa.String(64)),
        sa.Column("created_at", sa.String(32), nullable=False),
    )
    op.create_index("ix_idempotency_created", "idempotency", ["created_at"])
    op.create_table(
        "chats",
        sa.Column("tenant_id", sa.String(64), primary_key=True),
        sa.Column("history", sa.String(64), primary_key=True),
        sa.Column("conversation_id", sa.String(64), nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
    )
    op.create_table(
        "inbox",
        sa.Column("tenant_id", sa.String(64), primary_key=True),
        sa.Column("source", sa.String(32), primary_key=True),
        sa.Column("message_id", sa.String(200), primary_key=True),
        sa.Column("received_at", sa.String(32), nullable=False),
    )
    op.create_table(
        "outbox",
        sa.Column("tenant_id", sa.String(64), primary_key=True),
        sa.Column("dedupe_key", sa.String(200), primary_key=True),
        sa.Column("conversation_id", sa.String(64)),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("due_at", sa.String(32), nullable=False),
        sa.Column("sent_at", sa.String(32)),
        sa.Column("attempts", sa.Integer, nullable=False),
    )
    op.create_index("ix_outbox_due", "outbox", ["sent_at", "due_at"])
