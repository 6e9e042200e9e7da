"""The formulas of the funnel, each with where it comes from: plain arithmetic on exact numbers and days.

Money is a bare amount here, in whatever currency the caller holds; percent is as people say it (3.5 % is 3.5).
"""

import calendar
import datetime as dt
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from typing import assert_never

from assistant.strategy import Period, Quantity, months_after

DAYS_A_MONTH = Decimal("365.25") / 12
"""The mean length of a month of the Gregorian calendar, leap years every four years."""
HUNDRED = Decimal(100)


def months_between(start: dt.date, end: dt.date) -> Decimal:
    """The months from `start` to `end`, both days included: 1 January to 30 June is 6.

    Whole calendar months, and for the rest the share of its month's days; 0 where `end` lies before `start`.
    """
    if end < start:
        return Decimal(0)
    whole = (end.year - start.year) * 12 + end.month - start.month
    rest, month = end.day + 1 - start.day, end
    if rest < 0:
        whole, month = whole - 1, start
    length = calendar.monthrange(month.year, month.month)[1]
    return whole + Decimal(rest if rest >= 0 else rest + length) / length


def per_month(quantity: Quantity) -> Decimal:
    """The amount a month of a rate; a quantity without a period is taken as monthly."""
    return quantity.value if quantity.per is None else quantity.value / period_months(quantity.per)


def period_months(period: Period) -> Decimal:
    """The length of a period in months; days and weeks by the mean length of a month."""
    match period.unit:
        case "day":
            return period.value / DAYS_A_MONTH
        case "week":
            return period.value * 7 / DAYS_A_MONTH
        case "month":
            return Decimal(period.value)
        case "quarter":
            return Decimal(period.value * 3)
        case "year":
            return Decimal(period.value * 12)
        case _ as never:
            assert_never(never)


def after(day: dt.date, period: Period) -> dt.date:
    """The day so long after `day`, by the calendar: a month after 31 January is the last day of February.

    What lies beyond the calendar's last day is that day.
    """
    try:
        match period.unit:
            case "day":
                return day + dt.timedelta(days=period.value)
            case "week":
                return day + dt.timedelta(weeks=period.value)
            case "month":
                return months_after(day, period.value)
            case "quarter":
                return months_after(day, 3 * period.value)
            case "year":
                return months_after(day, 12 * period.value)
            case _ as never:
                assert_never(never)
    except (ValueError, OverflowError):
        return dt.date.max


def cost_per_result(money: Decimal, results: Decimal) -> Decimal | None:
    """Money over results: the average cost of one, all of it charged to them. None where there are no results."""
    return money / results if results > 0 else None


def customer_value(order_value: Decimal, margin_percent: Decimal, purchases_a_year: Decimal | None) -> Decimal:
    """The most that winning a customer may cost without loss within a year: order value × margin × purchases.

    This is the contribution of a customer's first twelve months: what is left of each sale after its direct costs.
    A customer who buys less than once a year, or of whom nothing is known, is counted with his one purchase.
    """
    return order_value * margin_percent / HUNDRED * max(Decimal(1), purchases_a_year or Decimal(1))


def lead_value(close_rate_percent: Decimal, value_of_a_customer: Decimal) -> Decimal:
    """What one lead is worth: the share of leads that buy × what a customer brings (an expected value)."""
    return close_rate_percent / HUNDRED * value_of_a_customer


def payback_months(cost: Decimal, order_value: Decimal, margin_percent: Decimal, purchases: Decimal | None) -> Decimal:
    """Months until a customer has earned what winning him cost: cost over the contribution a month.

    The contribution of a year, `customer_value`, is spread evenly over its months. Infinite where there is none.
    """
    a_year = customer_value(order_value, margin_percent, purchases)
    return cost / a_year * 12 if a_year > 0 else Decimal("Infinity")


def needed_rate(out: Decimal, into: Decimal) -> Decimal | None:
    """The percentage of `into` that has to become `out`; None where nothing comes in."""
    return out / into * HUNDRED if into > 0 else None


def earliest_day(start: dt.date, *, preparation_weeks: int, weeks_to_effect: int, cycle: Period | None) -> dt.date:
    """The first day on which results can be counted: start, preparation, time to effect and sales cycle in a row.

    They follow each other: nothing runs before it is prepared, no channel shows results before it takes effect, and
    who is reached then still has to decide.
    """
    weeks = preparation_weeks + weeks_to_effect
    seen = start + min(dt.timedelta(weeks=weeks), dt.date.max - start)
    return seen if cycle is None else after(seen, cycle)


def sample_per_variant(rate_percent: Decimal, lift_percent: Decimal) -> Decimal:
    """Visitors each variant of an A/B test needs to show a relative lift of a rate at 80 % power and 5 % error.

    n = 16 p (1 − p) / δ², δ the absolute difference: Lehr's rule, from the two-sample normal test,
    2 (1.96 + 0.84)² ≈ 16 (R. Lehr, Statistics in Medicine 11, 1992, 1099–1102).
    """
    rate = rate_percent / HUNDRED
    difference = rate * lift_percent / HUNDRED
    return 16 * rate * (1 - rate) / (difference * difference) if difference else Decimal("Infinity")


def significant(value: Decimal, digits: int = 3, *, down: bool = False) -> Decimal:
    """The value to so many significant digits, for saying it; `down` rounds towards zero."""
    if not value.is_finite() or not value:
        return value
    step = Decimal(1).scaleb(value.adjusted() - digits + 1)
    return value.quantize(step, rounding=ROUND_DOWN if down else ROUND_HALF_EVEN)
