"""Channels, tools, content, carrying out, looking back, and what contradicts itself."""

from assistant.strategy import Draft, Step, Strategy
from tests.checks.case import Case
from tests.checks.drafts import a_furnace_firm, a_scheduling_software, but, cny, monthly, percent

SOFTWARE = a_scheduling_software()
FURNACES = a_furnace_firm()
ADS, ACCOUNT = "/channels/channel-1", "/channels/channel-2"
NO_CHANNELS = {ADS: None, ACCOUNT: None}


def with_content(draft: Draft, **changes: object) -> Draft:
    """The draft with parts of its content replaced, unchecked, as an upload may bring them."""
    content = {**draft.strategy.content.model_dump(mode="json", exclude_defaults=True), **changes}
    document = {**draft.strategy.model_dump(mode="json", exclude_defaults=True), "content": content}
    return Draft(strategy=Strategy.model_validate(document))


CHANNELS = (
    Case("no channels", but(SOFTWARE, NO_CHANNELS), ("the-strategy-has-channels",)),
    Case(
        "shares of 130",
        but(SOFTWARE, {f"{ADS}/share": 90}),
        ("channel-shares-make-a-hundred", "the-money-does-not-hang-on-one-channel"),
    ),
    Case("shares of 70", but(SOFTWARE, {f"{ADS}/share": 30}), ("channel-shares-make-a-hundred",)),
    Case("no shares at all", but(SOFTWARE, {f"{ADS}/share": None, f"{ACCOUNT}/share": None})),
    Case("a third is a third", but(SOFTWARE, {f"{ADS}/share": 59.5})),
    Case(
        "the same channel twice",
        but(
            SOFTWARE,
            {
                "/channels/+": {
                    "channel": "baidu_search",
                    "mode": "paid",
                    "role": "capture",
                    "share": 0,
                    "stages": ["conversion"],
                    "personas": ["persona-1"],
                    "kpis": ["kpi-1"],
                    "lands_on": "lead_form",
                    "stop_rule": "同上",
                }
            },
        ),
        ("each-channel-is-listed-once",),
    ),
    Case(
        "the same channel twice, without shares",
        but(
            SOFTWARE,
            {
                f"{ADS}/share": None,
                f"{ACCOUNT}/share": None,
                "/channels/+": {
                    "channel": "baidu_search",
                    "mode": "paid",
                    "role": "capture",
                    "stages": ["conversion"],
                    "personas": ["persona-1"],
                    "kpis": ["kpi-1"],
                    "lands_on": "lead_form",
                    "stop_rule": "同上",
                },
            },
        ),
        ("each-channel-is-listed-once",),
    ),
    Case(
        "nearly all on one",
        but(SOFTWARE, {f"{ADS}/share": 80, f"{ACCOUNT}/share": 20}),
        ("the-money-does-not-hang-on-one-channel",),
    ),
    Case(
        "nearly all on one, at a shop on a marketplace",
        but(SOFTWARE, {f"{ADS}/share": 80, f"{ACCOUNT}/share": 20, "/business/sells_through": ["marketplace"]}),
    ),
    Case("a channel without a job", but(SOFTWARE, {f"{ADS}/role": None}), ("each-channel-has-a-job",)),
    Case("a keeping channel without a job", but(FURNACES, {f"{ACCOUNT}/role": None}), ("each-channel-has-a-job",)),
    Case(
        "a channel without a job or a stage",
        but(SOFTWARE, {f"{ACCOUNT}/role": None, f"{ACCOUNT}/stages": None}),
        ("each-channel-has-a-job",),
    ),
    Case("a wishful channel without a job", but(SOFTWARE, {f"{ACCOUNT}/role": None}), ("each-channel-has-a-job",)),
    Case(
        "nothing keeps anybody",
        but(
            SOFTWARE,
            {
                f"{ACCOUNT}/mode": "paid",
                f"{ACCOUNT}/role": "create",
                f"{ACCOUNT}/stop_rule": "同上",
                f"{ACCOUNT}/test": "先试四周",
            },
        ),
        ("something-keeps-the-people-who-were-won",),
    ),
    Case(
        "an untried channel", but(SOFTWARE, {"/market/history/history-1": None}), ("a-new-channel-starts-with-a-test",)
    ),
    Case("channels are not asked for before their step", but(SOFTWARE, NO_CHANNELS), reached=Step.GOALS),
)

TOOLS = (
    Case(
        "nothing to read results in",
        but(SOFTWARE, {"/tools/tool-1": None, "/tools/tool-2": None}),
        ("results-can-be-read-somewhere",),
    ),
    Case(
        "a spreadsheet is a respectable answer",
        but(SOFTWARE, {"/tools/tool-1": None, "/tools/tool-2": None, "/tools/+": {"tool": "一张共享表格"}}),
    ),
    Case(
        "a tool of another country",
        but(SOFTWARE, {"/tools/+": {"tool": "callrail", "category": "call tracking"}}),
        ("the-tools-work-where-you-are", "no-two-tools-do-the-same-job"),
    ),
    Case(
        "tools that do not talk",
        but(SOFTWARE, {"/tools/tool-1/integrates_with": None, "/tools/tool-2/tool": "一张共享表格"}),
        ("the-tools-work-together",),
    ),
    Case(
        "two tools for one job",
        but(SOFTWARE, {"/tools/+": {"tool": "growingio", "category": "analytics"}}),
        ("no-two-tools-do-the-same-job",),
    ),
)

CONTENT = (
    Case(
        "ads in search without keywords", but(SOFTWARE, {"/content/keywords": None}), ("search-channels-have-keywords",)
    ),
    Case(
        "no keywords where nobody searches",
        but(SOFTWARE, {"/content/keywords": None, ADS: None, f"{ACCOUNT}/share": 100}),
    ),
    Case("two pieces a week of one", but(SOFTWARE, {"/capacity/pieces_per_week": 0}), ("the-calendar-fits-the-hands",)),
    Case(
        "longer to write than there are hours",
        but(
            FURNACES,
            {
                "/capacity/pieces_per_week": None,
                "/capacity/hours_per_week": 8,
                "/content/calendar/piece-1/format": "event",
                "/content/calendar/piece-2/format": "event",
                "/content/calendar/piece-3/format": "event",
                "/content/calendar/piece-4/format": "event",
                "/content/calendar/piece-5/format": "event",
                "/content/calendar/piece-6/format": "event",
            },
        ),
        ("the-calendar-fits-the-hands",),
    ),
    Case("no calendar", with_content(SOFTWARE, calendar=[]), ("the-calendar-has-no-holes",)),
    Case(
        "pieces without a date",
        but(SOFTWARE, {"/content/calendar/+": {"title": "客户故事", "owner": "市场经理"}}),
        ("the-calendar-has-no-holes",),
    ),
    Case("four quiet weeks", but(SOFTWARE, {"/content/calendar/piece-3": None}), ("the-calendar-has-no-holes",)),
    Case("a quiet summer is no hole in the first quarter", but(SOFTWARE, {"/content/calendar/piece-10": None})),
    Case(
        "no themes",
        with_content(
            SOFTWARE,
            pillars=[],
            calendar=[
                {key: value for key, value in piece.items() if key != "pillar"}
                for piece in SOFTWARE.strategy.model_dump(mode="json", exclude_defaults=True)["content"]["calendar"]
            ],
        ),
        ("content-answers-what-customers-ask",),
    ),
    Case(
        "no themes, and nobody to ask",
        but(
            with_content(
                SOFTWARE,
                pillars=[],
                calendar=[
                    {key: value for key, value in piece.items() if key != "pillar"}
                    for piece in SOFTWARE.strategy.model_dump(mode="json", exclude_defaults=True)["content"]["calendar"]
                ],
            ),
            {"/audience/persona-1/pains": None, "/audience/persona-1/objections": None},
        ),
        ("content-answers-what-customers-ask",),
    ),
    Case(
        "nobody looks before it goes out",
        but(SOFTWARE, {"/content/review_steps": None}),
        ("someone-looks-before-it-goes-out", "the-plan-may-be-run-here"),
    ),
    Case("nobody makes it", but(SOFTWARE, {"/content/calendar/piece-1/owner": None}), ("each-piece-has-an-owner",)),
    Case("alone, nobody else can make it", but(FURNACES, {"/content/calendar/piece-1/owner": None})),
    Case(
        "nothing for one reader",
        but(
            SOFTWARE,
            {
                "/audience/+": {
                    "role": "老板",
                    "trigger": "审计罚款",
                    "pains": ["怕被罚"],
                    "locations": ["杭州"],
                    "channels": ["baidu_search"],
                },
                "/audience/persona-1/share": None,
            },
        ),
        ("each-reader-and-stage-has-content",),
    ),
    Case(
        "nothing for one stage",
        but(SOFTWARE, {"/content/pillars/pillar-2/stage": "loyalty"}),
        ("each-reader-and-stage-has-content",),
    ),
    Case("never renewed", but(SOFTWARE, {"/content/refresh_every": None}), ("content-is-kept-fresh",)),
)

RULE = "/optimisation/rules/rule-1"
EXPERIMENT = "/optimisation/experiments/experiment-1"
CAMPAIGN = "/campaigns/campaign-1"
DUE = "/readiness/readiness-1/due"

CARRYING_OUT = (
    Case(
        "nothing stops the ads",
        but(
            SOFTWARE,
            {
                RULE: None,
                f"{ADS}/stop_rule": None,
                "/evaluation/feedback/+": {"when": "线索少于八十", "then": "换素材"},
            },
        ),
        ("each-paid-channel-has-a-rule-that-stops-it",),
    ),
    Case(
        "nothing stops the ads, and no price to stop at",
        but(
            SOFTWARE,
            {
                RULE: None,
                f"{ADS}/stop_rule": None,
                "/kpis/kpi-3/target": None,
                "/evaluation/feedback/+": {"when": "线索少于八十", "then": "换素材"},
            },
        ),
        ("each-paid-channel-has-a-rule-that-stops-it",),
    ),
    Case("ready too late", but(SOFTWARE, {DUE: "2027-02-01"}), ("everything-is-ready-before-the-start",)),
    Case(
        "nobody gets it ready",
        but(SOFTWARE, {"/readiness/+": {"item": "开通百度账户", "state": "missing"}}),
        ("everything-is-ready-before-the-start",),
    ),
    Case(
        "a campaign backwards",
        but(SOFTWARE, {f"{CAMPAIGN}/start": "2027-04-01", f"{CAMPAIGN}/end": "2027-02-01"}),
        ("campaigns-stay-inside-the-plan",),
    ),
    Case(
        "a campaign before the plan",
        but(SOFTWARE, {f"{CAMPAIGN}/start": "2026-12-20"}),
        ("campaigns-stay-inside-the-plan",),
    ),
    Case(
        "a campaign all before the plan",
        but(SOFTWARE, {f"{CAMPAIGN}/start": "2026-12-20", f"{CAMPAIGN}/end": "2026-12-24"}),
        ("campaigns-stay-inside-the-plan",),
    ),
    Case(
        "a campaign beyond the plan",
        but(SOFTWARE, {f"{CAMPAIGN}/end": "2027-09-30"}),
        ("campaigns-stay-inside-the-plan",),
    ),
    Case(
        "a campaign all beyond the plan",
        but(SOFTWARE, {f"{CAMPAIGN}/start": "2027-08-01", f"{CAMPAIGN}/end": "2027-09-30"}),
        ("campaigns-stay-inside-the-plan",),
    ),
    Case(
        "a test of a week",
        but(SOFTWARE, {f"{EXPERIMENT}/duration": {"value": 1, "unit": "week"}}),
        ("tests-run-long-enough-to-tell",),
    ),
    Case(
        "a test of two weeks with traffic for months",
        but(
            SOFTWARE,
            {
                f"{EXPERIMENT}/duration": {"value": 2, "unit": "week"},
                f"{EXPERIMENT}/metric": "visitor_to_lead_rate",
                "/market/baselines/+": {"metric": "visitor_to_lead_rate", "value": percent(1.5)},
            },
        ),
        ("tests-run-long-enough-to-tell",),
    ),
    Case(
        "nobody watches",
        but(
            SOFTWARE,
            {
                "/optimisation/monitoring": None,
                RULE: None,
                "/evaluation/feedback/+": {"when": "线索少于八十", "then": "换素材"},
            },
        ),
        ("the-running-work-is-watched",),
    ),
    Case("a rule that never fires", but(SOFTWARE, {f"{RULE}/threshold": None}), ("each-rule-can-fire",)),
    Case(
        "a rule that never fires on something without a target",
        but(SOFTWARE, {f"{RULE}/threshold": None, f"{RULE}/metric": "ctr"}),
        ("each-rule-can-fire", "results-change-the-plan"),
    ),
    Case("a rule without patience", but(SOFTWARE, {f"{RULE}/window": None}), ("each-rule-can-fire",)),
    Case("a goal nobody works for", but(SOFTWARE, {f"{CAMPAIGN}/goals": None}), ("each-goal-has-a-campaign",)),
    Case("a goal without any campaign", but(SOFTWARE, {CAMPAIGN: None}), ("each-goal-has-a-campaign",)),
    Case("a campaign nobody runs", but(SOFTWARE, {f"{CAMPAIGN}/owner": None}), ("each-campaign-has-an-owner",)),
    Case("alone, who else would run it", but(FURNACES, {f"{CAMPAIGN}/owner": None, "/goals/goal-1/owner": None})),
    Case("a goal nobody answers for", but(SOFTWARE, {"/goals/goal-1/owner": None}), ("each-goal-has-an-owner",)),
    Case("a risk without an answer", but(SOFTWARE, {"/risks/risk-1/response": None}), ("each-risk-has-an-answer",)),
    Case(
        "a decision nobody takes",
        but(SOFTWARE, {"/decisions/decision-1/by_whom": None}),
        ("each-open-decision-has-a-name-and-a-date",),
    ),
)

A_RESULT = {"period_start": "2027-01-01", "period_end": "2027-01-31", "actual": monthly(95), "kpi": "kpi-1"}

LOOKING_BACK = (
    Case("nobody reads", but(SOFTWARE, {"/evaluation/readers": None}), ("somebody-reads-the-results",)),
    Case("no review", but(SOFTWARE, {"/evaluation/review_every": None}), ("the-review-comes-before-the-end",)),
    Case(
        "no review of a short plan",
        but(
            SOFTWARE,
            {
                "/evaluation/review_every": None,
                "/goals/goal-1/deadline": "2027-05-31",
                "/budget/lines/line-6/month": "2027-05",
            },
        ),
        ("the-review-comes-before-the-end", "every-date-lies-inside-the-plan"),
    ),
    Case(
        "a review after a year",
        but(SOFTWARE, {"/evaluation/review_every": {"value": 1, "unit": "year"}}),
        ("the-review-comes-before-the-end",),
    ),
    Case("a result of a KPI", but(SOFTWARE, {"/results/+": A_RESULT})),
    Case(
        "a result backwards",
        but(SOFTWARE, {"/results/+": {**A_RESULT, "period_start": "2027-02-28"}}),
        ("results-can-be-held-against-the-plan",),
    ),
    Case(
        "a result of nothing",
        but(SOFTWARE, {"/results/+": {**A_RESULT, "kpi": None}}),
        ("results-can-be-held-against-the-plan",),
    ),
    Case(
        "a result in another unit",
        but(SOFTWARE, {"/results/+": {**A_RESULT, "actual": {"value": 9000, "unit": "CNY"}}}),
        ("results-can-be-held-against-the-plan",),
    ),
    Case("no report", but(SOFTWARE, {"/evaluation/report_cadence": None}), ("reports-come-at-a-set-time",)),
    Case("nothing follows", but(SOFTWARE, {RULE: None}), ("results-change-the-plan",)),
    Case(
        "something follows, in their words",
        but(SOFTWARE, {RULE: None, "/evaluation/feedback/+": {"when": "线索少了", "then": "换渠道"}}),
    ),
    Case("one side only", but(SOFTWARE, {"/evaluation/dimensions": ["渠道"]}), ("a-report-looks-from-several-sides",)),
    Case(
        "no home",
        but(
            SOFTWARE,
            {"/evaluation/dashboard": None, "/tools/tool-1": None, "/tools/tool-2": None}
            | {f"/kpis/kpi-{number}/source": None for number in range(1, 5)},
        ),
        (
            "results-have-a-home",
            "each-kpi-is-read-somewhere",
            "results-can-be-read-somewhere",
            "every-paid-click-lands-on-a-counted-conversion-point",
        ),
    ),
    Case(
        "nobody gets the credit",
        but(SOFTWARE, {"/evaluation/attribution": None}),
        ("it-is-agreed-who-gets-the-credit",),
    ),
)


def dangling() -> Draft:
    """References to what is gone, as an upload may bring them."""
    document = SOFTWARE.strategy.model_dump(mode="json", exclude_defaults=True)
    document["campaigns"][0]["channels"] = ["channel-9"]
    document["content"]["calendar"][0]["pillar"] = "pillar-9"
    return Draft(strategy=Strategy.model_validate(document))


CONSISTENCY = (
    Case("things that are gone", dangling(), ("every-reference-leads-somewhere",)),
    Case(
        "a channel before the plan", but(SOFTWARE, {f"{ADS}/start": "2026-11-01"}), ("every-date-lies-inside-the-plan",)
    ),
    Case(
        "a channel after the plan",
        but(SOFTWARE, {f"{ACCOUNT}/start": "2027-08-01"}),
        ("every-date-lies-inside-the-plan", "each-channel-shows-results-within-the-plan"),
    ),
    Case(
        "a piece after the plan",
        but(SOFTWARE, {"/content/calendar/piece-12/publish_on": "2027-08-01"}),
        ("every-date-lies-inside-the-plan",),
    ),
    Case(
        "a fair after the plan",
        but(SOFTWARE, {"/moments/moment-1/date": "2027-11-01"}),
        ("every-date-lies-inside-the-plan",),
    ),
)

WHOLE = (
    Case("scheduling software in China", SOFTWARE),
    Case("furnaces near Chicago", FURNACES),
    Case("money to spare", but(SOFTWARE, {"/budget/lines/line-1/amount": cny(20_000)})),
)

CASES = (*CHANNELS, *TOOLS, *CONTENT, *CARRYING_OUT, *LOOKING_BACK, *CONSISTENCY, *WHOLE)
