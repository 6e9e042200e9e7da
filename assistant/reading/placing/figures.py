"""Numbers in plain prose: each goes to the field whose cue word stands nearest, if it is of that field's kind.

"Our budget is 50k" is the budget anywhere; a bare "50k" is nobody's here and left to the open question.
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assistant.reading import quantities
from assistant.reading.claims import CUE
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon import moods
from assistant.reading.lexicon.choices_of_field import COVERS_MEDIA_ONLY
from assistant.reading.lexicon.cues import NUMBER_CUES, SPENDS_NOW
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing import audience, budgets, business, market, money, shares, work
from assistant.reading.placing.statements import Part, Statement
from assistant.reading.segments import Span
from assistant.reading.values import Count, Duration, FromTo, Money, Percent, Recurrence, Value, When

_KINDS: Mapping[str, tuple[type[Value], ...]] = {
    "budget": (Money, Count), "price": (Money, Count), "price_behind": (Money,), "margin": (Percent, Count), "repeat": (Count, Recurrence),
    "cycle": (Duration,), "employees": (Count,), "people": (Count,), "hours": (Duration,), "pieces": (Count,),
    "market_size": (Money, Count), "growth": (Percent,), "respond": (Duration,), "cadence": (Recurrence, Duration), "start": (When,),
}  # fmt: skip
_FARTHEST = 28
_BEHIND_COSTS = 6


@dataclass(frozen=True, slots=True)
class _Pairing:
    field: str
    value: Value
    distance: int
    part: Part


def stated(desk: Desk, statements: Sequence[Statement]) -> None:
    """Claim the numbers that cue words place."""
    for statement in statements:
        for at, part in enumerate(statement.parts):
            if part.others or part.conditional:
                continue
            _personal(desk, part)
            for pairing in _pairings(desk, part):
                if pairing.value.start not in desk.placed:
                    _claim(desk, pairing, statement, statement.parts[at + 1 :])
            if part.past:
                continue
            shares.told(desk, part)
            _wordy(desk, part)
        _covered(desk, statement)


_LEFT_OUT = spoken(r"(?:不含|不包括)(?:人工|工资|人员|制作|达人|薪)")


def _covered(desk: Desk, statement: Statement) -> None:
    """Money with what it pays for ("每月2万，只算广告费"; "全年800万，不含人工") is the budget, whatever was asked."""
    said = desk.said(statement.span)
    told = COVERS_MEDIA_ONLY.search(said) or _LEFT_OUT.search(said)
    amounts = [value for value in desk.values([statement.span], Money, Count) if desk.is_money(value, least=100)]
    if (
        told is None
        or not amounts
        or desk.ledger.has("/budget/total")
        or any(part.past or part.others for part in statement.parts)
    ):
        return
    budgets.budget(desk, [statement.span], CUE)


def _pairings(desk: Desk, part: Part) -> list[_Pairing]:
    """The values of a clause with their fields, the nearest first."""
    said = desk.said(part.span)
    found: list[_Pairing] = []
    for value in desk.values([part.span]):
        for field, pattern in NUMBER_CUES.items():
            if not isinstance(value, _KINDS[field]):
                continue
            if field == "price_behind":
                hit = pattern.match(desk.message.folded, value.end, part.end)
                if hit is not None:
                    found.append(_Pairing("price", value, 1, part))
                continue
            for hit in pattern.finditer(said):
                start, end = part.start + hit.start(), part.start + hit.end()
                distance = value.start - end if start < value.start else start - value.end + _BEHIND_COSTS
                if -len(hit[0]) <= distance <= _FARTHEST:
                    found.append(_Pairing(field, value, max(distance, 0), part))
    if not found and (led_in := _led_in(desk, part)) is not None:
        found += [
            _Pairing(led_in, value, 1, part)
            for value in desk.values([part.span], *_KINDS[led_in])
            if desk.is_money(value, least=100)
        ]
    return sorted(found, key=lambda pairing: pairing.distance)


_LEAD_INS = {"budget": spoken(r"(?:先|再)?(?:说|讲|聊)?(?:一下)?(?:钱|预算|费用|经费)(?:的话|方面|这块|嘛|吧|呢)*")}


def _led_in(desk: Desk, part: Part) -> str | None:
    """The field that the clause before announces: "先说钱吧，一个月最多3万"."""
    before = desk.message.clause_at(part.start - 2)
    if before is None or before == part.span or before[1] < part.start - 3:
        return None
    return next((field for field, lead in _LEAD_INS.items() if lead.fullmatch(desk.said(before))), None)


def _claim(desk: Desk, pairing: _Pairing, statement: Statement, rest: Sequence[Part]) -> None:
    value, part = pairing.value, pairing.part
    said = desk.said(part.span)
    if pairing.field in _METRIC_TOO and _is_aim(desk, part, value):
        return  # an aim for a metric is a goal's
    if _measures_closer(desk, pairing):
        return
    if pairing.field == "budget":
        if not part.past and not _is_rate(desk, value) and desk.is_money(value, least=100):
            amount_first = [part.span, *_same_subject(desk, rest)]
            budgets.budget(desk, amount_first, CUE, amount=value)
        return
    if part.past and pairing.field not in ("repeat", "cycle"):
        return
    if pairing.field in ("hours", "people"):
        helped = work.agency(desk, [part.span])
        if helped and pairing.field == "hours" and _IS_HELP.match(said):
            desk.place(value)
            return  # the hours of the help from outside
    if pairing.field == "margin" and isinstance(value, Count) and not _is_margin(desk, value):
        return
    if pairing.field == "employees" and _OF_CUSTOMERS.search(desk.said((part.start, value.start))) is not None:
        return
    if pairing.field == "respond":
        work.owner(desk, [part.span])
    reader = _READERS[pairing.field]
    if pairing.field == "price" and moods.PAST.search(said) is None and desk.is_money(value):
        reader(desk, [span_of(value)])
    elif pairing.field != "price":
        reader(
            desk,
            [_wider(part, value)] if pairing.field in ("hours", "people", "pieces", "repeat") else [span_of(value)],
        )


_IS_HELP = spoken(
    r"(?:and |plus |with )*(?:an? |one |our |the |some )?(?:[a-z-]+ ){0,2}(?:agency|freelancers?|contractors?|consultants?|freelance)\b"
)
_OF_CUSTOMERS = spoken(
    r"\b(?:managers?|partners?|owners?|directors?|founders?|heads?|ceos?|cfos?|customers?|clients?|buyers?|firms?|companies|they|at an?|sell(?:s|ing)? to|for an?) [^,;]{0,30}$|客户|老板"
)
"""Before a size of a firm: it is the customers' own."""
_SAID_MARGIN = spoken(r"\b(?:margins?)(?: is| are|'s|:)?(?: about| around| at| roughly)? ?$")


def _is_margin(desk: Desk, value: Count) -> bool:
    """Whether a number without its sign is called the margin: "the margin is 55"."""
    before = desk.said((max(0, value.start - 24), value.start))
    return value.unit is None and value.per is None and 1 <= value.amount <= 100 and bool(_SAID_MARGIN.search(before))


_METRIC_TOO = frozenset({"price", "margin", "repeat", "cycle", "respond"})


def _is_aim(desk: Desk, part: Part, value: Value) -> bool:
    near = desk.said((part.start, value.end))
    done = re.match(r"\s*(?:块|元)?(?:左右|多)?了", desk.said((value.end, min(value.end + 6, part.end)))) is not None
    return not done and moods.AIM.search(near) is not None and bool(desk.message.things_in(part.span, "metric"))


def _measures_closer(desk: Desk, pairing: _Pairing) -> bool:
    """Whether a metric stands closer to the number than the cue does ("budget is set, 80 leads a month")."""
    value, part = pairing.value, pairing.part
    if pairing.field in _METRIC_TOO:
        return False
    for thing in desk.message.things_in(part.span, "metric"):
        gap = thing.start - value.end if thing.start >= value.end else value.start - thing.end
        fits = (
            quantities.quantity(value, desk.catalogs.metrics[thing.id].unit, "XXX")
            if isinstance(value, Money | Count | Percent)
            else None
        )
        if fits is not None and 0 <= gap < pairing.distance:
            return True
    return False


def _is_rate(desk: Desk, value: Value) -> bool:
    """Whether the amount is the price of one thing ("$90 per lead"), not money to spend."""
    behind = desk.said((value.end, min(len(desk.message.folded), value.end + 12)))
    return (
        re.match(r"\s*(?:per|a|an|each|/)\s*(?!month|week|year|quarter|day)[a-z]", behind) is not None
        and getattr(value, "per", None) is None
    )


def _wider(part: Part, value: Value) -> Span:
    return part.start, part.end


def _same_subject(desk: Desk, rest: Sequence[Part]) -> list[Span]:
    """The clauses that go on about the budget: up to the next one with money, a metric or another cue."""
    spans = []
    for part in rest:
        said = desk.said(part.span)
        other = any(
            pattern.search(said)
            for field, pattern in NUMBER_CUES.items()
            if field not in ("budget", "price_behind", "pieces", "start")
        )
        if other or desk.message.things_in(part.span, "metric") or desk.values([part.span], Money, Percent, FromTo):
            break
        spans.append(part.span)
    return spans


def _personal(desk: Desk, part: Part) -> None:
    """What is spent now or was spent: a figure of the business, or a channel's history; never the budget."""
    said = desk.said(part.span)
    amounts = [value for value in desk.values([part.span], Money, Count) if desk.is_money(value, least=50)]
    if not amounts:
        return
    if part.past:
        channels = desk.message.things_in(part.span, "channel")
        spent = re.search(r"\b(?:spent|spend|paid|burned|wasted|invested|budget)\b|花|投|烧|预算", said)
        if spent is not None and channels:
            market.spent(desk, channels[0], part.span, amounts[0])
        return
    now = SPENDS_NOW.search(said)
    figures = any(path.startswith("/market/baselines") for path in desk.context.pending)
    if (
        now is not None
        and (figures or NUMBER_CUES["budget"].search(said) is None)
        and moods.AIM.search(said) is None
        and "ad_spend" in desk.catalogs.metrics
    ):
        value = amounts[0]
        amount = quantities.quantity(value, "currency", desk.currency)
        if amount is not None and not _is_rate(desk, value):
            item = desk.ledger.item("/market/baselines")
            item.put("metric", "ad_spend", (part.start + now.start(), part.start + now.end()))
            item.put("value", amount, span_of(value))
            sole = [one for one in desk.message.things_in(part.span, "channel") if len(one.ids) == 1]
            if sole:
                item.put("channel", sole[0].id, (sole[0].start, sole[0].end))
            desk.place(value)


def _wordy(desk: Desk, part: Part) -> None:
    """Fields whose numbers are words: "just me", "no budget", ages."""
    said = desk.said(part.span)
    if re.search(
        r"\b(?:no|zero|hardly any|almost no|without a) (?:ad |ads |marketing |media )?(?:budget|money)\b|没有?预算|零预算|没什么钱",
        said,
    ):
        budgets.budget(desk, [part.span])
    alone = re.search(
        r"\b(?:just|only) me\b|\b(?:one|1)[- ](?:man|woman|person) (?:show|team|marketing)|\bby myself\b|就我(?:一个|自己)|我一个人(?:做|负责|兼|在|管|弄)",
        said,
    )
    if alone is not None:
        work.people(desk, [part.span])


def _set(path: str) -> Callable[[Desk, Sequence[Span]], object]:
    return lambda desk, spans: money.length(desk, path, spans)


_READERS: Mapping[str, Callable[[Desk, Sequence[Span]], object]] = {
    "price": money.price,
    "margin": lambda desk, spans: money.percent(desk, "/business/gross_margin", spans, bare=True),
    "repeat": money.repeat,
    "cycle": _set("/business/sales_cycle"),
    "employees": lambda desk, spans: business.number(desk, "/business/employees", spans, CUE),
    "people": work.people,
    "hours": work.hours,
    "pieces": work.pieces,
    "market_size": lambda desk, spans: money.price(desk, spans, CUE, "/market/size"),
    "growth": lambda desk, spans: money.percent(desk, "/market/growth_rate", spans),
    "respond": work.responds,
    "cadence": _set("/evaluation/report_cadence"),
    "start": money.start,
    "age": lambda desk, spans: audience.ages(desk, "/audience/-", spans),
}
