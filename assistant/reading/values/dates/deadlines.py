"""When: dates and periods with what is said about them: before, by, since, from, to."""

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

_TO_DATE = frozenset({"to date", "至今", "今"})


def read_when(line: Line, at: int) -> Dated | None:
    """The time that begins at a place with its relation, or None."""
    return read_span(line, at) or read_offset(line, at) or _related(line, at)


def no_such_day(line: Line, at: int) -> int | None:
    """The place behind a date that no calendar has (2月30日), None where there is none."""
    partial = read_partial(line, at)
    return partial.after if partial is not None and partial.dated and resolve(partial, line) is None else None


def _related(line: Line, at: int) -> Dated | None:
    relation, strict, place, opening = _opening(line, at)
    if line.has(place, _TO_DATE) and relation == "on" and place == at and line.word(place) != "今":
        return dated_as(line, at, place + 1, None, line.as_of + DAY, "day", "by")
    around_new_year = _before_the_new_year(line, at) if place == at else None
    if around_new_year is not None:
        return around_new_year
    ranged = read_range(line, at, place, opening)
    if ranged is not None:
        return ranged
    found = read_loose(line, place, opening)
    if found is None:
        return None
    partial, interval = found
    after = partial.after
    if line.has(after, {"前", "之前", "后", "之后"}) and not line.gap(after):
        shifted = read_around(line, at, after, interval)
        if shifted is not None:
            return shifted
    exactness: Exactness = "about" if opening in {"around", "about"} else "exact"
    if line.has(after, {"前后", "左右"}):
        exactness, after = "about", after + 1
    begin = at if relation != "on" else partial.start
    suffix = line.past(after, {"或", "及", "当天", "当日", "那天"}, 1)
    word = line.word(suffix)
    if (
        word in AFTER_AS_BEFORE
        and relation != "from"
        and not (word in {"内", "之内", "以内", "截止"} and interval.grain == "day")
    ):
        after, relation = suffix + 1, "by"
        inclusive = (
            word in AFTER_AS_BEFORE_INCLUSIVE
            or (interval.grain == "day" and interval.holiday is None)
            or partial.edge == "end"
        )
        return dated_as(
            line,
            begin,
            after,
            None,
            _last(line, partial, interval, inclusive),
            interval.grain,
            "by",
            partial,
            exactness,
        )
    if (
        word in AFTER_AS_FROM
        and relation in {"on", "from"}
        and not (word == "后" and line.has(suffix + 1, {"续", "台", "期"}))
    ):
        after = suffix + 1
        dated = interval.grain == "day" and interval.holiday is None
        inclusive = word in AFTER_AS_FROM_INCLUSIVE or (relation == "from" and not strict) or dated
        return dated_as(
            line,
            begin,
            after,
            interval.first if inclusive else interval.end,
            None,
            interval.grain,
            "from",
            partial,
            exactness,
        )
    match relation:
        case "by":
            inclusive = partial.edge == "end" or (
                not strict and (partial.edge is not None or interval.grain == "day" or opening in UP_TO_END)
            )
            return dated_as(
                line,
                begin,
                after,
                None,
                _last(line, partial, interval, inclusive),
                interval.grain,
                "by",
                partial,
                exactness,
            )
        case "from":
            first = interval.end if strict and partial.edge != "begin" else interval.first
            return dated_as(line, begin, after, first, None, interval.grain, "from", partial, exactness)
        case _:
            return dated_as(line, begin, after, interval.first, interval.end, interval.grain, "on", partial, exactness)


def _before_the_new_year(line: Line, at: int) -> Dated | None:
    """年内, 年前 and 年后: by the end of the year; before and after Spring Festival."""
    if line.has(at, {"年内"}):
        return dated_as(line, at, at + 1, None, date(line.as_of.year + 1, 1, 1), "year", "by")
    if not line.has(at, {"年前", "年后"}):
        return None
    festival = resolve(Partial(at, at + 1, holiday="spring_festival"), line)
    if festival is None:
        return None
    partial = Partial(at, at + 1, holiday="spring_festival")
    if line.word(at) == "年前":
        return dated_as(line, at, at + 1, None, festival.first, "day", "by", partial)
    return dated_as(line, at, at + 1, festival.end, None, "day", "from", partial)


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
