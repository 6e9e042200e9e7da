"""A message as the readers see it: its tokens, and what its relative words are relative to."""

from collections.abc import Callable, Container
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from typing import TypeVar, cast

from assistant.reading.values.tokens.lexing import lex
from assistant.reading.values.tokens.numeral import Numeral
from assistant.reading.values.tokens.token import OPAQUE, OTHER, Token

CLAUSE_ENDS = frozenset("，。；！？,.;!?、\n")
STOPS = frozenset("。；！？;!?\n")
_PAD = 64  # farther than any reader looks from a place of the line


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens by index; every look outside them finds nothing, so that readers need no bounds."""

    tokens: tuple[Token, ...]
    as_of: date
    region: str | None
    fiscal_start_month: int
    source: str
    words: tuple[str, ...]
    numerals: tuple[Numeral | None, ...]
    read: dict[str, dict[int, object]] = field(default_factory=dict, compare=False)

    def word(self, at: int) -> str:
        """The word at a place, "" for a numeral, for unknown text and outside."""
        return self.words[at]

    def numeral(self, at: int) -> Numeral | None:
        """The numeral at a place, None for anything else."""
        return self.numerals[at]

    def has(self, at: int, words: Container[str]) -> bool:
        """Whether one of `words` stands at a place."""
        return self.words[at] in words

    def starts(self, at: int, *words: str) -> bool:
        """Whether `words` stand one after another from a place."""
        return all(self.word(at + i) == word for i, word in enumerate(words))

    def past(self, at: int, words: Container[str], most: int = 3) -> int:
        """The first place from `at` on that holds none of `words`, at most `most` places on."""
        stop = at + most
        while at < stop and self.words[at] in words:
            at += 1
        return at

    def gap(self, at: int) -> bool:
        """Whether white space stands before a token."""
        return 0 <= at < len(self.tokens) and self.tokens[at].gap

    def ends(self, at: int) -> bool:
        """Whether a clause ends before this place."""
        return not 0 <= at < len(self.tokens) or self.has(at, CLAUSE_ENDS)

    def is_text(self, at: int) -> bool:
        """Whether a token is unknown text: a run of Han characters or an English word no reader knows."""
        if not 0 <= at < len(self.tokens) or self.tokens[at].numeral is not None:
            return False
        return self.tokens[at].text in {OTHER, OPAQUE} or self.tokens[at].text[0].isalpha()

    def is_han(self, at: int) -> bool:
        """Whether a token begins with a Han character."""
        return 0 <= at < len(self.tokens) and "一" <= self.source[self.tokens[at].start] <= "鿿"

    def opens_with(self, at: int, characters: str) -> bool:
        """Whether the token at a place begins with one of `characters`, as written."""
        return 0 <= at < len(self.tokens) and self.source[self.tokens[at].start] in characters

    def start(self, at: int) -> int:
        """Where a token begins in the message."""
        return self.tokens[at].start

    def end(self, after: int) -> int:
        """Where the token before place `after` ends in the message."""
        return self.tokens[after - 1].end


def line_of(text: str, as_of: date, region: str | None, fiscal_start_month: int) -> Line:
    """The line of a message."""
    tokens = lex(text)
    words = (*("" if t.numeral is not None else t.text for t in tokens), *[""] * _PAD)
    numerals = (*(t.numeral for t in tokens), *[None] * _PAD)
    return Line(tokens, as_of, region, fiscal_start_month, text, words, numerals)


T = TypeVar("T")


def remembered(reader: Callable[[Line, int], T]) -> Callable[[Line, int], T]:
    """Read each place of a line once: several kinds of value begin with the same number."""

    name = reader.__name__

    @wraps(reader)
    def read(line: Line, at: int) -> T:
        done = line.read.setdefault(name, {})
        if at not in done:
            done[at] = reader(line, at)
        return cast("T", done[at])

    return read
