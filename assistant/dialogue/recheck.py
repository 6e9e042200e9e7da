"""When an answer changes, what rested on it is put up for another look: nothing is wiped, nothing silently kept."""

from collections.abc import Iterable

from assistant.dialogue.agenda import STEPS
from assistant.dialogue.questions import QUESTIONS
from assistant.dialogue.turn import Turn
from assistant.strategy import Draft, Edit, Phrase
from assistant.strategy.fields import pattern_of


def mark_rechecks(turn: Turn, edits: Iterable[Edit]) -> None:
    """Mark the answers that rested on a value which these edits changed, and say which questions they belong to."""
    changed = {pattern_of(edit.path) for edit in edits if _had_value(turn.before.draft, edit)}
    if not changed:
        return
    questions: list[str] = []
    marks: dict[str, Edit] = {}
    for spec in QUESTIONS:
        if STEPS.index(spec.step) > STEPS.index(turn.position.step) and spec.kind != "card":
            continue
        if not any(_touches(pattern, rest) for pattern in changed for rest in spec.rests_on):
            continue
        paths = [path for need in spec.needs for pattern in need.paths for path in _recorded(turn.draft, pattern)]
        if paths:
            questions.append(spec.id)
            marks |= {path: Edit(op="mark", path=path, to_recheck=True, origin="derived") for path in paths}
    if marks:
        turn.change_each(marks.values())
        turn.say("replies.recheck", tone="note", what=tuple(Phrase(f"topics.{question}") for question in questions))


def _had_value(before: Draft, edit: Edit) -> bool:
    return edit.op in ("set", "remove") and before.value(edit.path) is not None


def _touches(changed: str, rest: str) -> bool:
    return changed == rest or changed.startswith(f"{rest}/") or rest.startswith(f"{changed}/")


def _recorded(draft: Draft, pattern: str) -> Iterable[str]:
    """The paths with a record of their own that hold an answer to this pattern."""
    head = pattern.partition("/*")[0]
    return [
        path
        for path, found in draft.records.items()
        if "#" not in path
        and (pattern_of(path) == pattern or (path.startswith(f"{head}/") and "-" in path[len(head) :].split("/")[1]))
        and found.status in ("answered", "suggested")
        and not found.to_recheck
    ]
