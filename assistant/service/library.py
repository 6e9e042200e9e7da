"""A tenant's own documents: add, list, remove. What is in them is text to be cited, never an instruction."""

import asyncio
from dataclasses import dataclass

from assistant.errors import DocumentRefused
from assistant.knowledge.documents import (
    MOST_BYTES,
    MOST_CHARACTERS,
    READERS,
    Document,
    DocumentPassage,
    Refusal,
    admitted,
    cut,
    identity,
)
from assistant.knowledge.vectors import Quantised, quantised
from assistant.ports import Clock, DocumentStore
from assistant.service.knowledge import AT_ONCE, KnowledgeBase, Progress

MOST_DOCUMENTS = 200
"""Of one tenant."""


@dataclass(frozen=True, slots=True)
class Library:
    """What surfaces do with documents."""

    knowledge: KnowledgeBase
    store: DocumentStore
    clock: Clock

    async def add(self, tenant: str, name: str, data: bytes, progress: Progress | None = None) -> Document:
        """Keep a file's text, found from the next question on. Raises DocumentRefused or DocumentExists.

        Reading it is bounded by its size; each passage takes about half a second to embed, and without an embedder
        words alone find it.
        """
        read = await asyncio.to_thread(admitted, name, data)
        if isinstance(read, Refusal):
            raise DocumentRefused(
                read.reason, name=name[:200], most=MOST_CHARACTERS, megabytes=MOST_BYTES // 2**20,
                kinds=", ".join(READERS),
            )  # fmt: skip
        listed = await self.store.listed(tenant)
        if len(listed) >= MOST_DOCUMENTS:
            raise DocumentRefused("too_many", most=MOST_DOCUMENTS)
        title, text = read
        id = identity(text)
        texts = await asyncio.to_thread(cut, text)
        vectors = await self._vectors(texts, progress or (lambda done, of: None))
        passages = tuple(
            DocumentPassage(f"{id}:{number}", title, each, vector)
            for number, (each, vector) in enumerate(zip(texts, vectors, strict=True))
        )
        document = Document(id, title, len(text), len(passages), self.clock())
        await self.store.add(tenant, document, passages)
        return document

    async def listed(self, tenant: str) -> tuple[Document, ...]:
        """The tenant's documents."""
        return await self.store.listed(tenant)

    async def remove(self, tenant: str, id: str) -> Document:
        """Erase a document; nothing of it is found any more. Raises NoSuchDocument."""
        return await self.store.remove(tenant, id)

    async def _vectors(self, texts: tuple[str, ...], progress: Progress) -> list[Quantised | None]:
        embedder = self.knowledge.embedder
        if embedder is None:
            return [None] * len(texts)
        found: list[Quantised | None] = []
        progress(0, len(texts))
        for at in range(0, len(texts), AT_ONCE):
            try:
                vectors = await embedder.embed(texts[at : at + AT_ONCE], role="passage")
            except Exception:  # words alone find it; nothing of the document is lost
                return [None] * len(texts)
            found += (quantised(vector) for vector in vectors)
            progress(len(found), len(texts))
        return found
