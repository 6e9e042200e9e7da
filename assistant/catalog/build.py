"""Content texts into `Catalogs`: every file read, every entry validated, every fault told at once.

`consistency.py` holds the rules between entries.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from assistant.catalog.benchmarks import Benchmark, Benchmarks, Family, Source
from assistant.catalog.catalogs import Catalogs
from assistant.catalog.channels import Channel, ContentFormat, ConversionPoint
from assistant.catalog.consistency import AMBIGUOUS_IN, judge
from assistant.catalog.faults import CatalogFaults, FaultList
from assistant.catalog.industries import Industry, ModelRule, RegulatedTopic
from assistant.catalog.lunar import LunarYear
from assistant.catalog.metrics import Instrument, Measure, Metric
from assistant.catalog.moments import Moment
from assistant.catalog.names import Entry, Shelf, fold
from assistant.catalog.records import Read, Record, YamlFile, read_yaml, records_of, rows_of, validated
from assistant.catalog.regions import Currency, Place, Region
from assistant.catalog.tools import Tool

E = TypeVar("E", bound=Entry)
T = TypeVar("T")

YAML_FILES: Mapping[str, tuple[str, ...]] = {
    "metrics.yaml": ("instruments", "measures", "metrics", "ambiguous"),
    "channels.yaml": ("channels", "ambiguous"),
    "conversion_points.yaml": ("conversion_points", "ambiguous"),
    "formats.yaml": ("formats", "ambiguous"),
    "tools.yaml": ("tools", "ambiguous"),
    "industries.yaml": ("industries", "ambiguous"),
    "topics.yaml": ("topics", "ambiguous"),
    "models.yaml": ("models",),
    "moments.yaml": ("moments", "ambiguous"),
    "families.yaml": ("families",),
}
_NAMED = ("id", "en", "zh", "aliases_en", "aliases_zh", "exact")
CSV_FILES: Mapping[str, tuple[str, ...]] = {
    "regions.csv": (*_NAMED, "currency"),
    "currencies.csv": (*_NAMED, "digits"),
    "places.csv": (*_NAMED, "kind", "countries"),
    "lunar.csv": ("year", "new_year", "leap", "lengths", "qingming", "dongzhi"),
    "sources.csv": ("id", "grade", "title", "address"),
    "benchmarks.csv": (
        "metric", "channel", "industry", "region", "low", "typical", "high", "unit", "year", "grade", "segment",
        "family", "background", "source", "note",
    ),
}  # fmt: skip
LISTS = frozenset({"countries", "aliases_en", "aliases_zh", "exact"})


def build_catalogs(files: Mapping[str, str]) -> Catalogs:
    """The catalogs from the text of each file, by file name.

    Raises CatalogFaults with every fault of every file: not only the first one.
    """
    return _Builder(files).build()


class _Builder:
    """One pass over the files.

    `reads` keeps each valid entry with its record, for the rules between entries; `claimed` the ids of all records of a
    section, faulty ones included, so that one fault does not make every reference to the entry another.
    """

    def __init__(self, files: Mapping[str, str]) -> None:
        self.files = files
        self.faults = FaultList()
        self.yaml: dict[str, YamlFile] = {}
        self.reads: dict[str, tuple[Read[Any], ...]] = {}
        self.claimed: dict[str, frozenset[str]] = {}

    def build(self) -> Catalogs:
        self._open_files()
        catalogs = Catalogs(
            instruments=self._shelf(Instrument, "metrics.yaml", "instruments"),
            measures=self._shelf(Measure, "metrics.yaml", "measures"),
            metrics=self._shelf(Metric, "metrics.yaml", "metrics"),
            channels=self._shelf(Channel, "channels.yaml", "channels"),
            conversion_points=self._shelf(ConversionPoint, "conversion_points.yaml", "conversion_points"),
            formats=self._shelf(ContentFormat, "formats.yaml", "formats"),
            tools=self._shelf(Tool, "tools.yaml", "tools"),
            industries=self._shelf(Industry, "industries.yaml", "industries"),
            topics=self._shelf(RegulatedTopic, "topics.yaml", "topics"),
            models=tuple(read.value for read in self._read(ModelRule, "models.yaml", "models")),
            moments=self._shelf(Moment, "moments.yaml", "moments"),
            regions=self._shelf(Region, "regions.csv"),
            places=self._shelf(Place, "places.csv"),
            currencies=self._shelf(Currency, "currencies.csv"),
            lunar={read.value.year: read.value for read in self._read(LunarYear, "lunar.csv")},
            sources={read.value.id: read.value for read in self._read(Source, "sources.csv")},
            benchmarks=Benchmarks((), {}, {}, {}),
        )
        benchmarks = Benchmarks(
            rows=tuple(read.value for read in self._read(Benchmark, "benchmarks.csv")),
            families=self._families(),
            industries=catalogs.industries,
            areas={place.id: place for place in catalogs.places.values() if place.kind == "area"},
        )
        whole = replace(catalogs, benchmarks=benchmarks)
        judge(whole, self.reads, self.claimed, self.faults)
        if self.faults.found:
            raise CatalogFaults(self.faults.found)
        return whole

    def _open_files(self) -> None:
        for name in (*YAML_FILES, *CSV_FILES):
            if name not in self.files:
                self.faults.add(name, 1, "the file is missing")
        for name in self.files:
            if name not in YAML_FILES and name not in CSV_FILES:
                self.faults.add(name, 1, "no such catalog file is known")
        for name, sections in YAML_FILES.items():
            self.yaml[name] = read_yaml(name, self.files.get(name, "{}"), sections, self.faults)

    def _read(self, kind: type[T], name: str, section: str = "") -> tuple[Read[T], ...]:
        if section:
            records = tuple(records_of(self.yaml[name], section, self.faults))
        else:
            text = self.files.get(name, ",".join(CSV_FILES[name]))
            records = tuple(map(_nested, rows_of(name, text, CSV_FILES[name], self.faults)))
        section = section or name.removesuffix(".csv")
        self.claimed[section] = frozenset(
            str(record.data.get("id")) for record in records if isinstance(record.data, dict)
        )
        self.reads[section] = validated(records, kind, self.faults)
        return self.reads[section]

    def _shelf(self, kind: type[E], name: str, section: str = "") -> Shelf[E]:
        entries = {read.value.id: read.value for read in self._read(kind, name, section)}
        return Shelf(entries, self._ambiguous(name) if AMBIGUOUS_IN.get(name) == section else {})

    def _ambiguous(self, name: str) -> Mapping[str, tuple[str, ...]]:
        found = self._mapping(name, "ambiguous", dict[str, tuple[str, ...]])
        return {fold(alias): ids for alias, ids in found.items()}

    def _families(self) -> Mapping[str, tuple[Family, ...]]:
        return self._mapping("families.yaml", "families", dict[str, tuple[Family, ...]])

    def _mapping(self, name: str, section: str, kind: type[dict[str, T]]) -> Mapping[str, T]:
        """A section that is a mapping, validated as a whole."""
        file = self.yaml[name]
        record = Record(name, file.sections.get(section) or {}, file, (section,))
        reads = validated([record], kind, self.faults)
        self.reads[f"{section} {name}"] = reads
        return reads[0].value if reads else {}


def _nested(row: Record) -> Record:
    """A CSV row with its lists cut at "|" and its names gathered, as the YAML files have them."""
    data = {name: tuple(cell.split("|")) if name in LISTS else cell for name, cell in row.data.items()}
    if "en" in data:
        aliases = {kind: data.pop(f"aliases_{kind}", ()) for kind in ("en", "zh")} | {"exact": data.pop("exact", ())}
        data |= {"name": {"en": data.pop("en"), "zh": data.pop("zh", "")}, "aliases": aliases}
    return Record(row.file, data, row.origin)
