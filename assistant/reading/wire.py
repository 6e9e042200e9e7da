"""A reading as JSON: what `sextant read` prints for one line, and what the tables of cases are read with."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from pydantic import JsonValue, ValidationError

from assistant.catalog import Catalogs
from assistant.reading.examples import Examples
from assistant.reading.read import read_text
from assistant.reading.reading import Alternative, Intent, ReadContext, Unclear
from assistant.strategy import Draft, Edit, Language, Param, Record, Strategy, plain
from assistant.strategy.fields import is_id, parts_of


def read_json(line: Mapping[str, Any], catalogs: Catalogs, examples: Examples | None = None) -> dict[str, JsonValue]:
    """Read one message given as `{message, as_of, pending?, known?, language?, choices?, offer_open?, turn?}`.

    `pending` is a path, several, or null, with `-` for a new item; `known` gives values by path. The answer holds
    `edits`, `intents`, `unclear`, `chosen` and `language`; each quote has its words and its code points.
    Raises ValueError where a path or value of `known` is none of the strategy's, or the day is no date.
    """
    message = str(line["message"])
    context = replace(context_of(line, catalogs), examples=examples)
    reading = read_text(message, context)
    return {
        "edits": [_edit(edit, message) for edit in reading.edits],
        "intents": [_intent(intent, message) for intent in reading.intents],
        "unclear": [_unclear(part, message) for part in reading.unclear],
        "chosen": list(reading.chosen),
        "language": reading.language,
    }


def context_of(line: Mapping[str, Any], catalogs: Catalogs) -> ReadContext:
    """The context that a line describes."""
    pending = line.get("pending") or ()
    message = str(line["message"])
    spoken: Language = "zh" if any("一" <= char <= "鿿" for char in message) else "en"
    return ReadContext(
        catalogs=catalogs,
        draft=draft_of(line.get("known") or {}),
        as_of=dt.date.fromisoformat(str(line["as_of"])),
        turn=int(line.get("turn", 1)),
        language=line.get("language") or spoken,
        pending=(pending,) if isinstance(pending, str) else tuple(pending),
        choices=tuple(line.get("choices") or ()),
        offer_open=bool(line.get("offer_open", False)),
    )


def draft_of(known: Mapping[str, JsonValue]) -> Draft:
    """A draft with these values, as a person has entered them.

    Raises ValueError where they do not make a strategy.
    """
    document: dict[str, Any] = {}
    next_ids: dict[str, int] = {}
    for path, value in known.items():
        names = parts_of(path)
        if not names:
            raise ValueError(f"not a path of the strategy: {path!r}")
        _put(document, names, value)
        for name in filter(is_id, names):
            prefix, _, number = name.rpartition("-")
            if not number.isdigit():
                raise ValueError(f"not an id: {name!r} in {path!r}")
            next_ids[prefix] = max(next_ids.get(prefix, 1), int(number) + 1)
    try:
        strategy = Strategy.model_validate(document)
    except ValidationError as fault:
        raise ValueError(f"the known values make no strategy: {fault}") from None
    records = {path: Record(status="answered", origin="entered", turn=0) for path in known}
    return Draft(strategy, records, next_ids)


def _put(node: dict[str, Any], names: Sequence[str], value: JsonValue) -> None:
    name, rest = names[0], names[1:]
    if rest and is_id(rest[0]):
        items: list[dict[str, Any]] = node.setdefault(name, [])
        item = next((one for one in items if one["id"] == rest[0]), None)
        if item is None:
            item = {"id": rest[0]}
            items.append(item)
        if len(rest) > 1:
            _put(item, rest[1:], value)
        elif isinstance(value, dict):
            item.update(value)
    elif rest:
        _put(node.setdefault(name, {}), rest, value)
    else:
        node[name] = value


def _edit(edit: Edit, message: str) -> dict[str, JsonValue]:
    quote = edit.quote
    said: JsonValue = None
    if quote is not None:
        said = {"turn": quote.turn, "start": quote.start, "end": quote.end, "text": message[quote.start : quote.end]}
    return {"op": edit.op, "path": edit.path, "value": edit.value, "origin": edit.origin, "quote": said}


def _intent(intent: Intent, message: str) -> dict[str, JsonValue]:
    return {
        "kind": intent.kind, "argument": intent.argument, "start": intent.start, "end": intent.end,
        "text": message[intent.start : intent.end],
    }  # fmt: skip


def _unclear(part: Unclear, message: str) -> dict[str, JsonValue]:
    return {
        "reason": part.reason, "start": part.start, "end": part.end, "text": message[part.start : part.end],
        "alternatives": [_alternative(one, message) for one in part.alternatives],
    }  # fmt: skip


def _alternative(one: Alternative, message: str) -> dict[str, JsonValue]:
    params: dict[str, JsonValue] = {name: _plain(value) for name, value in one.params.items()}
    return {"key": one.key, "params": params, "edits": [_edit(edit, message) for edit in one.edits]}


def _plain(value: Param) -> JsonValue:
    """A parameter of an alternative: a word, a number or a day."""
    match value:
        case str() | int():
            return value
        case Decimal():
            return plain(value)
        case _:
            return str(value)
