"""Businesses to advise, as a first answer leaves them, and what stands around them: catalogs, a day, both languages."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from pydantic import JsonValue

from assistant.adapters.content_files import load_catalogs
from assistant.adapters.wording_files import load_wording
from assistant.catalog import Catalogs
from assistant.strategy import Applied, Draft, Edit, Language, Quote, apply
from assistant.wording.speech import Speech, Wording

ROOT = Path(__file__).parent.parent.parent
TODAY = dt.date(2026, 11, 23)
Said = Sequence[tuple[str, str, JsonValue]]
"""What a person said: operation, path, value."""

BUSINESSES: Mapping[str, Said] = {
    "scheduling software, China": (
        ("set", "/language", "zh"),
        ("set", "/business/offering", "门店排班软件"),
        ("set", "/business/industry", "hr_software"),
        ("set", "/business/customers", "businesses"),
        ("set", "/business/sells_through", ["sales_team"]),
        ("set", "/business/regions", ["CN"]),
        ("set", "/business/service_area", ["江浙沪"]),
    ),
    "skin care on Tmall": (
        ("set", "/language", "zh"),
        ("set", "/business/name", "素禾"),
        ("set", "/business/offering", "敏感肌护肤品"),
        ("set", "/business/industry", "beauty"),
        ("set", "/business/customers", "consumers"),
        ("set", "/business/sells_through", ["marketplace"]),
        ("set", "/business/regions", ["CN"]),
    ),
    "dentist in Shanghai": (
        ("set", "/language", "zh"),
        ("set", "/business/offering", "口腔诊所,种植牙和正畸为主"),
        ("set", "/business/industry", "dental"),
        ("set", "/business/customers", "consumers"),
        ("set", "/business/sells_through", ["location"]),
        ("set", "/business/regions", ["CN"]),
        ("set", "/business/service_area", ["上海"]),
    ),
    "machine exporter": (
        ("set", "/language", "zh"),
        ("set", "/business/offering", "注塑机"),
        ("set", "/business/industry", "cross_border_export"),
        ("set", "/business/customers", "businesses"),
        ("set", "/business/sells_through", ["sales_team", "distributor"]),
        ("set", "/business/regions", ["US", "DE", "VN"]),
        ("set", "/business/currency", "USD"),
    ),
    "heating firm in Chicago": (
        ("set", "/language", "en"),
        ("set", "/business/offering", "furnace repair and installation"),
        ("set", "/business/industry", "hvac"),
        ("set", "/business/customers", "consumers"),
        ("set", "/business/sells_through", ["location"]),
        ("set", "/business/regions", ["US"]),
        ("set", "/business/service_area", ["Chicago's north suburbs"]),
    ),
    "business software, US": (
        ("set", "/language", "en"),
        ("set", "/business/offering", "expense tracking software"),
        ("set", "/business/industry", "saas"),
        ("set", "/business/customers", "businesses"),
        ("set", "/business/sells_through", ["own_site", "sales_team"]),
        ("set", "/business/regions", ["US"]),
    ),
    "coffee online": (
        ("set", "/language", "en"),
        ("set", "/business/offering", "single-origin coffee subscriptions"),
        ("set", "/business/industry", "food_beverage"),
        ("set", "/business/customers", "consumers"),
        ("set", "/business/sells_through", ["own_site"]),
        ("set", "/business/regions", ["US"]),
    ),
    "food bank": (
        ("set", "/language", "en"),
        ("set", "/business/offering", "a food bank"),
        ("set", "/business/industry", "nonprofit"),
        ("set", "/business/customers", "donors"),
        ("set", "/business/sells_through", ["own_site"]),
        ("set", "/business/regions", ["US"]),
    ),
    "studio in London": (
        ("set", "/language", "en"),
        ("set", "/business/offering", "brand design"),
        ("set", "/business/industry", "agency"),
        ("set", "/business/customers", "businesses"),
        ("set", "/business/regions", ["GB"]),
    ),
    "hardly anything, in Chinese": (("set", "/language", "zh"), ("set", "/business/offering", "卖一点东西")),
    "hardly anything, in English": (("set", "/language", "en"), ("set", "/business/offering", "some things")),
}
"""Nine businesses and two about which next to nothing is known."""

QUICK = (
    "region",
    "conversion",
    "main_result",
    "known_then",
    "limits",
    "best_customer",
    "why_you",
    "assets",
    "numbers",
    "budget",
    "hands",
    "channels",
    "readers",
    "start",
    "offer",
    "scorecard",
    "qualified",
    "customer_questions",
    "material",
    "calendar",
    "tools",
    "stop_go",
    "campaign",
    "evidence",
    "swot",
    "alternatives",
    "decision",
    "near_miss",
    "risks",
    "readiness",
    "decisions",
)
"""Topics in the order of a quick conversation in which every answer is "I don't know"."""


@cache
def the_catalogs() -> Catalogs:
    """The catalogs that ship with the product."""
    return load_catalogs(ROOT)


def a_draft(said: Said) -> Draft:
    """A draft in which a person said these things."""
    quote = Quote(turn=1, start=0, end=1)
    edits = [
        Edit.model_validate({"op": op, "path": path, "value": value, "origin": "stated", "quote": quote})
        for op, path, value in said
    ]
    edits.append(Edit(op="set", path="/as_of", value=TODAY.isoformat(), origin="derived"))
    return applied(Draft(), edits)


def applied(draft: Draft, edits: Sequence[Edit]) -> Draft:
    """The draft with these edits, which must all apply."""
    result = apply(draft, edits, turn=2, vocabulary=the_catalogs().vocabulary)
    assert isinstance(result, Applied), result
    return result.draft


@cache
def the_wording() -> Mapping[Language, Wording]:
    """The product's words in both languages."""
    return load_wording(ROOT)


def a_speech(language: Language) -> Speech:
    """The product's speech in this language."""
    return Speech(the_wording()[language], the_catalogs(), language)
