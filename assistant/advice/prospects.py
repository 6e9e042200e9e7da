"""What the plan's money will probably bring of the main goal, in two or three sentences, and the ways out of a hope.

The arithmetic is the forecast's closed form, so that a turn draws nothing; the document shows the drawn forecast.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.advice.client import Client
from assistant.advice.figures import money, sensible
from assistant.catalog import Catalogs
from assistant.catalog.industries import EVERY_INDUSTRY
from assistant.checks.mending import as_json, money_json, retarget
from assistant.forecast import Case, Outlook, attainable_target, case_of, in_tenths, money_for, outlook, said_quantity
from assistant.forecast.outlook import covered
from assistant.forecast.routes import TAKINGS
from assistant.strategy import Draft, Edit, Goal, Money, Name, Param, Phrase, Quantity

A_STEP = 0.1
"""A target that is nearer than this share of the way is no step forward."""
CERTAIN, OUT_OF_QUESTION = Decimal(1), Decimal(0)


@dataclass(frozen=True, slots=True)
class WayOut:
    """What would make a goal likely enough: its label, and the edits of a person who takes it."""

    label: Phrase
    edits: tuple[Edit, ...]


def prospects(draft: Draft, catalogs: Catalogs, *, summed: bool = False) -> tuple[Phrase, ...]:
    """The range, what it rests on, the chance; out of reach also what would be within.

    Where no figure leads on it is the cost that must be met, which the sum has told already if it was said (`summed`).
    What stands here is short on purpose: the calculation month by month is in the document.
    """
    client = Client.today_of(draft, catalogs)
    found = _seen(client)
    if found is None:
        return ()
    goal, seen = found
    if seen.case.flowing:
        return tuple(_sentences(client, goal, seen))
    return () if summed else tuple(_without_a_figure(goal, seen))


def ways_out(client: Client) -> tuple[WayOut, ...]:
    """For a goal out of reach: the nearest attainable one, and the budget that the stated one would need."""
    found = _seen(client)
    if found is None or not found[1].out_of_reach:
        return ()
    goal, seen = found
    ways = []
    if (target := _nearer(goal, seen)) is not None:
        ways.append(WayOut(Phrase("suggestions.choice.aim", {"value": target}), tuple(_aim(client, goal, target))))
    if (budget := _more_money(client, seen)) is not None:
        ways.append(WayOut(Phrase("suggestions.choice.put_in", {"money": budget}), _put_in(client, budget)))
    return tuple(ways)


def _seen(client: Client) -> tuple[Goal, Outlook] | None:
    """The main goal with its prospects, where some figure leads from money to it."""
    goal = client.goal
    case = None if goal is None else case_of(client.strategy, goal, client.catalogs, client.own)
    return (goal, outlook(case)) if goal is not None and isinstance(case, Case) else None


def _sentences(client: Client, goal: Goal, seen: Outlook) -> Iterator[Phrase]:
    assert goal.target is not None
    assert goal.deadline is not None
    metric = Name("metrics", seen.case.metric)
    said: dict[str, Param] = {"metric": metric, "deadline": goal.deadline, "target": goal.target}
    low, likely, high = (said_quantity(goal, seen, each) for each in (seen.low, seen.likely, seen.high))
    if seen.no_chance == "too_little_covered":
        share = Quantity(value=Decimal(round(covered(seen.case.streams) * 100)), unit="percent")
        yield Phrase("suggestions.prospects.part", {**said, "share": share, "likely": likely})
        return
    level = "range" if low.value < high.value else "nothing"
    bare_low, bare_high = (each.model_copy(update={"per": None}) for each in (low, high))
    yield Phrase(f"suggestions.prospects.{level}", {**said, "low": bare_low, "likely": likely, "high": bare_high})
    yield _rests_on(client, seen)
    assert seen.chance is not None
    tenths = in_tenths(seen.chance)
    match tenths:
        case _ if tenths == CERTAIN:
            yield Phrase("suggestions.prospects.certain", said)
        case _ if tenths == OUT_OF_QUESTION:
            yield Phrase("suggestions.prospects.out_of_question", said)
        case _:
            yield Phrase("suggestions.prospects.chance", {**said, "tenths": int(tenths * 10)})
    if seen.out_of_reach:
        yield from _what_would_do(client, goal, seen)


def _without_a_figure(goal: Goal, seen: Outlook) -> Iterator[Phrase]:
    """No range where none can be trusted: the cost that must be met instead."""
    cost = seen.break_even_cost
    if cost is not None and goal.target is not None and seen.case.metric not in TAKINGS:
        each = money(sensible(Decimal(repr(cost))), seen.case.currency)
        said: dict[str, Param] = {"metric": Name("metrics", seen.case.metric), "target": goal.target, "each": each}
        yield Phrase("suggestions.prospects.must_cost", said)


def _rests_on(client: Client, seen: Outlook) -> Phrase:
    """The input that moves the result most, by its origin."""
    estimate = seen.movers[0].estimate
    what: Param = Name("metrics", estimate.metric)
    if estimate.origin != "published":
        if client.catalogs.metrics[estimate.metric].unit == "count":
            return Phrase("suggestions.prospects.by_own_history", {"metric": what})
        return Phrase("suggestions.prospects.by_own_figure", {"metric": what})
    source = client.catalogs.sources[estimate.source or ""].title
    trade = Name("industries", estimate.industry or EVERY_INDUSTRY)
    said: dict[str, Param] = {"metric": what, "source": source, "year": str(estimate.year), "industry": trade}
    return Phrase("suggestions.prospects.by_published", said)


def _what_would_do(client: Client, goal: Goal, seen: Outlook) -> Iterator[Phrase]:
    target, budget = _nearer(goal, seen), _more_money(client, seen)
    if target is not None and budget is not None:
        yield Phrase("suggestions.prospects.two_ways", {"value": target, "money": budget})
    elif target is not None:
        yield Phrase("suggestions.prospects.only_less", {"value": target})
    elif budget is not None:
        yield Phrase("suggestions.prospects.only_more", {"money": budget})
    else:
        yield Phrase("suggestions.prospects.only_time")


def _nearer(goal: Goal, seen: Outlook) -> Quantity | None:
    """The nearest attainable target; None where it is no step forward."""
    target = attainable_target(goal, seen)
    assert goal.target is not None
    beyond = seen.attainable - seen.case.base >= A_STEP * seen.case.needed and target.value < goal.target.value
    return target if beyond and (goal.baseline is None or _is_more(target, goal.baseline)) else None


def _is_more(target: Quantity, now: Quantity) -> bool:
    return target.unit != now.unit or target.per != now.per or target.value > now.value


def _more_money(client: Client, seen: Outlook) -> Money | None:
    """The budget as it is stated, a month or in all, that the stated goal would need."""
    stated = client.budget
    if stated is None or client.strategy.budget.lines:
        return None
    return money_for(stated, seen.times_the_money)


def _aim(client: Client, goal: Goal, target: Quantity) -> Iterator[Edit]:
    """Give the goal the lower target; what was wanted stays as what would be excellent."""
    for edit in retarget(client.strategy, goal, target):
        yield edit.model_copy(update={"origin": "confirmed"})
    path = f"/goals/{goal.id}"
    if goal.target is not None:
        yield Edit(op="set", path=f"{path}/stretch", value=as_json(goal.target), origin="confirmed")
    if goal.floor is not None and goal.floor.value > target.value:
        yield Edit(op="remove", path=f"{path}/floor", origin="confirmed")


def _put_in(client: Client, budget: Money) -> tuple[Edit, ...]:
    present = client.strategy.budget
    ranges = tuple(
        Edit(op="remove", path=f"/budget/{name}", origin="confirmed")
        for name in ("total_low", "total_high")
        if getattr(present, name) is not None
    )
    total = money_json(budget.amount, budget.currency)
    return (Edit(op="set", path="/budget/total", value=total, origin="confirmed"), *ranges)
