"""The OpenAPI document as a page to read: each call with what it takes and answers. Loads nothing from elsewhere."""

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sextant API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/page/page.css"></head><body class="docs"><main>"""


def documentation(document: Mapping[str, Any]) -> str:
    """The page of this OpenAPI document."""
    return "\n".join(_page(document)) + "\n"


def _page(document: Mapping[str, Any]) -> Iterator[str]:
    info = document["info"]
    yield _HEAD
    yield f"<h1>{escape(info['title'])} API <small>{escape(info['version'])}</small></h1>"
    yield "".join(f"<p>{_code(part)}</p>" for part in info["description"].split("\n") if part)
    yield '<p><a href="/openapi.json">openapi.json</a> · <a href="/schemas/strategy.json">strategy.json</a> · '
    yield '<a href="/">page</a></p>'
    by_tag: dict[str, list[tuple[str, str, Mapping[str, Any]]]] = {}
    for path, methods in document["paths"].items():
        for method, call in methods.items():
            by_tag.setdefault(call["tags"][0], []).append((method, path, call))
    for tag, calls in by_tag.items():
        yield f"<h2>{escape(tag.capitalize())}</h2>"
        for method, path, call in calls:
            yield from _call(method, path, call, document)
    yield "<h2>Shapes</h2>"
    for name, schema in document["components"]["schemas"].items():
        if "properties" in schema:
            yield from _shape(name, schema)
    yield "</main></body></html>"


def _call(method: str, path: str, call: Mapping[str, Any], document: Mapping[str, Any]) -> Iterator[str]:
    yield f'<details id="{escape(call["operationId"])}"><summary><b class="method">{method.upper()}</b> '
    yield f"<code>{escape(path)}</code> <span>{escape(call.get('description', '').partition('.')[0])}</span></summary>"
    yield f"<p>{_code(call.get('description', ''))}</p>"
    rows = [
        (
            each["name"],
            each["in"],
            _kind(each["schema"]),
            each.get("description", each["schema"].get("description", "")),
        )
        for each in call.get("parameters", ())
    ]
    if rows:
        yield _table(("parameter", "in", "type", ""), rows)
    for kind, content in call.get("requestBody", {}).get("content", {}).items():
        schema = _found(content["schema"], document)
        yield f"<p>Body: <code>{kind}</code>, {_kind(content['schema'])}</p>"
        for example in content.get("examples") or schema.get("examples") or content["schema"].get("examples") or ():
            yield f"<pre>{escape(json.dumps(example, ensure_ascii=False, indent=2))}</pre>"
    answers = [
        (
            status,
            answer["description"],
            ", ".join(sorted({_kind(c.get("schema", {})) for c in answer.get("content", {}).values()})),
        )
        for status, answer in call["responses"].items()
    ]
    yield _table(("status", "meaning", "shape"), answers)
    yield "</details>"


def _shape(name: str, schema: Mapping[str, Any]) -> Iterator[str]:
    yield f'<details id="{escape(name)}"><summary><code>{escape(name)}</code> '
    yield f"<span>{escape(schema.get('description', ''))}</span></summary>"
    needed = schema.get("required", ())
    rows = [
        (field, _kind(about), "always" if field in needed else "", about.get("description", ""))
        for field, about in schema["properties"].items()
    ]
    yield _table(("field", "type", "", ""), rows)
    yield "</details>"


def _kind(schema: Mapping[str, Any]) -> str:
    """A schema in a word or a few, as HTML."""
    match schema:
        case {"$ref": str(ref)}:
            name = ref.rpartition("/")[2]
            return f'<a href="#{escape(name)}">{escape(name)}</a>'
        case {"anyOf": [*options]} | {"oneOf": [*options]}:
            return " or ".join(_kind(each) for each in options)
        case {"enum": [*values]}:
            return ", ".join(f"<code>{escape(str(value))}</code>" for value in values)
        case {"const": value}:
            return f"<code>{escape(str(value))}</code>"
        case {"type": "array", "items": items}:
            return f"list of {_kind(items)}"
        case {"type": str(name)}:
            return escape(name)
        case _:
            return "anything" if not schema else ""


def _found(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Mapping[str, Any]:
    name = schema.get("$ref", "").rpartition("/")[2]
    found: Mapping[str, Any] = document["components"]["schemas"].get(name, {})
    return found


def _contents(answer: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    return answer.get("content", {}).values()  # type: ignore[no-any-return]


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [f"<tr>{''.join(f'<th>{escape(each)}</th>' for each in head)}</tr>"]
    for name, *cells in rows:
        kept = "".join(f"<td>{each if '<' in each else _code(each)}</td>" for each in cells)
        lines.append(f"<tr><td><code>{escape(str(name))}</code></td>{kept}</tr>")
    return f"<table>{''.join(lines)}</table>"


def _code(text: str) -> str:
    """A text with what stands between backquotes as code."""
    parts = escape(text).split("`")
    return "".join(f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))
