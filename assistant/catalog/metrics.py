"""Metrics: KPIs and plain counts, each of which a goal may be set on, and the measures their formulas are made of."""

import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import ConfigDict

from assistant.catalog.names import NO_ALIASES, Aliases, Names
from assistant.catalog.vocabulary import ALL_BUYERS, ALL_OUTLETS, Buyer, SalesWay, Stage

Unit = Literal["percent", "currency", "ratio", "count", "score", "seconds"]
Direction = Literal["higher", "lower", "context"]
ValueType = Literal["total", "level", "rate", "cost", "average", "score"]
Basis = Literal["rate", "total", "level"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity that formulas are made of and that tools report, such as spend or visits."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names
    aliases: Aliases = NO_ALIASES


@dataclass(frozen=True, slots=True)
class Instrument:
    """A kind of place where numbers are read: a CRM, an ad platform, the till."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names
    aliases: Aliases = NO_ALIASES


@dataclass(frozen=True, slots=True)
class Metric:
    """A number that a goal or a KPI may be set on.

    `formula` is arithmetic over measures and metrics, or empty where `counts` says in words what is counted.
    `value_type` total is summed over a period, level is the standing at a date. `additive`: months may be summed.
    `rate_or_total` is what people mostly mean by a target that names no period: per month (rate), summed to the
    deadline (total), or reached at the deadline (level). `pair` ties a level to what is added to it. `guards` keep the
    metric from being won by cheating. `direction` context: neither more nor less is better by itself.
    `read_in` are instruments.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names
    unit: Unit
    direction: Direction
    stage: Stage
    value_type: ValueType
    rate_or_total: Basis
    aliases: Aliases = NO_ALIASES
    formula: str = ""
    counts: Names | None = None
    unit_name: Names | None = None
    additive: bool = False
    leading: bool = False
    pair: str | None = None
    guards: tuple[str, ...] = ()
    also_serves: tuple[Stage, ...] = ()
    customers: tuple[Buyer, ...] = ALL_BUYERS
    sells_through: tuple[SalesWay, ...] = ALL_OUTLETS
    read_in: tuple[str, ...] = ()
    caution: Names | None = None
    sources: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """Ids of the measures and metrics in the formula, in order of appearance."""
        return tuple(dict.fromkeys(re.findall(r"[a-z][a-z_0-9]*", self.formula)))

    @property
    def is_volume(self) -> bool:
        """Whether more of it can be had by letting quality go, so that it needs a quality or cost guard."""
        return self.value_type in ("total", "level")
