"""Dates in Chinese order, each part optional: 明年6月15日, 2026年Q3, 下个月底, 29日."""

from dataclasses import replace

from assistant.reading.values.calendar.intervals import add_months
from assistant.reading.values.calendar.partials import Partial
from assistant.reading.values.dates.named_days import digit_holiday, read_named, read_season
from assistant.reading.values.dates.quarters import read_quarter_or_half, with_edge
from assistant.reading.values.dates.years import read_year, year_number
from assistant.reading.values.lexicon.date_words import EDGE_NAMES, MONTHS_BY, WEEKDAYS
from assistant.reading.values.line import Line

_MONTH_UNITS = frozenset({"月", "月份"})
_DAY_UNITS = frozenset({"日", "号"})


def read_chinese(line: Line, at: int) -> Partial | None:
    """Year, half, quarter, month and day in Chinese order: 2026年Q3, 明年6月15日, 下个月底, 29日."""
    found = read_year(line, at)
    if found is None:
        year = year_number(line, at)
        inner = None if year is None else read_quarter_or_half(line, line.past(at + 1, {"-", "/", ","}, 1))
        if inner is not None and inner.year is None:
            return replace(inner, start=at, year=year)
        return _month_or_less(line, at, at, None)
    year, after, fiscal = found
    place = line.past(after, {"的", "-", "/", "'s", ","} if line.is_han(after) or line.has(after, {"-"}) else {"'s"}, 1)
    inner = (
        _month_or_less(line, at, place, year)
        or read_named(line, place)
        or digit_holiday(line, place)
        or _edge_name_of_year(line, place)
    )
    if inner is not None and (
        inner.month or inner.quarter or inner.half or inner.holiday or inner.season or inner.edge
    ):
        return replace(
            inner, start=at, year=year, fiscal=fiscal if fiscal is not None else inner.fiscal, turn=None, whole=None
        )
    season = read_season(line, place)
    if season is not None and season.year is None:
        return replace(season, start=at, year=year, turn=None)
    if after == at + 1 and line.has(at, {"the year", "same year"}):
        return None  # "partner of the year"
    return with_edge(line, Partial(at, after, year=year, fiscal=fiscal))


def _edge_name_of_year(line: Line, at: int) -> Partial | None:
    name = EDGE_NAMES.get(line.word(at))
    return Partial(at, at + 1, edge=name[0]) if name is not None and name[1] == "year" else None


def _month_or_less(line: Line, start: int, at: int, year: int | None) -> Partial | None:
    quarter = read_quarter_or_half(line, at)
    if quarter is not None:
        return with_edge(line, replace(quarter, start=start))
    word = line.word(at)
    if word in MONTHS_BY:
        first = add_months(line.as_of.replace(day=1), MONTHS_BY[word])
        place = line.past(at + 1, {"的"}, 1)
        day = _day_of_month(line, place)
        if day is not None:
            return Partial(start, day[1], first.year, first.month, day[0])
        return with_edge(line, Partial(start, at + 1, first.year, first.month))
    numeral = line.numeral(at)
    if numeral is None:
        return None
    value = numeral.amount
    if value != value.to_integral_value() or numeral.high is not None or numeral.exactness != "exact":
        return None
    if (
        1 <= value <= 12
        and line.has(at + 1, _MONTH_UNITS)
        and not line.has(at + 2, {"子"})
        and line.source[line.end(at + 1) - 1] not in "两兩"
    ):
        place = line.past(at + 2, {"的", "份"}, 1)
        day = _day_of_month(line, place)
        if day is not None:
            return Partial(start, day[1], year, int(value), day[0])
        return with_edge(line, Partial(start, at + 2, year, int(value)))
    if (
        1 <= value <= 31
        and line.has(at + 1, _DAY_UNITS)
        and start == at
        and not (line.word(at + 1) == "日" and line.has(at + 2, {"内", "之内", "以内"}))
    ):
        if line.has(at - 1, {"第"}) or (
            line.word(at + 1) == "号"
            and line.is_text(at + 2)
            and line.source[line.start(at + 2)] in "楼店线院馆机位会码"
        ):
            return None
        return Partial(start, at + 2, day=int(value))
    return None


def _day_of_month(line: Line, at: int) -> tuple[int, int] | None:
    numeral = line.numeral(at)
    if numeral is None or not 1 <= numeral.amount <= 31 or numeral.amount != numeral.amount.to_integral_value():
        return None
    if line.has(at + 1, _DAY_UNITS):
        after = at + 2
        place = line.past(after, {"，", ","}, 1)
        return int(numeral.amount), place + 1 if line.has(place, WEEKDAYS) else after
    return None
