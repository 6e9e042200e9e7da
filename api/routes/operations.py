"""For those who run the server: is it there, can it serve, which version is it, what does it count; the schemas."""

from importlib.metadata import version
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api import answers, wire
from api.routes.answered import served_of
from assistant.errors import SextantError
from assistant.strategy import json_schema
from assistant.strategy.model import SCHEMA_VERSION

router = APIRouter(tags=["operations"])


@router.get("/healthz", operation_id="getHealth", response_model=wire.Health)
async def healthz() -> Response:
    """The process is there. Says nothing of what it needs."""
    return answers.json_response({"status": "ok"})


@router.get("/readyz", operation_id="getReadiness", response_model=wire.Readiness,
            responses={503: {"model": wire.Readiness, "description": "Calls cannot be served"}})  # fmt: skip
async def readyz(request: Request) -> Response:
    """Whether calls can be served: each part with what is wrong about it."""
    parts = [await _storage(request), _room(request), {"name": "content", "status": "ok", "why": None}]
    if request.app.state.stopping:
        parts.append({"name": "server", "status": "down", "why": "stopping"})
    worst = next((level for level in ("down", "degraded") if any(part["status"] == level for part in parts)), "ok")
    return answers.json_response({"status": worst, "parts": parts}, 503 if worst == "down" else 200)


@router.get("/version", operation_id="getVersion", response_model=wire.Version)
async def version_() -> Response:
    """Which program, API and schema this is."""
    return answers.json_response({"version": version("sextant"), "api": "v1", "strategy_schema": SCHEMA_VERSION})


@router.get("/metrics", operation_id="getMetrics", response_class=Response,
            responses={200: {"content": {"text/plain": {}}, "description": "In Prometheus' format"}})  # fmt: skip
async def metrics(request: Request) -> Response:
    """Counts of calls, turns and streams, for Prometheus."""
    return Response(request.app.state.metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")


@router.get("/schemas/strategy.json", operation_id="getStrategySchema", response_model=wire.AnyJson)
@router.get("/v1/schemas/strategy.json", include_in_schema=False)
async def schema() -> Response:
    """The JSON Schema of a strategy. Changes of a version only ever add to it."""
    headers = {"cache-control": "public, max-age=3600", "access-control-allow-origin": "*"}
    return answers.json_response(json_schema(), headers=headers)


async def _storage(request: Request) -> dict[str, Any]:
    try:
        await served_of(request).gate.store.ready()
    except SextantError as trouble:
        return {"name": "storage", "status": "down", "why": trouble.key.partition(".")[2]}
    return {"name": "storage", "status": "ok", "why": None}


def _room(request: Request) -> dict[str, Any]:
    try:
        request.app.state.room.check()
    except SextantError:
        return {"name": "room", "status": "degraded", "why": "the disk is nearly full: nothing new is taken in"}
    return {"name": "room", "status": "ok", "why": None}
