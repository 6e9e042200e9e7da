"""The coverage matrix tells who watches and serves each goal at each stage, and where nobody does."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from assistant.exports.coverage import Spot, coverage
from assistant.strategy import Strategy
from tests.exports.plans import skincare


@dataclass(frozen=True)
class Case:
    id: str
    kpis: tuple[dict[str, Any], ...] = ()
    channels: tuple[dict[str, Any], ...] = ()
    holes: dict[str, tuple[str, ...]] = field(default_factory=dict)


KPI = {"id": "kpi-1", "metric": "orders", "goals": ["goal-1"], "stage": "conversion"}
CHANNEL = {"id": "channel-1", "channel": "email", "stages": ["conversion"]}
HOLES = ("goals_unwatched", "stages_unwatched", "stages_unserved", "channels_unwatched", "kpis_adrift")

CASES = (
    Case("nothing missing", (KPI,), (CHANNEL,)),
    Case("a goal without a KPI", (), (), {"goals_unwatched": ("goal-1",), "stages_unwatched": ("conversion",)}),
    Case(
        "a channel in a stage that nobody watches", (KPI,), ({**CHANNEL, "stages": ["awareness"]},),
        {
            "stages_unwatched": ("awareness",), "stages_unserved": ("conversion",),
            "channels_unwatched": ("channel-1",),
        },
    ),
    Case(
        "a channel with a KPI of its own", (KPI,), ({**CHANNEL, "stages": ["conversion"], "kpis": ["kpi-1"]},),
    ),
    Case("a KPI for nothing", (KPI, {"id": "kpi-2", "metric": "reach"}), (CHANNEL,), {"kpis_adrift": ("kpi-2",)}),
    Case(
        "a guardrail may serve no goal", (KPI, {"id": "kpi-2", "metric": "reach", "role": "guardrail"}), (CHANNEL,),
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_hole_is_seen_and_nothing_else(case: Case) -> None:
    found = coverage(_strategy(case))
    assert {name: getattr(found, name) for name in HOLES if getattr(found, name)} == case.holes
    assert found.holes == sum(len(each) for each in case.holes.values())


def test_a_spot_names_the_kpis_and_channels_that_see_the_goal_there() -> None:
    found = coverage(skincare().draft.strategy)
    assert found.stages == ("awareness", "interest", "consideration", "conversion", "loyalty")
    assert found.spots["goal-1", "conversion"] == Spot(("kpi-1", "kpi-3"), ("channel-2",))
    assert found.spots["goal-2", "loyalty"] == Spot(("kpi-4",), ("channel-3",))
    assert found.spots["goal-1", "loyalty"] == Spot()


def test_an_empty_strategy_has_no_matrix_and_no_holes() -> None:
    found = coverage(Strategy())
    assert (found.goals, found.stages, found.holes) == ((), (), 0)


def _strategy(case: Case) -> Strategy:
    return Strategy.model_validate(
        {
            "goals": [{"id": "goal-1", "metric": "orders", "stage": "conversion"}],
            "kpis": case.kpis,
            "channels": case.channels,
        }
    )
