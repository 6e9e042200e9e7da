"""A dialogue small enough to see through, for tests of what is around it.

A message is read as what the business offers, word for word. `undo` and `redo` are the actions; the messages `ask`
and `break` ask something and hit a mistake of the program. The question on offer has the choices One and Two.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from assistant.catalog import Catalogs
from assistant.catalog.benchmarks import Benchmarks
from assistant.catalog.names import Shelf
from assistant.checks.check import Finding
from assistant.dialogue.decision import Decision, Lines, Said
from assistant.dialogue.state import Action, Ask, ConversationState, Depth, Input, Past, Position
from assistant.knowledge.corpus import Corpus
from assistant.knowledge.passages import Learned
from assistant.reading.reading import Intent, ReadContext, Reading
from assistant.service.core import Core
from assistant.strategy import Applied, Edit, Inverse, Language, Quote, Step, apply, restore
from assistant.wording.blocks import ActionLink, ChoiceLabel, QuestionBlock, Reply, TextBlock
from assistant.wording.speech import Speech

NOTHING_KNOWN = Catalogs(
    metrics=Shelf({}), measures=Shelf({}), instruments=Shelf({}), channels=Shelf({}), conversion_points=Shelf({}),
    formats=Shelf({}), tools=Shelf({}), industries=Shelf({}), topics=Shelf({}), models=(), moments=Shelf({}), lunar={},
    regions=Shelf({}), places=Shelf({}), currencies=Shelf({}), benchmarks=Benchmarks((), {}, {}, {}), sources={},
)  # fmt: skip
PATH = "/business/offering"
LABELS = ("One", "Two")


class _Unnamed:
    def name(self, catalog: str, entry: str, language: Language) -> str:
        return entry

    def name_within(self, catalog: str, entry: str, language: Language) -> str:
        return entry


def speech(language: Language) -> Speech:
    return Speech({"errors.turn_failed": ("Sorry, that failed.",)}, _Unnamed(), language)


def opened(language: Language = "en", depth: Depth = "quick") -> ConversationState:
    return ConversationState(position=Position(language=language, depth=depth))


@dataclass
class WordForWord:
    """A Reader that records every message as the offering; it keeps the contexts it was given."""

    contexts: list[ReadContext] = field(default_factory=list)

    async def read(self, message: str, context: ReadContext) -> Reading:
        self.contexts.append(context)
        quote = Quote(turn=context.turn, start=0, end=len(message))
        edit = Edit(op="set", path=PATH, value=message, origin="stated", quote=quote)
        if message == "ask":
            return Reading((Intent("ask", 0, 3),), language="en")
        return Reading((Intent("answer", 0, len(message)),), (edit,), language="en")


def read_context(state: ConversationState, catalogs: Catalogs, today: dt.date, choices: tuple[str, ...]) -> ReadContext:
    return ReadContext(catalogs, state.draft, today, state.turn + 1, choices=choices)


def wanted_past(state: ConversationState, given: Input, reading: Reading | None) -> int | None:
    match given:
        case Action("undo"):
            return state.position.undoable
        case Action("redo"):
            return next(iter(state.position.redoable), None)
        case _:
            return None


def decide(
    state: ConversationState,
    given: Input,
    reading: Reading | None,
    today: dt.date,
    catalogs: Catalogs,
    past: Past | None,
    learned: Learned,
) -> Decision:
    number = state.turn + 1
    position = replace(state.position, pending=Ask("offering"), asked={"offering": number})
    draft, inverse = state.draft, Inverse()
    edits: tuple[Edit, ...] = ()
    intents: tuple[str, ...] = tuple(intent.kind for intent in reading.intents) if reading else ()
    if reading is not None and any(edit.value == "break" for edit in reading.edits):
        raise ZeroDivisionError("a mistake of the program")
    if past is not None:
        applied = restore(draft, past.inverse)
        assert isinstance(given, Action)
        draft, inverse, intents = applied.draft, applied.inverse, (given.kind,)
        redo = (number, *state.position.redoable) if given.kind == "undo" else state.position.redoable[1:]
        position = replace(past.position, redoable=redo)
    elif reading is not None and reading.edits:
        outcome = apply(draft, reading.edits, turn=number)
        assert isinstance(outcome, Applied), outcome
        draft, edits, inverse = outcome.draft, outcome.edits, outcome.inverse
        position = replace(position, undoable=number, redoable=(), step=Step.MARKET)
    elif isinstance(given, Action) and given.kind == "set_language":
        position = replace(position, language="zh")
    said = Said("scripted.said", {"turn": number, "offering": draft.strategy.business.offering or "nothing"})
    findings = () if draft.strategy.business.offering else (Finding("says-what-it-is", Step.INTAKE, "error", PATH),)
    return Decision(ConversationState(draft, position, number), edits, inverse, (said,), None, findings, intents)


def compose(decision: Decision, speech: Speech) -> Reply:
    texts = [
        f"{remark.params['turn']}: {remark.params['offering']} on record" if isinstance(remark, Said)
        else f"{remark.title}: {len(remark.lines)}"
        for remark in decision.remarks
        if isinstance(remark, (Said, Lines))
    ]  # fmt: skip
    choices = tuple(ChoiceLabel(label=label, action=ActionLink(kind="choose", argument=label)) for label in LABELS)
    question = QuestionBlock(id="offering", paths=(PATH,), text="What do you do?", choices=choices)
    return Reply(blocks=(*(TextBlock(text=text) for text in texts), question))


def scripted_core() -> Core:
    speeches: Mapping[Language, Speech] = {"zh": speech("zh"), "en": speech("en")}
    return Core(
        NOTHING_KNOWN,
        Corpus({"zh": {}, "en": {}}),
        speeches,
        read_context,
        wanted_past,
        lambda state, given, reading, catalogs: (),
        decide,
        compose,
        lambda question, speech: LABELS,
    )
