"""The HTTP server: one app over the assistant. Each call's work is in `routes/`, what surrounds every call here.

`serve.py` runs it; `openapi.json` beside this file is what it offers, compared in a test.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import Depends, FastAPI
from fastapi.routing import APIRoute

from api import problems
from api.callers import Callers, bearer
from api.envelope import Envelope
from api.metrics import Metrics
from api.room import Room
from api.routes import chat_completions, conversations, drafts, operations, page, strategy, turns
from assistant.bootstrap import Served
from assistant.settings import ServerSettings

DESCRIPTION = """
Makes a digital marketing strategy in conversation, in Chinese or English.

Start a conversation, take turns in it, follow its events, read and change the strategy as data, export it.
Or send a brief to `/v1/drafts` and get a whole draft at once.
Every refusal is a problem document (RFC 9457). A call with the same `Idempotency-Key` has no second effect.
""".strip()


def create_app(served: Served, settings: ServerSettings) -> FastAPI:
    """The app over this assistant; it closes the assistant when it stops."""
    metrics = Metrics()

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        yield
        app.state.stopping = True
        await served.close()

    app = FastAPI(
        title="Sextant",
        version=version("sextant"),
        description=DESCRIPTION,
        lifespan=life,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        generate_unique_id_function=_operation_id,
        telemetry={"tracing": settings.telemetry, "metrics": settings.telemetry, "logs": False,
                   "operation_spans": settings.telemetry, "auto_configure": settings.telemetry},
    )  # fmt: skip
    app.state.served, app.state.settings, app.state.metrics = served, settings, metrics
    app.state.callers = Callers(served, settings)
    app.state.room = Room(served.data, settings.floor_megabytes)
    app.state.stopping = False
    app.add_middleware(Envelope, metrics=metrics)
    problems.install(app)
    for router in (conversations.router, turns.router, strategy.router, drafts.router, chat_completions.router):
        app.include_router(router, dependencies=[Depends(bearer)])
    app.include_router(operations.router)
    app.include_router(page.router)
    return app


def _operation_id(route: APIRoute) -> str:
    return route.operation_id or route.name
