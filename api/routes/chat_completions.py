"""The OpenAI-style way in, so that other chat clients can be the front end: /v1/models and /v1/chat/completions.

Such clients send the whole history each time, and prompts of their own for titles and tags, which touch no strategy.
"""

import json
import re
import time
from collections.abc import AsyncIterator, Sequence
from typing import Any, Literal

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from pydantic_core import to_json
from sse_starlette import EventSourceResponse

from api import answers, wire
from api.callers import Calling
from api.problems import Problem
from api.routes.answered import assistant_of, problems, served_of
from api.routes.drafts import language_of_text
from assistant.bootstrap import Assistant
from assistant.dialogue.state import Depth
from assistant.errors import SextantError
from assistant.exports.chat_text import chat_text
from assistant.ports import ConversationRef, TurnEvent
from assistant.service.chat_history import ChatHistories, Said
from assistant.strategy import Language
from assistant.wording.blocks import AnyBlock

router = APIRouter(prefix="/v1", tags=["chat completions"])
DEPTHS: dict[str, Depth] = {"sextant": "quick", "sextant-standard": "standard", "sextant-deep": "deep"}
_BLOCKS: TypeAdapter[tuple[AnyBlock, ...]] = TypeAdapter(tuple[AnyBlock, ...])
_CHORE = re.compile(
    r"\A\s*#{2,4} Task:|<chat_history>|\b(?:for|of|about) (?:the|this) (?:conversation|chat)\b", re.IGNORECASE
)
_CHORE_KINDS = re.compile(r"\b(title|tags?|follow[- _]?ups?|queries|autocomplet\w*|emoji)\b", re.IGNORECASE)


class ContentPart(BaseModel):
    """A piece of a message; only text is read."""

    model_config = ConfigDict(extra="allow")

    type: str
    text: str | None = None


class ChatMessage(BaseModel):
    """A message of the history."""

    model_config = ConfigDict(extra="allow")

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | tuple[ContentPart, ...] | None = None

    @property
    def text(self) -> str:
        """Its words."""
        if isinstance(self.content, str):
            return self.content
        return "\n".join(part.text for part in self.content or () if part.text)


class CompletionGiven(BaseModel):
    """A history whose last message is to be answered. Parameters of models are taken and have no effect."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={"examples": [{"model": "sextant", "messages": [{"role": "user", "content": wire.BRIEF}]}]},
    )

    model: str = Field("sextant", max_length=100)
    messages: tuple[ChatMessage, ...] = Field(min_length=1, max_length=2_000)
    stream: bool | None = None


@router.get("/models", operation_id="listModels", response_model=wire.AnyJson, responses=problems())
async def models(caller: Calling) -> Response:
    """The depths at which Sextant talks, as models."""
    listed = [{"id": id, "object": "model", "created": 1763769600, "owned_by": "sextant"} for id in DEPTHS]
    return answers.json_response({"object": "list", "data": listed})


@router.get("/models/{model}", operation_id="getModel", response_model=wire.AnyJson, responses=problems())
async def model(caller: Calling, model: str) -> Response:
    """One of them."""
    if model not in DEPTHS:
        raise Problem("no_such_model", 404)
    return answers.json_response({"id": model, "object": "model", "created": 1763769600, "owned_by": "sextant"})


@router.post("/chat/completions", operation_id="createChatCompletion", response_model=wire.AnyJson,
             responses=problems(507))  # fmt: skip
async def complete(request: Request, caller: Calling, given: CompletionGiven) -> Response:
    """Answer the last message of a history; `sextant` in the answer names the conversation and its turn."""
    if given.model not in DEPTHS:
        raise Problem("no_such_model", 404)
    history = tuple(
        Said(message.role, message.text) for message in given.messages if message.role in ("user", "assistant")
    )
    if not history or history[-1].role != "user":
        raise Problem("invalid", 422, errors=(("/messages", "the last message has to be the user's"),))
    reply = _Reply(given.model)
    if (chore := _chore(assistant_of(request), history)) is not None:
        return await _told(request, reply, _once(chore), stream=bool(given.stream))
    request.app.state.room.check()
    served = served_of(request)
    chats = ChatHistories(served.assistant.conversations, served.gate.store)
    language = language_of_text(next(said.text for said in history if said.role == "user"))
    ref, events = await chats.turn(caller, history, language=language, depth=DEPTHS[given.model])

    async def pieces() -> AsyncIterator[str]:
        told: list[str] = []
        async for event in events:
            if event.kind == "message.block":
                for text in await _texts(served.assistant, ref, event):
                    piece = text if not told else f"\n\n{text}"
                    told.append(piece)
                    yield piece
            elif event.kind in ("turn.completed", "turn.failed"):
                await chats.led_to(caller, history, "".join(told), ref, event.turn)
                reply.sextant = {"conversation": ref.id, "turn": event.turn, "finished": event.body.get("finished")}

    return await _told(request, reply, pieces(), stream=bool(given.stream))


class _Reply:
    """One completion, whole or in pieces."""

    def __init__(self, model: str) -> None:
        self.model, self.created = model, int(time.time())
        self.sextant: dict[str, Any] | None = None

    def whole(self, id: str, text: str) -> dict[str, Any]:
        message = {"role": "assistant", "content": text, "refusal": None}
        choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
        usage = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}
        return self._shell(id, "chat.completion") | {"choices": [choice], "usage": usage}

    def piece(self, id: str, delta: dict[str, str], finish: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": finish, "logprobs": None}
        return b"data: %s\r\n\r\n" % to_json(self._shell(id, "chat.completion.chunk") | {"choices": [choice]})

    def _shell(self, id: str, kind: str) -> dict[str, Any]:
        shell = {"id": f"chatcmpl-{id}", "object": kind, "created": self.created, "model": self.model}
        return shell if self.sextant is None else shell | {"sextant": self.sextant}


async def _told(request: Request, reply: _Reply, pieces: AsyncIterator[str], *, stream: bool) -> Response:
    id = request.scope["state"]["request_id"]
    if not stream:
        return answers.json_response(reply.whole(id, "".join([piece async for piece in pieces])))

    async def content() -> AsyncIterator[bytes]:
        yield reply.piece(id, {"role": "assistant", "content": ""})
        try:
            async for piece in pieces:
                yield reply.piece(id, {"content": piece})
        except SextantError:
            yield b'data: {"error":{"message":"interrupted","type":"server_error"}}\r\n\r\n'
            return
        yield reply.piece(id, {}, "stop")
        yield b"data: [DONE]\r\n\r\n"

    return EventSourceResponse(content(), ping=15, send_timeout=20.0)


async def _texts(assistant: Assistant, ref: ConversationRef, event: TurnEvent) -> list[str]:
    """The blocks of the event, each as Markdown in the language that the conversation has now."""
    blocks: Any = event.body["blocks"]
    spoken: Language = (await assistant.conversations.resume(ref)).state.position.language
    speech = assistant.speech(spoken)
    return [text for block in _BLOCKS.validate_python(blocks) if (text := chat_text(block, speech))]


def _chore(assistant: Assistant, history: Sequence[Said]) -> str | None:
    """What a client's own prompt for a title, tags or further questions is answered; None for a person's message."""
    asked = history[-1].text
    if not (_CHORE.search(asked) and (kind := _CHORE_KINDS.search(asked))):
        return None
    name, speech = kind[1].lower(), assistant.speech(language_of_text(asked))
    if name.startswith("tag"):
        return json.dumps({"tags": [speech.say("chats.tag")]}, ensure_ascii=False)
    if name.startswith("follow"):
        return json.dumps({"follow_ups": []})
    if name == "queries":
        return json.dumps({"queries": []})
    if name.startswith("autocomplet"):
        return json.dumps({"text": ""})
    title = speech.say("chats.title")
    return json.dumps({"title": title}, ensure_ascii=False) if "json" in asked.lower() else title


async def _once(text: str) -> AsyncIterator[str]:
    yield text
