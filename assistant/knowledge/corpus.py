"""All entries in both languages as one value, and the rules between them: the same ids, no dead reference.

`assistant.adapters.content_files` reads the texts; `parsing.py` reads one of them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from assistant.catalog import Catalogs
from assistant.catalog.faults import Fault, FaultList
from assistant.knowledge.entry import Entry
from assistant.knowledge.parsing import Parsed, parse
from assistant.strategy import Language, Stage
from assistant.strategy.situation import BusinessModel

LANGUAGES: tuple[Language, ...] = ("zh", "en")


class CorpusFaults(Exception):  # noqa: N818 - it holds many faults, and says so
    """The corpus cannot be built; `faults` holds every fault found, by file and line."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(("The corpus in knowledge/corpus has faults:", *map(str, self.faults))))


@dataclass(frozen=True)
class Corpus:
    """The entries by language and id; both languages have the same ids."""

    entries: Mapping[Language, Mapping[str, Entry]]

    def entry(self, id: str, language: Language) -> Entry | None:
        """The entry of this id in a language; None where there is none."""
        return self.entries[language].get(id)

    def every(self) -> Iterator[Entry]:
        """All entries of both languages."""
        for entries in self.entries.values():
            yield from entries.values()

    @cached_property
    def helping(self) -> Mapping[str, tuple[str, ...]]:
        """The entries that help with a check, by the check's id; problems first."""
        found: dict[str, list[str]] = {}
        for entry in sorted(self.entries["en"].values(), key=lambda entry: entry.kind != "problem"):
            for rule in entry.rules:
                found.setdefault(rule, []).append(entry.id)
        return {rule: tuple(ids) for rule, ids in found.items()}


NO_CORPUS = Corpus({"zh": {}, "en": {}})


def build_corpus(
    files: Mapping[str, str], catalogs: Catalogs, *, checks: Collection[str], topics: Collection[str]
) -> Corpus:
    """The corpus from the text of each file, by its path as `zh/goals/some-id.md`.

    `checks` and `topics` are the ids that `rules` and `apply` may name. Raises CorpusFaults with every fault.
    """
    faults = FaultList()
    found: dict[Language, dict[str, Parsed]] = {language: {} for language in LANGUAGES}
    for file in sorted(files):
        language = next((each for each in LANGUAGES if file.startswith(f"{each}/")), None)
        if language is None or file.count("/") != 2:
            faults.add(file, 1, "an entry stands in <language>/<step>/<id>.md")
            continue
        parsed = parse(file, files[file], language, catalogs.sources, faults)
        if parsed is None:
            continue
        if (before := found[language].get(parsed.entry.id)) is not None:
            faults.add(file, parsed.record.line(("id",)), f"the id stands already in {before.record.file}")
        found[language][parsed.entry.id] = parsed
    _judge(found, catalogs, frozenset(checks), frozenset(topics), faults)
    if faults.found:
        raise CorpusFaults(faults.found)
    return Corpus(
        {language: {id: parsed.entry for id, parsed in entries.items()} for language, entries in found.items()}
    )


def _judge(
    found: Mapping[Language, Mapping[str, Parsed]],
    catalogs: Catalogs,
    checks: Collection[str],
    topics: Collection[str],
    faults: FaultList,
) -> None:
    known: Mapping[str, Collection[str]] = {
        "industries": catalogs.industries.entries,
        "models": get_args(BusinessModel),
        "stages": get_args(Stage),
        "channels": catalogs.channels.entries,
        "regions": {"global", *catalogs.regions.entries, *catalogs.places.entries},
    }
    for entries in found.values():
        for id, parsed in entries.items():
            entry, record = parsed.entry, parsed.record
            for other in LANGUAGES:
                if id not in found[other]:
                    faults.add(record.file, 1, f"there is no {other} entry of this id")
                    continue
                twin = found[other][id].entry
                if (twin.step, twin.kind) != (entry.step, entry.kind):
                    faults.add(record.file, record.line(("id",)), f"step and kind differ from the {other} entry")
            for name, ids in known.items():
                for each in getattr(entry.applies, name):
                    if each not in ids:
                        faults.add(record.file, record.line(("applies", name)), f"no such entry of {name}: {each}")
            for each in entry.rules:
                if each not in checks:
                    faults.add(record.file, record.line(("rules",)), f"no such check: {each}")
            for each in entry.apply:
                if each not in topics:
                    faults.add(record.file, record.line(("apply",)), f"no such topic of suggestions: {each}")
