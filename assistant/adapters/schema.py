"""Brings the tables of a database to what this program knows. Alembic is loaded only where something is to be done."""

from pathlib import Path

from sqlalchemy import Connection

from assistant.adapters import access_tables
from assistant.adapters.tables import metadata

LATEST = 2
"""The number of the last migration; SQLite keeps it as its user_version, PostgreSQL in `alembic_version`."""


def create(connection: Connection) -> None:
    """All tables in an empty database, as the migrations make them one after the other."""
    assert access_tables.tenants.metadata is metadata  # its tables are among them
    metadata.create_all(connection)


def migrate(connection: Connection, version: int) -> None:
    """The migrations after this version (0: none yet), in the transaction that is open on the connection."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    if version:
        command.stamp(config, f"{version:04d}")
    command.upgrade(config, "head")
