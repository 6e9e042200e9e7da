"""What the same words mean elsewhere: regions, fiscal years, days of reading, spellings."""

from datetime import date

import pytest

from assistant.reading.values import When, scan
from tests.reading.values.telling import tell

AS_OF = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "region", "told"),
    [
        pytest.param("¥5000", None, "5000 CNY", id="yen sign without a region"),
        pytest.param("¥5000", "CN", "5000 CNY", id="yen sign in China"),
        pytest.param("¥5000", "JP", "5000 JPY", id="yen sign in Japan"),
        pytest.param("5000元", "TW", "5000 TWD", id="yuan in Taiwan"),
        pytest.param("5000元", "HK", "5000 HKD", id="yuan in Hong Kong"),
        pytest.param("5000元", "US", "5000 CNY", id="yuan abroad"),
        pytest.param("5000人民币", "TW", "5000 CNY", id="renminbi is renminbi everywhere"),
        pytest.param("$500", "CN", "500 USD", id="dollar sign in China"),
    ],
)
def test_a_region_decides_what_a_sign_means(text: str, region: str | None, told: str) -> None:
    assert [tell(value) for value in scan(text, AS_OF, region=region)] == [told]


@pytest.mark.parametrize(
    ("text", "start_month", "told"),
    [
        pytest.param("FY27", 1, "on 2027-01-01..2028-01-01", id="a fiscal year that is the calendar's"),
        pytest.param("FY27", 4, "on 2026-04-01..2027-04-01", id="a fiscal year is named by the year it ends in"),
        pytest.param("2027财年", 7, "on 2026-07-01..2027-07-01", id="in Chinese"),
        pytest.param("Q1 FY27", 4, "on 2026-04-01..2026-07-01", id="its first quarter"),
        pytest.param("Q3", 4, "on 2026-10-01..2027-01-01", id="a quarter is the business's"),
        pytest.param("calendar Q3", 4, "on 2027-07-01..2027-10-01", id="unless the calendar's is asked for"),
        pytest.param("本季度", 2, "on 2026-11-01..2027-02-01", id="this quarter of a year from February"),
        pytest.param("下半年", 4, "on 2026-10-01..2027-04-01", id="halves"),
    ],
)
def test_quarters_begin_where_the_fiscal_year_does(text: str, start_month: int, told: str) -> None:
    assert [tell(value) for value in scan(text, AS_OF, fiscal_start_month=start_month)] == [told]


@pytest.mark.parametrize(
    ("text", "as_of", "told"),
    [
        pytest.param("3月", date(2026, 2, 1), "on 2026-03-01..2026-04-01", id="a month ahead"),
        pytest.param("3月", date(2026, 3, 31), "on 2026-03-01..2026-04-01", id="this very month"),
        pytest.param("3月", date(2026, 4, 1), "on 2027-03-01..2027-04-01", id="a month that is over"),
        pytest.param("双十一", date(2026, 11, 11), "on 2026-11-11..2026-11-12 double_11", id="today is the day"),
        pytest.param("双十一", date(2026, 11, 12), "on 2027-11-11..2027-11-12 double_11", id="the day after"),
        pytest.param("Feb 29", date(2026, 1, 1), "on 2028-02-29..2028-03-01", id="the next leap year"),
        pytest.param("31号", date(2026, 4, 2), "on 2026-05-31..2026-06-01", id="the next month that long"),
        pytest.param("by Q4", date(2026, 11, 1), "by ..2027-01-01", id="by a quarter that has begun"),
        pytest.param("一个月后", date(2026, 1, 31), "on 2026-02-28..2026-03-01", id="a month on from the 31st"),
        pytest.param("by 2027", date(2026, 1, 31), "by ..2027-01-01", id="by a year"),
        pytest.param("this Friday", date(2026, 11, 18), "on 2026-11-20..2026-11-21", id="this Friday on a Wednesday"),
    ],
)
def test_a_date_without_a_year_is_the_next_one(text: str, as_of: date, told: str) -> None:
    assert [tell(value) for value in scan(text, as_of)] == [told]


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        pytest.param("預算兩萬塊", "预算两万块", id="money"),
        pytest.param("每個月大約八十條", "每个月大约八十条", id="a rate"),
        pytest.param("從2%提升到3.5%", "从2%提升到3.5%", id="a pair"),
        pytest.param("雙十一之前", "双十一之前", id="a deadline"),
        pytest.param("增長兩成", "增长两成", id="a change"),
        pytest.param("三個半月", "三个半月", id="a length of time"),
        pytest.param("國慶節後", "国庆节后", id="after a holiday"),
        pytest.param("年底前開始", "年底前开始", id="by the end of the year"),
        pytest.param("２０２７年３月", "2027年3月", id="full-width digits"),
        pytest.param("１，２００元", "1,200元", id="full-width grouping"),
        pytest.param("２０％～３０％", "20%~30%", id="full-width signs"),
        pytest.param("＄５ｋ", "$5k", id="full-width letters"),
    ],
)
def test_other_spellings_read_alike(traditional: str, simplified: str) -> None:
    told = [tell(value) for value in scan(simplified, AS_OF)]
    assert told
    assert [tell(value) for value in scan(traditional, AS_OF)] == told


def test_places_are_code_points_of_the_text_as_written() -> None:
    text = "👋🏽 ２０％ 增長；ＣＡＣ＄１２０"
    assert [text[value.start : value.end] for value in scan(text, AS_OF)] == ["２０％ 增長", "＄１２０"]


def test_a_day_outside_the_calendar_is_no_date() -> None:
    texts = ("2027年2月30日", "2027-13-01", "999999年后", "in 99999 years", "13月", "32号")
    assert not [
        value for text in texts for value in scan(text, AS_OF) if isinstance(value, When) and value.grain == "day"
    ]
