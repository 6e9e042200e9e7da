"""Folded text into tokens: numerals read whole, known words and phrases found by longest match, the rest in runs.

One pass over the text; at each place only as many characters are looked at as the longest known word has.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache

from assistant.reading.values.lexicon.idioms import IDIOMS
from assistant.reading.values.lexicon.vocabulary import GLUED_BEFORE, GLUED_LETTERS, VOCABULARY
from assistant.reading.values.lexicon.words import phrases
from assistant.reading.values.folding import fold
from assistant.reading.values.tokens.numerals import (
    BARE_UNIT_AFTER,
    DIGITS,
    FORMAL_DIGITS,
    HAN_NUMERAL,
    UNITS,
    Numeral,
    numeral_at,
)
from assistant.reading.values.tokens.numeric_dates import numeric_date_at
from assistant.reading.values.tokens.opaque import opaque_spans
from assistant.reading.values.tokens.phrasing import merge_words
from assistant.reading.values.tokens.token import DATE, OPAQUE, OTHER, Token

_WORD = re.compile(r"[a-zà-öø-ÿ]++(?:'[a-z]++)*+")


_ALNUM = re.compile(r"[a-z0-9_-]++")


_SYMBOLS = re.compile(r"<=|>=|< =|> =|=<|=>|->|--+|\.\.\.+")


_WRITTEN_FRACTION = re.compile(r"([1-9])/([2-9]|10)(?![0-9/.])")


_FRACTIONS = {
    c: Decimal(n) / Decimal(d)
    for c, n, d in (
        ("½", 1, 2),
        ("⅓", 1, 3),
        ("⅔", 2, 3),
        ("¼", 1, 4),
        ("¾", 3, 4),
        ("⅕", 1, 5),
        ("⅙", 1, 6),
        ("⅛", 1, 8),
    )
}


_LETTER_SCALES = {
    "k": 3,
    "m": 6,
    "mn": 6,
    "mm": 6,
    "mil": 6,
    "mio": 6,
    "million": 6,
    "thousand": 3,
    "bn": 9,
    "b": 9,
    "billion": 9,
    "t": 12,
    "w": 4,
    "kk": 6,
}


_DOLLARS = phrases("us|hk|nt|a|au|c|ca|s|sg|cad|aud")


_MONEY_BEFORE = phrases("$|¥|£|€|usd|rmb|cny|eur|gbp|hkd|us$|hk$")


def lex(source: str) -> tuple[Token, ...]:
    """The tokens of a message, in order."""
    folded = fold(source)
    return tuple(merge_words(_pieces(folded)))


@cache
def _han_words() -> Mapping[str, tuple[str, ...]]:
    return _by_first(w for w in (VOCABULARY | IDIOMS) if "一" <= w[0] <= "鿿")


def _by_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    rows: dict[str, set[str]] = {}
    for word in words:
        rows.setdefault(word[0], set()).add(word)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in rows.items()}


def _pieces(text: str) -> list[Token]:
    han_words, masks, mask = _han_words(), opaque_spans(text), 0
    tokens: list[Token] = []
    at, gap, other = 0, False, -1
    size = len(text)
    has_han = any("一" <= c <= "鿿" for c in text)
    while at < size:
        while mask < len(masks) and masks[mask][1] <= at:
            mask += 1
        char = text[at]
        found: Token | None = None
        if mask < len(masks) and masks[mask][0] <= at:
            found = Token(OPAQUE, at, masks[mask][1], None, gap)
        elif char.isspace():
            if other >= 0:
                tokens.append(Token(OTHER, other, at, None, gap))
                other, gap = -1, False
            if char == "\n":
                tokens.append(Token("\n", at, at + 1, None, gap))
            gap = True
            at += 1
            continue
        elif "a" <= char <= "z" or "à" <= char <= "ÿ":
            found = _latin(text, at, gap)
        elif char in HAN_NUMERAL or "一" <= char <= "鿿":
            found = _han(text, at, gap, han_words, tokens if other < 0 else [])
        elif (char.isascii() and char.isdigit()) or char == ".":
            found = _digits(text, at, gap, tokens, has_han)
        elif char in _FRACTIONS:
            numeral = Numeral(at, at + 1, _FRACTIONS[char])
            found = Token("", at, at + 1, numeral, gap)
        if found is None and not "一" <= char <= "鿿":
            match = _SYMBOLS.match(text, at)
            found = Token(
                (match[0].replace(" ", "") if match else char)[:2], at, match.end() if match else at + 1, None, gap
            )
        if found is None:
            other = at if other < 0 else other
            at += 1
            continue
        if other >= 0:
            tokens.append(Token(OTHER, other, at, None, gap))
            other, gap = -1, False
            found = found._replace(gap=False)
        tokens.append(found)
        at, gap = found.end, False
    if other >= 0:
        tokens.append(Token(OTHER, other, size, None, gap))
    return tokens


def _latin(text: str, at: int, gap: bool) -> Token:
    match = _WORD.match(text, at)
    assert match is not None
    word, end = match[0], match.end()
    if end < len(text) and text[end] == "$" and word in _DOLLARS:
        return Token(word + "$", at, end + 1, None, gap)
    if word == "u" and text[end : end + 2] == ".s":
        stop = end + 3 if text[end + 2 : end + 3] == "." else end + 2
        return Token("us", at, stop, None, gap)
    if (
        word in {"q", "h"}
        and end < len(text)
        and text[end] in ("1234" if word == "q" else "12")
        and not _alnum(text[end + 1 : end + 2])
    ):
        return Token(text[at : end + 1], at, end + 1, None, gap)
    digit = (
        end < len(text)
        and text[end].isascii()
        and (text[end].isdigit() or (text[end] in "-_" and text[end + 1 : end + 2].isdigit()))
    )
    if digit and word not in GLUED_BEFORE and (text[end] != "-" or (word not in VOCABULARY and len(word) <= 4)):
        run = _ALNUM.match(text, at)
        assert run is not None
        return Token(OPAQUE, at, run.end(), None, gap)
    return Token(word, at, end, None, gap)


_MANY = frozenset("十百千万亿")


# After a numeral 年底 is 年 and 底, 年内 is 年 and 内.
_UNITS_AFTER_NUMERAL = phrases("年|年度|年级|年卡|年期|月|月份|月卡|日|日元|日币|日圆|季度|季|周|周年|周年庆|周岁|天")


def _alnum(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _han(text: str, at: int, gap: bool, words: Mapping[str, tuple[str, ...]], tokens: list[Token]) -> Token | None:
    before = tokens[-1] if tokens else None
    char = text[at]
    counted = before is not None and before.numeral is not None and before.end + gap >= at
    calendar = counted and char in "年月日季周天"
    for word in words.get(char, ()):
        if char in UNITS and at and text[at - 1] in BARE_UNIT_AFTER and word not in VOCABULARY:
            continue  # 破千万
        if (calendar and word not in _UNITS_AFTER_NUMERAL) or (
            counted and word not in VOCABULARY and word not in _UNITS_AFTER_NUMERAL
        ):
            continue
        if text.startswith(word, at):
            if char in HAN_NUMERAL and not _stands_alone(text, at, word):
                continue
            return Token(word if word in VOCABULARY else OPAQUE, at, at + len(word), None, gap)
    if char == "数" and text[at + 1 : at + 2] in _MANY and (several := numeral_at(text, at + 1)) is not None:
        return Token("", at, several.end, several, gap)
    if char not in HAN_NUMERAL and char not in FORMAL_DIGITS and char not in UNITS:
        return None
    numeral = numeral_at(text, at)
    if numeral is None:
        end = at
        while end < len(text) and text[end] in HAN_NUMERAL and end - at < 400:
            end += 1
        return Token(OPAQUE, at, end, None, gap) if end - at > 1 else None
    if before is not None and before.text == "负" and not gap:
        tokens.pop()
        return Token("", before.start, numeral.end, _negative(numeral), before.gap)
    if before is not None and before.text == "-" and before.end == at and before.gap:
        numeral = _negative(numeral)
    return Token("", at, numeral.end, numeral, gap)


def _stands_alone(text: str, at: int, word: str) -> bool:
    """Whether a word made with numerals (五一, 十一) is not part of a longer number."""
    after = text[at + len(word) : at + len(word) + 1]
    whole = all(c in HAN_NUMERAL for c in word)
    before = text[at - 1 : at] if at else ""
    if before and (before in HAN_NUMERAL or before == "第" or before.isdigit()):
        return False
    return not (whole and after and (after in HAN_NUMERAL or after in "点月日号个天周年岁人万元块成折%"))


def _digits(text: str, at: int, gap: bool, tokens: list[Token], has_han: bool) -> Token | None:
    written = numeric_date_at(text, at)
    if written is not None:
        return Token(DATE + written[0], at, written[1], None, gap)
    fraction = _WRITTEN_FRACTION.match(text, at)
    if fraction is not None and int(fraction[1]) < int(fraction[2]) and not (at and text[at - 1] in "0123456789./-"):
        value = Decimal(fraction[1]) / Decimal(fraction[2])
        return Token("", at, fraction.end(), Numeral(at, fraction.end(), value), gap)
    numeral = numeral_at(text, at)
    if numeral is None:
        match = DIGITS.match(text, at)
        if match is None:
            return None
        return Token(OPAQUE, at, match.end(), None, gap)
    end, before = numeral.end, tokens[-1] if tokens else None
    letters = _WORD.match(text, end) if end < len(text) and "a" <= text[end] <= "z" else None
    if letters is not None:
        suffix, stop = letters[0], letters.end()
        ends = stop >= len(text) or not (text[stop].isascii() and (text[stop].isdigit() or text[stop] == "_"))
        scale = _LETTER_SCALES.get(suffix)
        money = before is not None and before.text in _MONEY_BEFORE
        if suffix == "w" and not has_han:
            scale = None
        if suffix in {"b", "t"} and not money and "." not in text[at:end]:
            scale = None
        if scale is not None and ends:
            power = Decimal(10) ** scale
            numeral = Numeral(at, stop, numeral.amount * power, None, "exact", power)
            after = _more_after(text, stop)
            if after is not None and suffix == "w":
                numeral = Numeral(at, after[0], numeral.amount, None, after[1], power)
            end = numeral.end
        elif (suffix in {"q", "h"} and text[stop : stop + 1] in set("1234")) or (
            text[stop : stop + 1] == "$" and suffix in _DOLLARS
        ):
            pass
        elif not ends or suffix not in GLUED_LETTERS:
            run = _ALNUM.match(text, at)
            assert run is not None
            return Token(OPAQUE, at, max(run.end(), end), None, gap)
    start = at
    if (before is not None and before.text == "-" and before.end == at and _is_sign(tokens)) or (
        before is not None and before.text == "负"
    ):
        numeral = _negative(numeral)
        start, gap = before.start, before.gap
        tokens.pop()
    return Token("", start, end, numeral, gap)


def _more_after(text: str, at: int) -> tuple[int, str] | None:
    return (at + 1, "at_least") if text[at : at + 1] in {"多", "余"} else None


def _is_sign(tokens: list[Token]) -> bool:
    """Whether the hyphen that ends `tokens` is a minus: nothing stands right before it."""
    hyphen = tokens[-1]
    if len(tokens) < 2:
        return True
    left = tokens[-2]
    if left.numeral is not None or left.text in {"-", "~"}:
        return False
    return hyphen.gap or left.text in {"(", "（", "，", ",", ":", "：", "=", "<", ">", "\n", "$", "¥"}


def _negative(numeral: Numeral) -> Numeral:
    return Numeral(
        numeral.start,
        numeral.end,
        -numeral.amount,
        None,
        numeral.exactness,
        numeral.scale,
        "",
        numeral.han,
        numeral.units,
    )
