"""The strategy of a conversation as data: read and changed, explained, judged, compared, exported."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Query, Request
from fastapi.responses import Response
from pydantic import ValidationError

from api import answers, wire
from api.problems import Problem
from api.routes.answered import InLanguage, Mine, assistant_of, problems, store_of
from api.routes.conversations import IdempotencyKey
from assistant.dialogue.state import Action, Message
from assistant.exports.coverage import coverage as coverage_of
from assistant.service.exporting import Edition, Format
from assistant.service.forecasting import forecast_of
from assistant.service.looking import changes_between
from assistant.strategy import Draft, Edit, Refused, apply

router = APIRouter(prefix="/v1/conversations/{id}", tags=["strategy"])
MEDIA_TYPES: dict[Format, str] = {
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
    "html": "text/html; charset=utf-8",
}
_DOCUMENTS: dict[str, Any] = {kind.partition(";")[0]: {} for kind in MEDIA_TYPES.values()}
PAPER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"


@router.get("/strategy", operation_id="getStrategy", response_model=wire.StrategyTold,
            responses={304: {"description": "Unchanged"}, **problems()})  # fmt: skip
async def get(
    request: Request, ref: Mine, language: InLanguage = None, if_none_match: Annotated[str | None, Header()] = None
) -> Response:
    """The strategy with the record of each value; its entity tag is the turn that changed it last."""
    assistant = assistant_of(request)
    state = (await assistant.conversations.resume(ref)).state
    headers = {"etag": answers.etag_of(state.turn), "cache-control": "no-cache"}
    if if_none_match is not None and headers["etag"] in if_none_match:
        return Response(status_code=304, headers=headers)
    return answers.json_response(answers.strategy(assistant, ref, state, language), headers=headers)


@router.patch("/strategy", operation_id="editStrategy", response_model=wire.StrategyTold,
              responses=problems(409, 412, 428, 507))  # fmt: skip
async def edit(
    request: Request,
    ref: Mine,
    given: wire.EditsGiven,
    if_match: Annotated[str | None, Header(description="The entity tag of the strategy that is changed")] = None,
    idempotency_key: IdempotencyKey = None,
) -> Response:
    """Change fields by hand, all or none. A turn like any other: it is recorded as entered, and can be undone."""
    request.app.state.room.check()
    assistant = assistant_of(request)
    expected = _expected(if_match)
    edits = tuple(each.model_dump(exclude_unset=True) for each in given.edits)
    state = (await assistant.conversations.resume(ref)).state
    if expected is None or expected == state.turn:
        _must_be_usable(state.draft, edits, state.turn + 1)
    action = Action("edit", edits=edits)
    async for _ in assistant.run_turn(ref, action, idempotency_key, after=expected):
        pass
    state = (await assistant.conversations.resume(ref)).state
    headers = {"etag": answers.etag_of(state.turn)}
    return answers.json_response(answers.strategy(assistant, ref, state, None), headers=headers)


@router.get("/provenance", operation_id="getProvenance", response_model=wire.Provenance, responses=problems())
async def provenance(request: Request, ref: Mine, language: InLanguage = None) -> Response:
    """Where each value comes from: who said it, in which turn, and in which words."""
    assistant = assistant_of(request)
    state = (await assistant.conversations.resume(ref)).state
    found = answers.document(assistant, state, language or state.position.language)["provenance"]
    _, turns = await store_of(request).turns(ref)
    said = {turn.number: turn.given.text for turn in turns if isinstance(turn.given, Message)}
    for record in found.values():
        quote = record.get("quote")
        if quote is not None and quote["turn"] in said:
            record["words"] = said[quote["turn"]][quote["start"] : quote["end"]]
    return answers.json_response({"turn": state.turn, "provenance": found})


@router.get("/findings", operation_id="getFindings", response_model=wire.Findings, responses=problems())
async def findings(request: Request, ref: Mine, language: InLanguage = None) -> Response:
    """What all checks say of the strategy, in words, with how to mend it."""
    assistant = assistant_of(request)
    state = (await assistant.conversations.resume(ref)).state
    found = answers.document(assistant, state, language or state.position.language)["findings"]
    errors = sum(1 for each in found if each["severity"] == "error" and not each["waived"])
    return answers.json_response({"findings": found, "errors": errors})


@router.get("/forecast", operation_id="getForecast", response_model=wire.Forecast, responses=problems())
async def forecast(request: Request, ref: Mine, language: InLanguage = None) -> Response:
    """What the plan's own figures come to, goal by goal."""
    assistant = assistant_of(request)
    state = (await assistant.conversations.resume(ref)).state
    return answers.json_response(forecast_of(assistant.core, state.draft, language or state.position.language))


@router.get("/coverage", operation_id="getCoverage", response_model=wire.Coverage, responses=problems())
async def coverage(request: Request, ref: Mine) -> Response:
    """Which goal is watched at which stage, by which KPI and channel, and where nobody looks."""
    state = (await assistant_of(request).conversations.resume(ref)).state
    found = coverage_of(state.draft.strategy)
    spots = [
        {"goal": goal, "stage": stage, "kpis": spot.kpis, "channels": spot.channels}
        for (goal, stage), spot in found.spots.items()
    ]
    lists = ("goals", "stages", "goals_unwatched", "stages_unwatched", "stages_unserved", "channels_unwatched",
             "kpis_adrift")  # fmt: skip
    return answers.json_response({**{name: getattr(found, name) for name in lists}, "spots": spots})


@router.get("/history", operation_id="getHistory", response_model=wire.History, responses=problems())
async def history(request: Request, ref: Mine) -> Response:
    """The turns in order: what was said or done, and what each changed."""
    await assistant_of(request).conversations.resume(ref)
    _, turns = await store_of(request).turns(ref)
    lines = [
        {
            "turn": turn.number,
            "day": turn.day,
            "text": turn.given.text if isinstance(turn.given, Message) else None,
            "action": turn.given.kind if isinstance(turn.given, Action) else None,
            "failed": turn.failed,
            "edits": [edit.model_dump(mode="json", exclude_defaults=True) for edit in turn.edits],
        }
        for turn in turns
    ]
    return answers.json_response({"turns": lines})


@router.get("/diff", operation_id="getDiff", response_model=wire.Diff, responses=problems())
async def diff(
    request: Request,
    ref: Mine,
    since: Annotated[int, Query(alias="from", ge=0, le=10**9, description="After this turn; 0 is the beginning")] = 0,
    to: Annotated[int | None, Query(ge=0, le=10**9, description="After this turn; else now")] = None,
) -> Response:
    """The fields of the strategy that differ between two turns."""
    state = (await assistant_of(request).conversations.resume(ref)).state
    _, turns = await store_of(request).turns(ref)
    end = state.turn if to is None else min(to, state.turn)
    changes = [
        {"path": each.path, "before": each.before, "after": each.after}
        for each in changes_between(state, turns, min(since, state.turn), end)
    ]
    return answers.json_response({"from": since, "to": end, "changes": changes})


@router.get(
    "/export", operation_id="exportStrategy",
    responses={200: {"description": "The document", "content": _DOCUMENTS}, **problems()},
    response_class=Response,
)  # fmt: skip
async def export(
    request: Request,
    ref: Mine,
    format: Annotated[Literal["md", "json", "html"], Query()] = "md",
    language: InLanguage = None,
    edition: Annotated[Literal["circulate", "internal"], Query()] = "circulate",
) -> Response:
    """The strategy as a document, in either language; what is unfinished leaves as a stamped draft."""
    assistant = assistant_of(request)
    to: Format = format
    wanted: Edition = edition
    state = (await assistant.conversations.resume(ref)).state
    spoken = language or state.position.language
    text = await assistant.export(ref, to=to, language=spoken, edition=wanted)
    headers = {
        "content-disposition": f'attachment; filename="strategy-{ref.id}.{spoken}.{to}"',
        "content-language": spoken,
        "content-security-policy": PAPER_POLICY,
    }
    return Response(text, headers=headers, media_type=MEDIA_TYPES[to])


def _expected(if_match: str | None) -> int | None:
    """The turn of an entity tag; None for `*`. Raises Problem where it is missing or none of ours."""
    if if_match is None:
        raise Problem("precondition_required", 428)
    tag = if_match.strip()
    if tag == "*":
        return None
    number = tag[1:-1]
    if tag[:1] != '"' or tag[-1:] != '"' or not (number.isascii() and number.isdigit() and len(number) < 10):
        raise Problem("conversation_moved", 412)
    return int(number)


def _must_be_usable(draft: Draft, edits: tuple[dict[str, Any], ...], turn: int) -> None:
    """Try the edits on what stands. Raises Problem with the place of the one that cannot be done."""
    for number, edit in enumerate(edits):
        try:
            wanted = Edit.model_validate({**edit, "origin": "entered"})
        except ValidationError as fault:
            first = fault.errors(include_input=False, include_url=False)[0]
            raise Problem("invalid", 422, errors=((f"/edits/{number}", first["msg"]),)) from None
        outcome = apply(draft, (wanted,), turn=turn)
        if isinstance(outcome, Refused):
            told = f"{outcome.path}: {outcome.reason}: {outcome.detail}"[:400]
            raise Problem("edit_refused", 422, errors=((f"/edits/{number}", told),))
        draft = outcome.draft
