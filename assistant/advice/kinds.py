"""Seven kinds of business and what is usual for each: rules of thumb that stand in where nothing was said."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from assistant.strategy import Period
from assistant.strategy.situation import BusinessModel

Kind = Literal["software", "trade", "services", "shop", "marketplace", "local", "nonprofit"]
"""Ways of doing business that sell, and are advised, differently. `trade` makes or deals in goods for firms."""
Home = Literal["cn", "us", "any"]
"""Whose platforms and manners: mainland China's, the United States', those of the rest of the world."""

Family = Literal["service", "goods", "cause"]
"""How one speaks of what is sold: work that is done, things that are bought, a cause that is given to."""

EXPORT = "cross_border_export"
MAKERS = frozenset({"industrial", "agriculture", "medical_devices", EXPORT})
SHIPPING = frozenset({"marketplace", "social_shop", "distributor"})
"""Ways of selling by which goods reach people who never come by."""
LEAD_METRICS = frozenset({
    "leads", "mqls", "sqls", "opportunities", "demo_requests", "trials", "calls", "messages", "bookings",
    "registrations", "downloads", "new_wecom_contacts",
})  # fmt: skip
"""Counts of people who asked and still have to be won."""
EDITORIAL = frozenset({
    "short_video", "long_video", "live_stream", "image_post", "carousel", "story", "article", "case_study",
    "comparison_page", "faq", "review", "photo", "newsletter", "webinar", "podcast_episode",
    "creator_post", "press_release", "poster", "leaflet",
})  # fmt: skip
"""Formats that are planned by date; pages, profiles and ads are made once."""
WRITTEN_TO = frozenset({"email", "sms", "wecom_private_domain", "push", "outbound_sales"})
"""Channels that write to people on a list."""
USUAL_HOURS, SHOP_HOURS = Decimal(8), Decimal(40)
"""Hours a week of one person beside other work; a shop on a marketplace takes one person whole."""
LEADS_A_PERSON = 10
"""Enquiries a week that one person can answer beside other work: two a working day."""
USUAL_CYCLE: Mapping[Kind, Period] = {
    "software": Period(value=1, unit="month"),
    "trade": Period(value=3, unit="month"),
    "services": Period(value=1, unit="month"),
    "shop": Period(value=5, unit="day"),
    "marketplace": Period(value=5, unit="day"),
    "local": Period(value=2, unit="week"),
    "nonprofit": Period(value=2, unit="week"),
}
"""From first contact to payment."""


def kind_of(
    model: BusinessModel | None, customers: str | None, line: Sequence[str], sells_through: Sequence[str]
) -> Kind:
    """How a business of this model sells; a shop where nothing is known."""
    match model:
        case "saas":
            return "software"
        case "b2b":
            return "trade" if MAKERS & set(line) or "distributor" in sells_through else "services"
        case "marketplace" | "local" | "nonprofit":
            return model
        case _:
            return "services" if customers == "businesses" else "shop"


def serves_at_a_place(customers: str | None, usual: Sequence[str], told: Sequence[str]) -> bool:
    """Whether people are served at a place or at home, as the trade usually does; a booking form changes nothing.

    `usual` are the trade's ways of selling, the first the main one; `told` those the business named. Who ships goods
    through a way that is not usual for the trade is a shop.
    """
    of_a_place = customers not in ("businesses", "donors") and usual[:1] == ("location",) and "own_site" not in usual
    return of_a_place and not SHIPPING & (set(told) - set(usual))


def markets_of(regions: Sequence[str], line: Sequence[str]) -> tuple[str, ...]:
    """The countries sold in; mainland China among others, or alone, is where an exporter ships from."""
    if EXPORT not in line:
        return tuple(regions)
    return tuple(region for region in regions if region != "CN")


def family_of(kind: Kind) -> Family:
    """How one speaks of what a business of this kind sells."""
    match kind:
        case "shop" | "marketplace":
            return "goods"
        case "nonprofit":
            return "cause"
        case _:
            return "service"
