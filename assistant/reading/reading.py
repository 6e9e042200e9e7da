"""What a message was understood to say: the contract between the reader and the dialogue."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.catalog import Catalogs
from assistant.strategy import Draft, Edit, Language, Params, Step

if TYPE_CHECKING:
    from assistant.reading.examples import Examples

IntentKind = Literal[
    "answer", "correct", "ask", "why", "unsure", "suggest", "not_applicable", "defer", "skip", "back", "goto", "show",
    "undo", "redo", "confirm", "reject", "accept_suggestion", "waive", "language", "depth", "restart", "export", "help",
    "greet", "off_topic",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Intent:
    """One thing the message does. `start` and `end` are code points of the message.

    `argument` says what it is about: a step (goto), draft, progress, findings or history (show), zh or en (language),
    a depth (depth), md or json ... (export), the reason (waive), the question in the user's words (ask).
    """

    kind: IntentKind
    start: int
    end: int
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to read an unclear part: the edits it would make. Its label is the wording's `clarify.<reason>.<key>`."""

    key: str
    params: Params
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Unclear:
    """A part of the message that can be read in several ways, or cannot be placed. `reason` names its wording."""

    start: int
    end: int
    reason: str
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A message, understood: what it does, what it changes, what stays unclear.

    `edits` carry origin `stated` and a quote into this message. `chosen` are the indexes of offered choices that the
    message names by label or number. `language` is that of the message, or None where it has none ("ok", "120").
    """

    intents: tuple[Intent, ...] = ()
    edits: tuple[Edit, ...] = ()
    chosen: tuple[int, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class ReadContext:
    """What the reader may know. `pending` are the paths asked for, `-` standing for a new item (`/audience/-/name`).

    `choices` are the labels on offer, in order. `offer_open` says that a suggestion or a draft awaits a yes or a no.
    `examples` of what people type help with what no pattern knows.
    """

    catalogs: Catalogs
    draft: Draft
    as_of: dt.date
    turn: int
    language: Language = "en"
    step: Step = Step.INTAKE
    question: str | None = None
    pending: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    offer_open: bool = False
    examples: "Examples | None" = None
