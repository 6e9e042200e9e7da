"""The arithmetic of Chinese numerals: digits wait for their unit, sections below 万 wait for 万 and 亿."""

from dataclasses import dataclass
from decimal import Decimal

from assistant.reading.values.tokens.han import BIG_UNITS, TEN

_MYRIAD = BIG_UNITS["万"]


@dataclass(slots=True)
class Sum:
    """What has been read so far.

    `digit` (to `digit_high` in 两三) waits for its unit; `last` is the unit before it, `big` the last of 万 and 亿,
    `zero` whether 零 was said since. `spread` is the high end less the low one.
    """

    total: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    digit: Decimal | None = None
    digit_high: Decimal | None = None
    digit_length: int = 0
    last: Decimal | None = None
    big: Decimal = Decimal(0)
    zero: bool = False
    spread: Decimal = Decimal(0)

    def put(self, digit: Decimal, length: int, high: Decimal | None = None) -> None:
        """Let a number wait for its unit; `length` is how many digits it was written with."""
        self.digit, self.digit_length, self.digit_high = digit, length, high

    def unit(self, size: Decimal) -> bool:
        """Multiply what waits by a unit; False if the unit cannot stand here (五十千)."""
        if size >= _MYRIAD:
            return self._myriads(size)
        rising = self.last is not None and self.last <= size
        if rising and (not self.zero if self.digit is None else self.last is not None and self.last < _MYRIAD):
            return False
        digit = Decimal(1) if self.digit is None or (self.digit == 0 and size == TEN) else self.digit
        self.section += digit * size
        self._widen(size)
        self._wait(size)
        return True

    def value(self) -> Decimal:
        """The number so far; a digit after a unit stands for the next lower one (三百五 is 350, 一万三 is 13000)."""
        rest = self.digit or Decimal(0)
        short = self.digit is not None and self.digit_length == 1 and not self.zero
        if short and self.last is not None and self.last > TEN:
            rest *= self.last / 10
        return self.total + self.section + rest

    def high(self) -> Decimal | None:
        """The upper end of 两三百 and 十七八."""
        if self.digit_high is not None and self.digit is not None:
            return self.value() + (self.digit_high - self.digit)
        return self.value() + self.spread if self.spread else None

    def restart(self, number: Decimal) -> None:
        """Begin again with a number that is read already, as after a decimal point."""
        self.total = self.section = self.big = Decimal(0)
        self.last = None
        self.put(number, 9)

    def _myriads(self, size: Decimal) -> bool:
        part = self.section + (self.digit or 0)
        self._widen(Decimal(1))
        if self.big and size >= self.big:
            if not part and not self.total:
                return False
            self.total = (self.total + part) * size
        elif part:
            self.total += part * size
        else:
            return False
        self.spread *= size
        self.section, self.big = Decimal(0), size
        self._wait(size)
        return True

    def _widen(self, size: Decimal) -> None:
        if self.digit_high is not None and self.digit is not None:
            self.spread += (self.digit_high - self.digit) * size

    def _wait(self, size: Decimal) -> None:
        self.digit, self.digit_high, self.digit_length, self.last, self.zero = None, None, 0, size, False
