"""Where the business sells: countries as ISO codes, smaller places in the user's words."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Sequence

from assistant.reading.claims import CUE, GUESS
from assistant.reading.desk import Desk
from assistant.reading.lexicon import moods
from assistant.reading.segments import Span
from assistant.reading.things import Thing
from assistant.reading.values import Money

_WIDER_BEFORE = re.compile(
    r"(?:\b(?:the )?(?:greater|downtown|central|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|upstate|suburban|metro|rural|inner|outer|mid)[- ])$"
)
_WIDER_AFTER = re.compile(
    r"(?:'s)?(?: (?:metro(?: area)?|area|region|county|city|suburbs?|(?:north|south|east|west)(?:ern)? (?:suburbs?|side|shore|end)|and (?:the )?(?:suburbs|surroundings|surrounding areas?)|valley|bay area|district|neighbou?rhoods?))+"
    r"|(?:的)?(?:市区|主城区?|周边|地区|本地|郊区|一带|全境|全省|城区|省内|市内|(?:(?![一两二三四五六七八九十个各几多小])[一-鿿]){1,3}(?<![校小园社片厂院景])区(?!域)|[一-鿿]{1,3}县)+(?:及周边|周边)?"
)
_AFTER_IN = re.compile(
    r"\b(?:in|around|near|across|throughout|serving|serve|based in|out of|outside)\s+(?:the )?((?:[A-Z][\w'.-]+)(?:[ ,]+(?:and |of |the )?[A-Z][\w'.-]+){0,4})"
)
_COMES_FROM = re.compile(
    r"\b(?:from|based in|located in|headquartered in|out of|in our home town of)\s+(?:the )?$|(?:来自|坐标|总部在|公司在|位于)$"
)
_MADE_IN = re.compile(
    r"\b(?:make|makes|made|manufactur\w+|produc\w+|grow|grown|built?|assembled|factory|plant|mill)\b[^,.;]{0,40} in (?:the )?$"
)
_FROM_THERE = re.compile(r"\bfrom (?:the )?$")
_SHIPS = re.compile(
    r"\b(?:export\w*|ship(?:s|ping)? (?:it |them )?(?:to|abroad)|sell(?:s|ing)? (?:it |them )?(?:to|abroad))\b"
)
_WORLD = re.compile(
    r"\b(?:worldwide|global(?:ly)?|all over the world|internationally|around the world|anywhere in the world)\b|全球|全世界|世界各地"
)
_WHOLE_COUNTRY = re.compile(
    r"\b(?:nation-?wide|national(?:ly)?|country-?wide|across the (?:whole )?country|coast to coast)\b|全国(?:各地|范围)?"
)
_FIRST_WORDS = 400
"""Code points in which somebody who exports says so."""
_MOST_COUNTRIES = 12
"""A wider area (Europe) is kept in the user's words: nobody means every country of it."""
_EXPORTS = re.compile(
    r"\b(?:export\w*|overseas|abroad)\b|出口|外贸|跨境|海外|出海|卖(?:到|往|去)|发往|独立站", re.ASCII
)
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "q1",
        "q2",
        "q3",
        "q4",
        "christmas",
        "easter",
    ]
)


def claim(desk: Desk, spans: Sequence[Span], sure: int = CUE, *, asked: bool = False) -> bool:
    """Claim the countries and the places named; `asked` also takes places that no catalog knows."""
    found = False
    for span in spans:
        found = _named(desk, span, sure) or found
        found = _by_word(desk, span, sure) or found
        if asked:
            found = _unknown(desk, span, sure) or found
    return found


def by_currency(desk: Desk, spans: Sequence[Span]) -> bool:
    """The United States where dollars are named and no place at all."""
    if "/business/regions" in desk.ledger.entries or "/business/service_area" in desk.ledger.entries:
        return False
    for value in desk.message.values_in((spans[0][0], spans[-1][1])) if spans else ():
        if isinstance(value, Money) and value.currency == "USD" and "$" in desk.said((value.start, value.end)):
            desk.ledger.add("/business/regions", "US", (value.start, value.end), GUESS)
            return True
    return False


def _named(desk: Desk, span: Span, sure: int) -> bool:
    found = False
    for thing in desk.message.things_in(span, "region", "place"):
        if _is_denied(desk, thing, span):
            continue
        found = True
        origin = _FROM_THERE.search(desk.said((max(0, thing.start - 10), thing.start))) is not None
        if origin and thing.kind == "region" and _exports(desk, (thing.end, span[1])):
            continue
        if thing.kind == "region":
            desk.ledger.add("/business/regions", thing.id, (thing.start, thing.end), sure)
            continue
        place = desk.catalogs.places[thing.id]
        wide = widened(desk, thing, span)
        if _MADE_IN.search(desk.said((max(span[0], wide[0] - 60), wide[0]))) and _exports(desk, span):
            continue
        if _is_home_of_exporter(desk, place.countries):
            continue
        for country in place.countries if len(place.countries) <= _MOST_COUNTRIES else ():
            desk.ledger.add("/business/regions", country, wide, sure)
        if _COMES_FROM.search(desk.said((max(0, wide[0] - 24), wide[0]))) and _sells_wider(desk, span):
            continue
        if desk.said(wide).endswith("线城市"):
            continue  # what kind of town, not which
        desk.ledger.add("/business/service_area", desk.message.words(wide), wide, sure)
    return found


def _exports(desk: Desk, span: Span) -> bool:
    """Whether the words say that the goods go elsewhere, to countries they name."""
    near = span[0], min(len(desk.message.folded), span[1] + 240)
    said = desk.said((max(0, span[0] - 60), near[1]))
    return _SHIPS.search(said) is not None and bool(desk.message.things_in(near, "region"))


def _is_home_of_exporter(desk: Desk, countries: Sequence[str]) -> bool:
    """Whether a town in China only says where an exporter sits: another country is named to sell to."""
    if list(countries) != ["CN"] or _EXPORTS.search(desk.message.folded, 0, _FIRST_WORDS) is None:
        return False
    named = desk.message.things_in((0, min(_FIRST_WORDS, len(desk.message.folded))), "region", "place")
    return any(_countries(desk, thing) - {"CN"} for thing in named)


def _countries(desk: Desk, thing: Thing) -> set[str]:
    return {thing.id} if thing.kind == "region" else set(desk.catalogs.places[thing.id].countries)


def _sells_wider(desk: Desk, span: Span) -> bool:
    """Whether a country is named beside the town, so that the town is only where the business sits."""
    near = span[0], min(len(desk.message.folded), span[1] + 240)
    return (
        bool(desk.message.things_in(near, "region"))
        or _WORLD.search(desk.said(near)) is not None
        or _WHOLE_COUNTRY.search(desk.said(near)) is not None
    )


def widened(desk: Desk, thing: Thing, span: Span) -> Span:
    """The place as the user has it: "Chicago's north suburbs", "上海周边"."""
    folded = desk.message.folded
    before = _WIDER_BEFORE.search(folded, max(span[0], thing.start - 16), thing.start)
    after = _WIDER_AFTER.match(folded, thing.end, span[1])
    start = before.start() if before else thing.start
    if folded.startswith("the ", start):
        start += 4
    return start, after.end() if after else thing.end


def _is_denied(desk: Desk, thing: Thing, span: Span) -> bool:
    before = desk.said((max(span[0], thing.start - 16), thing.start))
    cut = max(before.rfind(mark) for mark in "，,;；。")
    return moods.NOT.search(before[cut + 1 :]) is not None


def _by_word(desk: Desk, span: Span, sure: int) -> bool:
    said = desk.said(span)
    world = _WORLD.search(said)
    if world is not None:
        desk.ledger.add("/business/regions", "global", (span[0] + world.start(), span[0] + world.end()), sure)
    country = _WHOLE_COUNTRY.search(said)
    if country is not None and not any("一" <= c <= "鿿" for c in country[0]):
        return world is not None
    if country is not None and "/business/regions" not in desk.ledger.entries:
        desk.ledger.add("/business/regions", "CN", (span[0] + country.start(), span[0] + country.end()), sure)
        return True
    return world is not None


def _unknown(desk: Desk, span: Span, sure: int) -> bool:
    found = False
    for place in _AFTER_IN.finditer(desk.message.text, *span):
        start, end = place.span(1)
        known = any(
            start < thing.end and thing.start < end for thing in desk.message.things_in(span, "region", "place")
        )
        if not known and place[1].lower() not in _MONTHS and not desk.message.things_in((start, end)):
            desk.ledger.add("/business/service_area", place[1].rstrip(" ,."), (start, end), sure)
            found = True
    return found
