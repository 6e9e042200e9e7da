"""What the amounts of a frame can be: whether they fit a metric, the ends of a range, a change in percent."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

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

NOT_OF_A_METRIC = spoken(
    r"^\s{0,3}(?:%|-)?\s{0,3}(?:people|persons?|staff|employees|team members|hours?|days?|weeks?|months?|years?|stores?|locations?|shops?|branches|clinics|channels?|posts?|videos?|articles?|pieces?|win/loss|interviews?|surveys?|customer (?:calls|talks|interviews)|respondents|percent of|million people|kids|minutes|questions|cities|states|countries|products|skus|rooms|tables|seats|acres|square|sq)\b"
    r"|^\s{0,3}(?:个|名|位|家|间)?(?:人(?!次|数)|员工|同事|小时|天|周|岁|家店|门店|店|平台|渠道|篇|城市|省|款|品类|sku|桌|间房|平)"
)
AT_TIMES = spoken(
    r"(?:and |but |though |although )*(?:in|during|around|over) (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|fall|autumn|winter|holidays|high season|peak|season)(?: and \w+)?,? (?:it'?s|its|it is|it goes|it can be|they'?re|we (?:get|do|have|see)|more like|up to|only|about)\b"
    r"|(?:and |but |though )*(?:way|a lot|much|even|far|slightly|a bit) (?:more|less|fewer|higher|lower|busier|slower) (?:in|during|around|over|on) "
)
EXPECTED = spoken(
    r"\b(?:would be|is the (?:goal|target|aim)|as (?:a|the|our) (?:goal|target)|target(?:ed)?|goal|wanted)\b|为目标|的目标|为宜|[^，。,]{0,8}就(?:很)?(?:行|好|可以|满足|够|知足)"
)
WEEKDAYS = spoken(r"(?:周|星期|礼拜)[一二三四五六日末]")
SCORED = spoken(r"(?:颗)?[分星](?![钟之])")


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
