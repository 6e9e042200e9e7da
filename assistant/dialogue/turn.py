"""The work of one turn: the draft and position as they change, and what there is to say about it.

It lives for one call of `decide`; whoever changes something does it through `change`, which keeps the inverse.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from assistant.catalog import Catalogs
from assistant.dialogue.decision import Noted, Receipt, Remark, Said
from assistant.dialogue.state import Ask, ConversationState, Depth, Position
from assistant.knowledge.passages import NOTHING_LEARNED, Learned
from assistant.strategy import Applied, Draft, Edit, Inverse, Language, Refused, Step, apply

_DERIVED_HERE = ("/as_of", "/created_on", "/language")


@dataclass(slots=True)
class Turn:
    """One turn in the making. `number` is its own number, `before` the state it started from."""

    before: ConversationState
    number: int
    today: dt.date
    catalogs: Catalogs
    learned: Learned = NOTHING_LEARNED
    draft: Draft = field(init=False)
    position: Position = field(init=False)
    edits: list[Edit] = field(default_factory=list)
    inverses: list[Inverse] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    intents: list[str] = field(default_factory=list)
    variant: str | None = None
    """The wording in which the pending question is to come back, where the turn asks for one."""

    def __post_init__(self) -> None:
        self.draft = self.before.draft
        self.position = self.before.position

    def change(self, edits: Iterable[Edit]) -> tuple[Edit, ...] | Refused:
        """Make all of the edits or none; the edits as they took effect, or why they were refused."""
        wanted = tuple(edits)
        if not wanted:
            return ()
        outcome = apply(self.draft, wanted, turn=self.number, vocabulary=self.catalogs.vocabulary)
        if isinstance(outcome, Refused):
            return outcome
        self.take(outcome)
        return outcome.edits

    def take(self, applied: Applied) -> None:
        """Take over a change that was applied, with what takes it back."""
        self.draft = applied.draft
        self.edits.extend(applied.edits)
        self.inverses.append(applied.inverse)

    def change_each(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """Make the edits one by one, so that an invalid one leaves the others and the old value standing."""
        done: list[Edit] = []
        for edit in edits:
            outcome = self.change((edit,))
            if isinstance(outcome, Refused):
                self.say(f"refusals.{outcome.reason}", tone="problem", path=edit.path)
            else:
                done.extend(outcome)
        return tuple(done)

    def inverse(self) -> Inverse:
        """What takes the whole turn back."""
        records: dict[str, Any] = {}
        for inverse in reversed(self.inverses):
            records.update(inverse.records)
        return Inverse(
            changes=tuple(change for inverse in reversed(self.inverses) for change in inverse.changes), records=records
        )

    def move(
        self,
        *,
        step: Step | None = None,
        depth: Depth | None = None,
        language: Language | None = None,
        finished: bool | None = None,
    ) -> None:
        """Change where the conversation stands."""
        self.position = replace(
            self.position,
            step=step or self.position.step,
            depth=depth or self.position.depth,
            language=language or self.position.language,
            finished=self.position.finished if finished is None else finished,
        )

    def pend(self, ask: Ask | None) -> None:
        """Make this the open question."""
        self.position = replace(self.position, pending=ask)

    def settle(self, key: str) -> None:
        """Ask this no more."""
        if key not in self.position.settled:
            self.position = replace(self.position, settled=(*self.position.settled, key))

    def reopen(self, key: str) -> None:
        """Ask this again."""
        asked = {name: times for name, times in self.position.asked.items() if name != key}
        settled = tuple(each for each in self.position.settled if each != key)
        self.position = replace(self.position, settled=settled, asked=asked)

    def once(self, moment: str) -> bool:
        """True the first time this moment is reached."""
        if moment in self.position.shown:
            return False
        self.position = replace(self.position, shown=(*self.position.shown, moment))
        return True

    def say(self, key: str, *, tone: Any = "plain", **params: Any) -> None:
        """Add a sentence of the wording."""
        said = Said(key, params, tone)
        if said not in self.remarks:
            self.remarks.append(said)

    def substantive(self) -> bool:
        """Whether the turn changed more than its own date."""
        return any(edit.path not in _DERIVED_HERE for edit in self.edits)

    def receipt(self, edits: Iterable[Edit]) -> None:
        """Echo what was understood: a line for each field or new item."""
        lines: list[Noted] = []
        for edit in edits:
            lines.extend(self._noted(edit))
        unique = {(line.path, str(line.value)): line for line in lines}
        if unique:
            self.remarks.append(Receipt(tuple(unique.values())))

    def _noted(self, edit: Edit) -> Iterable[Noted]:
        if edit.op == "mark":
            return
        if edit.op == "add" and isinstance(edit.value, dict):
            yield Noted(f"{edit.path}/{edit.value['id']}", edit.value, "new")
        elif edit.op == "remove" or edit.value is None:
            had = self.before.draft.value(edit.path)
            yield Noted(edit.path, edit.value if edit.value is not None else had, "removed")
        else:
            had = self.before.draft.value(edit.path)
            yield Noted(edit.path, edit.value, "new" if had is None or edit.op == "add" else "changed")
