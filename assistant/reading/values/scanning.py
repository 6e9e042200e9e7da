"""All the values of a message: at each place the reading that takes in most, then on behind it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.reading.values.changes import read_change
from assistant.reading.values.dates.deadlines import no_such_day, read_when
from assistant.reading.values.kinds import Duration, Every, FromTo, Percent, Recurrence, Value, When
from assistant.reading.values.lexicon.vocabulary import OPENERS
from assistant.reading.values.lexicon.words import FILLERS
from assistant.reading.values.line import STOPS, Line
from assistant.reading.values.merging import Placed, merged
from assistant.reading.values.pairs import read_pair
from assistant.reading.values.rated import Rhythm, read_rated
from assistant.reading.values.recurrences import read_rhythm
from assistant.reading.values.tokens.token import DATE

_CHANGE_REACH = 8  # places a rhythm reaches forward to a change or a pair: 每月新客从300增加到450


@dataclass(frozen=True, slots=True)
class _Found:
    """A value between two places; the words up to `absorbed` belong to it too."""

    value: Value
    start: int
    after: int
    absorbed: int


def read_line(line: Line) -> tuple[Value, ...]:
    """The values of a line in order of position, none inside another."""
    values: list[Placed] = []
    rhythm: Rhythm | None = None
    at = 0
    while at < len(line.tokens):
        if line.has(at, STOPS):
            rhythm = None
        if not _opens(line, at):
            at += 1
            continue
        found = _read(line, at, rhythm)
        behind = no_such_day(line, at)
        if found is None or (behind is not None and behind > found.after):
            at = max(at + 1, behind or 0)
            continue
        value, start = found.value, found.start
        if isinstance(value, Recurrence):
            rhythm = Rhythm(value.every, found.after)
        elif values and rhythm is not None and isinstance(values[-1].value, Recurrence) and _is_at(value, rhythm.every):
            said = values.pop()
            if all(line.has(place, FILLERS) for place in range(rhythm.after, start)):
                value, start = replace(value, start=said.value.start), said.start
        values.append(Placed(value, start, found.after))
        at = max(found.absorbed, found.after, at + 1)
    return merged(line, values)


def _opens(line: Line, at: int) -> bool:
    """Whether a value can begin at a place."""
    word = line.word(at)
    return word in OPENERS or (word == "" and line.numeral(at) is not None) or word.startswith(DATE)


def _read(line: Line, at: int, rhythm: Rhythm | None) -> _Found | None:
    """The longest reading at a place; of two equally long ones the first of: date, pair, change, amount, rhythm."""
    best: _Found | None = None
    for found in _readings(line, at, rhythm):
        if best is None or found.after > best.after:
            best = found
    return best


def _readings(line: Line, at: int, rhythm: Rhythm | None) -> Iterator[_Found]:
    when = read_when(line, at)
    if when is not None:
        yield _Found(when.value, when.start, when.after, when.after)
    near = rhythm.every if rhythm is not None and at - rhythm.after <= _CHANGE_REACH else None
    pair = read_pair(line, at)
    if pair is not None:
        yield _Found(pair.value if near is None else _at(pair.value, near), at, pair.after, pair.absorbed)
    change = read_change(line, at)
    if change is not None:
        changed = change.value if change.value.per is not None else replace(change.value, per=near)
        yield _Found(changed, change.start, change.after, change.absorbed)
    rated = read_rated(line, at, rhythm)
    if rated is not None:
        yield _Found(rated.value, rated.start, rated.after, rated.absorbed)
    if when is None and pair is None and change is None and rated is None:
        said = read_rhythm(line, at)
        if said is not None:
            every, after = said
            yield _Found(Recurrence(line.start(at), line.end(after), "exact", every), at, after, after)


def _at(pair: FromTo, every: Every) -> FromTo:
    """Both ends a rate, where neither has one."""
    before, after = pair.before, pair.after
    if isinstance(before, Percent | Duration) or isinstance(after, Percent | Duration) or before.per or after.per:
        return pair
    return replace(pair, before=replace(before, per=every), after=replace(after, per=every))


def _is_at(value: Value, every: Every) -> bool:
    """Whether a value has taken this rhythm for its rate."""
    match value:
        case FromTo(before=before):
            return before.per == every
        case When() | Recurrence():
            return False
        case _:
            return value.per == every
