"""The fields of a goal that a frame fills: which amount is which, in what unit, and what stays open."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pydantic import JsonValue

from assistant.reading import quantities
from assistant.reading.desk import Desk, span_of
from assistant.reading.placing.frame import Frame
from assistant.reading.placing.frame_values import change_in_percent, per_of
from assistant.reading.reading import Alternative, Unclear
from assistant.reading.segments import Span
from assistant.reading.values import Amount, Count, Every, Money, Percent
from assistant.strategy import Edit, Goal, Param, Quote, plain

Fields = dict[str, tuple[JsonValue, Span]]
"""Values by field name, each with the words it rests on."""


def settle(desk: Desk, frame: Frame, base: str, goal: Goal | None, metric: str | None, asked: Sequence[str]) -> Fields:
    """Decide the undecided amounts by what was asked, then give the fields; what stays open is asked about."""
    names = [path.rpartition("/")[2] for path in asked]
    open_amounts = [value for value in frame.undecided if value.start not in desk.placed]
    wants_now = "baseline" in names and frame.baseline is None
    wants_aim = "target" in names and frame.target is None
    if len(open_amounts) >= 2 and frame.baseline is None and frame.target is None and (asked or frame.aims):
        frame.baseline, frame.target = open_amounts[0], open_amounts[1]
    elif len(open_amounts) == 1:
        value = open_amounts[0]
        known_now = goal is not None and goal.baseline is not None
        known_aim = goal is not None and goal.target is not None
        if (frame.baseline is None and frame.target is not None and value.start < frame.target.start) or (
            wants_now and not wants_aim
        ):
            frame.baseline = value
        elif (
            (wants_aim and not wants_now)
            or (frame.baseline is not None and frame.target is None)
            or (wants_now and wants_aim and frame.deadline is not None)
        ):
            frame.target = value
        elif wants_now and wants_aim:
            _baseline_or_target(desk, base, value, metric, frame)
        elif known_now and not known_aim:
            frame.target = value
        elif goal is not None and not asked and frame.metric is not None:
            frame.baseline = frame.baseline or value
    return fields_of(desk, frame, metric, goal, base)


def _baseline_or_target(desk: Desk, base: str, value: Amount, metric: str | None, frame: Frame) -> None:
    if base.endswith("/-"):
        return
    said = quantity_of(desk, value, metric)
    if said is None:
        return
    quote = Quote(turn=desk.context.turn, start=value.start, end=value.end)
    alternatives = tuple(
        Alternative(
            name,
            {"value": number_of(value)},
            (Edit(op="set", path=f"{base}/{name}", value=said, origin="stated", quote=quote),),
        )
        for name in ("baseline", "target")
    )
    desk.unclear.append(Unclear(value.start, value.end, "baseline_or_target", alternatives))
    desk.place(value)


def fields_of(desk: Desk, frame: Frame, metric: str | None, goal: Goal | None = None, base: str = "") -> Fields:
    """The fields of a goal that a frame fills, each with the words it rests on."""
    fields: Fields = {}
    for name, value in (("baseline", frame.baseline), ("floor", frame.floor), ("stretch", frame.stretch)):
        if value is not None and (said := quantity_of(desk, value, metric)) is not None:
            fields[name] = said, span_of(value)
            desk.place(value)
    if frame.target is not None:
        _target(desk, frame, frame.target, metric, goal, base, fields)
    if frame.change is not None:
        _change(desk, frame, metric, goal, fields)
    if frame.deadline is not None:
        day, source = frame.deadline
        fields["deadline"] = day.isoformat(), span_of(source)
        desk.place(source)
    if frame.start is not None:
        day, source = frame.start
        fields["start"] = day.isoformat(), span_of(source)
        desk.place(source)
    _set_direction(frame, fields)
    return fields


def _target(
    desk: Desk, frame: Frame, value: Amount, metric: str | None, goal: Goal | None, base: str, fields: Fields
) -> None:
    per = per_of(value) or _carried(frame, goal)
    if frame.total is not None:
        per = per_of(value)
    said = quantity_of(desk, value, metric, per)
    if said is None:
        return
    desk.place(value)
    fields["target"] = said, span_of(value)
    if getattr(value, "high", None) is not None and "stretch" not in fields:
        top = quantity_of(desk, _upper(value), metric, per)
        if top is not None:
            fields["stretch"] = top, span_of(value)
    entry = desk.catalogs.metrics[metric] if metric is not None else None
    if entry is None or entry.value_type != "total":
        return
    if frame.total is not None and per is None:
        fields["target_basis"] = "total", frame.total
    elif per is not None:
        fields["target_basis"] = "rate", span_of(value)
    elif entry.rate_or_total == "total":
        fields["target_basis"] = "total", span_of(value)
    elif base and goal is not None:
        _rate_or_total(desk, value, metric, base)
    elif base:
        desk.unclear.append(Unclear(value.start, value.end, "rate_or_total", _for_new_goal(desk, value, metric)))


def _for_new_goal(desk: Desk, value: Amount, metric: str | None) -> tuple[Alternative, ...]:
    """The two readings of a target of a goal that this message adds: its id is foreseen."""
    before = sum(1 for item in desk.ledger.items if item.home == "/goals") - 1
    return _readings(desk, value, metric, f"/goals/goal-{desk.context.draft.next_ids.get('goal', 1) + before}")


def _rate_or_total(desk: Desk, value: Amount, metric: str | None, base: str) -> None:
    desk.unclear.append(Unclear(value.start, value.end, "rate_or_total", _readings(desk, value, metric, base)))


def _readings(desk: Desk, value: Amount, metric: str | None, base: str) -> tuple[Alternative, ...]:
    quote = Quote(turn=desk.context.turn, start=value.start, end=value.end)

    def edits(per: Every | None, basis: str) -> tuple[Edit, ...]:
        return (
            Edit(
                op="set",
                path=f"{base}/target",
                value=quantity_of(desk, value, metric, per),
                origin="stated",
                quote=quote,
            ),
            Edit(op="set", path=f"{base}/target_basis", value=basis, origin="stated", quote=quote),
        )

    params: dict[str, Param] = {"value": number_of(value)}
    return (
        Alternative("rate", dict(params), edits(Every(1, "month"), "rate")),
        Alternative("total", dict(params), edits(None, "total")),
    )


def number_of(value: Amount) -> Decimal:
    match value:
        case Percent():
            return value.points
        case Count() | Money():
            return value.amount
        case _:
            return value.count


def _carried(frame: Frame, goal: Goal | None) -> Every | None:
    """The period of the baseline: "80 a month now, want 120" is 120 a month."""
    if frame.baseline is not None:
        return per_of(frame.baseline) or per_of(frame.target)
    if goal is not None and goal.baseline is not None and goal.baseline.per is not None:
        return Every(goal.baseline.per.value, goal.baseline.per.unit)
    return None


def _change(desk: Desk, frame: Frame, metric: str | None, goal: Goal | None, fields: Fields) -> None:
    change = frame.change
    assert change is not None
    desk.place(change)
    percent = change_in_percent(change)
    if percent is not None:
        fields["change"] = plain(percent), span_of(change)
    elif isinstance(change.by, Count | Money | Percent) and frame.target is None:
        _by_amount(desk, frame, change.by, metric, goal, fields)
    if change.direction is not None:
        fields["direction"] = ("increase" if change.direction == "up" else "decrease"), span_of(change)


def _by_amount(desk: Desk, frame: Frame, by: Amount, metric: str | None, goal: Goal | None, fields: Fields) -> None:
    """An absolute difference becomes a target where the present is known."""
    said = quantity_of(desk, by, metric)
    change = frame.change
    assert change is not None
    if not isinstance(said, dict):
        return
    now = fields.get("baseline")
    known = (
        now[0]
        if now is not None
        else goal.baseline.model_dump(mode="json")
        if goal is not None and goal.baseline
        else None
    )
    if not isinstance(known, dict) or known.get("unit") != said["unit"]:
        return
    sign = -1 if change.direction == "down" else 1
    total = Decimal(str(known["value"])) + sign * Decimal(str(said["value"]))
    if total > 0:
        target: dict[str, JsonValue] = {"value": plain(total), "unit": said["unit"]}
        per = said.get("per") or known.get("per")
        if per is not None:
            target["per"] = per
            fields["target_basis"] = "rate", span_of(change)
        fields["target"] = target, span_of(change)


def _set_direction(frame: Frame, fields: Fields) -> None:
    if "direction" in fields:
        return
    now, aim = frame.baseline, frame.target
    if now is not None and aim is not None and type(now) is type(aim) and number_of(now) != number_of(aim):
        fields["direction"] = ("increase" if number_of(aim) > number_of(now) else "decrease"), span_of(now, aim)
    elif frame.direction is not None and (
        "target" in fields or frame.change or (not frame.has_numbers and frame.metric is not None)
    ):
        fields["direction"] = frame.direction


def _upper(value: Amount) -> Amount:
    match value:
        case Percent(high=high) if high is not None:
            return replace(value, points=high, high=None)
        case Count(high=high) | Money(high=high) if high is not None:
            return replace(value, amount=high, high=None)
        case _:
            return value


def quantity_of(desk: Desk, value: Amount, metric: str | None, per: Every | None = None) -> JsonValue:
    if metric is not None:
        entry = desk.catalogs.metrics[metric]
        said = quantities.quantity(value, entry.unit, desk.currency, per)
        if isinstance(said, dict) and entry.value_type != "total":
            said.pop("per", None)  # a level or an average has no rate
        return said
    unit = (
        "percent"
        if isinstance(value, Percent)
        else "currency"
        if isinstance(value, Money) and value.currency
        else "count"
    )
    return quantities.quantity(value, unit, desk.currency, per)
