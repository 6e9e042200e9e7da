"""Where the business sells and where a customer acts: topics `region` and `conversion`."""

from collections.abc import Mapping

from assistant.advice.client import Client
from assistant.advice.kinds import Kind
from assistant.advice.proposal import Proposal
from assistant.advice.suggestion import Suggestion
from assistant.strategy import Name, Phrase
from assistant.strategy.situation import Customers, SalesWay

POINTS_IN_CHINA: Mapping[Kind, tuple[str, ...]] = {
    "software": ("lead_form", "wecom_contact", "sales_visit", "phone_call"),
    "trade": ("lead_form", "wecom_contact", "sales_visit", "rfq", "event_stand"),
    "services": ("wecom_contact", "lead_form", "phone_call", "sales_visit"),
    "shop": ("marketplace_shop", "mini_program", "social_shop", "own_shop", "live_room", "wecom_contact"),
    "marketplace": ("marketplace_shop", "social_shop", "live_room", "wecom_contact", "mini_program"),
    "local": ("phone_call", "booking", "store_visit", "voucher", "wecom_contact", "mini_program"),
    "nonprofit": ("donation_page", "follow", "wecom_contact"),
}
POINTS_ELSEWHERE: Mapping[Kind, tuple[str, ...]] = {
    "software": ("lead_form", "sales_visit", "phone_call", "email_signup"),
    "trade": ("lead_form", "sales_visit", "rfq", "event_stand", "partner", "phone_call"),
    "services": ("lead_form", "phone_call", "sales_visit", "message"),
    "shop": ("own_shop", "email_signup", "marketplace_shop", "social_shop", "store_visit"),
    "marketplace": ("marketplace_shop", "own_shop", "email_signup", "social_shop"),
    "local": ("phone_call", "booking", "store_visit", "message"),
    "nonprofit": ("donation_page", "email_signup", "event_stand", "phone_call"),
}
SALES_WAYS: Mapping[Kind, tuple[SalesWay, ...]] = {
    "software": ("own_site", "sales_team"),
    "trade": ("sales_team",),
    "services": ("sales_team",),
    "shop": ("own_site",),
    "marketplace": ("marketplace",),
    "local": ("location",),
    "nonprofit": ("own_site",),
}
PAYERS: Mapping[Kind, Customers] = {
    "software": "businesses",
    "trade": "businesses",
    "services": "businesses",
    "shop": "consumers",
    "marketplace": "consumers",
    "local": "consumers",
    "nonprofit": "donors",
}
MAIN_COUNTRY = {"USD": "US", "EUR": None}
"""Currencies of many countries: the one that is meant without further word, or none."""


def region(client: Client) -> Suggestion | None:
    """The country that the currency names, else mainland China for a Chinese draft; nothing is guessed in English."""
    currency = client.business.currency
    if currency is not None:
        homes = [each.id for each in client.catalogs.regions.values() if each.currency == currency]
        country = MAIN_COUNTRY.get(currency, homes[0] if len(homes) == 1 else None)
        reason = Phrase("suggestions.reason.region_currency", {"currency": Name("currencies", currency)})
    else:
        country = "CN" if client.strategy.language == "zh" else None
        reason = Phrase("suggestions.reason.region_language")
    proposal = Proposal(client.draft)
    proposal.set("/business/regions", (country,) if country else None)
    return proposal.because(reason)


def conversion(client: Client) -> Suggestion | None:
    """Where businesses of this kind and country usually take an order or a contact."""
    proposal = Proposal(client.draft)
    proposal.set("/business/customers", client.customers or PAYERS[client.kind])
    points = usual_points(client)[: 3 if client.to_businesses else 2]
    proposal.set("/business/conversion_points", points)
    proposal.set("/business/sells_through", client.sells_through[:2] or _ways(client))
    if not points:
        return None
    said = {"points": tuple(Name("conversion_points", point) for point in points)}
    return proposal.because(Phrase(f"suggestions.reason.conversion_{client.kind}", said))


def usual_points(client: Client) -> tuple[str, ...]:
    """Conversion points for such a business, the most usual first; always at least one that its region has."""
    china = client.home == "cn"
    preferred = (POINTS_IN_CHINA if china else POINTS_ELSEWHERE)[client.kind]
    ways = client.sells_through if client.business.sells_through else _ways(client)
    known = {point.id for point in client.catalogs.conversion_points_for(client.regions, sells_through=ways)}
    anywhere = {point.id for point in client.catalogs.conversion_points_for(client.regions)}
    fitting = [point for point in preferred if point in known]
    return tuple(fitting or [point for point in preferred if point in anywhere])


def points(client: Client) -> tuple[str, ...]:
    """Where the business's customers act: as told, else as usual."""
    return client.business.conversion_points or usual_points(client)[:3]


def _ways(client: Client) -> tuple[SalesWay, ...]:
    if client.kind == "shop" and client.home == "cn":
        return ("marketplace",)
    return SALES_WAYS[client.kind]
