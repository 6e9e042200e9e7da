"""Now, target and date of a goal: topics `numbers`, `more_numbers` and `stretch`. A baseline is never guessed."""

from datetime import date, timedelta
from decimal import Decimal

from assistant.advice import timing
from assistant.advice.client import Client
from assistant.advice.economics import likely_cost
from assistant.advice.figures import down, sensible, whole
from assistant.advice.first_marks import MONTH, first_mark
from assistant.advice.proposal import RULE_OF_THUMB, Proposal
from assistant.advice.suggestion import Suggestion
from assistant.catalog import Metric
from assistant.forecast import months_between
from assistant.forecast.arithmetic import period_months
from assistant.strategy import Goal, Name, Param, Phrase, Quantity

WEEKS_TO_MEASURE = 4
GROWTH, DROP = Decimal("1.3"), Decimal("0.8")
RATE_GROWTH = Decimal("1.2")
MOST_GROWTH = Decimal("0.5")
FLOOR, STRETCH = Decimal("0.6"), Decimal("1.4")
MILESTONES_FROM_MONTHS = 6


def numbers(client: Client, item: str | None = None) -> Suggestion | None:
    """Target, date and statement of a goal; its baseline becomes a task to measure where it is not known."""
    goal = _goal(client, item)
    if goal is None or goal.metric is None or (metric := client.catalogs.metrics.get(goal.metric)) is None:
        return None
    proposal = Proposal(client.draft)
    path = f"/goals/{goal.id}"
    if goal.baseline is None:
        _measure_first(client, proposal, path, metric)
    target, source, why = (
        _target(client, goal, metric) if goal.target is None else (goal.target, RULE_OF_THUMB, "given")
    )
    deadline = goal.deadline or client.deadline
    proposal.fill(
        path,
        direction=_direction(metric),
        stage=metric.stage,
        start=min(client.start, deadline - timedelta(30)),
        deadline=deadline,
        personas=tuple(persona.id for persona in client.strategy.audience[:1]),
    )
    proposal.set(f"{path}/target", target, source)
    proposal.set(f"{path}/target_basis", None if metric.rate_or_total == "level" else metric.rate_or_total)
    _range(proposal, path, goal, metric, target)
    proposal.set(f"{path}/statement", _statement(goal, metric, target, deadline))
    _milestones(client, proposal, goal, metric, target, deadline)
    return proposal.because(Phrase(f"suggestions.reason.numbers_{why}", {"target": target, "deadline": deadline}))


def stretch(client: Client, item: str | None = None) -> Suggestion | None:
    """The least that counts as success and what would be excellent, around a target that stands."""
    goal = _goal(client, item)
    if goal is None or goal.target is None or goal.metric is None or goal.metric not in client.catalogs.metrics:
        return None
    proposal = Proposal(client.draft)
    _range(proposal, f"/goals/{goal.id}", goal, client.catalogs.metrics[goal.metric], goal.target)
    return proposal.because(Phrase("suggestions.reason.stretch"))


def _goal(client: Client, item: str | None) -> Goal | None:
    wanted = item.rpartition("/")[2] if item else None
    return next((goal for goal in client.strategy.goals if goal.id == wanted), client.goal)


def _measure_first(client: Client, proposal: Proposal, path: str, metric: Metric) -> None:
    proposal.mark_unknown(f"{path}/baseline")
    if not any("measure_first" in item.item for item in client.strategy.readiness):
        proposal.add(
            "/readiness",
            item=Phrase(
                "suggestions.readiness.measure_first", {"metric": Name("metrics", metric.id), "weeks": WEEKS_TO_MEASURE}
            ),
            state="missing",
            owner=Phrase("suggestions.owner.plan"),
            due=max(client.today, client.start - timedelta(3)),
        )


def _direction(metric: Metric) -> str:
    return "decrease" if metric.direction == "lower" else "increase"


def _target(client: Client, goal: Goal, metric: Metric) -> tuple[Quantity, str, str]:
    """The target, its source, and the key of the reason."""
    today = goal.baseline
    if today is not None and today.value > 0:
        if goal.change is not None:
            return _like(today, today.value * (1 + goal.change / 100)), RULE_OF_THUMB, "change"
        return _from_today(client, goal, metric, today)
    value, source, why = first_mark(client, metric)
    unit = client.currency if metric.unit == "currency" else metric.unit
    if metric.rate_or_total == "total":
        value *= client.months
    return Quantity(value=value, unit=unit, per=MONTH if metric.rate_or_total == "rate" else None), source, why


def _from_today(client: Client, goal: Goal, metric: Metric, today: Quantity) -> tuple[Quantity, str, str]:
    if metric.direction == "lower":
        return _like(today, sensible(today.value * DROP)), RULE_OF_THUMB, "drop"
    if metric.unit != "count":
        better = today.value * RATE_GROWTH
        return (
            _like(today, min(sensible(better), Decimal(100)) if metric.unit == "percent" else sensible(better)),
            RULE_OF_THUMB,
            "growth",
        )
    cost, month = likely_cost(client, metric), client.spendable_a_month
    if cost and month and today.per is not None and metric.rate_or_total == "rate":
        bought = today.value + min(month / cost * period_months(today.per), today.value * MOST_GROWTH)
        tidy = down(bought) if bought >= 100 and down(bought) > today.value else down(bought, 3)
        if whole(tidy) > today.value:
            return _like(today, tidy), RULE_OF_THUMB, "budget"
    return _like(today, max(_tidy(today.value * GROWTH), today.value + 1)), RULE_OF_THUMB, "growth"


def _like(today: Quantity, value: Decimal) -> Quantity:
    return Quantity(
        value=value.quantize(Decimal("0.01")) if today.unit != "count" else whole(value), unit=today.unit, per=today.per
    )


def _tidy(value: Decimal) -> Decimal:
    return whole(value) if value < 100 else whole(sensible(value))


def _range(proposal: Proposal, path: str, goal: Goal, metric: Metric, target: Quantity) -> None:
    """Floor and stretch at 60 and 140 percent of the way from today to the target."""
    if metric.unit == "score" or (goal.baseline and goal.baseline.unit != target.unit):
        return
    today = goal.baseline.value if goal.baseline else Decimal(0)
    if goal.baseline is None and metric.direction == "lower":
        return
    way = target.value - today
    floor, top = today + way * FLOOR, today + way * STRETCH
    if metric.unit == "percent":
        top = min(top, Decimal(100))
    if (floor, top) != (target.value, target.value) and abs(way) >= 2:
        proposal.set(f"{path}/floor", _like(target, floor))
        proposal.set(f"{path}/stretch", _like(target, top))


def _statement(goal: Goal, metric: Metric, target: Quantity, deadline: date) -> Phrase:
    said: dict[str, Param] = {"metric": Name("metrics", metric.id), "target": target, "deadline": deadline}
    falls = goal.direction == "decrease" or (goal.direction is None and metric.direction == "lower")
    verb = "keep" if goal.direction == "keep" else "decrease" if falls else "increase"
    if goal.baseline is None or verb == "keep":
        return Phrase(f"suggestions.statement.{verb}", said)
    return Phrase(f"suggestions.statement.{verb}_from", {**said, "baseline": goal.baseline})


def _milestones(
    client: Client, proposal: Proposal, goal: Goal, metric: Metric, target: Quantity, deadline: date
) -> None:
    """A value at each quarter end on the way, where the way is longer than six months."""
    start = client.start
    if goal.milestones or months_between(start, deadline) <= MILESTONES_FROM_MONTHS:
        return
    today = goal.baseline.value if goal.baseline and goal.baseline.unit == target.unit else None
    if today is None and (metric.direction == "lower" or metric.unit != "count"):
        return
    for day in timing.quarter_ends(start + timedelta(60), 8):
        if day >= deadline:
            return
        gone = Decimal((day - start).days) / Decimal((deadline - start).days)
        proposal.add(
            f"/goals/{goal.id}/milestones",
            date=day,
            value=_like(target, (today or Decimal(0)) + (target.value - (today or Decimal(0))) * gone),
        )
