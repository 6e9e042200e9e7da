"""What every ConversationStore must do, over every adapter."""

import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from assistant.adapters.memory_store import MemoryConversationStore
from assistant.adapters.postgres import open_postgres
from assistant.adapters.sql_store import SqlConversationStore
from assistant.adapters.sqlite import open_sqlite
from assistant.dialogue.decision import Lines
from assistant.dialogue.state import Action, Ask, ConversationState, Input, Message, Position
from assistant.errors import ConversationExists, ConversationMoved, NoSuchConversation, SameKeyOtherInput, StaleTurn
from assistant.ports import (
    AcceptedTurn,
    ConversationRef,
    ConversationStore,
    EventKind,
    Json,
    Standing,
    TurnRecord,
    WorkedTurn,
)
from assistant.reading.reading import Alternative, Intent, Reading, Unclear
from assistant.strategy import Applied, Edit, Inverse, Money, Name, Phrase, Quote, Step, apply

pytestmark = pytest.mark.anyio
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.timezone(dt.timedelta(hours=8)))
REF = ConversationRef("acme", "first")
OTHER = ConversationRef("acme", "second")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


OPENERS: dict[str, Callable[[Path], ConversationStore]] = {
    "memory": lambda _: MemoryConversationStore(),
    "sqlite": lambda folder: SqlConversationStore(open_sqlite(folder / "conversations.sqlite")),
}


@pytest.fixture(params=[*OPENERS, "postgres"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[ConversationStore]:
    if request.param == "postgres":
        url = request.getfixturevalue("postgres")
        opened: ConversationStore = SqlConversationStore(open_postgres(url, threads=2))
    else:
        opened = OPENERS[request.param](tmp_path)
    yield opened
    await opened.close()


def an_edit(text: str, turn: int) -> Edit:
    quote = Quote(turn=turn, start=0, end=len(text))
    return Edit(op="set", path="/business/offering", value=text, origin="stated", quote=quote)


def worked(state: ConversationState, text: str = "茶叶", **changes: Any) -> WorkedTurn:
    """The turn after `state`, in which somebody said this of the business."""
    number = state.turn + 1
    applied = apply(state.draft, (an_edit(text, number),), turn=number)
    assert isinstance(applied, Applied)
    position = replace(state.position, step=Step.MARKET, pending=Ask("market", "goal-1"), asked={"market": 1})
    events: tuple[tuple[EventKind, Json], ...] = (
        ("message.block", {"blocks": [{"kind": "text", "text": f"记下了：{text}"}]}),
        ("strategy.delta", {"edits": [edit.model_dump(mode="json", exclude_defaults=True) for edit in applied.edits]}),
        ("turn.completed", {"step": "market"}),
    )
    reading = Reading((Intent("answer", 0, len(text)),), (an_edit(text, number),), (), (), "zh")
    turn = WorkedTurn(
        number,
        ConversationState(applied.draft, position, number),
        Standing(("一", "二"), ({"check": "has-a-goal", "path": "/goals"},)),
        TurnRecord(state.position, applied.inverse, reading),
        events,
    )
    return replace(turn, **changes)


async def test_a_new_conversation_is_loaded_as_it_was_created(store: ConversationStore) -> None:
    state = ConversationState(position=Position(language="zh", depth="deep"))
    await store.create(REF, state, NOON)
    held = await store.load(REF)
    assert (held.state, held.standing, held.waiting) == (state, Standing(), ())


async def test_an_id_is_given_once(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    with pytest.raises(ConversationExists):
        await store.create(REF, ConversationState(), NOON)


async def test_an_accepted_message_waits_until_it_is_completed(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    turn = await store.accept(REF, "k1", Message("卖茶叶"), NOON)
    assert turn == AcceptedTurn(REF, 1, 1, Message("卖茶叶"), dt.date(2026, 11, 22))
    held = await store.load(REF)
    assert held.waiting == (turn,)
    await store.complete(REF, worked(held.state), NOON)
    assert (await store.load(REF)).waiting == ()


async def test_the_day_of_a_turn_is_that_of_the_clock_that_accepted_it(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    late = dt.datetime(2026, 11, 22, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-8)))
    await store.accept(REF, "k1", Message("hello"), late)
    assert (await store.load(REF)).waiting[0].day == dt.date(2026, 11, 22)


async def test_messages_are_ordered_by_their_acceptance(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    for number in range(1, 6):
        await store.accept(REF, f"k{number}", Message(str(number)), NOON)
    waiting = (await store.load(REF)).waiting
    assert [(turn.number, turn.given) for turn in waiting] == [(n, Message(str(n))) for n in range(1, 6)]
    assert [turn.seq for turn in waiting] == [1, 2, 3, 4, 5]


async def test_the_same_key_gives_the_same_turn_before_and_after_its_completion(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    first = await store.accept(REF, "k1", Message("茶"), NOON)
    assert await store.accept(REF, "k1", Message("茶"), NOON + dt.timedelta(days=1)) == first
    await store.complete(REF, worked(ConversationState()), NOON)
    assert await store.accept(REF, "k1", Message("茶"), NOON) == replace(first, completed=True)
    assert len(await store.events(REF)) == 4


@pytest.mark.parametrize(
    "second",
    [Message("咖啡"), Action("undo"), Action("edit", edits=({"op": "set"},))],
    ids=["other words", "an action", "edits"],
)
async def test_the_same_key_with_another_input_is_refused(store: ConversationStore, second: Input) -> None:
    await store.create(REF, ConversationState(), NOON)
    await store.accept(REF, "k1", Message("茶"), NOON)
    with pytest.raises(SameKeyOtherInput):
        await store.accept(REF, "k1", second, NOON)
    assert len((await store.load(REF)).waiting) == 1


async def test_a_key_belongs_to_its_conversation(store: ConversationStore) -> None:
    for ref in (REF, OTHER):
        await store.create(ref, ConversationState(), NOON)
        assert (await store.accept(ref, "k1", Message(ref.id), NOON)).number == 1


async def test_the_outcome_is_stored_as_a_whole(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    await store.accept(REF, "k1", Message("茶叶"), NOON)
    outcome = worked(ConversationState())
    events = await store.complete(REF, outcome, NOON)
    held = await store.load(REF)
    assert (held.state, held.standing) == (outcome.state, outcome.standing)
    assert [(event.seq, event.turn, event.kind) for event in events] == [
        (2, 1, "message.block"), (3, 1, "strategy.delta"), (4, 1, "turn.completed"),
    ]  # fmt: skip
    assert await store.events(REF, after=1) == events
    assert (await store.events(REF))[0].kind == "turn.accepted"


async def test_events_are_read_from_any_place_and_for_one_turn(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    state = ConversationState()
    for key in ("k1", "k2"):
        await store.accept(REF, key, Message("茶叶"), NOON)
        await store.complete(REF, outcome := worked(state), NOON)
        state = outcome.state
    everything = await store.events(REF)
    assert [event.seq for event in everything] == list(range(1, 9))
    for seen in range(9):
        assert await store.events(REF, after=seen) == everything[seen:]
    assert await store.events(REF, turn=2) == everything[4:]


@pytest.mark.parametrize("ahead", [-1, 1], ids=["a turn done before", "a turn too early"])
async def test_only_the_next_turn_can_be_completed(store: ConversationStore, ahead: int) -> None:
    await store.create(REF, ConversationState(), NOON)
    for key in ("k1", "k2", "k3"):
        await store.accept(REF, key, Message("茶叶"), NOON)
    first = worked(ConversationState())
    await store.complete(REF, first, NOON)
    before = await store.events(REF)
    stale = worked(replace(first.state, turn=first.state.turn + ahead), "咖啡")
    with pytest.raises(StaleTurn):
        await store.complete(REF, stale, NOON)
    assert (await store.load(REF)).state == first.state
    assert await store.events(REF) == before


async def test_nothing_is_completed_that_was_not_accepted(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    with pytest.raises(StaleTurn):
        await store.complete(REF, worked(ConversationState()), NOON)


async def test_the_past_of_a_turn_takes_it_back(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    await store.accept(REF, "k1", Message("茶叶"), NOON)
    outcome = worked(ConversationState())
    assert await store.past(REF, 1) is None
    await store.complete(REF, outcome, NOON)
    past = await store.past(REF, 1)
    assert past is not None
    assert (past.turn, past.inverse, past.position) == (1, outcome.record.inverse, Position())
    assert await store.past(REF, 7) is None


async def test_turns_are_read_back_for_replay(store: ConversationStore) -> None:
    began = ConversationState(position=Position(language="zh"))
    await store.create(REF, began, NOON)
    await store.accept(REF, "k1", Message("茶叶"), NOON)
    outcome = worked(began)
    await store.complete(REF, outcome, NOON)
    await store.accept(REF, "k2", Action("undo"), NOON)
    start, turns = await store.turns(REF)
    assert start == began
    [turn] = turns
    assert (turn.number, turn.given, turn.day) == (1, Message("茶叶"), NOON.date())
    assert (turn.record, turn.edits, turn.failed) == (outcome.record, (an_edit("茶叶", 1),), False)
    assert turn.blocks == ({"kind": "text", "text": "记下了：茶叶"},)


async def test_what_was_read_and_advised_is_kept_to_the_last_kind_of_value(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    await store.accept(REF, "k1", Message("x"), NOON)
    money = Money(amount=Decimal("2.5"), currency="CNY")
    ways = (Alternative("reading.ways", {"a": money, "b": dt.date(2027, 1, 2), "c": Decimal("0.1"), "d": "7"}, ()),)
    reading = Reading((Intent("ask", 0, 1, "cpa"),), (), (0, 2), (Unclear(0, 1, "reading.unclear", ways),), None)
    advice = (Lines("advice.title", (Phrase("advice.line", {"metric": Name("metrics", "cpa"), "n": 3}),)),)
    record = TurnRecord(Position(asked={"b": 1, "a": 2}, redoable=(3,)), Inverse(), reading, advice)
    await store.complete(REF, worked(ConversationState(), record=record), NOON)
    assert (await store.turns(REF))[1][0].record == record


async def test_conversations_are_listed_the_latest_used_first(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    await store.create(OTHER, ConversationState(), NOON + dt.timedelta(hours=1))
    assert [line.ref for line in await store.conversations("acme")] == [OTHER, REF]
    await store.accept(REF, "k1", Message("茶叶"), NOON + dt.timedelta(hours=2))
    await store.complete(REF, worked(ConversationState()), NOON + dt.timedelta(hours=3))
    first, _ = await store.conversations("acme")
    assert (first.ref, first.step, first.finished, first.turns, first.language) == (REF, "market", False, 1, "en")
    assert (first.created, first.updated) == (NOON, NOON + dt.timedelta(hours=3))


async def test_a_page_goes_on_where_the_one_before_ended(store: ConversationStore) -> None:
    for number in range(5):
        at = NOON + dt.timedelta(hours=number // 2)
        await store.create(ConversationRef("acme", f"c{number}"), ConversationState(), at)
    everything = await store.conversations("acme")
    found: list[str] = []
    before = None
    while page := await store.conversations("acme", before=before, limit=2):
        found += [line.ref.id for line in page]
        before = (page[-1].updated.astimezone(dt.UTC).isoformat(timespec="microseconds"), page[-1].ref.id)
    assert found == [line.ref.id for line in everything] == ["c4", "c2", "c3", "c0", "c1"]


async def test_an_owner_has_his_own_conversations_and_those_shared_with_him(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON, "li")
    await store.create(OTHER, ConversationState(), NOON)
    assert [line.ref for line in await store.conversations("acme", owner="li")] == [REF]
    assert (await store.owned(REF, "li"), await store.owned(OTHER, "li")) == (True, False)
    for _ in range(2):
        await store.share(OTHER, "li")
    assert await store.owned(OTHER, "li")
    assert not await store.owned(ConversationRef("rival", REF.id), "li")
    await store.delete(REF, NOON)
    assert [line.ref for line in await store.conversations("acme", owner="li")] == [OTHER]


async def test_a_change_made_for_an_older_version_is_refused_and_records_nothing(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    turn = await store.accept(REF, "k1", Message("茶"), NOON, after=0)
    with pytest.raises(ConversationMoved):
        await store.accept(REF, "k2", Message("咖啡"), NOON, after=0)
    assert await store.accept(REF, "k1", Message("茶"), NOON, after=0) == turn
    assert (await store.accept(REF, "k2", Message("咖啡"), NOON, after=1)).number == 2


async def test_the_last_events_of_many_are_known_at_once(store: ConversationStore) -> None:
    refs = [ConversationRef(tenant, f"c{number}") for number in range(60) for tenant in ("acme", "rival")]
    for number, ref in enumerate(refs):
        await store.create(ref, ConversationState(), NOON)
        if number % 3 == 0:
            await store.accept(ref, "k1", Message("茶"), NOON)
    heads = await store.heads([*refs, ConversationRef("acme", "nosuch")])
    assert heads == {ref: int(number % 3 == 0) for number, ref in enumerate(refs)}


async def test_events_come_in_portions(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    for number in range(5):
        await store.accept(REF, f"k{number}", Message("茶"), NOON)
    assert [event.seq for event in await store.events(REF, after=1, limit=2)] == [2, 3]


Operation = Callable[[ConversationStore, ConversationRef], Awaitable[object]]
OPERATIONS: dict[str, Operation] = {
    "load": lambda store, ref: store.load(ref),
    "accept": lambda store, ref: store.accept(ref, "k9", Message("x"), NOON),
    "take": lambda store, ref: store.take(ref, NOON),
    "share": lambda store, ref: store.share(ref, "li"),
    "past": lambda store, ref: store.past(ref, 1),
    "complete": lambda store, ref: store.complete(ref, worked(ConversationState()), NOON),
    "events": lambda store, ref: store.events(ref),
    "turns": lambda store, ref: store.turns(ref),
    "archive": lambda store, ref: store.archive(ref),
    "delete": lambda store, ref: store.delete(ref, NOON),
}


@pytest.mark.parametrize("operation", OPERATIONS)
async def test_no_operation_reaches_another_tenants_conversation(store: ConversationStore, operation: str) -> None:
    await store.create(REF, ConversationState(), NOON)
    await store.accept(REF, "k1", Message("秘密"), NOON)
    with pytest.raises(NoSuchConversation):
        await OPERATIONS[operation](store, ConversationRef("rival", REF.id))
    assert await store.conversations("rival") == ()
    assert len((await store.load(REF)).waiting) == 1


async def test_two_tenants_may_use_the_same_id(store: ConversationStore) -> None:
    theirs = ConversationRef("rival", REF.id)
    for ref in (REF, theirs):
        await store.create(ref, ConversationState(), NOON)
        await store.accept(ref, "k1", Message(ref.tenant), NOON)
    assert (await store.load(theirs)).waiting[0].given == Message("rival")
    await store.delete(theirs, NOON)
    assert (await store.load(REF)).waiting[0].given == Message("acme")


@pytest.mark.parametrize("operation", OPERATIONS)
async def test_nothing_is_left_of_a_deleted_conversation(store: ConversationStore, operation: str) -> None:
    await store.create(REF, ConversationState(), NOON)
    await store.accept(REF, "k1", Message("茶叶"), NOON)
    await store.complete(REF, worked(ConversationState()), NOON)
    await store.delete(REF, NOON)
    with pytest.raises(NoSuchConversation):
        await OPERATIONS[operation](store, REF)
    assert await store.conversations("acme") == ()
    with pytest.raises(ConversationExists):
        await store.create(REF, ConversationState(), NOON)


async def test_an_archive_holds_everything_that_was_said(store: ConversationStore) -> None:
    await store.create(REF, ConversationState(), NOON)
    await store.accept(REF, "k1", Message("卖茶叶的"), NOON)
    await store.complete(REF, worked(ConversationState(), "茶叶"), NOON)
    await store.accept(REF, "k2", Message("还有咖啡"), NOON)
    archive = str(await store.archive(REF))
    for held in ("卖茶叶的", "记下了：茶叶", "还有咖啡", "k1", "k2", "/business/offering", "first"):
        assert held in archive


async def test_an_unknown_conversation_says_so(store: ConversationStore) -> None:
    with pytest.raises(NoSuchConversation) as raised:
        await store.load(REF)
    assert raised.value.params == {"id": "first"}
