"""The sum in sentences: exact, in words that say what they assume, and shorter where less is known."""

from collections.abc import Sequence

import pytest
from pydantic import JsonValue

from assistant.advice import the_sum
from assistant.strategy import Language
from tests.advice.businesses import BUSINESSES, Said, a_draft, a_speech, the_catalogs

MONTH: JsonValue = {"value": 1, "unit": "month"}
HALF_YEAR: Said = (("set", "/budget/period", {"value": 6, "unit": "month"}), ("set", "/budget/start", "2027-01-01"))


def wants(metric: str, now: int | None, then: int) -> Said:
    """A goal of so many a month by the end of June."""
    goal: dict[str, JsonValue] = {
        "metric": metric, "direction": "increase", "priority": 1, "deadline": "2027-06-30", "target_basis": "rate",
        "target": {"value": then, "unit": "count", "per": MONTH},
    }  # fmt: skip
    if now is not None:
        goal["baseline"] = {"value": now, "unit": "count", "per": MONTH}
    return (("add", "/goals", goal),)


def spends(amount: int, currency: str) -> Said:
    """A budget for half a year."""
    return (("set", "/budget/total", {"amount": amount, "currency": currency}), *HALF_YEAR)


def sells_at(price: int, currency: str, margin: int | None = None) -> Said:
    """The price of one purchase and what is left of it in percent."""
    said: Said = (("set", "/business/average_order_value", {"amount": price, "currency": currency}),)
    return said if margin is None else (*said, ("set", "/business/gross_margin", margin))


def knows(metric: str, value: int, unit: str, *, monthly: bool = False) -> Said:
    """A figure of its own."""
    quantity: dict[str, JsonValue] = {"value": value, "unit": unit, **({"per": MONTH} if monthly else {})}
    return (("add", "/market/baselines", {"metric": metric, "value": quantity}),)


def said(business: str, language: Language, *parts: Said) -> Sequence[str]:
    """The sum as it is said, after checking that the other language can say it too."""
    draft = a_draft((*BUSINESSES[business], *(each for part in parts for each in part)))
    phrases = the_sum(draft, the_catalogs())
    assert all(a_speech("en" if language == "zh" else "zh").phrase(phrase) for phrase in phrases)
    return [a_speech(language).phrase(phrase) for phrase in phrases]


def test_all_that_can_be_known_in_chinese() -> None:
    lines = said(
        "scheduling software, China", "zh",
        wants("leads", 80, 120), spends(200_000, "CNY"), sells_at(12_000, "CNY", 70),
        knows("ad_spend", 20_000, "CNY", monthly=True), knows("lead_to_customer_rate", 15, "percent"),
    )  # fmt: skip
    assert "20万元 ÷ 多出来的240个结果（线索量），每个约833元。" in lines
    assert "您现在每个约250元。" in lines
    assert "按成交15%、一位客户留下8,400元算，一个结果最多值1,260元。" in lines
    assert lines[-1].startswith("这是按第一个月就做到来算的")


def test_all_that_can_be_known_in_english() -> None:
    lines = said(
        "heating firm in Chicago", "en", wants("calls", 80, 120), spends(60_000, "USD"), sells_at(7_500, "USD", 45),
        knows("cpl", 50, "USD"), knows("lead_to_customer_rate", 15, "percent"),
    )  # fmt: skip
    assert "$250 each" in lines[0]
    assert "$50 each now" in lines[1]
    assert "$506" in lines[2]
    assert "5 times" in lines[3]


@pytest.mark.parametrize(
    ("parts", "keys"),
    [
        (
            (wants("orders", 100, 150), spends(30_000, "USD"), sells_at(40, "USD", 55)),
            ("each", "worth_sale", "too_dear", "assumes"),
        ),
        (
            (wants("orders", 100, 150), spends(3_000, "USD"), sells_at(40, "USD", 55)),
            ("each", "worth_sale", "holds", "assumes"),
        ),
        (
            (wants("orders", 100, 150), spends(3_000, "USD"), knows("cpa", 20, "USD"), sells_at(40, "USD", 55)),
            ("each", "now", "worth_sale", "too_cheap", "assumes"),
        ),
        (
            (wants("orders", 100, 150), spends(3_000, "USD"), sells_at(40, "USD")),
            ("each", "beside_price", "assumes"),
        ),
        (
            (wants("orders", 100, 150), spends(3_000, "USD"), knows("website_traffic", 6_000, "count", monthly=True)),
            ("each", "needs_rate", "assumes"),
        ),
        ((wants("orders", 100, 150), spends(3_000, "USD")), ("each", "weekly", "assumes")),
        ((wants("orders", None, 150), spends(3_000, "USD")), ("each_of_all", "weekly", "assumes")),
        ((spends(3_000, "USD"), sells_at(40, "USD", 55)), ("break_even",)),
        ((spends(3_000, "USD"), sells_at(40, "USD")), ("break_even_takings",)),
        ((spends(3_000, "USD"),), ()),
        ((wants("orders", 100, 150), spends(0, "USD"), sells_at(40, "USD", 55)), ()),
        ((wants("orders", 100, 150), sells_at(40, "USD", 55)), ()),
    ],
    ids=[
        "loses money", "pays", "cheaper than ever", "margin kept private", "visits known", "neither price nor margin",
        "no baseline", "no goal", "no goal and no margin", "only a budget", "no money", "no budget",
    ],
)  # fmt: skip
def test_less_is_said_where_less_is_known(parts: tuple[Said, ...], keys: tuple[str, ...]) -> None:
    draft = a_draft((*BUSINESSES["coffee online"], *(each for part in parts for each in part)))
    found = the_sum(draft, the_catalogs())
    assert tuple(phrase.key.rpartition(".")[2] for phrase in found) == keys
    for language in ("zh", "en"):
        assert all(a_speech(language).phrase(phrase) for phrase in found)


def test_a_recurring_budget_counts_until_the_deadline() -> None:
    monthly: Said = (
        ("set", "/budget/total", {"amount": 500, "currency": "USD"}), ("set", "/budget/period", MONTH),
        ("set", "/budget/start", "2027-01-01"),
    )  # fmt: skip
    assert "$3,000 ÷ 300" in said("coffee online", "en", wants("orders", 100, 150), monthly)[0]


def test_a_total_counts_what_comes_anyway() -> None:
    goal: Said = (
        ("add", "/goals", {
            "metric": "orders", "priority": 1, "deadline": "2027-06-30", "target_basis": "total",
            "baseline": {"value": 100, "unit": "count", "per": MONTH}, "target": {"value": 900, "unit": "count"},
        }),
    )  # fmt: skip
    assert "÷ 300 extra" in said("coffee online", "en", goal, spends(3_000, "USD"))[0]


def test_a_goal_on_a_cost_is_counted_the_other_way_round() -> None:
    goal: Said = (
        ("add", "/goals", {"metric": "cac", "direction": "decrease", "target": {"value": 90, "unit": "CNY"},
                           "deadline": "2027-06-30"}),
    )  # fmt: skip
    lines = said("skin care on Tmall", "zh", goal, spends(300_000, "CNY"), sells_at(260, "CNY", 60))
    assert lines == ["按每个90元（获客成本）算，30万元大约换来3,333个。", "一位客户一年留下156元，这个成本有得赚。"]


@pytest.mark.parametrize(
    ("business", "parts", "sentences"),
    [
        (
            "heating firm in Chicago",
            (wants("bookings", 22, 35), spends(24_000, "USD"), sells_at(8_500, "USD", 40)),
            [
                "At 40% margin a sale leaves $3,400.",
                "If one in 2 of these becomes a customer, one is worth up to $1,700.",
                "At $308 each, it pays once at least 9.1% of them become customers.",
            ],
        ),
        (
            "heating firm in Chicago",
            (wants("calls", 22, 23), spends(60_000, "USD"), sells_at(850, "USD", 40)),
            ["loses money even if every one became a customer"],
        ),
        (
            "coffee online",
            (wants("orders", 900, 1400), spends(90_000, "USD"), sells_at(38, "USD", 55),
             (("set", "/business/repeat", 3),)),
            ["a sale leaves $21", "a customer leaves $63, so it pays only if they come back"],
        ),
        (
            "coffee online",
            (wants("new_customers", 100, 150), spends(15_000, "USD"), sells_at(38, "USD", 55),
             (("set", "/business/repeat", 3),)),
            ["a customer leaves $63 in a year", "That works"],
        ),
        (
            "coffee online",
            (wants("orders", 900, 1400), spends(30_000, "USD"), sells_at(38, "USD", 0)),
            ["a sale leaves nothing to pay for marketing"],
        ),
        ("coffee online", (wants("orders", 10, 23), spends(30_000, "USD")), ["about 3 more a week"]),
        ("coffee online", (wants("orders", 10, 13), spends(30_000, "USD")), ["about 3 more a month"]),
    ],
    ids=[
        "bookings without a close rate", "no close rate could save it", "orders that only repeat pays for",
        "customers by the year", "no margin at all", "whole results a week", "or a month where they are few",
    ],
)  # fmt: skip
def test_what_a_result_is_set_against(business: str, parts: tuple[Said, ...], sentences: list[str]) -> None:
    spoken = " ".join(said(business, "en", *parts))
    assert [sentence for sentence in sentences if sentence not in spoken] == []


def test_a_years_budget_counts_only_to_the_deadline() -> None:
    yearly: Said = (
        ("set", "/budget/total", {"amount": 120_000, "currency": "USD"}),
        ("set", "/budget/period", {"value": 1, "unit": "year"}), ("set", "/budget/start", "2027-01-01"),
    )  # fmt: skip
    assert "$60,000 ÷ 300" in said("coffee online", "en", wants("orders", 100, 150), yearly)[0]


def test_the_shown_figures_divide() -> None:
    (line, *_) = said("heating firm in Chicago", "en", wants("bookings", 22, 33), spends(30_100, "USD"),
                      (("set", "/budget/start", "2027-01-10"),))  # fmt: skip
    assert "$30,100 ÷ 63" in line
    assert "about $478 each" in line
