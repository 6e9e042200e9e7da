"""What goes wrong, told as RFC 9457 has it: one kind of document for every refusal, in the caller's language."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic_core import to_json
from starlette.exceptions import HTTPException

from assistant import errors
from assistant.bootstrap import Served
from assistant.strategy import Language, Param

MEDIA_TYPE = "application/problem+json"
_log = logging.getLogger(__name__)

OF_ERRORS: Mapping[type[errors.SextantError], tuple[str, int]] = {
    errors.MessageTooLong: ("message_too_long", 413),
    errors.InputNotUsable: ("input_not_usable", 422),
    errors.SameKeyOtherInput: ("same_key_other_input", 422),
    errors.NoSuchConversation: ("no_such_conversation", 404),
    errors.ConversationExists: ("conversation_exists", 409),
    errors.ConversationMoved: ("conversation_moved", 412),
    errors.StillWorking: ("still_working", 409),
    errors.TurnFailed: ("turn_failed", 422),
    errors.StorageFull: ("storage_full", 507),
    errors.StorageBusy: ("storage_busy", 503),
}
"""The problem and the status of each refusal; troubles of the storage that are not named here are `storage`, 503."""

OF_STATUSES: Mapping[int, str] = {
    400: "bad_request", 401: "unauthorized", 403: "forbidden", 404: "not_found", 405: "method_not_allowed",
    413: "too_large", 415: "unsupported_media_type",
}  # fmt: skip


class Problem(Exception):  # noqa: N818 - what is told, not how
    """A refusal of the API's own; `name` is its words' place in problems.yaml."""

    def __init__(
        self,
        name: str,
        status: int,
        *,
        errors: Sequence[tuple[str, str]] = (),
        headers: Mapping[str, str] | None = None,
        **params: Param,
    ) -> None:
        super().__init__(name)
        self.name, self.status, self.errors, self.headers = name, status, errors, headers or {}
        self.params: Mapping[str, Param] = params


def language_of(request: Request) -> Language:
    """The language that the caller reads: Chinese where it is asked for first."""
    first = request.headers.get("accept-language", "").strip().lower()
    return "zh" if first.startswith("zh") else "en"


def told(request: Request, problem: Problem) -> Response:
    """The problem as a response."""
    served: Served = request.app.state.served
    speech = served.assistant.speech(language_of(request))
    document: dict[str, Any] = {
        "type": f"urn:sextant:problem:{problem.name.replace('_', '-')}",
        "title": speech.say(f"problems.{problem.name}.title"),
        "status": problem.status,
        "detail": speech.fill(f"problems.{problem.name}.detail", problem.params),
        "request": request.scope.get("state", {}).get("request_id", ""),
    }
    if problem.errors:
        document["errors"] = [{"pointer": pointer, "detail": detail} for pointer, detail in problem.errors]
    headers = {**problem.headers, "content-language": speech.language}
    if problem.status == 503:
        headers.setdefault("retry-after", "2")
    return Response(to_json(document), problem.status, headers, MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Have everything that is raised in a call answered as a problem."""
    app.add_exception_handler(Problem, _own)  # type: ignore[arg-type]
    app.add_exception_handler(errors.SextantError, _refused)  # type: ignore[arg-type]
    app.add_exception_handler(RequestValidationError, _invalid)  # type: ignore[arg-type]
    app.add_exception_handler(HTTPException, _http)  # type: ignore[arg-type]
    app.add_exception_handler(Exception, _failed)


async def _own(request: Request, problem: Problem) -> Response:
    return told(request, problem)


async def _refused(request: Request, refusal: errors.SextantError) -> Response:
    if isinstance(refusal, errors.StorageError):
        _log.error("storage trouble", exc_info=refusal)
    name, status = OF_ERRORS.get(type(refusal), ("storage", 503))
    names = {"limit", "length", "id", "key"}  # paths and what the system says are for the log alone
    problem = Problem(name, status)
    problem.params = {name: value for name, value in refusal.params.items() if name in names}
    return told(request, problem)


async def _invalid(request: Request, fault: RequestValidationError) -> Response:
    return told(request, Problem("invalid", 422, errors=tuple(_pointers(fault.errors()))))


def _pointers(faults: Iterable[Any]) -> Iterable[tuple[str, str]]:
    for fault in list(faults)[:50]:
        where, *parts = fault["loc"]
        if fault["type"] == "json_invalid":
            yield "", "not JSON"
        elif where == "body":
            yield "".join(f"/{_escaped(str(part))}" for part in parts), fault["msg"]
        else:
            yield f"{where}:{'.'.join(str(part) for part in parts)}", fault["msg"]


def _escaped(part: str) -> str:
    text = part.encode("utf-8", "replace").decode()
    return text.replace("~", "~0").replace("/", "~1")[:100]


async def _http(request: Request, fault: HTTPException) -> Response:
    name = OF_STATUSES.get(fault.status_code, "bad_request")
    return told(request, Problem(name, fault.status_code, headers=fault.headers))


async def _failed(request: Request, fault: Exception) -> Response:
    return told(request, Problem("failed", 500))
