"""Many times the same, many at once, a database that goes away: one effect each, in one order, nothing lost."""

import asyncio
import datetime as dt
import multiprocessing
import random
from collections import Counter
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from assistant.dialogue.state import Message
from assistant.errors import StorageError
from assistant.ports import ConversationRef, TurnEvent
from assistant.service.turns import Turns
from tests.faults.counting import DELIVERIES, KEYS, POSTS, PROCESSES, RESTARTS, engine_of, told
from tests.faults.taking_turns import PRELOADED, TALKS, open_store, turns_over
from tests.postgres import Server
from tests.service.scripted import opened

pytestmark = pytest.mark.faults
REF = ConversationRef("acme", "busy")


@pytest.fixture(params=["sqlite", "postgres"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A file of SQLite, or a database of PostgreSQL."""
    return str(request.getfixturevalue("postgres") if request.param == "postgres" else tmp_path / "c.sqlite")


async def begun(target: str, *refs: ConversationRef) -> Turns:
    turns = turns_over(open_store(target))
    for ref in refs:
        await turns.store.create(ref, opened(), dt.datetime.now(dt.UTC))
    return turns


async def all_events(turns: Turns, ref: ConversationRef) -> tuple[TurnEvent, ...]:
    await turns.resume(ref)
    return await turns.store.events(ref)


def test_a_key_delivered_many_times_has_one_effect_and_one_answer(target: str) -> None:
    async def deliver() -> tuple[int, int, int]:
        turns = await begun(target, REF)
        keys = [f"key-{number % KEYS}" for number in range(DELIVERIES)]
        random.Random(3).shuffle(keys)
        answers: dict[str, set[str]] = {}
        gate = asyncio.Semaphore(50)

        async def one(key: str) -> None:
            async with gate:
                events = [event async for event in turns.run(REF, Message(f"tea {key}"), key)]
            answers.setdefault(key, set()).add(str(events))

        await asyncio.gather(*(one(key) for key in keys))
        effects = [event for event in await all_events(turns, REF) if event.kind == "turn.completed"]
        await turns.store.close()
        return len(keys), len(effects), max(len(each) for each in answers.values())

    deliveries, effects, unlike = asyncio.run(deliver())
    told(f"{deliveries} deliveries of {KEYS} keys on {engine_of(target)}: {effects} effects, {unlike} answer a key")
    assert (effects, unlike) == (KEYS, 1)


def post_many(target: str, process: int, count: int, speaking: Connection) -> None:
    """Post to one conversation from a process of its own, all at once; tell the order of each acknowledgement."""

    async def post() -> None:
        turns = turns_over(open_store(target))

        async def one(number: int) -> None:
            text = f"tea {process}-{number}"
            async for event in turns.run(REF, Message(text), text):
                if event.kind == "turn.accepted":
                    speaking.send((event.turn, event.seq, text))

        await asyncio.gather(*(one(number) for number in range(count)))
        await turns.store.close()

    asyncio.run(post())


def test_posts_at_once_from_several_processes_take_effect_in_one_order(target: str) -> None:
    asyncio.run(_begin(target))
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(PRELOADED))
    shares = [POSTS // PROCESSES + (number < POSTS % PROCESSES) for number in range(PROCESSES)]
    pipes = [context.Pipe(duplex=False) for _ in shares]
    processes = [
        context.Process(target=post_many, args=(target, number, share, pipe[1]), daemon=True)
        for number, (share, pipe) in enumerate(zip(shares, pipes, strict=True))
    ]
    for process in processes:
        process.start()
    heard = [pipe[0].recv() for share, pipe in zip(shares, pipes, strict=True) for _ in range(share)]
    for process in processes:
        process.join(120)
        assert process.exitcode == 0
    events = asyncio.run(_look(target))
    told(f"{POSTS} posts at once over {PROCESSES} processes on {engine_of(target)}: {_ordered(events, heard)}")


async def _begin(target: str) -> None:
    turns = await begun(target, REF)
    await turns.store.close()


async def _look(target: str) -> tuple[TurnEvent, ...]:
    turns = turns_over(open_store(target))
    events = await all_events(turns, REF)
    await turns.store.close()
    return events


def _ordered(events: Sequence[TurnEvent], heard: Sequence[tuple[int, int, str]]) -> str:
    accepted = {event.turn: event for event in events if event.kind == "turn.accepted"}
    completed = [event.turn for event in events if event.kind == "turn.completed"]
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    assert completed == sorted(accepted) == list(range(1, POSTS + 1))
    for turn, seq, text in heard:
        assert (accepted[turn].seq, accepted[turn].body["input"]) == (seq, {"text": text})
    assert len({turn for turn, _, _ in heard}) == POSTS
    return f"{len(completed)} worked, in the order of their acknowledgement"


def test_a_database_that_stops_and_starts_under_load_loses_nothing() -> None:
    server = Server.made()
    try:
        acknowledged, lost, doubled, refused = asyncio.run(_load_while_it_restarts(server))
    finally:
        server.remove()
    told(
        f"PostgreSQL crashed and started {RESTARTS} times under 12 writers: {acknowledged} acknowledged, {lost} lost, "
        f"{doubled} doubled, {refused} refused and sent again"
    )
    assert acknowledged > 12 * RESTARTS
    assert (lost, doubled) == (0, 0)


async def _load_while_it_restarts(server: Server) -> tuple[int, int, int, int]:
    refs = [*TALKS, *(ConversationRef("acme", f"more-{number}") for number in range(4))]
    turns = await begun(server.new_database(), *refs)
    acknowledged: list[tuple[ConversationRef, str]] = []
    stop, refused = asyncio.Event(), 0

    async def write(ref: ConversationRef) -> None:
        nonlocal refused
        number = 0
        while not stop.is_set():
            text = f"tea {number}"
            try:
                async for event in turns.run(ref, Message(text), text):
                    if event.kind == "turn.accepted":
                        acknowledged.append((ref, text))
            except StorageError:
                refused += 1
                await asyncio.sleep(0.05)
                continue  # the same again, with the same key
            number += 1

    writers = [asyncio.create_task(write(ref)) for ref in refs]
    for _ in range(RESTARTS):
        await asyncio.sleep(1.0)
        await asyncio.to_thread(server.stop)
        await asyncio.sleep(0.3)
        await asyncio.to_thread(server.start)
    await asyncio.sleep(1.0)
    stop.set()
    await asyncio.gather(*writers)
    texts: Counter[tuple[ConversationRef, str]] = Counter()
    for ref in refs:
        events = await all_events(turns, ref)
        assert [event.seq for event in events] == list(range(1, len(events) + 1))
        for event in events:
            if event.kind == "turn.accepted":
                texts[ref, event.body["input"]["text"]] += 1  # type: ignore[index,call-overload]
    await turns.store.close()
    said = set(acknowledged)
    return len(said), sum(texts[each] == 0 for each in said), sum(count > 1 for count in texts.values()), refused
