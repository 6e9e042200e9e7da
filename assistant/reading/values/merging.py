"""Values that are one though they were said in two: bounds said apart, a number repeated in brackets."""

from dataclasses import dataclass, replace
from typing import TypeVar

from assistant.reading.values.kinds import Count, Money, Value
from assistant.reading.values.line import Line

Amount = TypeVar("Amount", Count, Money)
_AND = frozenset({"and", ",", "，", "并", "且", "并且", "而且", "同时", "的同时", "but", "但", "的", "、"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A value between two places of the line."""

    value: Value
    start: int
    after: int


def merged(line: Line, found: list[Placed]) -> tuple[Value, ...]:
    """The values in order, those that are one put together."""
    together: list[Placed] = []
    for placed in found:
        one = _one(line, together[-1], placed) if together else None
        if one is not None:
            together[-1] = one
        else:
            together.append(placed)
    return tuple(placed.value for placed in together)


def _one(line: Line, first: Placed, second: Placed) -> Placed | None:
    if _said_again(line, first, second):
        value = replace(first.value, end=line.end(second.after + 1))
        return Placed(value, first.start, second.after + 1)
    between = range(first.after, second.start)
    if len(between) > 2 or not all(line.has(place, _AND) for place in between):
        return None
    value_of_both = _range(first.value, second.value)
    return None if value_of_both is None else Placed(value_of_both, first.start, second.after)


def _said_again(line: Line, first: Placed, second: Placed) -> bool:
    """Whether brackets repeat the amount before them: forty-five (45)."""
    if not isinstance(first.value, Count) or not isinstance(second.value, Count):
        return False
    same = first.value.amount == second.value.amount and second.start == first.after + 1
    return same and line.has(first.after, {"(", "（"}) and line.has(second.after, {")", "）"})


def _range(first: Value, second: Value) -> Value | None:
    """Above 1000 and below 1500, 大于20的同时小于等于35: a lower and an upper bound of one kind."""
    match first, second:
        case (Count(), Count()):
            return _bounded(first, second)
        case (Money(), Money()):
            return _bounded(first, second)
        case _:
            return None


def _bounded(first: Amount, second: Amount) -> Amount | None:
    low, high = (first, second) if first.exactness == "at_least" else (second, first)
    if (low.exactness, high.exactness) != ("at_least", "at_most") or low.amount > high.amount:
        return None
    return replace(low, start=first.start, end=second.end, exactness="range", high=high.amount)
