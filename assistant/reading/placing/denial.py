"""Whether what is named is denied: "no TikTok", "not on Amazon"."""

import re

from assistant.reading.desk import Desk
from assistant.reading.lexicon import moods
from assistant.reading.segments import Span

_PART = re.compile(r"[，,;；。.!！\n]|\bbut\b|但|\bthough\b")


def affirmed(said: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first hit with no denial before it in its clause."""
    for hit in pattern.finditer(said):
        cuts = [cut.end() for cut in _PART.finditer(said, 0, hit.start())]
        before = said[(cuts[-1] if cuts else 0) : hit.start()]
        if moods.NOT.search(before[-24:]) is None:
            return hit
    return None


def is_denied(desk: Desk, at: int, span: Span) -> bool:
    """Whether the words before a place in its clause deny what stands there."""
    said = desk.said((span[0], at))
    cuts = [cut.end() for cut in _PART.finditer(said)]
    return moods.NOT.search(said[(cuts[-1] if cuts else 0) :]) is not None
