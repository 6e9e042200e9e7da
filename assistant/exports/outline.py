"""What stands in the document and in which order: the outline of each country, and how much of it a depth prints.

A Chinese document follows what a mainland director expects (one page, goals taken apart, mechanics, rhythm), an
English one is a US memo. The outline goes by the document's language. Sections with nothing in them are not printed
and the numbering stays continuous.
"""

from collections.abc import Callable, Iterable, Mapping

from assistant.checks import Depth
from assistant.exports.document import Block, Document, Section
from assistant.exports.sections import (
    aims,
    appendix,
    assumptions,
    channels,
    closing,
    content,
    money,
    outlook,
    running,
    situation,
    summary,
    summary_money,
)
from assistant.exports.view import View, present
from assistant.strategy import Language

Builder = Callable[[View], Block | tuple[Block, ...] | None]
Outline = tuple[tuple[str, tuple[Builder, ...]], ...]


def build_document(view: View) -> Document:
    """The document for the view's language, edition and depth."""
    sections = tuple(_sections(view, OUTLINES[view.speech.language]))
    added = (*APPENDIX, *(INTERNAL if view.edition == "internal" else ()))
    return Document(
        title=_title(view),
        facts=_facts(view),
        stamp=None if view.final else _stamp(view),
        sections=sections,
        appendix=tuple(_sections(view, added)),
        legend=view.say("legend") if view.draft.records else None,
        appendix_heading=view.say("appendix"),
        colon=view.say("separator.label"),
    )


def _sections(view: View, outline: Outline) -> Iterable[Section]:
    for key, builders in outline:
        built = (builder(view) for builder in builders if _is_printed(builder, view.depth))
        blocks = present(block for each in built for block in (each if isinstance(each, tuple) else (each,)))
        if blocks:
            yield Section(key, view.say(f"heading.{key}"), blocks)


def _is_printed(builder: Builder, depth: Depth) -> bool:
    return depth == "deep" or (builder not in ONLY_IN_DEEP and not (depth == "quick" and builder in NOT_IN_QUICK))


FORECAST: tuple[Builder, ...] = (
    outlook.expected, outlook.chains, outlook.by_month, outlook.sizes, outlook.movers, outlook.left_out,
)  # fmt: skip
OUTLINES: Mapping[Language, Outline] = {
    "zh": (
        ("summary", (
            summary.conclusion, summary.goal_lines, summary.plays, summary_money.money, summary_money.expectation,
            summary.rhythm,
            summary.decisions, summary.worst_case,
        )),
        ("situation", (
            situation.business, situation.baselines, situation.history, situation.assets,
            situation.research,
        )),
        ("goals", (aims.goals, aims.statements, aims.formula, aims.milestones)),
        ("audience", (situation.personas, situation.competitors)),
        ("positioning", (situation.positioning, situation.experience)),
        ("channels", (channels.channels, channels.reasons, channels.tests)),
        ("content", (content.pillars, content.practice, content.calendar)),
        ("rhythm", (running.campaigns, running.moments, running.ninety_days)),
        ("budget", (money.terms, money.by_month, money.three_sizes)),
        ("forecast", FORECAST),
        ("people", (running.capacity, running.readiness, channels.tools)),
        ("measurement", (
            aims.scorecard, aims.results, running.rules, running.reporting, running.feedback,
            running.experiments,
        )),
        ("risks", (closing.risks, closing.compliance)),
        ("closing", (closing.decisions, assumptions.assumptions, closing.not_applicable, closing.exceptions)),
    ),
    "en": (
        ("summary", (
            summary.conclusion, summary.goal_lines, summary.plays, summary_money.money,
            summary_money.expectation, summary.worst_case, summary.next_ninety, summary.decisions,
        )),
        ("situation", (
            situation.business, situation.baselines, situation.history, situation.assets,
            situation.research, situation.competitors,
        )),
        ("goals", (aims.goals, aims.statements, aims.formula, aims.milestones, aims.scorecard, aims.results)),
        ("audience", (situation.personas,)),
        ("positioning", (situation.positioning, situation.experience)),
        ("channels", (channels.channels, channels.reasons, channels.tests)),
        ("content", (content.pillars, content.practice, content.calendar)),
        ("rhythm", (running.ninety_days, running.campaigns, running.moments)),
        ("people", (running.capacity, running.readiness, channels.tools)),
        ("budget", (money.terms, money.by_month, money.three_sizes)),
        ("forecast", FORECAST),
        ("measurement", (running.rules, running.reporting, running.feedback, running.experiments)),
        ("risks", (closing.risks, closing.compliance)),
        ("decisions", (closing.decisions,)),
        ("assumptions", (assumptions.assumptions, closing.not_applicable, closing.exceptions)),
    ),
}  # fmt: skip

APPENDIX: Outline = (
    ("findings", (appendix.findings,)),
    ("market", (situation.market, situation.swot, situation.pestel)),
    ("coverage", (appendix.coverage_table, appendix.coverage_holes)),
)
NOT_IN_QUICK: frozenset[Builder] = frozenset(
    {
        aims.formula,
        aims.statements,
        appendix.coverage_holes,
        appendix.coverage_table,
        channels.reasons,
        channels.tests,
        channels.tools,
        content.pillars,
        content.practice,
        money.three_sizes,
        outlook.by_month,
        outlook.chains,
        running.campaigns,
        running.capacity,
        running.experiments,
        running.feedback,
        running.readiness,
        situation.assets,
        situation.business,
        situation.competitors,
        situation.experience,
        situation.market,
        situation.research,
        situation.swot,
    }
)
"""What a quick plan leaves out, so that it stays at three or four pages."""
ONLY_IN_DEEP: frozenset[Builder] = frozenset({situation.pestel})

INTERNAL: Outline = (
    ("margin", (appendix.margin,)),
    ("waivers", (appendix.waivers,)),
    ("provenance", (appendix.provenance,)),
)


def _title(view: View) -> str:
    if view.strategy.title is not None:
        return view.say("title.given", title=view.words("/title"))
    brand, period = view.words("/business/name"), _period(view)
    known = "brand_and_period" if brand and period else "brand" if brand else "period" if period else "neither"
    return view.say(f"title.{known}", brand=brand, period=period)


def _period(view: View) -> str:
    """The months the plan covers, as a title says them."""
    plan = view.strategy.plan
    if plan is None:
        return ""
    first, last = plan.start.strftime("%Y-%m"), plan.end.strftime("%Y-%m")
    if first == last:
        return view.named_month(first)
    if first[:4] == last[:4]:
        start = view.speech.say(f"values.month_name.{first[5:]}")
        end = view.speech.say(f"values.month_name.{last[5:]}")
        return view.say("period.one_year", start=start, end=end, year=first[:4])
    return view.say("period.more_years", start=view.named_month(first), end=view.named_month(last))


def _facts(view: View) -> str:
    plan = view.strategy.plan
    found = [view.say("fact.date", day=view.today)]
    if plan is not None:
        found.append(view.say("fact.plan", span=view.say("span", start=plan.start, end=plan.end)))
    found.append(view.say("fact.final" if view.final else "fact.draft"))
    found.append(view.say("fact.internal" if view.edition == "internal" else "fact.sign"))
    return view.say("separator.facts").join(found)


def _stamp(view: View) -> str:
    errors = sum(finding.severity == "error" for finding in view.standing)
    warnings = sum(finding.severity == "warning" for finding in view.standing)
    if not errors and not warnings:
        return view.say("stamp.unconfirmed")
    return view.say("stamp.errors" if errors else "stamp.warnings", errors=errors, warnings=warnings)
