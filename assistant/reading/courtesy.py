"""Takes politeness and fillers off a stretch of text: "well, ..." or "嗯，那个…" say nothing."""

from assistant.reading.lexicon.commands import CLOSERS, OPENERS
from assistant.reading.segments import Span

_ROUNDS = 12


def core_of(folded: str, span: Span) -> Span:
    """The span without openers ("um, please"), closers ("谢谢", "for now") and punctuation around it."""
    start, end = span
    for _ in range(_ROUNDS):
        found = OPENERS.match(folded, start, end)
        if found is None or found.end() == start:
            break
        start = found.end()
    for _ in range(_ROUNDS):
        found = CLOSERS.search(folded, max(start, end - 12), end)
        if found is None or found.start() == found.end():
            break
        end = found.start()
    return (start, end) if start < end else (span[0], span[0])
