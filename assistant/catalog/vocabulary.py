"""The closed lists of words that catalog entries share with the strategy, and those of their own."""

from typing import Literal

from assistant.strategy.situation import BusinessModel, Customers, SalesWay
from assistant.strategy.values import Language, Stage

__all__ = [
    "ALL_BUYERS", "ALL_OUTLETS", "AgeBand", "BusinessModel", "Buyer", "Customers", "Grade", "Language", "Mode",
    "SalesWay", "Stage", "buyers_of",
]  # fmt: skip

Buyer = Literal["consumers", "businesses", "donors"]
Mode = Literal["owned", "paid", "creator", "live", "search", "store"]
AgeBand = Literal["18-24", "25-34", "35-44", "45-54", "55+"]
Grade = Literal["A", "B", "C"]

ALL_BUYERS: tuple[Buyer, ...] = ("consumers", "businesses", "donors")
ALL_OUTLETS: tuple[SalesWay, ...] = (
    "own_site", "marketplace", "sales_team", "location", "distributor", "app", "social_shop",
)  # fmt: skip


def buyers_of(customers: str | None) -> tuple[Buyer, ...]:
    """The kinds of buyer that a business's `customers` stands for: `both` is consumers and businesses, None is all."""
    match customers:
        case "consumers" | "businesses" | "donors":
            return (customers,)
        case "both":
            return ("consumers", "businesses")
        case _:
            return ALL_BUYERS
