"""Amounts with their rate: 20万元一个月, 半年20万, 80 calls a month, and 每月 said before in the same clause."""

from dataclasses import dataclass, replace

from assistant.reading.values import money
from assistant.reading.values.amounts import Reading, read_amount
from assistant.reading.values.kinds import Amount, Every
from assistant.reading.values.lexicon.words import FILLERS
from assistant.reading.values.line import Line
from assistant.reading.values.recurrences import rate_near, rate_said, read_rate
from assistant.reading.values.scalars import as_value

AMOUNT_REACH = 16  # places a rhythm reaches forward in its clause to an amount: 每月在抖音和小红书一共投5000元
_TIMED = frozenset({"minute", "hour", "day"})  # lengths of time that are spent at a rate: 10 hours a week


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A rhythm said before in the sentence, and the place behind it."""

    every: Every
    after: int


@dataclass(frozen=True, slots=True)
class Rated:
    """An amount between two places; the words up to `absorbed` belong to it too (its rate)."""

    value: Amount
    start: int
    after: int
    absorbed: int


def read_rated(line: Line, at: int, rhythm: Rhythm | None) -> Rated | None:
    """The amount that begins at a place, with the rate said before it, behind it or a few words on."""
    led = _leading_rate(line, at)
    found = None if led is None else read_amount(line, led.after)
    if found is None or found.scalar.kind not in {"count", "money"}:
        led, found = None, read_amount(line, at)
    if found is None:
        return None
    if found.scalar.bare and money.cued(line, found.scalar.start, found.after):
        found = Reading(replace(found.scalar, kind="money"), found.start, found.after)
    if found.scalar.kind == "duration":
        return _spent(line, at, found, rhythm)
    per, after, absorbed = _rate(line, found, led, rhythm)
    return Rated(as_value(found.scalar, line.start(at), line.end(after), per), at, after, absorbed)


def _rate(line: Line, found: Reading, led: Rhythm | None, rhythm: Rhythm | None) -> tuple[Every | None, int, int]:
    """The rate of an amount, the place behind the amount with it, and the place behind all that belongs to it."""
    after = found.after
    if led is not None:
        return led.every, after, after
    follows = read_rate(line, after)
    if follows is not None:
        return follows[0], follows[1], follows[1]
    if found.scalar.kind not in {"count", "money"}:
        return None, after, after
    said = rate_said(line, found.start)
    if said is not None:
        return said, after, after
    near = rate_near(line, after)
    if near is not None:
        return near[0], after, near[2]
    reached = rhythm is not None and found.start - rhythm.after <= AMOUNT_REACH
    return rhythm.every if rhythm is not None and reached else None, after, after


def _spent(line: Line, at: int, found: Reading, rhythm: Rhythm | None) -> Rated:
    rate = read_rate(line, found.after) if found.scalar.time in _TIMED else None
    if rate is not None:
        value = as_value(found.scalar, line.start(at), line.end(rate[1]), rate[0])
        return Rated(value, at, rate[1], rate[1])
    every = rhythm.every if rhythm is not None and at - rhythm.after <= 2 else None
    return Rated(as_value(found.scalar, line.start(at), line.end(found.after), every), at, found.after, found.after)


def _leading_rate(line: Line, at: int) -> Rhythm | None:
    """A span right before an amount that makes it a rate: 半年20万, 一年一万二, 一个月两万, 一周发3条."""
    if not line.has(at, {"半年"}) and (line.numeral(at) is None or not line.is_han(at)):
        return None
    found = read_rate(line, at)
    if found is None or (found[1] == at + 1 and not line.has(at, {"半年"})):
        return None
    place = line.past(found[1], FILLERS, 3)
    unknown = line.is_han(place) and line.is_text(place) and line.word(place) in {"", "做"}
    if unknown and line.numeral(place + 1) is not None and line.start(place) + 1 == line.start(place + 1):
        place += 1  # one verb: 发
    return Rhythm(found[0], place)
