"""The drawn forecast: the same everywhere, in step with the closed form, rising with money, small at first."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.forecast import SEED, Forecast, forecast, outlook
from assistant.strategy import Strategy
from tests.bench.forecasting import CHANNELS, eight_channels_for_a_year
from tests.forecast.plans import a_month, a_plan, baseline, channel, dollars, in_all, the_case, the_catalogs

SEM = channel("sem", 100)
TWO = (channel("sem", 60), channel("facebook", 40, 2))
PLANS = (
    a_plan(channels=(SEM,)),
    a_plan(channels=TWO),
    a_plan(channels=TWO, market={}),
    a_plan(goal={"target": a_month(170)}, channels=TWO),
    a_plan(goal={"baseline": a_month(10), "target": in_all(300), "target_basis": "total"}, channels=TWO),
    eight_channels_for_a_year(),
)


def drawn(strategy: Strategy, seed: int = SEED) -> Forecast:
    return forecast(strategy, the_catalogs(), seed=seed)


@pytest.mark.parametrize("plan", PLANS, ids=range(len(PLANS)))
def test_the_draws_agree_with_the_closed_form(plan: Strategy) -> None:
    """What the conversation says and what the document says differ by less than anybody would see."""
    (ahead,) = drawn(plan).goals
    seen = outlook(the_case(plan))
    for name in ("low", "likely", "high"):
        assert float(getattr(ahead.results, name)) == pytest.approx(getattr(seen, name), rel=0.05), name
    if seen.chance is None:
        assert ahead.chance is None
    else:
        assert ahead.chance is not None
        assert abs(float(ahead.chance) - seen.chance) <= 0.1


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_seed_moves_nothing_that_is_said(seed: int) -> None:
    (one,), (other,) = drawn(PLANS[1]).goals, drawn(PLANS[1], seed).goals
    assert float(one.results.likely) == pytest.approx(float(other.results.likely), rel=0.01)
    assert one.chance is not None
    assert other.chance is not None
    assert abs(one.chance - other.chance) <= Decimal("0.1")


def test_the_same_seed_draws_the_same() -> None:
    assert drawn(PLANS[1]) == drawn(PLANS[1])


@settings(deadline=None, max_examples=15)
@given(money=st.integers(500, 50_000), more=st.floats(1.05, 3.0))
def test_more_budget_never_lowers_what_is_drawn(money: int, more: float) -> None:
    less, greater = (
        drawn(a_plan(budget={"total": dollars(amount)}, channels=TWO)).goals[0]
        for amount in (money, round(money * more))
    )
    assert greater.results.likely >= less.results.likely
    assert all(
        after.results.likely >= before.results.likely for before, after in zip(less.months, greater.months, strict=True)
    )


def test_the_order_of_lists_changes_nothing() -> None:
    plan = eight_channels_for_a_year()
    market = plan.market.model_copy(update={"baselines": plan.market.baselines[::-1]})
    other = plan.model_copy(update={"channels": plan.channels[::-1], "market": market})
    assert drawn(plan) == drawn(other)


def test_months_start_small_and_never_fall_while_the_money_is_even() -> None:
    (ahead,) = drawn(a_plan(channels=(SEM,))).goals
    likely = [month.results.likely for month in ahead.months]
    assert likely == sorted(likely)
    assert likely[0] - 80 < (likely[-1] - 80) / 3
    assert len(ahead.months) == 6


def test_parts_make_the_whole() -> None:
    (ahead,) = drawn(PLANS[1]).goals
    whole = float(ahead.months[3].results.likely) - 80
    assert sum(float(flow.by_month[3].likely) for flow in ahead.flows) == pytest.approx(whole, rel=0.03)
    assert sum(flow.money.amount for flow in ahead.flows) == ahead.money.amount


def test_three_sizes_rise_by_less_and_less() -> None:
    (ahead,) = drawn(a_plan(channels=(SEM,), budget={"total": dollars(30_000)})).goals
    less, as_planned, more = (size.results.likely for size in ahead.sizes)
    assert less < as_planned < more
    assert more - as_planned < as_planned - less


def test_what_comes_later_is_shown_and_not_lost() -> None:
    (ahead,) = drawn(
        a_plan(
            goal={"metric": "new_customers", "stage": "conversion", "baseline": a_month(2), "target": a_month(6)},
            business={"sales_cycle": {"value": 2, "unit": "month"}},
            market={"baselines": [baseline("cac", in_all(500, "USD"), channel="sem")]},
            channels=(SEM,),
        )
    ).goals
    (flow,) = ahead.flows
    assert flow.later == pytest.approx(Decimal(12), rel=Decimal("0.1"))
    assert ahead.months[0].results.likely == 2


def test_money_comes_back_in_the_month_in_which_the_contribution_has_caught_up() -> None:
    (ahead,) = drawn(
        a_plan(
            business={"average_order_value": dollars(1000), "gross_margin": 50},
            market={"baselines": [baseline("cpl", in_all(50, "USD"), channel="sem"),
                                  baseline("lead_to_customer_rate", in_all(10, "percent"), 2)]},
            channels=(SEM,),
        )
    ).goals  # fmt: skip
    # 60 leads a month, 6 customers, 3,000 of contribution a month: as much as is spent.
    assert ahead.months[0].takings is not None
    assert ahead.months[0].takings.likely == 6000
    assert ahead.payback == "2027-01"


def test_what_does_not_follow_from_money_stands_apart_with_its_reason() -> None:
    plan = a_plan(goal={"direction": "keep"})
    assert drawn(plan).without == (("goal-1", "not_more"),)


def test_eight_channels_for_a_year_are_all_drawn() -> None:
    assert len(drawn(eight_channels_for_a_year()).goals[0].flows) == len(CHANNELS)
