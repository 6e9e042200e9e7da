"""From one amount to another: "from 2% to 3.5%", 从每月80条提高到120条, $120 -> $90."""

from dataclasses import dataclass

from assistant.reading.values.amounts import read_single
from assistant.reading.values.kinds import Amount, Every, FromTo
from assistant.reading.values.lexicon.money_words import MEASURES
from assistant.reading.values.lexicon.words import ARROWS, CHANGE_OR_TO, NOW, RISE_FALL, TO_VERBS
from assistant.reading.values.line import Line
from assistant.reading.values.recurrences import rate_near, read_rate, read_rhythm
from assistant.reading.values.scalars import Scalar, as_value

_TO = ARROWS | {"to", "到", "至", "成", "为", "up to", "down to"}
_LINKS = CHANGE_OR_TO | frozenset(RISE_FALL) | {"all the way", "左右", "一路", "的", "now", "现在"}
_NOUNS_BETWEEN = 2  # words of the first end's noun: "from 120 qualified leads to 180"


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair between two places of the line."""

    value: FromTo
    start: int
    after: int
    absorbed: int  # the words up to here belong to it too (its rate)


@dataclass(frozen=True, slots=True)
class _End:
    scalar: Scalar
    start: int
    after: int
    per: Every | None


def read_pair(line: Line, at: int) -> Pair | None:
    """The pair that begins at a place with "from" or with its first amount; None for a plain range."""
    opened = line.has(at, {"from", "从", "由"})
    first = _end(line, line.past(at + 1, NOW, 3) if opened else at)
    if first is None and opened and line.is_han(at) and line.word(at + 1) == "" and line.is_text(at + 1):
        first = _end(line, line.past(at + 2, NOW, 1))  # 从年销500万
    if first is None or first.scalar.high is not None:
        return None
    joint = _joint(line, first.after, opened)
    if joint is None:
        return None
    place, moved = joint
    if not opened and not moved:
        return None
    second = _end(line, line.past(place, {"the", "a", "现在的", "每月"}, 1))
    if second is None or second.scalar.high is not None:
        return None
    before, after = _alike(first.scalar, second.scalar)
    if before.kind != after.kind or "years_old" in {before.unit, after.unit}:
        return None
    if before.kind == "duration" and before.days < after.days and not moved:
        return None
    per, absorbed = second.per or first.per, second.after
    if per is None and after.kind in {"count", "money"} and (near := rate_near(line, second.after)) is not None:
        per, absorbed = near[0], near[2]
    value = FromTo(
        line.start(at), line.end(second.after), "exact",
        _value(line, before, first, first.per or per), _value(line, after, second, per),
    )  # fmt: skip
    return Pair(value, at, second.after, absorbed)


def _value(line: Line, scalar: Scalar, end: _End, per: Every | None) -> Amount:
    return as_value(scalar, line.start(end.start), line.end(end.after), per)


def _joint(line: Line, at: int, opened: bool) -> tuple[int, bool] | None:
    """The place of the second end, and whether a verb or an arrow of movement leads to it."""
    place, moved, nouns = at, False, 0
    for _ in range(6):
        if line.has(place, TO_VERBS):
            return place + 1, True
        if line.has(place, {"变", "变为", "变到"}) and line.numeral(place + 1) is not None:
            return place + 1, True
        if line.has(place, _TO):
            return place + 1, moved or line.has(place, ARROWS) or (opened and nouns > 0)
        if line.has(place, _LINKS):
            moved = True
        elif opened and nouns < _NOUNS_BETWEEN and not line.ends(place) and _is_noun(line, place):
            nouns += 1
        else:
            return None
        place += 1
    return None


def _is_noun(line: Line, at: int) -> bool:
    if line.has(at, MEASURES):
        return True
    return line.is_text(at) and (line.word(at) == "" or line.word(at).isascii())


def _end(line: Line, at: int) -> _End | None:
    """One end with its rate: 120 a month, 每月80条, 一个月80单."""
    led = read_rhythm(line, at)
    if led is None and line.numeral(at) is not None and line.is_han(at):
        led = read_rate(line, at)
        led = None if led is not None and led[1] == at + 1 else led
    place = at if led is None else line.past(led[1], NOW, 2)
    found = read_single(line, place)
    if found is None and led is not None:
        led, found = None, read_single(line, at)
    if found is None:
        return None
    per = None if led is None else led[0]
    after = found.after
    if per is None and found.scalar.kind in {"count", "money"} and (rate := read_rate(line, after)) is not None:
        per, after = rate
    return _End(found.scalar, found.start, after, per)


def _alike(first: Scalar, second: Scalar) -> tuple[Scalar, Scalar]:
    """Let each take the unit of the other where it has none: from 2 to 3.5%, 从3万涨到5万元."""
    if first.bare and not second.bare and second.kind != "duration":
        return _with_unit(first, second), second
    if second.bare and not first.bare and first.kind != "duration":
        return first, _with_unit(second, first)
    return first, second


def _with_unit(bare: Scalar, like: Scalar) -> Scalar:
    return Scalar(
        like.kind,
        bare.amount,
        bare.start,
        bare.after,
        None,
        bare.exactness,
        like.unit,
        scale=bare.scale,
        numeral=bare.numeral,
    )
