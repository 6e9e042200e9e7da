from collections.abc import Sequence

from assistant.reading.desk import Desk
from assistant.reading.segments import Span


def asked(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    return False
