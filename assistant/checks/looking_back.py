"""Looking back: somebody reads the results, often enough to act, and what they show changes the plan."""

from collections.abc import Iterator

from pydantic import JsonValue

from assistant.checks.check import HINT, WARNING, Breach, Check, Context
from assistant.checks.mending import add, put
from assistant.checks.naming import metric_name
from assistant.forecast.arithmetic import period_months
from assistant.strategy import Draft, Name, Param, Period, Phrase, Step, decode, encode

REPORT = Period(value=1, unit="month")
REVIEW = Period(value=1, unit="quarter")
SIDES = 2
"""A report that looks from one side only shows the good one."""


def _nobody_reads(draft: Draft, _: Context) -> Iterator[Breach]:
    if not draft.strategy.evaluation.readers:
        yield Breach("/evaluation/readers")


def _no_report(draft: Draft, _: Context) -> Iterator[Breach]:
    if draft.strategy.evaluation.report_cadence is None:
        mend = (put("/evaluation/report_cadence", {"value": REPORT.value, "unit": REPORT.unit}),)
        yield Breach("/evaluation/report_cadence", {"every": REPORT}, mend)


def _review_too_late(draft: Draft, context: Context) -> Iterator[Breach]:
    days, months = context.reckon(draft).days, context.reckon(draft).months
    review = draft.strategy.evaluation.review_every
    if days is None or months is None or months <= 1:
        return
    every = REVIEW if period_months(REVIEW) * 2 <= months else REPORT
    mend = (put("/evaluation/review_every", {"value": every.value, "unit": every.unit}),)
    if review is None:
        yield Breach("/evaluation/review_every", {"every": every}, mend, case="none", severity=HINT)
    elif period_months(review) >= months:
        yield Breach("/evaluation/review_every", {"review": review, "end": days[1], "every": every}, mend, case="late")


def _one_side(draft: Draft, _: Context) -> Iterator[Breach]:
    dimensions = draft.strategy.evaluation.dimensions
    if len(dimensions) < SIDES:
        yield Breach("/evaluation/dimensions")


def _nothing_changes(draft: Draft, _: Context) -> Iterator[Breach]:
    """Each primary KPI has a rule on it, or a feedback rule that names it; rules in a person's words count one each."""
    strategy = draft.strategy
    ruled = {rule.metric for rule in strategy.optimisation.rules}
    own_words = 0
    for feedback in strategy.evaluation.feedback:
        phrase = decode(feedback.when)
        if phrase is None:
            own_words += 1
        else:
            ruled |= {
                each.id for each in phrase.params.values() if isinstance(each, Name) and each.catalog == "metrics"
            }
    open_ones = [kpi for kpi in strategy.kpis if kpi.role == "primary" and kpi.metric not in ruled]
    for kpi in sorted(open_ones, key=lambda each: (len(each.id), each.id))[own_words:]:
        name = metric_name(kpi)
        item: dict[str, JsonValue] = {
            "when": encode(Phrase("findings.terms.falls_short", {"metric": name})),
            "then": encode(Phrase("findings.terms.move_money")),
        }
        yield Breach(f"/kpis/{kpi.id}", {"kpi": name}, (add("/evaluation/feedback", item),))


def _no_attribution(draft: Draft, _: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if strategy.evaluation.attribution is None and len(strategy.channels) > 1:
        yield Breach(
            "/evaluation/attribution",
            {"count": len(strategy.channels)},
            (put("/evaluation/attribution", "last_click"),),
        )


def _no_dashboard(draft: Draft, _: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if strategy.evaluation.dashboard is None and not strategy.tools and not any(kpi.source for kpi in strategy.kpis):
        yield Breach("/evaluation/dashboard")


def _result_loose(draft: Draft, _: Context) -> Iterator[Breach]:
    kpis = {kpi.id: kpi for kpi in draft.strategy.kpis}
    for result in draft.strategy.results:
        if result.period_start > result.period_end:
            params: dict[str, Param] = {"start": result.period_start, "end": result.period_end}
            yield Breach(f"/results/{result.id}/period_start", params, case="dates")
        elif result.kpi is None and kpis:
            yield Breach(f"/results/{result.id}/kpi", {"actual": result.actual}, case="loose", severity=HINT)
            continue
        kpi = kpis.get(result.kpi or "")
        if kpi is not None and kpi.target is not None and kpi.target.unit != result.actual.unit:
            params = {"kpi": metric_name(kpi), "actual": result.actual, "target": kpi.target}
            yield Breach(f"/results/{result.id}/actual", params, case="unit")


READERS = Check("somebody-reads-the-results", Step.EVALUATION, WARNING, _nobody_reads)
REVIEW_IN_TIME = Check("the-review-comes-before-the-end", Step.EVALUATION, WARNING, _review_too_late)
RESULTS = Check("results-can-be-held-against-the-plan", Step.EVALUATION, WARNING, _result_loose)
REPORTS = Check("reports-come-at-a-set-time", Step.EVALUATION, HINT, _no_report)
FEEDBACK = Check("results-change-the-plan", Step.EVALUATION, HINT, _nothing_changes)
SEVERAL_SIDES = Check("a-report-looks-from-several-sides", Step.EVALUATION, HINT, _one_side, depth="standard")
DASHBOARD = Check("results-have-a-home", Step.EVALUATION, HINT, _no_dashboard, depth="standard")
ATTRIBUTION = Check("it-is-agreed-who-gets-the-credit", Step.EVALUATION, HINT, _no_attribution, depth="deep")
