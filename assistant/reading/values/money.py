"""Money: $4.7 billion, 20万元, RMB 200,000, 一块二, 10 grand; and the bare amounts a word makes money (预算20万)."""

from dataclasses import replace
from decimal import Decimal

from assistant.reading.values.lexicon.money_words import (
    CENTS,
    COINS,
    CUE_FILLERS,
    CUES_AFTER,
    CURRENCY_AFTER,
    CURRENCY_BEFORE,
    GRAND,
    MILLIONS_OF,
    MONEY_CUES,
    THOUSANDS_OF,
)
from assistant.reading.values.lexicon.words import ADVERBS, phrases
from assistant.reading.values.line import Line
from assistant.reading.values.scalars import Scalar, from_numeral, times

_YUAN = phrases("元|元整|圆|圆整|块|块钱|元钱")
_YEN_SIGNS = frozenset("¥")
_SIGNS = phrases("$|¥|€|£|₹|₩")


def read_prefixed(line: Line, at: int) -> Scalar | None:
    """Money whose currency stands first: $60k, RMB 200,000, 人民币20万元."""
    word = line.word(at)
    currency = CURRENCY_BEFORE.get(word)
    if currency is None:
        return None
    place = at + 1
    if line.has(place, _SIGNS) or (word == "rs" and line.has(place, {"."})):  # US $, RMB ¥
        place += 1
    numeral = line.numeral(place)
    if numeral is None or (line.gap(place) and word in {"a$", "c", "dollars", "rupees"}):
        return None
    scalar = replace(from_numeral(numeral, at, place + 1, "money"), unit=_of_region(word, currency, line.region))
    scalar = _grand(line, scalar)
    if line.has(scalar.after, CURRENCY_AFTER) and not line.has(scalar.after, _SIGNS):
        written = line.word(scalar.after)
        if written in _YUAN or CURRENCY_AFTER[written] == scalar.unit or word in _SIGNS:
            named = scalar.unit if written in _YUAN else CURRENCY_AFTER[written]
            scalar = replace(scalar, after=scalar.after + 1, unit=named)
    return _and_cents(line, scalar) if numeral.scale == 1 else scalar


def read_suffixed(line: Line, bare: Scalar) -> Scalar | None:
    """Money whose currency follows the number that has just been read."""
    at = bare.after
    word = line.word(at)
    if word in GRAND:
        after = at + 1
        unit = CURRENCY_AFTER.get(line.word(after))
        return replace(times(bare, Decimal(1000)), kind="money", unit=unit, after=after + (unit is not None))
    if word in COINS and not (bare.numeral is not None and line.has(at + 1, {"钟"})):
        return _coins(line, bare)
    if word in CENTS and (word != "c" or line.gap(at)):
        return (
            replace(times(bare, Decimal("0.01")), kind="money", unit=CENTS[word], after=at + 1) if word != "c" else None
        )
    currency = CURRENCY_AFTER.get(word)
    if currency is None or _is_other(line, at, bare):
        return None
    if word in MILLIONS_OF:
        bare = times(bare, Decimal(10) ** 6)
    elif word in THOUSANDS_OF or word == "万元":
        bare = times(bare, Decimal(1000) if word in THOUSANDS_OF else Decimal(10000))
    scalar = replace(bare, kind="money", unit=_of_region(word, currency, line.region), after=at + 1)
    named = CURRENCY_AFTER.get(line.word(at + 1))
    if word in {"元", "块", "圆", "yuan"} and named is not None and not line.has(at + 1, _SIGNS):
        scalar = replace(scalar, unit=named, after=at + 2)
    if line.has(scalar.after, {"钱"}):
        scalar = replace(scalar, after=scalar.after + 1)
    return _and_cents(line, scalar)


def cued(line: Line, at: int, after: int) -> bool:
    """Whether a word shortly before place `at`, or right behind `after`, says that a bare number there is money."""
    if line.has(line.past(after, {"的", "in"}, 1), CUES_AFTER):
        return True
    for back in range(1, 5):
        if line.has(at - back, MONEY_CUES):
            return line.numeral(at - back - 1) is None
        if not line.has(at - back, CUE_FILLERS) and not line.has(at - back, ADVERBS):
            return False
    return False


def _of_region(word: str, currency: str, region: str | None) -> str:
    region = (region or "").lower()
    if word in _YEN_SIGNS and region == "jp":
        return "JPY"
    if word in _YUAN and region == "tw":
        return "TWD"
    if word in _YUAN and region == "hk":
        return "HKD"
    return currency


def _grand(line: Line, scalar: Scalar) -> Scalar:
    if line.has(scalar.after, GRAND):
        return replace(times(scalar, Decimal(1000)), after=scalar.after + 1)
    return scalar


def _is_other(line: Line, at: int, bare: Scalar) -> bool:
    """Whether what looks like a currency is another word: 分三块做, $ that belongs to the next number."""
    word = line.word(at)
    if word in _SIGNS or word.endswith("$"):
        return line.numeral(at + 1) is not None and not line.gap(at + 1) and line.gap(at)
    small = bare.numeral is not None and bare.numeral.han and bare.amount <= 5
    return (
        word in {"块", "刀", "圆", "镑", "欧", "蚊"}
        and small
        and line.is_text(at + 1)
        and not line.has(at + 1, {"钱", "左右", "多"})
    )


def _coins(line: Line, bare: Scalar) -> Scalar | None:
    word = line.word(bare.after)
    if word in {"分"} and not line.has(bare.after + 1, {"钱"}):
        return None
    scalar = replace(times(bare, Decimal(COINS[word])), kind="money", unit="CNY", after=bare.after + 1)
    rest = line.numeral(scalar.after) if word == "毛" and not line.gap(scalar.after) else None
    if rest is not None and rest.amount < 10 and not rest.units and line.ends(scalar.after + 1):
        return replace(scalar, amount=scalar.amount + rest.amount / 100, after=scalar.after + 1)  # 一毛五
    return replace(scalar, after=scalar.after + 1) if line.has(scalar.after, {"钱"}) else scalar


def _and_cents(line: Line, scalar: Scalar) -> Scalar:
    """一块二, 三块零四, 5块8毛, 15 dollars and 50, $3 and fourteen."""
    if scalar.high is not None or scalar.amount != scalar.amount.to_integral_value():
        return scalar
    last = line.word(scalar.after - 1)
    place = scalar.after
    part = line.numeral(place)
    if last in {"块", "元", "块钱", "日元", "美元"}:
        if part is None or part.high is not None or part.units or line.gap(place):
            return scalar
        if line.has(place + 1, COINS) or line.has(place + 1, {"本"}):
            total, after = scalar.amount, place
            while (coin := line.numeral(after)) is not None and line.has(after + 1, COINS) and after < place + 4:
                total, after = total + coin.amount * Decimal(COINS[line.word(after + 1)]), after + 2
            if line.numeral(after) is not None and line.ends(after + 1) and after > place:
                rest = line.numeral(after)
                assert rest is not None
                total, after = total + rest.amount / 100, after + 1
            return replace(scalar, amount=total, after=after)
        written = line.source[part.start : part.end]
        if last == "块" and part.amount < 10 and len(written) <= 2 and not line.is_text(place + 1):
            return replace(
                scalar, amount=scalar.amount + part.amount / (100 if len(written) == 2 else 10), after=place + 1
            )
        return scalar
    if line.has(place, {"and", "又"}):
        place += 1
        part = line.numeral(place)
    if part is None or part.amount != part.amount.to_integral_value() or not 0 < part.amount < 100 or part.scale != 1:
        return scalar
    cents = line.has(place + 1, {"cents", "cent", "美分", "pence"})
    if not cents and not line.ends(place + 1):
        return scalar
    return replace(scalar, amount=scalar.amount + part.amount / 100, after=place + 1 + cents)
