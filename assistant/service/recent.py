"""The conversations that were used last, as they stood after their last turn: saves reading them again.

Never believed on its own word: a turn's number tells whether it comes directly after what is remembered here.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

from assistant.ports import AcceptedTurn, ConversationRef, Held, WorkedTurn

ROOM = 64
"""Conversations. One holds a few hundred kilobytes at most."""


@dataclass(slots=True)
class Recent:
    """At most `room` conversations; the one unused for longest goes first."""

    room: int = ROOM
    _held: OrderedDict[ConversationRef, Held] = field(default_factory=OrderedDict)

    def keep(self, ref: ConversationRef, worked: WorkedTurn) -> None:
        """Remember what the turn left, which is now stored."""
        self._held[ref] = Held(worked.state, worked.standing, ())
        self._held.move_to_end(ref)
        while len(self._held) > self.room:
            self._held.popitem(last=False)

    def before(self, turn: AcceptedTurn) -> Held | None:
        """The conversation directly before this turn, or None where that is not what is remembered."""
        held = self._held.get(turn.ref)
        if held is None or held.state.turn != turn.number - 1:
            return None
        return Held(held.state, held.standing, (turn,))
