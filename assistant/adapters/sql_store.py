"""Conversations in an SQL database: one store for SQLite and PostgreSQL.

What each operation does stands in `transactions.py`, the tables and statements in `tables.py`, how transactions are
run in `database.py`; `sqlite.py` and `postgres.py` know what is one engine's own.
"""

import datetime as dt
import secrets
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from assistant.adapters import transactions
from assistant.adapters.database import Database
from assistant.adapters.transactions import Worker
from assistant.dialogue.state import ConversationState, Input, Past
from assistant.errors import ConversationExists
from assistant.ports import (
    AcceptedTurn,
    ConversationRef,
    Held,
    Json,
    Listed,
    StoredTurn,
    TurnEvent,
    WorkedTurn,
)

LEASE = 5.0


class SqlConversationStore:
    """A ConversationStore over a database. `lease` is how long a process keeps a conversation to itself, in seconds."""

    def __init__(self, database: Database, *, lease: float = LEASE) -> None:
        self._worker = Worker(secrets.token_hex(8), lease)
        self._database = database
        self._driver: Any = database.engine.dialect.loaded_dbapi

    @property
    def durability(self) -> str:
        """What a commit is worth, in words for a log."""
        return self._database.flavour.durability

    async def create(
        self, ref: ConversationRef, state: ConversationState, at: dt.datetime, owner: str | None = None
    ) -> None:
        try:
            await self._database.write(partial(transactions.create, ref=ref, state=state, at=at, owner=owner))
        except self._driver.IntegrityError as taken:
            raise ConversationExists(id=ref.id) from taken

    async def load(self, ref: ConversationRef) -> Held:
        return await self._database.read(partial(transactions.load, ref=ref))

    async def accept(
        self, ref: ConversationRef, key: str, given: Input, at: dt.datetime, *, after: int | None = None
    ) -> AcceptedTurn:
        accept = partial(transactions.accept, ref=ref, key=key, given=given, at=at, after=after, worker=self._worker)
        try:
            return await self._database.write(accept)
        except self._driver.IntegrityError:
            return await self._database.write(accept)  # the same key was accepted at the same moment: now it is there

    async def past(self, ref: ConversationRef, turn: int) -> Past | None:
        return await self._database.read(partial(transactions.past, ref=ref, turn=turn))

    async def take(self, ref: ConversationRef, at: dt.datetime) -> int | None:
        return await self._database.write(partial(transactions.take, ref=ref, at=at, worker=self._worker))

    async def complete(
        self, ref: ConversationRef, worked: WorkedTurn, at: dt.datetime, *, lease: int | None = None
    ) -> tuple[TurnEvent, ...]:
        complete = partial(transactions.complete, ref=ref, worked=worked, at=at, lease=lease)
        return await self._database.write(complete)

    async def events(
        self, ref: ConversationRef, *, after: int = 0, turn: int | None = None, limit: int | None = None
    ) -> tuple[TurnEvent, ...]:
        return await self._database.read(partial(transactions.committed, ref=ref, after=after, turn=turn, limit=limit))

    async def heads(self, refs: Sequence[ConversationRef]) -> Mapping[ConversationRef, int]:
        return await self._database.read(partial(transactions.heads, refs=tuple(refs)))

    async def turns(self, ref: ConversationRef) -> tuple[ConversationState, tuple[StoredTurn, ...]]:
        return await self._database.read(partial(transactions.stored, ref=ref))

    async def conversations(
        self, tenant: str, *, owner: str | None = None, before: tuple[str, str] | None = None, limit: int | None = None
    ) -> tuple[Listed, ...]:
        lines = partial(transactions.lines, tenant=tenant, owner=owner, before=before, limit=limit)
        return await self._database.read(lines)

    async def owned(self, ref: ConversationRef, owner: str) -> bool:
        return await self._database.read(partial(transactions.owned, ref=ref, owner=owner))

    async def share(self, ref: ConversationRef, owner: str) -> None:
        await self._database.write(partial(transactions.share, ref=ref, owner=owner))

    async def archive(self, ref: ConversationRef) -> Json:
        return await self._database.read(partial(transactions.archive, ref=ref))

    async def delete(self, ref: ConversationRef, at: dt.datetime) -> None:
        await self._database.write(partial(transactions.erase, ref=ref, at=at))
        await self._database.vacate()

    async def close(self) -> None:
        await self._database.close()
