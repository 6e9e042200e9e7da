"""Room on the disk: below a floor nothing new is taken in, so that what is there can still be read and exported."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import StorageFull

FRESH = 1.0
"""Seconds for which a look at the disk holds."""


@dataclass
class Room:
    """The free space where the data folder is; None where nothing is kept on this disk."""

    folder: Path | None
    floor_megabytes: int
    _looked: tuple[float, float] = (-FRESH, 0.0)

    @property
    def megabytes(self) -> float | None:
        """Free space, as it was at most a second ago."""
        if self.folder is None:
            return None
        at, free = self._looked
        if time.monotonic() - at > FRESH:
            free = shutil.disk_usage(self.folder).free / 1_000_000
            self._looked = (time.monotonic(), free)
        return free

    def check(self) -> None:
        """Raises StorageFull below the floor."""
        free = self.megabytes
        if free is not None and free < self.floor_megabytes:
            raise StorageFull(path=str(self.folder), detail=f"{free:.0f} MB free, {self.floor_megabytes} MB are kept")
