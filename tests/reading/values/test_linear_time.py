"""Time grows with the length of a text and no faster, whatever is repeated in it."""

import gc
from collections.abc import Iterator
from datetime import date
from time import process_time

import pytest

from assistant.reading.values import scan

AS_OF = date(2026, 11, 22)
REPEATED = (
    *[
        "1,",
        "1 ",
        "1-",
        "1.",
        "1/",
        "1%",
        "1k",
        "1k-",
        "1+",
        "1~",
        "1x ",
        "1th ",
        "1 in ",
        "1到",
        "1月",
        "1月-",
        "3月1日",
        "1元",
        "1块",
        "1倍",
        "1以上",
        "1万2",
        "-1",
        "$1 ",
        "约1",
        "~1",
    ],
    *[
        "2026-",
        "2026年",
        "1' ",
        "(1) ",
        "1 (1) ",
        "0",
        "万",
        "一",
        "百",
        "点",
        "几",
        "半",
        "多",
        "来",
        "余",
        "第",
        "第三",
        "前",
        "下",
        "到",
        "从1到",
        "百分之",
        "百分之一",
    ],
    *[
        "三分之",
        "零点",
        "一二",
        "三四",
        "十多",
        "一万",
        "一块二",
        "半年",
        "一年半",
        "个半",
        "半个",
        "每",
        "每月",
        "每月3",
        "每个月大概",
        "大概",
        "约",
        "至少",
    ],
    *[
        "以上",
        "大于1",
        "超过1小于",
        "再多",
        "增长",
        "翻",
        "降到",
        "从1提高到",
        "比1",
        "年",
        "月",
        "日",
        "周",
        "年底",
        "年前",
        "双十一",
        "618",
        "80条",
    ],
    *[
        "in ",
        "of ",
        "over ",
        "and ",
        "1 and ",
        "a ",
        "the ",
        "by ",
        "by the end of ",
        "before ",
        "within 3 ",
        "next ",
        "last ",
        "from 1 to ",
    ],
    *[
        "between 1 and ",
        "one ",
        "one hundred ",
        "twenty ",
        "twenty second ",
        "half a ",
        "a couple of ",
        "two and a half ",
    ],
    *[
        "up ",
        "up by ",
        "double ",
        "3 days ",
        "3 days and ",
        "3 days after ",
        "in 3 days ",
        "1 month ",
        "March ",
        "March 1 ",
        "Q3 ",
    ],
    *[
        "monday ",
        "the first monday of ",
        "tomorrow ",
        "per ",
        "1 per ",
        "every 2 ",
        "$",
        "¥",
        "%",
        "-",
        "(",
        "'",
        "\n",
        "é",
        "🙂",
        "a@",
        "a.",
        "http://a",
    ],
    *["www.", "@", "+1 ", "tel 1", "order #", "1:", "a1-", "￥", "１，", "aaaaaaaaaa", "不能低于", "≥1", ">", "<="],
)
GROWTH = 2.5  # twice the length, at most this many times the time
TRIFLE = 0.02  # seconds: below it a clock measures little but itself


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


def _seconds(text: str) -> float:
    start = process_time()
    scan(text, AS_OF)
    return process_time() - start


@pytest.mark.parametrize("piece", REPEATED, ids=repr)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    once, twice = piece * (600 // len(piece)), piece * (1200 // len(piece))
    growths = ((_seconds(twice), _seconds(once)) for _ in range(6))
    assert any(long <= max(GROWTH * short, TRIFLE) for long, short in growths)


@pytest.mark.parametrize("piece", ["1", "一", "万", "点", "a", "-", "(", " ", "é", "\n"], ids=repr)
def test_a_hundred_thousand_of_one_character_are_read_at_once(piece: str) -> None:
    assert _seconds(piece * 100_000) < 5


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("目前每月大概80条咨询，希望明年6月前做到150条，预算每个月5万元，成交率从12%提到18%。", id="zh"),
        pytest.param("Budget is about $60k for H1; grow leads by 20% from 120 to 144 a month by June 30. ", id="en"),
    ],
)
def test_a_long_brief_is_read_in_a_second(message: str) -> None:
    text = message * (20_000 // len(message))
    assert min(_seconds(text) for _ in range(3)) < 1.5
