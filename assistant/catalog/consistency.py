"""The rules between catalog entries: ids, references, names in both languages, aliases.

`judge` runs them and those of `entry_rules.py`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from assistant.catalog.benchmarks import EVERY_CHANNEL
from assistant.catalog.catalogs import Catalogs
from assistant.catalog.entry_rules import (
    Breach,
    Known,
    Reads,
    channels_hold_together,
    fallbacks_end,
    families_are_used_rightly,
    figures_are_figures,
    lunar_years_follow,
    metrics_hold_together,
    moments_have_dates,
    topics_name_sources,
)
from assistant.catalog.faults import FaultList
from assistant.catalog.names import called, fold
from assistant.catalog.records import Read
from assistant.catalog.regions import EVERYWHERE

ALIASED = (
    "metrics", "measures", "instruments", "channels", "conversion_points", "formats", "tools", "industries", "topics",
    "moments", "regions", "places", "currencies",
)  # fmt: skip
AMBIGUOUS_IN = {
    "metrics.yaml": "metrics", "channels.yaml": "channels", "conversion_points.yaml": "conversion_points",
    "formats.yaml": "formats", "tools.yaml": "tools", "industries.yaml": "industries", "topics.yaml": "topics",
    "moments.yaml": "moments",
}  # fmt: skip

REFERENCES: tuple[tuple[str, str, str], ...] = (
    ("metrics", "pair", "metrics"),
    ("metrics", "guards", "metrics"),
    ("metrics", "read_in", "instruments"),
    ("metrics", "sources", "sources"),
    ("conversion_points", "metrics", "metrics"),
    ("conversion_points", "regions", "countries or areas"),
    ("channels", "conversion_points", "conversion_points"),
    ("channels", "formats", "formats"),
    ("channels", "metrics", "metrics"),
    ("channels", "tools", "tools"),
    ("channels", "industries", "industries"),
    ("channels", "regions", "countries or areas"),
    ("channels", "unavailable_in", "countries or areas"),
    ("channels", "sources", "sources"),
    ("tools", "integrates_with", "tools"),
    ("tools", "measures", "metrics"),
    ("tools", "industries", "industries"),
    ("tools", "regions", "countries or areas"),
    ("tools", "unavailable_in", "countries or areas"),
    ("tools", "sources", "sources"),
    ("industries", "fallback", "industries"),
    ("industries", "regulated", "topics"),
    ("models", "industries", "industries"),
    ("moments", "industries", "industries"),
    ("moments", "regions", "countries or areas"),
    ("moments", "sources", "sources"),
    ("regions", "currency", "currencies"),
    ("places", "countries", "regions"),
    ("benchmarks", "metric", "metrics"),
    ("benchmarks", "channel", "channels or all"),
    ("benchmarks", "industry", "industries"),
    ("benchmarks", "region", "countries or areas"),
    ("benchmarks", "source", "sources"),
)
"""Section, field, and what its ids must be in."""


def judge(catalogs: Catalogs, reads: Reads, claimed: Mapping[str, frozenset[str]], faults: FaultList) -> None:
    """Adds to `faults` whatever breaks a rule between entries; `claimed` are the ids of each section as written."""
    known = _known_ids(claimed)
    rules: tuple[Callable[[], Iterator[Breach]], ...] = (
        lambda: _ids_are_unique(reads),
        lambda: _references_exist(reads, known),
        lambda: _names_are_written(reads),
        lambda: _aliases_mean_one_thing(reads),
        lambda: _ambiguities_are_real(reads, known),
        lambda: metrics_hold_together(catalogs, reads, known),
        lambda: channels_hold_together(reads, known),
        lambda: fallbacks_end(catalogs, reads),
        lambda: topics_name_sources(reads, known),
        lambda: moments_have_dates(catalogs, reads),
        lambda: lunar_years_follow(reads),
        lambda: families_are_used_rightly(catalogs, reads, known),
        lambda: figures_are_figures(catalogs, reads),
    )
    for rule in rules:
        for read, inner, reason in rule():
            faults.add(read.record.file, read.record.line(inner), reason)


class _Anything(frozenset[str]):
    """Stands for the ids of a kind whose file could not be read: nothing is missing from it."""

    def __contains__(self, _: object) -> bool:
        return True


def _known_ids(claimed: Mapping[str, frozenset[str]]) -> Known:
    ids = {section: found or _Anything() for section, found in claimed.items()}
    ids["channels or all"] = ids["channels"] | {EVERY_CHANNEL} if claimed["channels"] else _Anything()
    ids["measures or metrics"] = ids["measures"] | ids["metrics"] if claimed["metrics"] else _Anything()
    both = claimed["regions"] and claimed["places"]
    ids["countries or areas"] = ids["regions"] | ids["places"] | {EVERYWHERE} if both else _Anything()
    return ids


def _ids_are_unique(reads: Reads) -> Iterator[Breach]:
    for section in (*ALIASED, "sources"):
        seen: set[str] = set()
        for read in reads[section]:
            if read.value.id in seen:
                yield read, ("id",), f"{section}: the id {read.value.id} stands twice"
            seen.add(read.value.id)


def _references_exist(reads: Reads, known: Known) -> Iterator[Breach]:
    for section, field, kind in REFERENCES:
        for read in reads[section]:
            value = getattr(read.value, field)
            for one in (value,) if isinstance(value, str) else value or ():
                if one not in known[kind]:
                    yield read, (field,), f"{field}: {one} is not one of the {kind}"


def _names_are_written(reads: Reads) -> Iterator[Breach]:
    for section in ALIASED:
        for read in reads[section]:
            for language in ("en", "zh"):
                if not getattr(read.value.name, language).strip():
                    yield read, ("name",), f"{read.value.id} has no name in {language}"
            if any(not alias.strip() for alias in (*called(read.value), *read.value.aliases.exact)):
                yield read, ("aliases",), f"{read.value.id} has an empty alias"


def _aliases_mean_one_thing(reads: Reads) -> Iterator[Breach]:
    for file, section in (*AMBIGUOUS_IN.items(), *((None, kind) for kind in ("regions", "places", "currencies"))):
        listed = {fold(alias) for read in reads.get(f"ambiguous {file}", ()) for alias in read.value}
        owners: dict[str, dict[str, Read[Any]]] = defaultdict(dict)
        for read in reads[section]:
            for alias in (*map(fold, called(read.value)), *read.value.aliases.exact):
                owners[alias][read.value.id] = read
        for alias, owner in owners.items():
            if len(owner) > 1 and alias not in listed:
                reason = f"{section}: {alias!r} means {' and '.join(owner)}: keep one or list it as ambiguous"
                yield from ((read, ("aliases",), reason) for read in owner.values())


def _ambiguities_are_real(reads: Reads, known: Known) -> Iterator[Breach]:
    for file, section in AMBIGUOUS_IN.items():
        for read in reads.get(f"ambiguous {file}", ()):
            for alias, ids in read.value.items():
                if len(set(ids)) < 2:
                    yield read, (alias,), f"ambiguous: {alias!r} must mean at least two {section}"
                for one in ids:
                    if one not in known[section]:
                        yield read, (alias,), f"ambiguous: {one} is not one of the {section}"
