"""Dated pieces of content within what the hands can make: topics `calendar` and `full_calendar`."""

from datetime import date, timedelta

from assistant.advice import timing
from assistant.advice.client import Client
from assistant.advice.hands import pieces_a_week
from assistant.advice.kinds import EDITORIAL
from assistant.advice.obstacles import role_of
from assistant.advice.proposal import Proposal
from assistant.advice.suggestion import Suggestion
from assistant.catalog import Channel
from assistant.strategy import Name, Param, Phrase

WEEKS, QUARTER = 4, 13
DAYS = {1: (1,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 2, 3), 5: (0, 1, 2, 3, 4)}
"""Weekdays to publish on, by pieces a week; Monday is 0."""
OWN_PILLARS = "suggestions.pillar."
ANGLES = 4


def calendar(client: Client) -> Suggestion | None:
    """The first four weeks, on the chosen channels and subjects."""
    return _scheduled(client, WEEKS, "suggestions.reason.calendar") if not client.strategy.content.calendar else None


def full_calendar(client: Client) -> Suggestion | None:
    """The rest of the first quarter, after what is already planned."""
    return _scheduled(client, QUARTER, "suggestions.reason.full_calendar")


def _scheduled(client: Client, weeks: int, reason: str) -> Suggestion | None:
    proposal = Proposal(client.draft)
    planned = [piece.publish_on for piece in client.strategy.content.calendar if piece.publish_on]
    begin = max(planned) + timedelta(1) if planned else client.start
    a_week = int(pieces_a_week(client))
    days = [day for day in _days(client.start, weeks, a_week) if begin <= day <= client.end and _works(client, day)]
    first = len(client.strategy.content.calendar)
    channels = _publishing(client)
    for number, day in enumerate(days, start=first):
        _piece(client, proposal, number, day, channels)
    return proposal.because(Phrase(reason, {"count": len(days), "weekly": a_week}))


def _days(start: date, weeks: int, a_week: int) -> list[date]:
    monday = start - timedelta(start.weekday())
    pattern = DAYS[max(1, min(5, a_week))]
    days = [monday + timedelta(7 * week + day) for week in range(weeks + 1) for day in pattern]
    return [day for day in days if start <= day < start + timedelta(7 * weeks)]


def _works(client: Client, day: date) -> bool:
    return not timing.is_holiday(day, client.catalogs, client.regions)


def _piece(client: Client, proposal: Proposal, number: int, day: date, channels: tuple[Channel, ...]) -> None:
    pillars = client.strategy.content.pillars
    pillar = pillars[number % len(pillars)] if pillars else None
    channel = channels[number % len(channels)] if channels else None
    forms = _forms(channel) if channel else ()
    form = forms[number // len(channels) % len(forms)] if forms else None
    angle = number // max(1, len(pillars))
    proposal.add(
        "/content/calendar",
        title=_title(client, pillar.id if pillar else None, pillar.name if pillar else None, angle),
        pillar=pillar.id if pillar else None,
        format=Phrase("suggestions.named", {"name": Name("formats", form)}) if form else None,
        channel=channel.id if channel else None,
        publish_on=day,
        owner=Phrase("suggestions.owner.plan"),
        status="idea",
    )


def _title(client: Client, pillar: str | None, name: str | None, angle: int) -> Phrase:
    """A title on a subject of ours from its own angles first; on a person's subject from the angles for any."""
    if pillar is None or name is None:
        return Phrase(f"suggestions.title.any_{angle % ANGLES + 1}", {"subject": client.what})
    said: Param = client.words(f"/content/pillars/{pillar}/name", name)
    if isinstance(said, Phrase) and said.key.startswith(OWN_PILLARS) and angle % (2 * ANGLES) < ANGLES:
        own = said.key.removeprefix(OWN_PILLARS)
        return Phrase(f"suggestions.title.{own}_{angle % ANGLES + 1}", {"what": client.what})
    return Phrase(f"suggestions.title.any_{angle % ANGLES + 1}", {"subject": said})


def _publishing(client: Client) -> tuple[Channel, ...]:
    """The plan's channels that are fed with content: those that create or keep, else all that take any."""
    known = [
        client.catalogs.channels[plan.channel]
        for plan in client.strategy.channels
        if plan.channel in client.catalogs.channels
    ]
    taking = [channel for channel in known if _forms(channel)]
    fed = [channel for channel in taking if role_of(channel) != "capture"]
    return tuple(fed or taking)


def _forms(channel: Channel) -> tuple[str, ...]:
    return tuple(form for form in channel.formats if form in EDITORIAL)
