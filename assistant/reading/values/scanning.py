"""All the values of a message: at each place the reading that takes in most, then on behind it."""

from dataclasses import replace

from assistant.reading.values import money
from assistant.reading.values.amounts import Reading, read_amount
from assistant.reading.values.changes import read_change
from assistant.reading.values.dates.deadlines import read_when
from assistant.reading.values.kinds import (
    Amount,
    Change,
    Count,
    Duration,
    Every,
    FromTo,
    Money,
    Percent,
    Recurrence,
    Value,
)
from assistant.reading.values.lexicon.vocabulary import OPENERS
from assistant.reading.values.lexicon.words import FILLERS
from assistant.reading.values.line import STOPS, Line
from assistant.reading.values.pairs import read_pair
from assistant.reading.values.recurrences import rate_near, rate_said, read_rate, read_rhythm
from assistant.reading.values.scalars import as_value
from assistant.reading.values.tokens.token import DATE

_RATE_REACH = 8  # places a rhythm reaches forward in its clause: 每月在抖音投5000元


_AND = frozenset({"and", ",", "，", "并", "且", "并且", "而且", "同时", "的同时", "but", "但", "的", "、"})


def read_line(line: Line) -> tuple[Value, ...]:
    """The values of a line in order of position, none inside another."""
    values: list[Value] = []
    at, absorbed = 0, 0  # `absorbed`: places before it belong to a value already read
    rhythm: tuple[Every, int] | None = None  # a rhythm said before, and the place behind it
    places: list[tuple[int, int]] = []
    size = len(line.tokens)
    while at < size:
        if line.has(at, STOPS):
            rhythm = None
        if at < absorbed:
            at += 1
            continue
        found = _read(line, at, rhythm)
        if found is None:
            at += 1
            continue
        value, start, after, absorbed_to = found
        if isinstance(value, Recurrence):
            rhythm = (value.every, after)
            values.append(value)
        else:
            if values and isinstance(values[-1], Recurrence) and rhythm is not None and _has_rate(value, rhythm[0]):
                last = values.pop()
                places.pop()
                if all(line.has(p, FILLERS) for p in range(rhythm[1], start)):
                    value = replace(value, start=last.start)
            values.append(value)
        places.append((start, after))
        at = max(after, at + 1)
        absorbed = absorbed_to
    return _merged(line, values, places)


def _paired_rate(pair: FromTo, every: Every) -> FromTo:
    """Both ends a rate, where neither has one: 每月新客从300增加到450."""
    before, after = pair.before, pair.after
    if isinstance(before, Percent | Duration) or isinstance(after, Percent | Duration) or before.per or after.per:
        return pair
    return replace(pair, before=replace(before, per=every), after=replace(after, per=every))


def _has_rate(value: Value, every: Every) -> bool:
    if isinstance(value, FromTo):
        return value.before.per == every
    return isinstance(value, Count | Money | Percent | Change | Duration) and value.per == every


def _read(line: Line, at: int, rhythm: tuple[Every, int] | None) -> tuple[Value, int, int, int] | None:
    """The value at a place, its first place, the place behind it, and the place behind all that belongs to it."""
    if line.numeral(at) is None and line.word(at) not in OPENERS and not line.word(at).startswith(DATE):
        return None
    best: tuple[Value, int, int, int] | None = None
    when = read_when(line, at)
    if when is not None:
        best = (when.value, when.start, when.after, when.after)
    pair = read_pair(line, at)
    if pair is not None and (best is None or pair.after > best[2]):
        value_pair = pair.value
        if rhythm is not None and at - rhythm[1] <= _RATE_REACH:
            value_pair = _paired_rate(value_pair, rhythm[0])
        best = (value_pair, at, pair.after, pair.absorbed)
    change = read_change(line, at)
    if change is not None and (best is None or change.after > best[2]):
        value = change.value
        if value.per is None and rhythm is not None and at - rhythm[1] <= _RATE_REACH:
            value = replace(value, per=rhythm[0])
        best = (value, change.start, change.after, change.absorbed)
    amount = _rated(line, at, rhythm)
    if amount is not None and (best is None or amount[2] > best[2]):
        best = amount
    if best is not None:
        return best
    found = read_rhythm(line, at)
    if found is None:
        return None
    value = Recurrence(line.start(at), line.end(found[1]), "exact", found[0])
    return value, at, found[1], found[1]


def _rated(line: Line, at: int, rhythm: tuple[Every, int] | None) -> tuple[Value, int, int, int] | None:
    """An amount with its rate: 20万元一个月, 半年20万, 80 calls a month; a rhythm said before counts in its clause."""
    led = _leading_rate(line, at)
    place = led[1] if led is not None else at
    found = read_amount(line, place)
    if led is not None and (found is None or found.scalar.kind not in {"count", "money"}):
        led, found = None, read_amount(line, at)
    if found is None:
        return None
    scalar = found.scalar
    if scalar.kind == "count" and scalar.unit is None and money.cued(line, scalar.start, found.after):
        found = Reading(replace(scalar, kind="money"), found.start, found.after)
    if found.scalar.kind == "duration":
        rate = read_rate(line, found.after) if found.scalar.time in {"minute", "hour", "day"} else None
        every = rate[0] if rate is not None else rhythm[0] if rhythm is not None and at - rhythm[1] <= 2 else None
        after = found.after if rate is None else rate[1]
        value: Amount = as_value(found.scalar, line.start(at), line.end(after), every)
        return value, at, after, after
    per, after, absorbed = (led[0] if led else None), found.after, found.after
    follows = read_rate(line, after)
    if follows is not None and per is None:
        per, after = follows
        absorbed = after
    elif per is None and (said := rate_said(line, found.start)) is not None and found.scalar.kind in {"count", "money"}:
        per = said
    elif per is None:
        near = rate_near(line, after) if found.scalar.kind in {"count", "money"} else None
        if near is not None:
            per, absorbed = near[0], after
            tail = (near[1], near[2])
            value = as_value(found.scalar, line.start(at), line.end(after), per)
            return value, at, after, _absorb(tail)
        if rhythm is not None and at - rhythm[1] <= _RATE_REACH * 2 and found.scalar.kind in {"count", "money"}:
            per = rhythm[0]
    return as_value(found.scalar, line.start(at), line.end(after), per), at, after, absorbed


def _absorb(tail: tuple[int, int]) -> int:
    return tail[1]


def _leading_rate(line: Line, at: int) -> tuple[Every, int] | None:
    """A span before an amount that makes it a rate: 半年20万, 一年一万二, 一个月两万."""
    if not line.has(at, {"半年"}) and (line.numeral(at) is None or not line.is_han(at)):
        return None
    found = read_rate(line, at)
    if found is None or (found[1] == at + 1 and not line.has(at, {"半年"})):
        return None
    place = line.past(found[1], FILLERS, 3)
    verb = line.is_han(place) and line.numeral(place) is None and line.word(place) in {"", "做"} and line.is_text(place)
    if verb and line.numeral(place + 1) is not None and line.start(place) + 1 == line.start(place + 1):
        place += 1  # 一周发3条
    return found[0], place


def _merged(line: Line, values: list[Value], places: list[tuple[int, int]]) -> tuple[Value, ...]:
    """Bounds said apart become one range: above 1000 and below 1500, 大于20的同时小于等于35."""
    merged: list[Value] = []
    last_after = -1
    for value, (start, after) in zip(values, places, strict=True):
        before = merged[-1] if merged else None
        if before is not None and _said_again(line, before, value, last_after, start, after):
            merged[-1] = replace(before, end=line.end(after + 1))
            last_after = after + 1
            continue
        if (
            before is not None
            and 0 < start - last_after <= 2 + 0
            and all(line.has(p, _AND) for p in range(last_after, start))
        ) or (before is not None and start == last_after):
            joined = _bounded(before, value) if before is not None else None
            if joined is not None:
                merged[-1] = joined
                last_after = after
                continue
        merged.append(value)
        last_after = after
    return tuple(merged)


def _said_again(line: Line, before: Value, value: Value, last: int, start: int, after: int) -> bool:
    """Whether brackets repeat the amount before them: forty-five (45)."""
    if not (
        isinstance(before, Count) and isinstance(value, Count) and before.amount == value.amount and start == last + 1
    ):
        return False
    return line.has(last, {"(", "（"}) and line.has(after, {")", "）"})


def _bounded(first: Value, second: Value) -> Value | None:
    match first, second:
        case (Count(), Count()) | (Money(), Money()) | (Duration(), Duration()):
            pass
        case _:
            return None
    sides = {first.exactness, second.exactness}
    if sides != {"at_least", "at_most"} or isinstance(first, Duration) or isinstance(second, Duration):
        return None
    low, high = (first, second) if first.exactness == "at_least" else (second, first)
    if low.amount > high.amount:
        return None
    return replace(low, start=first.start, end=second.end, exactness="range", high=high.amount)
