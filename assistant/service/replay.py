"""Replay: fold the stored turns of a conversation again and see whether they come to the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.dialogue.decision import Decision
from assistant.dialogue.state import ConversationState, Message, Past
from assistant.knowledge.passages import Learned
from assistant.ports import Json, Reader, StoredTurn
from assistant.reading.reading import Reading
from assistant.service.core import Core
from assistant.service.turns import advised


@dataclass(frozen=True, slots=True)
class Divergence:
    """A turn that came to something else than is stored: in what, and both sides as text."""

    turn: int
    what: Literal["reading", "edits", "reply", "failure", "state"]
    stored: str
    now: str


@dataclass(frozen=True, slots=True)
class Replayed:
    """The state that the turns come to now, the replies on the way, and where they differ from what is stored."""

    state: ConversationState
    replies: tuple[tuple[Json, ...], ...]
    divergences: tuple[Divergence, ...]


async def replay(
    core: Core, began: ConversationState, turns: Sequence[StoredTurn], ends: ConversationState, *, reader: Reader | None
) -> Replayed:
    """Fold the turns from the beginning, with their stored readings, or read anew by `reader` where one is given."""
    state = began
    labels: tuple[str, ...] = ()
    pasts: dict[int, Past] = {}
    replies: list[tuple[Json, ...]] = []
    found: list[Divergence] = []
    for turn in turns:
        reading = turn.record.reading
        if reader is not None and isinstance(turn.given, Message) and turn.given.text.strip():
            reading = await reader.read(turn.given.text, core.read_context(state, core.catalogs, turn.day, labels))
            found += _unlike(turn.number, "reading", turn.record.reading, reading)
        outcome = _decided(core, state, turn, reading, pasts)
        if outcome is None or turn.failed:
            if (outcome is None) is not turn.failed:
                found.append(Divergence(turn.number, "failure", str(turn.failed), str(outcome is None)))
            state = ConversationState(state.draft, state.position, turn.number)
            replies.append(turn.blocks)
            continue
        speech = core.speech[outcome.state.position.language]
        blocks = tuple(core.compose(advised(outcome, turn.record.advice), speech).as_json())
        found += _unlike(turn.number, "edits", turn.edits, outcome.edits)
        found += _unlike(turn.number, "reply", list(turn.blocks), list(blocks))
        pasts[turn.number] = Past(turn.number, outcome.inverse, state.position)
        state, labels = outcome.state, core.choice_labels(outcome.question, speech)
        replies.append(blocks)
    found += _unlike(ends.turn, "state", ends, state)
    return Replayed(state, tuple(replies), tuple(found))


def _decided(
    core: Core, state: ConversationState, turn: StoredTurn, reading: Reading | None, pasts: dict[int, Past]
) -> Decision | None:
    """The decision, or None where the program fails over it as it may have done before."""
    wanted = core.wanted_past(state, turn.given, reading)
    past = None if wanted is None else pasts.get(wanted)
    try:
        learned = Learned(core.corpus, turn.record.found)
        return core.decide(state, turn.given, reading, turn.day, core.catalogs, past, learned)
    except Exception:
        return None


def _unlike(
    turn: int, what: Literal["reading", "edits", "reply", "state"], stored: object, now: object
) -> Iterator[Divergence]:
    if stored != now:
        yield Divergence(turn, what, str(stored), str(now))
