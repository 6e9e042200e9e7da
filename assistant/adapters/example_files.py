"""Reads the examples of what people type: prompts/{zh,en}/examples/intents.yaml."""

from pathlib import Path

import yaml

from assistant.reading.examples import Examples, build_examples
from assistant.strategy import Language
from assistant.wording.content import WordingFaults

LANGUAGES: tuple[Language, ...] = ("zh", "en")


def load_examples(root: Path) -> Examples:
    """The examples of `root`/prompts in both languages.

    Raises WordingFaults with every fault, and OSError where a file cannot be read.
    """
    paths = {language: root / "prompts" / language / "examples" / "intents.yaml" for language in LANGUAGES}
    try:
        return build_examples(
            {language: yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader) for language, path in paths.items()}
        )
    except (ValueError, yaml.YAMLError) as fault:
        raise WordingFaults(tuple(f"examples/intents.yaml: {line}" for line in str(fault).splitlines())) from None
