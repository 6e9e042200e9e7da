"""When to start: a working Monday that leaves two weeks and that no long holiday swallows."""

import datetime as dt

import pytest

from assistant.advice.timing import first_start, quarter_ends
from tests.advice.businesses import the_catalogs


@pytest.mark.parametrize(
    ("today", "regions", "to_businesses", "start"),
    [
        (dt.date(2026, 11, 23), ("CN",), True, dt.date(2026, 12, 7)),
        (dt.date(2026, 11, 24), ("CN",), True, dt.date(2026, 12, 14)),
        (dt.date(2027, 1, 18), ("CN",), False, dt.date(2027, 2, 15)),
        (dt.date(2026, 9, 21), ("CN",), False, dt.date(2026, 10, 12)),
        (dt.date(2026, 11, 10), ("US",), True, dt.date(2027, 1, 4)),
        (dt.date(2026, 11, 10), ("US",), False, dt.date(2026, 11, 30)),
        (dt.date(2026, 3, 2), (), True, dt.date(2026, 3, 16)),
        (dt.date(2026, 3, 3), ("GB",), True, dt.date(2026, 3, 23)),
    ],
    ids=[
        "two weeks exactly", "the next Monday after two weeks", "after Spring Festival", "after the October week",
        "after the year-end pause of US firms", "US consumers buy then", "no region", "elsewhere",
    ],
)  # fmt: skip
def test_the_first_working_monday(
    today: dt.date, regions: tuple[str, ...], to_businesses: bool, start: dt.date
) -> None:
    assert first_start(today, the_catalogs(), regions, to_businesses=to_businesses) == start


def test_quarter_ends_begin_with_the_current_quarter() -> None:
    assert quarter_ends(dt.date(2027, 5, 3), 3) == (dt.date(2027, 6, 30), dt.date(2027, 9, 30), dt.date(2027, 12, 31))
