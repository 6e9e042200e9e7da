"""Carrying it out: campaigns with owners and dates, everything ready before the start, rules that stop a loss."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.check import HINT, WARNING, Breach, Check, Context
from assistant.checks.landing import is_paid
from assistant.checks.mending import add, as_json, put
from assistant.checks.naming import campaign_name, channel_name, goal_name, quoted
from assistant.forecast import per_month, sample_per_variant, significant
from assistant.forecast.arithmetic import DAYS_A_MONTH, period_months
from assistant.forecast.own_numbers import rate_of_what
from assistant.strategy import Draft, Kpi, Name, Param, Period, Phrase, Step, Strategy, encode

LATE = Step.EVALUATION
TOO_DEAR = Decimal("1.5")
"""A result that costs this many times its target for two weeks is a reason to stop and look."""
WINDOW = Period(value=2, unit="week")
"""A rule looks at so much time at once: less is noise, more is money."""
SHORTEST_TEST = Period(value=2, unit="week")
LIFT = Decimal(20)
"""Percent of relative difference that a test of an ordinary size should be able to show."""


def _goal_without_campaign(draft: Draft, _: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    served = {goal for campaign in strategy.campaigns for goal in campaign.goals}
    for goal in strategy.goals:
        if goal.id in served or goal.deadline is None:
            continue
        if len(strategy.campaigns) == 1:
            path = f"/campaigns/{strategy.campaigns[0].id}/goals"
            name = campaign_name(draft, strategy.campaigns[0])
            params: dict[str, Param] = {"goal": goal_name(draft, goal), "campaign": name}
            yield Breach(f"/goals/{goal.id}", params, (add(path, goal.id),), case="link")
        else:
            yield Breach(f"/goals/{goal.id}", {"goal": goal_name(draft, goal)}, case="open")


def _campaign_dates(draft: Draft, context: Context) -> Iterator[Breach]:
    days = context.reckon(draft).days
    for campaign in draft.strategy.campaigns:
        path, name = f"/campaigns/{campaign.id}", campaign_name(draft, campaign)
        if campaign.start is not None and campaign.end is not None and campaign.start > campaign.end:
            params: dict[str, Param] = {"campaign": name, "start": campaign.start, "end": campaign.end}
            swapped = (put(f"{path}/start", campaign.end.isoformat()), put(f"{path}/end", campaign.start.isoformat()))
            yield Breach(f"{path}/start", params, swapped, Decimal("0.2"), "backwards")
        elif days is not None and campaign.start is not None and campaign.start < days[0]:
            params = {"campaign": name, "date": campaign.start, "start": days[0], "end": days[1]}
            inside = campaign.end is None or campaign.end >= days[0]
            mend = (put(f"{path}/start", days[0].isoformat()),) if inside else ()
            yield Breach(f"{path}/start", params, mend, case="early")
        elif days is not None and campaign.end is not None and campaign.end > days[1]:
            params = {"campaign": name, "date": campaign.end, "start": days[0], "end": days[1]}
            inside = campaign.start is None or campaign.start <= days[1]
            mend = (put(f"{path}/end", days[1].isoformat()),) if inside else ()
            yield Breach(f"{path}/end", params, mend, case="late")


def _nobody_runs_it(draft: Draft, _: Context) -> Iterator[Breach]:
    people = draft.strategy.capacity.people
    if people is not None and people <= 1:
        return
    for campaign in draft.strategy.campaigns:
        if campaign.owner is None:
            yield Breach(f"/campaigns/{campaign.id}/owner", {"campaign": campaign_name(draft, campaign)})


def _goal_without_owner(draft: Draft, _: Context) -> Iterator[Breach]:
    people = draft.strategy.capacity.people
    if people is not None and people <= 1:
        return
    for goal in draft.strategy.goals:
        if goal.owner is None:
            yield Breach(f"/goals/{goal.id}/owner", {"goal": goal_name(draft, goal)})


def _not_ready(draft: Draft, _: Context) -> Iterator[Breach]:
    start = draft.strategy.budget.start
    for item in draft.strategy.readiness:
        if item.state == "ready" or start is None:
            continue
        what = quoted(draft, f"/readiness/{item.id}/item", item.item)
        params: dict[str, Param] = {"item": what, "start": start}
        path = f"/readiness/{item.id}/due"
        if item.due is not None and item.due > start:
            yield Breach(path, {**params, "due": item.due}, (put(path, start.isoformat()),), Decimal("0.2"), "late")
        elif item.due is None and item.state == "missing" and item.owner is None:
            yield Breach(path, params, case="open", severity=HINT)


def _no_offer(draft: Draft, _: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if strategy.positioning.offer is None and not any(campaign.offer for campaign in strategy.campaigns):
        yield Breach("/positioning/offer")


def _nothing_stops_it(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if strategy.optimisation.rules:
        return
    for plan in strategy.channels:
        if plan.stop_rule is not None or not is_paid(plan, context):
            continue
        kpi = _cost_kpi(strategy, context)
        path, risk = f"/channels/{plan.id}/stop_rule", (plan.share or Decimal(0)) / 100
        if kpi is None or kpi.target is None:
            yield Breach(path, {"channel": channel_name(plan)}, (), risk, "open")
            continue
        limit = kpi.target.model_copy(update={"value": significant(kpi.target.value * TOO_DEAR)})
        said: dict[str, Param] = {"metric": Name("metrics", kpi.metric), "limit": limit, "window": WINDOW}
        text = encode(Phrase("findings.terms.stop_rule", said))
        yield Breach(path, {"channel": channel_name(plan), **said}, (put(path, text),), risk, "rule")


def _cost_kpi(strategy: Strategy, context: Context) -> Kpi | None:
    """The KPI that says what a result may cost."""
    metrics = context.metrics
    costs = [
        kpi for kpi in strategy.kpis
        if kpi.target is not None and kpi.metric in metrics and metrics[kpi.metric].value_type == "cost"
    ]  # fmt: skip
    return min(costs, key=lambda kpi: (kpi.role != "guardrail", len(kpi.id), kpi.id), default=None)


def _rule_cannot_fire(draft: Draft, context: Context) -> Iterator[Breach]:
    kpis = {kpi.metric: kpi for kpi in draft.strategy.kpis}
    for rule in draft.strategy.optimisation.rules:
        path, params = f"/optimisation/rules/{rule.id}", {"metric": Name("metrics", rule.metric)}
        if rule.threshold is None:
            kpi = kpis.get(rule.metric)
            if kpi is None or kpi.target is None:
                yield Breach(f"{path}/threshold", params, case="threshold")
            else:
                mend = (put(f"{path}/threshold", as_json(kpi.target)),)
                yield Breach(f"{path}/threshold", {**params, "target": kpi.target}, mend, case="target")
        if rule.window is None:
            mend = (put(f"{path}/window", {"value": WINDOW.value, "unit": WINDOW.unit}),)
            yield Breach(f"{path}/window", {**params, "window": WINDOW}, mend, case="window")


def _unwatched(draft: Draft, _: Context) -> Iterator[Breach]:
    optimisation = draft.strategy.optimisation
    if optimisation.monitoring is None and not optimisation.rules and draft.strategy.channels:
        text = encode(Phrase("findings.terms.weekly_look"))
        yield Breach("/optimisation/monitoring", {}, (put("/optimisation/monitoring", text),))


def _test_too_short(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    for experiment in strategy.optimisation.experiments:
        if experiment.duration is None:
            continue
        path = f"/optimisation/experiments/{experiment.id}/duration"
        what = quoted(draft, f"/optimisation/experiments/{experiment.id}/hypothesis", experiment.hypothesis)
        weeks = _weeks_needed(draft, experiment.metric, context)
        needed = max(SHORTEST_TEST.value, weeks or 0)
        if period_months(experiment.duration) * DAYS_A_MONTH >= needed * 7:
            continue
        params: dict[str, Param] = {
            "test": what, "duration": experiment.duration, "needed": Period(value=needed, unit="week"),
        }  # fmt: skip
        yield Breach(path, params, (put(path, {"value": needed, "unit": "week"}),), case="sample" if weeks else "short")


def _weeks_needed(draft: Draft, metric: str | None, context: Context) -> int | None:
    """Weeks until two variants of a rate can be told apart, from the business' own traffic and rate."""
    known = context.metrics.get(metric or "")
    link = rate_of_what(known.formula) if known is not None else None
    if known is None or link is None:
        return None
    own = context.reckon(draft).own
    rate = own.monthly(known.id)
    into = next(
        (per_month(value) for name, (value, _) in sorted(own.by_metric.items())
         if context.metrics[name].formula == link[1] or (link[1] == "visitors" and name == "website_traffic")),
        None,
    )  # fmt: skip
    if rate is None or into is None or into <= 0 or not 0 < rate < 100:
        return None
    weekly = into * 7 / DAYS_A_MONTH
    return min(52, int(-(-2 * sample_per_variant(rate, LIFT) // weekly)))


def _risk_unanswered(draft: Draft, _: Context) -> Iterator[Breach]:
    for risk in draft.strategy.risks:
        if risk.response is None:
            what = quoted(draft, f"/risks/{risk.id}/what", risk.what)
            yield Breach(f"/risks/{risk.id}/response", {"risk": what})


def _decision_open(draft: Draft, _: Context) -> Iterator[Breach]:
    for decision in draft.strategy.decisions:
        if decision.by_whom is None or decision.by is None:
            what = quoted(draft, f"/decisions/{decision.id}/what", decision.what)
            yield Breach(f"/decisions/{decision.id}/by", {"decision": what})


READY = Check("everything-is-ready-before-the-start", Step.EXECUTION, WARNING, _not_ready, in_quick=LATE)
STOPS = Check("each-paid-channel-has-a-rule-that-stops-it", Step.EXECUTION, WARNING, _nothing_stops_it, in_quick=LATE)
CAMPAIGN_DATES = Check("campaigns-stay-inside-the-plan", Step.EXECUTION, WARNING, _campaign_dates, in_quick=LATE)
LONG_ENOUGH = Check("tests-run-long-enough-to-tell", Step.EXECUTION, WARNING, _test_too_short, in_quick=LATE)
OFFER = Check("there-is-a-reason-to-act-now", Step.EXECUTION, HINT, _no_offer, in_quick=LATE)
WATCHED = Check("the-running-work-is-watched", Step.EXECUTION, HINT, _unwatched, in_quick=LATE)
RULES_FIRE = Check("each-rule-can-fire", Step.EXECUTION, HINT, _rule_cannot_fire, in_quick=LATE)
CAMPAIGNED = Check("each-goal-has-a-campaign", Step.EXECUTION, HINT, _goal_without_campaign, depth="standard")
CAMPAIGN_OWNER = Check("each-campaign-has-an-owner", Step.EXECUTION, HINT, _nobody_runs_it, depth="standard")
GOAL_OWNER = Check("each-goal-has-an-owner", Step.EXECUTION, HINT, _goal_without_owner, depth="standard")
RISKS = Check("each-risk-has-an-answer", Step.EXECUTION, HINT, _risk_unanswered, depth="standard")
DECISIONS = Check("each-open-decision-has-a-name-and-a-date", Step.EXECUTION, HINT, _decision_open, depth="standard")
