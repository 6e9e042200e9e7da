"""The four principles of a digital strategy, each as the checks that show whether the plan lives by it.

User first, decisions on data, channels that work together, steering while it runs.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.checks import (
    arrival,
    audience,
    carrying_out,
    channel_mix,
    guards,
    landing,
    looking_back,
    market,
    measurable,
    publishing,
    readings,
    scorecard,
)
from assistant.checks.check import Check, Context, Finding
from assistant.checks.run import checks_at
from assistant.strategy import Phrase


@dataclass(frozen=True, slots=True)
class Principle:
    """A principle and the checks it rests on; its words stand under `findings.principles.<id>`."""

    id: str
    rests_on: tuple[Check, ...]


PRINCIPLES: tuple[Principle, ...] = (
    Principle(
        "user-first",
        (
            audience.HAS_AUDIENCE,
            audience.SPECIFIC,
            audience.MET,
            market.REASON,
            publishing.PILLARS,
            carrying_out.OFFER,
        ),
    ),
    Principle(
        "decided-on-data",
        (
            measurable.HAS_TARGET,
            measurable.HAS_BASELINE,
            scorecard.ONE_PRIMARY,
            readings.KPI_SOURCE,
            landing.LANDING,
            market.RESEARCH,
        ),
    ),
    Principle(
        "channels-together",
        (channel_mix.HAS_CHANNELS, channel_mix.JOB, channel_mix.KEPT, readings.CHANNEL_SEEN, guards.CHEATING),
    ),
    Principle(
        "steered-while-running",
        (
            arrival.IN_TIME,
            carrying_out.STOPS,
            carrying_out.WATCHED,
            looking_back.REVIEW_IN_TIME,
            looking_back.FEEDBACK,
            looking_back.REPORTS,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a strategy stands to a principle: `held` of `judged` checks hold; `first` is what would change it most."""

    principle: Principle
    held: int
    judged: int
    first: Finding | None

    @property
    def words(self) -> Phrase:
        """One line: how many of the signs are there, and what is missing first."""
        params = {"held": self.held, "judged": self.judged}
        if self.first is None:
            return Phrase(f"findings.principles.{self.principle.id}.held", params)
        return Phrase(f"findings.principles.{self.principle.id}.open", {**params, "first": self.first.what})


def standings(findings: Sequence[Finding], context: Context) -> tuple[Standing, ...]:
    """How the strategy stands to each principle; a waived finding counts as open, with its reason elsewhere."""
    judged = {check.id for check in checks_at(context)}
    return tuple(_standing(principle, findings, judged) for principle in PRINCIPLES)


def _standing(principle: Principle, findings: Sequence[Finding], judged: Collection[str]) -> Standing:
    resting = [check.id for check in principle.rests_on if check.id in judged]
    broken = [finding for finding in findings if finding.check in resting]
    open_checks = {finding.check for finding in broken}
    return Standing(principle, len(resting) - len(open_checks), len(resting), broken[0] if broken else None)
