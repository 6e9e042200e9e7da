"""The content: subjects for each reader, a calendar without holes that the hands can fill, review and renewal."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from assistant.checks.check import HINT, WARNING, Breach, Check, Context
from assistant.checks.mending import add, put
from assistant.checks.naming import channel_name, persona_name
from assistant.checks.scorecard import FUNNEL
from assistant.forecast import significant
from assistant.strategy import Draft, Phrase, Step, Strategy, encode

LATE = Step.EVALUATION
QUARTER = dt.timedelta(weeks=13)
LONGEST_GAP = dt.timedelta(days=14)
"""Two weeks without anything new, and readers take it that nobody is there."""
SEARCH_ONLY = ({"owned", "search"}, {"paid", "search"})
"""The modes of channels that are nothing but search."""


def _no_pillars(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if strategy.content.pillars or not _publishes(strategy, context):
        return
    questions = [text for persona in strategy.audience for text in (*persona.pains, *persona.objections)]
    mend = tuple(add("/content/pillars", {"name": text}) for text in sorted(set(questions))[:3])
    yield Breach("/content/pillars", {"count": len(mend)}, mend)


def _publishes(strategy: Strategy, context: Context) -> bool:
    known = (context.channels.get(plan.channel) for plan in strategy.channels)
    return any(channel is not None and channel.formats for channel in known)


def _persona_unserved(draft: Draft, _: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    pillars = strategy.content.pillars
    if not pillars:
        return
    named = {persona for pillar in pillars for persona in pillar.personas}
    for persona in strategy.audience if named else ():
        if persona.id not in named:
            yield Breach("/content/pillars", {"who": persona_name(draft, persona)}, case="persona")
            break
    stages = {pillar.stage for pillar in pillars}
    used = {stage for plan in strategy.channels for stage in plan.stages}
    missing = [stage for stage in FUNNEL if stage in used and stage not in stages]
    if missing and stages != {None}:
        names = tuple(Phrase(f"findings.terms.stage_{stage}") for stage in missing)
        yield Breach("/content/pillars", {"stages": names}, case="stage")


def _holes(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    days = context.reckon(draft).days
    if days is None or not _publishes(strategy, context):
        return
    calendar = strategy.content.calendar
    if not calendar:
        yield Breach("/content/calendar", case="empty")
        return
    dates = sorted({item.publish_on for item in calendar if item.publish_on is not None})
    undated = sum(1 for item in calendar if item.publish_on is None)
    if undated:
        yield Breach("/content/calendar", {"count": undated}, case="undated")
    until = days[0] + min(QUARTER, days[1] - days[0])
    if context.depth == "quick" or not dates:
        return
    stops = [day for day in dates if days[0] <= day <= until]
    if context.depth == "deep":  # elsewhere the first weeks are planned, and the rest as they go
        stops = [days[0], *stops, until]
    for before, after in pairwise(stops):
        if after - before > LONGEST_GAP:
            weeks = (after - before).days // 7
            yield Breach("/content/calendar", {"since": before, "until": after, "weeks": weeks}, case="gap")
            return


def _too_much(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    capacity = strategy.capacity
    dates = [item.publish_on for item in strategy.content.calendar if item.publish_on is not None]
    if len(dates) < 2:
        return
    weeks = max(Decimal(1), Decimal((max(dates) - min(dates)).days + 1) / 7)
    weekly = significant(len(dates) / weeks, 2)
    if capacity.pieces_per_week is not None and weekly > capacity.pieces_per_week:
        yield Breach(
            "/content/calendar", {"weekly": weekly, "able": capacity.pieces_per_week},
            at_risk=1 - capacity.pieces_per_week / weekly, case="pieces",
        )  # fmt: skip
    elif capacity.pieces_per_week is None and capacity.hours_per_week is not None and capacity.agency is None:
        formats = context.catalogs.formats
        hours = sum((formats[item.format].hours for item in strategy.content.calendar
                     if item.format is not None and item.format in formats), Decimal(0)) / weeks  # fmt: skip
        if hours > capacity.hours_per_week:
            yield Breach(
                "/content/calendar", {"hours": significant(hours, 2), "able": capacity.hours_per_week},
                at_risk=1 - capacity.hours_per_week / hours, case="hours",
            )  # fmt: skip


def _no_owner(draft: Draft, _: Context) -> Iterator[Breach]:
    orphans = [item for item in draft.strategy.content.calendar if item.owner is None]
    people = draft.strategy.capacity.people
    if orphans and (people is None or people > 1):
        yield Breach("/content/calendar", {"count": len(orphans)})


def _no_review(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if not strategy.content.review_steps and _publishes(strategy, context):
        text = encode(Phrase("findings.terms.second_pair_of_eyes"))
        yield Breach("/content/review_steps", {}, (add("/content/review_steps", text),))


def _no_keywords(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if strategy.content.keywords:
        return
    for plan in strategy.channels:
        known = context.channels.get(plan.channel)
        if known is not None and (plan.mode == "search" or set(known.modes) in SEARCH_ONLY):
            yield Breach("/content/keywords", {"channel": channel_name(plan)})
            return


def _never_renewed(draft: Draft, _: Context) -> Iterator[Breach]:
    content = draft.strategy.content
    if content.pillars and content.refresh_every is None:
        yield Breach("/content/refresh_every", {}, (put("/content/refresh_every", {"value": 6, "unit": "month"}),))


PILLARS = Check("content-answers-what-customers-ask", Step.CONTENT, HINT, _no_pillars, in_quick=LATE)
KEYWORDS = Check("search-channels-have-keywords", Step.CONTENT, WARNING, _no_keywords, depth="standard")
CALENDAR = Check("the-calendar-has-no-holes", Step.CONTENT, HINT, _holes, in_quick=LATE)
FITS_HANDS = Check("the-calendar-fits-the-hands", Step.CONTENT, WARNING, _too_much, in_quick=LATE)
REVIEWED = Check("someone-looks-before-it-goes-out", Step.CONTENT, HINT, _no_review, depth="standard")
OWNED = Check("each-piece-has-an-owner", Step.CONTENT, HINT, _no_owner, depth="standard")
SERVED = Check("each-reader-and-stage-has-content", Step.CONTENT, HINT, _persona_unserved, depth="deep")
RENEWED = Check("content-is-kept-fresh", Step.CONTENT, HINT, _never_renewed, depth="deep")
