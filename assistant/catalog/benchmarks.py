"""Published figures, and which of them speaks for a business: `Benchmarks.pick` is the promise to read first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import ConfigDict

from assistant.catalog.industries import EVERY_INDUSTRY, Industry, ancestry
from assistant.catalog.names import Names
from assistant.catalog.regions import EVERYWHERE, Place
from assistant.catalog.vocabulary import Grade

FRESH_YEARS = 4
EVERY_CHANNEL = "all"
GRADES: tuple[Grade, ...] = ("A", "B", "C")
BenchmarkUnit = Literal["percent", "USD", "CNY", "ratio", "count", "score", "seconds"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure or a fact was read. Grade A: the publisher's own page; B: a named study at second hand; C: no study named."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    grade: Grade
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Family:
    """One definition of a metric that is measured in several ways; figures of two families never mix."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One published figure: low, typical and high as far as they were printed, percent in points.

    `segment` narrows it (a kind of ad, a trade); `family` is its definition where there are several. `background`: too
    old, doubtful or no average, so it may be shown with its year but is never used in a verdict or a forecast.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    metric: str
    channel: str
    industry: str
    region: str
    unit: BenchmarkUnit
    year: int
    grade: Grade
    source: str
    low: Decimal | None = None
    typical: Decimal | None = None
    high: Decimal | None = None
    segment: str = ""
    family: str = ""
    background: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """The rows that speak for a business, equally good, and the range they span together.

    `typical` is their published middle where one row gives it, the middle one where several do, else None. The `asked_`
    flags say what had to be widened: a wider industry, all channels, or a wider region than asked for; say so.
    """

    rows: tuple[Benchmark, ...]
    low: Decimal
    typical: Decimal | None
    high: Decimal
    industry: str
    region: str
    industry_widened: bool
    channel_widened: bool
    region_widened: bool

    @property
    def unit(self) -> BenchmarkUnit:
        return self.rows[0].unit

    @property
    def grade(self) -> Grade:
        return self.rows[0].grade

    @property
    def family(self) -> str:
        return self.rows[0].family

    @property
    def year(self) -> int:
        return max(row.year for row in self.rows)

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row.source for row in self.rows))


@dataclass(frozen=True)
class Benchmarks(Sequence[Benchmark]):
    """Every published figure, with the families of each metric in the order in which they are preferred."""

    rows: tuple[Benchmark, ...]
    families: Mapping[str, tuple[Family, ...]]
    industries: Mapping[str, Industry]
    areas: Mapping[str, Place]
    by_metric: Mapping[str, tuple[Benchmark, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        grouped: dict[str, list[Benchmark]] = {}
        for row in self.rows:
            grouped.setdefault(row.metric, []).append(row)
        object.__setattr__(self, "by_metric", {metric: tuple(rows) for metric, rows in grouped.items()})

    def __getitem__(self, index: int) -> Benchmark:  # type: ignore[override]
        return self.rows[index]

    def __len__(self) -> int:
        return len(self.rows)

    def pick(
        self,
        metric: str,
        *,
        channel: str = EVERY_CHANNEL,
        industry: str | None = None,
        region: str | None = None,
        year: int,
        family: str | None = None,
        segment: str | None = None,
        grades: Sequence[Grade] = GRADES,
    ) -> Pick | None:
        """The best figure for a business in `year`, or None where none can be trusted.

        The industry gives way first along its fallbacks, then the region (country, then its area, then the world; a
        price never crosses from mainland China or into it), then the channel. Among rows that stand equal there,
        a better grade beats a newer year, and one family is chosen: the one asked for, else the metric's preferred one.
        """
        fresh = [
            row
            for row in self.by_metric.get(metric, ())
            if not row.background and row.year >= year - FRESH_YEARS and row.grade in grades
            if (family is None or row.family == family) and (segment is None or row.segment == segment)
        ]
        for channel_tried in dict.fromkeys((channel, EVERY_CHANNEL)):
            for region_tried in self._regions(region):
                for industry_tried in ancestry(self.industries, industry):
                    place = (channel_tried, industry_tried, region_tried)
                    rows = [row for row in fresh if (row.channel, row.industry, row.region) == place and _crosses(row, region)]
                    if rows:
                        return self._picked(metric, rows, place, (channel, industry, region))
        return None

    def background(self, metric: str, *, channel: str = EVERY_CHANNEL) -> tuple[Benchmark, ...]:
        """Rows that may be shown with their year but never be used, newest first."""
        rows = (row for row in self.by_metric.get(metric, ()) if row.background and row.channel == channel)
        return tuple(sorted(rows, key=lambda row: -row.year))

    def _regions(self, region: str | None) -> Iterator[str]:
        if region is not None and region != EVERYWHERE:
            yield region
            yield from (area.id for area in self.areas.values() if region in area.countries)
        yield EVERYWHERE

    def _picked(
        self,
        metric: str,
        rows: Sequence[Benchmark],
        place: tuple[str, str, str],
        asked: tuple[str, str | None, str | None],
    ) -> Pick:
        order = {family.id: rank for rank, family in enumerate(self.families.get(metric, ()))}

        def rank(row: Benchmark) -> tuple[int, Grade, bool, int]:
            return (order.get(row.family, -1), row.grade, bool(row.segment), -row.year)

        best = min(map(rank, rows))
        equal = tuple(row for row in rows if rank(row) == best)
        lows = [value for row in equal for value in (row.low, row.typical, row.high) if value is not None]
        middles = sorted(row.typical for row in equal if row.typical is not None)
        channel, industry, region = asked
        return Pick(
            rows=equal,
            low=min(lows),
            typical=middles[len(middles) // 2] if len(middles) == len(equal) and len(middles) % 2 else None,
            high=max(lows),
            industry=place[1],
            region=place[2],
            industry_widened=place[1] != (industry or EVERY_INDUSTRY),
            channel_widened=place[0] != channel,
            region_widened=place[2] != (region or EVERYWHERE),
        )


def _crosses(row: Benchmark, region: str | None) -> bool:
    """Whether a row may speak for `region`: prices in one country's currency stay out of mainland China and in it."""
    return row.region == region or row.unit not in ("USD", "CNY") or region != "CN"
