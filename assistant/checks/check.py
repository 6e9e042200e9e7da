"""What a check is: a value with an id, a step, a severity, and the rule that a good strategy never breaks."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from assistant.catalog import Catalogs, Channel, Metric
from assistant.forecast import Reckoning
from assistant.strategy import Draft, Edit, Param, Phrase, Step

Severity = Literal["error", "warning", "hint"]
Depth = Literal["quick", "standard", "deep"]
ERROR: Severity = "error"
WARNING: Severity = "warning"
HINT: Severity = "hint"
_PLACES: Mapping[Step, int] = {step: place for place, step in enumerate(Step)}


@dataclass(frozen=True, slots=True)
class Context:
    """What a check may know besides the draft.

    `reached` is the last step whose questions have been asked, None where everything is judged (a file, an export,
    the review). `depth` keeps findings about fields that it does not ask away.
    """

    catalogs: Catalogs
    reached: Step | None = None
    depth: Depth = "deep"
    reckoning: Reckoning | None = None

    @property
    def metrics(self) -> Mapping[str, Metric]:
        """The metrics of the catalog, by id."""
        return self.catalogs.metrics.entries

    @property
    def channels(self) -> Mapping[str, Channel]:
        """The channels of the catalog, by id."""
        return self.catalogs.channels.entries

    def reckon(self, draft: Draft) -> Reckoning:
        """The figures of the draft's strategy, worked out once for all checks of a run."""
        if self.reckoning is not None and self.reckoning.strategy is draft.strategy:
            return self.reckoning
        return Reckoning(draft.strategy, self.catalogs)

    def has_asked(self, step: Step, *, in_quick: Step | None = None) -> bool:
        """Whether the questions of this step are behind us; quick may have its own step for them."""
        return was_asked(in_quick if in_quick is not None and self.depth == "quick" else step, self.reached)


def was_asked(step: Step, reached: Step | None) -> bool:
    """Whether `reached` (None: the end) lies at or behind this step."""
    return reached is None or _PLACES[step] <= _PLACES[reached]


@dataclass(frozen=True, slots=True)
class Breach:
    """One place where a check does not hold: the path, the values its wording names, edits that would mend it.

    A check with several ways to fail names the `case`, which has its own wording, and may give it its own `severity`.
    `at_risk` is the share of the plan's money or time that hangs on it, 0 to 1: the same in any currency.
    """

    path: str
    params: Mapping[str, Param] = field(default_factory=dict)
    mend: tuple[Edit, ...] = ()
    at_risk: Decimal = Decimal(0)
    case: str | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A rule named as a true sentence about a good strategy: `goal-has-a-deadline`.

    `help` are ids of knowledge entries; `depth` is the least depth that asks for or drafts what it judges. It is
    judged once `step` has been reached; quick drafts much of what the other depths ask at its end, so there it may be
    judged later: `in_quick`.
    """

    id: str
    step: Step
    severity: Severity
    breaks: Callable[[Draft, Context], Iterable[Breach]]
    help: tuple[str, ...] = ()
    depth: Depth = "quick"
    in_quick: Step | None = None

    def due_at(self, depth: Depth) -> Step:
        """The step after which this is judged at a depth."""
        return self.in_quick if depth == "quick" and self.in_quick is not None else self.step


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found. `mend` is accepted with one word; its edits are of origin `suggested`.

    `step` is where it belongs in the conversation at the depth it was judged at.

    `what`, `why` and `offer` are its words: what is so, what it costs or puts at risk, and what accepting the mend
    would do or, where no mend can be computed, the question that would settle it.
    """

    check: str
    step: Step
    severity: Severity
    path: str
    params: Mapping[str, Param] = field(default_factory=dict)
    mend: tuple[Edit, ...] = ()
    help: tuple[str, ...] = ()
    at_risk: Decimal = Decimal(0)
    waived: bool = False
    case: str | None = None

    @property
    def what(self) -> Phrase:
        """What is so, in one sentence."""
        return self._words("what")

    @property
    def why(self) -> Phrase:
        """What it costs, in money or weeks, or what goes wrong."""
        return self._words("why")

    @property
    def offer(self) -> Phrase:
        """What accepting the mend would do; without a mend, the question that would settle it."""
        return self._words("mend" if self.mend else "ask")

    def _words(self, part: str) -> Phrase:
        case = "" if self.case is None else f"{self.case}."
        return Phrase(f"findings.{self.check}.{case}{part}", self.params)
