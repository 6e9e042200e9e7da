"""`sextant ask`, `index` and `knowledge`: the corpus and one's own documents from the command line."""

import json
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from pathlib import Path

from assistant.adapters.content_files import content_root
from assistant.adapters.vector_files import VectorFiles
from assistant.bootstrap import Assistant
from assistant.dialogue.decision import Decision, Lines, Opened, Told
from assistant.dialogue.state import ConversationState, Position
from assistant.dialogue.telling import answered
from assistant.errors import DocumentRefused, NoSuchDocument
from assistant.knowledge.documents import MOST_BYTES
from assistant.knowledge.passages import Query, language_of
from assistant.service.knowledge import Progress
from assistant.settings import VECTORS
from assistant.strategy import Draft, Inverse, Language
from assistant.terminal.failing import NotUsable
from assistant.terminal.opening import TENANT, Options, opened
from assistant.terminal.screen import Screen, a_console
from assistant.wording.blocks import AdviceBlock, AnyBlock, Reply

NOTHING = 1
"""The exit code where nothing reliable is known."""


async def ask(options: Options, question: str, *, as_json: bool) -> int:
    """Answer one question; NOTHING where there is no answer."""
    language = options.language or language_of(question)
    async with _answering(options) as assistant:
        with _bar(assistant, options.language_of_messages) as progress:
            if assistant.knowledge.standing().missing:
                await assistant.knowledge.prepare(progress)
        passages = await assistant.knowledge.search(Query(question, language, TENANT))
        remark = answered(question, passages, Draft(), assistant.core.catalogs, language)
        reply = _said(assistant, remark, language)
        if as_json:
            found = [block.model_dump(mode="json", exclude_none=True) for block in reply.blocks]
            sys.stdout.write(json.dumps({"answered": remark is not None, "blocks": found}, ensure_ascii=False) + "\n")
        elif remark is None:
            sys.stdout.write(assistant.speech(language).say("replies.no_answer") + "\n")
        else:
            screen = Screen(a_console(), assistant.speech(language))
            screen.reply(_with_ids(block) for block in reply.blocks)
            if any(isinstance(block, AdviceBlock) and block.citations for block in reply.blocks):
                screen.gap()
                screen.line(assistant.speech(options.language_of_messages).say("terminal.knowledge.more"), "dim")
    return NOTHING if remark is None else 0


async def index(options: Options, *, ship: bool) -> int:
    """Embed every text of the corpus that has no vector yet, and wait until the vector cache holds all."""
    async with opened(options.settings()) as assistant:
        words = assistant.speech(options.language_of_messages)
        if assistant.knowledge.embedder is None:
            raise NotUsable("terminal.index.no_embedder")
        if ship:
            folder = content_root() / "knowledge" / VECTORS
            assistant.knowledge.files = VectorFiles(folder, folder)
        with _bar(assistant, options.language_of_messages) as progress:
            await assistant.knowledge.prepare(progress)
        await assistant.knowledge.opened()
        standing = assistant.knowledge.standing()
        told = words.say(
            "terminal.index.done", n=standing.entries, embedder=standing.meaning or "", store=standing.vectors
        )
        sys.stdout.write(f"{told}\n")
    return 0


async def add(options: Options, files: Sequence[Path]) -> int:
    """Add each file; the first that is refused ends the command."""
    async with _answering(options) as assistant:
        words = assistant.speech(options.language_of_messages)
        for file in files:
            with _bar(assistant, options.language_of_messages) as progress:
                document = await assistant.library.add(TENANT, file.name, _bytes(file), progress)
            told = words.say("terminal.knowledge.added", title=document.title, id=document.id, n=document.passages)
            sys.stdout.write(f"{told}\n")
    return 0


async def listing(options: Options, *, as_json: bool) -> int:
    """A line a document."""
    async with _answering(options) as assistant:
        words = assistant.speech(options.language_of_messages)
        documents = await assistant.library.listed(TENANT)
        if as_json:
            lines = [{"id": each.id, "title": each.title, "characters": each.characters} for each in documents]
            sys.stdout.write(json.dumps(lines, ensure_ascii=False, indent=2) + "\n")
        elif not documents:
            sys.stdout.write(words.say("terminal.knowledge.empty") + "\n")
        else:
            for each in documents:
                line = words.say("terminal.knowledge.line", id=each.id, title=each.title, n=each.characters)
                sys.stdout.write(f"{line}\n")
    return 0


async def remove(options: Options, id: str) -> int:
    """Remove the document of this id, or the only one of this title."""
    async with _answering(options) as assistant:
        words = assistant.speech(options.language_of_messages)
        titled = [each.id for each in await assistant.library.listed(TENANT) if each.title == id]
        removed = await assistant.library.remove(TENANT, titled[0] if len(titled) == 1 else id)
        sys.stdout.write(words.say("terminal.knowledge.removed", title=removed.title) + "\n")
    return 0


async def show(options: Options, id: str) -> int:
    """A whole entry of the corpus."""
    language = options.language_of_messages
    async with _answering(replace(options, data=None)) as assistant:
        if id not in assistant.core.corpus.entries[language]:
            raise NoSuchDocument(id=id)
        Screen(a_console(), assistant.speech(language)).reply(_said(assistant, Opened(id), language).blocks)
    return 0


@asynccontextmanager
async def _answering(options: Options) -> AsyncIterator[Assistant]:
    """An assistant for one answer: the vector cache takes longer to open than to do without."""
    async with opened(replace(options.settings(), vector_cache=False)) as assistant:
        yield assistant


def _with_ids(block: AnyBlock) -> AnyBlock:
    """Citations by their ids: nobody is there to press a letter."""
    if not isinstance(block, AdviceBlock):
        return block
    cited = (each.model_copy(update={"action": None, "title": f"{each.title}  {each.id}"}) for each in block.citations)
    return block.model_copy(update={"citations": tuple(cited)})


def _said(assistant: Assistant, remark: Lines | Told | Opened | None, language: Language) -> Reply:
    state = ConversationState(position=Position(language=language))
    remarks = () if remark is None else (remark,)
    aside = Decision(state, (), Inverse(), remarks, None, (), ())
    return assistant.core.compose(aside, assistant.speech(language))


def _bytes(file: Path) -> bytes:
    """The file's bytes, one more than may be at most. Raises NotUsable where it cannot be read."""
    try:
        with file.open("rb") as opened_file:
            return opened_file.read(MOST_BYTES + 1)
    except IsADirectoryError:
        raise DocumentRefused("kind", name=file.name, kinds=".txt, .md") from None
    except OSError as fault:
        raise NotUsable("terminal.file.unreadable", file=str(file), detail=fault.strerror or str(fault)) from fault


@contextmanager
def _bar(assistant: Assistant, language: Language) -> Iterator[Progress]:
    """A progress bar on standard error that appears with the first text to embed."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    label = assistant.speech(language).say("terminal.index.embedding")
    columns = (TextColumn(label, markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, visible=False)

        def step(done: int, of: int) -> None:
            bar.update(task, completed=done, total=of, visible=of > 0)

        yield step
