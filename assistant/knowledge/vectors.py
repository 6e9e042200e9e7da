"""The shipped vectors of the corpus: one file an embedding, each vector under the digest of the text it stands for.

A vector is kept as signed bytes with one scale: a quarter of the size, and no ranking changes by it. The same vectors
always make the same bytes.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MAGIC = b"SXV1"
_HEAD = struct.Struct("<4sHI")
_STEPS = 127


@dataclass(frozen=True, slots=True)
class Quantised:
    """A vector as signed bytes; a component is `scale` times its byte."""

    scale: float
    steps: bytes

    def floats(self) -> list[float]:
        """The components."""
        return [self.scale * step for step in memoryview(self.steps).cast("b")]


def quantised(vector: Sequence[float]) -> Quantised:
    """The vector in 255 steps of its largest component."""
    scale = (max((abs(each) for each in vector), default=0.0) or 1.0) / _STEPS
    steps = struct.pack(f"{len(vector)}b", *(round(each / scale) for each in vector))
    [kept] = struct.unpack("<f", struct.pack("<f", scale))
    return Quantised(kept, steps)


def packed(vectors: Mapping[str, Quantised]) -> bytes:
    """The vectors as the file holds them, by digest (16 hex digits) in order."""
    lengths = {len(vector.steps) for vector in vectors.values()}
    if len(lengths) > 1:
        raise ValueError(f"vectors of one length are needed, not {sorted(lengths)}")
    parts = [_HEAD.pack(MAGIC, lengths.pop() if lengths else 0, len(vectors))]
    for digest in sorted(vectors):
        vector = vectors[digest]
        parts.append(bytes.fromhex(digest) + struct.pack("<f", vector.scale) + vector.steps)
    return b"".join(parts)


def unpacked(data: bytes) -> Mapping[str, Quantised]:
    """What `packed` wrote. Raises ValueError where it is anything else."""
    if len(data) < _HEAD.size:
        raise ValueError("too short for a file of vectors")
    magic, length, count = _HEAD.unpack_from(data)
    size = 12 + length
    if magic != MAGIC or len(data) != _HEAD.size + count * size:
        raise ValueError("not a file of vectors, or a damaged one")
    found: dict[str, Quantised] = {}
    for at in range(_HEAD.size, len(data), size):
        [scale] = struct.unpack_from("<f", data, at + 8)
        found[data[at : at + 8].hex()] = Quantised(scale, data[at + 12 : at + size])
    return found
