"""Countries, the places and areas people name instead of them, and currencies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import ConfigDict

from assistant.catalog.names import NO_ALIASES, Aliases, Names

EVERYWHERE = "global"


@dataclass(frozen=True, slots=True)
class Currency:
    """An ISO 4217 currency; `symbols` are what people write beside an amount."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names
    digits: int = 2
    aliases: Aliases = NO_ALIASES


@dataclass(frozen=True, slots=True)
class Region:
    """An ISO 3166-1 country or territory by its two-letter code."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names
    currency: str
    aliases: Aliases = NO_ALIASES


@dataclass(frozen=True, slots=True)
class Place:
    """A city, state, province or area that people name; `countries` are the ISO codes it lies in, main one first."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names
    kind: Literal["area", "province", "city"]
    countries: tuple[str, ...]
    aliases: Aliases = NO_ALIASES


def usable_in(region: str, regions: Sequence[str], unavailable_in: Sequence[str], areas: Mapping[str, Place]) -> bool:
    """Whether something offered in `regions` and not `unavailable_in` can be used for customers in `region`.

    `region` is an ISO code or "global"; both lists hold ISO codes, area ids and "global".
    """

    def among(listed: Sequence[str]) -> bool:
        return any(region == one or (one in areas and region in areas[one].countries) for one in listed)

    return not among(unavailable_in) and (EVERYWHERE in regions or among(regions))
