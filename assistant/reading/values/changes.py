"""Differences from what is now ("up 20%", 增长两成, double, 再多50单) and pairs ("from 2% to 3.5%")."""

from dataclasses import dataclass
from decimal import Decimal

from assistant.reading.values.amounts import Reading, read_amount, read_scalar
from assistant.reading.values.kinds import Change, Direction, Every, FromTo
from assistant.reading.values.line import Line
from assistant.reading.values.percents import HUNDRED
from assistant.reading.values.scalars import Scalar, as_value, plain
from assistant.reading.values.words import AFTER_RISE_FALL, ARROWS, BY, CHANGE_OR_TO, FACTORS, NEITHER, RISE_FALL, TARGET

_TO = frozenset({"to", "到", "至", "成", "为", "->", "→", "=>", "➔", "⇒", "➡", "up to", "down to"})
_MOVES = CHANGE_OR_TO | frozenset(RISE_FALL) | frozenset(
    {"降到", "降至", "提升到", "提高到", "增长到", "增加到", "降低到", "下降到", "减少到", "升到", "升至", "增至", "涨到", "做到", "减到", "缩短到", "压缩到", "压到", "提到", "变成", "翻到", "达到", "拉到"}
)
_TO_VERBS = frozenset(w for w in _MOVES if w[-1] in "到至成")
_LINKS = frozenset({"提高", "提升", "增长", "增加", "降", "涨", "升", "减", "down", "up", "all the way", "now", "现在", "的", "左右", "一路", "每月", "一个月"})
_SELF_DIRECTED = frozenset({"多", "高", "低", "少", "加", "提", "省", "升", "off", "add", "another", "an extra", "extra", "additional", "an additional", "再"})
_VERB_NEAR = 7


@dataclass(frozen=True, slots=True)
class Difference:
    """A change or a pair between two places."""

    value: Change | FromTo
    start: int
    after: int


def read_change(line: Line, at: int) -> Difference | None:
    """The change that begins at a place: its verb, its factor, or its amount."""
    word = line.word(at)
    if word in FACTORS:
        return _factor(line, at)
    if word == "翻":
        return _times_over(line, at)
    if word in RISE_FALL or word in NEITHER or word == "+":
        return _verb_first(line, at)
    if word == "by":
        return _by(line, at)
    return _amount_first(line, at)


def read_pair(line: Line, at: int) -> Difference | None:
    """From A to B."""
    opened = line.has(at, {"from", "从", "由"})
    first = read_amount(line, at + 1 if opened else at)
    if first is None or first.scalar.high is not None:
        return None
    place, moved = first.after, False
    for _ in range(4):
        if line.has(place, _TO_VERBS):
            moved = True
            break
        if not line.has(place, _LINKS):
            break
        moved, place = moved or line.has(place, _MOVES), place + 1
    if line.has(place, _TO_VERBS):
        place += 1
    elif line.has(place, _TO):
        moved = moved or line.has(place, ARROWS)
        place += 1
    else:
        return None
    if not opened and not moved:
        return None
    second = read_amount(line, line.past(place, {"the", "about", "around"}, 1))
    if second is None or second.scalar.high is not None:
        return None
    before, after = _alike(first.scalar, second.scalar)
    if before.kind != after.kind or (before.kind == "duration" and not moved):
        return None
    start = at
    value = FromTo(
        line.start(start), line.end(second.after), "exact",
        as_value(before, line.start(first.start), line.end(first.after)),
        as_value(after, line.start(second.start), line.end(second.after)),
    )  # fmt: skip
    return Difference(value, start, second.after)


def _alike(first: Scalar, second: Scalar) -> tuple[Scalar, Scalar]:
    """Let each take the unit of the other where it has none: from 2 to 3.5%, 从3万涨到5万元."""
    if first.bare and not second.bare and second.kind != "duration":
        return _with_unit(first, second), second
    if second.bare and not first.bare and first.kind != "duration":
        return first, _with_unit(second, first)
    return first, second


def _with_unit(bare: Scalar, like: Scalar) -> Scalar:
    return Scalar(like.kind, bare.amount, bare.start, bare.after, None, bare.exactness, like.unit, scale=bare.scale, numeral=bare.numeral)


def _verb_first(line: Line, at: int) -> Difference | None:
    """Increase by 20%, 增长了两成, up 20%, +20%, 再多50单, add 50 leads."""
    word = line.word(at)
    direction = RISE_FALL.get(word)
    sign = word == "+"
    if sign:
        if line.gap(at + 1) or line.numeral(at - 1) is not None or line.numeral(at + 1) is None:
            return None
        direction = "up"
    place = at + 1
    for _ in range(3):
        if line.has(place, RISE_FALL) and word in {"再", "增长", "提升", "提高", "an additional", "another", "additional", "an extra"}:
            direction = RISE_FALL[line.word(place)] if word in {"再"} else direction
            place += 1
        elif line.has(place, BY) or line.has(place, {"a", "an"}):
            place += 1
    if line.has(place, TARGET) and not sign:
        return None
    if line.has(place, FACTORS):
        return _factor(line, place, at)
    found = read_amount(line, place)
    if found is None:
        return None
    scalar = found.scalar
    if sign and scalar.kind not in {"percent", "points"}:
        return None
    if scalar.kind == "count" and scalar.unit == "times":
        return _fold(line, at, found, direction or "up", added=word not in {"翻"})
    if scalar.kind == "percent" or scalar.kind == "points":
        if word in {"off", "省", "another"} and scalar.kind == "percent" and word == "off":
            return None
        return _difference(line, at, found, direction)
    if not _adds(line, at, place, scalar):
        return None
    return _difference(line, at, found, direction)


def _adds(line: Line, at: int, place: int, scalar: Scalar) -> bool:
    """Whether a verb before a plain amount means "by" and not "to": 再多50单, add 50, 增加50单, save $5k, up by 30."""
    word = line.word(at)
    if scalar.kind == "duration":
        return word in {"缩短", "减少", "save", "saved", "cut", "shave", "节省", "省", "省下"} and place > at
    by = any(line.has(p, {"by", "了"}) for p in range(at, place))
    if by:
        return True
    if word in _SELF_DIRECTED:
        return word not in {"高", "低", "提", "升", "少", "off"} and (word != "多" or line.has(at - 1, {"再", "每月", "要", "想", "能", "会", "，", "每个月", "每天", "每周"}) or at == 0)
    return word in {
        "增加", "新增", "净增", "增长", "减少", "节省", "节约", "adding", "added", "save", "saved", "gain", "再多", "再加", "多出", "高出",
        "涨", "涨了", "降", "降了", "下降", "降低", "提高", "提升", "多了", "省下", "省", "砍掉", "an increase",
    }  # fmt: skip


def _by(line: Line, at: int) -> Difference | None:
    """Grow qualified leads by 20%: the verb stands a few words before "by"."""
    found = read_amount(line, at + 1)
    if found is None:
        return None
    for place in range(at - 1, max(at - 1 - _VERB_NEAR, -1), -1):
        if line.ends(place):
            return None
        if line.has(place, RISE_FALL) or line.has(place, NEITHER):
            direction = RISE_FALL.get(line.word(place))
            if found.scalar.kind == "count" and found.scalar.unit == "times":
                return _fold(line, at, found, direction or "up", added=False)
            return None if found.scalar.kind == "duration" and direction == "up" else _difference(line, at, found, direction)
    return None


def _amount_first(line: Line, at: int) -> Difference | None:
    """20% more, 50 more orders, 20%的增长, 2x the leads is no change but grow 2x is."""
    found = read_amount(line, at)
    if found is None:
        return None
    after = line.past(found.after, {"的"}, 1)
    word = line.word(after)
    direction = AFTER_RISE_FALL.get(word)
    scalar = found.scalar
    if direction is None:
        verb = _verb_before(line, at)
        if scalar.kind == "count" and scalar.unit == "times" and verb is not None:
            return _fold(line, at, found, verb, added=False)
        return None
    if scalar.kind == "count" and scalar.unit == "times":
        return _fold(line, at, found, direction, added=False)
    if scalar.kind in {"percent", "points"}:
        if word in {"rise", "cut", "fall", "drop", "gain", "rest"} and line.ends(at - 1) is False and line.has(at - 1, {"to", "at", "of"}):
            return None
        return _difference(line, at, Reading(scalar, at, after + 1), direction)
    if word in {"more", "fewer", "less", "extra", "additional", "cheaper", "faster"} and scalar.kind != "duration":
        return _difference(line, at, Reading(scalar, at, after + 1), direction)
    return None


def _verb_before(line: Line, at: int) -> Direction | None:
    for place in range(at - 1, max(at - 1 - _VERB_NEAR, -1), -1):
        if line.ends(place) or line.has(place, {"to", "到", "达到", "at", "是"}):
            return None
        if line.has(place, RISE_FALL):
            return RISE_FALL[line.word(place)]
    return None


def _difference(line: Line, at: int, found: Reading, direction: Direction | None) -> Difference:
    scalar, per, after = found.scalar, None, found.after
    rate = _rate(line, after)
    if rate is not None:
        per, after = rate
    start, end = line.start(at), line.end(after)
    if scalar.kind == "percent":
        value = as_value(scalar, start, end)
        points, high = scalar.amount, getattr(value, "high", None)
        if points < 0:
            points, direction = -points, "down"
        return Difference(Change(start, end, scalar.exactness, direction, points=plain(points), high=high, per=per), at, after)
    by = as_value(scalar, line.start(scalar.start), line.end(found.after))
    return Difference(Change(start, end, scalar.exactness, direction, by=by, per=per), at, after)


def _rate(line: Line, after: int) -> tuple[Every, int] | None:
    from assistant.reading.values.recurrences import read_rate

    return read_rate(line, after)


def _factor(line: Line, at: int, start: int | None = None) -> Difference | None:
    word = line.word(at)
    factor, direction = FACTORS[word]
    if line.has(at - 1, {"the", "a"}) and word in {"double", "triple"}:
        return None
    if line.has(at + 1, {"11", "12", "digit", "digits", "check", "opt", "down", "标", "click"}) or line.has(at + 1, {"-"}):
        return None
    if line.numeral(at + 1) is not None and line.word(at) == "double" and line.ends(at + 2):
        return None
    begin = at if start is None else start
    value = Change(line.start(begin), line.end(at + 1), "exact", direction, factor=Decimal(factor))
    return Difference(value, begin, at + 1)


def _times_over(line: Line, at: int) -> Difference | None:
    """翻3倍 is times 3, 翻两番 is doubled twice, 翻到3倍."""
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
    return Difference(value, at, place + 2)


def _fold(line: Line, at: int, found: Reading, direction: Direction, *, added: bool) -> Difference | None:
    """Grow 2x is times 2; 增长两倍 is times 3, for the growth itself is twofold."""
    chinese = line.word(found.scalar.after - 1) == "倍"
    factor = found.scalar.amount + 1 if added and chinese else found.scalar.amount
    if direction == "down" and factor:
        factor = round(1 / factor, 4)
    value = Change(line.start(at), line.end(found.after), found.scalar.exactness, direction, factor=plain(factor))
    return Difference(value, at, found.after)


__all__ = ["HUNDRED", "Difference", "read_change", "read_pair", "read_scalar"]
