"""What is said of a metric: from where, to where, by how much, until when, gathered over neighbouring clauses.

A frame begins where a metric is named and goes on until another one is. Which amount is the present and which the aim
follows from the words around it ("currently 80", "做到120"), then from the order.
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.reading import quantities
from assistant.reading.desk import Desk
from assistant.reading.lexicon import moods
from assistant.reading.lexicon.cues import BY_THEN
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing.frame import Frame
from assistant.reading.placing.frame_values import (
    AT_TIMES,
    EXPECTED,
    NOT_OF_A_METRIC,
    SCORED,
    WEEKDAYS,
    distinct,
    done,
    ends_of,
    fits,
    last_place,
)
from assistant.reading.placing.statements import Part
from assistant.reading.segments import Span
from assistant.reading.things import Thing
from assistant.reading.values import (
    Amount,
    Change,
    Count,
    Direction,
    Duration,
    Every,
    FromTo,
    Money,
    Percent,
    Unit,
    Value,
    When,
)
from assistant.strategy import months_after

_FLOOR = spoken(r"\b(?:floor|at minimum|bare minimum|worst case|minimum)\b|保底|底线|最低目标|最少要")
_STRETCH = spoken(r"\b(?:stretch|ideally|best case|dream)\b|冲刺|挑战目标|最好能|理想(?:情况|目标)?")
_FROM = spoken(r"\bfrom\s*(?:about |around |roughly |approx(?:imately)? )?$|从(?:现在的?|目前的?|大概|约)?\s*$")
_JOINT = spoken(r"\band\b|\bplus\b|,|，|、|和|与|以及|并且?|同时")
_LASTING = spoken(r"\b(?:over|in|within|during|timeframe|timeline)\b|内|时间|为期|期限|周期")
_SPENT = spoken(r"\b(?:spent|paid|burned|wasted|invested|blew)\b|花了|投了")
_NAMED = spoken(
    r" (?!a |an |per |each |every |now|today|currently|right |in |by |to |or |and |so |but |at |on |of |monthly|weekly|is |as |from )[a-z-]{3,}(?: [a-z-]{3,}){0,2} (?:a|per|each|every|an?) "
)
_DENIED = spoken(r"\b(?:not|isn'?t|wasn'?t|no longer|never)\s+(?:about |around |at )?$|不是$")
_NOW_BEHIND = spoken(r"(?: (?:a|per|each) \w+)? (?:now|today|currently|right now|at the moment|at present)\b")


_RATE = spoken(r"(每(?:个)?[月周天])|\b(?:a|per|each) (month|week|day)\b")
_RATES: dict[str, Unit] = {"月": "month", "周": "week", "天": "day", "month": "month", "week": "week", "day": "day"}


def frames_of(
    desk: Desk, parts: Iterable[Part], *, open_frame: Frame | None = None, asked: bool = False
) -> list[Frame]:
    """The frames of these clauses. `open_frame` goes on where the first clauses name no metric; `asked`: any number may count."""
    reader = _Reader(desk, open_frame, asked)
    for part in parts:
        reader.read(part)
    return reader.frames


class _Reader:
    def __init__(self, desk: Desk, open_frame: Frame | None, asked: bool) -> None:
        self.desk, self.asked = desk, asked
        self.current = False
        self.frames: list[Frame] = [open_frame] if open_frame is not None else []

    def read(self, part: Part) -> None:
        if part.others or part.conditional:
            return
        said = self._said(part)
        if part.past and _SPENT.search(said) and self.desk.message.things_in(part.span, "channel"):
            return  # what a channel cost and brought is its history
        if AT_TIMES.match(said) is not None:
            return  # what a month brings in a good season is neither today's figure nor the aim
        settled = moods.DONE.search(said) is not None
        aims = moods.AIM.search(said) is not None and not settled
        current = settled or moods.CURRENT.search(said) is not None
        values = self.desk.values([part.span])
        metrics = [
            thing
            for thing in self.desk.message.things_in(part.span, "metric")
            if self._measures(thing, part, said, values, aims)
        ]
        self.current = (self.current or current) and not aims
        for frame, inner, mine in self._split(part, metrics, values):
            inner_said = self.desk.said(inner)
            frame.aims = frame.aims or (aims and (len(metrics) == 1 or not moods.CURRENT.search(inner_said)))
            frame.current = frame.current or current or self.current
            if moods.AIM.search(inner_said) and (then := BY_THEN.search(inner_said)) and frame.deadline is None:
                frame.deadline = next((one.deadline for one in reversed(self.frames) if one.deadline), None)
                frame.spans.append((inner[0] + then.start(), inner[0] + then.end()))
            frame.past = frame.past or part.past
            self._direction(frame, inner, inner_said, aims)
            total = moods.TOTAL.search(inner_said)
            if total is not None:
                frame.total = (inner[0] + total.start(), inner[0] + total.end())
            before = inner[0]
            for value in mine:
                self._take(frame, value, part, before, inner[1])
                now = _NOW_BEHIND.match(self.desk.message.folded, value.end, inner[1])
                before = now.end() if now is not None else value.end

    def _said(self, part: Part) -> str:
        head = self.desk.said(part.head) + " " if part.head else ""
        return head + self.desk.said(part.span)

    def _measures(self, thing: Thing, part: Part, said: str, values: Sequence[Value], aims: bool) -> bool:
        """Whether a metric's name means the metric here: a number or an aim is near it."""
        if self.asked or values or part.head is not None:
            return True
        if aims:
            before = self.desk.said((max(part.start, thing.start - 40), thing.start))
            return (
                moods.UP.search(before) is not None
                or moods.DOWN.search(before) is not None
                or moods.AIM.search(before) is not None
                or moods.UP.search(self.desk.said((thing.end, min(part.end, thing.end + 12)))) is not None
            )
        return moods.CURRENT.search(said) is not None

    def _split(
        self, part: Part, metrics: Sequence[Thing], values: Sequence[Value]
    ) -> list[tuple[Frame, Span, Sequence[Value]]]:
        """The clause shared out among the frames it speaks of, each with its stretch and its values."""
        metrics = done(distinct(metrics), self.desk)
        if not metrics:
            if not self.frames:
                if not values:
                    return []
                self.frames.append(Frame())
            return [(self.frames[-1], part.span, values)]
        shared: list[tuple[Frame, Span, Sequence[Value]]] = []
        leads = self._value_first(part, metrics, values)
        bounds = [self._opens(part, metrics, at) for at in range(len(metrics))]
        for at, metric in enumerate(metrics):
            start = part.start if at == 0 else (metrics[at - 1].end if leads else bounds[at])
            end = part.end if at == len(metrics) - 1 else (metric.end if leads else bounds[at + 1])
            mine = [value for value in values if start <= value.start < max(end, start + 1)]
            own = any(isinstance(value, Count | Money | Percent) for value in mine)
            shared.append((self._frame_for(metric, fresh=own and not self.asked), (start, end), mine))
        return shared

    def _opens(self, part: Part, metrics: Sequence[Thing], at: int) -> int:
        """Where the words for a metric begin: behind the "and" between it and the one before it."""
        if at == 0:
            return part.start
        between = self.desk.said((metrics[at - 1].end, metrics[at].start))
        joint = max((hit.end() for hit in _JOINT.finditer(between)), default=len(between))
        return metrics[at - 1].end + joint

    def _value_first(self, part: Part, metrics: Sequence[Thing], values: Sequence[Value]) -> bool:
        """Whether numbers stand before their metrics ("6,000 visits, 80 enquiries") rather than behind them."""
        first = next((value for value in values if not isinstance(value, When)), None)
        return first is not None and first.start < metrics[0].start and len(metrics) > 1

    def _frame_for(self, metric: Thing, *, fresh: bool) -> Frame:
        last = self.frames[-1] if self.frames else None
        if last is not None and last.metric is None and fresh and last.has_numbers:
            last = None  # what was counted before has a name of its own
        elif (
            last is not None
            and last.metric is None
            and any(
                self._is_named(value) for value in (last.baseline, last.target, *last.undecided) if value is not None
            )
        ):
            last = None
        if last is not None and self._is_of(last, metric):
            last.metric = last.metric or metric
            last.spans.append((metric.start, metric.end))
            return last
        same = next((frame for frame in self.frames if frame.metric and self._same(frame.metric, metric)), None)
        if same is None:
            same = Frame(metric=metric, spans=[(metric.start, metric.end)])
        else:
            self.frames.remove(same)
        self.frames.append(same)
        return same

    def _is_of(self, frame: Frame, metric: Thing) -> bool:
        """Whether what was said before its name is of this metric: "现在80，线索做到120"."""
        if frame.metric is not None:
            return bool(set(frame.metric.ids) & set(metric.ids))
        amounts = [value for value in (frame.baseline, frame.target, *frame.undecided[:2]) if value is not None]
        return all(fits(self.desk, metric, value, asked=False) for value in amounts)

    def _is_named(self, value: Amount) -> bool:
        """Whether a count is followed by the name of what is counted ("64 new self-pay patients a month")."""
        return _NAMED.match(self.desk.message.folded, value.end) is not None

    def _is_of_a_thing(self, metric: Thing | None, value: Amount) -> bool:
        """Whether a bare count is followed by the name of something else ("3 case studies and a demo video")."""
        if not isinstance(value, Count) or value.per is not None or metric is None:
            return False
        near = (value.end, min(len(self.desk.message.folded), value.end + 30))
        things = self.desk.message.things_in(near, "format", "tool")
        return any(
            thing.start - value.end <= 1 and _JOINT.search(self.desk.said((thing.end, max(thing.end, metric.start))))
            for thing in things
        )

    def _same(self, one: Thing, other: Thing) -> bool:
        """Whether two names mean one metric here: the same entry, or the second says the first again, shorter."""
        if set(one.ids) & set(other.ids):
            return True
        long, short = self.desk.said((one.start, one.end)), self.desk.said((other.start, other.end))
        return len(short) >= 3 and long.endswith(short)

    # One value

    def _take(self, frame: Frame, value: Value, part: Part, before: int, end: int) -> None:
        match value:
            case FromTo():
                frame.baseline, frame.target = self._rated(value)
                frame.aims = True
                self._used(frame, value)
            case Change() if frame.metric is not None or self.asked or frame.has_numbers:
                frame.change, frame.aims = value, True
                self._used(frame, value)
            case When():
                self._when(frame, value, part)
            case Duration():
                self._within(frame, value, before)
            case Count() | Money() | Percent():
                self._amount(frame, value, part, before, end)
            case _:
                return

    def _rated(self, pair: FromTo) -> tuple[Amount, Amount]:
        """The ends of a pair, with the rate that is said inside it ("从每月80条到每月120条")."""
        said = _RATE.search(self.desk.said((pair.start, pair.end)))
        ends = [pair.before, pair.after]
        if said is not None:
            unit: Unit = _RATES.get(said[0][-1], "month") if said[1] else _RATES[said[2]]
            ends = [
                replace(end, per=Every(1, unit)) if isinstance(end, Count | Money) and end.per is None else end
                for end in ends
            ]
        return ends[0], ends[1]

    def _used(self, frame: Frame, value: Value) -> None:
        frame.spans.append((value.start, value.end))

    def _amount(self, frame: Frame, value: Amount, part: Part, before: int, end: int) -> None:
        if SCORED.match(self.desk.message.folded, value.end) and self._unit(frame) not in ("score", None):
            return
        if not fits(self.desk, frame.metric, value, self.asked):
            self._relative(frame, value, before, end)
            return
        behind = self.desk.said((value.end, max(value.end, min(part.end, value.end + 24))))
        if (
            isinstance(value, Count)
            and value.unit != "人"
            and NOT_OF_A_METRIC.match(behind)
            and not self._is_next(frame.metric, value)
        ):
            return
        if self._is_of_a_thing(frame.metric, value):
            return
        said_before = self.desk.said((before, value.start))
        if _DENIED.search(said_before) is not None:
            self.desk.place(value)
            return
        head = self.desk.said(part.head) + " " if part.head else ""
        high = getattr(value, "high", None)
        if high is not None and _FROM.search(said_before) is not None:
            frame.baseline, frame.target = ends_of(value)
            frame.aims = True
            self._used(frame, value)
            return
        near = head + said_before
        if _FLOOR.search(near):
            frame.floor = frame.floor or value
        elif _STRETCH.search(near):
            frame.stretch = frame.stretch or value
        else:
            self._role(frame, value, part, near, behind)
        self._used(frame, value)

    def _unit(self, frame: Frame) -> str | None:
        return self.desk.catalogs.metrics[frame.metric.id].unit if frame.metric is not None else None

    def _relative(self, frame: Frame, value: Amount, before: int, end: int) -> None:
        """A share beside a count is a change of it: "traffic 30% up"."""
        named = frame.metric is not None or self.asked
        if not isinstance(value, Percent) or not named or frame.change is not None:
            return
        near = self.desk.said((before, min(end, value.end + 16)))
        direction: Direction | None = "down" if moods.DOWN.search(near) else "up" if moods.UP.search(near) else None
        if direction is not None:
            frame.change = Change(value.start, value.end, value.exactness, direction, points=value.points)
            frame.aims = True
            self._used(frame, value)

    def _role(self, frame: Frame, value: Amount, part: Part, near: str, behind: str) -> None:
        aim, now = moods.AIM.search(near), moods.CURRENT.search(near)
        said = self._said(part)
        if aim is not None and (now is None or last_place(moods.AIM, near) > last_place(moods.CURRENT, near)):
            frame.target = frame.target or value
        elif now is not None or (part.past and aim is None):
            frame.baseline = frame.baseline or value
        elif EXPECTED.search(behind):
            frame.target, frame.aims = frame.target or value, True
        elif re.match(
            r"\s*(?:now|today|currently|at the moment|right now|at present)\b|(?:左右)?(?:是)?(?:目前|现在)", behind
        ):
            frame.baseline = frame.baseline or value
        elif self.asked and frame.baseline is not None and frame.target is None and value.start > frame.baseline.start:
            frame.target = value
        elif moods.CURRENT.search(said) and not moods.AIM.search(said):
            frame.baseline = frame.baseline or value
        elif moods.AIM.search(said) and not moods.CURRENT.search(said):
            frame.target = frame.target or value
        elif frame.baseline is not None and frame.target is None and (frame.aims or self.asked):
            frame.target = value
        else:
            frame.undecided.append(value)

    def _is_next(self, metric: Thing | None, value: Value) -> bool:
        """Whether the metric's own name follows the number ("1,200 store visits")."""
        return metric is not None and 0 <= metric.start - value.end <= 2

    def _when(self, frame: Frame, value: When, part: Part) -> None:
        if value.relation == "from":
            if value.first is not None and value.first >= self.desk.context.as_of:
                frame.start = frame.start or (value.first, value)
                self._used(frame, value)
            return
        if WEEKDAYS.match(self.desk.said((value.start, value.end))) is not None and value.relation == "on":
            return
        day = quantities.last_day(value, self.desk.context.as_of)
        if day is None or part.past:
            return
        if (
            value.relation == "on"
            and value.grain in ("year",)
            and frame.total is None
            and not (frame.aims or self.asked)
        ):
            return
        seasonal = value.relation == "on" and value.grain in ("season", "month") and value.holiday is None
        if seasonal and not frame.has_numbers and part.end - part.start > value.end - value.start + 12:
            return  # "more installs in spring and fall" says when they come, not by when
        frame.deadline = frame.deadline or (day, value)
        if value.relation == "on" and value.grain == "year" and frame.total is None and frame.metric is not None:
            frame.total = value.start, value.end
        if "都" in self.desk.said((part.start, value.start)):
            for other in self.frames:
                other.deadline = other.deadline or (day, value)
        self._used(frame, value)

    def _within(self, frame: Frame, value: Duration, before: int) -> None:
        """ "over six months" beside an aim is a limit counted from today."""
        if not frame.aims or value.unit not in ("month", "quarter", "year") or frame.deadline is not None:
            return
        said = self.desk.said((max(before - 1, 0), min(value.end + 2, len(self.desk.message.folded))))
        months = value.count * {"month": 1, "quarter": 3, "year": 12}[value.unit]
        if months == months.to_integral_value() and 0 < months <= 120 and _LASTING.search(said):
            frame.deadline = months_after(self.desk.context.as_of, int(months)), value
            self._used(frame, value)

    def _direction(self, frame: Frame, span: Span, said: str, aims: bool) -> None:
        if frame.direction is not None or not (aims or self.asked):
            return
        for name, pattern in (("keep", moods.KEEP), ("decrease", moods.DOWN), ("increase", moods.UP)):
            hit = pattern.search(said)
            if hit is not None:
                frame.direction = name, (span[0] + hit.start(), span[0] + hit.end())
                return
