"""Turns: say or do something and wait for the reply, stream it, or follow it; the events of a conversation."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Query, Request
from fastapi.responses import Response

from api import answers, streams, wire
from api.problems import Problem
from api.routes.answered import Mine, assistant_of, problems, served_of, store_of
from api.routes.conversations import IdempotencyKey
from assistant.dialogue.state import Action, Input, Message

router = APIRouter(prefix="/v1/conversations/{id}", tags=["turns"])
EVENT_STREAM = "text/event-stream"
_STREAMED: dict[str, Any] = {"schema": {"type": "string", "description": "Events named by kind, data as in `Event`"}}


@router.post(
    "/turns", operation_id="takeTurn", response_model=wire.TurnReply,
    responses={
        200: {"content": {EVENT_STREAM: _STREAMED}, "description": "The reply, or a stream of the turn's events"},
        202: {"model": wire.TurnAccepted, "description": "Accepted, with `Prefer: respond-async`"},
        **problems(507),
    },
)  # fmt: skip
async def take(
    request: Request,
    ref: Mine,
    given: wire.TurnGiven,
    idempotency_key: IdempotencyKey = None,
    prefer: Annotated[str | None, Header(description="respond-async: answer at once with 202")] = None,
    accept: Annotated[str | None, Header(description="text/event-stream streams the reply")] = None,
) -> Response:
    """Take a turn. The message is durable before anything else happens; a caller that goes away loses nothing."""
    room = request.app.state.room
    room.check()
    run = assistant_of(request).run_turn(ref, input_of(given), idempotency_key)
    first = await anext(run)
    if prefer is not None and "respond-async" in prefer:
        await run.aclose()  # type: ignore[attr-defined]
        return _accepted(ref.id, first.turn, first.seq)
    if accept is not None and EVENT_STREAM in accept:
        return streams.turn_stream(request, first, run)
    reply = answers.turn_reply(ref, [first, *[event async for event in run]])
    request.app.state.metrics.turns.labels(reply["status"]).inc()
    return answers.json_response(reply)


@router.get(
    "/turns/{number}", operation_id="getTurn", response_model=wire.TurnReply,
    responses={202: {"model": wire.TurnAccepted, "description": "Not worked yet"}, **problems()},
)  # fmt: skip
async def get(request: Request, ref: Mine, number: Annotated[int, Path(ge=1, le=10**9)]) -> Response:
    """What a turn came to."""
    await assistant_of(request).conversations.resume(ref)
    events = await store_of(request).events(ref, turn=number)
    if not events:
        raise Problem("not_found", 404)
    if len(events) == 1:
        return _accepted(ref.id, number, events[0].seq)
    return answers.json_response(answers.turn_reply(ref, events))


@router.get(
    "/events", operation_id="followEvents", response_model=wire.Events,
    responses={200: {"content": {EVENT_STREAM: _STREAMED}, "description": "Events so far, or a stream of all"},
               **problems()},
)  # fmt: skip
async def events(
    request: Request,
    ref: Mine,
    after: Annotated[int | None, Query(ge=0, le=10**15, description="Only events with a greater seq")] = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 500,
    accept: Annotated[str | None, Header(description="text/event-stream follows without end")] = None,
    last_event_id: Annotated[str | None, Header(description="As `after`, for a stream that was cut")] = None,
) -> Response:
    """The committed events, each once and in order. A stream that was cut goes on after `Last-Event-ID`, anywhere."""
    seen = streams.last_seen(request, after)
    store = store_of(request)
    if accept is not None and EVENT_STREAM in accept:
        await store.load(ref)
        return streams.conversation_stream(request, served_of(request).following, ref, seen)
    found = await store.events(ref, after=seen, limit=limit)
    told = [streams.event_json(event) for event in found]
    return answers.json_response({"events": told, "next": found[-1].seq if found else seen})


def input_of(given: wire.TurnGiven) -> Input:
    """The message or action that was sent."""
    if given.text is not None:
        return Message(given.text)
    action = given.action
    assert action is not None
    edits = tuple(edit.model_dump(exclude_unset=True) for edit in action.edits)
    return Action(action.kind, action.argument, action.reason, edits)


def _accepted(id: str, turn: int, seq: int) -> Response:
    href = f"/v1/conversations/{id}/turns/{turn}"
    told = {
        "conversation": id, "turn": turn, "status": "accepted", "seq": seq, "href": href,
        "events": f"/v1/conversations/{id}/events?after={seq}",
    }  # fmt: skip
    headers = {"location": href, "preference-applied": "respond-async", "retry-after": "1"}
    return answers.json_response(told, 202, headers)
