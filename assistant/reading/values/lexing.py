"""Folded text into tokens: numerals read whole, known words and phrases found by longest match, the rest in runs.

One pass over the text; at each place only as many characters are looked at as the longest known word has.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from assistant.reading.values import english
from assistant.reading.values.folding import fold
from assistant.reading.values.numeric_dates import numeric_date_at
from assistant.reading.values.numerals import BARE_UNIT_AFTER, DIGITS, FORMAL_DIGITS, HAN_NUMERAL, UNITS, Numeral, numeral_at
from assistant.reading.values.opaque import opaque_spans
from assistant.reading.values.vocabulary import GLUED_BEFORE, GLUED_LETTERS, VOCABULARY
from assistant.reading.values.words import IDIOMS

OPAQUE = "\0"
OTHER = ""
DATE = "\1"  # begins the text of a date in digits, see `numeric_dates`
_WORD = re.compile(r"[a-zà-öø-ÿ]++(?:'[a-z]++)*+")
_ALNUM = re.compile(r"[a-z0-9_-]++")
_SYMBOLS = re.compile(r"<=|>=|< =|> =|=<|=>|->|--+|\.\.\.+")
_WRITTEN_FRACTION = re.compile(r"([1-9])/([2-9]|10)(?![0-9/.])")
_FRACTIONS = {c: Decimal(n) / Decimal(d) for c, n, d in (("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅙", 1, 6), ("⅛", 1, 8))}
_LETTER_SCALES = {"k": 3, "m": 6, "mn": 6, "mm": 6, "mil": 6, "mio": 6, "million": 6, "thousand": 3, "bn": 9, "b": 9, "billion": 9, "t": 12, "w": 4, "kk": 6}
_DOLLARS = frozenset("us hk nt a au c ca s sg cad aud".split())
_MONEY_BEFORE = frozenset("$ ¥ £ € usd rmb cny eur gbp hkd us$ hk$".split())


_Phrases = Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]


class Token(NamedTuple):
    """A piece of text: a numeral, a known word, or a run of anything else (`text` is then OTHER or OPAQUE)."""

    text: str
    start: int
    end: int
    numeral: Numeral | None
    gap: bool  # white space before it


def lex(source: str) -> tuple[Token, ...]:
    """The tokens of a message, in order."""
    folded = fold(source)
    return tuple(_merge_words(_pieces(folded)))


@cache
def _han_words() -> Mapping[str, tuple[str, ...]]:
    return _by_first(w for w in (VOCABULARY | IDIOMS) if "一" <= w[0] <= "鿿")


@cache
def _phrases() -> _Phrases:
    """First word -> the phrases of several words that begin with it, longest first, each with its words."""
    phrases: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for phrase in VOCABULARY:
        if " " in phrase:
            words = tuple(phrase.replace("s' ", "s ' ").split(" "))
            phrases.setdefault(words[0], []).append((phrase, words))
    return {first: tuple(sorted(rows, key=lambda row: len(row[1]), reverse=True)) for first, rows in phrases.items()}


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
            found = Token((match[0].replace(" ", "") if match else char)[:2], at, match.end() if match else at + 1, None, gap)
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
    if word in {"q", "h"} and end < len(text) and text[end] in ("1234" if word == "q" else "12") and not _alnum(text[end + 1 : end + 2]):
        return Token(text[at : end + 1], at, end + 1, None, gap)
    digit = end < len(text) and text[end].isascii() and (text[end].isdigit() or (text[end] in "-_" and text[end + 1 : end + 2].isdigit()))
    if digit and word not in GLUED_BEFORE and (text[end] != "-" or (word not in VOCABULARY and len(word) <= 4)):
        run = _ALNUM.match(text, at)
        assert run is not None
        return Token(OPAQUE, at, run.end(), None, gap)
    return Token(word, at, end, None, gap)


_MANY = frozenset("十百千万亿")
# After a numeral 年底 is 年 and 底, 年内 is 年 and 内.
_UNITS_AFTER_NUMERAL = frozenset("年 年度 年级 年卡 年期 月 月份 月卡 日 日元 日币 日圆 季度 季 周 周年 周年庆 周岁 天".split())


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
        if calendar and word not in _UNITS_AFTER_NUMERAL or (counted and word not in VOCABULARY and word not in _UNITS_AFTER_NUMERAL):
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
        elif suffix in {"q", "h"} and text[stop : stop + 1] in set("1234"):
            pass
        elif text[stop : stop + 1] == "$" and suffix in _DOLLARS:
            pass
        elif not ends or suffix not in GLUED_LETTERS:
            run = _ALNUM.match(text, at)
            assert run is not None
            return Token(OPAQUE, at, max(run.end(), end), None, gap)
    start = at
    if before is not None and before.text == "-" and before.end == at and _is_sign(tokens):
        numeral = _negative(numeral)
        start, gap = before.start, before.gap
        tokens.pop()
    elif before is not None and before.text == "负":
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
        numeral.start, numeral.end, -numeral.amount, None, numeral.exactness, numeral.scale, "", numeral.han, numeral.units
    )


def _merge_words(tokens: list[Token]) -> list[Token]:
    """Join English words that are one phrase or one number."""
    merged: list[Token] = []
    at, phrases = 0, _phrases()
    while at < len(tokens):
        token = tokens[at]
        number = _number_words(tokens, at)
        if number is not None and not (token.numeral is None and _longer_phrase(tokens, at, number[1], phrases)):
            merged.append(number[0])
            at = number[1]
            continue
        phrase = _phrase(tokens, at, phrases) if token.text in phrases else None
        if phrase is not None:
            merged.append(phrase[0])
            at = phrase[1]
            continue
        merged.append(token)
        at += 1
    return merged


def _longer_phrase(tokens: list[Token], at: int, stop: int, phrases: _Phrases) -> bool:
    phrase = _phrase(tokens, at, phrases) if tokens[at].text in phrases else None
    return phrase is not None and phrase[1] > stop


def _phrase(tokens: list[Token], at: int, phrases: _Phrases) -> tuple[Token, int] | None:
    for phrase, words in phrases[tokens[at].text]:
        stop = _matches(tokens, at, words)
        if stop is not None and words[0] == "and" and stop < len(tokens) and tokens[stop].numeral is not None:
            continue  # "above 1000 and below 1500"
        if stop is not None:
            return Token(phrase, tokens[at].start, tokens[stop - 1].end, None, tokens[at].gap), stop
    return None


def _matches(tokens: list[Token], at: int, words: tuple[str, ...]) -> int | None:
    for i, word in enumerate(words):
        if i and at < len(tokens) and tokens[at].text == "-" and not tokens[at].gap:
            at += 1
        if at >= len(tokens) or tokens[at].text != word or tokens[at].text == "\n":
            return None
        at += 1
    return at


_NUMBER_START = frozenset(english.NUMBER_WORDS) | {"a", "half", "quarter", "minus", "negative"}


def _number_words(tokens: list[Token], at: int) -> tuple[Token, int] | None:
    """The number that begins at token `at` where words are part of it: seven, 2.5 million, a dozen."""
    first = tokens[at]
    if first.numeral is not None:
        following = tokens[at + 1].text if at + 1 < len(tokens) else ""
        if first.numeral.scale != 1 or first.numeral.han or not (following in english.SCALES or following in english.DOZEN or following == "and"):
            return None
    elif first.text not in _NUMBER_START:
        return None
    sign = first.text in {"minus", "negative"}
    words, places = _window(tokens, at + sign)
    if not words or (sign and not words[0][:1].isdigit() and words[0] not in english.NUMBER_WORDS):
        return None
    found = english.words_value(words)
    if found is None:
        return None
    value, used, vague = found
    stop = places[used - 1] + 1
    last = tokens[stop - 1]
    if stop == at + 1 and first.numeral is not None:
        return None
    if words[used - 1] in {"k", "m"} and last.gap is False:
        return None
    if used == 1 and words[0] in {"half", "a half", "half a", "quarter", "a quarter", "a quarter of a"}:
        return None
    scale = english.SCALES.get(words[used - 1], Decimal(1)) if used == 2 else Decimal(1)
    exact = "about" if vague else "exact"
    numeral = Numeral(
        first.start, last.end, -value if sign else value, None, "about" if exact == "about" else "exact", scale,
        vague=vague and used == 1, english=first.numeral is None,
    )  # fmt: skip
    return Token("", first.start, last.end, numeral, first.gap), stop


_TWO = {("half", "a"): "half a", ("a", "half"): "a half", ("a", "quarter"): "a quarter", ("a", "couple"): "a couple", ("a", "few"): "a few", ("couple", "of"): "couple of"}


def _window(tokens: list[Token], at: int) -> tuple[list[str], list[int]]:
    """Up to sixteen words from `at` as `english` wants them, each with the place of its last token."""
    words: list[str] = []
    places: list[int] = []
    while at < len(tokens) and len(words) < english.MOST_WORDS:
        token = tokens[at]
        if token.text == "-" and words and not token.gap and words[-1] in english.TENS:
            at += 1
            continue
        if token.numeral is not None:
            if token.numeral.scale != 1 or token.numeral.han or token.numeral.amount < 0 or token.numeral.english:
                break
            words.append(str(token.numeral.amount))
            places.append(at)
            at += 1
            continue
        text = token.text
        if not text or not ("a" <= text[0] <= "z"):
            break
        after = [t.text for t in tokens[at + 1 : at + 4]]
        if text == "and" and after[:2] in (["a", "half"], ["a", "quarter"], ["one", "quarter"]):
            text, at = f"and {after[0]} {after[1]}", at + 2
        elif text == "and" and after[:1] == ["half"]:
            text, at = "and half", at + 1
        elif text == "a" and after[:2] == ["couple", "of"]:
            text, at = "a couple of", at + 2
        elif text == "a" and after[:3] == ["quarter", "of", "a"]:
            text, at = "a quarter of a", at + 3
        elif after and (text, after[0]) in _TWO:
            text, at = _TWO[text, after[0]], at + 1
        words.append(text)
        places.append(at)
        at += 1
    return words, places
