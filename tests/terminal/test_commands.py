"""Slash commands, in either language."""

import pytest

from assistant.adapters.content_files import content_root
from assistant.adapters.wording_files import load_wording
from assistant.terminal.commands import Command, Mistaken, command_of

WORDINGS = tuple(load_wording(content_root()).values())


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("/undo", Command("undo")), ("/撤销", Command("undo")), ("/QUIT", Command("quit")), ("/退出", Command("quit")),
        ("/export json my plan.json", Command("export", ("json", "my", "plan.json"))), ("/export", Command("export")),
        ("/language zh", Command("language", ("zh",))), ("/depth deep", Command("depth", ("deep",))),
        ("/language", Mistaken("terminal.command_needs", {"command": "language", "options": "zh, en"})),
        ("/depth bottomless",
         Mistaken("terminal.command_needs", {"command": "depth", "options": "quick, standard, deep"})),
        ("/fly", Mistaken("terminal.no_such_command", {"command": "fly"})),
        ("/", Mistaken("terminal.no_such_command", {"command": ""})),
        ("undo", None), ("//shared/folder", None), ("budget/month is 5k", None),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_line_with_a_slash_is_a_command(line: str, command: Command | Mistaken | None) -> None:
    assert command_of(line, WORDINGS) == command
