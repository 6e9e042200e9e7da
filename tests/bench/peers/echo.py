"""The floor: what FastAPI and server-sent events cost by themselves."""

from tests.bench.peers.shell import shell


async def _answer(id: str, text: str) -> str:
    return text


app = shell(_answer)
