"""What must hold within an entry and between it and its kin, kind by kind. `consistency.py` runs these rules."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from assistant.catalog.benchmarks import Benchmark
from assistant.catalog.catalogs import Catalogs
from assistant.catalog.channels import Channel
from assistant.catalog.industries import EVERY_INDUSTRY, Industry
from assistant.catalog.lunar import LunarYear
from assistant.catalog.metrics import Metric
from assistant.catalog.moments import Moment, occurrences
from assistant.catalog.records import Path, Read

Reads = Mapping[str, Sequence[Read[Any]]]
Known = Mapping[str, frozenset[str]]
Breach = tuple[Read[Any], Path, str]
"""The entry that breaks a rule, where in it, and the reason."""


def metrics_hold_together(catalogs: Catalogs, reads: Reads, known: Known) -> Iterator[Breach]:
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


def channels_hold_together(reads: Reads, known: Known) -> Iterator[Breach]:
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


def fallbacks_end(catalogs: Catalogs, reads: Reads) -> Iterator[Breach]:
    for read in reads["industries"]:
        industry: Industry = read.value
        at, passed = industry, {industry.id}
        while at.fallback is not None and at.fallback in catalogs.industries and at.fallback not in passed:
            passed.add(at.fallback)
            at = catalogs.industries[at.fallback]
        if at.id != EVERY_INDUSTRY and at.fallback in passed | {None}:
            yield read, ("fallback",), f"the fallbacks of {industry.id} do not end at {EVERY_INDUSTRY}"


def topics_name_sources(reads: Reads, known: Known) -> Iterator[Breach]:
    for read in reads["topics"]:
        for country in ("cn", "us"):
            for source in getattr(read.value, country).sources:
                if source not in known["sources"]:
                    yield read, (country, "sources"), f"{country}: {source} is not one of the sources"


def moments_have_dates(catalogs: Catalogs, reads: Reads) -> Iterator[Breach]:
    for read in reads["moments"]:
        moment: Moment = read.value
        try:
            for year in (2024, 2025, 2100):
                tuple(occurrences(moment, year, catalogs.lunar))
        except (ValueError, IndexError):
            yield read, ("rule",), f"the rule of {moment.id} gives no date of a calendar"
        if moment.lead_weeks < 1 or moment.days < 1 or moment.days_before < 0:
            yield read, (), f"{moment.id}: lead_weeks and days must be at least 1, days_before at least 0"


def lunar_years_follow(reads: Reads) -> Iterator[Breach]:
    years: Sequence[Read[LunarYear]] = reads["lunar"]
    for read in years:
        if len(read.value.lengths) != (13 if read.value.leap else 12) or set(read.value.lengths) - {"0", "1"}:
            yield read, (), f"lengths of {read.value.year} must be twelve digits 0 or 1, thirteen with a leap month"
    for read, following in pairwise(years):
        days = sum(29 + int(length) for length in read.value.lengths if length.isdigit())
        if (following.value.new_year - read.value.new_year).days != days:
            yield following, (), f"the months of {read.value.year} do not end where {following.value.year} begins"


def families_are_used_rightly(catalogs: Catalogs, reads: Reads, known: Known) -> Iterator[Breach]:
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


def figures_are_figures(catalogs: Catalogs, reads: Reads) -> Iterator[Breach]:
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
