"""A program started where nothing can be written: what is in the file is read, what is new is refused."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.counting import told

START = """
import asyncio, datetime as dt, resource, sys
from pathlib import Path
from assistant.adapters.sql_store import SqlConversationStore
from assistant.adapters.sqlite import open_sqlite
from assistant.dialogue.state import Message
from assistant.errors import StorageError
from assistant.ports import ConversationRef
from tests.service.scripted import opened

async def main(path, full):
    if full:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1, 1))
    now, ref = dt.datetime.now(dt.UTC), ConversationRef("acme", "first")
    store = SqlConversationStore(open_sqlite(path))
    if not full:
        await store.create(ref, opened(), now)
    try:
        await store.accept(ref, f"k{full}", Message("tea"), now)
    except StorageError as refused:
        print("refused", refused.key)
    print("waiting", [turn.given.text for turn in (await store.load(ref)).waiting])
    await store.close()

asyncio.run(main(Path(sys.argv[1]), bool(int(sys.argv[2]))))
"""


pytestmark = pytest.mark.faults


def started(path: Path, *, full: bool) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", START, str(path), str(int(full))],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


def test_a_fresh_start_where_nothing_can_be_written_still_reads(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    assert started(path, full=False) == ["waiting ['tea']"]
    [refused, waiting] = started(path, full=True)
    assert refused.startswith("refused errors.storage")
    assert waiting == "waiting ['tea']"
    told("disk full at the start: 1 refused, 0 lost of 1 acknowledged")
