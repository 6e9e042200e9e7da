"""Structured logs: one JSON object a line on standard error, without what people said and without secrets."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

_SECRETS = re.compile(r"\b(sx[trv])_[A-Za-z0-9_-]{8,}|(?<=Bearer )\S+|(postgres\w*(?:\+\w+)?://[^:/\s]*):[^@\s]+@")
_TEXTS = ("text", "message_text", "brief", "body")


def set_up_logs(*, text: bool = False, stream: Any = None) -> None:
    """Send everything that is logged through here; `text` lets what people said pass."""

    def without_texts(_: Any, __: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        return entry if text else {name: value for name, value in entry.items() if name not in _TEXTS}

    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.ExtraAdder(),
    ]
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                without_texts,
                _without_secrets,
                structlog.processors.JSONRenderer(ensure_ascii=False, default=str),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    for noisy in ("uvicorn.error", "uvicorn.access", "sse_starlette", "alembic"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def _without_secrets(_: Any, __: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {name: _hidden(value) if isinstance(value, str) else value for name, value in entry.items()}


def _hidden(text: str) -> str:
    return _SECRETS.sub(
        lambda found: f"{found[1]}_***" if found[1] else f"{found[2]}:***@" if found[2] else "***", text
    )
