"""The formulas, against sums done by hand."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.forecast import (
    after,
    cost_per_result,
    customer_value,
    earliest_day,
    lead_value,
    months_between,
    needed_rate,
    payback_months,
    per_month,
    sample_per_variant,
    significant,
)
from assistant.strategy import Period, PeriodUnit, Quantity

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2027-01-01", "2027-06-30", "6"),
        ("2027-01-01", "2027-12-31", "12"),
        ("2027-01-15", "2027-02-14", "1"),
        ("2027-01-31", "2027-02-28", "0.9355"),
        ("2027-01-31", "2027-02-01", "0.0645"),
        ("2027-01-04", "2027-06-30", "5.9"),
        ("2028-02-01", "2028-02-29", "1"),
        ("2027-06-30", "2027-01-01", "0"),
    ],
)
def test_months_are_counted_with_both_days(start: str, end: str, months: str) -> None:
    assert round(months_between(day(start), day(end)), 4) == Decimal(months)


@given(start=DAYS, end=DAYS)
def test_a_longer_time_has_no_fewer_months(start: dt.date, end: dt.date) -> None:
    months = months_between(start, end)
    assert months >= 0
    assert months_between(start, end + dt.timedelta(days=1)) >= months


@pytest.mark.parametrize(
    ("value", "per", "monthly"),
    [
        (120, None, "120"),
        (120, (1, "month"), "120"),
        (360, (1, "quarter"), "120"),
        (1440, (1, "year"), "120"),
        (240, (2, "month"), "120"),
        (28, (1, "week"), "121.75"),
        (4, (1, "day"), "121.75"),
    ],
)
def test_rates_are_compared_by_the_month(value: int, per: tuple[int, PeriodUnit] | None, monthly: str) -> None:
    period = None if per is None else Period(value=per[0], unit=per[1])
    assert round(per_month(Quantity(value=Decimal(value), unit="count", per=period)), 4) == Decimal(monthly)


@pytest.mark.parametrize(
    ("length", "unit", "then"),
    [
        (3, "day", "2027-02-03"),
        (2, "week", "2027-02-14"),
        (1, "month", "2027-02-28"),
        (1, "quarter", "2027-04-30"),
        (1, "year", "2028-01-31"),
        (10_000, "year", "9999-12-31"),
    ],
)
def test_a_period_later_by_the_calendar(length: int, unit: PeriodUnit, then: str) -> None:
    assert after(day("2027-01-31"), Period(value=length, unit=unit)) == day(then)


def test_the_sum_of_a_software_firm() -> None:
    """200,000 over 240 leads is 833 each; at 15 % closed and 8,400 a customer, one is worth up to 1,260."""
    assert significant(cost_per_result(Decimal(200_000), Decimal(240)) or Decimal(0)) == 833
    assert customer_value(Decimal(12_000), Decimal(70), Decimal(1)) == 8_400
    assert lead_value(Decimal(15), Decimal(8_400)) == 1_260


def test_the_sum_of_a_furnace_firm() -> None:
    """60,000 over 240 calls is 250 each; at 15 % closed and 3,375 a job, one is worth up to 506."""
    assert cost_per_result(Decimal(60_000), Decimal(240)) == 250
    assert customer_value(Decimal(7_500), Decimal(45), None) == 3_375
    assert significant(lead_value(Decimal(15), Decimal(3_375))) == 506


def test_customers_who_come_back_are_worth_more_and_pay_back_sooner() -> None:
    assert customer_value(Decimal(100), Decimal(50), Decimal(4)) == 200
    assert customer_value(Decimal(100), Decimal(50), Decimal("0.5")) == 50
    assert payback_months(Decimal(100), Decimal(100), Decimal(50), Decimal(4)) == 6
    assert payback_months(Decimal(100), Decimal(100), Decimal(0), None) == Decimal("Infinity")


def test_what_is_needed_of_what_comes_in() -> None:
    assert needed_rate(Decimal(30), Decimal(1200)) == Decimal("2.5")
    assert needed_rate(Decimal(30), Decimal(0)) is None
    assert cost_per_result(Decimal(30), Decimal(0)) is None


def test_results_come_after_start_preparation_effect_and_decision() -> None:
    quarter = Period(value=3, unit="month")
    assert earliest_day(day("2027-01-04"), preparation_weeks=2, weeks_to_effect=6, cycle=None) == day("2027-03-01")
    assert earliest_day(day("2027-01-04"), preparation_weeks=2, weeks_to_effect=6, cycle=quarter) == day("2027-06-01")


def test_a_small_rate_needs_a_large_sample() -> None:
    """At 5 % a lift of 20 % is one point: 16 × 0.05 × 0.95 / 0.01² = 7,600 visitors a variant."""
    assert sample_per_variant(Decimal(5), Decimal(20)) == 7_600
    assert sample_per_variant(Decimal(0), Decimal(20)) == Decimal("Infinity")


@pytest.mark.parametrize(
    ("value", "digits", "down", "said"),
    [
        ("833.33", 3, False, "833"),
        ("12345", 3, False, "12300"),
        ("0.04567", 2, False, "0.046"),
        ("199.9", 2, True, "190"),
        ("0", 3, False, "0"),
    ],
)
def test_numbers_are_said_to_a_few_digits(value: str, digits: int, down: bool, said: str) -> None:
    assert significant(Decimal(value), digits, down=down) == Decimal(said)
