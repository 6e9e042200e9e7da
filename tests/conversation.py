"""A conversation without a store: the pure core with the product's own catalogs and wording, one call a turn."""

import asyncio
import datetime as dt
from dataclasses import dataclass, field, replace
from functools import cache

from assistant.adapters.content_files import content_root, load_catalogs, load_corpus
from assistant.adapters.exact_vectors import ExactVectors
from assistant.adapters.memory_documents import MemoryDocumentStore
from assistant.adapters.vector_files import VectorFiles
from assistant.adapters.wording_files import load_wording
from assistant.catalog import Catalogs
from assistant.dialogue.asking import put
from assistant.dialogue.decide import decide, read_context, wanted_knowledge, wanted_past
from assistant.dialogue.decision import Decision
from assistant.dialogue.state import Action, ConversationState, Depth, Input, Message, Past, Position
from assistant.knowledge.corpus import Corpus
from assistant.knowledge.passages import Found, Learned, Query
from assistant.reading import read_text
from assistant.reading.reading import Reading
from assistant.service.knowledge import KnowledgeBase
from assistant.strategy import Language
from assistant.wording.blocks import Reply
from assistant.wording.compose import choice_labels, compose
from assistant.wording.speech import Speech

A_MONDAY = dt.date(2026, 11, 23)


@cache
def the_catalogs() -> Catalogs:
    """The product's catalogs."""
    return load_catalogs(content_root())


@cache
def the_speech(language: Language) -> Speech:
    """The product's wording in one language."""
    return Speech(load_wording(content_root())[language], the_catalogs(), language, the_corpus().entries[language])


@cache
def the_corpus() -> Corpus:
    """The product's corpus."""
    return load_corpus(content_root(), the_catalogs())


@cache
def the_knowledge() -> KnowledgeBase:
    """The corpus searched by words alone: no embedding is loaded."""
    files = VectorFiles(content_root(), None)
    return KnowledgeBase(the_corpus(), the_catalogs(), None, files, ExactVectors(), MemoryDocumentStore())


@dataclass
class Told:
    """One turn as it went."""

    given: Input
    reading: Reading | None
    decision: Decision
    reply: Reply


@dataclass
class Conversation:
    """Say something, see what is decided and said."""

    language: Language = "en"
    depth: Depth = "quick"
    today: dt.date = A_MONDAY
    started: bool = True
    state: ConversationState = field(init=False)
    turns: list[Told] = field(default_factory=list)
    past: dict[int, Past] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.state = ConversationState(position=Position(language=self.language, depth=self.depth))
        if self.started:
            self.give(Action("start"))

    @property
    def speech(self) -> Speech:
        """In the conversation's language now."""
        return the_speech(self.state.position.language)

    def say(self, text: str) -> Told:
        """A message."""
        return self.give(Message(text))

    def give(self, given: Input) -> Told:
        """A message or an action."""
        catalogs, before = the_catalogs(), self.state
        reading = None
        if isinstance(given, Message):
            labels = choice_labels(put(before, catalogs, self.today), self.speech)
            context = read_context(before, catalogs, self.today, labels)
            reading = read_text(given.text, context) if given.text.strip() else Reading()
        wanted = wanted_past(before, given, reading)
        past = self.past.get(wanted) if wanted is not None else None
        decision = decide(before, given, reading, self.today, catalogs, past, self._learned(before, given, reading))
        self.state = decision.state
        self.past[decision.state.turn] = Past(decision.state.turn, decision.inverse, before.position)
        told = Told(given, reading, decision, compose(decision, self.speech))
        self.turns.append(told)
        return told

    def _learned(self, before: ConversationState, given: Input, reading: Reading | None) -> Learned:
        """What the knowledge has for this turn, found by words alone."""
        language = before.position.language
        found = tuple(
            Found(
                each, asyncio.run(the_knowledge().search(Query(each.text, language, "test", problems=each.complaint)))
            )
            for each in wanted_knowledge(before, given, reading, the_catalogs())
        )
        return Learned(the_corpus(), found)

    def copy(self) -> "Conversation":
        """The same conversation, to go on in another way."""
        return replace_state(self)


def replace_state(conversation: Conversation) -> Conversation:
    """A conversation that stands where this one does."""
    twin = object.__new__(Conversation)
    twin.__dict__.update(conversation.__dict__)
    twin.turns, twin.past = list(conversation.turns), dict(conversation.past)
    twin.state = replace(conversation.state)
    return twin
