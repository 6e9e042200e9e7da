"""What a message says unprompted: under its labels, and in prose where cue words make it clear."""

import re
from collections.abc import Sequence

from assistant.reading.claims import ASKED
from assistant.reading.desk import Desk
from assistant.reading.placing import figures, goals, goals_labelled, in_use, prose
from assistant.reading.placing.amendments import amended
from assistant.reading.placing.corrections import corrected
from assistant.reading.placing.labelled import labelled
from assistant.reading.placing.opening import opening, titled
from assistant.reading.placing.statements import Statement

INTRODUCING = frozenset({"offering", "about", "name", "persona", "objective"})
"""Labels over running text, in which cue words place what the label does not name."""
FACTS = frozenset({"baselines", "assets", "history"})
"""Labels over whatever stands today: figures, accounts, what was tried, tools."""
DESCRIBING = (
    INTRODUCING
    | FACTS
    | {
        "price",
        "margin",
        "cycle",
        "decision_path",
        "capacity",
        "sells_through",
        "model",
        "stage",
        "money",
        "follow_up",
    }
)
_RIVAL = re.compile(
    r"(?:and |but |well,? )?(?:my|our|the|a|one|his|her) (?:\w+ )?(?:competitors?|competition|rivals?)\b"
)
_WRONG = re.compile(r"what (?:you|we|i) sell is (?:wrong|not right)\b")
_TITLE = re.compile(
    r"[^，。,:：]{2,30}(?:需求|说明|简报|简介|介绍|资料|情况|方案|计划|策略|规划|汇总|整理|brief)(?:说明|书)?\s*(?:[（(][^）)]{0,20}[）)])?"
)
_INTRODUCTION = 4
"""Sentences at the start in which somebody says what the business is."""


def stated(desk: Desk, statements: Sequence[Statement], *, corrects: bool = False) -> None:
    """Claim what labels and cue words make clear, wherever the conversation stands.

    Labels first; in prose numbers with cue words before metrics, and both before words.
    """
    labelled(desk, statements)
    plain = [statement for statement in statements if statement.topic is None and statement.section is None]
    amended(desk, plain)
    for statement in plain[:1]:
        titled(desk, statement.span)
    if "/business/offering" in desk.context.pending and not desk.ledger.has("/business/offering"):
        spoken = [
            statement.span
            for statement in plain
            if not all(part.conditional for part in statement.parts)
            and not all(part.others for part in statement.parts)
            and not _RIVAL.match(desk.said(statement.span))
            and not (len(statements) > 1 and _TITLE.fullmatch(desk.said(statement.span)))
        ]
        opening(desk, spoken[:_INTRODUCTION], ASKED, asked=True)
    told = [statement for statement in statements if (statement.topic or statement.section) in DESCRIBING]
    for at, statement in enumerate(plain[:-1]):
        if _WRONG.match(desk.said(statement.span)):
            opening(desk, [one.span for one in plain[at + 1 :]], ASKED, asked=True)
            break
    prose.asked_by_them(desk, [one for one in statements if one.topic != "pillars"])
    figures.stated(desk, [*told, *plain])
    prose.counted(desk, plain)
    prose.stated(desk, [one for one in told if (one.topic or one.section) in INTRODUCING], corrects=True)
    in_use.among_facts(desk, [one for one in told if (one.topic or one.section) in FACTS])
    goals.stated(
        desk, plain, asked=[path for path in desk.context.pending if path.startswith("/goals")], corrects=corrects
    )
    prose.stated(desk, plain, corrects=corrects)
    if corrects:
        corrected(desk, [statement.span for statement in plain])
    goals_labelled.reconcile(desk)
