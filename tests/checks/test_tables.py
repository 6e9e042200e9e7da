"""Each case of the tables finds exactly what it says; together they break every check and say every sentence."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.checks import ALL_CHECKS, Context, Finding, check
from assistant.strategy import Applied, Edit, Language, Phrase, apply, decode
from assistant.wording.content import parameters
from tests.checks.case import Case
from tests.checks.drafts import the_catalogs, the_speech, the_wording
from tests.checks.tables import goals, market_and_money, plan, the_ten

CASES: tuple[Case, ...] = (*the_ten.CASES, *goals.CASES, *market_and_money.CASES, *plan.CASES)
LANGUAGES: tuple[Language, ...] = ("zh", "en")
NOT_FOR_PEOPLE = re.compile(r"[a-z]+_[a-z]+|\b[a-z]+-\d|/|\{|\}|phrase:|Decimal|[!！]")
"""Ids, paths and code, which no sentence may show."""


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_a_case_finds_exactly_what_it_says(case: Case) -> None:
    assert {finding.check for finding in case.found()} == set(case.breaks)


def test_every_check_has_a_case_that_breaks_it_and_one_that_does_not() -> None:
    ids = {rule.id for rule in ALL_CHECKS}
    assert {broken for case in CASES for broken in case.breaks} == ids
    assert [case.name for case in plan.WHOLE if case.breaks] == []
    assert {case.depth for case in plan.WHOLE} == {"deep"}, "at deep every check is judged, so all hold there"


def test_every_check_is_named_once() -> None:
    assert len({rule.id for rule in ALL_CHECKS}) == len(ALL_CHECKS) >= 45


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said(language: Language) -> None:
    speech = the_speech(language)
    for case in CASES:
        for finding in case.found():
            for sentence in _said(finding):
                said = speech.phrase(sentence)
                assert not NOT_FOR_PEOPLE.search(said), f"{case}: {finding.check}: {said}"
                assert said.endswith(("。", "？") if language == "zh" else (".", "?")), f"{finding.check}: {said}"


def test_every_sentence_is_said_by_some_case() -> None:
    said: set[str] = set()
    for case in CASES:
        for finding in case.found():
            said |= {sentence.key for sentence in _said(finding)} | set(_inner_keys(finding))
    written = {
        key
        for key in the_wording()["en"]
        if key.startswith("findings.") and not key.startswith(("findings.principles.", "findings.terms."))
    }
    assert written - said == set()


def test_every_parameter_a_check_gives_is_used_somewhere() -> None:
    """What no sentence names is work for nothing; `every` cases say it so that a stale one shows."""
    sentences = the_wording()["en"]
    for case in CASES:
        for finding in case.found():
            home = finding.what.key.removesuffix("what")
            named = {name for part in ("what", "why", "mend", "ask") for each in sentences.get(home + part, ())
                     for name in parameters(each)}  # fmt: skip
            assert set(finding.params) <= named, f"{finding.check}: {set(finding.params) - named}"


@pytest.mark.parametrize("case", [case for case in CASES if case.breaks], ids=repr)
def test_accepting_a_mend_settles_its_finding_and_breaks_nothing_final(case: Case) -> None:
    """Mends are accepted by a person, so they change what a person said. No error may come of one."""
    before = case.found()
    errors = {finding.check for finding in before if finding.severity == "error"}
    for finding in before:
        if not finding.mend:
            continue
        assert all(edit.origin == "suggested" for edit in finding.mend)
        applied = apply(case.draft, [_accepted(edit) for edit in finding.mend], turn=2,
                        vocabulary=the_catalogs().vocabulary)  # fmt: skip
        assert isinstance(applied, Applied), f"{finding.check}: {applied}"
        after = replace(case, draft=applied.draft).found()
        left = {(each.check, each.case, each.path) for each in after}
        assert (finding.check, finding.case, finding.path) not in left, finding.check
        assert {each.check for each in after if each.severity == "error"} <= errors, finding.check


def test_errors_are_sparse() -> None:
    """An error blocks the final export: it is for what makes a plan wrong, not for what could be better."""
    errors = [rule.id for rule in ALL_CHECKS if rule.severity == "error"]
    assert len(errors) <= len(ALL_CHECKS) // 6, errors


def test_each_case_finds_the_same_twice() -> None:
    for case in CASES:
        assert check(case.draft, Context(the_catalogs())) == check(case.draft, Context(the_catalogs()))


def _said(finding: Finding) -> tuple[Phrase, ...]:
    return finding.what, finding.why, finding.offer


def _inner_keys(finding: Finding) -> Iterator[str]:
    """The sentences inside a finding's parameters and mends."""
    for value in finding.params.values():
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Phrase):
                yield each.key
    for edit in finding.mend:
        for text in edit.value.values() if isinstance(edit.value, dict) else (edit.value,):
            if isinstance(text, str) and (phrase := decode(text)) is not None:
                yield phrase.key


def _accepted(edit: Edit) -> Edit:
    return edit.model_copy(update={"origin": "confirmed"})
