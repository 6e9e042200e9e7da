"""The forecast in the document and in the data: the same numbers, checkable, and silent where nothing can be said."""

import json

import pytest

from assistant.checks import Context, Depth, check
from assistant.exports.json_document import export_json
from assistant.exports.markdown import export_markdown
from assistant.forecast import forecast
from assistant.strategy import Draft, Language
from tests.checks.drafts import a_furnace_firm, a_scheduling_software, the_catalogs, the_speech
from tests.exports.exported import Page, read
from tests.exports.plans import TODAY
from tests.forecast.plans import a_plan, channel

FURNACES, SOFTWARE = a_furnace_firm(), a_scheduling_software()
THIN = Draft(a_plan(
    business={"regions": ["CN"], "industry": "education", "currency": "CNY"}, market={},
    channels=(channel("xiaohongshu", 100),), budget={"total": {"amount": 30_000, "currency": "CNY"}},
))  # fmt: skip


def page(draft: Draft, language: Language, depth: Depth = "standard") -> Page:
    catalogs = the_catalogs()
    return read(
        export_markdown(
            draft, check(draft, Context(catalogs)), the_speech(language), edition="circulate", depth=depth,
            today=TODAY, final=True, catalogs=catalogs, forecast=forecast(draft.strategy, catalogs),
        )
    )  # fmt: skip


@pytest.mark.parametrize(("draft", "language"), [(FURNACES, "en"), (SOFTWARE, "zh"), (FURNACES, "zh")])
def test_the_months_and_the_way_from_money_stand_in_tables(draft: Draft, language: Language) -> None:
    tables = page(draft, language).tables
    months = next(table for table in tables if len(table) == 7 and len(table[0]) >= 5 and table[0][3] in HEADS)
    assert len(months) == 7, "a head and six months"
    assert any("●" in row[2] for table in tables for row in table[1:] if len(row) > 5)


HEADS = ("Likely", "大概率")


def test_quick_says_the_range_and_leaves_the_tables_to_others() -> None:
    quick, standard = page(FURNACES, "en", "quick"), page(FURNACES, "en")
    assert "Forecast and sensitivity" in " ".join(quick.headings)
    assert len(quick.tables) < len(standard.tables)


def test_no_chance_is_said_in_percent() -> None:
    text = page(FURNACES, "en").text
    assert "times in 10" in text or "as good as certain" in text


def test_thin_figures_give_the_cost_that_must_be_met_instead_of_a_range() -> None:
    text = page(THIN, "zh").text
    assert "没有可信的数字" in text
    assert "仅供参考" in text
    assert "成。" not in text, "no chance is said"


def test_without_a_forecast_the_document_is_as_it_was() -> None:
    catalogs = the_catalogs()
    bare = export_markdown(
        FURNACES, (), the_speech("en"), edition="circulate", depth="deep", today=TODAY, final=True, catalogs=catalogs
    )
    assert "Forecast" not in bare


def test_the_data_hold_the_forecast_with_its_seed() -> None:
    catalogs = the_catalogs()
    ahead = forecast(FURNACES.strategy, catalogs)
    text = export_json(FURNACES, (), the_speech("en"), today=TODAY, final=True, forecast=ahead)
    told = json.loads(text)["forecast"]
    (goal,) = told["goals"]
    assert (told["seed"], told["draws"]) == (ahead.seed, ahead.draws)
    assert goal["results"]["likely"] == str(ahead.goals[0].results.likely)
    assert [each["channel"] for each in goal["channels"]] == ["email", "sem"]
    assert goal["channels"][1]["links"][0]["origin"] == "history"
    assert len(goal["months"]) == 6
