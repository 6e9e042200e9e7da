"""Reads messages by the product's own rules: no model, no network."""

import asyncio

from assistant.reading import read_text
from assistant.reading.reading import ReadContext, Reading

LONG = 1_000
"""Characters from which reading takes long enough to leave the event loop to others."""


class RuleReader:
    """The Reader that always works."""

    async def read(self, message: str, context: ReadContext) -> Reading:
        if len(message) < LONG:
            return read_text(message, context)
        return await asyncio.to_thread(read_text, message, context)
