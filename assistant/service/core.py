"""The pure core as the service calls it: seven functions and what they know. `bootstrap.py` fills it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from assistant.catalog import Catalogs
from assistant.dialogue.decision import Decision, Question
from assistant.dialogue.state import ConversationState, Input, Past
from assistant.knowledge.corpus import Corpus
from assistant.knowledge.passages import Learned, Wanted
from assistant.reading.reading import ReadContext, Reading
from assistant.strategy import Language
from assistant.wording.blocks import Reply
from assistant.wording.speech import Speech


class ReadContextOf(Protocol):
    """What the reader may know before the next message."""

    def __call__(
        self, state: ConversationState, catalogs: Catalogs, today: dt.date, choices: tuple[str, ...]
    ) -> ReadContext: ...


class WantedPast(Protocol):
    """The turn whose Past the decision needs: what undo or redo takes back; None for most inputs."""

    def __call__(self, state: ConversationState, given: Input, reading: Reading | None) -> int | None: ...


class WantedKnowledge(Protocol):
    """What has to be looked up before the decision; nothing for most inputs."""

    def __call__(
        self, state: ConversationState, given: Input, reading: Reading | None, catalogs: Catalogs
    ) -> tuple[Wanted, ...]: ...


class Decide(Protocol):
    """The state machine: one input decided."""

    def __call__(
        self,
        state: ConversationState,
        given: Input,
        reading: Reading | None,
        today: dt.date,
        catalogs: Catalogs,
        past: Past | None,
        learned: Learned,
    ) -> Decision: ...


class Compose(Protocol):
    """A decision in words."""

    def __call__(self, decision: Decision, speech: Speech) -> Reply: ...


class ChoiceLabels(Protocol):
    """What the open question's choices are called, in order: what the next message may name."""

    def __call__(self, question: Question | None, speech: Speech) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Core:
    """The conversation as a function, with the catalogs, the corpus and the words of both languages."""

    catalogs: Catalogs
    corpus: Corpus
    speech: Mapping[Language, Speech]
    read_context: ReadContextOf
    wanted_past: WantedPast
    wanted_knowledge: WantedKnowledge
    decide: Decide
    compose: Compose
    choice_labels: ChoiceLabels
