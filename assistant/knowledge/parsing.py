"""A Markdown file with front matter into an `Entry`, with every fault told by file, line and reason."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar

from pydantic import ConfigDict, Field

from assistant.catalog import Source
from assistant.catalog.faults import FaultList
from assistant.catalog.records import Record, read_yaml, validated
from assistant.knowledge.entry import Applies, Entry, EntryKind, Reference, SectionName
from assistant.strategy import Language, Step

HEADINGS: Mapping[Language, Mapping[str, SectionName]] = {
    "en": {"Signs": "signs", "Causes": "causes", "What to do": "steps", "How to tell it worked": "proof"},
    "zh": {"表现": "signs", "原因": "causes", "怎么做": "steps", "怎么看有没有用": "proof"},
}
NEEDED: Mapping[str, tuple[SectionName, ...]] = {
    "problem": ("signs", "causes", "steps", "proof"),
    "practice": ("steps", "proof"),
}
"""The sections that entries of a kind must have; the others need what to do."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ADDRESS = re.compile(r"https?://[^\s,;，；()（）]+")
_PART = re.compile(r"[,，;；]")
_UNDATED = re.compile(r"\bn\.d\.?")
_ITEM = re.compile(r"(?:\d{1,2}[.)、]|[-*])\s*")
_Text = Annotated[str, Field(min_length=1, max_length=300)]


@dataclass(frozen=True, slots=True)
class _Listed:
    """`applies` as it is written."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    industries: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Front:
    """The front matter as it is written."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: _Text
    step: Step
    kind: EntryKind
    title: _Text
    asks: Annotated[tuple[_Text, ...], Field(min_length=2, max_length=8)]
    applies: _Listed = field(default_factory=_Listed)
    symptoms: tuple[_Text, ...] = ()
    rules: tuple[str, ...] = ()
    sources: tuple[_Text, ...] = ()
    apply: tuple[str, ...] = ()


_FIELDS = ("id", "step", "kind", "title", "asks", "symptoms", "applies", "rules", "sources", "apply")


@dataclass(frozen=True, slots=True)
class Parsed:
    """An entry with the record of its front matter, which knows the lines."""

    entry: Entry
    record: Record


def parse(file: str, text: str, language: Language, sources: Mapping[str, Source], faults: FaultList) -> Parsed | None:
    """The entry of a file `<language>/<step>/<id>.md`; None where a fault leaves nothing to build."""
    front, body, first = _split(file, text, faults)
    if front is None:
        return None
    yaml = read_yaml(file, front, _FIELDS, faults)
    if not yaml.sections:
        return None
    record = Record(file, dict(yaml.sections), yaml)
    read = validated([record], _Front, faults)
    if not read:
        return None
    head = read[0].value
    lead, sections = _body(file, body, first, language, faults)
    _judge(record, head, lead, sections, faults)
    references = tuple(_reference(record, n, named, sources, faults) for n, named in enumerate(head.sources))
    applies = Applies(*(getattr(head.applies, name) for name in Applies.__dataclass_fields__))
    entry = Entry(
        head.id, language, head.step, head.kind, head.title, head.asks, lead, sections, head.symptoms, applies,
        head.rules, tuple(each for each in references if each), head.apply,
    )  # fmt: skip
    return Parsed(entry, record)


def _split(file: str, text: str, faults: FaultList) -> tuple[str | None, list[str], int]:
    """The front matter with its opening line, so that lines count as in the file; the lines after it; the first's."""
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines or lines[0].rstrip() != "---":
        faults.add(file, 1, "the file must begin with --- and its front matter")
        return None, [], 0
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        faults.add(file, len(lines), "the front matter has no closing ---")
        return None, [], 0
    return "\n".join(lines[:end]), lines[end + 1 :], end + 2


def _body(
    file: str, lines: list[str], first: int, language: Language, faults: FaultList
) -> tuple[str, Mapping[SectionName, tuple[str, ...]]]:
    named = HEADINGS[language]
    sections: dict[SectionName, tuple[str, ...]] = {}
    lead: tuple[str, ...] = ()
    for heading, at, content in _parts(lines, first):
        if heading is None:
            lead = content
        elif heading not in named:
            faults.add(file, at, f"no such section: {heading}; known are {', '.join(named)}")
        elif named[heading] in sections:
            faults.add(file, at, f"{heading} stands twice")
        elif not content:
            faults.add(file, at, f"nothing stands under {heading}")
        else:
            sections[named[heading]] = content
    return " ".join(lead), sections


def _parts(lines: list[str], first: int) -> Iterator[tuple[str | None, int, tuple[str, ...]]]:
    heading: str | None = None
    at, content = first, list[str]()
    for number, line in enumerate(lines, first):
        if line.startswith("#"):
            yield heading, at, tuple(content)
            heading, at, content = line.lstrip("#").strip(), number, []
        elif stripped := line.strip():
            content.append(_ITEM.sub("", stripped, count=1))
    yield heading, at, tuple(content)


def _judge(record: Record, head: _Front, lead: str, sections: Mapping[SectionName, Any], faults: FaultList) -> None:
    _, step, name = record.file.rsplit("/", 2)
    if _ID.fullmatch(head.id) is None or f"{head.id}.md" != name:
        faults.add(record.file, record.line(("id",)), f"the id must be kebab-case and the file's name: {head.id}")
    if head.step.value != step:
        faults.add(record.file, record.line(("step",)), f"the step is {head.step.value}, but the folder is {step}")
    if head.kind == "problem" and not head.symptoms:
        faults.add(record.file, record.line(("kind",)), "a problem needs symptoms: complaints in users' own words")
    if not lead:
        faults.add(record.file, record.line(("id",)), "the text must begin with a lead of one or two sentences")
    missing = [name for name in NEEDED.get(head.kind, ("steps",)) if name not in sections]
    if missing:
        faults.add(record.file, record.line(("kind",)), f"a {head.kind} needs the sections {', '.join(missing)}")


def _reference(
    record: Record, number: int, named: str, sources: Mapping[str, Source], faults: FaultList
) -> Reference | None:
    if (source := sources.get(_YEAR.sub("", named).strip(" ,，()（）"))) is not None:
        return Reference(source.title, source.address, _year(named) or _year(source.title), source.id)
    address = _ADDRESS.search(named)
    if address is None:
        faults.add(record.file, record.line(("sources", number)), f"no such source, and no address: {named}")
        return None
    said = _ADDRESS.sub("", named)
    parts = (part.strip(" ()（）.") for part in _PART.split(_UNDATED.sub("", _YEAR.sub("", said))))
    return Reference(", ".join(part for part in parts if part) or address[0], address[0], _year(said))


def _year(text: str) -> int | None:
    found = _YEAR.findall(text)
    return int(found[-1]) if found else None
