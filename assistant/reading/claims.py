"""What a message is found to say, field by field, until it becomes edits.

A claim is one value for one path with the words it rests on. Claims on a new item of a list are kept together and
become one `add`; the first claim on a field stands, unless a later one is surer.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import JsonValue, ValidationError

from assistant.reading.segments import Span
from assistant.strategy import Draft, Edit, Quote, Refused, apply
from assistant.strategy.edits import Vocabulary
from assistant.strategy.fields import ID_PREFIXES, pattern_of, spec_at

LABEL, CUE, ASKED, GUESS = 4, 3, 2, 1
"""How sure a claim is: under a label, beside a cue word, as the answer to what was asked, by its kind alone."""


@dataclass(frozen=True, slots=True)
class Claim:
    path: str
    value: JsonValue
    span: Span
    sure: int
    op: str = "set"


MOST_ITEMS = 100
"""Items of one list, and entries of one field, that a single message can add."""


@dataclass(slots=True)
class NewItem:
    """An item to be added to the list at `home`: its fields, each with the words it rests on."""

    home: str
    cover: bytearray
    fields: dict[str, JsonValue] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)

    def put(self, name: str, value: JsonValue, span: Span) -> None:
        """Set a field that is not set yet; lists grow."""
        if value is None:
            return
        present = self.fields.get(name)
        if isinstance(present, list) and isinstance(value, list):
            self.fields[name] = [*present, *(entry for entry in value if entry not in present)]
        elif name in self.fields:
            return
        else:
            self.fields[name] = value
        self.spans.append(span)
        _mark(self.cover, span)


class Ledger:
    """Collects claims; `edits` turns them into edits that the draft will take."""

    def __init__(self, draft: Draft, turn: int, vocabulary: Vocabulary, length: int) -> None:
        self.draft, self.turn, self.vocabulary = draft, turn, vocabulary
        self.cover = bytearray(length)  # 1 where a claim rests on the code point
        self.claims: dict[str, Claim] = {}
        self.entries: dict[str, list[Claim]] = {}
        self.items: list[NewItem] = []
        self.counts: dict[str, int] = {}
        self.removals: list[Claim] = []
        self.replaced: set[str] = set()

    # Claiming

    def set(self, path: str, value: JsonValue, span: Span, sure: int = CUE) -> bool:
        """Claim a single value; a list of plain values gets its entries added."""
        if value is None or value == []:
            return False
        spec = spec_at(path)
        if spec is None or spec.kind not in ("value", "values"):
            return False
        if spec.kind == "values":
            entries = value if isinstance(value, list) else [value]
            for entry in entries:
                self.add(path, entry, span, sure)
            return True
        _mark(self.cover, span)
        known = self.claims.get(path)
        if known is None or sure > known.sure:
            self.claims[path] = Claim(path, value, span, sure)
        return True

    def add(self, path: str, entry: JsonValue, span: Span, sure: int = CUE) -> None:
        """Claim one entry of a list of plain values."""
        _mark(self.cover, span)
        entries = self.entries.setdefault(path, [])
        if len(entries) < MOST_ITEMS and all(claim.value != entry for claim in entries):
            entries.append(Claim(path, entry, span, sure))

    def item(self, home: str) -> NewItem:
        """A new item of a list; without fields it is dropped."""
        item = NewItem(home, self.cover)
        self.counts[home] = self.counts.get(home, 0) + 1
        if self.counts[home] <= MOST_ITEMS:
            self.items.append(item)
        return item

    def remove(self, path: str, span: Span, value: JsonValue = None) -> None:
        _mark(self.cover, span)
        self.removals.append(Claim(path, value, span, CUE, "remove"))

    def note(self, span: Span) -> None:
        """Mark words as understood that set no field ("不含人工")."""
        _mark(self.cover, span)

    def has(self, path: str) -> bool:
        if path in self.claims or path in self.entries:
            return True
        home, dash, rest = path.partition("/-/")
        return bool(dash) and any(item.home == home and rest in item.fields for item in self.items)

    def is_used(self, span: Span) -> bool:
        """Whether a claim rests on words inside this span."""
        return self.cover.find(1, *span) >= 0

    def covers(self, span: Span) -> bool:
        """Whether claims rest on at least half of this span's words."""
        return self.cover.count(1, *span) * 2 >= span[1] - span[0]

    def paths_in(self, span: Span) -> list[str]:
        """The paths that are claimed from words inside this span."""
        claims = [*self.claims.values(), *(claim for entries in self.entries.values() for claim in entries)]
        claims += self.removals
        found = [claim.path for claim in claims if span[0] <= claim.span[0] < span[1]]
        return found + [item.home for item in self.items if any(span[0] <= start < span[1] for start, _ in item.spans)]

    # Edits

    def edits(self) -> tuple[Edit, ...]:
        """The edits, each of which the draft takes; what it would refuse is left out."""
        known = [*self._removing(), *self._setting(), *self._listing()]
        hoped = [*known, *self._adding(sure=False)]
        if not self._refuses(tuple(hoped)):
            return tuple(hoped)
        proposed = [*known, *self._adding(sure=True)]
        taken: list[Edit] = []
        draft = self.draft
        for edit in proposed:
            outcome = apply(draft, [edit], turn=self.turn, vocabulary=self.vocabulary)
            if not isinstance(outcome, Refused):
                draft = outcome.draft
                taken.append(edit)
        return tuple(taken)

    def _removing(self) -> Iterator[Edit]:
        for claim in self.removals:
            yield from self._edit("remove", claim.path, claim.value, claim.span)

    def _setting(self) -> Iterator[Edit]:
        for claim in self.claims.values():
            yield from self._edit("set", claim.path, claim.value, claim.span)

    def _listing(self) -> Iterator[Edit]:
        for path, entries in self.entries.items():
            present = self.draft.value(path)
            if present and path not in self.replaced:
                for claim in entries:
                    if not isinstance(present, tuple) or claim.value not in present:
                        yield from self._edit("add", path, claim.value, claim.span)
            else:
                values: JsonValue = [claim.value for claim in entries]
                yield from self._edit("set", path, values, _around([claim.span for claim in entries]))

    def _adding(self, *, sure: bool) -> Iterator[Edit]:
        """The new items with their ids; where it must be `sure`, only those that the draft takes."""
        numbers: dict[str, int] = {}
        homes = list(dict.fromkeys(item.home for item in self.items))
        told = [item for item in self.items if item.fields]
        for item in sorted(told, key=lambda one: (homes.index(one.home), min(one.spans))):
            prefix = ID_PREFIXES[pattern_of(item.home)]
            number = numbers.get(prefix, self.draft.next_ids.get(prefix, 1))
            edits = tuple(
                self._edit("add", item.home, {"id": f"{prefix}-{number}", **item.fields}, _around(item.spans))
            )
            if edits and not (sure and self._refuses(edits)):
                numbers[prefix] = number + 1
                yield from edits

    def _refuses(self, edits: tuple[Edit, ...]) -> bool:
        return isinstance(apply(self.draft, edits, turn=self.turn, vocabulary=self.vocabulary), Refused)

    def _edit(self, op: str, path: str, value: JsonValue, span: Span) -> Iterator[Edit]:
        quote = Quote(turn=self.turn, start=span[0], end=span[1])
        try:
            yield Edit(op=op, path=path, value=value, origin="stated", quote=quote)
        except ValidationError:
            return


def _mark(cover: bytearray, span: Span) -> None:
    cover[span[0] : span[1]] = b"\x01" * (min(span[1], len(cover)) - span[0])


def _around(spans: list[Span]) -> Span:
    return min(start for start, _ in spans), max(end for _, end in spans)
