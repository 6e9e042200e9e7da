"""The ten that catch bad plans."""

from collections.abc import Mapping

from assistant.strategy import Step
from tests.checks.case import Case
from tests.checks.drafts import NO_LINES, a_furnace_firm, a_scheduling_software, but, cny, marked, monthly, percent, usd

SOFTWARE = a_scheduling_software()
FURNACES = a_furnace_firm()
TARGET = "/goals/goal-1/target"


def aiming(value: int) -> dict[str, object]:
    """Another target, with what hangs on it."""
    return {TARGET: monthly(value), "/kpis/kpi-1/target": monthly(value), "/goals/goal-1/floor": None,
            "/goals/goal-1/stretch": None, "/capacity/follow_up/per_week": None}  # fmt: skip


A_PRIMARY: Mapping[str, object] = {
    "metric": "new_customers", "goals": ["goal-1"], "role": "primary", "target": monthly(18), "baseline": monthly(12),
    "source": "客户管理系统", "cadence": "monthly",
}  # fmt: skip
CUSTOMERS: Mapping[str, object] = {
    "/goals/goal-1/metric": "new_customers", "/goals/goal-1/stage": "conversion", "/goals/goal-1/floor": None,
    "/goals/goal-1/stretch": None, "/goals/goal-1/baseline": monthly(12), TARGET: monthly(18),
    "/kpis/kpi-1/role": "secondary", "/kpis/+": A_PRIMARY,
}  # fmt: skip
"""The goal is customers, out of the leads of before."""
GOAL_OF_LEADS = "/goals/goal-1/metric"
NO_HISTORY = {"/market/history/history-1": None, "/channels/channel-1/test": "四周后比较每条线索的成本"}

OWN_COST = (
    Case(
        "three times the leads for the money of one",
        but(SOFTWARE, aiming(400)),
        ("needed-cost-is-in-reach-of-own-history",),
    ),
    Case("a little cheaper than ever before", but(SOFTWARE, aiming(250)), ("needed-cost-is-in-reach-of-own-history",)),
    Case(
        "not even one more at the field's cost",
        but(
            FURNACES,
            {
                GOAL_OF_LEADS: "leads",
                "/kpis/kpi-1/metric": "leads",
                "/market/history/history-1": None,
                "/channels/channel-1/test": "Four weeks at a small budget",
                "/budget/total": usd(60),
                "/campaigns/campaign-1/budget": None,
            },
        ),
        ("needed-cost-is-in-reach-of-own-history", "money-and-hours-per-channel-are-usable", "results-change-the-plan"),
    ),
    Case("no cheaper than before", but(SOFTWARE, aiming(210))),
    Case(
        "against the history of a channel",
        but(FURNACES, {**aiming(600), "/budget/total": usd(30_000), "/business/gross_margin": None}),
        ("needed-cost-is-in-reach-of-own-history",),
    ),
    Case(
        "in another currency nothing can be said",
        but(SOFTWARE, {**aiming(400), "/market/baselines/baseline-1/value": {"value": 35, "unit": "USD"}}),
    ),
    Case(
        "less than half the field's cost",
        but(
            FURNACES,
            {
                "/goals/goal-1/metric": "leads",
                "/kpis/kpi-1/metric": "leads",
                "/market/history/history-1": None,
                "/channels/channel-1/test": "Four weeks at a small budget",
                "/budget/total": usd(6_000),
                "/campaigns/campaign-1/budget": None,
            },
        ),
        ("needed-cost-is-in-reach-of-own-history", "results-change-the-plan"),
    ),
    Case("work for nothing has no cost", but(SOFTWARE, {**aiming(400), **NO_LINES, "/budget/total": cny(0)})),
    Case(
        "a second goal cannot be had either",
        but(
            SOFTWARE,
            {
                TARGET: monthly(81),
                "/kpis/kpi-1/target": monthly(81),
                "/budget/total": cny(400),
                "/goals/goal-1/floor": None,
                "/goals/goal-1/stretch": None,
                **NO_LINES,
            },
        ),
        ("needed-cost-is-in-reach-of-own-history", "money-and-hours-per-channel-are-usable"),
    ),
)

WORTH = (
    Case(
        "a customer costs more than a year of him",
        but(SOFTWARE, {"/business/average_order_value": cny(1200)}),
        ("a-customer-costs-less-than-he-brings",),
    ),
    Case(
        "a subscription pays back in the second year",
        but(SOFTWARE, {"/business/average_order_value": cny(7000), "/business/model": "saas"}),
        ("a-customer-costs-less-than-he-brings",),
    ),
    Case(
        "more than he pays, whatever the margin",
        but(SOFTWARE, {"/business/average_order_value": cny(1200), "/business/gross_margin": None}),
        ("a-customer-costs-less-than-he-brings",),
    ),
    Case("without the margin a fair price is fine", but(SOFTWARE, {"/business/gross_margin": None})),
    Case(
        "a margin nobody wants to give is left alone",
        but(marked(SOFTWARE, "/business/gross_margin", "not_applicable"), {}),
    ),
    Case(
        "a launch that pays more for a customer than he brings",
        but(
            SOFTWARE,
            {
                **CUSTOMERS,
                **NO_HISTORY,
                "/business/stage": "launch",
                "/goals/goal-1/baseline": None,
                TARGET: monthly(2),
                "/kpis/+": {**A_PRIMARY, "target": monthly(2), "baseline": None},
            },
        ),
        ("a-customer-costs-less-than-he-brings", "results-change-the-plan"),
    ),
    Case(
        "takings that cost more than they leave",
        but(
            SOFTWARE,
            {
                "/goals/goal-1/metric": "revenue",
                "/goals/goal-1/stage": "conversion",
                "/goals/goal-1/floor": None,
                "/goals/goal-1/stretch": None,
                "/kpis/kpi-1/metric": "revenue",
                "/kpis/kpi-1/target": None,
                "/kpis/kpi-1/baseline": None,
                "/kpis/kpi-1/stage": "conversion",
                "/goals/goal-1/baseline": {"value": 100_000, "unit": "CNY", "per": {"value": 1, "unit": "month"}},
                TARGET: {"value": 120_000, "unit": "CNY", "per": {"value": 1, "unit": "month"}},
                "/kpis/+": {
                    "metric": "cac",
                    "goals": ["goal-1"],
                    "role": "guardrail",
                    "source": "财务",
                    "cadence": "monthly",
                },
            },
        ),
        ("a-customer-costs-less-than-he-brings", "each-primary-kpi-has-a-target", "results-change-the-plan"),
    ),
)

ONE_CHANNEL = {"/channels/channel-2": None, "/channels/channel-1/mode": "owned", "/channels/channel-1/share": 100,
               "/audience/persona-1/channels": None}  # fmt: skip

IN_TIME = (
    Case(
        "articles that take half a year and more",
        but(SOFTWARE, {**ONE_CHANNEL, "/channels/channel-1/channel": "content"}),
        ("results-can-arrive-before-the-deadline",),
    ),
    Case(
        "a community that may take that long",
        but(SOFTWARE, {**ONE_CHANNEL, "/channels/channel-1/channel": "community"}),
        ("results-can-arrive-before-the-deadline",),
    ),
    Case(
        "customers who need half a year to decide",
        but(SOFTWARE, {**CUSTOMERS, "/business/sales_cycle": {"value": 6, "unit": "month"}}),
        ("results-can-arrive-before-the-deadline", "results-change-the-plan"),
    ),
    Case(
        "their time to decide does not delay leads",
        but(SOFTWARE, {"/business/sales_cycle": {"value": 6, "unit": "month"}}),
    ),
    Case(
        "one slow channel beside a fast one",
        but(
            SOFTWARE,
            {
                "/channels/+": {
                    "channel": "seo",
                    "mode": "owned",
                    "role": "capture",
                    "share": 0,
                    "kpis": ["kpi-2"],
                    "stages": ["interest"],
                    "start": "2027-03-01",
                }
            },
        ),
        ("each-channel-shows-results-within-the-plan",),
    ),
)

LANDING = (
    Case(
        "paid clicks without a place",
        but(SOFTWARE, {"/channels/channel-1/lands_on": None}),
        ("every-paid-click-lands-on-a-counted-conversion-point",),
    ),
    Case(
        "paid clicks without any place at all",
        but(FURNACES, {"/channels/channel-1/lands_on": None, "/business/conversion_points": None}),
        ("every-paid-click-lands-on-a-counted-conversion-point",),
    ),
    Case(
        "paid clicks to none of the places it can lead to",
        but(SOFTWARE, {"/channels/channel-1/lands_on": None, "/business/conversion_points": ["event_stand"]}),
        ("every-paid-click-lands-on-a-counted-conversion-point",),
    ),
    Case(
        "search ads into a live room",
        but(SOFTWARE, {"/channels/channel-1/lands_on": "live_room"}),
        ("every-paid-click-lands-on-a-counted-conversion-point",),
    ),
    Case(
        "search ads into a live room, and nothing better",
        but(SOFTWARE, {"/channels/channel-1/lands_on": "live_room", "/business/conversion_points": ["event_stand"]}),
        ("every-paid-click-lands-on-a-counted-conversion-point",),
    ),
    Case(
        "to a place where nobody sells",
        but(SOFTWARE, {"/channels/channel-1/lands_on": "phone_call"}),
        ("every-paid-click-lands-on-a-counted-conversion-point",),
    ),
    Case(
        "to a place where nobody sells, and nothing better",
        but(SOFTWARE, {"/channels/channel-1/lands_on": "phone_call", "/business/conversion_points": ["event_stand"]}),
        ("every-paid-click-lands-on-a-counted-conversion-point",),
    ),
    Case(
        "nobody counts",
        but(
            SOFTWARE,
            {f"/kpis/kpi-{number}/source": None for number in range(1, 5)}
            | {"/tools/tool-1": None, "/tools/tool-2": None},
        ),
        (
            "every-paid-click-lands-on-a-counted-conversion-point",
            "each-kpi-is-read-somewhere",
            "results-can-be-read-somewhere",
        ),
    ),
    Case("a channel that costs nothing may lead anywhere", but(SOFTWARE, {"/channels/channel-2/lands_on": None})),
    Case(
        "before channels are asked for, nothing is said",
        but(SOFTWARE, {"/channels/channel-1/lands_on": None}),
        reached=Step.GOALS,
    ),
)


def modest(total: int) -> dict[str, object]:
    """Little money, and little wanted of it."""
    return {"/budget/total": cny(total), **aiming(85), **NO_LINES}


A_SMALL_ONE = {"channel": "zhihu", "mode": "paid", "role": "create", "stages": ["interest"], "personas": ["persona-1"],
               "kpis": ["kpi-2"], "share": 10, "lands_on": "lead_form", "test": "先试四周",
               "stop_rule": "同上"}  # fmt: skip

MEANS = (
    Case(
        "too little for ads, enough if the account gives way",
        but(
            SOFTWARE,
            {**modest(30_000), "/channels/channel-1/share": 40, "/channels/channel-2/share": 60},
        ),
        ("money-and-hours-per-channel-are-usable",),
    ),
    Case("a little less than the rule of thumb", but(SOFTWARE, modest(30_000))),
    Case(
        "a small channel beside a large one",
        but(SOFTWARE, {**modest(36_000), "/channels/channel-2/share": 30, "/channels/+": A_SMALL_ONE}),
        ("money-and-hours-per-channel-are-usable",),
    ),
    Case(
        "one channel, too small",
        but(SOFTWARE, {**modest(10_000), "/channels/channel-1/share": 100, "/channels/channel-2": None}),
        ("money-and-hours-per-channel-are-usable",),
    ),
    Case(
        "a month's money every month", but(SOFTWARE, {**modest(5_000), "/budget/period": {"value": 1, "unit": "month"}})
    ),
    Case(
        "three hours a week",
        but(SOFTWARE, {"/capacity/hours_per_week": 3}),
        ("money-and-hours-per-channel-are-usable",),
    ),
    Case("an agency has its own hours", but(SOFTWARE, {"/capacity/hours_per_week": 3, "/capacity/agency": "代运营"})),
)

FUNNEL = (
    Case(
        "thirty customers out of a hundred and twenty leads",
        but(SOFTWARE, {**CUSTOMERS, TARGET: monthly(30), "/kpis/+": {**A_PRIMARY, "target": monthly(30)}}),
        ("the-funnel-multiplies-to-the-goal", "results-change-the-plan"),
    ),
    Case(
        "eighteen customers out of a hundred and twenty leads", but(SOFTWARE, CUSTOMERS), ("results-change-the-plan",)
    ),
    Case(
        "the money buys too few leads",
        but(
            SOFTWARE,
            {
                **CUSTOMERS,
                **NO_HISTORY,
                TARGET: monthly(60),
                "/kpis/kpi-1/target": None,
                "/kpis/+": {**A_PRIMARY, "target": monthly(60)},
                "/business/gross_margin": None,
            },
        ),
        ("the-funnel-multiplies-to-the-goal", "results-change-the-plan"),
    ),
    Case(
        "no lead ever buys",
        but(SOFTWARE, {**CUSTOMERS, "/kpis/kpi-4/target": percent(0)}),
        ("the-funnel-multiplies-to-the-goal", "results-change-the-plan"),
    ),
    Case(
        "the money buys leads, and none of them buys",
        but(
            SOFTWARE,
            {
                **CUSTOMERS,
                **NO_HISTORY,
                "/kpis/kpi-1/target": None,
                "/kpis/kpi-4/baseline": percent(0),
                "/kpis/kpi-4/target": percent(0),
                "/market/baselines/baseline-2/value": percent(0),
            },
        ),
        ("the-funnel-multiplies-to-the-goal", "results-change-the-plan"),
    ),
    Case(
        "the money buys leads enough",
        but(SOFTWARE, {**CUSTOMERS, **NO_HISTORY, "/kpis/kpi-1/target": None}),
        ("results-change-the-plan",),
    ),
)

FOLLOW_UP = (
    Case("nobody answers", but(SOFTWARE, {"/capacity/follow_up/owner": None}), ("someone-answers-the-leads",)),
    Case(
        "an answer within a week",
        but(SOFTWARE, {"/capacity/follow_up/respond_within": {"value": 1, "unit": "week"}}),
        ("someone-answers-the-leads",),
    ),
    Case(
        "more leads than can be answered",
        but(SOFTWARE, {"/capacity/follow_up/per_week": 10}),
        ("someone-answers-the-leads",),
    ),
    Case(
        "six hundred leads in all",
        but(
            SOFTWARE,
            {
                TARGET: {"value": 600, "unit": "count"},
                "/goals/goal-1/target_basis": "total",
                "/kpis/kpi-1/target": {"value": 600, "unit": "count"},
                "/goals/goal-1/floor": None,
                "/goals/goal-1/stretch": None,
                "/capacity/follow_up/per_week": 10,
                "/business/gross_margin": None,
            },
        ),
        ("someone-answers-the-leads",),
    ),
    Case(
        "nobody says which leads count",
        but(SOFTWARE, {"/capacity/follow_up/qualified_means": None}),
        ("someone-answers-the-leads",),
    ),
    Case(
        "quick does not ask which leads count",
        but(SOFTWARE, {"/capacity/follow_up/qualified_means": None}),
        depth="quick",
    ),
    Case(
        "a shop has nobody to call back",
        but(
            SOFTWARE,
            {
                "/capacity/follow_up/owner": None,
                "/goals/goal-1/metric": "orders",
                "/goals/goal-1/stage": "conversion",
                "/business/conversion_points": ["own_shop"],
                "/channels/channel-1/lands_on": None,
                "/channels/channel-1/mode": "owned",
                "/channels/channel-2/lands_on": "own_shop",
                "/kpis/kpi-1/metric": "orders",
                "/kpis/+": {
                    "metric": "return_rate",
                    "goals": ["goal-1"],
                    "role": "guardrail",
                    "source": "店铺后台",
                    "cadence": "monthly",
                },
            },
        ),
        ("results-change-the-plan",),
    ),
)

BUDGET = (
    Case(
        "nobody knows what is in it",
        but(SOFTWARE, {"/budget/covers": None}),
        ("the-budget-says-what-it-covers-and-adds-up",),
    ),
    Case(
        "lines in dollars",
        but(SOFTWARE, {"/budget/lines/line-7/amount": usd(80_000)}),
        ("the-budget-says-what-it-covers-and-adds-up",),
    ),
    Case(
        "lines over the total",
        but(SOFTWARE, {"/budget/lines/line-7/amount": cny(120_000)}),
        ("the-budget-says-what-it-covers-and-adds-up",),
    ),
    Case(
        "lines under the total",
        but(SOFTWARE, {"/budget/lines/line-7/amount": cny(50_000)}),
        ("the-budget-says-what-it-covers-and-adds-up",),
    ),
    Case("rounding is no gap", but(SOFTWARE, {"/budget/lines/line-7/amount": cny(79_500)})),
    Case(
        "money after the end",
        but(SOFTWARE, {"/budget/lines/line-2/month": "2027-08"}),
        ("the-budget-says-what-it-covers-and-adds-up",),
    ),
    Case("nothing to spend has no scope", but(SOFTWARE, {"/budget/total": cny(0), "/budget/covers": None, **NO_LINES})),
)

CHEATING = (
    Case(
        "only the number of leads",
        but(SOFTWARE, {"/kpis/kpi-3": None, "/kpis/kpi-4": None}),
        ("no-goal-can-be-won-by-cheating", "someone-watches-the-cost"),
    ),
    Case(
        "only the cost of a lead",
        but(
            SOFTWARE,
            {
                "/goals/goal-1/metric": "cpl",
                "/goals/goal-1/direction": "decrease",
                "/goals/goal-1/floor": None,
                "/goals/goal-1/stretch": None,
                "/goals/goal-1/baseline": {"value": 250, "unit": "CNY"},
                TARGET: {"value": 200, "unit": "CNY"},
                "/kpis/kpi-1/metric": "mqls",
                "/kpis/kpi-1/role": "secondary",
                "/kpis/kpi-1/goals": None,
                "/kpis/kpi-1": None,
                "/channels/channel-1/kpis": ["kpi-3"],
                "/kpis/kpi-3/role": "primary",
                "/kpis/kpi-3/target": {"value": 200, "unit": "CNY"},
            },
        ),
        ("no-goal-can-be-won-by-cheating", "results-change-the-plan"),
    ),
)

RUN_HERE = (
    Case(
        "Facebook in China",
        but(
            SOFTWARE,
            {
                "/channels/channel-1/channel": "facebook",
                "/channels/channel-1/mode": "search",
                "/channels/channel-1/lands_on": "phone_call",
                "/channels/channel-1/test": "先试四周",
            },
        ),
        ("the-plan-may-be-run-here",),
    ),
    Case(
        "Baidu in Japan",
        but(
            FURNACES,
            {
                "/channels/channel-1/channel": "baidu_search",
                "/business/regions": ["JP"],
                "/channels/channel-1/test": "Four weeks",
                "/audience/persona-1/channels": None,
            },
        ),
        ("the-plan-may-be-run-here",),
    ),
    Case(
        "channels and tools of one country for the whole world",
        but(SOFTWARE, {"/business/regions": ["global"]}),
        ("the-plan-may-be-run-here", "the-tools-work-where-you-are"),
    ),
    Case("sold in two countries, usable in one", but(SOFTWARE, {"/business/regions": ["CN", "US"]})),
    Case(
        "food supplements without a review",
        but(SOFTWARE, {"/business/regulated": ["supplements"], "/content/review_steps": None}),
        ("the-plan-may-be-run-here", "someone-looks-before-it-goes-out"),
    ),
    Case("food supplements with a review", but(SOFTWARE, {"/business/regulated": ["supplements"]})),
    Case(
        "a review is not asked for before content is",
        but(SOFTWARE, {"/business/regulated": ["supplements"], "/content/review_steps": None}),
        reached=Step.CHANNELS,
    ),
    Case(
        "the best in the country",
        but(SOFTWARE, {"/positioning/value_proposition": "国家级排班专家"}),
        ("the-plan-may-be-run-here",),
    ),
    Case(
        "the best in a campaign",
        but(
            SOFTWARE, {"/campaigns/campaign-1/message": "全网第一的排班软件", "/campaigns/campaign-1/offer": "首月免费"}
        ),
        ("the-plan-may-be-run-here",),
    ),
    Case("such words are free elsewhere", but(FURNACES, {"/positioning/value_proposition": "国家级"})),
    Case(
        "creators without a disclosure",
        but(SOFTWARE, {"/channels/channel-2/mode": "creator", "/channels/channel-2/test": "先试四周"}),
        ("the-plan-may-be-run-here",),
    ),
    Case(
        "creators with a disclosure",
        but(
            SOFTWARE,
            {
                "/channels/channel-2/mode": "creator",
                "/channels/channel-2/test": "先试四周",
                "/content/review_steps": ["核对合作内容已标注广告字样"],
            },
        ),
    ),
    Case("email without consent", but(FURNACES, {"/readiness/readiness-2": None}), ("the-plan-may-be-run-here",)),
    Case("made by a machine", but(SOFTWARE, {"/content/formats": ["AI 生成短视频"]}), ("the-plan-may-be-run-here",)),
    Case(
        "made by a machine, and labeled",
        but(SOFTWARE, {"/content/formats": ["AI 生成短视频"], "/content/review_steps": ["加上生成内容标识"]}),
    ),
    Case("AI inside a word is none", but(SOFTWARE, {"/content/formats": ["email", "MAINTENANCE"]})),
)

CASES = (*OWN_COST, *WORTH, *IN_TIME, *LANDING, *MEANS, *FUNNEL, *FOLLOW_UP, *BUDGET, *CHEATING, *RUN_HERE)
