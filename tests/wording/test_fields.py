"""Every field has a name, every option a word, and every value is said without a path, an id or a raw option."""

from dataclasses import dataclass

import pytest

from assistant.strategy import Draft, Edit, Phrase, apply, encode
from assistant.strategy.draft import Origin
from assistant.strategy.edits import Applied
from assistant.strategy.fields import ID_PREFIXES, field_specs
from assistant.strategy.values import Language
from assistant.wording.field_words import ENUMERATIONS, NAMED_BY, NAMES_OR_TEXT, SAID_WITH, UNITS
from assistant.wording.fields import field_label, field_label_key, item_name, value_words
from tests.a_speech import a_speech

LANGUAGES: tuple[Language, ...] = ("zh", "en")
PATTERNS = (*field_specs(), *(f"{pattern}/*" for pattern in ID_PREFIXES))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_every_kind_of_item_has_a_name(language: Language) -> None:
    speech = a_speech(language)
    missing = [pattern for pattern in PATTERNS if not speech.has(field_label_key(pattern))]
    assert not missing, f"add to prompts/{language}/fields.yaml: {[field_label_key(each) for each in missing]}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_belongs_to_a_field(language: Language) -> None:
    known = {field_label_key(pattern) for pattern in PATTERNS}
    stray = [key for key in a_speech(language).wording if key.startswith("fields.") and key not in known]
    assert not stray, f"no field has these names: take them out of prompts/{language}/fields.yaml"


def test_no_two_fields_share_a_key() -> None:
    assert len({field_label_key(pattern) for pattern in PATTERNS}) == len(PATTERNS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_of_a_field_has_a_word(language: Language) -> None:
    speech = a_speech(language)
    for pattern, options in _options().items():
        assert pattern in ENUMERATIONS, f"{pattern} has options: name their words in field_words.ENUMERATIONS"
        for option in options:
            assert speech.has(f"values.{ENUMERATIONS[pattern]}.{option}"), f"{pattern}: no word for {option}"


@pytest.mark.parametrize("table", [ENUMERATIONS, NAMES_OR_TEXT, UNITS], ids=["enumerations", "names", "units"])
def test_the_tables_speak_of_fields_that_exist(table: dict[str, str]) -> None:
    assert set(table) <= set(field_specs())


def test_every_kind_of_item_can_be_named() -> None:
    assert set(NAMED_BY) == set(ID_PREFIXES)
    for table in (NAMED_BY, SAID_WITH):
        for pattern, names in table.items():
            assert {f"{pattern}/*/{name}" for name in names} <= set(field_specs())


@dataclass(frozen=True)
class Case:
    id: str
    path: str
    value: object
    zh: str
    en: str


A_MONTH = {"value": 1, "unit": "month"}
LIKE_A_PHRASE = 'phrase:{"key":"values.yes"}'

CASES = (
    Case("money", "/budget/total", {"amount": "200000", "currency": "CNY"}, "20万元", "CNY 200,000"),
    Case("an option", "/business/stage", "growth", "成长期", "growing"),
    Case("options", "/business/sells_through", ["app", "location"], "App、门店", "app and physical location"),
    Case("a catalog name", "/goals/goal-1/metric", "leads", "线索量", "Leads"),
    Case("a name the catalog has not", "/tools/tool-1/tool", "Our own sheet", "Our own sheet", "Our own sheet"),
    Case("a country", "/business/regions", ["CN", "global"], "中国大陆、全球", "Mainland China and worldwide"),
    Case("a rate", "/goals/goal-1/target", {"value": "120", "unit": "count", "per": A_MONTH}, "每月120", "120 a month"),
    Case("a percentage", "/business/gross_margin", "45", "45%", "45%"),
    Case("one person", "/capacity/people", 1, "1人", "1 person"),
    Case("several hours", "/capacity/hours_per_week", "10", "每周10小时", "10 hours a week"),
    Case("a date", "/goals/goal-1/deadline", "2027-06-30", "2027年6月30日", "June 30, 2027"),
    Case("a month", "/budget/lines/line-1/month", "2027-01", "2027年1月", "January 2027"),
    Case("how often", "/evaluation/review_every", {"value": 2, "unit": "week"}, "每2周", "every 2 weeks"),
    Case("how long", "/business/sales_cycle", {"value": 3, "unit": "month"}, "3个月", "3 months"),
    Case("yes", "/kpis/kpi-1/leading", True, "是", "yes"),
    Case("a person's texts", "/audience/persona-1/pains", ["排班出错", "加班"], "排班出错；加班", "排班出错; 加班"),
    Case("one entry of a list", "/audience/persona-1/pains", "排班出错", "排班出错", "排班出错"),
    Case("a reference without a draft", "/kpis/kpi-1/goals", ["goal-2"], "目标2", "Goal 2"),
    Case("nothing", "/business/name", None, "", ""),
    Case(
        "an item in JSON form", "/market/baselines/new-1",
        {"metric": "calls", "value": {"value": "600", "unit": "count"}}, "来电量，600", "Phone calls, 600",
    ),
    Case("items", "/market/competitors", [{"name": "老李"}, {"name": "自己做"}], "老李；自己做", "老李; 自己做"),
    Case("a person's words like a phrase", "/positioning/offer", LIKE_A_PHRASE, LIKE_A_PHRASE, LIKE_A_PHRASE),
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_value_is_said_as_people_say_it(case: Case, language: Language) -> None:
    expected = case.zh if language == "zh" else case.en
    assert value_words(case.path, case.value, a_speech(language)) == expected


def test_a_suggested_phrase_is_said_in_either_language_and_a_stated_one_is_not() -> None:
    text = encode(Phrase("values.yes"))
    suggested, entered = _with_offer(text, "suggested"), _with_offer(text, "entered")
    assert value_words("/positioning/offer", text, a_speech("zh"), draft=suggested) == "是"
    assert value_words("/positioning/offer", text, a_speech("en"), draft=suggested) == "yes"
    assert value_words("/positioning/offer", text, a_speech("en"), draft=entered) == text
    assert value_words("/positioning/offer", text, a_speech("en"), ours=True) == "yes"


def test_a_phrase_whose_sentence_is_gone_stands_as_it_is_instead_of_failing() -> None:
    text = encode(Phrase("no.such.sentence"))
    assert value_words("/positioning/offer", text, a_speech("en"), ours=True) == text


def test_an_item_is_called_by_its_own_words_where_it_has_any() -> None:
    draft = _applied(
        Edit(op="add", path="/goals", value={"metric": "bookings"}, origin="entered"),
        Edit(op="add", path="/goals", value={"priority": 2}, origin="entered"),
        Edit(op="add", path="/kpis", value={"metric": "calls", "goals": ["goal-1"]}, origin="entered"),
    )
    assert item_name("/goals/goal-1", a_speech("en"), draft) == "Bookings and appointments"
    assert item_name("/goals/goal-2", a_speech("en"), draft) == "Goal 2"
    assert value_words("/kpis/kpi-1/goals", ["goal-1"], a_speech("zh"), draft=draft) == "预约量"


def test_the_name_of_an_entry_is_the_name_of_its_list() -> None:
    assert field_label("/market/swot/strengths#老师傅", a_speech("zh")) == "优势"
    assert field_label("/goals/goal-7", a_speech("en")) == "Goal"


def _options() -> dict[str, tuple[str, ...]]:
    """Every field with a closed list of texts, and the list."""
    found = {}
    for pattern, spec in field_specs().items():
        if spec.kind not in ("value", "values"):
            continue
        schema = spec.adapter.json_schema()
        for each in (schema, *schema.get("anyOf", ())):
            if "enum" in each:
                found[pattern] = tuple(each["enum"])
    return found


def _with_offer(text: str, origin: Origin) -> Draft:
    return _applied(Edit(op="set", path="/positioning/offer", value=text, origin=origin))


def _applied(*edits: Edit) -> Draft:
    applied = apply(Draft(), edits, turn=1)
    assert isinstance(applied, Applied)
    return applied.draft
