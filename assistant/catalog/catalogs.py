"""All catalogs in one frozen value, and the questions the product asks of them together."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from assistant.catalog.benchmarks import Benchmarks, Source
from assistant.catalog.channels import Channel, ContentFormat, ConversionPoint
from assistant.catalog.industries import Industry, ModelRule, Pointer, RegulatedTopic, ancestry, model_of
from assistant.catalog.lunar import LunarTable
from assistant.catalog.metrics import Instrument, Measure, Metric
from assistant.catalog.moments import Moment, Occurrence, moments_between
from assistant.catalog.names import Entry, Shelf
from assistant.catalog.regions import EVERYWHERE, Currency, Place, Region, usable_in
from assistant.catalog.tools import Tool, ToolCategory
from assistant.catalog.vocabulary import BusinessModel, buyers_of

_NAMED = frozenset({
    "metrics", "measures", "instruments", "channels", "conversion_points", "formats", "tools", "industries", "topics",
    "moments", "regions", "places", "currencies",
})  # fmt: skip
_COMMON_NOUNS = frozenset({"metrics", "industries", "conversion_points", "formats"})
"""Catalogs whose English names are no proper names."""

MOST_REMEMBERED = 4_096
"""Answers kept of a look-up that is asked for again and again."""


@dataclass(frozen=True)
class Catalogs:
    """What the product knows by name: built once by `build_catalogs`, never changed."""

    metrics: Shelf[Metric]
    measures: Shelf[Measure]
    instruments: Shelf[Instrument]
    channels: Shelf[Channel]
    conversion_points: Shelf[ConversionPoint]
    formats: Shelf[ContentFormat]
    tools: Shelf[Tool]
    industries: Shelf[Industry]
    topics: Shelf[RegulatedTopic]
    models: tuple[ModelRule, ...]
    moments: Shelf[Moment]
    lunar: LunarTable
    regions: Shelf[Region]
    places: Shelf[Place]
    currencies: Shelf[Currency]
    benchmarks: Benchmarks
    sources: Mapping[str, Source]
    _usable: dict[tuple[type, str, str], bool] = field(default_factory=dict, compare=False, repr=False)
    _points: dict[tuple[str, ...], tuple[ConversionPoint, ...]] = field(default_factory=dict, compare=False, repr=False)
    _suited: dict[tuple[object, ...], tuple[Channel, ...]] = field(default_factory=dict, compare=False, repr=False)
    _dated: dict[tuple[object, ...], tuple[Occurrence, ...]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def vocabulary(self) -> Mapping[str, frozenset[str]]:
        """The ids that the strategy's catalog fields may take, by the catalog's name."""
        return {
            "metrics": frozenset(self.metrics),
            "channels": frozenset(self.channels),
            "industries": frozenset(self.industries),
            "conversion_points": frozenset(self.conversion_points),
        }

    def name(self, catalog: str, entry: str, language: str) -> str:
        """What an entry is called: name("metrics", "orders", "zh"). Raises KeyError where there is no such entry."""
        if catalog not in _NAMED:
            raise KeyError(catalog)
        shelf: Shelf[Entry] = getattr(self, catalog)
        return shelf[entry].name.said_in(language)

    def name_within(self, catalog: str, entry: str, language: str) -> str:
        """What an entry is called among other words: short, and a common noun small in English ("cost per lead")."""
        if catalog == "channels" and (own := self.channels[entry].in_a_sentence) is not None:
            return own.said_in(language)
        name = self.name(catalog, entry, language)
        if catalog == "channels":
            return re.sub(r" ?[(（].*[)）]$", "", name)
        first = name.partition(" ")[0]
        small = language == "en" and catalog in _COMMON_NOUNS and first[1:].islower()
        return name[0].lower() + name[1:] if small else name

    def definition(self, metric: str, language: str) -> str:
        """What a metric counts, in words: "leads" divided by what, or what is counted."""
        found = self.metrics[metric]
        if found.counts:
            return found.counts.said_in(language)

        def named(term: re.Match[str]) -> str:
            entry: Entry = self.measures.get(term[0]) or self.metrics[term[0]]
            return entry.name.said_in(language)

        arithmetic = found.formula.removesuffix(" * 100") if found.unit == "percent" else found.formula
        signs = arithmetic.replace("*", "×").replace("/", "÷").replace(" - ", " − ")
        return re.sub(r"[a-z][a-z_0-9]*", named, signs)

    def formats_for(self, channels: Sequence[str]) -> tuple[ContentFormat, ...]:
        """The formats that go with `channels`, those that serve most of them first."""
        served = Counter(one for channel in channels for one in self.channels[channel].formats)
        return tuple(self.formats[one] for one, _ in served.most_common())

    def can_use(self, offered: Channel | Tool | ConversionPoint, region: str) -> bool:
        """Whether customers in `region` (an ISO code or "global") can be reached or counted with it."""
        key = (type(offered), offered.id, region)
        if (known := self._usable.get(key)) is not None:
            return known
        unavailable = () if isinstance(offered, ConversionPoint) else offered.unavailable_in
        found = usable_in(region, offered.regions, unavailable, self.places)
        if len(self._usable) < MOST_REMEMBERED:
            self._usable[key] = found
        return found

    def channels_for(
        self,
        regions: Sequence[str],
        *,
        customers: str | None = None,
        sells_through: Sequence[str] = (),
        industry: str | None = None,
        stage: str | None = None,
        mode: str | None = None,
        at_least: int = 2,
    ) -> tuple[Channel, ...]:
        """The channels for a business, the best fit first, then as in the catalog.

        Left out are channels that can be used in none of `regions` (none given: "global"), that fit none of the buyers
        by `at_least` (0 to 3), that go with none of the ways of selling, or that belong to other industries.
        """
        key = (tuple(regions), customers, tuple(sells_through), industry, stage, mode, at_least)
        if (known := self._suited.get(key)) is not None:
            return known
        line = tuple(ancestry(self.industries, industry))
        buyers = buyers_of(customers)

        def fit(channel: Channel) -> int:
            return max(channel.fit.to(buyer) for buyer in buyers)

        suited = [
            channel
            for channel in self.channels.values()
            if fit(channel) >= at_least
            and any(self.can_use(channel, region) for region in regions or (EVERYWHERE,))
            and (not sells_through or any(outlet in channel.sells_through for outlet in sells_through))
            and (not channel.industries or any(kin in channel.industries for kin in line))
            and (stage is None or stage in channel.stages)
            and (mode is None or mode in channel.modes)
        ]
        found = tuple(sorted(suited, key=lambda channel: (-fit(channel), _specific(channel))))
        if len(self._suited) < MOST_REMEMBERED:
            self._suited[key] = found
        return found

    def alternatives_to(self, channel: str, region: str) -> tuple[Channel, ...]:
        """Channels to use in `region` instead of one that cannot be used there."""
        listed = self.channels[channel].alternatives
        areas = (area for area, place in self.places.items() if region in place.countries)
        ids = next((listed[key] for key in (region, *areas) if key in listed), ())
        return tuple(self.channels[one] for one in ids if self.can_use(self.channels[one], region))

    def tools_for(
        self,
        regions: Sequence[str],
        *,
        category: ToolCategory | None = None,
        customers: str | None = None,
        sells_through: Sequence[str] = (),
        industry: str | None = None,
        measures: str | None = None,
        price_level: int = 4,
    ) -> tuple[Tool, ...]:
        """The tools that can be used in at least one of `regions`, cheapest first, then as in the catalog.

        `measures` is a metric that must be readable in the tool; `price_level` is the highest wanted (1 to 4).
        Tools made for some industries are left out where `industry` is another one or unknown.
        """
        buyers = buyers_of(customers)
        line = tuple(ancestry(self.industries, industry))
        suited = [
            tool
            for tool in self.tools.values()
            if any(self.can_use(tool, region) for region in regions or (EVERYWHERE,))
            and tool.price_level <= price_level
            and (category is None or tool.category == category)
            and (measures is None or measures in tool.measures)
            and any(buyer in tool.customers for buyer in buyers)
            and (not tool.industries or any(kin in tool.industries for kin in line))
            and (not sells_through or any(outlet in tool.sells_through for outlet in sells_through))
        ]
        return tuple(sorted(suited, key=lambda tool: tool.price_level))

    def conversion_points_for(
        self, regions: Sequence[str], *, sells_through: Sequence[str] = ()
    ) -> tuple[ConversionPoint, ...]:
        """Where customers of such a business act, in catalog order."""
        key = (*regions, "", *sells_through)
        if (known := self._points.get(key)) is not None:
            return known
        found = tuple(
            point
            for point in self.conversion_points.values()
            if any(self.can_use(point, region) for region in regions or (EVERYWHERE,))
            and (not sells_through or any(outlet in point.outlets for outlet in sells_through))
        )
        if len(self._points) < MOST_REMEMBERED:
            self._points[key] = found
        return found

    def moments_between(
        self, start: date, end: date, *, regions: Sequence[str] = (), industry: str | None = None
    ) -> tuple[Occurrence, ...]:
        """The moments that touch `start` to `end`, both included, by date.

        `regions` are ISO codes or "global"; an `industry` keeps those it and its fallbacks act on.
        """
        key = (start, end, tuple(regions), industry)
        if (known := self._dated.get(key)) is not None:
            return known
        line = tuple(ancestry(self.industries, industry)) if industry else ()
        areas = {each.id for each in self.places.values() if each.kind == "area" and set(regions) & set(each.countries)}
        found = moments_between(
            self.moments, self.lunar, start, end, regions=(*regions, *sorted(areas)), line_of_industries=line
        )
        if len(self._dated) < MOST_REMEMBERED:
            self._dated[key] = found
        return found

    def model_of(
        self, customers: str | None, sells_through: Sequence[str], industry: str | None = None
    ) -> BusinessModel | None:
        """The business model, derived for look-ups; None while the customers are unknown."""
        return model_of(self.models, self.industries, customers, sells_through, industry)

    def regulated(self, industry: str | None, region: str) -> tuple[tuple[RegulatedTopic, Pointer], ...]:
        """The regulated topics an industry touches, each with what must be reviewed in `region` where that is known."""
        topics = (self.topics[topic] for topic in self.industries[industry].regulated) if industry else ()
        return tuple((topic, pointer) for topic in topics if (pointer := topic.pointer_for(region)))

    def currency_of(self, region: str | None) -> str | None:
        """The ISO 4217 code of the money used in a country; None for "global" and where the region is unknown."""
        return self.regions[region].currency if region is not None and region in self.regions else None


def _specific(channel: Channel) -> bool:
    """Channels made for the business's industry come before those for everyone."""
    return not channel.industries
