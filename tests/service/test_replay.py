"""The stored turns of a real conversation, folded again: the same strategy, state and replies."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from assistant.bootstrap import Assistant, build_assistant, clock_on
from assistant.dialogue.state import Action, Depth, Input, Message
from assistant.ports import ConversationRef
from assistant.settings import Settings
from assistant.strategy import Language

pytestmark = pytest.mark.anyio
DAY = dt.date(2026, 11, 23)

TALKS: dict[str, tuple[Language, Depth, tuple[Input, ...]]] = {
    "en": ("en", "quick", (
        Action("start"),
        Message("We sell handmade mugs on our own website in the US. The budget is $5,000 a month."),
        Message("you decide"), Message("undo"), Message("redo"), Message("actually make it $6,000 a month"),
        Message("What is a good CPA?"), Message("1"), Message("later"), Message("中文"), Message("show the plan"),
        Action("set_depth", "standard"), Action("suggest"), Message(""), Message("?!?"), Action("restart"),
        Action("undo"),
        Action("edit", edits=({"op": "set", "path": "/title", "value": "Mugs"},)), Action("export", "md"),
    )),
    "zh": ("zh", "standard", (
        Action("start"), Message("我们在江浙沪做门店排班软件，卖给连锁餐饮，靠销售上门，预算一年50万。"),
        Message("不知道"), Message("2"), Message("把预算改成60万"), Message("撤销"), Message("为什么问这个"),
        Message("跳过"), Message("你定"), Message("好的"), Message("进度"), Action("set_language", "en"), Message("ok"),
        Message("回到目标"), Action("skip"),
    )),
}  # fmt: skip


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def assistant(tmp_path: Path) -> AsyncIterator[Assistant]:
    assistant = build_assistant(Settings(tmp_path), clock=clock_on(DAY))
    yield assistant
    await assistant.close()


async def talked(assistant: Assistant, name: str) -> ConversationRef:
    language, depth, inputs = TALKS[name]
    ref = await assistant.conversations.start("acme", language=language, depth=depth)
    for given in inputs:
        kinds = [event.kind async for event in assistant.run_turn(ref, given)]
        assert kinds[-1] == "turn.completed", given
    return ref


@pytest.mark.parametrize("reread", [False, True], ids=["stored readings", "read anew"])
@pytest.mark.parametrize("name", TALKS)
async def test_a_conversation_comes_to_the_same_again(assistant: Assistant, name: str, reread: bool) -> None:
    ref = await talked(assistant, name)
    again = await assistant.conversations.replay(ref, reread=reread)
    assert again.divergences == ()
    assert again.state == (await assistant.conversations.resume(ref)).state
    assert len(again.replies) == len(TALKS[name][2])


@pytest.mark.parametrize("name", TALKS)
async def test_a_conversation_is_read_back_from_the_file_as_it_was(
    assistant: Assistant, tmp_path: Path, name: str
) -> None:
    ref = await talked(assistant, name)
    held = await assistant.conversations.resume(ref)
    other = build_assistant(Settings(tmp_path))
    assert await other.conversations.resume(ref) == held
    assert (await other.conversations.replay(ref)).divergences == ()
    await other.close()


async def test_two_processes_take_the_turns_of_one_conversation_in_one_order(
    assistant: Assistant, tmp_path: Path
) -> None:
    other = build_assistant(Settings(tmp_path), clock=clock_on(DAY))
    ref = await assistant.conversations.start("acme", language="en", depth="quick")
    messages = [Message(f"Make the budget ${number},000 a month") for number in range(1, 13)]

    async def all_of(talking: Assistant, mine: list[Message]) -> None:
        for given in mine:
            assert [event.kind async for event in talking.run_turn(ref, given)][-1] == "turn.completed"

    await asyncio.gather(all_of(assistant, messages[::2]), all_of(other, messages[1::2]))
    began, turns = await other.conversations.store.turns(ref)
    assert [turn.number for turn in turns] == list(range(1, 13))
    assert sorted(str(turn.given) for turn in turns) == sorted(str(given) for given in messages)
    for each in (assistant, other):
        assert (await each.conversations.replay(ref)).divergences == ()
        assert (await each.conversations.resume(ref)).state == (await assistant.conversations.resume(ref)).state
    await other.close()
    assert began.turn == 0
