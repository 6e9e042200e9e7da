"""Taking mends: a draft with the chosen mends applied one after the other, each judged anew before the next."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from assistant.checks.check import Context, Finding
from assistant.checks.run import check
from assistant.strategy import Applied, Draft, apply

ALL = "all"
AGAIN = 2
"""A place is mended again where a later mend moved it, but not for ever."""
MOST = 200
"""Mends taken at most; this many are never reached in earnest."""


@dataclass(frozen=True, slots=True)
class Mended:
    """The draft after the mends, the findings that were mended in order, and the names that fitted no mend."""

    draft: Draft
    taken: tuple[Finding, ...]
    unknown: tuple[str, ...]


def mended(draft: Draft, context: Context, wanted: Collection[str], *, turn: int) -> Mended:
    """The draft with the wanted mends: `all`, the id of a check, or `check@path` for one place.

    After each mend all checks run again, so that a mend rests on what the ones before it left.
    """
    taken: list[Finding] = []
    done: Counter[tuple[str, str]] = Counter()
    used: set[str] = set()
    for _ in range(MOST):
        finding = next(
            (
                each
                for each in check(draft, context)
                if each.mend and not each.waived and names(each, wanted) and done[each.check, each.path] < AGAIN
            ),
            None,
        )
        if finding is None:
            break
        done[finding.check, finding.path] += 1
        used |= names(finding, wanted)
        edits = [edit.model_copy(update={"origin": "confirmed"}) for edit in finding.mend]
        applied = apply(draft, edits, turn=turn, vocabulary=context.catalogs.vocabulary)
        if isinstance(applied, Applied):
            draft = applied.draft
            taken.append(finding)
    return Mended(draft, tuple(taken), tuple(each for each in wanted if each not in used and each != ALL))


def names(finding: Finding, wanted: Collection[str]) -> set[str]:
    """Which of the wanted names mean this finding."""
    return {ALL, finding.check, f"{finding.check}@{finding.path}"}.intersection(wanted)
