"""Our own sentences inside a strategy: a wording key with typed parameters, spoken in whichever language is asked for.

A suggested text ("pause after two weeks above 400 CNY a lead") is stored as its phrase, so that the same strategy can
be shown and exported in either language. Words of a person are never read as a phrase: `spoken_at` asks the record.
"""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, TypeAlias

from pydantic_core import CoreSchema, core_schema

from assistant.strategy.draft import Draft
from assistant.strategy.values import Money, Period, Quantity, Wait, plain

MARK = "phrase:"
OUR_ORIGINS = frozenset({"suggested", "derived", "confirmed"})


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a catalog entry, to be said in the reader's language: Name('metrics', 'orders')."""

    catalog: str
    id: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording key and the parameters its sentence names."""

    key: str
    params: "Params" = field(default_factory=dict)


Param: TypeAlias = (
    str | int | Decimal | Money | Quantity | Period | Wait | dt.date | Name | Phrase | tuple["Param", ...]
)
"""What a sentence can be given. A str is a person's words, said as they stand."""


class _Packed:
    """How pydantic stores parameters: as strategies do, so that a date comes back as a date and a name as a name."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda packed: {name: _unpacked(each) for name, each in packed.items()},
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda params: {name: _packed(each) for name, each in params.items()}
            ),
        )


Params: TypeAlias = Annotated[Mapping[str, Param], _Packed]
"""The values that a sentence names, by name."""


def encode(phrase: Phrase) -> str:
    """The phrase as the text that a strategy stores."""
    return MARK + _JSON.encode(_packed(phrase))


@lru_cache(maxsize=4096)
def decode(text: str) -> Phrase | None:
    """The phrase that a stored text stands for, or None where it is plain text."""
    if not text.startswith(MARK):
        return None
    try:
        phrase = _unpacked(json.loads(text[len(MARK) :]))
    except (ValueError, TypeError, KeyError, RecursionError, ArithmeticError):
        return None
    return phrase if isinstance(phrase, Phrase) else None


def spoken_at(draft: Draft, path: str, text: str) -> Phrase | None:
    """The phrase stored at this path, if it is ours and not a person's words."""
    if not text.startswith(MARK):
        return None
    record = draft.record(path)
    return decode(text) if record is not None and record.origin in OUR_ORIGINS else None


def _packed(param: Param) -> Any:
    match param:
        case Phrase(key, params):
            return {
                "key": key,
                **({"params": {name: _packed(each) for name, each in params.items()}} if params else {}),
            }
        case Name(catalog, entry):
            return {"name": f"{catalog}/{entry}"}
        case Money(amount=amount, currency=currency):
            return {"money": [plain(amount), currency]}
        case Quantity(value=value, unit=unit, per=per):
            return {"quantity": [plain(value), unit, None if per is None else [per.value, per.unit]]}
        case Period(value=value, unit=unit):
            return {"period": [value, unit]}
        case Wait(value=value, unit=unit):
            return {"wait": [value, unit]}
        case Decimal():
            return {"number": plain(param)}
        case dt.date():
            return {"date": param.isoformat()}
        case tuple():
            return [_packed(each) for each in param]
        case _:
            return param


def _unpacked(packed: Any) -> Param:
    match packed:
        case {"key": str(key), "params": dict(params)}:
            return Phrase(key, {name: _unpacked(each) for name, each in params.items()})
        case {"key": str(key)}:
            return Phrase(key)
        case {"name": str(name)}:
            catalog, _, entry = name.partition("/")
            return Name(catalog, entry)
        case {"money": [amount, currency]}:
            return Money(amount=Decimal(amount), currency=currency)
        case {"quantity": [value, unit, per]}:
            return Quantity(
                value=Decimal(value), unit=unit, per=None if per is None else Period(value=per[0], unit=per[1])
            )
        case {"period": [value, unit]}:
            return Period(value=value, unit=unit)
        case {"wait": [value, unit]}:
            return Wait(value=value, unit=unit)
        case {"number": str(number)}:
            return Decimal(number)
        case {"date": str(day)}:
            return dt.date.fromisoformat(day)
        case list():
            return tuple(_unpacked(each) for each in packed)
        case str() | int():
            return packed
        case _:
            raise ValueError("not a phrase")
