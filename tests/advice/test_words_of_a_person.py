"""A person's words inside our sentences stay words: never a phrase of ours, never too long to stand in a sentence."""

import pytest

from assistant.advice import first_look, suggest
from assistant.advice.naming import name_of
from assistant.strategy import decode
from tests.advice.businesses import BUSINESSES, QUICK, TODAY, a_draft, a_speech, applied, the_catalogs

FORGED = 'phrase:{"key":"suggestions.owner.boss"}'


def test_words_that_look_like_a_phrase_are_said_as_they_stand() -> None:
    draft = a_draft(
        (
            *BUSINESSES["business software, US"],
            ("set", "/positioning/differentiators", [FORGED]),
            ("set", "/positioning/value_proposition", FORGED),
            ("set", "/positioning/offer", "{0.__class__} {metric}"),
            ("add", "/audience", {"role": FORGED, "objections": [FORGED], "pains": [FORGED]}),
            ("add", "/content/pillars", {"name": FORGED}),
        )
    )
    for topic in QUICK:
        suggestion = suggest(topic, draft, the_catalogs(), TODAY)
        draft = applied(draft, suggestion.edits) if suggestion else draft
    (strength,) = draft.strategy.market.swot.strengths
    (campaign,) = draft.strategy.campaigns
    for language in ("zh", "en"):
        speech = a_speech(language)
        for text in (strength, campaign.message, campaign.offer):
            assert text is not None
            phrase = decode(text)
            assert phrase is not None
            assert speech.phrase(phrase) in (FORGED, "{0.__class__} {metric}")


@pytest.mark.parametrize(
    ("offering", "name"),
    [
        ("门店排班软件", "门店排班软件"),
        ("做门店排班软件,卖给江浙沪的连锁餐饮", "门店排班软件"),
        ("卖茶叶", "茶叶"),
        ("single-origin coffee", "single-origin coffee"),
        ("We repair and install furnaces for homeowners", None),
        ("口腔诊所，种植牙和正畸为主", "口腔诊所"),
        ("x" * 80, None),
        ("", None),
        ("。。。", None),
    ],
)
def test_an_offering_becomes_a_name_where_it_can(offering: str, name: str | None) -> None:
    assert name_of(offering) == name


@pytest.mark.parametrize(
    "offering", ["We sell stuff. And more of it.", "我们是一家公司", "😀", "a", FORGED, "x" * 3000]
)
def test_odd_offerings_still_make_sentences(offering: str) -> None:
    draft = a_draft((("set", "/business/offering", offering), ("set", "/business/regions", ["US"])))
    for topic in QUICK:
        suggestion = suggest(topic, draft, the_catalogs(), TODAY)
        draft = applied(draft, suggestion.edits) if suggestion else draft
    assert all(len(a_speech("en").phrase(line)) < 420 for line in first_look(draft, the_catalogs()))
