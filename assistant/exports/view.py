"""A draft as the document's sections see it: values in words, with their origin marks, and money in one scale."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.catalog import Catalogs
from assistant.checks import Depth, Finding
from assistant.exports.document import Block, Line, Lines, Table
from assistant.forecast import Forecast, Spending
from assistant.strategy import Draft, Money, Param, Phrase, Quantity, Quote, Record, Strategy
from assistant.strategy.fields import pattern_of
from assistant.wording import spoken_values
from assistant.wording.field_words import ENUMERATIONS, EVERY
from assistant.wording.fields import item_name, value_words
from assistant.wording.speech import Speech

Edition = Literal["circulate", "internal"]
Mark = Literal["●", "○", "△", "?"]
WAN, THOUSAND, ONE = Decimal(10_000), Decimal(1_000), Decimal(1)
AS_WRITTEN = frozenset({
    "/title", "/business/name", "/market/competitors/*/name", "/tools/*/tool", "/audience/*/quotes",
    "/content/keywords",
})  # fmt: skip
"""Fields that hold names or words as they were said or typed."""
CENT, MILL = Decimal("0.01"), Decimal("0.001")


@dataclass(frozen=True, slots=True)
class View:
    """What a section may look at. `today` is the day of the export, `spending` and `forecast` were worked out once."""

    draft: Draft
    findings: tuple[Finding, ...]
    speech: Speech
    edition: Edition
    depth: Depth
    today: dt.date
    final: bool
    spending: Spending | None
    catalogs: Catalogs | None = None
    forecast: Forecast | None = None
    words_of: Callable[[Quote], str | None] = lambda quote: None

    @property
    def strategy(self) -> Strategy:
        return self.draft.strategy

    @property
    def standing(self) -> tuple[Finding, ...]:
        """The findings that nobody has waived."""
        return tuple(finding for finding in self.findings if not finding.waived)

    def say(self, key: str, **params: Param) -> str:
        """A sentence of the document's own wording."""
        return self.speech.phrase(Phrase(f"document.{key}", params))

    def words(self, path: str) -> str:
        """The value at the path in words, to stand alone; "" where there is none.

        They begin with a capital where the language has them; names and quoted words stand as they were written.
        """
        words, pattern = self.inline(path), pattern_of(path)
        ours = pattern in ENUMERATIONS or pattern in EVERY
        first = words.split(maxsplit=1)[0] if words else ""
        plain = first.isalpha() and first.islower() and pattern not in AS_WRITTEN
        return words[:1].upper() + words[1:] if ours or plain else words

    def inline(self, path: str) -> str:
        """The value at the path in words, to stand inside a sentence."""
        return value_words(path, self.draft.value(path), self.speech, draft=self.draft)

    def name(self, path: str) -> str:
        """What the item at the path is called."""
        return item_name(path, self.speech, self.draft)

    def mark(self, path: str) -> Mark | None:
        """Where the value at the path comes from; None where nothing is recorded about it."""
        return mark_of(self.draft.record(path))

    def marked(self, path: str, *, beside: Mark | None = None) -> str:
        """The value in words with its mark, which is left out where it is the same as the mark `beside` it."""
        return self.with_mark(self.words(path), path, beside=beside)

    def with_mark(self, text: str, path: str, *, beside: Mark | None = None) -> str:
        """A text that says the value at the path, with that value's mark as in `marked`."""
        mark = self.mark(path)
        return joined(text, mark if mark != beside else None) if text else ""

    def line(self, label: str, path: str) -> Line | None:
        """A labelled line with the value at the path; None where there is none."""
        return Line(text, self.say(f"label.{label}")) if (text := self.marked(path)) else None

    def head(self, *keys: str) -> tuple[str, ...]:
        """The words of a table's columns."""
        return tuple(self.say(f"column.{key}") for key in keys)

    def day(self, day: dt.date) -> str:
        return self.speech.value(day)

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount inside a sentence: to whole units, 20万元 or $60,000."""
        return self.speech.value(worked_out(rounded(amount), currency))

    def named_month(self, month: str) -> str:
        return self.speech.say(f"values.month.{month[5:]}", year=month[:4])


@dataclass(frozen=True, slots=True)
class Scale:
    """What the numbers of a money column are counted in: `unit` goes into its head."""

    divisor: Decimal
    unit: str

    def say(self, amount: Decimal) -> str:
        """The amount as a bare number in this unit."""
        return spoken_values.number((amount / self.divisor).quantize(MILL).normalize() + 0, "en")


def scale_of(view: View, amounts: Iterable[Decimal], currency: str) -> Scale:
    """万元 to three decimals in Chinese, $K to two in English, where that loses nothing; else the currency unit."""
    chinese = view.speech.language == "zh"
    size, finest = (WAN, MILL) if chinese else (THOUSAND, CENT)
    word = spoken_values.currency_word(currency, view.speech.language)
    known = [abs(amount) for amount in amounts]
    if known and max(known) >= size and all(amount / size == (amount / size).quantize(finest) for amount in known):
        spaced = word if chinese or not word.isalpha() else f"{word} "
        return Scale(size, view.say("unit.large", currency=spaced))
    return Scale(ONE, view.say("unit.plain", currency=word))


def mark_of(record: Record | None) -> Mark | None:
    """● a person's word, ○ our suggestion, confirmed or not, △ worked out, ? open or to be looked at again."""
    if record is None:
        return None
    if record.to_recheck or record.status in ("unknown", "deferred"):
        return "?"
    match record.origin:
        case "stated" | "entered" | "imported":
            return "●"
        case "suggested" | "confirmed":
            return "○"
        case "derived":
            return "△"


def joined(text: str, mark: Mark | None) -> str:
    """The text with its mark behind it."""
    return text if mark is None else f"{text} {mark}"


def number_of(quantity: Quantity | None) -> str:
    """The bare number of a quantity, its unit being said elsewhere; "" for None."""
    return "" if quantity is None else spoken_values.number(quantity.value, "en")


def worked_out(amount: Decimal, currency: str) -> Money:
    """An amount that came out of a sum: it may have more digits than a stored one, so it is not validated again."""
    return Money.model_construct(amount=amount, currency=currency)


def rounded(amount: Decimal) -> Decimal:
    return amount.quantize(CENT).normalize() + 0


def present(blocks: Iterable[Block | None]) -> tuple[Block, ...]:
    """The blocks that have something in them; lists that follow each other without a title become one."""
    found: list[Block] = []
    for block in blocks:
        if block is None or (isinstance(block, Table) and not block.rows):
            continue
        before = found[-1] if found else None
        if isinstance(block, Lines) and isinstance(before, Lines) and block.title is None is before.title:
            found[-1] = Lines((*before.lines, *block.lines))
        else:
            found.append(block)
    return tuple(found)


def lines(found: Iterable[Line | None], title: str | None = None) -> Lines | None:
    """The lines that are there, or None where there are none."""
    there = tuple(line for line in found if line is not None and line.text)
    return Lines(there, title) if there else None


def without_empty_columns(
    head: Sequence[str], rows: Sequence[Sequence[str]], keep: int = 1
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...], tuple[int, ...]]:
    """Head and rows without the columns that no row fills, the first `keep` always kept; and the places kept."""
    places = tuple(place for place in range(len(head)) if place < keep or any(row[place].strip("—") for row in rows))
    return (
        tuple(head[place] for place in places),
        tuple(tuple(row[place] or "—" for place in places) for row in rows),
        places,
    )
