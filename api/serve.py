"""Runs the server: binds, says where it is, drains when it is told to stop."""

import logging
import sys

import uvicorn

from api.app import create_app
from api.callers import is_loopback
from api.logs import set_up_logs
from assistant.bootstrap import Served, build_served
from assistant.settings import ServerSettings, Settings
from assistant.wording.speech import Speech

DRAIN = 8
"""Seconds that calls under way have to end; streams say goodbye within `streams.FAREWELL`, which is less."""


def serve(settings: Settings, server: ServerSettings, words: Speech) -> int:
    """Serve until a signal says to stop. 2 where the address would be open to others and no key was made."""
    set_up_logs(text=server.log_text)
    served = build_served(settings)
    if not is_loopback(server.host) and not _has_keys(served):
        sys.stderr.write(words.say("terminal.serve.keyless", host=server.host) + "\n")
        return 2
    app = create_app(served, server)
    config = uvicorn.Config(
        app,
        host=server.host,
        port=server.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=DRAIN,
        timeout_keep_alive=75,
    )
    where = f"http://{'localhost' if is_loopback(server.host) else server.host}:{server.port}"
    sys.stderr.write(words.say("terminal.serve.at", where=where) + "\n")
    sys.stderr.write(words.say("terminal.serve.kept", durability=served.assistant.durability) + "\n")
    logging.getLogger("sextant").info("serving", extra={"where": where})
    uvicorn.Server(config).run()
    return 0


def _has_keys(served: Served) -> bool:
    import asyncio

    async def look() -> bool:
        return any(key.revoked is None for key in await served.gate.store.keys())

    return asyncio.run(look())
