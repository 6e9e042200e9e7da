"""`make retrieval`: how well and how fast questions find their entries."""

import argparse
import asyncio
import statistics
import time

from rich.console import Console
from rich.table import Table

from assistant.knowledge.passages import Query
from assistant.service.knowledge import KnowledgeBase
from tests.retrieval.measuring import knowledge, questions, score, searches

TIMED = 40


async def measure(missed: bool) -> None:
    console = Console(width=110)
    base = knowledge()
    ways = await searches(base)
    answerable = sum(1 for asked in questions() if asked.answers)
    table = Table(title=f"{answerable} questions with an answer, {len(questions()) - answerable} without")
    for name in ("search", "language", "recall@3", "nDCG@10", "false answers", "refused"):
        table.add_column(name, justify="left" if name in ("search", "language") else "right")
    for name, search in ways.items():
        for language in ("zh", "en"):
            found = score(search, "zh" if language == "zh" else "en")
            figures = (found.recall, found.gain, found.false_answers, found.refused)
            table.add_row(name, language, *(f"{figure:.3f}" for figure in figures))
            if missed and name == "fused":
                for asked in found.missed:
                    console.print(f"  missed: {asked.q}  {', '.join(asked.answers)}", markup=False)
    console.print(table)
    fused = ways["fused"]
    lists = [tuple(hit.id for hit in fused(asked)[:3]) for asked in questions() if asked.answers]
    console.print(f"different lists for {len(lists)} questions: {len(set(lists))}")
    for name, times in (
        ("by meaning and words, each question new", await timed(knowledge())),
        ("the same questions again", await timed(base)),
        ("by words alone", await timed(knowledge(by_meaning=False))),
    ):
        console.print(f"{name}: p50 {statistics.median(times):.1f} ms")


async def timed(base: KnowledgeBase) -> list[float]:
    """Milliseconds of each search, after one that loads what is needed."""
    await base.search(Query("what is a landing page", "en", "measured"))
    times = []
    for asked in questions()[:TIMED]:
        began = time.perf_counter()
        await base.search(Query(asked.q, asked.language, "measured"))
        times.append(1000 * (time.perf_counter() - began))
    return times


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="make retrieval", description=__doc__)
    parser.add_argument("--missed", action="store_true", help="list what fused search misses")
    asyncio.run(measure(parser.parse_args().missed))
