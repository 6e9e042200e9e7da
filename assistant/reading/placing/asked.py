"""The answer to the question that is open: what the message has not said of anything else goes to the asked fields."""

from collections.abc import Callable, Container, Mapping, Sequence

from assistant.reading.claims import ASKED
from assistant.reading.desk import Desk
from assistant.reading.lexicon.cues import NUMBER_CUES
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing import audience, budgets, business, goals, market, plan, work
from assistant.reading.placing.elsewhere import rerouted
from assistant.reading.placing.fitting import is_of_another, is_remark
from assistant.reading.placing.statements import Statement
from assistant.reading.segments import Span
from assistant.reading.values import Count, Money
from assistant.reading.wording_of_values import is_said, items_of, trimmed
from assistant.strategy.fields import pattern_of, spec_at

LONGEST_AIM = 300
SHORTEST_BRIEF, INTRODUCTION = 10, 2
"""Sentences: a message of more is a brief, whose first ones say what the business is."""
OF_ONES_OWN = (
    "/budget", "/business/average", "/business/gross", "/business/repeat", "/business/offering", "/business/regions",
    "/business/service_area", "/business/conversion", "/capacity",
)  # fmt: skip
"""What is asked of the speaker's own business: what a rival spends or takes is no answer."""
_ORDERS = spoken(
    r"(?:please |can you |could you )?"
    r"(?:delete|remove|scratch|erase|get rid of|take (?:out|off)|go through|walk me through)\b"
    r"|what (?:you|we|i) sell is (?:wrong|not right)\b"
)
_RIVAL = spoken(
    r"(?:and |but |well,? )?(?:my|our|the|a|one|his|her) (?:\w+ )?(?:competitors?|competition|rivals?)\b"
    r"|(?:我们的)?(?:竞品|竞争对手|对手)"
)
Reader = Callable[[Desk, Sequence[str], Sequence[Span], int], bool]
"""Claims the asked paths from spans; says whether anything was found."""


def asked(desk: Desk, statements: Sequence[Statement]) -> None:
    """Claim the pending paths from what is left of the message."""
    wanted = [path for path in desk.context.pending if not desk.ledger.has(path)]
    if not wanted:
        return
    if "/audience" in desk.opened:  # an introduction has named them already
        wanted = [path for path in wanted if path not in ("/audience/-/name", "/audience/-/role")]
    spans = free_spans(desk, statements, rerouted(desk, statements))
    if len(statements) > SHORTEST_BRIEF and wanted[0].startswith("/business"):
        spans = spans[:INTRODUCTION]  # what stands farther on in a brief speaks of other things
    if spans:
        answer(desk, wanted, spans, ASKED)
    if "/business/objective" in wanted and not desk.ledger.has("/business/objective"):
        _objective(desk, statements)


def _objective(desk: Desk, statements: Sequence[Statement]) -> None:
    """The aim in the user's own words, whatever else was read from them."""
    spoken = [
        statement.span
        for statement in statements
        if statement.topic is None and statement.section is None and not _is_placed(desk, statement.span)
    ]
    if spoken and spoken[-1][1] - spoken[0][0] <= LONGEST_AIM:
        business.text(desk, "/business/objective", spoken, ASKED)


def _is_placed(desk: Desk, span: Span) -> bool:
    """Whether a sentence was understood to speak of something other than an aim."""
    homes = {path.split("/")[1] for path in desk.ledger.paths_in(span) if path != "/business/objective"}
    return bool(homes) and "goals" not in homes and "kpis" not in homes


def free_spans(desk: Desk, statements: Sequence[Statement], gone: Container[Span] = ()) -> list[Span]:
    """What nothing was claimed in: free sentences, else their free clauses; none that are `gone`."""
    spans: list[Span] = []
    told_of_others = any(
        path.startswith(("/market", "/positioning")) or path.endswith(("/objections", "/pains"))
        for path in desk.context.pending
    )
    rules = any(path.startswith("/optimisation") for path in desk.context.pending)
    hears = not told_of_others and bool(desk.values([one.span for one in statements]))
    own = any(path.startswith(OF_ONES_OWN) for path in desk.context.pending)
    own = own or (
        any(path.startswith("/positioning") for path in desk.context.pending)
        and any(not part.others for statement in statements for part in statement.parts)
    )
    for statement in statements:
        if statement.topic is not None or statement.section is not None or _ORDERS.match(desk.said(statement.span)):
            continue
        if own and _RIVAL.match(desk.said(statement.span)):
            continue
        free = [
            part
            for part in statement.parts
            if not desk.ledger.is_used(part.span)
            and part.span not in gone
            and not is_remark(desk, part.span)
            and (not part.conditional or rules)
            and not (part.others and (own or hears))
            and not _is_price_too(desk, statement, part.span)
            and not (bool(desk.values([part.span])) and is_of_another(desk, part.span))
        ]
        if len(free) == len(statement.passage_clauses):
            spans.append(statement.span)
        else:
            spans += _joined([part.span for part in free])
    return spans


def _is_price_too(desk: Desk, statement: Statement, span: Span) -> bool:
    """Whether an amount stands beside a price ("种牙9800，正畸两万多") where the budget is asked: it is a price too."""
    price = desk.ledger.claims.get("/business/average_order_value")
    if price is None or not any(path.startswith("/budget") for path in desk.context.pending):
        return False
    beside = statement.start <= price.span[0] < statement.end and bool(desk.values([span], Money, Count))
    return beside and NUMBER_CUES["budget"].search(desk.said(span)) is None


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Neighbouring clauses as one stretch."""
    joined: list[Span] = []
    for span in spans:
        if joined and span[0] - joined[-1][1] <= 2:
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def unclaimed(desk: Desk, spans: Sequence[Span]) -> list[Span]:
    """The spans without the clauses that are mostly claimed by now."""
    inside = [clause for span in spans for clause in desk.message.clauses_in(span)]
    left = [clause for clause in inside if not desk.ledger.covers(clause)]
    kept = [span for span in spans if not any(span[0] <= one[0] and one[1] <= span[1] for one in left)]
    kept = [span for span in kept if not desk.ledger.is_used(span)]
    return sorted([*_joined(left), *kept])


def answer(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """Read `spans` as the answer to a question after `paths`: each reader takes the paths of its part."""
    found = False
    left = list(paths)
    for prefix, reader in READERS.items():
        mine = [path for path in left if pattern_of(path).startswith(prefix)]
        if mine:
            left = [path for path in left if path not in mine]
            open_spans = unclaimed(desk, spans) if found else list(spans)
            if open_spans:
                found = reader(desk, mine, open_spans, sure) or found
    rest = unclaimed(desk, spans) if found else list(spans)
    return (bool(rest) and _words(desk, left, rest, sure)) or found


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
    "/goals": goals.asked,
    "/budget": budgets.asked,
    "/business": business.asked,
    "/market": market.asked,
    "/audience": audience.asked,
    "/content": plan.asked,
    "/positioning": audience.asked_positioning,
    "/capacity": work.asked,
    "/evaluation": work.asked_evaluation,
    "/channels": plan.asked,
    "/tools": plan.asked,
    "/campaigns": plan.asked,
    "/moments": plan.asked,
    "/optimisation": plan.asked,
    "/kpis": goals.asked_kpis,
    "/readiness": plan.asked,
    "/risks": plan.asked,
}
