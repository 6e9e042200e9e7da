"""Differences from what is now: "up 20%", 增长两成, double, 再多50单, 50 more orders, grow leads by 20%."""

from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.reading.values.amounts import Reading, read_amount
from assistant.reading.values.kinds import Change, Direction, Every, Exactness
from assistant.reading.values.lexicon.money_words import MEASURES
from assistant.reading.values.lexicon.words import (
    AFTER_RISE_FALL,
    BEFORE,
    BY,
    FACTORS,
    NEITHER,
    RATED_RISES,
    RISE_FALL,
    RISES_AND_FALLS,
    TARGET,
    THAN_NOW,
    TO_VERBS,
    phrases,
)
from assistant.reading.values.line import Line
from assistant.reading.values.percents import fraction_words
from assistant.reading.values.recurrences import rate_near, read_rate
from assistant.reading.values.scalars import as_value, plain

_OBJECT = 4  # words of what grows: "grow qualified leads 20%"
_GROWS = phrases("grow|increase|raise|boost|lift|improve|cut|reduce|decrease|lower|trim|slash|shrink|drop")
_NOT_OBJECT = phrases(
    "to|at|of|is|are|was|from|in|on|for|with|by|about|around|below|above|under|over|than|and|or|but|who|which|that",
    "margin|rate|discount|per",
)
_VERB_NEAR = 7  # places between a verb and its "by"
_NO_FACTOR_AFTER = frozenset({"11", "12", "digit", "digits", "check", "opt", "down", "click", "-", "eleven", "twelve"})
_OURS = frozenset({"our", "my", "the", "your", "their", "its"})
# Verbs that mean "by" before a plain amount without by or 了 (增加50单, add 50); after the others it may be the target.
_ADDING = phrases(
    "多卖|多做|多接|多来|多拿|多签|多招|多成交|增加|新增|净增|增长|减少|节省|节约|再多|再加|再|多出|高出|涨|涨了|降了|下降|降低|提高|提升|多了",
    "省下|省|砍掉|加|涨粉|增粉|add|adding|added|an extra|extra|additional|an additional|another|save",
    "saved|saving|gain|gained|an increase",
)
_SHORTENING = phrases("缩短|减少|节省|省|省下|save|saved|saving|cut|shave|节约")
_MORE_WANTED = frozenset({"再", "要", "想", "能", "会", "，", "每月", "每个月", "每天", "每周"})


@dataclass(frozen=True, slots=True)
class Difference:
    """A change between two places of the line; the words up to `absorbed` belong to it too (its rate)."""

    value: Change
    start: int
    after: int
    absorbed: int


def read_change(line: Line, at: int) -> Difference | None:
    """The change that begins at a place: with its verb, its factor, a bound before either, or its amount."""
    word = line.word(at)
    if word in FACTORS:
        return _factor(line, at, at)
    if word == "翻":
        return _times_over(line, at)
    if word in RISE_FALL or word in NEITHER or word == "+" or word in TO_VERBS:
        return _verb_first(line, at)
    if word in THAN_NOW:
        return _than_now(line, at)
    if word == "by":
        return _by(line, at)
    if word in BEFORE and (line.has(at + 1, RISE_FALL) or line.has(at + 1, FACTORS) or line.has(at + 1, {"翻"})):
        return _bounded(line, at, BEFORE[word])
    return _amount_first(line, at)


def _bounded(line: Line, at: int, bound: Exactness) -> Difference | None:
    inner = read_change(line, at + 1)
    if inner is None or inner.value.exactness != "exact":
        return inner
    return replace(inner, start=at, value=replace(inner.value, start=line.start(at), exactness=bound))


def _verb_first(line: Line, at: int) -> Difference | None:
    """Increase by 20%, 增长了两成, up 20%, +20%, 再多50单; what follows "to" is a target and no change."""
    word = line.word(at)
    direction = RISE_FALL.get(word, "up" if word == "+" else None)
    if word == "+" and (line.gap(at + 1) or line.numeral(at - 1) is not None or line.numeral(at + 1) is None):
        return None
    place = at + 1
    to = word in TO_VERBS
    for _ in range(3):
        if line.has(place, RISE_FALL) and word in {
            "再",
            "增长",
            "提升",
            "提高",
            "an additional",
            "another",
            "additional",
            "an extra",
        }:
            direction = RISE_FALL[line.word(place)] if word == "再" else direction
        elif line.has(place, TARGET) and word != "+":
            to = True
        elif not (
            line.has(place, BY)
            or (line.has(place, {"a", "an"}) and line.numeral(place + 1) is not None)
            or (line.has(place, THAN_NOW) and to)
            or (line.has(place, {"of"}) and word in RISES_AND_FALLS)
        ):
            break
        place += 1
    if line.has(place, FACTORS) and not to:
        return _factor(line, place, at)
    if (
        word in {"新增", "净增"}
        and (line.has(place, MEASURES) or (line.word(place) == "" and line.is_text(place)))
        and line.numeral(place + 1) is not None
    ):
        place += 1  # 新增会员2000
    found = read_amount(line, place)
    if found is None:
        share = fraction_words(line, place)
        found = None if share is None else Reading(share, place, share.after)
    if found is None:
        return None
    scalar = found.scalar
    if scalar.kind == "count" and scalar.unit == "times":
        way = direction or ("down" if word[0] in "降减缩压下" else "up")
        return _fold(line, at, found, way, added=not to)
    if to or (word == "off" and scalar.kind == "percent"):
        return None
    if word == "+" and scalar.kind not in {"percent", "points"}:
        return None
    if scalar.kind in {"percent", "points"} or _adds(line, at, place, scalar.kind == "duration"):
        return _difference(line, at, found, direction)
    return None


def _than_now(line: Line, at: int) -> Difference | None:
    """原来的两倍, 去年的1.5倍."""
    found = read_amount(line, at + 1)
    if found is None or found.scalar.kind != "count" or found.scalar.unit != "times":
        return None
    return _fold(line, at, found, "up", added=False)


def _adds(line: Line, at: int, place: int, time: bool) -> bool:
    """Whether a verb before a plain amount means "by" that amount and not "to" it."""
    word = line.word(at)
    if time:
        return word in _SHORTENING
    if any(line.has(p, {"by", "了"}) for p in range(at, place)) or word in _ADDING:
        return True
    return word == "多" and (line.has(at - 1, _MORE_WANTED) or at == 0)


def _by(line: Line, at: int) -> Difference | None:
    """Grow qualified leads by 20%: the verb stands a few words before "by"."""
    direction, found_verb = _verb_before(line, at)
    if not found_verb:
        return None
    found = read_amount(line, at + 1)
    if found is None:
        share = fraction_words(line, at + 1)
        found = None if share is None else Reading(share, at + 1, share.after)
    if found is None:
        return None
    if found.scalar.kind == "count" and found.scalar.unit == "times":
        return _fold(line, at, found, direction or "up", added=False)
    if found.scalar.kind == "duration" and direction != "down":
        return None
    return _difference(line, at, found, direction)


def _verb_before(line: Line, at: int) -> tuple[Direction | None, bool]:
    for place in range(at - 1, max(at - 1 - _VERB_NEAR, -1), -1):
        if line.ends(place):
            break
        if line.has(place, RISE_FALL) or line.has(place, NEITHER):
            return RISE_FALL.get(line.word(place)), True
    return None, False


def _amount_first(line: Line, at: int) -> Difference | None:
    """20% more, 50 more orders, 20%的增长; 2x our leads, and 3x where a verb stands before (increase traffic 3x)."""
    found = read_amount(line, at)
    if found is None:
        return None
    scalar = found.scalar
    after = line.past(found.after, {"的"}, 1)
    word = line.word(after)
    direction = AFTER_RISE_FALL.get(word)
    if scalar.kind == "count" and scalar.unit == "times":
        if direction is not None:
            return _fold(line, at, Reading(scalar, at, after + 1), direction, added=False)
        verb, near = _verb_before(line, at)
        target = line.has(at - 1, {"to", "到", "达到", "at", "是", "of", "为"})
        if near and not target:
            return _fold(line, at, found, verb or "up", added=False)
        return _fold(line, at, found, "up", added=False) if line.has(found.after, _OURS) and not target else None
    if direction is None:
        return _after_object(line, at, found)
    if scalar.kind in {"percent", "points"}:
        return _difference(line, at, Reading(scalar, at, after + 1), direction)
    if word in {"more", "fewer", "less", "extra", "additional", "cheaper", "faster"} and scalar.kind != "duration":
        return _difference(line, at, Reading(scalar, at, after + 1), direction)
    return None


def _after_object(line: Line, at: int, found: Reading) -> Difference | None:
    """Grow leads 20%: the verb stands before its object and no preposition between them and the amount."""
    if found.scalar.kind != "percent" or line.is_han(at - 1):
        return None
    for place in range(at - 1, max(at - 2 - _OBJECT, -1), -1):
        if place < at - 1 and line.word(place) in _GROWS:
            return _difference(line, at, found, RISE_FALL[line.word(place)])
        if line.ends(place) or not line.word(place).isalpha() or line.word(place) in _NOT_OBJECT:
            return None
    return None


def _difference(line: Line, at: int, found: Reading, direction: Direction | None) -> Difference:
    scalar, after = found.scalar, found.after
    per: Every | None = None
    absorbed = after
    if (rated := RATED_RISES.get(line.word(at))) is not None:
        per = rated
    elif (rate := read_rate(line, after)) is not None:
        per, after = rate
        absorbed = after
    elif scalar.kind in {"count", "money"} and (near := rate_near(line, after)) is not None:
        per, absorbed = near[0], near[2]
    start, end = line.start(at), line.end(after)
    if scalar.kind == "percent":
        points, high = scalar.amount, scalar.high
        if points < 0:
            points, direction = -points, "down"
        value = Change(
            start, end, scalar.exactness, direction, plain(points), None if high is None else plain(high), per=per
        )
    else:
        by = as_value(scalar, line.start(scalar.start), line.end(found.after))
        value = Change(start, end, scalar.exactness, direction, by=by, per=per)
    return Difference(value, at, after, absorbed)


def _factor(line: Line, at: int, start: int) -> Difference | None:
    factor, direction = FACTORS[line.word(at)]
    if line.word(at) in {"double", "triple"} and line.has(at - 1, {"the", "a"}):
        return None
    if line.has(at + 1, _NO_FACTOR_AFTER) or (
        line.word(at) == "double" and line.numeral(at + 1) is not None and line.ends(at + 2)
    ):
        return None
    value = Change(line.start(start), line.end(at + 1), "exact", direction, factor=Decimal(factor))
    return Difference(value, start, at + 1, at + 1)


def _times_over(line: Line, at: int) -> Difference | None:
    """翻3倍 is times 3, 翻两番 is doubled twice, 翻到3倍 is times 3."""
    place = line.past(at + 1, {"了", "到"}, 1)
    numeral = line.numeral(place)
    if numeral is None:
        return None
    if line.has(place + 1, {"番"}):
        factor = Decimal(2) ** int(min(numeral.amount, Decimal(10)))
    elif line.has(place + 1, {"倍"}):
        factor = numeral.amount
    else:
        return None
    value = Change(line.start(at), line.end(place + 2), "exact", "up", factor=factor)
    return Difference(value, at, place + 2, place + 2)


def _fold(line: Line, at: int, found: Reading, direction: Direction, *, added: bool) -> Difference | None:
    """Grow 2x is times 2; 增长两倍 is times 3, for the growth itself is twofold; 增长到两倍 is times 2."""
    chinese = line.word(found.scalar.after - 1) == "倍"
    factor = found.scalar.amount + 1 if added and chinese else found.scalar.amount
    if factor <= 0:
        return None
    if direction == "down":
        factor = round(1 / factor, 4)
    value = Change(line.start(at), line.end(found.after), found.scalar.exactness, direction, factor=plain(factor))
    return Difference(value, at, found.after, found.after)
