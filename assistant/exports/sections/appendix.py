"""The appendix: what the checks say, the coverage matrix; and for the internal edition, who said what."""

from assistant.checks import Finding
from assistant.exports.coverage import coverage
from assistant.exports.document import Line, Lines, Table
from assistant.exports.sections.aims import goal_name
from assistant.exports.sections.assumptions import source_words
from assistant.exports.sections.closing import described, what_is_so
from assistant.exports.view import View, lines
from assistant.strategy import Record
from assistant.wording.fields import value_words


def findings(view: View) -> Lines | None:
    """What the checks say of an unfinished plan, in plain words; inside, with how to mend it."""
    if view.final and view.edition == "circulate":
        return None
    return lines(
        Line(_finding(view, finding), view.speech.say(f"values.severity.{finding.severity}"))
        for finding in view.standing
        if view.edition == "internal" or finding.severity != "hint"
    )


def _finding(view: View, finding: Finding) -> str:
    said = [what_is_so(view, finding)]
    if view.edition == "internal":
        said += [view.speech.phrase(finding.why), view.speech.phrase(finding.offer)]
    return view.say("separator.sentences").join(said)


def coverage_table(view: View) -> Table | None:
    """Goals × stages, with the KPIs and channels of each spot."""
    found = coverage(view.strategy)
    if not found.goals or not found.stages or not view.strategy.kpis:
        return None
    rows = []
    for goal in view.strategy.goals:
        cells = []
        for stage in found.stages:
            spot = found.spots[goal.id, stage]
            names = [view.words(f"/kpis/{kpi}/metric") for kpi in spot.kpis]
            names += [view.words(f"/channels/{channel}/channel") for channel in spot.channels]
            cells.append(view.speech.listed(dict.fromkeys(names)) or view.say("nobody"))
        rows.append((goal_name(view, goal), *cells))
    stages = (view.speech.say(f"values.stage.{stage}") for stage in found.stages)
    head = (view.say("column.coverage.goal"), *(stage[:1].upper() + stage[1:] for stage in stages))
    return Table("coverage", view.say("title.coverage"), head, tuple(rows))


def coverage_holes(view: View) -> Lines | None:
    """What nobody watches or serves."""
    found = coverage(view.strategy)
    if not view.strategy.goals or not view.strategy.kpis:
        return None
    stages = {stage: view.speech.say(f"values.stage.{stage}") for stage in found.stages}
    named = (
        (
            "goals_unwatched",
            [goal_name(view, goal) for goal in view.strategy.goals if goal.id in found.goals_unwatched],
        ),
        ("stages_unwatched", [stages[stage] for stage in found.stages_unwatched]),
        ("stages_unserved", [stages[stage] for stage in found.stages_unserved]),
        ("channels_unwatched", [view.name(f"/channels/{each}") for each in found.channels_unwatched]),
        ("kpis_adrift", [view.name(f"/kpis/{each}") for each in found.kpis_adrift]),
    )
    found_holes = (Line(view.speech.listed(names), view.say(f"hole.{key}")) for key, names in named if names)
    return lines(found_holes, view.say("title.holes"))


def margin(view: View) -> Lines | None:
    """What is kept from the edition that circulates."""
    return lines((view.line("gross_margin", "/business/gross_margin"),))


def waivers(view: View) -> Table | None:
    """The findings that were accepted, with the reason in the person's words."""
    reasons = {(each.check, each.path): each.reason for each in view.strategy.waivers}
    rows = tuple(
        (view.speech.phrase(finding.what), reasons.get((finding.check, finding.path), "—"))
        for finding in view.findings
        if finding.waived
    )
    return Table("waivers", view.say("title.waivers"), view.head("waivers.what", "waivers.reason"), rows)


def provenance(view: View) -> Table | None:
    """Every value with where it comes from: the kind of origin, the turn, the words or the source."""
    rows = []
    for path, record in view.draft.records.items():
        bare, _, entry = path.partition("#")
        value = value_words(bare, [entry] if entry else view.draft.value(bare), view.speech, draft=view.draft)
        rows.append(
            (
                described(view, path),
                value or view.speech.say(f"values.status.{record.status}"),
                view.speech.say(f"values.origin.{record.origin}"),
                str(record.turn),
                _rests_on(view, record),
            )
        )
    head = view.head(*(f"provenance.{name}" for name in ("what", "value", "origin", "turn", "words")))
    return Table("provenance", view.say("title.provenance"), head, tuple(rows))


def _rests_on(view: View, record: Record) -> str:
    """The quoted words, else the source that was given or, for what is ours, its kind."""
    quoted = None if record.quote is None else view.words_of(record.quote)
    if quoted:
        return view.say("quoted", words=quoted)
    return source_words(view, record) if record.source or record.origin in ("suggested", "derived") else "—"
