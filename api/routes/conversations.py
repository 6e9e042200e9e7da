"""Conversations: begin one, list them, see where one stands, archive, erase, hand over."""

import base64
import hashlib
import json
from typing import Annotated, Any

from fastapi import APIRouter, Header, Query, Request
from fastapi.responses import Response
from pydantic_core import to_json

from api import answers, wire
from api.callers import Calling
from api.problems import Problem
from api.routes.answered import Mine, assistant_of, problems, served_of, store_of
from assistant.access import Caller
from assistant.bootstrap import Served
from assistant.dialogue.state import Action, Message
from assistant.errors import NoSuchConversation
from assistant.ports import ConversationRef
from assistant.service.once import Made

router = APIRouter(prefix="/v1", tags=["conversations"])
IdempotencyKey = Annotated[
    str | None,
    Header(min_length=1, max_length=200, description="The same key again has no second effect and the same answer"),
]


@router.post(
    "/conversations", operation_id="startConversation", status_code=201,
    response_model=wire.Conversation, responses=problems(409, 507),
)  # fmt: skip
async def start(
    request: Request, caller: Calling, given: wire.ConversationGiven, idempotency_key: IdempotencyKey = None
) -> Response:
    """Begin a conversation; its first blocks are the greeting and the first question, or what a brief came to."""
    served = served_of(request)
    request.app.state.room.check()

    async def make() -> Made:
        ref = await _begun(served, caller, given, idempotency_key)
        return Made(201, to_json(await _standing(served, ref)), ref.id)

    if idempotency_key is None:
        made = await make()
    else:
        body = given.model_dump_json().encode()
        made = await served.once.answered(caller.tenant, f"start:{caller.id}", idempotency_key, body, make)
    id = json.loads(made.body)["id"]
    return Response(made.body, made.status, {"location": f"/v1/conversations/{id}"}, "application/json")


@router.get("/conversations", operation_id="listConversations", response_model=wire.Listing, responses=problems())
async def list_(
    request: Request,
    caller: Calling,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: Annotated[str | None, Query(max_length=200, description="`next` of the page before")] = None,
) -> Response:
    """The conversations, the latest used first, a page at a time."""
    store = store_of(request)
    before = None if cursor is None else _place(cursor)
    lines = await store.conversations(caller.tenant, owner=caller.visitor, before=before, limit=limit + 1)
    page, headers = lines[:limit], {}
    following = None
    if len(lines) > limit:
        following = _cursor(page[-1].updated.isoformat(timespec="microseconds"), page[-1].ref.id)
        headers["link"] = f'</v1/conversations?limit={limit}&cursor={following}>; rel="next"'
    listing = {"conversations": [answers.listed(line) for line in page], "next": following}
    return answers.json_response(listing, headers=headers)


@router.get(
    "/conversations/{id}", operation_id="getConversation", response_model=wire.Conversation, responses=problems()
)
async def get(request: Request, ref: Mine) -> Response:
    """Where a conversation stands, with what was said last."""
    standing = await _standing(served_of(request), ref)
    return answers.json_response(standing, headers={"etag": answers.etag_of(standing["turn"])})


@router.delete("/conversations/{id}", operation_id="eraseConversation", status_code=204, responses=problems())
async def erase(request: Request, ref: Mine) -> Response:
    """Erase a conversation: messages, events, quotes, saved answers. Its id is not given again."""
    served = served_of(request)
    await served.assistant.conversations.delete(ref)
    await served.gate.store.forget(ref.tenant, ref.id)
    served.following.announce(ref)
    return Response(status_code=204)


@router.get(
    "/conversations/{id}/archive", operation_id="archiveConversation", response_model=wire.AnyJson,
    responses=problems(),
)  # fmt: skip
async def archive(request: Request, ref: Mine) -> Response:
    """Everything that is held of a conversation."""
    return answers.json_response(
        dict(await assistant_of(request).conversations.archive(ref)),
        headers={"content-disposition": f'attachment; filename="{ref.id}.json"'},
    )


@router.post(
    "/conversations/{id}/link", operation_id="linkConversation", status_code=201, response_model=wire.LinkTold,
    responses=problems(),
)  # fmt: skip
async def link(request: Request, ref: Mine) -> Response:
    """A one-time code, good for 15 minutes, with which another surface of the same tenant takes the conversation up."""
    served = served_of(request)
    await served.assistant.conversations.store.load(ref)
    code, expires = await served.gate.link(ref)
    return answers.json_response({"code": code, "expires": expires}, 201, {"cache-control": "no-store"})


@router.post("/links", operation_id="followLink", response_model=wire.LinkFollowed, responses=problems())
async def follow_link(request: Request, caller: Calling, given: wire.LinkGiven) -> Response:
    """Take up the conversation of a one-time code."""
    served = served_of(request)
    ref = await served.gate.follow_link(caller.tenant, given.code)
    if ref is None:
        raise Problem("no_such_link", 404)
    if caller.visitor is not None:
        await served.assistant.conversations.store.share(ref, caller.visitor)
    return answers.json_response({"conversation": ref.id})


@router.post(
    "/visitors", operation_id="admitVisitor", status_code=201, response_model=wire.VisitorTold, responses=problems()
)
async def admit(request: Request, given: wire.VisitorGiven) -> Response:
    """A pass for a visitor of a site that embeds the widget; its page's origin has to be one of the site's."""
    request.app.state.callers.count_address(request)
    gate = served_of(request).gate
    if given.secret is not None:
        found = await gate.renew(given.secret)
        if found is None:
            raise Problem("unauthorized", 401, headers={"www-authenticate": 'Bearer realm="sextant"'})
    else:
        found = await gate.admit(given.site or "", request.headers.get("origin"))
        if found is None:
            raise Problem("forbidden", 403)
    return answers.json_response(
        {"visitor": found.visitor, "secret": found.secret, "token": found.token, "expires": found.expires},
        201,
        {"cache-control": "no-store"},
    )


async def _begun(served: Served, caller: Caller, given: wire.ConversationGiven, key: str | None) -> ConversationRef:
    """A new conversation after its first turn; with a key the same one again, however often it is begun."""
    id = None if key is None else _id_of(caller, key)
    ref = await served.assistant.conversations.start(
        caller.tenant, language=given.language, depth=given.depth, owner=caller.visitor, id=id
    )
    first = Action("start") if given.brief is None else Message(given.brief)
    async for _ in served.assistant.run_turn(ref, first, "start"):
        pass
    return ref


def _id_of(caller: Caller, key: str) -> str:
    digest = hashlib.sha256("\0".join((caller.tenant, caller.id, key)).encode("utf-8", "replace")).digest()
    return base64.b32encode(digest[:15]).decode().lower()


async def _standing(served: Served, ref: ConversationRef) -> dict[str, Any]:
    store = served.assistant.conversations.store
    held = await served.assistant.conversations.resume(ref)
    last = await store.events(ref, turn=held.state.turn)
    head = (await store.heads((ref,))).get(ref)
    if head is None:
        raise NoSuchConversation(id=ref.id)
    return answers.conversation(served.assistant, ref, held, last, head)


def _cursor(used: str, id: str) -> str:
    return base64.urlsafe_b64encode(f"{used} {id}".encode()).decode().rstrip("=")


def _place(cursor: str) -> tuple[str, str]:
    try:
        used, id = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode().split(" ")
    except ValueError:
        used, id = "", ""
    if len(used) != 32 or not used[:4].isdigit():
        raise Problem("invalid", 422, errors=(("query:cursor", "not a cursor of this list"),))
    return used, id
