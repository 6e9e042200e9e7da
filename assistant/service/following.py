"""Following a conversation: its stored events from any place on, and each new one as it is committed.

A commit in this process wakes those who follow at once; what another process committed is seen by one question to the
store for all who follow, asked again and again.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field

from assistant.errors import SextantError
from assistant.ports import ConversationRef, ConversationStore, TurnEvent

PERIOD = 0.5
"""Seconds between two questions for what other processes committed."""

AT_ONCE = 200
"""Events that are read and held at a time."""

_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Watch:
    """Somebody who has seen everything up to `seen` and waits to be woken."""

    ref: ConversationRef
    seen: int
    leaving: Callable[[], bool]
    wake: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass
class Following:
    """Knows who follows which conversation in this process."""

    store: ConversationStore
    period: float = PERIOD
    _watches: dict[ConversationRef, set[_Watch]] = field(default_factory=dict)
    _asking: asyncio.Task[None] | None = None

    def announce(self, ref: ConversationRef) -> None:
        """Something was committed in this conversation."""
        for watch in self._watches.get(ref, ()):
            watch.wake.set()

    async def follow(
        self, ref: ConversationRef, after: int, leaving: Callable[[], bool] = lambda: False
    ) -> AsyncGenerator[tuple[TurnEvent, ...]]:
        """The events with a greater seq in batches, without end, until `leaving` says so.

        Raises NoSuchConversation where there is none, or none any more, and StorageError.
        """
        watch = _Watch(ref, after, leaving)
        self._watches.setdefault(ref, set()).add(watch)
        try:
            while not leaving():
                watch.wake.clear()
                events = await self.store.events(ref, after=watch.seen, limit=AT_ONCE)
                if events:
                    watch.seen = events[-1].seq
                    yield events
                    continue
                self._ask_on()
                await watch.wake.wait()
        finally:
            self._watches[ref].discard(watch)
            if not self._watches[ref]:
                del self._watches[ref]

    def _ask_on(self) -> None:
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._ask())

    async def _ask(self) -> None:
        while self._watches:
            await asyncio.sleep(self.period)
            try:
                heads = await self.store.heads(tuple(self._watches))
            except SextantError:
                _log.warning("cannot look for new events", exc_info=True)
                continue
            for ref, watches in self._watches.items():
                for watch in watches:
                    if heads.get(ref, watch.seen + 1) > watch.seen or watch.leaving():
                        watch.wake.set()
