"""What a question is: data that says which paths it fills, when it is asked, and which chips it offers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from pydantic import JsonValue

from assistant.dialogue.state import Depth
from assistant.strategy import Draft, Phrase, Step, encode

DEPTHS: tuple[Depth, ...] = ("quick", "standard", "deep")


@dataclass(frozen=True, slots=True)
class ChipEdit:
    """What a chip changes. A `text` is our own words, stored as a phrase under the chip's wording key."""

    op: Literal["set", "add", "mark"]
    path: str
    value: JsonValue = None
    status: Literal["unknown", "not_applicable", "deferred"] | None = None
    text: bool = False


@dataclass(frozen=True, slots=True)
class Chip:
    """A ready answer: its edits, or where it `goes` (an intent: suggest, defer, unsure, not_applicable, show ...).

    `when` keeps chips of another region or trade away; `need` is what it answers where a question asks for several
    things, and a `later` one is shown only when that is all that is missing. Its label is
    `questions.<question>.chips.<key>`.
    """

    key: str
    edits: tuple[ChipEdit, ...] = ()
    goes: str | None = None
    when: Callable[[Draft], bool] | None = None
    need: str | None = None
    later: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    """One thing a question asks for: answered as soon as one of these paths has a value or a mark."""

    key: str
    paths: tuple[str, ...]
    when: Callable[[Draft], bool] | None = None


@dataclass(frozen=True, slots=True)
class QuestionSpec:
    """A question of the conversation. Its wording stands in prompts/ under `questions.<id>`.

    `needs` are what it asks for, in order; half an answer is taken and only the rest asked again. `fills` are further
    paths that an answer may go to. `each` is a list whose items it asks about one by one, at most `first` of them
    (`first_in_quick` in a quick conversation), leaving out those that `each_when` is not true of (draft, id).
    `kind` card: drafted from the answers (`drafts` are the topics), offered as a whole, of
    which the fields in `shows` are told (none named: all); confirm: a summary to agree to. A
    choice: put only while the
    catalogs offer something to choose, after a paragraph that says why; left as it is, it is done. A
    card that `redrafts` is drafted again after a change, since its parts share one sum.
    `rests_on` are the paths whose change puts its answer up for another look. `pushes`: a thin answer is asked about
    once more. `chips_from_catalog`: further chips come from the catalogs by the question's id.
    """

    id: str
    step: Step
    depth: Depth
    needs: tuple[Need, ...] = ()
    fills: tuple[str, ...] = ()
    kind: Literal["ask", "card", "confirm", "choice"] = "ask"
    redrafts: bool = False
    drafts: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    each: str | None = None
    each_when: Callable[[Draft, str], bool] | None = None
    first: int = 3
    first_in_quick: int = 3
    applies: Callable[[Draft], bool] | None = None
    rests_on: tuple[str, ...] = ()
    chips: tuple[Chip, ...] = ()
    chips_from_catalog: bool = False
    several: bool = False
    pushes: bool = False
    skippable: bool = True

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics whose suggestions answer it."""
        return self.drafts or (self.id,)


def asked_at(spec: QuestionSpec, depth: Depth) -> bool:
    """Whether a conversation of this depth asks the question."""
    return spec.depth == "quick" or DEPTHS.index(spec.depth) <= DEPTHS.index(depth)


def chip_text(question: str, chip: str) -> str:
    """The stored form of a chip's own words."""
    return encode(Phrase(f"questions.{question}.chips.{chip}"))


def set_(path: str, value: JsonValue) -> ChipEdit:
    """A chip sets a field."""
    return ChipEdit("set", path, value)


def add(path: str, value: JsonValue) -> ChipEdit:
    """A chip adds to a list."""
    return ChipEdit("add", path, value)


def says(path: str, op: Literal["set", "add"] = "add") -> ChipEdit:
    """A chip puts its own words into a text field or a list of texts."""
    return ChipEdit(op, path, text=True)


def none(path: str) -> ChipEdit:
    """A chip says that there is no such thing."""
    return ChipEdit("mark", path, status="not_applicable")


def later(path: str) -> ChipEdit:
    """A chip leaves something open on purpose: rather not say."""
    return ChipEdit("mark", path, status="deferred")


def need(key: str, *paths: str, when: Callable[[Draft], bool] | None = None) -> Need:
    """One thing asked for, under a short name that its wording uses."""
    return Need(key, paths, when)
