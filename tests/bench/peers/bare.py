"""A slot filler in plain Python that keeps everything in memory."""

from tests.bench.peers.shell import shell
from tests.bench.peers.slots import filled, question

_kept: dict[str, dict[str, str]] = {}


async def _answer(id: str, text: str) -> str:
    slots = _kept[id] = filled(_kept.get(id, {}), text)
    return question(slots)


app = shell(_answer)
