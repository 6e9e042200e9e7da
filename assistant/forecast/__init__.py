"""What the plan's own figures say before anything is simulated: the sum of a goal, in closed form.

`arithmetic.py` holds the formulas, `own_numbers.py` finds the business' figures, `the_sum.py` puts them together.
"""

from assistant.forecast.arithmetic import (
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
from assistant.forecast.own_numbers import Figure, OwnNumbers, own_numbers
from assistant.forecast.reckoning import Reckoning
from assistant.forecast.the_sum import (
    Sum,
    extra_results,
    goal_days,
    money_until,
    plan_days,
    plan_money,
    purchases_of,
    the_sum,
)

__all__ = [
    "Figure", "OwnNumbers", "Reckoning", "Sum", "after", "cost_per_result", "customer_value", "earliest_day",
    "extra_results", "goal_days", "lead_value", "money_until", "months_between", "needed_rate", "own_numbers",
    "payback_months", "per_month", "plan_days", "plan_money", "purchases_of", "sample_per_variant", "significant",
    "the_sum",
]  # fmt: skip
