"""Answers a call once: the same key again gets the same answer, whatever happened in between."""

import datetime as dt
import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from assistant.access import AccessStore
from assistant.errors import SameKeyOtherInput, StillWorking
from assistant.ports import Clock

GIVEN_UP = dt.timedelta(seconds=60)
"""After this a claim whose answer never came counts as that of a process that died."""


@dataclass(frozen=True, slots=True)
class Made:
    """An answer as it goes out: its status and its body; the conversation that it is erased with."""

    status: int
    body: bytes
    conversation: str | None = None


@dataclass(frozen=True, slots=True)
class Once:
    """Keeps answers by key. What is made must come to the same when it is made again after a crash."""

    store: AccessStore
    clock: Clock

    async def answered(
        self, tenant: str, operation: str, key: str, body: bytes, make: Callable[[], Awaitable[Made]]
    ) -> Made:
        """The kept answer of this key, or the one that `make` comes to, which is kept.

        Raises SameKeyOtherInput where the key came with another body, StillWorking while the first call is under way.
        """
        now, name = self.clock(), f"{operation}:{key}"
        fingerprint = hashlib.sha256(body).hexdigest()
        found = await self.store.claim(tenant, name, fingerprint, now, now - GIVEN_UP)
        if found is not None:
            if found.fingerprint != fingerprint:
                raise SameKeyOtherInput(key=key)
            if found.status is None or found.body is None:
                raise StillWorking(key=key)
            return Made(found.status, found.body)
        try:
            made = await make()
        except BaseException:
            await self.store.release(tenant, name)
            raise
        await self.store.answer(tenant, name, made.status, made.body, made.conversation)
        return made
