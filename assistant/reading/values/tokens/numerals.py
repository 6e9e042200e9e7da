"""Numerals in digits and Han characters, mixed as people mix them: 3万4000, 一百零四万, 十几万, 两三百, 1,100.9亿.

`numeral_at` reads one from a place in folded text, in one pass over its characters. `han` knows the characters,
`sums` the arithmetic.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from assistant.reading.values.kinds import Exactness
from assistant.reading.values.tokens import han
from assistant.reading.values.tokens.numeral import Numeral
from assistant.reading.values.tokens.sums import Sum

WRITTEN = re.compile(
    r"(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}(?![0-9])"  # 1.200,50
    r"|(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])(?= ?(?:€|eur|usd|\$|£|gbp|kr|zł|元))"  # 20 000 €
    r"|(?<=€)[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.,])|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+"
)
_EACH = re.compile(r"个|[年天周月季]|星期|礼拜|小时|[条单篇场次位人件套台家户期节课份张平晚页桌](?![一-鿿]*[万千百])")
LONGEST = 18  # digits; a longer row is an id
_GROUPED_BY_DOTS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_MOST_PIECES = 40


def numeral_at(text: str, start: int) -> Numeral | None:
    """The numeral that begins at `start`, or None; a character that is no part of a number ends it."""
    reading = _Reading(text, start)
    while reading.at < len(text) and reading.step():
        if reading.pieces > _MOST_PIECES or reading.refused:
            return None
    return None if reading.refused else reading.numeral()


def _decimal(written: str, at: int, text: str) -> Decimal:
    """The number in digits: a comma groups, unless it closes groups of dots (1.200,50); after € a dot groups too."""
    if "," in written and "." in written and written.rindex(",") > written.rindex("."):
        return Decimal(written.replace(".", "").replace(",", "."))
    if _GROUPED_BY_DOTS.fullmatch(written) and text[at - 1 : at] == "€":
        return Decimal(written.replace(".", ""))
    return Decimal(written.replace(",", "").replace(" ", ""))


@dataclass(slots=True)
class _Reading:
    """A numeral being read from `start`: `at` is the next character, `end` the place behind the last that belongs."""

    text: str
    start: int
    at: int = -1
    end: int = -1
    sum: Sum = field(default_factory=Sum)
    exactness: Exactness = "exact"
    lead: Decimal = Decimal(0)  # the number before the first unit
    plain: str = ""
    in_han: bool = False
    units: bool = False
    vague: bool = False
    pieces: int = 0
    refused: bool = False

    def __post_init__(self) -> None:
        self.at = self.end = self.start

    def step(self) -> bool:
        """Take the next piece; False when the numeral has ended."""
        character = self.text[self.at]
        if character == " ":
            return self._space()
        if character.isascii():
            taken = self._written()
        elif character in han.DIGITS or (character in han.FORMAL_DIGITS and han.is_formal(self.text, self.at)):
            taken = self._digits()
        elif character in han.TENS:
            taken = self._tens(han.TENS[character])
        elif character in han.UNITS:
            taken = self._unit(character)
        elif character == "几":
            taken = self._several()
        elif character in han.MORE and self.pieces and self.exactness == "exact":
            taken = self._more(character)
        elif character == "点" and self.pieces and self.exactness == "exact":
            taken = self._point()
        else:
            taken = False
        if taken:
            self.pieces += 1
            self.end = self.at
        return taken

    def numeral(self) -> Numeral | None:
        """What has been read, or None if it is no number."""
        if not self.pieces or (self.sum.digit is None and not self.units):
            return None
        low, high = self.sum.value(), self.sum.high()
        scale = low / self.lead if self.lead and self.units else Decimal(1)
        exactness: Exactness = "range" if high is not None else self.exactness
        in_han = self.in_han and not self.plain
        return Numeral(self.start, self.end, low, high, exactness, scale, self.plain, in_han, self.units, self.vague)

    def _space(self) -> bool:
        after = self.at + 2 if self.text[self.at + 1 : self.at + 2] == " " else self.at + 1
        if not self.pieces or after >= len(self.text) or not han.joins(self.text, self.end, after):
            return False
        self.at = after
        return True

    def _written(self) -> bool:
        if self.sum.digit or (self.pieces and not self.units):
            return False
        match = WRITTEN.match(self.text, self.at)
        if match is None:
            return False
        written = match[0]
        if len(written) > LONGEST:
            self.refused = True
            return False
        self.sum.put(_decimal(written, match.start(), self.text), len(written))
        if not self.pieces:
            self.plain = written if written.isdigit() else ""
            self.lead = self.sum.digit or Decimal(0)
        self.at = match.end()
        return True

    def _digits(self) -> bool:
        digits: list[Decimal] = []
        stop = self.at
        while len(digits) <= han.MOST_DIGITS and (digit := han.digit_at(self.text, stop)) is not None:
            digits.append(digit)
            stop += 1
        if self.sum.digit is not None and not (self.sum.zero and self.sum.digit == 0):
            return False
        if len(digits) > han.MOST_DIGITS:
            self.refused = True
            return False
        if digits == [1] and self.text[self.at] == "一" and self._is_each(stop):
            return False
        if self.units and digits[0] == 0:
            self.sum.zero = True
            digits = digits[1:] or digits
        neighbours = len(digits) == 2 and digits[0] > 0 and digits[1] - digits[0] == 1
        if neighbours or (digits == [3, 5] and stop < len(self.text)):
            self.sum.put(digits[0], 1, digits[1])
        else:
            self.sum.put(Decimal("".join(str(digit) for digit in digits)), len(digits))
        self.lead = Decimal(0) if self.pieces else self.sum.digit or Decimal(0)
        self.in_han, self.at = True, stop
        return True

    def _is_each(self, after: int) -> bool:
        """Whether 一 behind a round number begins "a month" or "each": 2万一个月, 五百一条."""
        round_number = self.units and not self.sum.zero and self.sum.last is not None and self.sum.last > han.TEN
        return round_number and _EACH.match(self.text, after) is not None

    def _tens(self, value: Decimal) -> bool:
        self.sum.section += value
        self.sum.last = han.TEN
        self.in_han = self.units = True
        self.at += 1
        return True

    def _unit(self, character: str) -> bool:
        if character in han.FORMAL_UNITS and not han.is_formal(self.text, self.at):
            return False
        if not self.pieces:
            if not han.opens(self.text, self.at):
                self.refused = True
                return False
            if self.at and self.text[self.at - 1] == "数":
                self.sum.put(Decimal(3), 1)
                self.exactness = "about"
            elif character in han.BIG_UNITS:
                self.sum.put(Decimal(1), 1)
        if not self.sum.unit(han.UNITS[character]):
            return False
        if self.vague:
            self.vague, self.exactness = False, "about"
        self.in_han = self.in_han or not self.plain
        self.units, self.plain = True, ""
        self.at += 1
        return True

    def _several(self) -> bool:
        """几十 is about thirty, 十几 more than ten; 几 alone is vague."""
        following = self.text[self.at + 1 : self.at + 2]
        if self.sum.digit is not None and not self.sum.zero:
            return False
        if self.units and (self.sum.last == han.TEN or self.sum.zero) and following not in han.SMALL_UNITS:
            self.exactness, self.sum.zero, self.sum.digit = "at_least", False, None
        elif self.units and not self.sum.zero:
            return False
        elif following in han.UNITS and self.text[self.at + 2 : self.at + 3] == "何":
            self.refused = True
            return False
        else:
            self.sum.put(Decimal(3), 1)
            self.vague = True
        self.in_han = True
        self.at += 1
        return True

    def _more(self, character: str) -> bool:
        if not han.counts_on(self.text, self.at, after_unit=self.units, value=self.sum.value()):
            return False
        self.exactness = "about" if character == "来" else "at_least"
        self.at += 1
        return True

    def _point(self) -> bool:
        at = self.at + 2 if self.text[self.at + 1 : self.at + 2] == " " else self.at + 1
        places = ""
        while len(places) <= LONGEST:
            digit = han.digit_at(self.text, at)
            if digit is not None:
                places += str(digit)
            elif self.text[at : at + 1].isascii() and self.text[at : at + 1].isdigit():
                places += self.text[at]
            else:
                break
            at += 1
        if not places or len(places) > LONGEST:
            return False
        if self.text[at : at + 1] in {"分", "钟", "整"}:  # a time of day
            self.refused = True
            return False
        self.sum.restart(self.sum.value() + Decimal("0." + places))
        self.plain, self.at = "", at
        return True
