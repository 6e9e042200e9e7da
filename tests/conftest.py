"""Options of the test suite, and what many of its tests stand on."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.postgres import Server

settings.register_profile("sextant", deadline=None)  # a busy machine is slow, not wrong: benchmarks tell of time
settings.load_profile("sextant")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--approve` rewrites what is compared with what the product says now: transcripts, documents, generated pages."""
    parser.addoption("--approve", action="store_true", help="rewrite approved texts from what the product says now")


@pytest.fixture
def approve(request: pytest.FixtureRequest) -> bool:
    """Whether approved texts are rewritten in this run."""
    return bool(request.config.getoption("--approve"))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """A PostgreSQL that runs as long as the tests of this process."""
    server = Server.made()
    yield server
    server.remove()


@pytest.fixture
def postgres(postgres_server: Server) -> str:
    """The URL of a new database in it."""
    return postgres_server.new_database()
