"""Content files cut into records that know their line: sections of YAML lists and rows of CSV tables."""

import csv
import io
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Generic, TypeVar, cast

import yaml
from pydantic import TypeAdapter, ValidationError

from assistant.catalog.faults import FaultList

T = TypeVar("T")
Path = tuple[int | str, ...]


@dataclass(slots=True)
class YamlFile:
    """A YAML file whose top level is a mapping of sections.

    The text is parsed a second time, with line marks, only when a fault asks for a line.
    """

    name: str
    text: str
    sections: Mapping[str, Any] = field(default_factory=dict)
    _root: yaml.Node | None = None

    def line(self, path: Path) -> int:
        """The line at `path`; names on it that the file does not have are passed over."""
        if self._root is None:
            self._root = yaml.compose(self.text, Loader=yaml.CSafeLoader)
        at, line = self._root, 1
        for name in path:
            found = _step(at, name)
            if found is not None:
                marked, at = found
                line = marked.start_mark.line + 1
        return line


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of a content file, not yet validated."""

    file: str
    data: Any
    origin: YamlFile | int
    path: Path = ()

    def line(self, inner: Path = ()) -> int:
        return self.origin if isinstance(self.origin, int) else self.origin.line((*self.path, *inner))


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """A validated value with the record it came from."""

    value: T
    record: Record


def read_yaml(name: str, text: str, sections: Sequence[str], faults: FaultList) -> YamlFile:
    """`text` as a YAML file with at most these sections; what is wrong with it goes to `faults`."""
    file = YamlFile(name, text)
    try:
        loaded = _loaded(text)
    except _UnreadableError as error:
        faults.add(name, error.line, error.reason)
        return file
    except yaml.MarkedYAMLError as error:
        faults.add(name, error.problem_mark.line + 1 if error.problem_mark else 1, f"not YAML: {error.problem}")
        return file
    if not isinstance(loaded, dict):
        faults.add(name, 1, "the file must be a mapping of sections")
        return file
    for section in loaded:
        if section not in sections:
            faults.add(name, file.line((section,)), f"no such section: {section}; known are {', '.join(sections)}")
    file.sections = loaded
    return file


def records_of(file: YamlFile, section: str, faults: FaultList) -> Iterator[Record]:
    """The entries of a section that is a list."""
    entries = file.sections.get(section, [])
    if not isinstance(entries, list):
        faults.add(file.name, file.line((section,)), f"{section} must be a list")
        return
    for index, entry in enumerate(entries):
        yield Record(file.name, entry, file, (section, index))


def rows_of(name: str, text: str, columns: Sequence[str], faults: FaultList) -> Iterator[Record]:
    """The rows of a CSV table with these columns; empty cells are left out."""
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    if list(reader.fieldnames or ()) != list(columns):
        faults.add(name, 1, f"the columns must be {', '.join(columns)}")
        return
    line = 2
    try:
        for row in reader:
            if None in row or None in row.values():
                faults.add(name, line, f"the row must have {len(columns)} cells")
            else:
                yield Record(name, {column: cell.strip() for column, cell in row.items() if cell.strip()}, line)
            line = reader.line_num + 1
    except csv.Error as error:
        faults.add(name, line, f"not CSV: {error}")


def validated(records: Iterable[Record], kind: type[T], faults: FaultList) -> tuple[Read[T], ...]:
    """The records that are valid as `kind`; every fault of the others goes to `faults`."""
    adapter: TypeAdapter[T] = _adapter(cast("Hashable", kind))
    read = []
    for record in records:
        try:
            read.append(Read(adapter.validate_python(record.data), record))
        except ValidationError as invalid:
            for error in invalid.errors(include_url=False, include_context=False):
                where = ".".join(str(part) for part in error["loc"])
                faults.add(
                    record.file, record.line(error["loc"]), f"{where}: {error['msg']}" if where else error["msg"]
                )
    return tuple(read)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


class _UnreadableError(Exception):
    def __init__(self, event: yaml.Event, reason: str) -> None:
        super().__init__(reason)
        self.line = event.start_mark.line + 1 if event.start_mark else 1
        self.reason = reason


def _loaded(text: str) -> Any:
    """The value of a YAML text, built from its events: a third of the time that nodes take, and no key stands twice."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            return _value(event, events)
    return None


def _value(event: yaml.Event, events: Iterator[yaml.Event]) -> Any:
    match event:
        case yaml.ScalarEvent():
            return _scalar(event.value) if event.implicit[0] else event.value
        case yaml.SequenceStartEvent():
            entries = []
            while not isinstance(inner := next(events), yaml.SequenceEndEvent):
                entries.append(_value(inner, events))
            return entries
        case yaml.MappingStartEvent():
            fields: dict[str, Any] = {}
            while not isinstance(key := next(events), yaml.MappingEndEvent):
                name = key.value if isinstance(key, yaml.ScalarEvent) else str(_value(key, events))
                if name in fields:
                    raise _UnreadableError(key, f"{name} stands twice")
                fields[name] = _value(next(events), events)
            return fields
        case _:
            raise _UnreadableError(event, "anchors are not used here")


def _scalar(text: str) -> str | int | bool | None:
    """A plain scalar. A number with a decimal point stays text, so that it becomes an exact Decimal."""
    match text:
        case "" | "~" | "null":
            return None
        case "true" | "false":
            return text == "true"
        case _:
            return int(text) if text.removeprefix("-").isdecimal() and text.isascii() else text


def _step(node: yaml.Node | None, name: int | str) -> tuple[yaml.Node, yaml.Node] | None:
    """The node to mark and the node to go on from, one step into a mapping or a list."""
    match node:
        case yaml.MappingNode():
            return next(((key, value) for key, value in node.value if key.value == str(name)), None)
        case yaml.SequenceNode() if isinstance(name, int) and name < len(node.value):
            return node.value[name], node.value[name]
        case _:
            return None
