"""What contradicts itself: references that lead nowhere, and dates outside the plan."""

from collections.abc import Iterable, Iterator

from assistant.checks.check import ERROR, WARNING, Breach, Check, Context
from assistant.checks.mending import drop, put
from assistant.checks.naming import channel_name, quoted
from assistant.strategy import Draft, Param, Phrase, Step, Strategy


def _dangling(draft: Draft, _: Context) -> Iterator[Breach]:
    for path, held, kind, known in _references(draft.strategy):
        for each in held:
            if each not in known:
                mend = (drop(path, each if _is_list(path) else None),)
                yield Breach(path, {"kind": Phrase(f"findings.terms.kind_{kind}")}, mend)


def _is_list(path: str) -> bool:
    return path.rpartition("/")[2] in ("goals", "kpis", "personas", "channels", "integrates_with")


def _references(strategy: Strategy) -> Iterator[tuple[str, Iterable[str], str, set[str]]]:
    """Every field that names items elsewhere: its path, what it names, what kind that is, and what there is."""
    goals = {goal.id for goal in strategy.goals}
    kpis = {kpi.id for kpi in strategy.kpis}
    personas = {persona.id for persona in strategy.audience}
    channels = {plan.id for plan in strategy.channels}
    tools = {tool.id for tool in strategy.tools}
    pillars = {pillar.id for pillar in strategy.content.pillars}
    for goal in strategy.goals:
        yield f"/goals/{goal.id}/personas", goal.personas, "persona", personas
    for kpi in strategy.kpis:
        yield f"/kpis/{kpi.id}/goals", kpi.goals, "goal", goals
    for plan in strategy.channels:
        yield f"/channels/{plan.id}/personas", plan.personas, "persona", personas
        yield f"/channels/{plan.id}/kpis", plan.kpis, "kpi", kpis
    for tool in strategy.tools:
        yield f"/tools/{tool.id}/integrates_with", tool.integrates_with, "tool", tools
    for pillar in strategy.content.pillars:
        yield f"/content/pillars/{pillar.id}/personas", pillar.personas, "persona", personas
    for item in strategy.content.calendar:
        if item.pillar is not None:
            yield f"/content/calendar/{item.id}/pillar", (item.pillar,), "pillar", pillars
    for campaign in strategy.campaigns:
        yield f"/campaigns/{campaign.id}/goals", campaign.goals, "goal", goals
        yield f"/campaigns/{campaign.id}/channels", campaign.channels, "channel", channels
    for result in strategy.results:
        if result.kpi is not None:
            yield f"/results/{result.id}/kpi", (result.kpi,), "kpi", kpis


def _outside_the_plan(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    days = context.reckon(draft).days
    if days is None:
        return
    start, end = days
    for plan in strategy.channels:
        if plan.start is not None and not start <= plan.start <= end:
            path = f"/channels/{plan.id}/start"
            params: dict[str, Param] = {"what": channel_name(plan), "date": plan.start, "start": start, "end": end}
            yield Breach(path, params, (put(path, (start if plan.start < start else end).isoformat()),), case="channel")
    stray = [
        item
        for item in strategy.content.calendar
        if item.publish_on is not None and not start <= item.publish_on <= end
    ]
    if stray:
        params = {"count": len(stray), "start": start, "end": end}
        mend = tuple(drop(f"/content/calendar/{item.id}/publish_on") for item in stray)
        yield Breach("/content/calendar", params, mend, case="piece")
    for moment in strategy.moments:
        if not start <= moment.date <= end:
            path = f"/moments/{moment.id}"
            what = quoted(draft, f"{path}/name", moment.name)
            params = {"what": what, "date": moment.date, "start": start, "end": end}
            yield Breach(path, params, (drop(path),), case="moment")


REFERENCES = Check("every-reference-leads-somewhere", Step.EVALUATION, ERROR, _dangling)
INSIDE = Check("every-date-lies-inside-the-plan", Step.EXECUTION, WARNING, _outside_the_plan, in_quick=Step.EVALUATION)
