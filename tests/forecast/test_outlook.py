"""What a plan's money will probably bring, in closed form: ranges, chances, and when there are none."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.forecast import NoForecast, case_of, outlook
from assistant.forecast.outlook import combined, money_needed
from assistant.strategy import Strategy
from tests.forecast.plans import a_month, a_plan, baseline, channel, dollars, in_all, the_case, the_catalogs

CLOSE = 0.02
SEM = channel("sem", 100, start="2026-12-01")
OWN_SEM = {"baselines": [baseline("cpl", in_all(50, "USD"), channel="sem")]}


@dataclass(frozen=True, slots=True)
class Likely:
    """`likely` by hand; `tenths` of ten in which the target is reached, None where no chance may be said."""

    name: str
    plan: Strategy
    likely: float
    tenths: int | None
    why: str | None = None
    case: Mapping[str, object] = field(default_factory=dict)


CASES = (
    # A channel that runs already has neither preparation nor ramp: 3,000 / 50 = 60 more a month on top of 80.
    Likely("a running channel", a_plan(market=OWN_SEM, channels=(SEM,)), 140, 10),
    Likely("a target right at the likely value", a_plan(goal={"target": a_month(140)}, market=OWN_SEM, channels=(SEM,)),
           140, 5),
    Likely("far more than the money buys", a_plan(goal={"target": a_month(300)}, market=OWN_SEM, channels=(SEM,)),
           140, 0),
    Likely("the money spent today buys what comes today",
           a_plan(market={"baselines": [*OWN_SEM["baselines"], baseline("ad_spend", a_month(2000, "USD"), 2)]},
                  channels=(SEM,)), 100, 0),
    Likely("a total until the deadline", a_plan(
        goal={"baseline": a_month(10), "target": in_all(300), "target_basis": "total"}, market=OWN_SEM,
        channels=(SEM,)), 60 + 360, 10),
    Likely("a launch starts from nothing", a_plan(
        goal={"baseline": None, "target": a_month(60)}, business={"stage": "launch"}, market=OWN_SEM,
        channels=(SEM,)), 60, 5),
    Likely("a chain of own figures", a_plan(
        market={"baselines": [baseline("cpc", in_all(2, "USD"), channel="sem"),
                              baseline("visitor_to_lead_rate", in_all(4, "percent"), 2, channel="sem")]},
        channels=(SEM,)), 80 + 3000 / 2 * 0.04, 10),
    Likely("a level that is added to", a_plan(
        goal={"metric": "followers", "stage": "awareness", "baseline": in_all(1000), "target": in_all(10_000)},
        market={"baselines": [baseline("cost_per_follower", in_all(2, "USD"), channel="sem")]}, channels=(SEM,)),
        10_000, 5),
    Likely("takings are results times the price", a_plan(
        goal={"metric": "gmv", "stage": "conversion", "baseline": a_month(10_000, "USD"),
              "target": a_month(16_000, "USD")},
        business={"average_order_value": dollars(100)},
        market={"baselines": [baseline("cpa", in_all(50, "USD"), channel="sem")]}, channels=(SEM,)), 16_000, 5),
    Likely("takings by the return on spend", a_plan(
        goal={"metric": "gmv", "stage": "conversion", "baseline": a_month(10_000, "USD"),
              "target": a_month(19_000, "USD")},
        market={"baselines": [baseline("roas", in_all(3, "ratio"), channel="sem")]}, channels=(SEM,)), 19_000, 5),
    Likely("history of the channel", a_plan(
        market={"history": [{"id": "history-1", "channel": "sem", "spend": dollars(12_000), "results": in_all(240)}]},
        channels=(SEM,)), 140, 10),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_likely_result_is_the_sum_done_by_hand(case: Likely) -> None:
    seen = outlook(the_case(case.plan))
    assert seen.likely == pytest.approx(case.likely, rel=CLOSE)
    assert seen.low <= seen.likely <= seen.high
    assert None if seen.chance is None else round(seen.chance * 10) == case.tenths


def test_the_first_month_is_small_where_a_channel_has_to_get_going() -> None:
    case = the_case(a_plan(channels=(channel("sem", 100),)))
    (stream,) = case.streams
    assert stream.working[0] < 0.3 < 0.7 < stream.working[2] < stream.working[4] == 1


def test_money_for_material_reaches_nobody() -> None:
    lines = [
        {"id": f"line-{number}", "kind": kind, "channel": "sem", "month": "2027-02", "amount": dollars(1000)}
        for number, kind in enumerate(("media", "production", "people"), 1)
    ]
    case = the_case(a_plan(budget={"lines": lines}, channels=(SEM,)))
    assert sum(case.streams[0].money) == 1000


def test_what_is_sold_after_the_deadline_is_not_counted() -> None:
    slow = a_plan(
        goal={"metric": "new_customers", "stage": "conversion", "baseline": a_month(1), "target": a_month(9)},
        business={"sales_cycle": {"value": 12, "unit": "month"}},
        market={"baselines": [baseline("cac", in_all(500, "USD"), channel="sem")]},
        channels=(SEM,),
    )
    assert outlook(the_case(slow)).likely == pytest.approx(1)


NONE: tuple[tuple[str, Strategy, NoForecast], ...] = (
    ("a rate", a_plan(goal={"metric": "conversion_rate", "baseline": in_all(2, "percent"),
                            "target": in_all(3, "percent")}), "not_counted"),
    ("a cost", a_plan(goal={"metric": "cpl", "direction": "decrease", "baseline": in_all(60, "USD"),
                            "target": in_all(50, "USD")}), "not_counted"),
    ("holding what is there", a_plan(goal={"direction": "keep"}), "not_more"),
    ("no target", a_plan(goal={"target": None}), "no_target"),
    ("no deadline", a_plan(goal={"deadline": None}), "no_dates"),
    ("no budget", a_plan(budget={"total": None}), "no_money"),
    ("no metric", a_plan(goal={"metric": None}), "no_metric"),
    ("takings in another currency", a_plan(goal={"metric": "revenue", "baseline": a_month(100, "EUR"),
                                                 "target": a_month(200, "EUR")}), "no_price"),
    ("ten years", a_plan(goal={"deadline": "2036-06-30"}), "too_long"),
)  # fmt: skip


@pytest.mark.parametrize(("plan", "why"), [each[1:] for each in NONE], ids=[each[0] for each in NONE])
def test_what_does_not_follow_from_money_has_no_forecast(plan: Strategy, why: NoForecast) -> None:
    assert case_of(plan, plan.goals[0], the_catalogs()) == why


def test_without_any_figure_there_is_no_range_but_the_cost_that_must_be_met() -> None:
    seen = outlook(the_case(a_plan(business={"regions": ["KE"], "industry": "all"}, market={}, channels=(SEM,),
                                   budget={"total": {"amount": 300_000, "currency": "KES"}})))  # fmt: skip
    assert (seen.chance, seen.no_chance) == (None, "no_figure")
    assert seen.break_even_cost is not None
    assert seen.break_even_cost > 0


def test_a_figure_without_a_study_carries_no_chance() -> None:
    plan = a_plan(
        business={"regions": ["CN"], "industry": "education"}, market={}, channels=(channel("xiaohongshu", 100),),
        budget={"total": {"amount": 30_000, "currency": "CNY"}},
    )  # fmt: skip
    seen = outlook(the_case(plan))
    assert seen.no_chance in ("thin_figures", "no_figure")
    assert seen.chance is None


def test_own_figures_come_before_published_ones() -> None:
    (published,) = the_case(a_plan(market={}, channels=(SEM,))).streams
    (own,) = the_case(a_plan(channels=(SEM,))).streams
    assert published.route is not None
    assert own.route is not None
    assert {link.estimate.origin for link in published.route.links} == {"published"}
    assert {link.estimate.origin for link in own.route.links} == {"own"}


def test_missing_figures_are_not_poor_performance() -> None:
    """An own figure of the whole business stands for every channel; the sharper published one does not replace it."""
    case = the_case(a_plan(channels=(channel("sem", 50), channel("nextdoor", 50, 2))))
    assert len(case.flowing) == len(case.streams) == 2


def test_two_channels_on_one_figure_are_as_uncertain_as_one() -> None:
    one = combined(the_case(a_plan(channels=(SEM,))))
    two = combined(the_case(a_plan(channels=(channel("sem", 50), channel("facebook", 50, 2)))))
    assert two.spread == pytest.approx(one.spread, rel=0.01)


def test_two_channels_with_figures_of_their_own_even_out() -> None:
    figures = {"baselines": [baseline("cpl", in_all(50, "USD"), channel="sem"),
                             baseline("cpl", in_all(50, "USD"), 2, channel="facebook")]}  # fmt: skip
    one = combined(the_case(a_plan(market=figures, channels=(SEM,))))
    two = combined(the_case(a_plan(market=figures, channels=(channel("sem", 50), channel("facebook", 50, 2)))))
    assert two.spread < one.spread * 0.8


@settings(deadline=None)
@given(money=st.integers(100, 100_000), more=st.floats(1.0, 3.0), share=st.integers(0, 100))
def test_more_budget_never_lowers_the_likely_result(money: int, more: float, share: int) -> None:
    def likely(amount: int) -> float:
        channels = (channel("sem", share), channel("facebook", 100 - share, 2))
        return outlook(the_case(a_plan(budget={"total": dollars(amount)}, channels=channels))).likely

    assert likely(round(money * more)) >= likely(money) * (1 - 1e-9)


@settings(deadline=None)
@given(factor=st.sampled_from([0.01, 7, 160, 25_000]))
def test_the_size_of_the_currency_changes_no_chance(factor: float) -> None:
    def chance(times: float, code: str) -> float | None:
        plan = a_plan(
            market={"baselines": [baseline("cpl", in_all(50 * times, code))]},
            budget={"total": {"amount": 3000 * times, "currency": code}},
            channels=(SEM,),
        )
        return outlook(the_case(plan)).chance

    assert chance(factor, "XTS") == pytest.approx(chance(1, "XXX"), rel=1e-6)


def test_the_attainable_target_is_reached_in_six_of_ten() -> None:
    hard = a_plan(goal={"target": a_month(300)}, channels=(SEM,))
    reachable = outlook(the_case(hard)).attainable
    easier = a_plan(goal={"target": a_month(round(reachable))}, channels=(SEM,))
    assert outlook(the_case(easier)).chance == pytest.approx(0.6, abs=0.03)


def test_the_money_that_is_named_reaches_the_goal_in_six_of_ten() -> None:
    plan = a_plan(goal={"target": a_month(200)}, channels=(SEM,))
    times = money_needed(the_case(plan))
    assert times is not None
    enough = a_plan(goal={"target": a_month(200)}, channels=(SEM,), budget={"total": dollars(round(3000 * times))})
    chance = outlook(the_case(enough)).chance
    assert chance is not None
    assert chance == pytest.approx(0.6, abs=0.01)


def test_no_money_makes_up_for_time_that_is_not_there() -> None:
    assert money_needed(the_case(a_plan(goal={"deadline": "2027-01-10"}, channels=(channel("seo", 100),)))) is None


def test_the_input_that_matters_most_comes_first() -> None:
    figures = {"baselines": [baseline("cpc", in_all(2, "USD"), channel="sem"),
                             baseline("visitor_to_lead_rate", in_all(4, "percent"), 2, exactness="about")]}  # fmt: skip
    seen = outlook(the_case(a_plan(market=figures, channels=(SEM,))))
    assert [mover.estimate.metric for mover in seen.movers] == ["visitor_to_lead_rate", "cpc"]
