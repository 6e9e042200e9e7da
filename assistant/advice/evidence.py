"""Published figures as they are said, with whose they are and where they come from; topic `own_funnel`."""

from collections.abc import Mapping
from decimal import Decimal

from assistant.advice.channel_choice import suitable
from assistant.advice.client import Client
from assistant.advice.economics import published
from assistant.advice.proposal import Proposal
from assistant.advice.suggestion import Suggestion
from assistant.catalog import EVERYWHERE, Pick
from assistant.catalog.benchmarks import EVERY_CHANNEL
from assistant.strategy import Name, Param, Phrase, Quantity

LOOKED_AT = 6
UNITS = {"percent": "percent", "ratio": "ratio", "count": "count", "score": "score", "seconds": "seconds"}


def said_of(client: Client, metric: str, pick: Pick, channel: str = EVERY_CHANNEL) -> Mapping[str, Param]:
    """metric, value, industry, region, year, source: what has to be said with every published figure."""
    name = Name("metrics", metric)
    on = Phrase("suggestions.on_channel", {"metric": name, "channel": Name("channels", channel)})
    return {
        "metric": name if channel == EVERY_CHANNEL else on,
        "value": _value(pick),
        "industry": Name("industries", pick.industry),
        "region": place(client, pick.region),
        "year": str(pick.year),
        "source": client.catalogs.sources[pick.sources[0]].title,
    }


def place(client: Client, region: str | None) -> Param:
    """A region of a figure by its name."""
    if region is None or region == EVERYWHERE:
        return Phrase("suggestions.everywhere")
    return Name("regions" if region in client.catalogs.regions else "places", region)


def _value(pick: Pick) -> Param:
    if pick.typical is not None:
        return _quantity(pick.typical, pick)
    if pick.low == pick.high:
        return _quantity(pick.low, pick)
    return Phrase("suggestions.range", {"low": _quantity(pick.low, pick), "high": _quantity(pick.high, pick)})


def _quantity(value: Decimal, pick: Pick) -> Quantity:
    return Quantity(value=value, unit=UNITS.get(pick.unit, pick.unit))


def own_funnel(client: Client) -> Suggestion | None:
    """No figure of the business is ever guessed: its rates stay unknown, beside a published one where there is one."""
    proposal = Proposal(client.draft)
    proposal.mark_unknown("/market/baselines")
    fitting = (EVERY_CHANNEL, *(choice.channel.id for choice in suitable(client)))[:LOOKED_AT]
    for channel in fitting:
        pick = published(client, "conversion_rate", channel)
        if pick is not None and pick.industry in client.line and not pick.channel_widened:
            said = said_of(client, "conversion_rate", pick, channel)
            return proposal.because(Phrase("suggestions.reason.own_funnel_published", said))
    return proposal.because(Phrase("suggestions.reason.own_funnel_required"))
