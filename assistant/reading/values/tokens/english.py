"""Numbers in English words: twenty-six, one hundred and twenty, half a million, two and a half, a couple of."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.reading.values.lexicon.words import table

_UP_TO_NINETEEN = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen"
)
ONES = {word: i for i, word in enumerate(_UP_TO_NINETEEN.split("|"))}
TENS = table(
    {
        20: "twenty",
        30: "thirty",
        40: "forty|fourty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
    }
)
_NAUGHT = frozenset({"nought", "naught"})
SCALES = {
    word: Decimal(10) ** exponent
    for word, exponent in table(
        {
            2: "hundred|hundreds",
            3: "thousand|thousands|k",
            5: "lakh|lakhs|lac|lacs|lkh",
            6: "million|millions|mil|mn|mio|m",
            7: "crore|crores|cr",
            9: "billion|billions|bn",
            12: "trillion|trillions|tn",
        }
    ).items()
}
DOZEN = frozenset({"dozen", "dozens"})
FRACTIONS = table({Decimal("0.5"): "half|a half|half a", Decimal("0.25"): "quarter|a quarter|a quarter of a"})
VAGUE = table({Decimal(2): "couple|a couple|couple of|a couple of", Decimal(3): "few|a few|several"})
FRACTION_TAILS = table(
    {
        Decimal("0.5"): "and a half|and half",
        Decimal("0.25"): "and a quarter|and one quarter",
        Decimal("0.75"): "and three quarters",
    }
)
NUMBER_WORDS = (
    frozenset(ONES) | frozenset(TENS) | frozenset(FRACTIONS) - {"half a"} | frozenset(VAGUE) | DOZEN | _NAUGHT
)
MOST_WORDS = 16
_NOT_AFTER_A = frozenset({"k", "m", "mil", "hundreds", "thousands", "millions", "billions"})


def words_value(words: Sequence[str]) -> tuple[Decimal, int, bool] | None:
    """The number the words open with: its value, how many words it took, whether it is vague (a few).

    `words` may hold written digits ("3", "2.5") among them: "3 hundred and 21", "2.5 million".
    """
    year = _year(words)
    if year is not None:
        return year
    number = _Number(words[:MOST_WORDS])
    while number.at < len(number.words) and number.step():
        pass
    return (number.total + (number.part or 0), number.used, number.vague) if number.used else None


@dataclass(slots=True)
class _Number:
    """A number being read: `total` of what has its thousand or million, `part` of what waits for one."""

    words: Sequence[str]
    total: Decimal = Decimal(0)
    part: Decimal | None = None
    scale: Decimal = Decimal(0)  # the last of thousand, million, billion
    vague: bool = False
    at: int = 0
    used: int = 0

    def step(self) -> bool:
        """Take the next word; False when the number has ended."""
        word = self.words[self.at]
        if word == "and" and self.used and self._goes_on():
            self.at += 1
            return True
        value = _small(word)
        if value is not None:
            taken = self._add(word, value)
        elif word in DOZEN and (word == "dozen" or self.part is not None):
            self.part, taken = (1 if self.part is None else self.part) * Decimal(12), True
        elif not self.used and (word in FRACTIONS or word in VAGUE or word == "a"):
            taken = self._open(word)
        elif word in SCALES and self.part is not None:
            taken = self._scale(word, SCALES[word], self.part)
        elif word in FRACTION_TAILS and self.used and (self.part is None or self.part % 1 == 0):
            taken = self._tail(FRACTION_TAILS[word])
        elif word == "point" and self.part is not None:
            return self._point(self.part)
        else:
            taken = False
        if taken:
            self.at += 1
            self.used = self.at
        return taken

    def _next(self) -> str:
        return self.words[self.at + 1] if self.at + 1 < len(self.words) else ""

    def _add(self, word: str, value: Decimal) -> bool:
        if self.part is None:
            self.part = value
            return True
        one_after_ten = word in ONES and value < 10 and self.part % 100 >= 20 and self.part % 10 == 0
        if one_after_ten or (self.part % 100 == 0 and self.part >= 100 and value < 100):
            self.part += value
            return True
        return False

    def _open(self, word: str) -> bool:
        if word == "a":
            after = self._next()
            if after in _NOT_AFTER_A or (after not in SCALES and after not in DOZEN):
                return False
            self.part = Decimal(1)
        else:
            self.vague = word in VAGUE
            self.part = VAGUE[word] if self.vague else FRACTIONS[word]
        return True

    def _scale(self, word: str, scale: Decimal, part: Decimal) -> bool:
        if word in {"k", "m"} and self.words[self.at - 1] in ONES:
            return False
        if scale == 100:
            if part >= 100 and not self.words[0][:1].isdigit():
                return False
            self.part = part * 100
            return True
        if self.total and self.scale and scale >= self.scale:
            return False
        self.total += part * scale
        self.part, self.scale = None, scale
        return True

    def _tail(self, tail: Decimal) -> bool:
        """The half of "five and a half million", "one million and a half" and "two and a half"."""
        if SCALES.get(self._next(), 0) > 100:
            self.part = (self.part or Decimal(0)) + tail
        elif self.part is None:
            self.total += tail * self.scale
        else:
            self.part += tail
        return True

    def _point(self, part: Decimal) -> bool:
        digits = ""
        place = self.at + 1
        while place < len(self.words) and ONES.get(self.words[place], 10) < 10:
            digits += str(ONES[self.words[place]])
            place += 1
        if not digits:
            return False
        self.part = part + Decimal("0." + digits)
        self.at = self.used = place
        return True

    def _goes_on(self) -> bool:
        """Whether "and" joins parts of one number: after hundred and thousand, and in "twenty and four"."""
        after = self._next()
        value = _small(after)
        if value is None:
            return after in FRACTIONS and self.part is None and bool(self.total)
        if self.part is None:
            return bool(self.total) and value < 1000
        if self.part >= 100 and self.part % 100 == 0:
            return value < 100
        return 20 <= self.part < 100 and self.part % 10 == 0 and after in ONES and value < 10


def _small(word: str) -> Decimal | None:
    if word in ONES:
        return Decimal(ONES[word])
    if word in TENS:
        return Decimal(TENS[word])
    if word in _NAUGHT:
        return Decimal(0)
    return Decimal(word) if word[:1].isdigit() or word[:1] == "." else None


def _year(words: Sequence[str]) -> tuple[Decimal, int, bool] | None:
    """Nineteen ninety six, twenty fifteen is none: the first part is a teen."""
    if len(words) < 2 or not 10 <= ONES.get(words[0], 0) < 20:
        return None
    second = TENS.get(words[1]) or (ONES[words[1]] if 10 <= ONES.get(words[1], 0) < 20 else None)
    if second is None:
        return None
    one = ONES.get(words[2], 0) if len(words) > 2 and words[1] in TENS else 0
    one = one if one < 10 else 0
    return Decimal(ONES[words[0]] * 100 + second + one), 2 + bool(one), False
