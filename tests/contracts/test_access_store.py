"""What every AccessStore must do, on both engines: keys, sites, visitors, codes, answers, chats, deliveries."""

import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from assistant.access import AccessStore, Answer, KeyLine, Site, Visitor
from assistant.adapters.access_store import SqlAccessStore
from assistant.adapters.postgres import open_postgres
from assistant.adapters.sqlite import open_sqlite

pytestmark = pytest.mark.anyio
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(params=["sqlite", "postgres"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AccessStore]:
    if request.param == "postgres":
        opened = SqlAccessStore(open_postgres(request.getfixturevalue("postgres"), threads=2))
    else:
        opened = SqlAccessStore(open_sqlite(tmp_path / "c.sqlite"))
    yield opened
    await opened.close()


async def test_a_key_is_known_by_its_id_until_it_is_revoked(store: AccessStore) -> None:
    key = KeyLine("k1", "acme", "shop", NOON)
    await store.add_key(key, "hash")
    assert await store.key("k1") == (key, "hash")
    assert await store.key("k2") is None
    assert await store.revoke_key("k1", NOON + HOUR)
    assert not await store.revoke_key("k1", NOON + HOUR)
    found = await store.key("k1")
    assert found is not None
    assert found[0].revoked == NOON + HOUR


async def test_keys_are_listed_by_tenant_in_the_order_of_their_making(store: AccessStore) -> None:
    for number, tenant in enumerate(("acme", "rival", "acme")):
        await store.add_key(KeyLine(f"k{number}", tenant, "", NOON + number * HOUR), "hash")
    assert [key.id for key in await store.keys()] == ["k0", "k1", "k2"]
    assert [key.id for key in await store.keys("acme")] == ["k0", "k2"]


async def test_a_visitor_lasts_as_long_as_he_comes_back(store: AccessStore) -> None:
    await store.add_site(Site("s1", "acme", ("https://shop.example",), NOON))
    await store.add_visitor(Visitor("v1", "acme", "s1", NOON + HOUR), "secret")
    renewed = await store.renew_visitor("secret", NOON, NOON + 3 * HOUR)
    assert renewed == Visitor("v1", "acme", "s1", NOON + 3 * HOUR)
    assert await store.renew_visitor("secret", NOON + 2 * HOUR, NOON + 4 * HOUR) is not None
    assert await store.renew_visitor("secret", NOON + 5 * HOUR, NOON + 9 * HOUR) is None
    assert await store.renew_visitor("wrong", NOON, NOON + HOUR) is None


async def test_a_token_ends_with_its_hour_and_with_its_site(store: AccessStore) -> None:
    site = Site("s1", "acme", ("https://shop.example", "http://localhost:3000"), NOON)
    await store.add_site(site)
    visitor = Visitor("v1", "acme", "s1", NOON + 9 * HOUR)
    await store.add_visitor(visitor, "secret")
    await store.add_token(visitor, "token", NOON, NOON + HOUR)
    assert await store.token("token", NOON) == Visitor("v1", "acme", "s1", NOON + HOUR)
    assert await store.token("token", NOON + HOUR) is None
    assert (await store.site("s1"), await store.sites()) == (site, (site,))
    assert await store.revoke_site("s1", NOON)
    assert await store.token("token", NOON) is None
    assert await store.renew_visitor("secret", NOON, NOON + HOUR) is None


async def test_a_code_is_taken_once_by_its_tenant_in_time(store: AccessStore) -> None:
    for hashed in ("a", "b"):
        await store.add_link("acme", "c1", hashed, NOON + HOUR)
    assert await store.take_link("rival", "a", NOON) is None
    assert await store.take_link("acme", "a", NOON) == "c1"
    assert await store.take_link("acme", "a", NOON) is None
    assert await store.take_link("acme", "b", NOON + 2 * HOUR) is None


async def test_a_key_is_claimed_once_and_answered_the_same(store: AccessStore) -> None:
    assert await store.claim("acme", "k", "print", NOON, NOON - HOUR) is None
    assert await store.claim("acme", "k", "print", NOON, NOON - HOUR) == Answer("print", None, None)
    assert await store.claim("rival", "k", "print", NOON, NOON - HOUR) is None
    await store.answer("acme", "k", 201, b"{}", "c1")
    assert await store.claim("acme", "k", "other", NOON, NOON - HOUR) == Answer("print", 201, b"{}")
    await store.forget("acme", "c1")
    assert await store.claim("acme", "k", "other", NOON, NOON - HOUR) is None


async def test_a_claim_that_came_to_nothing_is_given_anew(store: AccessStore) -> None:
    assert await store.claim("acme", "k", "print", NOON, NOON - HOUR) is None
    await store.release("acme", "k")
    assert await store.claim("acme", "k", "print", NOON, NOON - HOUR) is None
    assert await store.claim("acme", "k", "print", NOON + 2 * HOUR, NOON + HOUR) is None, "its process has died"


async def test_a_history_leads_where_it_led_last(store: AccessStore) -> None:
    await store.add_chat("acme", "h", "c1", 1)
    await store.add_chat("acme", "h", "c2", 4)
    assert await store.chat("acme", "h") == ("c2", 4)
    assert await store.chat("rival", "h") is None


async def test_a_message_is_taken_in_once(store: AccessStore) -> None:
    taken = [await store.take_in("acme", "slack", id, NOON) for id in ("m1", "m2", "m1")]
    assert taken == [True, True, False]
    assert await store.take_in("rival", "slack", "m1", NOON)
