"""FastAPI and sse-starlette around a peer's `answer`: the calls of the server that the benchmark makes."""

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager

from fastapi import FastAPI
from fastapi.responses import Response
from pydantic import BaseModel
from pydantic_core import to_json
from sse_starlette import EventSourceResponse

Answer = Callable[[str, str], Awaitable[str]]


class Turn(BaseModel):
    """A message."""

    text: str


def shell(answer: Answer, life: Callable[[FastAPI], AbstractAsyncContextManager[None]] | None = None) -> FastAPI:
    """The app around a function from conversation and text to a reply."""
    app, ids = FastAPI(lifespan=life), itertools.count()

    @app.get("/healthz")
    async def health() -> dict[str, str]:
        return {"status": "ok"}

    @app.post("/v1/conversations", status_code=201)
    async def start() -> dict[str, str]:
        return {"id": f"c{next(ids)}"}

    @app.post("/v1/conversations/{id}/turns")
    async def take(id: str, given: Turn) -> Response:
        async def events() -> AsyncIterator[bytes]:
            yield b"id: 1\r\nevent: turn.accepted\r\ndata: %s\r\n\r\n" % to_json({"text": given.text})
            reply = await answer(id, given.text)
            yield b"id: 2\r\nevent: message.block\r\ndata: %s\r\n\r\n" % to_json({"text": reply})
            yield b"id: 3\r\nevent: turn.completed\r\ndata: {}\r\n\r\n"

        return EventSourceResponse(events(), ping=15, send_timeout=20)

    return app
