"""What judging and forecasting cost, as CPU: `make bench` prints one line a measure."""

import datetime as dt
import statistics
import time
from collections.abc import Callable

from assistant.adapters.content_files import content_root, load_catalogs
from assistant.catalog import Catalogs
from assistant.checks import Context, check
from assistant.forecast import Case, case_of, forecast, outlook
from assistant.strategy import Draft, Strategy
from tests.checks.drafts import a_furnace_firm, a_scheduling_software

TIMES = 60
CHANNELS = (
    "sem", "facebook", "instagram", "email", "google_shopping", "affiliate", "youtube", "tiktok",
)  # fmt: skip


def main() -> None:
    catalogs = load_catalogs(content_root())
    for name, draft in (("software", a_scheduling_software()), ("furnaces", a_furnace_firm())):
        print(f"all checks, {name:9}      {_median(lambda: check(draft, Context(catalogs))):8.2f} ms of CPU (p50)")  # noqa: B023
    strategy = eight_channels_for_a_year()
    case = case_of(strategy, strategy.goals[0], catalogs)
    assert isinstance(case, Case)
    assert len(case.flowing) == len(CHANNELS)
    assert len(case.time.months) == 12
    print(f"outlook, 8 channels        {_median(lambda: outlook(_case(strategy, catalogs))):8.2f} ms of CPU (p50)")
    forecast(strategy, catalogs)
    print(f"10,000 draws, 12 × 8       {_median(lambda: forecast(strategy, catalogs)):8.2f} ms of CPU (p50)")


def eight_channels_for_a_year() -> Strategy:
    """A shop with eight paid channels and a goal of orders within a year."""
    base = Draft().strategy.model_dump()
    return Strategy.model_validate(
        {
            **base,
            "as_of": dt.date(2026, 12, 1),
            "business": {
                "industry": "home_garden", "customers": "consumers", "sells_through": ["own_site"], "regions": ["US"],
                "average_order_value": {"amount": 60, "currency": "USD"}, "gross_margin": 55,
            },
            "market": {"baselines": [
                {"id": "baseline-1", "metric": "cpa", "value": {"value": 21, "unit": "USD"}},
                *(
                    {"id": f"baseline-{place}", "metric": "cpa", "channel": channel,
                     "value": {"value": 14 + 3 * place, "unit": "USD"}}
                    for place, channel in enumerate(CHANNELS, 2)
                ),
            ]},
            "goals": [{
                "id": "goal-1", "metric": "orders", "direction": "increase", "deadline": dt.date(2027, 12, 31),
                "baseline": {"value": 400, "unit": "count", "per": {"value": 1, "unit": "month"}},
                "target": {"value": 900, "unit": "count", "per": {"value": 1, "unit": "month"}}, "stage": "conversion",
            }],
            "budget": {
                "total": {"amount": 12_000, "currency": "USD"}, "period": {"value": 1, "unit": "month"},
                "start": dt.date(2027, 1, 1),
            },
            "channels": [
                {"id": f"channel-{place}", "channel": channel, "share": "12.5", "mode": "paid"}
                for place, channel in enumerate(CHANNELS, 1)
            ],
        }
    )  # fmt: skip


def _case(strategy: Strategy, catalogs: Catalogs) -> Case:
    case = case_of(strategy, strategy.goals[0], catalogs)
    assert isinstance(case, Case)
    return case


def _median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(TIMES):
        begun = time.process_time()
        work()
        times.append((time.process_time() - begun) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
