"""A number as it was read."""

from dataclasses import dataclass
from decimal import Decimal

from assistant.reading.values.kinds import Exactness


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral between `start` and `end` of the folded text.

    `scale` is what the written number was multiplied by (万, k) and `plain` the written digits where nothing else
    was there, as a date needs them. `vague` marks 几, few and several without a unit; `han` a numeral written in
    characters, `units` whether one of them was 十, 百, 千, 万; `english` one in English words.
    """

    start: int
    end: int
    amount: Decimal
    high: Decimal | None = None
    exactness: Exactness = "exact"
    scale: Decimal = Decimal(1)
    plain: str = ""
    han: bool = False
    units: bool = False
    vague: bool = False
    english: bool = False
