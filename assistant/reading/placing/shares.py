"""Shares of the funnel that people say with verbs: "15% become jobs", "2% fill in the form", "we close 1 in 4"."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Mapping

from assistant.reading import quantities
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon import moods
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing.statements import Part
from assistant.reading.values import Percent

_SHARES: Mapping[str, re.Pattern[str]] = {
    "visitor_to_lead_rate": spoken(
        r"\b(?:fill(?:s|ed)? (?:in|out) (?:the|a|our) (?:\w+ )?form|(?:of (?:the )?(?:visitors|visits|traffic) )?(?:become|turn into|convert (?:in)?to) (?:a )?(?:leads?|enquir\w+|inquir\w+|demos?|calls?)|submit (?:the|a) form)\b"
    ),
    "trial_to_paid_rate": spoken(r"\b(?:trials? (?:convert|become|turn|go paid)|convert (?:to|into) paid|go paid)\b"),
    "lead_to_customer_rate": spoken(
        r"\b(?:(?:become|becomes|turn into|turns into|convert (?:in)?to|end up (?:as )?(?:a )?) ?(?:a )?(?:paying |booked |new )?(?:jobs?|customers?|clients?|sales?|deals?|orders?|patients?|projects?|students?|members?|buyers?)|(?:we|i|they) (?:usually |typically |normally )?(?:close|win)|clos(?:e|es|ed|ing)(?: rate)?|win rate|sign(?: up)?$)\b"
    ),
}


def told(desk: Desk, part: Part) -> None:
    """Claim the shares of a clause as figures of today, where nothing says that they are wanted."""
    said = desk.said(part.span)
    if moods.AIM.search(said) is not None or part.others or part.conditional:
        return
    shares = desk.values([part.span], Percent)
    if len(shares) != 1:
        return
    for metric, pattern in _SHARES.items():
        hit = pattern.search(said)
        if hit is None or metric not in desk.catalogs.metrics:
            continue
        named = desk.message.things_in(part.span, "metric")
        if any(desk.catalogs.metrics[thing.id].unit == "percent" for thing in named) or _known(desk, metric):
            return
        item = desk.ledger.item("/market/baselines")
        item.put("metric", metric, (part.start + hit.start(), part.start + hit.end()))
        item.put("value", quantities.quantity(shares[0], "percent", None), span_of(shares[0]))
        if shares[0].exactness != "exact":
            item.put("exactness", shares[0].exactness, span_of(shares[0]))
        desk.place(shares[0])
        return


def _known(desk: Desk, metric: str) -> bool:
    return any(goal.metric == metric for goal in desk.strategy.goals) or any(
        item.home == "/market/baselines" and item.fields.get("metric") == metric for item in desk.ledger.items
    )
