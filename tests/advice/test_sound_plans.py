"""What a director would strike out: dates nobody can prepare, work listed twice, money a channel can't use."""

import datetime as dt
from decimal import Decimal

import pytest

from assistant.advice import suggest
from assistant.advice.budget_lines import MOST_TO_KEEP, round_line, shares
from assistant.advice.campaigns import moments, rests
from assistant.advice.channel_choice import Choice
from assistant.advice.client import Client
from assistant.advice.timing import is_holiday
from tests.advice.businesses import BUSINESSES, TODAY, Said, a_draft, the_catalogs

MONEY: Said = (
    ("set", "/budget/total", {"amount": "600000", "currency": "CNY"}),
    ("set", "/budget/period", {"value": 6, "unit": "month"}),
)


@pytest.mark.parametrize("name", BUSINESSES)
def test_every_moment_can_still_be_prepared_and_counts_once(name: str) -> None:
    client = Client(a_draft(BUSINESSES[name]), the_catalogs(), TODAY)
    found = moments(client)
    assert len({(each.moment.id, each.main.year) for each in found}) == len(found)
    assert all(
        rests(client, each.moment) or each.main - dt.timedelta(weeks=each.moment.lead_weeks) >= TODAY for each in found
    )


@pytest.mark.parametrize(
    ("day", "regions", "off"),
    [
        (dt.date(2027, 1, 1), ("CN",), True),
        (dt.date(2026, 12, 25), ("CN",), False),
        (dt.date(2026, 12, 25), ("US",), True),
        (dt.date(2027, 2, 6), ("CN",), True),
        (dt.date(2027, 2, 6), ("GB",), False),
    ],
    ids=["New Year", "Christmas in China", "Christmas elsewhere", "Spring Festival", "Spring Festival elsewhere"],
)
def test_days_on_which_nobody_publishes(day: dt.date, regions: tuple[str, ...], off: bool) -> None:
    assert is_holiday(day, the_catalogs(), regions) is off


@pytest.mark.parametrize(
    ("amount", "rounded"),
    [("89486", "89000"), ("4956.7", "4900"), ("1234", "1230"), ("87.4", "87")],
    ids=["thousands", "hundreds", "tens", "units"],
)
def test_a_line_is_an_amount_that_people_write(amount: str, rounded: str) -> None:
    assert round_line(Decimal(amount)) == Decimal(rounded)


def test_messages_to_people_one_knows_get_no_more_than_they_can_use() -> None:
    client = Client(a_draft((*BUSINESSES["skin care on Tmall"], *MONEY)), the_catalogs(), TODAY)
    least = Decimal(500)
    keep = Choice(the_catalogs().channels["sms"], "keep", "marketplace_shop", least)
    sell = Choice(the_catalogs().channels["tmall_taobao"], "capture", "marketplace_shop", Decimal(5000))
    _, kept = shares(client, [(sell, None), (keep, None)])
    month = client.spendable_a_month
    assert kept is not None
    assert month is not None
    assert kept * month / 100 <= least * MOST_TO_KEEP


def test_a_channel_that_costs_anything_keeps_a_whole_percent() -> None:
    client = Client(a_draft((*BUSINESSES["skin care on Tmall"], *MONEY)), the_catalogs(), TODAY)
    keep = Choice(the_catalogs().channels["sms"], "keep", "marketplace_shop", Decimal(20))
    sell = Choice(the_catalogs().channels["tmall_taobao"], "capture", "marketplace_shop", Decimal(5000))
    assert shares(client, [(sell, None), (keep, None)]) == [Decimal(99), Decimal(1)]


def test_the_work_of_a_push_is_listed_once_however_many_goals_there_are() -> None:
    goals: Said = tuple(("add", "/goals", {"metric": metric}) for metric in ("orders", "repeat_purchase_rate"))
    draft = a_draft((*BUSINESSES["skin care on Tmall"], *goals))
    found = suggest("campaign", draft, the_catalogs(), TODAY)
    assert found is not None
    pushes = [edit.value for edit in found.edits if edit.path == "/campaigns"]
    assert [bool(push.get("tasks")) for push in pushes if isinstance(push, dict)] == [True, False]


def test_costs_are_counted_in_the_money_of_the_budget() -> None:
    euros: Said = (("set", "/budget/total", {"amount": "60000", "currency": "EUR"}),)
    draft = a_draft((*BUSINESSES["machine exporter"], *euros))
    assert Client(draft, the_catalogs(), TODAY).currency == "EUR"
