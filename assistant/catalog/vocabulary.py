"""The closed lists of words that catalog entries share."""

from typing import Literal

Stage = Literal["awareness", "interest", "consideration", "conversion", "loyalty"]
Buyer = Literal["consumers", "businesses", "donors"]
Customers = Literal["consumers", "businesses", "both", "donors"]
SellsThrough = Literal["own_site", "marketplace", "sales_team", "location", "distributor", "app", "social_shop"]
Mode = Literal["owned", "paid", "creator", "live", "search", "store"]
AgeBand = Literal["18-24", "25-34", "35-44", "45-54", "55+"]
Grade = Literal["A", "B", "C"]
BusinessModel = Literal["b2b", "b2c", "d2c", "marketplace", "local", "saas", "nonprofit"]

ALL_BUYERS: tuple[Buyer, ...] = ("consumers", "businesses", "donors")
ALL_OUTLETS: tuple[SellsThrough, ...] = (
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
