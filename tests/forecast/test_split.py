"""A better split of the money: towards what works, within minimums and caps, never against missing figures."""

import pytest

from assistant.forecast.split import CAP, better_split
from assistant.strategy import Strategy
from tests.forecast.plans import a_month, a_plan, baseline, channel, dollars, in_all, the_case

SEM, FACEBOOK = channel("sem", 50), channel("facebook", 50, 2)


def with_costs(sem: float, facebook: float, money: int = 6000, **more: object) -> Strategy:
    figures = {"baselines": [baseline("cpl", in_all(sem, "USD"), channel="sem"),
                             baseline("cpl", in_all(facebook, "USD"), 2, channel="facebook")]}  # fmt: skip
    channels = (SEM, FACEBOOK, *((channel("nextdoor", 20, 3),) if more else ()))
    return a_plan(market=figures, channels=channels, budget={"total": dollars(money)}, goal={"target": a_month(220)})


def test_money_moves_to_the_channel_where_a_result_costs_less() -> None:
    split = better_split(the_case(with_costs(40, 120)), {})
    assert split is not None
    assert split.better["sem"] > split.now["sem"]
    assert split.better["sem"] <= CAP + 1e-9
    assert split.likely_better > split.likely_now
    assert split.chance_better > split.chance_now
    assert sum(split.better.values()) == pytest.approx(1)


def test_channels_that_do_alike_stay_as_they_are() -> None:
    assert better_split(the_case(with_costs(60, 60)), {}) is None


def test_a_channel_gets_its_least_or_nothing() -> None:
    split = better_split(the_case(with_costs(40, 120)), {"facebook": 2500.0})
    assert split is None or split.better["facebook"] == 0 or split.better["facebook"] * 6000 >= 2500 * 0.99


def test_one_channel_alone_has_nothing_to_split() -> None:
    assert better_split(the_case(a_plan(channels=(channel("sem", 100),))), {}) is None


def test_a_channel_without_a_figure_keeps_its_money() -> None:
    split = better_split(the_case(with_costs(40, 120, nextdoor=True)), {})
    assert split is not None
    assert "nextdoor" not in split.better
