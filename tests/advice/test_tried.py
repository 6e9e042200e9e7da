"""What was tried before: verdicts as people write them, and what follows for the channels that are proposed."""

import pytest

from assistant.advice import suggest, why_not
from assistant.advice.tried import verdict_of
from assistant.strategy import Draft
from tests.advice.businesses import BUSINESSES, TODAY, Said, a_draft, a_speech, applied, the_catalogs


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("waste of money", "failed"),
        ("Facebook no", "failed"),
        ("didn’t work", "failed"),
        ("flopped", "failed"),
        ("no results in two months", "failed"),
        ("没动静", "failed"),
        ("不行，来的都是洗牙薅羊毛的", "failed"),
        ("亏了40多万", "failed"),
        ("加了些人没啥用", "failed"),
        ("worked ok", "worked"),
        ("best cost per lead we had", "worked"),
        ("not bad", "worked"),
        ("效果不错", "worked"),
        ("还行", "worked"),
        ("expensive but it closes", "mixed"),
        ("咨询贵但能成单", "mixed"),
        ("too pricey", "mixed"),
        ("three months with an agency", None),
        ("", None),
    ],
)
def test_a_verdict_leans_one_way(words: str, verdict: str | None) -> None:
    assert verdict_of(words) == verdict


def with_history(name: str, *tried: tuple[str, str]) -> Draft:
    """A draft with channels that were tried, up to the proposed channels."""
    said: Said = [("add", "/market/history", {"channel": channel, "verdict": verdict}) for channel, verdict in tried]
    draft = a_draft((*BUSINESSES[name], *said))
    for topic in ("conversion", "main_result", "channels"):
        suggestion = suggest(topic, draft, the_catalogs(), TODAY)
        assert suggestion is not None
        draft = applied(draft, suggestion.edits)
    return draft


@pytest.mark.parametrize(
    ("name", "channel", "words", "gone"),
    [
        ("heating firm in Chicago", "local_services_ads", "waste of money", "local_services_ads"),
        ("skin care on Tmall", "xiaohongshu", "没效果", "xiaohongshu"),
        ("dentist in Shanghai", "meituan_dianping", "不行", "meituan_dianping"),
        ("coffee online", "instagram", "flopped", "instagram"),
        ("dentist in Shanghai", "douyin", "做了两个月不行", "douyin_local"),
    ],
)
def test_what_failed_is_not_proposed_again(name: str, channel: str, words: str, gone: str) -> None:
    draft = with_history(name, (channel, words))
    assert gone not in {plan.channel for plan in draft.strategy.channels}
    phrase = why_not(channel, draft, the_catalogs())
    assert phrase.key == "suggestions.why_not.failed"
    assert a_speech("zh").phrase(phrase) != a_speech("en").phrase(phrase)


@pytest.mark.parametrize(
    ("name", "channel", "words"),
    [
        ("heating firm in Chicago", "sem", "worked ok"),
        ("business software, US", "podcast", "best cost per lead"),
        ("dentist in Shanghai", "map_listings", "管用"),
    ],
)
def test_what_worked_comes_first_and_is_said_to(name: str, channel: str, words: str) -> None:
    draft = with_history(name, (channel, words))
    assert channel in {plan.channel for plan in draft.strategy.channels}
    assert why_not(channel, draft, the_catalogs()).key == "suggestions.why_not.because_worked"


def test_tried_twice_with_different_ends_is_no_failure() -> None:
    draft = with_history("coffee online", ("instagram", "flopped"), ("instagram", "worked in spring"))
    assert why_not("instagram", draft, the_catalogs()).key != "suggestions.why_not.failed"
