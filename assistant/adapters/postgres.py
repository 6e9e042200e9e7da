"""PostgreSQL as the stores use it: READ COMMITTED, with limits on every wait; what its errors mean.

Every invariant is a unique key or a conditional update of one row, so work that was interrupted is simply done again:
a second acceptance finds the first by its key, a second completion finds itself stale.
"""

from typing import Any

import psycopg
from psycopg import errors
from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from assistant.adapters import schema
from assistant.adapters.database import Database, Flavour
from assistant.errors import StorageBusy, StorageError, StorageFull, StorageNewer, StorageUnreachable

THREADS = 8
"""Connections of one process."""

PATIENCE = 10.0
"""Seconds for which a database that restarts is waited for."""

LIMITS = "-c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=20s"
_MIGRATING = 0x53585431
_PASSING = (
    errors.SerializationFailure, errors.DeadlockDetected, errors.AdminShutdown, errors.CannotConnectNow,
    errors.CrashShutdown, errors.LockNotAvailable, errors.TooManyConnections,
)  # fmt: skip


def open_postgres(url: str, *, threads: int = THREADS) -> Database:
    """The database at this URL (postgresql://...), its tables brought up to date.

    Raises StorageUnreachable or another StorageError.
    """
    address = make_url(url).set(drivername="postgresql+psycopg")
    shown = address.render_as_string(hide_password=True)
    engine = create_engine(
        address,
        poolclass=NullPool,  # each thread keeps its connection
        connect_args={"autocommit": True, "options": LIMITS, "connect_timeout": 5, "application_name": "sextant"},
    )

    def trouble_here(fault: Exception) -> StorageError:
        return trouble(fault, shown)

    try:
        with engine.connect() as connection:
            version = connection.exec_driver_sql("SHOW server_version").scalar_one()
            connection.exec_driver_sql("BEGIN")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATING})")
            _bring_up_to_date(connection, shown)
            connection.exec_driver_sql("COMMIT")
    except DBAPIError as fault:
        raise trouble_here(fault.orig if isinstance(fault.orig, Exception) else fault) from fault
    durability = f"PostgreSQL {version}"
    flavour = Flavour(
        durability, begin, trouble_here, None, threads=threads, together=1, passing=is_passing, patience=PATIENCE
    )
    return Database(engine, flavour)


def begin(writes: bool) -> str:
    """Reads see one moment; writes see what others committed, row by row."""
    return "BEGIN" if writes else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"


def is_passing(fault: Exception) -> bool:
    """Whether the same work may succeed a moment later: a conflict, or a connection that was lost."""
    lost = isinstance(fault, psycopg.OperationalError) and fault.sqlstate is None
    return lost or isinstance(fault, _PASSING)


def trouble(fault: BaseException, address: str) -> StorageError:
    """What an error of the driver means to a person."""
    match fault:
        case errors.DiskFull() | errors.OutOfMemory():
            kind: type[StorageError] = StorageFull
        case errors.LockNotAvailable() | errors.QueryCanceled() | errors.SerializationFailure():
            kind = StorageBusy
        case psycopg.OperationalError():
            kind = StorageUnreachable
        case _:
            kind = StorageError
    return kind(path=address, detail=str(fault).strip().partition("\n")[0])


def _bring_up_to_date(connection: Any, address: str) -> None:
    known = connection.exec_driver_sql("SELECT to_regclass('alembic_version')").scalar_one()
    version = 0
    if known is not None:
        version = int(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
    if version > schema.LATEST:
        raise StorageNewer(path=address, detail=f"version {version}, this program knows {schema.LATEST}")
    if version < schema.LATEST:
        schema.migrate(connection, version)
