"""What the checks say at a point of the conversation: nothing is judged before it was asked."""

from assistant.checks import check
from assistant.checks.check import Context, Finding
from assistant.dialogue.agenda import STEPS
from assistant.dialogue.turn import Turn
from assistant.strategy import Step


def findings_at(turn: Turn, step: Step) -> tuple[Finding, ...]:
    """The findings about everything asked before this step; at the review, about everything."""
    at = STEPS.index(step)
    reached = None if step is Step.REVIEW else STEPS[max(0, at - 1)]
    return check(turn.draft, Context(turn.catalogs, reached, turn.position.depth))


def all_findings(turn: Turn) -> tuple[Finding, ...]:
    """The findings about the whole strategy."""
    return findings_at(turn, Step.REVIEW)


def standing_errors(turn: Turn) -> tuple[Finding, ...]:
    """The errors nobody accepted: they keep the strategy from being final."""
    return tuple(each for each in all_findings(turn) if each.severity == "error" and not each.waived)
