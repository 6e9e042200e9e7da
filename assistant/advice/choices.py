"""Chips that come from catalogs and dates: what may be chosen, as it is called, and what choosing it changes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from pydantic import JsonValue

from assistant.advice import timing
from assistant.advice.campaigns import moment_role, moments
from assistant.advice.channel_choice import suitable
from assistant.advice.client import Client
from assistant.advice.figures import sensible, whole
from assistant.advice.proposal import as_json
from assistant.advice.prospects import ways_out
from assistant.advice.reach import usual_points
from assistant.advice.tooling import CHEAP, smallest_set, usable
from assistant.catalog import Catalogs
from assistant.strategy import Draft, Edit, Goal, Name, Param, Phrase, Quantity, encode

MOST = 6
STEPS = (("floor", Decimal("1.15")), ("target", Decimal("1.3")), ("stretch", Decimal("1.5")))
"""Three levels of a higher-is-better target over today's figure: rules of thumb."""
DROPS = (("floor", Decimal("0.9")), ("target", Decimal("0.8")), ("stretch", Decimal("0.7")))


@dataclass(frozen=True, slots=True)
class ChoiceOffer:
    """One chip: its label, and the edits of a person who presses it."""

    label: Param
    edits: tuple[Edit, ...]


def choices(
    topic: str, draft: Draft, catalogs: Catalogs, today: date, item: str | None = None
) -> tuple[ChoiceOffer, ...]:
    """At most six chips for a topic, the likeliest first; none for a topic whose chips stand in no catalog."""
    offering = OFFERED.get(topic)
    return tuple(offering(Client(draft, catalogs, today), item))[:MOST] if offering is not None else ()


def _points(client: Client, _: str | None) -> Iterator[ChoiceOffer]:
    for point in usual_points(client):
        if point not in client.business.conversion_points:
            yield ChoiceOffer(Name("conversion_points", point), (_add("/business/conversion_points", point),))


def _numbers(client: Client, item: str | None) -> Iterator[ChoiceOffer]:
    """Targets once today's figure is known, else quarter ends for the deadline."""
    wanted = item.rpartition("/")[2] if item else None
    goal = next((goal for goal in client.strategy.goals if goal.id == wanted), client.goal)
    if goal is None:
        return
    if goal.target is None and goal.baseline is not None and goal.baseline.value > 0:
        yield from _targets(client, goal, goal.baseline)
    elif goal.deadline is None:
        for day in timing.quarter_ends(client.deadline if goal.baseline is None else client.start, 3):
            label = Phrase("suggestions.choice.by", {"day": day})
            yield ChoiceOffer(label, (_set(f"/goals/{goal.id}/deadline", day.isoformat()),))


def _targets(client: Client, goal: Goal, today: Quantity) -> Iterator[ChoiceOffer]:
    metric = client.catalogs.metrics.get(goal.metric or "")
    falls = goal.direction == "decrease" or (metric is not None and metric.direction == "lower")
    for level, times in DROPS if falls else STEPS:
        value = today.value * times
        target = today.model_copy(update={"value": whole(value) if today.unit == "count" else sensible(value)})
        if target.value == today.value:
            continue
        label = Phrase(f"suggestions.choice.{level}", {"value": target})
        yield ChoiceOffer(label, (_set(f"/goals/{goal.id}/target", as_json(target)),))


def _moments(client: Client, _: str | None) -> Iterator[ChoiceOffer]:
    present = {moment.date for moment in client.strategy.moments}
    for each in moments(client):
        if each.main not in present:
            name = Name("moments", each.moment.id)
            value: dict[str, JsonValue] = {
                "date": each.main.isoformat(),
                "name": encode(Phrase("suggestions.named", {"name": name})),
                "role": encode(moment_role(client, each)),
            }
            label = Phrase("suggestions.choice.moment", {"name": name, "day": each.main})
            yield ChoiceOffer(label, (_add("/moments", value),))


def _tools(client: Client, _: str | None) -> Iterator[ChoiceOffer]:
    """The smallest set, the dashboards of the channels in the plan or likely to be, and lists of contacts."""
    present = {choice.tool for choice in client.strategy.tools}
    planned = [plan.channel for plan in client.strategy.channels] or [each.channel.id for each in suitable(client)][:4]
    dashboards = [
        tool for one in planned if one in client.catalogs.channels for tool in client.catalogs.channels[one].tools
    ]
    lists = client.catalogs.tools_for(client.regions, category="crm", customers=client.customers, price_level=2)
    wanted = (*(tool.id for tool, _ in smallest_set(client)), *dashboards, *(tool.id for tool in lists))
    for tool_id in dict.fromkeys(wanted):
        tool = client.catalogs.tools[tool_id]
        if tool_id not in present and tool.price_level <= CHEAP and usable(client, tool):
            yield ChoiceOffer(Name("tools", tool_id), (_add("/tools", {"tool": tool_id, "category": tool.category}),))


def _channels(client: Client, _: str | None) -> Iterator[ChoiceOffer]:
    """Channels that could be added, best first."""
    for choice in suitable(client, [plan.channel for plan in client.strategy.channels]):
        value: dict[str, JsonValue] = {"channel": choice.channel.id, "lands_on": choice.lands_on, "role": choice.role}
        yield ChoiceOffer(Name("channels", choice.channel.id), (_add("/channels", value),))


def _looked_at(client: Client, item: str | None) -> Iterator[ChoiceOffer]:
    """Where the customer may look before he buys."""
    wanted = item.rpartition("/")[2] if item else None
    persona = next((persona for persona in client.strategy.audience if persona.id == wanted), client.persona)
    if persona is None:
        return
    for choice in suitable(client):
        if choice.channel.id not in persona.channels:
            edit = _add(f"/audience/{persona.id}/channels", choice.channel.id)
            yield ChoiceOffer(Name("channels", choice.channel.id), (edit,))


def _topics(client: Client, _: str | None) -> Iterator[ChoiceOffer]:
    industry = client.catalogs.industries.get(client.industry) if client.industry else None
    for topic in industry.regulated if industry else ():
        if topic not in client.business.regulated:
            yield ChoiceOffer(Name("topics", topic), (_add("/business/regulated", topic),))


def _ways_out(client: Client, _: str | None) -> Iterator[ChoiceOffer]:
    """What would bring a goal that is out of reach within it."""
    for way in ways_out(client):
        yield ChoiceOffer(way.label, way.edits)


def _set(path: str, value: JsonValue) -> Edit:
    return Edit(op="set", path=path, value=value, origin="confirmed")


def _add(path: str, value: JsonValue) -> Edit:
    return Edit(op="add", path=path, value=value, origin="confirmed")


OFFERED: Mapping[str, Callable[[Client, str | None], Iterator[ChoiceOffer]]] = MappingProxyType(
    {
        "conversion": _points,
        "numbers": _numbers,
        "more_numbers": _numbers,
        "start": _moments,
        "tools": _tools,
        "channels": _channels,
        "decision": _looked_at,
        "persona_habits": _looked_at,
        "limits": _topics,
        "within_reach": _ways_out,
    }
)
