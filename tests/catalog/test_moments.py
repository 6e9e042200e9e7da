"""Moments fall on the days that calendars give them, in any year of the century."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from dateutil.easter import easter as known_easter
from holidays.calendars.chinese import _ChineseLunisolar
from hypothesis import given
from hypothesis import strategies as st

from assistant.catalog.lunar import LunarYear
from assistant.catalog.moments import Moment, Occurrence, occurrences
from assistant.catalog.rules import easter
from tests.catalog.content import catalogs

YEARS = range(2000, 2101)

KNOWN = {
    "spring_festival": "2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23",
    "lantern": "2024-02-24 2025-02-12 2026-03-03 2027-02-20 2028-02-09 2029-02-27 2030-02-17 2031-02-06",
    "dragon_boat": "2024-06-10 2025-05-31 2026-06-19 2027-06-09 2028-05-28 2029-06-16 2030-06-05 2031-06-24",
    "qixi": "2024-08-10 2025-08-29 2026-08-19 2027-08-08 2028-08-26 2029-08-16 2030-08-05 2031-08-24",
    "mid_autumn": "2024-09-17 2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01",
    "double_ninth": "2024-10-11 2025-10-29 2026-10-18 2027-10-08 2028-10-26 2029-10-16 2030-10-05 2031-10-24",
    "qingming": "2024-04-04 2025-04-04 2026-04-05 2027-04-05 2028-04-04",
    "winter_solstice": "2024-12-21 2025-12-21 2026-12-22 2027-12-22 2028-12-21",
    "black_friday": "2024-11-29 2025-11-28 2026-11-27 2027-11-26",
    "cyber_monday": "2024-12-02 2025-12-01 2026-11-30 2027-11-29",
    "thanksgiving": "2024-11-28 2025-11-27 2026-11-26 2027-11-25",
    "giving_tuesday": "2024-12-03 2025-12-02 2026-12-01 2027-11-30",
    "memorial_day": "2024-05-27 2025-05-26 2026-05-25 2027-05-31",
    "labor_day_us": "2024-09-02 2025-09-01 2026-09-07 2027-09-06",
    "mothers_day": "2024-05-12 2025-05-11 2026-05-10 2027-05-09",
    "mothers_day_uk": "2024-03-10 2025-03-30 2026-03-15 2027-03-07",
    "super_bowl": "2024-02-11 2025-02-09 2026-02-08 2027-02-14",
    "election_day_us": "2024-11-05 2026-11-03 2028-11-07",
    "easter": "2024-03-31 2025-04-20 2026-04-05 2027-03-28",
    "double_11": "2024-11-11 2025-11-11 2026-11-11",
    "618": "2024-06-18 2025-06-18 2026-06-18",
    "diwali": "2024-10-31 2025-10-20 2026-11-08",
    "ramadan_eid": "2024-03-11 2025-03-01 2026-02-18 2030-01-05 2030-12-26",
}


@pytest.mark.parametrize(("moment", "dates"), KNOWN.items(), ids=list(KNOWN))
def test_a_moment_falls_on_its_known_days(moment: str, dates: str) -> None:
    expected = [date.fromisoformat(day) for day in dates.split()]
    years = dict.fromkeys(day.year for day in expected)

    found = [occurrence.main for year in years for occurrence in _in_year(moment, year)]

    assert found == expected


def test_the_years_without_an_election_have_none() -> None:
    assert _in_year("election_day_us", 2025) == ()


def test_lunar_days_agree_with_another_calendar_for_a_century() -> None:
    other = _ChineseLunisolar()
    finders = {
        "spring_festival": other.lunar_new_year_date,
        "dragon_boat": other.dragon_boat_date,
        "mid_autumn": other.mid_autumn_date,
        "double_ninth": other.double_ninth_date,
        "qingming": other.qingming_date,
        "winter_solstice": other.winter_solstice_date,
    }

    disagreements = {
        (moment, year)
        for moment, finder in finders.items()
        for year in range(2000, 2100)
        for occurrence in _in_year(moment, year)
        if occurrence.main != finder(year)[0]
    }

    # The new moon of 28 September 2057 falls ten seconds before midnight in Beijing: calendars differ by a day.
    assert disagreements == {("double_ninth", 2057)}


def test_easter_agrees_with_another_library_for_a_century() -> None:
    assert [easter(year) for year in YEARS] == [known_easter(year) for year in YEARS]


def test_a_leap_month_pushes_later_months_back() -> None:
    year = LunarYear(2025, date(2025, 1, 29), 6, "1011001010111"[:13], date(2025, 4, 4), date(2025, 12, 21))

    assert catalogs().lunar[2025].leap == 6
    assert catalogs().lunar[2025].day(6, 1) == date(2025, 6, 25)
    assert catalogs().lunar[2025].day(7, 1) == date(2025, 8, 23)
    assert year.day(1, 1) == date(2025, 1, 29)


@pytest.mark.parametrize("moment", catalogs().moments.values(), ids=lambda moment: moment.id)
def test_every_moment_has_a_day_in_every_year_unless_its_days_are_listed(moment: Moment) -> None:
    for year in YEARS:
        found = tuple(occurrences(moment, year, catalogs().lunar))
        if moment.rule.kind not in ("listed", "nth_weekday"):
            assert found
        for occurrence in found:
            assert occurrence.start <= occurrence.main <= occurrence.end
            assert occurrence.end - occurrence.start < timedelta(days=200)


@given(start=st.dates(date(2000, 2, 1), date(2099, 6, 30)), days=st.integers(0, 500))
def test_moments_between_two_days_touch_them_and_come_in_order(start: date, days: int) -> None:
    end = start + timedelta(days=days)

    found = catalogs().moments_between(start, end, regions=["CN"], industry="beauty")

    assert all(occurrence.start <= end and occurrence.end >= start for occurrence in found)
    assert [occurrence.main for occurrence in found] == sorted(occurrence.main for occurrence in found)
    assert {"CN"} <= {region for occurrence in found for region in occurrence.moment.regions} or not found


@dataclass(frozen=True)
class Case:
    name: str
    regions: tuple[str, ...]
    industry: str | None
    there: frozenset[str]
    absent: frozenset[str]


CASES = (
    Case(
        "a beauty brand in China",
        ("CN",),
        "beauty",
        frozenset({"double_11", "618", "women_day", "spring_festival"}),
        frozenset({"thanksgiving", "gaokao", "super_bowl"}),
    ),
    Case(
        "a heating firm in Chicago",
        ("US",),
        "hvac",
        frozenset({"hvac_peaks_us", "thanksgiving"}),
        frozenset({"spring_festival", "double_11", "qixi"}),
    ),
    Case(
        "a charity in the US",
        ("US",),
        "nonprofit",
        frozenset({"giving_tuesday", "year_end_giving"}),
        frozenset({"99_giving_day", "prime_day"}),
    ),
    Case("a charity in China", ("CN",), "nonprofit", frozenset({"99_giving_day"}), frozenset({"giving_tuesday"})),
    Case(
        "a shop in Germany",
        ("DE",),
        "ecommerce",
        frozenset({"black_friday", "cyber_monday"}),
        frozenset({"thanksgiving", "618"}),
    ),
    Case(
        "anyone in China",
        ("CN",),
        None,
        frozenset({"mid_autumn", "gaokao", "canton_spring"}),
        frozenset({"presidents_day"}),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_year_has_the_moments_of_the_business(case: Case) -> None:
    found = catalogs().moments_between(
        date(2026, 7, 1), date(2027, 6, 30), regions=case.regions, industry=case.industry
    )
    ids = {occurrence.moment.id for occurrence in found}

    assert case.there <= ids
    assert not case.absent & ids


def test_a_moment_whose_day_is_announced_is_only_known_by_its_month() -> None:
    (prime_day,) = _in_year("prime_day", 2027)

    assert not prime_day.exact
    assert (prime_day.start, prime_day.end) == (date(2027, 7, 1), date(2027, 7, 31))


def test_a_sale_begins_before_its_main_day() -> None:
    (double_11,) = _in_year("double_11", 2027)

    assert (double_11.start, double_11.main, double_11.end) == (
        date(2027, 10, 15),
        date(2027, 11, 11),
        date(2027, 11, 11),
    )


def _in_year(moment: str, year: int) -> tuple[Occurrence, ...]:
    return tuple(occurrences(catalogs().moments[moment], year, catalogs().lunar))
