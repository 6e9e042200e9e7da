"""Metrics that only a measure word names: "每月4000单" counts orders, though no word for orders is said."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from assistant.catalog import Catalogs
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.things import Thing
from assistant.reading.values import Change, Count, FromTo, Value

_COUNTED_IN = {"单": ("orders", "deals_won")}
_PRICED = spoken(r"\s*(?:价|利润|成本|平均|均价|客单)")


def measured(values: Sequence[Value], folded: str, things: Sequence[Thing], catalogs: Catalogs) -> Iterator[Thing]:
    """A metric for each count with a measure word of its own, where no name of a metric stands there."""
    named = [thing for thing in things if thing.kind == "metric"]
    starts = [thing.start for thing in named]
    for count in _counts(values):
        metrics = tuple(one for one in _COUNTED_IN.get(count.unit or "", ()) if one in catalogs.metrics)
        start = folded.rfind(count.unit or "", count.start, count.end)
        if not metrics or start < 0 or count.amount < 2 or _PRICED.match(folded, count.end) is not None:
            continue
        last = bisect_right(starts, count.end) - 1
        if last >= 0 and named[last].end >= count.start:
            continue
        yield Thing("metric", metrics, start, count.end)


def _counts(values: Sequence[Value]) -> Iterator[Count]:
    for value in values:
        ends = (value.before, value.after) if isinstance(value, FromTo) else (value,)
        inner = (value.by,) if isinstance(value, Change) else ()
        yield from (end for end in (*ends, *inner) if isinstance(end, Count))
