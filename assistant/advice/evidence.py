"""Published figures as they are said: value, whose they are, where they come from, and what had to stand in."""

from collections.abc import Mapping
from decimal import Decimal

from assistant.advice.client import Client
from assistant.catalog import EVERYWHERE, Pick
from assistant.catalog.benchmarks import EVERY_CHANNEL
from assistant.strategy import Name, Param, Phrase, Quantity

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
