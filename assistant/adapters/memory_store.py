"""Conversations kept in memory: for one-shot drafts, scripts and tests. The contract is the SQL store's."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.adapters.records import archived, listed, stored_turn
from assistant.dialogue.state import ConversationState, Input, Past
from assistant.errors import ConversationExists, ConversationMoved, NoSuchConversation, SameKeyOtherInput, StaleTurn
from assistant.ports import (
    AcceptedTurn,
    ConversationRef,
    EventKind,
    Held,
    Json,
    Listed,
    Standing,
    StoredTurn,
    TurnEvent,
    TurnRecord,
    WorkedTurn,
)
from assistant.service.inputs import accepted_body, input_json


@dataclass(slots=True)
class _Kept:
    """One conversation: what the tables of the SQL store hold of it."""

    began: ConversationState
    state: ConversationState
    created: dt.datetime
    updated: dt.datetime
    standing: Standing = field(default_factory=Standing)
    accepted: list[AcceptedTurn] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)
    owners: set[str] = field(default_factory=set)
    records: dict[int, TurnRecord] = field(default_factory=dict)
    events: list[TurnEvent] = field(default_factory=list)

    def say(self, turn: int, kind: EventKind, body: Json) -> TurnEvent:
        event = TurnEvent(len(self.events) + 1, turn, kind, body)
        self.events.append(event)
        return event

    def of(self, turn: int) -> tuple[TurnEvent, ...]:
        return tuple(event for event in self.events if event.turn == turn)


class MemoryConversationStore:
    """A ConversationStore that lives as long as the process."""

    def __init__(self) -> None:
        self._kept: dict[ConversationRef, _Kept | None] = {}

    async def create(
        self, ref: ConversationRef, state: ConversationState, at: dt.datetime, owner: str | None = None
    ) -> None:
        if ref in self._kept:
            raise ConversationExists(id=ref.id)
        self._kept[ref] = _Kept(state, state, at, at, owners=set() if owner is None else {owner})

    async def load(self, ref: ConversationRef) -> Held:
        kept = self._find(ref)
        return Held(kept.state, kept.standing, tuple(kept.accepted[kept.state.turn :]))

    async def accept(
        self, ref: ConversationRef, key: str, given: Input, at: dt.datetime, *, after: int | None = None
    ) -> AcceptedTurn:
        kept = self._find(ref)
        if (number := kept.keys.get(key)) is not None:
            before = kept.accepted[number - 1]
            if input_json(before.given) != input_json(given):
                raise SameKeyOtherInput(key=key)
            return replace(before, completed=number in kept.records)
        if after not in (None, len(kept.accepted)):
            raise ConversationMoved(id=ref.id)
        number = len(kept.accepted) + 1
        event = kept.say(number, "turn.accepted", accepted_body(given, at.date()))
        turn = AcceptedTurn(ref, number, event.seq, given, at.date(), lease=0)
        kept.accepted.append(turn)
        kept.keys[key] = number
        kept.updated = at
        return turn

    async def past(self, ref: ConversationRef, turn: int) -> Past | None:
        record = self._find(ref).records.get(turn)
        return None if record is None else Past(turn, record.inverse, record.before)

    async def take(self, ref: ConversationRef, at: dt.datetime) -> int | None:
        self._find(ref)
        return 0

    async def complete(
        self, ref: ConversationRef, worked: WorkedTurn, at: dt.datetime, *, lease: int | None = None
    ) -> tuple[TurnEvent, ...]:
        kept = self._find(ref)
        if worked.number != kept.state.turn + 1 or worked.number > len(kept.accepted):
            raise StaleTurn(worked.number)
        kept.state, kept.standing, kept.updated = worked.state, worked.standing, at
        kept.records[worked.number] = worked.record
        return tuple(kept.say(worked.number, kind, body) for kind, body in worked.events)

    async def events(
        self, ref: ConversationRef, *, after: int = 0, turn: int | None = None, limit: int | None = None
    ) -> tuple[TurnEvent, ...]:
        return tuple(event for event in self._find(ref).events[after:] if turn in (None, event.turn))[:limit]

    async def heads(self, refs: Sequence[ConversationRef]) -> Mapping[ConversationRef, int]:
        return {ref: len(kept.events) for ref in refs if (kept := self._kept.get(ref)) is not None}

    async def turns(self, ref: ConversationRef) -> tuple[ConversationState, tuple[StoredTurn, ...]]:
        kept = self._find(ref)
        done = (turn for turn in kept.accepted if turn.number in kept.records)
        return kept.began, tuple(stored_turn(turn, kept.records[turn.number], kept.of(turn.number)) for turn in done)

    async def conversations(
        self, tenant: str, *, owner: str | None = None, before: tuple[str, str] | None = None, limit: int | None = None
    ) -> tuple[Listed, ...]:
        listed = [
            _line(ref, kept)
            for ref, kept in self._kept.items()
            if ref.tenant == tenant and kept is not None and (owner is None or owner in kept.owners)
        ]
        listed.sort(key=lambda line: line.ref.id)
        listed.sort(key=lambda line: line.updated, reverse=True)
        if before is not None:
            used, last = dt.datetime.fromisoformat(before[0]), before[1]
            listed = [line for line in listed if line.updated < used or (line.updated == used and line.ref.id > last)]
        return tuple(listed[:limit])

    async def owned(self, ref: ConversationRef, owner: str) -> bool:
        return (kept := self._kept.get(ref)) is not None and owner in kept.owners

    async def share(self, ref: ConversationRef, owner: str) -> None:
        self._find(ref).owners.add(owner)

    async def archive(self, ref: ConversationRef) -> Json:
        kept = self._find(ref)
        keys = {number: key for key, number in kept.keys.items()}
        return archived(
            _line(ref, kept),
            kept.began,
            kept.state,
            ((turn.number, keys[turn.number], kept.records.get(turn.number)) for turn in kept.accepted),
            kept.events,
        )

    async def delete(self, ref: ConversationRef, at: dt.datetime) -> None:
        self._find(ref)
        self._kept[ref] = None

    async def close(self) -> None:
        pass

    def _find(self, ref: ConversationRef) -> _Kept:
        if (kept := self._kept.get(ref)) is None:
            raise NoSuchConversation(id=ref.id)
        return kept


def _line(ref: ConversationRef, kept: _Kept) -> Listed:
    return listed(ref, kept.state, len(kept.accepted), kept.created, kept.updated)
