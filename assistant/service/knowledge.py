"""The knowledge at work: a question goes by words and by meaning through the corpus and a tenant's own documents.

Answers never wait for the vector cache: vectors in memory serve until it is open, and whenever it fails. Without an
embedder words alone serve. What finds and what judges is pure and stands in `assistant/knowledge`.
"""

import asyncio
import hashlib
import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from assistant.advice.passages import fitting_steps
from assistant.catalog import Catalogs
from assistant.knowledge.corpus import Corpus
from assistant.knowledge.documents import DocumentPassage, quoted
from assistant.knowledge.entry import Piece
from assistant.knowledge.lexical import LexicalIndex, Match, weighted
from assistant.knowledge.passages import LONGEST_QUERY, Passage, Query
from assistant.knowledge.search import (
    BY_WORDS,
    CALIBRATIONS,
    Calibration,
    Hit,
    Near,
    answering,
    by_meaning,
    by_words,
    lexical_index,
    pieces,
    ranked,
    weights_for,
)
from assistant.knowledge.tokens import Tokenizer
from assistant.knowledge.vectors import Quantised, quantised
from assistant.ports import DocumentStore, Embedder, Vector, VectorIndex

_log = logging.getLogger(__name__)

CORPUS = "corpus"
PASSAGES = 3
"""What a search gives at most."""
NEIGHBOURS = 240
"""Pieces of the corpus that are looked at: an entry has about ten."""
AT_ONCE = 16
"""Texts embedded between two steps of a progress bar."""
FEW = 24
"""Missing vectors that are made on the way to an answer; more wait for `sextant index`, and words stand in."""
SURE_OF_A_COMPLAINT = 1.45
SURE_BY_WORDS = 2.4
"""Evidence from which advice is given that nobody asked for: with embeddings, and by words alone."""
TENANTS = 32
"""Tenants whose documents stay in memory."""

Progress = Callable[[int, int], None]
"""How many texts are embedded, of how many."""


class VectorFile(Protocol):
    """Where the vectors of one embedder are kept by the digest of their text."""

    def read(self, embedder: str) -> Mapping[str, Quantised]: ...

    def write(self, embedder: str, vectors: Mapping[str, Quantised]) -> None: ...


@dataclass(frozen=True, slots=True)
class Standing:
    """How search is served: `meaning` names the embedder or is None, `vectors` where they are looked up."""

    entries: int
    meaning: str | None
    vectors: str
    missing: int


@dataclass(frozen=True, slots=True)
class _Shelf:
    """A tenant's documents as they are searched."""

    version: str
    passages: Mapping[str, DocumentPassage]
    words: LexicalIndex


@dataclass
class KnowledgeBase:
    """A KnowledgeIndex over a corpus. `lasting` opens the vector cache; None where nothing outlives the program."""

    corpus: Corpus
    catalogs: Catalogs
    embedder: Embedder | None
    files: VectorFile
    memory: VectorIndex
    documents: DocumentStore
    lasting: Callable[[], VectorIndex] | None = None
    _vectors: VectorIndex | None = None
    _opening: asyncio.Task[None] | None = None
    _prepared: bool = False
    _missing: int = 0
    _tokens: Tokenizer | None = None
    _words: LexicalIndex | None = None
    _shelves: OrderedDict[str, _Shelf] = field(default_factory=OrderedDict)
    _building: threading.Lock = field(default_factory=threading.Lock)
    _preparing: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def search(self, query: Query) -> tuple[Passage, ...]:
        """The passages that answer, at most three, the best first; none where nothing does."""
        text = query.text[:LONGEST_QUERY]
        terms, words = await asyncio.to_thread(self._found_by_words, text)
        await self.prepare()
        vector = await self._vector(text)
        near = None if vector is None else by_meaning(await self._nearest(CORPUS, vector, NEIGHBOURS))
        hits = ranked(
            by_words(words, query.language),
            near,
            language=query.language,
            calibration=self._calibration(vector),
            weights=weights_for(query.about, self.corpus),
        )
        if query.problems:
            return self._problem(hits, query, terms, SURE_OF_A_COMPLAINT if near is not None else SURE_BY_WORDS)
        own = await self._own(query, vector, terms)
        answers = [(hit.evidence, self._told(hit, query, terms)) for hit in answering(hits, PASSAGES)]
        return tuple(_merged(own, answers)[:PASSAGES])

    def _problem(self, hits: tuple[Hit, ...], query: Query, terms: tuple[str, ...], sure: float) -> tuple[Passage, ...]:
        """The problem that is found first and surely enough; a complaint is no question, so it must be surer."""
        first = hits[:1]
        if not first or first[0].evidence < sure:
            return ()
        if self.corpus.entries["en"][first[0].id].kind != "problem":
            return ()
        return (self._told(first[0], query, terms),)

    def _told(self, hit: Hit, query: Query, terms: tuple[str, ...]) -> Passage:
        entry = self.corpus.entries[query.language][hit.id]
        return Passage(hit.id, fitting_steps(entry, terms, self.terms))

    async def prepare(self, progress: Progress | None = None) -> None:
        """Have the vectors of the corpus at hand. With `progress` every missing one is made, else only a few."""
        async with self._preparing:
            if (self._prepared and progress is None) or self.embedder is None:
                return
            wanted = pieces(self.corpus)
            kept = dict(await asyncio.to_thread(self.files.read, self.embedder.name))
            missing = [piece for piece in wanted if piece.digest not in kept]
            if missing and (progress is not None or len(missing) <= FEW):
                try:
                    kept |= await self._embedded_pieces(self.embedder, missing, progress or (lambda done, of: None))
                    current = {piece.digest: kept[piece.digest] for piece in wanted}
                    await asyncio.to_thread(self.files.write, self.embedder.name, current)
                except Exception:
                    if progress is not None:
                        raise
                    _log.warning("no embeddings: search goes by words", exc_info=True)
            vectors = {piece.id: kept[piece.digest] for piece in wanted if piece.digest in kept}
            self._missing = len(wanted) - len(vectors)
            await self.memory.hold(CORPUS, _version(vectors), vectors)
            self._prepared = True
            if self.lasting is not None and self._opening is None and vectors:
                self._opening = asyncio.create_task(self._open(self.lasting, vectors))

    async def opened(self) -> None:
        """Wait until the vector cache is open, or has failed to."""
        if self._opening is not None:
            await asyncio.shield(self._opening)

    def standing(self) -> Standing:
        """How search is served at this moment."""
        meaning = None if self.embedder is None else self.embedder.name
        kind = (self._vectors or self.memory).kind
        return Standing(len(self.corpus.entries["en"]), meaning, kind, self._missing)

    def forget(self, tenant: str) -> None:
        """Read the tenant's documents anew at the next question."""
        self._shelves.pop(tenant, None)

    async def close(self) -> None:
        if self._opening is not None:
            await asyncio.wait([self._opening])
        for index in (self._vectors, self.memory):
            if index is not None:
                await index.close()

    # Words

    def terms(self, text: str) -> tuple[str, ...]:
        """The terms of a text."""
        with self._building:
            if self._tokens is None:
                self._tokens = Tokenizer(self.catalogs)
        return self._tokens.terms(text)

    def _found_by_words(self, text: str) -> tuple[tuple[str, ...], tuple[Match, ...]]:
        terms = self.terms(text)
        with self._building:
            if self._words is None:
                assert self._tokens is not None
                self._words = lexical_index(self.corpus, self._tokens)
        return terms, self._words.search(terms)

    # Meaning

    def _calibration(self, vector: Vector | None) -> Calibration:
        if vector is None or self.embedder is None:
            return BY_WORDS
        return CALIBRATIONS.get(self.embedder.name, BY_WORDS)

    async def _vector(self, text: str) -> Vector | None:
        """The question's vector; None where it cannot be had, and then words alone decide."""
        if self.embedder is None:
            return None
        try:
            [vector] = await self.embedder.embed((text,), role="query")
        except Exception:
            _log.warning("no embedding: this search goes by words", exc_info=True)
            return None
        return vector

    async def _nearest(self, shelf: str, vector: Vector, limit: int) -> tuple[tuple[str, float], ...]:
        if self._vectors is not None:
            try:
                return await self._vectors.nearest(shelf, vector, limit)
            except Exception:
                _log.warning("the vector cache failed; vectors in memory serve", exc_info=True)
                self._vectors = None
        return await self.memory.nearest(shelf, vector, limit)

    async def _open(self, lasting: Callable[[], VectorIndex], vectors: Mapping[str, Quantised]) -> None:
        try:
            index = await asyncio.to_thread(lasting)
            await index.hold(CORPUS, _version(vectors), vectors)
        except Exception:
            _log.warning("no vector cache; vectors in memory serve", exc_info=True)
        else:
            self._vectors = index

    async def _embedded_pieces(
        self, embedder: Embedder, missing: list[Piece], progress: Progress
    ) -> dict[str, Quantised]:
        found: dict[str, Quantised] = {}
        progress(0, len(missing))
        for role in ("query", "passage"):
            texts = [piece for piece in missing if piece.role == role]
            for at in range(0, len(texts), AT_ONCE):
                part = texts[at : at + AT_ONCE]
                vectors = await embedder.embed(tuple(piece.text for piece in part), role=role)
                found |= {piece.digest: quantised(vector) for piece, vector in zip(part, vectors, strict=True)}
                progress(len(found), len(missing))
        return found

    # A tenant's own documents

    async def _own(self, query: Query, vector: Vector | None, terms: tuple[str, ...]) -> list[tuple[float, Passage]]:
        shelf = await self._shelf(query.tenant)
        if not shelf.passages:
            return []
        words = {match.id: match.score for match in shelf.words.search(terms)}
        near: Mapping[str, Near] | None = None
        if vector is not None:
            found = await self._nearest(f"tenant:{query.tenant}", vector, PASSAGES * 4)
            near = {id: Near(similarity, similarity) for id, similarity in found}
        hits = ranked(words, near, language=query.language, calibration=self._calibration(vector))
        return [(hit.evidence, self._quoted(shelf, hit, terms)) for hit in answering(hits, 1)]

    def _quoted(self, shelf: _Shelf, hit: Hit, terms: tuple[str, ...]) -> Passage:
        found = shelf.passages[hit.id]
        return Passage(found.id, title=found.title, lines=quoted(found.text, terms, self.terms))

    async def _shelf(self, tenant: str) -> _Shelf:
        """The tenant's documents, read again where they changed: other processes add and remove as well."""
        listed = await self.documents.listed(tenant)
        version = hashlib.blake2b(repr([each.id for each in listed]).encode(), digest_size=8).hexdigest()
        known = self._shelves.get(tenant)
        if known is None or known.version != version:
            passages = {each.id: each for each in (await self.documents.passages(tenant) if listed else ())}
            words = await asyncio.to_thread(self._index_of, passages)
            known = self._shelves[tenant] = _Shelf(version, passages, words)
            await self._hold(f"tenant:{tenant}", passages)
        self._shelves.move_to_end(tenant)
        while len(self._shelves) > TENANTS:
            gone, _ = self._shelves.popitem(last=False)
            await self.memory.drop(f"tenant:{gone}")
        return known

    async def _hold(self, shelf: str, passages: Mapping[str, DocumentPassage]) -> None:
        vectors = {id: each.vector for id, each in passages.items() if each.vector is not None}
        for index in (self.memory, self._vectors):
            if index is not None:
                await index.hold(shelf, _version(vectors), vectors)

    def _index_of(self, passages: Mapping[str, DocumentPassage]) -> LexicalIndex:
        self._found_by_words("")  # the corpus tells which words are rare
        assert self._words is not None
        texts = {id: weighted(((self.terms(each.text), 2.0),)) for id, each in passages.items()}
        return LexicalIndex(texts, self._words.rarity)


def _merged(own: list[tuple[float, Passage]], found: list[tuple[float, Passage]]) -> list[Passage]:
    """What the tenant wrote comes first where it says as surely what was asked, else second."""
    passages = [passage for _, passage in found]
    for evidence, passage in own:
        first = not found or evidence >= found[0][0]
        passages.insert(0 if first else 1, passage)
    return passages


def _version(vectors: Mapping[str, Quantised]) -> str:
    digest = hashlib.blake2b(digest_size=12)
    for id in sorted(vectors):
        digest.update(id.encode() + vectors[id].steps)
    return digest.hexdigest()
