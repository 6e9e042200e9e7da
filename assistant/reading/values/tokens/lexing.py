"""Text into tokens: numerals read whole, known words and phrases found by longest match, the rest in runs.

One pass over the folded text; at each place only as many characters are looked at as the longest known word has.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from assistant.reading.values.folding import fold
from assistant.reading.values.lexicon.holiday_names import HOLIDAY_NAMES
from assistant.reading.values.lexicon.idioms import IDIOMS
from assistant.reading.values.lexicon.vocabulary import VOCABULARY
from assistant.reading.values.lexicon.words import phrases
from assistant.reading.values.tokens import han
from assistant.reading.values.tokens.latin import SIGNS, digits_at, fraction_at, negative, word_at
from assistant.reading.values.tokens.numeral import Numeral
from assistant.reading.values.tokens.numerals import numeral_at
from assistant.reading.values.tokens.numeric_dates import numeric_date_at
from assistant.reading.values.tokens.opaque import opaque_spans
from assistant.reading.values.tokens.phrasing import merge_words
from assistant.reading.values.tokens.returns import returns_in
from assistant.reading.values.tokens.token import DATE, OPAQUE, OTHER, Token

_HAN = re.compile("[一-鿿]")
_LETTERS_BUT_W = re.compile("[a-vx-z]")  # a message of "20w" alone is a Chinese one
_SYMBOLS = re.compile(r"<=|>=|< =|> =|=<|=>|->|--+|\.\.\.+")
_BEFORE_SIGN = frozenset("(（，,:：=<>\n$¥")
_MANY = frozenset("十百千万亿")
# After a numeral 年底 is 年 and 底, 年内 is 年 and 内.
_UNITS_AFTER_NUMERAL = phrases("年|年度|年级|年卡|年期|月|月份|月卡|日|日元|日币|日圆|季度|季|周|周年|周年庆|周岁|天")
_CALENDAR = frozenset("年月日季周天")
_UNITS_OF_NUMERALS = frozenset("点月日号个天周年岁人万元块成折%")  # after 五一 and 十一 they make a number of it
_LONGEST_RUN = 400


def lex(source: str) -> tuple[Token, ...]:
    """The tokens of a message, in order; their places are code points of `source`."""
    return tuple(merge_words(_Lexer(fold(source)).tokens_of()))


@cache
def _han_words() -> Mapping[str, tuple[str, ...]]:
    """First character -> the known words that begin with it, longest first."""
    return _by_first(word for word in VOCABULARY | IDIOMS if _is_han(word[0]))


@cache
def _known_characters() -> frozenset[str]:
    """The Han characters that can begin a word or a numeral."""
    return frozenset(_han_words()) | han.NUMERALS | frozenset(han.FORMAL_DIGITS) | frozenset(han.UNITS) | {"数"}


@cache
def _unknown_run() -> re.Pattern[str]:
    """Han characters that begin nothing known, one after another."""
    return re.compile(f"(?:(?![{re.escape(''.join(sorted(_known_characters())))}])[一-鿿])++")


@cache
def _digit_names() -> Mapping[str, tuple[str, ...]]:
    return _by_first(name for name in HOLIDAY_NAMES if name[0].isdigit())


def _by_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    rows: dict[str, list[str]] = {}
    for word in words:
        rows.setdefault(word[0], []).append(word)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in rows.items()}


def _is_han(character: str) -> bool:
    return "一" <= character <= "鿿"


@dataclass(slots=True)
class _Lexer:
    """The text being cut: `other` is where a run of unknown characters began, -1 outside one."""

    text: str
    tokens: list[Token] = field(default_factory=list)
    at: int = 0
    gap: bool = False
    other: int = -1
    in_chinese: bool = False

    def tokens_of(self) -> list[Token]:
        self.in_chinese = _HAN.search(self.text) is not None or not _LETTERS_BUT_W.search(self.text)
        for start, end, numeral in self._set_apart():
            self._cut_until(start)
            if start >= self.at:
                self._put(Token(OPAQUE if numeral is None else "", start, end, numeral, self.gap))
        self._cut_until(len(self.text))
        self._close(len(self.text))
        return self.tokens

    def _set_apart(self) -> list[tuple[int, int, Numeral | None]]:
        """The places read as one piece before all else: returns as numbers, and what holds no value."""
        returns = [(numeral.start, numeral.end, numeral) for numeral in returns_in(self.text)]
        apart = opaque_spans(self.text)
        if not returns:
            return [(start, end, None) for start, end in apart]
        free = [(a, b, None) for a, b in apart if all(b <= start or end <= a for start, end, _ in returns)]
        return sorted([*returns, *free], key=lambda piece: piece[0])

    def _cut_until(self, stop: int) -> None:
        text, unknown = self.text, _unknown_run()
        while self.at < stop:
            run = unknown.match(text, self.at, stop)
            if run is not None:
                self.other = self.at if self.other < 0 else self.other
                self.at = run.end()
                continue
            character = text[self.at]
            if character.isspace():
                self._space(character)
                continue
            found = self._read(character)
            if found is not None:
                self._put(found)
                continue
            self.other = self.at if self.other < 0 else self.other
            self.at += 1

    def _read(self, character: str) -> Token | None:
        if "a" <= character <= "z" or ("à" <= character <= "ÿ" and character != "÷"):
            word, end = word_at(self.text, self.at)
            return Token(word, self.at, end, None, self.gap)
        if _is_han(character):
            return self._han(character)
        if (
            character == "〇"
            or (character.isascii() and (character.isdigit() or character == "."))
            or character in SIGNS
        ):
            found = self._number(character)
            if found is not None:
                return found
        match = _SYMBOLS.match(self.text, self.at)
        end = self.at + 1 if match is None else match.end()
        written = character if match is None else match[0].replace(" ", "")[:2]
        return Token(written, self.at, end, None, self.gap)

    def _space(self, character: str) -> None:
        self._close(self.at)
        if character == "\n":
            self.tokens.append(Token("\n", self.at, self.at + 1, None, self.gap))
        self.gap = True
        self.at += 1

    def _put(self, token: Token) -> None:
        if self.other >= 0:
            self._close(token.start)
            token = Token(token.text, token.start, token.end, token.numeral, gap=False)
        self.tokens.append(token)
        self.at, self.gap = token.end, False

    def _close(self, end: int) -> None:
        if self.other >= 0:
            self.tokens.append(Token(OTHER, self.other, end, None, self.gap))
            self.other, self.gap = -1, False

    def _before(self) -> Token | None:
        return self.tokens[-1] if self.tokens and self.other < 0 else None

    def _han(self, character: str) -> Token | None:
        before = self._before()
        counted = before is not None and before.numeral is not None and before.end + self.gap >= self.at
        for word in _han_words().get(character, ()):
            if self.text.startswith(word, self.at) and self._fits(word, counted=counted):
                kind = word if word in VOCABULARY else OPAQUE
                return Token(kind, self.at, self.at + len(word), None, self.gap)
        if character == "数" and self.text[self.at + 1 : self.at + 2] in _MANY:
            several = numeral_at(self.text, self.at + 1)
            return None if several is None else Token("", self.at, several.end, several, self.gap)
        if character in han.NUMERALS or character in han.FORMAL_DIGITS or character in han.UNITS:
            return self._number(character)
        return None

    def _fits(self, word: str, *, counted: bool) -> bool:
        """Whether a known word is meant and not the unit or the digits of a number."""
        if counted and word not in _UNITS_AFTER_NUMERAL and (word[0] in _CALENDAR or word not in VOCABULARY):
            return False
        if word[0] not in han.NUMERALS:
            return True
        end = self.at + len(word)
        if word not in VOCABULARY and word[-1] == "分" and self.text[end : end + 1] in ("之", "钟"):
            return False  # 十分之一, 十分钟
        before, after = self.text[self.at - 1 : self.at] if self.at else "", self.text[end : end + 1]
        if word[0] in han.UNITS and before in han.BARE_UNIT_AFTER and word not in VOCABULARY:
            return False  # 破千万
        if before and (before in han.NUMERALS or before == "第" or before.isdigit()):
            return False
        whole = after and all(c in han.NUMERALS for c in word)
        return not (whole and (after in han.NUMERALS or after in _UNITS_OF_NUMERALS))

    def _number(self, character: str) -> Token | None:
        before = self._before()
        if character.isascii():
            name = self._name_in_digits(character)
            if name is not None:
                return name
            date = numeric_date_at(self.text, self.at)
            if date is not None:
                return Token(DATE + date[0] if date[0] else OPAQUE, self.at, date[1], None, self.gap)
        numeral = self._numeral(character, "" if before is None else before.text)
        if numeral is None:
            return None
        if isinstance(numeral, int):
            return Token(OPAQUE, self.at, numeral, None, self.gap)
        if before is not None and (before.text == "负" or (before.end == self.at and self._is_minus(before))):
            self.tokens.pop()
            return Token("", before.start, numeral.end, negative(numeral), before.gap)
        return Token("", self.at, numeral.end, numeral, self.gap)

    def _name_in_digits(self, character: str) -> Token | None:
        """A name that begins with digits: 618大促, 38节, 4th of July."""
        for name in _digit_names().get(character, ()):
            end = self.at + len(name)
            whole = _is_han(name[-1]) or not self.text[end : end + 1].isalnum()
            if whole and self.text.startswith(name, self.at):
                return Token(name, self.at, end, None, self.gap)
        return None

    def _numeral(self, character: str, before: str) -> Numeral | int | None:
        """The numeral here, or where a run of digits that is no numeral ends."""
        if character.isascii() or character in SIGNS:
            fraction = fraction_at(self.text, self.at)
            if fraction is not None or character in SIGNS:
                return fraction
            return digits_at(self.text, self.at, before, in_chinese=self.in_chinese)
        numeral = numeral_at(self.text, self.at)
        if numeral is not None:
            return numeral
        end = self.at
        while end < len(self.text) and self.text[end] in han.NUMERALS and end - self.at < _LONGEST_RUN:
            end += 1
        return end if end - self.at > 1 else None

    def _is_minus(self, hyphen: Token) -> bool:
        """Whether a hyphen is a minus: no number stands before it."""
        if hyphen.text != "-":
            return False
        if len(self.tokens) < 2:
            return True
        left = self.tokens[-2]
        if left.numeral is not None or left.text in {"-", "~"}:
            return False
        return hyphen.gap or left.text in _BEFORE_SIGN
