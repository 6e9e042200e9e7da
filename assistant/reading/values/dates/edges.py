"""Parts of a period: the end of Q3, early next week, mid June, 年底, EOM."""

from dataclasses import replace
from datetime import date

from assistant.reading.values.calendar.intervals import (
    Interval,
    a_day,
    a_month,
    a_week,
    a_year,
    add_months,
    months_from,
    part,
)
from assistant.reading.values.calendar.partials import Partial
from assistant.reading.values.dates.chinese_dates import read_chinese
from assistant.reading.values.dates.english_dates import read_english
from assistant.reading.values.dates.named_days import read_named, read_season
from assistant.reading.values.dates.quarters import read_quarter_or_half
from assistant.reading.values.dates.years import year_after, year_number
from assistant.reading.values.lexicon.date_words import EDGE_NAMES, EDGES_BEFORE
from assistant.reading.values.line import Line


def read_edge(line: Line, at: int) -> Partial | None:
    """The end of Q3, early next week, mid June, 年底, EOM, later this year."""
    name = EDGE_NAMES.get(line.word(at))
    if name is not None:
        edge, grain = name
        if grain == "day":
            return Partial(at, at + 1, whole=a_day(line.as_of))
        found = year_after(line, at + 1) if grain == "year" and not line.is_han(at) else None
        if found is not None:
            return Partial(at, found[1], found[0], edge=edge)
        whole = _current(line, grain)
        if grain == "year" and part(whole, edge, line.as_of).end <= line.as_of:
            whole = a_year(line.as_of.year + 1)
        return Partial(at, at + 1, edge=edge, whole=whole, turn=0)
    edge_word = EDGES_BEFORE.get(line.word(at))
    if edge_word is None:
        return None
    place = line.past(at + 1, {"-", "the", "around", "of", "my", "in"}, 2)
    inner = (
        read_english(line, place)
        or read_quarter_or_half(line, place)
        or read_named(line, place)
        or read_season(line, place)
        or read_chinese(line, place)
    )
    if inner is None or inner.edge is not None or inner.day is not None:
        year = year_number(line, place)
        if line.has(place, {"the week", "week", "month", "year", "quarter"}) and place > at + 1:
            return None
        if year is None:
            return None
        inner = Partial(place, place + 1, year=year)
    if inner.whole is not None and inner.whole.grain == "day":
        return None
    if line.word(at) in {"later", "earlier", "later in", "earlier in"}:
        if inner.whole is None and inner.year is None:
            return None
        edge_word = "rest" if edge_word == "end" else "begin"
    return replace(inner, start=at, edge=edge_word)


def _current(line: Line, grain: str) -> Interval:
    today: date = line.as_of
    match grain:
        case "year":
            return a_year(today.year)
        case "month":
            return a_month(today.year, today.month)
        case "quarter":
            return months_from(add_months(today.replace(day=1), -((today.month - 1) % 3)), 3, "quarter")
        case _:
            return a_week(today)
