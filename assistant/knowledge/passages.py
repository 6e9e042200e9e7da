"""What is asked of the knowledge, and what comes back: references to entries, and pieces of a tenant's documents."""

import re
from dataclasses import dataclass, field

from assistant.knowledge.corpus import NO_CORPUS, Corpus
from assistant.knowledge.search import About
from assistant.strategy import Language

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]+")
LONGEST_QUERY = 600
"""Characters of a question that are searched for."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question of somebody of a tenant, in the language of the answer, with what is known of the business.

    `problems` asks for the problem that a complaint is about, and for nothing else.
    """

    text: str
    language: Language
    tenant: str
    about: About = field(default_factory=About)
    problems: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Something that answers. An entry of the corpus comes by its id, with the places of its steps that fit best.

    Of a tenant's own document `title` is its name and `lines` are the sentences that answer, word for word.
    """

    id: str
    steps: tuple[int, ...] = ()
    title: str | None = None
    lines: tuple[str, ...] = ()

    @property
    def own(self) -> bool:
        """Whether it comes from a tenant's own document."""
        return self.title is not None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What has to be looked up before a turn is decided: a question's words, or a complaint's."""

    text: str
    complaint: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for what was wanted: stored with the turn, so that it is decided the same again."""

    wanted: Wanted
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Learned:
    """The trade's know-how as a turn may use it: the corpus, and what was looked up for this turn."""

    corpus: Corpus = NO_CORPUS
    found: tuple[Found, ...] = ()

    def passages(self, text: str, *, complaint: bool = False) -> tuple[Passage, ...]:
        """What was found for these words."""
        return next((each.passages for each in self.found if each.wanted == Wanted(text, complaint)), ())


NOTHING_LEARNED = Learned()


def language_of(text: str) -> Language:
    """The language of a question: Chinese with English words in it is Chinese."""
    return "zh" if 2 * len(_CHINESE.findall(text)) > len(_LATIN.findall(text)) else "en"
