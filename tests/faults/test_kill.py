"""A kill -9 at any moment: what was acknowledged is there, once and in order, and the rest is finished."""

import asyncio
import multiprocessing
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import NoSuchConversation
from assistant.ports import ConversationRef, TurnEvent
from assistant.service.replay import replay
from tests.faults.counting import KILLS, LOOKED_EVERY, engine_of, told
from tests.faults.taking_turns import PRELOADED, TALKS, open_store, take_turns, turns_over

pytestmark = pytest.mark.faults
Acknowledged = tuple[str, str, str, int]


@dataclass
class Count:
    """What a series of kills came to."""

    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    unlike: list[str] = field(default_factory=list)
    finished: int = 0

    def __str__(self) -> str:
        return (
            f"{self.acknowledged} acknowledged, {len(self.lost)} lost, {len(self.doubled)} doubled, "
            f"{len(self.gaps)} gaps, {len(self.unlike)} unlike, {self.finished} finished after a kill"
        )


def lived(target: str, life: int, seconds: float, *, acknowledge_early: bool) -> list[Acknowledged]:
    """What a process acknowledged until it was killed, so many seconds after its first word."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(PRELOADED))
    listening, speaking = context.Pipe(duplex=False)
    process = context.Process(
        target=take_turns, args=(target, life, speaking), kwargs={"acknowledge_early": acknowledge_early}, daemon=True
    )
    process.start()
    speaking.close()
    heard = _heard(listening, seconds)
    process.kill()
    process.join()
    heard += _heard(listening, None)
    listening.close()
    process.close()
    return heard


def _heard(listening: Connection, seconds: float | None) -> list[Acknowledged]:
    """What comes out of the pipe from the first word on for so long, or what is left in it."""
    heard: list[Acknowledged] = []
    end = time.monotonic() + 30
    while listening.poll(0 if seconds is None else max(0.0, end - time.monotonic())):
        try:
            word: Any = listening.recv()
        except (EOFError, OSError, ValueError):
            break
        if not heard and seconds is not None:
            end = time.monotonic() + seconds
        heard.append(word)
    return heard


def looked_over(target: str, acknowledged: Sequence[Acknowledged], count: Count) -> None:
    """Open the file again, finish what waits, and hold everything against what was acknowledged."""

    async def look() -> None:
        store = open_store(target)
        turns = turns_over(store)
        for ref in TALKS:
            try:
                waiting = len((await store.load(ref)).waiting)
            except NoSuchConversation:
                continue
            count.finished += waiting
            held = await turns.resume(ref)
            _compare(ref, acknowledged, count, await store.events(ref))
            began, stored = await store.turns(ref)
            again = await replay(turns.core, began, stored, held.state, reader=None)
            count.unlike += [f"{ref.id} turn {each.turn}: {each.what}" for each in again.divergences]
        await store.close()

    asyncio.run(look())


def _compare(
    ref: ConversationRef, acknowledged: Sequence[Acknowledged], count: Count, events: Sequence[TurnEvent]
) -> None:
    inputs: dict[int, Any] = {event.turn: event.body["input"] for event in events if event.kind == "turn.accepted"}
    completed = [event.turn for event in events if event.kind == "turn.completed"]
    texts = [given["text"] for given in inputs.values()]
    for _, _, key, _ in (word for word in acknowledged if word[1] == ref.id):
        times = texts.count(f"tea {key}")
        if times != 1:
            (count.doubled if times else count.lost).append(key)
    if [event.seq for event in events] != list(range(1, len(events) + 1)) or completed != sorted(inputs):
        count.gaps.append(ref.id)


def killed(target: str, times: int, *, acknowledge_early: bool = False, until_lost: bool = False) -> Count:
    count = Count()
    acknowledged: list[Acknowledged] = []
    moments = random.Random(7)
    for life in range(times):
        acknowledged += lived(target, life, moments.uniform(0.0, 0.12), acknowledge_early=acknowledge_early)
        if until_lost or life % LOOKED_EVERY == LOOKED_EVERY - 1 or life == times - 1:
            looked_over(target, acknowledged, count)
        if until_lost and count.lost:
            break
    count.acknowledged = len({key for _, _, key, _ in acknowledged})
    return count


@pytest.fixture(params=["sqlite", "postgres"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A file of SQLite, or a database of PostgreSQL."""
    return str(request.getfixturevalue("postgres") if request.param == "postgres" else tmp_path / "c.sqlite")


def test_no_kill_loses_or_doubles_what_was_acknowledged(target: str) -> None:
    count = killed(target, KILLS)
    told(f"{KILLS} kills -9 under {len(TALKS)} clients on {engine_of(target)}: {count}")
    assert count.acknowledged > KILLS, str(count)
    assert (count.lost, count.doubled, count.gaps, count.unlike) == ([], [], [], []), str(count)


def test_acknowledging_before_it_is_stored_is_caught(tmp_path: Path) -> None:
    count = killed(str(tmp_path / "c.sqlite"), KILLS, acknowledge_early=True, until_lost=True)
    told(f"the control that acknowledges before it stores: {len(count.lost)} lost, as it has to")
    assert count.lost, str(count)
