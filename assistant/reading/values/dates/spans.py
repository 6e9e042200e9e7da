"""Spans counted from today: within 90 days, 未来三个月, the last 30 days, 90天内."""

from datetime import date

from assistant.reading.values.calendar.intervals import DAY, Interval, a_week, add, add_months, months_from
from assistant.reading.values.dates.dated import ABOUT, SHORT_UNITS, Dated, dated_as, length_grain, shift
from assistant.reading.values.durations import read_duration
from assistant.reading.values.kinds import Exactness
from assistant.reading.values.lexicon.date_words import LAST_SPAN, NEXT_SPAN, WITHIN_AFTER, WITHIN_BEFORE
from assistant.reading.values.lexicon.words import TIME_UNITS
from assistant.reading.values.line import Line
from assistant.reading.values.scalars import Scalar


def read_span(line: Line, at: int) -> Dated | None:
    place = line.past(at, ABOUT, 1)
    ahead: bool | None = None
    if line.has(place, WITHIN_BEFORE):
        place, ahead = place + 1, True
        if line.has(place, NEXT_SPAN | {"the", "a"}):
            place += 1
    elif line.has(place, {"上", "下"}) and not line.is_text(place - 1) and line.numeral(place + 1) is not None:
        place, ahead = place + 1, line.word(place) == "下"
    elif line.has(place, NEXT_SPAN) and _counts_units(line, place + 1):
        place, ahead = place + 1, True
    elif line.has(place, LAST_SPAN) and _counts_units(line, place + 1):
        place, ahead = place + 1, False
    if (
        ahead
        and place > at
        and line.has(place, TIME_UNITS)
        and line.word(place).isascii()
        and line.has(place - 1, NEXT_SPAN | WITHIN_BEFORE)
    ):
        return _next_unit(line, at, place)
    place = line.past(place, {"的", "about", "大概", "约"}, 1)
    length = read_duration(line, place)
    if length is None or (length.high is not None and ahead is False):
        return None
    after = length.after
    if ahead is None:
        if line.has(after, {"的"}) and line.has(after + 1, {"时间"}):
            after += 2
        if not line.has(after, WITHIN_AFTER) or length.time in SHORT_UNITS:
            return None
        ahead, after = True, after + 1
    elif line.has(after, WITHIN_AFTER) and line.is_han(after):
        after += 1
    if length.time in SHORT_UNITS and length.days < 1:
        return None
    interval = _stretch(line.as_of, length, ahead, line.has(place - 1, NEXT_SPAN | LAST_SPAN))
    if interval is None:
        return None
    vague = line.has(at, ABOUT) or (length.numeral is not None and length.numeral.vague)
    exactness: Exactness = "about" if vague else "exact"
    return dated_as(line, at, after, interval.first, interval.end, length_grain(length), "within", exactness=exactness)


def _next_unit(line: Line, at: int, place: int) -> Dated | None:
    """In the next quarter, over the coming year: the calendar's."""
    if not line.word(place - 1).endswith(("next", "coming", "upcoming", "following")):
        return None
    today = line.as_of
    match TIME_UNITS[line.word(place)]:
        case "week":
            interval = a_week(today + 7 * DAY)
        case "month":
            interval = months_from(add_months(today.replace(day=1), 1), 1, "month")
        case "quarter":
            interval = months_from(add_months(today.replace(day=1), 3 - (today.month - 1) % 3), 3, "quarter")
        case "year":
            interval = months_from(date(today.year + 1, 1, 1), 12, "year")
        case _:
            return None
    return dated_as(line, at, place + 1, interval.first, interval.end, interval.grain)


def _counts_units(line: Line, at: int) -> bool:
    place = line.past(at, {"的", "about", "大概", "约"}, 1)
    return line.numeral(place) is not None or line.has(
        place, {"半年", "半个月", "半个季度", "few", "half year", "half a year"}
    )


def _stretch(today: date, length: Scalar, ahead: bool, named: bool) -> Interval | None:
    """The days of a span from today: its last day is that many units on; "the next two quarters" are the calendar's."""
    if named and length.time == "quarter" and length.high is None and length.amount == int(length.amount):
        this = add_months(today.replace(day=1), -((today.month - 1) % 3))
        months = 3 * int(length.amount)
        return (
            months_from(add_months(this, 3), months, "quarter")
            if ahead
            else Interval(add_months(this, -months), this, "quarter")
        )
    sign = 1 if ahead else -1
    other = shift(today, length, sign) if length.high is None else add(today, length.high, length.time, sign)
    if other is None:
        return None
    return Interval(today, other + DAY, "day") if ahead else Interval(other, today, "day")
