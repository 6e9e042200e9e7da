"""Which question comes next: the first that applies, is not answered and not settled."""

from collections.abc import Iterator
from functools import cache

from assistant.dialogue.question import Need, QuestionSpec, asked_at
from assistant.dialogue.questions import QUESTION, QUESTIONS
from assistant.dialogue.situation import main_goal
from assistant.dialogue.state import Ask, Position
from assistant.strategy import Draft, Step

STEPS: tuple[Step, ...] = tuple(Step)


def key_of(ask: Ask) -> str:
    """The name under which a question is counted and settled: `numbers@goal-1`."""
    return ask.question if ask.item is None else f"{ask.question}@{ask.item}"


def next_ask(draft: Draft, position: Position) -> Ask | None:
    """The next question from the position's step on, then what earlier steps left open, then the review.

    None where even the review is done.
    """
    return next((ask for spec in _in_order(position.step) for ask in open_asks(spec, draft, position)), None)


@cache
def _in_order(step: Step) -> tuple[QuestionSpec, ...]:
    """The questions as they come up from a step on."""
    here = STEPS.index(step)
    body = [spec for spec in QUESTIONS if spec.step is not Step.REVIEW]
    ahead = [spec for spec in body if STEPS.index(spec.step) >= here]
    behind = [spec for spec in body if STEPS.index(spec.step) < here]
    review = [spec for spec in QUESTIONS if spec.step is Step.REVIEW]
    return (*ahead, *behind, *review)


def open_asks(spec: QuestionSpec, draft: Draft, position: Position) -> Iterator[Ask]:
    """The question for each item it is still open about, or once where it is about no list."""
    if not asked_at(spec, position.depth) or (spec.applies is not None and not spec.applies(draft)):
        return
    if spec.each is None and spec.id in position.settled:
        return
    for item in _items(spec, draft, position):
        ask = Ask(spec.id, item)
        if key_of(ask) not in position.settled and not is_answered(spec, item, draft, position):
            yield ask


def _items(spec: QuestionSpec, draft: Draft, position: Position) -> tuple[str | None, ...]:
    if spec.each is None:
        return (None,)
    ids = tuple(each for each in _ids(draft, spec.each) if spec.each_when is None or spec.each_when(draft, each))
    if spec.each == "/goals" and (goal := main_goal(draft)) is not None:
        ids = (goal.id, *(each for each in ids if each != goal.id))
    return ids[: spec.first_in_quick if position.depth == "quick" else spec.first]


def is_answered(spec: QuestionSpec, item: str | None, draft: Draft, position: Position) -> bool:
    """Whether nothing it asks for is open. A card without needs of its own counts as answered once it was shown."""
    if spec.kind == "confirm" or not spec.needs:
        return key_of(Ask(spec.id, item)) in position.settled or (
            spec.kind == "card" and key_of(Ask(spec.id, item)) in position.asked
        )
    return not open_needs(spec, item, draft)


def open_needs(spec: QuestionSpec, item: str | None, draft: Draft) -> tuple[Need, ...]:
    """What the question asks for and does not have yet, neither as a value nor as a mark."""
    return tuple(
        need
        for need in spec.needs
        if (need.when is None or need.when(draft)) and not any(_has(draft, path, item) for path in need.paths)
    )


def _has(draft: Draft, pattern: str, item: str | None) -> bool:
    head, star, tail = pattern.partition("/*")
    if not star:
        return _stands(draft, pattern)
    if _marked(draft, head):
        return True
    if item:
        return _stands(draft, f"{head}/{item}{tail}")
    return any(_stands(draft, f"{head}/{each}{tail}") for each in _ids(draft, head))


def _stands(draft: Draft, path: str) -> bool:
    return _marked(draft, path) or draft.value(path) is not None


def _marked(draft: Draft, path: str) -> bool:
    record = draft.records.get(path)
    return record is not None and record.status in ("unknown", "not_applicable", "deferred")


def _ids(draft: Draft, path: str) -> tuple[str, ...]:
    items = draft.value(path)
    return tuple(item.id for item in items) if isinstance(items, tuple) else ()


def markable(pattern: str, item: str | None, draft: Draft) -> str:
    """Where a mark stands for what this pattern asks: the field of the item, or the list where there is no item."""
    head, star, tail = pattern.partition("/*")
    if not star:
        return pattern
    ids = (item,) if item else _ids(draft, head)
    return f"{head}/{ids[0]}{tail}" if ids else head


def pending_paths(ask: Ask, draft: Draft) -> tuple[str, ...]:
    """The paths the reader may fill from an answer, `-` standing for a new item; open needs come first.

    The first persona stands for a new one: people describe one customer in several answers.
    """
    spec = QUESTION[ask.question]
    wanted = [path for need in open_needs(spec, ask.item, draft) for path in need.paths]
    patterns = dict.fromkeys((*wanted, *(path for need in spec.needs for path in need.paths), *spec.fills))
    return tuple(dict.fromkeys(_writable(pattern, ask.item, draft) for pattern in patterns))


def _writable(pattern: str, item: str | None, draft: Draft) -> str:
    if "/*" in pattern:
        head, _, tail = pattern.partition("/*")
        if item is not None:
            return f"{head}/{item}{tail}"
        ids = _ids(draft, head)
        return f"{head}/{ids[0]}{tail}" if ids else f"{head}/-{tail}"
    return on_first_persona(pattern, draft)


def on_first_persona(path: str, draft: Draft) -> str:
    """A new persona's field becomes the first persona's, where there is one already."""
    personas = draft.strategy.audience
    return path.replace("/audience/-/", f"/audience/{personas[0].id}/", 1) if personas else path


def steps_left(draft: Draft, position: Position) -> dict[Step, int]:
    """How many questions each step still holds, by what is known now; choices come up only where they are needed."""
    left = dict.fromkeys(STEPS, 0)
    for spec in QUESTIONS:
        if spec.kind != "choice":
            left[spec.step] += sum(1 for _ in open_asks(spec, draft, position))
    return left
