"""Conversations in an SQL database: one store for SQLite and PostgreSQL; `sqlite.py` knows what is SQLite's own.

Every operation runs whole in a thread of the store's, so a caller that is cancelled never cancels a write. What each
operation does stands in `transactions.py`, the tables and statements in `tables.py`.
"""

import asyncio
import datetime as dt
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from sqlalchemy import ClauseElement, Dialect, Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from assistant.adapters import sqlite, transactions
from assistant.adapters.tables import metadata
from assistant.adapters.transactions import Line, Values
from assistant.dialogue.state import ConversationState, Input, Past
from assistant.errors import ConversationExists, StorageError
from assistant.ports import AcceptedTurn, ConversationRef, Held, Json, Listed, StoredTurn, TurnEvent, WorkedTurn

T = TypeVar("T")


class SqlConversationStore:
    """A ConversationStore over an engine. `durability` says what a commit is worth, in words for a log."""

    def __init__(
        self,
        engine: Engine,
        *,
        begin: Callable[[bool], str],
        trouble: Callable[[Exception], StorageError],
        vacate: str,
        threads: int,
        durability: str,
    ) -> None:
        self.durability = durability
        self._engine = engine
        self._begin = begin
        self._trouble = trouble
        self._vacate = vacate
        self._compiled = _Compiled(engine.dialect)
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="conversation-store")
        self._driver: Any = engine.dialect.loaded_dbapi

    async def create(self, ref: ConversationRef, state: ConversationState, at: dt.datetime) -> None:
        try:
            await self._write(partial(transactions.create, ref=ref, state=state, at=at))
        except self._driver.IntegrityError as taken:
            raise ConversationExists(id=ref.id) from taken

    async def load(self, ref: ConversationRef) -> Held:
        return await self._read(partial(transactions.load, ref=ref))

    async def accept(self, ref: ConversationRef, key: str, given: Input, at: dt.datetime) -> AcceptedTurn:
        accept = partial(transactions.accept, ref=ref, key=key, given=given, at=at)
        try:
            return await self._write(accept)
        except self._driver.IntegrityError:
            return await self._write(accept)  # the same key was accepted at the same moment: now it is there

    async def past(self, ref: ConversationRef, turn: int) -> Past | None:
        return await self._read(partial(transactions.past, ref=ref, turn=turn))

    async def complete(self, ref: ConversationRef, worked: WorkedTurn, at: dt.datetime) -> tuple[TurnEvent, ...]:
        return await self._write(partial(transactions.complete, ref=ref, worked=worked, at=at))

    async def events(self, ref: ConversationRef, *, after: int = 0, turn: int | None = None) -> tuple[TurnEvent, ...]:
        return await self._read(partial(transactions.committed, ref=ref, after=after, turn=turn))

    async def turns(self, ref: ConversationRef) -> tuple[ConversationState, tuple[StoredTurn, ...]]:
        return await self._read(partial(transactions.stored, ref=ref))

    async def conversations(self, tenant: str) -> tuple[Listed, ...]:
        return await self._read(partial(transactions.lines, tenant=tenant))

    async def archive(self, ref: ConversationRef) -> Json:
        return await self._read(partial(transactions.archive, ref=ref))

    async def delete(self, ref: ConversationRef, at: dt.datetime) -> None:
        await self._write(partial(transactions.erase, ref=ref, at=at))
        await self._on_thread(self._forget)

    async def close(self) -> None:
        await asyncio.to_thread(self._threads.shutdown)
        self._engine.dispose()

    async def _read(self, work: Callable[["_Transaction"], T]) -> T:
        return await self._on_thread(partial(self._transaction, False, work))

    async def _write(self, work: Callable[["_Transaction"], T]) -> T:
        return await self._on_thread(partial(self._transaction, True, work))

    async def _on_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.shield(asyncio.wrap_future(self._threads.submit(work)))

    def _transaction(self, writes: bool, work: Callable[["_Transaction"], T]) -> T:
        connection = self._engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute(self._begin(writes))
            result = work(_Transaction(cursor, self._compiled))
            connection.commit()
        except BaseException as fault:
            connection.rollback()
            if isinstance(fault, self._driver.Error) and not isinstance(fault, self._driver.IntegrityError):
                raise self._trouble(fault) from fault
            raise
        finally:
            connection.close()
        return result

    def _forget(self) -> None:
        """Take what was erased out of the database's own logs as well."""
        connection = self._engine.raw_connection()
        try:
            connection.cursor().execute(self._vacate)
        finally:
            connection.close()


class _Compiled:
    """The statements in the database's own words, compiled when they are first run.

    They run on the driver's cursor: SQLAlchemy's way to it costs a turn more than the rest of the store.
    """

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._known: dict[ClauseElement, tuple[str, tuple[str, ...] | None]] = {}

    def text(self, statement: ClauseElement, values: Values) -> tuple[str, tuple[str, ...] | None]:
        """The statement's text, and the names of its parameters in order; None where the driver takes names.

        A statement always comes with the same names.
        """
        if (known := self._known.get(statement)) is None:
            compiled: Any = statement.compile(dialect=self._dialect, column_keys=list(values))
            order = tuple(compiled.positiontup) if compiled.positional else None
            known = self._known[statement] = (str(compiled), order)
        return known


class _Transaction:
    """A `transactions.Transaction` on a cursor of the driver."""

    def __init__(self, cursor: Any, compiled: _Compiled) -> None:
        self._cursor = cursor
        self._compiled = compiled

    def run(self, statement: Any, values: Values) -> list[Line]:
        text, order = self._compiled.text(statement, values)
        self._cursor.execute(text, _arranged(values, order))
        return [] if self._cursor.description is None else self._cursor.fetchall()

    def run_each(self, statement: Any, values: Sequence[Values]) -> None:
        text, order = self._compiled.text(statement, values[0])
        self._cursor.executemany(text, [_arranged(each, order) for each in values])


def _arranged(values: Values, order: tuple[str, ...] | None) -> Any:
    return values if order is None else [values[name] for name in order]


def open_sqlite(path: Path) -> SqlConversationStore:
    """The store in this file, made where it is not there yet; one thread reads and writes.

    Raises StorageError where the file cannot be used, and then it is as it was.
    """
    driver = sqlite.library()
    mode = sqlite.durability(driver.sqlite_version)
    return store_over(sqlite.connect(path, driver, mode), path, driver, mode)


def store_over(connection: Any, path: Path, driver: ModuleType, mode: sqlite.Durability) -> SqlConversationStore:
    """The store over an open connection to SQLite."""
    engine = create_engine("sqlite://", module=driver, creator=lambda: connection, poolclass=StaticPool)
    try:
        if sqlite.is_new(connection):
            with engine.connect() as new:
                new.exec_driver_sql(sqlite.begin(True))
                metadata.create_all(new)
                for mark in sqlite.MARKS:
                    new.exec_driver_sql(mark)
                new.commit()
    except DBAPIError as fault:
        connection.close()
        raise sqlite.trouble(fault.orig or fault, path) from fault
    return SqlConversationStore(
        engine, begin=sqlite.begin, trouble=partial(sqlite.trouble, path=path), vacate=sqlite.VACATE, threads=1,
        durability=str(mode),
    )  # fmt: skip
