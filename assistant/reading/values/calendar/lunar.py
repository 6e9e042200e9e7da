"""The Chinese lunar calendar as a table: the lengths of its months and its leap months, 1990 to 2099.

A row is five hexadecimal digits, as published in almanacs: the first says whether the leap month is long, the next
three which of the twelve months are long (30 days, else 29), the last which month is repeated (0: none).
"""

from datetime import date, timedelta
from functools import cache

EARLIEST, LATEST = 1990, 2099
_FIRST_DAY = date(1990, 1, 27)
_TABLE = (
    "04af504970064b0074a30ea5006b58056c00ab60096d5092e00c9600d9540d4a00da5007552056a0"
    "0abb7025d0092d00cab50a9500b4a00baa40ad50055d904ba00a5b015176052b00a9300795406aa0"
    "0ad5005b5204b600a6e60a4e00d2600ea650d53005aa0076a3096d004afb04ad00a4d01d0b60d250"
    "0d5200dd450b5a0056d0055b2049b00a5770a4b00aa501b25506d200ada014b6309370049f804970"
    "064b0168a60ea5006b201a6c40aae0092e00d2e30c9600d5570d4a00da5005d55056a00a6d0055d4"
    "052d00a9b80a9500b4a00b6a60ad50055a00aba40a5b0052b00b273069300733706aa00ad5014b55"
    "04b600a570054e40d1600e9680d5200daa016aa6056d004ae00a9d40a2d00d1500f252"
)
_ROWS = tuple(_TABLE[i : i + 5] for i in range(0, len(_TABLE), 5))


def lunar_day(year: int, month: int, day: int) -> date:
    """A day of the lunar year that begins in `year`, never in its leap month; EARLIEST <= year <= LATEST."""
    row = _ROWS[year - EARLIEST]
    return _new_year(year) + timedelta(sum(_month_days(row, m) for m in range(1, month)) + day - 1)


@cache
def _new_year(year: int) -> date:
    days = sum(_month_days(row, month) for row in _ROWS[: year - EARLIEST] for month in range(1, 13))
    return _FIRST_DAY + timedelta(days)


def _month_days(row: str, month: int) -> int:
    """The days of a month with its repetition, if it is repeated."""
    long = int(row[1:4], 16) >> (12 - month) & 1
    repeated = 29 + int(row[0]) if int(row[4], 16) == month else 0
    return 29 + long + repeated
