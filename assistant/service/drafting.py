"""A draft from a brief in one go: what is in it is read, what is missing is asked in a list or suggested."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

from assistant.checks import Finding
from assistant.dialogue.agenda import open_asks
from assistant.dialogue.asking import put
from assistant.dialogue.decision import Decision
from assistant.dialogue.questions import QUESTIONS
from assistant.dialogue.state import Action, ConversationState, Depth, Message
from assistant.errors import TurnFailed
from assistant.ports import ConversationRef, StoredTurn
from assistant.service.conversations import Conversations
from assistant.service.core import Core
from assistant.service.exporting import judged
from assistant.strategy import Inverse, Language, Step
from assistant.wording.blocks import QuestionBlock

Completion = Literal["none", "suggest"]
MOST_SUGGESTIONS = 120
"""Turns of suggesting after which a draft is handed over as it is."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something the brief does not answer, as it would be asked."""

    question: str
    item: str | None
    step: Step
    paths: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a brief came to."""

    ref: ConversationRef
    state: ConversationState
    turns: tuple[StoredTurn, ...]
    findings: tuple[Finding, ...]
    questions: tuple[OpenQuestion, ...]


async def drafted(
    conversations: Conversations,
    tenant: str,
    brief: str,
    *,
    language: Language,
    depth: Depth,
    complete: Completion,
    currency: str | None = None,
) -> Drafted:
    """Read the brief as a conversation's first message; with `suggest` take our suggestion for whatever it leaves open.

    `currency` is taken where the brief names no other.

    Raises MessageTooLong where the brief is longer than a message may be, TurnFailed where the program fails over it.
    """
    ref = await conversations.start(tenant, language=language, depth=depth)
    turns, core = conversations.turns, conversations.turns.core
    if currency is not None:
        edit = {"op": "set", "path": "/business/currency", "value": currency}
        async for _event in turns.run(ref, Action("edit", edits=(edit,))):
            pass
    kinds = [event.kind async for event in turns.run(ref, Message(brief))]
    if kinds[-1] == "turn.failed":
        raise TurnFailed
    state = (await conversations.resume(ref)).state
    for _ in range(MOST_SUGGESTIONS if complete == "suggest" else 0):
        if state.position.finished or state.position.pending is None:
            break
        async for _event in turns.run(ref, Action("suggest")):
            pass
        state = (await conversations.resume(ref)).state
    _, stored = await conversations.store.turns(ref)
    return Drafted(
        ref, state, stored, judged(core, state.draft, depth), open_questions(core, state, conversations.clock().date())
    )


def open_questions(core: Core, state: ConversationState, today: dt.date) -> tuple[OpenQuestion, ...]:
    """Every question that is still open at the conversation's depth, in the order in which it would be asked."""
    speech = core.speech[state.position.language]
    found: list[OpenQuestion] = []
    for spec in QUESTIONS:
        if spec.kind != "ask":
            continue
        for ask in open_asks(spec, state.draft, state.position):
            asking = replace(state, position=replace(state.position, pending=ask, unclear=None))
            question = put(asking, core.catalogs, today)
            reply = core.compose(Decision(asking, (), Inverse(), (), question, (), ()), speech)
            found += [
                OpenQuestion(ask.question, ask.item, spec.step, block.paths, block.text)
                for block in reply.blocks
                if isinstance(block, QuestionBlock)
            ]
    return tuple(found)
