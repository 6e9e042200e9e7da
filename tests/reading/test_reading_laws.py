"""What holds of every message: the same reading twice, edits that apply, quotes inside the text, linear time."""
# ruff: noqa: E501 - the fragments are read as one list

import datetime as dt
import json
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.catalog import Catalogs
from assistant.reading import ReadContext, read_text
from assistant.reading.wire import draft_of
from assistant.strategy import Draft, Refused, apply

PENDING: tuple[tuple[str, ...], ...] = (
    (),
    ("/business/offering", "/business/regions"),
    ("/goals/goal-1/baseline", "/goals/goal-1/target", "/goals/goal-1/deadline"),
    ("/budget/total", "/budget/period", "/budget/covers"),
    ("/audience/-/role", "/audience/-/trigger", "/audience/-/pains"),
    ("/positioning/value_proposition", "/positioning/differentiators", "/positioning/proofs"),
    ("/market/assets", "/market/history"),
    ("/capacity/people", "/capacity/hours_per_week"),
    ("/content/pillars", "/evaluation/readers", "/optimisation/rules", "/moments"),
)
KNOWN = draft_of({"/goals/goal-1/metric": "leads", "/business/currency": "USD"})
FRAGMENTS = (
    "预算", "20万", "半年", "our budget is ", "$50k", "leads", "从80到120", " by June", "，", "。", "? ", "我们", "客户是", "not ", "没有",
    "小红书", "tiktok", "\n", "- ", "目标：", "Goals:\n", "| a | b | c |", "> ", "每月", "if ", "如果", "actually ", "改成", "竞品", "30%",
    "the owner", "and ", "skip", "不知道", "ok", "「", "“", "1. ", "<b>", "\u200b", "é", "👍", "-", "=", ":", "1", ",", ".", "a",
)  # fmt: skip


def context(catalogs: Catalogs, pending: tuple[str, ...] = (), draft: Draft = KNOWN) -> ReadContext:
    return ReadContext(catalogs=catalogs, draft=draft, as_of=dt.date(2026, 11, 22), turn=4, pending=pending)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=6)), max_size=24).map("".join),
    pending=st.sampled_from(PENDING),
)
def test_any_message_gives_edits_that_apply_and_quote_it(
    catalogs: Catalogs, text: str, pending: tuple[str, ...]
) -> None:
    reading = read_text(text, context(catalogs, pending))
    assert reading == read_text(text, context(catalogs, pending))
    outcome = apply(KNOWN, reading.edits, turn=4, vocabulary=catalogs.vocabulary)
    assert not isinstance(outcome, Refused)
    for edit in reading.edits:
        assert edit.origin == "stated"
        assert edit.quote is not None
        assert 0 <= edit.quote.start < edit.quote.end <= len(text)
    for intent in reading.intents:
        assert 0 <= intent.start <= intent.end <= len(text)
    for part in reading.unclear:
        for alternative in part.alternatives:
            joint = [*reading.edits, *alternative.edits]
            assert not isinstance(apply(KNOWN, joint, turn=4, vocabulary=catalogs.vocabulary), Refused)


def took(text: str, of: ReadContext) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        read_text(text, of)
        times.append(time.process_time() - start)
    return min(times)


REPEATS = (
    "a", "1", "好", "好的", "嗯", "是的", " ", "\n", "，", "。", ",", ".", "?", "-", "=", "|", "\t", ">", "(", "“", "\"", ":", "：", "#", "*",
    "预算", "20万", "每月", "不知道", "没有", "我也", "真的", "the the ", "more ", "and ", "we sell ", "from 1 to ", "if ", "not ", "客户是",
    "目标：", "budget: ", "leads 80 ", "1. ", "a.b.", "skip ", "ok ", "小红书、", "tiktok, ", "换成", "because ", "从到", "写一个", "you are ",
    "export the draft ", "就这样", "差不多了", "可以了", "x@y.", "-1", "$1", "%", "我们做", "in New York ", "Aa ", "的", "一家",
)  # fmt: skip


@pytest.mark.parametrize("piece", REPEATS, ids=[repr(piece) for piece in REPEATS])
@pytest.mark.parametrize("pending", [PENDING[0], PENDING[1], PENDING[4]], ids=["nothing", "offering", "persona"])
def test_time_grows_no_faster_than_the_message(catalogs: Catalogs, piece: str, pending: tuple[str, ...]) -> None:
    of = context(catalogs, pending)
    size = 3000 // len(piece)
    ratios = []
    for _ in range(4):  # a busy machine may slow one measurement, not four
        once, twice = took(piece * size, of), took(piece * size * 2, of)
        if twice < 0.1 or twice <= 2.5 * once:
            return
        ratios.append(round(twice / once, 2))
    pytest.fail(f"{len(piece) * size * 2} code points take {ratios} times as long as half of them")


def briefs() -> list[Path]:
    return sorted((Path(__file__).parent / "briefs").glob("*.md"))


@pytest.mark.parametrize("piece", ["1", "(", "）", "[", "预算", "budget ", "{", "的", "-", "x"])
def test_twenty_thousand_of_one_thing_are_read_within_seconds(catalogs: Catalogs, piece: str) -> None:
    assert took((piece * 20_000)[:20_000], context(catalogs, PENDING[1])) < 4.0


def test_a_long_brief_is_read_within_a_second(catalogs: Catalogs) -> None:
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in briefs())
    text = (text * (20_000 // len(text) + 1))[:20_000]
    assert took(text, context(catalogs)) < 1.0


@pytest.mark.parametrize("path", briefs(), ids=lambda path: path.stem)
def test_a_brief_of_600_words_fills_fifteen_fields(catalogs: Catalogs, path: Path) -> None:
    reading = read_text(path.read_text(encoding="utf-8"), context(catalogs, ("/business/offering",), Draft()))
    assert len({edit.path for edit in reading.edits}) >= 15


SHARED = Path(__file__).parents[3] / "shared" / "data" / "hostile" / "hostile.jsonl"


@pytest.mark.skipif(not SHARED.exists(), reason="the hostile texts are kept beside the repository")
def test_orders_and_code_set_no_field(catalogs: Catalogs) -> None:
    kinds = ("prompt_injection_direct", "xss_html", "xss_mutation", "xss_markdown")
    lines = [json.loads(line) for line in SHARED.read_text(encoding="utf-8").splitlines()]
    texts = [line["text"] for line in lines if line["category"] in kinds and line["text"]]
    of = context(catalogs, ("/positioning/value_proposition",), Draft())
    taken = [text for text in texts if read_text(text, of).edits]
    assert len(taken) <= len(texts) * 0.2, taken[:5]
