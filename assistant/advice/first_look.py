"""The first look: three lines of something not yet known, as soon as it is clear what the plan is for."""

from collections.abc import Mapping

from assistant.advice.channel_choice import Choice, slot_of, suitable
from assistant.advice.client import Client
from assistant.advice.economics import guarding_costs, published
from assistant.advice.evidence import said_of
from assistant.catalog import Catalogs
from assistant.catalog.benchmarks import EVERY_CHANNEL
from assistant.strategy import Draft, Money, Name, Param, Phrase

ON_THE_WAY = ("cpc", "conversion_rate")
LOOKED_AT = 3
AIMS_OF_THEIR_OWN = {"awareness": "awareness", "interest": "awareness", "loyalty": "loyalty"}


def first_look(draft: Draft, catalogs: Catalogs) -> tuple[Phrase, ...]:
    """How firms like this usually sell, what most plans of this kind get wrong, and what will be found out next."""
    client = Client.today_of(draft, catalogs)
    deciding = _deciding(client)
    return _how(client, deciding), _mistake(client), _next(client, deciding)


def _deciding(client: Client) -> Choice | None:
    """The channel that catches people who are looking; where none suits, the best there is."""
    fitting = suitable(client)
    catching = (choice for choice in fitting if slot_of(client, choice.channel) == "capture")
    return next(catching, fitting[0] if fitting else None)


def _how(client: Client, deciding: Choice | None) -> Phrase:
    where = "cn" if client.home == "cn" else "abroad"
    habit = Phrase(f"suggestions.first_look.how_{client.kind}_{where}", {"what": client.what})
    if deciding is None:
        return habit
    weeks = deciding.channel.weeks_to_effect
    said: Mapping[str, Param] = {
        "habit": habit,
        "channel": Name("channels", deciding.channel.id),
        "low": weeks.low,
        "high": weeks.high,
    }
    return Phrase("suggestions.first_look.how", said)


def _mistake(client: Client) -> Phrase:
    goal = client.goal
    aim = AIMS_OF_THEIR_OWN.get(goal.stage or "") if goal is not None and client.family != "cause" else None
    metric = client.metric
    if metric is not None and metric.value_type == "cost":
        aim = "cost"
    return Phrase(f"suggestions.first_look.mistake_{aim or client.kind}", {"cycle": client.cycle})


def _next(client: Client, deciding: Choice | None) -> Phrase:
    said = _published(client)
    if said is not None:
        return Phrase("suggestions.first_look.next_published", said)
    if client.family == "cause":
        return Phrase("suggestions.first_look.next_cause")
    if deciding is not None and deciding.least:
        spend = Money(amount=deciding.least, currency=client.currency)
        channel = Name("channels", deciding.channel.id)
        return Phrase("suggestions.first_look.next_own", {"channel": channel, "spend": spend})
    return Phrase("suggestions.first_look.next_plain")


def _published(client: Client) -> Mapping[str, Param] | None:
    """A firm figure of this very trade, or of one it belongs to: a cost of the result, else of a click on the way."""
    metric = client.metric
    metrics = (*(guarding_costs(client, metric) if metric is not None else ()), *ON_THE_WAY)
    catching = [choice.channel.id for choice in suitable(client) if slot_of(client, choice.channel) == "capture"]
    found = [
        (client.line.index(pick.industry), figure, channel, pick)
        for figure in metrics
        for channel in (*catching[:LOOKED_AT], EVERY_CHANNEL)
        if (pick := published(client, figure, channel)) is not None
        and pick.industry in client.line
        and not pick.channel_widened
    ]
    if not found:
        return None
    _, figure, channel, pick = min(found, key=lambda each: each[0])
    return said_of(client, figure, pick, channel)
