"""How long reading takes: messages of 1,000 characters, one of 20,000, and the public cases for the peer's sake."""

import datetime as dt
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.catalog import Catalogs
from assistant.reading import ReadContext, read_text
from assistant.strategy import Draft

SIZE, LONG, ROUNDS = 1_000, 20_000, 3
_PENDING: tuple[tuple[str, ...], ...] = ((), ("/business/offering",), ("/budget/total", "/budget/period"))


@dataclass(frozen=True, slots=True)
class Pace:
    """Milliseconds of CPU."""

    p50: float
    p99: float
    long: float
    messages: int


def pace(texts: Sequence[str], catalogs: Catalogs) -> Pace:
    """The pace over messages of 1,000 characters cut from the texts, each under several questions.

    Each is read several times and counted at its quickest: what the reader takes, not what else the machine does.
    """
    whole = "\n".join(texts)
    pieces = [whole[at : at + SIZE] for at in range(0, len(whole) - SIZE + 1, SIZE)]
    times = sorted(_best(piece, pending, catalogs) for piece in pieces for pending in _PENDING)
    longest = (whole * (LONG // len(whole) + 1))[:LONG]
    return Pace(
        statistics.median(times), times[min(len(times) - 1, int(0.99 * len(times)))], _best(longest, (), catalogs),
        len(times),
    )  # fmt: skip


def _best(text: str, pending: tuple[str, ...], catalogs: Catalogs) -> float:
    context = ReadContext(catalogs=catalogs, draft=Draft(), as_of=dt.date(2026, 11, 22), turn=1, pending=pending)
    took = []
    for _ in range(ROUNDS):
        start = time.process_time()
        read_text(text, context)
        took.append(time.process_time() - start)
    return min(took) * 1e3
