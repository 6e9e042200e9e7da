"""What the amounts of a frame can be: whether they fit a metric, the ends of a range, a change in percent."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.reading import quantities
from assistant.reading.desk import Desk
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing.frame import Frame
from assistant.reading.things import Thing
from assistant.reading.values import Amount, Change, Count, Duration, Every, Money, Percent


def fits(desk: Desk, metric: Thing | None, value: Amount, asked: bool) -> bool:
    """Whether an amount can be a value of the metric, by their units."""
    if metric is None:
        return not isinstance(value, Count) or value.unit not in ("years_old",)
    return any(quantities.quantity(value, desk.catalogs.metrics[one].unit, desk.currency or "XXX") is not None
               and not (isinstance(value, Count) and desk.catalogs.metrics[one].unit == "percent" and not asked)
               for one in metric.ids)  # fmt: skip


def fits_unit(value: Amount, unit: str, currency: str | None) -> bool:
    """Whether an amount can be said in a unit; a bare number is no share."""
    return quantities.quantity(value, unit, currency or "XXX") is not None and not (
        isinstance(value, Count) and unit == "percent"
    )


def ends_of(value: Amount) -> tuple[Amount, Amount]:
    """A range that was said with "from" as its two ends."""
    match value:
        case Percent():
            assert value.high is not None
            return replace(value, high=None), replace(value, points=value.high, high=None)
        case Count() | Money():
            assert value.high is not None
            return replace(value, high=None), replace(value, amount=value.high, high=None)
        case Duration():
            return value, value


def last_place(pattern: re.Pattern[str], text: str) -> int:
    return max((hit.start() for hit in pattern.finditer(text)), default=-1)


_ACTORS = spoken(r"(?:新|老|准|潜在)?(?:客户|顾客|用户|客人|患者|学员|会员)|customers?|clients?|people|users?")
_ACTS = spoken(
    r"(?:能|会|主动|愿意|都|自己|多)*(?:来|去|过来|上门)?(?:要|做|约|申请|参加|想|预)?(?:的|一下|个)?"
    r"| (?:to |who |that )?(?:ask for|request|book|come for|place) (?:a |an |more )?"
)


def done(metrics: Sequence[Thing], desk: Desk) -> list[Thing]:
    """The metrics without those who act: in "更多客户来要演示" it is the demos that count."""
    return [
        metric
        for at, metric in enumerate(metrics)
        if at + 1 == len(metrics)
        or _ACTORS.fullmatch(desk.said((metric.start, metric.end))) is None
        or _ACTS.fullmatch(desk.said((metric.end, metrics[at + 1].start))) is None
    ]


def distinct(metrics: Sequence[Thing]) -> list[Thing]:
    kept: list[Thing] = []
    for metric in metrics:
        if not kept or not set(kept[-1].ids) & set(metric.ids):
            kept.append(metric)
    return kept


def per_of(value: Amount | None) -> Every | None:
    rate = getattr(value, "per", None)
    return rate if isinstance(rate, Every) else None


def change_in_percent(change: Change) -> Decimal | None:
    """A relative change in percent, positive as a strategy keeps it: "double" is 100, "减半" is 50."""
    if change.points is not None:
        return abs(change.points)
    if change.factor is not None:
        return abs((change.factor - 1) * 100)
    return None


_NATURAL = {Count: "count", Money: "currency", Percent: "percent", Duration: "seconds"}


def metric_id(desk: Desk, frame: Frame) -> str | None:
    """The one metric of a frame: of several that a name may mean, the first that its values fit."""
    if frame.metric is None:
        return None
    amounts = [value for value in (frame.baseline, frame.target, *frame.undecided[:1]) if value is not None]
    known = {goal.metric for goal in desk.strategy.goals}
    kinds = {_NATURAL[type(value)] for value in amounts if type(value) in _NATURAL}
    app = _has_app(desk)
    ids = sorted(
        frame.metric.ids,
        key=lambda one: (
            one not in known,
            one == "app_installs" and not app,
            desk.catalogs.metrics[one].unit not in kinds,
        ),
    )
    for one in ids:
        unit = desk.catalogs.metrics[one].unit
        if all(fits_unit(value, unit, desk.currency) for value in amounts):
            return one
    return ids[0]


def _has_app(desk: Desk) -> bool:
    """Whether the business has an app that can be installed."""
    business = desk.strategy.business
    named = f"{business.offering or ''} {business.industry or ''} {desk.message.folded[:2000]}".lower()
    return "app" in business.sells_through or re.search(r"\bapps?\b|\bgames?\b|应用|手游", named) is not None
