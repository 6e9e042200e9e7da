"""Days and periods by name: 明天, 双十一, 618, Labor Day 2026, next month, 本季度, this summer."""

from assistant.reading.values.calendar.intervals import (
    DAY,
    Interval,
    a_day,
    a_month,
    a_week,
    a_year,
    add_months,
    months_from,
)
from assistant.reading.values.calendar.partials import Partial
from assistant.reading.values.dates.quarters import with_edge
from assistant.reading.values.dates.years import year_after
from assistant.reading.values.lexicon.date_words import (
    DAYS,
    HALF_MONTHS,
    MONTHS_BY,
    NOT_PLAIN_DAYS,
    QUARTERS,
    SEASONS,
    SEASONS_UNSURE,
    THIS_NEXT,
    WEEKENDS,
    WEEKS,
)
from assistant.reading.values.lexicon.holiday_names import DIGIT_NAMES, HOLIDAY_NAMES
from assistant.reading.values.lexicon.words import phrases
from assistant.reading.values.line import Line

_DIGIT_CUES_AFTER = phrases(
    "前|之前|以前|后|之后|期间|大促|活动|当天|那天|节|备货|预热|当日|sale|promo|campaign|festival|起",
    "开始|前后|、",
)
_DIGIT_CUES_BEFORE = phrases(
    "在|到|今年|明年|去年|before|by|for|during|after|until|赶在|今|明|、|和|与|双11|双十一|截止|截至",
    "since|around|ahead|of",
) | {"prior to", "ahead of"}


def digit_holiday(line: Line, at: int) -> Partial | None:
    """618, 520, 11.11 where a word beside it says it is a day: 618前, 明年618, 618大促."""
    numeral = line.numeral(at)
    if numeral is None:
        return None
    written = line.source[line.start(at) : line.end(at + 1)]
    name = DIGIT_NAMES.get(written)
    if name is None:
        return None
    after = at + 1
    if line.has(after, {"节", "大促", "晚会"}):
        return Partial(at, after + 1, holiday=name)
    if written in {"38", "99"}:
        return None
    near = line.has(after, _DIGIT_CUES_AFTER) or (line.has(at - 1, _DIGIT_CUES_BEFORE) and not line.is_text(after))
    return Partial(at, after, holiday=name) if near else None


def read_day_word(line: Line, at: int) -> Partial | None:
    word = line.word(at)
    if (
        word in {"目前", "当前", "now", "现在"}
        and line.has(at - 1, {"从", "自", "from"})
        and not line.has(at + 1, {"到", "起", "开始", "至", "to", "on", "until", "till", "-"})
    ):
        return None
    if word in NOT_PLAIN_DAYS and not line.has(
        at - 1, {"from", "between", "and", "to", "从", "自", "到", "-", "until"}
    ):
        return None
    if word not in DAYS:
        return None
    day = line.as_of + DAYS[word] * DAY
    return Partial(at, at + 1, whole=a_day(day))


def read_named(line: Line, at: int) -> Partial | None:
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
        return Partial(
            at,
            at + 1,
            whole=Interval(monday + (5 + 7 * WEEKENDS[word]) * DAY, monday + (7 + 7 * WEEKENDS[word]) * DAY, "day"),
        )
    if word in WEEKS and not (
        word in {"the week", "past week"} and not line.has(at - 1, {"of", "in", "rest of", "for", "end of"})
    ):
        return with_edge(line, Partial(at, at + 1, whole=a_week(monday + 7 * WEEKS[word] * DAY)))
    if word in MONTHS_BY and word != "the month":
        first = add_months(line.as_of.replace(day=1), MONTHS_BY[word])
        return with_edge(line, Partial(at, at + 1, whole=a_month(first.year, first.month)))
    if word in QUARTERS and not (word == "the quarter" and line.has(at - 1, {"of"}) is False):
        shift = (line.fiscal_start_month - 1) % 3
        this = add_months(line.as_of.replace(day=1), -((line.as_of.month - 1 - shift) % 3))
        return with_edge(
            line, Partial(at, at + 1, whole=months_from(add_months(this, 3 * QUARTERS[word]), 3, "quarter"))
        )
    if word in HALF_MONTHS:
        first = line.as_of.replace(day=1)
        month = a_month(first.year, first.month)
        middle = first + 15 * DAY
        return Partial(
            at,
            at + 1,
            whole=Interval(first, middle, "half") if HALF_MONTHS[word] == 1 else Interval(middle, month.end, "half"),
        )
    if word in {"本财年", "上财年"} or (
        turn is not None and line.has(at + 1, {"财年", "fiscal year", "fy", "财政年度"})
    ):
        return _fiscal_year(line, at, turn or 0)
    return None


def _fiscal_year(line: Line, at: int, turn: int) -> Partial:
    start = line.fiscal_start_month
    year = line.as_of.year + (start > 1 and line.as_of.month >= start)
    return Partial(at, at + 2, whole=a_year(year + turn, start))


def read_season(line: Line, at: int) -> Partial | None:
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
    sure = line.has(
        at - 1,
        {"in", "by", "the", "before", "until", "after", "during", "since", "early", "late", "mid", "end of", "next"},
    )
    return Partial(at, at + 1, season=SEASONS[word]) if sure or word not in SEASONS_UNSURE else None
