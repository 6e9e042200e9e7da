"""Rhythms and rates: monthly, every two weeks, 每季度; and what makes an amount "a month"."""

from assistant.reading.values.durations import unit_after
from assistant.reading.values.kinds import Every, Unit
from assistant.reading.values.lexicon.money_words import CUE_FILLERS
from assistant.reading.values.lexicon.words import ADVERBS, ONE_OF, PER, RATED_WORDS, TIME_UNITS, phrases
from assistant.reading.values.line import CLAUSE_ENDS, Line

_NOT_LETTERS = frozenset({"h", "d", "w", "y"})
_RATE_WORDS = frozenset({"per", "/", "every", "each", "每"})
_NOT_A_RATE = phrases("半|多|内|之内|以内|后|之后|以后|前|之前|左右|又")
NEAR = 6  # places between an amount and its rate: "80 booked calls a month"


def read_rhythm(line: Line, at: int) -> tuple[Every, int] | None:
    """A rhythm that stands by itself: weekly, every two weeks, 每月, each quarter."""
    word = line.word(at)
    if word in ADVERBS:
        return ADVERBS[word], at + 1
    if word in ONE_OF and word.startswith(("per ", "each ", "every ")):
        return ONE_OF[word], at + 1
    if word in {"每", "每隔", "every", "each", "隔"}:
        numeral = line.numeral(at + 1)
        if numeral is not None:
            found = unit_after(line, at + 2, numeral) or _month(line, at + 2)
            whole = (
                numeral.amount == numeral.amount.to_integral_value()
                and 0 < numeral.amount < 1000
                and numeral.high is None
            )
            return None if found is None or not whole else (Every(int(numeral.amount), found[0]), found[1])
        if line.has(at + 1, {"半年", "half year"}):
            return Every(6, "month"), at + 2
    return _per_unit(line, at)


def read_rate(line: Line, at: int) -> tuple[Every, int] | None:
    """The rate that follows an amount at once: /月, a month, 每周, 一年, per quarter, monthly."""
    if line.has(at, {"-", "/", "/每"}) and line.has(at + 1, ADVERBS):
        return ADVERBS[line.word(at + 1)], at + 2
    word = line.word(at)
    if word in ONE_OF:
        after = at + 1
        return ONE_OF[word], after
    if word == "/" and line.has(at + 1, {"半年"}):
        return Every(6, "month"), at + 2
    numeral = line.numeral(at)
    if numeral is not None and numeral.amount == 1 and numeral.han:
        found = unit_after(line, at + 1, numeral) or _month(line, at + 1)
        if found is not None and not line.has(found[1], _NOT_A_RATE):
            return Every(1, found[0]), found[1]
    return read_rhythm(line, at)


def rate_near(line: Line, at: int) -> tuple[Every, int, int] | None:
    """A rate a few words after an amount in the same clause: its rhythm and its first and last place."""
    place = at
    while place < at + NEAR and place < len(line.tokens):
        if line.has(place, CLAUSE_ENDS) or line.numeral(place) is not None:
            break
        if (
            line.has(place, _RATE_WORDS)
            or line.has(place, ADVERBS)
            or (line.has(place, ONE_OF) and not line.is_han(place))
        ):
            found = read_rate(line, place)
            return None if found is None else (found[0], place, found[1])
        place += 1
    numeral = line.numeral(place)
    if numeral is not None and place > at and line.is_han(place) and numeral.amount == 1:
        found = read_rate(line, place)
        if found is not None and line.ends(found[1]):
            return found[0], place, found[1]
    return None


def rate_said(line: Line, at: int) -> Every | None:
    """The rate in the word before an amount: 月预算大概3万, monthly budget of $5k."""
    for back in range(1, 5):
        if line.has(at - back, RATED_WORDS):
            return RATED_WORDS[line.word(at - back)]
        if not line.has(at - back, CUE_FILLERS):
            return None
    return None


def _month(line: Line, at: int) -> tuple[Unit, int] | None:
    return ("month", at + 1) if line.has(at, {"月", "个月"}) else None


def _per_unit(line: Line, at: int) -> tuple[Every, int] | None:
    if not line.has(at, PER):
        return None
    place = at + 1
    word = line.word(at)
    if word == "/" and line.numeral(place) is not None:
        return None
    if line.has(place, {"个"}):
        place += 1
    unit = TIME_UNITS.get(line.word(place))
    if (
        unit is None
        or (word in {"a", "an"} and line.has(place, _NOT_LETTERS))
        or (word == "每" and line.has(place, {"分"}))
    ):
        return None
    if word in {"a", "an"} and line.has(place, {"second", "minute"}) and line.word(place + 1) not in {"", ",", "."}:
        return None
    return Every(1, unit), place + 1
