"""The state machine: a state and what a person gave become a decision. Pure: no clock, no input or output, no model.

A turn understands first (what was asked to be done, what was said), then brings the draft up to date, then finds the
next question. Read `questions.py` for what is asked, `answers.py` and `commands.py` for what people can do.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from pydantic import ValidationError

from assistant.catalog import Catalogs
from assistant.checks.check import Finding
from assistant.dialogue import answers, commands, moments, telling
from assistant.dialogue.agenda import key_of, next_ask, open_asks, pending_paths
from assistant.dialogue.asking import put, variant_of
from assistant.dialogue.decision import Decision, Shown
from assistant.dialogue.derived import derived_edits
from assistant.dialogue.judging import all_findings, findings_at
from assistant.dialogue.question import QuestionSpec
from assistant.dialogue.questions import QUESTION
from assistant.dialogue.state import Action, Ask, ConversationState, Input, Message, Past
from assistant.dialogue.telling import question_of
from assistant.dialogue.turn import Turn
from assistant.knowledge.passages import NOTHING_LEARNED, Learned, Wanted
from assistant.reading.reading import Intent, ReadContext, Reading
from assistant.strategy import Edit, Refused, Step

PATIENCE = 3
"""Times a question is put before the conversation goes on without its answer."""
_STEERING = frozenset({"undo", "redo", "language", "depth", "goto", "back", "show", "export", "restart", "help"})


def decide(
    state: ConversationState,
    given: Input,
    reading: Reading | None,
    today: dt.date,
    catalogs: Catalogs,
    past: Past | None = None,
    learned: Learned = NOTHING_LEARNED,
) -> Decision:
    """The outcome of one turn.

    `reading` is what a message was understood to say (None for an action); `past` is the stored turn that
    `wanted_past` named, for undo and redo; `learned` holds what was found for `wanted_knowledge`. Never
    raises for anything that a person can send.
    """
    turn = Turn(opened(state), state.turn + 1, today, catalogs, learned)
    _keep_dates(turn)
    match given:
        case Message(text):
            _understand(turn, text, reading or Reading(), past)
        case Action():
            _act(turn, given, past)
    _follow_up(turn)
    findings = _next_question(turn)
    _remember(turn)
    after = ConversationState(turn.draft, turn.position, turn.number)
    return Decision(
        state=after,
        edits=tuple(turn.edits),
        inverse=turn.inverse(),
        remarks=tuple(turn.remarks),
        question=put(after, catalogs, today, turn.variant),
        findings=findings,
        intents=tuple(turn.intents),
    )


def opened(state: ConversationState) -> ConversationState:
    """The state with its first question open: who speaks before being asked answers that."""
    if state.position.pending is not None or state.position.finished:
        return state
    return replace(state, position=replace(state.position, pending=next_ask(state.draft, state.position)))


def read_context(
    state: ConversationState, catalogs: Catalogs, today: dt.date, choices: tuple[str, ...] = ()
) -> ReadContext:
    """What the reader may know of the conversation before it reads the next message."""
    ask = opened(state).position.pending
    spec = QUESTION[ask.question] if ask is not None else None
    return ReadContext(
        catalogs=catalogs,
        draft=state.draft,
        as_of=today,
        turn=state.turn + 1,
        language=state.position.language,
        step=state.position.step,
        question=ask.question if ask is not None else None,
        pending=pending_paths(ask, state.draft) if ask is not None else (),
        choices=choices,
        offer_open=spec is not None and spec.kind in ("card", "confirm"),
    )


def wanted_past(state: ConversationState, given: Input, reading: Reading | None) -> int | None:
    """The turn that has to be loaded before deciding: the one that undo or redo takes back."""
    kinds = {given.kind} if isinstance(given, Action) else {intent.kind for intent in (reading or Reading()).intents}
    if "undo" in kinds:
        return state.position.undoable
    return state.position.redoable[0] if "redo" in kinds and state.position.redoable else None


def wanted_knowledge(
    state: ConversationState, given: Input, reading: Reading | None, catalogs: Catalogs
) -> tuple[Wanted, ...]:
    """What has to be looked up before deciding: questions that the catalogs cannot answer, else a complaint."""
    if not isinstance(given, Message) or reading is None:
        return ()
    return telling.wanted(state, given.text, reading, catalogs)


def _keep_dates(turn: Turn) -> None:
    dates = [("/as_of", turn.today.isoformat())]
    if turn.draft.strategy.created_on is None:
        dates += [("/created_on", turn.today.isoformat()), ("/language", turn.position.language)]
    present = {path: turn.draft.value(path) for path, _ in dates}
    turn.change(
        Edit(op="set", path=path, value=value, origin="derived") for path, value in dates if str(present[path]) != value
    )


# What a person gave


def _understand(turn: Turn, text: str, reading: Reading, past: Past | None) -> None:
    turn.intents = [intent.kind for intent in reading.intents]
    question = put(turn.before, turn.catalogs, turn.today) if reading.chosen else None
    turn.position = replace(turn.position, unclear=None)
    _speak_their_language(turn, reading)
    kinds = set(turn.intents)
    for intent in reading.intents:
        if intent.kind in _STEERING:
            _steer(turn, intent, past)
    if reading.chosen and question is not None:
        answers.choose(turn, question, reading.chosen)
    if reading.edits:
        answers.answer(turn, reading.edits)
    for intent in _once_each(reading.intents):
        if intent.kind not in _STEERING:
            _respond(turn, intent, text, answered=bool(reading.edits or reading.chosen))
    telling.hint_at_words(turn, text, reading)
    if reading.unclear and not reading.chosen:
        answers.ask_back(turn, reading.unclear[0], text)
    elif not reading.edits and not reading.chosen and kinds <= {"answer", "correct"}:
        _not_understood(turn, text)


def _once_each(intents: Iterable[Intent]) -> tuple[Intent, ...]:
    """What is said twice in a message ("yes, make it final") is done once; every question is a question."""
    return tuple({(each.kind, each.argument, each.start * (each.kind == "ask")): each for each in intents}.values())


def _not_understood(turn: Turn, text: str) -> None:
    """Ask in other words; a question that was missed three times is left open, so that nobody is stuck in it."""
    if commands.answered_about_itself(turn, text):
        return
    ask = turn.position.pending
    spec = QUESTION[ask.question] if ask is not None else None
    if ask is not None and spec is not None and spec.kind in ("ask", "choice") and spec.skippable and text.strip():
        times = turn.position.asked.get(key_of(ask), 0)
        if times >= PATIENCE:
            turn.settle(key_of(ask))
            turn.say("replies.moving_on")
            return
    turn.say("replies.not_understood" if text.strip() else "replies.empty")
    turn.variant = "again"


def _speak_their_language(turn: Turn, reading: Reading) -> None:
    """The first words decide the language of the conversation and of the document; later only a wish does."""
    language = reading.language
    if turn.before.position.asked.keys() - {"offering"} or language is None or turn.substantive():
        return
    if language != turn.position.language and turn.once("language"):
        turn.move(language=language)
        turn.change((Edit(op="set", path="/language", value=language, origin="derived"),))


def _steer(turn: Turn, intent: Intent, past: Past | None) -> None:
    match intent.kind:
        case "undo":
            commands.undo(turn, past)
        case "redo":
            commands.redo(turn, past)
        case "language":
            commands.set_language(turn, intent.argument)
        case "depth":
            commands.set_depth(turn, intent.argument)
        case "goto":
            commands.go_to(turn, intent.argument)
        case "back":
            commands.go_back(turn)
        case "show":
            commands.show(turn, intent.argument, all_findings(turn))
        case "export":
            _export(turn, intent.argument)
        case "restart":
            commands.restart(turn)
        case _:
            turn.remarks.append(Shown("help"))


def _respond(turn: Turn, intent: Intent, text: str, *, answered: bool) -> None:
    """What is neither a value nor a command: each kind of word people put between their answers."""
    match intent.kind:
        case "unsure" | "suggest":
            _unsure(turn)
        case "not_applicable":
            answers.mark_open(turn, "not_applicable")
        case "defer" | "skip":
            answers.mark_open(turn, "deferred")
        case "confirm" | "accept_suggestion":
            if not answered:
                answers.agree(turn)
        case "reject":
            if not answered:
                answers.refuse(turn)
        case "waive":
            commands.waive(turn, None, intent.argument, all_findings(turn))
        case "ask":
            telling.side_question(turn, question_of(intent, text))
        case "why":
            commands.explain(turn)
        case "greet":
            if not answered:
                turn.say("replies.greeted" if len(turn.before.position.asked) > 1 else "replies.hello")
        case "off_topic":
            asked = intent.argument or text[intent.start : intent.end]
            if not answered and not commands.answered_about_itself(turn, asked):
                turn.say("replies.off_topic")
        case _:
            pass


def _act(turn: Turn, action: Action, past: Past | None) -> None:
    turn.intents = [action.kind]
    question = put(turn.before, turn.catalogs, turn.today) if action.kind == "choose" else None
    argument = action.argument
    turn.position = replace(turn.position, unclear=None)
    match action.kind:
        case "start":
            if turn.before.turn == 0:
                turn.say("replies.welcome")
        case "choose":
            indexes = [int(each) for each in (argument or "").split(",") if each.strip().isdigit() and len(each) < 4]
            if question is not None:
                answers.choose(turn, question, indexes)
        case "accept" | "confirm":
            answers.agree(turn)
        case "reject":
            answers.refuse(turn)
        case "mend":
            commands.mend(turn, argument, all_findings(turn))
        case "waive":
            commands.waive(turn, argument, action.reason, all_findings(turn))
        case "edit":
            _edit(turn, action.edits)
        case "keep":
            _keep(turn)
        case "apply":
            telling.carry_out(turn, argument)
        case "open":
            telling.open_entry(turn, argument)
        case "skip":
            answers.mark_open(turn, "deferred")
        case "suggest":
            _unsure(turn)
        case "set_language":
            commands.set_language(turn, argument)
        case "set_depth":
            commands.set_depth(turn, argument)
        case "undo":
            commands.undo(turn, past)
        case "redo":
            commands.redo(turn, past)
        case "goto":
            commands.go_to(turn, argument)
        case "restart":
            commands.restart(turn)
        case "export":
            _export(turn, argument)


def _unsure(turn: Turn) -> None:
    """Leaving it to us: a suggestion for a question, agreement where a summary is open."""
    ask = turn.position.pending
    if ask is None or QUESTION[ask.question].kind != "confirm":
        answers.unsure(turn)
    elif ask.question == "review" and turn.once("unsure:review"):
        turn.say("replies.unsure_at_review")
    else:
        answers.agree(turn)


def _edit(turn: Turn, edits: Iterable[object]) -> None:
    """A form's or a program's edits: all or none, and as the person's own entry."""
    try:
        wanted = [Edit.model_validate({"origin": "entered", **dict(edit)}) for edit in edits]  # type: ignore[call-overload]
    except (ValidationError, TypeError, ValueError):
        turn.say("refusals.not_an_edit", tone="problem")
        return
    own = [edit.model_copy(update={"origin": "entered"}) if edit.origin != "imported" else edit for edit in wanted]
    outcome = turn.change(own)
    if isinstance(outcome, Refused):
        turn.say(f"refusals.{outcome.reason}", tone="problem", path=outcome.path)
    else:
        answers.after_edits(turn, outcome)


def _keep(turn: Turn) -> None:
    """Everything marked for another look stands as it is."""
    marked = [path for path, found in turn.draft.records.items() if found.to_recheck]
    turn.change_each(Edit(op="mark", path=path, to_recheck=False, origin="entered") for path in marked)
    turn.say("replies.kept")


def _export(turn: Turn, wanted: str | None) -> None:
    turn.remarks.append(Shown("export", wanted))
    turn.variant = "short"


# What follows


def _follow_up(turn: Turn) -> None:
    """Bring derived values up to date, take a changed strategy out of its final state, reach the moments."""
    if not turn.substantive():
        return
    outcome = turn.change(derived_edits(turn.draft, turn.catalogs))
    assert not isinstance(outcome, Refused), outcome
    if turn.before.position.finished and turn.position.finished and "undo" not in turn.intents:
        turn.move(finished=False)
        turn.reopen("review")
        turn.say("replies.reopened")
    moments.look_and_sum(turn)


def _next_question(turn: Turn) -> tuple[Finding, ...]:
    """Make the next question the pending one, drafting the cards on the way; what the checks say at this point."""
    ask = turn.position.pending
    if ask is None or not (turn.variant or _still_open(turn, ask)):
        ask = _following(turn)
    step = QUESTION[ask.question].step if ask is not None else Step.REVIEW
    findings = findings_at(turn, step)
    left = turn.position.step
    if step is not left:
        turn.move(step=step)
        if not {"goto", "undo", "redo", "depth", "set_depth"} & set(turn.intents):
            moments.step_done(turn, left, findings)
            turn.remarks.append(Shown("progress"))
    if ask is not None:
        _word(turn, ask)
    turn.pend(ask)
    return findings


def _following(turn: Turn) -> Ask | None:
    while (ask := next_ask(turn.draft, turn.position)) is not None:
        spec = QUESTION[ask.question]
        if _comes_up(turn, ask, spec):
            return ask
        turn.settle(key_of(ask))
    return None


def _comes_up(turn: Turn, ask: Ask, spec: QuestionSpec) -> bool:
    """Whether there is something to put: a card needs something drafted, a choice something to choose from."""
    match spec.kind:
        case "card":
            return answers.draft_topics(turn, spec, ask.item, as_card=True)
        case "choice":
            return moments.look_ahead(turn)
        case "ask" | "confirm":
            return True
        case _:
            assert_never(spec.kind)


def _still_open(turn: Turn, ask: Ask) -> bool:
    if key_of(ask) in turn.position.settled:
        return False
    spec = QUESTION[ask.question]
    if spec.kind == "choice" and turn.substantive():
        return False
    return spec.kind == "card" or ask in open_asks(spec, turn.draft, turn.position)


def _word(turn: Turn, ask: Ask) -> None:
    """Choose the wording, and count that the question was put."""
    turn.variant = variant_of(turn.draft, turn.position, ask, turn.variant)
    asked = dict(turn.position.asked)
    times = asked.pop(key_of(ask), 0) + 1
    turn.position = replace(turn.position, asked={**asked, key_of(ask): times}, worded=turn.variant)


def _remember(turn: Turn) -> None:
    """Know what undo takes back: this turn, if it changed something; a new change clears redo."""
    changed = turn.substantive() or turn.position.settled != turn.before.position.settled
    if changed and not {"undo", "redo"} & set(turn.intents):
        turn.position = replace(turn.position, undoable=turn.number, redoable=())
