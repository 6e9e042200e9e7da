"""Single dates and periods in words: 明年6月15日, the second of March, Q3 FY26, 下半年, next Friday, end of April."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.reading.values.date_words import (
    CALENDAR_YEAR, DAYS, EDGE_NAMES, EDGES_AFTER, EDGES_BEFORE, FISCAL, HALF_MONTHS, HALVES, MONTHS, MONTHS_BY, NOT_PLAIN_DAYS, ORDINAL_SUFFIXES,
    ORDINALS, QUARTER_NAMES, QUARTERS, SEASONS, SEASONS_UNSURE, THIS_NEXT, WEEKDAYS, WEEKENDS, WEEKS, YEARS,
)  # fmt: skip
from assistant.reading.values.durations import is_year
from assistant.reading.values.holidays import DIGIT_NAMES, HOLIDAY_NAMES
from assistant.reading.values.intervals import DAY, Interval, a_day, a_month, a_week, a_year, add_months, months_from, part
from assistant.reading.values.lexing import DATE
from assistant.reading.values.line import Line, remembered
from assistant.reading.values.vocabulary import DATE_OPENERS
from assistant.reading.values.partials import Partial, resolve

_MONTH_UNITS = frozenset({"月", "月份"})
_DAY_UNITS = frozenset({"日", "号"})
_BEFORE_MAY = frozenset(
    "in by before since until till after from to of next last this during early late mid through thru between and or - ~ on for end begin "
    "the beginning of|the end of|end of|beginning of|middle of|the middle of|start of|the start of|prior to|starting|no later than|around|, /".replace("|", " ").split()
) | frozenset({"the beginning of", "the end of", "end of", "beginning of", "middle of", "the middle of", "start of", "the start of", "prior to", "no later than"})
_DIGIT_CUES_AFTER = frozenset("前 之前 以前 后 之后 期间 大促 活动 当天 那天 节 备货 预热 当日 sale promo campaign festival 起 开始 前后 、".split())
_DIGIT_CUES_BEFORE = frozenset("在 到 今年 明年 去年 before by for during after until 赶在 今 明 、 和 与 双11 双十一 截止 截至 since around ahead of".split()) | {"prior to", "ahead of"}
_DOTTED = {"11.11": "double_11", "12.12": "double_12", "6.18": "618", "3.15": "consumer_rights_day", "3.8": "womens_day", "5.20": "520"}
_ANY_YEAR = (1900, 2100)


@remembered
def read_partial(line: Line, at: int) -> Partial | None:
    """The longest date or period that begins at a place, or None."""
    if line.numeral(at) is None and line.word(at) not in DATE_OPENERS and not line.word(at).startswith(DATE):
        return None
    best: Partial | None = None
    for reader in (_digits, _day_word, _weekday, _nth_weekday, _chinese, _english, _named, _edge, _season):
        found = reader(line, at)
        if found is not None and (best is None or found.after > best.after):
            best = found
    return best


def year_number(line: Line, at: int) -> int | None:
    """The year that the numeral at a place can be."""
    numeral = line.numeral(at)
    if numeral is None or numeral.high is not None or numeral.scale not in {1, 1000}:
        return None
    four = len(numeral.plain) == 4 or numeral.english or (numeral.han and not numeral.units)
    value = numeral.amount
    return int(value) if four and _ANY_YEAR[0] <= value <= _ANY_YEAR[1] and value == value.to_integral_value() else None


def read_year(line: Line, at: int) -> tuple[int, int, bool | None] | None:
    """A year at a place: itself, the place behind it, and whether it is said to be fiscal (True) or calendar (False)."""
    word = line.word(at)
    if word in YEARS and not (word in CALENDAR_YEAR and year_number(line, line.past(at + 1, {"of"}, 1)) is not None):
        return line.as_of.year + YEARS[word], at + 1, None
    fiscal = True if word in FISCAL else False if word in CALENDAR_YEAR else None
    place = at + 1 if fiscal is not None else at
    if fiscal is not None and line.has(place, {"year", "年度", "of"}):
        place += 1
    numeral = line.numeral(place)
    year = year_number(line, place)
    if numeral is not None and year is None and len(numeral.plain) == 2 and fiscal and word in {"fy", "财年"}:
        return 2000 + int(numeral.amount), place + 1, True
    if year is not None and fiscal is not None:
        return year, place + 1, fiscal
    if numeral is None or place != at:
        return None
    if line.has(at + 1, {"年", "年度"}) and is_year(line, at, numeral):
        short = int(numeral.amount)
        full = short if short >= 100 else 2000 + short if short < 70 else 1900 + short
        return full, at + 2, None
    if line.has(at + 1, {"财年"}):
        return (year if year is not None else 2000 + int(numeral.amount)), at + 2, True
    return None


def year_after(line: Line, at: int) -> tuple[int, int] | None:
    """A year said after a date: ", 2026", "of 2026", "of next year", "in 2026"."""
    place = line.past(at, {","}, 1)
    place = line.past(place, {"of", "in", "-", "/"} if place == at else {"of"}, 1)
    place = line.past(place, {"the"}, 1)
    if line.has(place, YEARS):
        return line.as_of.year + YEARS[line.word(place)], place + 1
    year = year_number(line, place)
    numeral = line.numeral(place)
    if year is None:
        if line.has(place, {"'"}) and (short := line.numeral(place + 1)) is not None and len(short.plain) == 2:
            return 2000 + int(short.amount), place + 2
        return None
    assert numeral is not None
    if line.has(place + 1, {"%", "年"} - {"年"}) or (numeral.plain and not 2010 <= year <= 2045 and line.is_text(place + 1) and not line.has(place + 1, _YEAR_NEIGHBOURS)):
        return None
    return year, place + 1 + line.has(place + 1, {"年"})


_YEAR_NEIGHBOURS = frozenset({"to", "and", "or", "through", "until", "till", "thru", "was", "is", "在", "到", "至"})


def day_number(line: Line, at: int) -> tuple[int, int, bool] | None:
    """A day of the month: itself, the place behind it, and whether it is an ordinal (21st, twenty first, second)."""
    numeral = line.numeral(at)
    if numeral is None:
        ordinal = ORDINALS.get(line.word(at))
        return None if ordinal is None else (ordinal, at + 1, True)
    value = numeral.amount
    if not 1 <= value <= 31 or value != value.to_integral_value() or numeral.han or not (numeral.plain or numeral.english):
        return None
    day, after = int(value), at + 1
    if line.has(after, ORDINAL_SUFFIXES):
        return day, after + 1, True
    tail = ORDINALS.get(line.word(after + line.has(after, {"-"})))
    if numeral.english and day in {20, 30} and tail is not None and tail < 10:
        return day + tail, after + 1 + line.has(after, {"-"}), True
    return day, after, False


def _digits(line: Line, at: int) -> Partial | None:
    """Dates written in digits, which the lexer has cut out whole."""
    word = line.word(at)
    if word.startswith(DATE):
        year, month, day = word[1:].split("-")
        after = at + 1
        partial = Partial(at, after, int(year) if year else None, int(month), int(day) if day else None)
        if not year and (said := year_after(line, after)) is not None:
            partial = replace(partial, year=said[0], after=said[1])
        return partial
    return _digit_holiday(line, at)


def _digit_holiday(line: Line, at: int) -> Partial | None:
    """618, 520, 11.11 where a word beside it says it is a day: 618前, 明年618, 618大促."""
    numeral = line.numeral(at)
    if numeral is None:
        return None
    written = line.source[line.start(at) : line.end(at + 1)]
    name = DIGIT_NAMES.get(written) or _DOTTED.get(written)
    if name is None:
        return None
    after = at + 1
    if line.has(after, {"节", "大促", "晚会"}):
        return Partial(at, after + 1, holiday=name)
    if written in {"38", "99"}:
        return None
    near = line.has(after, _DIGIT_CUES_AFTER) or (line.has(at - 1, _DIGIT_CUES_BEFORE) and not line.is_text(after))
    return Partial(at, after, holiday=name) if near else None


def _day_word(line: Line, at: int) -> Partial | None:
    word = line.word(at)
    if word in {"目前", "当前", "now", "现在"} and line.has(at - 1, {"从", "自", "from"}) and not line.has(at + 1, {"到", "起", "开始", "至", "to", "on", "until", "till", "-"}):
        return None
    if word in NOT_PLAIN_DAYS and not line.has(at - 1, {"from", "between", "and", "to", "从", "自", "到", "-", "until"}):
        return None
    if word not in DAYS:
        return None
    day = line.as_of + DAYS[word] * DAY
    return Partial(at, at + 1, whole=a_day(day))


def _weekday(line: Line, at: int) -> Partial | None:
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
        if line.has(place, WEEKDAYS) or (line.is_han(at) and line.has(place, {"日", "天"})) or _han_weekday(line, place) is not None:
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
    if word in {"sun", "sat", "mon", "wed", "thu", "fri", "tue"} and not _capitalised(line, at) and not line.has(at - 1, {"on", "by", "before", "-", "to", "from"}):
        return None
    after = at + 1
    if line.has(after, {"."}) and len(word) <= 4 and not line.ends(after + 1):
        after += 1
    place = line.past(after, {"of", "on", "in", "the"}, 1)
    if line.has(place, WEEKS):
        monday = a_week(line.as_of).first + 7 * WEEKS[line.word(place)] * DAY
        return Partial(at, place + 1, whole=a_day(monday + WEEKDAYS[word] * DAY))
    place = line.past(after, {","}, 1)
    dated = _english(line, place) or _digits(line, place)
    if dated is not None and dated.day is not None:
        return replace(dated, start=at)
    said = day_number(line, line.past(after, {"the"}, 1))
    if said is not None and said[2]:
        return Partial(at, said[1], day=said[0], weekday=WEEKDAYS[word])
    return Partial(at, after, weekday=WEEKDAYS[word])


def _nth_weekday(line: Line, at: int) -> Partial | None:
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
    partial = _english(line, at) or _named(line, at)
    interval = None if partial is None or partial.edge is not None else resolve(partial, line)
    return None if partial is None or interval is None or interval.grain != "month" else (interval, partial.after)


def _han_weekday(line: Line, at: int) -> int | None:
    """The weekday that a single character after 下周 is: 下周三."""
    numeral = line.numeral(at)
    if numeral is None or not numeral.han or numeral.units or not 1 <= numeral.amount <= 6 or line.gap(at) or line.is_han(at) is False:
        return None
    return int(numeral.amount) - 1 if numeral.end - numeral.start == 1 else None


def _chinese(line: Line, at: int) -> Partial | None:
    """Year, half, quarter, month and day in Chinese order, each part optional: 2026年Q3, 明年6月15日, 下个月底, 29日."""
    found = read_year(line, at)
    if found is None:
        year = year_number(line, at)
        inner = None if year is None else _quarter_or_half(line, line.past(at + 1, {"-", "/", ","}, 1))
        if inner is not None and inner.year is None:
            return replace(inner, start=at, year=year)
        return _month_or_less(line, at, at, None)
    year, after, fiscal = found
    place = line.past(after, {"的", "-", "/", "'s", ","} if line.is_han(after) or line.has(after, {"-"}) else {"'s"}, 1)
    inner = _month_or_less(line, at, place, year) or _named(line, place) or _digit_holiday(line, place) or _edge_name_of_year(line, place)
    if inner is not None and (inner.month or inner.quarter or inner.half or inner.holiday or inner.season or inner.edge):
        return replace(inner, start=at, year=year, fiscal=fiscal if fiscal is not None else inner.fiscal, turn=None, whole=None)
    season = _season(line, place)
    if season is not None and season.year is None:
        return replace(season, start=at, year=year, turn=None)
    if after == at + 1 and line.has(at, {"the year", "same year"}):
        return None  # "partner of the year"
    return _with_edge(line, Partial(at, after, year=year, fiscal=fiscal))


def _edge_name_of_year(line: Line, at: int) -> Partial | None:
    name = EDGE_NAMES.get(line.word(at))
    return Partial(at, at + 1, edge=name[0]) if name is not None and name[1] == "year" else None


def _month_or_less(line: Line, start: int, at: int, year: int | None) -> Partial | None:
    quarter = _quarter_or_half(line, at)
    if quarter is not None:
        return _with_edge(line, replace(quarter, start=start))
    word = line.word(at)
    if word in MONTHS_BY:
        first = add_months(line.as_of.replace(day=1), MONTHS_BY[word])
        place = line.past(at + 1, {"的"}, 1)
        day = _day_of_month(line, place)
        if day is not None:
            return Partial(start, day[1], first.year, first.month, day[0])
        return _with_edge(line, Partial(start, at + 1, first.year, first.month))
    numeral = line.numeral(at)
    if numeral is None:
        return None
    value = numeral.amount
    if value != value.to_integral_value() or numeral.high is not None or numeral.exactness != "exact":
        return None
    if 1 <= value <= 12 and line.has(at + 1, _MONTH_UNITS) and not line.has(at + 2, {"子"}) and line.source[line.end(at + 1) - 1] not in "两兩":
        place = line.past(at + 2, {"的", "份"}, 1)
        day = _day_of_month(line, place)
        if day is not None:
            return Partial(start, day[1], year, int(value), day[0])
        return _with_edge(line, Partial(start, at + 2, year, int(value)))
    if 1 <= value <= 31 and line.has(at + 1, _DAY_UNITS) and start == at and not (line.word(at + 1) == "日" and line.has(at + 2, {"内", "之内", "以内"})):
        if line.has(at - 1, {"第"}) or (line.word(at + 1) == "号" and line.is_text(at + 2) and line.source[line.start(at + 2)] in "楼店线院馆机位会码"):
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


def _with_edge(line: Line, partial: Partial) -> Partial:
    """Add 底, 初, 中旬 where they follow."""
    after = line.past(partial.after, {"的"}, 1)
    edge = EDGES_AFTER.get(line.word(after))
    if edge is None and line.has(after, {"月中", "中"}) and line.has(after + 1, {"旬"}):
        edge = "middle"
    if edge is not None and line.has(after + 1, {"前", "之前", "以前", "后", "之后", "以后"}):
        return replace(partial, edge=edge, after=after + 1)
    if edge is None or (line.has(after, {"中", "结束", "开头", "末尾", "初"}) and line.is_text(after + 1) and line.is_han(after + 1) and line.word(after) != "初"):
        return partial
    if partial.year is not None and line.has(after, {"中"}) and partial.month is None and not line.ends(after + 1) and not line.has(after + 1, {"前", "之前"}):
        return partial
    return replace(partial, edge=edge, after=after + 1)


def _quarter_or_half(line: Line, at: int) -> Partial | None:
    """Q3, 第三季度, the third quarter of 2026, H1 FY26, 下半年."""
    place = at
    fiscal: bool | None = None
    if line.has(place, FISCAL | {"calendar", "自然"}):
        fiscal, place = line.word(place) in FISCAL, place + 1
    place = line.past(place, {"the"}, 1)
    word = line.word(place)
    after = place + 1
    quarter, half = QUARTER_NAMES.get(word), HALVES.get(word)
    if quarter is None and half is None:
        place = line.past(place, {"第"}, 1)
        numeral = line.numeral(place)
        if numeral is not None and line.has(place + 1, ORDINAL_SUFFIXES) and line.has(place + 2, {"quarter", "qtr"}) and numeral.amount <= 4:
            return Partial(at, place + 3, quarter=int(numeral.amount))
        if numeral is None or not line.has(place + 1, {"季度", "季"}) or numeral.amount not in {1, 2, 3, 4} or numeral.high is not None:
            return None
        if line.word(place + 1) == "季" and line.word(place - 1) != "第":
            return None
        quarter, after = int(numeral.amount), place + 2
    if half is not None and word in {"first half", "second half", "back half"} and not line.has(after, {"of", "the", ","} | set(YEARS)):
        if not line.ends(after):
            return None
    if line.has(after, FISCAL):
        said = read_year(line, after)
        if said is not None:
            return Partial(at, said[1], said[0], quarter=quarter, half=half, fiscal=True)
        fiscal, after = True, after + 1
    year = year_after(line, after) if not (line.is_han(after) or line.is_han(at)) else None
    if year is None and line.has(after, {"of"}):
        named = read_year(line, line.past(after + 1, {"the"}, 1))
        if named is not None:
            year, fiscal = (named[0], named[1]), named[2] if named[2] is not None else fiscal
    if year is not None:
        return Partial(at, year[1], year[0], quarter=quarter, half=half, fiscal=fiscal)
    return Partial(at, after, quarter=quarter, half=half, fiscal=fiscal)


def _english(line: Line, at: int) -> Partial | None:
    """Month names with day and year in any order: March 5th, 2026; the 5th of March; 14april 2015; October 2026."""
    if line.has(at, MONTHS):
        return _month_first(line, at)
    turn = THIS_NEXT.get(line.word(at))
    if turn is not None and line.has(at + 1, MONTHS) and line.word(at).isascii():
        return Partial(at, at + 2, month=MONTHS[line.word(at + 1)], turn=turn)
    year = year_number(line, at)
    if year is not None:
        place = line.past(at + 1, {"-", "/", ","}, 1)
        if line.has(place, MONTHS):
            return _year_first(line, at, place, year)
    place = line.past(at, {"the"}, 1)
    said = day_number(line, place)
    if said is None:
        return None
    day, after, ordinal = said
    place = line.past(after, {"day"}, 1)
    place = line.past(place, {"of", "-", "/", "days of"}, 1)
    if line.has(place, MONTHS) and not line.has(place, set()):
        if line.word(place) in {"may", "march"} and not ordinal and line.gap(place) and place == after and not line.ends(place + 1) and year_after(line, place + 1) is None and not _capitalised(line, place):
            return None
        month, end = MONTHS[line.word(place)], line.past(place + 1, {"."}, 1)
        end = place + 1 if line.ends(end) and end > place + 1 else end
        found = year_after(line, end)
        return Partial(at, found[1], found[0], month, day) if found else Partial(at, place + 1, None, month, day)
    if line.has(place, MONTHS_BY) and place > after:
        first = add_months(line.as_of.replace(day=1), MONTHS_BY[line.word(place)])
        return Partial(at, place + 1, first.year, first.month, day)
    if line.has(place, MONTHS_BY) and line.has(place, {"this month", "next month"}) and line.has(at - 1, {"to", "till", "until", "-", "and"}):
        first = add_months(line.as_of.replace(day=1), MONTHS_BY[line.word(place)])
        return Partial(at, place + 1, first.year, first.month, day)
    before_the = line.has(at - 1, {"the"}) and line.has(at - 2, {"by", "before", "from", "until", "till", "since"})
    if ordinal and before_the and not line.is_text(after):
        return Partial(at, after, day=day)
    if ordinal and line.word(at) == "the" and line.has(at - 1, {"by", "before", "until", "from", "to", "since", "till"}) and line.numeral(at + 1) is not None and not line.is_text(after):
        return Partial(at, after, day=day)
    return None


def _month_first(line: Line, at: int) -> Partial | None:
    word = line.word(at)
    month = MONTHS[word]
    if word == "正月":
        return None
    dot = line.has(at + 1, {"."}) and len(word) <= 4 or (line.has(at + 1, {"."}) and day_number(line, at + 2) is not None)
    place = at + 2 if dot and not line.ends(at + 2) else at + 1
    direct = place
    place = line.past(place, {"-", "/", ","}, 1) if not line.gap(place) or line.has(place, {","}) else place
    place = line.past(place, {"the"}, 1)
    said = day_number(line, place)
    if said is not None and not (line.word(place - 1) == "," and not said[2]) and not _is_amount(line, place, said[1]):
        day, after, _ = said
        found = year_after(line, after)
        return Partial(at, found[1], found[0], month, day) if found else Partial(at, after, None, month, day)
    found = year_after(line, direct)
    if found is not None:
        following = day_number(line, found[1] + 1) if line.has(found[1], {"-", "/"}) and not line.gap(found[1]) else None
        if following is not None:
            return Partial(at, following[1], found[0], month, following[0])
        return Partial(at, found[1], found[0], month)
    if word in {"may", "march", "mar", "sep", "jan", "dec"} and not _is_month(line, at):
        return None
    return _with_edge(line, Partial(at, at + 1, None, month))


def _is_amount(line: Line, at: int, after: int) -> bool:
    """Whether the numeral after a month name begins an amount of its own: "in March 20% more"."""
    if line.numeral(at) is None or after > at + 1:
        return False
    return line.has(after, {"%", "percent", "leads", "orders", "customers", "k", "people", "posts", "per cent", "calls"})


def _is_month(line: Line, at: int) -> bool:
    """Whether may and march are the months: after a preposition, or capitalised inside a sentence."""
    word, before = line.word(at), line.word(at - 1)
    if before in _BEFORE_MAY:
        if word == "march" and before in {"to", "and", "on"} and line.has(at + 1, {"on", "to", "towards", "into"}):
            return False
        return not (word == "may" and before in {"and", "or", ",", "to", "this"} and line.is_text(at + 1) and not line.has(at + 1, {"and", "to", "or"}))
    if line.has(at + 1, {"-", "to", "through", "thru", "until", "and", "in a year", "in one year", "after next", "in"}) and (line.has(at + 2, MONTHS) or line.word(at + 1) in {"in a year", "in one year", "after next"}):
        return True
    if before in THIS_NEXT:
        return True
    alone = line.ends(at - 1) and line.ends(at + 1)
    if word in {"march", "mar", "jan", "dec", "sep"}:
        return alone or _capitalised(line, at) or word in {"jan", "dec", "sep"} or line.is_han(at - 1)
    return alone or line.is_han(at - 1) or (_capitalised(line, at) and at > 0 and not line.ends(at - 1) and not line.is_text(at + 1))


def _capitalised(line: Line, at: int) -> bool:
    return line.source[line.start(at)].isupper()


def _year_first(line: Line, at: int, place: int, year: int) -> Partial:
    month = MONTHS[line.word(place)]
    after = line.past(place + 1, {"-", "/"}, 1)
    said = day_number(line, after) if after > place + 1 else None
    return Partial(at, place + 1, year, month) if said is None else Partial(at, said[1], year, month, said[0])


def _named(line: Line, at: int) -> Partial | None:
    """Holidays, weeks, months and quarters by name: 双十一, next Thanksgiving, Labor Day 2026, 本季度, next month."""
    word = line.word(at)
    turn = THIS_NEXT.get(word)
    if turn is not None and line.has(at + 1, HOLIDAY_NAMES):
        return Partial(at, at + 2, holiday=HOLIDAY_NAMES[line.word(at + 1)], turn=turn or None)
    if word == "the" and line.has(at + 1, HOLIDAY_NAMES):
        at, word = at + 1, line.word(at + 1)
    if word in HOLIDAY_NAMES:
        if word == "bf" or (word == "new year" and line.has(at - 1, {"the", "a"}) and line.is_text(at + 1)):
            return None
        found = year_after(line, at + 1)
        if found is None:
            return Partial(at, at + 1, holiday=HOLIDAY_NAMES[word])
        return Partial(at, found[1], found[0], holiday=HOLIDAY_NAMES[word])
    monday = a_week(line.as_of).first
    if word in WEEKENDS:
        return Partial(at, at + 1, whole=Interval(monday + (5 + 7 * WEEKENDS[word]) * DAY, monday + (7 + 7 * WEEKENDS[word]) * DAY, "day"))
    if word in WEEKS and not (word in {"the week", "past week"} and not line.has(at - 1, {"of", "in", "rest of", "for", "end of"})):
        return _with_edge(line, Partial(at, at + 1, whole=a_week(monday + 7 * WEEKS[word] * DAY)))
    if word in MONTHS_BY and word != "the month":
        first = add_months(line.as_of.replace(day=1), MONTHS_BY[word])
        return _with_edge(line, Partial(at, at + 1, whole=a_month(first.year, first.month)))
    if word in QUARTERS and not (word == "the quarter" and line.has(at - 1, {"of"}) is False):
        shift = (line.fiscal_start_month - 1) % 3
        this = add_months(line.as_of.replace(day=1), -((line.as_of.month - 1 - shift) % 3))
        return _with_edge(line, Partial(at, at + 1, whole=months_from(add_months(this, 3 * QUARTERS[word]), 3, "quarter")))
    if word in HALF_MONTHS:
        first = line.as_of.replace(day=1)
        month = a_month(first.year, first.month)
        middle = first + 15 * DAY
        return Partial(at, at + 1, whole=Interval(first, middle, "half") if HALF_MONTHS[word] == 1 else Interval(middle, month.end, "half"))
    if word in {"本财年", "上财年"} or (turn is not None and line.has(at + 1, {"财年", "fiscal year", "fy", "财政年度"})):
        return _fiscal_year(line, at, turn or 0)
    return None


def _fiscal_year(line: Line, at: int, turn: int) -> Partial:
    start = line.fiscal_start_month
    year = line.as_of.year + (start > 1 and line.as_of.month >= start)
    return Partial(at, at + 2, whole=a_year(year + turn, start))


def _edge(line: Line, at: int) -> Partial | None:
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
    inner = _english(line, place) or _quarter_or_half(line, place) or _named(line, place) or _season(line, place) or _chinese(line, place)
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


def _season(line: Line, at: int) -> Partial | None:
    """This summer, spring 2027, 夏季; fall and spring alone are verbs as often as seasons."""
    turn = THIS_NEXT.get(line.word(at))
    if turn is not None and line.has(at + 1, SEASONS):
        return Partial(at, at + 2, season=SEASONS[line.word(at + 1)], turn=turn or None)
    word = line.word(at)
    if word not in SEASONS:
        return None
    found = year_after(line, at + 1) if word.isascii() else None
    if found is not None:
        return Partial(at, found[1], found[0], season=SEASONS[word])
    sure = line.has(at - 1, {"in", "by", "the", "before", "until", "after", "during", "since", "early", "late", "mid", "end of", "next"})
    return Partial(at, at + 1, season=SEASONS[word]) if sure or word not in SEASONS_UNSURE else None


ONE = Decimal(1)
