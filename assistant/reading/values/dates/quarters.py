"""Quarters and halves (Q3, 第三季度, the third quarter of 2026, 下半年), and what follows a period: 底, 初, 中旬."""

from dataclasses import replace

from assistant.reading.values.calendar.partials import Partial
from assistant.reading.values.dates.years import read_year, year_after
from assistant.reading.values.lexicon.date_words import (
    EDGES_AFTER,
    FISCAL,
    HALVES,
    ORDINAL_SUFFIXES,
    QUARTER_NAMES,
    YEARS,
)
from assistant.reading.values.line import Line

_HALVES_IN_WORDS = frozenset({"first half", "second half", "back half"})


def with_edge(line: Line, partial: Partial) -> Partial:
    """Add 底, 初, 中旬 where they follow."""
    after = line.past(partial.after, {"的"}, 1)
    edge = EDGES_AFTER.get(line.word(after))
    if edge is None and line.has(after, {"月中", "中"}) and line.has(after + 1, {"旬"}):
        edge = "middle"
    if edge is not None and line.has(after + 1, {"前", "之前", "以前", "后", "之后", "以后"}):
        return replace(partial, edge=edge, after=after + 1)
    if edge is None or (
        line.has(after, {"中", "结束", "开头", "末尾", "初"})
        and line.is_text(after + 1)
        and line.is_han(after + 1)
        and line.word(after) != "初"
    ):
        return partial
    if (
        partial.year is not None
        and line.has(after, {"中"})
        and partial.month is None
        and not line.ends(after + 1)
        and not line.has(after + 1, {"前", "之前"})
    ):
        return partial
    return replace(partial, edge=edge, after=after + 1)


def read_quarter_or_half(line: Line, at: int) -> Partial | None:
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
        if (
            numeral is not None
            and line.has(place + 1, ORDINAL_SUFFIXES)
            and line.has(place + 2, {"quarter", "qtr"})
            and numeral.amount <= 4
        ):
            return Partial(at, place + 3, quarter=int(numeral.amount))
        if (
            numeral is None
            or not line.has(place + 1, {"季度", "季"})
            or numeral.amount not in {1, 2, 3, 4}
            or numeral.high is not None
        ):
            return None
        if line.word(place + 1) == "季" and line.word(place - 1) != "第":
            return None
        quarter, after = int(numeral.amount), place + 2
    named = half is not None and word in _HALVES_IN_WORDS
    if named and not line.has(after, {"of", "the", ","}) and not line.has(after, YEARS) and not line.ends(after):
        return None
    if line.has(after, FISCAL):
        said = read_year(line, after)
        if said is not None:
            return Partial(at, said[1], said[0], quarter=quarter, half=half, fiscal=True)
        fiscal, after = True, after + 1
    year = year_after(line, after) if not (line.is_han(after) or line.is_han(at)) else None
    if year is None and line.has(after, {"of"}):
        said = read_year(line, line.past(after + 1, {"the"}, 1))
        if said is not None:
            year, fiscal = (said[0], said[1]), said[2] if said[2] is not None else fiscal
    if year is not None:
        return Partial(at, year[1], year[0], quarter=quarter, half=half, fiscal=fiscal)
    return Partial(at, after, quarter=quarter, half=half, fiscal=fiscal)
