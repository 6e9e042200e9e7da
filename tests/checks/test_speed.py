"""The checks of a full strategy cost well under two milliseconds."""

import statistics
import time

import pytest

from assistant.checks import Context, check
from assistant.strategy import Draft, Step
from tests.checks.drafts import a_furnace_firm, a_scheduling_software, the_catalogs


@pytest.mark.parametrize("draft", [a_scheduling_software(), a_furnace_firm()], ids=["software", "furnaces"])
def test_a_full_strategy_is_checked_in_two_milliseconds(draft: Draft) -> None:
    median = _median(draft, Context(the_catalogs()))
    print(f"\nall checks of a full strategy: {median:.3f} ms")  # noqa: T201 - `pytest -s` shows the measurement
    assert median < 2


def test_steps_not_reached_cost_next_to_nothing() -> None:
    draft = a_scheduling_software()
    started = _median(draft, Context(the_catalogs(), Step.INTAKE, "quick"))
    assert started < _median(draft, Context(the_catalogs())) / 5


def _median(draft: Draft, context: Context) -> float:
    times = []
    for _ in range(60):
        start = time.perf_counter()
        check(draft, context)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)
