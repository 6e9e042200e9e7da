"""Reads the content that ships with the product: the folder that holds prompts/ and knowledge/."""

from pathlib import Path

import assistant
from assistant.advice import TOPICS
from assistant.catalog import Catalogs, build_catalogs
from assistant.checks import ALL_CHECKS
from assistant.knowledge.corpus import Corpus, build_corpus


def content_root() -> Path:
    """The folder with prompts/ and knowledge/ in it: beside the package in a checkout, inside it in an installed wheel.

    Raises FileNotFoundError where neither is there.
    """
    package = Path(assistant.__file__).parent
    for root in (package / "_content", package.parent):
        if (root / "knowledge").is_dir() and (root / "prompts").is_dir():
            return root
    raise FileNotFoundError(f"no prompts/ and knowledge/ beside {package} nor in its _content/: install Sextant again")


def load_catalogs(root: Path) -> Catalogs:
    """The catalogs of `root`/knowledge/catalog.

    Raises CatalogFaults with every fault, by file and line, and OSError where a file cannot be read.
    """
    folder = root / "knowledge" / "catalog"
    files = (path for path in folder.iterdir() if path.suffix in (".yaml", ".csv"))
    return build_catalogs({path.name: path.read_text(encoding="utf-8") for path in files})


def load_corpus(root: Path, catalogs: Catalogs) -> Corpus:
    """The corpus of `root`/knowledge/corpus.

    Raises CorpusFaults with every fault, by file and line, and OSError where a file cannot be read.
    """
    folder = root / "knowledge" / "corpus"
    files = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.md")}
    return build_corpus(files, catalogs, checks={check.id for check in ALL_CHECKS}, topics=TOPICS)
