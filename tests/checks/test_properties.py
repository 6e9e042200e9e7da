"""What holds for any strategy: order does not matter, nor the currency's size, and no value breaks the checks."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from assistant.checks import Context, Finding, check
from assistant.strategy import Draft, Money, Quantity, Strategy
from assistant.strategy.fields import field_specs
from assistant.strategy.values import Value
from tests.checks.case import Case
from tests.checks.drafts import a_furnace_firm, a_scheduling_software, but, the_catalogs, the_speech
from tests.checks.test_tables import CASES

PATIENT = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
CASE: st.SearchStrategy[Case] = st.sampled_from(CASES)


def judged(draft: Draft, case: Case) -> tuple[Finding, ...]:
    return check(draft, Context(the_catalogs(), case.reached, case.depth))


@PATIENT
@given(case=CASE, data=st.data())
def test_the_order_of_lists_changes_nothing(case: Case, data: st.DataObject) -> None:
    strategy = case.draft.strategy
    shuffled = {
        name: tuple(data.draw(st.permutations(value)))
        for name in Strategy.model_fields
        if isinstance(value := getattr(strategy, name), tuple) and len(value) > 1
    }
    market, content = strategy.market, strategy.content
    parts = {
        "market": market.model_copy(update={"baselines": market.baselines[::-1], "research": market.research[::-1]}),
        "content": content.model_copy(update={"calendar": content.calendar[::-1], "pillars": content.pillars[::-1]}),
    }
    other = Draft(strategy.model_copy(update={**shuffled, **parts}), case.draft.records, case.draft.next_ids)
    assert {_bare(finding) for finding in judged(other, case)} == {_bare(finding) for finding in case.found()}


def _bare(finding: Finding) -> tuple[object, ...]:
    return finding.check, finding.case, finding.path, finding.severity, round(finding.at_risk, 9), len(finding.mend)


@PATIENT
@given(case=CASE, factor=st.sampled_from([Decimal("0.01"), Decimal(7), Decimal(160), Decimal(25_000)]))
def test_the_size_of_the_currency_changes_no_verdict(case: Case, factor: Decimal) -> None:
    """Two currencies for which no published figure is held, one worth `factor` of the other."""
    one, other = _in_currency(case.draft, Decimal(1), "XTS"), _in_currency(case.draft, factor, "XXX")
    assert [_bare(finding) for finding in judged(one, case)] == [_bare(finding) for finding in judged(other, case)]


def _in_currency(draft: Draft, factor: Decimal, currency: str) -> Draft:
    """All money that is in one of the usual currencies in another one; what was mixed stays mixed."""
    names = {"CNY": currency, "USD": f"{currency[:2]}A"}

    def told(value: object) -> object:
        match value:
            case Money(amount=amount, currency=was):
                return Money(amount=amount * factor, currency=names.get(was, was))
            case Quantity(value=number, unit=unit) if unit in names:
                return value.model_copy(update={"value": number * factor, "unit": names[unit]})
            case BaseModel():
                fields = {name: told(getattr(value, name)) for name in type(value).model_fields}
                return value.model_copy(update=fields)
            case tuple():
                return tuple(told(each) for each in value)
            case _:
                return value

    strategy = told(draft.strategy)
    assert isinstance(strategy, Strategy)
    return Draft(strategy, draft.records, draft.next_ids)


EXTREMES: Mapping[type, tuple[object, ...]] = {
    dt.date: ("0001-01-01", "9999-12-31", "2027-02-28"),
    int: (0, 1, 120, 10_000),
    Decimal: (0, 1, 100, "0.000001", "999999999999999999", "-999999999999999999"),
    Money: (
        {"amount": 0, "currency": "CNY"}, {"amount": "-1", "currency": "CNY"},
        {"amount": "999999999999999999", "currency": "USD"}, {"amount": "0.000001", "currency": "CNY"},
    ),
    Quantity: (
        {"value": 0, "unit": "count"}, {"value": "-5", "unit": "percent"},
        {"value": "999999999999999999", "unit": "CNY"},
        {"value": 1, "unit": "count", "per": {"value": 10_000, "unit": "year"}},
        {"value": "0.000001", "unit": "ratio", "per": {"value": 1, "unit": "day"}},
    ),
    str: ("x", "phrase:{}", "{goal}", "所有人", "=1+1"),
}  # fmt: skip
BASES = (a_scheduling_software(), a_furnace_firm())


def _places(draft: Draft) -> list[tuple[str, type]]:
    """Every field of the draft that holds one value, with its kind."""
    found = []
    for pattern, spec in field_specs().items():
        if spec.kind != "value" or spec.refers_to or pattern.startswith("/waivers"):
            continue
        for path in _paths(draft, pattern):
            for kind in EXTREMES:
                value = draft.value(path)
                if isinstance(value, kind) and not (kind is Decimal and isinstance(value, Value)):
                    found.append((path, kind))
                    break
    return found


def _paths(draft: Draft, pattern: str) -> list[str]:
    head, star, tail = pattern.partition("/*")
    if not star:
        return [pattern]
    items = draft.value(head)
    return (
        [each for item in items for each in _paths(draft, f"{head}/{item.id}{tail}")]
        if isinstance(items, tuple)
        else []
    )


PLACES = [(base, path, kind) for base in BASES for path, kind in _places(base)]


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), number=st.sampled_from(range(len(BASES))))
def test_no_value_that_the_strategy_takes_breaks_the_checks(data: st.DataObject, number: int) -> None:
    """And whatever is found can be said in both languages."""
    base = BASES[number]
    places = [(path, kind) for owner, path, kind in PLACES if owner is base]
    chosen = data.draw(st.lists(st.sampled_from(places), min_size=1, max_size=4, unique_by=lambda each: each[0]))
    draft = base
    for path, kind in chosen:
        value = data.draw(st.sampled_from(EXTREMES[kind]))
        try:
            draft = but(draft, {path: value})
        except AssertionError:  # the strategy itself refuses it
            continue
    for finding in check(draft, Context(the_catalogs())):
        for speech in (the_speech("zh"), the_speech("en")):
            assert all(speech.phrase(each) for each in (finding.what, finding.why, finding.offer))


@pytest.mark.parametrize("base", BASES, ids=["software", "furnaces"])
def test_taking_any_one_thing_away_breaks_no_check(base: Draft) -> None:
    for path, _ in _places(base):
        if not _is_required(base, path):
            assert isinstance(check(but(base, {path: None}), Context(the_catalogs())), tuple)


def _is_required(draft: Draft, path: str) -> bool:
    """Whether its part of the strategy cannot be without this field."""
    home, _, name = path.rpartition("/")
    part = draft.value(home) if home else draft.strategy
    return isinstance(part, BaseModel) and type(part).model_fields[name].is_required()
