"""Both engines come to the same tables, from nothing and from every earlier version, and keep what was in them."""

from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, create_engine

from assistant.adapters import schema, sqlite
from assistant.adapters.database import Database
from assistant.adapters.postgres import open_postgres
from assistant.adapters.sql_store import SqlConversationStore
from assistant.adapters.sqlite import open_sqlite
from assistant.adapters.tables import metadata
from assistant.dialogue.state import Message
from assistant.errors import StorageNewer
from tests.contracts.test_conversation_store import NOON, REF
from tests.service.scripted import opened

pytestmark = pytest.mark.anyio
VERSIONS = Path(schema.__file__).parent / "migrations" / "versions"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def differences(engine: Engine) -> list[Any]:
    """What the database lacks of the tables that the program knows, or has too much."""
    with engine.connect() as connection:
        found: list[Any] = compare_metadata(MigrationContext.configure(connection), metadata)
    return [each for each in found if "modify_comment" not in str(each)]


def test_the_newest_migration_is_the_version_that_is_expected() -> None:
    assert len(list(VERSIONS.glob("[0-9]*.py"))) == schema.LATEST


def test_a_new_postgres_has_the_tables_that_are_expected(postgres: str) -> None:
    database = open_postgres(postgres)
    assert differences(database.engine) == []
    assert differences(open_postgres(postgres).engine) == [], "a second start changes nothing"


def test_a_newer_postgres_is_left_alone(postgres: str) -> None:
    with open_postgres(postgres).engine.connect() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageNewer):
        open_postgres(postgres)


def at_version(path: Path, version: int) -> None:
    """An SQLite file as an earlier program left it."""
    from alembic import command
    from alembic.config import Config

    connection = sqlite.library().connect(str(path), isolation_level=None)
    engine = create_engine("sqlite://", module=sqlite.library(), creator=lambda: connection)
    config = Config()
    config.set_main_option("script_location", str(VERSIONS.parent))
    with engine.connect() as under:
        config.attributes["connection"] = under
        command.upgrade(config, f"{version:04d}")
        under.exec_driver_sql(f"PRAGMA application_id={sqlite.APPLICATION_ID}")
        under.exec_driver_sql(f"PRAGMA user_version={version}")
        under.exec_driver_sql(
            "INSERT INTO conversations (tenant_id, id, created_at, updated_at, language, step, finished, turn, "
            "last_turn, last_seq, schema, began, state, standing) VALUES ('acme', 'old', '2026-01-01T00:00:00+00:00', "
            "'2026-01-01T00:00:00+00:00', 'en', 'intake', 0, 0, 0, 0, 1, x'7b7d', x'7b7d', x'7b7d')"
        )
    connection.close()


@pytest.mark.parametrize("version", range(1, schema.LATEST + 1))
async def test_a_file_of_an_earlier_version_is_brought_up_to_date_with_what_is_in_it(
    tmp_path: Path, version: int
) -> None:
    path = tmp_path / "c.sqlite"
    at_version(path, version)
    database: Database = open_sqlite(path)
    assert [each for each in differences(database.engine) if "alembic" not in str(each)] == []
    store = SqlConversationStore(database)
    [old] = await store.conversations("acme")
    assert old.ref.id == "old"
    assert (await store.accept(old.ref, "k1", Message("tea"), NOON)).number == 1
    await store.create(REF, opened(), NOON)
    await store.close()
