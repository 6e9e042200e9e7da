"""What happens once: the first look, the sum, a step's summary with what the checks say, the strategy ready."""

from assistant.advice import choices, first_look, prospects, the_sum
from assistant.checks import in_conversation
from assistant.checks.check import Finding
from assistant.dialogue.decision import Expected, FoundProblems, Lines, Summary
from assistant.dialogue.overview import digest, filled_paths
from assistant.dialogue.situation import has_goal
from assistant.dialogue.telling import hint_at_findings
from assistant.dialogue.turn import Turn
from assistant.strategy import Step

_MOVING = frozenset({"likely", "target", "tenths"})
"""What of the prospects is news when it changes."""


def look_and_sum(turn: Turn) -> None:
    """The first look as soon as the aim is known, the sum as soon as price, budget and goal are."""
    draft = turn.draft
    business, budget = draft.strategy.business, draft.strategy.budget
    if business.offering is not None and has_goal(draft) and turn.once("first_look"):
        turn.remarks.append(Lines("first_look", first_look(draft, turn.catalogs)))
    money = budget.total or budget.total_low
    if business.average_order_value is not None and money is not None and "the_sum" not in turn.position.shown:
        lines = the_sum(draft, turn.catalogs)
        if lines and turn.once("the_sum"):
            turn.remarks.append(Lines("the_sum", lines))


def look_ahead(turn: Turn) -> bool:
    """Say what the money will probably bring of the main goal; whether there is a way out to choose.

    The same words are not said twice: a change that moves nothing in them brings none.
    """
    lines = prospects(turn.draft, turn.catalogs, summed="the_sum" in turn.position.shown)
    numbers = (f"{name}={value}" for line in lines for name, value in line.params.items() if name in _MOVING)
    if lines and turn.once(f"prospects {' '.join(numbers)}"):
        turn.remarks.append(Expected(lines))
    return bool(choices("within_reach", turn.draft, turn.catalogs, turn.today))


def step_done(turn: Turn, step: Step, findings: tuple[Finding, ...]) -> None:
    """Close a step: its summary from standard on, and at most three findings about it."""
    if turn.position.step is Step.REVIEW:
        turn.remarks.append(Summary(None, digest(turn.draft)))
    elif turn.position.depth != "quick":
        paths = filled_paths(turn.draft, step)
        if paths:
            turn.remarks.append(Summary(step, paths))
    about = tuple(each for each in findings if each.step is step and not each.waived and each.severity != "hint")
    shown = in_conversation(about)
    if shown.findings:
        turn.remarks.append(FoundProblems(shown.findings, len(shown.folded)))
    hint_at_findings(turn, step, about)
