"""Rates and rhythms said in two words: "一个月也就五六十条" is 50 to 60 a month, "3个月来一次" is every three months.

`joined` puts the length before an amount to it, where nothing but a few words stand between and none of them sets a
limit or speaks of the past.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.reading.lexicon.patterns import spoken
from assistant.reading.values import Count, Duration, Every, Money, Recurrence, Value

_FARTHEST = 10
_APART = spoken(r"[，,。；;：:、！!？?\n|/]|[内后前里]|以上|了|到|only|over|in")
_MEASURES = ("个", "条", "单", "位", "人", "件", "份", "户", "家")
_RATE = spoken(r"每(?:个)?[天日周月年]|每季度?|[日周月年]均")
_TIMES = ("次", "回", "趟", "times")


def joined(values: Sequence[Value], folded: str) -> tuple[Value, ...]:
    """The values with each rate and rhythm as one."""
    kept: list[Value] = []
    for value in _nearest(values, folded):
        last = kept[-1] if kept else None
        between = folded[last.end : value.start] if last is not None and value.start >= last.end else None
        whole = _together(last, value, between) if between is not None and len(between) <= _FARTHEST else None
        if whole is not None:
            kept[-1] = whole
        elif between == "" and _is_each(last, value):
            continue
        else:
            kept.append(_rhythm(value))
    return tuple(kept)


def _together(length: Value | None, amount: Value, between: str) -> Value | None:
    if not isinstance(length, Duration) or length.high is not None or _APART.search(between) is not None:
        return None
    if length.count != length.count.to_integral_value() or length.unit in ("second", "minute", "hour"):
        return None
    if not isinstance(amount, Count | Money) or amount.per is not None:
        return None
    rate = Every(int(length.count), length.unit)
    if isinstance(amount, Count) and amount.unit in _TIMES:
        return _rhythm(replace(amount, start=length.start, per=rate))
    if length.count == 1 and not (isinstance(amount, Count) and amount.unit in ("years_old", "人", "个人")):
        return replace(amount, start=length.start, per=rate)
    return None


def _nearest(values: Sequence[Value], folded: str) -> list[Value]:
    """A rate that stands right before a second amount is that amount's: "三家店每天到店420人"."""
    told = list(values)
    for at in range(len(told) - 1):
        one, two = told[at], told[at + 1]
        if not isinstance(one, Count) or one.per is None or not isinstance(two, Count | Money) or two.per is not None:
            continue
        if one.end > two.start or _RATE.search(folded, one.start, one.end) is not None:
            continue
        said = list(_RATE.finditer(folded, one.end, two.start))
        if said and two.start - said[-1].end() <= _FARTHEST and said[-1].start() - one.end > 1:
            told[at], told[at + 1] = replace(one, per=None), replace(two, per=one.per)
    return told


def _is_each(price: Value | None, value: Value) -> bool:
    """Whether "一个" only says what the amount before it is for: "260一个"."""
    priced = isinstance(price, Count | Money) and getattr(price, "unit", None) is None and price.amount >= 2
    return priced and isinstance(value, Count) and value.amount == 1 and value.unit in _MEASURES


def _rhythm(value: Value) -> Value:
    """ "一个月一次" is a rhythm, not a number of times."""
    once = isinstance(value, Count) and value.unit in _TIMES and value.amount == 1 and value.high is None
    if once and isinstance(value, Count) and value.per is not None:
        return Recurrence(value.start, value.end, value.exactness, value.per)
    return value
