"""Putting a question: its parameters and its chips, from the question's own data and from the catalogs."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from pydantic import JsonValue

from assistant.advice import choices as choices_for
from assistant.catalog import Catalogs
from assistant.dialogue.agenda import key_of, open_needs, pending_paths
from assistant.dialogue.decision import Choice, Question
from assistant.dialogue.question import Chip, QuestionSpec, chip_text
from assistant.dialogue.questions import QUESTION
from assistant.dialogue.state import Ask, ConversationState, Position
from assistant.strategy import Draft, Edit, Name, Param, Phrase, spoken_at

MAX_CHIPS = 6


def put(state: ConversationState, catalogs: Catalogs, today: dt.date, variant: str | None = None) -> Question | None:
    """The open question of a state as it is to be shown; None where none is open.

    `variant` names the wording to use; without one, the first time is `prompt` and later times take turns.
    """
    ask = state.position.pending
    if ask is None:
        return None
    spec = QUESTION[ask.question]
    if (unclear := state.position.unclear) is not None:
        ways = tuple(
            Choice(Phrase(f"clarify.{unclear.reason}.{way.key}", way.params), way.edits) for way in unclear.alternatives
        )
        return Question(ask, pending_paths(ask, state.draft), "clarify", {}, ways)
    return Question(
        ask=ask,
        paths=pending_paths(ask, state.draft),
        variant=variant or "prompt",
        params=_params(spec, ask, state.draft),
        choices=tuple(_choices(spec, ask, state, catalogs, state.draft.strategy.as_of or today)),
    )


def variant_of(draft: Draft, position: Position, ask: Ask, wish: str | None) -> str:
    """Which wording of a question comes now: never the one it stands in already.

    `wish` is the wording the turn asks for; else a new question comes in full, and one that comes back asks for what
    is still missing, or in other words.
    """
    spec = QUESTION[ask.question]
    returning = position.pending == ask and key_of(ask) in position.asked
    options = [wish] if wish else []
    if not returning:
        options.append("prompt")
    elif spec.kind == "ask":
        wanted = [need for need in spec.needs if need.when is None or need.when(draft)]
        missing = open_needs(spec, ask.item, draft)
        if 0 < len(missing) < len(wanted):
            options.append(f"only.{missing[0].key}")
    options += ["short", "again"]
    return next(option for option in options if not returning or option != position.worded)


def _params(spec: QuestionSpec, ask: Ask, draft: Draft) -> Mapping[str, Param]:
    """What a question about an item calls it."""
    if spec.each is None or ask.item is None:
        return {}
    path = f"{spec.each}/{ask.item}"
    item = draft.value(path)
    match spec.each:
        case "/goals":
            metric = getattr(item, "metric", None)
            return {"metric": Name("metrics", metric) if metric else Phrase("chips.this_goal")}
        case "/audience":
            called = _text(draft, path, item, "role") or _text(draft, path, item, "name")
            return {"persona": called or Phrase("chips.this_customer")}
        case "/market/competitors":
            return {"competitor": _text(draft, path, item, "name") or Phrase("chips.this_competitor")}
        case _:
            return {"channel": Name("channels", getattr(item, "channel", "website"))}


def _text(draft: Draft, path: str, item: object, field: str) -> Param | None:
    """A text of an item: ours as its phrase, a person's words as they stand."""
    text = getattr(item, field, None)
    return None if text is None else spoken_at(draft, f"{path}/{field}", text) or str(text)


def _choices(
    spec: QuestionSpec, ask: Ask, state: ConversationState, catalogs: Catalogs, today: dt.date
) -> Iterable[Choice]:
    """The chips: the question's own that fit, those from the catalogs, and a way out."""
    if spec.kind == "card":
        yield Choice(Phrase("chips.accept"), goes="accept")
        yield Choice(Phrase("chips.change"), goes="reject")
        return
    if spec.kind == "choice":
        for offered in choices_for(spec.id, state.draft, catalogs, today, ask.item)[: MAX_CHIPS - 1]:
            yield Choice(offered.label, offered.edits)
        yield Choice(Phrase("chips.keep"), goes="keep")
        return
    if spec.kind == "confirm":
        yield Choice(Phrase("chips.yes" if spec.id == "review" else "chips.right"), goes="accept")
        yield Choice(Phrase("chips.look"), goes="show")
        return
    missing = [need.key for need in open_needs(spec, ask.item, state.draft)]
    wished = [need.key for need in spec.needs if need.when is None or need.when(state.draft)]
    own = [
        chip
        for chip in spec.chips
        if (chip.when is None or chip.when(state.draft)) and _wanted(chip, missing, partly=len(missing) < len(wished))
    ]
    for chip in own[:MAX_CHIPS] if not spec.several else own:
        yield Choice(
            Phrase(f"questions.{spec.id}.chips.{chip.key}"), chip_edits(spec.id, chip, ask.item, state.draft), chip.goes
        )
    if spec.chips_from_catalog:
        for offered in choices_for(spec.id, state.draft, catalogs, today, ask.item)[: MAX_CHIPS - len(own)]:
            yield Choice(offered.label, offered.edits)
    yield Choice(Phrase("chips.not_sure"), goes="unsure")


def _wanted(chip: Chip, missing: Sequence[str], *, partly: bool) -> bool:
    """Whether the chip answers what is still missing; a later one only where nothing else is."""
    if chip.need is None or not missing:
        return not chip.later
    return chip.need == missing[0] if chip.later or partly else True


def chip_edits(question: str, chip: Chip, item: str | None, draft: Draft) -> tuple[Edit, ...]:
    """What pressing a chip changes: our own words, confirmed by a person."""
    personas = draft.strategy.audience
    return _resolved(question, chip.key, item, personas[0].id if personas else None)


@lru_cache(maxsize=2048)
def _resolved(question: str, key: str, item: str | None, persona: str | None) -> tuple[Edit, ...]:
    chip = next(chip for chip in QUESTION[question].chips if chip.key == key)
    resolved: list[Edit] = []
    new_items: dict[str, dict[str, JsonValue]] = {}
    for edit in chip.edits:
        path = edit.path if persona is None else edit.path.replace("/audience/-/", f"/audience/{persona}/", 1)
        if item is not None:
            path = path.replace("/*/", f"/{item}/", 1)
        value = chip_text(question, key) if edit.text else edit.value
        head, dash, name = path.partition("/-/")
        if dash:
            listed = name in ("objections", "pains")
            new_items.setdefault(head, {})[name] = [value] if listed else value
        elif edit.op == "mark":
            resolved.append(Edit(op="mark", path=path, status=edit.status, origin="entered"))
        else:
            resolved.append(Edit(op=edit.op, path=path, value=value, origin="confirmed"))
    return (
        *resolved,
        *(Edit(op="add", path=head, value=fields, origin="confirmed") for head, fields in new_items.items()),
    )
