"""From one date to another, each with what the other lacks: 13 to 15 July, 3月1日-15日, Nov-Feb 2027."""

from dataclasses import replace

from assistant.reading.values.calendar.intervals import DAY, Interval, a_day
from assistant.reading.values.calendar.partials import Partial, resolve
from assistant.reading.values.dates.dated import Dated, dated_as
from assistant.reading.values.dates.single import read_partial
from assistant.reading.values.dates.years import day_number, year_after, year_number
from assistant.reading.values.lexicon.words import RANGE_TO
from assistant.reading.values.line import Line


def read_range(line: Line, at: int, place: int, opening: str) -> Dated | None:
    """From one date to another; each takes from the other the month and the year it lacks."""
    between = opening == "between" or line.has(place, {"between"})
    first = _range_start(line, place, opening, between)
    if first is None:
        return None
    joint = first.after
    if line.has(joint, {"between"}):  # November between 19 and 20
        between = True
        day = day_number(line, joint + 1)
        if day is None or first.month is None or not line.has(day[1], {"and"}):
            return None
        first, joint = replace(first, day=day[0], after=day[1]), day[1]
    if not (
        line.has(joint, RANGE_TO)
        or (between and line.has(joint, {"and"}))
        or (line.has(joint, {"和", "与"}) and _closes(line, joint))
    ):
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
    relation_start = (
        at if line.has(at, {"from now", "from today"}) or opening in {"from", "between", "从", "自"} else first.start
    )
    return dated_as(line, relation_start, after, start.first, stop.end, grain)


def _closes(line: Line, joint: int) -> bool:
    second = read_partial(line, joint + 1)
    return second is not None and line.has(second.after, {"之间", "间"})


def _not_over(
    first: Partial, second: Partial, start: Interval, stop: Interval, line: Line
) -> tuple[Interval, Interval]:
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
    if (
        day is not None
        and first.day is not None
        and first.month is not None
        and not line.has(day[1], {"%", "个", "天", "万", "k"})
    ):
        said = year_after(line, day[1]) if line.has(day[1], {","}) else None
        return Partial(at, day[1], day=day[0]) if said is None else Partial(at, said[1], said[0], first.month, day[0])
    year = year_number(line, at)
    if (
        year is not None
        and first.year is not None
        and first.year <= year <= first.year + 60
        and (first.month or first.quarter or _years_only(line, at, first))
    ):
        return Partial(at, at + 1, year=year)
    return None


def _years_only(line: Line, at: int, first: Partial) -> bool:
    """Whether "2014 to 2018" are years: both within living memory and no unit behind them."""
    assert first.year is not None
    return (first.year >= 1950 and not line.is_text(at + 1) and not line.has(at + 1, {"%", "元", "个"})) or line.has(
        at + 1, {"年"}
    )


def _share(first: Partial, second: Partial) -> tuple[Partial, Partial]:
    """Fill each end of a range from the other: 13 to 15 July, Nov-Feb 2017, 3月1日-15日, 1-3月."""
    if first.day is not None and first.month is None and first.weekday is None:
        if second.day is None and second.month is not None:
            first = replace(first, month=first.day, day=None) if first.day <= 12 else first
        elif second.month is not None:
            first = replace(first, month=second.month)
    if second.day is not None and second.month is None and second.weekday is None and first.month is not None:
        second = replace(second, month=first.month, year=first.year)
    if (
        first.year is None
        and second.year is not None
        and (first.month or first.quarter or first.half)
        and first.turn is None
    ):
        later = (first.month or 0, first.day or 0) > (second.month or 12, second.day or 31) if second.month else False
        first = replace(first, year=second.year - later)
    elif (
        second.year is None
        and first.year is not None
        and (second.month or second.quarter or second.half or second.edge)
        and second.whole is None
    ):
        earlier = (
            second.month is not None
            and first.month is not None
            and (second.month, second.day or 31) < (first.month, first.day or 1)
        )
        second = replace(second, year=first.year + earlier)
    return first, second
