"""A real server on a free port of this machine, in a thread of the test; one folder can be served by several."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import uvicorn

from api.app import create_app
from assistant.bootstrap import Served, build_served
from assistant.settings import ServerSettings, Settings

UNLIMITED = ServerSettings(calls_a_minute=0, visitor_calls_a_minute=0, floor_megabytes=1)


@dataclass
class Running:
    """A server that runs: where it is, and what it serves."""

    url: str
    served: Served
    server: uvicorn.Server
    app: Any

    def client(self, key: str | None = None, **headers: str) -> httpx2.Client:
        """A client of it, with a key or without."""
        bearer = {} if key is None else {"Authorization": f"Bearer {key}"}
        return httpx2.Client(base_url=self.url, headers={**bearer, **headers}, timeout=30)


@contextmanager
def running(folder: Path | None, settings: ServerSettings = UNLIMITED) -> Iterator[Running]:
    """A server over the data of a folder."""
    served = build_served(Settings(folder))
    app = create_app(served, settings)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_config=None, timeout_graceful_shutdown=5))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 30
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        assert time.monotonic() < until, "the server did not start in time"
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield Running(f"http://127.0.0.1:{port}", served, server, app)
    finally:
        server.should_exit = True
        thread.join(20)


@contextmanager
def started(folder: Path, **environment: str) -> Iterator[tuple["subprocess.Popen[bytes]", str]]:
    """`sextant serve` as a process of its own, ready to be called."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "assistant.cli", "serve", "--port", str(port), "--data", str(folder)],
        env={**os.environ, "SEXTANT_CALLS_A_MINUTE": "0", "SEXTANT_FLOOR_MEGABYTES": "1", **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        until = time.monotonic() + 60
        while True:
            assert process.poll() is None, process.stderr.read() if process.stderr else ""
            assert time.monotonic() < until, "the server did not start in time"
            try:
                httpx2.get(f"{url}/healthz")
                break
            except httpx2.TransportError:
                time.sleep(0.05)
        yield process, url
    finally:
        process.kill()
        process.wait()
        if process.stderr is not None:
            process.stderr.close()


@dataclass(frozen=True)
class Heard:
    """An event of a stream: its id, its name, its data as it came."""

    id: str | None
    name: str
    data: str


def heard(response: httpx2.Response) -> Iterator[Heard]:
    """The events of a stream as they come; heartbeats are no events."""
    fields: dict[str, str] = {}
    for line in response.iter_lines():
        if not line:
            if "data" in fields:
                yield Heard(fields.get("id"), fields.get("event", "message"), fields["data"])
            fields = {}
        elif not line.startswith(":"):
            name, _, value = line.partition(":")
            fields[name] = value.removeprefix(" ")
