"""What the plan is for and what it may not do: topics `main_result`, `known_then`, `limits`, `goal_owner`."""

from collections.abc import Mapping

from assistant.advice.client import Client
from assistant.advice.kinds import Kind
from assistant.advice.proposal import Proposal
from assistant.advice.suggestion import Suggestion
from assistant.strategy import Name, Phrase

RESULTS: Mapping[Kind, tuple[str, ...]] = {
    "software": ("demo_requests", "leads"),
    "trade": ("leads",),
    "services": ("leads",),
    "shop": ("orders",),
    "marketplace": ("orders",),
    "local": ("bookings", "calls"),
    "nonprofit": ("donations", "donors"),
}
LAUNCHED = "new_customers"
POINT_OF: Mapping[str, tuple[str, ...]] = {
    "demo_requests": ("lead_form", "sales_visit"),
    "bookings": ("booking", "voucher", "store_visit"),
    "calls": ("phone_call",),
}
"""A count that is fair only where customers act at one of these points."""
LOWER_IS_BETTER = "lower"


def main_result(client: Client) -> Suggestion | None:
    """The result that businesses of this kind live from; for one without customers yet, the first of them."""
    metric = _usual_result(client)
    objective = Phrase(
        "suggestions.objective.launch" if metric == LAUNCHED else f"suggestions.objective.{client.kind}",
        {"what": client.what},
    )
    proposal = Proposal(client.draft)
    measured = {
        "metric": metric,
        "direction": "decrease" if client.catalogs.metrics[metric].direction == LOWER_IS_BETTER else "increase",
        "stage": client.catalogs.metrics[metric].stage,
    }
    if client.goal is None:
        proposal.add("/goals", **measured, priority=1)
    elif client.goal.metric is None:
        proposal.fill(f"/goals/{client.goal.id}", **measured)
    proposal.set("/business/objective", objective)
    return proposal.because(Phrase("suggestions.reason.main_result", {"metric": Name("metrics", metric)}))


def known_then(client: Client) -> Suggestion | None:
    """What people who got to know the business do next: they look for its name, the plainest countable sign."""
    metric = "brand_searches"
    proposal = Proposal(client.draft)
    measured = {"metric": metric, "direction": "increase", "stage": "awareness"}
    if client.goal is None:
        proposal.add("/goals", **measured, priority=1)
    elif client.goal.metric is None:
        proposal.fill(f"/goals/{client.goal.id}", **measured)
    return proposal.because(Phrase("suggestions.reason.known_then", {"metric": Name("metrics", metric)}))


def limits(client: Client) -> Suggestion | None:
    """No limits that anyone named, and those that the trade itself implies."""
    industry = client.catalogs.industries.get(client.industry) if client.industry else None
    topics = industry.regulated if industry else ()
    proposal = Proposal(client.draft)
    proposal.mark_unknown("/business/constraints")
    if not topics:
        return proposal.because(Phrase("suggestions.reason.limits_none"))
    proposal.set("/business/regulated", topics)
    return proposal.because(
        Phrase("suggestions.reason.limits_regulated", {"topics": tuple(Name("topics", topic) for topic in topics)})
    )


def goal_owner(client: Client) -> Suggestion | None:
    """Whoever is responsible for the plan, until somebody is named."""
    proposal = Proposal(client.draft)
    for goal in client.strategy.goals:
        proposal.fill(f"/goals/{goal.id}", owner=Phrase("suggestions.owner.plan"))
    return proposal.because(Phrase("suggestions.reason.goal_owner"))


def _usual_result(client: Client) -> str:
    if client.business.stage == "launch":
        return LAUNCHED
    acts_at = client.business.conversion_points
    for metric in RESULTS[client.kind]:
        fair = POINT_OF.get(metric)
        if metric in client.catalogs.metrics and (fair is None or not acts_at or set(fair) & set(acts_at)):
            return metric
    return RESULTS[client.kind][-1]
