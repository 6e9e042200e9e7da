"""The business itself: what it sells to whom and where, its industry, how it sells, its stage, its limits."""

import re
from collections.abc import Sequence

from assistant.reading.claims import ASKED, CUE
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon import choices_of_field as words
from assistant.reading.placing import money, places, reaching
from assistant.reading.placing.denial import affirmed, is_denied
from assistant.reading.segments import Span
from assistant.reading.values import Count
from assistant.reading.wording_of_values import is_said, items_of, trimmed


def asked(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """Claim the business's fields that were asked for."""
    names = [path for path in paths if path in ("/business/name", "/business/offering")]
    if len(names) > 1 or "/business/offering" in desk.context.pending:
        paths = [path for path in paths if path not in names]
    found = False
    for path in paths:
        found = _field(desk, path, spans, sure) or found
    return found


def _field(desk: Desk, path: str, spans: Sequence[Span], sure: int) -> bool:
    match path.rpartition("/")[2]:
        case "name" | "offering":
            return text(desk, path, spans, sure)
        case "industry":
            return industry(desk, spans, sure)
        case "customers":
            return customers(desk, spans, sure)
        case "sells_through":
            sold = [one for one in spans if not reaching.sends_on(desk.said(one))]
            return sells_through(desk, sold, sure)
        case "conversion_points":
            found = conversion_points(desk, spans, sure)
            if sure > ASKED:
                return found
            found = reaching.points(desk, spans) or found
            return sells_through(desk, [one for one in spans if not reaching.sends_on(desk.said(one))], sure) or found
        case "regions" | "service_area":
            return places.claim(desk, spans, sure, asked=True)
        case "stage":
            return stage(desk, spans, sure)
        case "average_order_value":
            return money.price(desk, spans, sure)
        case "gross_margin":
            return money.profit(desk, spans, sure) or money.percent(desk, path, spans, sure, bare=True)
        case "repeat":
            bare = sure <= ASKED and desk.context.pending[:1] == (path,)
            return money.repeat(desk, spans, sure) or (bare and money.times(desk, spans, sure))
        case "sales_cycle":
            return money.length(desk, path, spans, sure)
        case "employees":
            return number(desk, path, spans, sure)
        case "regulated":
            return regulated(desk, spans, sure)
        case "constraints":
            return constraints(desk, spans, sure)
        case "currency":
            return currency(desk, spans, sure)
        case "objective":
            return text(desk, path, spans, sure)
        case _:
            return False


def text(desk: Desk, path: str, spans: Sequence[Span], sure: int) -> bool:
    """The user's own words, whole."""
    span = trimmed(desk.message.folded, (spans[0][0], spans[-1][1]))
    if not is_said(desk.message.folded, span) or _is_a_value(desk, span):
        return False
    return desk.put(path, desk.message.words(span), span, sure)


def _is_a_value(desk: Desk, span: Span) -> bool:
    """Whether a day or an amount is all there is: "March 1" is no offer."""
    inside = [value for value in desk.message.values_in(span) if value.end <= span[1]]
    return bool(inside) and sum(value.end - value.start for value in inside) * 10 >= (span[1] - span[0]) * 9


def texts(desk: Desk, path: str, spans: Sequence[Span], sure: int, *, sentences_only: bool = False) -> bool:
    """The user's own words, item by item."""
    found = False
    for span in spans:
        for item in items_of(desk.message.folded, span, sentences_only=sentences_only):
            found = desk.put(path, [desk.message.words(item)], item, sure) or found
    return found


def number(desk: Desk, path: str, spans: Sequence[Span], sure: int) -> bool:
    """A whole number of something; of a range the lower end."""
    for value in desk.values(spans, Count):
        if value.amount == value.amount.to_integral_value() and value.amount >= 0:
            desk.place(value)
            return desk.put(path, int(value.amount), span_of(value), sure)
    return False


_HOW_NOT_WHAT = frozenset({"franchise_chains", "ecommerce", "consumer_services", "personal_services"})
"""Industries that say how something is sold; one that says what is sold comes before them."""


def industry(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """The industry named; in a row of names the last in Chinese, where the head stands last."""
    every = [thing for span in spans for thing in desk.message.things_in(span, "industry")]
    named = [thing for thing in every if len(thing.ids) == 1] or every
    named = [thing for thing in named if thing.id not in ("all", "b2b", "b2c")]
    specific = [thing for thing in named if thing.id not in _HOW_NOT_WHAT]
    named = specific or named
    if not named:
        return False
    thing = named[-1]
    return desk.put("/business/industry", thing.id, (thing.start, thing.end), sure)


def customers(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Who pays, by the words for buyers."""
    for span in spans:
        said = desk.said(span)
        donors, both = words.DONORS.search(said), words.BOTH.search(said)
        firms, people = words.BUSINESSES.search(said), words.CONSUMERS.search(said)
        hit = donors or both or firms or people
        if hit is None:
            continue
        kind = (
            "donors"
            if donors
            else "both"
            if both or (firms and people and _apart(said, firms, people))
            else "businesses"
            if firms
            else "consumers"
        )
        return desk.put("/business/customers", kind, (span[0] + hit.start(), span[0] + hit.end()), sure)
    return False


def _apart(said: str, firms: re.Match[str], people: re.Match[str]) -> bool:
    """Whether two kinds of buyer stand side by side ("homeowners and small businesses"), not one inside the other."""
    first, second = sorted((firms, people), key=lambda hit: hit.start())
    between = said[first.end() : second.start()]
    return (
        second.start() >= first.end()
        and re.search(r"\band\b|&|\+|和|与|及|、|以及|也|,|，|\bor\b|\balso\b", between) is not None
        and len(between) < 24
    )


def sells_through(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Where sales are closed: every way named and not denied."""
    found = False
    for span in spans:
        said = desk.said(span)
        for way, pattern in words.SELLS_THROUGH.items():
            hit = affirmed(said, pattern)
            if hit is not None:
                desk.ledger.add("/business/sells_through", way, (span[0] + hit.start(), span[0] + hit.end()), sure)
                found = True
    return found


def conversion_points(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Where customers act: the points that the catalog's names give."""
    found = False
    for span in spans:
        end = -1
        for thing in desk.message.things_in(span, "conversion_point"):
            overlaps, end = thing.start < end, max(end, thing.end)
            if not overlaps and not is_denied(desk, thing.start, span):
                desk.ledger.add("/business/conversion_points", thing.id, (thing.start, thing.end), sure)
                found = True
    return found


def stage(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """The stage of the business."""
    for span in spans:
        for kind, pattern in words.STAGE.items():
            hit = affirmed(desk.said(span), pattern)
            if hit is not None:
                return desk.put("/business/stage", kind, (span[0] + hit.start(), span[0] + hit.end()), sure)
    return False


def regulated(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Regulated topics named."""
    found = False
    for span in spans:
        for thing in desk.message.things_in(span, "topic"):
            desk.ledger.add("/business/regulated", thing.id, (thing.start, thing.end), sure)
            found = True
    return found


def constraints(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """What is off limits, each limit in the user's words; why it is so is none."""
    found = False
    for span in spans:
        clauses = desk.message.clauses_in(span) or (span,)
        for item in (item for clause in clauses for item in items_of(desk.message.folded, clause)):
            if _WHY_SO.match(desk.said(item)) is None:
                found = desk.put("/business/constraints", [desk.message.words(item)], item, sure) or found
    return found


_WHY_SO = re.compile(r"(?:we|they|it|people) (?:got|had|were|was|hates?|complained)\b")


def currency(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """The currency named."""
    for span in spans:
        for code, entry in desk.catalogs.currencies.items():
            for name in (code.lower(), entry.name.zh, entry.name.en.lower()):
                at = desk.said(span).find(name)
                if at >= 0:
                    return desk.put("/business/currency", code, (span[0] + at, span[0] + at + len(name)), sure)
    return False
