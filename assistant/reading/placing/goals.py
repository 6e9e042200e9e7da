"""Goals, KPIs and the business's own figures: frames of `frames.py` into claims.

A frame whose metric has a goal goes there; without a metric to the one goal there is; an aim without a goal makes one;
a figure that is no aim is a baseline.
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Sequence

from assistant.reading.claims import ASKED, CUE
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon import moods
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing.frame import Frame
from assistant.reading.placing.frame_values import metric_id
from assistant.reading.placing.frames import frames_of
from assistant.reading.placing.goal_fields import fields_of, quantity_of, settle
from assistant.reading.placing.statements import Part, Statement
from assistant.reading.reading import Alternative, Unclear
from assistant.reading.segments import Span
from assistant.reading.values import Count, Every, Money, Percent, Value, When
from assistant.reading.wording_of_values import is_said, trimmed
from assistant.strategy import Edit, Goal, Name, Quote
from assistant.strategy.fields import pattern_of

_NAMED_AIMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        spoken(
            r"\bmore (?:new )?(?:customers|clients|business|patients|buyers)\b|\bget(?:ting)? (?:new )?(?:customers|clients)\b|更多(?:的)?(?:新)?(?:客户|顾客|客人|客源)|多(?:拿|来|接)(?:一?些|点)?(?:客户|客人|新客)|拉新(?!成本)|获客(?!成本)|招(?:新)?客"
        ),
        "new_customers",
    ),
    (
        spoken(
            r"\bmore (?:orders|purchases)\b|\bsell more\b|更多(?:的)?(?:订单|单子)|多(?:出|接|卖)(?:一?些|点|几)?(?:单|货)?|多卖"
        ),
        "orders",
    ),
    (
        spoken(
            r"\bmore (?:good |qualified |quality )*(?:enquir\w+|inquir\w+|leads|prospects)\b|更多(?:的)?(?:人来)?(?:咨询|询盘|留资|线索)|多(?:来|拿)(?:一?些|点)?(?:咨询|询盘|线索)"
        ),
        "leads",
    ),
    (
        spoken(
            r"\brepeat (?:business|customers|orders|purchases|buyers)\b|\bcome back (?:more|again)\b|老(?:客户|顾客|客)(?:多买|复购|回购|回头|再买)|回头客|提高复购"
        ),
        "repeat_purchase_rate",
    ),
)


_SIZES = frozenset({"followers", "email_subscribers", "wecom_contacts"})
_NAMES_GOAL = spoken(r"\b(?:target|goal|baseline|deadline|starting point)\b|目标|基线|起点|截止|期限|现状")


def stated(desk: Desk, statements: Sequence[Statement], *, asked: Sequence[str] = (), corrects: bool = False) -> None:
    """Claim the goals and figures that plain prose makes clear; neighbouring sentences may speak of one metric.

    Where a goal's fields were `asked` for, or an earlier value is put right (`corrects`), no metric need be named.
    """
    if any(path.startswith("/optimisation") for path in desk.context.pending):
        return  # a rule has its own metric and line
    frame: Frame | None = None
    frames: list[Frame] = []
    paragraph: int | None = None
    for statement in statements:
        if statement.passage.paragraph != paragraph or statement.passage.kind in ("row", "bullet"):
            frame, paragraph = None, statement.passage.paragraph
        if frame is not None and not _goes_on(desk, statement):
            frame = None
        parts = [part for part in statement.parts if not desk.ledger.is_used(part.span) or _open_values(desk, part)]
        found = frames_of(desk, parts, open_frame=frame, asked=bool(asked))
        frames += [one for one in found if one is not frame]
        frame = found[-1] if found else frame
        if frame is not None and frame.metric is None and not asked:
            frame = None
    told = [one for one in frames if not one.is_empty or (asked and one.metric is not None)]
    guesses = _NEVER_COUNTED.search(desk.message.folded) is not None
    sole = len({one.metric.ids for one in told if one.metric is not None}) == 1
    for one in told:
        if corrects and _is_denied(desk, one):
            continue
        if len(one.undecided) == 1 and not one.aims and guesses:
            one.baseline = one.undecided.pop()  # somebody who never counted guesses at today
        if corrects and len(one.undecided) == 1 and not one.current and any(g.target for g in desk.strategy.goals):
            one.target = one.undecided.pop()  # "make it 75": what is wanted, unless today is spoken of
        sets_out = one.baseline is not None and type(one.baseline) is type(one.target) and len(desk.strategy.goals) == 1
        if one.metric is not None or asked or corrects or sets_out or _names_goal(desk, one):
            claim(desk, one, asked=asked, sole=sole)


_NEVER_COUNTED = spoken(
    r"没(?:有)?(?:仔细|专门|怎么)?(?:统计|算|数|记|量|测)过|\bnever (?:really )?(?:counted|measured|tracked)\b"
)


def _goes_on(desk: Desk, statement: Statement) -> bool:
    """Whether a sentence may speak of the metric before it: it says what is, or what is wanted, and of no spending."""
    said = desk.said(statement.span)
    told = moods.AIM.search(said) or moods.CURRENT.search(said) or desk.values([statement.span], When)
    return bool(told) and _SPENDS.search(said) is None


_SPENDS = spoken(r"花(?!时间)|烧|预算|\b(?:spend|spent|cost)\b")
_DENIES = spoken(
    r"(?:并)?不是(?!.{0,24}(?:而是|应该是))[^，。,;；]{0,10}$|\b(?:is|are|was)(?:n't| not) (?:our |the |my )?(?:[a-z]+ )?$"
)


def _is_denied(desk: Desk, frame: Frame) -> bool:
    """Whether the words before the metric deny it: "40万…，不是我们现在的营收"."""
    if frame.metric is None:
        return False
    return _DENIES.search(desk.said((max(0, frame.metric.start - 16), frame.metric.start))) is not None


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
    numbers_asked = any(pattern_of(path) != "/goals/*/metric" for path in asked)
    if base and base.endswith("/-") and (metric is not None or (frame.has_numbers and numbers_asked)):
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
    if len(goals) == 1 and (asked or frame.aims or frame.current or _names_goal(desk, frame)):
        return _into(desk, frame, f"/goals/{goals[0].id}", goals[0], goals[0].metric, asked)
    if len(goals) > 1 and frame.has_numbers and (frame.target or frame.baseline or frame.change):
        _which_goal(desk, frame)
    return False


def _which_goal(desk: Desk, frame: Frame) -> None:
    start, end = min(frame.spans)[0], max(end for _, end in frame.spans)
    alternatives = []
    for goal in desk.strategy.goals:
        fields = fields_of(desk, frame, goal.metric, goal)
        edits = tuple(
            Edit(op="set", path=f"/goals/{goal.id}/{name}", value=value, origin="stated",
                 quote=Quote(turn=desk.context.turn, start=span[0], end=span[1]))
            for name, (value, span) in fields.items() if name != "metric"
        )  # fmt: skip
        if edits:
            alternatives.append(
                Alternative("goal", {"goal": goal.id, "metric": Name("metrics", goal.metric or "")}, edits)
            )
    if len(alternatives) > 1:
        desk.unclear.append(Unclear(start, end, "which_goal", tuple(alternatives)))


def _into(desk: Desk, frame: Frame, base: str, goal: Goal | None, metric: str | None, asked: Sequence[str]) -> bool:
    """Claim a frame's values for the fields of one goal."""
    if base.endswith("/-"):
        desk.new("/goals")
    fields = settle(desk, frame, base, goal, metric, asked)
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
    for name, (value, span) in settle(desk, frame, "/goals/-", None, metric, ()).items():
        item.put(name, value, span)
    return True


def _baseline(desk: Desk, frame: Frame, metric: str) -> bool:
    """A figure of today that belongs to no goal."""
    if metric in _SIZES and any(path.startswith("/market/assets") for path in desk.context.pending):
        return False  # the size of a list or an account: it is asked for as what the business has
    value: Value | None = frame.baseline or (frame.undecided[0] if frame.undecided and not frame.aims else None)
    if not isinstance(value, Count | Money | Percent) or frame.metric is None:
        return False
    asked = any(path.startswith("/market/baselines") for path in desk.context.pending)
    monthly = (
        Every(1, "month") if asked and desk.language == "zh" and getattr(value, "per", None) is None else None
    )  # the question is after a month's figures
    said = quantity_of(desk, value, metric, monthly if desk.catalogs.metrics[metric].unit == "count" else None)
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
