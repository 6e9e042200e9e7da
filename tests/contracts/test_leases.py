"""Of several processes one works a conversation's turns at a time; one that lost its lease changes nothing any more."""

import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from assistant.adapters.postgres import open_postgres
from assistant.adapters.sql_store import SqlConversationStore
from assistant.adapters.sqlite import open_sqlite
from assistant.dialogue.state import ConversationState, Message
from assistant.errors import StaleTurn
from tests.contracts.test_conversation_store import NOON, REF, worked

pytestmark = pytest.mark.anyio
LATER = NOON + dt.timedelta(seconds=10)
Two = tuple[SqlConversationStore, SqlConversationStore]


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(params=["sqlite", "postgres"])
async def two(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Two]:
    """The stores of two processes over one database."""
    url = request.getfixturevalue("postgres") if request.param == "postgres" else ""
    first, second = (
        SqlConversationStore(open_postgres(url, threads=1) if url else open_sqlite(tmp_path / "c.sqlite"), lease=5)
        for _ in range(2)
    )
    await first.create(REF, ConversationState(), NOON)
    yield first, second
    await first.close()
    await second.close()


async def test_who_accepts_a_turn_where_none_waits_has_the_lease(two: Two) -> None:
    first, second = two
    assert (await first.accept(REF, "k1", Message("tea"), NOON)).lease is not None
    assert (await second.accept(REF, "k2", Message("tea"), NOON)).lease is None
    assert await second.take(REF, NOON) is None
    assert await first.take(REF, NOON) is not None


async def test_a_lease_is_free_when_it_has_run_out_or_nothing_waits(two: Two) -> None:
    first, second = two
    turn = await first.accept(REF, "k1", Message("tea"), NOON)
    assert await second.take(REF, LATER) is not None
    with pytest.raises(StaleTurn):
        await first.complete(REF, worked(ConversationState()), LATER, lease=turn.lease)
    held = await second.load(REF)
    assert (held.state.turn, len(held.waiting)) == (0, 1)
    lease = await second.take(REF, LATER)
    await second.complete(REF, worked(ConversationState()), LATER, lease=lease)
    assert (await first.accept(REF, "k2", Message("tea"), LATER)).lease is not None, "nothing waits any more"


async def test_a_lease_that_is_taken_again_is_the_same(two: Two) -> None:
    first, second = two
    turn = await first.accept(REF, "k1", Message("tea"), NOON)
    assert await first.take(REF, NOON + dt.timedelta(seconds=4)) == turn.lease
    assert await second.take(REF, NOON + dt.timedelta(seconds=8)) is None, "it was prolonged"
    await first.complete(REF, worked(ConversationState()), LATER, lease=turn.lease)
