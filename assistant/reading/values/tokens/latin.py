"""Latin words and written digits at a place of the text: what belongs to them and what makes them a mere code."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.reading.values.kinds import Exactness
from assistant.reading.values.lexicon.vocabulary import GLUED_BEFORE, GLUED_LETTERS, VOCABULARY
from assistant.reading.values.lexicon.words import phrases, table
from assistant.reading.values.tokens.numeral import Numeral
from assistant.reading.values.tokens.numerals import WRITTEN, numeral_at
from assistant.reading.values.tokens.token import OPAQUE

WORD = re.compile(r"[a-zà-öø-ÿ]++(?:'[a-z]++)*+")
_CODE = re.compile(r"[a-z0-9_-]++")
_FRACTION = re.compile(r"(?<![0-9./-])([1-9])/([2-9]|10)(?![0-9/.])")
SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅙": (1, 6), "⅛": (1, 8)}
_SCALES = table({3: "k|thousand", 6: "m|mn|mm|mil|mio|million|kk", 9: "bn|b|billion", 12: "t", 4: "w"})
_DOLLARS = phrases("us|hk|nt|a|au|c|ca|s|sg|cad|aud")
_MONEY_BEFORE = phrases("$|¥|£|€|usd|rmb|cny|eur|gbp|hkd|us$|hk$")
_PARTS_OF_YEAR = {"q": "1234", "h": "12"}


def word_at(text: str, at: int) -> tuple[str, int]:
    """The word that begins at `at`, or OPAQUE for a code (SKU-173), and the place behind it."""
    match = WORD.match(text, at)
    assert match is not None, "the caller looks at the first letter"
    word, end = match[0], match.end()
    after, second = text[end : end + 1], text[end + 1 : end + 2]
    if after == "$" and word in _DOLLARS:
        return word + "$", end + 1
    if word == "u" and text.startswith(".s", end):
        return "us", end + 3 if text.startswith(".", end + 2) else end + 2
    if after and after in _PARTS_OF_YEAR.get(word, "") and not (second.isascii() and second.isalnum()):
        return word + after, end + 1
    digits = (after.isascii() and after.isdigit()) or (after in {"-", "_"} and second.isascii() and second.isdigit())
    if digits and word not in GLUED_BEFORE and (after != "-" or (word not in VOCABULARY and len(word) <= 4)):
        run = _CODE.match(text, at)
        return OPAQUE, run.end() if run is not None else end
    return word, end


def fraction_at(text: str, at: int) -> Numeral | None:
    """A written fraction below one: 2/3, ¾."""
    if text[at] in SIGNS:
        part, whole = SIGNS[text[at]]
        return Numeral(at, at + 1, Decimal(part) / Decimal(whole))
    match = _FRACTION.match(text, at)
    if match is None or int(match[1]) >= int(match[2]):
        return None
    return Numeral(at, match.end(), Decimal(match[1]) / Decimal(match[2]))


def digits_at(text: str, at: int, before: str, *, in_chinese: bool) -> Numeral | int | None:
    """The number in digits at `at` with its letters (1.2k, 20w), or the place behind a mere code, or None.

    `before` is the word before it; `in_chinese` whether the message holds Chinese, where "20w" is 20万.
    """
    numeral = numeral_at(text, at)
    if numeral is None:
        match = WRITTEN.match(text, at)
        return None if match is None else match.end()
    letters = WORD.match(text, numeral.end) if "a" <= text[numeral.end : numeral.end + 1] <= "z" else None
    if letters is None:
        return numeral
    suffix, stop = letters[0], letters.end()
    after = text[stop : stop + 1]
    ends = not (after.isascii() and (after.isdigit() or after == "_")) or not after
    scale = _SCALES.get(suffix)
    alone = suffix in {"b", "t"} and before not in _MONEY_BEFORE and "." not in text[at : numeral.end]
    if scale is not None and ends and not alone and (suffix != "w" or in_chinese):
        return _scaled(text, numeral, Decimal(10) ** scale, stop)
    if (suffix in _PARTS_OF_YEAR and after and after in "1234") or (after == "$" and suffix in _DOLLARS):
        return numeral
    if not ends or suffix not in GLUED_LETTERS:
        run = _CODE.match(text, at)
        return max(run.end() if run is not None else 0, numeral.end)
    return numeral


def _scaled(text: str, numeral: Numeral, power: Decimal, stop: int) -> Numeral:
    more = text[stop : stop + 1] in {"多", "余"} and text[stop - 1] == "w"
    exactness: Exactness = "at_least" if more else "exact"
    return Numeral(numeral.start, stop + more, numeral.amount * power, None, exactness, power)


def negative(numeral: Numeral) -> Numeral:
    """The number with a minus before it."""
    return replace(numeral, amount=-numeral.amount, high=None, plain="")
