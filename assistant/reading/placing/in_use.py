"""Tools in use, where prose names them with a verb of use."""

from collections.abc import Sequence

from assistant.reading.desk import Desk
from assistant.reading.lexicon import cues
from assistant.reading.placing.denial import is_denied
from assistant.reading.placing.statements import Statement
from assistant.reading.segments import Span


def tools(desk: Desk, span: Span) -> None:
    """Tools named with a verb of use; a name that is also a channel is no tool here."""
    known = {choice.tool for choice in desk.strategy.tools} | {
        item.fields.get("tool") for item in desk.ledger.items if item.home == "/tools"
    }
    for thing in desk.message.things_in(span, "tool"):
        channel = any(
            other.start < thing.end and thing.start < other.end for other in desk.message.things_in(span, "channel")
        )
        if (
            thing.id not in known
            and (not channel or cues.AS_TOOLS.search(desk.said(span)))
            and not is_denied(desk, thing.start, span)
        ):
            known.add(thing.id)
            desk.ledger.item("/tools").put("tool", thing.id, (thing.start, thing.end))


def among_facts(desk: Desk, statements: Sequence[Statement]) -> None:
    """Claim the tools in use that stand among other facts of today."""
    for statement in statements:
        for part in statement.parts:
            if cues.USES.search(desk.said(part.span)) is not None and not part.past:
                tools(desk, part.span)
