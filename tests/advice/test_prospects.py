"""What the money will probably bring, in a few sentences; and the ways out of a goal that is a hope."""

import datetime as dt
from dataclasses import dataclass

import pytest

from assistant.advice import choices, prospects
from assistant.forecast import outlook
from assistant.strategy import Applied, Draft, Edit, Language, Strategy, apply
from tests.checks.drafts import the_speech
from tests.forecast.plans import a_month, a_plan, baseline, channel, dollars, in_all, the_case, the_catalogs

TODAY = dt.date(2026, 12, 1)
SEM = channel("sem", 100)
THIN = a_plan(
    business={"regions": ["CN"], "industry": "education"}, market={}, channels=(channel("xiaohongshu", 100),),
    budget={"total": {"amount": 30_000, "currency": "CNY"}},
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """`keys` are the last parts of the sentences' keys, in order; `ways` how many ways out are offered."""

    name: str
    plan: Strategy
    keys: tuple[str, ...]
    ways: int = 0


CASES = (
    Told("out of reach", a_plan(goal={"target": a_month(300)}),
         ("range", "by_own_figure", "out_of_question", "two_ways"), 2),
    Told("a fair chance", a_plan(goal={"target": a_month(140)}), ("range", "by_own_figure", "chance")),
    Told("as good as done", a_plan(goal={"target": a_month(90)}), ("range", "by_own_figure", "certain")),
    Told("by what others pay", a_plan(market={}, channels=(SEM,)), ("range", "by_published", "chance", "two_ways"), 2),
    Told("by its own history", a_plan(
        market={"history": [{"id": "history-1", "channel": "sem", "spend": dollars(9000), "results": in_all(180)}]},
        channels=(SEM,)), ("range", "by_own_history", "certain")),
    Told("no study behind the figures", THIN, ("must_cost",)),
    Told("no time left", a_plan(goal={"deadline": "2027-01-12"}, channels=(channel("seo", 100),)),
         ("range", "by_own_figure", "out_of_question", "only_time")),
    Told("half the money without a figure", a_plan(
        market={"baselines": [baseline("cpl", in_all(50, "USD"), channel="sem")]},
        channels=(channel("sem", 50), channel("nextdoor", 50, 2))), ("part",)),
    Told("a rate follows from no money", a_plan(
        goal={"metric": "conversion_rate", "baseline": in_all(2, "percent"), "target": in_all(3, "percent")}), ()),
    Told("no budget", a_plan(budget={"total": None}), ()),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_paragraph_says_what_can_be_said(case: Told) -> None:
    said = prospects(Draft(case.plan), the_catalogs())
    assert tuple(each.key.rpartition(".")[2] for each in said) == case.keys
    assert len(choices("within_reach", Draft(case.plan), the_catalogs(), TODAY)) == case.ways


def test_what_the_sum_has_told_is_not_told_again() -> None:
    assert prospects(Draft(THIN), the_catalogs(), summed=True) == ()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_short_in_both_languages(case: Told, language: Language) -> None:
    said = [the_speech(language).phrase(each) for each in prospects(Draft(case.plan), the_catalogs())]
    assert len(said) <= 4
    assert sum(map(len, said)) <= (220 if language == "zh" else 460)


@pytest.mark.parametrize("way", [0, 1], ids=["the nearer target", "more money"])
def test_each_way_out_brings_the_goal_within_reach(way: int) -> None:
    draft = Draft(a_plan(goal={"target": a_month(200)}))
    offered = choices("within_reach", draft, the_catalogs(), TODAY)[way]
    taken = _with(draft, offered.edits)
    seen = outlook(the_case(taken.strategy))
    assert seen.chance is not None
    assert seen.chance >= 0.58
    assert choices("within_reach", taken, the_catalogs(), TODAY) == ()


def test_what_was_wanted_stays_as_what_would_be_excellent() -> None:
    draft = Draft(a_plan(goal={"target": a_month(200)}))
    (goal,) = _with(draft, choices("within_reach", draft, the_catalogs(), TODAY)[0].edits).strategy.goals
    assert goal.target is not None
    assert goal.stretch == draft.strategy.goals[0].target
    assert goal.target.value < 200


def _with(draft: Draft, edits: tuple[Edit, ...]) -> Draft:
    applied = apply(draft, edits, turn=1, vocabulary=the_catalogs().vocabulary)
    assert isinstance(applied, Applied), applied
    return applied.draft
