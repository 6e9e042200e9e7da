"""Suggestions for every topic over many businesses: they apply, add up, fit the country, and overwrite nobody."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from pydantic import JsonValue

from assistant.advice import TOPICS, first_look, suggest
from assistant.checks import Context, check
from assistant.forecast import plan_money
from assistant.strategy import Draft, Edit, Language, Phrase, decode
from assistant.wording.speech import Speech
from tests.advice.businesses import BUSINESSES, QUICK, TODAY, Said, a_draft, a_speech, applied, the_catalogs

LANGUAGES: tuple[Language, ...] = ("zh", "en")
EVERY_TOPIC = (*QUICK, *sorted(TOPICS - {*QUICK, "persona_share"}), "persona_share")
"""The quick topics in their order, then all others; shares come after the personas they are of."""


def following_everything(name: str) -> Iterator[tuple[str, Draft, tuple[Edit, ...]]]:
    """Each topic with the draft before it and the edits that were suggested; each suggestion is taken."""
    draft = a_draft(BUSINESSES[name])
    for topic in EVERY_TOPIC:
        suggestion = suggest(topic, draft, the_catalogs(), TODAY)
        edits = suggestion.edits if suggestion else ()
        yield topic, draft, edits
        draft = applied(draft, edits)
    yield "", draft, ()


def finished(name: str) -> Draft:
    """The draft of a business whose every answer was "you suggest"."""
    *_, (_, draft, _) = following_everything(name)
    return draft


@pytest.fixture(scope="module", params=list(BUSINESSES))
def drafted(request: pytest.FixtureRequest) -> tuple[str, Draft]:
    return request.param, finished(request.param)


def test_what_a_person_said_is_never_changed(drafted: tuple[str, Draft]) -> None:
    name, draft = drafted
    for _, path, value in BUSINESSES[name]:
        assert draft.records[path].origin == "stated"
        found = draft.value(path)
        assert (list(found) if isinstance(found, tuple) else found) == value


def test_every_edit_is_marked_suggested_with_its_source(drafted: tuple[str, Draft]) -> None:
    for _, _, edits in following_everything(drafted[0]):
        for edit in edits:
            assert edit.origin == "suggested"
            assert edit.source


def test_shares_lines_and_reserve_add_up(drafted: tuple[str, Draft]) -> None:
    strategy = drafted[1].strategy
    assert sum(plan.share or Decimal(0) for plan in strategy.channels) == 100
    total = plan_money(strategy)
    assert total is not None
    assert strategy.budget.reserve is not None
    lines = sum((line.amount.amount for line in strategy.budget.lines), Decimal(0))
    assert lines + total.amount * strategy.budget.reserve / 100 == total.amount


def test_channels_and_tools_can_be_used_where_the_customers_are(drafted: tuple[str, Draft]) -> None:
    strategy, catalogs = drafted[1].strategy, the_catalogs()
    regions = strategy.business.regions or ("global",)
    for plan in strategy.channels:
        assert any(catalogs.can_use(catalogs.channels[plan.channel], region) for region in regions)
        assert plan.lands_on in catalogs.channels[plan.channel].conversion_points
        assert plan.lands_on in strategy.business.conversion_points
    for choice in strategy.tools:
        assert choice.tool not in catalogs.tools or any(
            catalogs.can_use(catalogs.tools[choice.tool], region) for region in regions
        )


def test_the_checks_find_no_error_in_what_was_suggested(drafted: tuple[str, Draft]) -> None:
    findings = check(drafted[1], Context(the_catalogs(), depth="quick"))
    assert [(finding.check, finding.path) for finding in findings if finding.severity == "error"] == []


def test_a_topic_is_suggested_once(drafted: tuple[str, Draft]) -> None:
    """What has been taken is not proposed again, so that nobody goes round in circles."""
    _, draft = drafted
    again = [topic for topic in sorted(TOPICS - {"full_calendar"}) if suggest(topic, draft, the_catalogs(), TODAY)]
    assert again == []


def test_only_the_business_knows_its_own_figures(drafted: tuple[str, Draft]) -> None:
    strategy = drafted[1].strategy
    assert all(goal.baseline is None for goal in strategy.goals)
    assert strategy.business.gross_margin is None
    assert strategy.business.average_order_value is None
    assert strategy.market.baselines == ()
    assert all(persona.quotes == () for persona in strategy.audience)
    assert all(decode(rival.name) is not None for rival in strategy.market.competitors)


def test_every_sentence_can_be_said_in_both_languages(drafted: tuple[str, Draft]) -> None:
    name, _ = drafted
    speeches = [a_speech(language) for language in LANGUAGES]
    draft = a_draft(BUSINESSES[name])
    for topic in EVERY_TOPIC:
        suggestion = suggest(topic, draft, the_catalogs(), TODAY)
        if suggestion is None:
            continue
        for speech in speeches:
            assert speech.phrase(suggestion.reason)
            for edit in suggestion.edits:
                assert all(said and "{" not in said for said in _said(edit.value, speech))
        draft = applied(draft, suggestion.edits)


def _said(value: JsonValue, speech: Speech) -> Iterator[str]:
    if isinstance(value, str) and (phrase := decode(value)) is not None:
        yield speech.phrase(phrase)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _said(inner, speech)
    elif isinstance(value, list):
        for inner in value:
            yield from _said(inner, speech)


def test_a_practice_offers_a_check_and_no_discount() -> None:
    draft = a_draft((*BUSINESSES["dentist in Shanghai"], ("set", "/business/gross_margin", 60)))
    suggestion = suggest("offer", draft, the_catalogs(), TODAY)
    assert suggestion is not None
    assert [decode(str(edit.value)) for edit in suggestion.edits] == [Phrase("suggestions.offer.health")]


def test_a_cause_is_never_called_by_its_industry() -> None:
    said: Said = (("set", "/business/industry", "nonprofit"), ("set", "/business/customers", "donors"))
    spoken = [a_speech("en").phrase(line) for line in first_look(a_draft(said), the_catalogs())]
    assert "Nonprofit and advocacy" not in spoken[0]
