"""The page that decides: every part of the one-page summary, which each country puts in its own order."""

from decimal import ROUND_HALF_UP, Decimal

from assistant.exports.document import Line, Lines, Paragraph
from assistant.exports.sections.aims import goal_name
from assistant.exports.sections.running import work_of
from assistant.exports.view import View, lines
from assistant.strategy import Goal, Quantity
from assistant.wording.fields import value_words

AT_MOST = 3
BANDS = (30, 60, 90)
HUNDRED = Decimal(100)


def main_goal(view: View) -> Goal | None:
    """The goal that comes first."""
    return min(view.strategy.goals, key=lambda goal: goal.priority or 99, default=None)


def conclusion(view: View) -> Paragraph | None:
    """How much, until when, for what: the whole plan in one sentence."""
    goal, money = main_goal(view), _whole_money(view)
    change = None if goal is None else _change(view, goal)
    if goal is None or change is None:
        return Paragraph(view.say("conclusion.money", money=money)) if money else None
    key = f"conclusion.{'dated' if goal.deadline else 'undated'}{'_money' if money else ''}"
    return Paragraph(view.say(key, change=change, deadline=goal.deadline or "", money=money))


def _whole_money(view: View) -> str:
    if view.spending is not None:
        return view.money(view.spending.total, view.spending.currency)
    return view.inline("/budget/total")


def _change(view: View, goal: Goal) -> str | None:
    """'raise bookings from 40 a month to 60 a month'."""
    if goal.target is None:
        return None
    metric = inside_sentence(goal_name(view, goal))
    if goal.direction == "keep":
        return view.say("change.keep", metric=metric, target=goal.target)
    if goal.target_basis == "total" and goal.target.per is None:
        return view.say("change.total", metric=metric, target=goal.target)
    if goal.baseline is None or goal.baseline.unit != goal.target.unit:
        return view.say("change.to", metric=metric, target=goal.target)
    key = "change.down" if goal.target.value < goal.baseline.value else "change.up"
    return view.say(key, metric=metric, baseline=goal.baseline, target=goal.target)


def goal_lines(view: View) -> Lines | None:
    """Each goal from today to its date, with floor and stretch, and how much more that is than today."""
    goals = sorted(view.strategy.goals, key=lambda goal: goal.priority or 99)[:AT_MOST]
    found = [Line(_goal_line(view, goal), goal_name(view, goal)) for goal in goals]
    return lines([*found, _why_it_matters(view)], view.say("title.summary_goals"))


def _goal_line(view: View, goal: Goal) -> str:
    steps = (("now", goal.baseline), ("floor", goal.floor), ("target", goal.target), ("stretch", goal.stretch))
    said = [view.say(f"goal_step.{name}", value=value) for name, value in steps if value is not None]
    text = view.say("separator.steps").join(said)
    after = [text] if text else [view.name(f"/goals/{goal.id}")]
    if goal.deadline is not None:
        after.append(view.say("by_day", day=goal.deadline))
    if (compared := _compared(view, goal.baseline, goal.target)) is not None:
        after.append(compared)
    return view.say("separator.clauses").join(after)


def _compared(view: View, now: Quantity | None, target: Quantity | None) -> str | None:
    """By how much the target differs from today; of a percentage, in points."""
    if now is None or target is None or (now.unit, now.per) != (target.unit, target.per) or not now.value:
        return None
    if now.unit == "percent":
        return view.say("versus_now.points", change=_signed(target.value - now.value))
    change = ((target.value - now.value) / now.value * HUNDRED).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return view.say("versus_now.percent", change=_signed(change))


def _signed(number: Decimal) -> str:
    return f"{number.normalize():+f}".replace("-", "−")


def _why_it_matters(view: View) -> Line | None:
    """The business aim behind the goal, where a person put it in words: a choice among ours only names the measure."""
    goal = main_goal(view)
    path = f"/goals/{goal.id}/objective" if goal is not None and goal.objective else "/business/objective"
    text = view.words(path)
    if goal is None or not text or view.mark("/business/objective") in ("○", "△"):
        return None
    return Line(text, view.say("label.why_it_matters"))


def plays(view: View) -> Lines | None:
    """Whom we reach, why they choose us, where we meet them."""
    channels = [
        view.say("channel_with_job", channel=view.words(f"{at}/channel"), job=view.inline(f"{at}/role"))
        if plan.role is not None
        else view.words(f"{at}/channel")
        for plan in view.strategy.channels
        if (at := f"/channels/{plan.id}")
    ]
    who = [_who(view, persona.id) for persona in view.strategy.audience[:2]]
    why = [view.words("/positioning/value_proposition"), _first_proof(view)]
    texts = view.speech.say("values.separator.texts")
    found = (
        ("play.who", texts.join(each for each in who if each)),
        ("play.why", texts.join(each for each in why if each)),
        ("play.where", view.speech.listed(channels)),
    )
    return lines((Line(text, view.say(key)) if text else None for key, text in found), view.say("title.plays"))


def _who(view: View, persona: str) -> str:
    at = f"/audience/{persona}"
    name, trigger = view.name(at), view.words(f"{at}/trigger")
    return view.say("who_when", who=name, trigger=trigger) if trigger and trigger != name else name


def _first_proof(view: View) -> str:
    return value_words("/positioning/proofs", view.strategy.positioning.proofs[:1], view.speech, draft=view.draft)


def rhythm(view: View) -> Lines | None:
    """Start, campaigns, dates that cannot be missed, the first review."""
    plan = view.strategy.plan
    found = [Line(view.say("span", start=plan.start, end=plan.end), view.say("label.plan"))] if plan is not None else []
    for campaign in sorted(view.strategy.campaigns, key=lambda each: (each.start is None, each.start))[:AT_MOST]:
        if campaign.start is not None and campaign.end is not None:
            span = view.say("span", start=campaign.start, end=campaign.end)
            found.append(Line(span, view.name(f"/campaigns/{campaign.id}")))
    for moment in sorted(view.strategy.moments, key=lambda each: each.date)[:AT_MOST]:
        role = view.words(f"/moments/{moment.id}/role")
        day = view.day(moment.date)
        text = view.say("separator.clauses").join((day, role)) if role else day
        found.append(Line(text, view.name(f"/moments/{moment.id}")))
    review = view.line("review_every", "/evaluation/review_every")
    return lines([*found, review], view.say("title.rhythm"))


def next_ninety(view: View) -> Lines | None:
    """What is done in the first 30, 60 and 90 days, and by whom."""
    plan = view.strategy.plan
    if plan is None:
        return None
    bands: dict[int, list[str]] = {band: [] for band in BANDS}
    for work in work_of(view):
        days = (work.day - plan.start).days
        band = next((band for band in BANDS if days < band), None)
        if band is not None and len(bands[band]) < AT_MOST:
            bands[band].append(view.say("who_does", what=work.name, who=work.owner) if work.owner else work.name)
    texts = view.speech.say("values.separator.texts")
    return lines(
        (Line(texts.join(todo), view.say("days", n=band)) for band, todo in bands.items() if todo),
        view.say("title.next_ninety"),
    )


def decisions(view: View) -> Lines | None:
    """What needs a decision: at most three, the most urgent first."""
    ordered = sorted(view.strategy.decisions, key=lambda each: (each.by is None, each.by, each.id))[:AT_MOST]
    found = []
    for each in ordered:
        at = f"/decisions/{each.id}"
        by = view.say("by_day", day=each.by) if each.by is not None else ""
        clauses = [text for text in (view.words(f"{at}/what"), view.words(f"{at}/by_whom"), by) if text]
        found.append(Line(view.say("separator.clauses").join(clauses)))
    return lines(found, view.say("title.summary_decisions"))


def worst_case(view: View) -> Lines | None:
    """The biggest risk with its answer, and when we stop."""
    found = []
    for risk in view.strategy.risks[:1]:
        at = f"/risks/{risk.id}"
        both = (view.words(f"{at}/what"), view.words(f"{at}/response"))
        found.append(Line(view.say("separator.answer").join(text for text in both if text), view.say("label.risk")))
    stops = [
        Line(text, view.say("stop_of", channel=view.words(f"/channels/{plan.id}/channel")))
        for plan in view.strategy.channels
        if (text := view.words(f"/channels/{plan.id}/stop_rule"))
    ]
    return lines([*found, *stops[:2]], view.say("title.worst_case"))


def inside_sentence(name: str) -> str:
    """A name of ours inside a sentence: 'Qualified leads' is 'qualified leads', 'ROAS' stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
