"""Numbers in English words: twenty-six, one hundred and twenty, half a million, two and a half, a couple of, a dozen."""

from collections.abc import Sequence
from decimal import Decimal

ONES = {
    w: i
    for i, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}


TENS = {
    w: 10 * i
    for i, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
} | {"fourty": 40}


SCALES = {
    w: Decimal(10) ** e
    for e, words in {
        2: "hundred hundreds",
        3: "thousand thousands k",
        5: "lakh lakhs lac lacs lkh",
        6: "million millions mil mn mio m",
        7: "crore crores cr",
        9: "billion billions bn",
        12: "trillion trillions tn",
    }.items()
    for w in words.split()
}


LOOSE = {  # phrases that open a number: value, vague
    "half": (Decimal("0.5"), False), "a half": (Decimal("0.5"), False), "half a": (Decimal("0.5"), False),
    "a quarter": (Decimal("0.25"), False), "quarter": (Decimal("0.25"), False), "a quarter of a": (Decimal("0.25"), False),
    "a": (Decimal(1), False), "couple": (Decimal(2), True), "a couple": (Decimal(2), True), "couple of": (Decimal(2), True),
    "a couple of": (Decimal(2), True), "few": (Decimal(3), True), "a few": (Decimal(3), True), "several": (Decimal(3), True),
}  # fmt: skip


FRACTION_TAILS = {
    "and a half": Decimal("0.5"),
    "and half": Decimal("0.5"),
    "and a quarter": Decimal("0.25"),
    "and one quarter": Decimal("0.25"),
}


DOZEN = frozenset({"dozen", "dozens"})


NUMBER_WORDS = frozenset(ONES) | frozenset(TENS) | frozenset(LOOSE) - {"a", "half a"} | DOZEN | {"nought", "naught"}


MOST_WORDS = 16


def words_value(words: Sequence[str]) -> tuple[Decimal, int, bool] | None:
    """The number the words open with: its value, how many words it took, whether it is vague (a few).

    `words` may hold written digits ("3", "2.5") among them: "3 hundred and 21", "2.5 million".
    """
    total, part, used, at, vague, last_scale = Decimal(0), None, 0, 0, False, Decimal(0)
    started = False
    while at < min(len(words), MOST_WORDS):
        word = words[at]
        value = _small(word)
        if value is not None:
            if part is None:
                part = value
            elif (word in ONES and value < 10 and part % 100 >= 20 and part % 10 == 0) or (
                part % 100 == 0 and part >= 100 and value < 100
            ):
                part += value
            elif used == 1 and 10 <= part < 100 and 10 <= value < 100 and total == 0 and words[0] in ONES:
                return part * 100 + value + _year_tail(words, at), at + 1 + bool(_year_tail(words, at)), False
            else:
                break
        elif word in DOZEN and (part is not None or word == "dozen"):
            part = (part if part is not None else Decimal(1)) * 12
        elif word in LOOSE and not started:
            part, vague = LOOSE[word]
            if word == "a" and (at + 1 >= len(words) or (words[at + 1] not in SCALES and words[at + 1] not in DOZEN)):
                return None
            if word == "a" and words[at + 1] in {"k", "m", "mil", "hundreds", "thousands", "millions", "billions"}:
                return None
        elif word in SCALES and part is not None and not (word in {"k", "m"} and words[at - 1] in ONES):
            scale = SCALES[word]
            if scale == 100:
                if part >= 100 and not words[0][:1].isdigit():
                    break
                part *= 100
            elif total and last_scale and scale >= last_scale:
                break
            else:
                total += part * scale
                part, last_scale = None, scale
        elif word == "and" and started and _goes_on(words, at, part, total):
            at += 1
            continue
        elif word in FRACTION_TAILS and started and (part is None or part % 1 == 0):
            tail = FRACTION_TAILS[word]
            if at + 1 < len(words) and words[at + 1] in SCALES and SCALES[words[at + 1]] > 100:
                part = (part if part is not None else Decimal(0)) + tail
            elif part is None:
                total += tail * last_scale
            else:
                part += tail
        elif word == "point" and part is not None and at + 1 < len(words) and words[at + 1] in ONES:
            digits = ""
            at += 1
            while at < len(words) and words[at] in ONES and ONES[words[at]] < 10:
                digits += str(ONES[words[at]])
                at += 1
            if not digits:
                break
            part += Decimal("0." + digits)
            used = at
            continue
        else:
            break
        started = True
        at += 1
        used = at
    if not used:
        return None
    return total + (part or Decimal(0)), used, vague


def _small(word: str) -> Decimal | None:
    if word in ONES:
        return Decimal(ONES[word])
    if word in TENS:
        return Decimal(TENS[word])
    if word in {"nought", "naught"}:
        return Decimal(0)
    return Decimal(word) if word[:1].isdigit() or word[:1] == "." else None


def _year_tail(words: Sequence[str], at: int) -> int:
    after = words[at + 1] if at + 1 < len(words) else ""
    return ONES[after] if words[at] in TENS and 0 < ONES.get(after, 0) < 10 else 0


def _goes_on(words: Sequence[str], at: int, part: Decimal | None, total: Decimal) -> bool:
    """Whether "and" joins parts of one number: after hundred and thousand, and in "twenty and four"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    value = _small(after)
    if value is None:
        return after in {"a half", "half"} and bool(total) and part is None
    if part is None:
        return bool(total) and value < 1000
    if part >= 100 and part % 100 == 0:
        return value < 100
    return 20 <= part < 100 and part % 10 == 0 and after in ONES and value < 10
