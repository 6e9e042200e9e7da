"""What a turn decided: the new state, the change it made, and what is to be said, as values without words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from assistant.checks.check import Finding
from assistant.dialogue.state import ActionKind, Ask, ConversationState
from assistant.knowledge.passages import Passage
from assistant.reading.reading import Alternative
from assistant.strategy import Edit, Inverse, Param, Phrase, Step


@dataclass(frozen=True, slots=True)
class Noted:
    """One line of a receipt: the path, and whether its value was new, changed or taken out."""

    path: str
    value: object
    how: Literal["new", "changed", "removed"]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was understood and recorded in this turn."""

    items: tuple[Noted, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the wording by its key, as `replies.undone`. `tone` lets a surface set it apart."""

    key: str
    params: Mapping[str, Param] = field(default_factory=dict)
    tone: Literal["plain", "note", "problem"] = "plain"


@dataclass(frozen=True, slots=True)
class Suggested:
    """A suggestion that was recorded as such: the paths it filled and why."""

    paths: tuple[str, ...]
    reason: Phrase


@dataclass(frozen=True, slots=True)
class Card:
    """Something drafted from the answers, offered as a whole: `topic` names its title, the paths its content."""

    topic: str
    paths: tuple[str, ...]
    reason: Phrase | None


@dataclass(frozen=True, slots=True)
class Lines:
    """A few sentences that belong together under a title: the first look, the sum, an answer."""

    title: str
    lines: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What may be expected of the main goal: the range, what it rests on, the chance."""

    lines: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """Something that advice can do to the plan: its label, and the action that does it."""

    label: Phrase
    kind: ActionKind
    argument: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the trade knows about something, with citations: under a title, and `because` of what it is told unasked."""

    title: Literal["answer", "hint"]
    passages: tuple[Passage, ...]
    because: Literal["words", "findings"] | None = None
    offers: tuple[Offered, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A whole entry of the corpus, that a citation led to."""

    entry: str


@dataclass(frozen=True, slots=True)
class Clarify:
    """Something that can be read in several ways, put back as a choice. `words` are the user's."""

    reason: str
    words: str
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class FoundProblems:
    """What the checks say at this point, at most three unless it was `asked` for; `folded` counts the rest."""

    findings: tuple[Finding, ...]
    folded: int
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """What is known of a step, or of the whole strategy (step None), to look over."""

    step: Step | None
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Something the person asked to see."""

    what: Literal["progress", "history", "help", "export"]
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """The strategy can be exported; `final` is false while errors stand or the review is not confirmed."""

    final: bool
    errors: int


Remark = (
    Receipt
    | Said
    | Suggested
    | Card
    | Lines
    | Expected
    | Told
    | Opened
    | Clarify
    | FoundProblems
    | Summary
    | Shown
    | Ready
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to answer with a tap: its label, and the action that takes it."""

    label: Phrase | Param
    edits: tuple[Edit, ...] = ()
    goes: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """The open question as it is put now: the paths it fills, the variant of its wording, and its choices.

    `variant` is prompt, again, short, push, reword, change, or only.<need>.
    """

    ask: Ask
    paths: tuple[str, ...]
    variant: str
    params: Mapping[str, Param]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome of a turn. `edits` are as they took effect; `inverse` takes them back."""

    state: ConversationState
    edits: tuple[Edit, ...]
    inverse: Inverse
    remarks: tuple[Remark, ...]
    question: Question | None
    findings: tuple[Finding, ...]
    intents: tuple[str, ...]
