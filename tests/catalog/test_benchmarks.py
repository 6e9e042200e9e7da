"""The figure that speaks for a business is the nearest, freshest and best graded one, and says what it is not."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.catalog import Benchmark, Benchmarks, Family, Grade, Names
from tests.catalog.content import catalogs

YEAR = 2026


@dataclass(frozen=True)
class Case:
    name: str
    metric: str
    channel: str
    industry: str | None
    region: str | None
    figure: str | None
    widened: str = ""
    """Which of industry, channel and region had to give way."""


CASES = (
    Case("a law firm's click", "cpc", "sem", "legal", "US", "8.58"),
    Case(
        "a heating firm's conversion rate is that of home services",
        "conversion_rate",
        "sem",
        "hvac",
        "US",
        "7.33",
        "industry",
    ),
    Case("a heating firm's lead", "cpl", "sem", "hvac", "US", "105"),
    Case(
        "a clothes shop's conversion rate is a world figure",
        "ecommerce_cvr",
        "website",
        "apparel",
        "US",
        "1.74",
        "region",
    ),
    Case("the newest row of a grade", "cpl", "sem", None, "US", "66.69"),
    Case("no price crosses into China", "cpl", "linkedin", "saas", "CN", None),
    Case("no return on Douyin, whose only figures are weak", "roas", "douyin", "beauty", "CN", None),
    Case("nothing of 2014 for Tmall", "cpa", "tmall_taobao", "apparel", "CN", None),
    Case("a floor bid is no average", "cpc", "zhihu", None, "CN", None),
    Case("a Chinese lead becomes a customer", "lead_to_customer_rate", "all", "hr_software", "CN", "2.9", "industry"),
    Case("MQLs as defined with their stages", "mql_to_sql_rate", "all", "saas", "US", "38"),
    Case("no MQL rate where two copies of a study disagree", "mql_to_sql_rate", "all", "legal", "US", None),
    Case("a metric that nobody published", "brand_awareness", "all", None, "US", None),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_figure_picked_is_the_nearest_that_can_be_trusted(case: Case) -> None:
    pick = catalogs().benchmarks.pick(
        case.metric, channel=case.channel, industry=case.industry, region=case.region, year=YEAR
    )

    assert (pick and str(pick.typical)) == case.figure
    if pick:
        assert [pick.industry_widened, pick.channel_widened, pick.region_widened] == [
            case.widened == part for part in ("industry", "channel", "region")
        ]


@given(
    metric=st.sampled_from(sorted({row.metric for row in catalogs().benchmarks.rows})),
    channel=st.sampled_from(sorted(catalogs().channels)),
    industry=st.sampled_from(sorted(catalogs().industries)),
    region=st.sampled_from(["US", "CN", "GB", "DE", "AU", "global", None]),
    year=st.integers(2024, 2032),
    grades=st.sampled_from([("A", "B", "C"), ("A", "B"), ("A",)]),
)
def test_a_pick_is_of_one_family_fresh_and_of_the_grades_asked_for(
    metric: str, channel: str, industry: str, region: str | None, year: int, grades: tuple[Grade, ...]
) -> None:
    pick = catalogs().benchmarks.pick(
        metric, channel=channel, industry=industry, region=region, year=year, grades=grades
    )

    if pick is None:
        return
    assert len({(row.family, row.grade, row.unit, row.channel, row.industry, row.region) for row in pick.rows}) == 1
    assert all(not row.background and row.year >= year - 4 and row.grade in grades for row in pick.rows)
    assert pick.low <= pick.high
    assert pick.typical is None or pick.low <= pick.typical <= pick.high
    if region == "CN":
        assert pick.region == "CN"
    else:
        assert pick.region != "CN"


def test_a_better_grade_beats_a_newer_year_within_a_family() -> None:
    pick = _picked(_row(year=2026, grade="C", typical=9), _row(year=2023, grade="A", typical=5))

    assert pick == ("A", Decimal(5))


def test_a_row_about_the_whole_beats_a_row_about_a_segment() -> None:
    pick = _picked(_row(grade="A", segment="roofing", typical=9), _row(grade="B", typical=5))

    assert pick == ("B", Decimal(5))


def test_the_preferred_family_beats_a_better_grade() -> None:
    pick = _picked(_row(grade="A", family="strict", typical=9), _row(grade="B", family="usual", typical=5))

    assert pick == ("B", Decimal(5))


def test_rows_that_stand_equal_make_a_range() -> None:
    shelf = _benchmarks(_row(source="one", low=2, high=4), _row(source="two", low=3, high=8))

    pick = shelf.pick("cpc", year=YEAR)

    assert pick is not None
    assert (pick.low, pick.typical, pick.high) == (Decimal(2), None, Decimal(8))
    assert pick.sources == ("one", "two")


def test_a_row_grows_stale_after_four_years() -> None:
    shelf = _benchmarks(_row(year=2026, typical=5))

    assert shelf.pick("cpc", year=2030) is not None
    assert shelf.pick("cpc", year=2031) is None


def test_old_and_doubtful_rows_are_kept_as_background() -> None:
    old = catalogs().benchmarks.background("cpa", channel="tmall_taobao")

    assert [row.year for row in old] == [2014, 2014, 2014]
    assert all(row.background for row in catalogs().benchmarks.rows if row.year < 2022)


def test_a_family_that_is_asked_for_is_the_only_one_that_answers() -> None:
    traffic = catalogs().benchmarks.pick(
        "cpc", channel="facebook", industry="apparel", region="US", year=YEAR, family="traffic_objective"
    )
    leads = catalogs().benchmarks.pick("cpc", channel="facebook", region="US", year=YEAR, family="leads_objective")

    assert traffic is not None
    assert leads is not None
    assert (traffic.family, leads.family) == ("traffic_objective", "leads_objective")


def _row(
    *,
    year: int = 2025,
    grade: Grade = "B",
    segment: str = "",
    family: str = "",
    source: str = "one",
    low: int | None = None,
    typical: int | None = None,
    high: int | None = None,
) -> Benchmark:
    low_, typical_, high_ = (None if value is None else Decimal(value) for value in (low, typical, high))
    return Benchmark(
        metric="cpc",
        channel="all",
        industry="all",
        region="global",
        unit="USD",
        year=year,
        grade=grade,
        source=source,
        low=low_,
        typical=typical_,
        high=high_,
        segment=segment,
        family=family,
    )


def _benchmarks(*rows: Benchmark) -> Benchmarks:
    families = {"cpc": (Family("usual", Names("usual", "通常")), Family("strict", Names("strict", "严格")))}
    return Benchmarks(rows, families if any(row.family for row in rows) else {}, catalogs().industries, {})


def _picked(*rows: Benchmark) -> tuple[Grade, Decimal | None] | None:
    pick = _benchmarks(*rows).pick("cpc", year=YEAR)
    return (pick.grade, pick.typical) if pick else None
