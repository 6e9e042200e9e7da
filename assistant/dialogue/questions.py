"""Every question in the order it is asked: ★ of the designs is depth quick, the rest standard; deep's own follow.

Adding a question is one entry here and its wording in prompts/{zh,en}/questions.yaml.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from assistant.dialogue import situation as is_
from assistant.dialogue.deep_questions import DEEP_QUESTIONS
from assistant.dialogue.question import Chip, ChipEdit, QuestionSpec, add, later, need, none, says, set_
from assistant.strategy import Draft, Step

When = Callable[[Draft], bool]


def _aim(key: str, metric: str, stage: str, *, direction: str = "increase", when: When = is_.sells) -> Chip:
    """A chip that is the aim in our words, and the first goal that follows from it."""
    return Chip(key, (says("/business/objective", "set"), _goal(metric, stage, direction)), when=when)


def _counts(key: str, metric: str, stage: str) -> Chip:
    """A chip that makes a number the first goal."""
    return Chip(key, (_goal(metric, stage, "increase"),))


def _goal(metric: str, stage: str, direction: str) -> ChipEdit:
    return add("/goals", {"metric": metric, "direction": direction, "stage": stage, "priority": 1})


def _owned(key: str, kind: str | None = None, *, when: When | None = None) -> Chip:
    """A chip that names something the business has."""
    return Chip(key, (add("/market/assets", {"kind": kind or key}),), need="have", when=when)


_INTAKE = (
    QuestionSpec(
        "offering", Step.INTAKE, "quick",
        needs=(need("offering", "/business/offering"),),
        fills=("/business/name", "/business/industry", "/business/customers", "/business/sells_through",
               "/business/regions", "/business/service_area"),
        skippable=False,
        chips=(Chip("paste", goes="paste"), Chip("example", goes="example")),
    ),
    QuestionSpec(
        "starting_point", Step.INTAKE, "quick", drafts=("conversion",), applies=is_.offering_unknown,
        needs=(need("customers", "/business/customers"),), fills=("/business/offering", "/business/sells_through"),
        chips=(
            Chip("b2b", (set_("/business/customers", "businesses"), set_("/business/sells_through", ["sales_team"]))),
            Chip("shop", (set_("/business/customers", "consumers"), set_("/business/sells_through", ["own_site"]))),
            Chip("local", (set_("/business/customers", "consumers"), set_("/business/sells_through", ["location"]))),
            Chip("nonprofit", (set_("/business/customers", "donors"), set_("/business/sells_through", ["own_site"]))),
        ),
    ),
    QuestionSpec(
        "region", Step.INTAKE, "quick",
        needs=(need("region", "/business/regions"),), fills=("/business/service_area",),
        chips=(Chip("china", (set_("/business/regions", ["CN"]),)),
               Chip("usa", (set_("/business/regions", ["US"]),)),
               Chip("abroad", (set_("/business/regions", ["global"]),))),
    ),
    QuestionSpec(
        "conversion", Step.INTAKE, "quick",
        needs=(need("conversion", "/business/conversion_points"),), fills=("/business/sells_through",),
        rests_on=("/business/customers", "/business/regions"), chips_from_catalog=True, several=True,
    ),
    QuestionSpec(
        "main_result", Step.INTAKE, "quick", skippable=False,
        needs=(need("aim", "/goals/*/metric", "/business/objective"),), fills=("/goals/-/metric",),
        chips=(
            _aim("donors", "donors", "conversion", when=is_.asks_for_gifts),
            _aim("monthly", "monthly_donors", "loyalty", when=is_.asks_for_gifts),
            _aim("gifts", "donation_value", "conversion", when=is_.asks_for_gifts),
            _aim("helpers", "volunteers", "conversion", when=is_.asks_for_gifts),
            _aim("enquiries", "leads", "conversion"),
            _aim("orders", "orders", "conversion"),
            _aim("repeat", "repeat_purchase_rate", "loyalty"),
            _aim("cost", "cac", "conversion", direction="decrease"),
            _aim("launch", "new_customers", "conversion"),
            Chip("known", (says("/business/objective", "set"),)),
        ),
    ),
    QuestionSpec(
        "known_then", Step.INTAKE, "quick", skippable=False, applies=is_.wants_to_be_known,
        needs=(need("aim", "/goals/*/metric"),), fills=("/goals/-/metric",),
        chips=(
            _counts("search", "brand_searches", "awareness"), _counts("visit", "website_traffic", "interest"),
            _counts("ask", "leads", "conversion"), _counts("follow", "new_followers", "interest"),
        ),
    ),
    QuestionSpec(
        "counted_by", Step.INTAKE, "quick", skippable=False, drafts=("main_result",), applies=is_.has_uncounted_aim,
        needs=(need("metric", "/goals/*/metric"),), fills=("/goals/-/metric",),
        chips=(
            _counts("inquiries", "leads", "conversion"), _counts("orders", "orders", "conversion"),
            _counts("bookings", "bookings", "conversion"), _counts("customers", "new_customers", "conversion"),
            _counts("revenue", "revenue", "conversion"), _counts("repeat", "repeat_purchase_rate", "loyalty"),
        ),
    ),
    QuestionSpec(
        "limits", Step.INTAKE, "standard",
        needs=(need("limits", "/business/constraints"),), fills=("/business/regulated",), several=True,
        chips=(Chip("none", (none("/business/constraints"),)), Chip("claims", (says("/business/constraints"),)),
               Chip("no_discounts", (says("/business/constraints"),)),
               Chip("approval", (says("/business/constraints"),))),
    ),
)  # fmt: skip

_MARKET = (
    QuestionSpec(
        "best_customer", Step.MARKET, "quick",
        needs=(need("who", "/audience/*/role", "/audience/*/trigger", "/audience/*/pains"),),
        fills=("/audience/-/role", "/audience/-/trigger", "/audience/-/pains", "/audience/-/locations",
               "/audience/-/age_min", "/audience/-/age_max", "/audience/-/company_size",
               "/audience/-/company_industries"),
        rests_on=("/business/offering", "/business/customers"),
        chips=(Chip("none_yet", (set_("/business/stage", "launch"),), goes="reword"),),
    ),
    QuestionSpec(
        "near_miss", Step.MARKET, "standard",
        needs=(need("objections", "/audience/*/objections"),), fills=("/audience/-/objections",),
        rests_on=("/audience/*/role",), several=True,
        chips=tuple(Chip(key, (says("/audience/-/objections"),))
                    for key in ("price", "trust", "no_hurry", "someone_else", "sign_off")),
    ),
    QuestionSpec(
        "decision", Step.MARKET, "standard",
        needs=(need("how_long", "/business/sales_cycle"),),
        fills=("/audience/-/decision_path", "/audience/-/buying_role", "/audience/-/information_habits"),
        chips=(Chip("same_day", (set_("/business/sales_cycle", {"value": 1, "unit": "day"}),)),
               Chip("days", (set_("/business/sales_cycle", {"value": 5, "unit": "day"}),)),
               Chip("month", (set_("/business/sales_cycle", {"value": 1, "unit": "month"}),)),
               Chip("quarter", (set_("/business/sales_cycle", {"value": 3, "unit": "month"}),)),
               Chip("half_year", (set_("/business/sales_cycle", {"value": 6, "unit": "month"}),))),
    ),
    QuestionSpec(
        "why_you", Step.MARKET, "quick",
        needs=(need("reason", "/positioning/value_proposition", "/positioning/differentiators",
                    "/positioning/proofs"),),
        pushes=True, several=True,
        chips=tuple(Chip(key, (says("/positioning/differentiators"),))
                    for key in ("faster", "cheaper", "know_trade", "service", "only_here")),
    ),
    QuestionSpec(
        "alternatives", Step.MARKET, "standard",
        needs=(need("rivals", "/market/competitors"),), fills=("/market/competitors/-/name",), several=True,
        chips=tuple(Chip(key, (says("/market/competitors/-/name"),)) for key in ("nothing", "diy", "supplier")),
    ),
    QuestionSpec(
        "assets", Step.MARKET, "quick",
        needs=(need("have", "/market/assets"), need("tried", "/market/history")),
        fills=("/market/assets/-/kind", "/market/history/-/channel", "/business/stage"), several=True,
        chips=(
            _owned("site"), _owned("official_account", when=is_.in_china),
            _owned("wecom", "wecom_contacts", when=is_.in_china), _owned("email", "email_list", when=is_.abroad),
            _owned("map", "map_listing", when=is_.abroad), _owned("shop", "store"), _owned("social", "social_account"),
            Chip("none", (none("/market/assets"), none("/market/history"), set_("/business/stage", "launch")),
                 need="have"),
            Chip("never", (none("/market/history"),), need="tried", later=True),
        ),
    ),
    QuestionSpec(
        "evidence", Step.MARKET, "standard",
        needs=(need("evidence", "/market/research"),), fills=("/market/research/-/name",), several=True,
        chips=tuple(Chip(key, (says("/market/research/-/name"), set_("/market/research/-/kind", kind)))
                    for key, kind in (("analytics", "quantitative"), ("crm", "quantitative"),
                                      ("talks", "qualitative"), ("reviews", "qualitative"),
                                      ("reports", "quantitative"), ("experience", "qualitative"))),
    ),
    QuestionSpec(
        "swot", Step.MARKET, "standard", kind="card",
        needs=(need("swot", "/market/swot/strengths", "/market/swot/weaknesses", "/market/swot/opportunities",
                    "/market/swot/threats"),),
        rests_on=("/positioning/differentiators", "/audience/*/objections", "/market/competitors"),
    ),
)  # fmt: skip

_GOALS = (
    QuestionSpec(
        "numbers", Step.GOALS, "quick", each="/goals", first_in_quick=1, applies=is_.has_goal,
        needs=(need("now", "/goals/*/baseline"), need("target", "/goals/*/target"),
               need("when", "/goals/*/deadline")),
        fills=("/goals/*/change", "/goals/*/floor", "/goals/*/stretch", "/goals/*/target_basis"),
        rests_on=("/goals/*/metric",), chips_from_catalog=True,
    ),
    QuestionSpec(
        "budget", Step.GOALS, "quick",
        needs=(need("total", "/budget/total", "/budget/total_low", "/budget/total_high"),
               need("period", "/budget/period", when=is_.spends_money),
               need("covers", "/budget/covers", when=is_.spends_money)),
        rests_on=("/goals/*/target", "/goals/*/deadline"),
        chips=(
            Chip("ads_only", (set_("/budget/covers", ["media"]),), need="covers"),
            Chip("everything", (set_("/budget/covers", ["media", "creators", "production", "people", "agency",
                                                        "tools", "platform_fees", "samples"]),), need="covers"),
            Chip("work_out", goes="suggest", need="total"),
            Chip("almost_none", goes="no_money", need="total"),
            Chip("rather_not", goes="defer", need="total"),
            *(Chip(key, (set_("/budget/period", {"value": value, "unit": unit}),), need="period", later=True)
              for key, value, unit in (("monthly", 1, "month"), ("quarterly", 1, "quarter"),
                                       ("half_yearly", 6, "month"), ("yearly", 1, "year"))),
        ),
    ),
    QuestionSpec(
        "price_margin", Step.GOALS, "quick",
        needs=(need("price", "/business/average_order_value"),
               need("margin", "/business/gross_margin", when=is_.sells)),
        fills=("/business/repeat",),
        chips=(*(Chip(key, (set_("/business/gross_margin", share),), need="margin", when=is_.sells)
                 for key, share in (("fifth", 20), ("third", 35), ("half", 55), ("most", 70))),
               Chip("rather_not", (later("/business/gross_margin"),), need="margin", when=is_.sells)),
    ),
    QuestionSpec(
        "repeat", Step.GOALS, "standard", applies=is_.sells_again,
        needs=(need("repeat", "/business/repeat"),),
        chips=(Chip("once", (set_("/business/repeat", 1),)), Chip("few", (set_("/business/repeat", 3),)),
               Chip("monthly", (set_("/business/repeat", 12),))),
    ),
    QuestionSpec(
        "own_funnel", Step.GOALS, "standard",
        needs=(need("figures", "/market/baselines"),), fills=("/market/baselines/-/metric",),
    ),
    QuestionSpec(
        "within_reach", Step.GOALS, "quick", kind="choice", applies=is_.has_goal,
        fills=("/budget/total", "/goals/*/target"), chips_from_catalog=True,
    ),
    QuestionSpec(
        "scorecard", Step.GOALS, "standard", kind="card", applies=is_.has_goal,
        needs=(need("kpis", "/kpis"),), rests_on=("/goals/*/metric", "/goals/*/target", "/goals/*/deadline"),
    ),
    QuestionSpec(
        "qualified", Step.GOALS, "standard", applies=is_.wants_leads,
        needs=(need("qualified", "/capacity/follow_up/qualified_means"),),
        chips=tuple(Chip(key, (says("/capacity/follow_up/qualified_means", "set"),))
                    for key in ("contact", "need", "demo", "accepted")),
    ),
)  # fmt: skip

_CHANNELS = (
    QuestionSpec(
        "hands", Step.CHANNELS, "quick",
        needs=(need("people", "/capacity/people", "/capacity/hours_per_week"),),
        fills=("/capacity/hours_per_week", "/capacity/agency", "/capacity/follow_up/owner",
               "/capacity/follow_up/respond_within"),
        chips=(Chip("solo", (set_("/capacity/people", 1), set_("/capacity/hours_per_week", 8))),
               Chip("one_full", (set_("/capacity/people", 1), set_("/capacity/hours_per_week", 40))),
               Chip("few", (set_("/capacity/people", 3),)), Chip("more", (set_("/capacity/people", 6),)),
               Chip("agency", (says("/capacity/agency", "set"),))),
    ),
    QuestionSpec(
        "follow_up", Step.CHANNELS, "standard", applies=is_.wants_leads,
        needs=(need("who", "/capacity/follow_up/owner"), need("how_fast", "/capacity/follow_up/respond_within")),
        fills=("/capacity/follow_up/per_week",),
    ),
    QuestionSpec(
        "channels", Step.CHANNELS, "quick", kind="card", redrafts=True,
        shows=("/channels", "/budget/reserve", "/budget/lines"),
        needs=(need("channels", "/channels"),), fills=("/channels/-/channel", "/budget/reserve", "/budget/lines"),
        rests_on=("/audience/*/role", "/business/regions", "/budget/total", "/goals/*/metric", "/goals/*/deadline",
                  "/capacity/people"),
    ),
    QuestionSpec(
        "tools", Step.CHANNELS, "standard",
        needs=(need("tools", "/tools"),), fills=("/tools/-/tool",), several=True, chips_from_catalog=True,
    ),
)  # fmt: skip

_CONTENT = (
    QuestionSpec(
        "customer_questions", Step.CONTENT, "standard",
        needs=(need("questions", "/content/pillars"),), fills=("/content/pillars/-/name", "/content/keywords"),
        rests_on=("/audience/*/objections",),
    ),
    QuestionSpec(
        "material", Step.CONTENT, "standard",
        needs=(need("material", "/content/formats"), need("approval", "/content/review_steps")),
        fills=("/positioning/proofs",), several=True,
        chips=(*(Chip(key, (says("/content/formats"),), need="material")
                 for key in ("cases", "photos", "video", "on_camera", "expert")),
               *(Chip(key, (says("/content/review_steps"),), need="approval") for key in ("me", "boss", "legal"))),
    ),
    QuestionSpec(
        "calendar", Step.CONTENT, "standard", kind="card",
        needs=(need("calendar", "/content/calendar"),), rests_on=("/channels", "/content/pillars", "/budget/start"),
    ),
)  # fmt: skip

_EXECUTION = (
    QuestionSpec(
        "start", Step.EXECUTION, "standard",
        needs=(need("start", "/budget/start"),), fills=("/moments/-/date",), chips_from_catalog=True, several=True,
        rests_on=("/goals/*/deadline",),
    ),
    QuestionSpec(
        "offer", Step.EXECUTION, "standard",
        needs=(need("offer", "/positioning/offer"),),
        chips=(*(Chip(key, (says("/positioning/offer", "set"),), when=is_.sells)
                 for key in ("trial", "audit", "first_order", "guide", "guarantee")),
               *(Chip(key, (says("/positioning/offer", "set"),), when=is_.asks_for_gifts)
                 for key in ("match", "named_need", "progress", "visit")),
               Chip("none_yet", (none("/positioning/offer"),))),
    ),
)  # fmt: skip

_EVALUATION = (
    QuestionSpec(
        "readers", Step.EVALUATION, "quick",
        needs=(need("who", "/evaluation/readers"), need("how_often", "/evaluation/report_cadence")),
        fills=("/evaluation/review_every", "/evaluation/dashboard"), several=True,
        chips=(*(Chip(key, (says("/evaluation/readers"),), need="who") for key in ("me", "owner", "sales", "hq")),
               *(Chip(key, (set_("/evaluation/report_cadence", {"value": value, "unit": unit}),), need="how_often")
                 for key, value, unit in (("weekly", 1, "week"), ("fortnightly", 2, "week"), ("monthly", 1, "month")))),
    ),
    QuestionSpec(
        "stop_go", Step.EVALUATION, "standard", kind="card",
        needs=(need("rules", "/optimisation/rules"),), fills=("/evaluation/feedback",),
        rests_on=("/goals/*/target", "/budget/total", "/business/average_order_value"),
    ),
    QuestionSpec(
        "rest", Step.EVALUATION, "quick", kind="card",
        drafts=("start", "offer", "scorecard", "qualified", "customer_questions", "material", "calendar", "tools",
                "stop_go", "campaign", "evidence", "swot", "alternatives", "decision", "near_miss", "readers", "risks",
                "readiness", "decisions"),
        shows=("/budget/start", "/positioning/offer", "/kpis", "/content/pillars", "/content/calendar",
               "/optimisation/rules", "/campaigns", "/risks", "/decisions"),
    ),
)  # fmt: skip

_REVIEW = (QuestionSpec("review", Step.REVIEW, "quick", kind="confirm", skippable=False),)


def _by_step(*groups: tuple[QuestionSpec, ...]) -> tuple[QuestionSpec, ...]:
    """The questions step by step, deep's own after the step's others and before its drafted rest."""
    ordered: list[QuestionSpec] = []
    for group in groups:
        step = group[0].step
        own = tuple(spec for spec in DEEP_QUESTIONS if spec.step is step)
        rest = tuple(spec for spec in group if spec.id == "rest")
        ordered += [spec for spec in group if spec.id != "rest"]
        ordered += [*own, *rest]
    return tuple(ordered)


QUESTIONS: tuple[QuestionSpec, ...] = _by_step(
    _INTAKE, _MARKET, _GOALS, _CHANNELS, _CONTENT, _EXECUTION, _EVALUATION, _REVIEW
)
QUESTION: Mapping[str, QuestionSpec] = MappingProxyType({spec.id: spec for spec in QUESTIONS})
