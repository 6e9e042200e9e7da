"""Dates that their neighbours make dates: a bare year, "the week of", "Thanksgiving in a year", "since August"."""

from dataclasses import replace
from datetime import date

from assistant.reading.values.calendar.intervals import Interval, a_week, add
from assistant.reading.values.calendar.partials import Partial, resolve
from assistant.reading.values.dates.single import read_partial
from assistant.reading.values.dates.years import year_number
from assistant.reading.values.durations import read_duration
from assistant.reading.values.lexicon.date_words import AFTER_AS_FROM_INCLUSIVE, WEEK_OF
from assistant.reading.values.line import Line

_SINCE = frozenset({"since", "自从", "打从"})


def read_loose(line: Line, at: int, opening: str) -> tuple[Partial, Interval] | None:
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
        sure = (
            near
            or line.ends(at + 1)
            or not line.is_text(at + 1)
            or line.has(at + 1, {"and", "or", "in", "on", "to", "was", "is"})
        )
        sure = sure and not line.has(at + 1, {"%", "个", "条", "元"}) and line.word(at + 1) not in {"万"}
        if opening in {"about", "around", "over", "for", "of", "the", "within", "up to"} and not (
            near and line.ends(at + 1)
        ):
            return None
        if opening == "to" or (opening in {"到", "至", "在"} and not near):
            return None
        if not near and opening in {"by", "from", "在", "从", "to"}:
            sure = sure and line.ends(at + 1)
        return Partial(at, at + 1, year=year) if sure else None
    alone = line.ends(at - 1) and line.ends(at + 1) and near and len(line.tokens) <= 3
    if (
        alone
        or (line.has(at + 1, AFTER_AS_FROM_INCLUSIVE - {"起", "开始"}) and near)
        or line.has(at + 1, {"or later", "or after"})
    ):
        return Partial(at, at + 1, year=year)
    return None


def _week_of(line: Line, at: int) -> Partial | None:
    if not line.has(at, WEEK_OF):
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
