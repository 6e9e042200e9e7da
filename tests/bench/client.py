"""A client that costs little: keep-alive connections, bytes in and out, no library between."""

import asyncio
import json
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds until a turn's first event and until its last, and whether it went well."""

    first: float
    whole: float
    well: bool


class Connection:
    """One connection to a server."""

    def __init__(self, url: str) -> None:
        self._where = urlsplit(url)
        self._reader: Any = None
        self._writer: Any = None

    async def post(self, path: str, body: object, *, accept: str = "application/json") -> tuple[int, bytes, float]:
        """The status, the body, and seconds until the first piece of it came."""
        if self._writer is None:
            self._reader, self._writer = await asyncio.open_connection(self._where.hostname, self._where.port)
        sent = json.dumps(body).encode()
        head = (
            f"POST {path} HTTP/1.1\r\nHost: {self._where.netloc}\r\nContent-Type: application/json\r\n"
            f"Accept: {accept}\r\nContent-Length: {len(sent)}\r\n\r\n"
        )
        began = time.perf_counter()
        self._writer.write(head.encode() + sent)
        lines = (await self._reader.readuntil(b"\r\n\r\n")).split(b"\r\n")
        status = int(lines[0].split(b" ")[1])
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(b":") for line in lines[1:])}
        if b"content-length" in headers:
            content = await self._reader.readexactly(int(headers[b"content-length"]))
            return status, content, time.perf_counter() - began
        pieces, first = [], 0.0
        while size := int(await self._reader.readuntil(b"\r\n"), 16):
            pieces.append((await self._reader.readexactly(size + 2))[:-2])
            first = first or time.perf_counter() - began
        await self._reader.readexactly(2)
        return status, b"".join(pieces), first

    async def start(self) -> str:
        """A new conversation's id."""
        status, content, _ = await self.post("/v1/conversations", {})
        assert status == 201, content
        return str(json.loads(content)["id"])

    async def turn(self, id: str, text: str) -> Took:
        """Take a turn and read its events to the end."""
        began = time.perf_counter()
        status, content, first = await self.post(
            f"/v1/conversations/{id}/turns", {"text": text}, accept="text/event-stream"
        )
        return Took(first, time.perf_counter() - began, status == 200 and b"turn.completed" in content)

    async def follow(self, id: str) -> None:
        """Open a stream of a conversation's events and leave it open."""
        self._reader, self._writer = await asyncio.open_connection(self._where.hostname, self._where.port)
        self._writer.write(
            f"GET /v1/conversations/{id}/events HTTP/1.1\r\nHost: {self._where.netloc}\r\n"
            "Accept: text/event-stream\r\n\r\n".encode()
        )
        await self._reader.readuntil(b"\r\n\r\n")

    def close(self) -> None:
        """Hang up."""
        if self._writer is not None:
            self._writer.close()
