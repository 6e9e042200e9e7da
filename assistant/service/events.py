"""The events of a turn: what a decision and its reply look like to whoever follows a conversation, as JSON bodies."""

from collections.abc import Iterator

from pydantic import JsonValue

from assistant.checks.check import Finding
from assistant.dialogue.decision import Decision
from assistant.dialogue.state import ConversationState
from assistant.ports import EventKind, Json, Standing
from assistant.reading.reading import Reading
from assistant.strategy import diff
from assistant.wording.blocks import Reply, TextBlock


def events_of(
    before: ConversationState, was: Standing, reading: Reading | None, decision: Decision, reply: Reply
) -> tuple[tuple[EventKind, Json], ...]:
    """At most six events: what was understood, the blocks, findings and step where they changed, edits, the end."""
    return tuple(_events(before, was, reading, decision, reply))


def failed_events(before: ConversationState, apology: str) -> tuple[tuple[EventKind, Json], ...]:
    """The events of a turn that the program could not work: nothing changed, and it says so."""
    block = TextBlock(text=apology, tone="problem").model_dump(mode="json")
    return (("message.block", {"blocks": [block]}), ("turn.failed", _end(before)))


def finding_line(finding: Finding) -> Json:
    """A finding without its words: what it is, how bad, where, and whether it was accepted with a reason."""
    return {
        "check": finding.check,
        "severity": finding.severity,
        "step": finding.step.value,
        "path": finding.path,
        "waived": finding.waived,
    }


def _events(
    before: ConversationState, was: Standing, reading: Reading | None, decision: Decision, reply: Reply
) -> Iterator[tuple[EventKind, Json]]:
    after = decision.state
    if reading is not None or decision.intents:
        yield "understood", {"intents": list(decision.intents)}
    if reply.blocks:
        yield "message.block", {"blocks": [*reply.as_json()]}
    findings = tuple(finding_line(finding) for finding in decision.findings)
    if findings != was.findings:
        yield "finding", {"findings": [dict(line) for line in findings]}
    if after.position.step is not before.position.step:
        yield "step.changed", {"from": before.position.step.value, "to": after.position.step.value}
    if (delta := _delta(before, decision)) is not None:
        yield "strategy.delta", delta
    yield "turn.completed", _end(after)


def _delta(before: ConversationState, decision: Decision) -> Json | None:
    """The edits; where something was undone or redone there are none, and the changed fields tell."""
    if decision.edits:
        return {"edits": [edit.model_dump(mode="json", exclude_defaults=True) for edit in decision.edits]}
    if decision.state.draft is before.draft:
        return None
    changes: list[JsonValue] = [
        {"path": each.path, "before": each.before, "after": each.after}
        for each in diff(before.draft.strategy, decision.state.draft.strategy)
    ]
    return {"changes": changes} if changes else None


def _end(state: ConversationState) -> Json:
    position = state.position
    pending = position.pending
    return {
        "step": position.step.value,
        "depth": position.depth,
        "language": position.language,
        "question": None if pending is None else pending.question,
        "item": None if pending is None else pending.item,
        "finished": position.finished,
    }
