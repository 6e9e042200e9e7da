"""`sextant chat --jsonl`: one JSON object a line in, one out, for scripts and for testing a conversation."""

import sys
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import ValidationError

from assistant.bootstrap import Assistant
from assistant.dialogue.state import ActionKind, Depth, Input, Message
from assistant.errors import SextantError
from assistant.ports import ConversationRef
from assistant.service.inputs import load_input
from assistant.strategy import to_document
from assistant.terminal.failing import NotUsable
from assistant.terminal.json_lines import answer, lines, object_of
from assistant.terminal.opening import TENANT, Options, opened_in_memory
from assistant.wording.rendering import rendered


async def jsonl(options: Options, *, depth: Depth) -> int:
    """Answer line after line until the input ends. A line that cannot be used is answered with what to do."""
    language = options.language_of_messages
    async with opened_in_memory(options) as assistant:
        words = assistant.speech(language)
        ref = await assistant.conversations.start(TENANT, language=language, depth=depth)
        for line in lines(sys.stdin.buffer):
            try:
                answer(await _answer(assistant, ref, _input_of(line)))
            except NotUsable as refusal:
                answer({"error": words.fill(refusal.key, refusal.params)})
            except SextantError as trouble:
                answer({"error": words.fill(trouble.key, trouble.params)})
    return 0


async def _answer(assistant: Assistant, ref: ConversationRef, given: Input) -> dict[str, Any]:
    found: dict[str, Any] = {event.kind: event.body async for event in assistant.run_turn(ref, given)}
    held = await assistant.conversations.resume(ref)
    state = held.state
    blocks: Any = found.get("message.block", {}).get("blocks", [])
    asked = next((block for block in reversed(blocks) if block["kind"] == "question"), None)
    return {
        "turn": state.turn,
        "intents": found.get("understood", {}).get("intents", []),
        "edits": found.get("strategy.delta", {}).get("edits", []),
        "blocks": blocks,
        "question": None if asked is None else {"id": asked["id"], "paths": asked["paths"]},
        "step": state.position.step.value,
        "findings": [dict(line) for line in held.standing.findings],
        "finished": state.position.finished,
        "strategy": to_document(rendered(state.draft, assistant.speech(state.position.language))),
    }


def _input_of(line: bytes | None) -> Input:
    """The message or action of a line. Raises NotUsable with what is wrong about it."""
    content = object_of(line)
    if unknown := content.keys() - {"text", "action"}:
        raise NotUsable("terminal.jsonl.unknown_fields", fields=", ".join(sorted(unknown))[:200])
    match content:
        case {"text": str(text), **rest} if not rest:
            return Message(text)
        case {"text": _, **rest} if not rest:
            raise NotUsable("terminal.jsonl.text_not_text")
        case {"action": action, **rest} if not rest:
            return _action_of(action)
        case _:
            raise NotUsable("terminal.jsonl.neither")


def _action_of(action: Any) -> Input:
    parts: Mapping[str, Any] = {"kind": action} if isinstance(action, str) else action
    if not isinstance(parts, dict):
        raise NotUsable("terminal.jsonl.bad_action", detail=type(action).__name__)
    if unknown := parts.keys() - {"kind", "argument", "reason", "edits"}:
        raise NotUsable("terminal.jsonl.unknown_fields", fields=", ".join(sorted(unknown))[:200])
    if parts.get("kind") not in get_args(ActionKind):
        known = ", ".join(get_args(ActionKind))
        raise NotUsable("terminal.jsonl.no_such_action", kind=str(parts.get("kind"))[:80], kinds=known)
    if type(parts.get("argument")) is int:
        parts = {**parts, "argument": str(parts["argument"])}
    try:
        return load_input(dict(parts))
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise NotUsable("terminal.jsonl.bad_action", detail=f"{where}: {first['msg']}") from None
