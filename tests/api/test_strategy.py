"""The strategy over HTTP: read, changed under its version, explained, judged, compared, exported."""

import httpx2
import pytest

from api import wire


@pytest.fixture
def drafted(client: httpx2.Client) -> str:
    """A conversation that began with a brief."""
    return str(client.post("/v1/conversations", json={"brief": wire.BRIEF}).headers["location"])


def title(text: str) -> dict[str, object]:
    return {"edits": [{"op": "set", "path": "/title", "value": text}]}


def test_a_change_needs_the_version_it_is_made_on(client: httpx2.Client, drafted: str) -> None:
    first = client.get(f"{drafted}/strategy")
    tag = {"If-Match": first.headers["etag"]}
    assert client.patch(f"{drafted}/strategy", json=title("Mugs")).status_code == 428
    changed = client.patch(f"{drafted}/strategy", json=title("Mugs"), headers=tag)
    told = wire.StrategyTold.model_validate_json(changed.content)
    assert (told.strategy["title"], told.turn) == ("Mugs", first.json()["turn"] + 1)
    assert told.records["/title"]["origin"] == "entered"  # type: ignore[index,call-overload]
    stale = client.patch(f"{drafted}/strategy", json=title("Cups"), headers=tag)
    assert (stale.status_code, stale.json()["type"]) == (412, "urn:sextant:problem:conversation-moved")
    assert client.get(f"{drafted}/strategy").json()["strategy"]["title"] == "Mugs"
    assert client.patch(f"{drafted}/strategy", json=title("Any"), headers={"If-Match": "*"}).status_code == 200


def test_a_change_can_be_undone_like_any_turn(client: httpx2.Client, drafted: str) -> None:
    client.patch(f"{drafted}/strategy", json=title("Mugs"), headers={"If-Match": "*"})
    client.post(f"{drafted}/turns", json={"action": {"kind": "undo"}})
    assert "title" not in client.get(f"{drafted}/strategy").json()["strategy"]


def test_the_same_key_changes_once(client: httpx2.Client, drafted: str) -> None:
    headers = {"If-Match": client.get(f"{drafted}/strategy").headers["etag"], "Idempotency-Key": "edit-1"}
    first, again = (client.patch(f"{drafted}/strategy", json=title("Mugs"), headers=headers) for _ in range(2))
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.json() == again.json()


@pytest.mark.parametrize(
    ("edit", "pointer"),
    [
        ({"op": "set", "path": "/nosuch", "value": 1}, "/edits/1"),
        ({"op": "set", "path": "/budget/total", "value": "much"}, "/edits/1"),
        ({"op": "remove", "path": "/goals/goal-99"}, "/edits/1"),
        ({"op": "set", "path": "no pointer"}, "/edits/1/path"),
        ({"op": "shout", "path": "/title"}, "/edits/1/op"),
    ],
    ids=["no field", "no money", "no item", "no path", "no operation"],
)
def test_a_change_that_cannot_be_made_says_where_and_none_is_made(
    client: httpx2.Client, drafted: str, edit: dict[str, object], pointer: str
) -> None:
    before = client.get(f"{drafted}/strategy")
    body = {"edits": [{"op": "set", "path": "/title", "value": "Mugs"}, edit]}
    refused = client.patch(f"{drafted}/strategy", json=body, headers={"If-Match": before.headers["etag"]})
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == pointer
    assert client.get(f"{drafted}/strategy").json() == before.json()


def test_an_unchanged_strategy_is_not_sent_again(client: httpx2.Client, drafted: str) -> None:
    tag = client.get(f"{drafted}/strategy").headers["etag"]
    same = client.get(f"{drafted}/strategy", headers={"If-None-Match": tag})
    assert (same.status_code, same.content) == (304, b"")


def test_provenance_names_the_words(client: httpx2.Client, drafted: str) -> None:
    told = wire.Provenance.model_validate_json(client.get(f"{drafted}/provenance").content)
    budget = told.provenance["/budget/total"]
    assert isinstance(budget, dict)
    assert (budget["origin"], budget["words"]) == ("stated", "$5,000 a month")


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("findings", wire.Findings), ("forecast", wire.Forecast), ("coverage", wire.Coverage),
        ("history", wire.History), ("diff?from=0", wire.Diff), ("events", wire.Events), ("", wire.Conversation),
    ],
)  # fmt: skip
def test_what_is_told_has_the_shape_that_is_promised(
    client: httpx2.Client, drafted: str, path: str, shape: type[wire.Told]
) -> None:
    response = client.get(f"{drafted}/{path}" if path else drafted)
    told = shape.model_validate_json(response.content)
    assert told.model_dump(mode="json", by_alias=True, exclude_unset=True) == response.json()


def test_the_forecast_is_the_sum_of_the_conversation(client: httpx2.Client) -> None:
    brief = f"{wire.BRIEF} The average order is $45 and our margin is 60%. The budget starts in January 2027."
    drafted = client.post("/v1/conversations", json={"brief": brief}).headers["location"]
    [goal] = client.get(f"{drafted}/forecast").json()["goals"]
    assert (goal["currency"], goal["money"]) == ("USD", "30000")
    assert goal["needed_per_result"] is not None


def test_a_diff_tells_what_a_turn_changed(client: httpx2.Client, drafted: str) -> None:
    client.post(f"{drafted}/turns", json={"text": "actually make the budget $6,000 a month"})
    changes = {each["path"]: each for each in client.get(f"{drafted}/diff?from=1").json()["changes"]}
    change = changes["/budget/total/amount"]
    assert (change["before"], change["after"]) == ("5000", "6000")
    assert client.get(f"{drafted}/diff?from=2").json()["changes"] == []
    from_the_start = {each["path"] for each in client.get(f"{drafted}/diff?from=0&to=1").json()["changes"]}
    assert "/budget/total/amount" in from_the_start


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("format", ["md", "json", "html"])
def test_a_strategy_is_exported_in_either_language(
    client: httpx2.Client, drafted: str, format: str, language: str
) -> None:
    response = client.get(f"{drafted}/export", params={"format": format, "language": language, "edition": "internal"})
    assert response.status_code == 200
    assert response.headers["content-language"] == language
    assert ("预算" in response.text) is (language == "zh")


def test_an_exported_page_runs_nothing(client: httpx2.Client) -> None:
    brief = "We sell <script>alert(1)</script> mugs & <img src=x onerror=alert(2)> in the US"
    drafted = client.post("/v1/conversations", json={"brief": brief}).headers["location"]
    page = client.get(f"{drafted}/export", params={"format": "html"})
    assert "<script" not in page.text
    assert "<img" not in page.text
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
