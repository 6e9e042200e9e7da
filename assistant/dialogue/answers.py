"""What people give: values, chips, "I don't know", "later", yes and no to what was drafted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from pydantic import JsonValue

from assistant.advice import suggest
from assistant.dialogue.agenda import key_of, markable, open_needs
from assistant.dialogue.decision import Card, Choice, Clarify, Question, Ready, Suggested, Summary
from assistant.dialogue.judging import standing_errors
from assistant.dialogue.overview import filled_paths, home_of
from assistant.dialogue.question import QuestionSpec
from assistant.dialogue.questions import QUESTION
from assistant.dialogue.recheck import mark_rechecks
from assistant.dialogue.state import Ask
from assistant.dialogue.turn import Turn
from assistant.reading.reading import Unclear
from assistant.strategy import PERSONAL, ChannelPlan, Draft, Edit, Language, Name, Phrase, Refused, Status, encode

VAGUE_CHARACTERS: Mapping[Language, int] = {"zh": 5, "en": 16}
"""An answer no longer than this names a virtue without showing it ("good quality", 质量好)."""


def record(turn: Turn, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Record what a person gave, echo it, and put up for another look what rested on it."""
    done = turn.change_each(edits)
    after_edits(turn, done)
    return done


def after_edits(turn: Turn, done: Sequence[Edit]) -> None:
    """Echo what took effect; what rested on it is marked; a card that a person reworked is done."""
    turn.receipt(done)
    mark_rechecks(turn, done)
    ask = turn.position.pending
    if ask is None or QUESTION[ask.question].kind != "card":
        return
    spec = QUESTION[ask.question]
    if any(edit.path.startswith(home) for edit in done for home in _shown_paths(spec, turn) if home):
        if spec.redrafts:
            _redraft(turn, spec, done)
        else:
            turn.settle(key_of(ask))


def _redraft(turn: Turn, spec: QuestionSpec, done: Sequence[Edit]) -> None:
    """Draft a card again around what a person changed: what was taken out stays out, the sums are made anew."""
    refused = [
        Edit(op="add", path="/business/constraints", value=_without(turn, edit), origin="confirmed")
        for edit in done
        if edit.op == "remove" and edit.path.startswith("/channels/")
    ]
    stale = [
        Edit(op="remove", path=path, origin="suggested")
        for path in (
            *(f"/budget/lines/{line.id}" for line in turn.draft.strategy.budget.lines),
            *(f"/channels/{plan.id}/share" for plan in turn.draft.strategy.channels if plan.share is not None),
        )
        if (found := turn.draft.record(path)) is not None and found.origin not in PERSONAL
    ]
    turn.change_each([*refused, *stale])
    draft_topics(turn, spec, None, as_card=True)
    turn.variant = "short"


def _without(turn: Turn, edit: Edit) -> str:
    plan = turn.before.draft.value(edit.path)
    assert isinstance(plan, ChannelPlan)
    return encode(Phrase("derived.no_channel", {"channel": Name("channels", plan.channel)}))


def answer(turn: Turn, edits: Sequence[Edit]) -> None:
    """Take an answer to the pending question, or a value volunteered; a thin one is asked about once more."""
    done = record(turn, edits)
    ask = turn.position.pending
    if not done or ask is None:
        return
    spec = QUESTION[ask.question]
    if (
        spec.pushes
        and _thin(turn, done)
        and turn.once(f"push:{key_of(ask)}")
        and not open_needs(spec, ask.item, turn.draft)
    ):
        turn.variant = "push"


def _thin(turn: Turn, edits: Iterable[Edit]) -> bool:
    """A chip alone, or a few words that name a virtue without showing it."""
    quotes = [edit.quote for edit in edits if edit.quote is not None]
    said = max((quote.end for quote in quotes), default=0) - min((quote.start for quote in quotes), default=0)
    return said <= VAGUE_CHARACTERS[turn.position.language]


def choose(turn: Turn, question: Question, indexes: Iterable[int]) -> None:
    """Take the choices with these places in the list; one that leads somewhere does so last."""
    picked = [question.choices[index] for index in dict.fromkeys(indexes) if 0 <= index < len(question.choices)]
    if not picked:
        turn.say("replies.no_such_choice", tone="problem")
        return
    answer(turn, [edit for choice in picked for edit in choice.edits])
    for choice in picked:
        _go(turn, choice, question)


def _go(turn: Turn, choice: Choice, question: Question) -> None:
    match choice.goes:
        case "unsure" | "suggest":
            unsure(turn)
        case "accept":
            agree(turn)
        case "reject":
            refuse(turn)
        case "defer":
            mark_open(turn, "deferred")
        case "show":
            turn.remarks.append(Summary(None, filled_paths(turn.draft, None)))
        case "keep":
            leave(turn)
        case "reword":
            turn.variant = "reword"
        case "no_money":
            currency = turn.draft.strategy.business.currency or ("CNY" if turn.position.language == "zh" else "USD")
            nothing: dict[str, JsonValue] = {"amount": "0", "currency": currency}
            answer(turn, [Edit(op="set", path="/budget/total", value=nothing, origin="confirmed")])
        case "paste" | "example":
            turn.say(f"questions.{question.ask.question}.{'paste' if choice.goes == 'paste' else 'long_example'}")
        case _:
            pass


def unsure(turn: Turn) -> None:
    """Fill the pending question with marked suggestions; where nothing can be suggested, it stays unknown."""
    ask = turn.position.pending
    if ask is None:
        return
    spec = QUESTION[ask.question]
    if spec.kind == "card":
        turn.settle(key_of(ask))
        turn.say("replies.kept_as_suggestion")
        return
    if spec.kind == "choice":
        leave(turn)
        return
    if not draft_topics(turn, spec, ask.item):
        turn.say("replies.nothing_to_suggest")
    _mark(turn, spec, ask, "unknown")
    turn.position = replace(turn.position, suggested=ask)


def leave(turn: Turn) -> None:
    """Leave what a choice is about as it is."""
    ask = turn.position.pending
    if ask is not None:
        turn.settle(key_of(ask))
        turn.say("replies.left_as_it_is")


def draft_topics(turn: Turn, spec: QuestionSpec, item: str | None, *, as_card: bool = False) -> bool:
    """Record the suggestions of a question's topics, marked as such; whether there were any."""
    paths: list[str] = []
    reasons = []
    for topic in spec.topics:
        own = QUESTION.get(topic)
        if own is not None and own.applies is not None and not own.applies(turn.draft):
            continue
        suggestion = suggest(topic, turn.draft, turn.catalogs, turn.today, item)
        if suggestion is None:
            continue
        outcome = turn.change(suggestion.edits)
        if isinstance(outcome, Refused):
            continue
        paths += [_path_of(edit) for edit in outcome if edit.op != "mark"]
        reasons.append(suggestion.reason)
    if not reasons:
        return False
    unique = tuple(dict.fromkeys(paths))
    if as_card:
        told = tuple(path for path in unique if not spec.shows or path.startswith(spec.shows))
        turn.remarks.append(Card(spec.id, told, reasons[0] if len(spec.topics) == 1 else None))
    else:
        turn.remarks.append(Suggested(unique, reasons[0]))
    return True


def _path_of(edit: Edit) -> str:
    return f"{edit.path}/{edit.value['id']}" if edit.op == "add" and isinstance(edit.value, dict) else edit.path


def mark_open(turn: Turn, status: Status) -> None:
    """Mark what the pending question still asks as deferred or not applicable, and go on."""
    ask = turn.position.pending
    if ask is None:
        return
    spec = QUESTION[ask.question]
    if not spec.skippable and spec.kind == "confirm":
        return
    _mark(turn, spec, ask, status)
    turn.settle(key_of(ask))
    turn.say(f"replies.marked_{status}")


def _mark(turn: Turn, spec: QuestionSpec, ask: Ask, status: Status) -> None:
    marks = [
        Edit(op="mark", path=markable(need.paths[0], ask.item, turn.draft), status=status, origin="entered")
        for need in open_needs(spec, ask.item, turn.draft)
    ]
    turn.change_each(marks)


def agree(turn: Turn) -> None:
    """Yes to what is pending: a card's suggestions, a step's summary, or the whole strategy."""
    ask = turn.position.pending
    if ask is None:
        return
    spec = QUESTION[ask.question]
    match spec.kind:
        case "card":
            confirm_paths(turn, _suggested(turn.draft, _shown_paths(spec, turn)))
            turn.settle(key_of(ask))
            turn.say("replies.accepted")
        case "confirm" if ask.question == "review":
            _finish(turn)
        case "confirm":
            turn.settle(key_of(ask))
            turn.say("replies.accepted")
        case "choice":
            leave(turn)
        case "ask" if turn.position.suggested is not None:
            turn.position = replace(turn.position, suggested=None)
            turn.say("replies.noted")
        case "ask" if spec.id == "offering":
            turn.say("replies.nothing_to_accept")
        case "ask":
            unsure(turn)
        case _:
            assert_never(spec.kind)


def _finish(turn: Turn) -> None:
    """The review is confirmed: mends of standing errors are taken, suggestions become confirmed values."""
    errors = standing_errors(turn)
    if errors and all(error.mend for error in errors):
        for error in errors:
            record(turn, [edit.model_copy(update={"origin": "confirmed"}) for edit in error.mend])
        errors = standing_errors(turn)
    confirm_paths(turn, _suggested(turn.draft, ("",)))
    turn.move(finished=True)
    turn.settle("review")
    turn.remarks.append(Ready(final=not errors, errors=len(errors)))


def refuse(turn: Turn) -> None:
    """No to what is pending: first ask what should be different, the second time take it out."""
    ask = turn.position.pending
    last = turn.position.suggested
    if ask is not None and QUESTION[ask.question].kind == "card":
        spec = QUESTION[ask.question]
        if turn.once(f"change:{key_of(ask)}"):
            turn.variant = "change"
            return
        _take_out(turn, spec, ask.item)
        turn.settle(key_of(ask))
    elif ask is not None and QUESTION[ask.question].kind == "choice":
        leave(turn)
    elif last is not None:
        _take_out(turn, QUESTION[last.question], last.item)
        turn.position = replace(turn.position, suggested=None)
    else:
        turn.say("replies.nothing_to_reject")


def _take_out(turn: Turn, spec: QuestionSpec, item: str | None) -> None:
    for path in _suggested(turn.draft, _shown_paths(spec, turn)):
        if turn.draft.value(path.partition("#")[0]) is not None:
            outcome = turn.change((_removal(path),))
            if isinstance(outcome, Refused):
                continue
    for need in open_needs(spec, item, turn.draft):
        turn.change_each(
            [Edit(op="mark", path=markable(need.paths[0], item, turn.draft), status="unknown", origin="entered")]
        )
    turn.say("replies.taken_out")


def _removal(path: str) -> Edit:
    listed, _, entry = path.partition("#")
    return Edit(op="remove", path=listed, value=entry or None, origin="entered")


def _shown_paths(spec: QuestionSpec, turn: Turn) -> tuple[str, ...]:
    """The parts of the strategy a card or question fills, as prefixes; all of it for the drafted rest."""
    if spec.id == "rest":
        return ("",)
    patterns = [path for need in spec.needs for path in need.paths] + list(spec.fills)
    return tuple(dict.fromkeys(home_of(pattern) for pattern in patterns))


def _suggested(draft: Draft, prefixes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        path
        for path, found in draft.records.items()
        if found.status == "suggested"
        and any(path == prefix or path.startswith((f"{prefix}/", f"{prefix}#")) for prefix in prefixes)
    )


def confirm_paths(turn: Turn, paths: Iterable[str]) -> None:
    """Turn marked suggestions into confirmed values."""
    outcome = turn.change(
        [Edit(op="mark", path=path, status="answered", origin="confirmed") for path in paths if "#" not in path]
    )
    assert not isinstance(outcome, Refused), outcome


def ask_back(turn: Turn, unclear: Unclear, text: str) -> None:
    """Put what can be read in several ways back as a choice."""
    turn.position = replace(turn.position, unclear=unclear)
    turn.remarks.append(Clarify(unclear.reason, text[unclear.start : unclear.end], unclear.alternatives))
    turn.variant = "clarify"
