"""What a message says unprompted."""

from collections.abc import Sequence

from assistant.reading.desk import Desk
from assistant.reading.placing.statements import Statement


def stated(desk: Desk, statements: Sequence[Statement]) -> None:
    """Claim what cue words and labels make clear, wherever the conversation stands."""
