"""What is configured from outside, read from the environment: SEXTANT_DATA and the language of the system."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.strategy import Language

DATABASE = "conversations.sqlite"


@dataclass(frozen=True, slots=True)
class Settings:
    """`data` is the folder of the conversations, None to keep them in memory. `language` is the interface's."""

    data: Path | None
    language: Language = "en"


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this environment."""
    configured = environment.get("SEXTANT_DATA")
    data = Path(configured).expanduser() if configured else user_data_folder(environment, sys.platform)
    return Settings(data, system_language(environment))


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
