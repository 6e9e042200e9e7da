"""One number with its unit, before bounds, ranges and rates are read: what the kinds of value hand to each other."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from assistant.reading.values.kinds import Amount, Count, Duration, Every, Exactness, Money, Percent, Unit
from assistant.reading.values.tokens.numeral import Numeral

ScalarKind = Literal["count", "percent", "points", "money", "duration"]
_DAY = 86400
SECONDS: dict[Unit, int] = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": _DAY,
    "week": 7 * _DAY,
    "month": 30 * _DAY,
    "quarter": 91 * _DAY + _DAY // 4,
    "year": 365 * _DAY,
}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A number and its unit between two places of the line (`after` is the place behind it).

    `unit` is the measure word, the currency or the unit of time, by kind. `bare` tells a number without any unit.
    """

    kind: ScalarKind
    amount: Decimal
    start: int
    after: int
    high: Decimal | None = None
    exactness: Exactness = "exact"
    unit: str | None = None
    time: Unit = "day"
    days: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    numeral: Numeral | None = None
    parts: tuple[tuple[Decimal, Unit], ...] = ()  # of a length of time said in several units

    @property
    def bare(self) -> bool:
        return self.kind == "count" and self.unit is None


def from_numeral(numeral: Numeral, at: int, after: int, kind: ScalarKind, unit: str | None = None) -> Scalar:
    return Scalar(
        kind, numeral.amount, at, after, numeral.high, numeral.exactness, unit, scale=numeral.scale, numeral=numeral
    )


def in_days(count: Decimal, unit: Unit) -> Decimal:
    """The days of a length of time, to the millionth."""
    return round(count * SECONDS[unit] / _DAY, 6)


def times(scalar: Scalar, factor: Decimal) -> Scalar:
    """The same scalar with its numbers multiplied."""
    high = None if scalar.high is None else scalar.high * factor
    return replace(scalar, amount=scalar.amount * factor, high=high, days=scalar.days * factor)


def as_value(scalar: Scalar, start: int, end: int, per: Every | None = None) -> Amount:
    """The scalar as a value of the message, between two code points."""
    amount, exactness = plain(scalar.amount), scalar.exactness
    high = None if scalar.high is None else plain(scalar.high)
    match scalar.kind:
        case "count":
            return Count(start, end, exactness, amount, high, scalar.unit, per)
        case "percent":
            return Percent(start, end, exactness, amount, high, per=per)
        case "points":
            return Percent(start, end, exactness, amount, high, of_points=True, per=per)
        case "money":
            return Money(start, end, exactness, amount, high, scalar.unit, per)
        case "duration":
            return Duration(start, end, exactness, amount, scalar.time, plain(scalar.days), high, per)


def plain(number: Decimal) -> Decimal:
    """Without trailing zeros and exponents: 25000, not 2.50E+4."""
    return number if not number else Decimal(f"{number.normalize():f}")
