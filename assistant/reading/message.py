"""A message made ready to be read: its folded text, its pieces, and the values and names in it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from assistant.reading.afterthoughts import settled
from assistant.reading.lexicon.labels import topic_of
from assistant.reading.measured import measured
from assistant.reading.rates import joined
from assistant.reading.reading import ReadContext
from assistant.reading.segments import Passage, Sentence, Span, segment
from assistant.reading.spelling import fold
from assistant.reading.things import Thing, ThingKind, names_of
from assistant.reading.values import Value, scan

V = TypeVar("V", bound=Value)
LONGEST_READ = 20_000
"""Code points that are read; what stands behind them is left alone."""


@dataclass(frozen=True, slots=True)
class Message:
    """What the user wrote, with everything found in it by position. Spans are code points of `text`."""

    text: str
    folded: str
    values: tuple[Value, ...]
    things: tuple[Thing, ...]
    passages: tuple[Passage, ...]
    value_starts: tuple[int, ...]
    thing_starts: tuple[int, ...]
    clause_spans: tuple[Span, ...]

    def words(self, span: Span) -> str:
        return self.text[span[0] : span[1]]

    def said(self, span: Span) -> str:
        """The folded words of a span: what patterns are matched against."""
        return self.folded[span[0] : span[1]]

    def values_in(self, span: Span) -> tuple[Value, ...]:
        """The values that begin inside a span."""
        first = bisect_left(self.value_starts, span[0])
        last = bisect_left(self.value_starts, span[1])
        return self.values[first:last]

    def things_in(self, span: Span, *kinds: ThingKind) -> tuple[Thing, ...]:
        """The things of these kinds (of all, where none is given) that begin inside a span."""
        first = bisect_left(self.thing_starts, span[0])
        last = bisect_left(self.thing_starts, span[1])
        return tuple(
            thing for thing in self.things[first:last] if thing.end <= span[1] and (not kinds or thing.kind in kinds)
        )

    def clauses_in(self, span: Span) -> tuple[Span, ...]:
        """The clauses inside a span."""
        first = bisect_left(self.clause_spans, (span[0], 0))
        last = bisect_left(self.clause_spans, (span[1], 0))
        return tuple(clause for clause in self.clause_spans[first:last] if clause[1] <= span[1])

    def clause_at(self, place: int) -> Span | None:
        """The clause that a code point lies in."""
        before = bisect_left(self.clause_spans, (place + 1, 0)) - 1
        return self.clause_spans[before] if before >= 0 and place < self.clause_spans[before][1] else None

    def sentences(self) -> Iterator[tuple[Passage, Sentence]]:
        for passage in self.passages:
            for sentence in passage.sentences:
                yield passage, sentence


def prepare(text: str, context: ReadContext) -> Message:
    """The message with its values, names and pieces; only its first LONGEST_READ code points are looked at."""
    text = text[:LONGEST_READ]
    folded = fold(text)
    regions = context.draft.strategy.business.regions
    region = next((region for region in regions if region != "global"), None)
    values = joined(settled(scan(text, context.as_of, region=region), folded), folded)
    named = names_of(context.catalogs).find(text, folded)
    counted = measured(values, folded, named, context.catalogs)
    things = tuple(sorted((*named, *counted), key=lambda thing: (thing.start, -thing.end)))
    passages = segment(folded, is_label, tuple((value.start, value.end) for value in values))
    clauses = sorted(
        (clause.start, clause.end)
        for passage in passages
        for sentence in passage.sentences
        for clause in sentence.clauses
    )
    return Message(text, folded, values, things, passages, _starts(values), _starts(things), tuple(clauses))


def is_label(words: str) -> bool:
    """Whether words before a colon, or alone on a line, name a part of a brief."""
    return topic_of(words) is not None


def _starts(found: Sequence[Value | Thing]) -> tuple[int, ...]:
    return tuple(one.start for one in found)
