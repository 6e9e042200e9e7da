"""What stands under labels and headings ("预算：20万", "## Goals"): each stretch answers the question its label asks."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Sequence

from assistant.reading.claims import ASKED, GUESS, LABEL
from assistant.reading.desk import Desk
from assistant.reading.lexicon.cues import NUMBER_CUES, OBJECTS
from assistant.reading.lexicon.customers import EVENT, JOB, PAIN
from assistant.reading.lexicon.labels import PERSONA_TOPICS, TOPICS
from assistant.reading.placing import (
    asked,
    audience,
    budgets,
    business,
    goals_labelled,
    market,
    money,
    places,
    plan,
    reaching,
)
from assistant.reading.placing.fitting import says_who_decides
from assistant.reading.placing.opening import opening
from assistant.reading.placing.statements import Statement
from assistant.reading.segments import Span
from assistant.reading.wording_of_values import is_said, trimmed

_LONGEST_NAME = 48
_PRICES = re.compile(f"{NUMBER_CUES['price'].pattern}|{NUMBER_CUES['margin'].pattern}", re.ASCII)


def labelled(desk: Desk, statements: Sequence[Statement]) -> None:
    """Claim everything under a label, stretch by stretch."""
    persona: int | None = None
    for group in _groups(statements):
        first = group[0]
        topic = first.topic or first.section or ""
        own = first.topic or ""
        in_persona = first.section == "persona" or (persona is not None and persona == first.passage.paragraph)
        if first.topic == "persona" or (first.topic is None and first.section == "persona"):
            _personas(desk, group)
            persona = first.passage.paragraph
        elif in_persona and own in PERSONA_TOPICS and (first.section == "persona" or own not in _ALSO_OUTSIDE):
            _persona_field(desk, PERSONA_TOPICS[own], [one.span for one in group])
        else:
            _topic(desk, topic, group)


_ALSO_OUTSIDE = frozenset(
    {
        "goals",
        "objective",
        "channels",
        "budget",
        "industry",
        "name",
        "constraints",
        "threats",
        "weaknesses",
        "social",
        "employees",
        "regions",
        "cycle",
        "decision_path",
    }
)
"""Labels that speak of the persona only under its own heading, not merely in the same paragraph."""


def _groups(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Neighbouring statements under one label; bullets of a persona heading each for themselves."""
    groups: list[list[Statement]] = []
    for statement in statements:
        if statement.topic is None and statement.section is None:
            continue
        last = groups[-1][0] if groups else None
        same = (
            last is not None
            and (last.topic, last.section, last.passage.label, last.passage.section) == (statement.topic, statement.section, statement.passage.label, statement.passage.section)
        )  # fmt: skip
        if same:
            groups[-1].append(statement)
        else:
            groups.append([statement])
    return groups


def _topic(desk: Desk, topic: str, group: Sequence[Statement]) -> None:
    spans = [statement.span for statement in group]
    match topic:
        case "goals" | "objective":
            before = len(desk.ledger.items)
            goals_labelled.under_goals(desk, group)
            if topic == "objective" or len(desk.ledger.items) == before:
                _objective(desk, spans)
        case "kpis":
            goals_labelled.under_kpis(desk, group)
        case "baselines":
            if desk.language == "zh":  # 现状 stands over whatever there is: figures, accounts, what was tried
                market.has_and_tried(desk, spans, LABEL)
            goals_labelled.under_baselines(desk, group)
        case "deadline" if any(plan.STARTS.search(desk.said(span)) for span in spans):
            asked.answer(desk, ("/budget/start", "/moments/-/date"), spans, LABEL)
        case "deadline":
            goals_labelled.under_deadline(desk, group)
        case "offering":
            opening(desk, spans, LABEL, asked=True, whole=True)
        case "model":
            business.customers(desk, spans, LABEL)
            business.sells_through(desk, spans, LABEL)
        case "name" if len(spans) == 1 and spans[0][1] - spans[0][0] <= _LONGEST_NAME:
            business.text(desk, "/business/name", spans, LABEL)
        case "formats" | "review_steps":
            asked.answer(desk, ("/content/formats", "/content/review_steps"), spans, LABEL)
        case "readers" | "cadence":
            asked.answer(desk, ("/evaluation/readers", "/evaluation/report_cadence"), spans, LABEL)
        case "decision_path" | "cycle":
            money.length(desk, "/business/sales_cycle", spans, LABEL)
            _persona_field(desk, "decision_path", asked.unclaimed(desk, spans))
        case "regions":
            places.claim(desk, spans, LABEL, asked=True)
        case "industry":
            business.industry(desk, spans, LABEL)
        case "assets":
            market.has_and_tried(desk, spans, LABEL)
        case "history":
            market.has_and_tried(desk, spans, LABEL, tried=True)
        case "budget":
            budgets.budget(desk, spans, LABEL)
        case "capacity":
            asked.answer(desk, (*TOPICS[topic], "/capacity/pieces_per_week"), spans, LABEL)
        case "swot" | "pestel" | "ignored" | "":
            return
        case _ if topic in PERSONA_TOPICS and TOPICS.get(topic, ("",))[0].startswith("/audience"):
            _persona_field(desk, PERSONA_TOPICS[topic], spans)
        case _:
            _of_the_business(desk, topic, spans)


def _of_the_business(desk: Desk, topic: str, spans: Sequence[Span]) -> None:
    match topic:
        case "about" | "name":
            opening(desk, spans, ASKED, asked=True, whole=True)
        case "money":
            if not any(_PRICES.search(desk.said(span)) for span in spans):
                budgets.budget(desk, spans, LABEL)
        case "sells_through":
            parts = [clause for span in spans for clause in desk.message.clauses_in(span)]
            business.sells_through(desk, [one for one in parts if not reaching.sends_on(desk.said(one))], LABEL)
            business.conversion_points(desk, spans, LABEL)
        case "regulated":
            business.regulated(desk, spans, LABEL)
            business.constraints(desk, asked.unclaimed(desk, spans), LABEL)
        case _:
            asked.answer(desk, TOPICS.get(topic, ()), spans, LABEL)


def _objective(desk: Desk, spans: Sequence[Span]) -> None:
    span = trimmed(desk.message.folded, (spans[0][0], spans[-1][1]))
    if span[1] - span[0] <= 400 and is_said(desk.message.folded, span):
        desk.put("/business/objective", desk.message.words(span), span, LABEL)


# Personas


def _personas(desk: Desk, group: Sequence[Statement]) -> None:
    """One persona for the stretch; a bullet that names people begins its own."""
    for statement in group:
        said = desk.said(statement.span)
        fresh = statement.passage.label is not None and statement.passage.label[0] not in desk.described
        desk.described.update({statement.passage.label[0]} if statement.passage.label else ())
        opened = desk.opened.get("/audience")
        begins = (
            opened is None
            or fresh
            or (
                statement.passage.kind in ("bullet", "row")
                and JOB.search(said) is not None
                and not PAIN.search(said)
                and not EVENT.search(said)
                and not says_who_decides(desk, statement.span)
            )
        )
        if begins:
            if desk.introduced is not None and desk.opened.get("/audience") is desk.introduced:
                desk.introduced.fields.clear()  # the introduction named them; here they are described
            desk.first_persona = desk.first_persona or opened if _SECOND.match(said) else None
            desk.opened.pop("/audience", None)
            audience.describe(desk, "/audience/-", [statement.span], LABEL, wants=("name",))
            business.customers(desk, [statement.parts[0].span], GUESS)
        else:
            _more_of_persona(desk, statement)


_SECOND = re.compile(r"(?:secondary|second|other|tertiary)\b", re.ASCII)


def _more_of_persona(desk: Desk, statement: Statement) -> None:
    for part in statement.parts:
        span = trimmed(desk.message.folded, part.span)
        if not is_said(desk.message.folded, span):
            continue
        said = desk.said(span)
        if says_who_decides(desk, span):
            desk.put("/audience/-/decision_path", [desk.message.words(span)], span, LABEL)
        elif (
            EVENT.search(said) is not None
            and "trigger" not in desk.new("/audience").fields
            and PAIN.search(said) is None
        ):
            desk.put("/audience/-/trigger", desk.message.words(span), span, LABEL)
        elif OBJECTS.search(said) is not None:
            continue  # what holds them back is read as such
        elif PAIN.search(said) is not None:
            desk.put("/audience/-/pains", [desk.message.words(span)], span, LABEL)
    audience.ages(desk, "/audience/-", [statement.span], LABEL)
    audience.locations(desk, "/audience/-", [statement.span], LABEL)


def _persona_field(desk: Desk, name: str, spans: Sequence[Span]) -> None:
    base = "/audience/-"
    if desk.first_persona is not None:  # what stands behind a second audience is said of the first
        desk.opened["/audience"] = desk.first_persona
    if "/audience" not in desk.opened and len(desk.strategy.audience) == 1:
        base = f"/audience/{desk.strategy.audience[0].id}"
    match name:
        case "age":
            audience.ages(desk, base, spans, LABEL, described=(spans[0][0], spans[-1][1]))
        case "information_habits":
            asked.answer(desk, (f"{base}/information_habits",), spans, LABEL)
            audience.field(desk, f"{base}/channels", "channels", spans, LABEL)
        case _:
            audience.field(desk, f"{base}/{name}", name, spans, LABEL)
