"""`sextant keys` and `sextant sites`: who may call the server."""

import json
import re
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from assistant.bootstrap import build_served
from assistant.service.gate import Gate
from assistant.terminal.failing import NotUsable
from assistant.terminal.opening import Options
from assistant.terminal.screen import Screen, a_console
from assistant.wording.speech import Speech

_TENANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?")


async def create_key(options: Options, tenant: str, name: str, *, as_json: bool) -> int:
    """Make a key and show it, this once."""
    async with _gate(options) as (gate, words):
        key, secret = await gate.create_key(_tenant(tenant), name[:200])
        if as_json:
            _json({"id": key.id, "tenant": key.tenant, "name": key.name, "key": secret})
        else:
            _say(words, "terminal.keys.created", tenant=key.tenant, id=key.id)
            sys.stdout.write(f"{secret}\n")
    return 0


async def list_keys(options: Options, *, as_json: bool) -> int:
    """List the keys there are, without their secrets."""
    async with _gate(options) as (gate, words):
        keys = await gate.store.keys()
        if as_json:
            _json(
                [
                    {"id": key.id, "tenant": key.tenant, "name": key.name, "created": key.created.isoformat(),
                     "revoked": None if key.revoked is None else key.revoked.isoformat()}
                    for key in keys
                ]
            )  # fmt: skip
            return 0
        if not keys:
            _say(words, "terminal.keys.none")
        for key in keys:
            standing = words.say("terminal.keys.holds" if key.revoked is None else "terminal.keys.ended")
            _line(words, f"{key.id}  {key.tenant}  {key.created.astimezone():%Y-%m-%d}  {standing}  {key.name}")
    return 0


async def revoke_key(options: Options, id: str) -> int:
    """End a key."""
    async with _gate(options) as (gate, words):
        if not await gate.store.revoke_key(id, gate.clock()):
            raise NotUsable("terminal.keys.unknown", id=id[:80])
        _say(words, "terminal.keys.revoked", id=id)
    return 0


async def create_site(options: Options, tenant: str, origins: Sequence[str], *, as_json: bool) -> int:
    """Let the pages of these origins embed the chat."""
    wrong = next((origin for origin in origins if not _ORIGIN.fullmatch(origin)), None)
    if wrong is not None:
        raise NotUsable("terminal.sites.origin", origin=wrong[:200])
    async with _gate(options) as (gate, words):
        site = await gate.create_site(_tenant(tenant), tuple(origins))
        if as_json:
            _json({"id": site.id, "tenant": site.tenant, "origins": list(site.origins)})
        else:
            _say(words, "terminal.sites.created", id=site.id, origins=", ".join(site.origins))
    return 0


async def list_sites(options: Options, *, as_json: bool) -> int:
    """List the sites there are."""
    async with _gate(options) as (gate, words):
        sites = await gate.store.sites()
        if as_json:
            _json(
                [
                    {"id": site.id, "tenant": site.tenant, "origins": list(site.origins),
                     "revoked": None if site.revoked is None else site.revoked.isoformat()}
                    for site in sites
                ]
            )  # fmt: skip
            return 0
        if not sites:
            _say(words, "terminal.sites.none")
        for site in sites:
            standing = words.say("terminal.keys.holds" if site.revoked is None else "terminal.keys.ended")
            _line(words, f"{site.id}  {site.tenant}  {standing}  {', '.join(site.origins)}")
    return 0


async def revoke_site(options: Options, id: str) -> int:
    """End a site."""
    async with _gate(options) as (gate, words):
        if not await gate.store.revoke_site(id, gate.clock()):
            raise NotUsable("terminal.sites.unknown", id=id[:80])
        _say(words, "terminal.sites.revoked", id=id)
    return 0


@asynccontextmanager
async def _gate(options: Options) -> AsyncIterator[tuple[Gate, Speech]]:
    settings = options.settings()
    served = build_served(settings)
    try:
        yield served.gate, served.assistant.speech(settings.language)
    finally:
        await served.close()


def _tenant(name: str) -> str:
    if not _TENANT.fullmatch(name):
        raise NotUsable("terminal.keys.tenant", tenant=name[:80])
    return name


def _json(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _say(words: Speech, key: str, **params: str) -> None:
    _line(words, words.fill(key, params))


def _line(words: Speech, text: str) -> None:
    Screen(a_console(), words).line(text)
