"""Search by words: BM25 over terms, with fields that weigh more than others.

The formula is Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), with weighted term counts.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

K1, B = 1.2, 0.6
SHORTEST_MISSPELT = 5
"""Letters from which a word that nobody wrote is taken for a misspelling of one somebody did."""


@dataclass(frozen=True, slots=True)
class Match:
    """A text found by words. `covered` is how much of the question's weight its terms have there, 0 to 1."""

    id: str
    score: float
    covered: float


class LexicalIndex:
    """Texts by their terms. A text comes as terms with weights: `{"metrics:ctr": 3.0}`.

    `rarity` judges terms by another, larger collection: in three texts no word is rare.
    """

    def __init__(self, texts: Mapping[str, Mapping[str, float]], rarity: Callable[[str], float] | None = None) -> None:
        self._rarity_elsewhere = rarity
        self._postings: dict[str, list[tuple[str, float]]] = {}
        self._lengths = {id: sum(terms.values()) for id, terms in texts.items()}
        self._mean = sum(self._lengths.values()) / max(1, len(texts))
        for id, terms in texts.items():
            for term, weight in terms.items():
                self._postings.setdefault(term, []).append((id, weight))
        self._rarity = {term: _rarity(len(found), len(texts)) for term, found in self._postings.items()}
        self._unseen = _rarity(0, len(texts))
        self._latin = [term for term in self._postings if term.isascii() and len(term) >= SHORTEST_MISSPELT - 1]

    def search(self, terms: Sequence[str]) -> tuple[Match, ...]:
        """The texts that share a term with the question, best first; equal ones by id."""
        asked = Counter(self._known(terms))
        total = sum(self.rarity(term) for term in asked)
        scores: dict[str, float] = {}
        covered: dict[str, float] = {}
        for term in asked:
            rarity = self.rarity(term)
            for id, weight in self._postings.get(term, ()):
                norm = K1 * (1 - B + B * self._lengths[id] / self._mean)
                scores[id] = scores.get(id, 0.0) + rarity * weight * (K1 + 1) / (weight + norm)
                covered[id] = covered.get(id, 0.0) + rarity
        ranked = sorted(scores.items(), key=lambda found: (-found[1], found[0]))
        return tuple(Match(id, score, covered[id] / total) for id, score in ranked)

    def rarity(self, term: str) -> float:
        """The inverse document frequency of a term: the rarer, the more it tells."""
        if self._rarity_elsewhere is not None:
            return self._rarity_elsewhere(term)
        return self._rarity.get(term, self._unseen)

    def _known(self, terms: Iterable[str]) -> Iterable[str]:
        """The terms, with a misspelt one replaced by the term it is nearest to."""
        for term in terms:
            if term in self._postings or ":" in term or not term.isascii() or len(term) < SHORTEST_MISSPELT:
                yield term
                continue
            near = process.extractOne(term, self._latin, scorer=OSA.distance, score_cutoff=1 if len(term) < 8 else 2)
            yield term if near is None else near[0]


def _rarity(count: int, texts: int) -> float:
    return math.log(1 + (texts - count + 0.5) / (count + 0.5))


def weighted(fields: Iterable[tuple[Iterable[str], float]]) -> Mapping[str, float]:
    """The terms of several fields, each counted with its field's weight."""
    found: dict[str, float] = {}
    for terms, weight in fields:
        for term in terms:
            found[term] = found.get(term, 0.0) + weight
    return found
