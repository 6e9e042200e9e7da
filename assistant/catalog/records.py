"""Content files cut into records that know their line: sections of YAML lists and rows of CSV tables."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

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
        loaded = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        faults.add(name, mark.line + 1 if mark else 1, f"not YAML: {getattr(error, 'problem', error)}")
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


def validated(records: Iterator[Record], kind: type[T], faults: FaultList) -> tuple[Read[T], ...]:
    """The records that are valid as `kind`; every fault of the others goes to `faults`."""
    adapter = TypeAdapter(kind)
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


def _step(node: yaml.Node | None, name: int | str) -> tuple[yaml.Node, yaml.Node] | None:
    """The node to mark and the node to go on from, one step into a mapping or a list."""
    match node:
        case yaml.MappingNode():
            return next(((key, value) for key, value in node.value if key.value == str(name)), None)
        case yaml.SequenceNode() if isinstance(name, int) and name < len(node.value):
            return node.value[name], node.value[name]
        case _:
            return None
