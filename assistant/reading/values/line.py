"""A message as the readers see it: its tokens, and what its relative words are relative to."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from assistant.reading.values.lexing import OPAQUE, OTHER, Token
from assistant.reading.values.numerals import Numeral

CLAUSE_ENDS = frozenset("，。；！？,.;!?、\n")
STOPS = frozenset("。；！？;!?\n")


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens by index; every look outside them finds nothing, so that readers need no bounds."""

    tokens: tuple[Token, ...]
    as_of: date
    region: str | None
    fiscal_start_month: int
    source: str

    def word(self, at: int) -> str:
        """The word at a place, "" for a numeral, for unknown text and outside."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) and self.tokens[at].numeral is None else ""

    def numeral(self, at: int) -> Numeral | None:
        """The numeral at a place, None for anything else."""
        return self.tokens[at].numeral if 0 <= at < len(self.tokens) else None

    def has(self, at: int, words: Container[str]) -> bool:
        """Whether one of `words` stands at a place."""
        word = self.word(at)
        return word != "" and word in words

    def starts(self, at: int, *words: str) -> bool:
        """Whether `words` stand one after another from a place."""
        return all(self.word(at + i) == word for i, word in enumerate(words))

    def past(self, at: int, words: Container[str], most: int = 3) -> int:
        """The first place from `at` on that holds none of `words`, at most `most` places on."""
        stop = at + most
        while at < stop and self.has(at, words):
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

    def start(self, at: int) -> int:
        """Where a token begins in the message."""
        return self.tokens[at].start

    def end(self, after: int) -> int:
        """Where the token before place `after` ends in the message."""
        return self.tokens[after - 1].end
