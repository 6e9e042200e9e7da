"""What keeps a channel out of a plan, in words: region, veto, failure, audience, trade, landing, money, time, hours."""

from datetime import timedelta
from decimal import Decimal
from typing import Literal

from assistant.advice.client import Client
from assistant.advice.reach import points
from assistant.catalog import EVERYWHERE, Channel, fold
from assistant.catalog.vocabulary import buyers_of
from assistant.strategy import Money, Name, Param, Phrase, encode

Role = Literal["capture", "create", "keep"]
FIT_ENOUGH = 2
"""Of 0 (poor) to 3 (strong)."""
REFUSING = (
    "no ",
    "not ",
    "never",
    "n't",
    "off limits",
    "avoid",
    "without",
    "ruled out",
    "ban",
    "不",
    "别",
    "禁",
    "否",
    "停",
    "勿",
)
"""Words by which a constraint that names a channel rules it out."""


def role_of(channel: Channel) -> Role:
    """Catch people who are looking, make people want it, or keep those one already knows."""
    if "loyalty" in channel.stages and not {"store", "paid"} & set(channel.modes):
        return "keep"
    if "creator" in channel.modes:
        return "create"
    if {"store", "search"} & set(channel.modes) or channel.stages[0] in ("conversion", "consideration"):
        return "capture"
    return "create"


MAILING_LIST = "email_list"


def obstacle(client: Client, channel: Channel) -> Phrase | None:
    """The first thing that keeps a channel out of this plan; None where nothing does."""
    named = {"channel": Name("channels", channel.id)}
    if not any(client.catalogs.can_use(channel, region) for region in client.regions or ("global",)):
        return Phrase("suggestions.why_not.region", {**named, **_region(client)})
    if client.region in channel.unusual_in and not any(a.kind == MAILING_LIST for a in client.strategy.market.assets):
        return Phrase("suggestions.why_not.unusual", {**named, **_region(client)})
    if refused(client, channel):
        return Phrase("suggestions.why_not.refused", named)
    if channel.id in client.failed:
        return Phrase("suggestions.why_not.failed", named)
    if max(channel.fit.to(buyer) for buyer in buyers_of(client.customers)) < 2:
        return Phrase("suggestions.why_not.audience", named)
    if channel.industries and not set(channel.industries) & set(client.line):
        return Phrase("suggestions.why_not.trade", named)
    if landing(client, channel) is None:
        where = tuple(Name("conversion_points", point) for point in points(client))
        return Phrase("suggestions.why_not.landing", {**named, "points": where})
    if not affordable(client, channel) and "owned" not in channel.modes:
        return Phrase("suggestions.why_not.money", {**named, **_money(client, channel)})
    if not in_time(client, channel):
        return Phrase(
            "suggestions.why_not.time", {**named, "weeks": channel.weeks_to_effect.low, "deadline": client.deadline}
        )
    if hours_for(client, channel) > client.hours:
        return Phrase("suggestions.why_not.hours", {**named, "hours": channel.hours_per_week.low, "have": client.hours})
    return None


def affordable(client: Client, channel: Channel) -> bool:
    """Whether a month's money reaches the channel's usable minimum; while the budget is unknown, it does."""
    least, month = client.least_spend(channel), client.spendable_a_month
    return not least or month is None or least <= month


def landing(client: Client, channel: Channel) -> str | None:
    """The conversion point of the business that the channel leads to, the business's first one first."""
    return next((point for point in points(client) if point in channel.conversion_points), None)


def refused(client: Client, channel: Channel) -> bool:
    """Whether a constraint rules the channel out by one of its names."""
    if not client.business.constraints:
        return False
    if encode(Phrase("derived.no_channel", {"channel": Name("channels", channel.id)})) in client.business.constraints:
        return True
    said = [fold(text) for text in client.business.constraints]
    vetoes = [text for text in said if any(sign in f"{text} " for sign in REFUSING)]
    if not vetoes:
        return False
    names = [name for name, ids in client.catalogs.channels.aliases.items() if ids == (channel.id,) and len(name) > 1]
    return any(name in text for text in vetoes for name in names)


def in_time(client: Client, channel: Channel) -> bool:
    """Whether its results can be there by the deadline, one sales cycle included."""
    seen = client.start + timedelta(7 * channel.weeks_to_effect.low)
    return seen <= client.last_day_to_be_seen or role_of(channel) == "keep"


def hours_for(client: Client, channel: Channel) -> int:
    """Hours a week that a channel asks for; none for a shop that stands there and is run anyway."""
    return 0 if _runs_already(client, channel) else channel.hours_per_week.low


def _runs_already(client: Client, channel: Channel) -> bool:
    """Whether the shop stands there: its daily running is not marketing's work."""
    return (
        "store" in channel.modes
        and "marketplace" in client.business.sells_through
        and "marketplace_shop" in points(client)
    )


def _region(client: Client) -> dict[str, Param]:
    here = client.region
    return {"region": Name("regions", here) if here and here != EVERYWHERE else Phrase("suggestions.everywhere")}


def _money(client: Client, channel: Channel) -> dict[str, Param]:
    least, month = client.least_spend(channel) or Decimal(0), client.spendable_a_month or Decimal(0)
    have = Money(amount=month.quantize(Decimal(1)), currency=client.currency)
    return {"spend": Money(amount=least, currency=client.currency), "have": have}
