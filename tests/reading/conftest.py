"""What the reading tests share: the catalogs that ship with the product."""

import pytest

from assistant.adapters.content_files import content_root, load_catalogs
from assistant.adapters.example_files import load_examples
from assistant.catalog import Catalogs
from assistant.reading.examples import Examples


@pytest.fixture(scope="session")
def catalogs() -> Catalogs:
    return load_catalogs(content_root())


@pytest.fixture(scope="session")
def examples() -> Examples:
    return load_examples(content_root())
