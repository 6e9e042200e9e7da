"""What the commands share: the settings with the options over them, and an assistant that is closed at the end."""

import datetime as dt
import os
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.bootstrap import Assistant, build_assistant, clock_on
from assistant.ports import Clock, ConversationRef
from assistant.settings import Settings, settings_from
from assistant.strategy import Language
from assistant.terminal.failing import NotUsable

TENANT = "local"
"""The one tenant of a terminal."""


@dataclass(frozen=True, slots=True)
class Options:
    """What most commands take: None where the option was not given."""

    language: Language | None = None
    data: Path | None = None
    as_of: dt.date | None = None

    def settings(self) -> Settings:
        """The environment's settings with these options over them."""
        settings = settings_from(os.environ)
        return replace(settings, data=self.data or settings.data, language=self.language or settings.language)

    @property
    def language_of_messages(self) -> Language:
        """The language of what the terminal itself says."""
        return self.settings().language


def clock_of(options: Options) -> Clock | None:
    """The clock that `--as-of` sets; None for the real one."""
    return None if options.as_of is None else clock_on(options.as_of)


@asynccontextmanager
async def opened(settings: Settings, clock: Clock | None = None) -> AsyncIterator[Assistant]:
    """The assistant of these settings, closed at the end."""
    assistant = build_assistant(settings, clock=clock)
    try:
        yield assistant
    finally:
        await assistant.close()


def opened_in_memory(options: Options) -> AbstractAsyncContextManager[Assistant]:
    """An assistant that keeps nothing, unless a folder was named."""
    return opened(replace(options.settings(), data=options.data), clock_of(options))


async def chosen(assistant: Assistant, name: str | None) -> ConversationRef:
    """The conversation of this name, or the one used last. Raises NoSuchConversation or NotUsable."""
    if name is not None:
        return await assistant.conversations.named(TENANT, name)
    listed = await assistant.conversations.listed(TENANT)
    if not listed:
        raise NotUsable("terminal.no_conversation_yet")
    return listed[0].ref
