"""Files named on the command line: read with care, and never written over."""

import re
import sys
from pathlib import Path

from assistant.dialogue.state import ConversationState
from assistant.service.exporting import Format
from assistant.terminal.failing import NotUsable

MOST_BYTES = 20_000_000
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*\s]+')


def read_text(name: str, *, limit: int) -> str:
    """The text of the file, or of standard input for `-`, in UTF-8 or UTF-16 with its mark.

    Raises NotUsable where it is not there, no text, empty, or longer than `limit` characters.
    """
    content = _bytes_of(name)
    name = "stdin" if name == "-" else name
    text = _decoded(content, name)
    if not text.strip():
        raise NotUsable("terminal.file.empty", file=name)
    if len(text) > limit:
        raise NotUsable("terminal.file.too_large", file=name, size=len(text), limit=limit)
    return text


def saved(text: str, name: str | None, state: ConversationState, to: Format) -> Path:
    """Write the text under this name, or under the strategy's own where none is given; a file there is kept.

    Raises OSError where it cannot be written.
    """
    strategy = state.draft.strategy
    title = _UNFIT.sub("-", strategy.title or strategy.business.name or "").strip("-.")[:60] or "strategy"
    path = Path(name).expanduser() if name is not None else Path(f"{title}.{to}")
    for number in range(2, 1000):
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            path = path.with_name(f"{path.stem.removesuffix(f'-{number - 1}')}-{number}{path.suffix}")
        else:
            return path
    raise FileExistsError(17, "too many files of this name", str(path))


def put_out(text: str, name: str | None) -> None:
    """Write the text to a new file, or to standard output. Raises NotUsable where the file is there already."""
    if name is None or name == "-":
        sys.stdout.write(text)
        return
    try:
        with Path(name).open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise NotUsable("terminal.file.exists", file=name) from None
    except OSError as fault:
        raise NotUsable("terminal.not_saved", file=name, detail=fault.strerror or str(fault)) from None


def _bytes_of(name: str) -> bytes:
    try:
        if name == "-":
            return sys.stdin.buffer.read(MOST_BYTES)
        with Path(name).open("rb") as file:
            return file.read(MOST_BYTES)
    except FileNotFoundError:
        raise NotUsable("terminal.file.missing", file=name) from None
    except IsADirectoryError:
        raise NotUsable("terminal.file.folder", file=name) from None
    except OSError as fault:
        raise NotUsable("terminal.file.unreadable", file=name, detail=fault.strerror or str(fault)) from None


def _decoded(content: bytes, name: str) -> str:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise NotUsable("terminal.file.binary", file=name) from None
    if "\x00" in text:
        raise NotUsable("terminal.file.binary", file=name)
    return text
