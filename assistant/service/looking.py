"""Looking back: a conversation's strategy as it stood after an earlier turn, and what changed since another."""

from collections.abc import Sequence

from assistant.dialogue.state import ConversationState
from assistant.ports import StoredTurn
from assistant.strategy import Difference, Draft, diff, restore


def draft_after(state: ConversationState, turns: Sequence[StoredTurn], turn: int) -> Draft:
    """The draft as it stood after this turn (0: before the first): every later turn is taken back, the latest first."""
    draft = state.draft
    for later in reversed(turns):
        if later.number <= turn:
            break
        draft = restore(draft, later.record.inverse).draft
    return draft


def changes_between(
    state: ConversationState, turns: Sequence[StoredTurn], since: int, to: int
) -> tuple[Difference, ...]:
    """The fields that differ between the strategy after one turn and after another."""
    before, after = (draft_after(state, turns, turn) for turn in (since, to))
    return diff(before.strategy, after.strategy)
