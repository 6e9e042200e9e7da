"""What of a message may be read as said: clauses that are no question, command, condition or other people's words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.reading.lexicon import moods
from assistant.reading.lexicon.labels import topic_of
from assistant.reading.message import Message
from assistant.reading.segments import Clause, Passage, Span


@dataclass(frozen=True, slots=True)
class Part:
    """One clause that may be read, with what is known of its mood."""

    start: int
    end: int
    past: bool = False
    others: bool = False
    conditional: bool = False
    head: Span | None = None

    @property
    def span(self) -> Span:
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence to read: its clauses, and the topic of the label or heading it stands under."""

    start: int
    end: int
    parts: tuple[Part, ...]
    passage: Passage
    topic: str | None = None
    section: str | None = None
    passage_clauses: tuple[Clause, ...] = ()

    @property
    def span(self) -> Span:
        return self.start, self.end


def statements_of(message: Message, barred: Sequence[Span]) -> tuple[Statement, ...]:
    """The sentences to read, in order, without what is barred."""
    found = []
    shut = bytearray(len(message.text))
    for start, end in barred:
        shut[start:end] = b"\x01" * (min(end, len(shut)) - start)
    for passage in message.passages:
        if passage.kind in ("foreign", "heading"):
            continue
        topic = _topic(message, passage.label)
        section = _topic(message, passage.section)
        for sentence in passage.sentences:
            conditional = False
            past = others = False
            parts = []
            for clause in sentence.clauses:
                said = message.said((clause.start, clause.end))
                conditional = conditional or moods.IF.match(said) is not None
                past = _past(said, before=past)
                others = moods.OTHERS.search(said) is not None or (others and not _is_own(said))
                if shut.find(1, clause.start, clause.end) < 0:
                    parts.append(Part(clause.start, clause.end, past, others, conditional, clause.head))
            if parts:
                found.append(
                    Statement(sentence.start, sentence.end, tuple(parts), passage, topic, section, sentence.clauses)
                )
    return tuple(found)


def _topic(message: Message, label: Span | None) -> str | None:
    """The topic of a label; words under "公司情况" are read as running text."""
    topic = topic_of(message.said(label)) if label else None
    return None if topic == "plain" else topic


def _past(said: str, *, before: bool) -> bool:
    if moods.PAST.search(said) is not None:
        return True
    return before and moods.CURRENT.search(said) is None and moods.AIM.search(said) is None


def _is_own(said: str) -> bool:
    return re.search(r"\b(?:we|our|us|i|my)\b|我", said) is not None
