"""The Chinese lunar calendar and two of its solar terms, by table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Literal

from pydantic import ConfigDict

SolarTerm = Literal["qingming", "dongzhi"]


@dataclass(frozen=True, slots=True)
class LunarYear:
    """One lunar year: the day it begins, the length of each month, which month is followed by its leap month.

    `lengths` is one digit a month in calendar order, the leap month included: 1 for 30 days, 0 for 29. `leap` is 0
    where the year has no leap month. The solar terms are those of the Gregorian year with the same number.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    year: int
    new_year: date
    leap: int
    lengths: str
    qingming: date
    dongzhi: date

    def day(self, month: int, day: int) -> date:
        """The Gregorian date of a lunar date of this year; `month` is never the leap month."""
        months_before = month - 1 + (1 if 0 < self.leap < month else 0)
        days_before = sum(29 + int(length) for length in self.lengths[:months_before])
        return self.new_year + timedelta(days=days_before + day - 1)

    def term(self, term: SolarTerm) -> date:
        return self.qingming if term == "qingming" else self.dongzhi


LunarTable = Mapping[int, LunarYear]
