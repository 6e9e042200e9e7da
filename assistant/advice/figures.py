"""Figures as people say them: rounding to what is worth saying, and money in the business's own currency."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from assistant.catalog import SmallestSpend
from assistant.strategy import Money

ROUGH_PER_USD = {
    "EUR": Decimal("0.9"),
    "GBP": Decimal("0.8"),
    "CHF": Decimal("0.9"),
    "CAD": Decimal("1.4"),
    "AUD": Decimal("1.5"),
    "NZD": Decimal("1.7"),
    "SGD": Decimal("1.3"),
    "HKD": Decimal("7.8"),
    "TWD": Decimal(32),
    "JPY": Decimal(150),
    "KRW": Decimal(1400),
    "INR": Decimal(85),
    "MYR": Decimal("4.4"),
    "THB": Decimal(34),
    "AED": Decimal("3.7"),
}
"""Orders of magnitude, for rules of thumb about the least spend only. A published price is never converted."""


def sensible(value: Decimal, figures: int = 2, rounding: str = ROUND_HALF_UP) -> Decimal:
    """`value` to so many significant figures: 1834 is 1800, 0.0467 is 0.047."""
    if not value:
        return Decimal(0)
    step = Decimal(1).scaleb(value.adjusted() - figures + 1)
    return (value / step).quantize(Decimal(1), rounding=rounding) * step


def up(value: Decimal, figures: int = 2) -> Decimal:
    """`value` rounded up to so many significant figures."""
    return sensible(value, figures, ROUND_CEILING)


def down(value: Decimal, figures: int = 2) -> Decimal:
    """`value` rounded down to so many significant figures."""
    return sensible(value, figures, ROUND_FLOOR)


def whole(value: Decimal) -> Decimal:
    """The nearest whole number."""
    return value.quantize(Decimal(1), rounding=ROUND_HALF_UP)


def shown(value: Decimal) -> Decimal:
    """An amount as it is worth showing: whole above ten, with cents below, three figures from ten thousand up."""
    if abs(value) >= 10_000:
        return sensible(value, 3)
    return whole(value) if abs(value) >= 10 else value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def money(value: Decimal, currency: str) -> Money:
    """The amount as it is worth showing."""
    return Money(amount=shown(value), currency=currency)


def smallest_spend(spend: SmallestSpend, currency: str) -> Decimal | None:
    """The least usable spend in this currency; None where nobody can say."""
    match currency:
        case "CNY":
            return spend.cny
        case "USD":
            return spend.usd
        case _:
            rate = ROUGH_PER_USD.get(currency)
            return None if rate is None else up(spend.usd * rate, 1)
