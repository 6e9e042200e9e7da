"""Percents, shares and percentage points: 20%, 三成半, 百分之五, 三分之一, one in five, 2 pp, 75折."""

from dataclasses import replace
from decimal import Decimal

from assistant.reading.values.lexicon.money_words import PERCENTS, PERMILLE, POINTS
from assistant.reading.values.lexicon.words import SHARES
from assistant.reading.values.line import Line
from assistant.reading.values.scalars import Scalar, from_numeral, times

HUNDRED = Decimal(100)
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
        return None if word == "一半" and line.has(at + 1, {"是"}) else Scalar("percent", Decimal(share), at, at + 1)
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
    hyphen = following == "-" and not line.gap(at + 1)
    name = line.word(at + 1 + hyphen)
    if name in _PART_NAMES and numeral.amount < 10 and line.has(at + 2 + hyphen, {"of"}):
        return _ratio(numeral.amount, Decimal(_PART_NAMES[name]), at, at + 3 + hyphen)
    return None


def _is_time(line: Line, at: int) -> bool:
    return line.has(at, {"days", "weeks", "months", "years", "hours", "quarters", "month", "day", "week", "year"})


def _ratio(part: Decimal, whole: Decimal, at: int, after: int) -> Scalar | None:
    if whole <= 0:
        return None
    return Scalar("percent", round(part / whole * HUNDRED, 6), at, after)


def _thirds(number: int) -> Decimal:
    return round(Decimal(number) / 3 * HUNDRED, 6)
