"""Reads prompts/: every word the product says, as one table of sentences a language."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from assistant.strategy import Language
from assistant.wording.content import WordingFaults, build_wording
from assistant.wording.speech import Wording

LANGUAGES: tuple[Language, ...] = ("zh", "en")


def load_wording(root: Path) -> Mapping[Language, Wording]:
    """The sentences of `root`/prompts in each language.

    Raises WordingFaults with every fault of every file, and OSError where a file cannot be read.
    """
    faults: list[str] = []
    files = {language: _folder(root / "prompts" / language, faults) for language in LANGUAGES}
    if faults:
        raise WordingFaults(tuple(faults))
    return build_wording(files)


def _folder(folder: Path, faults: list[str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for path in sorted(folder.glob("*.yaml")):
        name = f"{folder.name}/{path.name}"
        try:
            content: Any = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        except yaml.YAMLError as fault:
            mark = getattr(fault, "problem_mark", None)
            faults.append(f"{name}:{mark.line + 1 if mark else 1}: not YAML: {getattr(fault, 'problem', fault)}")
        except UnicodeDecodeError:
            faults.append(f"{name}:1: not UTF-8")
        else:
            found[path.stem] = content
    return found
