"""Plain facts about a draft that decide which questions and chips fit: small predicates, named as they are said."""

from assistant.strategy import Draft, Goal, Phrase, encode, spoken_at

LEAD_METRICS = frozenset(
    {"leads", "mqls", "sqls", "opportunities", "demo_requests", "calls", "messages", "bookings", "new_wecom_contacts"}
)

TO_BE_KNOWN = encode(Phrase("questions.main_result.chips.known"))
"""The objective as the chip of that name stores it."""


def in_china(draft: Draft) -> bool:
    """Sold in mainland China."""
    return "CN" in draft.strategy.business.regions


def abroad(draft: Draft) -> bool:
    """Sold elsewhere than in mainland China only."""
    regions = draft.strategy.business.regions
    return bool(regions) and regions != ("CN",)


def sells_to_businesses(draft: Draft) -> bool:
    """Businesses pay."""
    return draft.strategy.business.customers in ("businesses", "both")


def sells_to_consumers(draft: Draft) -> bool:
    """Consumers pay."""
    return draft.strategy.business.customers in ("consumers", "both")


def asks_for_gifts(draft: Draft) -> bool:
    """Donors pay: nothing is bought."""
    return draft.strategy.business.customers == "donors"


def sells(draft: Draft) -> bool:
    """Something is bought."""
    return not asks_for_gifts(draft)


def offering_unknown(draft: Draft) -> bool:
    """The person could not say what is sold."""
    record = draft.records.get("/business/offering")
    return record is not None and record.status == "unknown"


def a_rival(draft: Draft, competitor: str) -> bool:
    """A competitor that the person named; what we suggested is what people do instead ("nothing")."""
    path = f"/market/competitors/{competitor}/name"
    return spoken_at(draft, path, str(draft.value(path))) is None


def main_goal(draft: Draft) -> Goal | None:
    """The goal that matters most: the least priority number, else the first."""
    goals = draft.strategy.goals
    return min(goals, key=lambda goal: goal.priority or 99) if goals else None


def has_goal(draft: Draft) -> bool:
    """Some goal names its metric."""
    return any(goal.metric for goal in draft.strategy.goals)


def wants_to_be_known(draft: Draft) -> bool:
    """The aim that was picked is to be known, and nothing countable follows from it yet."""
    return draft.strategy.business.objective == TO_BE_KNOWN and not has_goal(draft)


def has_uncounted_aim(draft: Draft) -> bool:
    """The aim was told in words that name no number to see it by."""
    return draft.strategy.business.objective not in (None, TO_BE_KNOWN) and not has_goal(draft)


def wants_leads(draft: Draft) -> bool:
    """The main goal is won by somebody answering."""
    goal = main_goal(draft)
    return goal is not None and goal.metric in LEAD_METRICS


def wants_conversions_in_china(draft: Draft) -> bool:
    """A conversion goal in mainland China: own figures matter, because published ones are thin."""
    goal = main_goal(draft)
    return in_china(draft) and goal is not None and goal.stage == "conversion"


def sells_again(draft: Draft) -> bool:
    """A shop, an app or a subscription: the second purchase counts."""
    ways = draft.strategy.business.sells_through
    return any(way in ways for way in ("own_site", "marketplace", "social_shop", "app"))


def spends_money(draft: Draft) -> bool:
    """There is a budget above zero."""
    budget = draft.strategy.budget
    money = budget.total or budget.total_high or budget.total_low
    return money is not None and money.amount > 0
