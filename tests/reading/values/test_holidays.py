"""Named days of any year, against two calendars that are not ours: the `holidays` package and known dates."""

from collections.abc import Iterable
from datetime import date

import holidays
import pytest
from holidays.calendars.chinese import _ChineseLunisolar
from holidays.calendars.hebrew import _HebrewLunisolar
from holidays.calendars.hindu import _HinduLunisolar
from holidays.calendars.islamic import _IslamicLunar

from assistant.reading.values import When, scan
from assistant.reading.values.calendar.holidays import HOLIDAYS, easter
from assistant.reading.values.calendar.lunar import EARLIEST, LATEST, lunar_day
from assistant.reading.values.calendar.moving_feasts import EARLIEST as FEASTS_FROM
from assistant.reading.values.calendar.moving_feasts import LATEST as FEASTS_TO
from assistant.reading.values.calendar.moving_feasts import feast_day
from assistant.reading.values.lexicon.holiday_names import DIGIT_NAMES, HOLIDAY_NAMES

LUNAR = {"spring_festival": (1, 1), "dragon_boat": (5, 5), "mid_autumn": (8, 15), "double_ninth": (9, 9)}
AMERICAN = {
    "thanksgiving": "Thanksgiving Day",
    "labor_day": "Labor Day",
    "memorial_day": "Memorial Day",
    "martin_luther_king_day": "Martin Luther King Jr. Day",
    "presidents_day": "Washington's Birthday",
    "columbus_day": "Columbus Day",
}


def test_lunar_days_agree_with_the_holidays_package() -> None:
    theirs = _ChineseLunisolar()
    for year in range(EARLIEST, LATEST + 1):
        assert lunar_day(year, 1, 1) == theirs.lunar_new_year_date(year)[0]
        assert lunar_day(year, 5, 5) == theirs.dragon_boat_date(year)[0]
        assert lunar_day(year, 8, 15) == theirs.mid_autumn_date(year)[0]
        assert lunar_day(year, 9, 9) == theirs.double_ninth_date(year)[0]


def test_solar_terms_agree_with_the_holidays_package() -> None:
    theirs = _ChineseLunisolar()
    for year in range(2000, 2060):
        assert HOLIDAYS["qingming"].first_day(year) == theirs.qingming_date(year)[0]
        assert HOLIDAYS["winter_solstice"].first_day(year) == theirs.winter_solstice_date(year)[0]


def test_american_days_agree_with_the_holidays_package() -> None:
    for year in range(2000, 2060):
        theirs = holidays.country_holidays("US", years=year, observed=False)
        for ours, name in AMERICAN.items():
            assert HOLIDAYS[ours].first_day(year) in theirs.get_named(name)


def test_easter_agrees_with_the_holidays_package() -> None:
    for year in range(2000, 2060):
        theirs = holidays.country_holidays("DE", years=year, language="en_US").get_named("Easter Monday")
        assert (easter(year) - theirs[0]).days == -1


@pytest.mark.parametrize(
    ("name", "day"),
    [
        pytest.param("七夕", date(2027, 8, 8), id="Qixi"),
        pytest.param("元宵节", date(2027, 2, 20), id="Lantern"),
        pytest.param("除夕", date(2027, 2, 5), id="the eve"),
        pytest.param("Black Friday", date(2026, 11, 27), id="Black Friday"),
        pytest.param("Cyber Monday", date(2026, 11, 30), id="Cyber Monday"),
        pytest.param("Mother's Day", date(2027, 5, 9), id="Mother's Day"),
        pytest.param("Father's Day", date(2027, 6, 20), id="Father's Day"),
        pytest.param("Super Bowl", date(2027, 2, 14), id="Super Bowl"),
        pytest.param("618大促", date(2027, 6, 18), id="618"),
        pytest.param("双12", date(2026, 12, 12), id="Double 12"),
    ],
)
def test_a_named_day_falls_where_calendars_say(name: str, day: date) -> None:
    values = scan(name, date(2026, 11, 22))
    assert [value.first for value in values if isinstance(value, When)] == [day]


@pytest.mark.parametrize("name", sorted(HOLIDAY_NAMES))
def test_every_name_of_a_holiday_is_read(name: str) -> None:
    if name in {"bf", "new year"}:  # too short to trust: read only beside a year or a preposition
        name = f"before {name} 2028" if name == "new year" else "bfcm"
    values = scan(name, date(2026, 11, 22))
    assert [value.holiday for value in values if isinstance(value, When)] == [HOLIDAY_NAMES.get(name, "new_year")]


def test_every_name_leads_to_a_holiday() -> None:
    assert set(HOLIDAY_NAMES.values()) | set(DIGIT_NAMES.values()) <= set(HOLIDAYS)
    assert set(LUNAR) <= set(HOLIDAYS)


def test_a_day_that_varies_is_left_alone() -> None:
    assert not scan("Prime Day", date(2026, 11, 22))


def test_feasts_of_other_calendars_agree_with_the_holidays_package() -> None:
    moon, sun = _IslamicLunar(), _HinduLunisolar()
    for year in range(FEASTS_FROM, FEASTS_TO + 1):
        assert feast_day("eid_al_fitr", year) in _days(moon.eid_al_fitr_dates(year))
        assert feast_day("eid_al_adha", year) in _days(moon.eid_al_adha_dates(year))
        assert feast_day("ramadan", year) in _days(moon.ramadan_beginning_dates(year))
        assert feast_day("diwali", year) in _days(sun.diwali_india_date(year))
        assert feast_day("holi", year) in _days(sun.holi_date(year))
        assert feast_day("hanukkah", year) in _days(_HebrewLunisolar().hanukkah_date(year))
        assert feast_day("passover", year) in _days(_HebrewLunisolar().passover_date(year))


def test_a_feast_beyond_the_table_has_no_day() -> None:
    assert feast_day("diwali", FEASTS_FROM - 1) is None
    assert feast_day("diwali", FEASTS_TO + 1) is None


def _days(found: object) -> set[date]:
    """Every day in what the package gives: a day, pairs of a day and whether it is an estimate, or a row of either."""
    if isinstance(found, date):
        return {found}
    return {day for one in found for day in _days(one)} if isinstance(found, Iterable) else set()
