"""When it begins and the first push: topics `start` and `campaign`."""

from datetime import timedelta
from decimal import Decimal

from assistant.advice.budget_lines import round_line
from assistant.advice.client import Client
from assistant.advice.positioning import usual_offer
from assistant.advice.proposal import Given, Proposal
from assistant.advice.suggestion import Suggestion
from assistant.catalog import EVERYWHERE, Moment, Occurrence
from assistant.catalog.regions import usable_in
from assistant.forecast.arithmetic import period_months
from assistant.strategy import Goal, Money, Name, Period, Phrase

MOST_MOMENTS = 5
PUSH_WEEKS = 12
WEEKS_BEFORE_A_REST = 2
OF_BUSINESSES = frozenset({"demand", "fair", "season"})
"""Roles of the moments that move what firms buy."""
ASKED_AHEAD = frozenset({"phone_call", "booking"})
COMING_BY = frozenset({"store_visit", "voucher"})


def start(client: Client) -> Suggestion | None:
    """The first working Monday that leaves two weeks to prepare, and the dates inside the plan that fit the trade."""
    proposal = Proposal(client.draft)
    proposal.set("/budget/start", client.start)
    if not client.strategy.moments and proposal.open("/moments"):
        for each in moments(client):
            proposal.add(
                "/moments",
                date=each.main,
                name=Phrase("suggestions.named", {"name": Name("moments", each.moment.id)}),
                role=moment_role(client, each),
            )
    return proposal.because(Phrase("suggestions.reason.start", {"start": client.start}))


def moments(client: Client) -> tuple[Occurrence, ...]:
    """At most five dated moments inside the plan that can still be prepared, those for the trade before those for all.

    What comes in several parts, as a fair in phases, counts once.
    """
    coming = client.catalogs.moments_between(
        client.start, client.end, regions=client.regions or (EVERYWHERE,), industry=client.industry
    )
    inside = [
        each
        for each in coming
        if each.exact
        and client.start <= each.main <= client.end
        and suits_the_trade(client, each.moment)
        and client.today <= each.main - timedelta(7 * _weeks_ahead(client, each.moment))
    ]
    once: dict[tuple[str, int], Occurrence] = {}
    for each in sorted(inside, key=lambda each: each.main):
        once.setdefault((each.moment.id, each.main.year), each)
    first = sorted(once.values(), key=lambda each: ("all" in each.moment.industries, each.main))[:MOST_MOMENTS]
    return tuple(sorted(first, key=lambda each: each.main))


def suits_the_trade(client: Client, moment: Moment) -> bool:
    """Whether such a business plans around it: one that sells to firms by their budgets, fairs and seasons only.

    While the trade is unknown, only what is for every trade.
    """
    if client.to_businesses:
        return client.industry is not None and moment.role in OF_BUSINESSES
    if "all" in moment.industries:
        return client.family == "goods" or rests(client, moment)
    return client.industry is not None


def rests(client: Client, moment: Moment) -> bool:
    """Whether it is a holiday to a business that serves people: fewer ask, and somebody has to answer."""
    off = client.region is not None and usable_in(client.region, moment.holiday_in, (), client.catalogs.places)
    return client.family == "service" and "all" in moment.industries and off


def _weeks_ahead(client: Client, moment: Moment) -> int:
    return WEEKS_BEFORE_A_REST if rests(client, moment) else moment.lead_weeks


def moment_role(client: Client, occurrence: Occurrence) -> Phrase:
    """What a moment means for the plan."""
    role = "rest" if rests(client, occurrence.moment) else occurrence.moment.role
    return Phrase(f"suggestions.moment_role.{role}", {"weeks": _weeks_ahead(client, occurrence.moment)})


def campaign(client: Client) -> Suggestion | None:
    """A first push for every goal that has none, with its tasks, days and money inside the plan's."""
    proposal = Proposal(client.draft)
    served = {goal for each in client.strategy.campaigns for goal in each.goals}
    goals = [goal for goal in client.strategy.goals if goal.id not in served]
    for number, goal in enumerate(goals):
        _push(client, proposal, goal, first=number == 0 and not client.strategy.campaigns)
    return proposal.because(Phrase("suggestions.reason.campaign"))


def _push(client: Client, proposal: Proposal, goal: Goal, *, first: bool) -> None:
    end = min(client.start + timedelta(7 * PUSH_WEEKS - 1), client.end)
    name = (
        Phrase("suggestions.campaign.name", {"metric": Name("metrics", goal.metric)})
        if goal.metric and len(client.strategy.goals) > 1
        else Phrase("suggestions.campaign.plain")
    )
    position = client.strategy.positioning
    message, offer = position.value_proposition, position.offer
    proposal.add(
        "/campaigns",
        name=name,
        goals=(goal.id,),
        channels=tuple(plan.id for plan in client.strategy.channels),
        start=client.start,
        end=end,
        budget=_money(client) if first else None,
        message=client.quoted("/positioning/value_proposition", message) if message is not None else None,
        offer=client.quoted("/positioning/offer", offer) if offer is not None else usual_offer(client),
        call_to_action=Phrase(f"suggestions.campaign.act_{_act(client)}"),
        owner=Phrase("suggestions.owner.plan"),
        tasks=_tasks(client) if first else (),
    )


def _act(client: Client) -> str:
    """What people are asked to do, by where they can act; a kind of business that wins leads has its own words."""
    points = set(client.business.conversion_points)
    if client.kind == "local" and points and not points & ASKED_AHEAD:
        return "visit" if points & COMING_BY else "lead"
    return "lead" if client.wins_leads and client.family != "service" else client.kind


def _tasks(client: Client) -> tuple[Given, ...]:
    """Tasks with their days, from the first material to the half-time look; tracking and page are readiness items."""
    begin = client.start
    days = {
        "pieces": begin - timedelta(3),
        "launch": begin,
        "first_look": begin + timedelta(14),
        "half_time": begin + (client.end - begin) / 2,
    }
    return tuple(
        {
            "id": f"task-{number}",
            "name": Phrase(f"suggestions.task.{task}.name"),
            "due": max(day, client.today),
            "owner": Phrase("suggestions.owner.plan"),
            "done_means": Phrase(f"suggestions.task.{task}.done"),
        }
        for number, (task, day) in enumerate(days.items(), start=1)
    )


def _money(client: Client) -> Money | None:
    """The part of the money, without the reserve, that falls into the push."""
    month = client.spendable_a_month
    if month is None or client.plan_budget is None or not month:
        return None
    months = min(Decimal(client.months), period_months(Period(value=PUSH_WEEKS, unit="week")))
    return Money(amount=round_line(month * months), currency=client.plan_budget.currency)
