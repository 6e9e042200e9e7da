"""Turns over HTTP with streamed replies, beside an echo, a bare slot filler and a LangGraph, alternating in one run.

One worker each, started anew; CPU is the server's own. `make bench` installs LangGraph (the extra `bench`) first.
"""

import asyncio
import itertools
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import psutil

from tests.bench.client import Connection, Took
from tests.bench.conversation import BRIEF
from tests.postgres import Server

TEXTS = (
    BRIEF, "you decide", "They found us on Instagram and liked the glaze.", "not sure",
    "actually make it $6,000 a month", "you suggest", "2", "I don't know", "ok", "later",
)  # fmt: skip
ROUNDS = ((1, 3), (32, 1), (128, 1))
"""Conversations at once, and how often each server has its go."""
IDLE = 1_000
LENGTHS = (20, 500)


@dataclass(frozen=True, slots=True)
class Peer:
    """A server to be measured: its name and how it is started on a port."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str]
    file: Path | None


@dataclass
class Up:
    """A server that runs."""

    peer: Peer
    url: str
    process: psutil.Process
    seconds: float

    def cpu(self) -> float:
        """Seconds of CPU so far."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    def megabytes(self) -> float:
        """Resident memory."""
        return float(self.process.memory_info().rss) / 1_000_000


def peers(folder: Path, postgres: str) -> Iterator[Peer]:
    """Ours on SQLite and on PostgreSQL, and what it is measured against."""
    unlimited = {"SEXTANT_CALLS_A_MINUTE": "0", "SEXTANT_FLOOR_MEGABYTES": "1", "SEXTANT_LOG": "WARNING"}
    ours = (sys.executable, "-m", "assistant.cli", "serve", "--data")
    kept = folder / "sextant"
    yield Peer("sextant, SQLite", (*ours, str(kept), "--port"), unlimited, kept / "conversations.sqlite")
    yield Peer("sextant, PostgreSQL", (*ours, str(folder / "pg"), "--port"),
               {**unlimited, "SEXTANT_DATABASE_URL": postgres}, None)  # fmt: skip
    for name, module in (("echo", "echo"), ("bare slot filler", "bare")):
        yield Peer(name, _uvicorn(module), {}, None)
    if find_spec("langgraph") is not None:
        file = folder / "graph.sqlite"
        yield Peer("LangGraph, SQLite", _uvicorn("graph"), {"SEXTANT_BENCH_FILE": str(file)}, file)


def _uvicorn(module: str) -> tuple[str, ...]:
    app = f"tests.bench.peers.{module}:app"
    return (sys.executable, "-m", "uvicorn", app, "--no-access-log", "--log-level", "warning", "--port")


@contextmanager
def up(peer: Peer) -> Iterator[Up]:
    """The server, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    began = time.perf_counter()
    process = subprocess.Popen([*peer.command, str(port)], env={**os.environ, **peer.environment},
                               stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        while True:
            assert process.poll() is None, f"{peer.name} did not start"
            with socket.socket() as trying:
                if trying.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.01)
        url = f"http://127.0.0.1:{port}"
        asyncio.run(_first_turn(url))
        yield Up(peer, url, psutil.Process(process.pid), time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(20)


async def _first_turn(url: str) -> None:
    connection = Connection(url)
    assert (await connection.turn(await connection.start(), "We sell tea")).well
    connection.close()


async def talks(url: str, at_once: int) -> tuple[list[Took], float]:
    """Every turn of so many conversations at once, and the seconds they took together."""
    connections = [Connection(url) for _ in range(at_once)]
    ids = [await connection.start() for connection in connections]
    texts = TEXTS if at_once < 128 else TEXTS[:6]

    async def talk(connection: Connection, id: str) -> list[Took]:
        return [await connection.turn(id, text) for text in texts]

    began = time.perf_counter()
    took = await asyncio.gather(*(talk(*each) for each in zip(connections, ids, strict=True)))
    seconds = time.perf_counter() - began
    for connection in connections:
        connection.close()
    return list(itertools.chain.from_iterable(took)), seconds


def measure(server: Up, at_once: int) -> None:
    """One line: turns a second, quantiles, first event, CPU, errors."""
    before = server.cpu()
    took, seconds = asyncio.run(talks(server.url, at_once))
    cpu = (server.cpu() - before) / len(took)
    whole, first = (sorted(values) for values in ([each.whole for each in took], [each.first for each in took]))
    print(
        f"{at_once:4} at once  {server.peer.name:20} {len(took) / seconds:7.1f} turns/s  "
        f"p50 {_at(whole, 0.5):7.1f} ms  p99 {_at(whole, 0.99):7.1f} ms  first event {_at(first, 0.5):6.1f} ms  "
        f"CPU {cpu * 1e3:6.2f} ms/turn  {sum(not each.well for each in took)} errors",
        flush=True,
    )


def _at(values: list[float], part: float) -> float:
    return values[min(len(values) - 1, int(len(values) * part))] * 1e3


async def idle_streams(server: Up) -> None:
    """What so many open streams cost."""
    first = Connection(server.url)
    id = await first.start()
    before = server.megabytes()
    connections = [Connection(server.url) for _ in range(IDLE)]
    for connection in connections:
        await connection.follow(id)
    cpu = server.cpu()
    await asyncio.sleep(5)
    print(
        f"{IDLE} idle streams: {(server.megabytes() - before) * 1000 / IDLE:.0f} KB each, "
        f"{(server.cpu() - cpu) / 5 * 100:.1f} % of one core"
    )
    for connection in connections:
        connection.close()


async def stored(server: Up, length: int) -> None:
    """What a conversation of so many turns takes in the file."""
    file = server.peer.file
    assert file is not None
    connection = Connection(server.url)
    id = await connection.start()
    before = _bytes(file)
    for number in range(length):
        text = TEXTS[number] if number < len(TEXTS) else f"Make the budget ${6 + number % 2},000 a month"
        assert (await connection.turn(id, text)).well
    connection.close()
    print(f"{length} turns stored by {server.peer.name}: {(_bytes(file) - before) / 1000:.0f} KB")


def _bytes(file: Path) -> int:
    return sum(path.stat().st_size for path in file.parent.glob(f"{file.name}*") if not path.name.endswith("-shm"))


def main() -> None:
    postgres = Server.made()
    try:
        with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
            servers = [stack.enter_context(up(peer)) for peer in peers(Path(name), postgres.new_database())]
            for server in servers:
                print(f"{server.peer.name:20} first answer after {server.seconds:.2f} s, {server.megabytes():.0f} MB")
            for at_once, times in ROUNDS:
                for _ in range(times):
                    for server in servers:
                        measure(server, at_once)
            for server in servers:
                if server.peer.file is not None:
                    for length in LENGTHS:
                        asyncio.run(stored(server, length))
            asyncio.run(idle_streams(servers[0]))
            for server in servers:
                print(f"{server.peer.name:20} {server.megabytes():.0f} MB at the end")
    finally:
        postgres.remove()


if __name__ == "__main__":
    main()
