"""Options of the test suite."""

import pytest
from hypothesis import settings

settings.register_profile("sextant", deadline=None)  # a busy machine is slow, not wrong: benchmarks tell of time
settings.load_profile("sextant")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--approve` rewrites what is compared with what the product says now: transcripts, documents, generated pages."""
    parser.addoption("--approve", action="store_true", help="rewrite approved texts from what the product says now")


@pytest.fixture
def approve(request: pytest.FixtureRequest) -> bool:
    """Whether approved texts are rewritten in this run."""
    return bool(request.config.getoption("--approve"))
