"""Percents, shares and percentage points: 20%, 三成半, 百分之五, 三分之一, one in five, 2 pp, 75折."""

from dataclasses import replace
from decimal import Decimal

from assistant.reading.values.lexicon.money_words import MEASURES, PERCENTS, PERMILLE, POINTS
from assistant.reading.values.lexicon.words import SHARES
from assistant.reading.values.line import Line
from assistant.reading.values.scalars import Scalar, from_numeral, times
from assistant.reading.values.tokens.numeral import Numeral

HUNDRED = Decimal(100)
_NOUN = 3  # tokens of what is counted: 客户, 线索
_WITHIN = frozenset({"里", "里面", "里头", "中", "当中", "之中"})
_ARE = frozenset({"有", "会", "能", "成", "大概", "约", "大约", "只有", "就有", "至少", "差不多", "最多", "做", "的"})
_PARTS_OF = {"百分之": Decimal(1), "千分之": Decimal("0.1"), "仟分之": Decimal("0.1"), "万分之": Decimal("0.01")}
_THIRDS = {"a third of": 1, "one third of": 1, "two thirds of": 2}
_PART_NAMES = {
    "half": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "tenth": 10,
    "tenths": 10,
}


def read_share(line: Line, at: int) -> Scalar | None:
    """A share that begins with its words or is a fraction: 百分之五, 三分之一, one in five, a third of."""
    word = line.word(at)
    if word in _PARTS_OF:
        numeral = line.numeral(at + 1)
        if numeral is None:
            return None
        scalar = times(from_numeral(numeral, at, at + 2, "percent"), _PARTS_OF[word])
        return None if line.numeral(at - 1) is not None else scalar
    share = SHARES.get(word)
    if share is not None:
        return None if word == "一半" and line.has(at + 1, {"是"}) else Scalar("percent", share, at, at + 1)
    if word in _THIRDS:
        return Scalar("percent", _thirds(_THIRDS[word]), at, at + 1)
    return _fraction(line, at)


def read_suffixed(line: Line, bare: Scalar) -> Scalar | None:
    """A percent whose sign follows the number that has just been read."""
    at = bare.after
    if line.has(at, {"-"}) and not line.gap(at) and line.has(at + 1, PERCENTS | POINTS):
        at += 1
    word = line.word(at)
    if word in PERCENTS:
        if line.has(at + 1, {"points", "point"}):
            return replace(bare, kind="points", after=at + 2)
        return replace(bare, kind="percent", after=at + 1)
    if word in POINTS or (word == "个" and line.starts(at + 1, "点") and not line.has(at + 2, {"子"})):
        return replace(bare, kind="points", after=at + (2 if word == "个" else 1))
    if word == "bps" or word in PERMILLE:
        return replace(
            times(bare, Decimal("0.01" if word == "bps" else "0.1")),
            kind="points" if word == "bps" else "percent",
            after=at + 1,
        )
    if word == "成" and bare.amount <= 10:
        return _tenths(line, replace(times(bare, Decimal(10)), kind="percent", after=at + 1))
    if word == "折" and bare.amount < 100:
        factor = Decimal(10) if bare.amount < 10 else Decimal(1)
        return replace(times(bare, factor), kind="percent", after=at + 1)
    return None


def fraction_words(line: Line, at: int) -> Scalar | None:
    """A fraction in words without "of": by a third, by one fifth, by two thirds."""
    if line.has(at, {"a quarter"}):
        return Scalar("percent", Decimal(25), at, at + 1)
    numeral = line.numeral(at)
    part = Decimal(1) if line.has(at, {"a"}) else numeral.amount if numeral is not None and numeral.english else None
    name = line.word(at + 1)
    if part is None or part >= 10 or name not in _PART_NAMES or name == "half":
        return None
    return _ratio(part, Decimal(_PART_NAMES[name]), at, at + 2)


def as_share(line: Line, bare: Scalar) -> Scalar:
    """A fraction by itself (2/3, ¾) is a share."""
    written = line.source[line.start(bare.start) : line.end(bare.start + 1)]
    if bare.amount >= 1 or bare.amount <= 0 or len(written) > 4 or not ("/" in written or written in "½⅓⅔¼¾⅕⅙⅛"):
        return bare
    return replace(bare, kind="percent", amount=round(bare.amount * HUNDRED, 6), unit=None)


def _tenths(line: Line, tenths: Scalar) -> Scalar:
    """三成半, 七成六."""
    after = tenths.after
    if line.has(after, {"半"}):
        return replace(tenths, amount=tenths.amount + 5, after=after + 1)
    more = line.numeral(after)
    if more is not None and more.han and not more.units and more.amount < 10 and not line.is_text(after + 1):
        return replace(tenths, amount=tenths.amount + more.amount, after=after + 1)
    return tenths


def _fraction(line: Line, at: int) -> Scalar | None:
    numeral = line.numeral(at)
    if numeral is None:
        return None
    following = line.word(at + 1)
    if following in {"分之", "份"} or (following == "分之一"):
        if following == "分之一":
            return _ratio(Decimal(1), numeral.amount, at, at + 2)
        part = line.numeral(at + 2)
        return None if part is None else _ratio(part.amount, numeral.amount, at, at + 3)
    if following in {"in", "out of", "out of every", "in every", "of every", "over"}:
        whole = line.numeral(at + 2)
        one = numeral.amount < 10 and numeral.scale == 1 and line.gap(at + 1) is not None
        if (
            whole is None
            or not one
            or whole.amount <= numeral.amount
            or (whole.plain.startswith("20") and len(whole.plain) == 4)
        ):
            return None
        if following == "in" and (
            (numeral.amount != 1 and whole.amount not in {3, 4, 5, 10, 20, 100}) or _is_time(line, at + 3)
        ):
            return None
        return None if following == "over" and numeral.amount != 1 else _ratio(numeral.amount, whole.amount, at, at + 3)
    if following == "/" and not line.gap(at + 1):
        whole = line.numeral(at + 2)
        if whole is not None and line.has(at + 3, {"of"}):
            return _ratio(numeral.amount, whole.amount, at, at + 4)
        return None
    if (
        0 < numeral.amount < 1
        and following in {"of", "的"}
        and not numeral.plain
        and not numeral.han
        and numeral.end - numeral.start <= 4
        and "." not in line.source[numeral.start : numeral.end]
    ):
        return Scalar("percent", round(numeral.amount * HUNDRED, 6), at, at + 1)
    return _parts(line, at, numeral) or _among(line, at, numeral)


def _parts(line: Line, at: int, numeral: Numeral) -> Scalar | None:
    """Two thirds, three-fifths; one third only with "of" behind it or at the end of a clause."""
    hyphen = line.has(at + 1, {"-"}) and not line.gap(at + 1)
    name = line.word(at + 1 + hyphen)
    after = at + 2 + hyphen
    if name not in _PART_NAMES or not 0 < numeral.amount < min(10, _PART_NAMES[name]) or numeral.plain:
        return None
    of = line.has(after, {"of"})
    quarter = name in {"quarter", "quarters"}  # of a year, where nothing says otherwise
    if not of and (quarter or not (name.endswith("s") or line.ends(after))):
        return None
    return _ratio(numeral.amount, Decimal(_PART_NAMES[name]), at, after + of)


def _among(line: Line, at: int, numeral: Numeral) -> Scalar | None:
    """十个里有三个, 10个客户里成了3个, 每5个线索有1个: so many among so many."""
    place = at + 1
    if not line.has(place, MEASURES) or numeral.high is not None or numeral.amount > 10_000:
        return None
    each = line.has(at - 1, {"每"})
    place = line.past(place + 1, MEASURES, 1)
    noun = place
    while place < noun + _NOUN and not line.has(place, _WITHIN | _ARE) and line.is_text(place) and line.is_han(place):
        place += 1
    if line.has(place, _WITHIN):
        place += 1
    elif not each:
        return None
    verb = place
    while place < verb + 4 and (
        line.has(place, _ARE) or (line.is_han(place) and line.word(place) == "" and line.numeral(place) is None)
    ):
        place += 1
    part = line.numeral(place)
    if place == verb or part is None or not line.has(place + 1, MEASURES):
        return None
    if part.high is not None or not 0 < part.amount <= numeral.amount:
        return None
    return _ratio(part.amount, numeral.amount, at, place + 2)


def _is_time(line: Line, at: int) -> bool:
    return line.has(at, {"days", "weeks", "months", "years", "hours", "quarters", "month", "day", "week", "year"})


def _ratio(part: Decimal, whole: Decimal, at: int, after: int) -> Scalar | None:
    if whole <= 0:
        return None
    return Scalar("percent", round(part / whole * HUNDRED, 6), at, after)


def _thirds(number: int) -> Decimal:
    return round(Decimal(number) / 3 * HUNDRED, 6)
