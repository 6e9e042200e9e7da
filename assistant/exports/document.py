"""A document as a value: headings, lines and tables of plain words, before any file format.

Every text here is plain: a format escapes it, so that a person's words never become markup. Formats share one
document and therefore say the same things.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a list: a text, with what it is about before it where `label` is given."""

    text: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or a few; `quiet` ones are notes on what stands above."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """A list of lines under a title of their own."""

    lines: tuple[Line, ...]
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: every row has as many cells as the head.

    `key` names it across languages, as `goals`. `numbers` are the columns aligned right, `total` says that the last
    row sums up the others, `note` stands below.
    """

    key: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()
    total: bool = False
    note: str | None = None


Block = Paragraph | Lines | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document under its heading. `key` names it across languages."""

    key: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The whole: title, the facts about the document, a stamp where it is a draft, sections, appendix, legend.

    `colon` is what stands between a label and its text, `appendix_heading` over the sections of the appendix.
    """

    title: str
    facts: str
    stamp: str | None
    sections: tuple[Section, ...]
    appendix: tuple[Section, ...]
    legend: str | None
    appendix_heading: str
    colon: str
