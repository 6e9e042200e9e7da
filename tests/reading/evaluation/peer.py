"""Microsoft's recognizers (MIT), the peer on the same cases; for development, never imported by the product."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Any

from tests.reading.evaluation.public import Row

_CULTURES = {"en": "en-us", "zh": "zh-cn"}
_RHYTHM = re.compile(r"^P\d+[YMWD]$")


def extract(text: str, language: str, kind: str, day: str | None) -> list[Row] | None:
    """What the peer finds, its reading ahead where it gives several; None for ranges of numbers, which it lacks."""
    culture = _CULTURES[language]
    match kind:
        case "number":
            from ms_recognizers_number import recognize_number

            return [{"value": _number(found["value"])} for found in _resolved(recognize_number(text, culture))]
        case "percentage":
            from ms_recognizers_number import recognize_percentage

            found = _resolved(recognize_percentage(text, culture))
            return [{"value": _number(str(one["value"]).rstrip("%"))} for one in found]
        case "currency":
            from ms_recognizers_number_with_unit import recognize_currency

            found = _resolved(recognize_currency(text, culture))
            return [{"value": _number(one["value"]), "currency": one.get("isoCurrency")} for one in found]
        case "numrange":
            return None
        case _:
            return list(_dated(text, culture, kind, day))


def _dated(text: str, culture: str, kind: str, day: str | None) -> Iterator[Row]:
    from ms_recognizers_date_time import recognize_datetime

    today = dt.datetime.fromisoformat(day or "2026-11-22")
    for found in _resolved(recognize_datetime(text, culture, reference=today)):
        readings = found.get("values") or []
        if readings and (row := _row(readings[-1], kind)) is not None:
            yield row


def _row(reading: Mapping[str, str], kind: str) -> Row | None:
    said, timex = reading.get("type", ""), reading.get("timex", "")
    if said == "duration":
        return {"days": int(reading["value"]) / 86_400} if kind in {"duration", "datemixed"} else None
    if said == "set":
        return {"every": timex} if kind == "recurrence" and _RHYTHM.match(timex) else None
    if kind in {"duration", "recurrence"}:
        return None
    if said in {"date", "datetime"} and "value" in reading:
        first = dt.date.fromisoformat(reading["value"][:10])
        return {"start": str(first), "end_excl": str(first + dt.timedelta(1))}
    start, end = reading.get("start"), reading.get("end")
    return {"start": start and start[:10], "end_excl": end and end[:10]} if start or end else None


def _resolved(found: list[Any]) -> list[dict[str, Any]]:
    return [one.resolution for one in found if one.resolution]


def _number(said: object) -> float:
    return float(str(said).replace(",", ""))
