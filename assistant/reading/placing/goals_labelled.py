"""Goals, figures and KPIs under their labels, and what is brought together once everything is read."""

from collections.abc import Sequence
from decimal import Decimal

from assistant.reading import quantities
from assistant.reading.claims import NewItem
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon import choices_of_field as words
from assistant.reading.placing import market, shares
from assistant.reading.placing.frame import Frame
from assistant.reading.placing.frame_values import metric_id
from assistant.reading.placing.frames import frames_of
from assistant.reading.placing.goal_fields import quantity_of
from assistant.reading.placing.goals import claim
from assistant.reading.placing.statements import Statement
from assistant.reading.segments import Span
from assistant.reading.values import Count, Duration


def under_goals(desk: Desk, group: Sequence[Statement]) -> None:
    """Goals under their label: every amount is an aim unless the words say otherwise; each bullet is its own goal."""
    for frame in _frames(desk, group):
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
    for part in (part for statement in group for part in statement.parts):
        if not _sized(desk, part.span):
            shares.told(desk, part)
    for frame in _frames(desk, group):
        frame.change = None
        if frame.past:
            continue  # what an earlier campaign brought
        if frame.metric is None or (frame.aims and frame.target is not None):
            if frame.metric is not None:
                claim(desk, frame, asked=())
            continue
        frame.current = True
        frame.baseline = frame.baseline or frame.target or (frame.undecided[0] if frame.undecided else None)
        frame.target, frame.direction = None, None
        claim(desk, frame, asked=())


def _sized(desk: Desk, span: Span) -> bool:
    """A list or an account with its size, named among the figures of today."""
    said = desk.said(span)
    owned = any(words.ASSETS[kind].search(said) for kind in ("email_list", "social_account", "customer_list"))
    counts = [value for value in desk.values([span], Count) if value.per is None]
    return owned and len(counts) == 1 and market.has_and_tried(desk, [span])


def under_kpis(desk: Desk, group: Sequence[Statement]) -> None:
    """Numbers to watch under their label, with the targets said for them."""
    known = {kpi.metric for kpi in desk.strategy.kpis}
    for frame in _frames(desk, group):
        metric = metric_id(desk, frame)
        if metric is None or metric in known or frame.metric is None:
            continue
        known.add(metric)
        item = desk.ledger.item("/kpis")
        item.put("metric", metric, (frame.metric.start, frame.metric.end))
        target = frame.target or (frame.undecided[0] if frame.undecided else None)
        for name, value in (("baseline", frame.baseline), ("target", target)):
            if value is not None and (said := quantity_of(desk, value, metric)) is not None:
                item.put(name, said, span_of(value))
                desk.place(value)


def under_deadline(desk: Desk, group: Sequence[Statement]) -> None:
    """A date or period for the whole plan: the deadline of the goals that have none, and the budget's period."""
    frames = _frames(desk, group)
    dated = next((frame for frame in frames if frame.deadline is not None), None)
    if dated is not None and dated.deadline is not None:
        day, source = dated.deadline
        desk.deadline = day.isoformat(), span_of(source)
    lengths = desk.values([statement.span for statement in group], Duration)
    if lengths and (said := quantities.period(lengths[0])) is not None:
        desk.period = said, span_of(lengths[0])


def _frames(desk: Desk, group: Sequence[Statement]) -> list[Frame]:
    frames: list[Frame] = []
    frame: Frame | None = None
    for statement in group:
        if statement.passage.kind in ("bullet", "row"):
            frame = None
        found = frames_of(desk, statement.parts, open_frame=frame, asked=True)
        frames += [one for one in found if one is not frame]
        frame = found[-1] if found else frame
    return frames


def _join(added: Sequence[NewItem]) -> None:
    """Goals of one metric, told in different places, as one: the one with a target takes what the others add."""
    for goal in [goal for goal in added if "target" in goal.fields]:
        for other in added:
            same = other is not goal and other.fields.get("metric") == goal.fields.get("metric")
            if same and "target" not in other.fields and "change" not in other.fields:
                for name, value in other.fields.items():
                    goal.put(name, value, other.spans[0])
                other.fields.clear()


def _turn(goal: NewItem) -> None:
    """The direction that a figure of today and an aim, read in different places, make together."""
    now, aim = goal.fields.get("baseline"), goal.fields.get("target")
    if isinstance(now, dict) and isinstance(aim, dict) and now.get("unit") == aim.get("unit"):
        less = Decimal(str(aim["value"])) < Decimal(str(now["value"]))
        goal.put("direction", "decrease" if less else "increase", goal.spans[-1])


def reconcile(desk: Desk) -> None:
    """Bring together what was said of one metric in different places, once everything is read."""
    added = [item for item in desk.ledger.items if item.home == "/goals" and item.fields]
    _join(added)
    added = [item for item in added if item.fields]
    for figure in [item for item in desk.ledger.items if item.home == "/market/baselines"]:
        goal = next(
            (
                item
                for item in added
                if item.fields.get("metric") == figure.fields.get("metric") and "channel" not in figure.fields
            ),
            None,
        )
        if goal is not None and goal.fields.get("baseline") == figure.fields.get("value"):
            figure.fields.clear()
        elif goal is not None and "baseline" not in goal.fields and "value" in figure.fields:
            goal.put("baseline", figure.fields["value"], figure.spans[-1])
            _turn(goal)
            figure.fields.clear()
    if desk.deadline is not None:
        for goal in added:
            goal.put("deadline", *desk.deadline)
        for known in desk.strategy.goals:
            if not added and known.deadline is None:
                desk.put(f"/goals/{known.id}/deadline", *desk.deadline)
    if desk.period is not None and desk.ledger.has("/budget/total") and not desk.ledger.has("/budget/period"):
        desk.put("/budget/period", *desk.period)
