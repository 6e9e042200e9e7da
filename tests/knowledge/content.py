"""The corpus as it ships, loaded once for all tests."""

from functools import cache

from assistant.adapters.content_files import content_root, load_corpus
from assistant.knowledge.corpus import Corpus
from tests.catalog.content import catalogs


@cache
def corpus() -> Corpus:
    return load_corpus(content_root(), catalogs())
