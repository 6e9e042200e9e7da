"""The first look: three lines that fit the business, the country and the aim."""

import pytest
from pydantic import JsonValue

from assistant.advice import first_look
from assistant.strategy import Draft
from tests.advice.businesses import BUSINESSES, a_draft, a_speech, the_catalogs


def aiming(name: str, metric: str, stage: str) -> Draft:
    """A business with its main result."""
    goal: dict[str, JsonValue] = {"metric": metric, "stage": stage, "priority": 1}
    return a_draft((*BUSINESSES[name], ("add", "/goals", goal)))


@pytest.mark.parametrize("name", list(BUSINESSES))
def test_there_are_three_lines_in_both_languages(name: str) -> None:
    draft = aiming(name, "leads", "consideration")
    lines = first_look(draft, the_catalogs())
    assert len(lines) == 3
    for language in ("zh", "en"):
        spoken = [a_speech(language).phrase(line) for line in lines]
        assert len(set(spoken)) == 3
        assert all(20 <= len(line) <= 420 for line in spoken)


@pytest.mark.parametrize(
    ("name", "channel"),
    [
        ("scheduling software, China", "百度搜索推广"),
        ("skin care on Tmall", "天猫"),
        ("dentist in Shanghai", "美团"),
        ("heating firm in Chicago", "Local Services Ads"),
        ("coffee online", "shopping ads"),
    ],
)
def test_the_first_line_names_the_channel_that_decides(name: str, channel: str) -> None:
    draft = aiming(name, "leads" if "software" in name else "orders", "conversion")
    language = draft.strategy.language
    assert language is not None
    assert channel in a_speech(language).phrase(first_look(draft, the_catalogs())[0])


@pytest.mark.parametrize(
    ("metric", "stage", "mistake"),
    [
        ("orders", "conversion", "mistake_shop"),
        ("repeat_purchase_rate", "loyalty", "mistake_loyalty"),
        ("brand_searches", "awareness", "mistake_awareness"),
        ("cac", "conversion", "mistake_cost"),
    ],
)
def test_the_second_line_fits_the_aim(metric: str, stage: str, mistake: str) -> None:
    lines = first_look(aiming("coffee online", metric, stage), the_catalogs())
    assert lines[1].key.endswith(mistake)


def test_a_published_figure_is_named_with_its_source_and_year() -> None:
    line = first_look(aiming("heating firm in Chicago", "calls", "consideration"), the_catalogs())[2]
    assert line.key.endswith("next_published")
    assert {"value", "source", "year", "industry", "region"} <= set(line.params)


def test_where_no_figure_can_be_trusted_none_is_shown() -> None:
    line = first_look(aiming("dentist in Shanghai", "bookings", "conversion"), the_catalogs())[2]
    assert line.key.endswith("next_own")
    assert "source" not in line.params
