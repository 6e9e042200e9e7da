"""When to start: a working Monday that leaves two weeks and that no long holiday swallows."""

import datetime as dt

import pytest

from assistant.advice.campaigns import moments
from assistant.advice.client import Client
from assistant.advice.timing import first_start, quarter_ends
from tests.advice.businesses import BUSINESSES, TODAY, Said, a_draft, the_catalogs


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


@pytest.mark.parametrize(
    ("industry", "customers", "roles"),
    [
        ("saas", "businesses", {"demand", "fair", "season"}),
        ("cross_border_export", "businesses", {"demand", "fair", "season"}),
        ("agency", "businesses", {"demand", "fair", "season"}),
    ],
)
def test_who_sells_to_firms_plans_around_their_year(industry: str, customers: str, roles: set[str]) -> None:
    said: Said = (
        ("set", "/business/industry", industry), ("set", "/business/customers", customers),
        ("set", "/business/regions", ["US"]),
    )  # fmt: skip
    found = moments(Client(a_draft(said), the_catalogs(), TODAY))
    assert {each.moment.role for each in found} <= roles


def test_an_unknown_trade_gets_only_what_is_for_every_trade() -> None:
    client = Client(a_draft(BUSINESSES["hardly anything, in English"]), the_catalogs(), TODAY)
    assert all("all" in each.moment.industries for each in moments(client))
