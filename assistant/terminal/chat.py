"""`sextant chat`: a conversation in the terminal."""

import asyncio
import sys
from collections.abc import Coroutine, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, get_args

from assistant.bootstrap import Assistant, build_assistant
from assistant.dialogue.decision import Decision, FoundProblems, Remark, Shown
from assistant.dialogue.state import Action, ActionKind, ConversationState, Depth, Input, Message
from assistant.errors import SextantError
from assistant.ports import ConversationRef, TurnEvent
from assistant.service.exporting import Format
from assistant.strategy import Inverse
from assistant.terminal.commands import Command, Mistaken, command_of
from assistant.terminal.files import saved
from assistant.terminal.opening import TENANT, Options, clock_of
from assistant.terminal.screen import Screen, a_console, blocks_of
from assistant.terminal.typed import lines
from assistant.wording.speech import Speech

T = TypeVar("T")


def chat(options: Options, *, conversation: str | None, new: bool, depth: Depth | None) -> int:
    """Talk until the person leaves; everything said is kept."""
    settings = options.settings()
    assistant = build_assistant(settings, clock=clock_of(options))
    words = assistant.speech(settings.language)
    with asyncio.Runner() as runner:
        try:
            talk = Talk(assistant, runner, words, Screen(a_console(), words))
            talk.begin(conversation, new, depth)
            talk.go_on()
        finally:
            runner.run(assistant.close())
    return 0 if sys.stdin.isatty() else talk.refused


@dataclass
class Talk:
    """A conversation on a screen. `words` are the interface's own; replies come in the conversation's language.

    Input is waited for outside of the event loop, so that Ctrl-C ends the waiting.
    """

    assistant: Assistant
    runner: asyncio.Runner
    words: Speech
    screen: Screen
    ref: ConversationRef = field(init=False)
    refused: int = 0
    """The exit code of the last message that was refused, for scripts; a person has read why."""

    def begin(self, name: str | None, new: bool, depth: Depth | None) -> None:
        """Take up the named conversation, or the one left open last; else, or when asked to, begin a new one."""
        conversations = self.assistant.conversations
        found = None
        if name is not None:
            found = self._run(conversations.named(TENANT, name))
        elif not new and (last := self._run(conversations.last_open(TENANT))) is not None:
            found = last.ref
        if found is not None:
            self._take_up(found, depth)
            return
        language = self.words.language
        self.ref = self._run(conversations.start(TENANT, language=language, depth=depth or "quick"))
        self.say(Action("start"))
        self.screen.gap()
        self.screen.line(self.words.say("terminal.hello", id=self.ref.id), "dim")

    def go_on(self) -> None:
        """Take line after line, until the input ends or the person wants to leave."""
        wordings = [self.assistant.speech(language).wording for language in self.assistant.core.speech]
        try:
            for line in lines(self.words.say("terminal.prompt")):
                match command_of(line, wordings):
                    case Command("quit"):
                        break
                    case Command() as command:
                        self._obey(command)
                    case Mistaken(key, params):
                        self.screen.line(self.words.fill(key, params), "yellow")
                    case None:
                        self.say(self._meant(line))
        except KeyboardInterrupt:
            self.screen.gap()
        self.screen.gap()
        self.screen.line(self.words.say("terminal.goodbye", id=self.ref.id), "dim")

    def say(self, given: Input) -> None:
        """Take a turn and show what comes of it, or why it was refused."""
        try:
            events = self._run(self._events(given))
        except SextantError as trouble:
            self.screen.line(self.words.fill(trouble.key, trouble.params), "yellow")
            self.refused = trouble.exit_code
            return
        bodies: dict[str, Any] = {event.kind: event.body for event in events}
        if "step.changed" in bodies:
            self._remark(Shown("progress"))
        self.screen.reply(blocks_of(bodies.get("message.block", {}).get("blocks", ())))
        if "export" in bodies.get("understood", {}).get("intents", ()):
            self.screen.line(self.words.say("terminal.can_save"), "dim")

    async def _events(self, given: Input) -> Sequence[TurnEvent]:
        return [event async for event in self.assistant.run_turn(self.ref, given)]

    def _take_up(self, ref: ConversationRef, depth: Depth | None) -> None:
        """Go on where the conversation stands: its name, how far it is, and what was said last."""
        self.ref = ref
        state = self._state()
        strategy = state.draft.strategy
        title = strategy.title or strategy.business.name
        key = "terminal.resumed" if title else "terminal.resumed_untitled"
        self.screen.line(self.words.fill(key, {"title": title or "", "id": ref.id, "n": state.turn}), "dim")
        if depth not in (None, state.position.depth):
            self.say(Action("set_depth", depth))
            return
        if state.turn == 0:
            self.say(Action("start"))
            return
        self._remark(Shown("progress"))
        last: list[Any] = [
            event.body["blocks"]
            for event in self._run(self.assistant.conversations.store.events(ref, turn=state.turn))
            if event.kind == "message.block"
        ]
        for blocks in last:
            self.screen.reply(blocks_of(blocks))

    def _meant(self, line: str) -> Input:
        """A letter takes the action that stands beside it; everything else is read as it is said."""
        action = self.screen.letters.get(line.strip().lower())
        kinds: dict[str, ActionKind] = {kind: kind for kind in get_args(ActionKind)}
        return Message(line) if action is None else Action(kinds[action.kind], action.argument)

    def _obey(self, command: Command) -> None:
        match command.name:
            case "undo" | "redo":
                self.say(Action(command.name))
            case "language":
                self.say(Action("set_language", command.arguments[0].lower()))
            case "depth":
                self.say(Action("set_depth", command.arguments[0].lower()))
            case "progress":
                self._remark(Shown("progress"))
            case "findings":
                self._findings()
            case "show":
                self._show()
            case "export":
                self._export(command.arguments)
            case "help" | "quit":
                self.screen.gap()
                self.screen.line(self.words.say("terminal.help"))

    def _remark(self, *remarks: Remark) -> None:
        """Say something about the conversation that is no turn of it."""
        state = self._state()
        aside = Decision(state, (), Inverse(), remarks, None, (), ())
        speech = self.assistant.speech(state.position.language)
        for block in self.assistant.core.compose(aside, speech).blocks:
            self.screen.block(block)

    def _findings(self) -> None:
        state = self._state()
        found = self.assistant.findings(state.draft, state.position.depth)
        standing = tuple(finding for finding in found if not finding.waived)
        if standing:
            self._remark(FoundProblems(standing[:10], max(0, len(standing) - 10)))
        else:
            self.screen.line(self.words.say("terminal.check_clean"))

    def _show(self) -> None:
        from rich.markdown import Markdown

        state = self._state()
        text = self.assistant.document(state, to="md", language=state.position.language, edition="circulate")
        self.screen.gap()
        self.screen.console.print(Markdown(text) if self.screen.console.is_terminal else text)

    def _export(self, arguments: Iterable[str]) -> None:
        """Save the plan: `md` or `json` and a file's name, in any order and either left out."""
        given = list(arguments)
        to: Format = "json" if "json" in given else "md"
        names = [each for each in given if each not in get_args(Format)]
        state = self._state()
        export = self.assistant.export(self.ref, to=to, language=state.position.language, edition="circulate")
        try:
            file = saved(self._run(export), " ".join(names) or None, state, to)
        except OSError as fault:
            name = " ".join(names)
            self.screen.line(self.words.say("terminal.not_saved", file=name, detail=fault.strerror or ""), "yellow")
        else:
            self.screen.line(self.words.say("terminal.saved", file=str(file)))

    def _state(self) -> ConversationState:
        return self._run(self.assistant.conversations.resume(self.ref)).state

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work)
