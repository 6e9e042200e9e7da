"""What is offered fits where the customers are, who they are and how they buy."""

from dataclasses import dataclass

import pytest

from assistant.catalog.vocabulary import BusinessModel, Customers, SalesWay
from tests.catalog.content import catalogs


@dataclass(frozen=True)
class Business:
    name: str
    regions: tuple[str, ...]
    customers: Customers
    sells_through: tuple[SalesWay, ...]
    industry: str
    channels: frozenset[str]
    no_channels: frozenset[str]
    tools: frozenset[str]
    no_tools: frozenset[str]


ABROAD = frozenset(
    {
        "sem",
        "google_business_profile",
        "yelp",
        "facebook",
        "instagram",
        "tiktok",
        "youtube",
        "linkedin",
        "amazon",
        "nextdoor",
        "x_twitter",
        "reddit",
        "whatsapp",
        "line",
    }
)
MAINLAND = frozenset(
    {
        "xiaohongshu",
        "douyin",
        "wechat_official_account",
        "wecom_private_domain",
        "baidu_search",
        "meituan_dianping",
        "weibo",
        "tmall_taobao",
        "jd",
        "zhihu",
        "kuaishou",
        "video_accounts",
    }
)
TOOLS_ABROAD = frozenset(
    {
        "ga4",
        "hubspot",
        "google_ads",
        "meta_ads",
        "mailchimp",
        "google_search_console",
        "yelp_business",
        "looker_studio",
        "shopify",
        "klaviyo",
    }
)
TOOLS_MAINLAND = frozenset(
    {"baidu_tongji", "wecom", "ocean_engine", "baidu_ads", "wechat_oa", "meituan_console", "sycm", "fxiaoke"}
)

BUSINESSES = (
    Business(
        "a plumber in Chicago",
        ("US",),
        "consumers",
        ("location",),
        "home_services",
        frozenset({"google_business_profile", "local_services_ads", "yelp", "nextdoor", "sem", "referral"}),
        MAINLAND | {"ota_travel", "steam", "shopee"},
        frozenset({"ga4", "gbp_manager", "callrail", "jobber"}),
        TOOLS_MAINLAND | {"opentable"},
    ),
    Business(
        "a scheduling product in Shanghai",
        ("CN",),
        "businesses",
        ("sales_team",),
        "hr_software",
        frozenset(
            {
                "wechat_official_account",
                "baidu_search",
                "zhihu",
                "wecom_private_domain",
                "trade_shows",
                "industry_media",
            }
        ),
        ABROAD | {"alibaba_1688", "meituan_dianping"},
        frozenset({"baidu_tongji", "wecom", "fxiaoke"}),
        TOOLS_ABROAD | {"meituan_console"},
    ),
    Business(
        "a skincare brand in China",
        ("CN",),
        "consumers",
        ("marketplace", "social_shop"),
        "beauty",
        frozenset({"xiaohongshu", "douyin", "tmall_taobao", "influencer"}),
        ABROAD | {"meituan_dianping"},
        frozenset({"sycm", "ocean_engine", "xhs_juguang"}),
        TOOLS_ABROAD,
    ),
    Business(
        "a hotpot chain in Chengdu",
        ("CN",),
        "consumers",
        ("location",),
        "restaurants",
        frozenset({"meituan_dianping", "douyin_local", "map_listings", "food_delivery"}),
        ABROAD | {"tmall_taobao", "ota_travel"},
        frozenset({"meituan_console", "douyin_laike", "wecom"}),
        TOOLS_ABROAD | {"toast"},
    ),
    Business(
        "a software firm in the US",
        ("US",),
        "businesses",
        ("sales_team", "own_site"),
        "saas",
        frozenset({"linkedin", "sem", "seo", "review_sites", "email"}),
        MAINLAND | {"yelp", "nextdoor", "amazon", "alibaba_com"},
        frozenset({"ga4", "hubspot", "salesforce"}),
        TOOLS_MAINLAND | {"givebutter"},
    ),
    Business(
        "a food bank in Ohio",
        ("US",),
        "donors",
        ("own_site",),
        "nonprofit",
        frozenset({"email", "direct_mail", "facebook", "events"}),
        MAINLAND | {"amazon", "yelp"},
        frozenset({"mailchimp", "givebutter"}),
        TOOLS_MAINLAND,
    ),
    Business(
        "an exporter that sells to Germany",
        ("DE",),
        "businesses",
        ("sales_team", "distributor"),
        "cross_border_export",
        frozenset({"linkedin", "sem", "trade_shows", "alibaba_com"}),
        MAINLAND | {"yelp", "nextdoor", "alibaba_1688"},
        frozenset({"ga4", "hubspot"}),
        TOOLS_MAINLAND,
    ),
)


@pytest.mark.parametrize("business", BUSINESSES, ids=lambda business: business.name)
def test_channels_fit_the_business(business: Business) -> None:
    offered = catalogs().channels_for(
        business.regions,
        customers=business.customers,
        sells_through=business.sells_through,
        industry=business.industry,
    )
    ids = {channel.id for channel in offered}

    assert business.channels <= ids, business.channels - ids
    assert not business.no_channels & ids, business.no_channels & ids


@pytest.mark.parametrize("business", BUSINESSES, ids=lambda business: business.name)
def test_tools_fit_the_business(business: Business) -> None:
    offered = catalogs().tools_for(
        business.regions,
        customers=business.customers,
        sells_through=business.sells_through,
        industry=business.industry,
    )
    ids = {tool.id for tool in offered}

    assert business.tools <= ids, business.tools - ids
    assert not business.no_tools & ids, business.no_tools & ids


def test_the_best_fit_comes_first_and_the_trade_s_own_channels_before_all() -> None:
    offered = catalogs().channels_for(["US"], customers="consumers", sells_through=["location"], industry="hvac")

    fits = [channel.fit.consumers for channel in offered]
    assert fits == sorted(fits, reverse=True)
    assert {channel.id for channel in offered[:2]} == {"local_services_ads", "home_service_marketplaces"}


def test_a_channel_that_cannot_be_used_names_others_that_can() -> None:
    for channel in catalogs().channels.values():
        for region in ("CN", "US", "DE"):
            if channel.unavailable_in and not catalogs().can_use(channel, region) and region in channel.unavailable_in:
                assert catalogs().alternatives_to(channel.id, region), (channel.id, region)


@pytest.mark.parametrize(
    ("channel", "region", "usable"),
    [
        ("yelp", "CA", True),
        ("yelp", "GB", False),
        ("yelp", "global", False),
        ("line", "JP", True),
        ("line", "CN", False),
        ("facebook", "CN", False),
        ("facebook", "HK", True),
        ("facebook", "RU", False),
        ("facebook", "global", True),
        ("tiktok", "IN", False),
        ("tiktok", "US", True),
        ("douyin", "CN", True),
        ("douyin", "DE", False),
        ("wechat_official_account", "HK", True),
        ("wechat_official_account", "FR", False),
        ("seo", "CN", True),
    ],
)
def test_a_channel_can_be_used_where_its_customers_are(channel: str, region: str, usable: bool) -> None:
    assert catalogs().can_use(catalogs().channels[channel], region) is usable


def test_every_way_of_selling_has_a_conversion_point_with_a_metric_everywhere() -> None:
    ways: tuple[SalesWay, ...] = (
        "own_site",
        "marketplace",
        "sales_team",
        "location",
        "distributor",
        "app",
        "social_shop",
    )
    for region in ("CN", "US", "DE", "global"):
        for way in ways:
            points = catalogs().conversion_points_for([region], sells_through=[way])
            assert points
            assert all(point.metrics for point in points)


def test_an_american_site_is_not_asked_for_mini_programs() -> None:
    ids = {point.id for point in catalogs().conversion_points_for(["US"])}

    assert not {"mini_program", "wecom_contact"} & ids


@pytest.mark.parametrize(
    ("customers", "sells_through", "industry", "model"),
    [
        ("donors", ("own_site",), None, "nonprofit"),
        ("businesses", ("sales_team",), None, "b2b"),
        ("businesses", ("distributor", "own_site"), "manufacturing", "b2b"),
        ("businesses", ("own_site",), None, "b2b"),
        ("both", ("sales_team", "own_site"), None, "b2b"),
        ("businesses", ("sales_team", "own_site"), "saas", "saas"),
        ("businesses", ("sales_team",), "hr_software", "saas"),
        ("consumers", ("app",), "apps", "saas"),
        ("consumers", ("location",), "dental", "local"),
        ("both", ("location",), None, "local"),
        ("consumers", ("location", "own_site"), "apparel", "b2c"),
        ("consumers", ("own_site",), "pets", "d2c"),
        ("consumers", ("own_site", "marketplace"), "pets", "d2c"),
        ("consumers", ("marketplace",), "beauty", "marketplace"),
        ("consumers", ("social_shop",), "beauty", "marketplace"),
        ("consumers", ("distributor",), "food_beverage", "b2c"),
        ("consumers", (), None, "b2c"),
        (None, ("own_site",), None, None),
    ],
)
def test_the_business_model_follows_from_who_buys_and_where(
    customers: Customers | None, sells_through: tuple[SalesWay, ...], industry: str | None, model: BusinessModel | None
) -> None:
    assert catalogs().model_of(customers, sells_through, industry) == model


def test_every_industry_leads_to_a_model() -> None:
    for industry in catalogs().industries.values():
        assert catalogs().model_of(industry.customers, industry.sells_through, industry.id) is not None


@pytest.mark.parametrize(
    ("industry", "region", "topics"),
    [
        ("dental", "CN", {"medical"}),
        ("supplements", "US", {"supplements"}),
        ("hr_software", "CN", {"data_privacy", "employment"}),
        ("home_services", "US", set()),
        ("dental", "DE", set()),
        (None, "CN", set()),
    ],
)
def test_an_industry_points_to_what_must_be_reviewed(industry: str | None, region: str, topics: set[str]) -> None:
    found = catalogs().regulated(industry, region)

    assert {topic.id for topic, _ in found} == topics
    assert all(pointer.en and pointer.zh for _, pointer in found)


@pytest.mark.parametrize(
    ("region", "currency"),
    [("CN", "CNY"), ("US", "USD"), ("TW", "TWD"), ("JP", "JPY"), ("DE", "EUR"), ("global", None), (None, None)],
)
def test_a_country_has_its_money(region: str | None, currency: str | None) -> None:
    assert catalogs().currency_of(region) == currency
