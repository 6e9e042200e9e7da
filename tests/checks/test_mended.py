"""Taking mends: each judged anew, nothing where a name fits nothing."""

import pytest

from assistant.checks import Context, check
from assistant.checks.mended import mended
from tests.checks.case import Case
from tests.checks.drafts import a_scheduling_software, but, the_catalogs
from tests.checks.test_tables import CASES

CONTEXT = Context(the_catalogs())
MANY = [case for case in CASES if sum(bool(each.mend) for each in case.found()) > 1]
SPOILED = but(a_scheduling_software(), {"/goals/goal-1/direction": None, "/budget/reserve": None})


@pytest.mark.parametrize("case", MANY, ids=repr)
def test_all_mends_leave_no_mend_and_no_new_error(case: Case) -> None:
    context = Context(the_catalogs(), case.reached, case.depth)
    before = {finding.check for finding in case.found() if finding.severity == "error"}
    after = check(mended(case.draft, context, ("all",), turn=2).draft, context)
    assert [each.check for each in after if each.mend] == []
    chosen_anew = {"the-strategy-has-channels"}  # what cannot be used was taken out
    assert {each.check for each in after if each.severity == "error"} <= before | chosen_anew


def test_only_the_named_mend_is_taken() -> None:
    found = mended(SPOILED, CONTEXT, ("goal-says-which-way",), turn=2)
    assert [each.check for each in found.taken] == ["goal-says-which-way"]
    assert found.draft.strategy.budget.reserve is None
    assert found.draft.record("/goals/goal-1/direction") is not None


def test_a_place_can_be_named() -> None:
    found = mended(SPOILED, CONTEXT, ("goal-says-which-way@/goals/goal-1/direction",), turn=2)
    assert len(found.taken) == 1


def test_a_name_that_fits_nothing_is_told() -> None:
    found = mended(SPOILED, CONTEXT, ("goal-sings", "goal-says-which-way"), turn=2)
    assert found.unknown == ("goal-sings",)
