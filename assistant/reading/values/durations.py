"""Lengths of time: 90天, 半年, 一年半, two and a half weeks, 2 years and 3 months."""

from dataclasses import replace
from decimal import Decimal

from assistant.reading.values.kinds import Exactness, Unit
from assistant.reading.values.lexicon.words import TIME_UNITS, WHOLE_DURATIONS, phrases
from assistant.reading.values.line import Line, remembered
from assistant.reading.values.scalars import SECONDS, Scalar, in_days
from assistant.reading.values.tokens.numeral import Numeral

HALF = Decimal("0.5")
_HALF_YEAR_DAYS = Decimal("182.5")
_HALVES_AFTER = {"and a half": HALF, "and half": HALF, "and a quarter": Decimal("0.25"), "半": HALF}
_LETTERS = frozenset({"h", "d", "w", "y", "mo", "wk", "yr"})
_JOINTS = frozenset({"and", ",", "又", "零", "余", "，", "加"})
_AS_DURATION_AFTER = phrases("内|之内|以内|后|之后|以后|前|之前|以前|间|时间|来|以来|左右|以上|以下|的时间|期|里")
_ORDER: tuple[Unit, ...] = ("year", "quarter", "month", "week", "day", "hour", "minute", "second")


@remembered
def read_duration(line: Line, at: int) -> Scalar | None:
    """A length of time that begins at a place, with all its parts."""
    first = _one(line, at)
    return None if first is None else _with_smaller(line, first)


def unit_after(line: Line, at: int, numeral: Numeral) -> tuple[Unit, int] | None:
    """The unit of time right after a numeral, and the place behind it; None where a date is meant (3月, 2026年)."""
    if line.has(at, {"-"}) and not line.gap(at) and line.word(at + 1).isascii():
        at += 1
    if line.has(at, {"个", "整"}) and line.has(
        at + 1, {"月", "季度", "小时", "星期", "礼拜", "工作日", "钟头", "年", "自然日", "周"}
    ):
        return TIME_UNITS[line.word(at + 1)], at + 2
    word = line.word(at)
    unit = TIME_UNITS.get(word)
    if unit is None:
        return None
    if word.isascii():
        return None if word in _LETTERS - {"mo"} and line.gap(at) else (unit, at + 1)
    small = numeral.amount == numeral.amount.to_integral_value() and numeral.high is None
    written = line.source[line.start(at) - 1]
    match word:
        case "年" | "年度":
            return None if is_year(line, at - 1, numeral) else (unit, at + 1)
        case "月" | "月份":
            return (unit, at + 1) if written in "两兩几" or not small or numeral.amount > 12 else None
        case "日":
            if (
                line.has(at + 1, _AS_DURATION_AFTER - {"前", "之前", "以前", "后", "之后", "以后"})
                or not small
                or numeral.amount > 31
                or written in "两兩几"
            ):
                return unit, at + 1
            return None
        case "季度" | "季":
            return (unit, at + 1) if numeral.amount > 4 or not small or written in "两兩几" else None
        case _:
            return unit, at + 1


def is_year(line: Line, at: int, numeral: Numeral) -> bool:
    """Whether the numeral before 年 is a calendar year: 2026年, 08年, 26年Q3, 二零二六年."""
    length = len(numeral.plain)
    if numeral.plain:
        if length == 4:
            return 1900 <= numeral.amount <= 2100
        if length != 2:
            return False
    elif not (numeral.han and not numeral.units and numeral.high is None and numeral.amount >= 10):
        return False
    elif numeral.amount >= 1000:
        return True
    if numeral.plain.startswith("0"):
        return True
    this = line.as_of.year % 100
    if not this - 10 <= numeral.amount <= this + 8:
        return False
    after = at + 2
    if line.has(
        after,
        {
            "底",
            "初",
            "末",
            "中",
            "q1",
            "q2",
            "q3",
            "q4",
            "上半年",
            "下半年",
            "h1",
            "h2",
            "开始",
            "起",
            "双11",
            "双十一",
            "618",
        },
    ):
        return True
    month = line.numeral(after)
    if month is not None and line.has(after + 1, {"月", "月份", "季度"}):
        return True
    return (
        this - 2 <= numeral.amount <= this + 4
        and bool(numeral.plain)
        and (line.ends(after) or line.has(after, {"的", "到", "-", "至"}))
    )


def _one(line: Line, at: int) -> Scalar | None:
    whole = WHOLE_DURATIONS.get(line.word(at))
    if whole is not None:
        count, unit = Decimal(whole[0]), whole[1]
        after = at + 1
        if line.has(after, _HALVES_AFTER) and "half" not in line.word(at):
            count, after = count + _HALVES_AFTER[line.word(after)], after + 1
        days = _HALF_YEAR_DAYS if whole == ("6", "month") else in_days(count, unit)
        exactness: Exactness = "about" if line.word(at) in {"大半年", "小半年"} else "exact"
        if line.has(after, {"多"}):
            exactness, after = "at_least", after + 1
        return Scalar("duration", count, at, after, None, exactness, time=unit, days=days)
    if line.word(at) == "个半":
        unit_of = TIME_UNITS.get(line.word(at + 1))
        return None if unit_of is None else _duration(Decimal("1.5"), unit_of, at, at + 2)
    numeral = line.numeral(at)
    if numeral is None or numeral.amount < 0:
        return None
    if line.has(at + 1, {"个半"}) and line.has(at + 2, {"月", "小时", "星期", "礼拜", "季度", "钟头"}):
        return _duration(numeral.amount + HALF, TIME_UNITS[line.word(at + 2)], at, at + 3)
    if line.numeral(at + 1) is not None or line.has(at - 1, {"第"}):
        return None
    if line.starts(at + 1, "个", "多") and line.has(at + 3, {"月", "小时", "星期", "礼拜", "季度"}):
        unit = TIME_UNITS[line.word(at + 3)]
        return replace(_duration(numeral.amount, unit, at, at + 4), exactness="at_least", numeral=numeral)
    found = unit_after(line, at + 1, numeral)
    if found is None:
        return None
    unit, after = found
    scalar = _duration(numeral.amount, unit, at, after)
    exact = "about" if numeral.vague else numeral.exactness
    scalar = replace(scalar, high=numeral.high, exactness=exact, numeral=numeral)
    if line.has(after, _HALVES_AFTER):
        more = _HALVES_AFTER[line.word(after)]
        return _duration(numeral.amount + more, unit, at, after + 1)
    if line.has(after, {"多", "有余"}) and not line.has(after + 1, {"少"}):
        return replace(scalar, exactness="at_least", after=after + 1)
    return scalar


def _duration(count: Decimal, unit: Unit, at: int, after: int) -> Scalar:
    return Scalar("duration", count, at, after, time=unit, days=in_days(count, unit))


def _with_smaller(line: Line, first: Scalar) -> Scalar:
    """Add the parts that follow: a year, three months and 21 days."""
    parts, after = [first], first.after
    while len(parts) < 7:
        at = line.past(after, _JOINTS, 2)
        part = _one(line, at) if line.numeral(at) is not None else None
        if part is not None and line.has(after, {",", "，"}) and not line.word(part.after - 1).isascii():
            break
        if part is None or part.high is not None or part.time in {p.time for p in parts}:
            break
        if part.time == "hour" and parts[-1].time == "week" and parts[-1].amount == 1 and at == after:
            break  # "一周15小时" is a rate, no length of 183 hours
        if line.word(part.after) in {"前", "ago"} and at != after and line.word(after) in {"and", ","}:
            return (
                first
                if len(parts) == 1 and line.word(after) == "and" and _ends_span(line, first)
                else _sum([*parts, part])
            )
        parts.append(part)
        after = part.after
    return first if len(parts) == 1 else _sum(parts)


def _ends_span(line: Line, scalar: Scalar) -> bool:
    """Whether the duration before "and" closes a span of its own: "the last 3 months and 2 days ago"."""
    return line.has(scalar.start - 1, {"last", "the last", "past", "the past", "next", "the next"})


def _sum(parts: list[Scalar]) -> Scalar:
    days = sum((p.days for p in parts), Decimal(0))
    smallest = max((p.time for p in parts), key=_ORDER.index)
    if smallest == "month" and {p.time for p in parts} == {"year", "month"}:
        count = sum((p.amount * (12 if p.time == "year" else 1) for p in parts), Decimal(0))
    else:
        count = sum((p.amount * SECONDS[p.time] for p in parts), Decimal(0)) / SECONDS[smallest]
    said = tuple((p.amount, p.time) for p in parts)
    return Scalar(
        "duration",
        count,
        parts[0].start,
        parts[-1].after,
        None,
        parts[0].exactness,
        time=smallest,
        days=days,
        parts=said,
    )
