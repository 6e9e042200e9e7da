"""One shot: a brief into a strategy, a strategy into findings; the OpenAI-style way in, by the official client."""

from typing import Any
from uuid import uuid4

import httpx2
import openai
import pytest

from api import wire
from tests.api.server import Running

ZH = "我们在苏州卖手工茶具，主要靠天猫和小红书，客单价300元。每月预算2万元，2027年6月底前把月订单从200单做到400单。"


@pytest.mark.parametrize(("brief", "language"), [(wire.BRIEF, "en"), (ZH, "zh")], ids=["en", "zh"])
def test_a_brief_becomes_a_draft(client: httpx2.Client, brief: str, language: str) -> None:
    response = client.post("/v1/drafts", json={"brief": brief})
    told = wire.Draft.model_validate_json(response.content)
    assert told.language == language
    assert response.json()["strategy"]["budget"]["total"]["amount"] in ("5000", "20000")
    assert response.json()["provenance"]["/budget/total"]["origin"] == "stated"
    assert told.open_questions
    assert client.get("/v1/conversations").json()["conversations"] == []


def test_a_completed_draft_is_whole_and_marks_what_it_suggested(client: httpx2.Client) -> None:
    draft = client.post("/v1/drafts", json={"brief": wire.BRIEF, "complete": "suggest"}).json()
    assert draft["strategy"]["channels"]
    assert draft["strategy"]["kpis"]
    origins = {record["origin"] for record in draft["provenance"].values()}
    assert origins >= {"stated", "suggested"}
    checked = client.post("/v1/validate", json=draft)
    assert checked.status_code == 200, checked.text


def test_the_same_key_drafts_once(client: httpx2.Client) -> None:
    headers = {"Idempotency-Key": str(uuid4())}
    first, again = (client.post("/v1/drafts", json={"brief": ZH}, headers=headers) for _ in range(2))
    assert first.content == again.content


def test_a_currency_is_taken_where_the_brief_names_none(client: httpx2.Client) -> None:
    body = {"brief": "We sell tea online. The budget is 5000 a month.", "currency": "GBP"}
    assert client.post("/v1/drafts", json=body).json()["strategy"]["business"]["currency"] == "GBP"
    assert client.post("/v1/drafts", json={**body, "currency": "ZZZ"}).status_code == 422


def test_validation_says_in_words_what_the_checks_find(client: httpx2.Client) -> None:
    strategy = {"goals": [{"id": "goal-1", "metric": "orders"}]}
    response = client.post("/v1/validate", json=strategy, params={"language": "zh"})
    told = wire.Findings.model_validate_json(response.content)
    assert told.errors > 0
    assert all(finding.what for finding in told.findings)


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"strategy": {"goals": [{"id": "goal-1", "colour": "red"}]}}, "/strategy/goals/0/colour"),
        ({"budget": {"total": {"amount": "much", "currency": "USD"}}}, "/budget/total/amount"),
        ({"hello": "world"}, ""),
        ({"schema_version": "99", "title": "x"}, "/schema_version"),
    ],
    ids=["no field", "no amount", "no strategy", "newer"],
)
def test_what_is_no_strategy_is_told_by_its_places(client: httpx2.Client, body: object, pointer: str) -> None:
    refused = client.post("/v1/validate", json=body)
    assert (refused.status_code, refused.json()["type"]) == (422, "urn:sextant:problem:not-a-strategy")
    assert refused.json()["errors"][0]["pointer"] == pointer


@pytest.fixture
def chat(server: Running) -> openai.OpenAI:
    return openai.OpenAI(base_url=f"{server.url}/v1", api_key="local", max_retries=0)


def asked(chat: openai.OpenAI, *messages: tuple[str, str], stream: bool = False) -> str:
    history: Any = [{"role": role, "content": text} for role, text in messages]
    if not stream:
        reply = chat.chat.completions.create(model="sextant", messages=history)
        return str(reply.choices[0].message.content)
    pieces: Any = chat.chat.completions.create(model="sextant", messages=history, stream=True)
    return "".join(piece.choices[0].delta.content or "" for piece in pieces)


@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
def test_the_official_client_goes_on_with_one_conversation(
    client: httpx2.Client, chat: openai.OpenAI, stream: bool
) -> None:
    first = asked(chat, ("user", wire.BRIEF), stream=stream)
    count = len(client.get("/v1/conversations?limit=100").json()["conversations"])
    so_far = (("user", wire.BRIEF), ("assistant", first))
    second = asked(chat, *so_far, ("user", "make the budget $7,000 a month"), stream=stream)
    assert "7,000" in second
    listed = client.get("/v1/conversations?limit=100").json()["conversations"]
    assert len(listed) == count
    strategy = client.get(f"/v1/conversations/{listed[0]['id']}/strategy").json()["strategy"]
    assert strategy["budget"]["total"]["amount"] == "7000"


def test_a_history_that_was_changed_goes_on_from_a_copy(client: httpx2.Client, chat: openai.OpenAI) -> None:
    first = asked(chat, ("user", wire.BRIEF))
    asked(chat, ("user", wire.BRIEF), ("assistant", first), ("user", "make the budget $7,000 a month"))
    other = asked(chat, ("user", wire.BRIEF), ("assistant", first), ("user", "make the budget $9,000 a month"))
    assert "9,000" in other
    amounts = [
        client.get(f"/v1/conversations/{line['id']}/strategy").json()["strategy"]["budget"]["total"]["amount"]
        for line in client.get("/v1/conversations?limit=2").json()["conversations"]
    ]
    assert sorted(amounts) == ["7000", "9000"]


@pytest.mark.parametrize(
    "prompt",
    [
        "### Task:\nGenerate a concise, 3-5 word title with an emoji summarizing the chat history.\n<chat_history>\n"
        "USER: We sell mugs\n</chat_history>\nOutput: JSON format",
        "### Task:\nGenerate 1-3 broad tags categorizing the main themes of the chat history.\n<chat_history>...",
        "Provide a concise, 5-word-or-less title for the conversation, using its same language.",
    ],
    ids=["title as data", "tags", "title"],
)
def test_a_clients_own_prompts_touch_no_strategy(client: httpx2.Client, chat: openai.OpenAI, prompt: str) -> None:
    before = client.get("/v1/conversations?limit=100").json()
    assert 0 < len(asked(chat, ("user", prompt))) < 60
    assert client.get("/v1/conversations?limit=100").json() == before


def test_the_depths_are_models(chat: openai.OpenAI) -> None:
    assert [model.id for model in chat.models.list()] == ["sextant", "sextant-standard", "sextant-deep"]
    with pytest.raises(openai.NotFoundError):
        chat.models.retrieve("gpt-9")
