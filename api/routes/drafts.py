"""One shot, no conversation: a brief into a strategy, a strategy into findings. Nothing of it is kept."""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Request
from fastapi.responses import Response
from pydantic_core import to_json

from api import answers, wire
from api.callers import Calling
from api.problems import Problem, language_of
from api.routes.answered import InLanguage, assistant_of, problems, served_of
from api.routes.conversations import IdempotencyKey
from assistant.bootstrap import Assistant
from assistant.dialogue.state import ConversationState, Depth, Position
from assistant.exports.strategy_file import read_strategy_file
from assistant.service.forecasting import forecast_of
from assistant.service.once import Made
from assistant.strategy import Draft, Language

router = APIRouter(prefix="/v1", tags=["drafts"])
HAN = range(0x4E00, 0xA000)


@router.post("/drafts", operation_id="draftStrategy", response_model=wire.Draft, responses=problems(409))
async def draft(
    request: Request, caller: Calling, given: wire.DraftGiven, idempotency_key: IdempotencyKey = None
) -> Response:
    """A brief in; strategy, provenance, findings, open questions and forecast out. complete=suggest fills the rest."""
    assistant = assistant_of(request)

    async def make() -> Made:
        return Made(200, to_json(await _drafted(assistant, caller.tenant, given)))

    if idempotency_key is None:
        made = await make()
    else:
        once, body = served_of(request).once, given.model_dump_json().encode()
        made = await once.answered(caller.tenant, f"draft:{caller.id}", idempotency_key, body, make)
    return Response(made.body, made.status, media_type="application/json")


@router.post("/validate", operation_id="validateStrategy", response_model=wire.Findings, responses=problems())
async def validate(
    request: Request,
    caller: Calling,
    given: Annotated[
        dict[str, Any],
        Body(
            description="A strategy by /schemas/strategy.json, or an export with its provenance",
            examples=[
                {"strategy": {"business": {"offering": "mugs"}, "goals": [{"id": "goal-1", "metric": "orders"}]}}
            ],
        ),
    ],
    depth: Annotated[Depth, Query(description="How much is judged")] = "standard",
    language: InLanguage = None,
) -> Response:
    """What the checks say of a strategy, in words. Nothing is kept."""
    assistant = assistant_of(request)
    spoken: Language = language or language_of(request)
    read = read_strategy_file(json.dumps(given))
    if not isinstance(read, Draft):
        speech = assistant.speech(spoken)
        errors = tuple((each.path, speech.phrase(each.words)) for each in read)
        raise Problem("not_a_strategy", 422, errors=errors)
    state = ConversationState(read, Position(depth=depth, language=spoken))
    found = answers.document(assistant, state, spoken)["findings"]
    errors_left = sum(1 for each in found if each["severity"] == "error" and not each["waived"])
    return answers.json_response({"findings": found, "errors": errors_left})


async def _drafted(assistant: Assistant, tenant: str, given: wire.DraftGiven) -> dict[str, Any]:
    if given.currency is not None and given.currency not in assistant.core.catalogs.currencies:
        raise Problem("invalid", 422, errors=(("/currency", "no currency of ISO 4217"),))
    language = given.language or language_of_text(given.brief)
    drafted = await assistant.draft(
        tenant, given.brief, language=language, depth=given.depth, complete=given.complete, currency=given.currency
    )
    forecast = forecast_of(assistant.core, drafted.state.draft, language)
    return {**answers.draft(assistant, drafted, language), "forecast": forecast}


def language_of_text(brief: str) -> Language:
    """Chinese where a tenth of the letters are Chinese characters."""
    letters = [each for each in brief if each.isalpha()]
    return "zh" if sum(ord(each) in HAN for each in letters) * 10 > len(letters) else "en"
