"""`sextant doctor`: whether everything that the program needs is there."""

import json
import platform
import shutil
import sys
from importlib.metadata import version

from assistant.adapters.content_files import content_root
from assistant.terminal.opening import TENANT, Options, opened
from assistant.terminal.screen import Screen, a_console

_SHELVES = ("metrics", "channels", "conversion_points", "formats", "tools", "industries", "moments", "regions")


async def doctor(options: Options, *, as_json: bool) -> int:
    """Load the content, open the storage, and say what was found; troubles end the program as everywhere."""
    settings = options.settings()
    async with opened(settings) as assistant:
        assert settings.data is not None
        found: dict[str, str | int] = {
            "version": version("sextant"),
            "python": platform.python_version(),
            "path": str(content_root()),
            "sentences": len(assistant.speech("en").wording),
            "entries": sum(len(getattr(assistant.core.catalogs, shelf)) for shelf in _SHELVES),
            "data": str(settings.data),
            "conversations": len(await assistant.conversations.listed(TENANT)),
            "storage": assistant.durability,
            "free_megabytes": shutil.disk_usage(settings.data).free // 1_000_000,
        }
        if as_json:
            sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
            return 0
        words = assistant.speech(settings.language)
        screen = Screen(a_console(), words)
        for key, names in (
            ("version", {"version": found["version"], "python": found["python"]}),
            ("content", {"sentences": found["sentences"], "entries": found["entries"], "path": found["path"]}),
            ("data", {"path": found["data"], "n": found["conversations"]}),
            ("durability", {"mode": found["storage"]}),
            ("room", {"megabytes": found["free_megabytes"]}),
            ("fine", {}),
        ):
            screen.line(words.fill(f"terminal.doctor.{key}", names))
    return 0
