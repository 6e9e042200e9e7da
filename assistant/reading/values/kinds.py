"""The values a message can hold: frozen, exact, each with the place it was read from.

`start` and `end` are code points of the original text. Amounts are `Decimal`, percents are the number people say
(3.5 % is 3.5). A range has its lower bound in the first field and its upper bound in `high`.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Exactness = Literal["exact", "about", "at_least", "at_most", "range"]
Unit = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year"]
Direction = Literal["up", "down"]
Grain = Literal["day", "week", "month", "quarter", "half", "season", "year"]
Relation = Literal["on", "by", "from", "within"]


@dataclass(frozen=True, slots=True)
class Every:
    """A rhythm or a rate: every `count` units ("每两周" is 2 weeks, "半年" is 6 months)."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something, or a bare number.

    `unit` is the measure word as read in simplified Chinese (条, 单, 人), `years_old` for ages, `times` for 3x and 3倍,
    else None: the noun that follows is the caller's to read.
    """

    start: int
    end: int
    exactness: Exactness
    amount: Decimal
    high: Decimal | None = None
    unit: str | None = None
    per: Every | None = None


@dataclass(frozen=True, slots=True)
class Percent:
    """A share or a rate in points; `of_points` tells percentage points (2个百分点, 2 pp), a difference of rates."""

    start: int
    end: int
    exactness: Exactness
    points: Decimal
    high: Decimal | None = None
    of_points: bool = False
    per: Every | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money; `currency` is ISO 4217, None when the words name no currency ("预算20万")."""

    start: int
    end: int
    exactness: Exactness
    amount: Decimal
    high: Decimal | None = None
    currency: str | None = None
    per: Every | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time. `days` is the whole length with 30-day months, 91-day quarters and 365-day years.

    "2 years and 3 months" has the smaller unit (27 months); `high` is in the same unit; `per` as in "10 hours a week".
    """

    start: int
    end: int
    exactness: Exactness
    count: Decimal
    unit: Unit
    days: Decimal
    high: Decimal | None = None
    per: Every | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A day or a period; None is an open side.

    `on`: the period itself. `by`: anything up to `end_excl` (before X, by X). `from`: from `start` on.
    `within`: a span counted from the day of reading ("within 90 days", "近三年").
    """

    start: int
    end: int
    exactness: Exactness
    first: date | None
    end_excl: date | None
    grain: Grain
    holiday: str | None = None
    relation: Relation = "on"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rhythm that belongs to no amount ("weekly", "每月")."""

    start: int
    end: int
    exactness: Exactness
    every: Every


@dataclass(frozen=True, slots=True)
class Change:
    """A difference from what is now.

    Exactly one of these says how much: `points` (to `high`) in percent of the present value, `factor` ("double" is 2,
    "减半" is 0.5), or `by`, an absolute amount ("再多50单", "2个百分点"). `direction` is None where no word says it.
    A target ("降到90", "reach 500") is not a change: it is read as the plain value.
    """

    start: int
    end: int
    exactness: Exactness
    direction: Direction | None
    points: Decimal | None = None
    high: Decimal | None = None
    factor: Decimal | None = None
    by: "Count | Money | Percent | Duration | None" = None
    per: Every | None = None


@dataclass(frozen=True, slots=True)
class FromTo:
    """A pair "from A to B": `before` and `after` are of one kind, in the order they were said."""

    start: int
    end: int
    exactness: Exactness
    before: "Count | Money | Percent | Duration"
    after: "Count | Money | Percent | Duration"


Amount = Count | Money | Percent | Duration
Value = Count | Percent | Money | Duration | When | Recurrence | Change | FromTo
