"""When: dates and periods with what is said about them: before, by, since, from, to."""

from dataclasses import dataclass, replace
from datetime import date

from assistant.reading.values.calendar.intervals import DAY, Interval
from assistant.reading.values.calendar.partials import Partial, resolve
from assistant.reading.values.dates.dated import Dated, dated_as
from assistant.reading.values.dates.loose import read_loose
from assistant.reading.values.dates.offsets import read_around, read_offset
from assistant.reading.values.dates.ranges import read_range
from assistant.reading.values.dates.single import read_partial
from assistant.reading.values.dates.spans import read_span
from assistant.reading.values.kinds import Exactness, Relation
from assistant.reading.values.lexicon.date_words import (
    AFTER_AS_BEFORE,
    AFTER_AS_BEFORE_INCLUSIVE,
    AFTER_AS_FROM,
    AFTER_AS_FROM_INCLUSIVE,
    BEFORE_DATE,
    FROM_DATE,
    ON_DATE,
    STRICT_BEFORE,
    STRICTLY_AFTER,
    UP_TO_END,
)
from assistant.reading.values.line import Line

_AROUND_NEW_YEAR = frozenset({"年前", "年后", "过年前", "过年之前", "过完年", "过了年", "开年后"})
_TO_DATE = frozenset({"to date", "至今"})


def read_when(line: Line, at: int) -> Dated | None:
    """The time that begins at a place with its relation, or None."""
    return read_span(line, at) or read_offset(line, at) or _related(line, at)


def no_such_day(line: Line, at: int) -> int | None:
    """The place behind a date that no calendar has (2月30日), None where there is none."""
    partial = read_partial(line, at)
    return partial.after if partial is not None and partial.dated and resolve(partial, line) is None else None


@dataclass(frozen=True, slots=True)
class _Opening:
    """The words before a date: their relation, whether the period itself is left out, the place behind, the word."""

    relation: Relation
    strict: bool
    place: int
    word: str


@dataclass(frozen=True, slots=True)
class _Sides:
    """What is said about a period: its relation, its open or closed sides, and the place behind the words."""

    relation: Relation
    first: date | None
    end: date | None
    after: int


def _related(line: Line, at: int) -> Dated | None:
    """A date or period with the words before and behind it: before June, 9月30日前, from March 1, since 2024."""
    fixed = _fixed(line, at)
    if fixed is not None:
        return fixed
    opening = _opening(line, at)
    ranged = read_range(line, at, opening.place, opening.word)
    if ranged is not None:
        return ranged
    found = read_loose(line, opening.place, opening.word)
    if found is None:
        return None
    partial, interval = found
    if line.has(partial.after, {"前", "之前", "后", "之后"}) and not line.gap(partial.after):
        shifted = read_around(line, at, partial.after, interval)
        if shifted is not None:
            return shifted
    exactness: Exactness = "about" if opening.word in {"around", "about"} else "exact"
    if line.has(partial.after, {"前后", "左右"}):
        exactness, partial = "about", replace(partial, after=partial.after + 1)
    said = _behind(line, opening, partial, interval) or _before(line, opening, partial, interval)
    start = at if opening.relation != "on" else partial.start
    grain = interval.grain
    return dated_as(line, start, said.after, said.first, said.end, grain, said.relation, partial, exactness)


def _behind(line: Line, opening: _Opening, partial: Partial, interval: Interval) -> _Sides | None:
    """The relation said behind the date: 前, 之后, 起, or later."""
    place = line.past(partial.after, {"或", "及", "当天", "当日", "那天"}, 1)
    word = line.word(place)
    plain_day = interval.grain == "day" and interval.holiday is None
    if word in AFTER_AS_BEFORE and opening.relation != "from":
        if interval.grain == "day" and word in {"内", "之内", "以内", "截止"}:
            return None
        inclusive = word in AFTER_AS_BEFORE_INCLUSIVE or plain_day or partial.edge == "end"
        return _Sides("by", None, _last(line, partial, interval, inclusive=inclusive), place + 1)
    if word in AFTER_AS_FROM and opening.relation != "by":
        if word == "后" and line.has(place + 1, {"续", "台", "期"}):
            return None
        since = opening.relation == "from" and not opening.strict
        inclusive = word in AFTER_AS_FROM_INCLUSIVE or since or plain_day
        return _Sides("from", interval.first if inclusive else interval.end, None, place + 1)
    return None


def _before(line: Line, opening: _Opening, partial: Partial, interval: Interval) -> _Sides:
    """The relation said before the date: by, before, since; "on" where none is."""
    after = partial.after
    match opening.relation:
        case "by":
            whole = partial.edge is not None or interval.grain == "day" or opening.word in UP_TO_END
            inclusive = partial.edge == "end" or (not opening.strict and whole)
            return _Sides("by", None, _last(line, partial, interval, inclusive=inclusive), after)
        case "from":
            first = interval.end if opening.strict and partial.edge != "begin" else interval.first
            return _Sides("from", first, None, after)
        case _:
            return _Sides("on", interval.first, interval.end, after)


def _fixed(line: Line, at: int) -> Dated | None:
    """To date, 年内, 年前 and 年后: until now, by the end of the year, before and after Spring Festival."""
    if line.has(at, _TO_DATE):
        return dated_as(line, at, at + 1, None, line.as_of + DAY, "day", "by")
    if line.has(at, {"年内"}):
        return dated_as(line, at, at + 1, None, date(line.as_of.year + 1, 1, 1), "year", "by")
    if not line.has(at, _AROUND_NEW_YEAR):
        return None
    partial = Partial(at, at + 1, holiday="spring_festival")
    festival = resolve(partial, line)
    if festival is None:
        return None
    if line.word(at) in {"年前", "过年前", "过年之前"}:
        return dated_as(line, at, at + 1, None, festival.first, "day", "by", partial)
    return dated_as(line, at, at + 1, festival.end, None, "day", "from", partial)


def _last(line: Line, partial: Partial, interval: Interval, *, inclusive: bool) -> date:
    """Where "before" and "by" a period end: at its start; at its end where it is meant with it or has begun already."""
    begun = interval.first <= line.as_of < interval.end and partial.year is None
    return interval.end if inclusive or begun else interval.first


def _opening(line: Line, at: int) -> _Opening:
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
    return _Opening(relation, strict, place, opening)
