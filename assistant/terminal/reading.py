"""`sextant read`: what messages are understood to say, one JSON object a line in and out; no conversation."""

import sys
from typing import Any

from assistant.dialogue.state import Message
from assistant.errors import SextantError
from assistant.reading.wire import read_json
from assistant.service.door import admitted
from assistant.terminal.failing import NotUsable
from assistant.terminal.json_lines import answer, lines, object_of
from assistant.terminal.opening import Options, opened_in_memory


async def read(options: Options) -> int:
    """Read line after line; a line without `as_of` is read as of today, or of the day that was given."""
    async with opened_in_memory(options) as assistant:
        words = assistant.speech(options.language_of_messages)
        today = assistant.conversations.clock().date().isoformat()
        for line in lines(sys.stdin.buffer):
            try:
                content = {"as_of": today, **_cleaned(object_of(line))}
                answer(read_json(content, assistant.core.catalogs, assistant.examples))
            except NotUsable as refusal:
                answer({"error": words.fill(refusal.key, refusal.params)})
            except SextantError as trouble:
                answer({"error": words.fill(trouble.key, trouble.params)})
            except (ValueError, TypeError, LookupError, AttributeError) as fault:
                answer({"error": words.say("terminal.jsonl.bad_reading", detail=str(fault)[:300])})
    return 0


def _cleaned(content: dict[str, Any]) -> dict[str, Any]:
    """The line with its message as a conversation would keep it."""
    message = content.get("message")
    if not isinstance(message, str):
        raise NotUsable("terminal.jsonl.no_message")
    kept = admitted(Message(message))
    assert isinstance(kept, Message)
    return {**content, "message": kept.text}
