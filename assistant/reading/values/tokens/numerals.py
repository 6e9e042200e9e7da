"""Numerals in digits and Han characters, mixed as people mix them: 3万4000, 一百零四万, 十几万, 两三百, 1,100.9亿.

`numeral_at` reads one from a place in folded text, in one pass over its characters.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.reading.values.kinds import Exactness

TEN = Decimal(10)


DIGITS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+")


LONGEST = 18  # digits; a longer row is an id


HAN_DIGITS = {
    c: Decimal(i) for i, row in enumerate(("零〇", "一", "二两", "三", "四", "五", "六", "七", "八", "九")) for c in row
}


FORMAL_DIGITS = {c: Decimal(i) for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")} | {"参": Decimal(3), "倆": Decimal(2)}


SMALL_UNITS = {"十": TEN, "百": TEN**2, "千": TEN**3, "拾": TEN, "佰": TEN**2, "仟": TEN**3}


BIG_UNITS = {"万": TEN**4, "亿": TEN**8, "兆": TEN**12}


TENS = {"廿": Decimal(20), "卅": Decimal(30), "卌": Decimal(40)}


FORMAL_UNITS = frozenset("拾佰仟")


UNITS = SMALL_UNITS | BIG_UNITS


BARE_UNIT_AFTER = frozenset("上近过破超约数逾达")  # 上百, 近千, 破万, 数十


HAN_NUMERAL = frozenset(HAN_DIGITS) | frozenset(UNITS) | frozenset(TENS) | frozenset("几")


_MORE = frozenset("多余来")


_MORE_IS_PART_OF = {
    "多": frozenset("少种样元数渠久次方人平重层维"),
    "余": frozenset("额下地力"),
    "来": frozenset("自源访电信说看得到自了不做买的就点回"),
}


_COME_BEFORE = frozenset("万亿个条岁天块元年名位家单款人度平斤次件篇份张")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral between `start` and `end` of the folded text.

    `scale` is what the written number was multiplied by (万, k) and `plain` the written digits where nothing else was
    there, as a date needs them. `vague` marks 几, few and several without a unit; `han` a numeral written in characters,
    `units` whether one of them was 十, 百, 千, 万.
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


@dataclass(slots=True)
class _Sum:
    """What has been read so far: total (above 万), section (below it) and the digit still waiting for its unit."""

    total: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    digit: Decimal | None = None
    digit_high: Decimal | None = None
    digit_length: int = 0
    last: Decimal | None = None  # the unit before the waiting digit
    big: Decimal = Decimal(0)  # the last of 万, 亿
    zero: bool = False
    spread: Decimal = Decimal(0)  # high minus low of 两三百

    def unit(self, size: Decimal) -> bool:
        if size >= BIG_UNITS["万"]:
            return self._big(size)
        if self.digit is None and self.last is not None and self.last <= size and not self.zero:
            return False
        if self.digit is not None and self.last is not None and self.last <= size and self.last < BIG_UNITS["万"]:
            return False
        digit = Decimal(1) if self.digit is None or (self.digit == 0 and size == TEN) else self.digit
        self.section += digit * size
        if self.digit_high is not None and self.digit is not None:
            self.spread += (self.digit_high - self.digit) * size
        self._set(size)
        return True

    def _big(self, size: Decimal) -> bool:
        part = self.section + (self.digit or 0)
        if self.digit_high is not None and self.digit is not None:
            self.spread += self.digit_high - self.digit
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
        self._set(size)
        return True

    def _set(self, size: Decimal) -> None:
        self.digit, self.digit_high, self.digit_length, self.last, self.zero = None, None, 0, size, False

    def value(self) -> Decimal:
        rest = self.digit or Decimal(0)
        if (
            self.digit is not None
            and self.last is not None
            and self.digit_length == 1
            and not self.zero
            and self.last > TEN
        ):
            rest *= self.last / 10  # 三百五 is 350, 一万三 is 13000
        return self.total + self.section + rest


def numeral_at(text: str, start: int) -> Numeral | None:
    """The numeral that begins at `start`, or None; a character that is no part of a number ends it."""
    sum_, at, end = _Sum(), start, start
    exactness: Exactness = "exact"
    plain, han, units, vague, lead, pieces = "", False, False, False, Decimal(0), 0
    while at < len(text):
        char = text[at]
        if char == " ":
            after = at + 2 if text[at + 1 : at + 2] == " " else at + 1
            if not pieces or after >= len(text) or not _joins(text, end, after):
                break
            at = after
            continue
        if char.isascii():
            match = DIGITS.match(text, at) if (char.isdigit() or char == ".") and not sum_.digit else None
            if match is None or (pieces and not units):
                break
            written = match[0]
            if len(written) > LONGEST:
                return None
            sum_.digit, sum_.digit_length = Decimal(written.replace(",", "")), len(written)
            plain = written if not pieces and written.isdigit() else ""
            lead = sum_.digit if not pieces else Decimal(0)
            at = match.end()
        elif char in HAN_DIGITS or (char in FORMAL_DIGITS and _is_formal(text, at)):
            digits, stop = _han_digits(text, at)
            if sum_.digit is not None and not (sum_.zero and sum_.digit == 0):
                break
            if not digits:
                return None
            if digits[0] == 0 and len(digits) > 1 and units:
                sum_.zero, digits = True, digits[1:]
            elif digits == [Decimal(0)] and units:
                sum_.zero = True
            _take(sum_, digits, text, stop)
            lead = sum_.digit or Decimal(0) if not pieces else Decimal(0)
            han, at = True, stop
        elif char in TENS:
            sum_.section += TENS[char]
            sum_.last, han, units, at = TEN, True, True, at + 1
        elif char in UNITS:
            if char in FORMAL_UNITS and not _is_formal(text, at):
                break
            if not pieces and not _bare_unit(text, at):
                return None
            if not pieces and at and text[at - 1] == "数":
                sum_.digit, exactness = Decimal(3), "about"
            if not pieces and char in BIG_UNITS:
                sum_.digit = sum_.digit or Decimal(1)
            if not sum_.unit(UNITS[char]):
                break
            units, han, plain, at = True, han or not plain, "", at + 1
            if vague:
                vague, exactness = False, "about"
        elif char == "几":
            if sum_.digit is not None and not sum_.zero:
                break
            following = text[at + 1 : at + 2]
            if units and (sum_.last == TEN or sum_.zero) and (not following or following not in SMALL_UNITS):
                exactness, sum_.zero = "at_least", False
                sum_.digit = None
            elif units and not sum_.zero:
                break
            else:
                if following in UNITS and text[at + 2 : at + 3] == "何":
                    return None
                sum_.digit, sum_.digit_length, vague = Decimal(3), 1, True
            han, at = True, at + 1
        elif char in _MORE and pieces and exactness == "exact" and _counts_on(text, at, units, sum_):
            exactness = "about" if char == "来" else "at_least"
            at += 1
        elif char == "点" and pieces and exactness == "exact":
            found = _decimals(text, at + 2 if text[at + 1 : at + 2] == " " else at + 1)
            if found is None:
                break
            places, stop = found
            if text[stop : stop + 1] in {"分", "钟", "整"}:  # a time of day
                return None
            sum_.digit, sum_.digit_length = sum_.value() + places, 9
            sum_.total = sum_.section = Decimal(0)
            sum_.last, sum_.big, plain, at = None, Decimal(0), "", stop
        else:
            break
        pieces += 1
        end = at
        if pieces > 40:
            return None
    if not pieces or (pieces == 1 and not plain and sum_.digit is None and not units):
        return None
    low = sum_.value()
    high = None
    if sum_.digit_high is not None and sum_.digit is not None:
        high = low + (sum_.digit_high - sum_.digit)
    elif sum_.spread:
        high = low + sum_.spread
    scale = low / lead if lead and units else Decimal(1)
    return Numeral(
        start, end, low, high, "range" if high is not None else exactness, scale, plain, han and not plain, units, vague
    )


_POINT_DIGITS = frozenset(HAN_DIGITS) | frozenset(FORMAL_DIGITS) | frozenset("0123456789")


def _joins(text: str, end: int, at: int) -> bool:
    """Whether the numeral goes on after a space: 7万 5千, 1000 万, 十 余 万."""
    before, after = text[end - 1], text[at]
    if after in UNITS or (after in _MORE and before in UNITS):
        return True
    if after == "点":
        return text[at + 1 : at + 3].strip()[:1] in HAN_DIGITS
    return before in UNITS and (after in HAN_DIGITS or after == "几" or (after.isascii() and after.isdigit()))


def _is_formal(text: str, at: int) -> bool:
    """Whether the banker's character at `at` stands in a number (陆拾, 三仟) and not in a word (登陆)."""
    near = (text[at - 1 : at] if at else "") + text[at + 1 : at + 2]
    if text[at] == "参":
        return any(c in FORMAL_UNITS for c in near) or text[max(at - 2, 0) : at] in {"佰零", "仟零", "万零"}
    if text[at] in FORMAL_UNITS:
        return (at > 0 and (text[at - 1] in HAN_NUMERAL or text[at - 1] in FORMAL_DIGITS)) or (
            text[at + 1 : at + 2] in {"万", "元", "圆"} or text[at + 1 : at + 2] in FORMAL_DIGITS
        )
    return any(c in FORMAL_UNITS or c in FORMAL_DIGITS or c in "万亿元圆点个折成之" for c in near)


def _han_digits(text: str, at: int) -> tuple[list[Decimal], int]:
    digits: list[Decimal] = []
    while at < len(text) and len(digits) <= 12:
        digit = HAN_DIGITS.get(text[at])
        if digit is None and text[at] in FORMAL_DIGITS and _is_formal(text, at):
            digit = FORMAL_DIGITS[text[at]]
        if digit is None:
            break
        digits.append(digit)
        at += 1
    return (digits if len(digits) <= 12 else []), at


def _take(sum_: _Sum, digits: list[Decimal], text: str, stop: int) -> None:
    """Put digits in waiting: one digit, a pair of neighbours (两三), or digits by position (二零一六)."""
    sum_.digit_high = None
    if len(digits) == 2 and (digits[1] - digits[0] == 1 or (digits == [3, 5] and stop < len(text))) and digits[0] > 0:
        sum_.digit, sum_.digit_high, sum_.digit_length = digits[0], digits[1], 1
        return
    sum_.digit = Decimal("".join(str(d) for d in digits))
    sum_.digit_length = len(digits)


def _bare_unit(text: str, at: int) -> bool:
    """Whether 十, 百, 千, 万 may open a number: 十五, 近百, 百万, 千三."""
    char, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if char in "十拾":
        return True
    if before and before in BARE_UNIT_AFTER:
        return True
    if char in "百千" and after in {"万", "亿"}:
        return char == "百" or text[at + 2 : at + 3] in set("元级粉用块人美左以规播曝")
    if char == "千" and after == "万":
        return text[at + 2 : at + 3] in set("元级粉用块人美左以规播曝")
    if char in "百千" and (after in HAN_DIGITS and text[at + 2 : at + 3] not in HAN_NUMERAL):
        return at + 2 >= len(text) or not "一" <= text[at + 2] <= "鿿"
    return char in "百千" and after == "来"


def _counts_on(text: str, at: int, units: bool, sum_: _Sum) -> bool:
    """Whether 多, 余 or 来 belongs to the number before it (500多, 20来万) and not to the word after it (100来自抖音)."""
    char, after = text[at], text[at + 1 : at + 2]
    if after in _MORE_IS_PART_OF[char] and after not in UNITS:
        return char == "多" and after in {"元", "人", "次", "种"}
    if char == "来":
        return after in _COME_BEFORE
    if after in BIG_UNITS or units:
        return True
    value = sum_.value()
    return value >= 10 and value % 10 == 0


def _decimals(text: str, at: int) -> tuple[Decimal, int] | None:
    digits = ""
    while at < len(text) and len(digits) <= LONGEST:
        char = text[at]
        if char in HAN_DIGITS:
            digits += str(HAN_DIGITS[char])
        elif char in FORMAL_DIGITS and _is_formal(text, at):
            digits += str(FORMAL_DIGITS[char])
        elif char.isascii() and char.isdigit():
            digits += char
        else:
            break
        at += 1
    return (Decimal("0." + digits), at) if digits and len(digits) <= LONGEST else None
