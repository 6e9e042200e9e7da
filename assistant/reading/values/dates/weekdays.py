"""Weekdays: 下周三, this Friday, Tuesday of next week, the first Monday of March."""

from dataclasses import replace

from assistant.reading.values.calendar.intervals import DAY, Interval, a_day, a_month, a_week
from assistant.reading.values.calendar.partials import Partial, resolve
from assistant.reading.values.dates.english_dates import read_digits, read_english
from assistant.reading.values.dates.named_days import read_named
from assistant.reading.values.dates.years import capitalised, day_number
from assistant.reading.values.lexicon.date_words import ORDINALS, THIS_NEXT, WEEKDAYS, WEEKS
from assistant.reading.values.line import Line


def read_weekday(line: Line, at: int) -> Partial | None:
    """Weekdays: 下周三, this Friday, Tuesday of next week, Monday the 21st; before a date they add nothing."""
    word = line.word(at)
    turn = THIS_NEXT.get(word)
    if turn is not None and line.has(at + 1, WEEKDAYS):
        if word.endswith(("coming", "upcoming")):
            return Partial(at, at + 2, weekday=WEEKDAYS[line.word(at + 1)])
        monday = a_week(line.as_of).first
        day = monday + (7 * turn + WEEKDAYS[line.word(at + 1)]) * DAY
        if turn == 0 and word.isascii() and day < line.as_of:
            day += 7 * DAY
        return Partial(at, at + 2, whole=a_day(day))
    if word in {"上", "下", "本", "这"} and line.has(at + 1, {"个"}) and line.has(at + 2, WEEKDAYS):
        monday = a_week(line.as_of).first
        return Partial(at, at + 3, whole=a_day(monday + (7 * THIS_NEXT[word] + WEEKDAYS[line.word(at + 2)]) * DAY))
    if word in WEEKS:
        place = line.past(at + 1, {"on", "的"}, 1)
        if (
            line.has(place, WEEKDAYS)
            or (line.is_han(at) and line.has(place, {"日", "天"}))
            or _han_weekday(line, place) is not None
        ):
            name = line.word(place)
            number = WEEKDAYS[name] if name in WEEKDAYS else 6 if name in {"日", "天"} else _han_weekday(line, place)
            assert number is not None
            if name in {"日", "天"} and line.has(place + 1, {"常"}):
                return None
            monday = a_week(line.as_of).first + 7 * WEEKS[word] * DAY
            return Partial(at, place + 1, whole=a_day(monday + number * DAY))
        return None
    if word not in WEEKDAYS:
        return None
    if (
        word in {"sun", "sat", "mon", "wed", "thu", "fri", "tue"}
        and not capitalised(line, at)
        and not line.has(at - 1, {"on", "by", "before", "-", "to", "from"})
    ):
        return None
    after = at + 1
    if line.has(after, {"."}) and len(word) <= 4 and not line.ends(after + 1):
        after += 1
    place = line.past(after, {"of", "on", "in", "the"}, 1)
    if line.has(place, WEEKS):
        monday = a_week(line.as_of).first + 7 * WEEKS[line.word(place)] * DAY
        return Partial(at, place + 1, whole=a_day(monday + WEEKDAYS[word] * DAY))
    place = line.past(after, {","}, 1)
    dated = read_english(line, place) or read_digits(line, place)
    if dated is not None and dated.day is not None:
        return replace(dated, start=at)
    said = day_number(line, line.past(after, {"the"}, 1))
    if said is not None and said[2]:
        return Partial(at, said[1], day=said[0], weekday=WEEKDAYS[word])
    return Partial(at, after, weekday=WEEKDAYS[word])


def read_nth_weekday(line: Line, at: int) -> Partial | None:
    """The first Monday of March, the last Friday in October, 十月第一个星期一, the last day of June."""
    place = line.past(at, {"the"}, 1)
    if line.has(place, {"last day of", "last day in"}):
        inner = _month_named(line, line.past(place + 1, {"the"}, 1))
        return None if inner is None else Partial(at, inner[1], whole=a_day(inner[0].end - DAY))
    nth = ORDINALS.get(line.word(place)) or (-1 if line.word(place) in {"last", "the last"} else None)
    if nth is None or nth > 5 or not line.has(place + 1, WEEKDAYS) or not line.has(place + 2, {"of", "in"}):
        return None
    found = _month_named(line, line.past(place + 3, {"the"}, 1))
    if found is None:
        return None
    month, after = found
    weekday = WEEKDAYS[line.word(place + 1)]
    if nth > 0:
        day = month.first + ((weekday - month.first.weekday()) % 7 + 7 * (nth - 1)) * DAY
    else:
        day = month.end - ((month.end.weekday() - weekday - 1) % 7 + 1) * DAY
    return Partial(at, after, whole=a_day(day)) if month.first <= day < month.end else None


def _month_named(line: Line, at: int) -> tuple[Interval, int] | None:
    if line.has(at, {"month"}):
        return a_month(line.as_of.year, line.as_of.month), at + 1
    partial = read_english(line, at) or read_named(line, at)
    interval = None if partial is None or partial.edge is not None else resolve(partial, line)
    return None if partial is None or interval is None or interval.grain != "month" else (interval, partial.after)


def _han_weekday(line: Line, at: int) -> int | None:
    """The weekday that a single character after 下周 is: 下周三."""
    numeral = line.numeral(at)
    if (
        numeral is None
        or not numeral.han
        or numeral.units
        or not 1 <= numeral.amount <= 6
        or line.gap(at)
        or line.is_han(at) is False
    ):
        return None
    return int(numeral.amount) - 1 if numeral.end - numeral.start == 1 else None
