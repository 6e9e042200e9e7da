"""A person at a real terminal: leaving by key, pasting several lines, seeing colours only where there are some."""

import asyncio
import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.adapters.sql_store import SqlConversationStore
from assistant.adapters.sqlite import open_sqlite
from assistant.dialogue.state import Action, Message
from assistant.settings import DATABASE
from assistant.terminal.opening import TENANT

PROMPT = b"you > "


class Keyboard:
    """A `sextant chat` at a pseudo-terminal."""

    def __init__(self, folder: Path) -> None:
        self.ours, theirs = pty.openpty()
        environment = {**os.environ, "SEXTANT_DATA": str(folder), "LANG": "en_US.UTF-8", "TERM": "xterm", "LC_ALL": ""}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "assistant.cli", "chat"],
            stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True, close_fds=True,
        )  # fmt: skip
        os.close(theirs)
        self.shown = b""

    def wait_for(self, words: bytes, times: int = 1) -> None:
        """Read on until these words have been shown so often; 30 seconds at most."""
        end = time.monotonic() + 30
        while self.shown.count(words) < times and time.monotonic() < end:
            self._read(0.2)
        assert self.shown.count(words) >= times, self.shown.decode(errors="replace")

    def press(self, keys: bytes) -> None:
        os.write(self.ours, keys)

    def interrupt(self, until: bytes) -> None:
        """Ctrl-C, as a terminal sends it to the program in front; pressed again until these words are shown.

        Python loses the one that comes between the prompt and the waiting: a person presses again.
        """
        end = time.monotonic() + 60
        while until not in self.shown and time.monotonic() < end:
            self.process.send_signal(signal.SIGINT)
            again = time.monotonic() + 5
            while until not in self.shown and time.monotonic() < again:
                self._read(0.2)

    def ended(self) -> int:
        """The exit code, once everything that was shown has been read."""
        end = time.monotonic() + 30
        while self.process.poll() is None and time.monotonic() < end:
            self._read(0.1)
        self._read(0.1)
        return self.process.wait(timeout=1)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.ours)

    def _read(self, seconds: float) -> None:
        if select.select([self.ours], [], [], seconds)[0]:
            try:
                self.shown += os.read(self.ours, 65_536)
            except OSError:  # the other side is closed
                time.sleep(seconds)


@pytest.fixture
def keyboard(tmp_path: Path) -> Iterator[Keyboard]:
    keyboard = Keyboard(tmp_path)
    yield keyboard
    keyboard.close()


@pytest.mark.slow
@pytest.mark.parametrize("way", ["Ctrl-D", "Ctrl-C"])
def test_leaving_says_how_to_come_back(keyboard: Keyboard, way: str) -> None:
    keyboard.wait_for(PROMPT)
    if way == "Ctrl-C":
        keyboard.interrupt(b"Everything is kept.")
    else:
        keyboard.press(b"\x04")
    assert keyboard.ended() == 0
    assert b"Everything is kept. To go on: sextant chat " in keyboard.shown
    assert b"Traceback" not in keyboard.shown


@pytest.mark.slow
def test_a_pasted_brief_is_one_message(keyboard: Keyboard, tmp_path: Path) -> None:
    keyboard.wait_for(PROMPT)
    keyboard.press(b"We sell tea in Berlin.\nTo shops.\nBudget 5000 euros a month.\n")
    keyboard.wait_for(PROMPT, times=2)
    keyboard.press(b"/quit\r")
    assert keyboard.ended() == 0
    store = SqlConversationStore(open_sqlite(tmp_path / DATABASE))
    [line] = asyncio.run(store.conversations(TENANT))
    _, turns = asyncio.run(store.turns(line.ref))
    assert [turn.given for turn in turns] == [
        Action("start"), Message("We sell tea in Berlin.\nTo shops.\nBudget 5000 euros a month."),
    ]  # fmt: skip
    asyncio.run(store.close())
