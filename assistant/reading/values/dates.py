"""Days, periods and deadlines (stub)."""
from dataclasses import dataclass

from assistant.reading.values.kinds import When
from assistant.reading.values.line import Line


@dataclass(frozen=True, slots=True)
class Dated:
    value: When
    after: int


def read_when(line: Line, at: int) -> Dated | None:
    return None
