"""What comes in, made fit to be kept: control characters go, broken text is mended, what is too large is refused."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from assistant.dialogue.state import Action, Input, Message
from assistant.errors import InputNotUsable, MessageTooLong

MAX_CHARACTERS = 20_000
"""Of one message. A longer brief is a document to be uploaded."""

MAX_PARTS = 2_000
MAX_DEPTH = 12
"""Of the edits of one action: values in all, and levels of nesting. A strategy's own items need 60 and 5."""

_LINE_ENDS = re.compile(r"\r\n?|[\u0085\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def admitted(given: Input) -> Input:
    """The input as it is kept. Raises MessageTooLong or InputNotUsable, and then nothing is recorded."""
    match given:
        case Message(text):
            return Message(_text(text))
        case Action(argument=argument, reason=reason, edits=edits):
            return replace(
                given,
                argument=None if argument is None else _text(argument),
                reason=None if reason is None else _text(reason),
                edits=tuple(_Sieve().mapping(edit, 1) for edit in edits),
            )


def clean(text: str) -> str:
    """The text with line ends as newlines, without control characters but tab, lone surrogates replaced by U+FFFD."""
    paired = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _SURROGATES.search(text) else text
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", paired))


def _text(text: str) -> str:
    if len(text) > MAX_CHARACTERS:
        raise MessageTooLong(limit=MAX_CHARACTERS, length=len(text))
    return clean(text)


class _Sieve:
    """Goes through JSON values and counts them."""

    def __init__(self) -> None:
        self.parts = 0

    def mapping(self, value: Mapping[str, Any], depth: int) -> dict[str, Any]:
        return {_text(str(name)): self.value(inner, depth + 1) for name, inner in value.items()}

    def value(self, value: Any, depth: int) -> Any:
        self.parts += 1
        if depth > MAX_DEPTH or self.parts > MAX_PARTS:
            raise InputNotUsable()
        match value:
            case str():
                return _text(value)
            case None | bool() | int():
                return value
            case float() if math.isfinite(value):
                return value
            case list() | tuple():
                return [self.value(each, depth + 1) for each in value]
            case dict():
                return self.mapping(value, depth)
            case _:
                raise InputNotUsable()
