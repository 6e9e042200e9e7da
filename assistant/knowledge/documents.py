"""A tenant's own documents: admitted as text, cut into passages, quoted sentence by sentence.

What a document says is data: it is shown and cited, and never read as an instruction.
"""

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from assistant.knowledge.vectors import Quantised

Unfit = Literal["kind", "binary", "encoding", "empty", "too_long", "too_large"]
"""Why a document is refused; each has its words in prompts/*/errors.yaml."""

MOST_BYTES = 2 * 1024 * 1024
MOST_CHARACTERS = 200_000
PASSAGE_CHARACTERS = 700
"""Of one passage: about as much as an embedding can tell apart."""
SHORTEST_PASSAGE = 120
LONGEST_SENTENCE = 400
LONGEST_TITLE = 120
BREATHS = 2
"""Sentences that are quoted of a passage."""

_ENCODINGS = ("utf-8-sig", "gb18030")
_MARKS: Mapping[bytes, str] = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BREAK = re.compile(r"\n\s*\n")
_SENTENCE = re.compile(r"[^。！？!?；;\n]+?(?:[。！？!?；;]+|\.(?=\s|$)|\n|$)")
_MARKDOWN = re.compile(
    r"^\s{0,3}(?:#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+|>\s?)|[*_`]{1,3}|!?\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)"
)
_OTHER_KINDS = (b"%PDF", b"PK\x03\x04", b"\x7fELF", b"\x89PNG", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"{\\rtf")
"""How files begin that are no text, whatever they are called."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it is listed. `id` is drawn from its text, so the same text is added once."""

    id: str
    title: str
    characters: int
    passages: int
    added: dt.datetime


@dataclass(frozen=True, slots=True)
class DocumentPassage:
    """A piece of a document: `<document>:<number>`. `vector` is None where words alone are searched."""

    id: str
    title: str
    text: str
    vector: Quantised | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a document is not taken."""

    reason: Unfit


def plain_text(data: bytes) -> str | Refusal:
    """The text of a .txt or .md file in UTF-8, UTF-16 or a Chinese encoding, without what cannot be seen."""
    if len(data) > MOST_BYTES:
        return Refusal("too_large")
    encodings = (_MARKS[data[:2]],) if data[:2] in _MARKS else _ENCODINGS
    if data[:2] not in _MARKS and b"\0" in data[:65_536]:
        return Refusal("binary")
    if data.startswith(_OTHER_KINDS):
        return Refusal("binary")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return _fit(text) if encoding != "gb18030" or _reads_as_chinese(text) else Refusal("encoding")
    return Refusal("encoding")


READERS: Mapping[str, Callable[[bytes], str | Refusal]] = {
    ".txt": plain_text, ".md": plain_text, ".markdown": plain_text,
}  # fmt: skip
"""How a file's ending is read; other kinds are added here."""


def admitted(name: str, data: bytes) -> tuple[str, str] | Refusal:
    """The title and the text of a file, or why it is refused."""
    stem, dot, ending = name.replace("\\", "/").rpartition("/")[2].rpartition(".")
    reader = READERS.get(f".{ending.lower()}") if dot else None
    if reader is None:
        return Refusal("kind")
    text = reader(data)
    if isinstance(text, Refusal):
        return text
    return _CONTROLS.sub("", " ".join(stem.split()))[:LONGEST_TITLE] or "document", text


def identity(text: str) -> str:
    """The id of a document with this text."""
    return f"doc-{hashlib.blake2b(text.encode(), digest_size=8).hexdigest()}"


def cut(text: str, *, most: int = PASSAGE_CHARACTERS) -> tuple[str, ...]:
    """The text in passages of at most `most` characters, along its paragraphs and sentences."""
    found: list[str] = []
    for paragraph in _BREAK.split(text):
        for sentence in sentences(paragraph):
            if found and len(found[-1]) + len(sentence) < most and not _opens(sentence, paragraph, found):
                found[-1] = f"{found[-1]}\n{sentence}"
            else:
                found.append(sentence)
    return tuple(found)


def _opens(sentence: str, paragraph: str, found: Sequence[str]) -> bool:
    """Whether a heading begins here, and what came before is long enough to stand alone."""
    heading = paragraph.lstrip().startswith("#") and sentence in paragraph.lstrip().partition("\n")[0]
    return heading and len(found[-1]) > SHORTEST_PASSAGE


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text without Markdown's marks; a longer one is cut."""
    for match in _SENTENCE.finditer(text):
        said = " ".join(_MARKDOWN.sub(lambda found: found[1] or "", match[0]).split())
        for at in range(0, len(said), LONGEST_SENTENCE):
            yield said[at : at + LONGEST_SENTENCE]


def quoted(passage: str, asked: Collection[str], terms: Callable[[str], Sequence[str]]) -> tuple[str, ...]:
    """The sentences of a passage that say most of what is asked, in their order."""
    lines = [line for line in passage.split("\n") if line.strip()]
    worth = [len({*terms(line)} & {*asked}) for line in lines]
    best = sorted(range(len(lines)), key=lambda at: (-worth[at], at))[:BREATHS]
    return tuple(lines[at] for at in sorted(best) if worth[at] or at == best[0])


def _reads_as_chinese(text: str) -> bool:
    """Whether a text that is not UTF-8 is Chinese, and not some bytes that happen to be characters.

    Chinese characters stand side by side; a mistaken one stands among Latin letters.
    """
    wide = [_is_wide(char) for char in text]
    beyond = sum(1 for char in text if not char.isascii())
    beside = sum(1 for before, here in pairwise(wide) if before and here)
    return sum(wide) * 10 >= beyond * 8 and beside * 2 >= sum(wide)


def _is_wide(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fa5" or "\u3000" <= char <= "\u303f" or char > "\uff00"


def _fit(text: str) -> str | Refusal:
    if len(text) > MOST_CHARACTERS:
        return Refusal("too_long")
    cleaned = _CONTROLS.sub("", unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")))
    seen = sum(1 for char in cleaned if char.isalnum())
    if not seen:
        return Refusal("empty")
    odd = sum(1 for char in cleaned if unicodedata.category(char) in ("Co", "Cn", "Cs") or char == "\ufffd")
    return Refusal("encoding") if odd * 20 > len(cleaned) else cleaned
