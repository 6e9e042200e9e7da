"""Vectors in an embedded Chroma, through LangChain's vector store: a cache on disk that any process can fill again.

The only file that knows Chroma. Its HTTP server is never used (CVE-2026-45829), nor its own embeddings; it gets our
vectors. Loading it takes seconds, so it is opened beside the conversation, never in its way.
"""

import asyncio
import hashlib
import logging
import shutil
import threading
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from filelock import FileLock, Timeout

from assistant.knowledge.vectors import Quantised
from assistant.ports import Vector

_log = logging.getLogger(__name__)
T = TypeVar("T")
MOST_PROCESSES = 64
"""Cache folders side by side: one a process."""
AT_ONCE = 2_000
"""Vectors written in one call."""


class ChromaVectors:
    """A VectorIndex in a folder of its own below `root`, claimed by a file lock as long as the process lives.

    What cannot be read is thrown away and begun anew; who holds shelves fills them again.
    """

    kind = "chroma"

    def __init__(self, root: Path) -> None:
        self._lock, self._folder = _claimed(root)
        self._calling = threading.Lock()
        self._client: Any = None
        self._stores: dict[str, tuple[str, Any]] = {}

    async def hold(self, shelf: str, version: str, vectors: Mapping[str, Quantised]) -> None:
        if self._stores.get(shelf, ("",))[0] != version:
            await asyncio.to_thread(self._healing, lambda: self._hold(shelf, version, vectors))

    async def nearest(self, shelf: str, vector: Vector, limit: int) -> tuple[tuple[str, float], ...]:
        if shelf not in self._stores:
            return ()
        return await asyncio.to_thread(self._nearest, shelf, vector, limit)

    async def drop(self, shelf: str) -> None:
        if self._stores.pop(shelf, None) is not None:
            await asyncio.to_thread(self._opened().delete_collection, _named(shelf))

    async def close(self) -> None:
        self._stores.clear()
        self._client = None
        self._lock.release()

    def store(self, shelf: str) -> Any:
        """The shelf as LangChain's VectorStore; `.as_retriever()` makes a retriever of it, given embeddings."""
        return self._stores[shelf][1]

    def _nearest(self, shelf: str, vector: Vector, limit: int) -> tuple[tuple[str, float], ...]:
        with self._calling:
            found = self.store(shelf).similarity_search_by_vector_with_relevance_scores(list(vector), k=limit)
        return tuple((document.id, 1.0 - distance) for document, distance in found)

    def _healing(self, work: Callable[[], T]) -> T:
        """The work, done once more in an empty folder where the folder is at fault."""
        with self._calling:
            try:
                return work()
            except (KeyboardInterrupt, SystemExit):
                raise
            except BaseException as fault:  # a damaged file can make Chroma's native part panic
                _log.warning("the vector cache is begun anew: %s", fault)
                self._begin_anew()
                return work()

    def _begin_anew(self) -> None:
        self._client, self._stores = None, {}
        _sweep(self._folder)

    def _opened(self) -> Any:
        if self._client is None:
            import chromadb
            from chromadb.config import Settings

            kept = next((each for each in sorted(self._folder.glob("chroma-*")) if each.is_dir()), None)
            path = kept or self._folder / f"chroma-{uuid.uuid4().hex[:8]}"  # a path of its own: Chroma remembers paths
            settings = Settings(anonymized_telemetry=False, allow_reset=False)
            self._client = chromadb.PersistentClient(str(path), settings)
        return self._client

    def _hold(self, shelf: str, version: str, vectors: Mapping[str, Quantised]) -> None:
        from langchain_chroma import Chroma

        store = Chroma(
            _named(shelf), client=self._opened(), collection_metadata={"shelf": shelf},
            collection_configuration={"hnsw": {"space": "cosine"}},
        )  # fmt: skip
        collection = self._opened().get_collection(_named(shelf))
        kept = collection.get(include=["metadatas"])
        digests = {id: str(meta["digest"]) for id, meta in zip(kept["ids"], kept["metadatas"] or (), strict=True)}
        wanted = {id: _digest(vector) for id, vector in vectors.items()}
        gone = [id for id in digests if id not in wanted]
        changed = [id for id, digest in wanted.items() if digests.get(id) != digest]
        for at in range(0, len(gone), AT_ONCE):
            collection.delete(ids=gone[at : at + AT_ONCE])
        for at in range(0, len(changed), AT_ONCE):
            part = changed[at : at + AT_ONCE]
            collection.upsert(
                ids=part,
                embeddings=[vectors[id].floats() for id in part],
                documents=part,
                metadatas=[{"digest": wanted[id]} for id in part],
            )
        self._stores[shelf] = (version, store)


def _named(shelf: str) -> str:
    """A collection's name: a hash, since a tenant's may be any text."""
    return f"shelf-{hashlib.blake2b(shelf.encode(), digest_size=12).hexdigest()}"


def _digest(vector: Quantised) -> str:
    return hashlib.blake2b(vector.steps, digest_size=8).hexdigest()


def _claimed(root: Path) -> tuple[FileLock, Path]:
    """The first folder that no living process has. Raises OSError where `root` cannot be written."""
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    for number in range(MOST_PROCESSES):
        lock = FileLock(root / f"{number}.lock", blocking=False)
        try:
            lock.acquire()
        except Timeout:
            continue
        folder = root / str(number)
        if folder.exists() and not folder.is_dir():
            folder.unlink()
        folder.mkdir(mode=0o700, exist_ok=True)
        return lock, folder
    raise OSError(f"{MOST_PROCESSES} processes use {root} already")


def _sweep(folder: Path) -> None:
    for each in folder.iterdir():
        if each.is_dir():
            shutil.rmtree(each, ignore_errors=True)
        else:
            each.unlink(missing_ok=True)
