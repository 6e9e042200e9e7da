"""A case of a table: a strategy, and exactly what the checks find in it."""

from dataclasses import dataclass

from assistant.checks import Context, Depth, Finding, check
from assistant.strategy import Draft, Step
from tests.checks.drafts import the_catalogs


@dataclass(frozen=True, slots=True, repr=False)
class Case:
    """`breaks` are the ids of all checks that find something; () where nothing may be found."""

    name: str
    draft: Draft
    breaks: tuple[str, ...] = ()
    depth: Depth = "deep"
    reached: Step | None = None

    def found(self) -> tuple[Finding, ...]:
        """What the checks find."""
        return check(self.draft, Context(the_catalogs(), self.reached, self.depth))

    def __repr__(self) -> str:
        return self.name
