"""What surrounds every call, as one ASGI middleware: an id, headers, cross-origin rules, counts, a line in the log."""

import logging
import secrets
import time
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.metrics import Metrics

if TYPE_CHECKING:
    from api.callers import Callers

_log = logging.getLogger("sextant.calls")

MOST_BYTES = 256 * 1024
"""Of a body. A message is 20,000 characters at most."""

SECURITY: tuple[tuple[bytes, bytes], ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)
API_POLICY = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")
_ALLOWED = (
    b"authorization, content-type, accept, accept-language, idempotency-key, if-match, if-none-match, prefer, "
    b"last-event-id"
)
_EXPOSED = b"etag, link, location, retry-after, ratelimit, ratelimit-policy, x-request-id"


class Envelope:
    """Surrounds the app. `scope["state"]` carries `request_id` in, and `headers` to be sent out."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()
        headers = dict(scope["headers"])
        state: dict[str, Any] = scope.setdefault("state", {})
        state["request_id"] = request_id = secrets.token_hex(8)
        origin = headers.get(b"origin")
        crossing = await self._crossing(scope, origin) if origin is not None else ()
        if crossing and scope["method"] == "OPTIONS" and b"access-control-request-method" in headers:
            await _preflight(send, crossing)
            return
        status = 500

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                known = {name for name, _ in message["headers"]}
                more = [(b"x-request-id", request_id.encode()), *SECURITY, *state.get("headers", ()), *crossing]
                if b"content-security-policy" not in known:
                    more.append(API_POLICY)
                message["headers"] = [*message["headers"], *more]
            await send(message)

        self.metrics.open_calls.inc()
        try:
            await self.app(scope, _Limited(receive, headers), sending)
        finally:
            self.metrics.open_calls.dec()
            seconds = time.perf_counter() - began
            route = getattr(scope.get("route"), "path", None) or "unknown"
            self.metrics.seen(scope["method"], route, status, seconds)
            if _log.isEnabledFor(logging.INFO):
                _log.info(
                    "call",
                    extra={
                        "request": request_id, "method": scope["method"], "route": route, "status": status,
                        "ms": round(seconds * 1000, 1), "conversation": scope.get("path_params", {}).get("id"),
                    },
                )  # fmt: skip

    async def _crossing(self, scope: Scope, origin: bytes) -> Iterable[tuple[bytes, bytes]]:
        """The headers that let a page of this origin read the answer; none where it is no site's."""
        callers: Callers = scope["app"].state.callers
        if origin.decode("latin-1") not in await callers.origins():
            return ()
        return (
            (b"access-control-allow-origin", origin), (b"vary", b"Origin"),
            (b"access-control-expose-headers", _EXPOSED),
        )  # fmt: skip


class _Limited:
    """The body as it comes, up to a limit, whatever the headers say. Raises HTTPException while it is read."""

    def __init__(self, receive: Receive, headers: Mapping[bytes, bytes]) -> None:
        self._receive = receive
        self._headers = headers
        self._left = MOST_BYTES

    async def __call__(self) -> Message:
        length = self._headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length[:20]) > MOST_BYTES:
            raise HTTPException(413)
        if self._headers.get(b"content-encoding", b"identity").lower() not in (b"", b"identity"):
            raise HTTPException(415)
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise HTTPException(413)
        return message


async def _preflight(send: Send, crossing: Iterable[tuple[bytes, bytes]]) -> None:
    allowed = (
        (b"access-control-allow-methods", b"GET, POST, PATCH, DELETE"),
        (b"access-control-allow-headers", _ALLOWED),
        (b"access-control-max-age", b"600"),
    )
    await send({"type": "http.response.start", "status": 204, "headers": [*crossing, *allowed]})
    await send({"type": "http.response.body", "body": b""})
