"""Lines from a person or a pipe, a pasted text being one."""

import importlib
import os
import select
import sys
from collections.abc import Iterator
from contextlib import suppress

PASTE_SECONDS = 0.05
"""Lines that follow each other faster than this were pasted together."""


def lines(prompt: str) -> Iterator[str]:
    """What is typed, message by message, until the end of the input; empty lines of a pipe are passed over.

    From a pipe every line is a message, and is shown as if it had been typed.
    """
    if not sys.stdin.isatty():
        for line in sys.stdin:
            if line.strip():
                sys.stdout.write(f"\n{prompt}{line.rstrip()}\n")
                yield line.rstrip("\n")
        return
    with suppress(ImportError):
        importlib.import_module("readline")  # gives `input` its history and its arrow keys
    keyboard = sys.stdin.fileno()
    while True:
        typed_ahead = _waits(keyboard, 0)
        try:
            first = input(f"\n{prompt}")
        except EOFError:
            return
        yield "\n".join([first, *([] if typed_ahead else _pasted(keyboard))])


def _waits(keyboard: int, seconds: float) -> bool:
    """Whether something has been typed and not been taken yet, or will be within so many seconds."""
    return os.name == "posix" and bool(select.select([keyboard], [], [], seconds)[0])


def _pasted(keyboard: int) -> list[str]:
    """The lines that came with the one just read, taken past Python's own buffer, which `input` does not look into."""
    found = b""
    while _waits(keyboard, PASTE_SECONDS) and (piece := os.read(keyboard, 65_536)):
        found += piece
    return found.decode("utf-8", "replace").splitlines()
