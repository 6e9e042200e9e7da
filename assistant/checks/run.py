"""Runs the checks over a draft, and picks what to say of them in a conversation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.checks.all_checks import ALL_CHECKS
from assistant.checks.check import Breach, Check, Context, Depth, Finding, Severity, was_asked
from assistant.strategy import Draft, Step

_DEPTHS: dict[Depth, int] = {"quick": 0, "standard": 1, "deep": 2}
_SEVERITIES: dict[Severity, int] = {"error": 0, "warning": 1, "hint": 2}
_PLACES: dict[str, int] = {each.id: place for place, each in enumerate(ALL_CHECKS)}


def check(draft: Draft, context: Context) -> tuple[Finding, ...]:
    """Everything the checks find in the draft: errors first, then by what is at risk, then in the checks' order.

    Nothing is judged that the conversation has not asked yet, or that its depth does not ask. A field that a person
    marked as not applicable is left alone. What a person waived is found all the same, marked `waived`.
    """
    context = replace(context, reckoning=context.reckon(draft))
    waived = {(waiver.check, waiver.path) for waiver in draft.strategy.waivers}
    silenced = any(record.status == "not_applicable" for record in draft.records.values())
    found = [
        _finding(rule, breach, context.depth, (rule.id, breach.path) in waived)
        for rule in checks_at(context)
        for breach in rule.breaks(draft, context)
        if not (silenced and _does_not_apply(draft, breach.path))
    ]
    return tuple(sorted(found, key=_rank))


def checks_at(context: Context) -> tuple[Check, ...]:
    """The checks that may speak at this point of a conversation, at its depth; all of the depth's where it is over."""
    return _checks_at(context.reached, context.depth)


@lru_cache(maxsize=64)
def _checks_at(reached: Step | None, depth: Depth) -> tuple[Check, ...]:
    return tuple(
        rule for rule in ALL_CHECKS if _DEPTHS[rule.depth] <= _DEPTHS[depth] and was_asked(rule.due_at(depth), reached)
    )


@dataclass(frozen=True, slots=True)
class Shortlist:
    """Findings to say now, and the rest, to unfold on request."""

    findings: tuple[Finding, ...]
    folded: tuple[Finding, ...]


def in_conversation(findings: Sequence[Finding], limit: int = 3) -> Shortlist:
    """The most pressing findings that nobody has waived, at most `limit`, one of a check; the others are folded."""
    standing = [finding for finding in findings if not finding.waived]
    first_of = {finding.check: finding for finding in reversed(standing)}
    said = [finding for finding in standing if first_of[finding.check] is finding][:limit]
    told = {id(finding) for finding in said}
    return Shortlist(tuple(said), tuple(finding for finding in standing if id(finding) not in told))


def unwaived_errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that keep the strategy from being final."""
    return tuple(finding for finding in findings if finding.severity == "error" and not finding.waived)


def _does_not_apply(draft: Draft, path: str) -> bool:
    record = draft.record(path)
    return record is not None and record.status == "not_applicable"


def _finding(rule: Check, breach: Breach, depth: Depth, waived: bool) -> Finding:
    return Finding(
        check=rule.id,
        step=rule.due_at(depth),
        severity=breach.severity or rule.severity,
        path=breach.path,
        params=breach.params,
        mend=breach.mend,
        help=rule.help,
        at_risk=breach.at_risk,
        waived=waived,
        case=breach.case,
    )


def _rank(finding: Finding) -> tuple[int, object, int, str, str]:
    at_risk = -finding.at_risk
    return _SEVERITIES[finding.severity], at_risk, _PLACES[finding.check], finding.path, finding.case or ""
