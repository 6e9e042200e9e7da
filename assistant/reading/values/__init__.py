"""The values in what a user writes, Chinese and English mixed: numbers, money, changes, durations, dates, rhythms.

`scan` reads a message; `kinds` has the types of what it finds. The way through the package: `lexing` cuts the text into
tokens, one file per kind of value reads them, `scanning` chooses.
"""

from datetime import date

from assistant.reading.values.kinds import (
    Amount,
    Change,
    Count,
    Direction,
    Duration,
    Every,
    Exactness,
    FromTo,
    Grain,
    Money,
    Percent,
    Recurrence,
    Relation,
    Unit,
    Value,
    When,
)

__all__ = [
    "Amount",
    "Change",
    "Count",
    "Direction",
    "Duration",
    "Every",
    "Exactness",
    "FromTo",
    "Grain",
    "Money",
    "Percent",
    "Recurrence",
    "Relation",
    "Unit",
    "Value",
    "When",
    "scan",
]


def scan(text: str, as_of: date, *, region: str | None = None, fiscal_start_month: int = 1) -> tuple[Value, ...]:
    """The values of `text` in order of position, none inside another, the most specific reading at each place.

    Relative dates count from `as_of`; a month or a holiday without a year is the next one. `region` is an ISO 3166-1
    code: it decides what ¥ and 元 are. `fiscal_start_month` is where Q1 and a fiscal year begin. Takes time linear in
    the length of the text.
    """
    from assistant.reading.values.line import line_of
    from assistant.reading.values.scanning import read_line

    return read_line(line_of(text, as_of, region, fiscal_start_month))
