"""A server for the tests of a module, and a client of it."""

from collections.abc import Iterator

import httpx2
import pytest

from tests.api.server import Running, running


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server that only this machine reaches, without a key."""
    with running(tmp_path_factory.mktemp("data")) as server:
        yield server


@pytest.fixture
def client(server: Running) -> Iterator[httpx2.Client]:
    """A client of it."""
    with server.client() as client:
        yield client


@pytest.fixture
def conversation(client: httpx2.Client) -> str:
    """A new conversation's path."""
    response = client.post("/v1/conversations", json={"language": "en"})
    assert response.status_code == 201, response.text
    return str(response.headers["location"])
