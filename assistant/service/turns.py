"""One turn, from an input to its events: accept, read, decide, advise, compose, complete.

The input is durable before anything is done with it, and nothing is open while it is worked: whoever finds an accepted
turn that has no outcome works it, in the order of acceptance, and of two who do the store takes one.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from weakref import WeakValueDictionary

from assistant.advice.client import Client
from assistant.advice.passages import about
from assistant.dialogue.decision import Decision, Lines
from assistant.dialogue.state import Action, ConversationState, Input, Message, Past
from assistant.errors import SextantError, StaleTurn
from assistant.knowledge.passages import Found, Learned, Query, Wanted
from assistant.ports import (
    AcceptedTurn,
    Advisor,
    Clock,
    ConversationRef,
    ConversationStore,
    Held,
    KnowledgeIndex,
    NewId,
    Reader,
    Standing,
    TurnEvent,
    TurnRecord,
    WorkedTurn,
)
from assistant.reading.reading import Reading
from assistant.service.core import Core
from assistant.service.door import admitted
from assistant.service.events import events_of, failed_events, finding_line
from assistant.service.inputs import accepted_body
from assistant.service.recent import Recent

PAUSE = 0.05
"""Seconds between two looks at a turn that another process works."""
PROLONG = 1.5
"""Seconds after which a lease is prolonged; less than half of one."""

_log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True)
class Turns:
    """Runs turns over a store.

    `patience` is what looking up or an advisor may take, in seconds; `announce` is told of every commit in a
    conversation.
    """

    core: Core
    store: ConversationStore
    reader: Reader
    advisor: Advisor | None
    clock: Clock
    new_id: NewId
    patience: float = 20.0
    announce: Callable[[ConversationRef], None] = lambda ref: None
    knowledge: KnowledgeIndex | None = None
    _recent: Recent = field(default_factory=Recent)
    _locks: WeakValueDictionary[ConversationRef, asyncio.Lock] = field(default_factory=WeakValueDictionary)
    _prolonging: dict[ConversationRef, asyncio.TimerHandle] = field(default_factory=dict)
    _working: set[asyncio.Task[Any]] = field(default_factory=set)

    async def run(
        self, ref: ConversationRef, given: Input, key: str | None = None, *, after: int | None = None
    ) -> AsyncIterator[TurnEvent]:
        """The events of this input: `turn.accepted` once it is durable, the others once the turn is.

        The same key again gives the same events and has no other effect. A caller that goes away loses nothing: the
        turn is worked to its end. `after` is the turn that it must come directly after.
        Raises SextantError where the input is refused or the storage has trouble.
        """
        turn = await self.store.accept(ref, key or self.new_id(), admitted(given), self.clock(), after=after)
        self.announce(ref)
        answer = self._under_way(self._answer(turn))
        yield TurnEvent(turn.seq, turn.number, "turn.accepted", accepted_body(turn.given, turn.day))
        for event in await asyncio.shield(answer):
            yield event

    async def resume(self, ref: ConversationRef) -> Held:
        """The conversation as it stands once every accepted turn is worked."""
        return await asyncio.shield(self._under_way(self._worked(ref)))

    async def drain(self) -> None:
        """Wait for the turns under way."""
        while self._working:
            await asyncio.wait(self._working)

    # In the order of acceptance

    async def _answer(self, turn: AcceptedTurn) -> tuple[TurnEvent, ...]:
        """The events after `turn.accepted`, worked now or found."""
        if not turn.completed:
            async with self._lock(turn.ref):
                held = self._recent.before(turn) if turn.lease is not None else None
                events = await self._up_to(turn.ref, turn.number, held, turn.lease)
                if events and events[0].turn == turn.number:
                    return events
        return tuple(event for event in await self.store.events(turn.ref, turn=turn.number) if event.seq != turn.seq)

    async def _worked(self, ref: ConversationRef) -> Held:
        async with self._lock(ref):
            held = await self.store.load(ref)
            if held.waiting:
                await self._up_to(ref, held.waiting[-1].number, None, None)
                held = await self.store.load(ref)
            return held

    async def _up_to(
        self, ref: ConversationRef, number: int, held: Held | None, lease: int | None
    ) -> tuple[TurnEvent, ...]:
        """Work the turns that wait, in order, until this one is done; the events of the last that was worked here.

        Only under a lease: while another process has it, that one is waited for.
        """
        events: tuple[TurnEvent, ...] = ()
        held = held or await self.store.load(ref)
        while held.state.turn < number:
            if lease is None:
                lease = await self.store.take(ref, self.clock())
                if lease is None:
                    await asyncio.sleep(PAUSE)
            else:
                events = await self._completed(held, held.waiting[0], lease)
                if events and events[0].turn == number:
                    return events
                lease = lease if events else None
            held = await self.store.load(ref)
        return events

    async def _completed(self, held: Held, turn: AcceptedTurn, lease: int) -> tuple[TurnEvent, ...]:
        """The turn's events, or none where another process completed it first."""
        prolonging = asyncio.get_running_loop().call_later(PROLONG, self._prolong, turn.ref)
        try:
            worked = await self._outcome(held, turn)
        finally:
            self._prolonging.pop(turn.ref, prolonging).cancel()
            prolonging.cancel()
        try:
            events = await self.store.complete(turn.ref, worked, self.clock(), lease=lease)
        except StaleTurn:
            return ()
        self._recent.keep(turn.ref, worked)
        self.announce(turn.ref)
        return events

    def _prolong(self, ref: ConversationRef) -> None:
        """Keep the lease of a turn that takes long."""

        async def again() -> None:
            await self.store.take(ref, self.clock())

        self._under_way(again())
        self._prolonging[ref] = asyncio.get_running_loop().call_later(PROLONG, self._prolong, ref)

    def _lock(self, ref: ConversationRef) -> asyncio.Lock:
        """One turn of a conversation at a time in this process; between processes the store decides."""
        return self._locks.setdefault(ref, asyncio.Lock())

    def _under_way(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.create_task(work)
        self._working.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._working.discard(task)
        if not task.cancelled():
            task.exception()  # seen to here, since whoever waited may have gone away

    # The work itself

    async def _outcome(self, held: Held, turn: AcceptedTurn) -> WorkedTurn:
        """What the turn comes to. A mistake of the program fails this turn and leaves the conversation standing."""
        try:
            return await self._thought(held, turn)
        except SextantError:
            raise
        except Exception:
            _log.exception("turn failed", extra={"conversation": turn.ref.id, "turn": turn.number})
            return self._failed(held, turn)

    async def _thought(self, held: Held, turn: AcceptedTurn) -> WorkedTurn:
        core, state = self.core, held.state
        reading = await self._read(held, turn)
        past = await self._past(turn.ref, core.wanted_past(state, turn.given, reading))
        found = await self._found(turn, state, core.wanted_knowledge(state, turn.given, reading, core.catalogs))
        learned = Learned(core.corpus, found)
        decision = core.decide(state, turn.given, reading, turn.day, core.catalogs, past, learned)
        assert decision.state.turn == turn.number, "a decision is one turn further than its state"
        advice = await self._advice(turn, reading, decision)
        speech = core.speech[decision.state.position.language]
        reply = core.compose(advised(decision, advice), speech)
        return WorkedTurn(
            number=turn.number,
            state=decision.state,
            standing=Standing(
                core.choice_labels(decision.question, speech),
                tuple(finding_line(finding) for finding in decision.findings),
            ),
            record=TurnRecord(state.position, decision.inverse, reading, advice, found),
            events=events_of(state, held.standing, reading, decision, reply),
        )

    async def _read(self, held: Held, turn: AcceptedTurn) -> Reading | None:
        match turn.given:
            case Message(text) if text.strip():
                context = self.core.read_context(held.state, self.core.catalogs, turn.day, held.standing.choices)
                return await self.reader.read(text, context)
            case Message():
                return Reading()
            case Action():
                return None

    async def _past(self, ref: ConversationRef, wanted: int | None) -> Past | None:
        return None if wanted is None else await self.store.past(ref, wanted)

    async def _found(
        self, turn: AcceptedTurn, state: ConversationState, wanted: tuple[Wanted, ...]
    ) -> tuple[Found, ...]:
        """What the knowledge has for what is wanted; nothing, where it fails or takes too long."""
        if self.knowledge is None or not wanted:
            return ()
        business = about(Client(state.draft, self.core.catalogs, turn.day))
        found: list[Found] = []
        try:
            async with asyncio.timeout(self.patience):
                for each in wanted:
                    query = Query(each.text, state.position.language, turn.ref.tenant, business, each.complaint)
                    found.append(Found(each, await self.knowledge.search(query)))
        except Exception:
            _log.warning("nothing looked up", exc_info=True, extra={"conversation": turn.ref.id, "turn": turn.number})
        return tuple(found)

    async def _advice(self, turn: AcceptedTurn, reading: Reading | None, decision: Decision) -> tuple[Lines, ...]:
        """What the advisor has to say where something was asked; nothing, where it fails or takes too long."""
        if (
            self.advisor is None
            or reading is None
            or not isinstance(turn.given, Message)
            or "ask" not in decision.intents
        ):
            return ()
        try:
            async with asyncio.timeout(self.patience):
                return await self.advisor.advise(turn.given.text, reading, decision.state)
        except Exception:
            _log.warning("no advice", exc_info=True, extra={"conversation": turn.ref.id, "turn": turn.number})
            return ()

    def _failed(self, held: Held, turn: AcceptedTurn) -> WorkedTurn:
        state = held.state
        apology = self.core.speech[state.position.language].say("errors.turn_failed")
        return WorkedTurn(
            number=turn.number,
            state=replace(state, turn=turn.number),
            standing=held.standing,
            record=TurnRecord(state.position),
            events=failed_events(state, apology),
        )


def advised(decision: Decision, advice: tuple[Lines, ...]) -> Decision:
    """The decision with the advice among its remarks."""
    return replace(decision, remarks=(*decision.remarks, *advice)) if advice else decision
