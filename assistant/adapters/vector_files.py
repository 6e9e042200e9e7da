"""The vectors of the corpus as files: those that ship with the content, and those that were made here since."""

import logging
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.knowledge.vectors import Quantised, packed, unpacked

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class VectorFiles:
    """A VectorFile. `shipped` is read; what is made is written to `made`, or nowhere where that is None."""

    shipped: Path
    made: Path | None

    def read(self, embedder: str) -> Mapping[str, Quantised]:
        """The vectors there are, by digest; a damaged file counts as none."""
        found: dict[str, Quantised] = {}
        for folder in (self.shipped, self.made):
            path = None if folder is None else folder / _name(embedder)
            if path is not None and path.is_file():
                try:
                    found |= unpacked(path.read_bytes())
                except (ValueError, OSError) as fault:
                    _log.warning("%s is left out: %s", path, fault)
        return found

    def write(self, embedder: str, vectors: Mapping[str, Quantised]) -> None:
        """Put these in the place of what was made before, all or nothing."""
        if self.made is None:
            return
        self.made.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.made, prefix=".vectors-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(packed(vectors))
                os.fchmod(file.fileno(), 0o644)
            Path(name).replace(self.made / _name(embedder))
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _name(embedder: str) -> str:
    return f"{''.join(char if char.isalnum() or char in '-.' else '_' for char in embedder)}.bin"
