"""Goals, KPIs and the business's own figures: frames of `frames.py` into claims.

A frame whose metric has a goal goes there; without a metric to the one goal there is; an aim without a goal makes one;
a figure that is no aim is a baseline.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from pydantic import JsonValue

from assistant.reading import quantities
from assistant.reading.claims import ASKED, CUE
from assistant.reading.desk import Desk, span_of
from assistant.reading.placing.frames import Frame, change_in_percent, frames_of, metric_id, per_of
from assistant.reading.placing.statements import Part, Statement
from assistant.reading.reading import Alternative, Unclear
from assistant.reading.segments import Span
from assistant.reading.values import Amount, Count, Duration, Every, Money, Percent, Value
from assistant.reading.wording_of_values import is_said, trimmed
from assistant.strategy import Edit, Goal, Param, Quote, plain
from assistant.strategy.fields import pattern_of

_NAMED_AIMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\bmore (?:new )?(?:customers|clients|business|patients|buyers)\b|\bget(?:ting)? (?:new )?(?:customers|clients)\b|更多(?:的)?(?:新)?(?:客户|顾客|客人|客源)|多(?:拿|来|接)(?:一?些|点)?(?:客户|客人|新客)|拉新(?!成本)|获客(?!成本)|招(?:新)?客"
        ),
        "new_customers",
    ),
    (
        re.compile(
            r"\bmore (?:orders|purchases)\b|\bsell more\b|更多(?:的)?(?:订单|单子)|多(?:出|接|卖)(?:一?些|点|几)?(?:单|货)?|多卖"
        ),
        "orders",
    ),
    (
        re.compile(
            r"\bmore (?:good |qualified |quality )*(?:enquir\w+|inquir\w+|leads|prospects)\b|更多(?:的)?(?:人来)?(?:咨询|询盘|留资|线索)|多(?:来|拿)(?:一?些|点)?(?:咨询|询盘|线索)"
        ),
        "leads",
    ),
    (
        re.compile(
            r"\brepeat (?:business|customers|orders|purchases|buyers)\b|\bcome back (?:more|again)\b|老(?:客户|顾客|客)(?:多买|复购|回购|回头|再买)|回头客|提高复购"
        ),
        "repeat_purchase_rate",
    ),
)


_NAMES_GOAL = re.compile(r"\b(?:target|goal|baseline|deadline|starting point)\b|目标|基线|起点|截止|期限|现状")


def stated(desk: Desk, statements: Sequence[Statement], *, asked: Sequence[str] = (), corrects: bool = False) -> None:
    """Claim the goals and figures that plain prose makes clear; neighbouring sentences may speak of one metric.

    Where a goal's fields were `asked` for, or an earlier value is put right (`corrects`), no metric need be named.
    """
    frame: Frame | None = None
    frames: list[Frame] = []
    paragraph: int | None = None
    for statement in statements:
        if statement.passage.paragraph != paragraph or statement.passage.kind in ("row", "bullet"):
            frame, paragraph = None, statement.passage.paragraph
        parts = [part for part in statement.parts if not desk.ledger.is_used(part.span) or _open_values(desk, part)]
        found = frames_of(desk, parts, open_frame=frame, asked=bool(asked))
        frames += [one for one in found if one is not frame]
        frame = found[-1] if found else frame
        if frame is not None and frame.metric is None and not asked:
            frame = None
    told = [one for one in frames if not one.is_empty or (asked and one.metric is not None)]
    sole = len({one.metric.ids for one in told if one.metric is not None}) == 1
    for one in told:
        if one.metric is not None or asked or corrects or _names_goal(desk, one):
            claim(desk, one, asked=asked, sole=sole)


def _names_goal(desk: Desk, frame: Frame) -> bool:
    """Whether an unprompted frame without a metric says itself that it is of a goal."""
    if not frame.spans:
        return False
    start, end = min(frame.spans)[0], max(end for _, end in frame.spans)
    return _NAMES_GOAL.search(desk.said((max(0, start - 16), end))) is not None


def _open_values(desk: Desk, part: Part) -> bool:
    return bool(desk.values([part.span]))


def asked(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """What is left of the answer to a question after a goal: an aim without a known metric, a text."""
    found = False
    wants_metric = any(pattern_of(path) in ("/goals/*/metric", "/goals") for path in paths)
    if wants_metric and not desk.ledger.has("/goals/-/metric"):
        found = _named_aim(desk, paths, spans)
    for path in paths:
        if path.endswith(("/statement", "/objective", "/owner")) and spans:
            span = trimmed(desk.message.folded, (spans[0][0], spans[-1][1]))
            if is_said(desk.message.folded, span):
                found = desk.put(path, desk.message.words(span), span, sure) or found
    return found


def _named_aim(desk: Desk, paths: Sequence[str], spans: Sequence[Span]) -> bool:
    for span in spans:
        for pattern, metric in _NAMED_AIMS:
            hit = pattern.search(desk.said(span))
            if hit is not None and metric in desk.catalogs.metrics:
                where = span[0] + hit.start(), span[0] + hit.end()
                path = next((path for path in paths if pattern_of(path) == "/goals/*/metric"), "/goals/-/metric")
                desk.put(path, metric, where, ASKED)
                desk.put(path.replace("/metric", "/direction"), "increase", where, ASKED)
                return True
    return False


def claim(desk: Desk, frame: Frame, *, asked: Sequence[str], sole: bool = True) -> bool:
    """Claim a frame for the goal it belongs to, a new goal, or the baselines; ask where that is open.

    `sole`: the message speaks of no other metric, so that the goal asked about may go by another name ("calls").
    """
    metric = metric_id(desk, frame)
    goals = desk.strategy.goals
    base = _asked_base(asked)
    own = next((goal for goal in goals if metric is not None and goal.metric in (metric, _pair(desk, metric))), None)
    if own is None and frame.metric is not None:
        own = next((goal for goal in goals if goal.metric in frame.metric.ids), None)
    if own is not None:
        return _into(desk, frame, f"/goals/{own.id}", own, own.metric, asked)
    target = _goal_at(desk, base)
    if (
        base
        and target is not None
        and (metric is None or target.metric is None or (sole and _alike(desk, metric, target.metric)))
    ):
        return _into(desk, frame, base, target, target.metric or metric, asked)
    if base and base.endswith("/-") and (metric is not None or frame.has_numbers):
        return _into(desk, frame, base, None, metric, asked)
    if metric is None:
        return _without_metric(desk, frame, asked)
    if frame.aims and not frame.past and (frame.target or frame.change or frame.direction or frame.stretch):
        return _new_goal(desk, frame, metric)
    wanted = any(path.startswith("/market/baselines") for path in desk.context.pending)
    return (frame.current or wanted) and _baseline(desk, frame, metric)


def _asked_base(asked: Sequence[str]) -> str | None:
    path = next((path for path in asked if path.startswith("/goals/")), None)
    if path is None:
        return "/goals/-" if "/goals" in asked else None
    return "/".join(path.split("/")[:3])


def _goal_at(desk: Desk, base: str | None) -> Goal | None:
    return next((goal for goal in desk.strategy.goals if base == f"/goals/{goal.id}"), None)


def _alike(desk: Desk, metric: str, other: str) -> bool:
    """Whether two metrics are counted the same way, so that one may be said for the other."""
    one, two = desk.catalogs.metrics[metric], desk.catalogs.metrics[other]
    return (one.unit, one.value_type) == (two.unit, two.value_type)


def _pair(desk: Desk, metric: str) -> str | None:
    return desk.catalogs.metrics[metric].pair


def _without_metric(desk: Desk, frame: Frame, asked: Sequence[str]) -> bool:
    goals = desk.strategy.goals
    if len(goals) == 1 and (asked or frame.aims or frame.current):
        return _into(desk, frame, f"/goals/{goals[0].id}", goals[0], goals[0].metric, asked)
    if len(goals) > 1 and frame.has_numbers and (frame.target or frame.baseline or frame.change):
        _which_goal(desk, frame)
    return False


def _which_goal(desk: Desk, frame: Frame) -> None:
    start, end = min(frame.spans)[0], max(end for _, end in frame.spans)
    alternatives = []
    for goal in desk.strategy.goals:
        fields = _fields(desk, frame, goal.metric, goal)
        edits = tuple(
            Edit(op="set", path=f"/goals/{goal.id}/{name}", value=value, origin="stated",
                 quote=Quote(turn=desk.context.turn, start=span[0], end=span[1]))
            for name, (value, span) in fields.items() if name != "metric"
        )  # fmt: skip
        if edits:
            alternatives.append(Alternative("goal", {"goal": goal.id, "metric": goal.metric or ""}, edits))
    if len(alternatives) > 1:
        desk.unclear.append(Unclear(start, end, "which_goal", tuple(alternatives)))


Fields = dict[str, tuple[JsonValue, Span]]


def _into(desk: Desk, frame: Frame, base: str, goal: Goal | None, metric: str | None, asked: Sequence[str]) -> bool:
    """Claim a frame's values for the fields of one goal."""
    if base.endswith("/-"):
        desk.new("/goals")
    fields = _settle(desk, frame, base, goal, metric, asked)
    if (base.endswith("/-") and frame.metric is not None and metric is not None) or (
        goal is not None and goal.metric is None and frame.metric is not None and metric is not None
    ):
        fields.setdefault("metric", (metric, (frame.metric.start, frame.metric.end)))
    found = False
    for name, (value, span) in fields.items():
        found = desk.put(f"{base}/{name}", value, span, ASKED if asked else CUE) or found
    return found


def _new_goal(desk: Desk, frame: Frame, metric: str) -> bool:
    item = desk.ledger.item("/goals")
    assert frame.metric is not None
    item.put("metric", metric, (frame.metric.start, frame.metric.end))
    for name, (value, span) in _settle(desk, frame, "/goals/-", None, metric, ()).items():
        item.put(name, value, span)
    return True


def _settle(desk: Desk, frame: Frame, base: str, goal: Goal | None, metric: str | None, asked: Sequence[str]) -> Fields:
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
    return _fields(desk, frame, metric, goal, base)


def _baseline_or_target(desk: Desk, base: str, value: Amount, metric: str | None, frame: Frame) -> None:
    if base.endswith("/-"):
        return
    said = _quantity(desk, value, metric)
    if said is None:
        return
    quote = Quote(turn=desk.context.turn, start=value.start, end=value.end)
    alternatives = tuple(
        Alternative(
            name,
            {"value": _number(value)},
            (Edit(op="set", path=f"{base}/{name}", value=said, origin="stated", quote=quote),),
        )
        for name in ("baseline", "target")
    )
    desk.unclear.append(Unclear(value.start, value.end, "baseline_or_target", alternatives))
    desk.place(value)


def _fields(desk: Desk, frame: Frame, metric: str | None, goal: Goal | None = None, base: str = "") -> Fields:
    """The fields of a goal that a frame fills, each with the words it rests on."""
    fields: Fields = {}
    for name, value in (("baseline", frame.baseline), ("floor", frame.floor), ("stretch", frame.stretch)):
        if value is not None and (said := _quantity(desk, value, metric)) is not None:
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
    said = _quantity(desk, value, metric, per)
    if said is None:
        return
    desk.place(value)
    fields["target"] = said, span_of(value)
    if getattr(value, "high", None) is not None and "stretch" not in fields:
        top = _quantity(desk, _upper(value), metric, per)
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
                op="set", path=f"{base}/target", value=_quantity(desk, value, metric, per), origin="stated", quote=quote
            ),
            Edit(op="set", path=f"{base}/target_basis", value=basis, origin="stated", quote=quote),
        )

    params: dict[str, Param] = {"value": _number(value), "metric": metric or ""}
    return (
        Alternative("rate", dict(params), edits(Every(1, "month"), "rate")),
        Alternative("total", dict(params), edits(None, "total")),
    )


def _number(value: Amount) -> Decimal:
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
    said = _quantity(desk, by, metric)
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
    if now is not None and aim is not None and type(now) is type(aim) and _number(now) != _number(aim):
        fields["direction"] = ("increase" if _number(aim) > _number(now) else "decrease"), span_of(now, aim)
    elif frame.direction is not None and (frame.target or frame.change or not frame.has_numbers):
        fields["direction"] = frame.direction


def _upper(value: Amount) -> Amount:
    from dataclasses import replace

    match value:
        case Percent(high=high) if high is not None:
            return replace(value, points=high, high=None)
        case Count(high=high) | Money(high=high) if high is not None:
            return replace(value, amount=high, high=None)
        case _:
            return value


def _quantity(desk: Desk, value: Amount, metric: str | None, per: Every | None = None) -> JsonValue:
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


# Figures and KPIs


def _baseline(desk: Desk, frame: Frame, metric: str) -> bool:
    """A figure of today that belongs to no goal."""
    value: Value | None = frame.baseline or (frame.undecided[0] if frame.undecided and not frame.aims else None)
    if not isinstance(value, Count | Money | Percent) or frame.metric is None:
        return False
    said = _quantity(desk, value, metric)
    if said is None or any(
        item.home == "/market/baselines" and item.fields.get("metric") == metric for item in desk.ledger.items
    ):
        return False
    item = desk.ledger.item("/market/baselines")
    item.put("metric", metric, (frame.metric.start, frame.metric.end))
    item.put("value", said, span_of(value))
    if value.exactness != "exact":
        item.put("exactness", value.exactness, span_of(value))
    desk.place(value)
    return True


def asked_kpis(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """Metrics named as KPIs to watch."""
    found = False
    known = {kpi.metric for kpi in desk.strategy.kpis}
    for span in spans:
        for thing in desk.message.things_in(span, "metric"):
            if thing.id not in known:
                known.add(thing.id)
                desk.ledger.item("/kpis").put("metric", thing.id, (thing.start, thing.end))
                found = True
    return found


# Under labels


def under_goals(desk: Desk, group: Sequence[Statement]) -> None:
    """Goals under their label: every amount is an aim unless the words say otherwise; each bullet is its own goal."""
    for frame in _labelled_frames(desk, group):
        frame.aims = True
        for value in [value for value in frame.undecided if frame.target is None]:
            if frame.baseline is None and len(frame.undecided) > 1:
                frame.baseline = value
            else:
                frame.target = value
            frame.undecided.remove(value)
        if frame.metric is not None or not frame.is_empty:
            claim(desk, frame, asked=())


def under_baselines(desk: Desk, group: Sequence[Statement]) -> None:
    """Figures of today under their label."""
    for frame in _labelled_frames(desk, group):
        if frame.metric is None or frame.aims:
            if frame.metric is not None:
                claim(desk, frame, asked=())
            continue
        frame.current = True
        frame.baseline = frame.baseline or frame.target or (frame.undecided[0] if frame.undecided else None)
        frame.target, frame.direction = None, None
        claim(desk, frame, asked=())


def under_kpis(desk: Desk, group: Sequence[Statement]) -> None:
    """Numbers to watch under their label, with the targets said for them."""
    known = {kpi.metric for kpi in desk.strategy.kpis}
    for frame in _labelled_frames(desk, group):
        metric = metric_id(desk, frame)
        if metric is None or metric in known or frame.metric is None:
            continue
        known.add(metric)
        item = desk.ledger.item("/kpis")
        item.put("metric", metric, (frame.metric.start, frame.metric.end))
        target = frame.target or (frame.undecided[0] if frame.undecided else None)
        for name, value in (("baseline", frame.baseline), ("target", target)):
            if value is not None and (said := _quantity(desk, value, metric)) is not None:
                item.put(name, said, span_of(value))
                desk.place(value)


def under_deadline(desk: Desk, group: Sequence[Statement]) -> None:
    """A date or period for the whole plan: the deadline of the goals that have none, and the budget's period."""
    frames = _labelled_frames(desk, group)
    dated = next((frame for frame in frames if frame.deadline is not None), None)
    if dated is not None and dated.deadline is not None:
        day, source = dated.deadline
        desk.deadline = day.isoformat(), span_of(source)
    lengths = desk.values([statement.span for statement in group], Duration)
    if lengths and (said := quantities.period(lengths[0])) is not None:
        desk.period = said, span_of(lengths[0])


def _labelled_frames(desk: Desk, group: Sequence[Statement]) -> list[Frame]:
    frames: list[Frame] = []
    frame: Frame | None = None
    for statement in group:
        if statement.passage.kind in ("bullet", "row"):
            frame = None
        found = frames_of(desk, statement.parts, open_frame=frame, asked=True)
        frames += [one for one in found if one is not frame]
        frame = found[-1] if found else frame
    return frames


def reconcile(desk: Desk) -> None:
    """Bring together what was said of one metric in different places, once everything is read."""
    added = [item for item in desk.ledger.items if item.home == "/goals" and item.fields]
    for figure in [item for item in desk.ledger.items if item.home == "/market/baselines"]:
        goal = next(
            (
                item
                for item in added
                if item.fields.get("metric") == figure.fields.get("metric") and "channel" not in figure.fields
            ),
            None,
        )
        if goal is not None and "baseline" not in goal.fields and "value" in figure.fields:
            goal.put("baseline", figure.fields["value"], figure.spans[-1])
            figure.fields.clear()
    if desk.deadline is not None:
        for goal in added:
            goal.put("deadline", *desk.deadline)
        for known in desk.strategy.goals:
            if not added and known.deadline is None:
                desk.put(f"/goals/{known.id}/deadline", *desk.deadline)
    if desk.period is not None and desk.ledger.has("/budget/total") and not desk.ledger.has("/budget/period"):
        desk.put("/budget/period", *desk.period)
