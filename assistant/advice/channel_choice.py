"""Which channels suit a business, in which role, and what keeps the others out: rules that can be argued."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Literal

from assistant.advice.client import Client
from assistant.advice.reach import points
from assistant.advice.timing import after
from assistant.catalog import EVERYWHERE, Channel, fold
from assistant.catalog.names import called
from assistant.catalog.vocabulary import buyers_of
from assistant.strategy import Money, Name, Param, Phrase

Role = Literal["capture", "create", "keep"]

SOLO, SMALL_TEAM = 1, 5
AT_MOST_SOLO, AT_MOST_SMALL, AT_MOST_LARGE = 2, 3, 5
NOT_RUN_AS_CHANNEL = frozenset({"website"})
"""A place to land on, and no place to be found: it is readied, not given a share."""
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
ASSET_CHANNELS: Mapping[str, tuple[str, ...]] = {
    "email_list": ("email",), "wecom_contacts": ("wecom_private_domain",), "official_account": ("wechat_official_account",),
    "customer_list": ("email", "wecom_private_domain", "referral", "sms"), "mini_program": ("wecom_private_domain", "wechat_ads"),
    "map_listing": ("google_business_profile", "map_listings"), "review_profile": ("yelp", "meituan_dianping", "review_sites"),
    "store": ("tmall_taobao", "jd", "amazon"), "site": ("seo", "sem", "baidu_search"), "app": ("aso", "push"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """A channel with its job, where it leads, and the least money a month that makes it worth doing."""

    channel: Channel
    role: Role
    lands_on: str
    least: Decimal


def role_of(channel: Channel) -> Role:
    """Catch people who are looking, make people want it, or keep those one already knows."""
    if "loyalty" in channel.stages and not {"store", "paid"} & set(channel.modes):
        return "keep"
    if "creator" in channel.modes:
        return "create"
    if {"store", "search"} & set(channel.modes) or channel.stages[0] in ("conversion", "consideration"):
        return "capture"
    return "create"


def most_channels(client: Client) -> int:
    """How many channels these hands can do properly."""
    if client.people <= SOLO:
        return AT_MOST_SOLO
    return AT_MOST_SMALL if client.people <= SMALL_TEAM else AT_MOST_LARGE


def choose(client: Client, already: Sequence[str] = ()) -> tuple[Choice, ...]:
    """The channels to start with, besides those `already` in the plan: one of each role before a second of any."""
    taken = [client.catalogs.channels[one] for one in already if one in client.catalogs.channels]
    roles = [role_of(channel) for channel in taken]
    ranked = _ranked(client, already)
    chosen: list[Choice] = []
    wanted = most_channels(client) - len(already)
    for role in _roles_in_turn(client) * 2:
        if len(chosen) >= wanted:
            break
        if roles.count(role) > 0:
            roles.remove(role)
            continue
        fitting = next(
            (one for one in ranked if one.role == role and one not in chosen and _affords(client, (*chosen, one))), None
        )
        if fitting is not None:
            chosen.append(fitting)
    return tuple(chosen)


def obstacle(client: Client, channel: Channel) -> Phrase | None:
    """The first thing that keeps a channel out of this plan; None where nothing does."""
    named = {"channel": Name("channels", channel.id)}
    if not any(client.catalogs.can_use(channel, region) for region in client.regions or ("global",)):
        return Phrase("suggestions.why_not.region", {**named, **_region(client)})
    if refused(client, channel):
        return Phrase("suggestions.why_not.refused", named)
    if max(channel.fit.to(buyer) for buyer in buyers_of(client.customers)) < 2:
        return Phrase("suggestions.why_not.audience", named)
    if channel.industries and not set(channel.industries) & set(client.line):
        return Phrase("suggestions.why_not.trade", named)
    if landing(client, channel) is None:
        where = tuple(Name("conversion_points", point) for point in points(client))
        return Phrase("suggestions.why_not.landing", {**named, "points": where})
    least, month = client.least_spend(channel), client.spendable_a_month
    if least and month is not None and least > month:
        spend, have = (
            Money(amount=least, currency=client.currency),
            Money(amount=month.quantize(Decimal(1)), currency=client.currency),
        )
        return Phrase("suggestions.why_not.money", {**named, "spend": spend, "have": have})
    if not in_time(client, channel):
        return Phrase(
            "suggestions.why_not.time", {**named, "weeks": channel.weeks_to_effect.low, "deadline": client.deadline}
        )
    if channel.hours_per_week.low > client.hours and not _runs_already(client, channel):
        return Phrase("suggestions.why_not.hours", {**named, "hours": channel.hours_per_week.low, "have": client.hours})
    return None


def landing(client: Client, channel: Channel) -> str | None:
    """The conversion point of the business that the channel leads to, the business's first one first."""
    return next((point for point in points(client) if point in channel.conversion_points), None)


def refused(client: Client, channel: Channel) -> bool:
    """Whether a constraint rules the channel out by one of its names."""
    names = {fold(name) for name in called(channel) if len(name) > 1}
    for text in client.business.constraints:
        said = fold(text)
        if any(sign in f"{said} " for sign in REFUSING) and any(name in said for name in names):
            return True
    return False


def in_time(client: Client, channel: Channel) -> bool:
    """Whether its results can be there by the deadline, one sales cycle included."""
    effective = client.start + timedelta(7 * channel.weeks_to_effect.low)
    return role_of(channel) == "keep" or after(effective, client.cycle) <= client.deadline


def _ranked(client: Client, already: Sequence[str]) -> list[Choice]:
    found: list[tuple[Decimal, int, Choice]] = []
    for channel in client.catalogs.channels_for(
        client.regions,
        customers=client.customers,
        sells_through=client.sells_through,
        industry=client.industry,
        at_least=2,
    ):
        if channel.id in already or channel.id in NOT_RUN_AS_CHANNEL or obstacle(client, channel) is not None:
            continue
        lands = landing(client, channel)
        assert lands is not None
        choice = Choice(channel, role_of(channel), lands, client.least_spend(channel) or Decimal(0))
        found.append((-_merit(client, choice), len(found), choice))
    return [choice for _, _, choice in sorted(found, key=lambda each: each[:2])]


def _merit(client: Client, choice: Choice) -> Decimal:
    """How well a channel suits, in points. The weights are judgements; the order they give is tested, not they."""
    channel = choice.channel
    merit = Decimal(2 * max(channel.fit.to(buyer) for buyer in buyers_of(client.customers)))
    merit += 3 if client.persona and channel.id in client.persona.channels else 0
    merit += 2 if any(tried.channel == channel.id for tried in client.strategy.market.history) else 0
    owned = {one for asset in client.strategy.market.assets for one in ASSET_CHANNELS.get(asset.kind, ())}
    merit += 2 if channel.id in owned else 0
    merit += 2 if channel.industries else 0
    merit += 1 if client.home.upper() in channel.regions and "global" not in channel.regions else 0
    merit += 1 if client.goal and client.goal.stage in channel.stages else 0
    merit += 1 if "conversion" in channel.stages else 0
    merit += 2 if choice.lands_on == points(client)[0] else 0
    merit += 2 if _runs_already(client, channel) else 0
    merit += Decimal(max(0, 26 - channel.weeks_to_effect.high)) / 10
    merit -= Decimal(channel.hours_per_week.low) / 6
    merit -= Decimal(len(channel.sells_through)) / 5
    return merit


def _roles_in_turn(client: Client) -> tuple[Role, ...]:
    stage = client.goal.stage if client.goal else None
    match stage:
        case "awareness" | "interest":
            return ("create", "capture", "keep")
        case "loyalty":
            return ("keep", "capture", "create")
        case _:
            return ("capture", "create", "keep")


def _affords(client: Client, choices: Sequence[Choice]) -> bool:
    month = client.spendable_a_month
    return month is None or sum(choice.least for choice in choices) <= month


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
