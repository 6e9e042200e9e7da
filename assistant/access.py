"""Who may call: tenants with their keys, sites that embed the widget, visitors of those sites. Values and the port.

`service/gate.py` makes and checks the secrets; what is kept of them here are keyed hashes.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Caller:
    """Whom a credential stands for; `id` names it. A visitor has only the conversations that are his own."""

    tenant: str
    id: str
    visitor: str | None = None


@dataclass(frozen=True, slots=True)
class KeyLine:
    """An API key without its secret."""

    id: str
    tenant: str
    name: str
    created: dt.datetime
    revoked: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """A site that may embed the widget: its public id and the exact origins it may be embedded on."""

    id: str
    tenant: str
    origins: tuple[str, ...]
    created: dt.datetime
    revoked: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody on a site, until his secret has gone unused for too long."""

    id: str
    tenant: str
    site: str
    expires: dt.datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What a key was answered: None for both while that is being worked out."""

    fingerprint: str
    status: int | None
    body: bytes | None


class AccessStore(Protocol):
    """Keeps who may call, by hashes of their secrets. Every operation is one transaction."""

    async def add_key(self, key: KeyLine, hashed: str) -> None:
        """Keep a new key, and its tenant where it is new."""

    async def key(self, id: str) -> tuple[KeyLine, str] | None:
        """The key of this id with the hash of its secret."""

    async def keys(self, tenant: str | None = None) -> tuple[KeyLine, ...]:
        """The keys there are, of one tenant or of all, in the order of their creation."""

    async def revoke_key(self, id: str, at: dt.datetime) -> bool:
        """End a key. False where there is none of this id that is not ended."""

    async def add_site(self, site: Site) -> None:
        """Keep a new site, and its tenant where it is new."""

    async def site(self, id: str) -> Site | None:
        """The site of this id."""

    async def sites(self) -> tuple[Site, ...]:
        """The sites there are, in the order of their creation."""

    async def revoke_site(self, id: str, at: dt.datetime) -> bool:
        """End a site and with it its visitors' tokens. False where there is none that is not ended."""

    async def add_visitor(self, visitor: Visitor, hashed: str) -> None:
        """Keep a new visitor under the hash of his refresh secret."""

    async def renew_visitor(self, hashed: str, now: dt.datetime, expires: dt.datetime) -> Visitor | None:
        """The visitor of this refresh secret, kept until `expires` from now on; None where he has expired."""

    async def add_token(self, visitor: Visitor, hashed: str, now: dt.datetime, expires: dt.datetime) -> None:
        """Keep a token of a visitor, and drop those that have expired."""

    async def token(self, hashed: str, now: dt.datetime) -> Visitor | None:
        """Whose token this is; None where it has expired or its site has ended."""

    async def add_link(self, tenant: str, conversation: str, hashed: str, expires: dt.datetime) -> None:
        """Keep a one-time code of a conversation."""

    async def take_link(self, tenant: str, hashed: str, now: dt.datetime) -> str | None:
        """The conversation of this code, which holds no more; None where there is none or it has expired."""

    async def claim(
        self, tenant: str, key: str, fingerprint: str, now: dt.datetime, stale: dt.datetime
    ) -> Answer | None:
        """What this key was answered before, or None: from now on it is the caller's to answer.

        A claim older than `stale` whose answer never came is given anew.
        """

    async def answer(self, tenant: str, key: str, status: int, body: bytes, conversation: str | None) -> None:
        """Keep what a claimed key was answered."""

    async def release(self, tenant: str, key: str) -> None:
        """Give up a claim that came to nothing."""

    async def forget(self, tenant: str, conversation: str) -> None:
        """Drop saved answers, links and chats of a conversation that is erased."""

    async def chat(self, tenant: str, history: str) -> tuple[str, int] | None:
        """The conversation and its turn that this history of messages led to."""

    async def add_chat(self, tenant: str, history: str, conversation: str, turn: int) -> None:
        """Remember where this history of messages led, the last time it did."""

    async def take_in(self, tenant: str, source: str, message: str, at: dt.datetime) -> bool:
        """Note a delivered message. False where it was noted before: its effect is there already."""

    async def ready(self) -> None:
        """Raises StorageError where the storage has trouble."""

    async def close(self) -> None:
        """Let go of what is held."""
