"""What a turn costs, on durable SQLite: `make bench` prints one line a measure.

Wall time depends on the disk, CPU on the machine; the ratio of turn 500 to turn 5 on neither.
"""

import asyncio
import datetime as dt
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.adapters import sqlite
from assistant.bootstrap import Assistant, build_assistant, clock_on
from assistant.dialogue.state import Action, Input, Message
from assistant.ports import ConversationRef
from assistant.service.replay import replay
from assistant.settings import DATABASE, Settings

BRIEF = (
    "We sell handmade ceramic mugs on our own website in the US, mostly to people aged 25 to 40 who drink coffee at "
    "home. The average order is $45 and our margin is 60%. We want to grow online orders from 120 to 300 a month by "
    "June 30, 2027. The budget is $5,000 a month from January 2027. Two of us do the marketing, 15 hours a week."
)
TALK: tuple[Input, ...] = (
    Action("start"), Message(BRIEF), Message("you decide"), Message("They found us on Instagram and liked the glaze."),
    Message("why do you ask?"), Message("not sure"), Message("actually make it $6,000 a month"), Message("you suggest"),
    Message("undo"), Message("redo"), Message("What is a good CPA?"), Message("1"), Message("later"), Message("2"),
    Message("show progress"), Message("I don't know"), Message("ok"), Message("you decide"), Message("ok"),
    Message("show the plan"),
)  # fmt: skip
CORRECTIONS = tuple(Message(f"Make the budget ${amount},000 a month") for amount in (6, 7))
TALKS = 30
EARLY, LATE, WINDOW = 5, 500, 60


@dataclass(frozen=True, slots=True)
class Cost:
    """One turn: seconds on the wall and of CPU, all threads together."""

    wall: float
    cpu: float


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with _assistant(Path(folder)) as assistant:
            print(f"{assistant.durability}, in {tempfile.gettempdir()}")
            await _talk(assistant, TALK)
            before = _bytes(Path(folder))
            costs = [cost for _ in range(TALKS) for cost in await _talk(assistant, TALK)]
            _print_turns(costs)
            size = (_bytes(Path(folder)) - before) / TALKS / 1024
            print(f"bytes per conversation     {size:8.1f} KB of {len(TALK)} turns")
            print(f"decide, checks, compose    {await _core_cpu(assistant) * 1e3:8.2f} ms of CPU a turn")
            early, late = await _growth(assistant)
            print(f"turn {EARLY}                     {early * 1e3:8.2f} ms of CPU")
            print(f"turn {LATE}                   {late * 1e3:8.2f} ms of CPU, {late / early:.2f} of turn {EARLY}'s")


@asynccontextmanager
async def _assistant(folder: Path) -> AsyncIterator[Assistant]:
    assistant = build_assistant(Settings(folder), clock=clock_on(dt.date(2026, 11, 23)))
    yield assistant
    await assistant.close()


async def _talk(assistant: Assistant, inputs: Iterable[Input], ref: ConversationRef | None = None) -> list[Cost]:
    ref = ref or await assistant.conversations.start("local", language="en", depth="quick")
    costs = []
    for given in inputs:
        wall, cpu = time.perf_counter(), time.process_time()
        kinds = [event.kind async for event in assistant.run_turn(ref, given)]
        costs.append(Cost(time.perf_counter() - wall, time.process_time() - cpu))
        assert kinds[-1] == "turn.completed", (given, kinds)
    return costs


def _print_turns(costs: list[Cost]) -> None:
    walls, cpu = sorted(cost.wall for cost in costs), statistics.fmean(cost.cpu for cost in costs)
    print(f"turn p50                   {walls[len(walls) // 2] * 1e3:8.2f} ms")
    print(f"turn p99                   {walls[len(walls) * 99 // 100] * 1e3:8.2f} ms")
    print(f"CPU per turn               {cpu * 1e3:8.2f} ms")
    print(f"turns per second and core  {1 / cpu:8.0f}")


def _bytes(folder: Path) -> int:
    """What the database takes, its log worked in."""
    with sqlite.library().connect(str(folder / DATABASE)) as connection:
        connection.execute(sqlite.VACATE).fetchall()
        pages, free, size = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
        )
    connection.close()
    return int((pages - free) * size)


async def _core_cpu(assistant: Assistant) -> float:
    """Seconds of CPU for a turn of the pure core alone, over stored readings: no reader, no store."""
    ref = await assistant.conversations.start("local", language="en", depth="quick")
    await _talk(assistant, TALK, ref)
    began, turns = await assistant.conversations.store.turns(ref)
    end = (await assistant.conversations.resume(ref)).state
    times = 10
    before = time.process_time()
    for _ in range(times):
        again = await replay(assistant.core, began, turns, end, reader=None)
        assert not again.divergences, again.divergences
    return (time.process_time() - before) / times / len(turns)


async def _growth(assistant: Assistant) -> tuple[float, float]:
    """CPU seconds of a turn in a young and in an old conversation: medians over turns taken by turns in the two."""
    young, old = [await assistant.conversations.start("local", language="en", depth="quick") for _ in range(2)]
    for ref, length in ((young, EARLY), (old, LATE)):
        await _talk(assistant, TALK[: EARLY - 1], ref)
        await _talk(assistant, (CORRECTIONS[number % 2] for number in range(length - EARLY)), ref)
    costs: dict[ConversationRef, list[float]] = {young: [], old: []}
    for number in range(WINDOW):
        for ref, spent in costs.items():
            spent += [cost.cpu for cost in await _talk(assistant, CORRECTIONS[number % 2 :][:1], ref)]
    return statistics.median(costs[young]), statistics.median(costs[old])


if __name__ == "__main__":
    asyncio.run(main())
