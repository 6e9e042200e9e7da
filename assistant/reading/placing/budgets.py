"""The budget: its total or range, its period, and what it covers."""
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
from assistant.reading.placing import money
from assistant.reading.reading import Alternative, Unclear
from assistant.reading.segments import Span
from assistant.reading.values import Count, Duration, Every, FromTo, Money, Recurrence, Value, When
from assistant.strategy import Edit, Quote
from assistant.strategy import Money as KeptMoney

_NONE = spoken(
    r"(?:\b(?:zero|no|almost no|hardly any|next to no|basically no|without (?:a|any)|little to no) (?:budget|money|cash|funds|ad spend|marketing budget)\b|\balmost none\b|\bbroke\b|\bwe have no (?:money|budget)\b|(?:几乎|基本|完全|暂时)?(?:没有?|无|零)(?:预算|钱|经费|推广费|费用)|几乎没有钱|没什么钱|不花钱|0预算)"
)
_THROUGH = spoken(r"\s*(?:through|thru|to|until|till|-|–|至|到)\s*(?:the end of )?")
_LEAVES_OUT = spoken(r"(?:不含|不包括|不算)[^，。,;；]{1,12}")
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
    if currency is not None and _is_short_for(desk, value):
        _ask_scale(desk, value, currency)
        return False
    if currency is None:
        money.unclear_currency(desk, "/budget/total", value)
        return False
    if high is not None:
        low = quantities.money(value, currency)
        desk.put("/budget/total_low", low, span, sure)
        return desk.put("/budget/total_high", money.money_of(high, currency), span, sure)
    return desk.put("/budget/total", quantities.money(value, currency), span, sure)


_SMALL = {"zh": (1000, 10_000), "en": (100, 1000)}
"""Below how much a bare number is hardly meant as it stands, and what it is short for: 万 in Chinese, thousands in English."""


def _is_short_for(desk: Desk, value: Value) -> bool:
    """Whether a number stands alone and is too small for a budget: "20"."""
    alone = len(desk.message.folded.strip()) <= value.end - value.start + 2
    small, _ = _SMALL[desk.language or desk.context.language]
    return alone and isinstance(value, Count) and value.unit is None and value.per is None and 0 < value.amount < small


def _ask_scale(desk: Desk, value: Value, currency: str) -> None:
    """Ask whether the number counts ten thousands (thousands in English) or is meant as it stands."""
    amount = quantities.amount_of(value) or Decimal(0)
    _, scale = _SMALL[desk.language or desk.context.language]
    quote = Quote(turn=desk.context.turn, start=value.start, end=value.end)
    alternatives = tuple(
        Alternative(
            "amount", {"amount": KeptMoney(amount=said, currency=currency)},
            (Edit(op="set", path="/budget/total", value=money.money_of(said, currency), origin="stated", quote=quote),),
        )
        for said in (amount * scale, amount)
    )  # fmt: skip
    desk.place(value)
    desk.unclear.append(Unclear(value.start, value.end, "scale", alternatives))


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
    if value.first is not None and value.end_excl is not None:
        months = round((value.end_excl - value.first).days / 30.4)
        usual = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12}.get(value.grain)
        if usual is not None and months > usual:
            return {"value": months, "unit": "month"}
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
        for left_out in _LEAVES_OUT.finditer(text):
            desk.ledger.note(money.at_of(span, left_out))
        if (only := words.COVERS_MEDIA_ONLY.search(text)) is not None:
            desk.ledger.add("/budget/covers", "media", money.at_of(span, only), sure)
            found = True
            continue
        if (everything := words.COVERS_ALL.search(text)) is not None and len(named) < 2:
            for kind in words.COVERS:
                desk.ledger.add("/budget/covers", kind, money.at_of(span, everything), sure)
            found = True
            continue
        for kind, pattern in words.COVERS.items():
            hit = _affirmed(text, pattern)
            if hit is not None and not _is_budget_itself(text, hit):
                desk.ledger.add("/budget/covers", kind, money.at_of(span, hit), sure)
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


def _of_now(desk: Desk, spans: Sequence[Span]) -> Sequence[Span]:
    """Without what was spent before, where money of today is named beside it."""
    clauses = [clause for span in spans for clause in desk.message.clauses_in(span) or (span,)]
    before = [
        clause for clause in clauses if moods.PAST.search(desk.said(clause)) and desk.values([clause], Money, Count)
    ]
    now = [clause for clause in clauses if clause not in before]
    return now if before and desk.values(now, Money, Count) else spans


_TOTALS = ("/budget/total", "/budget/period", "/budget/covers")
_SPENDS = spoken(r"\b(?:budget|spend|money|afford|max|invest|put|cap)\b|预算|花|投|钱")


def _counts_others(desk: Desk, span: Span) -> bool:
    """Whether a bare number is of people or things ("our donors are 65"), and no money."""
    said = desk.said(span)
    if desk.values([span], Money) or _SPENDS.search(said):
        return False
    small = [value for value in desk.values([span], Count) if value.unit is None and value.amount < 100]
    people = words.CONSUMERS.search(said) or words.DONORS.search(said) or words.BUSINESSES.search(said)
    return bool(small) and people is not None


def asked(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """The budget's fields as asked for: each only where it was asked or the amount brings it along."""
    if any(path.endswith("/reserve") for path in paths) and len(paths) == 1:
        return money.percent(desk, "/budget/reserve", spans, sure, bare=True)
    if list(paths) == ["/budget/start"]:
        return money.start(desk, spans, sure)
    if all(path == "/budget/period" for path in paths):
        return money.length(desk, "/budget/period", spans, sure)
    if not any(path.startswith(_TOTALS) for path in paths):
        return False  # a card with the reserve and the lines on it: no total is asked for
    own = [span for span in spans if not _counts_others(desk, span)]
    found = budget(desk, _of_now(desk, own), sure)
    if "/budget/start" in paths:
        found = money.start(desk, spans, sure) or found
    return found
