"""The characters of Chinese numerals, and whether one of them is a numeral where it stands."""

from decimal import Decimal

TEN = Decimal(10)
_ROWS = ("零〇", "一", "二两", "三", "四", "五", "六", "七", "八", "九")
DIGITS = {character: Decimal(i) for i, row in enumerate(_ROWS) for character in row}
FORMAL_DIGITS = {character: Decimal(i) for i, character in enumerate("零壹贰叁肆伍陆柒捌玖")} | {
    "参": Decimal(3),
    "倆": Decimal(2),
}
SMALL_UNITS = {"十": TEN, "百": TEN**2, "千": TEN**3, "拾": TEN, "佰": TEN**2, "仟": TEN**3}
BIG_UNITS = {"万": TEN**4, "亿": TEN**8, "兆": TEN**12}
UNITS = SMALL_UNITS | BIG_UNITS
TENS = {"廿": Decimal(20), "卅": Decimal(30), "卌": Decimal(40)}
FORMAL_UNITS = frozenset("拾佰仟")
NUMERALS = frozenset(DIGITS) | frozenset(UNITS) | frozenset(TENS) | frozenset("几")
MORE = frozenset("多余来")
BARE_UNIT_AFTER = frozenset("上近过破超约数逾达")  # 上百, 近千, 破万, 数十
MOST_DIGITS = 12
_MORE_IS_PART_OF = {
    "多": frozenset("少种样元数渠久次方人平重层维"),
    "余": frozenset("额下地力"),
    "来": frozenset("自源访电信说看得到了不做买的就点回"),
}
_COME_BEFORE = frozenset("万亿个条岁天块元年名位家单款人度平斤次件篇份张")
_COUNTED_IN_MILLIONS = frozenset("元级粉用块人美左以规播曝")
_AROUND_FORMAL = frozenset("万亿元圆点个折成之")


def is_formal(text: str, at: int) -> bool:
    """Whether the banker's character at `at` stands in a number (陆拾, 三仟) and not in a word (登陆)."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if text[at] == "参":
        return before in FORMAL_UNITS or after in FORMAL_UNITS or text[max(at - 2, 0) : at] in {"佰零", "仟零", "万零"}
    if text[at] in FORMAL_UNITS:
        return before in NUMERALS or before in FORMAL_DIGITS or after in FORMAL_DIGITS or after in {"万", "元", "圆"}
    return any(c in FORMAL_UNITS or c in FORMAL_DIGITS or c in _AROUND_FORMAL for c in (before, after))


def digit_at(text: str, at: int) -> Decimal | None:
    """The digit that the character at `at` is, in either writing."""
    if at >= len(text):
        return None
    digit = DIGITS.get(text[at])
    if digit is None and text[at] in FORMAL_DIGITS and is_formal(text, at):
        return FORMAL_DIGITS[text[at]]
    return digit


def opens(text: str, at: int) -> bool:
    """Whether the unit at `at` may open a number with no digit before it: 十五, 近百, 百万, 千三."""
    character, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if character in "十拾" or before in BARE_UNIT_AFTER:
        return True
    if character not in "百千":
        return False
    if after in {"万", "亿"}:
        return (character == "百" and after == "万") or text[at + 2 : at + 3] in _COUNTED_IN_MILLIONS
    if after in DIGITS:
        rest = text[at + 2 : at + 3]
        return rest not in NUMERALS and not "一" <= rest <= "鿿"
    return after == "来"


def counts_on(text: str, at: int, *, after_unit: bool, value: Decimal) -> bool:
    """Whether 多, 余 or 来 belongs to the number before it (500多) and not to the word after it (100来自抖音)."""
    character, after = text[at], text[at + 1 : at + 2]
    if after in _MORE_IS_PART_OF[character] and after not in UNITS:
        return character == "多" and after in {"元", "人", "次", "种"}
    if character == "来":
        return after in _COME_BEFORE
    return after in BIG_UNITS or after_unit or (value >= 10 and value % 10 == 0)


def joins(text: str, end: int, at: int) -> bool:
    """Whether a numeral that ended at `end` goes on at `at`, after white space: 7万 5千, 1000 万, 十 余 万."""
    before, after = text[end - 1], text[at]
    if after in UNITS or (after in MORE and before in UNITS):
        return True
    if after == "点":
        return text[at + 1 : at + 3].strip()[:1] in DIGITS
    return before in UNITS and (after in DIGITS or after == "几" or (after.isascii() and after.isdigit()))
