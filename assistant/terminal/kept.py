"""`sextant list`, `export` and `replay`: what is kept of conversations."""

import json
import sys

from assistant.ports import Listed
from assistant.service.exporting import Edition, Format
from assistant.strategy import Language
from assistant.terminal.files import put_out
from assistant.terminal.opening import TENANT, Options, chosen, clock_of, opened
from assistant.terminal.screen import Screen, a_console


async def listing(options: Options, *, as_json: bool) -> int:
    """Print the conversations, the latest used first."""
    settings = options.settings()
    async with opened(settings) as assistant:
        lines = await assistant.conversations.listed(TENANT)
        words = assistant.speech(settings.language)
        if as_json:
            sys.stdout.write(json.dumps([_as_json(line) for line in lines], ensure_ascii=False, indent=2) + "\n")
            return 0
        screen = Screen(a_console(), words)
        if not lines:
            screen.line(words.say("terminal.nothing_listed"))
        for line in lines:
            standing = words.say("terminal.listed_finished" if line.finished else "terminal.listed_open")
            title = line.title or words.say("terminal.untitled")
            step = words.say(f"steps.{line.step}")
            used = line.updated.astimezone().strftime("%Y-%m-%d %H:%M")
            screen.line(f"{line.ref.id}  {used}  {standing} · {step}  {title}")
    return 0


async def export(
    options: Options, name: str | None, *, to: Format, language: Language | None, edition: Edition, out: str | None
) -> int:
    """Write a conversation's strategy as a document."""
    async with opened(options.settings(), clock_of(options)) as assistant:
        ref = await chosen(assistant, name)
        spoken = (await assistant.conversations.resume(ref)).state.position.language
        put_out(await assistant.export(ref, to=to, language=language or spoken, edition=edition), out)
    return 0


async def replay(options: Options, name: str | None, *, reread: bool, as_json: bool) -> int:
    """Fold a conversation's turns again; 1 where they come to something else than is stored."""
    settings = options.settings()
    async with opened(settings, clock_of(options)) as assistant:
        again = await assistant.conversations.replay(await chosen(assistant, name), reread=reread)
        words = assistant.speech(settings.language)
        if as_json:
            unlike = [
                {"turn": each.turn, "what": each.what, "stored": each.stored, "now": each.now}
                for each in again.divergences
            ]
            found = {"turns": again.state.turn, "same": not unlike, "divergences": unlike}
            sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
            return 1 if unlike else 0
        screen = Screen(a_console(), words)
        for each in again.divergences:
            screen.line(words.say("terminal.unlike_turn", turn=each.turn, what=each.what), "bold")
            screen.line(words.say("terminal.was", text=each.stored[:400]), indent=2)
            screen.line(words.say("terminal.now", text=each.now[:400]), indent=2)
        key = "terminal.replayed_unlike" if again.divergences else "terminal.replayed_same"
        screen.line(words.fill(key, {"n": again.state.turn, "unlike": len(again.divergences)}))
    return 1 if again.divergences else 0


def _as_json(line: Listed) -> dict[str, object]:
    return {
        "id": line.ref.id, "title": line.title, "language": line.language, "step": line.step,
        "finished": line.finished, "turns": line.turns, "created": line.created.isoformat(),
        "updated": line.updated.isoformat(),
    }  # fmt: skip
