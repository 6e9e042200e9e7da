"""One turn, from an input to its events, over a scripted dialogue and a memory store."""

import asyncio
import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from assistant.adapters.memory_store import MemoryConversationStore
from assistant.dialogue.decision import Lines
from assistant.dialogue.state import Action, ConversationState, Input, Message
from assistant.errors import MessageTooLong, NoSuchConversation, StaleTurn, StorageFull
from assistant.ports import Advisor, ConversationRef, ConversationStore, TurnEvent, WorkedTurn
from assistant.reading.reading import Reading
from assistant.service.turns import Turns
from assistant.strategy import Phrase
from tests.service.scripted import WordForWord, opened, scripted_core

pytestmark = pytest.mark.anyio
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
REF = ConversationRef("acme", "first")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def store() -> MemoryConversationStore:
    store = MemoryConversationStore()
    await store.create(REF, opened(), NOON)
    return store


def turns_over(store: ConversationStore, advisor: Advisor | None = None, reader: WordForWord | None = None) -> Turns:
    ids: Iterator[int] = itertools.count(1)
    return Turns(scripted_core(), store, reader or WordForWord(), advisor, lambda: NOON, lambda: f"id-{next(ids)}", 0.2)


async def said(turns: Turns, given: Input | str, key: str | None = None) -> list[TurnEvent]:
    given = Message(given) if isinstance(given, str) else given
    return [event async for event in turns.run(REF, given, key)]


async def test_a_turn_tells_what_was_understood_said_found_and_changed(store: MemoryConversationStore) -> None:
    events = await said(turns_over(store), "tea")
    assert [(event.seq, event.kind) for event in events] == [
        (1, "turn.accepted"), (2, "understood"), (3, "message.block"), (4, "step.changed"), (5, "strategy.delta"),
        (6, "turn.completed"),
    ]  # fmt: skip
    assert {event.turn for event in events} == {1}
    assert events[0].body == {"input": {"text": "tea"}, "day": "2026-11-22"}
    assert events[-1].body["step"] == "market"


async def test_findings_are_told_when_they_change_and_not_again(store: MemoryConversationStore) -> None:
    turns = turns_over(store)
    told = [
        [event.kind for event in await said(turns, text) if event.kind == "finding"] for text in ("", " ", "tea", "x")
    ]
    assert told == [["finding"], [], ["finding"], []]


async def test_what_is_yielded_is_what_is_stored(store: MemoryConversationStore) -> None:
    turns = turns_over(store)
    events = [*await said(turns, "tea"), *await said(turns, Action("undo")), *await said(turns, "coffee")]
    assert tuple(events) == await store.events(REF)


async def test_the_message_is_durable_before_anything_is_done_with_it(store: MemoryConversationStore) -> None:
    run = turns_over(store).run(REF, Message("tea"))
    assert (await anext(run)).kind == "turn.accepted"
    assert [turn.given for turn in (await store.load(REF)).waiting] == [Message("tea")]
    assert [event.kind async for event in run][-1] == "turn.completed"


async def test_a_caller_that_goes_away_loses_nothing(store: MemoryConversationStore) -> None:
    turns = turns_over(store)
    run = turns.run(REF, Message("tea"))
    await anext(run)
    await run.aclose()  # type: ignore[attr-defined]
    await turns.drain()
    assert (await store.load(REF)).state.draft.strategy.business.offering == "tea"


async def test_a_message_sent_twice_has_one_effect_and_one_answer(store: MemoryConversationStore) -> None:
    turns = turns_over(store)
    first = await said(turns, "tea", "k1")
    assert await said(turns, "tea", "k1") == first
    both = await asyncio.gather(said(turns, "coffee", "k2"), said(turns, "coffee", "k2"))
    assert both[0] == both[1]
    assert (await store.load(REF)).state.turn == 2


async def test_turns_take_effect_in_the_order_of_their_acceptance(store: MemoryConversationStore) -> None:
    turns = turns_over(store)
    await asyncio.gather(*(said(turns, f"tea {number}") for number in range(20)))
    accepted = [event for event in await store.events(REF) if event.kind == "turn.accepted"]
    completed = [event.turn for event in await store.events(REF) if event.kind == "turn.completed"]
    assert completed == [event.turn for event in accepted] == list(range(1, 21))
    last = accepted[-1].body["input"]
    assert (await store.load(REF)).state.draft.strategy.business.offering == last["text"]  # type: ignore[index,call-overload]


async def test_a_turn_accepted_before_a_crash_is_worked_at_the_next_load(
    store: MemoryConversationStore,
) -> None:
    await store.accept(REF, "before-the-crash", Message("tea"), NOON)
    held = await turns_over(store).resume(REF)
    assert (held.state.turn, held.state.draft.strategy.business.offering, held.waiting) == (1, "tea", ())


async def test_turns_that_wait_are_worked_before_a_new_one(store: MemoryConversationStore) -> None:
    await store.accept(REF, "before-the-crash", Message("tea"), NOON)
    turns = turns_over(store)
    events = await said(turns, Action("undo"))
    assert {event.turn for event in events} == {2}
    assert (await store.load(REF)).state.draft.strategy.business.offering is None


async def test_undo_and_redo_return_exactly(store: MemoryConversationStore) -> None:
    turns = turns_over(store)
    await said(turns, "tea")
    before = (await store.load(REF)).state
    await said(turns, "coffee")
    after = (await store.load(REF)).state
    undone = {event.kind: event.body for event in await said(turns, Action("undo"))}
    assert (await store.load(REF)).state.draft == before.draft
    assert undone["strategy.delta"] == {
        "changes": [{"path": "/business/offering", "before": "coffee", "after": "tea"}]
    }  # fmt: skip
    await said(turns, Action("redo"))
    assert (await store.load(REF)).state.draft == after.draft


async def test_a_mistake_of_the_program_fails_the_turn_and_not_the_conversation(store: MemoryConversationStore) -> None:
    turns = turns_over(store)
    await said(turns, "tea")
    failed = await said(turns, "break")
    assert [event.kind for event in failed] == ["turn.accepted", "message.block", "turn.failed"]
    assert failed[1].body == {"blocks": [{"kind": "text", "text": "Sorry, that failed.", "tone": "problem"}]}
    assert (await store.load(REF)).state.draft.strategy.business.offering == "tea"
    assert (await said(turns, "coffee"))[-1].kind == "turn.completed"


async def test_nothing_is_recorded_of_a_message_that_is_too_long(store: MemoryConversationStore) -> None:
    with pytest.raises(MessageTooLong):
        await said(turns_over(store), "茶" * 20_001)
    assert await store.events(REF) == ()
    await said(turns_over(store), "茶" * 20_000)


async def test_an_empty_message_is_answered_without_being_read(store: MemoryConversationStore) -> None:
    reader = WordForWord()
    events = await said(turns_over(store, reader=reader), "\x00 \n")
    assert events[-1].kind == "turn.completed"
    assert reader.contexts == []


async def test_the_reader_knows_the_choices_of_the_last_reply(store: MemoryConversationStore) -> None:
    reader = WordForWord()
    turns = turns_over(store, reader=reader)
    await said(turns, "tea")
    await said(turns, "1")
    assert [context.choices for context in reader.contexts] == [(), ("One", "Two")]


@dataclass
class Advising:
    """An advisor that answers, hangs or breaks."""

    seconds: float = 0
    breaks: bool = False

    async def advise(self, message: str, reading: Reading, state: ConversationState) -> tuple[Lines, ...]:
        await asyncio.sleep(self.seconds)
        if self.breaks:
            raise ConnectionError(message)
        return (Lines("advice", (Phrase("advice.line"),)),)


@pytest.mark.parametrize(
    ("advisor", "given", "answered"),
    [
        (Advising(), "ask", True),
        (Advising(), "tea", False),
        (Advising(seconds=60), "ask", False),
        (Advising(breaks=True), "ask", False),
        (None, "ask", False),
    ],
    ids=["a question", "no question", "too slow", "broken", "none there"],
)
async def test_advice_is_added_where_it_is_asked_for_and_comes_in_time(
    store: MemoryConversationStore, advisor: Advisor | None, given: str, answered: bool
) -> None:
    events = {event.kind: event.body for event in await said(turns_over(store, advisor), given)}
    assert ("advice: 1" in str(events["message.block"])) is answered
    assert "turn.completed" in events
    _, [turn] = await store.turns(REF)
    assert bool(turn.record.advice) is answered


class Raced(MemoryConversationStore):
    """A store in which another process completes every turn just before us."""

    async def complete(
        self, ref: ConversationRef, worked: WorkedTurn, at: dt.datetime, *, lease: int | None = None
    ) -> tuple[TurnEvent, ...]:
        await super().complete(ref, worked, at, lease=lease)
        raise StaleTurn(worked.number)


async def test_a_turn_that_another_process_completed_is_answered_from_the_store() -> None:
    store = Raced()
    await store.create(REF, opened(), NOON)
    events = await said(turns_over(store), "tea")
    assert tuple(events) == await store.events(REF)
    assert events[-1].kind == "turn.completed"


class Failing(MemoryConversationStore):
    """A store whose disk fills up before an outcome is stored."""

    full = True

    async def complete(
        self, ref: ConversationRef, worked: WorkedTurn, at: dt.datetime, *, lease: int | None = None
    ) -> tuple[TurnEvent, ...]:
        if self.full:
            raise StorageFull()
        return await super().complete(ref, worked, at, lease=lease)


async def test_a_turn_whose_outcome_cannot_be_stored_is_finished_later() -> None:
    store = Failing()
    await store.create(REF, opened(), NOON)
    turns = turns_over(store)
    with pytest.raises(StorageFull):
        await said(turns, "tea")
    store.full = False
    assert (await turns.resume(REF)).state.draft.strategy.business.offering == "tea"


async def test_an_unknown_conversation_is_refused(store: MemoryConversationStore) -> None:
    with pytest.raises(NoSuchConversation):
        await anext(turns_over(store).run(replace(REF, tenant="rival"), Message("tea")))
