"""Who may call: keys, visitors, this machine; what each of them sees, and how often they may call."""

from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import anyio.from_thread
import httpx2
import pytest

from assistant.settings import ServerSettings
from tests.api.server import UNLIMITED, Running, running

T = TypeVar("T")
ORIGIN = "https://shop.example"


def run(work: Callable[..., Coroutine[Any, Any, T]], *arguments: Any) -> T:
    """An operation of the gate, from outside of the server's loop."""
    with anyio.from_thread.start_blocking_portal() as portal:
        outcome: T = portal.call(work, *arguments)
    return outcome


@pytest.fixture(scope="module")
def keyed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Running, str, str]]:
    """A server with a key each for two tenants."""
    with running(tmp_path_factory.mktemp("data")) as server:
        ours, theirs = (run(server.served.gate.create_key, tenant, "test")[1] for tenant in ("acme", "rival"))
        yield server, ours, theirs


@pytest.mark.parametrize(
    "authorization",
    [
        None, "", "Bearer", "Bearer wrong", "Bearer sxt_abc_def", "Bearer sxt__", "Bearer sxv_" + "0" * 48,
        "Basic YTpi", "Bearer " + "x" * 5000, "bearer sxt_abcdefghij_" + "é" * 10,
    ],
)  # fmt: skip
def test_without_a_key_that_holds_nothing_is_told(keyed: tuple[Running, str, str], authorization: str | None) -> None:
    server, _, _ = keyed
    headers = {} if authorization is None else {"Authorization": authorization.encode("latin-1")}
    for method, path in (("GET", "/v1/conversations"), ("POST", "/v1/drafts"), ("GET", "/v1/conversations/x/events")):
        response = httpx2.request(method, server.url + path, headers=headers)  # type: ignore[arg-type]
        assert (response.status_code, response.json()["type"]) == (401, "urn:sextant:problem:unauthorized")
        assert response.headers["www-authenticate"].startswith("Bearer")


def test_a_revoked_key_holds_no_more(keyed: tuple[Running, str, str]) -> None:
    server, _, _ = keyed
    key, secret = run(server.served.gate.create_key, "acme", "short-lived")
    with server.client(secret) as client:
        assert client.get("/v1/conversations").status_code == 200
        run(server.served.gate.store.revoke_key, key.id, server.served.gate.clock())
        assert client.get("/v1/conversations").status_code == 401


def test_no_tenant_reaches_anothers_conversation_by_any_call(keyed: tuple[Running, str, str]) -> None:
    server, ours, theirs = keyed
    with server.client(ours) as mine, server.client(theirs, **{"If-Match": "*"}) as other:
        location = mine.post("/v1/conversations", json={"brief": "We sell FOREIGNBYTES mugs in the US"}).headers[
            "location"
        ]
        id = location.rpartition("/")[2]
        calls = [
            (method, path.replace("{id}", id).replace("{number}", "1"))
            for path, methods in server.app.openapi()["paths"].items()
            for method in methods
            if "{id}" in path
        ]
        assert len(calls) >= 15
        for method, path in calls:
            response = other.request(method.upper(), path, json=_body(path) if method in ("post", "patch") else None)
            assert response.status_code == 404, f"{method} {path}: {response.status_code}"
            assert "FOREIGNBYTES" not in response.text
        assert other.get("/v1/conversations").json()["conversations"] == []
        code = mine.post(f"{location}/link").json()["code"]
        assert other.post("/v1/links", json={"code": code}).status_code == 404
        assert mine.get(location).status_code == 200


def _body(path: str) -> dict[str, object]:
    if path.endswith("/turns"):
        return {"text": "undo"}
    return {"edits": [{"op": "set", "path": "/title", "value": "mine"}]} if path.endswith("/strategy") else {}


def test_the_same_key_of_two_tenants_is_two_keys(keyed: tuple[Running, str, str]) -> None:
    server, ours, theirs = keyed
    headers = {"Idempotency-Key": "one"}
    ids = set()
    for secret in (ours, theirs):
        with server.client(secret) as client:
            ids.add(client.post("/v1/conversations", json={}, headers=headers).json()["id"])
    assert len(ids) == 2


def test_a_visitor_has_his_own_conversations_and_no_others(keyed: tuple[Running, str, str]) -> None:
    server, ours, _ = keyed
    site = run(server.served.gate.create_site, "acme", (ORIGIN,))
    with server.client(ours) as owner, server.client(Origin=ORIGIN) as page:
        theirs = owner.post("/v1/conversations", json={}).headers["location"]
        tokens = [page.post("/v1/visitors", json={"site": site.id}).json()["token"] for _ in range(2)]
        with server.client(tokens[0], Origin=ORIGIN) as first, server.client(tokens[1], Origin=ORIGIN) as second:
            mine = first.post("/v1/conversations", json={}).headers["location"]
            assert first.get(mine).status_code == 200
            assert [first.get(theirs).status_code, second.get(mine).status_code] == [404, 404]
            assert [len(each.get("/v1/conversations").json()["conversations"]) for each in (first, second)] == [1, 0]
            code = first.post(f"{mine}/link").json()["code"]
            assert second.post("/v1/links", json={"code": code}).status_code == 200
            assert second.get(mine).status_code == 200
        assert owner.get(mine).status_code == 200


def test_a_visitor_comes_back_with_his_secret(keyed: tuple[Running, str, str]) -> None:
    server, _, _ = keyed
    site = run(server.served.gate.create_site, "acme", (ORIGIN,))
    with server.client(Origin=ORIGIN) as page:
        first = page.post("/v1/visitors", json={"site": site.id}).json()
        again = page.post("/v1/visitors", json={"secret": first["secret"]}).json()
        assert again["visitor"] == first["visitor"]
        assert again["token"] != first["token"]
        assert page.post("/v1/visitors", json={"secret": "sxr_wrong"}).status_code == 401
        run(server.served.gate.store.revoke_site, site.id, server.served.gate.clock())
        assert page.post("/v1/visitors", json={"secret": first["secret"]}).status_code == 401
        with server.client(first["token"], Origin=ORIGIN) as visitor:
            assert visitor.get("/v1/conversations").status_code == 401


@pytest.mark.parametrize("origin", [None, "https://evil.example", "https://shop.example.evil.example", "null"])
def test_another_origin_gets_no_visitor_and_no_headers(keyed: tuple[Running, str, str], origin: str | None) -> None:
    server, _, _ = keyed
    site = run(server.served.gate.create_site, "acme", (ORIGIN,))
    with server.client(**({} if origin is None else {"Origin": origin})) as page:
        response = page.post("/v1/visitors", json={"site": site.id})
        assert (response.status_code, response.json()["type"]) == (403, "urn:sextant:problem:forbidden")
        assert "access-control-allow-origin" not in response.headers


def test_a_sites_pages_may_read_the_answers(keyed: tuple[Running, str, str]) -> None:
    server, _, _ = keyed
    run(server.served.gate.create_site, "acme", ("https://other.example",))
    server.app.state.callers._origins = (-10.0, frozenset())
    with server.client(Origin="https://other.example") as page:
        asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
        preflight = page.options("/v1/conversations", headers=asked)
        assert preflight.status_code == 204
        for response in (preflight, page.get("/v1/conversations")):
            assert response.headers["access-control-allow-origin"] == "https://other.example"


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://evil.example"}, {"Host": "rebound.example:8000"}, {"Origin": "null"}],
    ids=["another site's page", "another name for this machine", "a page without origin"],
)
def test_an_open_server_serves_this_machine_and_not_the_pages_of_others(
    client: httpx2.Client, headers: dict[str, str]
) -> None:
    assert client.get("/v1/conversations").status_code == 200
    assert client.get("/v1/conversations", headers=headers).status_code == 403
    assert client.get("/v1/conversations", headers={"Authorization": "Bearer sxt_a_b"}).status_code == 401


def test_who_calls_too_often_waits_and_others_do_not(tmp_path: Path) -> None:
    with running(tmp_path, ServerSettings(calls_a_minute=30, visitor_calls_a_minute=5, floor_megabytes=1)) as server:
        ours, theirs = (run(server.served.gate.create_key, tenant, "")[1] for tenant in ("acme", "rival"))
        with server.client(ours) as busy, server.client(theirs) as other, server.client() as stranger:
            responses = [busy.get("/v1/conversations") for _ in range(40)]
            refused = [response for response in responses if response.status_code == 429]
            assert 5 <= len(refused) <= 10
            assert refused[0].json()["type"] == "urn:sextant:problem:rate-limited"
            assert int(refused[0].headers["retry-after"]) >= 1
            assert responses[0].headers["ratelimit-policy"] == '"calls";q=30;w=60'
            assert responses[0].headers["ratelimit"].startswith('"calls";r=29')
            assert other.get("/v1/conversations").status_code == 200
            assert [stranger.get("/v1/conversations").status_code for _ in range(7)][-1] == 429


def test_a_full_disk_refuses_what_is_new_and_keeps_reading(tmp_path: Path) -> None:
    with running(tmp_path) as server, server.client() as client:
        location = client.post("/v1/conversations", json={}).headers["location"]
        server.app.state.room.floor_megabytes = 10**9
        for path, body in (("/v1/conversations", {}), (f"{location}/turns", {"text": "tea"})):
            refused = client.post(path, json=body)
            assert (refused.status_code, refused.json()["type"]) == (507, "urn:sextant:problem:storage-full")
        for path in (location, f"{location}/export", f"{location}/events"):
            assert client.get(path).status_code == 200
        assert client.get("/readyz").json()["status"] == "degraded"
        server.app.state.room.floor_megabytes = UNLIMITED.floor_megabytes
        assert client.post(f"{location}/turns", json={"text": "tea"}).status_code == 200
