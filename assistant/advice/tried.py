"""What came of the channels that were tried: worked, failed, or both at once, read from the person's own verdict."""

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

from assistant.strategy import Strategy, decode
from assistant.strategy.situation import ChannelHistory

Verdict: TypeAlias = Literal["worked", "failed", "mixed"]

_NOT = r"(?:not|n't|never|no|hardly|barely|without|nothing|zero)"
_NO_HARM = re.compile(
    rf"\b{_NOT} (?:\w+ )?(?:bad|waste|wasted|complaints?|problems?|loss|fail(?:ed)?)"
    r"|(?:not|isn't|wasn't) (?:too )?(?:shabby|expensive)"
    r"|不错|不差|不亏|没亏|没有亏|不贵|没白花|没浪费|不算贵|没问题|没有问题"
)
_BAD = re.compile(
    r"\b(?:waste[ds]?|flop(?:ped)?|fail(?:ed|s|ure)?|bombed|tanked|useless|pointless|terrible|awful|bad|badly|poor|poorly"
    r"|junk|garbage|spam|dead|disappoint\w*|burn(?:ed|t)|lost|losing|zero|nothing|crickets|worthless|disaster"
    r"|sucks?|sucked|meh|nope|no|gave up|quit|stopped|dropped|tire kickers)\b"
    r"|(?:not|n't|never|hardly|barely|didnt|doesnt|dont|wasnt|isnt|cant|couldnt) \w*"
    r"|不行|不好|不灵|不咋|不怎么|不太|没什么|没啥|没用|没效|没有|没动静|没询盘|没单|没人|没成|没转化|不成|无效|无果|白花|白做|白投"
    r"|打水漂|亏|赔|浪费|失败|停了|放弃|太差|很差|差|凉|垃圾|羊毛|学生|骗"
)
_DEAR = re.compile(r"\b(?:expensive|pricey|costly|dear|overpriced)\b|贵")
_GOOD = re.compile(
    r"\b(?:work(?:s|ed|ing)?|good|great|well|best|ok|okay|fine|decent|solid|strong|profitable|pays?|paid off"
    r"|clos(?:es|ed|ing)|convert(?:s|ed)?|brought|bring(?:s)?|success\w*|winner|helped|helps|reliable|cheap(?:est)?|efficient)\b"
    r"|管用|有用|有效|不错|还行|还可以|可以|成单|成交|好用|最好|很好|挺好|效果好|划算|赚|稳定|靠谱|有询盘|有单|主力|能出单|出单"
)
SAME_PLATFORM: tuple[frozenset[str], ...] = (frozenset({"douyin", "douyin_local"}),)
"""Channels of one platform that people call by one name: what failed there is not proposed under the other."""


def verdict_of(words: str) -> Verdict | None:
    """Which way a verdict leans; None where its words say neither. Dear is no failure: "expensive but it closes"."""
    text = words.casefold().replace("’", "'")
    rest, spared = _NO_HARM.subn(" ", text)
    rest, bad = _BAD.subn(" ", rest)
    good = spared + len(_GOOD.findall(rest))
    if bad or good:
        return "mixed" if bad and good else "failed" if bad else "mixed" if _DEAR.search(rest) else "worked"
    return "mixed" if _DEAR.search(rest) else None


def came_of(strategy: Strategy) -> Mapping[str, Verdict | None]:
    """Each channel that was tried, with what came of it; tried twice with different ends, it is mixed."""
    found: dict[str, Verdict | None] = {}
    for tried in strategy.market.history:
        verdict = _verdict(tried)
        before = found.get(tried.channel)
        found[tried.channel] = verdict if before is None else before if verdict in (None, before) else "mixed"
    return found


def failed_channels(strategy: Strategy) -> frozenset[str]:
    """The channels that failed, and those of the same platform that were not told apart."""
    ends = came_of(strategy)
    failed = {channel for channel, end in ends.items() if end == "failed"}
    alike = {channel for group in SAME_PLATFORM if group & failed for channel in group if channel not in ends}
    return frozenset(failed | alike)


def _verdict(tried: ChannelHistory) -> Verdict | None:
    """The words where there are any; money that brought nothing has failed."""
    if tried.verdict is not None and decode(tried.verdict) is None:
        return verdict_of(tried.verdict)
    return "failed" if tried.spend is not None and tried.results is not None and not tried.results.value else None
