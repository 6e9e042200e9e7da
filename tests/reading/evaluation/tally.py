"""Counts of what was read right, wrongly and not at all."""

from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """`right` values were read as they are meant; `wrong` ones were read and not meant; `missed` ones were meant."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, other: "Tally") -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def meant(self) -> int:
        return self.right + self.missed

    @property
    def precision(self) -> float | None:
        """None where nothing was read."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """None where nothing was to be read."""
        return self.right / self.meant if self.meant else None

    @property
    def f1(self) -> float | None:
        both = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / both if both else None
