"""The first look: three lines of something not yet known, as soon as it is clear what the plan is for."""

from collections.abc import Mapping

from assistant.advice.channel_choice import Choice, slot_of, suitable
from assistant.advice.client import Client
from assistant.advice.economics import guarding_costs
from assistant.advice.evidence import published_value
from assistant.catalog import Catalogs
from assistant.strategy import Draft, Money, Name, Param, Phrase

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
        "habit": habit, "channel": Name("channels", deciding.channel.id), "low": weeks.low, "high": weeks.high,
    }  # fmt: skip
    return Phrase("suggestions.first_look.how", said)


def _mistake(client: Client) -> Phrase:
    goal = client.goal
    aim = AIMS_OF_THEIR_OWN.get(goal.stage or "") if goal is not None else None
    metric = client.metric
    if metric is not None and metric.value_type == "cost":
        aim = "cost"
    return Phrase(f"suggestions.first_look.mistake_{aim or client.kind}", {"cycle": client.cycle})


def _next(client: Client, deciding: Choice | None) -> Phrase:
    metric = client.metric
    for cost in guarding_costs(client, metric) if metric is not None else ():
        said = published_value(client, cost)
        if said is not None:
            return Phrase("suggestions.first_look.next_published", said)
    if deciding is not None and deciding.least:
        spend = Money(amount=deciding.least, currency=client.currency)
        channel = Name("channels", deciding.channel.id)
        return Phrase("suggestions.first_look.next_own", {"channel": channel, "spend": spend})
    return Phrase("suggestions.first_look.next_plain")
