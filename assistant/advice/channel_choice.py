"""Which channels suit a business best, and how many its hands, money and hours can carry together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from assistant.advice.client import Client
from assistant.advice.first_choices import Slot, first_choices
from assistant.advice.obstacles import Role, affordable, hours_for, landing, obstacle, role_of
from assistant.advice.reach import points
from assistant.catalog import Channel
from assistant.catalog.vocabulary import buyers_of
from assistant.strategy import PERSONAL

WORKED = 300
"""Points for a channel that brought results before: more than being the usual choice can give."""
SOLO, SMALL_TEAM = 1, 5
AT_MOST_SOLO, AT_MOST_SMALL, AT_MOST_LARGE = 2, 3, 5
FEW_SLOTS, FEW_SLOTS_LOOKED_AT, MANY_SLOTS_LOOKED_AT = 3, 4, 2
NOT_RUN_AS_CHANNEL = frozenset({"website"})
"""A place to land on, and no place to be found: it is readied, not given a share."""
ASSET_CHANNELS: Mapping[str, tuple[str, ...]] = {
    "email_list": ("email",),
    "wecom_contacts": ("wecom_private_domain",),
    "official_account": ("wechat_official_account",),
    "customer_list": ("email", "wecom_private_domain", "referral", "sms"),
    "mini_program": ("wecom_private_domain", "wechat_ads"),
    "map_listing": ("google_business_profile", "map_listings"),
    "review_profile": ("yelp", "meituan_dianping", "review_sites"),
    "store": ("tmall_taobao", "jd", "amazon"),
    "site": ("seo", "sem", "baidu_search"),
    "app": ("aso", "push"),
}
LISTS = frozenset({"email_list", "customer_list", "wecom_contacts", "official_account"})
"""Assets that are people who can be written to."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A channel with its job, where it leads, and the least money a month that makes it worth doing.

    `least` is 0 where the channel costs time only, or where the money is too little and its own account has to do.
    """

    channel: Channel
    role: Role
    lands_on: str
    least: Decimal
    merit: int = 0


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
    hours = client.hours - sum(hours_for(client, channel) for channel in taken)
    looked_at = FEW_SLOTS_LOOKED_AT if len(slots) <= FEW_SLOTS else MANY_SLOTS_LOOKED_AT
    fitting = [[one for one in ranked if slot_of(client, one.channel) == slot][:looked_at] for slot in slots]
    best: tuple[Choice, ...] = ()
    reached = (0, 0)
    for mix in product(*([*each, None] for each in fitting)):
        chosen = tuple(one for one in mix if one is not None)
        value = (len(chosen), sum(one.merit for one in chosen))
        if (
            value > reached
            and len({one.channel.id for one in chosen}) == len(chosen)
            and _carries(client, chosen, hours)
        ):
            best, reached = chosen, value
    known = tuple(one for one in _to_known_people(client, ranked, best, taken) if _carries(client, (*best, one), hours))
    return (*best, *known[:1])


def _to_known_people(
    client: Client, ranked: Sequence[Choice], chosen: Sequence[Choice], taken: Sequence[Channel]
) -> tuple[Choice, ...]:
    """The ways to write to people the business has on a list, where the plan does not yet use one of them.

    They cost hardly anything and are the first to buy again, so they come on top of the number the hands allow.
    """
    ways = [way for asset in client.strategy.market.assets if asset.kind in LISTS for way in ASSET_CHANNELS[asset.kind]]
    used = {one.channel.id for one in chosen} | {channel.id for channel in taken}
    return () if used & set(ways) else tuple(one for one in ranked if one.channel.id in ways)


def suitable(client: Client, without: Sequence[str] = ()) -> tuple[Choice, ...]:
    """Every channel that nothing keeps out, the one that suits best first."""
    found: list[tuple[int, int, Choice]] = []
    liking = _Liking(client)
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
        merit = liking.of(channel, lands)
        least = (client.least_spend(channel) or Decimal(0)) if affordable(client, channel) else Decimal(0)
        choice = Choice(channel, role_of(channel), lands, least, merit)
        found.append((-merit, len(found), choice))
    return tuple(choice for _, _, choice in sorted(found, key=lambda each: each[:2]))


class _Liking:
    """How well channels suit a client, in tenths of a point.

    The weights are judgements; the order they give is tested, not they.
    """

    def __init__(self, client: Client) -> None:
        market, persona = client.strategy.market, client.persona
        self.buyers = buyers_of(client.customers)
        self.stage = client.goal.stage if client.goal else None
        self.first_point = points(client)[0]
        self.listed = first_choices(client.kind, client.home)
        self.worked = {channel for channel, end in client.came_of.items() if end == "worked"}
        self.tried = set(client.came_of) - self.worked
        self.tried |= {one for asset in market.assets for one in ASSET_CHANNELS.get(asset.kind, ())}
        self.named = set(persona.channels) if persona is not None and _was_said(client) else set()

    def of(self, channel: Channel, lands: str) -> int:
        """Points for the audience, for practice, for what the business has, less for hours and vagueness."""
        merit = 20 * max(channel.fit.to(buyer) for buyer in self.buyers)
        merit += self._usual(channel)
        merit += 50 if channel.id in self.named else 0
        merit += 40 if channel.id in self.tried else 0
        merit += WORKED if channel.id in self.worked else 0
        merit += 10 if self.stage in channel.stages else 0
        merit += 10 if lands == self.first_point else 0
        merit += max(0, 26 - channel.weeks_to_effect.high)
        return merit - 5 * channel.hours_per_week.low // 3 - 2 * len(channel.sells_through)

    def _usual(self, channel: Channel) -> int:
        """For being where such businesses begin: the more the further ahead, much if made for the trade."""
        slot = self.listed.slot(channel.id)
        if slot is None:
            return 150 if channel.industries else 0
        return 200 - 40 * self.listed.of(slot).index(channel.id)


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


def _carries(client: Client, choices: Sequence[Choice], hours: Decimal) -> bool:
    """Whether hours and money suffice for all of them at once."""
    month = client.spendable_a_month
    in_hours = sum(hours_for(client, choice.channel) for choice in choices) <= hours
    return in_hours and (month is None or sum(choice.least for choice in choices) <= month)
