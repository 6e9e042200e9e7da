"""A process that takes turns over a store and tells of each acknowledgement; made to be killed.

`acknowledge_early` is the control: it says yes before the message is stored, as no surface may.
"""

import asyncio
import datetime as dt
import itertools
import os
from multiprocessing.connection import Connection
from pathlib import Path

from assistant.adapters.postgres import open_postgres
from assistant.adapters.sql_store import SqlConversationStore
from assistant.adapters.sqlite import open_sqlite
from assistant.dialogue.state import Message
from assistant.errors import ConversationExists
from assistant.ports import ConversationRef, ConversationStore
from assistant.service.turns import Turns
from tests.service.scripted import WordForWord, opened, scripted_core

PRELOADED = (
    "assistant.adapters.postgres",
    "assistant.adapters.sql_store",
    "assistant.adapters.sqlite",
    "assistant.service.turns",
)
"""What a process that is started anew need not load again."""

LEASE = 0.3
"""Seconds after which what a killed process had taken is free again."""

TALKS = tuple(ConversationRef("acme", f"talk-{number}") for number in range(8))


def take_turns(target: str, life: int, acknowledged: Connection, *, acknowledge_early: bool = False) -> None:
    """Take turns in eight conversations at once, without end; every acknowledged key and answer goes to the pipe."""
    asyncio.run(_talk(target, life, acknowledged, acknowledge_early))


def open_store(target: str) -> SqlConversationStore:
    """The store in a file, or at a URL of PostgreSQL."""
    database = open_postgres(target, threads=4) if target.startswith("postgresql:") else open_sqlite(Path(target))
    return SqlConversationStore(database, lease=LEASE)


def turns_over(store: ConversationStore) -> Turns:
    ids = (f"id-{os.getpid()}-{number}" for number in itertools.count())
    return Turns(scripted_core(), store, WordForWord(), None, lambda: dt.datetime.now(dt.UTC), lambda: next(ids))


async def _talk(target: str, life: int, acknowledged: Connection, acknowledge_early: bool) -> None:
    turns = turns_over(open_store(target))
    await asyncio.gather(*(_converse(turns, ref, life, acknowledged, acknowledge_early) for ref in TALKS))


async def _converse(
    turns: Turns, ref: ConversationRef, life: int, acknowledged: Connection, acknowledge_early: bool
) -> None:
    try:
        await turns.store.create(ref, opened(), dt.datetime.now(dt.UTC))
    except ConversationExists:
        await turns.resume(ref)
    for number in itertools.count():
        key = f"{ref.id}-{life}-{number}"
        if acknowledge_early:
            acknowledged.send(("turn.accepted", ref.id, key, number))
        async for event in turns.run(ref, Message(f"tea {key}"), key):
            if event.kind in ("turn.accepted", "turn.completed"):
                acknowledged.send((event.kind, ref.id, key, event.turn))
