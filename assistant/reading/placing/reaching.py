"""Where customers act, in the verbs people use when they are asked for it: "they call", "book a demo", "walk in"."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Mapping, Sequence

from assistant.reading.claims import ASKED
from assistant.reading.desk import Desk
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing.denial import affirmed
from assistant.reading.segments import Span

_POINTS: Mapping[str, re.Pattern[str]] = {
    "lead_form": spoken(
        r"\b(?:(?:fill(?:s|ing)?|submit|complete) (?:in |out )?[^,.;]{0,16}forms?|forms?|(?:book|request|ask for|schedule|want)(?:s|ing)? an? (?:demo|quote|estimate)|demo requests?|get an? (?:quote|estimate))\b"
    ),
    "phone_call": spoken(r"\b(?:phones?|call(?:s|ing|ed)?(?! back)|ring(?:s|ing)?|pick up the phone)\b"),
    "booking": spoken(
        r"\b(?:book(?:s|ing|ings|ed)?(?! an? (?:demo|quote|call))|appointments?|reserv(?:e|es|ation|ations)|schedul(?:e|es|ing)(?! an? (?:demo|quote|call)))\b"
    ),
    "message": spoken(r"\b(?:dms?|messag(?:e|es|ing)|texts?(?:ing)?|chat|whatsapp|e-?mails? us)\b"),
    "store_visit": spoken(
        r"\b(?:walk(?:s|ing)?[ -]?ins?|(?:come|drop|stop)s? (?:in|by)|in person|in (?:the )?store|at the counter)\b"
    ),
    "sales_visit": spoken(
        r"\b(?:reps? (?:close|visit|sell)|sales (?:team|reps?|guys?|calls?|meetings?)|our (?:reps|salespeople)|estimators?)\b"
    ),
}
_SENDS_ON = spoken(r"\b(?:forms?|quotes?|estimates?|demos?|contact|enquir\w+|inquir\w+)\b")
_BUYS = spoken(r"\b(?:buy|buys|order|orders|check ?out|shop|store|purchase|pay|cart|donate|donation|subscribe)\b")


def points(desk: Desk, spans: Sequence[Span]) -> bool:
    """Claim the points that verbs and everyday words name, besides those the catalog's names gave."""
    found = False
    for span in spans:
        for point, pattern in _POINTS.items():
            hit = affirmed(desk.said(span), pattern)
            if hit is None or point not in desk.catalogs.conversion_points:
                continue
            where = span[0] + hit.start(), span[0] + hit.end()
            taken = desk.message.things_in((max(span[0], where[0] - 24), where[1] + 24), "conversion_point")
            if any(one.id != point and one.start <= where[0] and where[1] <= one.end for one in taken):
                continue
            desk.ledger.add("/business/conversion_points", point, where, ASKED)
            found = True
    return found


def sends_on(said: str) -> bool:
    """Whether a site is only the way to somebody who sells: a form or a request, and nothing bought there."""
    return _SENDS_ON.search(said) is not None and _BUYS.search(said) is None
