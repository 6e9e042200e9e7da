"""Channels, where they lead a customer (conversion points) and what is published there (formats)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import ConfigDict

from assistant.catalog.names import NO_ALIASES, Aliases, Names
from assistant.catalog.vocabulary import AgeBand, Buyer, Mode, SalesWay, Stage

Basis = Literal["sourced", "rule_of_thumb"]
Fit = Literal[0, 1, 2, 3]


@dataclass(frozen=True, slots=True)
class ConversionPoint:
    """Where a customer acts: a checkout, a form, a counter. `outlets` are the ways of selling it belongs to."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names
    outlets: tuple[SalesWay, ...]
    metrics: tuple[str, ...]
    aliases: Aliases = NO_ALIASES
    regions: tuple[str, ...] = ("global",)


@dataclass(frozen=True, slots=True)
class ContentFormat:
    """A kind of content piece. `hours` is the usual work for one piece by a small team: a rule of thumb."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names
    hours: Decimal
    aliases: Aliases = NO_ALIASES


@dataclass(frozen=True, slots=True)
class Span:
    """From `low` to `high`, and whether a source says so (`source` is its key) or it is a rule of thumb."""

    low: int
    high: int
    source: str | None = None

    @property
    def basis(self) -> Basis:
        return "sourced" if self.source else "rule_of_thumb"


@dataclass(frozen=True, slots=True)
class SmallestSpend:
    """The least media or fee money that usually gives a readable result; 0 where the channel costs time only.

    `per` event: each fair or show, not each month.
    """

    usd: Decimal
    cny: Decimal
    per: Literal["month", "event"] = "month"
    source: str | None = None

    @property
    def basis(self) -> Basis:
        return "sourced" if self.source else "rule_of_thumb"


@dataclass(frozen=True, slots=True)
class AudienceFit:
    """How well a channel reaches each kind of buyer, 0 (poor) to 3 (strong), and the age bands it is strong in."""

    consumers: Fit
    businesses: Fit
    donors: Fit
    ages: tuple[AgeBand, ...]

    def to(self, buyer: Buyer) -> int:
        match buyer:
            case "consumers":
                return self.consumers
            case "businesses":
                return self.businesses
            case "donors":
                return self.donors


@dataclass(frozen=True, slots=True)
class Channel:
    """A place where a business meets its audience.

    `regions` are ISO codes, area ids or "global" (everywhere but `unavailable_in`); `alternatives` name channels to use
    instead, by region; in `unusual_in` few people can be reached so, and only who has a list already is proposed it.
    `weeks_to_effect` is from the start to results that can be judged; `hours_per_week` is for one person who runs it
    lightly, without an agency.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names
    fit: AudienceFit
    sells_through: tuple[SalesWay, ...]
    modes: tuple[Mode, ...]
    conversion_points: tuple[str, ...]
    stages: tuple[Stage, ...]
    weeks_to_effect: Span
    smallest_monthly_spend: SmallestSpend
    hours_per_week: Span
    formats: tuple[str, ...]
    metrics: tuple[str, ...]
    regions: tuple[str, ...]
    in_a_sentence: Names | None = None
    """Its name among other words, where the full one would not read well there: "paid search"."""
    aliases: Aliases = NO_ALIASES
    tools: tuple[str, ...] = ()
    unavailable_in: tuple[str, ...] = ()
    unusual_in: tuple[str, ...] = ()
    alternatives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    industries: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
