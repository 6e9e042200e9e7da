"""The plan's money adds up, whatever the strategy gives: lines, shares, a total, or too little."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.forecast.spending import apportion, spending
from assistant.strategy import Strategy


@given(
    amount=st.decimals(min_value=0, max_value=10**9, places=2),
    weights=st.lists(st.decimals(min_value=0, max_value=100, places=1), min_size=1, max_size=12),
)
def test_parts_sum_to_the_whole_and_stray_less_than_a_unit_from_their_share(
    amount: Decimal, weights: list[Decimal]
) -> None:
    parts = apportion(amount, weights)
    if sum(weights) == 0:
        assert set(parts) == {Decimal(0)}
        return
    assert sum(parts) == amount
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - amount * weight / sum(weights)) <= 1


@dataclass(frozen=True)
class Case:
    id: str
    budget: Mapping[str, object]
    shares: tuple[int, ...]
    total: int
    reserve: int
    unassigned: int
    over: int
    rows: tuple[int, ...]


def _usd(amount: int) -> dict[str, str]:
    return {"amount": str(amount), "currency": "USD"}


def _line(month: str, amount: int, kind: str = "media") -> dict[str, object]:
    return {"kind": kind, "month": month, "amount": _usd(amount)}


CASES = (
    Case("shares of the total", {"total": _usd(1000)}, (60, 40), 1000, 0, 0, 0, (600, 400)),
    Case("a reserve first", {"total": _usd(1000), "reserve": "10"}, (60, 40), 1000, 100, 0, 0, (540, 360)),
    Case("shares that leave some", {"total": _usd(1000)}, (60, 20), 1000, 0, 200, 0, (600, 200)),
    Case("lines under the total", {"total": _usd(1000), "lines": [_line("2027-01", 700)]}, (), 1000, 0, 300, 0, (700,)),
    Case("lines over the total", {"total": _usd(500), "lines": [_line("2027-01", 700)]}, (), 700, 0, 0, 200, (700,)),
    Case("lines alone", {"lines": [_line("2027-01", 1), _line("2027-02", 2)]}, (), 3, 0, 0, 0, (3,)),
    Case(
        "lines of two kinds",
        {"lines": [_line("2027-01", 1), _line("2027-01", 2, "tools")]}, (), 3, 0, 0, 0, (1, 2),
    ),
    Case("a total alone", {"total": _usd(1000)}, (), 1000, 0, 1000, 0, ()),
    Case("the lower end of a range", {"total_low": _usd(800), "total_high": _usd(900)}, (), 800, 0, 800, 0, ()),
    Case(
        "a monthly budget over the whole plan",
        {"total": _usd(1000), "period": {"value": 1, "unit": "month"}}, (100,), 6000, 0, 0, 0, (6000,),
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_part_of_the_money_is_accounted_for(case: Case) -> None:
    found = spending(_strategy(case.budget, case.shares))
    assert found is not None
    parts = (found.total, found.reserve, found.unassigned, found.over)
    assert list(map(int, parts)) == [case.total, case.reserve, case.unassigned, case.over]
    assert tuple(row.total for row in found.rows) == case.rows
    assert found.spread == bool(found.rows and "lines" not in case.budget)


def test_money_in_two_currencies_is_not_added_up() -> None:
    euros = {"kind": "media", "month": "2027-01", "amount": {"amount": "5", "currency": "EUR"}}
    assert spending(_strategy({"lines": [_line("2027-01", 5), euros]}, ())) is None
    assert spending(Strategy()) is None


def test_a_channel_that_starts_later_spends_later() -> None:
    strategy = _strategy({"total": _usd(1200)}, (50, 50), starts=("2027-01-01", "2027-04-10"))
    found = spending(strategy)
    assert found is not None
    assert found.months == ("2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06")
    assert [tuple(row.by_month) for row in found.rows] == [found.months, found.months[3:]]
    assert [row.total for row in found.rows] == [600, 600]


def _strategy(budget: Mapping[str, object], shares: tuple[int, ...], starts: tuple[str, ...] = ()) -> Strategy:
    lines = budget.get("lines", [])
    assert isinstance(lines, list)
    numbered = [{"id": f"line-{place}", **line} for place, line in enumerate(lines, 1)]
    channels = [
        {"id": f"channel-{place}", "channel": f"c{place}", "share": str(share)} for place, share in enumerate(shares, 1)
    ]
    for channel, start in zip(channels, starts, strict=False):
        channel["start"] = start
    return Strategy.model_validate(
        {
            "budget": {"start": "2027-01-01", **budget, "lines": numbered},
            "goals": [{"id": "goal-1", "deadline": "2027-06-30"}],
            "channels": channels,
        }
    )
