"""SQLite as the store uses it: which library, which mode is safe, how a file is opened, what its errors mean.

Stock SQLite from 3.7.0 to 3.51.2 can lose commits in write-ahead mode (a race when the log is reset), so that mode is
used only where the library has the fix; see https://www.sqlite.org/wal.html.
"""

import importlib
import os
import sqlite3
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from assistant.adapters import schema
from assistant.adapters.database import Database, Flavour
from assistant.errors import (
    StorageBusy,
    StorageDamaged,
    StorageError,
    StorageForeign,
    StorageFull,
    StorageNewer,
    StorageUnreachable,
)

APPLICATION_ID = 0x53585431
"""Marks a file as ours; see https://www.sqlite.org/pragma.html#pragma_application_id."""

MARKS = (f"PRAGMA application_id={APPLICATION_ID}", f"PRAGMA user_version={schema.LATEST}")
"""What makes a file ours and of this version, in the transaction that makes its tables."""

VACATE = "PRAGMA wal_checkpoint(TRUNCATE)"
"""Empties the write-ahead log; does nothing where there is none."""

WAIT_SECONDS = 10
TOGETHER = 64
"""Writes that may share a commit."""


@dataclass(frozen=True, slots=True)
class Durability:
    """The mode in force, to be said at the start. In either a commit that has returned survives a power cut."""

    version: str
    journal: str
    synchronous: str

    def __str__(self) -> str:
        return f"SQLite {self.version}, journal_mode={self.journal}, synchronous={self.synchronous}"


def open_sqlite(path: Path) -> Database:
    """The database in this file, made where it is not there yet; one thread reads and writes.

    Raises StorageError where the file cannot be used, and then it is as it was.
    """
    driver = library()
    mode = durability(driver.sqlite_version)
    return database_over(connect(path, driver, mode), path, driver, mode)


def open_in_memory() -> Database:
    """A database that lives as long as the process."""
    driver = library()
    connection = driver.connect(":memory:", isolation_level=None, check_same_thread=False, cached_statements=256)
    mode = Durability(driver.sqlite_version, "memory", "OFF")
    return database_over(connection, Path(":memory:"), driver, mode)


def database_over(connection: Any, path: Path, driver: ModuleType, mode: Durability) -> Database:
    """The database over an open connection to SQLite, its tables brought up to date."""
    engine = create_engine("sqlite://", module=driver, creator=lambda: connection, poolclass=StaticPool)
    try:
        [version] = connection.execute("PRAGMA user_version").fetchone()
        if version < schema.LATEST:
            with engine.connect() as opened:
                opened.exec_driver_sql(begin(True))
                if is_new(connection):
                    schema.create(opened)
                else:
                    schema.migrate(opened, version)
                for mark in MARKS:
                    opened.exec_driver_sql(mark)
                opened.commit()
    except DBAPIError as fault:
        connection.close()
        raise trouble(fault.orig or fault, path) from fault
    flavour = Flavour(str(mode), begin, partial(trouble, path=path), VACATE, threads=1, together=TOGETHER)
    return Database(engine, flavour)


def library() -> ModuleType:
    """The SQLite library with the fix where it is installed, else Python's own."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return sqlite3


def durability(version: str) -> Durability:
    """The mode that is safe with this version of SQLite."""
    if wal_is_safe(version):
        return Durability(version, "WAL", "FULL")
    return Durability(version, "DELETE", "EXTRA")


def wal_is_safe(version: str) -> bool:
    """Whether this version has the fix of the write-ahead log's reset: 3.51.3 and later, 3.50.7, 3.44.6."""
    major, minor, patch = (int(part) for part in version.split(".")[:3])
    fixed_at = {44: 6, 50: 7, 51: 3}
    return (major, minor) >= (3, 52) or (major == 3 and patch >= fixed_at.get(minor, patch + 1))


def connect(path: Path, driver: ModuleType, mode: Durability, *, wait: float = WAIT_SECONDS) -> Any:
    """A connection to the file, made with its folder where it is not there yet; readable by its owner only.

    `wait` is for how long another program may hold the file, in seconds. On a full disk, where the write-ahead log's
    index has no room, the file is opened for this program alone: what is in it can still be read.
    Raises StorageForeign, StorageNewer or another StorageError, and then the file is as it was.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as fault:
        raise StorageUnreachable(path=str(path), detail=fault.strerror or str(fault)) from fault
    try:
        return _opened(path, driver, mode, wait, alone=False)
    except driver.OperationalError as fault:
        if fault.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL):
            raise trouble(fault, path) from fault
    except driver.Error as fault:
        raise trouble(fault, path) from fault
    try:
        return _opened(path, driver, mode, wait, alone=True)
    except driver.Error as fault:
        raise trouble(fault, path) from fault


def _opened(path: Path, driver: ModuleType, mode: Durability, wait: float, *, alone: bool) -> Any:
    connection = driver.connect(
        str(path), timeout=wait, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        if alone:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
        _check_ours(connection, path)
        for pragma in (
            f"journal_mode={mode.journal}",
            f"synchronous={mode.synchronous}",
            "foreign_keys=ON",
            "secure_delete=ON",  # what is deleted is overwritten
        ):
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def is_new(connection: Any) -> bool:
    """Whether the file has no tables yet."""
    return not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]


def begin(writes: bool) -> str:
    """A transaction that will write takes its lock at once, so that it never finds later that it must begin again."""
    return "BEGIN IMMEDIATE" if writes else "BEGIN"


def trouble(fault: BaseException, path: Path) -> StorageError:
    """What an error of the library means to a person."""
    code = getattr(fault, "sqlite_errorcode", None)
    kinds: dict[int, type[StorageError]] = {
        sqlite3.SQLITE_FULL: StorageFull,
        sqlite3.SQLITE_BUSY: StorageBusy,
        sqlite3.SQLITE_LOCKED: StorageBusy,
        sqlite3.SQLITE_CORRUPT: StorageDamaged,
        sqlite3.SQLITE_NOTADB: StorageForeign,
        sqlite3.SQLITE_CANTOPEN: StorageUnreachable,
        sqlite3.SQLITE_READONLY: StorageUnreachable,
        sqlite3.SQLITE_PERM: StorageUnreachable,
        sqlite3.SQLITE_IOERR: StorageFull if _no_room(path) else StorageUnreachable,
    }
    kind = kinds.get(code & 0xFF, StorageError) if isinstance(code, int) else StorageError
    return kind(path=str(path), detail=str(fault))


def _check_ours(connection: Any, path: Path) -> None:
    [mark] = connection.execute("PRAGMA application_id").fetchone()
    [version] = connection.execute("PRAGMA user_version").fetchone()
    if mark != APPLICATION_ID and (mark or version or not is_new(connection)):
        raise StorageForeign(path=str(path), detail=f"application_id {mark:#x}")
    if version > schema.LATEST:
        raise StorageNewer(path=str(path), detail=f"version {version}, this program knows {schema.LATEST}")


def _no_room(path: Path) -> bool:
    """Whether the disk has no block left: some systems report a full disk as a failed write."""
    try:
        return os.statvfs(path.parent).f_bavail == 0
    except (AttributeError, OSError):
        return False
