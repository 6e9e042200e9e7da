"""The shipped catalogs have what the product asks of them."""

import pytest

from assistant.adapters.content_files import content_root
from assistant.catalog import Metric
from tests.catalog.content import catalogs, texts

PLAIN_COUNTS = (
    "orders",
    "new_customers",
    "bookings",
    "calls",
    "members",
    "mqls",
    "sqls",
    "leads",
    "demo_requests",
    "donations",
    "tickets_sold",
    "store_visits",
    "new_reviews",
    "downloads",
    "followers",
    "registrations",
    "messages",
    "app_installs",
)


def test_the_catalogs_weigh_less_than_a_megabyte() -> None:
    assert sum(len(text.encode()) for text in texts().values()) < 1_000_000


def test_the_content_root_holds_both_kinds_of_content() -> None:
    assert (content_root() / "knowledge" / "catalog" / "metrics.yaml").is_file()
    assert (content_root() / "prompts").is_dir()


@pytest.mark.parametrize("metric", PLAIN_COUNTS)
def test_a_plain_count_is_a_goal_metric_like_any_kpi(metric: str) -> None:
    found = catalogs().metrics[metric]

    assert found.is_volume
    assert found.unit == "count"
    assert found.guards
    assert found.read_in


@pytest.mark.parametrize("metric", catalogs().metrics.values(), ids=lambda metric: metric.id)
def test_a_metric_can_be_explained_in_both_languages(metric: Metric) -> None:
    if metric.counts:
        assert metric.counts.en
        assert metric.counts.zh
    for term in metric.terms:
        named = catalogs().measures.get(term) or catalogs().metrics.get(term)
        assert named is not None
        assert named.name.zh
    assert metric.unit_name is None or metric.unit_name.zh


@pytest.mark.parametrize(
    ("metric", "language", "definition"),
    [
        ("cpl", "zh", "投放花费 ÷ 新增线索数"),
        ("cpl", "en", "Money spent on the channel ÷ New leads"),
        ("ctr", "zh", "点击数 ÷ 展示次数"),
        ("cpm", "zh", "投放花费 ÷ 展示次数 × 1000"),
        ("nps", "zh", "推荐者占比 − 贬损者占比"),
        ("calls", "en", "calls by possible customers"),
        ("arr", "zh", "月度经常性收入 × 12"),
    ],
)
def test_a_definition_says_what_is_divided_by_what(metric: str, language: str, definition: str) -> None:
    assert catalogs().definition(metric, language) == definition


def test_formats_that_serve_most_channels_come_first() -> None:
    formats = catalogs().formats_for(["douyin", "kuaishou", "zhihu"])

    assert [found.id for found in formats[:2]] == ["short_video", "live_stream"]


def test_the_conversation_s_vocabulary_is_that_of_the_catalogs() -> None:
    vocabulary = catalogs().vocabulary

    assert {"metrics", "channels", "industries", "conversion_points"} == set(vocabulary)
    assert "leads" in vocabulary["metrics"]
    assert "hvac" in vocabulary["industries"]


def test_a_name_is_said_in_the_language_asked_for() -> None:
    assert catalogs().name("channels", "xiaohongshu", "zh") == "小红书"
    assert catalogs().name("metrics", "leads", "en") == "Leads"
    with pytest.raises(KeyError):
        catalogs().name("colours", "red", "en")


def test_every_rule_of_thumb_says_so_and_every_sourced_figure_names_its_source() -> None:
    for channel in catalogs().channels.values():
        for figure in (channel.weeks_to_effect, channel.smallest_monthly_spend, channel.hours_per_week):
            assert (figure.basis == "sourced") == (figure.source in catalogs().sources)


def test_a_region_and_each_of_its_places_lead_to_a_currency() -> None:
    for place in catalogs().places.values():
        assert all(catalogs().currency_of(country) for country in place.countries)
