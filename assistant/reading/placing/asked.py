"""The answer to the question that is open: what the message has not said of anything else goes to the asked fields."""

from collections.abc import Callable, Mapping, Sequence

from assistant.reading.claims import ASKED
from assistant.reading.desk import Desk
from assistant.reading.placing import audience, business, goals, market, money, plan, work
from assistant.reading.placing.statements import Statement
from assistant.reading.segments import Span
from assistant.reading.wording_of_values import is_said, items_of, trimmed
from assistant.strategy.fields import pattern_of, spec_at

Reader = Callable[[Desk, Sequence[str], Sequence[Span], int], bool]
"""Claims the asked paths from spans; says whether anything was found."""


def asked(desk: Desk, statements: Sequence[Statement]) -> None:
    """Claim the pending paths from what is left of the message."""
    wanted = [path for path in desk.context.pending if not desk.ledger.has(path)]
    if not wanted:
        return
    spans = free_spans(desk, statements)
    if spans:
        answer(desk, wanted, spans, ASKED)


def free_spans(desk: Desk, statements: Sequence[Statement]) -> list[Span]:
    """The sentences, or clauses where the sentence is not free as a whole, in which nothing was claimed."""
    spans: list[Span] = []
    for statement in statements:
        if statement.topic is not None or statement.section is not None or _all_conditional(statement):
            continue
        parts = [part for part in statement.parts if not desk.ledger.is_used(part.span) and not part.conditional]
        if len(parts) == len(statement.parts) and len(parts) == len(_clauses(statement)):
            spans.append(statement.span)
        else:
            spans += _joined(parts_spans(parts))
    return spans


def _all_conditional(statement: Statement) -> bool:
    return all(part.conditional for part in statement.parts)


def _clauses(statement: Statement) -> Sequence[object]:
    sentence = next(one for one in statement.passage.sentences if one.start == statement.start)
    return sentence.clauses


def parts_spans(parts: Sequence[object]) -> list[Span]:
    return [part.span for part in parts]  # type: ignore[attr-defined]


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Neighbouring clauses as one stretch."""
    joined: list[Span] = []
    for span in spans:
        if joined and span[0] - joined[-1][1] <= 2:
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def answer(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """Read `spans` as the answer to a question after `paths`: each reader takes the paths of its part."""
    found = False
    left = list(paths)
    for prefix, reader in READERS.items():
        mine = [path for path in left if pattern_of(path).startswith(prefix)]
        if mine:
            left = [path for path in left if path not in mine]
            found = reader(desk, mine, spans, sure) or found
    return _words(desk, left, spans, sure) or found


def _words(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """Fields that keep the user's own words: the first single text takes all of them, lists their items."""
    found = False
    for path in paths:
        spec = spec_at(path)
        if spec is None or spec.kind not in ("value", "values"):
            continue
        if spec.kind == "values":
            for span in spans:
                for item in items_of(desk.message.folded, span):
                    found = desk.put(path, [desk.message.words(item)], item, sure) or found
        elif spec.adapter.core_schema.get("type") != "never":
            span = trimmed(desk.message.folded, (spans[0][0], spans[-1][1]))
            if is_said(desk.message.folded, span):
                found = desk.put(path, desk.message.words(span), span, sure) or found
    return found


READERS: Mapping[str, Reader] = {
    "/budget": money.asked,
    "/business": business.asked,
    "/market": market.asked,
    "/audience": audience.asked,
    "/positioning": audience.asked_positioning,
    "/goals": goals.asked,
    "/capacity": work.asked,
    "/evaluation": work.asked_evaluation,
    "/channels": plan.asked,
    "/tools": plan.asked,
    "/content": plan.asked,
    "/campaigns": plan.asked,
    "/moments": plan.asked,
    "/optimisation": plan.asked,
    "/kpis": goals.asked_kpis,
    "/readiness": plan.asked,
    "/risks": plan.asked,
}
