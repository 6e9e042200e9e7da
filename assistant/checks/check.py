"""What a check is: a value with an id, a step, a severity, and the rule that a good strategy never breaks."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from assistant.catalog import Catalogs
from assistant.strategy import Draft, Edit, Param, Step

Severity = Literal["error", "warning", "hint"]
Depth = Literal["quick", "standard", "deep"]


@dataclass(frozen=True, slots=True)
class Context:
    """What a check may know besides the draft.

    `reached` is the last step whose questions have been asked, None where everything is judged (a file, an export,
    the review). `depth` keeps findings about fields that it does not ask away.
    """

    catalogs: Catalogs
    reached: Step | None = None
    depth: Depth = "deep"


@dataclass(frozen=True, slots=True)
class Breach:
    """One place where a check does not hold: the path, the values its wording names, edits that would mend it."""

    path: str
    params: Mapping[str, Param] = field(default_factory=dict)
    mend: tuple[Edit, ...] = ()
    at_risk: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Check:
    """A rule named as a true sentence about a good strategy: `goal-has-a-deadline`.

    `help` are ids of knowledge entries; `depth` is the least depth that asks for what it judges.
    """

    id: str
    step: Step
    severity: Severity
    breaks: Callable[[Draft, Context], Iterable[Breach]]
    help: tuple[str, ...] = ()
    depth: Depth = "quick"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found. `params` fill its wording (`findings.<check>`), `mend` is accepted with one word."""

    check: str
    step: Step
    severity: Severity
    path: str
    params: Mapping[str, Param] = field(default_factory=dict)
    mend: tuple[Edit, ...] = ()
    help: tuple[str, ...] = ()
    at_risk: Decimal = Decimal(0)
    waived: bool = False
