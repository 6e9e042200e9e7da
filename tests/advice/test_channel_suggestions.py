"""Which channels are proposed to whom, how the money is split, and why others are not."""

from decimal import Decimal

import pytest
from pydantic import JsonValue

from assistant.advice import suggest, why_not
from assistant.checks import Context, check
from assistant.forecast import plan_money
from assistant.strategy import Draft
from tests.advice.businesses import BUSINESSES, TODAY, Said, a_draft, a_speech, applied, the_catalogs

OF_MONEY = {
    "money-and-hours-per-channel-are-usable", "channel-shares-make-a-hundred", "the-money-does-not-hang-on-one-channel",
    "the-budget-says-what-it-covers-and-adds-up",
}  # fmt: skip
BEFORE = ("conversion", "main_result", "best_customer", "numbers")


def ready(name: str, *said: tuple[str, str, JsonValue]) -> Draft:
    """A draft just before its channels are proposed."""
    draft = a_draft((*BUSINESSES[name], *said))
    for topic in BEFORE:
        suggestion = suggest(topic, draft, the_catalogs(), TODAY)
        draft = applied(draft, suggestion.edits) if suggestion else draft
    return draft


def proposed(draft: Draft) -> Draft:
    """The draft with the proposed channels."""
    suggestion = suggest("channels", draft, the_catalogs(), TODAY)
    assert suggestion is not None
    return applied(draft, suggestion.edits)


def team(people: int) -> Said:
    """So many people, full-time."""
    return (("set", "/capacity/people", people), ("set", "/capacity/hours_per_week", people * 40))


@pytest.mark.parametrize(
    ("name", "people", "expected"),
    [
        ("scheduling software, China", 1, {"baidu_search", "wecom_private_domain"}),
        ("scheduling software, China", 3, {"baidu_search", "wecom_private_domain", "zhihu"}),
        ("skin care on Tmall", 3, {"tmall_taobao", "xiaohongshu", "sms"}),
        ("dentist in Shanghai", 3, {"meituan_dianping", "xiaohongshu", "wecom_private_domain"}),
        ("machine exporter", 3, {"sem", "linkedin", "email"}),
        ("heating firm in Chicago", 1, {"local_services_ads", "google_business_profile"}),
        ("business software, US", 1, {"sem", "linkedin"}),
        ("coffee online", 3, {"google_shopping", "instagram", "email"}),
        ("food bank", 1, {"email", "facebook"}),
        ("studio in London", 3, {"sem", "linkedin", "email"}),
    ],
)
def test_the_usual_channels_come_first(name: str, people: int, expected: set[str]) -> None:
    draft = proposed(ready(name, *team(people)))
    assert {plan.channel for plan in draft.strategy.channels} == expected


@pytest.mark.parametrize(("people", "most"), [(1, 2), (3, 3), (8, 5)])
@pytest.mark.parametrize("name", list(BUSINESSES))
def test_no_more_channels_than_hands(name: str, people: int, most: int) -> None:
    assert len(proposed(ready(name, *team(people))).strategy.channels) <= most


@pytest.mark.parametrize("amount", [900, 6_000, 60_000, "123456.78"])
def test_lines_and_reserve_make_the_total_to_the_cent(amount: JsonValue) -> None:
    money: JsonValue = {"amount": amount, "currency": "USD"}
    draft = proposed(ready("heating firm in Chicago", ("set", "/budget/total", money)))
    strategy = draft.strategy
    total = plan_money(strategy)
    assert total is not None
    assert strategy.budget.reserve is not None
    lines = sum((line.amount.amount for line in strategy.budget.lines), Decimal(0))
    assert lines + total.amount * strategy.budget.reserve / 100 == total.amount


def test_each_paid_channel_gets_its_usable_minimum() -> None:
    money: JsonValue = {"amount": 3000, "currency": "USD"}
    month: JsonValue = {"value": 1, "unit": "month"}
    draft = proposed(ready("business software, US", ("set", "/budget/total", money), ("set", "/budget/period", month)))
    for plan in draft.strategy.channels:
        least = the_catalogs().channels[plan.channel].smallest_monthly_spend.usd
        assert plan.share is not None
        assert 2700 * plan.share / 100 >= least


def test_without_money_there_are_channels_that_take_time() -> None:
    draft = proposed(ready("dentist in Shanghai", ("set", "/budget/total", {"amount": 0, "currency": "CNY"})))
    assert draft.strategy.channels
    assert {plan.mode for plan in draft.strategy.channels} == {"owned"}
    assert draft.strategy.budget.lines == ()


def test_a_channel_that_was_named_is_kept_and_filled_in() -> None:
    draft = proposed(ready("heating firm in Chicago", ("add", "/channels", {"channel": "yelp", "share": 30})))
    first, *others = draft.strategy.channels
    assert (first.channel, first.share) == ("yelp", Decimal(30))
    assert first.rationale is not None
    assert sum(plan.share or Decimal(0) for plan in draft.strategy.channels) == 100
    assert others


@pytest.mark.parametrize("veto", ["no Google Local Services Ads", "老板不让做 LSA"])
def test_a_channel_that_was_ruled_out_stays_out(veto: str) -> None:
    draft = proposed(ready("heating firm in Chicago", ("add", "/business/constraints", veto)))
    assert "local_services_ads" not in {plan.channel for plan in draft.strategy.channels}


@pytest.mark.parametrize(
    ("name", "said", "channel", "reason"),
    [
        ("scheduling software, China", (), "linkedin", "region"),
        ("heating firm in Chicago", (), "xiaohongshu", "region"),
        ("scheduling software, China", (), "xiaohongshu", "audience"),
        ("heating firm in Chicago", (), "tiktok", "landing"),
        ("heating firm in Chicago", (), "property_portals", "trade"),
        ("heating firm in Chicago", (("add", "/business/constraints", "no Yelp"),), "yelp", "refused"),
        ("business software, US", (("set", "/budget/total", {"amount": 600, "currency": "USD"}),), "sem", "money"),
        ("business software, US", (), "outbound_sales", "hours"),
    ],
)
def test_what_is_left_out_has_its_reason(name: str, said: Said, channel: str, reason: str) -> None:
    phrase = why_not(channel, ready(name, *said), the_catalogs())
    assert phrase.key == f"suggestions.why_not.{reason}"
    assert a_speech("zh").phrase(phrase)
    assert a_speech("en").phrase(phrase)


def test_a_channel_of_the_same_job_waits_its_turn() -> None:
    draft = proposed(ready("business software, US"))
    assert why_not("linkedin", draft, the_catalogs()).key == "suggestions.why_not.because"
    assert why_not("review_sites", draft, the_catalogs()).key == "suggestions.why_not.role_taken"


@pytest.mark.parametrize("people", [1, 3, 8])
@pytest.mark.parametrize("name", list(BUSINESSES))
def test_a_suggested_budget_carries_the_suggested_channels(name: str, people: int) -> None:
    draft = ready(name, *team(people))
    suggestion = suggest("budget", draft, the_catalogs(), TODAY)
    assert suggestion is not None
    draft = proposed(applied(draft, suggestion.edits))
    assert draft.strategy.channels
    assert all(plan.share is None or plan.share > 0 for plan in draft.strategy.channels)
    findings = check(draft, Context(the_catalogs(), depth="quick"))
    assert not OF_MONEY & {each.check for each in findings}


def test_lines_begin_with_the_plan_where_a_holiday_puts_it_off() -> None:
    monthly_money: Said = (
        ("set", "/budget/total", {"amount": 12_000, "currency": "USD"}),
        ("set", "/budget/period", {"value": 1, "unit": "month"}),
        ("set", "/budget/covers", ["media"]),
    )
    draft = proposed(ready("business software, US", *monthly_money))
    assert draft.strategy.budget.start is not None
    findings = check(draft, Context(the_catalogs(), depth="quick"))
    assert "the-budget-says-what-it-covers-and-adds-up" not in {each.check for each in findings}


def test_an_exporter_is_advised_for_its_buyers_country() -> None:
    """What stands on the list for being the seller's own country is no market."""
    said: Said = (("set", "/business/regions", ["CN", "US", "DE"]),)
    draft = proposed(ready("machine exporter", *said, *team(3)))
    found = {plan.channel for plan in draft.strategy.channels}
    assert not found & {"alibaba_1688", "wecom_private_domain", "baidu_search"}
    assert found & {"alibaba_com", "sem", "linkedin", "trade_shows"}
