"""Server-sent events: how an event is written, how a turn and a conversation are streamed.

The id of an event is its seq, so `Last-Event-ID` says what was seen, on any replica. What is not committed has no id.
"""

import random
from collections.abc import AsyncIterator
from contextlib import aclosing

import anyio
from fastapi import Request
from fastapi.responses import Response
from pydantic_core import to_json
from sse_starlette import EventSourceResponse

from api.metrics import Metrics
from api.problems import Problem
from assistant.errors import NoSuchConversation, SextantError
from assistant.ports import ConversationRef, TurnEvent
from assistant.service.following import Following

HEARTBEAT = 15
SLOWEST_SEND = 20.0
"""Seconds that a reader may leave what was sent to him unread."""
FAREWELL = 5.0
"""Seconds that streams have to end by themselves when the server stops; uvicorn is given longer."""


def event_json(event: TurnEvent) -> dict[str, object]:
    """The event as it stands in a list."""
    return {"seq": event.seq, "turn": event.turn, "kind": event.kind, "body": dict(event.body)}


def event_bytes(event: TurnEvent) -> bytes:
    """The event as it goes into a stream: JSON has no line ends of its own."""
    return b"id: %d\r\nevent: %s\r\ndata: %s\r\n\r\n" % (event.seq, event.kind.encode(), to_json(event_json(event)))


def turn_stream(request: Request, first: TurnEvent, rest: AsyncIterator[TurnEvent]) -> Response:
    """The events of a turn whose first is there."""

    async def content() -> AsyncIterator[bytes]:
        yield event_bytes(first)
        try:
            async for event in rest:
                yield event_bytes(event)
        except SextantError:
            yield _note(b"interrupted")  # the message is safe: whoever asks for the events finds the rest

    return _response(request, content(), anyio.Event())


def conversation_stream(request: Request, following: Following, ref: ConversationRef, after: int) -> Response:
    """The events of a conversation from a place on, without end; `shutdown` says that the server stops."""
    stopping = anyio.Event()

    async def content() -> AsyncIterator[bytes]:
        yield b"retry: %d\r\n\r\n" % random.randint(1_000, 3_000)  # noqa: S311 - so that not all come back at once
        try:
            async with aclosing(following.follow(ref, after, stopping.is_set)) as batches:
                async for events in batches:
                    yield b"".join(event_bytes(event) for event in events)
        except NoSuchConversation:
            yield _note(b"gone")
        except SextantError:
            yield _note(b"interrupted")
        else:
            yield _note(b"shutdown")

    return _response(request, content(), stopping)


def last_seen(request: Request, after: int | None) -> int:
    """The seq after which a reader wants to go on. Raises Problem where `Last-Event-ID` is none of ours."""
    header = request.headers.get("last-event-id")
    if header is None or not header.strip():
        return after or 0
    if not (header.isascii() and header.isdigit() and len(header) <= 15):
        raise Problem("invalid", 422, errors=(("header:Last-Event-ID", "not the id of an event"),))
    return int(header)


def _note(name: bytes) -> bytes:
    return b"event: %s\r\ndata: {}\r\n\r\n" % name


def _response(request: Request, content: AsyncIterator[bytes], stopping: anyio.Event) -> Response:
    metrics: Metrics = request.app.state.metrics

    async def counted() -> AsyncIterator[bytes]:
        metrics.streams.inc()
        try:
            async for piece in content:
                yield piece
        finally:
            metrics.streams.dec()

    return EventSourceResponse(
        counted(),
        ping=HEARTBEAT,
        send_timeout=SLOWEST_SEND,
        shutdown_event=stopping,
        shutdown_grace_period=FAREWELL,
    )
