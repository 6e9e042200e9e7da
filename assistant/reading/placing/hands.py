"""People told one by one, each with the hours they have: "i do 5 hours and sarah does 10", "me and my wife"."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

from collections.abc import Sequence
from decimal import Decimal

from assistant.reading.claims import LABEL
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon.choices_of_field import AGENCY
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.segments import Span
from assistant.reading.values import Count, Duration
from assistant.strategy import plain

_DOES = spoken(
    r"\b(?P<who>i|we|me|(?:my|our|the) [a-z]+(?: [a-z]+)?|(?!and|but|it|this|that|they|which|who|she|he|about|only|week|hours?)[a-z]{3,14}) (?:can )?(?:does|do|has|have|gets?|puts? in|spends?|works?|gives (?:me|us)|is at|for)(?: about| around| maybe| roughly| another| an extra)? ?$"
)
_OTHER = spoken(r"^(?:my|our) [a-z]+(?: [a-z]+)? (?:does|do|runs|handles|manages|looks after)\b")
_HELPER = spoken(r"^(?:and |plus |with )*(?:me|myself|i)$")
_SOMEBODY = spoken(
    r"^(?:and |plus )*(?:one|a|an|my|our|1) (?:[a-z-]+ ){0,3}(?:manager|marketer|coordinator|assistant|specialist|person|partner|wife|husband|son|daughter|brother|sister|nephew|niece|cousin|intern|designer|writer|admin|associate|director|lead)\b"
)


def one_by_one(desk: Desk, spans: Sequence[Span]) -> bool:
    """Claim people and hours where two or more are told apart, each with hours, or each as an entry of a list."""
    told: list[tuple[str, Decimal, Span]] = []
    for span in spans:
        for value in desk.values([span], Duration, Count):
            hit = _DOES.search(desk.said((span[0], value.start)))
            hours = _hours(value)
            if hit is not None and hours is not None and all(hit["who"] != who for who, _, _ in told):
                told.append((hit["who"], hours, span_of(value)))
    if len(told) < 2 or not any(unit for unit in (_in_hours(desk, span) for span in spans)):
        return _listed(desk, spans)
    around = told[0][2][0], told[-1][2][1]
    desk.placed.update(start for _, _, (start, _) in told)
    desk.put("/capacity/hours_per_week", plain(sum((hours for _, hours, _ in told), Decimal(0))), around, LABEL)
    return desk.put("/capacity/people", plain(Decimal(len(told))), around, LABEL)


def _hours(value: Duration | Count) -> Decimal | None:
    if isinstance(value, Duration):
        return value.count if value.unit == "hour" else None
    return value.amount if value.unit is None and value.per is None and value.amount <= 100 else None


def _in_hours(desk: Desk, span: Span) -> bool:
    return any(isinstance(value, Duration) and value.unit == "hour" for value in desk.message.values_in(span))


def _listed(desk: Desk, spans: Sequence[Span]) -> bool:
    """ "me, one content marketer full time, a contractor": those of the house, without the help from outside."""
    clauses = [clause for span in spans for clause in desk.message.clauses_in(span) or (span,)]
    mine = [one for one in clauses if AGENCY.search(desk.said(one)) is None]
    me = [one for one in mine if _HELPER.match(desk.said(one)) is not None]
    others = [one for one in mine if _SOMEBODY.match(desk.said(one)) is not None]
    if me and others:
        return desk.put("/capacity/people", plain(Decimal(1 + len(others))), (me[0][0], others[-1][1]), LABEL)
    for clause in clauses:
        if _OTHER.match(desk.said(clause)) is not None and len(mine) <= 2:
            return desk.put("/capacity/people", "1", clause)
    return False
