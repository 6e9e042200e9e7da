"""How amounts, dates and lengths of time are said in each language: 20万元, $60,000, 每月120, by June 30, 2027."""

import datetime as dt
from decimal import Decimal

from assistant.strategy import Language, Money, Period, Quantity, Wait, plain

_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "HKD": "HK$", "TWD": "NT$", "AUD": "A$", "CAD": "C$",
            "SGD": "S$", "CNY": "CNY "}  # fmt: skip
_ZH_CURRENCIES = {"CNY": "元", "USD": "美元", "EUR": "欧元", "GBP": "英镑", "JPY": "日元", "HKD": "港元",
                  "TWD": "新台币", "AUD": "澳元", "CAD": "加元", "SGD": "新加坡元"}  # fmt: skip
_ZH_UNITS = {
    "minute": "分钟",
    "hour": "小时",
    "day": "天",
    "week": "周",
    "month": "个月",
    "quarter": "个季度",
    "year": "年",
}
_ZH_EVERY = {"day": "每天", "week": "每周", "month": "每月", "quarter": "每季度", "year": "每年"}
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_WAN = Decimal(10_000)
_YI = Decimal(100_000_000)


def number(value: Decimal | int, language: Language) -> str:
    """12000 is '12,000' in English and '1.2万' in Chinese, where that is exact to two decimals; never rounded."""
    value = Decimal(value)
    if language == "zh":
        for size, word in ((_YI, "亿"), (_WAN, "万")):
            if abs(value) >= size and (scaled := value / size) == round(scaled, 2):
                return f"{_grouped(scaled)}{word}"
    return _grouped(value)


def _grouped(value: Decimal) -> str:
    whole, point, rest = plain(value).partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):,}{point}{rest}"


def money(value: Money, language: Language) -> str:
    """The amount with its currency, as people of that language write it."""
    if language == "zh":
        return f"{number(value.amount, 'zh')}{_ZH_CURRENCIES.get(value.currency, ' ' + value.currency)}"
    symbol = _SYMBOLS.get(value.currency, f"{value.currency} ")
    amount = number(value.amount, "en")
    return f"-{symbol}{amount[1:]}" if amount.startswith("-") else f"{symbol}{amount}"


def currency_word(code: str, language: Language) -> str:
    """What stands beside an amount of this currency: '元', '$', 'CNY' where it has no sign of its own."""
    return (_ZH_CURRENCIES if language == "zh" else _SYMBOLS).get(code, code).strip()


def period(value: Period | Wait, language: Language) -> str:
    """'6个月', '6 months', '1 week', '10 minutes'."""
    if language == "zh":
        return f"{value.value}{_ZH_UNITS[value.unit]}"
    return f"{value.value} {value.unit}{'' if value.value == 1 else 's'}"


def every(value: Period, language: Language) -> str:
    """How often: '每周', '每2周', 'every week', 'every 2 weeks'."""
    if language == "zh":
        return _ZH_EVERY[value.unit] if value.value == 1 else f"每{period(value, 'zh')}"
    return f"every {value.unit}" if value.value == 1 else f"every {period(value, 'en')}"


def quantity(value: Quantity, language: Language) -> str:
    """The number with its unit and, where it is a rate, its period."""
    match value.unit:
        case "percent":
            said = f"{plain(value.value)}%"
        case "count" | "ratio" | "score":
            said = number(value.value, language)
        case "seconds":
            said = f"{plain(value.value)}秒" if language == "zh" else f"{plain(value.value)} seconds"
        case currency:
            said = money(Money(amount=value.value, currency=currency), language)
    if value.per is None:
        return said
    if language == "zh":
        return f"{every(value.per, 'zh')}{said}"
    return f"{said} a {value.per.unit}" if value.per.value == 1 else f"{said} {every(value.per, 'en')}"


def day(value: dt.date, language: Language) -> str:
    """'2027年6月30日', 'June 30, 2027'."""
    if language == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{_MONTHS[value.month - 1]} {value.day}, {value.year}"


def listed(parts: tuple[str, ...], language: Language) -> str:
    """'a、b和c', 'a, b and c'."""
    if len(parts) < 2:
        return "".join(parts)
    if language == "zh":
        return "、".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
