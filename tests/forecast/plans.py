"""Small plans for the forecast: a furnace firm in the US with money, a goal, and figures as a case needs them."""

from collections.abc import Mapping
from functools import cache

from assistant.adapters.content_files import content_root, load_catalogs
from assistant.catalog import Catalogs
from assistant.forecast import Case, case_of
from assistant.strategy import Strategy


@cache
def the_catalogs() -> Catalogs:
    """The product's catalogs."""
    return load_catalogs(content_root())


def a_month(value: float, unit: str = "count") -> dict[str, object]:
    return {"value": value, "unit": unit, "per": {"value": 1, "unit": "month"}}


def in_all(value: float, unit: str = "count") -> dict[str, object]:
    return {"value": value, "unit": unit}


def dollars(amount: float) -> dict[str, object]:
    return {"amount": amount, "currency": "USD"}


def baseline(metric: str, value: Mapping[str, object], number: int = 1, **more: object) -> dict[str, object]:
    return {"id": f"baseline-{number}", "metric": metric, "value": value, **more}


def channel(name: str, share: float, number: int = 1, **more: object) -> dict[str, object]:
    return {"id": f"channel-{number}", "channel": name, "share": share, "mode": "paid", **more}


def a_plan(
    *,
    goal: Mapping[str, object] | None = None,
    budget: Mapping[str, object] | None = None,
    business: Mapping[str, object] | None = None,
    market: Mapping[str, object] | None = None,
    channels: tuple[Mapping[str, object], ...] = (),
    **more: object,
) -> Strategy:
    """80 calls a month to 120 by the end of June, for $3,000 a month; calls have cost $50."""
    return Strategy.model_validate(
        {
            "as_of": "2026-12-01",
            "business": {
                "industry": "hvac", "customers": "consumers", "sells_through": ["location"], "regions": ["US"],
                "currency": "USD", **(business or {}),
            },
            "market": {"baselines": [baseline("cpl", in_all(50, "USD"))]} if market is None else market,
            "goals": [
                {
                    "id": "goal-1", "metric": "leads", "direction": "increase", "stage": "consideration",
                    "baseline": a_month(80), "target": a_month(120), "deadline": "2027-06-30", **(goal or {}),
                }
            ],
            "budget": {
                "total": dollars(3000), "period": {"value": 1, "unit": "month"}, "start": "2027-01-01",
                **(budget or {}),
            },
            "channels": list(channels),
            **more,
        }
    )  # fmt: skip


def the_case(strategy: Strategy) -> Case:
    """The case of the first goal. Raises AssertionError where there is none."""
    case = case_of(strategy, strategy.goals[0], the_catalogs())
    assert isinstance(case, Case), case
    return case
