"""What people ask the conversation to do rather than tell it: switch, go, show, undo, waive, explain, export."""

from dataclasses import replace
from typing import get_args

from assistant.checks.check import Finding
from assistant.dialogue import about
from assistant.dialogue.agenda import STEPS, key_of, next_ask
from assistant.dialogue.answers import record
from assistant.dialogue.decision import FoundProblems, Shown, Summary
from assistant.dialogue.overview import entries, filled_paths
from assistant.dialogue.questions import QUESTION
from assistant.dialogue.state import Ask, Depth, Past, Position
from assistant.dialogue.turn import Turn
from assistant.strategy import Edit, Language, Refused, Step, restore

MOST_FINDINGS = 12
"""Findings told at once when somebody asks for them."""


def set_language(turn: Turn, language: str | None) -> None:
    """Go on in another language; the document keeps its own."""
    wanted = language or ("en" if turn.position.language == "zh" else "zh")
    if wanted not in get_args(Language):
        turn.say("replies.no_such_language", tone="problem")
        return
    turn.move(language="zh" if wanted == "zh" else "en")
    turn.say("replies.language_set")
    turn.variant = "again"


def set_depth(turn: Turn, depth: str | None) -> None:
    """Ask more, or less, from here on; what is open in earlier steps is asked first."""
    found: Depth | None = next((each for each in get_args(Depth) if each == depth), None)
    if found is None:
        turn.say("replies.no_such_depth", tone="problem")
        return
    turn.move(depth=found, step=Step.INTAKE, finished=False)
    turn.say(f"replies.depth_{found}")
    turn.pend(None)


def go_to(turn: Turn, step: str | None) -> None:
    """Go to a step: its open questions, or its summary where nothing is open."""
    if step not in [each.value for each in STEPS]:
        turn.say("replies.no_such_step", tone="problem")
        return
    there = Step(step)
    turn.move(step=there, finished=False)
    following = next_ask(turn.draft, turn.position)
    if following is None or QUESTION[following.question].step is not there:
        turn.remarks.append(Summary(there, filled_paths(turn.draft, there)))
        turn.say("replies.change_anything")
    turn.pend(None)


def go_back(turn: Turn) -> None:
    """Put the question before this one again."""
    pending = turn.position.pending
    before = [key for key in turn.position.asked if pending is None or key != key_of(pending)]
    if not before:
        turn.say("replies.nothing_before")
        return
    question, _, item = before[-1].partition("@")
    spec = QUESTION[question]
    turn.move(step=spec.step, finished=False)
    paths = [path for need in spec.needs for path in need.paths]
    known = tuple(path for pattern in paths for path in entries(turn.draft, pattern))
    if known:
        turn.remarks.append(Summary(spec.step, known))
    turn.pend(Ask(question, item or None))
    turn.variant = "again"


def show(turn: Turn, what: str | None, findings: tuple[Finding, ...]) -> None:
    """Show the draft, the progress, the findings or the history."""
    match what:
        case "findings":
            shown = tuple(finding for finding in findings if not finding.waived)
            turn.remarks.append(FoundProblems(shown[:MOST_FINDINGS], max(0, len(shown) - MOST_FINDINGS), asked=True))
            if not shown:
                turn.say("replies.no_findings")
        case "history":
            turn.remarks.append(Shown("history"))
        case "progress":
            turn.remarks.append(Shown("progress"))
        case _:
            paths = filled_paths(turn.draft, None)
            turn.remarks.append(Summary(None, paths))
            if not paths:
                turn.say("replies.nothing_yet")


def undo(turn: Turn, past: Past | None) -> None:
    """Take the latest change back, with the question that was open then."""
    if past is None or past.turn != turn.before.position.undoable:
        turn.say("replies.nothing_to_undo")
        return
    _return_to(turn, past)
    turn.position = replace(turn.position, redoable=(turn.number, *turn.before.position.redoable)[:20])
    turn.say("replies.undone")


def redo(turn: Turn, past: Past | None) -> None:
    """Make again what was undone last."""
    if past is None or past.turn not in turn.before.position.redoable[:1]:
        turn.say("replies.nothing_to_redo")
        return
    _return_to(turn, past)
    turn.say("replies.redone")


def _return_to(turn: Turn, past: Past) -> None:
    turn.take(restore(turn.draft, past.inverse))
    turn.position = past.position
    turn.variant = "again"


def restart(turn: Turn) -> None:
    """Empty the draft and begin again; undo brings it back."""
    for path in reversed(filled_paths(turn.draft, None)):
        if turn.draft.value(path) is not None:
            outcome = turn.change((Edit(op="remove", path=path, origin="entered"),))
            assert not isinstance(outcome, Refused), outcome
    now = turn.position
    turn.position = Position(depth=now.depth, language=now.language, undoable=now.undoable)
    turn.say("replies.restarted")


def waive(turn: Turn, which: str | None, reason: str | None, findings: tuple[Finding, ...]) -> None:
    """Accept a finding with a reason, which is recorded; without a name, the gravest one."""
    standing = [finding for finding in findings if not finding.waived]
    named = [each for each in standing if which in (f"{each.check}@{each.path}", each.check)] if which else standing[:1]
    if not named:
        turn.say("replies.nothing_to_waive")
    elif not reason:
        turn.say("replies.waiver_needs_reason")
    else:
        waived = {"check": named[0].check, "path": named[0].path, "reason": reason[:4000], "turn": turn.number}
        turn.change_each((Edit(op="add", path="/waivers", value=waived, origin="entered"),))
        turn.say("replies.waived")


def mend(turn: Turn, which: str | None, findings: tuple[Finding, ...]) -> None:
    """Accept the mend of a finding (`check@path`), or of every finding that has one."""
    standing = [finding for finding in findings if finding.mend and not finding.waived]
    chosen = [each for each in standing if which in (f"{each.check}@{each.path}", each.check)] if which else standing
    if not chosen:
        turn.say("replies.nothing_to_mend")
    for finding in chosen:
        record(turn, [edit.model_copy(update={"origin": "confirmed"}) for edit in finding.mend])


def explain(turn: Turn) -> None:
    """Why the pending question is asked."""
    ask = turn.position.pending
    if ask is None:
        turn.say("replies.why_review")
        return
    spec = QUESTION[ask.question]
    if spec.kind == "confirm":
        turn.say("replies.why_confirm")
    else:
        turn.say(f"questions.{spec.id}.{'more' if spec.kind in ('ask', 'choice') else 'why'}")


def answered_about_itself(turn: Turn, query: str) -> bool:
    """Answer what is asked of the plan so far or of the assistant; whether it was that."""
    paths, key = about.recalled(query, turn.draft), about.fact(query)
    if paths is not None:
        if paths:
            turn.remarks.append(Summary(None, paths))
        else:
            turn.say("replies.not_said_yet")
    elif key is not None:
        turn.say(f"about.{key}")
    return paths is not None or key is not None
