"""Who calls: the credential of a request into a caller, with the limits that hold for him."""

import time
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPBearer

from api.limits import Limits
from api.problems import Problem
from assistant.access import Caller
from assistant.bootstrap import Served
from assistant.settings import ServerSettings

LOCAL = "local"
"""The tenant of a machine's own user: of the terminal, and of a server that only this machine reaches."""

KNOWN_FOR = 0.5
"""Seconds for which it is taken as known whether there are keys and which sites there are."""


@dataclass
class Callers:
    """Knows callers by their requests.

    A server on a loopback address for which no key was made serves whoever is on the machine, as the tenant `local`;
    pages of other sites are kept out by their origin, and other names for the address by the host they asked for.
    """

    served: Served
    settings: ServerSettings
    limits: Limits = field(default_factory=Limits)
    _keyed: tuple[float, bool] = (-KNOWN_FOR, False)
    _origins: tuple[float, frozenset[str]] = (-KNOWN_FOR, frozenset())

    async def of(self, request: Request) -> Caller:
        """The caller of this request. Raises Problem where there is none, or he calls too often."""
        credential = _bearer(request)
        address = request.client.host if request.client else "unknown"
        caller = await self.served.gate.caller(credential) if credential else None
        if caller is None:
            ours = credential is not None and credential.startswith(("sxt_", "sxv_"))
            if ours or not await self.is_open():
                self._count(request, f"address:{address}", self.settings.visitor_calls_a_minute)
                raise Problem("unauthorized", 401, headers={"www-authenticate": 'Bearer realm="sextant"'})
            _keep_others_out(request)
            return Caller(LOCAL, "loopback")
        often = self.settings.calls_a_minute if caller.visitor is None else self.settings.visitor_calls_a_minute
        self._count(request, f"{caller.tenant}:{caller.id}", often)
        return caller

    def count_address(self, request: Request) -> None:
        """Count a call that needs no credential against its address."""
        address = request.client.host if request.client else "unknown"
        self._count(request, f"address:{address}", self.settings.visitor_calls_a_minute)

    async def is_open(self) -> bool:
        """Whether whoever reaches the server may use it."""
        if not is_loopback(self.settings.host):
            return False
        at, keyed = self._keyed
        if time.monotonic() - at > KNOWN_FOR:
            keyed = any(key.revoked is None for key in await self.served.gate.store.keys())
            self._keyed = (time.monotonic(), keyed)
        return not keyed

    async def origins(self) -> frozenset[str]:
        """The origins that a site may embed the widget on."""
        at, origins = self._origins
        if time.monotonic() - at > KNOWN_FOR:
            sites = await self.served.gate.store.sites()
            origins = frozenset(origin for site in sites if site.revoked is None for origin in site.origins)
            self._origins = (time.monotonic(), origins)
        return origins

    def _count(self, request: Request, name: str, a_minute: int) -> None:
        allowed, allowance = self.limits.spend(name, a_minute)
        if allowance is not None:
            request.scope["state"]["headers"] = allowance.headers
            if not allowed:
                wait = max(1, allowance.wait)
                raise Problem("rate_limited", 429, headers={"retry-after": str(wait)}, seconds=wait)


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches the address."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _bearer(request: Request) -> str | None:
    kind, _, credential = request.headers.get("authorization", "").partition(" ")
    return credential.strip()[:400] if kind.lower() == "bearer" and credential.strip() else None


def _keep_others_out(request: Request) -> None:
    """A page of another site, or a name that only looks like this machine, has no business here."""
    host = request.headers.get("host", "")
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
    origin = request.headers.get("origin")
    if not is_loopback(name) or origin not in (None, f"{request.url.scheme}://{host}"):
        raise Problem("forbidden", 403)


async def _caller(request: Request) -> Caller:
    callers: Callers = request.app.state.callers
    return await callers.of(request)


bearer = HTTPBearer(auto_error=False, scheme_name="key", description="An API key, or a visitor's token")
Calling = Annotated[Caller, Depends(_caller)]
