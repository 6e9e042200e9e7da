"""Reads messages by the product's own rules: no model, no network."""

import asyncio
from dataclasses import replace

from assistant.reading import read_text
from assistant.reading.examples import Examples
from assistant.reading.reading import ReadContext, Reading

LONG = 1_000
"""Characters from which reading takes long enough to leave the event loop to others."""


class RuleReader:
    """The Reader that always works; examples of what people type help it with what no pattern knows."""

    def __init__(self, examples: Examples | None = None) -> None:
        self._examples = examples

    async def read(self, message: str, context: ReadContext) -> Reading:
        context = replace(context, examples=self._examples)
        if len(message) < LONG:
            return read_text(message, context)
        return await asyncio.to_thread(read_text, message, context)
