"""Clauses that answer another question than the open one: what we have, what we tried, who buys, what we can spend.

Where words of any kind would do for an answer, such a clause is placed where it belongs before the open question takes
what is left.
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

from collections.abc import Sequence

from assistant.reading.claims import CUE
from assistant.reading.desk import Desk
from assistant.reading.lexicon import choices_of_field as words
from assistant.reading.lexicon import cues, moods
from assistant.reading.lexicon.customers import EVENT
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing import audience, budgets, market
from assistant.reading.placing.statements import Part, Statement
from assistant.reading.segments import Span
from assistant.reading.values import Count, Money
from assistant.strategy.fields import pattern_of

_TAKES_WORDS = (
    "/positioning", "/audience/*/decision_path", "/audience/*/buying_role", "/audience/*/information_habits",
    "/audience/*/objections", "/audience/*/pains", "/market/swot", "/market/research", "/market/competitors",
    "/content/pillars", "/content/keywords", "/capacity/follow_up/qualified_means", "/business/objective",
    "/evaluation/readers",
)  # fmt: skip
"""Questions that take any words."""
_FILLERS = spoken(
    r"\b(?:we|i|our|a|an|the|my|have|has|got|ve|also|and|plus|with|w|of|on|about|around|over|some|roughly|page|pages|profile|account|accounts|list|followers|fans|likes|subscribers|contacts|donors|members|names|people|customers|emails?|old|small|big|decent|simple|basic|nice|new|good|running|site|google|business|there|is|are|s|k|too)\b"
    r"|[\d.,+~/'’-]|我们|有|个|的|一个|左右|大概"
)
_AGES = spoken(r"\b\d{2} ?(?:-|–|to) ?\d{2}\b|\b(?:aged?|in their)\b|\d{2}[到至-]\d{2}岁")
_IS_PEOPLE = spoken(r"^(?:mostly |mainly |usually |our (?:customers|clients|buyers|donors) are )?(?:\w+ ){0,2}$")
_MONEY_FOR = spoken(
    r"\b(?:for (?:the|this|next|a) (?:whole |full |coming )?(?:year|quarter|month|season|half)|(?:a|per|each|every) (?:month|year|quarter|week)|for \w+ months|to (?:spend|work with|play with)|to put (?:into|toward)|for (?:ads|marketing|advertising))\b|一年|全年|每月|一个月"
)
_WE_HAVE = spoken(
    r"(?:^|\b)(?:we(?:'ve| have)?|i(?:'ve| have)?|there(?:'s| is)|got|have)\b[^,.;]{0,24}$|^(?:maybe |about |around |roughly |up to |max )*$"
)

_GOES_ON = spoken(
    r"(?:and |but |so |then )*(?:(?:we|i|they|it|that) )?(?:\w+ ){0,2}(?:them|it|that'?s|that|thats)(?: \w+){0,3}"
)


def rerouted(desk: Desk, statements: Sequence[Statement]) -> set[Span]:
    """The clauses that are no answer to the open question, now that those which speak of something else are placed."""
    pending = [pattern_of(path) for path in desk.context.pending]
    if not any(path.startswith(_TAKES_WORDS) for path in pending):
        return set()
    gone: set[Span] = set()
    open_clauses = [part.span for statement in statements for part in _open_parts(desk, statement)]
    people = False
    for clause in open_clauses:
        if people and EVENT.search(desk.said(clause)) is not None:
            _to_people(desk, clause)
            gone.add(clause)
            continue
        people = not _asks(pending, "/audience") and _people(desk, clause)
        if (
            people
            or _have(desk, clause, pending)
            or _tried(desk, clause, pending)
            or _budget(desk, clause)
            or (gone and _GOES_ON.fullmatch(desk.said(clause)))
        ):
            gone.add(clause)
    return set(open_clauses) if len(gone) > 1 and len(gone) * 2 >= len(open_clauses) else gone


def _open_parts(desk: Desk, statement: Statement) -> list[Part]:
    if statement.topic is not None or statement.section is not None:
        return []
    return [part for part in statement.parts if not (part.others or part.conditional or desk.ledger.is_used(part.span))]


def _asks(pending: Sequence[str], *homes: str) -> bool:
    return any(path.startswith(homes) for path in pending)


def _have(desk: Desk, clause: Span, pending: Sequence[str]) -> bool:
    """A site, list or account, and little more than its size."""
    if _asks(pending, "/market/research", "/market/assets", "/content", "/evaluation", "/market/competitors"):
        return False
    said = desk.said(clause)
    owned = {kind: pattern for kind, pattern in words.ASSETS.items() if kind != "review_profile"}
    hit = next((hit for pattern in owned.values() if (hit := pattern.search(said)) is not None), None)
    if hit is None or moods.NOT.search(said) is not None:
        return False
    where = clause[0] + hit.start(), clause[0] + hit.end()
    tools = [one for one in desk.message.things_in(clause, "tool") if not (one.start < where[1] and where[0] < one.end)]
    rest = said[: hit.start()] + said[hit.end() :]
    if tools and not desk.values([clause], Count):
        return False
    rest = _FILLERS.sub(" ", rest)
    for thing in (*tools, *desk.message.things_in(clause, "channel")):
        rest = rest.replace(said[thing.start - clause[0] : thing.end - clause[0]], " ")
    if len(rest.split()) > 1 or (_asks(pending, "/audience/*/information_habits") and not desk.values([clause], Count)):
        return False
    return market.has_and_tried(desk, [clause], CUE)


def _tried(desk: Desk, clause: Span, pending: Sequence[str]) -> bool:
    """A channel that money went into, or that worked or did not."""
    if _asks(pending, "/market/history") or not desk.message.things_in(clause, "channel"):
        return False
    said = desk.said(clause)
    ran = cues.TRIED.search(said) is not None or (moods.PAST.search(said) and desk.values([clause], Money))
    return bool(ran) and market.has_and_tried(desk, [clause], CUE, tried=True)


def _people(desk: Desk, clause: Span) -> bool:
    """People with their ages, or as the subject of nothing: who buys."""
    said = desk.said(clause)
    who = words.CONSUMERS.search(said)
    if who is None or _AGES.search(said) is None or _IS_PEOPLE.search(said[: who.start()]) is None:
        return False
    base = f"/audience/{desk.strategy.audience[0].id}" if desk.strategy.audience else "/audience/-"
    return audience.describe(desk, base, [clause], CUE)


def _to_people(desk: Desk, clause: Span) -> None:
    base = f"/audience/{desk.strategy.audience[0].id}" if desk.strategy.audience else "/audience/-"
    desk.put(f"{base}/trigger", desk.message.words(clause), clause)


def _budget(desk: Desk, clause: Span) -> bool:
    """Money that is there for a stretch of time or for marketing."""
    said = desk.said(clause)
    amounts = [value for value in desk.values([clause], Money, Count) if desk.is_money(value, least=100)]
    if len(amounts) != 1 or moods.PAST.search(said) is not None:
        return False
    value = amounts[0]
    before, behind = said[: value.start - clause[0]], said[value.start - clause[0] :]
    if _WE_HAVE.search(before) is None or _MONEY_FOR.search(behind) is None or desk.ledger.has("/budget/total"):
        return False
    if desk.message.things_in(clause, "metric") or (isinstance(value, Count) and value.amount % 100):
        return False
    return budgets.budget(desk, [clause], CUE, amount=value)
