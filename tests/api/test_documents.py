"""What the server says of itself: the OpenAPI document, the schema, health, metrics, the page and the description."""

import json
from pathlib import Path

import httpx2
import pytest

import api
from assistant.strategy import json_schema
from tests.api.server import Running

COMMITTED = Path(api.__file__).parent / "openapi.json"


def test_the_committed_document_is_what_the_server_offers(server: Running, approve: bool) -> None:
    offered = json.dumps(server.app.openapi(), ensure_ascii=False, indent=1) + "\n"
    if approve:
        COMMITTED.write_text(offered, encoding="utf-8")
    assert offered == COMMITTED.read_text(encoding="utf-8"), "run make approve, and read the diff as a client would"


def test_every_call_has_a_description_an_id_and_its_problems(server: Running) -> None:
    document = server.app.openapi()
    calls = [(f"{method} {path}", call) for path, of in document["paths"].items() for method, call in of.items()]
    ids = [call["operationId"] for _, call in calls]
    assert len(ids) == len(set(ids))
    assert [name for name, call in calls if not call.get("description")] == []
    missing = [
        name for name, call in calls if " /v1/" in name and not {"401", "422", "429"} <= call["responses"].keys()
    ]
    assert missing == []


def test_the_schema_of_a_strategy_is_served(client: httpx2.Client) -> None:
    assert client.get("/schemas/strategy.json").json() == json_schema()


def test_health_readiness_and_version_are_told(client: httpx2.Client) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    ready = client.get("/readyz")
    assert (ready.status_code, ready.json()["status"]) == (200, "ok")
    assert {part["name"] for part in ready.json()["parts"]} == {"storage", "room", "content"}
    assert client.get("/version").json()["api"] == "v1"


def test_what_is_counted_names_no_one(client: httpx2.Client, conversation: str) -> None:
    client.get(conversation)
    text = client.get("/metrics").text
    assert 'route="/v1/conversations/{id}"' in text
    assert conversation.rpartition("/")[2] not in text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_is_there_in_both_languages_and_loads_nothing_from_elsewhere(
    client: httpx2.Client, language: str
) -> None:
    page = client.get("/", headers={"Accept-Language": language})
    assert ('lang="zh-Hans"' in page.text) is (language == "zh")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for path in ("/page/page.js", "/page/page.css", "/favicon.ico"):
        response = client.get(path)
        assert response.status_code == 200
        assert "http://" not in response.text.replace("http://www.w3.org/2000/svg", "")
        assert "https://" not in response.text
    assert "innerHTML" not in client.get("/page/page.js").text


def test_the_description_lists_every_call(server: Running, client: httpx2.Client) -> None:
    page = client.get("/docs").text
    for path in server.app.openapi()["paths"]:
        assert f"<code>{path}</code>" in page


@pytest.mark.parametrize(
    ("method", "path", "status", "kind"),
    [
        ("GET", "/nowhere", 404, "not-found"), ("PUT", "/v1/conversations", 405, "method-not-allowed"),
        ("GET", "/v1/nowhere", 404, "not-found"), ("GET", "/page/..%2fapp.py", 404, "not-found"),
        ("GET", "/v1/conversations/%2e%2e", 404, None), ("POST", "/healthz", 405, "method-not-allowed"),
    ],
)  # fmt: skip
def test_unknown_addresses_are_problems(
    client: httpx2.Client, method: str, path: str, status: int, kind: str | None
) -> None:
    response = client.request(method, path)
    assert response.status_code in (status, 422)
    assert response.headers["content-type"] == "application/problem+json"
    if kind is not None:
        assert response.json()["type"] == f"urn:sextant:problem:{kind}"


BODIES: dict[str, tuple[bytes, dict[str, str]]] = {
    "not JSON": (b"{", {}),
    "not UTF-8": (b'{"text": "\xff\xfe"}', {}),
    "deep": (b'{"text": ' + b"[" * 100_000, {}),
    "too large": (b'{"text": "' + b"a" * 300_000 + b'"}', {}),
    "another type": (b"<xml/>", {"Content-Type": "application/xml"}),
    "no type": (b'{"text": "hi"', {"Content-Type": ""}),
    "gzip": (b"\x1f\x8b\x08\x00" + b"\0" * 100, {"Content-Encoding": "gzip"}),
    "a list": (b"[]", {}),
    "nothing": (b"", {}),
    "both": (b'{"text": "a", "action": {"kind": "undo"}}', {}),
    "neither": (b"{}", {}),
    "more": (b'{"text": "a", "admin": true}', {}),
    "no action": (b'{"action": {"kind": "format_disk"}}', {}),
    "a number": (b'{"text": 7}', {}),
    "too long": (json.dumps({"text": "a" * 20_001}).encode(), {}),
    "not a number": (b'{"action": {"kind": "edit", "edits": [{"op": "set", "path": "/title", "value": NaN}]}}', {}),
    "half a character": (b'{"text": "\\ud800"}', {}),
}


@pytest.mark.parametrize("name", BODIES)
def test_what_cannot_be_used_is_a_problem_and_records_nothing(
    client: httpx2.Client, conversation: str, name: str
) -> None:
    body, headers = BODIES[name]
    sent = {"Content-Type": "application/json", **headers}
    response = client.post(f"{conversation}/turns", content=body, headers=sent)
    assert response.status_code in (400, 413, 415, 422), response.text
    problem = response.json()
    assert response.headers["content-type"] == "application/problem+json"
    assert (problem["status"], problem["request"]) == (response.status_code, response.headers["x-request-id"])
    assert client.get(conversation).json()["turn"] == 1


def test_problems_speak_the_callers_language(client: httpx2.Client) -> None:
    told = client.get("/nowhere", headers={"Accept-Language": "zh-CN,zh;q=0.9"})
    assert "没有" in told.json()["detail"]
    assert told.headers["content-language"] == "zh"


@pytest.mark.parametrize(
    "text",
    [
        "\x00\x01\x02", "'; DROP TABLE conversations; --", "{{7*7}}${7*7}<%= 7*7 %>", "<svg/onload=alert(1)>",
        "\u202e\u2066 reversed", "=cmd|' /C calc'!A0", "😀" * 500, "a" * 20_000, "%s%n%x", "../../etc/passwd",
        "\ufeff\u200b", "data: x\n\nevent: turn.failed\nid: 999\n\n", "\r\n\r\nHTTP/1.1 200 OK", "𠮷" * 200,
    ],
    ids=lambda text: repr(text[:20]),
)  # fmt: skip
def test_hostile_words_are_words(client: httpx2.Client, text: str) -> None:
    location = client.post("/v1/conversations", json={"brief": f"We sell {text[:19_000]} in the US"}).headers[
        "location"
    ]
    assert client.post(f"{location}/turns", json={"text": text}).json()["status"] == "completed"
    edit = {"edits": [{"op": "set", "path": "/title", "value": text[:200]}]}
    assert client.patch(f"{location}/strategy", json=edit, headers={"If-Match": "*"}).status_code in (200, 422)
    with client.stream("GET", f"{location}/events", headers={"Accept": "text/event-stream"}) as response:
        last = client.get(location).json()["last_event"]
        ids = []
        for line in response.iter_lines():
            if line.startswith("id: "):
                ids.append(int(line[4:]))
                if ids[-1] == last:
                    break
    assert ids == list(range(1, last + 1))
    for path in ("", "/strategy", "/provenance", "/findings", "/history", "/diff", "/archive", "/export?format=md",
                 "/export?format=html", "/export?format=json"):  # fmt: skip
        response = client.get(f"{location}{path}")
        assert response.status_code == 200, f"{path}: {response.text[:300]}"
        assert "<svg" not in response.text or "html" not in response.headers["content-type"]
