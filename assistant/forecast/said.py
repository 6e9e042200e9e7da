"""The numbers of a forecast as they are said: as the goal counts them, to the digits they are worth, in tenths."""

import math
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from assistant.forecast.outlook import Outlook
from assistant.strategy import Goal, Money, Quantity

TENTH = Decimal("0.1")
DIGITS = 2
"""Significant digits of what the plan adds: the range is no sharper than that."""
EXACT_BELOW = 100
"""Numbers below this are said whole where things are counted."""


def in_tenths(chance: float) -> Decimal:
    """A chance as it is said: about so many in ten."""
    return Decimal(repr(chance)).quantize(TENTH, ROUND_HALF_UP)


def said_quantity(goal: Goal, seen: Outlook, value: float, rounding: str = ROUND_HALF_UP) -> Quantity:
    """A result as the goal counts it ("130 a month"), to two digits of what will likely be added to the base."""
    assert goal.target is not None
    case = seen.case
    times = float(goal.target.value) / case.wanted if case.basis == "rate" and case.wanted else 1.0
    added = abs(seen.likely - case.base) * times
    finest = 1 if goal.target.unit == "count" and value * times >= 1 else 0.01
    step = finest
    if added > 0:
        step = max(finest, 10.0 ** (math.floor(math.log10(added)) - DIGITS + 1))
        if goal.target.unit == "count" and added < EXACT_BELOW:
            step = finest
    unit = Decimal(repr(step))
    rounded = (Decimal(repr(value * times)) / unit).to_integral_value(rounding) * unit
    return goal.target.model_copy(update={"value": rounded.quantize(Decimal(1)) if rounded >= EXACT_BELOW else rounded})


def attainable_target(goal: Goal, seen: Outlook) -> Quantity:
    """The target that is reached in six cases of ten, as the goal counts it, rounded down."""
    return said_quantity(goal, seen, seen.attainable, ROUND_FLOOR)


def money_for(stated: Money, times: float | None) -> Money | None:
    """So many times this money, rounded up to two digits; None where none would do."""
    if times is None:
        return None
    amount = stated.amount * Decimal(repr(times))
    step = Decimal(1).scaleb(amount.adjusted() - 1)
    rounded = (amount / step).to_integral_value(ROUND_CEILING) * step
    return Money.model_construct(
        amount=rounded.quantize(Decimal(1)) if rounded >= 10 else rounded, currency=stated.currency
    )
