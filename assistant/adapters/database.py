"""A database as the stores use it: transactions that run whole on threads of their own.

A caller that is cancelled never cancels a write. Writes that wait together are committed together, each behind a
savepoint of its own, so that one flush of the disk serves them all; a caller hears of its write after that flush.
"""

import asyncio
import logging
import queue
import random
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from sqlalchemy import ClauseElement, Dialect, Engine

from assistant.adapters.transactions import Line, Values
from assistant.errors import StorageError

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Flavour:
    """What differs between engines.

    `begin` opens a transaction that writes or only reads; `trouble` says what a driver's error means to a person;
    `passing` tells whether the same work may succeed when it is done again; `patience` is for how long it then is, in
    seconds. `together` is how many writes may share a commit, `vacate` takes what was erased out of the logs.
    """

    durability: str
    begin: Callable[[bool], str]
    trouble: Callable[[Exception], StorageError]
    vacate: str | None
    threads: int
    together: int
    passing: Callable[[Exception], bool] = lambda _: False
    patience: float = 0.0


@dataclass(slots=True)
class _Job(Generic[T]):
    """`writes` is None for what runs outside of any transaction."""

    work: Callable[["Statements"], T]
    writes: bool | None
    loop: asyncio.AbstractEventLoop
    future: "asyncio.Future[T]"
    result: Any = None
    fault: BaseException | None = None


@dataclass
class Database:
    """Runs work in transactions. All raise StorageError where the storage has trouble."""

    engine: Engine
    flavour: Flavour
    _jobs: "queue.SimpleQueue[_Job[Any] | None]" = field(default_factory=queue.SimpleQueue)
    _threads: list[threading.Thread] = field(default_factory=list)

    async def read(self, work: Callable[["Statements"], T]) -> T:
        """What the work reads, all of one moment."""
        return await self._submitted(work, writes=False)

    async def write(self, work: Callable[["Statements"], T]) -> T:
        """What the work comes to, once it is durable. It may be run more than once; only the last run counts."""
        return await self._submitted(work, writes=True)

    async def vacate(self) -> None:
        """Take what was erased out of the database's own logs as well."""
        if (statement := self.flavour.vacate) is not None:
            await self._submitted(lambda sql: sql.execute(statement), writes=None)

    async def close(self) -> None:
        """Finish what is under way and let go of connections and threads."""
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            await asyncio.to_thread(thread.join)
        self._threads.clear()
        self.engine.dispose()

    async def _submitted(self, work: Callable[["Statements"], T], *, writes: bool | None) -> T:
        if not self._threads:
            self._start()
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._jobs.put(_Job(work, writes, loop, future))
        return await future

    def _start(self) -> None:
        compiled = _Compiled(self.engine.dialect)
        for number in range(self.flavour.threads):
            worker = _Worker(self.engine, self.flavour, compiled, self._jobs)
            thread = threading.Thread(target=worker.serve, name=f"database-{number}", daemon=True)
            thread.start()
            self._threads.append(thread)


class _Worker:
    """One thread with one connection."""

    def __init__(
        self,
        engine: Engine,
        flavour: Flavour,
        compiled: "_Compiled",
        jobs: "queue.SimpleQueue[_Job[Any] | None]",
    ) -> None:
        self._engine, self._flavour, self._jobs = engine, flavour, jobs
        self._compiled = compiled
        self._driver: Any = engine.dialect.loaded_dbapi
        self._connection: Any = None
        self._cursor: Any = None

    def serve(self) -> None:
        """Work off jobs until there is a None among them."""
        going = True
        while going:
            first = self._jobs.get()
            if first is None:
                break
            batch: list[_Job[Any]] = [first]
            while len(batch) < self._flavour.together:
                try:
                    job = self._jobs.get_nowait()
                except queue.Empty:
                    break
                if job is None:
                    going = False
                    break
                batch.append(job)
            for together in _runs(batch):
                self._done(together)
                _settle(together)
        if self._connection is not None:
            self._connection.close()

    def _done(self, jobs: Sequence[_Job[Any]]) -> None:
        """Fill in results and faults. Where a commit of several fails, each is tried by itself."""
        if len(jobs) > 1 and self._committed_together(jobs):
            return
        for job in jobs:
            job.fault = job.result = None
            try:
                job.result = self._alone(job)
            except BaseException as fault:
                job.fault = fault

    def _committed_together(self, jobs: Sequence[_Job[Any]]) -> bool:
        try:
            cursor = self._begun(writes=True)
            statements = Statements(cursor, self._compiled)
            for job in jobs:
                cursor.execute("SAVEPOINT job")
                try:
                    job.result = job.work(statements)
                except self._driver.IntegrityError as fault:
                    cursor.execute("ROLLBACK TO job")
                    job.fault = fault
                except self._driver.Error:
                    raise
                except Exception as fault:
                    cursor.execute("ROLLBACK TO job")
                    job.fault = fault
                cursor.execute("RELEASE job")
            cursor.execute("COMMIT")
        except self._driver.Error:
            self._rolled_back()
            return False
        return True

    def _alone(self, job: _Job[Any]) -> Any:
        until = time.monotonic() + self._flavour.patience
        wait = 0.02
        while True:
            try:
                cursor = self._begun(writes=job.writes)
                result = job.work(Statements(cursor, self._compiled))
                if job.writes is not None:
                    cursor.execute("COMMIT")
            except self._driver.IntegrityError:
                self._rolled_back()
                raise
            except self._driver.Error as fault:
                self._rolled_back()
                if not self._flavour.passing(fault) or time.monotonic() + wait > until:
                    raise self._flavour.trouble(fault) from fault
                time.sleep(wait * random.uniform(0.5, 1.5))  # noqa: S311 - spreads the load
                wait = min(wait * 2, 1.0)
            except BaseException:
                self._rolled_back()
                raise
            else:
                return result

    def _begun(self, *, writes: bool | None) -> Any:
        if self._connection is None:
            try:
                self._connection = self._engine.raw_connection()
            except Exception as fault:
                raise getattr(fault, "orig", None) or fault from fault
            self._cursor = self._connection.cursor()
        if writes is not None:
            self._cursor.execute(self._flavour.begin(writes))
        return self._cursor

    def _rolled_back(self) -> None:
        """Leave the transaction; a connection that cannot is not used again."""
        if self._connection is None:
            return
        try:
            self._connection.rollback()
        except Exception:
            _log.info("connection lost", exc_info=True)
            self._connection.invalidate()
            self._connection = self._cursor = None


class Statements:
    """A `transactions.Transaction` on a cursor of the driver."""

    def __init__(self, cursor: Any, compiled: "_Compiled") -> None:
        self._cursor = cursor
        self._compiled = compiled

    def execute(self, text: str) -> None:
        """A statement in the engine's own words."""
        self._cursor.execute(text)

    def run(self, statement: Any, values: Values) -> list[Line]:
        compiled = self._compiled.of(statement, values)
        self._cursor.execute(compiled.text, compiled.arranged(values))
        return [] if self._cursor.description is None else self._cursor.fetchall()

    def run_each(self, statement: Any, values: Sequence[Values]) -> None:
        compiled = self._compiled.of(statement, values[0])
        self._cursor.executemany(compiled.text, [compiled.arranged(each) for each in values])


@dataclass(frozen=True, slots=True)
class _Text:
    """A statement in the database's own words, and the names of its parameters in order; None where it takes names.

    `fixed` are values that the statement brings itself.
    """

    text: str
    order: tuple[str, ...] | None
    fixed: Values

    def arranged(self, values: Values) -> Any:
        if self.fixed:
            values = {**self.fixed, **values}
        return values if self.order is None else [values[name] for name in self.order]


class _Compiled:
    """The statements compiled when they are first run, each always with the same names of values.

    They run on the driver's cursor: SQLAlchemy's way to it costs a turn more than the rest of the store.
    """

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._known: dict[ClauseElement, _Text] = {}

    def of(self, statement: ClauseElement, values: Values) -> _Text:
        if (known := self._known.get(statement)) is None:
            compiled: Any = statement.compile(dialect=self._dialect, column_keys=list(values))
            order = tuple(compiled.positiontup) if compiled.positional else None
            fixed = {name: value for name, value in compiled.params.items() if name not in values}
            known = self._known[statement] = _Text(str(compiled), order, fixed)
        return known


def _runs(batch: Sequence[_Job[Any]]) -> Iterable[Sequence[_Job[Any]]]:
    """The jobs in order: reads one by one, writes that follow each other together."""
    writes: list[_Job[Any]] = []
    for job in batch:
        if job.writes:
            writes.append(job)
            continue
        if writes:
            yield writes
            writes = []
        yield [job]
    if writes:
        yield writes


def _settle(jobs: Sequence[_Job[Any]]) -> None:
    """Tell every waiter; one whose loop is gone does not wait any more."""
    by_loop: dict[asyncio.AbstractEventLoop, list[_Job[Any]]] = {}
    for job in jobs:
        by_loop.setdefault(job.loop, []).append(job)
    for loop, theirs in by_loop.items():
        try:
            loop.call_soon_threadsafe(_tell, theirs)
        except RuntimeError:
            _log.debug("%d waiters are gone", len(theirs))


def _tell(jobs: Sequence[_Job[Any]]) -> None:
    for job in jobs:
        if job.future.done():
            continue
        if job.fault is None:
            job.future.set_result(job.result)
        else:
            job.future.set_exception(job.fault)
