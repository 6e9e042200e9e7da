"""Conversations as wholes: begin one, take it up again, list, replay, archive, delete."""

from dataclasses import dataclass

from assistant.dialogue.state import ConversationState, Depth, Position
from assistant.errors import ConversationExists, NoSuchConversation
from assistant.ports import Clock, ConversationRef, ConversationStore, Held, Json, Listed, NewId
from assistant.service.replay import Replayed, replay
from assistant.service.turns import Turns
from assistant.strategy import Language


@dataclass(frozen=True)
class Conversations:
    """What surfaces do with conversations besides taking turns in them."""

    turns: Turns
    store: ConversationStore
    clock: Clock
    new_id: NewId

    async def start(
        self, tenant: str, *, language: Language, depth: Depth, owner: str | None = None, id: str | None = None
    ) -> ConversationRef:
        """A new conversation, in which nothing has been said yet. With an `id` that is there already it is that one."""
        ref = ConversationRef(tenant, id or self.new_id())
        state = ConversationState(position=Position(depth=depth, language=language))
        try:
            await self.store.create(ref, state, self.clock(), owner)
        except ConversationExists:
            if id is None:
                raise
        return ref

    async def resume(self, ref: ConversationRef) -> Held:
        """The conversation as it stands; what was accepted and not yet worked is worked first."""
        return await self.turns.resume(ref)

    async def listed(self, tenant: str) -> tuple[Listed, ...]:
        """The tenant's conversations, the latest used first."""
        return await self.store.conversations(tenant)

    async def named(self, tenant: str, name: str) -> ConversationRef:
        """The conversation whose id is `name`, or the only one whose id begins with it. Raises NoSuchConversation."""
        ids = [line.ref for line in await self.store.conversations(tenant)]
        found = [ref for ref in ids if ref.id == name] or [ref for ref in ids if name and ref.id.startswith(name)]
        if len(found) != 1:
            raise NoSuchConversation(id=name)
        return found[0]

    async def last_open(self, tenant: str) -> Listed | None:
        """The conversation used last among those whose strategy is not finished."""
        return next((line for line in await self.store.conversations(tenant) if not line.finished), None)

    async def replay(self, ref: ConversationRef, *, reread: bool = False) -> Replayed:
        """Fold the stored turns again; `reread` reads the messages anew instead of taking their stored readings."""
        held = await self.resume(ref)
        began, turns = await self.store.turns(ref)
        return await replay(self.turns.core, began, turns, held.state, reader=self.turns.reader if reread else None)

    async def archive(self, ref: ConversationRef) -> Json:
        """Everything held of the conversation."""
        return await self.store.archive(ref)

    async def delete(self, ref: ConversationRef) -> None:
        """Erase everything held of the conversation."""
        await self.store.delete(ref, self.clock())
