"""Names in a message: channels, metrics, tools, industries, places and the rest of the catalogs, longest match first.

`Names` is the matcher of one set of catalogs; `names_of` builds it once and keeps it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from rapidfuzz.distance import OSA

from assistant.catalog import Catalogs, Shelf
from assistant.reading.lexicon.misspellings import GENERIC, MISSPELT, NEVER_MISSPELT
from assistant.reading.spelling import fold

ThingKind = Literal[
    "channel", "metric", "tool", "industry", "region", "place", "conversion_point", "format", "topic", "moment"
]
_WORD = re.compile(r"[a-z0-9][a-z0-9'+&.]*")
_BEGINS = re.compile(r"(?<![a-zA-Z0-9])[a-zA-Z0-9]|[^a-zA-Z0-9\s]")
_SHORTEST_GUESSED = 6
_SHORT_NAME = 10  # "GA 4" is also written GA4
_LONG_BRAND, _MOST_WRONG = (
    9,
    2,
)  # letters that may be wrong in a brand of nine letters or more; in a shorter one it is one


@dataclass(frozen=True, slots=True)
class Thing:
    """An entry of a catalog that the words between `start` and `end` name; several `ids` where the name is ambiguous.

    `guessed`: only after a misspelling was put right.
    """

    kind: ThingKind
    ids: tuple[str, ...]
    start: int
    end: int
    guessed: bool = False

    @property
    def id(self) -> str:
        return self.ids[0]


Meaning = tuple[ThingKind, tuple[str, ...]]


Named = Mapping[str, tuple[tuple[str, tuple[Meaning, ...]], ...]]
"""How names begin (four letters, or two Chinese characters, or all of a shorter name) -> the names that begin so,
longest first, with what they mean."""


@dataclass(frozen=True)
class Names:
    """All names of the catalogs by how they begin: a look at each place of a message finds the longest there.

    `exact` names count only in their own capitals; `brands` may be misspelt, and are kept by first letter and length.
    """

    plain: Named
    exact: Named
    brands: Mapping[str, tuple[Meaning, ...]]
    brands_like: Mapping[tuple[str, int], tuple[str, ...]]

    def find(self, message: str, folded: str) -> tuple[Thing, ...]:
        """The things named, in order; of two where one lies inside the other, only the longer."""
        text = folded.replace("-", " ")
        found = list(_walk(self.plain, text))
        found += _walk(self.exact, message.replace("-", " "))
        kept = _outermost(found)
        covered = {at for thing in kept for at in range(thing.start, thing.end)}
        kept += [thing for thing in self._guessed(folded) if thing.start not in covered]
        return tuple(sorted(kept, key=lambda thing: (thing.start, -thing.end)))

    def _guessed(self, folded: str) -> Iterator[Thing]:
        for word in _WORD.finditer(folded):
            for kind, ids in self._meant_by(word[0].strip("'.")):
                yield Thing(kind, ids, word.start(), word.end(), guessed=True)

    def _meant_by(self, word: str) -> tuple[Meaning, ...]:
        if len(word) < _SHORTEST_GUESSED - 1 or word in NEVER_MISSPELT or word in self.brands or not word.isascii():
            return ()
        best: tuple[int, str] | None = None
        for size in range(len(word) - _MOST_WRONG, len(word) + _MOST_WRONG + 1):
            allowed = _MOST_WRONG if size >= _LONG_BRAND else 1
            if abs(size - len(word)) > allowed:
                continue
            for brand in self.brands_like.get((word[0], size), ()):
                if word in (brand + "s", brand + "es"):
                    continue
                distance = OSA.distance(word, brand, score_cutoff=allowed)
                if distance <= allowed and (best is None or (distance, brand) < best):
                    best = (distance, brand)
        return self.brands[best[1]] if best is not None else ()


def names_of(catalogs: Catalogs) -> Names:
    """The matcher for these catalogs, built when first asked for."""
    return _built(_Same(catalogs))


class _Same:
    """Catalogs by identity: they are built once and never changed, but hold mappings, so they have no hash."""

    __slots__ = ("catalogs",)

    def __init__(self, catalogs: Catalogs) -> None:
        self.catalogs = catalogs

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.catalogs is self.catalogs

    def __hash__(self) -> int:
        return id(self.catalogs)


@lru_cache(maxsize=4)
def _built(same: _Same) -> Names:
    catalogs = same.catalogs
    shelves: tuple[tuple[ThingKind, Shelf[Any]], ...] = (
        ("channel", catalogs.channels), ("metric", catalogs.metrics), ("tool", catalogs.tools),
        ("industry", catalogs.industries), ("region", catalogs.regions), ("place", catalogs.places),
        ("conversion_point", catalogs.conversion_points), ("format", catalogs.formats), ("topic", catalogs.topics),
        ("moment", catalogs.moments),
    )  # fmt: skip
    plain, exact, brands = (
        dict[str, tuple[Meaning, ...]](),
        dict[str, tuple[Meaning, ...]](),
        dict[str, tuple[Meaning, ...]](),
    )
    for kind, shelf in shelves:
        for alias, ids in shelf.aliases.items():
            if len(alias) < 2 and alias.isascii():
                continue
            for spelling in _spellings(alias):
                _plant(plain, spelling, (kind, ids))
            if kind in ("channel", "tool") and _is_brand(alias):
                brands[alias] = (*brands.get(alias, ()), (kind, ids))
        for alias, ids in shelf.exact.items():
            _plant(exact, alias.replace("-", " "), (kind, ids))
    for wrong, right in MISSPELT.items():
        for meaning in plain.get(right, ()):
            _plant(plain, wrong, meaning)
    like: dict[tuple[str, int], tuple[str, ...]] = {}
    for brand in brands:
        like[brand[0], len(brand)] = (*like.get((brand[0], len(brand)), ()), brand)
    return Names(_by_beginning(plain), _by_beginning(exact), brands, like)


def _is_brand(alias: str) -> bool:
    return alias.isascii() and alias.isalpha() and len(alias) >= _SHORTEST_GUESSED and alias not in GENERIC


def _spellings(alias: str) -> Iterator[str]:
    plain = fold(alias).replace("-", " ")
    yield plain
    if " " in plain and (not plain.isascii() or len(plain) <= _SHORT_NAME):
        yield plain.replace(" ", "")


def _plant(names: dict[str, tuple[Meaning, ...]], alias: str, meaning: Meaning) -> None:
    """Add a meaning of a name; of one kind the first stands."""
    known = names.get(alias, ())
    if all(meaning[0] != kind for kind, _ in known):
        names[alias] = (*known, meaning)


def _by_beginning(names: Mapping[str, tuple[Meaning, ...]]) -> Named:
    grouped: dict[str, list[tuple[str, tuple[Meaning, ...]]]] = {}
    for row in sorted(names.items(), key=lambda row: -len(row[0])):
        grouped.setdefault(row[0][: 4 if row[0][0].isascii() else 2], []).append(row)
    return {beginning: tuple(rows) for beginning, rows in grouped.items()}


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _walk(named: Named, text: str) -> Iterator[Thing]:
    """Every longest name of each kind from each place, with word boundaries round Latin letters and digits."""
    for place in _BEGINS.finditer(text):
        start = place.start()
        longest: dict[ThingKind, Thing] = {}
        for size in (4, 3, 2, 1) if text[start].isascii() else (2, 1):
            for name, meanings in named.get(text[start : start + size], ()):
                if text.startswith(name, start) and (end := _word_end(text, start + len(name))) is not None:
                    for kind, ids in meanings:
                        if kind not in longest:
                            longest[kind] = Thing(kind, ids, start, end)
        yield from longest.values()


def _word_end(text: str, at: int) -> int | None:
    """Where the name that ends before `at` ends as a word: there, or behind a plural s; None inside a longer word."""
    if not _is_latin(text[at - 1]) or at >= len(text) or not _is_latin(text[at]):
        return at
    for plural in ("s", "es"):
        stop = at + len(plural)
        if text.startswith(plural, at) and (stop >= len(text) or not _is_latin(text[stop])) and text[at - 1].isalpha():
            return stop
    return None


def _outermost(things: list[Thing]) -> list[Thing]:
    kept: list[Thing] = []
    furthest: list[tuple[int, int]] = []
    for thing in sorted(things, key=lambda one: (one.start, -one.end)):
        inside = any(
            start <= thing.start and thing.end <= end and (start, end) != (thing.start, thing.end)
            for start, end in furthest[-8:]
        )
        if not inside:
            kept.append(thing)
            furthest.append((thing.start, thing.end))
    return kept
