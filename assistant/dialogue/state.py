"""Where a conversation stands: everything the next turn needs, and nothing about the turns before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from assistant.reading.reading import Unclear
from assistant.strategy import Draft, Inverse, Language, Step

Depth = Literal["quick", "standard", "deep"]


@dataclass(frozen=True, slots=True)
class Ask:
    """A question that is pending, was asked, or was passed over; `item` is the id of the list entry it is about."""

    question: str
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """The dialogue's own part of the state: kept before each turn, so that undo can return to it (under 2 KB).

    `asked` counts how often each question was put, in the order of the first time. `settled` are questions that are
    done without a further word: skipped, deferred, answered as far as the person wanted. `shown` are the moments that
    happen once (first look, the sum, a step's summary). `worded` is the wording in which the pending
    question stands (again, short ...). `suggested` is the question that a
    suggestion answered last, `unclear` what was asked back about. `undoable` is the latest turn that can be taken back,
    `redoable` the turns that undid something, latest first.
    """

    step: Step = Step.INTAKE
    depth: Depth = "quick"
    language: Language = "en"
    pending: Ask | None = None
    asked: Mapping[str, int] = field(default_factory=dict)
    settled: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    worded: str | None = None
    suggested: Ask | None = None
    unclear: Unclear | None = None
    finished: bool = False
    undoable: int | None = None
    redoable: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ConversationState:
    """A conversation between two turns: the draft, the position, and the number of the last turn (0: none yet)."""

    draft: Draft = field(default_factory=Draft)
    position: Position = field(default_factory=Position)
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Past:
    """A stored turn, as undo and redo need it: what takes its change back, and the position before it."""

    turn: int
    inverse: Inverse
    position: Position


@dataclass(frozen=True, slots=True)
class Message:
    """Something a person wrote."""

    text: str


ActionKind = Literal[
    "start", "choose", "accept", "reject", "mend", "waive", "confirm", "undo", "redo", "goto", "edit", "keep",
    "set_language", "set_depth", "restart", "export", "skip", "suggest", "apply", "open",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person did: pressed a choice, accepted a mend, edited a field, asked to undo.

    `argument` names what it is about: the choice's index, the check's id and path (`check@path`), a step, a language,
    a depth, a format, a topic of suggestions (`apply`), an entry of the corpus (`open`). `edits` come
    with `edit` (a form or a PATCH) in JSON form; `reason` comes with `waive`.
    """

    kind: ActionKind
    argument: str | None = None
    reason: str | None = None
    edits: tuple[Mapping[str, object], ...] = ()


Input = Message | Action
