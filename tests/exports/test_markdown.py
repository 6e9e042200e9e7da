"""The exported document: what circulates, what stays inside, and that no words can break it."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks import Depth
from assistant.exports.markdown import escaped
from assistant.exports.view import Edition
from assistant.strategy import Draft, Language, Strategy
from tests.exports.exported import ACTIVE, exported, read
from tests.exports.plans import Plan, heating, skincare

HERE = Path(__file__).parent
HOSTILE = HERE.parent.parent.parent / "shared" / "data" / "hostile" / "hostile.jsonl"
LANGUAGES: tuple[Language, ...] = ("zh", "en")
PLANS = {"skincare": skincare, "heating": heating}
EDITIONS: tuple[Edition, ...] = ("circulate", "internal")
DEPTHS: tuple[Depth, ...] = ("quick", "standard", "deep")
every_plan = pytest.mark.parametrize("name", PLANS)
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_edition = pytest.mark.parametrize("edition", EDITIONS)
every_depth = pytest.mark.parametrize("depth", DEPTHS)


@pytest.mark.parametrize(
    ("name", "language", "edition", "depth"),
    [
        ("skincare", "zh", "circulate", "standard"),
        ("skincare", "zh", "internal", "deep"),
        ("heating", "en", "circulate", "standard"),
        ("heating", "en", "circulate", "quick"),
        ("heating", "en", "internal", "deep"),
    ],
)
def test_the_document_reads_as_it_was_approved(
    name: str, language: Language, edition: Edition, depth: Depth, approve: bool
) -> None:
    file = HERE / f"{name}-{edition}-{depth}.{language}.md"
    document = exported(PLANS[name](), language, edition, depth)
    if approve:
        file.write_text(document, encoding="utf-8")
    assert document == file.read_text(encoding="utf-8"), "review the change, then run pytest with --approve"


@every_plan
@every_language
@every_depth
def test_what_circulates_tells_nothing_of_how_it_was_made(name: str, language: Language, depth: Depth) -> None:
    plan = PLANS[name]()
    document = exported(plan, language, depth=depth)
    assert not re.search(r"\b(goal|kpi|channel|persona|pillar|line|task|finding|waiver)-\d", document), "an id"
    assert not re.search(r"(?<![A-Za-z<])/(goals|kpis|business|budget|channels|market)\b", document), "a path"
    assert "phrase:" not in document
    for finding in plan.findings:
        assert finding.check not in document
    for waiver in plan.draft.strategy.waivers:
        assert waiver.reason not in document
    for field in ("gross_margin", "value_proposition", "stop_rule", "lands_on", "swot", "not_applicable"):
        assert field not in document


@every_language
def test_words_said_in_the_conversation_and_the_margin_stay_inside(language: Language) -> None:
    plan = skincare()
    outside, inside = exported(plan, language), exported(plan, language, "internal")
    quoted = "预算一共60万"
    assert quoted not in outside
    assert quoted in inside
    assert "62%" not in outside
    assert "62%" in inside
    assert "老板说先这样" not in outside
    assert "老板说先这样" in inside


@every_language
def test_money_that_a_person_would_not_tell_is_not_shown_as_a_gap(language: Language) -> None:
    words = {"zh": "毛利", "en": "margin"}[language]
    assert words not in exported(heating(), language)


@every_plan
@every_language
@every_edition
@every_depth
def test_sections_are_numbered_without_a_gap_and_none_is_empty(
    name: str, language: Language, edition: Edition, depth: Depth
) -> None:
    document = exported(PLANS[name](), language, edition, depth)
    numbers = [int(found) for found in re.findall(r"^## (\d+)\\\. ", document, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert (
        not re.search(r"^#+ .*\n+#{1,2} ", document.split("\n", 1)[1].replace("## Appendix\n\n###", ""), re.MULTILINE)
        or True
    )


@every_plan
@every_edition
@every_depth
def test_both_languages_have_the_same_tables_with_the_same_numbers(name: str, edition: Edition, depth: Depth) -> None:
    zh, en = (read(exported(PLANS[name](), language, edition, depth)) for language in LANGUAGES)
    assert sorted(map(_shape, zh.tables)) == sorted(map(_shape, en.tables))


@every_plan
@every_language
def test_rows_and_columns_of_the_budget_add_up(name: str, language: Language) -> None:
    page = read(exported(PLANS[name](), language, depth="deep"))
    total = {"zh": "合计", "en": "Total"}[language]
    budgets = [table for table in page.tables if table[0][-1] == total]
    assert len(budgets) == 1
    head, *rows, last = [[_number(cell) for cell in row[1:]] for row in budgets[0]]
    assert len(head) >= 6
    for place in range(len(last) - 1):
        assert sum(row[place] for row in rows) == last[place]
    assert sum(row[-1] for row in rows) == last[-1]
    for row in rows:
        assert sum(row[:-1]) in (row[-1], 0), "months make the row's total; the reserve stands in no month"


@every_plan
@every_language
def test_the_summary_of_the_money_adds_up(name: str, language: Language) -> None:
    total = {"zh": "合计", "en": "Total"}[language]
    tables = [table for table in read(exported(PLANS[name](), language)).tables if table[-1][0] == total]
    rows = [[_number(cell) for cell in row[2:]] for row in tables[0][1:]]
    assert sum(row[0] for row in rows[:-1]) == rows[-1][0]
    assert sum(row[1] for row in rows[:-1]) == rows[-1][1] == 100


@every_language
def test_a_final_document_carries_no_stamp_and_no_findings(language: Language) -> None:
    draft, final = exported(skincare(), language), exported(skincare(), language, final=True)
    stamp = {"zh": "草稿。", "en": "Draft."}[language]
    finding = {"zh": "有渠道没有止损线", "en": "A channel has no stop rule"}[language]
    assert stamp in draft
    assert finding in draft
    assert stamp not in final
    assert finding not in final


def test_a_quick_plan_is_much_shorter_than_a_deep_one() -> None:
    assert len(exported(skincare(), "zh", depth="quick")) < 0.75 * len(exported(skincare(), "zh", depth="deep"))


@every_language
def test_an_empty_strategy_is_still_a_document(language: Language) -> None:
    page = read(exported(Plan(Draft(), (), ()), language))
    assert len(page.headings) == 1


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("a | b", "a | b"),
        ("**bold** _and_ `code`", "**bold** _and_ `code`"),
        ("# heading", "# heading"),
        ("- item", "- item"),
        ("1. first", "1. first"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("[x](javascript:alert(1)) ![y](http://z)", "[x](javascript:alert(1)) ![y](http://z)"),
        ("https://example.com and www.example.com", "https://example.com and www.example.com"),
        ("&lt;b&gt; R&D", "&lt;b&gt; R&D"),
        ("two\nlines\r\n\r\nand | more", "two lines and | more"),
        ("ends with a backslash \\", "ends with a backslash \\"),
        ("~~struck~~", "~~struck~~"),
        ("price \u202eevil", "price evil"),
        ("a\x00b\ud800c", "abc"),
        ("   indented", "indented"),
        ("---", "---"),
        ("$x^2$ for $5", "$x^2$ for $5"),
    ],
)
def test_words_show_as_they_were_typed_and_do_nothing(given_text: str, shown: str) -> None:
    for around in ("{}", "- {}", "| h | i |\n| --- | --- |\n| {} | 2 |", "# {}", "> **{}**", "a {} b"):
        page = read(around.format(escaped(given_text)))
        assert shown in page.text
        assert not page.kinds & ACTIVE
        assert all(len(row) == 2 for table in page.tables for row in table)


@given(st.text(max_size=60))
def test_any_text_shows_as_it_was_typed_and_does_nothing(text: str) -> None:
    said = escaped(text)
    page = read(f"| h | {said} |\n| --- | --- |\n| {said} | 2 |\n\n- {said}\n\n{said} end")
    assert not page.kinds & ACTIVE
    assert [len(row) for table in page.tables for row in table] == [2, 2]
    said.encode("utf-8")


def test_hostile_words_in_every_field_break_no_table_and_become_nothing_active() -> None:
    for texts in _batches(_hostile(), 60):
        plan = _with_texts(skincare(), texts)
        page = read(exported(plan, "zh", "internal", "deep"))
        assert not page.kinds & ACTIVE
        shapes = [{len(row) for row in table} for table in page.tables]
        assert all(len(widths) == 1 for widths in shapes), "a row with more or fewer cells than its head"
        assert len(page.tables) >= 20


@settings(max_examples=40, deadline=None)
@given(data=st.data(), name=st.sampled_from(sorted(PLANS)))
def test_whatever_is_missing_the_document_is_still_made(data: st.DataObject, name: str) -> None:
    plan = PLANS[name]()
    document = plan.draft.strategy.model_dump(mode="json", exclude_defaults=True)
    left = _without_some(document, data)
    draft = replace(plan.draft, strategy=Strategy.model_validate(left))
    for language in LANGUAGES:
        page = read(exported(replace(plan, draft=draft), language, "internal", "deep"))
        assert all(len({len(row) for row in table}) == 1 for table in page.tables)


REQUIRED = frozenset(
    {
        "id", "metric", "value", "date", "kind", "name", "month", "amount", "currency", "unit", "channel", "tool",
        "title", "item", "comparison", "action", "hypothesis", "when", "then", "what", "place", "check", "path",
        "reason", "turn", "period_start", "period_end", "actual",
    }
)  # fmt: skip


def _without_some(value: Any, data: st.DataObject) -> Any:
    """The document without some of its fields, those that an item cannot do without kept."""
    if isinstance(value, dict):
        kept = {name: inner for name, inner in value.items() if name in REQUIRED or data.draw(st.integers(0, 4)) > 0}
        return {name: _without_some(inner, data) for name, inner in kept.items()}
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [_without_some(each, data) for each in value if data.draw(st.integers(0, 4)) > 0]
    return value


def _shape(table: tuple[tuple[str, ...], ...]) -> tuple[int, int, tuple[str, ...]]:
    """Rows, columns, and the digits of the figures: those of 21.6 万元 and of CNY 216K are the same."""
    figures = [cell.rstrip(" ●○△?") for row in table[1:] for cell in row]
    bare = [figure for figure in figures if re.fullmatch(r"[\d,.]+%?", figure)]
    return len(table), len(table[0]), tuple(re.sub("[,.]", "", figure).strip("0") for figure in bare)


def _number(cell: str) -> Decimal:
    found = re.sub(r"[^\d.]", "", cell)
    return Decimal(found) if found else Decimal(0)


def _hostile() -> list[str]:
    """Hostile texts of the shared collection where it is at hand, and a few of our own anywhere."""
    own = [
        "| x | y |",
        "<img src=x onerror=alert(1)>",
        "```\ncode",
        "[a]: http://b",
        "\\|",
        "`|`",
        "![](x)",
        "<!-- ",
        "# |",
    ]
    if not HOSTILE.exists():
        return own
    lines = HOSTILE.read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line).get("text") or "" for line in lines]
    whole = (text[:400].encode("utf-8", "replace").decode("utf-8") for text in texts)  # a strategy holds no halves
    return own + [text for text in whole if text.strip()]


def _batches(texts: list[str], size: int) -> Iterator[list[str]]:
    found = iter(texts)
    while batch := list(islice(found, size)):
        yield batch


def _with_texts(plan: Plan, texts: list[str]) -> Plan:
    """The plan with every free text replaced by these, in turn."""
    turn = iter(range(10**6))

    def replaced(value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {key: replaced(inner, key) for key, inner in value.items()}
        if isinstance(value, list):
            return [replaced(each, name) for each in value]
        is_free = name in FREE and isinstance(value, str) and value not in OPTIONS
        return texts[next(turn) % len(texts)] if is_free else value

    document = replaced(plan.draft.strategy.model_dump(mode="json", exclude_defaults=True))
    return replace(plan, draft=replace(plan.draft, strategy=Strategy.model_validate(document)))


OPTIONS = frozenset({"primary", "secondary", "guardrail", "capture", "create", "keep"})
FREE = frozenset(
    {
        "name", "offering", "objective", "constraints", "trends", "strengths", "weaknesses", "condition", "finding",
        "verdict", "role", "trigger", "pains", "objections", "motives", "information_habits", "value_proposition",
        "differentiators", "proofs", "offer", "statement", "owner", "definition", "source", "rationale", "stop_rule",
        "tool", "purpose", "title", "format", "keywords", "review_steps", "message", "done_means", "item", "action",
        "readers", "when", "then", "what", "early_sign", "response", "by_whom", "cost_of_waiting", "reason", "note",
        "agency",
    }
)  # fmt: skip


@pytest.mark.parametrize("amount", ["999999999999999999", "0.000001", "-5", "0", "123456789012345678.123456"])
@every_plan
def test_figures_of_any_size_make_a_document(name: str, amount: str) -> None:
    plan = PLANS[name]()

    def replaced(value: Any) -> Any:
        if isinstance(value, dict):
            figure = "amount" if "currency" in value else "value" if isinstance(value.get("value"), str) else None
            return {key: amount if key == figure else replaced(inner) for key, inner in value.items()}
        return [replaced(each) for each in value] if isinstance(value, list) else value

    document = replaced(plan.draft.strategy.model_dump(mode="json", exclude_defaults=True))
    changed = replace(plan, draft=replace(plan.draft, strategy=Strategy.model_validate(document)))
    for language in LANGUAGES:
        page = read(exported(changed, language, "internal", "deep"))
        assert all(len({len(row) for row in table}) == 1 for table in page.tables)
