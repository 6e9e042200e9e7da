"""Side questions that the catalogs answer, in both languages, and those that they leave alone."""

import pytest

from assistant.advice import answer
from assistant.strategy import Language
from tests.advice.businesses import BUSINESSES, a_draft, a_speech, the_catalogs

SHANGHAI, CHICAGO = "scheduling software, China", "heating firm in Chicago"


@pytest.mark.parametrize(
    ("query", "business", "first"),
    [
        ("CPL是什么", SHANGHAI, "answer.means"),
        ("what is CPL?", CHICAGO, "answer.means"),
        ("What does ROAS mean", CHICAGO, "answer.means"),
        ("转化率怎么算", SHANGHAI, "answer.means"),
        ("what's a good CTR for search ads", CHICAGO, "answer.figure_b"),
        ("what's a good cost per lead on google ads", CHICAGO, "answer.figure_b"),
        ("线索成本一般多少", SHANGHAI, "answer.no_figure"),
        ("小红书适合我们吗", SHANGHAI, "why_not.audience"),
        ("does TikTok suit us?", CHICAGO, "why_not.landing"),
        ("TikTok能做吗", SHANGHAI, "why_not.region"),
        ("百度推广适合我们吗", SHANGHAI, "answer.fits_well"),
        ("SEO多久见效", SHANGHAI, "answer.weeks_sourced"),
        ("how long does SEO take", CHICAGO, "answer.weeks_sourced"),
        ("how much does LinkedIn cost", CHICAGO, "answer.least_money"),
        ("how much budget do I need?", CHICAGO, "reason.budget_least"),
        ("预算要多少", SHANGHAI, "reason.budget_least"),
        ("为什么没有抖音", SHANGHAI, "why_not.audience"),
        ("why not WeChat ads", CHICAGO, "why_not.region"),
    ],
)
def test_a_question_about_the_trade_is_answered(query: str, business: str, first: str) -> None:
    languages: tuple[Language, ...] = ("zh", "en")
    for language in languages:
        lines = answer(query, a_draft(BUSINESSES[business]), the_catalogs(), language)
        assert lines is not None
        assert lines[0].key == f"suggestions.{first}"
        assert all(a_speech(language).phrase(line) for line in lines)


@pytest.mark.parametrize(
    "query", ["今天天气怎么样", "who are you", "", "🙂", "tell me a joke", "帮我写一首诗", "a" * 5000]
)
def test_what_the_catalogs_do_not_know_is_left_alone(query: str) -> None:
    assert answer(query, a_draft(BUSINESSES[SHANGHAI]), the_catalogs(), "zh") is None


def test_a_figure_comes_with_its_source_and_with_what_it_is_not_of() -> None:
    lines = answer("what's a good CTR for search ads", a_draft(BUSINESSES[CHICAGO]), the_catalogs(), "en")
    assert lines is not None
    spoken = [a_speech("en").phrase(line) for line in lines]
    assert "2025" in spoken[0]
    assert "heating and air conditioning" in spoken[1]


@pytest.mark.parametrize("metric", list(the_catalogs().metrics))
def test_every_metric_can_be_explained(metric: str) -> None:
    name = the_catalogs().metrics[metric].name
    for language, query in (("en", f"what is {name.en}?"), ("zh", f"{name.zh}是什么")):
        lines = answer(query, a_draft(BUSINESSES[CHICAGO]), the_catalogs(), "zh" if language == "zh" else "en")
        assert lines is not None
        assert all(a_speech("zh" if language == "zh" else "en").phrase(line) for line in lines)
