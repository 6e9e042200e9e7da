"""The rules between catalog entries: ids, references, names in both languages, aliases, figures.

`judge` runs them all; each yields `(section, index, inner path, reason)` for what breaks it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from assistant.catalog.benchmarks import EVERY_CHANNEL, Benchmark
from assistant.catalog.catalogs import Catalogs
from assistant.catalog.channels import Channel
from assistant.catalog.faults import FaultList
from assistant.catalog.industries import EVERY_INDUSTRY, Industry
from assistant.catalog.lunar import LunarYear
from assistant.catalog.metrics import Metric
from assistant.catalog.moments import Moment, occurrences
from assistant.catalog.names import called, fold
from assistant.catalog.records import Path, Read
from assistant.catalog.regions import EVERYWHERE

Reads = Mapping[str, Sequence[Read[Any]]]
Known = Mapping[str, frozenset[str]]
Breach = tuple[Read[Any], Path, str]
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
        lambda: _metrics_hold_together(catalogs, reads, known),
        lambda: _channels_hold_together(reads, known),
        lambda: _fallbacks_end(catalogs, reads),
        lambda: _topics_name_sources(reads, known),
        lambda: _moments_have_dates(catalogs, reads),
        lambda: _lunar_years_follow(reads),
        lambda: _families_are_used_rightly(catalogs, reads, known),
        lambda: _figures_are_figures(catalogs, reads),
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
                *_, last = owner.values()
                yield (
                    last,
                    ("aliases",),
                    f"{section}: {alias!r} means {' and '.join(owner)}: keep one or list it as ambiguous",
                )


def _ambiguities_are_real(reads: Reads, known: Known) -> Iterator[Breach]:
    for file, section in AMBIGUOUS_IN.items():
        for read in reads.get(f"ambiguous {file}", ()):
            for alias, ids in read.value.items():
                if len(set(ids)) < 2:
                    yield read, (alias,), f"ambiguous: {alias!r} must mean at least two {section}"
                for one in ids:
                    if one not in known[section]:
                        yield read, (alias,), f"ambiguous: {one} is not one of the {section}"


def _metrics_hold_together(catalogs: Catalogs, reads: Reads, known: Known) -> Iterator[Breach]:
    for read in reads["metrics"]:
        metric: Metric = read.value
        if bool(metric.formula) == bool(metric.counts):
            yield read, (), f"{metric.id} needs either a formula or what it counts"
        for term in metric.terms:
            if term not in known["measures or metrics"]:
                yield read, ("formula",), f"formula: {term} is neither a measure nor a metric"
        if metric.additive and metric.value_type != "total":
            yield read, ("additive",), f"only a total can be summed, and {metric.id} is a {metric.value_type}"
        pair = catalogs.metrics.get(metric.pair) if metric.pair else None
        if pair and pair.pair != metric.id:
            yield read, ("pair",), f"{metric.pair} does not name {metric.id} as its pair"
        kinds = {catalogs.metrics[guard].value_type for guard in metric.guards if guard in catalogs.metrics}
        if metric.direction == "context":
            continue
        if metric.is_volume and not kinds - {"total", "level"}:
            yield read, ("guards",), f"{metric.id} is a volume and needs a quality or cost guard"
        if metric.value_type in ("rate", "cost", "average") and not kinds & {"total", "level"}:
            yield read, ("guards",), f"{metric.id} is a {metric.value_type} and needs a volume guard"


def _channels_hold_together(reads: Reads, known: Known) -> Iterator[Breach]:
    for read in reads["channels"]:
        channel: Channel = read.value
        for field in ("weeks_to_effect", "hours_per_week"):
            span = getattr(channel, field)
            if span.low > span.high:
                yield read, (field,), f"{field}: low is above high"
            if span.source and span.source not in known["sources"]:
                yield read, (field,), f"{field}: {span.source} is not one of the sources"
        source = channel.smallest_monthly_spend.source
        if source and source not in known["sources"]:
            yield read, ("smallest_monthly_spend",), f"smallest_monthly_spend: {source} is not one of the sources"
        for region in set(channel.regions) & set(channel.unavailable_in):
            yield read, ("unavailable_in",), f"{region} stands both in regions and in unavailable_in"
        for region, others in channel.alternatives.items():
            if region not in known["countries or areas"]:
                yield read, ("alternatives", region), f"alternatives: {region} is not one of the countries or areas"
            for other in others:
                if other not in known["channels"] or other == channel.id:
                    yield read, ("alternatives", region), f"alternatives: {other} is not another channel"


def _fallbacks_end(catalogs: Catalogs, reads: Reads) -> Iterator[Breach]:
    for read in reads["industries"]:
        industry: Industry = read.value
        at, passed = industry, {industry.id}
        while at.fallback is not None and at.fallback in catalogs.industries and at.fallback not in passed:
            passed.add(at.fallback)
            at = catalogs.industries[at.fallback]
        if at.id != EVERY_INDUSTRY and at.fallback in passed | {None}:
            yield read, ("fallback",), f"the fallbacks of {industry.id} do not end at {EVERY_INDUSTRY}"


def _topics_name_sources(reads: Reads, known: Known) -> Iterator[Breach]:
    for read in reads["topics"]:
        for country in ("cn", "us"):
            for source in getattr(read.value, country).sources:
                if source not in known["sources"]:
                    yield read, (country, "sources"), f"{country}: {source} is not one of the sources"


def _moments_have_dates(catalogs: Catalogs, reads: Reads) -> Iterator[Breach]:
    for read in reads["moments"]:
        moment: Moment = read.value
        try:
            for year in (2024, 2025, 2100):
                tuple(occurrences(moment, year, catalogs.lunar))
        except (ValueError, IndexError):
            yield read, ("rule",), f"the rule of {moment.id} gives no date of a calendar"
        if moment.lead_weeks < 1 or moment.days < 1 or moment.days_before < 0:
            yield read, (), f"{moment.id}: lead_weeks and days must be at least 1, days_before at least 0"


def _lunar_years_follow(reads: Reads) -> Iterator[Breach]:
    years: Sequence[Read[LunarYear]] = reads["lunar"]
    for read in years:
        if len(read.value.lengths) != (13 if read.value.leap else 12) or set(read.value.lengths) - {"0", "1"}:
            yield read, (), f"lengths of {read.value.year} must be twelve digits 0 or 1, thirteen with a leap month"
    for read, following in pairwise(years):
        days = sum(29 + int(length) for length in read.value.lengths if length.isdigit())
        if (following.value.new_year - read.value.new_year).days != days:
            yield following, (), f"the months of {read.value.year} do not end where {following.value.year} begins"


def _families_are_used_rightly(catalogs: Catalogs, reads: Reads, known: Known) -> Iterator[Breach]:
    for read in reads["families families.yaml"]:
        for metric in read.value:
            if metric not in known["metrics"]:
                yield read, (metric,), f"families: {metric} is not one of the metrics"
    for read in reads["benchmarks"]:
        row: Benchmark = read.value
        families = [family.id for family in catalogs.benchmarks.families.get(row.metric, ())]
        if (row.family or families) and row.family not in families:
            yield (
                read,
                (),
                f"family: {row.metric} needs one of {', '.join(families) or 'no family'}, not {row.family!r}",
            )


def _figures_are_figures(catalogs: Catalogs, reads: Reads) -> Iterator[Breach]:
    for read in reads["benchmarks"]:
        row: Benchmark = read.value
        values: list[Decimal] = [value for value in (row.low, row.typical, row.high) if value is not None]
        if not values or values != sorted(values) or values[0] < 0:
            yield read, (), "low, typical and high must rise, and at least one be given"
        metric = catalogs.metrics.get(row.metric)
        if metric and row.unit != metric.unit and not (metric.unit == "currency" and row.unit in ("USD", "CNY")):
            yield read, (), f"unit: {row.metric} is in {metric.unit}, not {row.unit}"
        source = catalogs.sources.get(row.source)
        if source and row.grade < source.grade:
            yield read, (), f"grade {row.grade} is better than that of its source {row.source} ({source.grade})"
