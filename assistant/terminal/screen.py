"""How blocks look in a terminal: plain lines, a little weight and colour where the terminal has them.

Every text is shown as it is: nothing in it is markup, and control characters go.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import Any

from pydantic import TypeAdapter
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from assistant.ports import Json
from assistant.service.door import clean
from assistant.wording import blocks as kinds
from assistant.wording.blocks import ActionLink, AnyBlock, ChoiceLabel
from assistant.wording.speech import Speech

_BLOCKS: TypeAdapter[tuple[AnyBlock, ...]] = TypeAdapter(tuple[AnyBlock, ...])
_STYLES: Mapping[str, str] = {
    "error": "bold red",
    "warning": "yellow",
    "hint": "dim",
    "problem": "yellow",
    "note": "dim",
}
_STEP_STYLES: Mapping[str, str] = {"done": "green", "current": "bold", "open": "yellow", "ahead": "dim"}
_STEP_MARKS: Mapping[str, str] = {"done": "✓", "current": "▸", "open": "…", "ahead": "·"}


def blocks_of(stored: Iterable[Json]) -> tuple[AnyBlock, ...]:
    """The blocks that an event or a stored turn carries as JSON."""
    return _BLOCKS.validate_python([dict(block) for block in stored])


@dataclass
class Screen:
    """Prints replies. `letters` are the actions that a letter takes now: those of the reply shown last."""

    console: Console
    speech: Speech
    letters: dict[str, ActionLink] = field(default_factory=dict)

    def reply(self, blocks: Iterable[AnyBlock]) -> None:
        """A whole reply; the letters of the one before no longer hold."""
        self.letters = {}
        for block in blocks:
            self.block(block)

    def line(self, text: str, style: str = "", indent: int = 0) -> None:
        """One paragraph."""
        shown = Text(clean(text), style=style)
        if self.console.is_terminal:
            self.console.print(Padding(shown, (0, 0, 0, indent), expand=False))
        else:
            self.console.print(Text("\n").join(Text(" " * indent) + line for line in shown.split()), soft_wrap=True)

    def gap(self) -> None:
        """An empty line."""
        self.console.print()

    def block(self, block: AnyBlock) -> None:
        """One block, with an empty line before it."""
        self.gap()
        match block:
            case kinds.TextBlock():
                self.line(block.text, _STYLES.get(block.tone, ""))
            case kinds.ReceiptBlock() | kinds.SummaryBlock():
                self.line(block.title, "bold")
                self._items(block.items)
            case kinds.OfferBlock():
                self.line(block.title, "bold")
                self._items(block.items)
                if block.reason is not None:
                    self.line(block.reason, "dim", 2)
                self._lettered(block.choices)
            case kinds.AdviceBlock():
                self._advice(block)
            case kinds.ForecastBlock():
                self.line(block.title, "bold")
                for line in block.lines:
                    self.line(line, indent=2)
            case kinds.FindingsBlock():
                self._findings(block)
            case kinds.ClarifyBlock():
                self.line(block.text)
                self._numbered(block.choices)
            case kinds.QuestionBlock():
                self._question(block)
            case kinds.ProgressBlock():
                self._progress(block)
            case kinds.ReadyBlock():
                self.line(block.text, "bold")
                self.line(self.speech.say("terminal.can_save"), "dim")

    def _question(self, block: kinds.QuestionBlock) -> None:
        self.line(block.text, "bold")
        if block.why is not None:
            self.line(self.speech.say("terminal.why", text=block.why), "dim")
        if block.example is not None:
            self.line(self.speech.say("terminal.example", text=block.example), "dim")
        self._numbered(block.choices)

    def _numbered(self, choices: Iterable[ChoiceLabel]) -> None:
        """Choices that the reader of messages knows by their number."""
        for number, choice in enumerate(choices, 1):
            self.line(f"{number}. {choice.label}", indent=2)

    def _lettered(self, choices: Iterable[ChoiceLabel]) -> None:
        for choice in choices:
            self.line(f"{self._letter(choice.action)}. {choice.label}", indent=2)

    def _letter(self, action: ActionLink) -> str:
        """The next free letter, which from now on takes the action."""
        letter = ascii_lowercase[len(self.letters) % len(ascii_lowercase)]
        self.letters[letter] = action
        return letter

    def _advice(self, block: kinds.AdviceBlock) -> None:
        self.line(block.title, "bold")
        for line in block.lines:
            self.line(line, indent=2)
        for cited in block.citations:
            letter = f"  ({self._letter(cited.action)})" if cited.action is not None else ""
            self.line(f"[{cited.number}] {cited.title}{letter}", "dim", 2)
            for source in cited.sources:
                told = source.address if source.title == source.address else f"{source.title}  {source.address}"
                self.line(told, "dim", 6)
        self._lettered(block.choices)

    def _items(self, items: Iterable[kinds.ReceiptItem]) -> None:
        colon = self.speech.say("terminal.colon")
        for item in items:
            gone = self.speech.say("terminal.removed") if item.change == "removed" else ""
            self.line(f"{item.label}{colon}{f'{item.value} ({gone})' if gone else item.value}", indent=2)

    def _findings(self, block: kinds.FindingsBlock) -> None:
        self.line(block.title, "bold")
        for finding in block.findings:
            self.finding(finding)
        if block.more is not None:
            self.line(block.more, "dim", 2)

    def finding(self, finding: kinds.FindingLine) -> None:
        """One finding: what, why, and its mend behind a letter where a letter can take it."""
        severity = self.speech.say(f"terminal.severity.{finding.severity}")
        self.line(f"[{severity}] {finding.what}", _STYLES[finding.severity], 2)
        self.line(finding.why, "dim", 4)
        if finding.mend is not None:
            letter = f"{self._letter(finding.action)}. " if finding.action is not None else ""
            self.line(f"{letter}{finding.mend}", indent=4)

    def _progress(self, block: kinds.ProgressBlock) -> None:
        line = Text()
        for name, standing in block.steps:
            line.append(f"{_STEP_MARKS[standing]} {clean(name)}   ", _STEP_STYLES[standing])
        self.console.print(line, soft_wrap=not self.console.is_terminal)
        self.line(block.text, "dim")


def a_console(file: Any = None) -> Console:
    """A console without markup, emoji codes or highlighting: text is data here."""
    return Console(file=file, markup=False, emoji=False, highlight=False)
