"""Where the business stands: itself, its market, its customers, and why they choose it."""

import datetime as dt
from typing import Literal

from pydantic import Field

from assistant.strategy.values import (
    ChannelId,
    ConversionPointId,
    CurrencyCode,
    Exact,
    Exactness,
    IndustryId,
    Item,
    MetricId,
    Money,
    Part,
    Percent,
    Period,
    Quantity,
    Region,
    Stage,
    Text,
)

Customers = Literal["consumers", "businesses", "both", "donors"]
SalesWay = Literal["own_site", "marketplace", "sales_team", "location", "distributor", "app", "social_shop"]
BusinessModel = Literal["b2b", "b2c", "d2c", "marketplace", "local", "saas", "nonprofit"]
AssetKind = Literal[
    "site", "app", "social_account", "official_account", "wecom_contacts", "mini_program", "email_list",
    "customer_list", "store", "map_listing", "review_profile", "other",
]  # fmt: skip


class Business(Part):
    """What is sold, to whom, where, and how the money is made."""

    name: Text | None = Field(None, description="Name of the company or brand")
    offering: Text | None = Field(None, description="What is sold, in the user's words")
    industry: IndustryId | None = None
    customers: Customers | None = Field(None, description="Who pays: consumers, businesses, both, or donors")
    sells_through: tuple[SalesWay, ...] = Field((), description="Where a sale is closed")
    conversion_points: tuple[ConversionPointId, ...] = Field((), description="Where interest becomes countable")
    model: BusinessModel | None = Field(None, description="Derived from customers and sells_through, for look-ups")
    regions: tuple[Region, ...] = Field((), description="Countries sold in, ISO 3166-1, or global")
    service_area: tuple[Text, ...] = Field((), description="Cities, provinces or districts, in the user's words")
    stage: Literal["launch", "growth", "mature", "turnaround"] | None = Field(None, description="Stage of the business")
    currency: CurrencyCode | None = None
    employees: int | None = Field(None, ge=0, description="Number of people employed")
    average_order_value: Money | None = Field(None, description="What one customer pays per purchase or contract")
    gross_margin: Percent | None = Field(None, ge=-100, le=100, description="Share left after direct costs, in percent")
    repeat: Exact | None = Field(None, ge=0, description="Purchases of one customer a year")
    sales_cycle: Period | None = Field(None, description="From first contact to payment")
    objective: Text | None = Field(None, description="The business aim, in the user's words")
    constraints: tuple[Text, ...] = Field((), description="What is off limits or already promised")
    regulated: tuple[str, ...] = Field((), description="Regulated topics the business touches")


class Competitor(Item):
    """Somebody or something the customer weighs the business against; doing nothing counts."""

    name: Text
    strengths: tuple[Text, ...] = ()
    weaknesses: tuple[Text, ...] = ()
    channels: tuple[ChannelId, ...] = ()


class Swot(Part):
    """Strengths, weaknesses, opportunities, threats."""

    strengths: tuple[Text, ...] = ()
    weaknesses: tuple[Text, ...] = ()
    opportunities: tuple[Text, ...] = ()
    threats: tuple[Text, ...] = ()


class Pestel(Part):
    """The forces around the market."""

    political: tuple[Text, ...] = ()
    economic: tuple[Text, ...] = ()
    social: tuple[Text, ...] = ()
    technological: tuple[Text, ...] = ()
    environmental: tuple[Text, ...] = ()
    legal: tuple[Text, ...] = ()


class DigitalAsset(Item):
    """Something the business already owns: a site, an account, a list."""

    kind: AssetKind
    name: Text | None = None
    metric: MetricId | None = None
    value: Quantity | None = None
    condition: Text | None = None


class ResearchSource(Item):
    """What a view of the market rests on."""

    name: Text
    kind: Literal["quantitative", "qualitative"] | None = None
    finding: Text | None = None
    date: dt.date | None = None
    sample: Text | None = None


class ChannelHistory(Item):
    """What was tried before, what it cost and brought."""

    channel: ChannelId
    period: Text | None = None
    spend: Money | None = None
    results: Quantity | None = None
    verdict: Text | None = None


class Baseline(Item):
    """A figure of the business' own, as it stands today."""

    metric: MetricId
    channel: ChannelId | None = None
    value: Quantity
    period: Text | None = None
    source: Text | None = None
    exactness: Exactness | None = None


class Market(Part):
    """The market, the competition, and what the business already has and knows."""

    size: Money | None = None
    growth_rate: Percent | None = Field(None, description="Percent per year")
    trends: tuple[Text, ...] = ()
    competitors: tuple[Competitor, ...] = ()
    swot: Swot = Swot()
    pestel: Pestel = Pestel()
    assets: tuple[DigitalAsset, ...] = ()
    research: tuple[ResearchSource, ...] = ()
    history: tuple[ChannelHistory, ...] = ()
    baselines: tuple[Baseline, ...] = ()


class Persona(Item):
    """One kind of customer, concrete enough to write to."""

    name: Text | None = None
    role: Text | None = None
    buying_role: Text | None = Field(None, description="Decides, recommends, pays, uses")
    age_min: int | None = Field(None, ge=0, le=120)
    age_max: int | None = Field(None, ge=0, le=120)
    gender: Text | None = None
    locations: tuple[Text, ...] = ()
    income: Text | None = None
    company_size: Text | None = None
    company_industries: tuple[Text, ...] = ()
    psychographics: tuple[Text, ...] = ()
    behaviours: tuple[Text, ...] = ()
    trigger: Text | None = Field(None, description="What had happened just before they looked for a solution")
    pains: tuple[Text, ...] = ()
    objections: tuple[Text, ...] = ()
    motives: tuple[Text, ...] = ()
    information_habits: tuple[Text, ...] = ()
    decision_path: tuple[Text, ...] = ()
    quotes: tuple[Text, ...] = Field((), description="Customers' own words; stated only, never suggested")
    channels: tuple[ChannelId, ...] = ()
    share: Percent | None = Field(None, ge=0, le=100, description="Share of customers or revenue")


class Touchpoint(Item):
    """A place of the customer's way where the experience can fail."""

    stage: Stage | None = None
    place: Text
    problem: Text | None = None
    fix: Text | None = None


class Positioning(Part):
    """Why a customer chooses this business, and why now."""

    value_proposition: Text | None = None
    differentiators: tuple[Text, ...] = ()
    proofs: tuple[Text, ...] = ()
    offer: Text | None = Field(None, description="The reason to act now")
    experience: tuple[Touchpoint, ...] = ()
