"""The JSON Schema is the public contract: every field is in it, described, and no stranger gets in."""

from typing import Any

from assistant.strategy import json_schema
from assistant.strategy.fields import ID_PREFIXES, field_specs


def test_the_schema_names_its_draft_and_closes_every_object() -> None:
    schema = json_schema()
    assert schema["$schema"].endswith("2020-12/schema")
    assert all(
        part.get("additionalProperties") is False for part in schema["$defs"].values() if part["type"] == "object"
    )


def test_every_part_is_described() -> None:
    undescribed = [name for name, part in json_schema()["$defs"].items() if not part.get("description")]
    assert undescribed == []


def test_every_list_of_items_has_a_kind_of_id() -> None:
    lists = {pattern for pattern, spec in field_specs().items() if spec.kind == "items"}
    assert lists == set(ID_PREFIXES)
    assert len(set(ID_PREFIXES.values())) == len(ID_PREFIXES)


def test_no_default_of_a_field_is_an_invented_value() -> None:
    def defaults(part: dict[str, Any]) -> list[Any]:
        return [field.get("default") for field in part.get("properties", {}).values() if "default" in field]

    invented = [
        value
        for part in json_schema()["$defs"].values()
        for value in defaults(part)
        if value not in (None, [], {}) and not isinstance(value, dict)
    ]
    assert invented == []
