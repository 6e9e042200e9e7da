"""What the reading tests share: the catalogs that ship with the product."""

import pytest

from assistant.adapters.content_files import content_root, load_catalogs
from assistant.catalog import Catalogs


@pytest.fixture(scope="session")
def catalogs() -> Catalogs:
    return load_catalogs(content_root())
