"""Amounts of any kind with their bounds and ranges: 大概3-5万, between 10 and 20 dollars, 不超过20%, 三个月左右."""

from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.reading.values import counts, money, percents
from assistant.reading.values.durations import read_duration
from assistant.reading.values.kinds import Exactness
from assistant.reading.values.lexicon.words import AFTER, BEFORE, BETWEEN, BETWEEN_AND, BETWEEN_END, NOT, RANGE_TO
from assistant.reading.values.line import Line, remembered
from assistant.reading.values.scalars import Scalar, from_numeral

_LEFT_COMPARED = frozenset({"大", "高", "多", "大些", "大一些", "贵", "长"})
_RIGHT_COMPARED = frozenset({"低", "少", "小", "便宜", "短"})
_BOUND_TAILS = frozenset(
    {
        "或",
        "or",
        "有",
        "为",
        "是",
        "在",
        "到",
        "the",
        "a",
        "of",
        "about",
        "了",
        "大概",
        "约",
        "approximately",
        "around",
        "roughly",
    }
)
_A_UNIT = frozenset({"a day", "a week", "a month", "a quarter", "a year"})
_EITHER_SIDE = frozenset(
    {
        "不到",
        "max",
        "minimum",
        "maximum",
        "at least",
        "at most",
        "plus",
        "and below",
        "and above",
        "and under",
        "and over",
        "and more",
    }
)
_STRONGER: tuple[Exactness, ...] = ("exact", "about", "at_least", "at_most", "range")
_BOUNDS_FALL = frozenset({"at_least", "at_most"})


@dataclass(frozen=True, slots=True)
class Reading:
    """An amount with everything said about it, from place `start` to place `after`."""

    scalar: Scalar
    start: int
    after: int


@remembered
def read_scalar(line: Line, at: int) -> Scalar | None:
    """One number with its unit, of whatever kind."""
    share = percents.read_share(line, at)
    if share is not None:
        return share
    prefixed = money.read_prefixed(line, at)
    if prefixed is not None:
        return prefixed
    duration = read_duration(line, at)
    if duration is not None:
        return duration
    if line.has(at, {"once", "twice"}) and (line.has(at + 1, _A_UNIT) or (line.has(at + 1, {"per", "each", "every"}))):
        return Scalar("count", Decimal(1 if line.word(at) == "once" else 2), at, at + 1, unit="times")
    numeral = line.numeral(at)
    if numeral is None:
        return None
    bare = from_numeral(numeral, at, at + 1, "count")
    if numeral.vague and not line.has(at + 1, {"成"}):
        return money.read_suffixed(line, bare) or counts.read_suffixed(line, bare)
    found = percents.read_suffixed(line, bare) or money.read_suffixed(line, bare) or counts.read_suffixed(line, bare)
    return percents.as_share(line, found) if found is not None and found.bare else found


@remembered
def read_amount(line: Line, at: int) -> Reading | None:
    """The amount that begins at a place with its bounds, or None."""
    bound, place = _bounds_before(line, at)
    between = line.has(place, BETWEEN)
    compared = line.has(place, {"比"})
    first = read_scalar(line, place + 1 if between or compared else place)
    if first is None:
        return None
    after = first.after
    scalar = first
    if compared:
        if line.has(after, _LEFT_COMPARED | _RIGHT_COMPARED):
            side: Exactness = "at_least" if line.has(after, _LEFT_COMPARED) else "at_most"
            return Reading(replace(scalar, exactness=side), at, after + 1)
        return None
    second = _second(line, first, between)
    if second is not None:
        joined = join(first, second, line)
        if joined is not None:
            scalar, after = joined, line.past(second.after, BETWEEN_END, 1)
        else:
            second = None
    if between and second is None:
        return None
    if between and line.word(place) == "在" and not line.has(after - 1, BETWEEN_END):
        return None
    tail, after = _bounds_after(line, after, scalar)
    exactness = scalar.exactness if scalar.high is not None else _weigh(bound, tail, scalar.exactness)
    return Reading(replace(scalar, exactness=exactness, after=after), at, after)


@remembered
def read_single(line: Line, at: int) -> Reading | None:
    """As `read_amount`, but never a range: one end of "from A to B"."""
    bound, place = _bounds_before(line, at)
    scalar = read_scalar(line, place)
    if scalar is None:
        return None
    tail, after = _bounds_after(line, scalar.after, scalar)
    exactness = scalar.exactness if scalar.high is not None else _weigh(bound, tail, scalar.exactness)
    return Reading(replace(scalar, exactness=exactness, after=after), at, after)


def _weigh(before: Exactness, after: Exactness, own: Exactness) -> Exactness:
    return max((before, after, own), key=_STRONGER.index)


def _bounds_before(line: Line, at: int) -> tuple[Exactness, int]:
    bound: Exactness = "exact"
    place = at
    while place < at + 4:
        word = line.word(place)
        if word == "~" and (line.numeral(place - 1) is not None or line.gap(place + 1)):
            break
        if word not in BEFORE or (word == "过" and place == at and line.is_han(place - 1) and line.is_text(place - 1)):
            break
        if word == "上" and (line.is_text(place - 1) or not line.opens_with(place + 1, "百千万亿萬億")):
            break
        said = BEFORE[word]
        if said in _BOUNDS_FALL and line.has(place - 1, NOT):
            said = "at_most" if said == "at_least" else "at_least"
        bound = said if bound not in _BOUNDS_FALL else bound
        place = line.past(place + 1, _BOUND_TAILS, 2) if said != "exact" or line.has(place + 1, {"有"}) else place + 1
    return bound, place


def _bounds_after(line: Line, after: int, scalar: Scalar) -> tuple[Exactness, int]:
    bound: Exactness = "exact"
    while line.has(after, AFTER):
        word = line.word(after)
        if word == "起" and scalar.kind == "duration":
            break
        if word == "前后" and scalar.kind == "duration":
            break
        if word == "+" and line.numeral(after + 1) is not None:
            break
        if word in _EITHER_SIDE and line.numeral(after + 1) is not None:
            break
        bound, after = _weigh(bound, AFTER[word], "exact"), after + 1
    if line.has(after, {"多"}) and scalar.kind == "money" and scalar.numeral is not None and scalar.numeral.units:
        return "at_least", after + 1
    return bound, after


def _second(line: Line, first: Scalar, between: bool) -> Scalar | None:
    """The upper end of a range whose lower end is `first`."""
    at = first.after
    if line.has(at, BETWEEN_AND):
        if not between and not _closes_with_between(line, at + 1):
            return None
    elif (
        not line.has(at, RANGE_TO)
        or (line.word(at) == "-" and line.gap(at) and not line.gap(at + 1))
        or (line.word(at) in {"到", "至"} and first.kind == "duration" and line.numeral(at + 1) is None)
    ):
        return None
    place = line.past(at + 1, {"about", "around", "大概", "the", "约"}, 1)
    second = read_scalar(line, place)
    if second is not None and second.unit == "间" and first.bare:
        second = replace(second, unit=None)
    if second is None and line.numeral(place) is not None and first.numeral is not None:
        numeral = line.numeral(place)
        assert numeral is not None
        second = from_numeral(numeral, place, place + 1, "count")
    return second


def _closes_with_between(line: Line, at: int) -> bool:
    """Whether 之间 or 间 follows the amount at `at`: 20和30之间."""
    second = read_scalar(line, at)
    return second is not None and (second.unit == "间" or line.has(second.after, {"之间", "间"}))


def join(first: Scalar, second: Scalar, line: Line) -> Scalar | None:
    """A range out of two scalars, each taking what it lacks from the other (3-5万, $10-20); None if they differ."""
    low, high = first, second
    if low.high is not None or high.high is not None:
        return None
    if low.bare and not high.bare and low.numeral is not None:
        low = replace(high, amount=low.amount, scale=low.scale, days=_days(high, low.amount), numeral=low.numeral)
    elif high.bare and not low.bare:
        if low.kind == "duration" or high.amount <= low.amount:
            return None
        high = replace(low, amount=high.amount, scale=high.scale, numeral=high.numeral)
    if low.kind != high.kind or (low.unit != high.unit and not (low.kind == "money" and None in (low.unit, high.unit))):
        return None
    if low.kind == "duration" and low.time != high.time:
        low = _in_unit_of(low, high)
    small = low.numeral is not None and low.scale == 1 and high.scale > 1 and low.amount < high.amount / high.scale * 10
    if small and low.amount * high.scale < high.amount and not (low.numeral is not None and low.numeral.units):
        low = replace(low, amount=low.amount * high.scale)
    if low.amount >= high.amount:
        return None
    unit = low.unit or high.unit
    return replace(
        low, high=high.amount, unit=unit, start=first.start, after=second.after, exactness="range", scale=Decimal(1)
    )


def _days(like: Scalar, amount: Decimal) -> Decimal:
    return like.days / like.amount * amount if like.kind == "duration" and like.amount else Decimal(0)


def _in_unit_of(low: Scalar, high: Scalar) -> Scalar:
    per_unit = high.days / high.amount if high.amount else Decimal(1)
    return replace(low, amount=low.days / per_unit, time=high.time)
