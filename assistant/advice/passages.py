"""An entry in two to five sentences: its lead, and the steps that fit the question."""

from collections.abc import Callable, Collection, Sequence

from assistant.advice.client import Client
from assistant.knowledge.entry import Entry
from assistant.knowledge.search import About

STEPS_TOLD = 2
"""Of the entry that answers best; the citation opens the others."""


def fitting_steps(entry: Entry, asked: Collection[str], terms: Callable[[str], Sequence[str]]) -> tuple[int, ...]:
    """The places of the steps that share most words with the question, in their order; else the first ones."""
    worth = [len({*terms(step)} & {*asked}) for step in entry.steps]
    best = sorted(range(len(worth)), key=lambda at: (-worth[at], at))[:STEPS_TOLD]
    return tuple(sorted(best))


def about(client: Client) -> About:
    """The business as the corpus tells businesses apart."""
    business = client.business
    model = client.catalogs.model_of(business.customers, business.sells_through, business.industry)
    return About(client.line, model, tuple(business.regions))
