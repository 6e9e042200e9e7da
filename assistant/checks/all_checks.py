"""Every check, in the order in which findings of equal weight are told: the ten that catch bad plans first."""

from assistant.checks import (
    arrival,
    attainable,
    audience,
    carrying_out,
    channel_mix,
    consistency,
    follow_up,
    funnel,
    guards,
    landing,
    looking_back,
    market,
    means,
    measurable,
    money,
    permitted,
    publishing,
    readings,
    scorecard,
    specific,
    timed,
    toolbox,
)
from assistant.checks.check import Check

THE_TEN: tuple[Check, ...] = (
    attainable.NEEDED_COST,
    attainable.CUSTOMER_COST,
    arrival.IN_TIME,
    landing.LANDING,
    means.MEANS,
    funnel.FUNNEL,
    follow_up.FOLLOW_UP,
    money.BUDGET_ADDS_UP,
    guards.CHEATING,
    permitted.MAY_RUN,
)
SMART: tuple[Check, ...] = (
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
SCORECARD: tuple[Check, ...] = (
    scorecard.ONE_PRIMARY,
    scorecard.MEASURES_GOAL,
    scorecard.KPI_AGREES,
    readings.COST_WATCHED,
    readings.KPI_TARGET,
    readings.KPI_SOURCE,
    readings.KPI_RHYTHM,
    scorecard.LEADING,
    readings.KPI_CADENCE,
    scorecard.KPI_GOAL,
    readings.KPI_ONCE,
    readings.STAGE_SEEN,
    readings.CHANNEL_SEEN,
)
MONEY: tuple[Check, ...] = (
    money.BUDGET_KNOWN,
    money.ONE_CURRENCY,
    money.BUDGET_PERIOD,
    money.BUDGET_RANGE,
    money.CAMPAIGNS_AFFORDABLE,
    money.TOOLS_AFFORDABLE,
    money.RESERVE_KEPT,
)
MARKET: tuple[Check, ...] = (
    market.CLEAR_BUSINESS,
    market.REASON,
    market.BASELINE_AGREES,
    market.RESEARCH,
    market.RIVALS,
    market.ASSETS,
    market.PROOF,
    market.SWOT,
    market.FORCES,
    market.MARKET_SIZE,
)
AUDIENCE: tuple[Check, ...] = (
    audience.HAS_AUDIENCE,
    audience.SPECIFIC,
    audience.AGES,
    audience.MET,
    audience.DISTINCT,
    audience.PERSONA_SHARES,
)
CHANNELS: tuple[Check, ...] = (
    channel_mix.HAS_CHANNELS,
    channel_mix.SHARES,
    channel_mix.ONCE,
    channel_mix.ONE_CARD,
    channel_mix.JOB,
    channel_mix.KEPT,
    channel_mix.TESTED,
    arrival.EACH_IN_TIME,
)
TOOLS: tuple[Check, ...] = (
    toolbox.READS,
    toolbox.TOOLS_USABLE,
    toolbox.TOGETHER,
    toolbox.NO_OVERLAP,
)
CONTENT: tuple[Check, ...] = (
    publishing.KEYWORDS,
    publishing.FITS_HANDS,
    publishing.CALENDAR,
    publishing.PILLARS,
    publishing.REVIEWED,
    publishing.OWNED,
    publishing.SERVED,
    publishing.RENEWED,
)
EXECUTION: tuple[Check, ...] = (
    carrying_out.STOPS,
    carrying_out.READY,
    carrying_out.CAMPAIGN_DATES,
    carrying_out.LONG_ENOUGH,
    carrying_out.OFFER,
    carrying_out.WATCHED,
    carrying_out.RULES_FIRE,
    carrying_out.CAMPAIGNED,
    carrying_out.CAMPAIGN_OWNER,
    carrying_out.GOAL_OWNER,
    carrying_out.RISKS,
    carrying_out.DECISIONS,
)
EVALUATION: tuple[Check, ...] = (
    looking_back.READERS,
    looking_back.REVIEW_IN_TIME,
    looking_back.RESULTS,
    looking_back.REPORTS,
    looking_back.FEEDBACK,
    looking_back.SEVERAL_SIDES,
    looking_back.DASHBOARD,
    looking_back.ATTRIBUTION,
)
CONSISTENCY: tuple[Check, ...] = (
    consistency.REFERENCES,
    consistency.INSIDE,
)

SUBJECTS: tuple[tuple[str, tuple[Check, ...]], ...] = (
    ("The ten that catch bad plans", THE_TEN),
    ("SMART goals", SMART),
    ("KPIs", SCORECARD),
    ("Budget", MONEY),
    ("Business and market", MARKET),
    ("Customers", AUDIENCE),
    ("Channels", CHANNELS),
    ("Tools", TOOLS),
    ("Content", CONTENT),
    ("Carrying it out", EXECUTION),
    ("Looking back", EVALUATION),
    ("Consistency", CONSISTENCY),
)
"""The checks by subject, with the subject's heading in CHECKS.md."""

ALL_CHECKS: tuple[Check, ...] = tuple(check for _, checks in SUBJECTS for check in checks)
