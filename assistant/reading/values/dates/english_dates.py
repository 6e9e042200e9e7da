"""Dates with the name of a month: March 5th, 2026; the 5th of March; October 2026; and dates in digits."""

from dataclasses import replace

from assistant.reading.values.calendar.intervals import add_months
from assistant.reading.values.calendar.partials import Partial
from assistant.reading.values.dates.named_days import digit_holiday
from assistant.reading.values.dates.quarters import with_edge
from assistant.reading.values.dates.years import capitalised, day_number, year_after, year_number
from assistant.reading.values.lexicon.date_words import MONTHS, MONTHS_BY, THIS_NEXT
from assistant.reading.values.lexicon.words import phrases
from assistant.reading.values.line import Line
from assistant.reading.values.tokens.token import DATE

_BEFORE_MAY = phrases(
    "in|by|before|since|until|till|after|from|to|of|next|last|this|during|early|late|mid|through|thru|between|and|or|-|~|on|for",
    "end|begin|starting|around|,|/|the beginning of|the end of|end of|beginning of|middle of|the middle of|start of",
    "the start of|prior to|no later than",
)


def read_digits(line: Line, at: int) -> Partial | None:
    """Dates written in digits, which the lexer has cut out whole."""
    word = line.word(at)
    if word.startswith(DATE):
        year, month, day = word[1:].split("-")
        after = at + 1
        partial = Partial(at, after, int(year) if year else None, int(month), int(day) if day else None)
        if not year and (said := year_after(line, after)) is not None:
            partial = replace(partial, year=said[0], after=said[1])
        return partial
    return digit_holiday(line, at)


def read_english(line: Line, at: int) -> Partial | None:
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
        if (
            line.word(place) in {"may", "march"}
            and not ordinal
            and line.gap(place)
            and place == after
            and not line.ends(place + 1)
            and year_after(line, place + 1) is None
            and not capitalised(line, place)
        ):
            return None
        month, end = MONTHS[line.word(place)], line.past(place + 1, {"."}, 1)
        end = place + 1 if line.ends(end) and end > place + 1 else end
        found = year_after(line, end)
        return Partial(at, found[1], found[0], month, day) if found else Partial(at, place + 1, None, month, day)
    if line.has(place, MONTHS_BY) and place > after:
        first = add_months(line.as_of.replace(day=1), MONTHS_BY[line.word(place)])
        return Partial(at, place + 1, first.year, first.month, day)
    if (
        line.has(place, MONTHS_BY)
        and line.has(place, {"this month", "next month"})
        and line.has(at - 1, {"to", "till", "until", "-", "and"})
    ):
        first = add_months(line.as_of.replace(day=1), MONTHS_BY[line.word(place)])
        return Partial(at, place + 1, first.year, first.month, day)
    before_the = line.has(at - 1, {"the"}) and line.has(at - 2, {"by", "before", "from", "until", "till", "since"})
    if ordinal and before_the and not line.is_text(after):
        return Partial(at, after, day=day)
    if (
        ordinal
        and line.word(at) == "the"
        and line.has(at - 1, {"by", "before", "until", "from", "to", "since", "till"})
        and line.numeral(at + 1) is not None
        and not line.is_text(after)
    ):
        return Partial(at, after, day=day)
    return None


def _month_first(line: Line, at: int) -> Partial | None:
    word = line.word(at)
    month = MONTHS[word]
    if word == "正月":
        return None
    dot = (line.has(at + 1, {"."}) and len(word) <= 4) or (
        line.has(at + 1, {"."}) and day_number(line, at + 2) is not None
    )
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
        following = (
            day_number(line, found[1] + 1) if line.has(found[1], {"-", "/"}) and not line.gap(found[1]) else None
        )
        if following is not None:
            return Partial(at, following[1], found[0], month, following[0])
        return Partial(at, found[1], found[0], month)
    if word in {"may", "march", "mar", "sep", "jan", "dec"} and not _is_month(line, at):
        return None
    return with_edge(line, Partial(at, at + 1, None, month))


def _is_amount(line: Line, at: int, after: int) -> bool:
    """Whether the numeral after a month name begins an amount of its own: "in March 20% more"."""
    if line.numeral(at) is None or after > at + 1:
        return False
    return line.has(
        after, {"%", "percent", "leads", "orders", "customers", "k", "people", "posts", "per cent", "calls"}
    )


def _is_month(line: Line, at: int) -> bool:
    """Whether may and march are the months: after a preposition, or capitalised inside a sentence."""
    word, before = line.word(at), line.word(at - 1)
    if before in _BEFORE_MAY:
        if word == "march" and before in {"to", "and", "on"} and line.has(at + 1, {"on", "to", "towards", "into"}):
            return False
        return not (
            word == "may"
            and before in {"and", "or", ",", "to", "this"}
            and line.is_text(at + 1)
            and not line.has(at + 1, {"and", "to", "or"})
        )
    if line.has(
        at + 1, {"-", "to", "through", "thru", "until", "and", "in a year", "in one year", "after next", "in"}
    ) and (line.has(at + 2, MONTHS) or line.word(at + 1) in {"in a year", "in one year", "after next"}):
        return True
    if before in THIS_NEXT:
        return True
    alone = line.ends(at - 1) and line.ends(at + 1)
    if word in {"march", "mar", "jan", "dec", "sep"}:
        return alone or capitalised(line, at) or word in {"jan", "dec", "sep"} or line.is_han(at - 1)
    return (
        alone
        or line.is_han(at - 1)
        or (capitalised(line, at) and at > 0 and not line.ends(at - 1) and not line.is_text(at + 1))
    )


def _year_first(line: Line, at: int, place: int, year: int) -> Partial:
    month = MONTHS[line.word(place)]
    after = line.past(place + 1, {"-", "/"}, 1)
    said = day_number(line, after) if after > place + 1 else None
    return Partial(at, place + 1, year, month) if said is None else Partial(at, said[1], year, month, said[0])
