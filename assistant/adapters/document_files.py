"""Documents as files: a folder a tenant, a file a document, written whole or not at all.

Its first line is what is listed, its second the passages.
"""

import asyncio
import datetime as dt
import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import DocumentExists, NoSuchDocument, StorageFull, StorageUnreachable
from assistant.knowledge.documents import Document, DocumentPassage
from assistant.knowledge.vectors import Quantised

SCHEMA = 1
_FULL = 28
"""ENOSPC."""


@dataclass(frozen=True, slots=True)
class FileDocumentStore:
    """A DocumentStore below `root`. Names of folders are hashes: a tenant's id never becomes a path."""

    root: Path

    async def add(self, tenant: str, document: Document, passages: tuple[DocumentPassage, ...]) -> None:
        await asyncio.to_thread(self._add, tenant, document, passages)

    async def listed(self, tenant: str) -> tuple[Document, ...]:
        return await asyncio.to_thread(lambda: tuple(_document(head) for _, head in self._all(tenant)))

    async def passages(self, tenant: str) -> tuple[DocumentPassage, ...]:
        return await asyncio.to_thread(self._passages, tenant)

    async def remove(self, tenant: str, id: str) -> Document:
        return await asyncio.to_thread(self._remove, tenant, id)

    def _add(self, tenant: str, document: Document, passages: tuple[DocumentPassage, ...]) -> None:
        folder = self._folder(tenant)
        path = folder / f"{document.id}.json"
        if path.exists():
            raise DocumentExists(title=document.title)
        kept = {
            "schema": SCHEMA, "id": document.id, "title": document.title, "characters": document.characters,
            "passages": len(passages), "added": document.added.isoformat(),
        }  # fmt: skip
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=folder, prefix=".new-")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    for line in (kept, [_kept(passage) for passage in passages]):
                        file.write(json.dumps(line, ensure_ascii=False) + "\n")
                    file.flush()
                    os.fsync(file.fileno())
                Path(name).replace(path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as fault:
            kind = StorageFull if fault.errno == _FULL else StorageUnreachable
            raise kind(path=str(folder), detail=fault.strerror or str(fault)) from fault

    def _remove(self, tenant: str, id: str) -> Document:
        for path, head in self._all(tenant):
            if head["id"] == id:
                path.unlink(missing_ok=True)
                return _document(head)
        raise NoSuchDocument(id=id)

    def _passages(self, tenant: str) -> tuple[DocumentPassage, ...]:
        found: list[DocumentPassage] = []
        for path, head in self._all(tenant):
            with path.open(encoding="utf-8") as file:
                file.readline()
                found += (_passage(each, head["title"]) for each in json.loads(file.readline()))
        return tuple(found)

    def _all(self, tenant: str) -> list[tuple[Path, dict[str, Any]]]:
        """Each document's file with its first line."""
        found: list[tuple[Path, dict[str, Any]]] = []
        for path in self._folder(tenant).glob("doc-*.json"):
            with path.open(encoding="utf-8") as file:
                found.append((path, json.loads(file.readline())))
        return sorted(found, key=lambda each: (each[1]["added"], each[1]["id"]))

    def _folder(self, tenant: str) -> Path:
        return self.root / hashlib.blake2b(tenant.encode(), digest_size=16).hexdigest()


def _kept(passage: DocumentPassage) -> dict[str, object]:
    vector = passage.vector
    return {
        "id": passage.id, "text": passage.text,
        **({} if vector is None else {"scale": vector.scale, "steps": vector.steps.hex()}),
    }  # fmt: skip


def _document(head: dict[str, Any]) -> Document:
    added = dt.datetime.fromisoformat(head["added"])
    return Document(head["id"], head["title"], head["characters"], head["passages"], added)


def _passage(kept: dict[str, Any], title: str) -> DocumentPassage:
    vector = Quantised(kept["scale"], bytes.fromhex(kept["steps"])) if "steps" in kept else None
    return DocumentPassage(kept["id"], title, kept["text"], vector)
