"""The document as Markdown: CommonMark with the tables of GitHub. Nothing in a text can become markup.

`export_markdown` is the way in; `outline.py` decides what is printed.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from unicodedata import category

from assistant.catalog import Catalogs
from assistant.checks import Depth, Finding
from assistant.exports.document import Block, Document, Line, Lines, Paragraph, Section, Table
from assistant.exports.outline import build_document
from assistant.exports.view import Edition, View
from assistant.forecast import Forecast, spending
from assistant.strategy import Draft, Quote
from assistant.wording.speech import Speech

_MARKUP = re.compile(r"[\\`*_\[\]<>|~#]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_ADDRESS = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=\bwww)\.|@(?=[A-Za-z0-9])|(?<=\bmailto):|(?<=\bxmpp):", re.IGNORECASE)
_OPENING = re.compile(r"^(?:([-+=])|(\d{1,9})([.)])(?=\s|$))")
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff")
_UNSEEN = frozenset({"Cc", "Cs"})
_MATH = re.compile(r"\$(?!\d)")


def export_markdown(
    draft: Draft,
    findings: Iterable[Finding],
    speech: Speech,
    *,
    edition: Edition,
    depth: Depth,
    today: dt.date,
    final: bool,
    catalogs: Catalogs | None = None,
    forecast: Forecast | None = None,
    words: Callable[[Quote], str | None] = lambda quote: None,
) -> str:
    """The strategy as a document in the speech's language, ready to be circulated or kept inside.

    `final` says whether it leaves as final: where it does not, it is stamped as a draft and lists what is unfinished.
    `forecast` is printed where there is one. `catalogs` add what the trade knows (time to effect, legal pointers,
    sources); `words` gives the text of a quote and is asked for the internal edition only.
    """
    view = View(
        draft=draft,
        findings=tuple(findings),
        speech=speech,
        edition=edition,
        depth=depth,
        today=today,
        final=final,
        spending=spending(draft.strategy),
        catalogs=catalogs,
        forecast=forecast,
        words_of=words,
    )
    return to_markdown(build_document(view))


def to_markdown(document: Document) -> str:
    """The document as Markdown."""
    found = [f"# {escaped(document.title)}", escaped(document.facts)]
    if document.stamp is not None:
        found.append(f"> **{escaped(document.stamp)}**")
    for number, section in enumerate(document.sections, 1):
        found += _section(section, f"## {number}. ", document.colon)
    if document.appendix:
        found += ["---", f"## {escaped(document.appendix_heading)}"]
        for section in document.appendix:
            found += _section(section, "### ", document.colon)
    if document.legend is not None:
        found += ["---", escaped(document.legend)]
    return "\n\n".join(found) + "\n"


def escaped(text: str) -> str:
    """A text on one line that renders as exactly these characters: no markup, no link, no HTML, no mathematics."""
    text = " ".join(_visible(text).split())
    text = _MARKUP.sub(lambda found: f"\\{found[0]}", text)
    text = _ADDRESS.sub(lambda found: f"\\{found[0]}", _ENTITY.sub(r"\\&", text))
    text = _MATH.sub(r"\\$", text)
    return _OPENING.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", text)


def _visible(text: str) -> str:
    """Without control characters, halves of characters, and marks that turn the direction of what follows."""
    return "".join(each for each in text if each.isspace() or not (each in _TURNING or category(each) in _UNSEEN))


def _section(section: Section, lead: str, colon: str) -> Iterator[str]:
    yield f"{lead}{escaped(section.heading)}"
    for block in section.blocks:
        yield from _block(block, colon)


def _block(block: Block, colon: str) -> Iterator[str]:
    match block:
        case Paragraph(text, quiet):
            yield f"*{escaped(text)}*" if quiet else escaped(text)
        case Lines(lines, title):
            if title is not None:
                yield f"**{escaped(title)}**"
            yield "\n".join(f"- {_line(line, colon)}" for line in lines)
        case Table():
            yield f"**{escaped(block.title)}**"
            yield _table(block)
            if block.note is not None:
                yield f"*{escaped(block.note)}*"


def _line(line: Line, colon: str) -> str:
    # The colon stands outside the stars: inside them CommonMark would not close the emphasis before a Chinese word.
    return escaped(line.text) if line.label is None else f"**{escaped(line.label)}**{colon}{escaped(line.text)}"


def _table(table: Table) -> str:
    rules = ["---:" if place in table.numbers else "---" for place in range(len(table.head))]
    rows = [[escaped(cell) for cell in row] for row in table.rows]
    if table.total:
        rows[-1] = [f"**{cell}**" if cell.strip("—") else cell for cell in rows[-1]]
    return "\n".join(_row(cells) for cells in ([escaped(cell) for cell in table.head], rules, *rows))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
