"""What one metric is said to be and to become."""

import datetime as dt
from dataclasses import dataclass, field

from assistant.reading.segments import Span
from assistant.reading.things import Thing
from assistant.reading.values import Amount, Change, Value


@dataclass(slots=True)
class Frame:
    """What one metric is said to be and to become. Each value comes with its span by being the value read."""

    metric: Thing | None = None
    channel: Thing | None = None
    baseline: Amount | None = None
    target: Amount | None = None
    floor: Amount | None = None
    stretch: Amount | None = None
    undecided: list[Amount] = field(default_factory=list)
    change: Change | None = None
    deadline: tuple[dt.date, Value] | None = None
    start: tuple[dt.date, Value] | None = None
    direction: tuple[str, Span] | None = None
    aims: bool = False
    current: bool = False
    total: Span | None = None
    past: bool = False
    spans: list[Span] = field(default_factory=list)

    @property
    def has_numbers(self) -> bool:
        amounts = (self.baseline, self.target, self.floor, self.stretch, self.change)
        return bool(self.undecided) or any(amount is not None for amount in amounts)

    @property
    def is_empty(self) -> bool:
        return not self.has_numbers and self.deadline is None and self.start is None and self.direction is None
