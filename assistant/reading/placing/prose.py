"""What plain prose says in words: rivals, tools, channels wanted or refused, limits, assets, history, customers, reasons.

Only where a cue makes it clear; a name without a cue ("saw us on Douyin") places nothing.
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Sequence
from typing import Literal

from assistant.reading.claims import ASKED, CUE
from assistant.reading.desk import Desk
from assistant.reading.lexicon import choices_of_field as words
from assistant.reading.lexicon import cues, moods
from assistant.reading.lexicon.customers import PROOF
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing import audience, business, in_use, market, places, plan, rivals, work
from assistant.reading.placing.opening import opening
from assistant.reading.placing.statements import Part, Statement
from assistant.reading.segments import Span
from assistant.reading.things import ThingKind
from assistant.reading.values import Count, Money, Percent, When
from assistant.reading.wording_of_values import is_said, items_of, trimmed

_GOES_ON = spoken(
    r"(?:but|we|they|our|i|it|so|because|who|which|while|although|though)\b|但|不过|我们|他们|所以|因为|而我"
)


def stated(desk: Desk, statements: Sequence[Statement], *, corrects: bool = False) -> None:
    """Claim what cue phrases make clear; somebody who puts a value right does not introduce the business."""
    pending = desk.context.pending
    introduces = not desk.strategy.business.offering and not any(
        path.startswith("/business/offering") for path in pending
    )
    for statement in statements:
        for part in statement.parts:
            _limits(desk, part)
        _rivals(desk, statement)
        open_parts = [part for part in statement.parts if not part.others and not part.conditional]
        if not open_parts:
            continue
        carried: Carried = None
        for part in open_parts:
            carried = _part(desk, part, statement, carried)
        _moments(desk, statement)
        if introduces and not pending and not corrects and _may_introduce(desk, statement):
            opening(desk, [statement.span], CUE, asked=False)
            introduces = not desk.ledger.has("/business/offering")


def _may_introduce(desk: Desk, statement: Statement) -> bool:
    """Whether a sentence nobody asked for may say what is sold: of today, and not about figures."""
    if any(part.past for part in statement.parts) or desk.message.things_in(statement.span, "metric"):
        return False
    return not desk.values([statement.span], Money, Percent)


def _asked(desk: Desk, *homes: str) -> bool:
    """Whether the open question is after one of these parts: then its answer is read as a whole, not by cues."""
    return any(path.startswith(home) for path in desk.context.pending for home in homes)


Carried = Literal["wants", "uses"] | None
"""The cue of a list that goes on over commas: "focus on email, Instagram and Pinterest"."""
_LIST_GOES_ON = spoken(r"(?:and|plus|or|&|以及|还有|和|或者?)?\s*")


def _goes_on(desk: Desk, part: Part, kind: ThingKind) -> bool:
    """Whether a clause only goes on with a list: a name stands at its beginning."""
    things = desk.message.things_in(part.span, kind)
    lead = _LIST_GOES_ON.match(desk.said(part.span))
    return bool(things) and lead is not None and things[0].start - part.start <= lead.end()


def _part(desk: Desk, part: Part, statement: Statement, carried: Carried) -> Carried:
    said = desk.said(part.span)
    span = part.span
    channels = desk.message.things_in(span, "channel")
    now: Carried = None
    if cues.MADE_OF.match(said) is not None and not _asked(desk, "/content"):
        plan.formats(desk, [span])
        channels = ()
    if cues.WHICH_ONE.search(said) is not None:
        channels = ()
    if cues.TRIED.search(said) is None:
        channels = tuple(thing for thing in channels if len(thing.ids) == 1)  # "短视频" names no one channel
    if channels and not _asked(
        desk, "/channels", "/market/history", "/market/assets", "/business/constraints", "/market/competitors"
    ):
        if carried == "wants" and _goes_on(desk, part, "channel"):
            plan.channels(desk, [span], CUE)
            now = "wants"
        elif _channels(desk, part, said, statement):
            now = "wants"
    if not _asked(desk, "/tools", "/market/competitors") and (
        cues.USES.search(said) is not None or (carried == "uses" and _goes_on(desk, part, "tool"))
    ):
        in_use.tools(desk, span)
        now = now or "uses"
    if not _asked(desk, "/market/assets", "/channels") and (
        cues.HAS.search(said) is not None or _is_counted_asset(desk, span)
    ):
        _assets(desk, part, said)
    if part.past:
        return now
    if (hit := cues.SELLS_VIA.search(said)) is not None and not _asked(desk, "/business/conversion_points"):
        business.sells_through(desk, [(span[0] + hit.start(), span[1])])
    if cues.REACHES_US.search(said) is not None and not _asked(desk, "/business/conversion_points"):
        business.conversion_points(desk, [span])
    if cues.SELLS_IN.search(said) is not None and not desk.strategy.business.regions:
        places.claim(desk, [span])
    _people_cues(desk, part, said, statement)
    limits = _asked(desk, "/business/constraints")
    if cues.APPROVED_BY.search(said) is not None and not limits and not desk.ledger.is_used(span):
        plan.review_steps(desk, [span], CUE)
    if (
        cues.STAGE_NOW.search(said) is not None
        and not desk.strategy.business.stage
        and not _asked(desk, "/business/stage")
    ):
        business.stage(desk, [span])
    if (
        not _asked(desk, "/capacity", "/market/competitors", "/budget")
        and cues.HELPED_BY.search(said) is not None
        and not moods.AIM.search(said)
    ):
        work.agency(desk, [span])
    return now


def _moments(desk: Desk, statement: Statement) -> None:
    """Dates that cannot be missed, where the sentence says so, or goes on from one that does."""
    said = desk.said(statement.span)
    if _asked(desk, "/moments", "/budget/start"):
        return
    before = desk.said((max(0, statement.start - 160), statement.start))
    told = cues.CANNOT_MISS.search(said) or (cues.THE_OTHER.match(said) and cues.CANNOT_MISS.search(before))
    if told:
        known = {moment.date for moment in desk.strategy.moments}
        for value in desk.values([statement.span], When):
            day = value.first or value.end_excl
            named = any(
                0 <= other.start - value.end <= 3 and other.holiday for other in desk.values([statement.span], When)
            )
            if day not in known and not named and (value.holiday or (value.grain == "day" and value.relation == "on")):
                plan.moments(desk, [(value.start, value.end)], CUE)


def _limits(desk: Desk, part: Part) -> None:
    """What is off limits, in the user's words; a lead-in before a colon is none."""
    said = desk.said(part.span)
    if cues.LIMITS.search(said) is None or part.conditional or _asked(desk, "/business/constraints", "/content"):
        return
    whole = trimmed(desk.message.folded, part.span)
    leads_in = re.match(r"\s*[：:]", desk.message.folded[part.end : part.end + 2]) is not None
    if not leads_in and not desk.ledger.is_used(whole) and is_said(desk.message.folded, whole):
        desk.ledger.add("/business/constraints", desk.message.words(whole), whole)


_THEY_ASK = spoken(
    r"\b(?:customers?|clients?|people|they|patients?|donors?|buyers?|prospects?|parents?|everyone|guests?|members?)\b[^.?!\n]{0,24}\b(?:asks?|wants? to know|wonders?)\b"
    r"|(?:客户|用户|顾客|大家|他们|家长)[^。？！\n]{0,8}(?:问|想知道)"
)
_LONGEST_ROW = 600


def asked_by_them(desk: Desk, statements: Sequence[Statement]) -> None:
    """The questions that customers ask, where they are quoted behind the words that say so."""
    if _asked(desk, "/content"):
        return
    for statement in statements:
        first = max(0, statement.start - 40)
        hit = _THEY_ASK.search(desk.said((first, statement.end)))
        if hit is None:
            continue
        start = first + hit.end()
        line = desk.message.folded.find("\n", start)
        end = min(line if line >= 0 else len(desk.message.folded), start + _LONGEST_ROW)
        if _QUOTE.search(desk.message.text, start, min(end, start + 24)) is not None:
            plan.pillars(desk, [(start, end)])


_QUOTE = spoken(r"[\"“「]")


def _rivals(desk: Desk, statement: Statement) -> None:
    """Competitors under their cue, to the end of the enumeration."""
    for at, part in enumerate(statement.parts):
        hit = cues.COMPETE.search(desk.said(part.span))
        denied = hit is not None and moods.NOT.search(
            desk.said((max(part.start, part.start + hit.start() - 8), part.start + hit.start()))
        )
        if hit is None or denied or part.conditional or _asked(desk, "/market/competitors"):
            continue
        end = part.end
        for later in statement.parts[at + 1 :]:
            if _GOES_ON.match(desk.said(later.span)) or desk.values([later.span], Count):
                break
            end = later.end
        rivals.competitors(desk, [(part.start + hit.end(), end)])
        return


def _channels(desk: Desk, part: Part, said: str, statement: Statement) -> bool:
    """Channels that are wanted, refused, swapped, or were tried; True where they are wanted."""
    tried = cues.TRIED.search(said) is not None
    if part.past and not tried and cues.REFUSED_NOW.search(said) is None:
        return False
    if tried and moods.AIM.search(said) is None:
        if not desk.ledger.is_used(part.span):
            market.has_and_tried(desk, [part.span, *_sequel(desk, part, statement)], CUE, tried=True)
        return False
    refused = cues.REFUSES.search(said)
    wanted = cues.WANTS_CHANNEL.search(said)
    planned = {line.channel for line in desk.strategy.channels}
    if plan.DROPS.search(said) and any(thing.id in planned for thing in desk.message.things_in(part.span, "channel")):
        plan.channels(desk, [part.span], CUE)
        return False
    swapped = re.search(r"\binstead of\b|\brather than\b|换成|改成|改用|替换", said)
    if (refused or wanted or swapped) and (refused is None or _is_meant(said, refused)):
        plan.channels(desk, [part.span], CUE, adds=bool(wanted or swapped))
        return refused is None
    return False


def _sequel(desk: Desk, part: Part, statement: Statement) -> list[Span]:
    """The clauses behind one that tell how it went: up to the next channel."""
    spans: list[Span] = []
    for later in statement.parts:
        if later.start > part.start:
            if desk.message.things_in(later.span, "channel", "metric") or desk.ledger.is_used(later.span):
                break
            spans.append(later.span)
    return spans


def _is_meant(said: str, refused: re.Match[str]) -> bool:
    """Whether a refusal is of a channel and no report ("nobody finds us on Google", "we don't know if SEO works")."""
    return (
        re.search(
            r"\b(?:know|sure|find|found|see|understand|track|measure|convert|rank|get|work|working|bring|brought|done|did|tried|used|ran|run|been|had|got|have|miss(?:ed)?)\b|知道|清楚|确定|了解|效果|转化",
            said[refused.end() : refused.end() + 16],
        )
        is None
    )


def _is_counted_asset(desk: Desk, span: Span) -> bool:
    """An account or list with its size beside it: "公众号3000人", "12k followers on Instagram"."""
    said = desk.said(span)
    hit = cues.COUNTED_ASSET.search(said)
    if hit is None or cues.WHICH_ONE.search(said) is not None:
        return False
    return any(
        min(abs(value.start - (span[0] + hit.end())), abs(span[0] + hit.start() - value.end)) <= 8 and value.per is None
        for value in desk.values([span], Count)
    ) and moods.AIM.search(said) is None  # fmt: skip


def counted(desk: Desk, statements: Sequence[Statement]) -> None:
    """Claim the accounts and lists told with their size, before their size is taken for a figure of a metric."""
    wanted = any(path.startswith(("/goals", "/market")) for path in desk.context.pending)
    if wanted or any(goal.metric in market.SIZES for goal in desk.strategy.goals):
        return
    for statement in statements:
        for part in statement.parts:
            if not (part.others or part.conditional) and _is_counted_asset(desk, part.span):
                _assets(desk, part, desk.said(part.span))


def _assets(desk: Desk, part: Part, said: str) -> None:
    if part.past or moods.AIM.search(said) is not None or desk.ledger.is_used(part.span):
        return
    owned = any(
        pattern.search(said) for kind, pattern in words.ASSETS.items() if kind not in ("store", "app", "customer_list")
    )
    if owned or _is_counted_asset(desk, part.span):
        market.has_and_tried(desk, [part.span], CUE)


def _is_owned(said: str, hit: re.Match[str]) -> bool:
    """Whether "have" stands close before an asset, with no "from" or "through" between."""
    return any(
        0 <= hit.start() - has.end() <= 24
        and re.search(r"从|通过|靠|在|\b(?:from|through|via|on)\b", said[has.end() : hit.start()]) is None
        for has in cues.HAS.finditer(said)
    )


def _people_cues(desk: Desk, part: Part, said: str, statement: Statement) -> None:
    """Who the customers are, what troubles and stops them, why they choose, who reads the results, what is offered."""
    span = part.span
    if (
        not _asked(desk, "/audience")
        and (hit := cues.BUYERS_ARE.search(said)) is not None
        and not desk.message.things_in(span, "channel")
    ):
        _persona(desk, (span[0] + hit.end(), span[1]), statement)
    onward = desk.said((span[0], statement.end))
    if (hit := cues.CHOSEN_FOR.search(onward)) is not None and hit.start() < span[1] - span[0]:
        _reasons(desk, span[0] + hit.end(), part, statement)
    if (hit := cues.OBJECTS.search(said)) is not None:
        lead = cues.WHO_OBJECTS.match(desk.said((span[0] + hit.start(), span[1])))
        _to_persona(desk, "objections", (span[0] + hit.start() + (lead.end() if lead else 0), span[1]))
    elif (hit := cues.PAINS_ARE.search(said)) is not None:
        _to_persona(desk, "pains", (span[0] + hit.start(), span[1]))
    if (
        not _asked(desk, "/evaluation")
        and cues.REPORTS_TO.search(said) is not None
        and cues.TO_APPROVE.search(said) is None
    ):
        work.readers(desk, [span])
        behind = span[1], min(statement.end, span[1] + 16)
        if not work.cadence(desk, "/evaluation/report_cadence", [span]):
            work.cadence(desk, "/evaluation/report_cadence", [behind])
    if not _asked(desk, "/positioning") and cues.OFFERS.search(said) is not None and not desk.ledger.is_used(span):
        whole = trimmed(desk.message.folded, span)
        desk.put("/positioning/offer", desk.message.words(whole), whole)


def _persona(desk: Desk, span: Span, statement: Statement) -> None:
    said = desk.said(span)
    if "/audience" in desk.opened:
        told = re.search(r"\bwho (?P<what>(?:had |has |have )?(?:just|recently)\b.*)", said)
        if told is not None and "trigger" not in desk.new("/audience").fields:
            what = span[0] + told.start("what"), span[0] + told.end("what")
            desk.put("/audience/-/trigger", desk.message.words(what), what)
        return
    if not any(kind.search(said) for kind in (words.BUSINESSES, words.CONSUMERS, words.DONORS)):
        return
    business.customers(desk, [span])
    if desk.strategy.audience:
        return
    audience.describe(
        desk,
        "/audience/-",
        [(span[0], max(span[1], statement.parts[-1].end if _described(desk, statement, span) else span[1]))],
    )


def _described(desk: Desk, statement: Statement, span: Span) -> bool:
    """Whether the clauses behind go on describing: no verb of the business, no channel, no amount."""
    rest = (span[1], statement.end)
    said = desk.said(rest)
    return (
        len(said) < 120
        and re.search(r"\b(?:we|our|us|i)\b|我们|我", said) is None
        and not desk.message.things_in(rest, "channel", "metric")
    )


def _to_persona(desk: Desk, name: str, span: Span) -> None:
    """A trouble or doubt of the customers: to the one persona there is, or the one this message describes."""
    personas = desk.strategy.audience
    base = f"/audience/{personas[0].id}" if len(personas) == 1 else "/audience/-"
    if len(personas) > 1 or any(path.startswith("/audience") for path in desk.context.pending):
        return
    lead = _WORRIES.match(desk.said(span))
    whole = trimmed(desk.message.folded, (span[0] + (lead.end() if lead else 0), span[1]))
    if desk.ledger.is_used(whole):
        return
    if is_said(desk.message.folded, whole) and _BARE_TROUBLE.fullmatch(desk.said(whole)) is None:
        desk.put(f"{base}/{name}", [desk.message.words(whole)], whole, ASKED)


_WORRIES = spoken(
    r"(?:what )?(?:they|people|customers|clients|patients|donors) (?:worry|are worried|are afraid|fear|are scared)(?: about| of)?(?: is| are)?:? "
)
_BARE_TROUBLE = spoken(r"(?:\w+ ){0,3}(?:hesitate|object|struggle|complain)s?|.{0,6}(?:顾虑|犹豫|纠结|抱怨)")


def _reasons(desk: Desk, start: int, part: Part, statement: Statement) -> None:
    if any(path.startswith("/positioning") for path in desk.context.pending):
        return
    end = max(part.end, start)
    for later in statement.parts:
        if later.end > end:
            fresh = later.start > start
            if fresh and (_GOES_ON.match(desk.said(later.span)) or desk.message.things_in(later.span, "metric")):
                break
            end = later.end
    items = items_of(desk.message.folded, (start, end))
    proofs = [item for item in items if PROOF.search(desk.said(item))]
    for item in items:
        path = "/positioning/proofs" if item in proofs else "/positioning/differentiators"
        desk.put(path, [desk.message.words(item)], item)
