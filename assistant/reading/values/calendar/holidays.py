"""Named days of any year: fixed ones, those that follow a weekday, the moon or Easter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.reading.values.calendar.lunar import EARLIEST, LATEST, lunar_day
from assistant.reading.values.calendar.moving_feasts import FEASTS, feast_day

FirstDay = Callable[[int], date | None]


@dataclass(frozen=True, slots=True)
class Holiday:
    """`first_day(year)` is its main or first day, None where no rule knows it; `days` how long it lasts."""

    name: str
    first_day: FirstDay
    days: int = 1


def _fixed(month: int, day: int) -> FirstDay:
    return lambda year: date(year, month, day)


def _nth_weekday(month: int, nth: int, weekday: int, then: int = 0) -> FirstDay:
    """The nth weekday (Monday is 0; nth -1 is the last) of a month, and `then` days on."""

    def day(year: int) -> date:
        if nth > 0:
            first = date(year, month, 1)
            return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1) + then)
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7) + timedelta(then)

    return day


def _lunar(month: int, day: int, then: int = 0) -> FirstDay:
    return lambda year: lunar_day(year, month, day) + timedelta(then) if EARLIEST <= year <= LATEST else None


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian computus."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _easter(then: int) -> FirstDay:
    return lambda year: easter(year) + timedelta(then)


def _solar_term(month: int, base: int, a_day_early: frozenset[int] = frozenset()) -> FirstDay:
    """Qingming and Dongzhi by the usual formula, 2000 to 2099: floor(y * 0.2422 + base) - floor(y / 4).

    `base` is in ten-thousandths of a day; the formula has exceptions of one day.
    """

    def day(year: int) -> date | None:
        if not 2000 <= year <= 2099:
            return None
        y = year - 2000
        return date(year, month, (y * 2422 + base) // 10_000 - y // 4 - (year in a_day_early))

    return day


def _feast(name: str) -> FirstDay:
    return lambda year: feast_day(name, year)


def _before(month: int, day: int, weekday: int) -> FirstDay:
    """The last of a weekday before a day."""
    return lambda year: date(year, month, day) - timedelta((date(year, month, day).weekday() - weekday - 1) % 7 + 1)


def _election(year: int) -> date | None:
    return _nth_weekday(11, 1, 0, 1)(year) if year % 2 == 0 else None


_RULES: Mapping[str, FirstDay | tuple[FirstDay, int]] = {
    "new_year": _fixed(1, 1),
    "new_years_eve": _fixed(12, 31),
    "nianhuo": (_lunar(1, 1, -30), 21),
    "laba": _lunar(12, 8),
    "new_years_eve_cn": _lunar(1, 1, -1),
    "spring_festival": _lunar(1, 1),
    "lantern": _lunar(1, 15),
    "valentines": _fixed(2, 14),
    "womens_day": _fixed(3, 8),
    "consumer_rights_day": _fixed(3, 15),
    "white_day": _fixed(3, 14),
    "st_patricks": _fixed(3, 17),
    "april_fools": _fixed(4, 1),
    "qingming": _solar_term(4, 48_100),
    "earth_day": _fixed(4, 22),
    "labour_day_cn": _fixed(5, 1),
    "youth_day": _fixed(5, 4),
    "520": _fixed(5, 20),
    "cinco_de_mayo": _fixed(5, 5),
    "mothers_day": _nth_weekday(5, 2, 6),
    "memorial_day": _nth_weekday(5, -1, 0),
    "childrens_day": _fixed(6, 1),
    "dragon_boat": _lunar(5, 5),
    "gaokao": (_fixed(6, 7), 3),
    "618": _fixed(6, 18),
    "juneteenth": _fixed(6, 19),
    "fathers_day": _nth_weekday(6, 3, 6),
    "independence_day": _fixed(7, 4),
    "qixi": _lunar(7, 7),
    "ghost_festival": _lunar(7, 15),
    "summer_holidays_cn": (_fixed(7, 1), 62),
    "back_to_school_cn": _fixed(9, 1),
    "back_to_school": (_fixed(7, 15), 53),
    "labor_day": _nth_weekday(9, 1, 0),
    "99_giving_day": _fixed(9, 9),
    "teachers_day_cn": _fixed(9, 10),
    "mid_autumn": _lunar(8, 15),
    "national_day_cn": _fixed(10, 1),
    "columbus_day": _nth_weekday(10, 2, 0),
    "double_ninth": _lunar(9, 9),
    "halloween": _fixed(10, 31),
    "election_day": _election,
    "double_11": _fixed(11, 11),
    "veterans_day": _fixed(11, 11),
    "thanksgiving": _nth_weekday(11, 4, 3),
    "black_friday": _nth_weekday(11, 4, 3, 1),
    "small_business_saturday": _nth_weekday(11, 4, 3, 2),
    "cyber_monday": _nth_weekday(11, 4, 3, 4),
    "giving_tuesday": _nth_weekday(11, 4, 3, 5),
    "double_12": _fixed(12, 12),
    "winter_solstice": _solar_term(12, 219_400, frozenset({2021})),
    "christmas_eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing_day": _fixed(12, 26),
    "holiday_season": (_nth_weekday(11, 4, 3), 40),
    "winter_holidays_cn": (_lunar(1, 1, -20), 35),
    "martin_luther_king_day": _nth_weekday(1, 3, 0),
    "super_bowl": _nth_weekday(2, 2, 6),
    "presidents_day": _nth_weekday(2, 3, 0),
    "good_friday": _easter(-2),
    "easter": _easter(0),
    "easter_monday": _easter(1),
    "canada_day": _fixed(7, 1),
    "bastille_day": _fixed(7, 14),
    "groundhog_day": _fixed(2, 2),
    "mardi_gras": _easter(-47),
    "ash_wednesday": _easter(-46),
    "palm_sunday": _easter(-7),
    "maundy_thursday": _easter(-3),
    "ascension_day": _easter(39),
    "pentecost": _easter(49),
    "whit_monday": _easter(50),
    "australia_day": _fixed(1, 26),
    "anzac_day": _fixed(4, 25),
    "victoria_day": _before(5, 25, 0),
    "flag_day": _fixed(6, 14),
    "grandparents_day": _nth_weekday(9, 1, 0, 6),
    "bonfire_night": _fixed(11, 5),
    "remembrance_day": _fixed(11, 11),
    "super_saturday": _before(12, 25, 5),
    "kwanzaa": (_fixed(12, 26), 7),
    "arbor_day_cn": _fixed(3, 12),
    "book_day": _fixed(4, 23),
    "nurses_day": _fixed(5, 12),
    "army_day_cn": _fixed(8, 1),
    "programmers_day_cn": _fixed(10, 24),
    "little_new_year": _lunar(12, 23),
}
_RULES_OF_FEASTS: Mapping[str, FirstDay | tuple[FirstDay, int]] = {
    name: (_feast(name), 30 if name == "ramadan" else 8 if name in {"hanukkah", "passover"} else 1) for name in FEASTS
}
HOLIDAYS: Mapping[str, Holiday] = {
    name: Holiday(name, *(rule if isinstance(rule, tuple) else (rule, 1)))
    for name, rule in {**_RULES, **_RULES_OF_FEASTS}.items()
}


def next_occurrence(holiday: Holiday, as_of: date) -> date | None:
    """The first occurrence that is not over on `as_of`."""
    for year in range(as_of.year - 1, as_of.year + 4):
        first = holiday.first_day(year)
        if first is not None and first + timedelta(holiday.days) > as_of:
            return first
    return None


def last_occurrence(holiday: Holiday, as_of: date) -> date | None:
    """The last occurrence that was over before `as_of`."""
    for year in range(as_of.year + 1, as_of.year - 4, -1):
        first = holiday.first_day(year)
        if first is not None and first + timedelta(holiday.days) <= as_of:
            return first
    return None
