"""Years and days of the month as parts of a date: 2026年, FY27, ", 2026", of next year, 21st, twenty second."""

from assistant.reading.values.durations import is_year
from assistant.reading.values.lexicon.date_words import CALENDAR_YEAR, FISCAL, ORDINAL_SUFFIXES, ORDINALS, YEARS
from assistant.reading.values.line import Line

_ANY_YEAR = (1900, 2100)


def year_number(line: Line, at: int) -> int | None:
    """The year that the numeral at a place can be."""
    numeral = line.numeral(at)
    if numeral is None or numeral.high is not None or numeral.scale not in {1, 1000}:
        return None
    four = len(numeral.plain) == 4 or numeral.english or (numeral.han and not numeral.units)
    value = numeral.amount
    return int(value) if four and _ANY_YEAR[0] <= value <= _ANY_YEAR[1] and value == value.to_integral_value() else None


def read_year(line: Line, at: int) -> tuple[int, int, bool | None] | None:
    """A year at a place: itself, the place behind it, and whether it was called fiscal (True) or calendar (False)."""
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
    if line.has(place + 1, {"%", "年"} - {"年"}) or (
        numeral.plain
        and not 2010 <= year <= 2045
        and line.is_text(place + 1)
        and not line.has(place + 1, _YEAR_NEIGHBOURS)
    ):
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
    if (
        not 1 <= value <= 31
        or value != value.to_integral_value()
        or numeral.han
        or not (numeral.plain or numeral.english)
    ):
        return None
    day, after = int(value), at + 1
    if line.has(after, ORDINAL_SUFFIXES):
        return day, after + 1, True
    tail = ORDINALS.get(line.word(after + line.has(after, {"-"})))
    if numeral.english and day in {20, 30} and tail is not None and tail < 10:
        return day + tail, after + 1 + line.has(after, {"-"}), True
    return day, after, False


def capitalised(line: Line, at: int) -> bool:
    return line.source[line.start(at)].isupper()
