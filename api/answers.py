"""What calls are answered with: a conversation, a turn, a strategy as values of `wire.py`'s shapes."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from fastapi.responses import Response
from pydantic_core import to_json

from assistant.bootstrap import Assistant
from assistant.checks import unwaived_errors
from assistant.dialogue.decision import Decision, Shown
from assistant.dialogue.state import Ask, ConversationState
from assistant.ports import ConversationRef, Held, Listed, TurnEvent
from assistant.service.drafting import Drafted
from assistant.strategy import Inverse, Language, Step, to_document
from assistant.wording.blocks import ProgressBlock
from assistant.wording.rendering import rendered


def json_response(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """The value as JSON in UTF-8; Chinese stays as it is."""
    return Response(to_json(value), status, dict(headers or {}), "application/json")


def etag_of(turn: int) -> str:
    """The version of a conversation as an entity tag."""
    return f'"{turn}"'


def listed(line: Listed) -> dict[str, Any]:
    """A line of the list."""
    return {
        "id": line.ref.id, "title": line.title, "language": line.language, "step": line.step,
        "finished": line.finished, "turns": line.turns, "created": line.created, "updated": line.updated,
    }  # fmt: skip


def conversation(
    assistant: Assistant, ref: ConversationRef, held: Held, last: Iterable[TurnEvent], head: int
) -> dict[str, Any]:
    """A conversation with its progress and the blocks of the turn that `last` are the events of."""
    state = held.state
    position, strategy = state.position, state.draft.strategy
    progress = _progress(assistant, state)
    blocks: Any = next((event.body["blocks"] for event in last if event.kind == "message.block"), [])
    return {
        "id": ref.id,
        "title": strategy.title or strategy.business.name,
        "language": position.language,
        "depth": position.depth,
        "step": position.step.value,
        "finished": position.finished,
        "turn": state.turn,
        "question": _question(position.pending),
        "steps": [
            {"step": step.value, "name": name, "standing": standing}
            for step, (name, standing) in zip(Step, progress.steps, strict=True)
        ],
        "left": progress.left,
        "blocks": blocks,
        "last_event": head,
    }


def turn_reply(ref: ConversationRef, events: Iterable[TurnEvent]) -> dict[str, Any]:
    """What a turn came to, from its events."""
    found = tuple(events)
    bodies: dict[str, Any] = {event.kind: event.body for event in found}
    failed = "turn.failed" in bodies
    end = bodies["turn.failed" if failed else "turn.completed"]
    delta = bodies.get("strategy.delta", {})
    return {
        "conversation": ref.id,
        "turn": found[-1].turn,
        "status": "failed" if failed else "completed",
        "intents": bodies.get("understood", {}).get("intents", []),
        "blocks": bodies.get("message.block", {}).get("blocks", []),
        "edits": delta.get("edits", []),
        "changes": delta.get("changes", []),
        "findings": bodies["finding"]["findings"] if "finding" in bodies else None,
        "step": end["step"],
        "depth": end["depth"],
        "language": end["language"],
        "question": None if end["question"] is None else {"id": end["question"], "item": end["item"]},
        "finished": end["finished"],
        "last_event": found[-1].seq,
    }


def strategy(assistant: Assistant, ref: ConversationRef, state: ConversationState, language: Language | None) -> Any:
    """The strategy with its records; our own sentences are said in the language."""
    spoken = language or state.position.language
    return {
        "conversation": ref.id,
        "turn": state.turn,
        "language": spoken,
        "strategy": to_document(rendered(state.draft, assistant.speech(spoken))),
        "records": {
            path: record.model_dump(mode="json", exclude_defaults=True) for path, record in state.draft.records.items()
        },
    }


def document(assistant: Assistant, state: ConversationState, language: Language) -> dict[str, Any]:
    """The strategy as the JSON export has it."""
    document: dict[str, Any] = json.loads(assistant.document(state, to="json", language=language, edition="internal"))
    return document


def draft(assistant: Assistant, drafted: Drafted, language: Language) -> dict[str, Any]:
    """What a brief came to: the export's document with every question still open, and the sums."""
    found = document(assistant, drafted.state, language)
    marked = [{**entry, "paths": [entry["path"]]} for entry in found["open_questions"]]
    asked = [
        {"status": "open", "question": each.question, "item": each.item, "step": each.step.value, "paths": each.paths,
         "what": each.text}
        for each in drafted.questions
    ]  # fmt: skip
    return {
        "language": language,
        "final": drafted.state.position.finished and not unwaived_errors(drafted.findings),
        "strategy": found["strategy"],
        "provenance": found["provenance"],
        "findings": found["findings"],
        "open_questions": [*asked, *({k: v for k, v in entry.items() if k != "path"} for entry in marked)],
    }


def _question(pending: Ask | None) -> dict[str, Any] | None:
    return None if pending is None else {"id": pending.question, "item": pending.item}


def _progress(assistant: Assistant, state: ConversationState) -> ProgressBlock:
    aside = Decision(state, (), Inverse(), (Shown("progress"),), None, (), ())
    blocks = assistant.core.compose(aside, assistant.speech(state.position.language)).blocks
    return next(block for block in blocks if isinstance(block, ProgressBlock))
