"""The tables of cases: a message, what is known, and what must, may and must not be read from it.

One JSON object a line. `edits` gives values by path, items by their foreseen ids; `intents` lists kinds, or
`kind:argument`; `unclear` the reasons; `absent` paths (and everything below) that must not be touched; `only` says
that nothing but `edits` may be read.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import JsonValue

FOLDER = Path(__file__).parent
AS_OF = "2026-11-22"


@dataclass(frozen=True, slots=True)
class Case:
    id: str
    line: Mapping[str, Any]

    @property
    def expected(self) -> Mapping[str, JsonValue]:
        found: Mapping[str, JsonValue] = self.line.get("edits", {})
        return found


def load(name: str) -> list[Case]:
    cases = []
    for raw in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if raw.strip():
            line = {"as_of": AS_OF, **json.loads(raw)}
            if "brief" in line:
                line["message"] = (FOLDER / "briefs" / line["brief"]).read_text(encoding="utf-8")
            cases.append(Case(line["id"], line))
    return cases


def by_path(edits: Any) -> dict[str, JsonValue]:
    """The edits as values by path: fields of added items under their ids, entries of lists together, removals None."""
    found: dict[str, JsonValue] = {}
    for edit in edits:
        path, value = edit["path"], edit["value"]
        if edit["op"] == "remove":
            found[path] = None
        elif edit["op"] == "add" and isinstance(value, dict):
            found |= {f"{path}/{value['id']}/{name}": inner for name, inner in value.items() if name != "id"}
        elif edit["op"] == "add":
            entries = found.setdefault(path, [])
            assert isinstance(entries, list)
            entries.append(value)
        else:
            found[path] = value
    return found
