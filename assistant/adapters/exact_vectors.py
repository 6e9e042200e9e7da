"""Vectors in memory, compared with all of them at once: exact, and for some thousands under a millisecond."""

import asyncio
from collections.abc import Mapping
from typing import Any

from assistant.knowledge.vectors import Quantised
from assistant.ports import Vector


class ExactVectors:
    """A VectorIndex that answers at once and outlives nothing."""

    kind = "in memory"

    def __init__(self) -> None:
        self._shelves: dict[str, tuple[str, tuple[str, ...], Any]] = {}

    async def hold(self, shelf: str, version: str, vectors: Mapping[str, Quantised]) -> None:
        if self._shelves.get(shelf, ("",))[0] != version:
            self._shelves[shelf] = (version, tuple(vectors), await asyncio.to_thread(_matrix, vectors))

    async def nearest(self, shelf: str, vector: Vector, limit: int) -> tuple[tuple[str, float], ...]:
        import numpy as np

        _, ids, matrix = self._shelves.get(shelf, ("", (), None))
        if not ids or matrix.shape[1] != len(vector):
            return ()
        # not `@`: its threads wait for each other, which on a busy machine takes longer than the product itself
        found = np.einsum("ij,j->i", matrix, np.asarray(vector, dtype=np.float32))
        best = np.argsort(-found, kind="stable")[:limit]
        return tuple((ids[at], float(found[at])) for at in best)

    async def drop(self, shelf: str) -> None:
        self._shelves.pop(shelf, None)

    async def close(self) -> None:
        self._shelves.clear()


def _matrix(vectors: Mapping[str, Quantised]) -> Any:
    import numpy as np

    rows = [np.frombuffer(each.steps, dtype=np.int8).astype(np.float32) * each.scale for each in vectors.values()]
    if not rows:
        return np.zeros((0, 0), dtype=np.float32)
    matrix = np.stack(rows)
    return matrix / np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-12)
