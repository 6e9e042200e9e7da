"""Conversations for clients that send the whole history each time: finds where a history led, or takes it up anew."""

import hashlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from assistant.access import AccessStore, Caller
from assistant.dialogue.state import Depth, Message
from assistant.errors import ConversationMoved, NoSuchConversation
from assistant.ports import ConversationRef, TurnEvent
from assistant.service.conversations import Conversations
from assistant.strategy import Language

MOST_REPEATED = 120
"""Messages of a person that are said again where a history is not known."""


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a history: who says it, and the words."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class ChatHistories:
    """Takes turns for histories. What a history led to is kept by its hash, so any replica goes on from it."""

    conversations: Conversations
    store: AccessStore

    async def turn(
        self, caller: Caller, history: Sequence[Said], *, language: Language, depth: Depth
    ) -> tuple[ConversationRef, AsyncIterator[TurnEvent]]:
        """The conversation of a history, and the events of its last message. The history is not empty."""
        *before, last = history
        key = f"chat-{_hash(caller, history)}"
        if before:
            found = await self.store.chat(caller.tenant, _hash(caller, before))
            if found is not None:
                ref = ConversationRef(caller.tenant, found[0])
                try:
                    return ref, await self._begun(ref, last.text, key, found[1])
                except (ConversationMoved, NoSuchConversation):
                    pass  # the history was changed or said again: it goes on from a copy
        ref = await self.conversations.start(caller.tenant, language=language, depth=depth, owner=caller.visitor)
        told = [said.text for said in before if said.role == "user"]
        for text in told[-MOST_REPEATED:]:
            async for _ in self.conversations.turns.run(ref, Message(text)):
                pass
        return ref, await self._begun(ref, last.text, key, None)

    async def led_to(
        self, caller: Caller, history: Sequence[Said], reply: str, ref: ConversationRef, turn: int
    ) -> None:
        """Remember that the history and this reply to it led to this turn."""
        await self.store.add_chat(caller.tenant, _hash(caller, (*history, Said("assistant", reply))), ref.id, turn)

    async def _begun(self, ref: ConversationRef, text: str, key: str, after: int | None) -> AsyncIterator[TurnEvent]:
        run = self.conversations.turns.run(ref, Message(text), key, after=after)
        first = await anext(run)

        async def events() -> AsyncIterator[TurnEvent]:
            yield first
            async for event in run:
                yield event

        return events()


def _hash(caller: Caller, history: Sequence[Said]) -> str:
    digest = hashlib.sha256((caller.visitor or "").encode())
    for said in history:
        text = f"{said.role}\0{' '.join(said.text.split())}\0"
        digest.update(text.encode("utf-8", "replace"))
    return digest.hexdigest()
