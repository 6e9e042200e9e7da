"""The shipped catalogs, read once for all tests of this folder."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from assistant.adapters.content_files import content_root, load_catalogs
from assistant.catalog import Catalogs

RESEARCH = Path(__file__).parents[2].parent / "shared" / "data"
"""The researched starting data, where it lies beside the checkout; not part of the repository."""


@cache
def catalogs() -> Catalogs:
    return load_catalogs(content_root())


@cache
def texts() -> Mapping[str, str]:
    """The text of each catalog file, by its name."""
    folder = content_root() / "knowledge" / "catalog"
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()) if path.suffix != ".md"}
