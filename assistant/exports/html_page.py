"""The document as one HTML page that stands alone: prints well, reads on a phone, loads nothing, runs nothing."""

from collections.abc import Iterator
from html import escape
from unicodedata import category

from assistant.exports.document import Block, Document, Line, Lines, Paragraph, Section, Table
from assistant.strategy import Language

_LANG = {"zh": "zh-Hans", "en": "en"}
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff")
_STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 54rem; padding: 2.5rem 1.5rem 4rem; background: #fff; color: #1c2430;
  font: 16px/1.65 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif;
  overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .4rem; }
h2 { font-size: 1.25rem; margin: 2.4rem 0 .6rem; padding-bottom: .3rem; border-bottom: 2px solid #0f766e; }
h3 { font-size: 1.05rem; margin: 1.8rem 0 .5rem; }
.facts, .quiet, .legend { color: #5b6675; }
.stamp { border: 2px solid #b45309; color: #8a4006; border-radius: 6px; padding: .5rem .9rem; font-weight: 600; }
.title { font-weight: 600; margin: 1.2rem 0 .3rem; }
ul { padding-left: 1.3rem; margin: .4rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; margin: .3rem 0 .6rem; }
caption { text-align: left; font-weight: 600; padding: 1.2rem 0 .4rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #dfe4ea; }
th { background: #f2f6f6; font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.total td { font-weight: 600; border-top: 2px solid #1c2430; }
hr { border: 0; border-top: 1px solid #dfe4ea; margin: 2.5rem 0; }
@media print { body { padding: 0; max-width: none; font-size: 11pt; } h2, h3, caption { break-after: avoid; }
  tr { break-inside: avoid; } }
""".strip()


def to_html(document: Document, language: Language) -> str:
    """The document as a page; every text in it stands as it is, and nothing in it is markup."""
    return "\n".join(_page(document, language)) + "\n"


def _page(document: Document, language: Language) -> Iterator[str]:
    yield "<!doctype html>"
    yield f'<html lang="{_LANG[language]}">'
    yield f'<head><meta charset="utf-8"><title>{_text(document.title)}</title>'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<style>\n{_STYLE}\n</style></head>"
    yield "<body><main>"
    yield f"<h1>{_text(document.title)}</h1>"
    yield f'<p class="facts">{_text(document.facts)}</p>'
    if document.stamp is not None:
        yield f'<p class="stamp">{_text(document.stamp)}</p>'
    for number, section in enumerate(document.sections, 1):
        yield from _section(section, f"{number}. ", "h2", document.colon)
    if document.appendix:
        yield f"<hr><h2>{_text(document.appendix_heading)}</h2>"
        for section in document.appendix:
            yield from _section(section, "", "h3", document.colon)
    if document.legend is not None:
        yield f'<hr><p class="legend">{_text(document.legend)}</p>'
    yield "</main></body></html>"


def _section(section: Section, lead: str, heading: str, colon: str) -> Iterator[str]:
    yield f"<section><{heading}>{lead}{_text(section.heading)}</{heading}>"
    for block in section.blocks:
        yield from _block(block, colon)
    yield "</section>"


def _block(block: Block, colon: str) -> Iterator[str]:
    match block:
        case Paragraph(text, quiet):
            yield f'<p class="quiet">{_text(text)}</p>' if quiet else f"<p>{_text(text)}</p>"
        case Lines(lines, title):
            if title is not None:
                yield f'<p class="title">{_text(title)}</p>'
            yield "<ul>"
            yield from (f"<li>{_line(line, colon)}</li>" for line in lines)
            yield "</ul>"
        case Table():
            yield from _table(block)


def _line(line: Line, colon: str) -> str:
    return _text(line.text) if line.label is None else f"<b>{_text(line.label)}</b>{escape(colon)}{_text(line.text)}"


def _table(table: Table) -> Iterator[str]:
    yield f'<div class="wide"><table><caption>{_text(table.title)}</caption>'
    yield f"<thead>{_row('th', table.head, table.numbers)}</thead><tbody>"
    for number, cells in enumerate(table.rows, 1):
        last = table.total and number == len(table.rows)
        yield _row("td", cells, table.numbers, ' class="total"' if last else "")
    yield "</tbody></table></div>"
    if table.note is not None:
        yield f'<p class="quiet">{_text(table.note)}</p>'


def _row(kind: str, cells: tuple[str, ...], numbers: tuple[int, ...], total: str = "") -> str:
    def cell(place: int, text: str) -> str:
        right = ' class="number"' if place in numbers else ""
        return f"<{kind}{right}>{_text(text)}</{kind}>"

    return f"<tr{total}>{''.join(cell(place, text) for place, text in enumerate(cells))}</tr>"


def _text(text: str) -> str:
    """The text on one line, escaped, without control characters and marks that turn the direction of what follows."""
    seen = (each for each in text if each.isspace() or not (each in _TURNING or category(each) in ("Cc", "Cs")))
    return escape(" ".join("".join(seen).split())) or ""
