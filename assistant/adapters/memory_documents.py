"""Documents in memory: for a program that keeps nothing, and beside the store on disk in the tests."""

from dataclasses import dataclass, field

from assistant.errors import DocumentExists, NoSuchDocument
from assistant.knowledge.documents import Document, DocumentPassage


@dataclass
class MemoryDocumentStore:
    """A DocumentStore that outlives nothing."""

    _kept: dict[str, dict[str, tuple[Document, tuple[DocumentPassage, ...]]]] = field(default_factory=dict)

    async def add(self, tenant: str, document: Document, passages: tuple[DocumentPassage, ...]) -> None:
        own = self._kept.setdefault(tenant, {})
        if document.id in own:
            raise DocumentExists(title=own[document.id][0].title)
        own[document.id] = (document, passages)

    async def listed(self, tenant: str) -> tuple[Document, ...]:
        return tuple(document for document, _ in self._kept.get(tenant, {}).values())

    async def passages(self, tenant: str) -> tuple[DocumentPassage, ...]:
        return tuple(passage for _, passages in self._kept.get(tenant, {}).values() for passage in passages)

    async def remove(self, tenant: str, id: str) -> Document:
        try:
            return self._kept.get(tenant, {}).pop(id)[0]
        except KeyError:
            raise NoSuchDocument(id=id) from None
