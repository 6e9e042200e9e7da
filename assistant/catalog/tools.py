"""Tools that a plan is run and measured with."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import ConfigDict

from assistant.catalog.names import NO_ALIASES, Aliases, Names
from assistant.catalog.vocabulary import ALL_BUYERS, ALL_OUTLETS, Buyer, SalesWay

ToolCategory = Literal[
    "automation", "social", "analytics", "crm", "cms", "seo", "email", "ads", "survey", "design", "pm"
]


@dataclass(frozen=True, slots=True)
class Tool:
    """A product to run or measure marketing with.

    `price_level` runs from 1 (free or cheap) to 4 (enterprise). `api` is how programs may reach it; None: not checked.
    `regions` and `unavailable_in` speak of where the customers are, as for channels. `measures` are metric ids that are
    read in it. A tool with `industries` is made for those alone.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names
    category: ToolCategory
    price_level: Literal[1, 2, 3, 4]
    regions: tuple[str, ...]
    aliases: Aliases = NO_ALIASES
    free_tier: bool = False
    api: Literal["open", "partner_only", "none"] | None = None
    integrates_with: tuple[str, ...] = ()
    languages: tuple[Literal["en", "zh"], ...] = ("en",)
    unavailable_in: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    customers: tuple[Buyer, ...] = ALL_BUYERS
    sells_through: tuple[SalesWay, ...] = ALL_OUTLETS
    industries: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
