"""Each KPI can be used: a target, a place and a rhythm to read it; costs, stages and channels are all seen."""

from collections.abc import Iterator, Mapping

from assistant.catalog import Metric
from assistant.checks.check import HINT, WARNING, Breach, Check, Context
from assistant.checks.guards import guardrail
from assistant.checks.mending import add, as_json, drop, first_by_id, put
from assistant.checks.naming import channel_name, metric_name
from assistant.checks.scorecard import FUNNEL, LATE, source_of
from assistant.forecast import goal_days
from assistant.forecast.own_numbers import measured_by
from assistant.strategy import Cadence, Draft, Name, Param, Phrase, Stage, Step

READINGS = 3
"""A number must be read at least so often before its goal is due, or there is no time left to steer."""
DAYS_OF: Mapping[Cadence, int] = {"daily": 1, "weekly": 7, "monthly": 30, "quarterly": 90}


def _no_target(draft: Draft, _: Context) -> Iterator[Breach]:
    goals = {goal.id: goal for goal in draft.strategy.goals}
    for kpi in draft.strategy.kpis:
        if kpi.target is not None or kpi.role == "guardrail":
            continue
        path, params = f"/kpis/{kpi.id}/target", {"kpi": metric_name(kpi)}
        own = next(
            (goals[each] for each in sorted(kpi.goals) if each in goals and goals[each].metric == kpi.metric), None
        )
        if own is not None and own.target is not None:
            yield Breach(path, {**params, "target": own.target}, (put(path, as_json(own.target)),))
        elif kpi.role == "primary":
            yield Breach(path, params)


def _no_source(draft: Draft, context: Context) -> Iterator[Breach]:
    for kpi in draft.strategy.kpis:
        metric = context.metrics.get(kpi.metric)
        if kpi.source is None and metric is not None and metric.read_in:
            path, place = f"/kpis/{kpi.id}/source", Name("instruments", metric.read_in[0])
            yield Breach(path, {"kpi": metric_name(kpi), "place": place}, (put(path, source_of(metric)),))


def _no_cadence(draft: Draft, context: Context) -> Iterator[Breach]:
    for kpi in draft.strategy.kpis:
        if kpi.cadence is None:
            metric = context.metrics.get(kpi.metric)
            cadence = "weekly" if kpi.leading or (metric is not None and metric.leading) else "monthly"
            path = f"/kpis/{kpi.id}/cadence"
            yield Breach(
                path, {"kpi": metric_name(kpi), "cadence": Phrase(f"findings.terms.{cadence}")}, (put(path, cadence),)
            )


def _read_too_seldom(draft: Draft, _: Context) -> Iterator[Breach]:
    goals = {goal.id: goal for goal in draft.strategy.goals}
    for kpi in draft.strategy.kpis:
        spans = [span for each in kpi.goals if each in goals and (span := goal_days(draft.strategy, goals[each]))]
        if kpi.cadence is None or not spans:
            continue
        length, end = min(((last - first).days, last) for first, last in spans)
        if DAYS_OF[kpi.cadence] * READINGS <= length:
            continue
        slower: tuple[Cadence, ...] = ("monthly", "weekly")
        faster = next((each for each in slower if DAYS_OF[each] * READINGS <= length), "daily")
        if faster != kpi.cadence:
            path = f"/kpis/{kpi.id}/cadence"
            params: dict[str, Param] = {
                "kpi": metric_name(kpi),
                "cadence": Phrase(f"findings.terms.{kpi.cadence}"),
                "faster": Phrase(f"findings.terms.{faster}"),
                "end": end,
            }
            yield Breach(path, params, (put(path, faster),))


def _no_cost_watched(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy, metrics = draft.strategy, context.metrics
    money = context.reckon(draft).money
    if money is None or money.amount <= 0 or not strategy.goals:
        return
    watched = [metrics[kpi.metric] for kpi in strategy.kpis if kpi.metric in metrics]
    watched += [metrics[goal.metric] for goal in strategy.goals if goal.metric is not None and goal.metric in metrics]
    if any(_is_cost(metric) for metric in watched):
        return
    goal = min(strategy.goals, key=lambda each: (each.priority or 99, len(each.id), each.id))
    metric = metrics.get(goal.metric or "")
    cost = (
        next((metrics[each] for each in metric.guards if each in metrics and _is_cost(metrics[each])), None)
        if metric
        else None
    )
    if metric is None or cost is None:
        yield Breach("/kpis", {"money": money}, case="open")
        return
    yield Breach(
        "/kpis", {"money": money, "guard": Name("metrics", cost.id)}, (add("/kpis", guardrail(goal, cost, metric)),)
    )


def _is_cost(metric: Metric) -> bool:
    """Whether the metric sets spending against what it brings."""
    return metric.value_type == "cost" or metric.id in ("roas", "marketing_roi", "acos", "ltv_cac_ratio")


def _stage_unseen(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy, metrics = draft.strategy, context.metrics
    if not strategy.kpis:
        return
    seen = {kpi.stage for kpi in strategy.kpis}
    seen |= {stage for kpi in strategy.kpis if kpi.metric in metrics for stage in _stages(metrics[kpi.metric])}
    used = {stage for plan in strategy.channels for stage in plan.stages}
    for stage in FUNNEL:
        if stage in used and stage not in seen:
            names = {channel_name(plan) for plan in strategy.channels if stage in plan.stages}
            channels = tuple(sorted(names, key=lambda name: name.id))
            yield Breach("/kpis", {"stage": Phrase(f"findings.terms.stage_{stage}"), "channels": channels}, case=None)
            return


def _stages(metric: Metric) -> tuple[Stage, ...]:
    return (metric.stage, *metric.also_serves)


def _channel_unseen(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    kpis = {kpi.id: kpi for kpi in strategy.kpis}
    for plan in strategy.channels if kpis else ():
        known = context.channels.get(plan.channel)
        if known is None or any(each in kpis for each in plan.kpis):
            continue
        fitting = [kpi.id for kpi in strategy.kpis if kpi.metric in known.metrics]
        fitting = fitting or [kpi.id for kpi in strategy.kpis if kpi.role == "primary"]
        path, params = f"/channels/{plan.id}/kpis", {"channel": channel_name(plan)}
        if not fitting:
            yield Breach(path, params)
            continue
        kpi = kpis[first_by_id(fitting)]
        yield Breach(path, {**params, "kpi": metric_name(kpi)}, (add(path, kpi.id),))


def _watched_twice(draft: Draft, context: Context) -> Iterator[Breach]:
    seen: set[tuple[object, ...]] = set()
    for kpi in sorted(draft.strategy.kpis, key=lambda each: (len(each.id), each.id)):
        metric = context.metrics.get(kpi.metric)
        key = (kpi.metric if metric is None else measured_by(metric), kpi.stage, kpi.goals, kpi.definition)
        if key in seen:
            yield Breach(f"/kpis/{kpi.id}", {"kpi": metric_name(kpi)}, (drop(f"/kpis/{kpi.id}"),))
        seen.add(key)


COST_WATCHED = Check("someone-watches-the-cost", Step.GOALS, WARNING, _no_cost_watched, in_quick=LATE)
KPI_TARGET = Check("each-primary-kpi-has-a-target", Step.GOALS, WARNING, _no_target, in_quick=LATE)
KPI_SOURCE = Check("each-kpi-is-read-somewhere", Step.GOALS, WARNING, _no_source, in_quick=LATE)
KPI_RHYTHM = Check("each-kpi-is-read-in-time-to-act", Step.GOALS, WARNING, _read_too_seldom, in_quick=LATE)
KPI_CADENCE = Check("each-kpi-has-a-rhythm", Step.GOALS, HINT, _no_cadence, in_quick=LATE)
KPI_ONCE = Check("each-number-is-watched-once", Step.GOALS, HINT, _watched_twice, depth="standard")
STAGE_SEEN = Check("each-stage-in-use-has-a-number", Step.CHANNELS, HINT, _stage_unseen, depth="deep")
CHANNEL_SEEN = Check("each-channel-has-a-number-that-shows-it", Step.CHANNELS, HINT, _channel_unseen, in_quick=LATE)
