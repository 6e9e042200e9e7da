"""What the service needs from outside, as plain nouns: reader, advisor, store, clock. Adapters implement them.

Read `service/turns.py` for how they are used, `tests/contracts/` for what every adapter of a port must do.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from pydantic import JsonValue

from assistant.dialogue.decision import Lines
from assistant.dialogue.state import ConversationState, Input, Past, Position
from assistant.knowledge.documents import Document, DocumentPassage
from assistant.knowledge.passages import Found, Passage, Query
from assistant.knowledge.vectors import Quantised
from assistant.reading.reading import ReadContext, Reading
from assistant.strategy import Edit, Inverse, Language

Json = Mapping[str, JsonValue]

Clock = Callable[[], dt.datetime]
"""The moment now, with its time zone; its date is the day of a turn."""

NewId = Callable[[], str]
"""An id that was never given before, hard to guess: 8 to 64 of A-Z, a-z, 0-9, - and _."""


class Reader(Protocol):
    """Understands a message. It proposes; the dialogue decides."""

    async def read(self, message: str, context: ReadContext) -> Reading: ...


class Advisor(Protocol):
    """Answers what was asked beside the strategy. It adds lines to a reply and never an edit."""

    async def advise(self, message: str, reading: Reading, state: ConversationState) -> tuple[Lines, ...]: ...


Role = Literal["query", "passage"]
"""What a text is to be compared as: a question, or what answers one."""

Vector = Sequence[float]


class Embedder(Protocol):
    """Turns texts into vectors of one length, each of norm 1. `name` tells vectors of one embedder from another's."""

    @property
    def name(self) -> str: ...

    async def embed(self, texts: tuple[str, ...], *, role: Role) -> tuple[Vector, ...]:
        """A vector for each text. Raises any exception where it cannot: who asks goes by words alone."""


class VectorIndex(Protocol):
    """Finds the nearest vectors of a shelf. It can be filled again at any time, so it may forget. `kind` names it."""

    @property
    def kind(self) -> str: ...

    async def hold(self, shelf: str, version: str, vectors: Mapping[str, Quantised]) -> None:
        """Make the shelf hold exactly these; a shelf that was given this version is left as it is."""

    async def nearest(self, shelf: str, vector: Vector, limit: int) -> tuple[tuple[str, float], ...]:
        """Ids with their cosine similarity, nearest first; none where the shelf holds nothing."""

    async def drop(self, shelf: str) -> None:
        """Empty the shelf."""

    async def close(self) -> None:
        """Let go of files and threads."""


class DocumentStore(Protocol):
    """Keeps the documents that tenants added, each tenant's apart, with their passages and vectors."""

    async def add(self, tenant: str, document: Document, passages: tuple[DocumentPassage, ...]) -> None:
        """Keep a document. Raises DocumentExists where the same text is there already."""

    async def listed(self, tenant: str) -> tuple[Document, ...]:
        """The tenant's documents, the first added first."""

    async def passages(self, tenant: str) -> tuple[DocumentPassage, ...]:
        """Every passage of the tenant's documents."""

    async def remove(self, tenant: str, id: str) -> Document:
        """Erase a document. Raises NoSuchDocument."""


class KnowledgeIndex(Protocol):
    """Finds what answers a question, best first; nothing where nothing does."""

    async def search(self, query: Query) -> tuple[Passage, ...]: ...


@dataclass(frozen=True, slots=True)
class ConversationRef:
    """Which conversation: the tenant comes from the credential only, never from the id."""

    tenant: str
    id: str


EventKind = Literal[
    "turn.accepted", "understood", "message.block", "finding", "step.changed", "strategy.delta", "turn.completed",
    "turn.failed",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class TurnEvent:
    """Something committed: `seq` numbers the events of a conversation from 1 without a gap. `body` is JSON."""

    seq: int
    turn: int
    kind: EventKind
    body: Json


@dataclass(frozen=True, slots=True)
class AcceptedTurn:
    """An input with its place in the order. `completed` tells that its answer is already stored.

    `lease` is what this process may work the conversation's turns under; None where another process does.
    """

    ref: ConversationRef
    number: int
    seq: int
    given: Input
    day: dt.date
    completed: bool = False
    lease: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the last reply left standing for the next turn: the labels on offer and the findings, as JSON lines."""

    choices: tuple[str, ...] = ()
    findings: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A conversation as it stands, and the accepted turns that wait to be worked, in their order."""

    state: ConversationState
    standing: Standing
    waiting: tuple[AcceptedTurn, ...]


@dataclass(frozen=True, slots=True)
class TurnRecord:
    """What replay and undo need of a turn besides its input: what was read and advised, how to take it back,
    and the position before it.

    `reading` is None for an action, and for a turn that failed. `found` is what the knowledge gave for the turn.
    """

    before: Position
    inverse: Inverse = field(default_factory=Inverse)
    reading: Reading | None = None
    advice: tuple[Lines, ...] = ()
    found: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkedTurn:
    """The outcome of a turn, to be stored as a whole: its events (kind and body) come in the order of their seq."""

    number: int
    state: ConversationState
    standing: Standing
    record: TurnRecord
    events: tuple[tuple[EventKind, Json], ...]


@dataclass(frozen=True, slots=True)
class StoredTurn:
    """A completed turn as replay reads it."""

    number: int
    given: Input
    day: dt.date
    record: TurnRecord
    edits: tuple[Edit, ...]
    blocks: tuple[Json, ...]
    failed: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list of conversations. `turns` counts what was accepted."""

    ref: ConversationRef
    title: str | None
    language: Language
    step: str
    finished: bool
    turns: int
    created: dt.datetime
    updated: dt.datetime


class ConversationStore(Protocol):
    """Keeps conversations. Every operation is one transaction; what has returned survives a kill and a power cut.

    All raise NoSuchConversation for an id that the tenant does not have, and StorageError where the storage has
    trouble; after StorageFull reads go on working.
    """

    async def create(
        self, ref: ConversationRef, state: ConversationState, at: dt.datetime, owner: str | None = None
    ) -> None:
        """Keep a new conversation, `owner`'s where one is given. Raises ConversationExists."""

    async def load(self, ref: ConversationRef) -> Held:
        """The conversation as it stands."""

    async def accept(
        self, ref: ConversationRef, key: str, given: Input, at: dt.datetime, *, after: int | None = None
    ) -> AcceptedTurn:
        """Give the input its place in the order, or find the turn that the key already has.

        Raises SameKeyOtherInput where the key came before with something else, and ConversationMoved where the place
        would not be the one directly after turn `after`.
        """

    async def past(self, ref: ConversationRef, turn: int) -> Past | None:
        """What undo needs of a completed turn; None where there is none of this number."""

    async def take(self, ref: ConversationRef, at: dt.datetime) -> int | None:
        """A lease on working the conversation's turns, for a few seconds; None while another process has it.

        Taken again by the same process it is prolonged. A lease taken after another has run out ends that one.
        """

    async def complete(
        self, ref: ConversationRef, worked: WorkedTurn, at: dt.datetime, *, lease: int | None = None
    ) -> tuple[TurnEvent, ...]:
        """Store the outcome of the turn after the last completed one.

        Raises StaleTurn where it is another's turn, or the lease has ended.
        """

    async def events(
        self, ref: ConversationRef, *, after: int = 0, turn: int | None = None, limit: int | None = None
    ) -> tuple[TurnEvent, ...]:
        """The committed events with a greater seq, of one turn or of all, in order; at most `limit`."""

    async def heads(self, refs: Sequence[ConversationRef]) -> Mapping[ConversationRef, int]:
        """The seq of the last event of each, those without a conversation left out."""

    async def turns(self, ref: ConversationRef) -> tuple[ConversationState, tuple[StoredTurn, ...]]:
        """How the conversation began, and its completed turns in order."""

    async def conversations(
        self, tenant: str, *, owner: str | None = None, before: tuple[str, str] | None = None, limit: int | None = None
    ) -> tuple[Listed, ...]:
        """The tenant's conversations, or those of an owner, the latest used first.

        `before` is the place in that order to go on after: when a conversation was used (ISO 8601, UTC) and its id.
        """

    async def owned(self, ref: ConversationRef, owner: str) -> bool:
        """Whether this owner may use the conversation."""

    async def share(self, ref: ConversationRef, owner: str) -> None:
        """Let this owner use the conversation too."""

    async def archive(self, ref: ConversationRef) -> Json:
        """Everything held of the conversation."""

    async def delete(self, ref: ConversationRef, at: dt.datetime) -> None:
        """Erase everything held of the conversation; its id stays taken."""

    async def close(self) -> None:
        """Finish what is under way and let go of files and threads."""
