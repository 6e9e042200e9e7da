"""The channels to start with, their shares and monthly lines: topics `channels` and `channel_test`, and `why_not`."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.advice.budget_lines import Share, add_lines, shares
from assistant.advice.channel_choice import Choice, choose
from assistant.advice.client import RESERVE, Client
from assistant.advice.economics import most_for_a_result
from assistant.advice.figures import money
from assistant.advice.kinds import EDITORIAL, WRITTEN_TO
from assistant.advice.obstacles import Role, affordable, landing, obstacle, role_of
from assistant.advice.proposal import Given, Proposal
from assistant.advice.suggestion import Suggestion
from assistant.catalog import Channel, Mode
from assistant.strategy import ChannelPlan, Name, Phrase

TEST_SHARE = 15
"""Percent of a channel's money that goes into trying something new. A rule of thumb."""


@dataclass(frozen=True, slots=True)
class _Planned:
    id: str
    plan: ChannelPlan | None
    choice: Choice


def channels(client: Client) -> Suggestion | None:
    """Few channels that these hands, this money and this time can carry; those already named are kept and filled in."""
    proposal = Proposal(client.draft)
    present = client.strategy.channels
    kept = [
        _Planned(plan.id, plan, _as_choice(client, plan))
        for plan in present
        if plan.channel in client.catalogs.channels
    ]
    new = choose(client, [plan.channel for plan in present])
    if not kept and not new:
        return None
    proposal.set("/budget/reserve", RESERVE if client.budget is None or client.budget.amount else None)
    open_shares = shares(
        client, [*((one.choice, one.plan.share if one.plan else None) for one in kept), *((one, None) for one in new)]
    )
    for planned, share in zip(kept, open_shares, strict=False):
        proposal.fill(f"/channels/{planned.id}", **_fields(client, planned.choice, share))
    ids = [planned.id for planned in kept]
    for choice, share in zip(new, open_shares[len(kept) :], strict=True):
        ids.append(proposal.add("/channels", channel=choice.channel.id, **_fields(client, choice, share)))
    if client.budget is not None and client.budget.amount:
        proposal.set("/budget/start", client.start)
    choices = [*(planned.choice for planned in kept), *new]
    add_lines(client, proposal, [Share(choice, share) for choice, share in zip(choices, open_shares, strict=True)])
    named = tuple(Name("channels", choice.channel.id) for choice in choices)
    return proposal.because(Phrase("suggestions.reason.channels", {"channels": named, "count": len(named)}))


def channel_test(client: Client, item: str | None = None) -> Suggestion | None:
    """One thing to try on a channel, two versions at a time."""
    proposal = Proposal(client.draft)
    wanted = item.rpartition("/")[2] if item else None
    for plan in client.strategy.channels:
        if wanted in (None, plan.id) and plan.channel in client.catalogs.channels:
            proposal.fill(f"/channels/{plan.id}", test=_test(client, _as_choice(client, plan)))
    return proposal.because(Phrase("suggestions.reason.channel_test"))


def why_not(client: Client, channel_id: str) -> Phrase:
    """Why a channel was left out: region, money, time, audience, hands; else that others do its job better for now.

    Of one that is in the plan, why it is there.
    """
    channel = client.catalogs.channels[channel_id]
    planned = next((plan for plan in client.strategy.channels if plan.channel == channel_id), None)
    if planned is not None:
        return _because(client, planned)
    hindrance = obstacle(client, channel)
    if hindrance is not None:
        return hindrance
    role = role_of(channel)
    same = [
        plan.channel
        for plan in client.strategy.channels
        if plan.channel in client.catalogs.channels and role_of(client.catalogs.channels[plan.channel]) == role
    ]
    named = {"channel": Name("channels", channel_id)}
    if same:
        return Phrase(
            "suggestions.why_not.role_taken", {**named, "other": Name("channels", same[0]), "role": _role(role)}
        )
    return Phrase("suggestions.why_not.later", {**named, "hours": channel.hours_per_week.low})


def _because(client: Client, plan: ChannelPlan) -> Phrase:
    named = {"channel": Name("channels", plan.channel)}
    if plan.rationale is None:
        return Phrase("suggestions.why_not.in_plan", named)
    why = client.words(f"/channels/{plan.id}/rationale", plan.rationale)
    worked = "_worked" if client.came_of.get(plan.channel) == "worked" else ""
    return Phrase(f"suggestions.why_not.because{worked}", {**named, "why": why})


def kpis_seen_by(channel: Channel, kpis: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The ids of the KPIs, given as (id, metric), that can see a channel; the first KPI where none can."""
    seen = tuple(kpi for kpi, metric in kpis if metric in channel.metrics)
    return seen or tuple(kpi for kpi, _ in kpis[:1])


def _fields(client: Client, choice: Choice, share: Decimal | None) -> dict[str, Given | None]:
    channel, kpis = choice.channel, client.strategy.kpis
    return {
        "mode": _mode(choice),
        "role": choice.role,
        "stages": channel.stages,
        "personas": tuple(persona.id for persona in client.strategy.audience[:1]),
        "kpis": kpis_seen_by(channel, [(kpi.id, kpi.metric) for kpi in kpis]),
        "share": share,
        "rationale": _rationale(client, choice),
        "lands_on": choice.lands_on,
        "start": client.start,
        "owner": Phrase("suggestions.owner.plan"),
        "test": _test(client, choice),
        "stop_rule": _stop_rule(client, choice),
    }


def _as_choice(client: Client, plan: ChannelPlan) -> Choice:
    channel = client.catalogs.channels[plan.channel]
    lands = plan.lands_on or landing(client, channel) or channel.conversion_points[0]
    free = plan.mode == "owned" or not affordable(client, channel)
    least = Decimal(0) if free else client.least_spend(channel) or Decimal(0)
    return Choice(channel, plan.role or role_of(channel), lands, least)


def _mode(choice: Choice) -> Mode:
    modes = choice.channel.modes
    if not choice.least and "owned" in modes:
        return "owned"
    wanted: tuple[Mode, ...] = (
        ("store", "search", "paid", "owned") if choice.role == "capture" else ("owned", "paid", "creator", "live")
    )
    if choice.role == "create":
        wanted = ("paid", "creator", "owned", "live")
    return next((mode for mode in wanted if mode in modes), modes[0])


def _rationale(client: Client, choice: Choice) -> Phrase:
    """What the channel does for the plan; when it tells and where it leads stand beside it."""
    if choice.role == "keep":
        return Phrase(f"suggestions.rationale.{'keep_cause' if client.family == 'cause' else 'keep'}")
    return Phrase(f"suggestions.rationale.{'listing' if _is_page(choice) else choice.role}")


def _test(client: Client, choice: Choice) -> Phrase | None:
    if choice.channel.id in WRITTEN_TO:
        return Phrase("suggestions.test.owned")
    if _is_page(choice):
        return Phrase("suggestions.test.page")
    if choice.role == "keep" or not choice.least:
        return Phrase("suggestions.test.posts")
    return Phrase(
        "suggestions.test.search" if choice.role == "capture" else "suggestions.test.creative", {"share": TEST_SHARE}
    )


def _is_page(choice: Choice) -> bool:
    """Whether the channel is a page that people look at: a shop on a platform, a listing, a review profile."""
    if _mode(choice) == "store":
        return True
    return choice.role == "capture" and _mode(choice) == "owned" and not EDITORIAL & set(choice.channel.formats)


def _stop_rule(client: Client, choice: Choice) -> Phrase:
    """By what a result may cost; while that is open, by the time after which something must have come of it."""
    weeks = choice.channel.weeks_to_effect.high
    if not choice.least or choice.role == "keep":
        return Phrase("suggestions.stop.time", {"weeks": weeks})
    limit = most_for_a_result(client)
    if limit is None:
        return Phrase("suggestions.stop.no_result", {"weeks": weeks})
    return Phrase(
        "suggestions.stop.cost", {"limit": money(limit, client.currency), "spent": money(limit * 3, client.currency)}
    )


def _role(role: Role) -> Phrase:
    return Phrase(f"suggestions.role.{role}")
