"""The desk at which a message is placed: the message, what is known, and the claims made so far.

Every module of `placing` takes a desk and spans of the message, and claims what it finds there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import JsonValue

from assistant.catalog import Catalogs
from assistant.reading.claims import CUE, Ledger, NewItem
from assistant.reading.message import Message
from assistant.reading.reading import ReadContext, Unclear
from assistant.reading.segments import Span
from assistant.reading.values import Count, Money, Value
from assistant.strategy import Language, Strategy


@dataclass(slots=True)
class Desk:
    """One message in the course of being placed."""

    message: Message
    context: ReadContext
    ledger: Ledger
    language: Language | None
    unclear: list[Unclear] = field(default_factory=list)
    opened: dict[str, NewItem] = field(default_factory=dict)
    placed: set[int] = field(default_factory=set)
    described: set[int] = field(default_factory=set)
    introduced: NewItem | None = None
    first_persona: NewItem | None = None
    deadline: tuple[JsonValue, Span] | None = None
    period: tuple[JsonValue, Span] | None = None
    amends: bool = False

    @property
    def strategy(self) -> Strategy:
        return self.context.draft.strategy

    @property
    def catalogs(self) -> Catalogs:
        return self.context.catalogs

    @property
    def currency(self) -> str | None:
        """The money of a bare amount: the business's, else its region's, else CNY where the message is Chinese."""
        business = self.strategy.business
        if business.currency:
            return business.currency
        regions = [region for region in business.regions if region != "global"] or self._stated_regions()
        for region in regions:
            if code := self.catalogs.currency_of(region):
                return code
        if "$" in self.message.folded:
            return "USD"
        return "CNY" if (self.language or self.context.language) == "zh" else None

    def _stated_regions(self) -> list[str]:
        return [
            str(claim.value) for claim in self.ledger.entries.get("/business/regions", ()) if claim.value != "global"
        ]

    # Looking

    def said(self, span: Span) -> str:
        return self.message.said(span)

    def values(self, spans: Sequence[Span], *kinds: type[Any]) -> list[Any]:
        """The values of these kinds that nothing has claimed yet, in order."""
        return [
            value
            for span in spans
            for value in self.message.values_in(span)
            if value.start not in self.placed and (not kinds or isinstance(value, kinds))
        ]

    def place(self, *values: Value) -> None:
        """Mark values as placed, so that no other field takes them."""
        self.placed.update(value.start for value in values)

    # Claiming

    def put(self, path: str, value: JsonValue, span: Span, sure: int = CUE) -> bool:
        """Claim a value for a path; `/-/` in it stands for the one new item of that list."""
        if value is None:
            return False
        home, dash, name = path.partition("/-/")
        if not dash:
            return self.ledger.set(path, value, span, sure)
        self.new(home).put(name, value, span)
        return True

    def new(self, home: str) -> NewItem:
        """The new item of a list that this message speaks of; made when first asked for."""
        if home not in self.opened:
            self.opened[home] = self.ledger.item(home)
        return self.opened[home]

    def is_money(self, value: Value, *, least: int = 0) -> bool:
        """Whether a value can be an amount of money: money, or a bare number not counted in something."""
        if isinstance(value, Money):
            return True
        return isinstance(value, Count) and value.unit in (None, "块", "元") and value.amount >= least


def span_of(*values: Value) -> Span:
    return min(value.start for value in values), max(value.end for value in values)
