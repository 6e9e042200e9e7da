"""A length of time from a day: 5天前, in 3 months, 3 days after January 12th, 双11前两周."""

from assistant.reading.values.calendar.intervals import DAY, Interval
from assistant.reading.values.calendar.partials import Partial, resolve
from assistant.reading.values.dates.dated import ABOUT, SHORT_UNITS, Dated, dated_as, length_grain, shift
from assistant.reading.values.dates.single import read_partial
from assistant.reading.values.durations import read_duration
from assistant.reading.values.kinds import Exactness, Relation
from assistant.reading.values.lexicon.date_words import AGO, HENCE, NEXT_TO
from assistant.reading.values.line import Line


def read_offset(line: Line, at: int) -> Dated | None:
    if line.has(at, NEXT_TO):
        return _next_to(line, at)
    begin = line.past(at, ABOUT, 1)
    opened = line.has(begin, {"in", "再过", "过"})
    place = line.past(begin + 1, ABOUT, 1) if opened else begin
    length = read_duration(line, place)
    if length is None or length.high is not None or (length.numeral is not None and length.numeral.vague and opened):
        return None
    after = length.after
    if (
        line.has(after, {"前"})
        and line.numeral(after + 1) is not None
        and not line.ends(after + 1)
        and line.has(at - 1, {"前"})
    ):
        return None
    if length.time in SHORT_UNITS:
        return None
    anchor = _anchor(line, after)
    if anchor is not None:
        partial, sign = anchor
        interval = resolve(partial, line)
        base = None if interval is None else interval.first
        found = None if base is None else shift(base, length, sign)
        return None if found is None else dated_as(line, at, partial.after, found, found + DAY, "day")
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
    day = shift(line.as_of, length, sign)
    if day is None:
        return None
    exactness: Exactness = "about" if length.exactness != "exact" or line.has(at, ABOUT) else "exact"
    relation: Relation = "on"
    if line.has(at - 1, {"before", "by"}) and sign > 0:
        relation = "by"
    dated = dated_as(
        line,
        place if opened and line.word(begin) != "in" else at,
        after,
        day,
        day + DAY,
        length_grain(length),
        relation,
        exactness=exactness,
    )
    if sign > 0 and line.has(after, {"前", "之前"}):
        return None
    return dated


def _next_to(line: Line, at: int) -> Dated | None:
    """The day after Christmas, the day before the launch on March 5."""
    partial = read_partial(line, at + 1)
    interval = None if partial is None else resolve(partial, line)
    if partial is None or interval is None or interval.grain != "day":
        return None
    day = interval.first + NEXT_TO[line.word(at)] * DAY
    return dated_as(line, at, partial.after, day, day + DAY, "day")


def _anchor(line: Line, at: int) -> tuple[Partial, int] | None:
    """ "after X", "before X", "from X" after a length of time."""
    if not line.has(at, {"after", "before", "from", "prior to"}):
        return None
    sign = 1 if line.word(at) in {"after", "from"} else -1
    partial = read_partial(line, at + 1)
    if partial is None or (
        line.word(at) == "from" and partial.day is None and partial.whole is None and partial.weekday is None
    ):
        return None
    return partial, sign


def read_around(line: Line, at: int, after: int, interval: Interval) -> Dated | None:
    """双11前两周, 国庆后三天: that long before or after a day."""
    length = read_duration(line, after + 1)
    if length is None or length.high is not None or length.time in SHORT_UNITS:
        return None
    back = line.word(after) in {"前", "之前"}
    if back:
        first = shift(interval.first, length, -1)
        return None if first is None else dated_as(line, at, length.after, first, interval.first, "day")
    end = shift(interval.end, length, 1)
    return None if end is None else dated_as(line, at, length.after, interval.end, end, "day")
