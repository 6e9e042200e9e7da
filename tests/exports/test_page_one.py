"""The first page says in one sentence how much, until when, for what; and the whole stays discreet."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pytest

from assistant.adapters.content_files import content_root, load_catalogs
from assistant.catalog import Catalogs
from assistant.checks import Finding
from assistant.exports.markdown import export_markdown
from assistant.exports.view import Edition
from assistant.strategy import Draft, Language, Money, Step, Strategy
from assistant.wording.speech import Speech
from tests.a_speech import the_wording
from tests.exports.plans import TODAY, heating, skincare


@cache
def the_catalogs() -> Catalogs:
    return load_catalogs(content_root())


@dataclass(frozen=True)
class Case:
    id: str
    goal: Mapping[str, Any] | None
    budget: Mapping[str, Any]
    zh: str
    en: str


A_MONTH = {"value": 1, "unit": "month"}
MONEY = {"total": {"amount": "60000", "currency": "USD"}}


def _monthly(value: int) -> dict[str, Any]:
    return {"value": str(value), "unit": "count", "per": A_MONTH}


def _goal(**fields: Any) -> dict[str, Any]:
    return {"metric": "bookings", "deadline": "2027-06-30", "target": _monthly(60), **fields}


CASES = (
    Case(
        "all is known", _goal(baseline=_monthly(40), direction="increase"), MONEY,
        "投入6万美元，在2027年6月30日前，把预约量从每月40提升到每月60。",
        "Approve $60,000 to raise bookings and appointments from 40 a month to 60 a month by June 30, 2027.",
    ),
    Case(
        "a cost to bring down",
        _goal(metric="cpl", baseline={"value": "120", "unit": "USD"}, target={"value": "90", "unit": "USD"}), MONEY,
        "投入6万美元，在2027年6月30日前，把单条线索成本从120美元降到90美元。",
        "Approve $60,000 to bring cost per lead down from $120 to $90 by June 30, 2027.",
    ),
    Case(
        "no starting point", _goal(), MONEY,
        "投入6万美元，在2027年6月30日前，把预约量做到每月60。",
        "Approve $60,000 to bring bookings and appointments to 60 a month by June 30, 2027.",
    ),
    Case(
        "a sum until the deadline", _goal(target={"value": "300", "unit": "count"}, target_basis="total"), MONEY,
        "投入6万美元，在2027年6月30日前，把预约量累计做到300。",
        "Approve $60,000 to reach 300 bookings and appointments in all by June 30, 2027.",
    ),
    Case(
        "something to hold", _goal(direction="keep", baseline=_monthly(60)), {},
        "在2027年6月30日前，把预约量保持在每月60。预算还没有定。",
        "The aim is to hold bookings and appointments at 60 a month by June 30, 2027. The budget is still open.",
    ),
    Case(
        "no date and no money", _goal(deadline=None), {},
        "把预约量做到每月60。预算和日期还没有定。",
        "The aim is to bring bookings and appointments to 60 a month. Budget and date are still open.",
    ),
    Case("money alone", None, MONEY, "预算6万美元，目标还没有定。", "The budget is $60,000; the goal is still open."),
)  # fmt: skip


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_one_sentence_says_what_is_asked_for(case: Case, language: Language) -> None:
    document = {"budget": case.budget, "goals": [] if case.goal is None else [{"id": "goal-1", **case.goal}]}
    draft = Draft(Strategy.model_validate(document))
    first_section = _exported(draft, language).partition("\n## ")[2]
    assert first_section.split("\n\n")[1] == (case.zh if language == "zh" else case.en)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "按这个目标，预约量到期一共多出约110，6万美元平均下来，每个约530美元。"),
        ("en", "The goal means about 110 more bookings and appointments in all, so $60,000 comes to about $530 each."),
    ],
)
def test_what_a_result_comes_to_is_said_in_two_figures(language: Language, said: str) -> None:
    assert said in _exported(heating().draft, language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_margin_told_as_a_figure_of_today_stays_inside(language: Language) -> None:
    document = {"market": {"baselines": [_baseline("gross_margin_rate", "37"), _baseline("ctr", "2", 2)]}}
    draft = Draft(Strategy.model_validate(document))
    assert "37%" not in _exported(draft, language)
    assert "2%" in _exported(draft, language)
    assert "37%" in _exported(draft, language, "internal")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("waived", [True, False])
def test_a_finding_that_gives_the_margin_away_is_told_without_figures(language: Language, waived: bool) -> None:
    money = Money.model_validate({"amount": "3375", "currency": "USD"})
    margin = Finding(
        "sample-error", Step.GOALS, "error", "/goals/goal-1", {"least": money}, waived=waived
    )  # the words of this sample name its parameter
    told = replace(margin, check="a-customer-costs-less-than-he-brings", case="loss")
    assert "3,375" in _exported(heating().draft, language, findings=(margin,))
    assert "3,375" not in _exported(heating().draft, language, findings=(told,))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_sources_are_named_and_their_keys_are_not(language: Language) -> None:
    draft = skincare().draft
    record = draft.records["/goals/goal-1/floor"].model_copy(update={"source": "S02"})
    known = the_catalogs().sources["S02"]
    document = _exported(draft.with_record("/goals/goal-1/floor", record), language)
    assert known.title in document
    assert "S02" not in document
    odd = record.model_copy(update={"source": "some_row_of_ours"})
    assert "some_row" not in _exported(draft.with_record("/goals/goal-1/floor", odd), language)


def _baseline(metric: str, value: str, number: int = 1) -> dict[str, Any]:
    return {"id": f"baseline-{number}", "metric": metric, "value": {"value": value, "unit": "percent"}}


def _exported(
    draft: Draft, language: Language, edition: Edition = "circulate", *, findings: tuple[Finding, ...] = ()
) -> str:
    return export_markdown(
        draft,
        findings,
        Speech(the_wording()[language], the_catalogs(), language),
        edition=edition,
        depth="standard",
        today=TODAY,
        final=False,
        catalogs=the_catalogs(),
    )
