"""The market and what the business already has: competitors, assets, what was tried, research, SWOT, forces."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Sequence

from pydantic import JsonValue

from assistant.reading import quantities
from assistant.reading.claims import CUE, NewItem
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon import choices_of_field as words
from assistant.reading.lexicon import moods
from assistant.reading.lexicon.cues import VERDICT
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing import money, rivals
from assistant.reading.placing.business import texts
from assistant.reading.segments import Span
from assistant.reading.things import Thing
from assistant.reading.values import Count, Duration, Money
from assistant.reading.wording_of_values import is_said, items_of, trimmed
from assistant.strategy import plain

_TRIED = spoken(
    r"\b(?:tried|ran|run|used|work(?:s|ed|ing)?(?! with| on| in| for (?:them|a ))|did(?:n'?t| not)?|wasted?|spent|burned|failed|flopped|tested|paid for|got (?:us )?(?:nothing|few|some|a lot)|brought|waste|didn'?t work|nothing from|no results|poor|expensive|profitable|best|stopped|gave up|launched|(?:is|are|was|were) (?:just |only )?(?:ok|okay|good|great|fine|bad|terrible|awful|decent|solid|meh))\b"
    r"|参加(?:了|过)|办了|回本|投过|试过|做过|用过|投了|做了|试了|发过|办过|跑过|烧了|花了|没(?:什么|啥|怎么)?(?:效果|动静|用|转化|起色|反应|水花|人)|还(?:行|好|可以|ok|凑合)|效果(?:不错|还行|一般|不好|很差|好|差)|管用|白花|浪费|亏|贵|能成单|有(?:效果|成交|转化|单)|停了|放弃|不行|还可以|一般般"
)
_TRIED_HOW = spoken(
    r"\b(?:it |which |and |but )*(?:worked|did(?:n'?t| not) work|flopped|failed|was a waste|got (?:us )?(?:nothing|almost nothing|few leads)|no results|barely)\b[^,.;]{0,40}|没(?:什么)?(?:效果|转化|动静)|效果(?:不错|还行|一般|不好|很差|好|差)|白花|亏了"
)
_VERDICT_TAIL = spoken(r"^\s*(?:was|were|is|are|has|have|and|but|,|，|:|：|的|也|则|就)?\s*")
_NEVER = spoken(
    r"\b(?:never (?:been )?(?:tried|done|used|run|did)|haven'?t (?:tried|used|done|run)|not (?:yet )?(?:tried|used)|keeps? (?:calling|asking|e-?mailing)|say(?:ing)? no)\b"
)
_COUNT_METRIC = {
    "official_account": "followers", "social_account": "followers", "email_list": "email_subscribers", "wecom_contacts": "wecom_contacts",
}  # fmt: skip
_NOTHING = spoken(r"\b(?:nothing|none|no (?:site|website|list|accounts?))\b|什么都没有|都没有|没有(?:官网|网站|账号)")


def asked(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """The asked parts of the market."""
    found = False
    done: set[str] = set()
    for path in paths:
        home = "/".join(path.split("/")[:3])
        if home in done:
            continue
        done.add(home)
        match home:
            case "/market/competitors":
                found = rivals.competitors(desk, spans, sure) or found
            case "/market/assets" | "/market/history":
                if not done & ({"/market/assets", "/market/history"} - {home}):
                    found = has_and_tried(desk, spans, sure) or found
            case "/market/research":
                found = research(desk, spans, sure) or found
            case "/market/size":
                found = money.price(desk, spans, sure, home) or found
            case "/market/growth_rate":
                found = money.percent(desk, home, spans, sure, bare=True) or found
            case "/market/swot":
                done.discard(home)
                found = _swot(desk, path, spans, sure) or found
            case "/market/trends" | "/market/pestel":
                done.discard(home)
                found = texts(desk, path, spans, sure) or found
            case _:
                pass
    return found


_QUADRANTS = {
    "strengths": spoken(r"\b(?:strengths?|strong(?:er|est)? (?:at|in|on)|good at|advantages?)\b|优势|强项"),
    "weaknesses": spoken(
        r"\b(?:weakness(?:es)?|weak(?:er|est)? (?:at|in|on)|bad at|short of|we lack)\b|劣势|短板|弱项"
    ),
    "opportunities": spoken(r"\bopportunit(?:y|ies)\b|机会|机遇"),
    "threats": spoken(r"\b(?:threats?|threaten\w*|risks?)\b|威胁|风险"),
}
_QUADRANT_LEAD = spoken(
    r"(?:(?:please |also |and |you (?:forgot|missed) |another |one more |add (?:a |an |another )?|our (?:main |biggest )?|the (?:main |biggest )?|a )*(?:strengths?|weakness(?:es)?|opportunit(?:y|ies)|threats?)(?: (?:is|are|would be|to add|that))?[:,]? *(?:that )?|(?:一个|我们的?|最大的?)*(?:优势|劣势|短板|机会|威胁)(?:是|还有|有)?[:：]?)"
)


def _swot(desk: Desk, path: str, spans: Sequence[Span], sure: int) -> bool:
    """One part of the SWOT: beside a drafted card only what is said of that part; asked for alone, any words."""
    part = path.rpartition("/")[2]
    own = _QUADRANTS.get(part)
    if own is None or sum(one.startswith("/market/swot") for one in desk.context.pending) < 2:
        return texts(desk, path, spans, sure)
    found = False
    for span in spans:
        if own.search(desk.said(span)) is None:
            continue
        lead = _QUADRANT_LEAD.match(desk.said(span))
        rest = trimmed(desk.message.folded, (span[0] + (lead.end() if lead else 0), span[1]))
        if is_said(desk.message.folded, rest):
            found = desk.put(path, [desk.message.words(rest)], rest, sure) or found
    return found


def has_and_tried(desk: Desk, spans: Sequence[Span], sure: int = CUE, *, tried: bool = False) -> bool:
    """Assets and history, clause by clause: what has a verdict or was tried is history, what is there an asset.

    `tried`: everything here is history.
    """
    found = False
    last: NewItem | None = None
    for clause in _clauses(desk, spans):
        said = desk.said(clause)
        named = [thing for thing in desk.message.things_in(clause, "channel") if not _is_metric_word(thing)]
        channels = [one for at, one in enumerate(named) if all(one.id != other.id for other in named[:at])]
        channels = [one for one in channels if not _is_by_creators(one, named) and _is_one(desk, one)]
        if channels and _NEVER.search(said) is not None:
            continue  # what was never tried, or keeps being refused
        owned = tried and _OWNED.search(said) is not None and _TRIED.search(said) is None
        if (
            not owned
            and (
                tried
                or _TRIED.search(said) is not None
                or (channels and _costs(desk, clause))
                or (last is not None and channels and _BARE_NO.search(said))
            )
            and (channels or last is not None)
        ):
            creators = last is not None and all(thing.id == "influencer" for thing in channels)
            if channels and not (creators and last is not None and last.spans[-1][1] >= clause[0] - 2):
                for thing in channels:
                    last = _tried(desk, thing, clause, channels)
                found = True
            elif last is not None:
                _more_of_history(desk, last, clause)
            continue
        counted = _TRIED.search(said) is None and any(
            value.per is None and value.amount >= 100 for value in desk.values([clause], Count)
        )
        asset = None if tried and not counted else next(iter(_assets(desk, clause)), None)
        if asset is not None:
            found, last = True, None
        elif last is not None and not channels:
            _more_of_history(desk, last, clause)
    return found


_SCORED = spoken(r"分|星|颗星| ?stars?\b")
_OWNED = spoken(r"(?:粉丝|关注|好友|会员|订阅|人)$|有[^，。]{0,6}\d|\b(?:followers|subscribers|contacts)\b")


_ANY_OF_SEVERAL = spoken(r"社区|短视频|视频|直播|活动|内容|电商|电商平台|会议|广告")
_CREATORS = spoken(r"达人|博主|红人|kol|koc")


def _is_one(desk: Desk, thing: Thing) -> bool:
    """Whether a name stands for one channel: "社区" and "短视频" may be any of several."""
    return _ANY_OF_SEVERAL.fullmatch(desk.said((thing.start, thing.end))) is None


_ENDS = spoken(r"[;；。.!！\n]")
_BUT = spoken(r"但是?|不过|就是|可是")


SIZES = frozenset(_COUNT_METRIC.values())
"""Metrics that are the size of something owned."""


def _is_by_creators(thing: Thing, named: Sequence[Thing]) -> bool:
    """Whether creators are named only as the way a platform is used: "小红书KOC"."""
    return thing.id == "influencer" and any(other.end == thing.start for other in named)


def _costs(desk: Desk, clause: Span) -> bool:
    """Whether a clause tells what a channel costs: "阿里国际站一年6万8"."""
    return any(
        isinstance(value, Money) or (value.per is not None and value.unit is None and value.amount >= 1000)
        for value in desk.values([clause], Money, Count)
    ) and not desk.message.things_in(clause, "metric")


def _more_of_history(desk: Desk, item: NewItem, clause: Span) -> None:
    """A clause that goes on about what was tried: its cost, and how it went."""
    for value in desk.values([clause], Money, Count):
        bare = not isinstance(value, Money) and _SPENT.search(desk.said(clause)) is None
        if (
            desk.is_money(value, least=50)
            and not bare
            and _is_spend(desk, value)
            and (spend := quantities.money(value, desk.currency)) is not None
        ):
            item.put("spend", spend, (value.start, value.end))
            desk.place(value)
            break
    before = desk.message.clause_at(clause[0] - 1) if _BUT.match(desk.said(clause)) is not None else None
    if before is not None and before[1] == clause[0] and not item.fields.get("verdict"):
        clause = before[0], clause[1]  # "拉新可以但越来越贵" is one verdict
    span = trimmed(desk.message.folded, clause)
    goes_on = bool(item.fields.get("verdict")) and _BUT.match(desk.said(span)) is not None
    if (VERDICT.search(desk.said(span)) is not None or goes_on) and (
        item.fields.get("verdict") or is_said(desk.message.folded, span)
    ):
        if not item.fields.get("verdict"):
            item.put("verdict", desk.message.words(span), span)
        elif item.spans[-1][1] <= span[0] <= item.spans[-1][1] + 6 and not _ENDS.search(
            desk.said((item.spans[-1][1], span[0]))
        ):
            start = item.spans[-1][0]
            item.fields["verdict"] = desk.message.words((start, span[1]))
            item.spans.append((start, span[1]))


_SPENT = spoken(r"\b(?:spent|spend|paid|pay|cost|costs|for|burned|wasted|invested|blew)\b|花|投|烧|付")
_RETURN = spoken(r" ?(?:back|in (?:sales|revenue|return)|for every|per|a (?:lead|click|sale|demo|call)|each)\b")


def _is_spend(desk: Desk, value: Money | Count) -> bool:
    """Whether an amount was put in, and is not what came back or what one result cost."""
    return value.amount >= 50 and _RETURN.match(desk.message.folded, value.end) is None


def _is_metric_word(thing: Thing) -> bool:
    return thing.id in ("content",)


def _clauses(desk: Desk, spans: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for clause in (clause for span in spans for clause in desk.message.clauses_in(span)):
        if found and _heads(desk, found[-1], clause):
            found[-1] = found[-1][0], clause[1]
        else:
            found.append(clause)
    return found or list(spans)


def _heads(desk: Desk, first: Span, second: Span) -> bool:
    """Whether a channel stands before a colon and the next clause tells how it went ("LinkedIn: too expensive")."""
    if ":" not in desk.said((first[1], second[0])) or desk.message.things_in(second, "channel"):
        return False
    covered = sum(thing.end - thing.start for thing in desk.message.things_in(first, "channel"))
    return covered * 3 >= (first[1] - first[0]) * 2 and VERDICT.search(desk.said(second)) is not None


def _tried(desk: Desk, thing: Thing, clause: Span, channels: Sequence[Thing]) -> NewItem:
    """One channel that was tried, with what it cost and how it went."""
    item = desk.ledger.item("/market/history")
    creators = "influencer" in thing.ids and _CREATORS.search(desk.said((thing.start, thing.end))) is not None
    item.put("channel", "influencer" if creators else thing.id, (thing.start, thing.end))
    later = [other.start for other in channels if other.start > thing.start]
    end = min(later, default=clause[1])
    for value in desk.values([clause], Money, Count, Duration):
        if isinstance(value, Duration) and value.days >= 7:
            item.put("period", desk.message.words((value.start, value.end)), (value.start, value.end))
            desk.place(value)
        elif (
            (isinstance(value, Money) or value.per is not None)
            and _is_spend(desk, value)
            and (spend := quantities.money(value, desk.currency)) is not None
        ):
            item.put("spend", spend, (value.start, value.end))
            desk.place(value)
    tail = (thing.end, end)
    span = trimmed(desk.message.folded, tail)
    lead = _VERDICT_TAIL.match(desk.said(span))
    span = trimmed(desk.message.folded, (span[0] + (lead.end() if lead else 0), span[1]))
    bare = _BARE_NO.fullmatch(desk.said((thing.end, end))) is not None
    judged = VERDICT.search(desk.said(span)) is not None and span[1] > span[0]
    if bare or (judged and (is_said(desk.message.folded, span) or len(desk.said(span)) < 16)):
        item.put("verdict", desk.message.words(span), span)
    return item


def _assets(desk: Desk, clause: Span) -> list[NewItem]:
    """The assets of a clause: one, or several where a list of them is not cut by commas."""
    parts = items_of(desk.message.folded, clause)
    several = [part for part in parts if any(pattern.search(desk.said(part)) for pattern in words.ASSETS.values())]
    found = [_asset(desk, part) for part in (several if len(several) > 1 else (clause,))]
    return [item for item in found if item is not None]


_OPINION = spoken(
    r"\b(?:should|thinks?|suggests?|recommends?|ought to|wants? (?:us|me) to)\b|应该(?:做|投|上|开)|建议(?:我们)?(?:做|投|上|开)"
)
_BARE_NO = spoken(r"\s*(?:ads? )?(?:no|not(?: really| so much)?|nope|meh)\s*[.!]?$")


def _asset(desk: Desk, clause: Span) -> NewItem | None:
    """What the business has, by the first kind its words fit, with its size."""
    said = desk.said(clause)
    if _NOTHING.search(said) or _OPINION.search(said):
        return None
    for kind, pattern in words.ASSETS.items():
        hit = pattern.search(said)
        if hit is None or moods.NOT.search(said[max(0, hit.start() - 12) : hit.start()]) is not None:
            continue
        where = clause[0] + hit.start(), clause[0] + hit.end()
        if any(
            other.home == "/market/assets" and other.fields.get("name") == desk.message.words(where).strip()
            for other in desk.ledger.items
        ):
            return None
        item = desk.ledger.item("/market/assets")
        item.put("kind", kind, where)
        span = trimmed(desk.message.folded, clause)
        item.put("name", desk.message.words(where).strip(), where)
        counts = [
            value
            for value in desk.values([clause], Count)
            if (value.per is None or value.unit in ("人", "粉丝", "个"))
            and value.amount == value.amount.to_integral_value()
            and _SCORED.match(desk.message.folded, value.end) is None
        ]
        for value in sorted(counts, key=lambda one: -one.amount)[:1]:
            if value.amount >= 2:
                if (metric := _COUNT_METRIC.get(kind)) is not None and metric in desk.catalogs.metrics:
                    item.put("metric", metric, span_of(value))
                item.put("value", {"value": plain(value.amount), "unit": "count"}, span_of(value))
                desk.place(value)
        if len(desk.said(span)) - (hit.end() - hit.start()) > 14:
            lead = re.match(r"(?:and|also|plus|还有|以及|另外)\s*", desk.said(span))
            span = (span[0] + (lead.end() if lead else 0), span[1])
            item.put("condition", desk.message.words(span), span)
        return item
    return None


def research(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """What views rest on, each source with its kind."""
    found = False
    for span in spans:
        for item in items_of(desk.message.folded, span):
            said = desk.said(item)
            source = desk.ledger.item("/market/research")
            source.put("name", desk.message.words(item), item)
            kind: JsonValue = (
                "qualitative"
                if words.QUALITATIVE.search(said) and not words.QUANTITATIVE.search(said)
                else "quantitative"
                if words.QUANTITATIVE.search(said)
                else None
            )
            source.put("kind", kind, item)
            found = True
    return found


def spent(desk: Desk, thing: Thing, clause: Span, amount: Money | Count) -> None:
    """What a channel cost in the past."""
    spend = quantities.money(amount, desk.currency)
    if spend is None:
        return
    item = desk.ledger.item("/market/history")
    item.put("channel", thing.id, (thing.start, thing.end))
    item.put("spend", spend, (amount.start, amount.end))
    desk.place(amount)
    verdict = _TRIED_HOW.search(desk.said(clause))
    if verdict is not None:
        where = clause[0] + verdict.start(), clause[0] + verdict.end()
        item.put("verdict", desk.message.words(where), where)
