"""What an entry of the corpus is: a piece of the trade's know-how in one language, with the questions it answers."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from assistant.strategy import Language, Step

EntryKind = Literal["problem", "practice", "principle", "framework", "example"]
SectionName = Literal["signs", "causes", "steps", "proof"]


@dataclass(frozen=True, slots=True)
class Reference:
    """Where an entry's figure was read: the catalog's source of this id, or a page with its address."""

    title: str
    address: str
    year: int | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Applies:
    """Whom an entry is for, in ids of the catalogs; an empty list is everyone."""

    industries: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `asks` are questions it answers, `symptoms` complaints it explains, both as people say them.

    `lead` answers by itself; `sections` hold lines: a paragraph or an item of a list each, in reading order. `rules`
    are the checks it helps with, `apply` the topics of suggestions that carry its advice out.
    """

    id: str
    language: Language
    step: Step
    kind: EntryKind
    title: str
    asks: tuple[str, ...]
    lead: str
    sections: Mapping[SectionName, tuple[str, ...]]
    symptoms: tuple[str, ...] = ()
    applies: Applies = field(default_factory=Applies)
    rules: tuple[str, ...] = ()
    sources: tuple[Reference, ...] = ()
    apply: tuple[str, ...] = ()

    @property
    def steps(self) -> tuple[str, ...]:
        """What to do, one step a line."""
        return self.sections.get("steps", ())

    def pieces(self) -> tuple["Piece", ...]:
        """The texts by which the entry is found by meaning: its title, questions, complaints, and what it says."""
        said = [self.title, *self.asks, *self.symptoms]
        body = " ".join((self.title, self.lead, *self.sections.get("signs", ()), *self.steps))
        questions = tuple(Piece(f"{self.id}:{self.language}:{n}", text, "query") for n, text in enumerate(said))
        return (*questions, Piece(f"{self.id}:{self.language}:body", body[:LONGEST_BODY], "passage"))


LONGEST_BODY = 900
"""Characters of an entry's own text that are embedded: more says no more of what it is about, and costs time."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text to embed: `query` texts are compared as questions, `passage` texts as what answers them."""

    id: str
    text: str
    role: Literal["query", "passage"]

    @property
    def digest(self) -> str:
        """16 hex digits that change with the text and its role."""
        return hashlib.blake2b(f"{self.role}:{self.text}".encode(), digest_size=8).hexdigest()
