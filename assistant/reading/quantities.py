"""Values as read into values as a strategy keeps them: JSON forms of money, quantities, periods, numbers, days."""

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

from pydantic import JsonValue

from assistant.reading.values import Amount, Count, Duration, Every, Money, Percent, Recurrence, Value, When
from assistant.strategy import plain

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_SMALLER = {"hour": ("minute", 60), "day": ("hour", 24), "week": ("day", 7)}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}


def amount_of(value: Value) -> Decimal | None:
    """The number of a count or an amount of money; of a range its lower end."""
    return value.amount if isinstance(value, Count | Money) else None


def money(value: Value, currency: str | None) -> JsonValue:
    """Money in its own currency, else in `currency`; None where there is no amount or no currency."""
    amount = amount_of(value)
    named = value.currency if isinstance(value, Money) else None
    if amount is None or (named or currency) is None or amount < 0:
        return None
    return {"amount": plain(amount), "currency": named or currency}


def highest(value: Value) -> Decimal | None:
    return value.high if isinstance(value, Count | Money) else None


def every(rhythm: Every) -> JsonValue:
    return _period(Decimal(rhythm.count), rhythm.unit)


def period(value: Value) -> JsonValue:
    """A length or a rhythm as a period in whole calendar units; of a range the longer. Under a day: None."""
    match value:
        case Recurrence():
            return every(value.every)
        case When(relation="within", first=first, end_excl=end) if first is not None and end is not None:
            return _period(Decimal((end - first).days - 1), "day")
        case Duration():
            count = value.count if value.high is None else value.high
            return _period(count, value.unit)
        case _:
            return None


def wait(value: Value) -> JsonValue:
    """How long somebody waits, in minutes, hours, days or weeks: of a range the longer. None for anything else."""
    match value:
        case When(relation="within", first=first, end_excl=end) if first is not None and end is not None:
            return {"value": max(1, (end - first).days - 1), "unit": "day"}
        case Duration(unit="second"):
            return {"value": 1, "unit": "minute"}
        case Duration(unit="minute" | "hour" | "day" | "week" as unit):
            count = value.high if value.high is not None else value.count
            whole = count.to_integral_value()
            if whole != count and (smaller := _SMALLER.get(unit)) is not None:
                return {"value": int((count * smaller[1]).to_integral_value(ROUND_HALF_UP)), "unit": smaller[0]}
            return {"value": max(1, int(whole)), "unit": unit}
        case Duration(days=days) if days >= 1:
            return {"value": int(days.to_integral_value(ROUND_HALF_UP)), "unit": "day"}
        case _:
            return None


def _period(count: Decimal, unit: str) -> JsonValue:
    if unit not in ("day", "week", "month", "quarter", "year"):
        days = count * _SECONDS[unit] / _SECONDS["day"]
        return {"value": int(days.to_integral_value(ROUND_HALF_UP)), "unit": "day"} if days >= 1 else None
    whole, name = count, unit
    if whole != whole.to_integral_value() and unit in ("quarter", "year"):
        whole, name = whole * _MONTHS[unit], "month"
    if whole != whole.to_integral_value():
        whole, name = (
            (whole * 7, "day") if name == "week" else (whole * 30, "day") if name == "month" else (whole, name)
        )
    number = int(whole.to_integral_value(ROUND_HALF_UP))
    return {"value": number, "unit": name} if 0 < number <= 10_000 else None


def quantity(value: Amount, unit: str, currency: str | None, per: Every | None = None) -> JsonValue:
    """A value of a metric measured in `unit` (percent, currency, ratio, count, score, seconds); None: no fit."""
    number, named = _in_unit(value, unit, currency)
    if number is None or named is None:
        return None
    rate = per if per is not None else getattr(value, "per", None)
    document: dict[str, JsonValue] = {"value": plain(number), "unit": named}
    if isinstance(rate, Every) and unit in ("count", "currency") and (said := every(rate)) is not None:
        document["per"] = said
    return document


def _in_unit(value: Amount, unit: str, currency: str | None) -> tuple[Decimal | None, str | None]:
    match unit, value:
        case "percent", Percent():
            return value.points, "percent"
        case "percent", Count() if value.unit is None:
            return value.amount, "percent"
        case "currency", Money():
            return value.amount, value.currency or currency
        case "currency", Count() if value.unit not in ("次", "人", "times", "years_old"):
            return value.amount, currency
        case "ratio", Count():
            return value.amount, "ratio"
        case "ratio", Percent():
            return value.points / 100, "ratio"
        case "count", Count():
            return value.amount, "count"
        case "count", Money() if value.currency is None:
            return value.amount, "count"
        case "count", Duration():
            return value.count, "count"
        case "score", Count():
            return value.amount, "score"
        case "seconds", Duration() if value.unit in _SECONDS:
            return value.count * _SECONDS[value.unit], "seconds"
        case "seconds", Count():
            return value.amount, "seconds"
        case _:
            return None, None


def whole(value: Value) -> int | None:
    amount = amount_of(value)
    return int(amount) if amount is not None and amount == amount.to_integral_value() and amount >= 0 else None


def last_day(value: When, as_of: dt.date) -> dt.date | None:
    """The day by which: the last day of the period; of "before X" the day before; None where it is past or open."""
    day = value.end_excl - dt.timedelta(days=1) if value.end_excl is not None else None
    return day if day is not None and day > as_of else None


def first_day(value: When) -> dt.date | None:
    return value.first
