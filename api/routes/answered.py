"""What the calls share: the server's parts out of a request, a caller's own conversation, the problems there may be."""

from typing import Annotated, Any

from fastapi import Depends, Path, Query, Request

from api import wire
from api.callers import Calling
from api.problems import MEDIA_TYPE
from assistant.access import Caller
from assistant.bootstrap import Assistant, Served
from assistant.errors import NoSuchConversation
from assistant.ports import ConversationRef, ConversationStore
from assistant.strategy import Language


def served_of(request: Request) -> Served:
    """The assistant with what a server needs."""
    served: Served = request.app.state.served
    return served


def assistant_of(request: Request) -> Assistant:
    """The assistant."""
    return served_of(request).assistant


def store_of(request: Request) -> ConversationStore:
    """Where conversations are kept."""
    return served_of(request).assistant.conversations.store


async def own(store: ConversationStore, caller: Caller, id: str) -> ConversationRef:
    """The caller's conversation of this id. Raises NoSuchConversation where it is another's or none."""
    ref = ConversationRef(caller.tenant, id)
    if caller.visitor is not None and not await store.owned(ref, caller.visitor):
        raise NoSuchConversation(id=id)
    return ref


async def _mine(
    request: Request,
    caller: Calling,
    id: Annotated[str, Path(pattern="^[A-Za-z0-9_-]{1,64}$", description="The conversation")],
) -> ConversationRef:
    return await own(store_of(request), caller, id)


Mine = Annotated[ConversationRef, Depends(_mine)]
InLanguage = Annotated[Language | None, Query(description="zh or en; else the conversation's")]


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems that a call may end in, for the document."""
    usual = (400, 401, 403, 404, 413, 415, 422, 429, 500, 503)
    return {
        status: {"model": wire.Problem, "content": {MEDIA_TYPE: {}}, "description": DESCRIPTIONS[status]}
        for status in sorted({*usual, *statuses})
    }


DESCRIPTIONS = {
    400: "The request cannot be read",
    401: "No credential, or one that does not hold",
    403: "Not from here",
    404: "There is no such thing, or it is another's",
    406: "No representation that is wanted",
    409: "The first call with this key is under way",
    412: "The strategy has changed since",
    413: "Too large",
    415: "Not JSON",
    422: "What was sent cannot be used",
    428: "If-Match is missing",
    429: "Too many calls",
    500: "The program failed",
    503: "The storage has trouble, or the server stops",
    507: "The disk is full; what was said before is safe",
}
