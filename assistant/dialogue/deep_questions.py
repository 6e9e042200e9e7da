"""What only a deep conversation asks: the second look at market, audience, measures, content and campaigns."""

from assistant.dialogue import situation as is_
from assistant.dialogue.question import Chip, QuestionSpec, need, set_
from assistant.strategy import Draft, Step


def _several_personas(draft: Draft) -> bool:
    return len(draft.strategy.audience) > 1


def _one_persona(draft: Draft) -> bool:
    return len(draft.strategy.audience) == 1


def _has_channels(draft: Draft) -> bool:
    return bool(draft.strategy.channels)


def _confirm(step: Step) -> QuestionSpec:
    return QuestionSpec(f"confirm_{step.value}", step, "deep", kind="confirm")


DEEP_QUESTIONS: tuple[QuestionSpec, ...] = (
    QuestionSpec("employees", Step.INTAKE, "deep", needs=(need("employees", "/business/employees"),)),
    _confirm(Step.INTAKE),
    QuestionSpec("market_size", Step.MARKET, "deep", needs=(need("size", "/market/size", "/market/growth_rate"),)),
    QuestionSpec("trends", Step.MARKET, "deep", needs=(need("trends", "/market/trends"),)),
    QuestionSpec(
        "pestel", Step.MARKET, "deep", kind="card",
        needs=(need("forces", *(f"/market/pestel/{name}" for name in (
            "political", "economic", "social", "technological", "environmental", "legal"))),),
    ),
    QuestionSpec(
        "competitor_channels", Step.MARKET, "deep", each="/market/competitors", each_when=is_.a_rival,
        needs=(need("channels", "/market/competitors/*/channels"),),
        fills=("/market/competitors/*/strengths", "/market/competitors/*/weaknesses"),
    ),
    QuestionSpec(
        "persona_ages", Step.MARKET, "deep", each="/audience", applies=is_.sells_to_consumers,
        needs=(need("ages", "/audience/*/age_min", "/audience/*/age_max"),),
        fills=("/audience/*/gender", "/audience/*/income", "/audience/*/locations"),
    ),
    QuestionSpec(
        "persona_company", Step.MARKET, "deep", each="/audience", applies=is_.sells_to_businesses,
        needs=(need("company", "/audience/*/company_size", "/audience/*/company_industries"),),
    ),
    QuestionSpec(
        "persona_habits", Step.MARKET, "deep", each="/audience",
        needs=(need("habits", "/audience/*/information_habits", "/audience/*/channels"),),
    ),
    QuestionSpec(
        "persona_motives", Step.MARKET, "deep", each="/audience",
        needs=(need("motives", "/audience/*/motives", "/audience/*/psychographics", "/audience/*/behaviours"),),
        fills=("/audience/*/psychographics", "/audience/*/behaviours"),
    ),
    QuestionSpec(
        "customer_quotes", Step.MARKET, "deep", each="/audience", first=1,
        needs=(need("quotes", "/audience/*/quotes"),),
    ),
    QuestionSpec(
        "second_persona", Step.MARKET, "deep", applies=_one_persona,
        needs=(need("who", "/audience/persona-2/role", "/audience/persona-2/name", "/audience/persona-2/trigger"),),
        fills=("/audience/-/role", "/audience/-/trigger", "/audience/-/pains"),
    ),
    QuestionSpec(
        "persona_share", Step.MARKET, "deep", each="/audience", applies=_several_personas,
        needs=(need("share", "/audience/*/share"),),
    ),
    QuestionSpec(
        "experience", Step.MARKET, "deep",
        needs=(need("touchpoints", "/positioning/experience"),), fills=("/positioning/experience/-/place",),
    ),
    _confirm(Step.MARKET),
    QuestionSpec(
        "stretch", Step.GOALS, "deep", each="/goals", first=1, applies=is_.has_goal,
        needs=(need("floor", "/goals/*/floor"), need("stretch", "/goals/*/stretch")),
    ),
    QuestionSpec(
        "goal_owner", Step.GOALS, "deep", each="/goals", applies=is_.has_goal,
        needs=(need("owner", "/goals/*/owner"),),
    ),
    QuestionSpec("guardrails", Step.GOALS, "deep", kind="card", applies=is_.has_goal),
    _confirm(Step.GOALS),
    QuestionSpec("tool_reasons", Step.CHANNELS, "deep", kind="card"),
    QuestionSpec(
        "channel_test", Step.CHANNELS, "deep", each="/channels", applies=_has_channels,
        needs=(need("test", "/channels/*/test"),),
    ),
    _confirm(Step.CHANNELS),
    QuestionSpec("full_calendar", Step.CONTENT, "deep", kind="card"),
    QuestionSpec("cms", Step.CONTENT, "deep", needs=(need("cms", "/content/cms"),)),
    QuestionSpec(
        "refresh", Step.CONTENT, "deep",
        needs=(need("refresh", "/content/refresh_every"), need("archive", "/content/archive_after")),
        chips=(Chip("quarter", (set_("/content/refresh_every", {"value": 3, "unit": "month"}),), need="refresh"),
               Chip("half_year", (set_("/content/refresh_every", {"value": 6, "unit": "month"}),), need="refresh"),
               Chip("year", (set_("/content/archive_after", {"value": 1, "unit": "year"}),), need="archive"),
               Chip("two_years", (set_("/content/archive_after", {"value": 2, "unit": "year"}),), need="archive")),
    ),
    _confirm(Step.CONTENT),
    QuestionSpec(
        "campaign", Step.EXECUTION, "deep", kind="card", needs=(need("campaigns", "/campaigns"),),
        rests_on=("/channels", "/budget/start", "/goals/*/deadline"),
    ),
    QuestionSpec("experiments", Step.EXECUTION, "deep", kind="card"),
    _confirm(Step.EXECUTION),
    QuestionSpec(
        "attribution", Step.EVALUATION, "deep", needs=(need("attribution", "/evaluation/attribution"),),
        chips=tuple(Chip(key, (set_("/evaluation/attribution", key),)) for key in (
            "last_click", "first_click", "linear", "position", "data_driven", "mixed")),
    ),
    QuestionSpec("dimensions", Step.EVALUATION, "deep", needs=(need("dimensions", "/evaluation/dimensions"),)),
    _confirm(Step.EVALUATION),
)  # fmt: skip
