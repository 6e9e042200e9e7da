"""SMART goals and their KPIs."""

from tests.checks.case import Case
from tests.checks.drafts import NO_LINES, a_furnace_firm, a_scheduling_software, but, cny, marked, monthly, percent

SOFTWARE = a_scheduling_software()
FURNACES = a_furnace_firm()
GOAL = "/goals/goal-1"
UNSPENT = "the-budget-says-what-it-covers-and-adds-up"
"""A longer plan has the budget twice, and lines for half of it."""

A_RATE = {f"{GOAL}/metric": "lead_to_mql_rate", "/kpis/kpi-1/role": "secondary"}

SPECIFIC = (
    Case(
        "no goal",
        but(SOFTWARE, {GOAL: None, "/kpis/kpi-1": None, "/kpis/kpi-2": None, "/kpis/kpi-3": None, "/kpis/kpi-4": None}),
        ("the-strategy-has-a-goal",),
    ),
    Case(
        "a direction without a number to count",
        but(SOFTWARE, {f"{GOAL}/metric": None, f"{GOAL}/statement": "提升知名度", f"{GOAL}/stage": "awareness"}),
        ("goal-names-what-is-counted",),
    ),
    Case(
        "a wish at the stage of interest",
        but(FURNACES, {f"{GOAL}/metric": None, f"{GOAL}/stage": "interest"}),
        ("goal-names-what-is-counted",),
    ),
    Case("a wish where customers ring up", but(FURNACES, {f"{GOAL}/metric": None}), ("goal-names-what-is-counted",)),
    Case(
        "a wish where nothing happens",
        but(FURNACES, {f"{GOAL}/metric": None, "/business/conversion_points": None}),
        ("goal-names-what-is-counted",),
    ),
    Case("no direction, rising", but(SOFTWARE, {f"{GOAL}/direction": None}), ("goal-says-which-way",)),
    Case(
        "no direction, standing still",
        but(
            SOFTWARE,
            {
                f"{GOAL}/direction": None,
                f"{GOAL}/target": monthly(80),
                "/kpis/kpi-1/target": monthly(80),
                f"{GOAL}/floor": None,
                f"{GOAL}/stretch": None,
            },
        ),
        ("goal-says-which-way",),
    ),
    Case(
        "no aim behind it",
        but(SOFTWARE, {"/business/objective": None, f"{GOAL}/objective": None}),
        ("goal-serves-a-business-aim",),
    ),
    Case("an aim of its own is enough", but(SOFTWARE, {"/business/objective": None})),
    Case("leads as awareness", but(SOFTWARE, {f"{GOAL}/stage": "awareness"}), ("goal-stage-fits-what-is-counted",)),
    Case("leads as conversion are fine", but(SOFTWARE, {f"{GOAL}/stage": "conversion"})),
)

A_SECOND = {
    "metric": "leads", "direction": "increase", "baseline": monthly(80), "target": monthly(120), "target_basis": "rate",
    "deadline": "2027-06-30", "stage": "consideration", "owner": "市场经理", "personas": ["persona-1"],
}  # fmt: skip

SEVERAL = (
    Case(
        "the same goal twice",
        but(SOFTWARE, {"/goals/+": A_SECOND}),
        (
            "each-goal-is-said-once",
            "each-goal-has-one-primary-kpi",
            "each-goal-has-an-early-sign",
            "each-goal-has-a-campaign",
        ),
    ),
    Case(
        "two goals, none the main one",
        but(
            SOFTWARE,
            {
                "/goals/+": {
                    **A_SECOND,
                    "metric": "website_traffic",
                    "stage": "interest",
                    "baseline": monthly(6000),
                    "target": monthly(8000),
                },
                f"{GOAL}/priority": None,
                "/kpis/kpi-2/role": "primary",
                "/kpis/kpi-2/goals": ["goal-2"],
                "/kpis/+": {
                    "metric": "clicks",
                    "goals": ["goal-1", "goal-2"],
                    "role": "secondary",
                    "leading": True,
                    "source": "广告后台",
                    "cadence": "weekly",
                    "target": monthly(900),
                },
                "/campaigns/campaign-1/goals": ["goal-1", "goal-2"],
            },
        ),
        ("the-main-goal-is-named", "no-goal-can-be-won-by-cheating", "results-change-the-plan"),
    ),
)

MEASURABLE = (
    Case(
        "half again better than the best of the field",
        but(FURNACES, {**A_RATE, f"{GOAL}/baseline": percent(30), f"{GOAL}/target": percent(70)}),
        ("a-rate-goal-stays-within-what-others-reach", "each-goal-has-one-primary-kpi"),
    ),
    Case(
        "the same from one who is better already",
        but(FURNACES, {**A_RATE, f"{GOAL}/baseline": percent(60), f"{GOAL}/target": percent(70)}),
        ("a-rate-goal-stays-within-what-others-reach", "each-goal-has-one-primary-kpi"),
    ),
    Case(
        "a little better than the field",
        but(FURNACES, {**A_RATE, f"{GOAL}/baseline": percent(30), f"{GOAL}/target": percent(50)}),
        ("each-goal-has-one-primary-kpi",),
    ),
    Case("no target", but(SOFTWARE, {f"{GOAL}/target": None}), ("goal-has-a-target",)),
    Case("no baseline, but read every week", but(SOFTWARE, {f"{GOAL}/baseline": None})),
    Case(
        "no baseline and no plan to get one",
        but(SOFTWARE, {f"{GOAL}/baseline": None, "/kpis/kpi-1/source": None, "/kpis/kpi-1/baseline": None}),
        ("goal-has-a-baseline-or-a-plan-to-get-one", "each-kpi-is-read-somewhere"),
    ),
    Case(
        "an unknown baseline with a plan to measure passes",
        but(marked(SOFTWARE, f"{GOAL}/baseline", "unknown"), {"/kpis/kpi-1/baseline": None}),
    ),
    Case(
        "leads in percent",
        but(
            SOFTWARE,
            {
                f"{GOAL}/target": percent(20),
                "/kpis/kpi-1/target": percent(20),
                f"{GOAL}/floor": None,
                f"{GOAL}/stretch": None,
            },
        ),
        ("goal-is-counted-in-the-unit-of-its-metric",),
    ),
    Case(
        "today's leads in money",
        but(SOFTWARE, {f"{GOAL}/baseline": {"value": 80, "unit": "CNY"}, "/kpis/kpi-1/baseline": None}),
        ("goal-is-counted-in-the-unit-of-its-metric",),
    ),
    Case(
        "two currencies in one goal",
        but(
            SOFTWARE,
            {
                f"{GOAL}/metric": "revenue",
                f"{GOAL}/stage": "conversion",
                f"{GOAL}/floor": None,
                f"{GOAL}/stretch": None,
                f"{GOAL}/baseline": {"value": 80000, "unit": "CNY"},
                f"{GOAL}/target": {"value": 90000, "unit": "USD"},
                "/kpis/kpi-1/metric": "revenue",
                "/kpis/kpi-1/baseline": None,
                "/kpis/kpi-1/target": None,
                "/kpis/kpi-1/leading": None,
                "/kpis/+": {
                    "metric": "cac",
                    "goals": ["goal-1"],
                    "role": "guardrail",
                    "source": "财务",
                    "cadence": "monthly",
                },
            },
        ),
        ("baseline-and-target-share-a-unit", "each-primary-kpi-has-a-target", "results-change-the-plan"),
    ),
    Case(
        "a share over the whole",
        but(
            SOFTWARE,
            {
                f"{GOAL}/metric": "email_open_rate",
                f"{GOAL}/stage": "interest",
                f"{GOAL}/floor": None,
                f"{GOAL}/stretch": None,
                f"{GOAL}/baseline": percent(60),
                f"{GOAL}/target": percent(130),
                "/kpis/kpi-1/metric": "email_open_rate",
                "/kpis/kpi-1/baseline": None,
                "/kpis/kpi-1/target": percent(130),
            },
        ),
        ("a-rate-stays-between-0-and-100", "results-change-the-plan"),
    ),
    Case(
        "growth taken for a share",
        but(
            SOFTWARE,
            {
                f"{GOAL}/metric": "email_open_rate",
                f"{GOAL}/stage": "interest",
                f"{GOAL}/floor": None,
                f"{GOAL}/stretch": None,
                f"{GOAL}/baseline": percent(20),
                f"{GOAL}/target": percent(150),
                "/kpis/kpi-1/metric": "email_open_rate",
                "/kpis/kpi-1/baseline": None,
                "/kpis/kpi-1/target": percent(150),
            },
        ),
        ("a-rate-stays-between-0-and-100", "results-change-the-plan"),
    ),
    Case(
        "fewer leads, and called an increase",
        but(
            SOFTWARE,
            {
                f"{GOAL}/target": monthly(60),
                "/kpis/kpi-1/target": monthly(60),
                f"{GOAL}/floor": None,
                f"{GOAL}/stretch": None,
            },
        ),
        ("target-lies-where-the-goal-wants-to-go",),
    ),
    Case(
        "fewer leads on purpose",
        but(
            SOFTWARE,
            {
                f"{GOAL}/direction": "decrease",
                f"{GOAL}/target": monthly(60),
                f"{GOAL}/floor": None,
                "/kpis/kpi-1/target": monthly(60),
                f"{GOAL}/stretch": None,
            },
        ),
        ("target-lies-where-the-goal-wants-to-go",),
    ),
    Case(
        "a floor above the target",
        but(SOFTWARE, {f"{GOAL}/floor": monthly(130)}),
        ("floor-target-and-stretch-stand-in-order",),
    ),
    Case(
        "a stretch below the target",
        but(SOFTWARE, {f"{GOAL}/stretch": monthly(110)}),
        ("floor-target-and-stretch-stand-in-order",),
    ),
    Case(
        "a change that makes another target",
        but(SOFTWARE, {f"{GOAL}/change": 100}),
        ("the-stated-change-agrees-with-the-target",),
    ),
    Case("a change that makes the target", but(SOFTWARE, {f"{GOAL}/change": 50})),
)

TIMED = (
    Case("no date", but(SOFTWARE, {f"{GOAL}/deadline": None}), ("goal-has-a-deadline",)),
    Case(
        "a date that has passed",
        but(SOFTWARE, {f"{GOAL}/deadline": "2026-06-30"}),
        ("the-deadline-lies-ahead", "goal-starts-before-it-ends"),
    ),
    Case("starts after it ends", but(SOFTWARE, {f"{GOAL}/start": "2027-07-15"}), ("goal-starts-before-it-ends",)),
    Case(
        "the plan starts after it ends too",
        but(SOFTWARE, {f"{GOAL}/start": "2027-01-03", f"{GOAL}/deadline": "2027-01-02"}),
        ("goal-starts-before-it-ends",),
    ),
    Case(
        "the plan starts when the goal is due",
        but(SOFTWARE, {f"{GOAL}/deadline": "2027-01-02"}),
        ("goal-starts-before-it-ends",),
    ),
    Case(
        "ten years off",
        but(SOFTWARE, {f"{GOAL}/deadline": "2036-12-31"}),
        ("the-deadline-is-within-three-years", "a-long-goal-has-milestones", UNSPENT),
    ),
    Case(
        "a year without a milestone",
        but(SOFTWARE, {f"{GOAL}/deadline": "2027-12-31"}),
        ("a-long-goal-has-milestones", UNSPENT),
    ),
    Case(
        "a year without a milestone or a baseline",
        but(SOFTWARE, {f"{GOAL}/deadline": "2027-12-31", f"{GOAL}/baseline": None}),
        ("a-long-goal-has-milestones", UNSPENT),
    ),
    Case(
        "a year with a milestone",
        but(
            SOFTWARE,
            {f"{GOAL}/deadline": "2027-12-31", f"{GOAL}/milestones/+": {"date": "2027-06-30", "value": monthly(100)}},
        ),
        (UNSPENT,),
    ),
    Case(
        "a milestone after the end",
        but(SOFTWARE, {f"{GOAL}/milestones/+": {"date": "2027-08-30", "value": monthly(100)}}),
        ("milestones-lie-on-the-way",),
    ),
)

KPIS = (
    Case(
        "no primary KPI",
        but(SOFTWARE, {"/kpis/kpi-1": None, "/channels/channel-1/kpis": ["kpi-3"]}),
        ("each-goal-has-one-primary-kpi",),
    ),
    Case(
        "counted, but not as the primary KPI",
        but(SOFTWARE, {"/kpis/kpi-1/role": "secondary"}),
        ("each-goal-has-one-primary-kpi",),
    ),
    Case(
        "two primary KPIs",
        but(SOFTWARE, {"/kpis/kpi-2/role": "primary"}),
        ("each-goal-has-one-primary-kpi", "results-change-the-plan"),
    ),
    Case(
        "a primary KPI of something else",
        but(SOFTWARE, {"/kpis/kpi-1/metric": "mqls", "/kpis/kpi-1/baseline": None, "/kpis/kpi-1/target": monthly(40)}),
        ("the-primary-kpi-measures-its-goal", "results-change-the-plan"),
    ),
    Case(
        "a shared KPI of something else",
        but(
            SOFTWARE,
            {
                "/kpis/kpi-1/metric": "mqls",
                "/kpis/kpi-1/baseline": None,
                "/kpis/kpi-1/target": monthly(40),
                "/kpis/+": {
                    "metric": "reads",
                    "goals": ["goal-1"],
                    "role": "primary",
                    "source": "公众号后台",
                    "cadence": "weekly",
                    "target": monthly(3000),
                },
            },
        ),
        ("each-goal-has-one-primary-kpi", "the-primary-kpi-measures-its-goal", "results-change-the-plan"),
    ),
    Case(
        "a KPI with another target",
        but(SOFTWARE, {"/kpis/kpi-1/target": monthly(150)}),
        ("the-primary-kpi-agrees-with-its-goal",),
    ),
    Case(
        "a KPI with another baseline",
        but(SOFTWARE, {"/kpis/kpi-1/baseline": monthly(70)}),
        ("the-primary-kpi-agrees-with-its-goal",),
    ),
    Case(
        "1,440 a year is 120 a month",
        but(SOFTWARE, {"/kpis/kpi-1/target": {"value": 1440, "unit": "count", "per": {"value": 1, "unit": "year"}}}),
    ),
    Case("nobody watches the cost", but(SOFTWARE, {"/kpis/kpi-3": None}), ("someone-watches-the-cost",)),
    Case(
        "nobody watches the cost of something without a price",
        but(
            SOFTWARE,
            {
                "/kpis/kpi-3": None,
                f"{GOAL}/metric": "website_traffic",
                f"{GOAL}/stage": "interest",
                "/kpis/kpi-1/role": "secondary",
                f"{GOAL}/target": monthly(8000),
                f"{GOAL}/floor": None,
                f"{GOAL}/stretch": None,
                f"{GOAL}/baseline": monthly(6000),
                "/kpis/kpi-2/role": "primary",
            },
        ),
        ("someone-watches-the-cost", "no-goal-can-be-won-by-cheating", "results-change-the-plan"),
    ),
    Case(
        "no money, no cost to watch",
        but(
            SOFTWARE,
            {
                **NO_LINES,
                "/kpis/kpi-3": None,
                "/budget/total": cny(0),
            },
        ),
        (),
    ),
    Case(
        "a primary KPI without a target",
        but(SOFTWARE, {"/kpis/kpi-1/target": None}),
        ("each-primary-kpi-has-a-target",),
    ),
    Case(
        "a primary KPI without any target",
        but(SOFTWARE, {"/kpis/kpi-1/target": None, f"{GOAL}/target": None}),
        ("each-primary-kpi-has-a-target", "goal-has-a-target"),
    ),
    Case("a KPI read nowhere", but(SOFTWARE, {"/kpis/kpi-2/source": None}), ("each-kpi-is-read-somewhere",)),
    Case(
        "a KPI read once a quarter",
        but(SOFTWARE, {"/kpis/kpi-4/cadence": "quarterly"}),
        ("each-kpi-is-read-in-time-to-act",),
    ),
    Case("a KPI without a rhythm", but(SOFTWARE, {"/kpis/kpi-4/cadence": None}), ("each-kpi-has-a-rhythm",)),
    Case(
        "no early sign",
        but(SOFTWARE, {"/kpis/kpi-2": None, "/kpis/kpi-3/goals": None, "/channels/channel-2/kpis": ["kpi-1"]}),
        ("each-goal-has-an-early-sign", "each-stage-in-use-has-a-number"),
    ),
    Case(
        "no early sign, and nothing that could give one",
        but(
            SOFTWARE,
            {
                f"{GOAL}/metric": "website_traffic",
                f"{GOAL}/stage": "interest",
                f"{GOAL}/baseline": monthly(6000),
                f"{GOAL}/target": monthly(8000),
                f"{GOAL}/floor": None,
                f"{GOAL}/stretch": None,
                "/kpis/kpi-1": None,
                "/kpis/kpi-2/role": "primary",
                "/kpis/kpi-3/goals": None,
                "/kpis/kpi-4/goals": None,
                "/channels/channel-1": None,
                "/channels/channel-2": None,
            },
        ),
        (
            "each-goal-has-an-early-sign",
            "the-strategy-has-channels",
            "results-change-the-plan",
            "no-goal-can-be-won-by-cheating",
        ),
    ),
    Case("a KPI without a goal", but(SOFTWARE, {"/kpis/kpi-2/goals": None}), ("each-kpi-serves-a-goal",)),
    Case(
        "a KPI without one of two goals",
        but(
            SOFTWARE,
            {
                "/kpis/+": {"metric": "reads", "role": "secondary", "source": "公众号后台", "cadence": "weekly"},
                "/goals/+": {
                    **A_SECOND,
                    "metric": "website_traffic",
                    "stage": "interest",
                    "priority": 2,
                    "baseline": monthly(6000),
                    "target": monthly(8000),
                },
                "/kpis/kpi-2/role": "primary",
                "/kpis/kpi-2/goals": ["goal-2"],
                "/campaigns/campaign-1/goals": ["goal-1", "goal-2"],
            },
        ),
        (
            "each-kpi-serves-a-goal",
            "each-goal-has-an-early-sign",
            "results-change-the-plan",
            "no-goal-can-be-won-by-cheating",
        ),
    ),
    Case(
        "a number listed twice",
        but(
            SOFTWARE,
            {
                "/kpis/+": {
                    "metric": "website_traffic",
                    "goals": ["goal-1"],
                    "role": "secondary",
                    "stage": "interest",
                    "source": "网站统计",
                    "cadence": "weekly",
                }
            },
        ),
        ("each-number-is-watched-once",),
    ),
    Case("a stage nobody sees", but(FURNACES, {"/kpis/kpi-5": None}), ("each-stage-in-use-has-a-number",)),
    Case(
        "a channel nobody sees",
        but(SOFTWARE, {"/channels/channel-2/kpis": None}),
        ("each-channel-has-a-number-that-shows-it",),
    ),
    Case(
        "a channel nobody could see",
        but(
            SOFTWARE,
            {
                "/channels/channel-2/kpis": None,
                "/kpis/kpi-1/role": "secondary",
                "/kpis/kpi-1/metric": "mqls",
                "/kpis/kpi-1/baseline": None,
                "/kpis/kpi-1/target": None,
            },
        ),
        ("each-channel-has-a-number-that-shows-it", "each-goal-has-one-primary-kpi"),
    ),
)

CASES = (*SPECIFIC, *SEVERAL, *MEASURABLE, *TIMED, *KPIS)
