"""Twelve worked strategies: what the checks find in each and what the forecast says, approved line by line.

Six trades in two languages, good and flawed. `--approve` rewrites the approved texts: read the difference as the one
who has to sign the plan.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from assistant.checks import Context, check
from assistant.exports.document import Lines, Table
from assistant.exports.sections import outlook
from assistant.exports.view import View
from assistant.forecast import forecast, spending
from assistant.strategy import Draft, Language, Step
from tests.checks.drafts import a_draft, the_catalogs, the_speech

FOLDER = Path(__file__).parent
STRATEGIES = sorted(path for path in FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("path", STRATEGIES, ids=lambda path: path.stem)
def test_findings_and_forecast_are_as_approved(path: Path, approve: bool) -> None:
    told = "\n".join(_told(a_draft(yaml.safe_load(path.read_text(encoding="utf-8"))))) + "\n"
    approved = path.with_suffix(".txt")
    if approve:
        approved.write_text(told, encoding="utf-8")
    assert told == approved.read_text(encoding="utf-8"), "read the difference, and run make approve if it is right"


def test_there_are_twelve_in_both_languages() -> None:
    languages = [yaml.safe_load(path.read_text(encoding="utf-8"))["language"] for path in STRATEGIES]
    assert len(languages) >= 12
    assert min(languages.count("zh"), languages.count("en")) >= 5


def _told(draft: Draft) -> Iterator[str]:
    language: Language = draft.strategy.language or "en"
    speech, catalogs = the_speech(language), the_catalogs()
    findings = check(draft, Context(catalogs, None, "quick"))
    for step in Step:
        here = [finding for finding in findings if finding.step is step]
        if here:
            yield f"[{speech.say(f'steps.{step.value}')}]"
        for finding in here:
            yield f"  {finding.severity}: {speech.phrase(finding.what)}"
            yield f"    {speech.phrase(finding.why)}"
            yield f"    -> {speech.phrase(finding.offer)}"
    ahead = forecast(draft.strategy, catalogs)
    as_of = draft.strategy.as_of
    assert as_of is not None
    view = View(
        draft=draft, findings=findings, speech=speech, edition="circulate", depth="standard", today=as_of, final=True,
        spending=spending(draft.strategy), catalogs=catalogs, forecast=ahead,
    )  # fmt: skip
    yield "[forecast]"
    for goal, why in ahead.without:
        yield f"  {goal}: {why}"
    for block in (outlook.expected(view), *outlook.chains(view), *outlook.by_month(view), outlook.movers(view)):
        match block:
            case Lines(lines=lines):
                yield from (f"  {line.label or '-'}: {line.text}" for line in lines)
            case Table(head=head, rows=rows):
                yield from (f"  {' | '.join(row)}" for row in (head, *rows))
            case _:
                pass
