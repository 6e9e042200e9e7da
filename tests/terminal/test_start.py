"""What a start costs and loads."""

import json
import resource
import subprocess
import sys

import pytest

HELP_SECONDS = 0.3
HEAVY = ("langchain", "langchain_core", "chromadb", "openai", "numpy", "fastapi", "sqlalchemy", "rich", "typer")
A_TURN = """
import asyncio, json, sys
from assistant.bootstrap import build_assistant
from assistant.dialogue.state import Action
from assistant.settings import Settings

async def main():
    assistant = build_assistant(Settings(None))
    ref = await assistant.conversations.start("local", language="en", depth="quick")
    kinds = [event.kind async for event in assistant.run_turn(ref, Action("start"))]
    assert kinds[-1] == "turn.completed", kinds
    await assistant.close()

asyncio.run(main())
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
HELP = """
import json, sys
from assistant import cli
try:
    cli.app(["--help"])
except SystemExit:
    pass
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded_by(program: str) -> set[str]:
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    return set(json.loads(run.stdout.splitlines()[-1]))


def test_a_conversation_loads_no_heavy_library() -> None:
    assert loaded_by(A_TURN) & set(HEAVY) == set()


def test_the_help_loads_little_but_typer() -> None:
    assert loaded_by(HELP) & {*HEAVY, "pydantic", "yaml", "asyncio"} <= {"typer", "asyncio"}


@pytest.mark.slow
def test_the_help_answers_at_once() -> None:
    def seconds() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "assistant.cli", "--help"], capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    best = min(seconds() for _ in range(5))
    assert best < HELP_SECONDS, f"--help took {best:.2f} s of CPU: import heavy libraries inside the commands"
