"""Words taken out, put in place of others, or added: "scratch the first weakness", "change homeowners to landlords".

What is meant is found among what the strategy holds: by its words, by a name of the catalogs, by its kind and place in
the list. Where nothing or more than one thing fits, nothing is changed.
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.reading.desk import Desk
from assistant.reading.lexicon import commands
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing.statements import Statement
from assistant.reading.segments import Span
from assistant.reading.spelling import fold
from assistant.reading.wording_of_values import is_said, trimmed

ITEMS: Mapping[str, str] = {
    "/market/competitors": "name", "/market/assets": "name", "/market/research": "name", "/market/history": "channel",
    "/audience": "name", "/goals": "metric", "/kpis": "metric", "/tools": "tool",
    "/content/pillars": "name", "/campaigns": "name", "/risks": "what", "/moments": "name",
}  # fmt: skip
"""Lists of things, each with the field that says which one it is."""
LISTS = (
    "/market/swot/strengths", "/market/swot/weaknesses", "/market/swot/opportunities", "/market/swot/threats",
    "/business/constraints", "/business/service_area", "/positioning/differentiators", "/positioning/proofs",
    "/evaluation/readers", "/content/review_steps", "/market/trends",
)  # fmt: skip
TEXTS = (
    "/business/name", "/business/offering", "/positioning/value_proposition", "/positioning/offer",
    "/capacity/agency", "/capacity/follow_up/owner", "/capacity/follow_up/qualified_means",
)  # fmt: skip
_OF_PERSONA = ("role", "trigger", "pains", "objections", "decision_path", "information_habits", "motives")
_KINDS: Mapping[str, re.Pattern[str]] = {
    "/market/swot/strengths": spoken(r"\bstrengths?\b|优势"),
    "/market/swot/weaknesses": spoken(r"\bweakness(?:es)?\b|劣势|短板"),
    "/market/swot/opportunities": spoken(r"\bopportunit(?:y|ies)\b|机会"),
    "/market/swot/threats": spoken(r"\bthreats?\b|威胁"),
    "/market/competitors": spoken(r"\b(?:competitors?|rivals?|alternatives?)\b|竞品|竞争对手|对手"),
    "/market/assets": spoken(r"\bassets?\b|资产"),
    "/goals": spoken(r"\bgoals?\b|目标"),
    "/kpis": spoken(r"\b(?:kpis?|metrics?)\b|指标"),
    "/audience": spoken(r"\b(?:personas?|audiences?|segments?|customers?)\b|画像|人群"),
    "/business/constraints": spoken(r"\b(?:limits?|constraints?)\b|限制"),
    "/positioning/proofs": spoken(r"\bproofs?\b|背书"),
    "/content/pillars": spoken(r"\b(?:topics?|pillars?)\b|选题|主题"),
    "/campaigns": spoken(r"\bcampaigns?\b|活动"),
    "/risks": spoken(r"\brisks?\b|风险"),
    "/tools": spoken(r"\btools?\b|工具"),
    "/moments": spoken(r"\b(?:dates?|moments?)\b|节点"),
}
_ORDINAL = spoken(r"\b(?P<en>first|second|third|fourth|last|1st|2nd|3rd|4th)\b|第(?P<zh>[一二三四五])|(?P<last>最后)")
_NUMBERS = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1,
    "一": 0, "二": 1, "三": 2, "四": 3, "五": 4,
}  # fmt: skip
_HOLLOW = frozenset(
    [
        "a",
        "an",
        "the",
        "that",
        "this",
        "those",
        "these",
        "my",
        "our",
        "your",
        "their",
        "one",
        "ones",
        "of",
        "from",
        "about",
        "it",
        "its",
        "list",
        "please",
        "as",
        "an",
        "goal",
        "goals",
        "item",
        "weakness",
        "strength",
        "threat",
        "opportunity",
        "competitor",
        "competitors",
        "rival",
        "asset",
        "persona",
        "kpi",
        "metric",
        "limit",
        "topic",
        "tool",
        "channel",
        "entry",
        "line",
        "anymore",
        "any",
        "more",
        "at",
        "all",
        "and",
        "also",
        "too",
        "first",
        "second",
        "third",
        "fourth",
        "last",
    ]
)
_WORD = re.compile(r"[a-z0-9][a-z0-9'&.]*[a-z0-9]|[a-z0-9]|[一-鿿]")
_CHANGES = (
    spoken(
        r"(?:please |can you |can u |could you |actually,? |oh,? |wait,? |and |also )*(?:change|replace|swap|switch|rename|update|edit|correct|fix) (?P<old>.{2,60}?) (?:to|with|for|into|by) (?P<new>.{2,80}?)$"
    ),
    spoken(
        r"(?:.{0,32}?\b(?:it'?s|its|it is|they'?re|we'?re|we are|i'?m|are|should be|i meant?|that'?s|call it|called|based|located|in|target|serve|to|for|sell|do)\s+)?(?:in |at |called )?(?P<new>[^,]{2,60}?)(?:,)? (?:and )?(?:not|instead of|rather than) (?:in |at |called |the )?(?P<old>[^,]{2,40}?)$"
    ),
    spoken(
        r"(?:.{0,24}?)\bnot (?:in |at |the )?(?P<old>[^,]{2,40}?),? (?:but|it'?s|its|it is|they'?re|we'?re in|but in) (?:in |at )?(?P<new>[^,]{2,60}?)$"
    ),
    spoken(
        r"(?:(?:no|oh|actually|wait|sorry|hmm),? )*not (?:in |the )?(?P<old>[^,]{2,30}), ?(?:in )?(?P<new>[^,]{2,40})$"
    ),
    spoken(
        r"(?:把|将)?(?:刚才|刚刚|前面|之前|上面)(?:我)?(?:说|写|填|记)?(?:的)?(?P<old>.{1,20}?)(?:改成|改为|换成|换为|改叫|应该是)(?P<new>.{1,30}?)$"
    ),
    spoken(r"把(?P<old>.{1,20}?)(?:改成|改为|换成|换为)(?P<new>.{1,30}?)$"),
)
_ADDS = spoken(
    r"(?:oh,? |wait,? |oh wait,? |and |actually,? |btw,? |by the way,? |forgot to say,? |i forgot,? |one more thing,? )*(?:(?:we|i) also|also,? (?:we|i)|also (?:we|i)) (?:do|sell|offer|make|provide|repair|install|build|teach)s? (?P<new>(?!it\b|that\b|this\b|have\b|well\b|want\b)[^,.]{3,60})$"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """Words that the strategy holds: of a field, of one entry of a list of words, or of one item of a list."""

    path: str
    text: str
    home: str
    kind: str
    id: str | None = None


def amended(desk: Desk, statements: Sequence[Statement]) -> None:
    """Claim removals, replacements and additions, clause by clause."""
    for statement in statements:
        if any(part.conditional for part in statement.parts):
            continue
        if _changed(desk, statement.span):
            continue
        for part in statement.parts:
            if _removed(desk, part.span) or (len(statement.parts) > 1 and _changed(desk, part.span)):
                continue
            _added(desk, part.span)


def _removed(desk: Desk, span: Span) -> bool:
    hit = commands.REMOVES.match(desk.said(span))
    planned = {line.channel for line in desk.strategy.channels}
    if hit is None or any(thing.id in planned for thing in desk.message.things_in(span, "channel")):
        return False
    start = span[0] + hit.end()
    thing = _meant(desk, (start, span[1]))
    if thing is None:
        return False
    if thing.kind == "entry":
        desk.ledger.remove(thing.home, span, thing.text)
    else:
        desk.ledger.remove(thing.path, span)
    desk.amends = True
    return True


def _meant(desk: Desk, span: Span) -> Entry | None:
    """The one entry that the words of a removal name: by kind and place, else by their own words."""
    said = desk.said(span)
    held = list(_removable(desk))
    homes = {home for home, pattern in _KINDS.items() if pattern.search(said)}
    named = [entry for entry in held if _is_named(desk, entry, span)]
    if homes and any(entry.home in homes for entry in named):
        named = [entry for entry in named if entry.home in homes]
    if not named and (place := _ORDINAL.search(said)) is not None and len(homes) == 1:
        mine = [entry for entry in held if entry.home in homes]
        at = _NUMBERS[place["en"] or place["zh"] or "last"]
        named = mine[at : at + 1 or None] if -1 <= at < len(mine) else []
    if not named and len(homes) == 1 and not _own_words(said):
        named = [entry for entry in held if entry.home in homes]
    return named[0] if len({entry.path + entry.text for entry in named}) == 1 else None


def _is_named(desk: Desk, entry: Entry, span: Span) -> bool:
    things = desk.message.things_in(span, "metric", "channel", "tool")
    if entry.kind == "item" and any(entry.text in thing.ids for thing in things):
        return True
    words, wanted = set(_WORD.findall(fold(entry.text.replace("_", " ")))), _own_words(desk.said(span))
    return bool(wanted) and wanted <= words


def _own_words(said: str) -> set[str]:
    """The words of a removal that say which one, without "the", "goal" and the like."""
    head = re.split(r"[,，;；]|\s[–—-]\s", said)[0]
    return {word for word in _WORD.findall(head) if word not in _HOLLOW}


def _removable(desk: Desk) -> Iterator[Entry]:
    yield from _items(desk)
    yield from _entries(desk)


def _items(desk: Desk) -> Iterator[Entry]:
    for home, name in ITEMS.items():
        held = desk.context.draft.value(home)
        for item in held if isinstance(held, tuple) else ():
            text = getattr(item, name, None) or getattr(item, "kind", None)
            if isinstance(text, str):
                yield Entry(f"{home}/{item.id}", text, home, "item", item.id)


def _entries(desk: Desk) -> Iterator[Entry]:
    paths = [*LISTS, *(f"/audience/{one.id}/{name}" for one in desk.strategy.audience for name in _OF_PERSONA)]
    for path in paths:
        value = desk.context.draft.value(path)
        if isinstance(value, tuple):
            yield from (Entry(path, text, path, "entry") for text in value if isinstance(text, str))


def _fields(desk: Desk) -> Iterator[Entry]:
    paths = [
        *TEXTS,
        *(f"/audience/{one.id}/{name}" for one in desk.strategy.audience for name in ("name", "role", "trigger")),
    ]
    paths += [f"/market/competitors/{one.id}/name" for one in desk.strategy.market.competitors]
    for path in paths:
        value = desk.context.draft.value(path)
        if isinstance(value, str):
            yield Entry(path, value, path, "value")


def _changed(desk: Desk, span: Span) -> bool:
    """Claim new words for old ones wherever the old ones stand."""
    clean = trimmed(desk.message.folded, span)
    for pattern in _CHANGES:
        hit = pattern.match(desk.said(clean))
        if hit is None:
            continue
        new = trimmed(desk.message.folded, (clean[0] + hit.start("new"), clean[0] + hit.end("new")))
        old = _plain(hit["old"])
        if len(old) < 2 or not is_said(desk.message.folded, new):
            continue
        if _replace(desk, old, new, span):
            desk.amends = True
            return True
    return False


def _replace(desk: Desk, old: str, new: Span, span: Span) -> bool:
    words = desk.message.words(new)
    found = False
    for entry in (*_fields(desk), *_entries(desk)):
        at = _found_at(old, entry.text)
        if at is None:
            continue
        found = True
        whole = entry.home == "/business/service_area"
        fresh = words if whole else entry.text[: at[0]] + words + entry.text[at[1] :]
        if entry.kind == "value":
            desk.put(entry.path, fresh, span)
        else:
            desk.ledger.remove(entry.home, span, entry.text)
            desk.ledger.add(entry.home, fresh, span)
        if whole:
            _countries(desk, new)
    return found


def _countries(desk: Desk, new: Span) -> None:
    for thing in desk.message.things_in(new, "place"):
        for country in desk.catalogs.places[thing.id].countries:
            if country not in desk.strategy.business.regions:
                desk.ledger.add("/business/regions", country, new)


def _found_at(old: str, text: str) -> Span | None:
    """Where the old words stand in a text, as whole words."""
    edge = r"(?<![a-z0-9])" if old[:1].isascii() else ""
    tail = r"(?![a-z0-9])" if old[-1:].isascii() else ""
    hit = re.search(f"{edge}{re.escape(old)}{tail}", fold(text))
    return hit.span() if hit is not None else None


def _plain(words: str) -> str:
    return re.sub(r"^(?:the|our|my|a|an|that|this) ", "", words.strip(" \"'“”.,"))


def _added(desk: Desk, span: Span) -> bool:
    """What is sold besides what is known: the words join the offering."""
    known = desk.strategy.business.offering
    hit = _ADDS.fullmatch(desk.said(span))
    if hit is None or not known or desk.message.things_in(span, "channel", "metric"):
        return False
    new = trimmed(desk.message.folded, (span[0] + hit.start("new"), span[0] + hit.end("new")))
    words = desk.message.words(new)
    if not is_said(desk.message.folded, new) or fold(words) in fold(known):
        return False
    desk.put("/business/offering", f"{known} and {words}", new)
    return True
