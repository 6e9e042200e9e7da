"""JSON lines from a stream that nobody vouches for: each line an object, or what is wrong with it in words."""

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from assistant.terminal.failing import NotUsable

LONGEST_LINE = 1_000_000
"""Bytes. A message may have 20,000 characters."""


def lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines that hold something; None for one that is too long."""
    while line := stream.readline(LONGEST_LINE + 1):
        if len(line) <= LONGEST_LINE:
            if line.strip():
                yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE)
        yield None


def object_of(line: bytes | None) -> dict[str, Any]:
    """The object that a line holds. Raises NotUsable with what is wrong about it."""
    if line is None:
        raise NotUsable("terminal.jsonl.too_long", limit=LONGEST_LINE)
    try:
        content = json.loads(line.decode("utf-8-sig"), parse_constant=_refused)
    except UnicodeDecodeError:
        raise NotUsable("terminal.jsonl.not_utf8") from None
    except (ValueError, RecursionError) as fault:
        raise NotUsable("terminal.jsonl.not_json", detail=str(fault)) from None
    if not isinstance(content, dict):
        raise NotUsable("terminal.jsonl.not_object")
    return content


def answer(content: Mapping[str, Any]) -> None:
    """Print one line, at once."""
    sys.stdout.write(json.dumps(content, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _refused(constant: str) -> Any:
    raise ValueError(f"{constant} is not JSON")
