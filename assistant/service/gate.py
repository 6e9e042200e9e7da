"""Makes and checks what callers prove themselves with: API keys, visitors' secrets and tokens, one-time codes.

Every secret is random, shown once and kept as a keyed hash. Two lookups by a wrong secret take the same way.
"""

import datetime as dt
import hashlib
import hmac
import secrets
from dataclasses import dataclass

from assistant.access import AccessStore, Caller, KeyLine, Site, Visitor
from assistant.ports import Clock, ConversationRef

VISITOR_DAYS = dt.timedelta(days=90)
TOKEN_LIFE = dt.timedelta(hours=1)
LINK_LIFE = dt.timedelta(minutes=15)
_CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True)
class VisitorPass:
    """What a visitor's page holds: the secret that renews, and the token that calls."""

    visitor: str
    secret: str
    token: str
    expires: dt.datetime


@dataclass(frozen=True, slots=True)
class Gate:
    """Knows callers by their credentials. `pepper` keys the hashes."""

    store: AccessStore
    clock: Clock
    pepper: bytes

    async def create_key(self, tenant: str, name: str) -> tuple[KeyLine, str]:
        """A new key and its secret, which nobody can show again."""
        key = KeyLine(_letters(10), tenant, name, self.clock())
        secret = f"sxt_{key.id}_{secrets.token_urlsafe(24)}"
        await self.store.add_key(key, self._hash(secret))
        return key, secret

    async def create_site(self, tenant: str, origins: tuple[str, ...]) -> Site:
        """A new site with the origins it may be embedded on."""
        site = Site(f"site_{_letters(16)}", tenant, origins, self.clock())
        await self.store.add_site(site)
        return site

    async def caller(self, credential: str) -> Caller | None:
        """Whom an API key or a visitor's token stands for; None where it is wrong, expired or ended."""
        match credential.split("_", 2):
            case ["sxt", id, _]:
                found = await self.store.key(id)
                line, known = found if found is not None else (None, "")
                same = hmac.compare_digest(known, self._hash(credential))
                return Caller(line.tenant, line.id) if same and line is not None and line.revoked is None else None
            case ["sxv", _]:
                visitor = await self.store.token(self._hash(credential), self.clock())
                return None if visitor is None else Caller(visitor.tenant, visitor.id, visitor.id)
            case _:
                return None

    async def admit(self, site: str, origin: str | None) -> VisitorPass | None:
        """A pass for a new visitor of a site, where the page's origin is one of the site's."""
        found = await self.store.site(site)
        if found is None or found.revoked is not None or origin not in found.origins:
            return None
        now = self.clock()
        visitor = Visitor(_letters(20), found.tenant, found.id, now + VISITOR_DAYS)
        secret = f"sxr_{secrets.token_urlsafe(32)}"
        await self.store.add_visitor(visitor, self._hash(secret))
        return await self._pass(visitor, secret, now)

    async def renew(self, secret: str) -> VisitorPass | None:
        """A new token for the visitor of this secret, whose 90 days begin again."""
        now = self.clock()
        visitor = await self.store.renew_visitor(self._hash(secret), now, now + VISITOR_DAYS)
        return None if visitor is None else await self._pass(visitor, secret, now)

    async def link(self, ref: ConversationRef) -> tuple[str, dt.datetime]:
        """A one-time code with which somebody of the same tenant takes the conversation up elsewhere."""
        code, expires = "".join(secrets.choice(_CODE_LETTERS) for _ in range(10)), self.clock() + LINK_LIFE
        await self.store.add_link(ref.tenant, ref.id, self._hash(code), expires)
        return f"{code[:5]}-{code[5:]}", expires

    async def follow_link(self, tenant: str, code: str) -> ConversationRef | None:
        """The conversation of a one-time code, typed in any case and with or without its dash."""
        plain = "".join(letter for letter in code.upper() if letter in _CODE_LETTERS)
        found = await self.store.take_link(tenant, self._hash(plain), self.clock())
        return None if found is None else ConversationRef(tenant, found)

    async def _pass(self, visitor: Visitor, secret: str, now: dt.datetime) -> VisitorPass:
        token, expires = f"sxv_{secrets.token_hex(24)}", now + TOKEN_LIFE
        await self.store.add_token(visitor, self._hash(token), now, expires)
        return VisitorPass(visitor.id, secret, token, expires)

    def _hash(self, secret: str) -> str:
        return hmac.new(self.pepper, secret.encode("utf-8", "replace"), hashlib.sha256).hexdigest()


def _letters(count: int) -> str:
    return "".join(secrets.choice(_ID_LETTERS) for _ in range(count))
