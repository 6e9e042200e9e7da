"""The Chinese lunar calendar as a table: the lengths of its months and its leap months, 1990 to 2099.

A row is five hexadecimal digits, as published in almanacs: the first says whether the leap month is long, the next
three which of the twelve months are long (30 days, else 29), the last which month is repeated (0: none).
"""

from datetime import date, timedelta

EARLIEST, LATEST = 1990, 2099


_FIRST_DAY = date(1990, 1, 27)


_ROWS = [
    "04af5",
    "04970",
    "064b0",
    "074a3",
    "0ea50",
    "06b58",
    "056c0",
    "0ab60",
    "096d5",
    "092e0",
    "0c960",
    "0d954",
    "0d4a0",
    "0da50",
    "07552",
    "056a0",
    "0abb7",
    "025d0",
    "092d0",
    "0cab5",
    "0a950",
    "0b4a0",
    "0baa4",
    "0ad50",
    "055d9",
    "04ba0",
    "0a5b0",
    "15176",
    "052b0",
    "0a930",
    "07954",
    "06aa0",
    "0ad50",
    "05b52",
    "04b60",
    "0a6e6",
    "0a4e0",
    "0d260",
    "0ea65",
    "0d530",
    "05aa0",
    "076a3",
    "096d0",
    "04afb",
    "04ad0",
    "0a4d0",
    "1d0b6",
    "0d250",
    "0d520",
    "0dd45",
    "0b5a0",
    "056d0",
    "055b2",
    "049b0",
    "0a577",
    "0a4b0",
    "0aa50",
    "1b255",
    "06d20",
    "0ada0",
    "14b63",
    "09370",
    "049f8",
    "04970",
    "064b0",
    "168a6",
    "0ea50",
    "06b20",
    "1a6c4",
    "0aae0",
    "092e0",
    "0d2e3",
    "0c960",
    "0d557",
    "0d4a0",
    "0da50",
    "05d55",
    "056a0",
    "0a6d0",
    "055d4",
    "052d0",
    "0a9b8",
    "0a950",
    "0b4a0",
    "0b6a6",
    "0ad50",
    "055a0",
    "0aba4",
    "0a5b0",
    "052b0",
    "0b273",
    "06930",
    "07337",
    "06aa0",
    "0ad50",
    "14b55",
    "04b60",
    "0a570",
    "054e4",
    "0d160",
    "0e968",
    "0d520",
    "0daa0",
    "16aa6",
    "056d0",
    "04ae0",
    "0a9d4",
    "0a2d0",
    "0d150",
    "0f252",
]


def lunar_day(year: int, month: int, day: int) -> date:
    """A day of the lunar year that begins in `year`, never in its leap month; EARLIEST <= year <= LATEST."""
    days = sum(_month_days(row, m) for row in _ROWS[: year - EARLIEST] for m in range(1, 13))
    row = _ROWS[year - EARLIEST]
    return _FIRST_DAY + timedelta(days + sum(_month_days(row, m) for m in range(1, month)) + day - 1)


def _month_days(row: str, month: int) -> int:
    """The days of a month with its repetition, if it is repeated."""
    long = int(row[1:4], 16) >> (12 - month) & 1
    repeated = 29 + int(row[0]) if int(row[4], 16) == month else 0
    return 29 + long + repeated
