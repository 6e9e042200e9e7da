"""Turns over HTTP: three ways to take one, the same key again, streams that are cut and resumed anywhere."""

import json
import signal
import threading
from pathlib import Path

import httpx2
import pytest

from api import wire
from tests.api.server import Heard, Running, heard, running, started

STREAM = {"Accept": "text/event-stream"}


def test_a_turn_is_waited_for(client: httpx2.Client, conversation: str) -> None:
    response = client.post(f"{conversation}/turns", json={"text": wire.BRIEF})
    told = wire.TurnReply.model_validate_json(response.content)
    assert (response.status_code, told.status, told.turn) == (200, "completed", 2)
    assert "/budget/total" in {edit.path for edit in told.edits}
    assert told.question is not None
    assert client.get(f"{conversation}/turns/2").json() == response.json()


def test_a_turn_is_streamed_as_it_is_stored(client: httpx2.Client, conversation: str) -> None:
    with client.stream("POST", f"{conversation}/turns", json={"text": wire.BRIEF}, headers=STREAM) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        events = list(heard(response))
    assert [events[0].name, events[-1].name] == ["turn.accepted", "turn.completed"]
    stored = client.get(f"{conversation}/events", params={"after": int(events[0].id or 0) - 1}).json()["events"]
    assert [json.loads(event.data) for event in events] == stored
    assert [event.id for event in events] == [str(each["seq"]) for each in stored]


def test_a_turn_is_answered_at_once_and_followed(client: httpx2.Client, conversation: str) -> None:
    response = client.post(f"{conversation}/turns", json={"text": "We sell tea"}, headers={"Prefer": "respond-async"})
    told = wire.TurnAccepted.model_validate_json(response.content)
    assert response.status_code == 202
    assert response.headers["location"] == told.href
    assert wire.TurnReply.model_validate_json(client.get(told.href).content).turn == told.turn


def test_an_action_is_a_turn(client: httpx2.Client, conversation: str) -> None:
    client.post(f"{conversation}/turns", json={"text": "We sell tea in Germany"})
    undone = client.post(f"{conversation}/turns", json={"action": {"kind": "undo"}}).json()
    assert {change["path"] for change in undone["changes"]} >= {"/business/offering"}
    assert "offering" not in client.get(f"{conversation}/strategy").json()["strategy"].get("business", {})


def test_the_same_key_has_one_effect_in_all_three_ways(client: httpx2.Client, conversation: str) -> None:
    headers = {"Idempotency-Key": "once"}
    body = {"text": "The budget is $5,000 a month"}
    first = client.post(f"{conversation}/turns", json=body, headers=headers)
    again = client.post(f"{conversation}/turns", json=body, headers=headers)
    assert first.content == again.content
    with client.stream("POST", f"{conversation}/turns", json=body, headers={**headers, **STREAM}) as response:
        assert json.loads(list(heard(response))[-1].data)["turn"] == first.json()["turn"]
    later = client.post(f"{conversation}/turns", json=body, headers={**headers, "Prefer": "respond-async"})
    assert later.json()["turn"] == first.json()["turn"]
    other = client.post(f"{conversation}/turns", json={"text": "something else"}, headers=headers)
    assert (other.status_code, other.json()["type"]) == (422, "urn:sextant:problem:same-key-other-input")


def test_many_posts_at_once_take_effect_in_one_order(server: Running, conversation: str) -> None:
    def post(number: int) -> None:
        with server.client() as client:
            body = {"text": f"Make the budget ${number},000 a month"}
            assert client.post(f"{conversation}/turns", json=body).status_code == 200

    threads = [threading.Thread(target=post, args=(number,)) for number in range(1, 21)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with server.client() as client:
        events = client.get(f"{conversation}/events", params={"limit": 1000}).json()["events"]
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    accepted = [event["turn"] for event in events if event["kind"] == "turn.accepted"]
    completed = [event["turn"] for event in events if event["kind"] == "turn.completed"]
    assert accepted == completed == list(range(1, 22))


def followed(server: Running, path: str, after: int, count: int) -> list[Heard]:
    """The next events of a stream, which is then cut."""
    headers = {**STREAM, "Last-Event-ID": str(after)}
    with server.client() as client, client.stream("GET", f"{path}/events", headers=headers) as response:
        events = heard(response)
        return [next(events) for _ in range(count)]


def test_a_stream_cut_at_every_event_and_resumed_elsewhere_misses_and_doubles_nothing(
    server: Running, client: httpx2.Client, conversation: str
) -> None:
    for text in (wire.BRIEF, "you decide", "undo"):
        client.post(f"{conversation}/turns", json={"text": text})
    folder = server.served.data
    assert isinstance(folder, Path)
    whole = followed(server, conversation, 0, client.get(conversation).json()["last_event"])
    with running(folder) as other:
        for cut in range(len(whole)):
            first = followed(server, conversation, 0, cut) if cut else []
            second = followed(other, conversation, cut, len(whole) - cut)
            assert first + second == whole, f"cut after event {cut}"


def test_who_follows_hears_of_a_turn_taken_elsewhere(server: Running, client: httpx2.Client, conversation: str) -> None:
    folder = server.served.data
    last = client.get(conversation).json()["last_event"]
    with running(folder) as other, other.client() as elsewhere:
        headers = {**STREAM, "Last-Event-ID": str(last)}
        with elsewhere.stream("GET", f"{conversation}/events", headers=headers) as response:
            threading.Timer(0.2, lambda: client.post(f"{conversation}/turns", json={"text": "We sell tea"})).start()
            names = []
            for event in heard(response):
                names.append(event.name)
                if event.name == "turn.completed":
                    break
    assert names[0] == "turn.accepted"


@pytest.mark.slow
def test_a_server_that_stops_says_goodbye_and_ends_what_is_under_way(tmp_path: Path) -> None:
    with started(tmp_path) as (process, url), httpx2.Client(base_url=url, timeout=30) as client:
        location = client.post("/v1/conversations", json={}).headers["location"]
        with client.stream("GET", f"{location}/events", headers=STREAM) as response:
            events = heard(response)
            next(events)
            process.send_signal(signal.SIGTERM)
            assert list(events)[-1].name == "shutdown"
        assert process.wait(10) in (0, -signal.SIGTERM)


def test_a_stream_ends_when_its_conversation_is_erased(
    server: Running, client: httpx2.Client, conversation: str
) -> None:
    with client.stream("GET", f"{conversation}/events", headers=STREAM) as response:
        events = heard(response)
        next(events)
        with server.client() as other:
            assert other.delete(conversation).status_code == 204
        assert list(events)[-1].name == "gone"


@pytest.mark.parametrize("id", ["x", "-1", "1.5", "9" * 40, "１"], ids=["a word", "negative", "a part", "huge", "wide"])
def test_a_wrong_last_event_id_is_a_problem(client: httpx2.Client, conversation: str, id: str) -> None:
    headers = {**STREAM, "Last-Event-ID": id.encode()}
    response = client.get(f"{conversation}/events", headers=headers)  # type: ignore[arg-type]
    assert (response.status_code, response.json()["type"]) == (422, "urn:sextant:problem:invalid")
