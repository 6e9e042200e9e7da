"""Embeddings by any service that speaks OpenAI's API: set SEXTANT_EMBEDDINGS to `openai:<model>`."""

from functools import cached_property
from typing import Any

from pydantic import SecretStr

from assistant.ports import Role, Vector

SECONDS = 20.0
AT_ONCE = 64
"""Texts in one request."""


class OpenAiEmbeddings:
    """An Embedder over the network, through LangChain. One attempt a request: words alone go on."""

    def __init__(self, model: str, *, url: str | None, key: str | None) -> None:
        self.name = f"openai:{model}"
        self._model, self._url, self._key = model, url, key

    async def embed(self, texts: tuple[str, ...], *, role: Role) -> tuple[Vector, ...]:
        vectors = await self._client.aembed_documents(list(texts))
        return tuple(_unit(vector) for vector in vectors)

    @cached_property
    def _client(self) -> Any:
        from langchain_openai import OpenAIEmbeddings

        settings: dict[str, Any] = {
            "model": self._model,
            "base_url": self._url,
            "api_key": SecretStr(self._key or "none"),
            "check_embedding_ctx_length": False,  # other services take text, not OpenAI's tokens
            "timeout": SECONDS,
            "max_retries": 0,
            "chunk_size": AT_ONCE,
        }
        return OpenAIEmbeddings(**settings)


def _unit(vector: list[float]) -> Vector:
    length = sum(each * each for each in vector) ** 0.5
    return tuple(each / length for each in vector) if length else tuple(vector)
