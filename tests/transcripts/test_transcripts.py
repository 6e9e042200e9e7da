"""Whole conversations as plain text: what the user says after `> `, and the approved reply below.

A file starts with lines `key: value` (language, depth, as_of) and a blank line. A user's message of several lines goes
on with `> `; `> /kind argument` is an action. `make approve` rewrites the replies; the diff is the review.
"""

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.dialogue.state import Action, Depth, Input, Message
from assistant.strategy import Language
from tests.conversation import Conversation
from tests.transcripts.plain import plain

FOLDER = Path(__file__).parent
TRANSCRIPTS = sorted(FOLDER.glob("*.txt"))
SPEECH = re.compile(r"^> ?", re.MULTILINE)


@dataclass(frozen=True)
class Script:
    """What the person does in a transcript."""

    header: str
    language: Language
    depth: Depth
    today: dt.date
    given: tuple[tuple[str, Input], ...]


def read_script(text: str) -> Script:
    """The user's part of a transcript."""
    header, _, body = text.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in header.splitlines())
    language: Language = "zh" if fields["language"] == "zh" else "en"
    depth: Depth = {"standard": "standard", "deep": "deep"}.get(fields["depth"], "quick")  # type: ignore[assignment]
    blocks = re.findall(r"(?:^>.*\n?)+", body, re.MULTILINE)
    given = tuple((block.rstrip("\n"), _input(SPEECH.sub("", block).rstrip("\n"))) for block in blocks)
    return Script(header, language, depth, dt.date.fromisoformat(fields["as_of"]), given)


def _input(words: str) -> Input:
    if words.startswith("/"):
        kind, _, argument = words[1:].partition(" ")
        return Action(kind, argument or None)  # type: ignore[arg-type]
    return Message(words)


def play(script: Script) -> str:
    """The whole transcript as the product tells it now."""
    conversation = Conversation(script.language, script.depth, script.today)
    parts = [script.header, plain(conversation.turns[0].reply)]
    for block, given in script.given:
        parts += [block, plain(conversation.give(given).reply)]
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_conversation_goes_as_approved(path: Path, approve: bool) -> None:
    approved = path.read_text(encoding="utf-8")
    told = play(read_script(approved))
    if approve:
        path.write_text(told, encoding="utf-8")
    else:
        assert told == approved, "the conversation changed: read it, and run make approve if it is better now"


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_no_reply_says_the_same_sentence_as_the_one_before(path: Path) -> None:
    script = read_script(path.read_text(encoding="utf-8"))
    conversation = Conversation(script.language, script.depth, script.today)
    before: set[str] = set()
    for _, given in script.given:
        reply = conversation.give(given).reply
        said = {block.text for block in reply.blocks if block.kind in ("text", "question")}
        assert not said & before
        before = said
