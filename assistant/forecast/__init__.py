"""What the plan's money will probably bring: sums of its own figures, prospects in closed form, a drawn forecast.

`arithmetic.py` holds the formulas, `own_numbers.py` finds the business' figures, `the_sum.py` puts them together.
For a forecast `routes.py` finds the figures that lead from money to results and `case.py` gathers what is computed;
`outlook.py` evaluates it at once, `simulation.py` draws it (numpy loads when it is called).
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
from assistant.forecast.case import Case, NoForecast, case_of
from assistant.forecast.estimate import Estimate
from assistant.forecast.forecasting import SEED, forecast
from assistant.forecast.outlook import OUT_OF_REACH, Outlook, outlook
from assistant.forecast.own_numbers import Figure, OwnNumbers, own_numbers
from assistant.forecast.prospects import Flow, Forecast, GoalAhead, Input, MonthAhead, Range, Size
from assistant.forecast.reckoning import Reckoning
from assistant.forecast.routes import Link, Route
from assistant.forecast.said import attainable_target, in_tenths, money_for, said_quantity
from assistant.forecast.spending import Spending, spending
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
    "OUT_OF_REACH", "SEED", "Case", "Estimate", "Figure", "Flow", "Forecast", "GoalAhead", "Input", "Link",
    "MonthAhead", "NoForecast", "Outlook", "OwnNumbers", "Range", "Reckoning", "Route", "Size", "Spending", "Sum",
    "after", "attainable_target", "case_of", "cost_per_result", "customer_value", "earliest_day", "extra_results",
    "forecast", "goal_days", "in_tenths", "lead_value", "money_for", "money_until", "months_between", "needed_rate",
    "outlook", "own_numbers", "payback_months", "per_month", "plan_days", "plan_money", "purchases_of", "said_quantity",
    "sample_per_variant", "significant", "spending", "the_sum",
]  # fmt: skip
