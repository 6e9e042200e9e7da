"""CHECKS.md: what each check means, written from the checks and their wording, never by hand."""

from collections.abc import Iterator, Mapping

from assistant.checks.all_checks import SUBJECTS
from assistant.checks.check import Check
from assistant.strategy import Language

Sentences = Mapping[str, tuple[str, ...]]

HEAD = """# The checks

This page is generated from the checks and their wording in `prompts/`: change those, then run `make approve`.
An **error** keeps a strategy from being final until it is mended or waived with a reason; a **warning** is worth a
look before spending; a **hint** would make it better. *From* is the least depth that judges it.
A check with several ways to fail names its case first; a case may weigh more or less than its check says here.
Words in braces are filled with the plan's own values.
"""


def checks_page(wording: Mapping[Language, Sentences]) -> str:
    """The page as Markdown. `wording` holds the sentences of prompts/ by language and key."""
    return "\n".join((HEAD, *(line for title, checks in SUBJECTS for line in _section(title, checks, wording))))


def _section(title: str, checks: tuple[Check, ...], wording: Mapping[Language, Sentences]) -> Iterator[str]:
    yield f"## {title}\n"
    for check in checks:
        yield f"### {check.id}\n"
        yield f"{check.severity.capitalize()}, at {check.step.value}, from {check.depth}.\n"
        for case in _cases(check, wording["en"]):
            named = f"{case}: " if case else ""
            for language in ("en", "zh"):
                key = f"findings.{check.id}.{case}.what" if case else f"findings.{check.id}.what"
                yield f"- {named if language == 'en' else ''}{wording[language][key][0]}"
        yield ""


def _cases(check: Check, sentences: Sentences) -> tuple[str, ...]:
    """The ways in which this check can fail, in the order of its wording; "" where there is but one."""
    home = f"findings.{check.id}."
    middles = (key.removeprefix(home).rpartition(".") for key in sentences if key.startswith(home))
    return tuple(dict.fromkeys(case for case, _, part in middles if part == "what"))
