"""Which channels suit a business, in which role, and what keeps the others out: rules that can be argued."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from itertools import product
from typing import Literal

from assistant.advice.client import Client
from assistant.advice.first_choices import Slot, first_choices
from assistant.advice.reach import points
from assistant.catalog import EVERYWHERE, Channel, fold
from assistant.catalog.names import called
from assistant.catalog.vocabulary import buyers_of
from assistant.forecast import after
from assistant.strategy import PERSONAL, Money, Name, Param, Phrase

Role = Literal["capture", "create", "keep"]

SOLO, SMALL_TEAM = 1, 5
AT_MOST_SOLO, AT_MOST_SMALL, AT_MOST_LARGE = 2, 3, 5
FEW_SLOTS, FEW_SLOTS_LOOKED_AT, MANY_SLOTS_LOOKED_AT = 3, 4, 2
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
    merit: Decimal = Decimal(0)


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
    """The channels to start with, besides those `already` in the plan: one for each slot before a second for any.

    Of all that money and hours allow together, as many as wanted, and of these the ones that suit best.
    """
    taken = [client.catalogs.channels[one] for one in already if one in client.catalogs.channels]
    slots = _open_slots(client, taken)
    ranked = suitable(client, already)
    hours = client.hours - sum(_hours(client, channel) for channel in taken)
    looked_at = FEW_SLOTS_LOOKED_AT if len(slots) <= FEW_SLOTS else MANY_SLOTS_LOOKED_AT
    fitting = [[one for one in ranked if slot_of(client, one.channel) == slot][:looked_at] for slot in slots]
    best: tuple[Choice, ...] = ()
    reached = (0, Decimal(0))
    for mix in product(*([*each, None] for each in fitting)):
        chosen = tuple(one for one in mix if one is not None)
        value = (len(chosen), sum((one.merit for one in chosen), Decimal(0)))
        if value > reached and len({one.channel.id for one in chosen}) == len(chosen) and _affords(client, chosen):
            if sum(_hours(client, one.channel) for one in chosen) <= hours:
                best, reached = chosen, value
    return best


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
    if _hours(client, channel) > client.hours:
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


def suitable(client: Client, without: Sequence[str] = ()) -> tuple[Choice, ...]:
    """Every channel that nothing keeps out, the one that suits best first."""
    found: list[tuple[Decimal, int, Choice]] = []
    for channel in client.catalogs.channels_for(
        client.regions,
        customers=client.customers,
        sells_through=client.sells_through,
        industry=client.industry,
        at_least=2,
    ):
        if channel.id in without or channel.id in NOT_RUN_AS_CHANNEL or obstacle(client, channel) is not None:
            continue
        lands = landing(client, channel)
        assert lands is not None
        merit = _merit(client, channel, lands)
        choice = Choice(channel, role_of(channel), lands, client.least_spend(channel) or Decimal(0), merit)
        found.append((-merit, len(found), choice))
    return tuple(choice for _, _, choice in sorted(found, key=lambda each: each[:2]))


def _merit(client: Client, channel: Channel, lands: str) -> Decimal:
    """How well a channel suits, in points. The weights are judgements; the order they give is tested, not they."""
    merit = Decimal(2 * max(channel.fit.to(buyer) for buyer in buyers_of(client.customers)))
    merit += _usual(client, channel)
    merit += 5 if client.persona and channel.id in client.persona.channels and _was_said(client) else 0
    merit += 4 if any(tried.channel == channel.id for tried in client.strategy.market.history) else 0
    owned = {one for asset in client.strategy.market.assets for one in ASSET_CHANNELS.get(asset.kind, ())}
    merit += 4 if channel.id in owned else 0
    merit += 1 if client.goal and client.goal.stage in channel.stages else 0
    merit += 1 if lands == points(client)[0] else 0
    merit += Decimal(max(0, 26 - channel.weeks_to_effect.high)) / 10
    merit -= Decimal(channel.hours_per_week.low) / 6
    merit -= Decimal(len(channel.sells_through)) / 5
    return merit


def _usual(client: Client, channel: Channel) -> int:
    """Points for being where such businesses begin: the more the further ahead in the list, many if made for the trade."""
    listed = first_choices(client.kind, client.home)
    slot = listed.slot(channel.id)
    if slot is None:
        return 15 if channel.industries else 0
    return 20 - 4 * listed.of(slot).index(channel.id)


def _was_said(client: Client) -> bool:
    """Whether the persona's channels come from a person and not from this same ranking."""
    record = client.draft.record(f"/audience/{client.persona.id}/channels") if client.persona else None
    return record is not None and record.origin in PERSONAL


def slot_of(client: Client, channel: Channel) -> Slot:
    """What a channel does in a plan: the slot it is listed for, else the one its role implies."""
    listed = first_choices(client.kind, client.home).slot(channel.id)
    return listed or ("own" if (role := role_of(channel)) == "keep" else role)


def _slots(client: Client) -> tuple[Slot, ...]:
    """The slots in the order in which they are filled: the usual one, turned by what the goal is about."""
    match client.goal.stage if client.goal else None:
        case "awareness" | "interest":
            return ("create", "capture", "own")
        case "loyalty":
            return ("own", "capture", "create")
        case _:
            return first_choices(client.kind, client.home).order


def _open_slots(client: Client, taken: Sequence[Channel]) -> list[Slot]:
    filled = [slot_of(client, channel) for channel in taken]
    wanted: list[Slot] = []
    for slot in _slots(client) * 2:
        if slot in filled:
            filled.remove(slot)
        else:
            wanted.append(slot)
    return wanted[: max(0, most_channels(client) - len(taken))]


def _hours(client: Client, channel: Channel) -> int:
    return 0 if _runs_already(client, channel) else channel.hours_per_week.low


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
