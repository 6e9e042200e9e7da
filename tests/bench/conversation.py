"""What a turn costs, on durable SQLite: `make bench` prints one line a measure.

Wall time depends on the disk, CPU on the machine and on who else uses it; the ratio of turn 500 to turn 5 on none.
"""

import asyncio
import datetime as dt
import os
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ParamSpec, TypeVar

from assistant.adapters import sqlite
from assistant.bootstrap import Assistant, build_assistant, clock_on
from assistant.catalog import Catalogs
from assistant.checks import check
from assistant.checks.check import Context
from assistant.dialogue.decision import Card, Decision
from assistant.dialogue.state import Action, Input, Message
from assistant.knowledge.passages import Passage, Query
from assistant.ports import ConversationRef, KnowledgeIndex, Reader
from assistant.reading.reading import ReadContext, Reading
from assistant.service.replay import replay
from assistant.settings import DATABASE, Settings

P = ParamSpec("P")
T = TypeVar("T")
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
PHASES = {
    "read": "read", "decide": "decide", "checks": "  of it, checks once", "search": "search", "compose": "compose",
    "store": "store, events, loop",
}  # fmt: skip
"""Where a turn's time goes. `checks` is one run of them, a part of `decide`; `search` is asked for by few turns;
`store` is all that the others leave."""


@dataclass(frozen=True, slots=True)
class Cost:
    """One turn: seconds on the wall, of CPU (all threads together), and of CPU by phase; whether it drafted a card."""

    wall: float
    cpu: float
    phases: Mapping[str, float]
    drafted: bool


class Meter:
    """Takes the time of a turn's phases. The checks are run once more for it, which is no part of the turn's cost."""

    def __init__(self) -> None:
        self.phases = dict.fromkeys(PHASES, 0.0)
        self.drafted = False

    def on(self, assistant: Assistant) -> Assistant:
        """The same assistant with its reader and its core under the meter."""
        core, turns = assistant.core, assistant.conversations.turns
        core = replace(
            core,
            read_context=self._timed("read", core.read_context),
            wanted_knowledge=self._timed("decide", core.wanted_knowledge),
            decide=self._judged(self._timed("decide", core.decide), core.catalogs),
            compose=self._timed("compose", core.compose),
        )
        knowledge = _MeteredIndex(assistant.knowledge, self)
        turns = replace(turns, core=core, reader=_MeteredReader(turns.reader, self), knowledge=knowledge)
        return replace(assistant, core=core, conversations=replace(assistant.conversations, turns=turns))

    def add(self, phase: str, since: float) -> None:
        """Count the CPU from a moment on as a phase's."""
        self.phases[phase] += time.process_time() - since

    def cost(self, wall: float, cpu: float) -> Cost:
        """What the turn that ended cost, by phase too; the meter begins anew."""
        phases, self.phases = self.phases, dict.fromkeys(PHASES, 0.0)
        whole = cpu - phases["checks"]
        store = whole - sum(phases[name] for name in ("read", "decide", "search", "compose"))
        drafted, self.drafted = self.drafted, False
        return Cost(wall, whole, {**phases, "store": store}, drafted=drafted)

    def _timed(self, phase: str, work: Callable[P, T]) -> Callable[P, T]:
        def timed(*args: P.args, **named: P.kwargs) -> T:
            began = time.process_time()
            done = work(*args, **named)
            self.add(phase, began)
            return done

        return timed

    def _judged(self, decide: Callable[P, Decision], catalogs: Catalogs) -> Callable[P, Decision]:
        def judged(*args: P.args, **named: P.kwargs) -> Decision:
            decision = decide(*args, **named)
            began, position = time.process_time(), decision.state.position
            check(decision.state.draft, Context(catalogs, position.step, position.depth))
            self.add("checks", began)
            self.drafted = any(isinstance(remark, Card) for remark in decision.remarks)
            return decision

        return judged


@dataclass(frozen=True, slots=True)
class _MeteredReader:
    reader: Reader
    meter: Meter

    async def read(self, message: str, context: ReadContext) -> Reading:
        began = time.process_time()
        reading = await self.reader.read(message, context)
        self.meter.add("read", began)
        return reading


@dataclass(frozen=True, slots=True)
class _MeteredIndex:
    index: KnowledgeIndex
    meter: Meter

    async def search(self, query: Query) -> tuple[Passage, ...]:
        began = time.process_time()
        found = await self.index.search(query)
        self.meter.add("search", began)
        return found


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with _assistant(Path(folder)) as plain:
            meter = Meter()
            assistant = meter.on(plain)
            print(f"{assistant.durability}, in {tempfile.gettempdir()}")
            print(f"{os.cpu_count()} cores, load {' '.join(f'{load:.1f}' for load in os.getloadavg())}")
            await _talk(assistant, TALK, meter=meter)
            await assistant.knowledge.opened()  # the vector cache opens beside the first questions
            before = _bytes(Path(folder))
            talks = [await _talk(assistant, TALK, meter=meter) for _ in range(TALKS)]
            _print_turns([cost for talk in talks for cost in talk])
            _print_phases(talks)
            size = (_bytes(Path(folder)) - before) / TALKS / 1024
            print(f"bytes per conversation     {size:8.1f} KB of {len(TALK)} turns")
            print(f"decide, checks, compose    {await _core_cpu(plain) * 1e3:8.2f} ms of CPU a turn, replayed")
            early, late = await _growth(plain)
            print(f"turn {EARLY}                     {early * 1e3:8.2f} ms of CPU")
            print(f"turn {LATE}                   {late * 1e3:8.2f} ms of CPU, {late / early:.2f} of turn {EARLY}'s")


@asynccontextmanager
async def _assistant(folder: Path) -> AsyncIterator[Assistant]:
    assistant = build_assistant(Settings(folder), clock=clock_on(dt.date(2026, 11, 23)))
    yield assistant
    await assistant.close()


async def _talk(
    assistant: Assistant, inputs: Iterable[Input], ref: ConversationRef | None = None, meter: Meter | None = None
) -> list[Cost]:
    meter = meter or Meter()
    ref = ref or await assistant.conversations.start("local", language="en", depth="quick")
    costs = []
    for given in inputs:
        wall, cpu = time.perf_counter(), time.process_time()
        kinds = [event.kind async for event in assistant.run_turn(ref, given)]
        costs.append(meter.cost(time.perf_counter() - wall, time.process_time() - cpu))
        assert kinds[-1] == "turn.completed", (given, kinds)
    return costs


def _print_turns(costs: list[Cost]) -> None:
    walls, cpu = sorted(cost.wall for cost in costs), statistics.fmean(cost.cpu for cost in costs)
    print(f"turn p50                   {walls[len(walls) // 2] * 1e3:8.2f} ms")
    print(f"turn p99                   {walls[len(walls) * 99 // 100] * 1e3:8.2f} ms")
    print(f"CPU per turn               {cpu * 1e3:8.2f} ms")
    print(f"turns per second and core  {1 / cpu:8.0f}")


def _print_phases(talks: Sequence[Sequence[Cost]]) -> None:
    """Each turn at its least of all talks: what other programs on the machine add is no cost of ours."""
    print(f"\nms of CPU, a turn's least of {len(talks)}      median      mean     cards")
    turns = list(zip(*talks, strict=True))
    for phase, name in (*PHASES.items(), ("", "turn")):
        least = [min(each.phases[phase] if phase else each.cpu for each in turn) * 1e3 for turn in turns]
        cards = [cost for cost, turn in zip(least, turns, strict=True) if turn[0].drafted]
        figures = (statistics.median(least), statistics.fmean(least), statistics.fmean(cards))
        print(f"{name:32}", *(f"{each:9.2f}" for each in figures))
    print()


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
