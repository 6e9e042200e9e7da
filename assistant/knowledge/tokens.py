"""Texts into the terms by which they are compared: word stems, Chinese words, and the things of the trade by id.

A term as `metrics:ctr` stands for any name of that entry of the catalogs, in either language, so that 点击率, CTR and
"click-through rate" meet.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from assistant.catalog import Catalogs
from assistant.knowledge.empty_words import EMPTY_CHINESE, EMPTY_ENGLISH

NAMED = ("channels", "metrics", "tools", "conversion_points", "formats", "instruments")
"""The catalogs whose names are terms of their own."""
LONGEST_NAME = 5
"""Words of a Latin name; a Chinese one has at most twice as many characters."""

REMEMBERED, LONGEST_REMEMBERED = 8_192, 400
"""Texts whose terms are kept, and their characters: lines of the corpus are cut again and again."""

_RUN = re.compile(r"[a-z0-9][a-z0-9&+.'-]*|[\u3400-\u9fff]+")


class Tokenizer:
    """Cuts texts into terms with the names of these catalogs."""

    def __init__(self, catalogs: Catalogs) -> None:
        self._names = _names(catalogs)
        self._cut = lru_cache(REMEMBERED)(self._cut_anew)

    def terms(self, text: str) -> tuple[str, ...]:
        """The terms of a text in its order, without the words that say nothing by themselves."""
        return self._cut(text) if len(text) <= LONGEST_REMEMBERED else self._cut_anew(text)

    def _cut_anew(self, text: str) -> tuple[str, ...]:
        return tuple(self._terms(folded(text)))

    def _terms(self, text: str) -> Iterator[str]:
        runs = _RUN.findall(text)
        yield from self._named(runs)
        for run in runs:
            if run[0] > "\u3000":
                words = dict.fromkeys((*_segmenter().cut_for_search(run), *_pairs(run)))
                yield from (word for word in words if word not in EMPTY_CHINESE)
            else:
                yield from (stem(word) for word in re.split(r"[&+.'-]+", run) if word and word not in EMPTY_ENGLISH)

    def _named(self, runs: list[str]) -> Iterator[str]:
        latin: list[str] = []
        for run in (*runs, ""):
            if run and run[0] < "\u3000":
                latin.append(run.strip(".'-"))
                continue
            yield from self._looked_up(latin, " ", LONGEST_NAME)
            latin = []
            yield from self._looked_up(list(run), "", 2 * LONGEST_NAME)

    def _looked_up(self, parts: list[str], joint: str, longest: int) -> Iterator[str]:
        """The longest names that begin at each part, none inside another."""
        at = 0
        while at < len(parts):
            for length in range(min(longest, len(parts) - at), 0, -1):
                found = self._names.get(joint.join(parts[at : at + length]))
                if found is not None:
                    yield found
                    at += length
                    break
            else:
                at += 1


def _pairs(run: str) -> Iterator[str]:
    """Every two characters side by side that may be a word: the segmenter does not know the newest names."""
    for first, second in pairwise(run):
        if first not in EMPTY_CHINESE and second not in EMPTY_CHINESE:
            yield first + second


def folded(text: str) -> str:
    """Half width, caseless, straight apostrophes."""
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """The stem of an English word."""
    stemmed: str = _stemmer().stemWord(word)
    return stemmed


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@cache
def _segmenter() -> Any:
    import rjieba

    return rjieba


def _names(catalogs: Catalogs) -> Mapping[str, str]:
    """Every name and alias of at least two characters, folded, with the term it stands for."""
    found: dict[str, str] = {}
    for catalog in NAMED:
        for name, ids in getattr(catalogs, catalog).aliases.items():
            if len(name) > 1:
                found.setdefault(" ".join(_spelled(name)), f"{catalog}:{ids[0]}")
    return found


def _spelled(name: str) -> Iterable[str]:
    """A name in the parts in which texts are looked through: words, or one run of Chinese."""
    return (run.strip(".'-") for run in _RUN.findall(folded(name))) if name.isascii() else (folded(name),)
