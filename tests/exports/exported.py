"""Exports of the sample plans, and reading a Markdown document as a Markdown reader does."""

from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.checks import Depth
from assistant.exports.markdown import export_markdown
from assistant.exports.view import Edition
from assistant.strategy import Language
from tests.a_speech import a_speech
from tests.exports.plans import TODAY, Plan

READER = MarkdownIt("gfm-like", {"html": True, "linkify": False})
ACTIVE = frozenset({"html_inline", "html_block", "link_open", "image", "code_inline", "code_block", "fence", "s_open"})


def exported(
    plan: Plan,
    language: Language,
    edition: Edition = "circulate",
    depth: Depth = "standard",
    *,
    final: bool = False,
) -> str:
    """The plan as Markdown."""
    return export_markdown(
        plan.draft,
        plan.findings,
        a_speech(language),
        edition=edition,
        depth=depth,
        today=TODAY,
        final=final,
        words=plan.words,
    )


@dataclass(frozen=True)
class Page:
    """What a reader makes of a document: its headings, its tables as cells, and the kinds of everything in it."""

    headings: tuple[str, ...]
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    kinds: frozenset[str]
    text: str


def read(markdown: str) -> Page:
    """The document as GitHub's Markdown understands it."""
    tokens = READER.parse(markdown)
    headings, tables, kinds, texts = [], [], set(), []
    row: list[str] = []
    rows: list[tuple[str, ...]] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        kinds |= {token.type, *(child.type for child in token.children or ())}
        if token.type == "inline":
            words = _words(token)
            texts.append(words)
            if before is not None and before.type == "heading_open":
                headings.append(words)
            elif before is not None and before.type in ("th_open", "td_open"):
                row.append(words)
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            rows.append(tuple(row))
        elif token.type == "table_open":
            rows = []
        elif token.type == "table_close":
            tables.append(tuple(rows))
    return Page(tuple(headings), tuple(tables), frozenset(kinds), "\n".join(texts))


def _words(inline: Token) -> str:
    return "".join(child.content for child in inline.children or () if child.type in ("text", "text_special"))
