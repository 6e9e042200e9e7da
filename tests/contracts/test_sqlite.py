"""What is SQLite's own: modes by version, files that are not ours, a full disk, erasure down to the bytes."""

import datetime as dt
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from assistant.adapters import schema, sqlite
from assistant.adapters.sql_store import SqlConversationStore
from assistant.adapters.sqlite import database_over, open_sqlite
from assistant.dialogue.state import Message
from assistant.errors import (
    StorageBusy,
    StorageDamaged,
    StorageError,
    StorageForeign,
    StorageFull,
    StorageNewer,
    StorageUnreachable,
)
from assistant.ports import ConversationRef
from tests.contracts.test_conversation_store import worked
from tests.service.scripted import opened

pytestmark = pytest.mark.anyio
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
REF = ConversationRef("acme", "first")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def store_on(connection: Any, path: Path, driver: ModuleType, mode: sqlite.Durability) -> SqlConversationStore:
    return SqlConversationStore(database_over(connection, path, driver, mode))


@pytest.mark.parametrize(
    ("version", "journal", "synchronous"),
    [
        ("3.40.1", "DELETE", "EXTRA"), ("3.44.5", "DELETE", "EXTRA"), ("3.44.6", "WAL", "FULL"),
        ("3.45.0", "DELETE", "EXTRA"), ("3.50.6", "DELETE", "EXTRA"), ("3.50.7", "WAL", "FULL"),
        ("3.51.2", "DELETE", "EXTRA"), ("3.51.3", "WAL", "FULL"), ("3.52.0", "WAL", "FULL"), ("4.0.0", "WAL", "FULL"),
    ],
)  # fmt: skip
def test_write_ahead_logging_is_used_where_its_race_is_mended(version: str, journal: str, synchronous: str) -> None:
    mode = sqlite.durability(version)
    assert (mode.journal, mode.synchronous) == (journal, synchronous)
    assert str(mode) == f"SQLite {version}, journal_mode={journal}, synchronous={synchronous}"


@pytest.mark.parametrize("version", ["3.40.1", "3.53.4"], ids=["an old library", "a mended library"])
async def test_the_mode_that_is_said_is_in_force(tmp_path: Path, version: str) -> None:
    mode = sqlite.durability(version)
    connection = sqlite.connect(tmp_path / "c.sqlite", sqlite.library(), mode)
    in_force = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert in_force == [mode.journal.lower(), {"FULL": 2, "EXTRA": 3}[mode.synchronous]]
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    connection.close()


def test_the_folder_and_the_file_are_the_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "c.sqlite"
    sqlite.connect(path, sqlite.library(), sqlite.durability("3.40.1")).close()
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def _text_file(path: Path) -> None:
    path.write_text("Dear diary, " * 1000)


def _other_database(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    other.close()


def _other_program(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA application_id=1")
    other.close()


def _newer(path: Path) -> None:
    open_sqlite(path).engine.dispose()
    with sqlite3.connect(path) as ours:
        ours.execute(f"PRAGMA user_version={schema.LATEST + 1}")
    ours.close()


def _damaged(path: Path) -> None:
    open_sqlite(path).engine.dispose()
    content = bytearray(path.read_bytes())
    content[100:1000] = b"\xff" * 900
    path.write_bytes(content)


def _a_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (_text_file, StorageForeign), (_other_database, StorageForeign), (_other_program, StorageForeign),
        (_newer, StorageNewer), (_damaged, StorageDamaged), (_a_folder, StorageUnreachable),
    ],
    ids=["a text file", "another database", "another program's", "a newer version's", "damaged", "a folder"],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_left_as_it_is(
    tmp_path: Path, make: Callable[[Path], None], error: type[StorageError]
) -> None:
    path = tmp_path / "c.sqlite"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error) as raised:
        open_sqlite(path)
    assert raised.value.params["path"] == str(path)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_data_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    with pytest.raises(StorageUnreachable):
        open_sqlite(tmp_path / "data" / "c.sqlite")


def cramped(path: Path) -> tuple[SqlConversationStore, Callable[[int], None]]:
    """A store, and a way to say how many pages its file may have: what a full disk is to SQLite."""
    driver = sqlite.library()
    mode = sqlite.durability(driver.sqlite_version)
    connection = sqlite.connect(path, driver, mode)

    def allow(pages: int) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}").fetchall()

    return store_on(connection, path, driver, mode), allow


async def test_a_full_disk_refuses_what_is_new_and_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    store, allow = cramped(tmp_path / "c.sqlite")
    brief = Message(random.Random(1).randbytes(9_000).hex())
    await store.create(REF, opened(), NOON)
    await store.accept(REF, "k1", Message("tea"), NOON)
    allow(1)
    with pytest.raises(StorageFull) as raised:
        await store.accept(REF, "k2", brief, NOON)
    assert raised.value.params["path"] == str(tmp_path / "c.sqlite")
    held = await store.load(REF)
    assert [turn.given for turn in held.waiting] == [Message("tea")]
    assert len(await store.events(REF)) == 1
    allow(10_000)
    await store.complete(REF, worked(held.state), NOON)
    assert (await store.accept(REF, "k2", brief, NOON)).number == 2
    await store.close()


async def test_a_file_that_another_program_keeps_locked_is_busy(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    driver, mode = sqlite.library(), sqlite.durability("3.40.1")
    store = store_on(sqlite.connect(path, driver, mode, wait=0.05), path, driver, mode)
    other = driver.connect(str(path), isolation_level=None)  # the same library: POSIX locks are a process's own
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StorageBusy):
        await store.create(REF, opened(), NOON)
    other.execute("ROLLBACK")
    other.close()
    await store.create(REF, opened(), NOON)
    await store.close()


@pytest.mark.parametrize("version", ["3.40.1", "3.53.4"], ids=["rollback journal", "write-ahead log"])
async def test_nothing_of_a_deleted_conversation_is_left_in_any_file(tmp_path: Path, version: str) -> None:
    path, driver, mode = tmp_path / "c.sqlite", sqlite.library(), sqlite.durability(version)
    store = store_on(sqlite.connect(path, driver, mode), path, driver, mode)
    await store.create(REF, opened(), NOON)
    state = (await store.load(REF)).state
    for number in range(20):
        await store.accept(REF, f"k{number}", Message(f"SECRET {'brief ' * 100}"), NOON)
        outcome = worked(state, f"SECRET offering {number}")
        await store.complete(REF, outcome, NOON)
        state = outcome.state
    on_disk = [file.read_bytes() for file in tmp_path.iterdir()]
    assert any(b"SECRET" in content for content in on_disk)
    await store.delete(REF, NOON)
    assert [file.name for file in tmp_path.iterdir() if b"SECRET" in file.read_bytes()] == []
    await store.close()


async def test_a_second_process_sees_what_the_first_wrote(tmp_path: Path) -> None:
    first, second = (SqlConversationStore(open_sqlite(tmp_path / "c.sqlite")) for _ in range(2))
    await first.create(REF, opened(), NOON)
    turn = await second.accept(REF, "k1", Message("tea"), NOON)
    assert await first.accept(REF, "k1", Message("tea"), NOON) == turn
    await first.complete(REF, worked(opened()), NOON)
    assert (await second.load(REF)).state.turn == 1
    await first.close()
    await second.close()


async def test_a_turn_takes_as_many_statements_late_as_early(tmp_path: Path) -> None:
    path, driver = tmp_path / "c.sqlite", sqlite.library()
    mode = sqlite.durability(driver.sqlite_version)
    connection = sqlite.connect(path, driver, mode)
    store = store_on(connection, path, driver, mode)
    await store.create(REF, opened(), NOON)
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    costs = []
    for number in range(1, 201):
        statements.clear()
        await store.accept(REF, f"k{number}", Message(f"tea {number}"), NOON)
        await store.complete(REF, worked((await store.load(REF)).state, f"tea {number}"), NOON)
        costs.append(len(statements))
    assert set(costs[5:]) == {costs[5]}
    await store.close()
