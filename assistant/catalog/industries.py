"""Industries, the regulated topics they touch, and the business models that follow from customers and outlets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from pydantic import ConfigDict

from assistant.catalog.names import NO_ALIASES, Aliases, Names
from assistant.catalog.vocabulary import BusinessModel, Customers, SalesWay

EVERY_INDUSTRY = "all"


@dataclass(frozen=True, slots=True)
class Pointer:
    """What must be reviewed in one country before publishing: a pointer, not legal advice.

    A line without sources is general knowledge, to be verified with counsel.
    """

    en: str
    zh: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegulatedTopic:
    """A subject whose advertising is regulated, with one line for mainland China and one for the United States."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names
    cn: Pointer
    us: Pointer
    aliases: Aliases = NO_ALIASES

    def pointer_for(self, region: str) -> Pointer | None:
        """The line for an ISO country code; None where nothing was gathered."""
        return {"CN": self.cn, "US": self.us}.get(region)


@dataclass(frozen=True, slots=True)
class Industry:
    """A line of business.

    `fallback` is where to look when it has no figure of its own: a judgement, to be said aloud.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    id: str
    name: Names
    customers: Customers
    sells_through: tuple[SalesWay, ...]
    fallback: str | None
    aliases: Aliases = NO_ALIASES
    regulated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ModelRule:
    """One line of the table that derives the business model; the first line that fits decides."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    model: BusinessModel
    customers: tuple[Customers, ...] = ("consumers", "businesses", "both", "donors")
    any_of: tuple[SalesWay, ...] = ()
    none_of: tuple[SalesWay, ...] = ()
    industries: tuple[str, ...] = ()

    def fits(self, customers: str, sells_through: Sequence[str], line_of_industries: Sequence[str]) -> bool:
        return (
            customers in self.customers
            and (not self.any_of or any(outlet in self.any_of for outlet in sells_through))
            and not any(outlet in self.none_of for outlet in sells_through)
            and (not self.industries or any(industry in self.industries for industry in line_of_industries))
        )


def ancestry(industries: Mapping[str, Industry], industry: str | None) -> Iterator[str]:
    """`industry`, then each fallback in turn, ending with "all". An unknown or missing industry starts at "all"."""
    at = industry if industry in industries else EVERY_INDUSTRY
    while at is not None:
        yield at
        at = industries[at].fallback if at in industries else None


def model_of(
    rules: Sequence[ModelRule],
    industries: Mapping[str, Industry],
    customers: str | None,
    sells_through: Sequence[str],
    industry: str | None = None,
) -> BusinessModel | None:
    """The model that `rules` give for a business; None while its customers are unknown or no line fits."""
    if customers is None:
        return None
    line = tuple(ancestry(industries, industry))
    return next((rule.model for rule in rules if rule.fits(customers, sells_through, line)), None)
