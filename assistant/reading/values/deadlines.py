"""When: dates and periods with what is said about them: before, by, since, within, from X to Y, 3 days after X."""

from dataclasses import dataclass, replace
from datetime import date

from assistant.reading.values.date_words import (
    AFTER_AS_BEFORE, AFTER_AS_BEFORE_INCLUSIVE, AFTER_AS_FROM, AFTER_AS_FROM_INCLUSIVE, AGO, BEFORE_DATE, FROM_DATE, HENCE, LAST_SPAN, NEXT_SPAN,
    ON_DATE, STRICT_BEFORE, STRICTLY_AFTER, UP_TO_END, WITHIN_AFTER, WITHIN_BEFORE,
)  # fmt: skip
from assistant.reading.values.dates import day_number, read_partial, year_number
from assistant.reading.values.durations import read_duration
from assistant.reading.values.holidays import HOLIDAYS
from assistant.reading.values.intervals import DAY, Interval, a_day, a_week, add, add_months, months_from
from assistant.reading.values.kinds import Exactness, Grain, Relation, Unit, When
from assistant.reading.values.line import Line
from assistant.reading.values.partials import Partial, resolve
from assistant.reading.values.scalars import Scalar
from assistant.reading.values.words import RANGE_TO, TIME_UNITS

_LONG: frozenset[Grain] = frozenset({"month", "quarter", "half", "season", "year", "week"})
_SHORT_UNITS = frozenset({"hour", "minute", "second"})
_ORDER: tuple[Unit, ...] = ("year", "quarter", "month", "week", "day", "hour", "minute", "second")
_ABOUT = frozenset({"大概", "大约", "差不多", "约", "about", "around", "roughly", "approximately"})
_SINCE = frozenset({"since", "自从", "打从"})
_TO_DATE = frozenset({"to date", "至今", "今"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A time between two places of the line."""

    value: When
    start: int
    after: int


def read_when(line: Line, at: int) -> Dated | None:
    """The time that begins at a place with its relation, or None."""
    return _span(line, at) or _offset(line, at) or _related(line, at)


# Spans counted from today: within 90 days, 未来三个月, last 30 days, 90天内.


def _span(line: Line, at: int) -> Dated | None:
    place = line.past(at, _ABOUT, 1)
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
    if ahead and place > at and line.has(place, TIME_UNITS) and line.word(place).isascii() and line.has(place - 1, NEXT_SPAN | WITHIN_BEFORE):
        return _next_unit(line, at, place)
    place = line.past(place, {"的", "about", "大概", "约"}, 1)
    length = read_duration(line, place)
    if length is None or length.high is not None and ahead is False:
        return None
    after = length.after
    if ahead is None:
        if line.has(after, {"的"}) and line.has(after + 1, {"时间"}):
            after += 2
        if not line.has(after, WITHIN_AFTER) or length.time in _SHORT_UNITS:
            return None
        ahead, after = True, after + 1
    elif line.has(after, WITHIN_AFTER) and line.is_han(after):
        after += 1
    if length.time in _SHORT_UNITS and length.days < 1:
        return None
    interval = _stretch(line.as_of, length, ahead, line.has(place - 1, NEXT_SPAN | LAST_SPAN))
    if interval is None:
        return None
    vague = line.has(at, _ABOUT) or (length.numeral is not None and length.numeral.vague)
    exactness: Exactness = "about" if vague else "exact"
    return _dated(line, at, after, interval.first, interval.end, length_grain(length), "within", exactness=exactness)


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
    return _dated(line, at, place + 1, interval.first, interval.end, interval.grain)


def _counts_units(line: Line, at: int) -> bool:
    place = line.past(at, {"的", "about", "大概", "约"}, 1)
    return line.numeral(place) is not None or line.has(place, {"半年", "半个月", "半个季度", "few", "half year", "half a year"})


def _stretch(today: date, length: Scalar, ahead: bool, named: bool) -> Interval | None:
    """The days of a span from today: its last day is that many units on; "the next two quarters" are the calendar's."""
    if named and length.time == "quarter" and length.high is None and length.amount == int(length.amount):
        this = add_months(today.replace(day=1), -((today.month - 1) % 3))
        months = 3 * int(length.amount)
        return months_from(add_months(this, 3), months, "quarter") if ahead else Interval(add_months(this, -months), this, "quarter")
    sign = 1 if ahead else -1
    other = _shift(today, length, sign) if length.high is None else add(today, length.high, length.time, sign)
    if other is None:
        return None
    return Interval(today, other + DAY, "day") if ahead else Interval(other, today, "day")


def length_grain(length: Scalar) -> Grain:
    match length.time:
        case "year" | "quarter" | "month" | "week":
            return length.time
        case _:
            return "day"


# A length of time before or after a day: 5天前, in 3 months, 3 days after January 12th, 双11前两周.


def _offset(line: Line, at: int) -> Dated | None:
    begin = line.past(at, _ABOUT, 1)
    opened = line.has(begin, {"in", "再过", "过"})
    place = line.past(begin + 1, _ABOUT, 1) if opened else begin
    length = read_duration(line, place)
    if length is None or length.high is not None or (length.numeral is not None and length.numeral.vague and opened):
        return None
    after = length.after
    if line.has(after, {"前"}) and line.numeral(after + 1) is not None and not line.ends(after + 1) and line.has(at - 1, {"前"}):
        return None
    if length.time in _SHORT_UNITS:
        return None
    anchor = _anchor(line, after)
    if anchor is not None:
        partial, sign = anchor
        interval = resolve(partial, line)
        base = None if interval is None else interval.first
        found = None if base is None else _shift(base, length, sign)
        return None if found is None else _dated(line, at, partial.after, found, found + DAY, "day")
    sign = 0
    if line.has(after, AGO):
        sign, after = -1, after + 1
    elif line.has(after, HENCE):
        sign, after = 1, after + 1
    elif opened and line.word(begin) == "in":
        sign = 1
        if line.has(after, {"time", "'s"}):
            after += 1
        if line.is_text(after) and line.word(after - 1) in {"day", "week", "month", "year"} and length.amount != 1:
            return None
    if not sign:
        return None
    day = _shift(line.as_of, length, sign)
    if day is None:
        return None
    exactness: Exactness = "about" if length.exactness != "exact" or line.has(at, _ABOUT) else "exact"
    relation: Relation = "on"
    if line.has(at - 1, {"before", "by"}) and sign > 0:
        relation = "by"
    dated = _dated(line, place if opened and line.word(begin) != "in" else at, after, day, day + DAY, length_grain(length), relation, exactness=exactness)
    if sign > 0 and line.has(after, {"前", "之前"}):
        return None
    return dated


def _shift(base: date, length: Scalar, sign: int) -> date | None:
    """`length` on or back, by its parts where it has parts: 1 month 21 days."""
    if length.parts:
        day: date | None = base
        for count, unit in sorted(length.parts, key=lambda part: _ORDER.index(part[1])):
            day = None if day is None else add(day, count, unit, sign)
        return day
    if length.amount != int(length.amount) and length.time in {"year", "month", "quarter"}:
        months = length.amount * {"year": 12, "quarter": 3, "month": 1}[length.time]
        return add(base, months, "month", sign)
    return add(base, length.amount, length.time, sign)


def _anchor(line: Line, at: int) -> tuple[Partial, int] | None:
    """ "after X", "before X", "from X" after a length of time."""
    if not line.has(at, {"after", "before", "from", "prior to"}):
        return None
    sign = 1 if line.word(at) in {"after", "from"} else -1
    partial = read_partial(line, at + 1)
    if partial is None or (line.word(at) == "from" and partial.day is None and partial.whole is None and partial.weekday is None):
        return None
    return partial, sign


# Dates and periods with a relation, and ranges.


def _related(line: Line, at: int) -> Dated | None:
    relation, strict, place, opening = _opening(line, at)
    if line.has(place, _TO_DATE) and relation == "on" and place == at and line.word(place) != "今":
        return _dated(line, at, place + 1, None, line.as_of + DAY, "day", "by")
    around_new_year = _before_the_new_year(line, at) if place == at else None
    if around_new_year is not None:
        return around_new_year
    ranged = _range(line, at, place, opening)
    if ranged is not None:
        return ranged
    found = _partial(line, place, opening)
    if found is None:
        return None
    partial, interval = found
    after = partial.after
    if line.has(after, {"前", "之前", "后", "之后"}) and not line.gap(after):
        shifted = _around(line, at, after, interval)
        if shifted is not None:
            return shifted
    exactness: Exactness = "about" if opening in {"around", "about"} else "exact"
    if line.has(after, {"前后", "左右"}):
        exactness, after = "about", after + 1
    begin = at if relation != "on" else partial.start
    suffix = line.past(after, {"或", "及", "当天", "当日", "那天"}, 1)
    word = line.word(suffix)
    if word in AFTER_AS_BEFORE and relation != "from" and not (word in {"内", "之内", "以内", "截止"} and interval.grain == "day"):
        after, relation = suffix + 1, "by"
        inclusive = word in AFTER_AS_BEFORE_INCLUSIVE or (interval.grain == "day" and interval.holiday is None) or partial.edge == "end"
        return _dated(line, begin, after, None, _last(line, partial, interval, inclusive), interval.grain, "by", partial, exactness)
    if word in AFTER_AS_FROM and relation in {"on", "from"} and not (word == "后" and line.has(suffix + 1, {"续", "台", "期"})):
        after = suffix + 1
        dated = interval.grain == "day" and interval.holiday is None
        inclusive = word in AFTER_AS_FROM_INCLUSIVE or (relation == "from" and not strict) or dated
        return _dated(line, begin, after, interval.first if inclusive else interval.end, None, interval.grain, "from", partial, exactness)
    match relation:
        case "by":
            inclusive = partial.edge == "end" or (
                not strict and (partial.edge is not None or interval.grain == "day" or opening in UP_TO_END)
            )
            return _dated(line, begin, after, None, _last(line, partial, interval, inclusive), interval.grain, "by", partial, exactness)
        case "from":
            first = interval.end if strict and partial.edge != "begin" else interval.first
            return _dated(line, begin, after, first, None, interval.grain, "from", partial, exactness)
        case _:
            return _dated(line, begin, after, interval.first, interval.end, interval.grain, "on", partial, exactness)


def _before_the_new_year(line: Line, at: int) -> Dated | None:
    """年内, 年前 and 年后: by the end of the year; before and after Spring Festival."""
    if line.has(at, {"年内"}):
        return _dated(line, at, at + 1, None, date(line.as_of.year + 1, 1, 1), "year", "by")
    if not line.has(at, {"年前", "年后"}):
        return None
    festival = resolve(Partial(at, at + 1, holiday="spring_festival"), line)
    if festival is None:
        return None
    partial = Partial(at, at + 1, holiday="spring_festival")
    if line.word(at) == "年前":
        return _dated(line, at, at + 1, None, festival.first, "day", "by", partial)
    return _dated(line, at, at + 1, festival.end, None, "day", "from", partial)


def _last(line: Line, partial: Partial, interval: Interval, inclusive: bool) -> date:
    """Where "before" and "by" a period end: at its start; at its end where it is meant with it or has begun already."""
    begun = interval.first <= line.as_of < interval.end and partial.year is None
    return interval.end if inclusive or begun else interval.first


def _opening(line: Line, at: int) -> tuple[Relation, bool, int, str]:
    """The relation words before a date: relation, whether the period itself is left out, the place behind, the word."""
    place, opening = at, ""
    relation: Relation = "on"
    strict = False
    for _ in range(3):
        word = line.word(place)
        if word in BEFORE_DATE and relation == "on":
            relation, strict, opening = "by", word in STRICT_BEFORE, word
        elif word in FROM_DATE and relation == "on":
            relation, strict, opening = "from", word in STRICTLY_AFTER, word
        elif word in ON_DATE or word in {"~", "between"}:
            opening = opening or word
        else:
            break
        place += 1
    return relation, strict, place, opening


def _partial(line: Line, at: int, opening: str) -> tuple[Partial, Interval] | None:
    """The date or period at a place; a bare year only where something before it says so."""
    partial = read_partial(line, at) or _week_of(line, at) or _bare_year(line, at, opening)
    if partial is None:
        return None
    partial = _moved(line, partial)
    if partial.year is None and partial.turn is None and (opening in _SINCE or line.has(partial.after, {"以来"})):
        partial = replace(partial, turn=-1 if partial.month != line.as_of.month else 0)
    interval = resolve(partial, line)
    return None if interval is None else (partial, interval)


def _bare_year(line: Line, at: int, opening: str) -> Partial | None:
    year = year_number(line, at)
    if year is None:
        return None
    near = line.as_of.year - 3 <= year <= line.as_of.year + 10
    if opening:
        sure = near or line.ends(at + 1) or not line.is_text(at + 1) or line.has(at + 1, {"and", "or", "in", "on", "to", "was", "is"})
        sure = sure and not line.has(at + 1, {"%", "个", "条", "元"}) and line.word(at + 1) not in {"万"}
        if opening in {"about", "around", "over", "for", "of", "the", "within", "up to"} and not (near and line.ends(at + 1)):
            return None
        if opening == "to" or (opening in {"到", "至", "在"} and not near):
            return None
        if not near and opening in {"by", "from", "在", "从", "to"}:
            sure = sure and line.ends(at + 1)
        return Partial(at, at + 1, year=year) if sure else None
    alone = line.ends(at - 1) and line.ends(at + 1) and near and len(line.tokens) <= 3
    if alone or line.has(at + 1, AFTER_AS_FROM_INCLUSIVE - {"起", "开始"}) and near or line.has(at + 1, {"or later", "or after"}):
        return Partial(at, at + 1, year=year)
    return None


def _week_of(line: Line, at: int) -> Partial | None:
    if not line.has(at, {"week of", "the week of", "week commencing", "the week commencing", "week starting", "the week starting", "the week beginning", "the week beginning on"}):
        return None
    inner = read_partial(line, at + 1)
    interval = None if inner is None else resolve(inner, line)
    if inner is None or interval is None or interval.grain != "day":
        return None
    return Partial(at, inner.after, whole=a_week(interval.first))


def _moved(line: Line, partial: Partial) -> Partial:
    """Thanksgiving in a year, March after next, Christmas 1 year ago."""
    if partial.year is not None or (partial.holiday is None and partial.month is None) or partial.day is not None:
        return partial
    interval = resolve(partial, line)
    if interval is None:
        return partial
    if line.starts(partial.after, "after", "next") and not line.is_text(partial.after + 2):
        return replace(partial, year=interval.first.year + 1, after=partial.after + 2)
    word = line.word(partial.after)
    if word in {"in a year", "in one year"}:
        return replace(partial, year=interval.first.year + 1, after=partial.after + 1)
    if word == "in" or line.numeral(partial.after) is not None:
        length = read_duration(line, partial.after + (word == "in"))
        if length is None or length.time not in {"year", "month"}:
            return partial
        ago = line.has(length.after, {"ago"})
        if not ago and word != "in":
            return partial
        after = length.after + ago
        if length.time == "year" and length.amount < 100:
            return replace(partial, year=interval.first.year + int(length.amount) * (-1 if ago else 1), after=after)
        target = add(line.as_of, length.amount, length.time, -1 if ago else 1)
        if target is None:
            return partial
    else:
        return partial
    around = (target.year - 1, target.year, target.year + 1)
    nearest = min(around, key=lambda year: abs((_first(replace(partial, year=year), line) - target).days))
    return replace(partial, year=nearest, after=after)


def _first(partial: Partial, line: Line) -> date:
    interval = resolve(partial, line)
    return date.max if interval is None else interval.first


def _around(line: Line, at: int, after: int, interval: Interval) -> Dated | None:
    """双11前两周, 国庆后三天: that long before or after a day."""
    length = read_duration(line, after + 1)
    if length is None or length.high is not None or length.time in _SHORT_UNITS:
        return None
    back = line.word(after) in {"前", "之前"}
    if back:
        first = _shift(interval.first, length, -1)
        return None if first is None else _dated(line, at, length.after, first, interval.first, "day")
    end = _shift(interval.end, length, 1)
    return None if end is None else _dated(line, at, length.after, interval.end, end, "day")


def _range(line: Line, at: int, place: int, opening: str) -> Dated | None:
    """From one date to another; each takes from the other the month and the year it lacks."""
    between = opening == "between" or line.has(place, {"between"})
    first = _range_start(line, place, opening, between)
    if first is None:
        return None
    joint = first.after
    inner_between = False
    if line.has(joint, {"between"}):
        inner_between, joint = True, joint
        day = day_number(line, joint + 1)
        if day is None or first.month is None or not line.has(day[1], {"and"}):
            return None
        first, joint = replace(first, day=day[0], after=day[1]), day[1]
    if not (line.has(joint, RANGE_TO) or ((between or inner_between) and line.has(joint, {"and"})) or (line.has(joint, {"和", "与"}) and _closes(line, joint))):
        return None
    if line.word(joint) == "-" and line.gap(joint) and not line.gap(joint + 1):
        return None
    begin = line.past(joint + 1, {"the", "of"}, 1)
    second = _range_end(line, begin, first)
    if second is None:
        return None
    first, second = _share(first, second)
    start = resolve(first, line)
    if start is None:
        return None
    open_year = second.year is None and second.whole is None
    stop = resolve(second, line, start.first if open_year else None)
    if stop is not None and stop.end <= start.first and first.year is None and second.whole is not None:
        start = resolve(replace(first, year=start.first.year - 1), line) or start
    if stop is None or stop.end <= start.first:
        return None
    if first.year is None and second.year is None and first.whole is None and first.holiday is None:
        start, stop = _not_over(first, second, start, stop, line)
    after = line.past(second.after, {"之间", "间", "期间", "为止"}, 1)
    grain = stop.grain
    relation_start = at if line.has(at, {"from now", "from today"}) or opening in {"from", "between", "从", "自"} else first.start
    return _dated(line, relation_start, after, start.first, stop.end, grain)


def _closes(line: Line, joint: int) -> bool:
    second = read_partial(line, joint + 1)
    return second is not None and line.has(second.after, {"之间", "间"})


def _not_over(first: Partial, second: Partial, start: Interval, stop: Interval, line: Line) -> tuple[Interval, Interval]:
    """A range that has begun and is not over is this one: in September, "from August to October"."""
    if start.first <= line.as_of:
        return start, stop
    earlier = resolve(replace(first, year=start.first.year - 1), line)
    if earlier is None:
        return start, stop
    end = resolve(second, line, earlier.first)
    return (earlier, end) if end is not None and earlier.first <= line.as_of < end.end - DAY else (start, stop)


def _range_start(line: Line, at: int, opening: str, between: bool) -> Partial | None:
    at = at + 1 if line.has(at, {"between"}) else at
    if line.has(at, {"from now", "from today"}) and line.has(at + 1, RANGE_TO):
        return Partial(at, at + 1, whole=a_day(line.as_of))
    partial = read_partial(line, at)
    if partial is not None and line.has(partial.after, RANGE_TO | {"and", "between", "和", "与"}):
        return partial
    place = line.past(at, {"the"}, 1)
    day = day_number(line, place)
    if partial is not None and day is not None and partial.after > day[1]:
        return None
    if day is not None and (line.has(day[1], RANGE_TO) or (between and line.has(day[1], {"and"}))):
        return Partial(at, day[1], day=day[0])
    numeral = line.numeral(at)
    if partial is None and numeral is not None and line.has(at + 1, RANGE_TO):
        year = year_number(line, at)
        if year is not None:
            return Partial(at, at + 1, year=year)
        if numeral.han and 1 <= numeral.amount <= 31 and numeral.high is None:
            return Partial(at, at + 1, day=int(numeral.amount))
    if partial is None and between:
        year = year_number(line, at)
        return None if year is None or not line.has(at + 1, {"and"}) else Partial(at, at + 1, year=year)
    return None


def _range_end(line: Line, at: int, first: Partial) -> Partial | None:
    second = read_partial(line, at)
    if second is not None:
        bare = first.day is not None and first.month is None and first.weekday is None
        if bare and second.month is None and second.day is None:
            return None
        return second
    day = day_number(line, at)
    if day is not None and first.day is not None and first.month is not None and not line.has(day[1], {"%", "个", "天", "万", "k"}):
        return Partial(at, day[1], day=day[0])
    year = year_number(line, at)
    if year is not None and first.year is not None and first.year <= year <= first.year + 60 and (first.month or first.quarter or _years_only(line, at, first)):
        return Partial(at, at + 1, year=year)
    return None


def _years_only(line: Line, at: int, first: Partial) -> bool:
    """Whether "2014 to 2018" are years: both within living memory and no unit behind them."""
    assert first.year is not None
    return 1950 <= first.year and not line.is_text(at + 1) and not line.has(at + 1, {"%", "元", "个"}) or line.has(at + 1, {"年"})


def _share(first: Partial, second: Partial) -> tuple[Partial, Partial]:
    """Fill each end of a range from the other: 13 to 15 July, Nov-Feb 2017, 3月1日-15日, 1-3月."""
    if first.day is not None and first.month is None and first.weekday is None:
        if second.day is None and second.month is not None:
            first = replace(first, month=first.day, day=None) if first.day <= 12 else first
        elif second.month is not None:
            first = replace(first, month=second.month)
    if second.day is not None and second.month is None and second.weekday is None and first.month is not None:
        second = replace(second, month=first.month, year=first.year)
    if first.year is None and second.year is not None and (first.month or first.quarter or first.half) and first.turn is None:
        later = (first.month or 0, first.day or 0) > (second.month or 12, second.day or 31) if second.month else False
        first = replace(first, year=second.year - later)
    elif second.year is None and first.year is not None and (second.month or second.quarter or second.half or second.edge) and second.whole is None:
        earlier = second.month is not None and first.month is not None and (second.month, second.day or 31) < (first.month, first.day or 1)
        second = replace(second, year=first.year + earlier)
    return first, second


def _dated(
    line: Line, start: int, after: int, first: date | None, end: date | None, grain: Grain, relation: Relation = "on",
    partial: Partial | None = None, exactness: Exactness = "exact",
) -> Dated:  # fmt: skip
    holiday = None if partial is None or partial.holiday is None else HOLIDAYS[partial.holiday].name
    value = When(line.start(start), line.end(after), exactness, first, end, grain, holiday, relation)
    return Dated(value, start, after)


__all__ = ["Dated", "a_day", "read_when"]
