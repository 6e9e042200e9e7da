"""The money of a strategy: the budget with its period and what it covers, price, margin, repeat, sales cycle."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from pydantic import JsonValue

from assistant.reading import quantities
from assistant.reading.claims import CUE
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon import choices_of_field as words
from assistant.reading.lexicon import moods
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.reading import Alternative, Unclear
from assistant.reading.segments import Span
from assistant.reading.values import Count, Duration, Every, FromTo, Money, Percent, Recurrence, Value, When
from assistant.strategy import Edit, Quote

_NONE = spoken(
    r"(?:\b(?:zero|no|almost no|hardly any|next to no|basically no|without (?:a|any)|little to no) (?:budget|money|cash|funds|ad spend|marketing budget)\b|\balmost none\b|\bbroke\b|\bwe have no (?:money|budget)\b|(?:几乎|基本|完全|暂时)?(?:没有?|无|零)(?:预算|钱|经费|推广费|费用)|几乎没有钱|没什么钱|不花钱|0预算)"
)
_REACH = spoken(
    r"(?:\b(?:for|over|in|across|during|within|through|until|till|by|per|a|every|each|the next)\b|为期|分|用于|持续|一共|总共|[，,]|^)\s*$"
)
_FRACTION = spoken(r"\s*(?:thirds?|quarters?|fifths?|half|halves|/)")
_TIMES = spoken(r"\b(?:once|one time)\b|一次")
_PER_YEAR = spoken(
    r"\b(?:a|per|each|every) year\b|\byearly\b|\bannually\b|/ ?(?:yr|year)|每年|一年|年均|全年|年(?=复购|买|购)"
)
_PER_MONTH = spoken(r"\b(?:a|per|each|every) month\b|\bmonthly\b|每月|一个?月|月均")
_PER_WEEK = spoken(r"\b(?:a|per|each|every) week\b|\bweekly\b|每周|一周")
_THROUGH = spoken(r"\s*(?:through|thru|to|until|till|-|–|至|到)\s*(?:the end of )?")
_TWICE = {"once": 1, "twice": 2, "thrice": 3}
_LEFT_OUT = spoken(r"不含|不包括|不算|另算|除外|不在内|另外算|\b(?:separate|excluded|extra|on top|not included)\b")
_PART = spoken(r"[，,;；、。.\n]|\band\b|\bbut\b|但|和|及")


def budget(desk: Desk, spans: Sequence[Span], sure: int = CUE, *, amount: Value | None = None) -> bool:
    """Claim the budget told in these spans: total or range, period, what it covers.

    `amount` is the value known to be the total; without it the likeliest amount is.
    """
    found = False
    amounts = [_ranged(value) for value in desk.values(spans, Money, Count, FromTo)]
    amounts = [value for value in amounts if desk.is_money(value)]
    amounts = _likely(amounts) if amount is None else [amount]
    if amounts:
        found = _total(desk, amounts[0], sure)
        desk.place(amounts[0])
        _period(desk, spans, amounts[0], sure)
        if len(amounts) > 1:
            _range_of_two(desk, spans, amounts, sure)
    else:
        for span in spans:
            none = _NONE.search(desk.message.folded, *span)
            if none is not None and desk.currency is not None:
                desk.put("/budget/total", {"amount": "0", "currency": desk.currency}, none.span(), sure)
                found = True
        if not found:
            found = _period(desk, spans, None, sure)
    return _covers(desk, spans, sure) or found


def _ranged(value: Value) -> Value:
    """A pair "5万到8万" as the range it is where money is asked for."""
    if not isinstance(value, FromTo):
        return value
    low, high = value.before, value.after
    if isinstance(low, Money | Count) and isinstance(high, Money | Count) and low.amount < high.amount:
        return replace(high, start=value.start, end=value.end, amount=low.amount, high=high.amount)
    return value


def _likely(amounts: list[Value]) -> list[Value]:
    """Named money before bare numbers; a number under 100 beside larger ones is no budget."""
    money = [value for value in amounts if isinstance(value, Money) and value.currency]
    rest = money or amounts
    largest = max((quantities.amount_of(value) or Decimal(0) for value in rest), default=Decimal(0))
    return [value for value in rest if (quantities.amount_of(value) or Decimal(0)) * 100 >= largest]


def _total(desk: Desk, value: Value, sure: int) -> bool:
    span = span_of(value)
    currency = value.currency if isinstance(value, Money) and value.currency else desk.currency
    high = quantities.highest(value)
    if currency is None:
        unclear_currency(desk, "/budget/total", value)
        return False
    if high is not None:
        low = quantities.money(value, currency)
        desk.put("/budget/total_low", low, span, sure)
        return desk.put("/budget/total_high", _money(high, currency), span, sure)
    return desk.put("/budget/total", quantities.money(value, currency), span, sure)


def _money(amount: Decimal, currency: str) -> JsonValue:
    from assistant.strategy import plain

    return {"amount": plain(amount), "currency": currency}


def _range_of_two(desk: Desk, spans: Sequence[Span], amounts: list[Value], sure: int) -> None:
    """A least and a most said apart: "at least 50k, 80k at most"."""
    first, second = amounts[0], amounts[1]
    least, most = getattr(first, "exactness", ""), getattr(second, "exactness", "")
    if least != "at_most" and most == "at_most" and desk.currency is not None:
        desk.ledger.claims.pop("/budget/total", None)
        desk.put("/budget/total_low", quantities.money(first, desk.currency), span_of(first), sure)
        desk.put("/budget/total_high", quantities.money(second, desk.currency), span_of(second), sure)
        desk.place(second)


def _period(desk: Desk, spans: Sequence[Span], amount: Value | None, sure: int) -> bool:
    rate = getattr(amount, "per", None)
    if amount is not None and isinstance(rate, Every):
        return desk.put("/budget/period", quantities.every(rate), span_of(amount), sure)
    for value in desk.values(spans, Duration, Recurrence):
        if isinstance(value, Duration) and value.days < 7:
            continue
        if quantities.period(value) is not None:
            desk.place(value)
            return desk.put("/budget/period", quantities.period(value), span_of(value), sure)
    if amount is not None:
        whens = desk.values(spans, When)
        for first, last in pairwise(whens):
            between = desk.said((first.end, max(first.end, last.start)))
            if first.first and last.end_excl and _THROUGH.fullmatch(between):
                months = round((last.end_excl - first.first).days / 30.4)
                desk.place(first, last)
                return months > 0 and desk.put(
                    "/budget/period", {"value": months, "unit": "month"}, span_of(first, last), sure
                )
        for value in whens:
            period = _as_period(value)
            if period is not None:
                desk.place(value)
                return desk.put("/budget/period", period, span_of(value), sure)
    for span in spans:
        rhythm = re.search(
            r"\b(?:annual|yearly|(?:for|per|over) the (?:whole |full |coming )?year|this year|next year|a year)\b|全年|年度|一年",
            desk.said(span),
        )
        if amount is not None and rhythm is not None:
            start = span[0] + rhythm.start()
            return desk.put("/budget/period", {"value": 1, "unit": "year"}, (start, span[0] + rhythm.end()), sure)
    return False


def _as_period(value: When) -> JsonValue:
    """The length of a named stretch of time the money is for: "this year", "下半年", "Q1"."""
    if value.relation == "within" and value.first is not None and value.end_excl is not None:
        months = round((value.end_excl - value.first).days / 30)
        return {"value": months, "unit": "month"} if months else None
    if value.relation != "on":
        return None
    match value.grain:
        case "year":
            return {"value": 1, "unit": "year"}
        case "half":
            return {"value": 6, "unit": "month"}
        case "quarter" | "season":
            return {"value": 1, "unit": "quarter"}
        case "month":
            return {"value": 1, "unit": "month"}
        case _:
            return None


def _covers(desk: Desk, spans: Sequence[Span], sure: int) -> bool:
    found = False
    named = {
        kind
        for span in spans
        for kind, pattern in words.COVERS.items()
        if _affirmed(desk.said(span), pattern) is not None
    }
    for span in spans:
        text = desk.said(span)
        if (only := words.COVERS_MEDIA_ONLY.search(text)) is not None:
            desk.ledger.add("/budget/covers", "media", _at(span, only), sure)
            found = True
            continue
        if (everything := words.COVERS_ALL.search(text)) is not None and len(named) < 2:
            for kind in words.COVERS:
                desk.ledger.add("/budget/covers", kind, _at(span, everything), sure)
            found = True
            continue
        for kind, pattern in words.COVERS.items():
            hit = _affirmed(text, pattern)
            if hit is not None and not _is_budget_itself(text, hit):
                desk.ledger.add("/budget/covers", kind, _at(span, hit), sure)
                found = True
    return found


def _affirmed(text: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first hit that is not denied before it in its part of the sentence ("no salaries", "不含工资")."""
    for hit in pattern.finditer(text):
        cuts = [cut.end() for cut in _PART.finditer(text, 0, hit.start()) if cut[0] not in "、和及" and cut[0] != "and"]
        before = text[(cuts[-1] if cuts else 0) : hit.start()]
        cut = _PART.search(text, hit.end())
        behind = text[hit.end() : cut.start() if cut else len(text)]
        if moods.NOT.search(before) is None and _LEFT_OUT.search(behind) is None:
            return hit
    return None


def _is_budget_itself(text: str, hit: re.Match[str]) -> bool:
    """ "ad budget", "广告预算" names the budget; it says nothing of what else it covers, but media it is."""
    return re.match(r"\s*(?:costs?|fees?)? ?(?:agency|team)\b", text[hit.end() :]) is not None and hit[0] == "media"


def _at(span: Span, hit: re.Match[str]) -> Span:
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
        return desk.put(path, _money(amount, currency), span_of(value), sure)
    return False


def percent(desk: Desk, path: str, spans: Sequence[Span], sure: int = CUE, *, bare: bool = False) -> bool:
    """Claim a share in percent; `bare` takes a number without a sign. Of a range the lower end."""
    from assistant.strategy import plain

    for value in desk.values(spans, Percent, Count):
        counted = (
            bare
            and isinstance(value, Count)
            and value.unit is None
            and not _FRACTION.match(desk.message.folded, value.end)
        )
        points = value.points if isinstance(value, Percent) else value.amount if counted else None
        if points is None or not -100 <= points <= 100:
            continue
        if isinstance(value, Count) and Decimal(0) < points < 1:
            points *= 100
        desk.place(value)
        return desk.put(path, plain(points), span_of(value), sure)
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
                return desk.put(path, said, _at(span, hit), sure)
    return False


_WORDS_FOR_LENGTHS: tuple[tuple[re.Pattern[str], JsonValue], ...] = (
    (
        spoken(
            r"\bsame[- ]day\b|\bon the spot\b|\bimmediately\b|\binstant(?:ly)?\b|\bimpulse\b|\bright away\b|当天|当场|即时|立刻|马上|冲动"
        ),
        {"value": 1, "unit": "day"},
    ),
    (spoken(r"\b(?:a few|few|couple of|several) days\b|\bdays\b|几天|两三天"), {"value": 3, "unit": "day"}),
    (
        spoken(r"\bfortnight(?:ly)?\b|\bbi-?weekly\b|\bevery other week\b|双周|每两周|半个月"),
        {"value": 2, "unit": "week"},
    ),
    (spoken(r"\bdaily\b|每天|每日"), {"value": 1, "unit": "day"}),
    (spoken(r"\bweekly\b|\bevery week\b|每周|每星期|周报|一周一次"), {"value": 1, "unit": "week"}),
    (spoken(r"\bmonthly\b|\bevery month\b|每个?月|月报|月度"), {"value": 1, "unit": "month"}),
    (spoken(r"\bquarterly\b|\bevery quarter\b|每个?季度?|季报|季度"), {"value": 1, "unit": "quarter"}),
    (spoken(r"\b(?:yearly|annually)\b|每年|年度"), {"value": 1, "unit": "year"}),
)


def repeat(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Claim how many purchases one customer makes a year."""
    from assistant.strategy import plain

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
            return times is not None and desk.put(path, plain(times), _at(span, hit), sure)
        single = re.search(
            r"\b(?:one-?off|one[- ]time|never (?:buy )?again|don'?t (?:buy|come) (?:again|back)|no repeat)\b|不(?:会)?(?:重复|再)(?:购买|买)|一次性|没有复购|不复购",
            desk.said(span),
        )
        if single is not None:
            return desk.put(path, "1", _at(span, single), sure)
    return False


def times(desk: Desk, spans: Sequence[Span], sure: int) -> bool:
    """Claim a bare number as purchases a year, where nothing else was asked."""
    from assistant.strategy import plain

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
            (Edit(op="set", path=path, value=_money(amount, code), origin="stated", quote=quote),),
        )
        for code in ("USD", "CNY", "EUR")
    )  # fmt: skip
    desk.unclear.append(Unclear(value.start, value.end, "currency", alternatives))


def asked(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """The budget's fields as asked for: each only where it was asked or the amount brings it along."""
    if any(path.endswith("/reserve") for path in paths) and len(paths) == 1:
        return percent(desk, "/budget/reserve", spans, sure, bare=True)
    if list(paths) == ["/budget/start"]:
        return start(desk, spans, sure)
    if all(path == "/budget/period" for path in paths):
        return length(desk, "/budget/period", spans, sure)
    found = budget(desk, spans, sure)
    if "/budget/start" in paths:
        found = start(desk, spans, sure) or found
    return found


def start(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Claim the day the money starts: the first day named that is not a limit."""
    for value in desk.values(spans, When):
        day = value.first or value.end_excl
        if day is not None and day >= desk.context.as_of:
            desk.place(value)
            return desk.put("/budget/start", day.isoformat(), span_of(value), sure)
    for span in spans:
        hit = re.search(
            r"\b(?:right away|immediately|asap|as soon as possible|today|straight away|right now)\b|马上|立刻|立即|尽快|现在就|今天",
            desk.said(span),
        )
        if hit is not None:
            return desk.put("/budget/start", desk.context.as_of.isoformat(), _at(span, hit), sure)
    return False
