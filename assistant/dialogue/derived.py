"""What follows from what is known: the target from baseline and change, the primary KPI from its goal, the model.

A derived value is arithmetic or a look-up over values that stand in the draft; what is only usual in a trade is
marked as suggested.
"""

from collections.abc import Iterator
from decimal import Decimal

from pydantic import JsonValue

from assistant.catalog import Catalogs
from assistant.strategy import PERSONAL, Draft, Edit, Goal, Name, Param, Phrase, Quantity, encode


def derived_edits(draft: Draft, catalogs: Catalogs) -> tuple[Edit, ...]:
    """The edits that bring the derived values up to date; none where they are."""
    return tuple(
        edit
        for edit in (*_business(draft, catalogs), *_goals(draft, catalogs), *_primary_kpis(draft))
        if _changes(draft, edit)
    )


def _derive(path: str, value: JsonValue, source: str) -> Edit:
    return Edit(op="set", path=path, value=value, origin="derived", source=source)


def _changes(draft: Draft, edit: Edit) -> bool:
    """Whether the edit says something new and does not touch a person's word."""
    present = draft.value(edit.path)
    record = draft.record(edit.path)
    if present is not None and record is not None and record.origin in PERSONAL:
        return False
    return _as_json(present) != edit.value


def _as_json(value: object) -> object:
    if isinstance(value, Quantity):
        return value.model_dump(mode="json", exclude_none=True)
    return value


def _business(draft: Draft, catalogs: Catalogs) -> Iterator[Edit]:
    business = draft.strategy.business
    if business.customers is None and business.industry is not None:
        usual = catalogs.industries[business.industry].customers
        if usual:
            yield Edit(
                op="set", path="/business/customers", value=usual, origin="suggested", source="usual for the industry"
            )
    model = catalogs.model_of(business.customers, business.sells_through, business.industry)
    if model is not None:
        yield _derive("/business/model", model, "customers and ways of selling")
    if business.currency is None and business.regions:
        currency = catalogs.currency_of(business.regions[0])
        if currency is not None:
            yield _derive("/business/currency", currency, "currency of the region")


def _goals(draft: Draft, catalogs: Catalogs) -> Iterator[Edit]:
    for goal in draft.strategy.goals:
        path = f"/goals/{goal.id}"
        metric = catalogs.metrics.get(goal.metric) if goal.metric else None
        if metric is not None and goal.stage is None:
            yield _derive(f"{path}/stage", metric.stage, "stage of the metric")
        if goal.direction is None and (direction := _direction(goal, metric.direction if metric else None)):
            yield _derive(f"{path}/direction", direction, "baseline and target")
        target = _target(goal)
        if target is not None:
            yield _derive(f"{path}/target", target.model_dump(mode="json", exclude_none=True), "baseline and change")
        current = target or goal.target
        if goal.target_basis is None and current is not None and current.per is not None:
            yield _derive(f"{path}/target_basis", "rate", "period of the target")
        if goal.objective is None and draft.strategy.business.objective is not None:
            yield _derive(f"{path}/objective", draft.strategy.business.objective, "business objective")
        statement = _statement(goal, current)
        if statement is not None:
            yield _derive(f"{path}/statement", statement, "the goal's own fields")


def _direction(goal: Goal, good: str | None) -> str | None:
    if goal.baseline is not None and goal.target is not None and goal.baseline.value != goal.target.value:
        return "increase" if goal.target.value > goal.baseline.value else "decrease"
    if goal.change:
        return "increase" if goal.change > 0 else "decrease"
    return {"higher": "increase", "lower": "decrease"}.get(good or "")


def _target(goal: Goal) -> Quantity | None:
    """Baseline × (1 + change), to two decimals; a count stays whole."""
    if goal.baseline is None or goal.change is None:
        return None
    exact = goal.baseline.value * (1 + goal.change / 100)
    value = round(exact) if goal.baseline.unit == "count" else round(exact, 2)
    return Quantity(value=Decimal(value), unit=goal.baseline.unit, per=goal.baseline.per)


def _statement(goal: Goal, target: Quantity | None) -> str | None:
    """The goal in one sentence: from its metric, numbers and date, as far as they are known."""
    if goal.metric is None or target is None:
        return None
    params: dict[str, Param] = {"metric": Name("metrics", goal.metric), "target": target}
    match goal.baseline, goal.deadline:
        case None, None:
            key = "derived.goal"
        case None, _:
            key = "derived.goal_by"
        case _, None:
            key = "derived.goal_from"
        case _:
            key = "derived.goal_from_by"
    if goal.baseline is not None:
        params["baseline"] = goal.baseline
    if goal.deadline is not None:
        params["deadline"] = goal.deadline
    return encode(Phrase(key, params))


def _primary_kpis(draft: Draft) -> Iterator[Edit]:
    """A primary KPI measures its goal: same metric, same numbers, whenever the goal changes."""
    goals = {goal.id: goal for goal in draft.strategy.goals}
    for kpi in draft.strategy.kpis:
        if kpi.role != "primary" or len(kpi.goals) != 1 or (goal := goals.get(kpi.goals[0])) is None:
            continue
        path = f"/kpis/{kpi.id}"
        if goal.metric is not None and kpi.metric != goal.metric:
            yield _derive(f"{path}/metric", goal.metric, "its goal")
        for name in ("baseline", "target"):
            wanted = getattr(goal, name)
            if wanted is not None and getattr(kpi, name) != wanted:
                yield _derive(f"{path}/{name}", wanted.model_dump(mode="json", exclude_none=True), "its goal")
