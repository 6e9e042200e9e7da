"""The language a message is written in, where it is written in one."""

import re

from assistant.reading.message import Message
from assistant.strategy import Language

_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿]")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_NEUTRAL = frozenset(
    [
        "ok",
        "okay",
        "k",
        "hi",
        "hello",
        "hey",
        "pdf",
        "word",
        "ppt",
        "docx",
        "pptx",
        "xlsx",
        "excel",
        "json",
        "md",
        "csv",
        "usd",
        "cny",
        "rmb",
        "eur",
        "gbp",
        "hkd",
        "k",
        "m",
        "b",
        "b2b",
        "b2c",
        "d2c",
        "saas",
        "crm",
        "kpi",
        "roi",
    ]
)


def language_of(text: str, message: Message) -> Language | None:
    """zh or en by its words; None for numbers, "ok", names and what has too few words to tell.

    Code-mixed text ("我们的CAC大概$120") is Chinese where its Chinese characters carry it.
    """
    han = len(_HAN.findall(message.text))
    brands = (thing for thing in message.things if thing.kind in ("channel", "tool"))
    named = {at for thing in brands for at in range(thing.start, thing.end)}
    words = [
        word[0] for word in _WORD.finditer(message.folded)
        if word.start() not in named and len(word[0]) > 1 and word[0] not in _NEUTRAL
    ]  # fmt: skip
    free_han = sum(1 for found in _HAN.finditer(message.text) if found.start() not in named)
    if free_han and han * 2 >= len(words):
        return "zh"
    if words:
        return "en" if len(words) > 1 or len(words[0]) > 3 or not han else None
    return None
