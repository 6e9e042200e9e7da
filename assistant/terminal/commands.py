"""The slash commands of the chat: what a line that begins with / asks for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from assistant.wording.speech import Wording

CommandName = Literal[
    "undo", "redo", "show", "progress", "findings", "export", "language", "depth", "help", "quit",
]  # fmt: skip
OPTIONS: Mapping[str, tuple[str, ...]] = {
    "language": ("zh", "en"), "depth": ("quick", "standard", "deep"), "export": ("md", "json"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Command:
    """A command with what follows it."""

    name: CommandName
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mistaken:
    """A line that looks like a command and is none: the sentence that says so, and its parameters."""

    key: str
    params: Mapping[str, str]


def command_of(line: str, wordings: Sequence[Wording]) -> Command | Mistaken | None:
    """The command that the line gives, in the words of any of the languages; None for a line to be said."""
    if not line.startswith("/") or line.startswith("//"):
        return None
    word, *arguments = line[1:].split() or [""]
    named = {
        alias: name
        for wording in wordings
        for name in get_args(CommandName)
        for alias in wording[f"terminal.commands.{name}"]
    }
    name: CommandName | None = named.get(word.lower())
    if name is None:
        return Mistaken("terminal.no_such_command", {"command": word})
    if name in ("language", "depth") and (not arguments or arguments[0].lower() not in OPTIONS[name]):
        return Mistaken("terminal.command_needs", {"command": word, "options": ", ".join(OPTIONS[name])})
    return Command(name, tuple(arguments))
