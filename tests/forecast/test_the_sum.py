"""The sum of a goal, on whole strategies."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from assistant.forecast import Sum, own_numbers, plan_money, significant, the_sum
from assistant.strategy import Draft
from tests.checks.drafts import a_furnace_firm, a_scheduling_software, but, cny, monthly, percent, the_catalogs, usd

SOFTWARE = but(a_scheduling_software(), {"/budget/start": "2027-01-01"})
GOAL = "/goals/goal-1"


def sum_of(draft: Draft) -> Sum | None:
    return the_sum(draft.strategy, draft.strategy.goals[0], the_catalogs())


def figures(draft: Draft) -> list[int | None]:
    """Extra results, needed cost, own cost, value of a result, of a customer: to three digits."""
    found = sum_of(draft)
    assert found is not None
    own = found.own.amount if found.own is not None else None
    counted = (found.extra, found.needed, own, found.result_worth, found.customer_worth)
    return [None if each is None else int(significant(each)) for each in counted]


def test_a_software_firm_needs_833_a_lead_and_may_pay_1260() -> None:
    assert figures(SOFTWARE) == [240, 833, 250, 1260, 8400]


def test_a_furnace_firm_needs_250_a_call_pays_50_and_may_pay_506() -> None:
    assert figures(but(a_furnace_firm(), {"/budget/start": "2027-01-01"})) == [240, 250, 50, 506, 3380]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({f"{GOAL}/target": monthly(80)}, None, id="nothing more is wanted"),
        pytest.param({f"{GOAL}/baseline": None}, None, id="nobody knows where it starts"),
        pytest.param({f"{GOAL}/baseline": None, "/business/stage": "launch"}, 720, id="a launch starts from nothing"),
        pytest.param({f"{GOAL}/deadline": None}, None, id="nor when it ends"),
        pytest.param({"/budget/total": None}, None, id="nor what there is to spend"),
        pytest.param({"/budget/total": cny(0)}, None, id="there is nothing to spend"),
        pytest.param({f"{GOAL}/metric": "email_open_rate"}, None, id="a rate has no results to count"),
        pytest.param(
            {f"{GOAL}/target": {"value": 720, "unit": "count"}, f"{GOAL}/target_basis": "total"}, 240, id="a total"
        ),
        pytest.param(
            {f"{GOAL}/target": {"value": 30, "unit": "count", "per": {"value": 1, "unit": "week"}}}, 303, id="a week"
        ),
        pytest.param({f"{GOAL}/metric": "followers"}, 40, id="a level is reached once"),
        pytest.param({f"{GOAL}/start": "2027-04-01"}, 120, id="a late start leaves less time"),
    ],
)
def test_extra_results(changes: Mapping[str, object], expected: int | None) -> None:
    found = sum_of(but(SOFTWARE, changes))
    assert (None if found is None else significant(found.extra)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, 250, id="as stated"),
        pytest.param({"/market/baselines/baseline-1": None}, 250, id="from the history of channels"),
        pytest.param(
            {"/market/baselines/baseline-1/value": {**monthly(20_000), "unit": "CNY"},
             "/market/baselines/baseline-1/metric": "ad_spend"}, 250, id="from spend and results",
        ),
        pytest.param({"/market/baselines/baseline-1": None, "/market/history/history-1": None}, None, id="unknown"),
        pytest.param(
            {"/market/baselines/baseline-1": None, f"{GOAL}/metric": "website_traffic"}, None,
            id="a channel's results are no visits",
        ),
        pytest.param({"/market/baselines/baseline-1/value": {"value": 35, "unit": "USD"}}, None, id="another currency"),
    ],
)  # fmt: skip
def test_what_a_result_has_cost(changes: Mapping[str, object], expected: int | None) -> None:
    found = sum_of(but(SOFTWARE, changes))
    assert found is not None
    assert (None if found.own is None else found.own.amount) == expected


@pytest.mark.parametrize(
    ("metric", "rates", "each"),
    [
        ("new_customers", {}, 1),
        ("leads", {"lead_to_customer_rate": 15}, Decimal("0.15")),
        ("calls", {"lead_to_customer_rate": 15}, Decimal("0.15")),
        ("sqls", {"lead_to_customer_rate": 15, "sql_to_customer_rate": 40}, Decimal("0.4")),
        ("leads", {}, None),
        ("website_traffic", {"lead_to_customer_rate": 15}, None),
    ],
)
def test_how_many_customers_a_result_becomes(metric: str, rates: Mapping[str, int], each: Decimal | None) -> None:
    nothing = {f"/market/baselines/baseline-{number}": None for number in range(1, 4)} | {"/kpis/kpi-4/baseline": None}
    draft = but(a_scheduling_software(), nothing)
    for name, rate in rates.items():
        draft = but(draft, {"/market/baselines/+": {"metric": name, "value": percent(rate)}})
    assert own_numbers(draft.strategy, the_catalogs().metrics).customers_per(metric) == each


@pytest.mark.parametrize(
    ("changes", "money"),
    [
        pytest.param({}, 200_000, id="half a year of half a year"),
        pytest.param({"/budget/period": {"value": 1, "unit": "month"}}, 1_200_000, id="every month of six"),
        pytest.param({"/budget/period": {"value": 1, "unit": "year"}}, 100_000, id="half of a year's money"),
        pytest.param({f"{GOAL}/deadline": "2027-06-20"}, 200_000, id="nearly all of its time is all of it"),
        pytest.param({f"{GOAL}/deadline": "2027-01-24"}, 25_806, id="24 days of half a year"),
        pytest.param({"/budget/period": None}, 200_000, id="once, where nobody says"),
        pytest.param({f"{GOAL}/deadline": None, "/budget/period": {"value": 1, "unit": "month"}}, 200_000, id="no end"),
        pytest.param({"/budget/total": None, "/budget/total_low": cny(150_000), "/budget/total_high": cny(250_000)},
                     150_000, id="the lower end of a range"),
    ],
)  # fmt: skip
def test_the_money_of_the_whole_plan(changes: Mapping[str, object], money: int) -> None:
    found = plan_money(but(SOFTWARE, changes).strategy)
    assert found is not None
    assert found.amount == money


def test_money_and_results_cover_the_time_of_the_goal() -> None:
    """A goal that ends before the plan does is not charged with what is spent after it."""
    later = {"metric": "orders", "deadline": "2027-12-31"}
    monthly_money = {"/budget/total": cny(20_000), "/budget/period": {"value": 1, "unit": "month"}}
    found = sum_of(but(SOFTWARE, {**monthly_money, "/goals/+": later}))
    assert found is not None
    assert [found.money.amount, found.extra, significant(found.needed)] == [120_000, 240, 500]


@pytest.mark.parametrize(("metric", "worth"), [("orders", 8_400), ("new_customers", 25_200), ("redemptions", 8_400)])
def test_a_sale_is_worth_its_margin_and_a_customer_a_years(metric: str, worth: int) -> None:
    found = sum_of(but(SOFTWARE, {f"{GOAL}/metric": metric, "/business/repeat": 3}))
    assert found is not None
    assert found.result_worth == worth


def test_a_price_in_another_currency_says_nothing_about_worth() -> None:
    found = sum_of(but(SOFTWARE, {"/business/average_order_value": usd(1700)}))
    assert found is not None
    assert (found.order_value, found.customer_worth, found.result_worth) == (None, None, None)


def test_takings_are_counted_in_orders() -> None:
    takings = {"value": 1_000_000, "unit": "CNY", "per": {"value": 1, "unit": "month"}}
    more = {**takings, "value": 1_120_000}
    found = sum_of(but(SOFTWARE, {f"{GOAL}/metric": "revenue", f"{GOAL}/baseline": takings, f"{GOAL}/target": more}))
    assert found is not None
    assert found.per_customer is not None
    assert significant(found.per_customer) == 3330, "200,000 for 60 orders of 12,000"
