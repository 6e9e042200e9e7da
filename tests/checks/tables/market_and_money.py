"""The business, its market and customers, and the budget."""

from assistant.strategy import Step
from tests.checks.case import Case
from tests.checks.drafts import NO_LINES, a_furnace_firm, a_scheduling_software, but, cny, marked, monthly, usd

SOFTWARE = a_scheduling_software()
FURNACES = a_furnace_firm()
WHO = "/audience/persona-1"
ANOTHER = {"role": "老板", "trigger": "审计罚款", "pains": ["怕被罚"], "locations": ["杭州"],
           "channels": ["wechat_official_account"]}  # fmt: skip
ADS_UNTESTED = {"/channels/channel-1/test": "先试四周"}

BUSINESS = (
    Case(
        "nobody knows what is sold",
        but(SOFTWARE, {"/business/offering": None, "/business/industry": None}),
        ("it-is-clear-what-is-sold-and-where",),
    ),
    Case("nobody knows where", but(SOFTWARE, {"/business/regions": None}), ("it-is-clear-what-is-sold-and-where",)),
    Case(
        "no reason to choose",
        but(SOFTWARE, {"/positioning/value_proposition": None, "/positioning/differentiators": None}),
        ("there-is-a-reason-to-choose-you",),
    ),
    Case("one reason is enough", but(SOFTWARE, {"/positioning/value_proposition": None})),
    Case("no proof", but(SOFTWARE, {"/positioning/proofs": None}), ("claims-have-proof",)),
    Case(
        "no proof of nothing",
        but(
            SOFTWARE,
            {"/positioning/proofs": None, "/positioning/value_proposition": None, "/positioning/differentiators": None},
        ),
        ("there-is-a-reason-to-choose-you",),
    ),
    Case("no reason to act now", but(SOFTWARE, {"/positioning/offer": None}), ("there-is-a-reason-to-act-now",)),
    Case(
        "the reason stands in a campaign",
        but(SOFTWARE, {"/positioning/offer": None, "/campaigns/campaign-1/offer": "免费试用"}),
    ),
    Case("an offer that does not apply is left alone", marked(SOFTWARE, "/positioning/offer", "not_applicable")),
    Case(
        "an offer put off is not", marked(SOFTWARE, "/positioning/offer", "deferred"), ("there-is-a-reason-to-act-now",)
    ),
    Case(
        "an unknown offer is not", marked(SOFTWARE, "/positioning/offer", "unknown"), ("there-is-a-reason-to-act-now",)
    ),
)

MARKET = (
    Case(
        "no research",
        but(SOFTWARE, {"/market/research/research-1": None, "/market/research/research-2": None}),
        ("views-rest-on-numbers-and-on-voices",),
    ),
    Case(
        "only numbers", but(SOFTWARE, {"/market/research/research-2": None}), ("views-rest-on-numbers-and-on-voices",)
    ),
    Case("only voices", but(SOFTWARE, {"/market/research/research-1": None}), ("views-rest-on-numbers-and-on-voices",)),
    Case("quick does not ask for research", but(SOFTWARE, {"/market/research/research-1": None}), depth="quick"),
    Case("no alternatives", but(SOFTWARE, {"/market/competitors/competitor-1": None}), ("the-alternatives-are-named",)),
    Case(
        "nothing is there yet",
        but(SOFTWARE, {"/market/assets/asset-1": None, "/market/history/history-1": None, **ADS_UNTESTED}),
        ("what-is-already-there-is-counted-in",),
    ),
    Case(
        "nothing is there yet at a launch",
        but(
            SOFTWARE,
            {
                "/market/assets/asset-1": None,
                "/market/history/history-1": None,
                "/business/stage": "launch",
                **ADS_UNTESTED,
            },
        ),
    ),
    Case("no threats", but(SOFTWARE, {"/market/swot/threats": None}), ("swot-has-no-empty-side",)),
    Case("standard does not ask for every side", but(SOFTWARE, {"/market/swot/threats": None}), depth="standard"),
    Case(
        "two forces", but(SOFTWARE, {"/market/pestel/political": None}), ("the-forces-around-the-market-are-looked-at",)
    ),
    Case(
        "no size",
        but(SOFTWARE, {"/market/size": None, "/market/growth_rate": None}),
        ("the-size-of-the-market-is-known",),
    ),
    Case("its growth is something", but(SOFTWARE, {"/market/size": None})),
    Case(
        "two figures for today",
        but(SOFTWARE, {"/market/baselines/+": {"metric": "leads", "value": monthly(60)}}),
        ("todays-figures-agree-with-each-other",),
    ),
    Case(
        "one figure in two periods",
        but(
            SOFTWARE,
            {
                "/market/baselines/+": {
                    "metric": "leads",
                    "value": {"value": 960, "unit": "count", "per": {"value": 1, "unit": "year"}},
                }
            },
        ),
    ),
)

AUDIENCE = (
    Case("nobody", but(SOFTWARE, {WHO: None}), ("it-is-clear-who-buys",)),
    Case("everybody", but(FURNACES, {f"{WHO}/name": "Everyone"}), ("each-persona-is-someone-you-could-meet",)),
    Case("所有人", but(SOFTWARE, {f"{WHO}/role": "所有人"}), ("each-persona-is-someone-you-could-meet",)),
    Case(
        "somebody vague",
        but(SOFTWARE, {WHO: None, "/audience/+": {"name": "年轻妈妈", "age_min": 18, "age_max": 65}}),
        ("each-persona-is-someone-you-could-meet",),
    ),
    Case(
        "somebody without a name",
        but(SOFTWARE, {WHO: None, "/audience/+": {"pains": ["忙"]}}),
        ("each-persona-is-someone-you-could-meet",),
    ),
    Case(
        "quick is content with less",
        but(SOFTWARE, {WHO: None, "/audience/+": {"name": "年轻妈妈", "trigger": "孩子上学", "pains": ["忙"]}}),
        depth="quick",
    ),
    Case(
        "from old to young",
        but(SOFTWARE, {f"{WHO}/age_min": 50, f"{WHO}/age_max": 30}),
        ("ages-run-from-young-to-old",),
    ),
    Case(
        "two alike",
        but(
            SOFTWARE,
            {
                "/audience/+": {
                    "name": "门店店长",
                    "role": "运营总监",
                    "locations": ["上海"],
                    "trigger": "排班出错，赔了加班费",
                    "pains": ["排班费时间", "加班费失控"],
                    "channels": ["baidu_search"],
                },
                f"{WHO}/share": None,
                "/content/pillars/pillar-1/personas": ["persona-1", "persona-2"],
            },
        ),
        ("personas-differ-from-each-other",),
    ),
    Case(
        "two that differ",
        but(
            SOFTWARE,
            {
                "/audience/+": ANOTHER,
                f"{WHO}/share": None,
                "/content/pillars/pillar-1/personas": ["persona-1", "persona-2"],
            },
        ),
    ),
    Case(
        "shares of more than there is",
        but(
            SOFTWARE,
            {"/audience/+": {**ANOTHER, "share": 50}, "/content/pillars/pillar-1/personas": ["persona-1", "persona-2"]},
        ),
        ("persona-shares-make-a-hundred",),
    ),
    Case(
        "donors are not on a trade platform",
        but(
            SOFTWARE,
            {
                "/business/customers": "donors",
                "/channels/channel-1/channel": "alibaba_1688",
                "/channels/channel-1/lands_on": None,
                "/channels/channel-1/mode": "owned",
            },
        ),
        ("customers-are-met-where-they-are",),
    ),
    Case(
        "they read something else", but(SOFTWARE, {f"{WHO}/channels": ["zhihu"]}), ("customers-are-met-where-they-are",)
    ),
)

MONEY = (
    Case(
        "no budget",
        but(SOFTWARE, {**NO_LINES, "/budget/total": None}),
        ("the-budget-is-known",),
    ),
    Case(
        "a range is a budget",
        but(SOFTWARE, {"/budget/total": None, "/budget/total_low": cny(200_000), "/budget/total_high": cny(250_000)}),
    ),
    Case(
        "a range upside down",
        but(
            SOFTWARE,
            {
                "/budget/total": None,
                "/budget/total_low": cny(250_000),
                "/budget/total_high": cny(200_000),
                **NO_LINES,
            },
        ),
        ("a-budget-range-runs-from-low-to-high",),
    ),
    Case("for how long", but(SOFTWARE, {"/budget/period": None}), ("the-budget-says-for-how-long",)),
    Case(
        "for how long, with no end in sight",
        but(
            SOFTWARE,
            {
                "/budget/period": None,
                "/goals/goal-1": None,
                "/kpis/kpi-1": None,
                "/kpis/kpi-2": None,
                "/kpis/kpi-3": None,
                "/kpis/kpi-4": None,
            },
        ),
        ("the-budget-says-for-how-long", "the-strategy-has-a-goal"),
    ),
    Case(
        "a price in dollars",
        but(SOFTWARE, {"/business/average_order_value": usd(1700)}),
        ("money-is-counted-in-one-currency",),
    ),
    Case(
        "past spending in dollars",
        but(SOFTWARE, {"/market/history/history-1/spend": usd(9000)}),
        ("money-is-counted-in-one-currency",),
    ),
    Case(
        "campaigns dearer than the budget",
        but(SOFTWARE, {"/campaigns/campaign-1/budget": cny(300_000)}),
        ("the-campaigns-fit-the-budget",),
    ),
    Case(
        "a campaign in another currency is not added up", but(SOFTWARE, {"/campaigns/campaign-1/budget": usd(300_000)})
    ),
    Case(
        "tools that eat the budget",
        but(SOFTWARE, {"/tools/tool-2/monthly_cost": cny(15_000)}),
        ("the-tools-leave-money-for-the-work",),
    ),
    Case("no reserve", but(FURNACES, {"/budget/reserve": None}), ("some-money-is-kept-in-reserve",)),
    Case("a reserve of nothing is a choice", but(FURNACES, {"/budget/reserve": 0})),
    Case("money is not asked for before the goals", but(SOFTWARE, {"/budget/period": None}), reached=Step.MARKET),
)

CASES = (*BUSINESS, *MARKET, *AUDIENCE, *MONEY)
