"""What is wrong in content files, told all at once so that an author mends everything in one go."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault: the file, its line (1 is the first) and the reason in a sentence."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


class CatalogFaults(Exception):  # noqa: N818  it holds many faults, and says so
    """The catalogs cannot be built; `faults` holds every fault found, by file and line."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(("The catalogs have faults:", *map(str, self.faults))))


@dataclass(slots=True)
class FaultList:
    """Collects faults while files are read."""

    found: list[Fault] = field(default_factory=list)

    def add(self, file: str, line: int, reason: str) -> None:
        self.found.append(Fault(file, line, reason))
