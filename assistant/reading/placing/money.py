"""The money of one sale and its lengths: price, margin, repeat, sales cycle, the day it starts."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Sequence
from decimal import Decimal

from pydantic import JsonValue

from assistant.reading import quantities
from assistant.reading.claims import CUE
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.reading import Alternative, Unclear
from assistant.reading.segments import Span
from assistant.reading.values import Count, Duration, Every, Money, Percent, Recurrence, Value, When
from assistant.strategy import Edit, Quote, plain

_COUNTED = spoken(
    r" (?!percent|points|pct|left|or |ish|maybe|i think|after|gross|margin|on |of |to |and |if |is |for )[a-z]{3,}"
)
_FRACTION = spoken(r"\s*(?:thirds?|quarters?|fifths?|half|halves|/)")
_TIMES = spoken(r"\b(?:once|one time)\b|一次")
_PER_YEAR = spoken(
    r"\b(?:a|per|each|every) year\b|\byearly\b|\bannually\b|/ ?(?:yr|year)|每年|一年|年均|全年|年(?=复购|买|购)"
)
_PER_MONTH = spoken(r"\b(?:a|per|each|every) month\b|\bmonthly\b|每月|一个?月|月均")
_PER_WEEK = spoken(r"\b(?:a|per|each|every) week\b|\bweekly\b|每周|一周")
_TWICE = {"once": 1, "twice": 2, "thrice": 3}


def money_of(amount: Decimal, currency: str) -> JsonValue:
    return {"amount": plain(amount), "currency": currency}


def at_of(span: Span, hit: re.Match[str]) -> Span:
    return span[0] + hit.start(), span[0] + hit.end()


def price(desk: Desk, spans: Sequence[Span], sure: int = CUE, path: str = "/business/average_order_value") -> bool:
    """Claim what one customer pays: the first amount of money."""
    for value in desk.values(spans, Money, Count):
        if not desk.is_money(value) or (quantities.amount_of(value) or 0) <= 0:
            continue
        currency = value.currency if isinstance(value, Money) and value.currency else desk.currency
        desk.place(value)
        if currency is None:
            unclear_currency(desk, path, value)
            return False
        high = quantities.highest(value)
        amount = quantities.amount_of(value)
        if high is not None and amount is not None:
            amount = (amount + high) / 2
        assert amount is not None
        return desk.put(path, money_of(amount, currency), span_of(value), sure)
    return False


def percent(desk: Desk, path: str, spans: Sequence[Span], sure: int = CUE, *, bare: bool = False) -> bool:
    """Claim a share in percent; `bare` takes a number without a sign. Of a range the lower end."""
    for value in desk.values(spans, Percent, Count):
        counted = (
            bare
            and isinstance(value, Count)
            and value.unit is None
            and not _FRACTION.match(desk.message.folded, value.end)
            and not _COUNTED.match(desk.message.folded, value.end)
        )
        points = value.points if isinstance(value, Percent) else value.amount if counted else None
        if points is None or not -100 <= points <= 100:
            continue
        if isinstance(value, Count) and Decimal(0) < points < 1:
            points *= 100
        desk.place(value)
        return desk.put(path, plain(points), span_of(value), sure)
    return False


_PROFIT = spoken(r"(?:到手|净)?利润|净?赚|\b(?:profit|we keep|left over)\b")


def profit(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Claim the margin from what is left of a price ("158，到手利润30块"), where both are told or the price is known."""
    claimed = desk.ledger.claims.get("/business/average_order_value")
    kept = desk.strategy.business.average_order_value
    told = claimed.value if claimed is not None else kept.model_dump(mode="json") if kept is not None else None
    price = Decimal(str(told["amount"])) if isinstance(told, dict) else None
    for span in spans:
        hit = _PROFIT.search(desk.said(span))
        for value in desk.values([span], Money, Count) if hit is not None and price else ():
            left = quantities.amount_of(value)
            if left is not None and price is not None and 0 < left < price:
                desk.place(value)
                share = (left * 100 / price).quantize(Decimal("0.1")).normalize()
                return desk.put("/business/gross_margin", plain(share), span_of(value), sure)
    return False


def length(desk: Desk, path: str, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Claim a period of time: a duration or a rhythm."""
    for value in desk.values(spans, Duration, Recurrence, When):
        said = quantities.period(value)
        if said is not None:
            desk.place(value)
            return desk.put(path, said, span_of(value), sure)
    for span in spans:
        for pattern, said in _WORDS_FOR_LENGTHS:
            hit = pattern.search(desk.said(span))
            if hit is not None:
                return desk.put(path, said, at_of(span, hit), sure)
    return False


_WORDS_FOR_LENGTHS: tuple[tuple[re.Pattern[str], JsonValue], ...] = (
    (
        spoken(
            r"\bsame[- ]day\b|\bnext (?:business |working )?day\b|\bovernight\b|\bwithin (?:the|an) hour\b|\bon the spot\b|\bimmediately\b|\binstant(?:ly)?\b|\bimpulse\b|\bright away\b|当天|当场|即时|立刻|马上|冲动"
        ),
        {"value": 1, "unit": "day"},
    ),
    (spoken(r"\b(?:a few|few|couple of|several) days\b|\bdays\b|几天|两三天"), {"value": 3, "unit": "day"}),
    (
        spoken(r"\bfortnight(?:ly)?\b|\bbi-?weekly\b|\bevery other week\b|双周|每两周|半个月"),
        {"value": 2, "unit": "week"},
    ),
    (spoken(r"\bdaily\b|每天|每日"), {"value": 1, "unit": "day"}),
    (
        spoken(
            r"\bweekly\b|\bevery (?:week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|每周|每星期|周报|一周一次"
        ),
        {"value": 1, "unit": "week"},
    ),
    (spoken(r"\bmonthly\b|\bevery month\b|每个?月|月报|月度"), {"value": 1, "unit": "month"}),
    (spoken(r"\bquarterly\b|\bevery quarter\b|每个?季度?|季报|季度"), {"value": 1, "unit": "quarter"}),
    (spoken(r"\b(?:yearly|annually)\b|每年|年度"), {"value": 1, "unit": "year"}),
)


def repeat(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Claim how many purchases one customer makes a year."""
    path = "/business/repeat"
    for value in desk.values(spans, Recurrence):
        times = _a_year(Decimal(1), value.every)
        if times is not None:
            desk.place(value)
            return desk.put(path, plain(times), span_of(value), sure)
    for value in desk.values(spans, Count):
        rate = value.per or _rate_said(desk, spans)
        times = _a_year(value.amount, rate) if rate is not None else None
        if times is None and value.unit in ("次", "times", "回"):
            times = value.amount
        if times is not None and value.unit in (None, "次", "times", "回", "单"):
            desk.place(value)
            return desk.put(path, plain(times), span_of(value), sure)
    for span in spans:
        hit = re.search(r"\b(once|twice|thrice)\b", desk.said(span))
        rate = _rate_said(desk, [span])
        if hit is not None and rate is not None:
            times = _a_year(Decimal(_TWICE[hit[1]]), rate)
            return times is not None and desk.put(path, plain(times), at_of(span, hit), sure)
        single = re.search(
            r"\b(?:one-?off|one[- ]time|never (?:buy )?again|don'?t (?:buy|come) (?:again|back)|no repeat)\b|不(?:会)?(?:重复|再)(?:购买|买)|一次性|没有复购|不复购",
            desk.said(span),
        )
        if single is not None:
            return desk.put(path, "1", at_of(span, single), sure)
    return False


def times(desk: Desk, spans: Sequence[Span], sure: int) -> bool:
    """Claim a bare number as purchases a year, where nothing else was asked."""
    value = next(iter(desk.values(spans, Count)), None)
    if value is None or value.unit is not None:
        return False
    desk.place(value)
    return desk.put("/business/repeat", plain(value.amount), span_of(value), sure)


def _rate_said(desk: Desk, spans: Sequence[Span]) -> Every | None:
    for span in spans:
        for pattern, unit in ((_PER_YEAR, "year"), (_PER_MONTH, "month"), (_PER_WEEK, "week")):
            if pattern.search(desk.said(span)):
                return Every(1, unit)  # type: ignore[arg-type]
    return None


def _a_year(times: Decimal, rate: Every | None) -> Decimal | None:
    if rate is None:
        return None
    in_a_year = {
        "day": Decimal(365),
        "week": Decimal(52),
        "month": Decimal(12),
        "quarter": Decimal(4),
        "year": Decimal(1),
    }
    if rate.unit not in in_a_year or rate.count < 1:
        return None
    return (times * in_a_year[rate.unit] / rate.count).quantize(Decimal("0.01")).normalize()


def unclear_currency(desk: Desk, path: str, value: Value) -> None:
    """Ask which currency an amount is in."""
    amount = quantities.amount_of(value)
    if amount is None:
        return
    quote = Quote(turn=desk.context.turn, start=value.start, end=value.end)
    alternatives = tuple(
        Alternative(
            "currency", {"amount": amount, "currency": code},
            (Edit(op="set", path=path, value=money_of(amount, code), origin="stated", quote=quote),),
        )
        for code in ("USD", "CNY", "EUR")
    )  # fmt: skip
    desk.unclear.append(Unclear(value.start, value.end, "currency", alternatives))


def _said_exactly(desk: Desk, value: When) -> When | None:
    """The day itself, said right behind the feast that it follows: "春节后开始，2027年2月22日"."""
    if value.holiday is None:
        return None
    behind = desk.values([(value.end, min(len(desk.message.folded), value.end + 8))], When)
    return next((one for one in behind if _is_bare_day(desk, one)), None)


def _is_bare_day(desk: Desk, value: When) -> bool:
    """Whether a clause is nothing but the day."""
    clause = desk.message.clause_at(value.start)
    return value.grain == "day" and value.holiday is None and clause == (value.start, value.end)


def start(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Claim the day the money starts: the first day named that is not a limit."""
    for named in desk.values(spans, When):
        value = _said_exactly(desk, named) or named
        day = value.first or value.end_excl
        vague = desk.said((max(0, value.start - 10), value.start)).rstrip().endswith(("week of", "half of", "part of"))
        if day is not None and day >= desk.context.as_of and not vague:
            desk.place(named, value)
            return desk.put("/budget/start", day.isoformat(), span_of(value), sure)
    for span in spans:
        hit = re.search(
            r"\b(?:right away|immediately|asap|as soon as possible|today|straight away|right now)\b|马上|立刻|立即|尽快|现在就|今天",
            desk.said(span),
        )
        if hit is not None:
            return desk.put("/budget/start", desk.context.as_of.isoformat(), at_of(span, hit), sure)
    return False
