"""`read_text`: a message into a Reading. Read `placing/` for what goes where, `intents.py` for what it does."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

from collections.abc import Iterable, Sequence

from assistant.reading.by_example import told_at_least, told_better
from assistant.reading.choices import chosen_of
from assistant.reading.claims import Ledger
from assistant.reading.desk import Desk
from assistant.reading.intents import Heard, Situation, hear
from assistant.reading.language import language_of
from assistant.reading.message import prepare
from assistant.reading.placing.asked import asked
from assistant.reading.placing.stated import stated
from assistant.reading.placing.statements import statements_of
from assistant.reading.reading import Intent, ReadContext, Reading, Unclear
from assistant.reading.segments import Span
from assistant.reading.values import Count, Money, Percent
from assistant.strategy import Edit
from assistant.strategy.fields import pattern_of, spec_at

_NUMERIC = frozenset({
    "/capacity/people", "/capacity/hours_per_week", "/capacity/pieces_per_week", "/business/employees", "/business/repeat",
    "/business/gross_margin", "/business/average_order_value", "/business/sales_cycle", "/budget/total", "/budget/reserve",
    "/goals/*/baseline", "/goals/*/target", "/goals/*/change", "/market/growth_rate", "/market/size",
})  # fmt: skip
_COUNTS = frozenset({
    "/capacity/people", "/capacity/hours_per_week", "/capacity/pieces_per_week", "/business/employees", "/business/repeat",
    "/goals/*/baseline", "/goals/*/target",
})  # fmt: skip
_CUSTOMERS_ASK = frozenset(
    {"/content/pillars", "/content/keywords", "/audience/*/pains", "/audience/*/quotes", "/audience/*/objections"}
)


_A_BRIEF = 8
"""Edits of one message from which on it is a brief, whose asides ("no idea", "ok so") are no answers to us."""
_ASIDES = frozenset({"unsure", "suggest", "defer", "skip", "not_applicable", "confirm", "reject", "accept_suggestion"})


def read_text(message: str, context: ReadContext) -> Reading:
    """What the message does, says and leaves unclear. Pure: the same message and context give the same reading."""
    ready = prepare(message, context)
    language = language_of(message, ready)
    chosen = chosen_of(ready.folded, context.choices, bare_numbers=not _expects_count(context))
    if chosen:
        start, end = len(message) - len(message.lstrip()), len(message.rstrip())
        return Reading(intents=(Intent("answer", start, end),), chosen=chosen, language=language)
    situation = _situation(context)
    heard = hear(message, ready.folded, ready.passages, situation, lambda span: bool(ready.values_in(span)))
    heard = told_better(heard, ready, context, situation)
    desk = Desk(
        ready, context, Ledger(context.draft, context.turn, context.catalogs.vocabulary, len(ready.text)), language
    )
    said = statements_of(ready, heard.barred)
    stated(desk, said, corrects=any(intent.kind == "correct" for intent in heard.intents))
    asked(desk, said)
    edits = desk.ledger.edits()
    if not edits and not heard.intents and not desk.unclear:
        intent = told_at_least(ready, context, situation)
        if intent is not None:
            return Reading((intent,), language=language)
        desk.unclear.extend(_unplaced(desk))
    return Reading(_intents(heard, edits, amends=desk.amends), edits, (), tuple(desk.unclear), language)


def _unplaced(desk: Desk) -> Iterable[Unclear]:
    """The first amount of a message that says nothing of what it is."""
    amounts = (value for value in desk.message.values if isinstance(value, Count | Money | Percent))
    first = next(amounts, None)
    if first is not None:
        yield Unclear(first.start, first.end, "unplaced")


def _expects_number(pending: Sequence[str]) -> bool:
    return bool(pending) and pattern_of(pending[0]) in _NUMERIC


def _expects_count(context: ReadContext) -> bool:
    """Whether a digit alone is the count asked for; where a choice is itself a count ("2-5"), or money is asked for, it is a choice."""
    pending = context.pending
    counts = bool(pending) and pattern_of(pending[0]) in _COUNTS
    return counts and not any(label[:1].isdigit() for label in context.choices)


def _situation(context: ReadContext) -> Situation:
    patterns = [pattern_of(path) for path in context.pending]
    specs = [spec_at(path) for path in context.pending]
    return Situation(
        pending=bool(context.pending),
        lists=any(spec is not None and spec.kind in ("values", "items") for spec in specs[:1]),
        offer_open=context.offer_open,
        customers_ask=any(pattern in _CUSTOMERS_ASK for pattern in patterns[:1]),
        is_text=bool(patterns) and patterns[0] not in _NUMERIC,
    )


def _intents(heard: Heard, edits: Sequence[Edit], *, amends: bool) -> tuple[Intent, ...]:
    """The intents in the order of the message, with `answer` over the words that the edits rest on, or `correct`."""
    intents = list(heard.intents)
    spans = list(_quoted(edits))
    if spans and not any(intent.kind == "correct" for intent in intents):
        intents.append(
            Intent("correct" if amends else "answer", min(start for start, _ in spans), max(end for _, end in spans))
        )
    if len(edits) >= _A_BRIEF:
        intents = [intent for intent in intents if intent.kind not in _ASIDES]
    elif spans:
        intents = [intent for intent in intents if intent.kind != "unsure" or not _hedges(intent, spans)]
    return tuple(sorted(intents, key=lambda intent: (intent.start, intent.end)))


def _quoted(edits: Iterable[Edit]) -> Iterable[Span]:
    return ((edit.quote.start, edit.quote.end) for edit in edits if edit.quote is not None)


def _hedges(intent: Intent, spans: Sequence[Span]) -> bool:
    """Whether "not sure" only softens the answer right behind it ("not sure, maybe 20%")."""
    return any(0 <= start - intent.end <= 12 for start, _ in spans)
