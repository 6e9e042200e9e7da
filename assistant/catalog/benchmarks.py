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
APART = frozenset({"CN"})
"""Countries whose platforms and prices are their own, so that no figure from elsewhere speaks for them."""
GRADES: tuple[Grade, ...] = ("A", "B", "C")
MOST_REMEMBERED = 16_384
"""Answers kept, since the same figures are looked up turn after turn."""
BenchmarkUnit = Literal["percent", "USD", "CNY", "ratio", "count", "score", "seconds"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure or a fact was read.

    Grade A: the publisher's own page; B: a named study, seen at second hand; C: no study named.
    """

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

    `typical` is their published middle where one row gives it, the middle one where several do, else None.
    The `_widened` flags say where nothing stood for what was asked, so that all channels, a wider industry or a wider
    region had to speak: whoever shows the figure says so.
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


_Place = tuple[str, str, str, str]
"""Metric, channel, industry and region of a row."""


@dataclass(frozen=True)
class Benchmarks:
    """Every published figure, with the families of each metric in the order in which they are preferred."""

    rows: tuple[Benchmark, ...]
    families: Mapping[str, tuple[Family, ...]]
    industries: Mapping[str, Industry]
    areas: Mapping[str, Place]
    _by_place: Mapping[_Place, tuple[Benchmark, ...]] = field(init=False, repr=False)
    _picks: dict[tuple[object, ...], Pick | None] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        grouped: dict[_Place, list[Benchmark]] = {}
        for row in self.rows:
            grouped.setdefault((row.metric, row.channel, row.industry, row.region), []).append(row)
        object.__setattr__(self, "_by_place", {place: tuple(rows) for place, rows in grouped.items()})

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

        The industry gives way first along its fallbacks, then the region (country, then its areas, then the world; only
        its own figures speak for mainland China), then the channel. Of the rows that stand there one family is chosen:
        the one asked for, else the one the metric prefers. In it a row about the whole beats rows about a segment, then
        a better grade a newer year.
        """
        asked = (metric, channel, industry or EVERY_INDUSTRY, region or EVERYWHERE)
        key = (*asked, year, family, segment, tuple(grades))
        if key not in self._picks and len(self._picks) < MOST_REMEMBERED:
            self._picks[key] = self._found(asked, year, family, segment, grades)
        return self._picks[key] if key in self._picks else self._found(asked, year, family, segment, grades)

    def _found(
        self, asked: _Place, year: int, family: str | None, segment: str | None, grades: Sequence[Grade]
    ) -> Pick | None:
        for place in self._places(asked):
            rows = [
                row
                for row in self._by_place.get(place, ())
                if not row.background and row.year >= year - FRESH_YEARS and row.grade in grades
                if (family is None or row.family == family) and (segment is None or row.segment == segment)
            ]
            if rows:
                return self._picked(rows, place, asked)
        return None

    def background(self, metric: str, *, channel: str = EVERY_CHANNEL) -> tuple[Benchmark, ...]:
        """Rows that may be shown with their year but never be used, newest first."""
        rows = (row for row in self.rows if row.background and (row.metric, row.channel) == (metric, channel))
        return tuple(sorted(rows, key=lambda row: -row.year))

    def _places(self, asked: _Place) -> Iterator[_Place]:
        metric, channel, industry, region = asked
        areas = (area.id for area in self.areas.values() if region in area.countries)
        regions = (region,) if region in APART else (region, *areas, EVERYWHERE)
        for channel_tried in dict.fromkeys((channel, EVERY_CHANNEL)):
            for region_tried in dict.fromkeys(regions):
                for industry_tried in ancestry(self.industries, industry):
                    yield metric, channel_tried, industry_tried, region_tried

    def _picked(self, rows: Sequence[Benchmark], place: _Place, asked: _Place) -> Pick:
        order = {family.id: rank for rank, family in enumerate(self.families.get(place[0], ()))}

        def rank(row: Benchmark) -> tuple[int, bool, Grade, int]:
            return (order.get(row.family, -1), bool(row.segment), row.grade, -row.year)

        best = min(map(rank, rows))
        equal = tuple(row for row in rows if rank(row) == best)
        values = [value for row in equal for value in (row.low, row.typical, row.high) if value is not None]
        middles = sorted(row.typical for row in equal if row.typical is not None)
        return Pick(
            rows=equal,
            low=min(values),
            typical=middles[len(middles) // 2] if len(middles) == len(equal) and len(middles) % 2 else None,
            high=max(values),
            industry=place[2],
            region=place[3],
            channel_widened=place[1] != asked[1],
            industry_widened=place[2] != asked[2],
            region_widened=place[3] != asked[3],
        )
