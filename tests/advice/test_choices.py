"""Chips from catalogs and dates: few, fitting, and each can be pressed."""

import pytest
from pydantic import JsonValue

from assistant.advice import choices, suggest
from assistant.advice.choices import OFFERED
from assistant.strategy import Language
from tests.advice.businesses import BUSINESSES, TODAY, Said, a_draft, a_speech, applied, the_catalogs

LANGUAGES: tuple[Language, ...] = ("zh", "en")


@pytest.mark.parametrize("name", list(BUSINESSES))
@pytest.mark.parametrize("topic", sorted(OFFERED))
def test_every_chip_can_be_said_and_pressed(name: str, topic: str) -> None:
    draft = a_draft(BUSINESSES[name])
    for before in ("main_result", "best_customer"):
        suggestion = suggest(before, draft, the_catalogs(), TODAY)
        draft = applied(draft, suggestion.edits) if suggestion else draft
    offers = choices(topic, draft, the_catalogs(), TODAY)
    assert len(offers) <= 6
    for offer in offers:
        assert applied(draft, offer.edits) != draft
        assert all(a_speech(language).value(offer.label) for language in LANGUAGES)
    assert len({a_speech("en").value(offer.label) for offer in offers}) == len(offers)


@pytest.mark.parametrize(
    ("name", "topic", "here", "elsewhere"),
    [
        ("scheduling software, China", "conversion", "WeCom contact added", "Donation page"),
        ("heating firm in Chicago", "conversion", "Phone call", "WeCom contact added"),
        ("skin care on Tmall", "tools", "Alibaba Business Advisor", "Google Analytics 4"),
        ("heating firm in Chicago", "channels", "Google Local Services Ads", "Xiaohongshu"),
    ],
)
def test_chips_fit_country_and_trade(name: str, topic: str, here: str, elsewhere: str) -> None:
    labels = [
        a_speech("en").value(each.label) for each in choices(topic, a_draft(BUSINESSES[name]), the_catalogs(), TODAY)
    ]
    assert here in labels
    assert elsewhere not in labels


@pytest.mark.parametrize(
    ("industry", "country", "told", "first"),
    [
        ("hvac", "US", [], "phone_call"),
        ("hvac", "US", ["own_site"], "phone_call"),
        ("dental", "CN", [], "phone_call"),
        ("restaurants", "CN", [], "phone_call"),
        ("restaurants", "CN", ["marketplace"], "phone_call"),
        ("health_fitness", "US", ["own_site"], "phone_call"),
        ("local_beauty", "CN", [], "phone_call"),
        ("beauty", "US", ["own_site"], "own_shop"),
        ("coffee_tea_shops", "US", ["distributor"], "own_shop"),
        ("nonprofit", "US", [], "donation_page"),
    ],
)
def test_who_serves_people_at_a_place_is_called_or_visited(
    industry: str, country: str, told: list[JsonValue], first: str
) -> None:
    said: Said = [("set", "/business/industry", industry), ("set", "/business/regions", [country])]
    ways: Said = [("set", "/business/sells_through", told)] if told else []
    offers = choices("conversion", a_draft((*said, *ways)), the_catalogs(), TODAY)
    assert offers[0].edits[0].value == first


@pytest.mark.parametrize(
    ("goal", "labels"),
    [
        ({"metric": "leads"}, ["By June 30, 2027", "By September 30, 2027", "By December 31, 2027"]),
        (
            {"metric": "leads", "baseline": {"value": 80, "unit": "count", "per": {"value": 1, "unit": "month"}}},
            ["Floor: 92 a month", "Target: 104 a month", "Stretch: 120 a month"],
        ),
    ],
    ids=["quarter ends while nothing is known", "three levels over today's figure"],
)
def test_numbers_offer_dates_or_levels(goal: dict[str, JsonValue], labels: list[str]) -> None:
    said: Said = (*BUSINESSES["business software, US"], ("add", "/goals", goal))
    offers = choices("numbers", a_draft(said), the_catalogs(), TODAY)
    assert [a_speech("en").value(offer.label) for offer in offers] == labels
