"""Rules that hold for any text and any number."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from assistant.reading.values import Count, Money, Value, When, scan

AS_OF = date(2026, 11, 22)
_PIECES = st.sampled_from(
    (
        *[
            "1",
            "2",
            "3",
            "10",
            "50",
            "3.5",
            "2026",
            "1,200",
            "一",
            "两",
            "三",
            "十",
            "百",
            "千",
            "万",
            "亿",
            "几",
            "半",
            "多",
            "零",
            "点",
            "年",
            "月",
            "日",
            "号",
            "天",
            "周",
            "季度",
            "个",
            "元",
            "块",
            "%",
            "成",
            "折",
            "倍",
        ],
        *[
            "到",
            "至",
            "-",
            "~",
            "前",
            "后",
            "内",
            "底",
            "初",
            "每月",
            "大概",
            "左右",
            "至少",
            "不到",
            "从",
            "提高到",
            "增长",
            "降到",
            "再多",
            "翻",
            "Q3",
            "双十一",
            "618",
            "春节",
            "明年",
        ],
        *[
            "下个月",
            "之间",
            "和",
            "、",
            "，",
            "。",
            "(",
            ")",
            "$",
            "¥",
            "k",
            "m",
            "w",
            "of",
            "and",
            "to",
            "from",
            "by",
            "before",
            "within",
            "between",
            "one",
            "two",
            "half",
            "a",
            "million",
        ],
        *[
            "hundred",
            "thousand",
            "month",
            "week",
            "days",
            "years",
            "March",
            "May",
            "5th",
            "first",
            "second",
            "end",
            "next",
            "last",
            "up",
            "down",
            "double",
            "more",
        ],
        *["less", "%", "percent", "dollars", ";", "the", "in", "at", "least", "about"],
        "\n",
    )
)
_HAN = "零一二三四五六七八九"


def _han(number: int) -> str:
    """A whole number below 10^12 in Chinese characters, as a schoolbook writes it."""
    if number < 10:
        return _HAN[number]
    for size, unit in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= size:
            head, rest = divmod(number, size)
            zero = "零" if 0 < rest < size // 10 else ""
            return _han(head) + unit + zero + (_han(rest) if rest else "")
    raise AssertionError(number)


def _hold(text: str, values: tuple[Value, ...]) -> None:
    end = 0
    for value in values:
        assert end <= value.start < value.end <= len(text)
        assert text[value.start : value.end] == text[value.start : value.end].strip()
        end = value.end


@given(st.text(max_size=200))
def test_any_text_is_read_without_fault(text: str) -> None:
    _hold(text, scan(text, AS_OF))


@given(st.lists(_PIECES, max_size=30), st.sampled_from(["", " "]))
def test_any_heap_of_known_words_is_read_without_fault(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    _hold(text, scan(text, AS_OF))


@given(st.lists(_PIECES, max_size=12), st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_any_day_of_reading_will_do(pieces: list[str], as_of: date) -> None:
    for value in scan(" ".join(pieces), as_of):
        if isinstance(value, When) and value.first is not None and value.end_excl is not None:
            assert value.first < value.end_excl


@given(st.text(max_size=60))
def test_reading_again_gives_the_same(text: str) -> None:
    assert scan(text, AS_OF) == scan(text, AS_OF)


@given(st.integers(1, 10**12 - 1))
def test_money_in_digits_is_exact(amount: int) -> None:
    for text in (f"{amount}元", f"{amount:,}元", f"${amount:,}"):
        (value,) = scan(text, AS_OF)
        assert isinstance(value, Money)
        assert value.amount == amount


@given(st.decimals(0, 10**6, places=2, allow_nan=False, allow_infinity=False))
def test_cents_are_exact(amount: Decimal) -> None:
    (value,) = scan(f"${amount}", AS_OF)
    assert isinstance(value, Money)
    assert value.amount == amount


@given(st.integers(1, 10**11))
def test_chinese_numerals_read_as_they_are_written(number: int) -> None:
    (value,) = scan(f"{_han(number)}个", AS_OF)
    assert isinstance(value, Count)
    assert value.amount == number


@given(st.dates(date(2000, 1, 1), date(2049, 12, 31)))
def test_a_day_reads_alike_in_every_writing(day: date) -> None:
    writings = (
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
        f"{day.month}/{day.day}/{day.year}",
    )
    for text in writings:
        (value,) = scan(f"on {text}", AS_OF)
        assert isinstance(value, When)
        assert (value.first, value.grain) == (day, "day")
