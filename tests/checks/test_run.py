"""When the checks speak, in which order, and what silences them."""

from typing import get_args

import pytest

from assistant.catalog.tools import ToolCategory
from assistant.checks import ALL_CHECKS, Context, Depth, check, checks_at, in_conversation, unwaived_errors
from assistant.checks.principles import PRINCIPLES, standings
from assistant.strategy import Draft, Language, Stage, Step
from tests.checks.drafts import (
    a_furnace_firm,
    a_scheduling_software,
    but,
    marked,
    monthly,
    the_catalogs,
    the_speech,
    the_wording,
)
from tests.checks.test_tables import CASES

SOFTWARE = a_scheduling_software()
DEPTHS: tuple[Depth, ...] = get_args(Depth)
NO_DEADLINE = but(SOFTWARE, {"/goals/goal-1/deadline": None})
WAIVER = {"check": "goal-has-a-deadline", "path": "/goals/goal-1/deadline", "reason": "老板没定", "turn": 1}


def found(draft: Draft, reached: Step | None = None, depth: Depth = "deep") -> list[str]:
    return [finding.check for finding in check(draft, Context(the_catalogs(), reached, depth))]


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("step", list(Step))
def test_nothing_is_judged_before_it_was_asked(step: Step, depth: Depth) -> None:
    places = list(Step)
    for finding in check(Draft(), Context(the_catalogs(), step, depth)):
        assert places.index(finding.step) <= places.index(step), finding.check


def test_an_empty_strategy_says_nothing_at_the_start_but_what_was_asked() -> None:
    assert found(Draft(), Step.INTAKE, "quick") == ["it-is-clear-what-is-sold-and-where"] * 2


def test_at_the_end_an_empty_strategy_has_no_goal_and_no_channel() -> None:
    findings = check(Draft(), Context(the_catalogs(), None, "quick"))
    assert {each.check for each in unwaived_errors(findings)} == {
        "the-strategy-has-a-goal",
        "the-strategy-has-channels",
    }


def test_a_deeper_depth_judges_all_that_a_shallower_one_does() -> None:
    judged = [{rule.id for rule in checks_at(Context(the_catalogs(), None, depth))} for depth in DEPTHS]
    assert judged[0] < judged[1] < judged[2] == {rule.id for rule in ALL_CHECKS}


def test_quick_judges_what_it_drafts_at_the_end_only_then() -> None:
    draft = but(SOFTWARE, {"/kpis/kpi-1": None, "/channels/channel-1/kpis": ["kpi-3"]})
    assert "each-goal-has-one-primary-kpi" in found(draft, Step.GOALS, "standard")
    assert "each-goal-has-one-primary-kpi" not in found(draft, Step.GOALS, "quick")
    assert "each-goal-has-one-primary-kpi" in found(draft, Step.EVALUATION, "quick")


def test_a_waiver_holds_for_its_check_and_path() -> None:
    waived = check(but(NO_DEADLINE, {"/waivers/+": WAIVER}), Context(the_catalogs()))
    assert [(each.check, each.waived) for each in waived] == [("goal-has-a-deadline", True)]
    assert unwaived_errors(waived) == ()
    elsewhere = but(NO_DEADLINE, {"/waivers/+": {**WAIVER, "path": "/goals/goal-9/deadline"}})
    assert [each.waived for each in check(elsewhere, Context(the_catalogs()))] == [False]


def test_what_was_waived_is_not_said_in_the_conversation() -> None:
    findings = check(but(NO_DEADLINE, {"/waivers/+": WAIVER}), Context(the_catalogs()))
    assert in_conversation(findings).findings == in_conversation(findings).folded == ()


@pytest.mark.parametrize(("status", "silent"), [("not_applicable", True), ("unknown", False), ("deferred", False)])
def test_only_what_does_not_apply_is_left_alone(status: str, silent: bool) -> None:
    assert ("goal-has-a-deadline" not in found(marked(SOFTWARE, "/goals/goal-1/deadline", status))) is silent


def test_a_list_that_does_not_apply_silences_what_is_inside() -> None:
    draft = marked(but(SOFTWARE, {"/market/competitors/competitor-1": None}), "/market/competitors", "not_applicable")
    assert found(draft) == []


def test_errors_come_first_then_what_is_at_stake() -> None:
    bad = but(SOFTWARE, {"/goals/goal-1/deadline": None, "/channels/channel-1/lands_on": None, "/budget/period": None,
                         "/positioning/offer": None})  # fmt: skip
    findings = check(bad, Context(the_catalogs()))
    ranks = [(("error", "warning", "hint").index(each.severity), -each.at_risk) for each in findings]
    assert ranks == sorted(ranks)
    assert {each.severity for each in findings} == {"error", "warning", "hint"}


def test_a_conversation_hears_three_findings_of_different_checks() -> None:
    findings = check(Draft(), Context(the_catalogs()))
    shown = in_conversation(findings)
    assert len({each.check for each in shown.findings}) == len(shown.findings) == 3
    assert len(shown.findings) + len(shown.folded) == len(findings)
    assert shown.findings[0] == findings[0]


def test_what_is_at_risk_is_a_share() -> None:
    for case in CASES:
        assert all(0 <= finding.at_risk <= 1 for finding in case.found()), case.name


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_principle_says_how_the_plan_stands(language: Language) -> None:
    context = Context(the_catalogs())
    speech = the_speech(language)
    good = standings(check(a_furnace_firm(), context), context)
    assert [each.principle for each in good] == list(PRINCIPLES)
    assert all(each.held == each.judged and each.first is None for each in good)
    late = standings(check(but(SOFTWARE, {"/evaluation/review_every": None}), context), context)
    (behind,) = [each for each in late if each.first is not None]
    assert (behind.principle.id, behind.held) == ("steered-while-running", behind.judged - 1)
    assert speech.phrase(behind.words).endswith(("。", "."))
    assert all(speech.phrase(each.words) for each in good)


def test_every_choice_a_finding_names_has_its_word() -> None:
    sides = ("strengths", "weaknesses", "opportunities", "threats")
    facets = ("trigger", "pains", "who", "where", "habits", "motives", "behaviours", "decision")
    needed = {
        "this_goal", "this_group", "most_countries", "increase", "decrease", "keep", "read_in", *sides,
        *(f"unit_{unit}" for unit in ("percent", "currency", "ratio", "count", "score", "seconds")),
        *(f"stage_{stage}" for stage in get_args(Stage)), *(f"facet_{facet}" for facet in facets),
        *(f"role_{role}" for role in ("capture", "create", "keep")), "daily", "weekly", "monthly", "quarterly",
        "consumers", "businesses", "both", "donors", *(f"tools_{each}" for each in get_args(ToolCategory)),
        *(f"kind_{kind}" for kind in ("goal", "kpi", "persona", "channel", "tool", "pillar")),
        "measure_first", "reviewed_for", "disclose_creators", "ask_consent", "label_ai", "test_first",
        "second_pair_of_eyes", "stop_rule", "weekly_look", "falls_short", "move_money",
    }  # fmt: skip
    written = {key.removeprefix("findings.terms.") for key in the_wording()["en"] if key.startswith("findings.terms.")}
    assert written == needed


def test_a_goal_without_a_metric_is_called_by_its_words() -> None:
    wish = but(SOFTWARE, {"/goals/goal-1/metric": None, "/goals/goal-1/statement": "让更多人知道我们" * 20})
    (finding,) = check(wish, Context(the_catalogs()))
    said = the_speech("zh").phrase(finding.what)
    assert "让更多人知道我们" in said
    assert "…" in said
    assert len(said) < 100


def test_a_strategy_of_another_catalog_is_still_judged() -> None:
    strange = SOFTWARE.strategy.model_copy(update={
        "business": SOFTWARE.strategy.business.model_copy(update={"industry": "no_such", "regions": ("ZZ",),
                                                                  "conversion_points": ("no_such",)}),
        "goals": tuple(goal.model_copy(update={"metric": "no_such"}) for goal in SOFTWARE.strategy.goals),
        "kpis": tuple(kpi.model_copy(update={"metric": "no_such"}) for kpi in SOFTWARE.strategy.kpis),
        "channels": tuple(plan.model_copy(update={"channel": "no_such"}) for plan in SOFTWARE.strategy.channels),
    })  # fmt: skip
    assert isinstance(check(Draft(strategy=strange), Context(the_catalogs())), tuple)
    assert monthly(1)["unit"] == "count"
