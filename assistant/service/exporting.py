"""A conversation's strategy as a document: what every surface offers for download."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal, assert_never

from assistant.checks import Context, Finding, check, unwaived_errors
from assistant.dialogue.state import ConversationState, Depth, Message
from assistant.exports.html_page import to_html
from assistant.exports.json_document import export_json
from assistant.exports.markdown import to_markdown
from assistant.exports.outline import build_document
from assistant.exports.view import View
from assistant.forecast import forecast, spending
from assistant.ports import StoredTurn
from assistant.service.core import Core
from assistant.strategy import Draft, Language, Quote

Format = Literal["md", "json", "html"]
Edition = Literal["circulate", "internal"]


def judged(core: Core, draft: Draft, depth: Depth) -> tuple[Finding, ...]:
    """What all checks say of the whole draft, as before every export."""
    return check(draft, Context(core.catalogs, None, depth))


def is_final(state: ConversationState, findings: Iterable[Finding]) -> bool:
    """Whether the strategy leaves as final: the review confirmed, and no error that nobody accepted."""
    return state.position.finished and not unwaived_errors(findings)


def exported(
    core: Core,
    state: ConversationState,
    *,
    to: Format,
    language: Language,
    edition: Edition,
    today: dt.date,
    turns: Iterable[StoredTurn] = (),
) -> str:
    """The document as text. `turns` are where the quotes of the internal edition come from."""
    depth = state.position.depth
    findings = judged(core, state.draft, depth)
    final, speech = is_final(state, findings), core.speech[language]
    ahead = forecast(state.draft.strategy, core.catalogs)
    if to == "json":
        return export_json(state.draft, findings, speech, today=today, final=final, forecast=ahead)
    said = {turn.number: turn.given.text for turn in turns if isinstance(turn.given, Message)}

    def words(quote: Quote) -> str | None:
        return said[quote.turn][quote.start : quote.end] if quote.turn in said else None

    document = build_document(
        View(
            draft=state.draft, findings=findings, speech=speech, edition=edition, depth=depth, today=today,
            final=final, spending=spending(state.draft.strategy), catalogs=core.catalogs, forecast=ahead,
            words_of=words,
        )
    )  # fmt: skip
    match to:
        case "md":
            return to_markdown(document)
        case "html":
            return to_html(document, language)
        case _:
            assert_never(to)
