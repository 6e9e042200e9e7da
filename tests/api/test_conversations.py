"""Conversations over HTTP: begun, listed, read, archived, erased, handed over."""

from uuid import uuid4

import httpx2
import pytest

from api import wire


def test_a_conversation_begins_with_a_greeting_and_a_question(client: httpx2.Client) -> None:
    response = client.post("/v1/conversations", json={"language": "zh"})
    told = wire.Conversation.model_validate_json(response.content)
    assert response.status_code == 201
    assert response.headers["location"] == f"/v1/conversations/{told.id}"
    assert [block.kind for block in told.blocks] == ["text", "question"]
    assert "您" in response.text
    assert (told.language, told.turn, told.finished, len(told.steps)) == ("zh", 1, False, 8)


def test_a_brief_is_the_first_message(client: httpx2.Client) -> None:
    told = client.post("/v1/conversations", json={"brief": wire.BRIEF}).json()
    strategy = client.get(f"/v1/conversations/{told['id']}/strategy").json()["strategy"]
    assert strategy["budget"]["total"] == {"amount": "5000", "currency": "USD"}


def test_a_conversation_is_read_as_it_was_told(client: httpx2.Client) -> None:
    response = client.post("/v1/conversations", json={})
    again = client.get(response.headers["location"])
    assert again.json() == response.json()
    assert again.headers["etag"] == '"1"'


def test_the_same_key_begins_one_conversation(client: httpx2.Client) -> None:
    headers = {"Idempotency-Key": str(uuid4())}
    first, second = (client.post("/v1/conversations", json={"language": "zh"}, headers=headers) for _ in range(2))
    assert (first.status_code, first.content) == (201, second.content)
    other = client.post("/v1/conversations", json={"language": "en"}, headers=headers)
    assert (other.status_code, other.json()["type"]) == (422, "urn:sextant:problem:same-key-other-input")


def test_the_list_comes_in_pages_the_latest_used_first(client: httpx2.Client) -> None:
    ids = [client.post("/v1/conversations", json={}).json()["id"] for _ in range(5)]
    found: list[str] = []
    url = "/v1/conversations?limit=2"
    while url:
        response = client.get(url)
        page = wire.Listing.model_validate_json(response.content)
        assert len(page.conversations) <= 2
        found += [line.id for line in page.conversations]
        link = response.headers.get("link")
        assert (link is None) is (page.next is None)
        url = "" if link is None else link.partition(">")[0].removeprefix("<")
    assert found[:5] == ids[::-1]
    assert len(found) == len(set(found))


def test_an_archive_holds_what_was_said(client: httpx2.Client, conversation: str) -> None:
    client.post(f"{conversation}/turns", json={"text": "我们在苏州卖手工茶具"})
    assert "我们在苏州卖手工茶具" in client.get(f"{conversation}/archive").text


def test_an_erased_conversation_is_gone(client: httpx2.Client) -> None:
    headers = {"Idempotency-Key": str(uuid4())}
    location = client.post("/v1/conversations", json={}, headers=headers).headers["location"]
    client.post(f"{location}/turns", json={"text": "We sell SECRETMUGS"})
    assert client.delete(location).status_code == 204
    for path in ("", "/strategy", "/events", "/archive", "/export"):
        assert client.get(f"{location}{path}").status_code == 404, path
    assert location.rpartition("/")[2] not in client.get("/v1/conversations?limit=100").text
    again = client.post("/v1/conversations", json={}, headers=headers)
    assert again.status_code in (404, 409, 422), "the id of an erased conversation is not given again"


def test_a_code_hands_a_conversation_over_once(client: httpx2.Client, conversation: str) -> None:
    code = client.post(f"{conversation}/link").json()["code"]
    followed = client.post("/v1/links", json={"code": code.lower().replace("-", " ")})
    assert followed.json() == {"conversation": conversation.rpartition("/")[2]}
    assert client.post("/v1/links", json={"code": code}).json()["type"] == "urn:sextant:problem:no-such-link"


@pytest.mark.parametrize("id", ["nosuchconversation", "a" * 64, "--"])
def test_an_unknown_conversation_is_a_problem(client: httpx2.Client, id: str) -> None:
    for response in (client.get(f"/v1/conversations/{id}"), client.delete(f"/v1/conversations/{id}")):
        assert (response.status_code, response.json()["type"]) == (404, "urn:sextant:problem:no-such-conversation")
        assert response.headers["content-type"] == "application/problem+json"
