"""Every check, in the order in which findings of equal weight are told: the ten that catch bad plans first."""

from assistant.checks import (
    arrival,
    attainable,
    follow_up,
    guards,
    landing,
    means,
    measurable,
    money,
    permitted,
    specific,
    timed,
)
from assistant.checks.check import Check

THE_TEN: tuple[Check, ...] = (
    attainable.NEEDED_COST,
    attainable.CUSTOMER_COST,
    arrival.IN_TIME,
    landing.LANDING,
    means.MEANS,
    attainable.FUNNEL,
    follow_up.FOLLOW_UP,
    money.BUDGET_ADDS_UP,
    guards.CHEATING,
    permitted.MAY_RUN,
)

_SMART = (
    specific.HAS_GOAL,
    specific.HAS_METRIC,
    measurable.HAS_TARGET,
    timed.HAS_DEADLINE,
    timed.AHEAD,
    timed.STARTS_FIRST,
    measurable.UNIT_FITS,
    measurable.ONE_UNIT,
    measurable.WITHIN_A_HUNDRED,
    measurable.RIGHT_WAY,
    measurable.HAS_BASELINE,
    attainable.BEYOND_OTHERS,
    measurable.CHANGE_AGREES,
    measurable.IN_ORDER,
    timed.WITHIN_YEARS,
    timed.MILESTONES_ON_WAY,
    specific.STAGE_FITS,
    specific.NO_REPEATS,
    timed.HAS_MILESTONES,
    specific.HAS_DIRECTION,
    specific.SERVES_AIM,
    specific.MAIN_GOAL,
)

_MONEY = (
    money.BUDGET_KNOWN,
    money.ONE_CURRENCY,
    money.BUDGET_PERIOD,
    money.BUDGET_RANGE,
    money.CAMPAIGNS_AFFORDABLE,
    money.TOOLS_AFFORDABLE,
    money.RESERVE_KEPT,
)

ALL_CHECKS: tuple[Check, ...] = (*THE_TEN, *_SMART, *_MONEY, arrival.EACH_IN_TIME)
