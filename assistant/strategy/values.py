"""The exact values a strategy is made of, and the kinds of field the rest of the package can ask about.

Amounts are `Decimal`, never float. Read `model.py` next.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints, WithJsonSchema


class Step(StrEnum):
    """Where a conversation stands: the six steps of a strategy between an intake and a review."""

    INTAKE = "intake"
    MARKET = "market"
    GOALS = "goals"
    CHANNELS = "channels"
    CONTENT = "content"
    EXECUTION = "execution"
    EVALUATION = "evaluation"
    REVIEW = "review"


Stage = Literal["awareness", "interest", "consideration", "conversion", "loyalty"]
Language = Literal["zh", "en"]
PeriodUnit = Literal["day", "week", "month", "quarter", "year"]
WaitUnit = Literal["minute", "hour", "day", "week"]
Cadence = Literal["daily", "weekly", "monthly", "quarterly"]
Exactness = Literal["exact", "about", "at_least", "at_most", "range"]


def plain(value: Decimal) -> str:
    """The shortest decimal notation without an exponent: 2E+5 is '200000', 3.50 is '3.5'."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _as_exact(value: object) -> object:
    # JSON numbers arrive as float; their shortest notation is what the writer typed.
    return repr(value) if isinstance(value, float) else value


Exact = Annotated[
    Decimal,
    BeforeValidator(_as_exact),
    Field(max_digits=24, decimal_places=6, allow_inf_nan=False),
    PlainSerializer(plain, return_type=str, when_used="json"),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^-?\d{1,18}(\.\d{1,6})?$"}]}),
]
"""An exact number. JSON in: a number or a string; JSON out: a string, so that no reader rounds it."""

Percent = Annotated[Exact, Field(description="A percentage as people say it: 3.5 % is 3.5.")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
"""Words of a person, or of ours until a person edits them. Never empty: what is unknown is absent."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]*-[1-9][0-9]{0,5}$")]
"""The id of an item in a list, given once and never used again: `goal-1`."""

CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$"), Field(description="ISO 4217 code")]
Region = Annotated[
    str, StringConstraints(pattern=r"^([A-Z]{2}|global)$"), Field(description="ISO 3166-1 code or global")
]
Month = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$"), Field(description="YYYY-MM")]


class InCatalog:
    """Marks a field whose value is an id of a catalog: 'metrics', 'channels', 'industries', 'conversion_points'."""

    __slots__ = ("catalog",)

    def __init__(self, catalog: str) -> None:
        self.catalog = catalog


class RefersTo:
    """Marks a field that holds the id of an item of the strategy's own list at this path, as `/goals`."""

    __slots__ = ("path",)

    def __init__(self, path: str) -> None:
        self.path = path


_Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]{0,63}$")]
MetricId = Annotated[_Key, InCatalog("metrics"), Field(description="An id of the metrics catalog")]
ChannelId = Annotated[_Key, InCatalog("channels"), Field(description="An id of the channels catalog")]
IndustryId = Annotated[_Key, InCatalog("industries"), Field(description="An id of the industries catalog")]
ConversionPointId = Annotated[
    _Key, InCatalog("conversion_points"), Field(description="An id of the conversion points catalog")
]
GoalRef = Annotated[Id, RefersTo("/goals")]
KpiRef = Annotated[Id, RefersTo("/kpis")]
PersonaRef = Annotated[Id, RefersTo("/audience")]
ChannelRef = Annotated[Id, RefersTo("/channels")]
ToolRef = Annotated[Id, RefersTo("/tools")]
PillarRef = Annotated[Id, RefersTo("/content/pillars")]


class Part(BaseModel):
    """A piece of the strategy: frozen, and closed to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Value(Part):
    """A value set and read as a whole."""


class Item(Part):
    """An entry of a list, known by its id."""

    id: Id


class Money(Value):
    """An amount in a named currency."""

    amount: Exact
    currency: CurrencyCode


class Period(Value):
    """A length of time in calendar units: 6 months, 2 weeks."""

    value: int = Field(gt=0, le=10_000)
    unit: PeriodUnit


class Wait(Value):
    """How long somebody waits for an answer: 10 minutes, 2 hours, 1 day."""

    value: int = Field(gt=0, le=10_000)
    unit: WaitUnit

    @property
    def minutes(self) -> int:
        """Its length in minutes, a day having 24 hours."""
        return self.value * {"minute": 1, "hour": 60, "day": 24 * 60, "week": 7 * 24 * 60}[self.unit]


class Quantity(Value):
    """A number with its unit, over a period where it is a rate: 120 a month, 3.5 percent, 90 CNY."""

    value: Exact
    unit: str = Field(
        pattern=r"^(percent|count|ratio|seconds|score|[A-Z]{3})$",
        description="percent, count, ratio, seconds, score, or an ISO 4217 currency code",
    )
    per: Period | None = None
