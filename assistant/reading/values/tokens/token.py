"""A piece of text."""

from typing import NamedTuple

from assistant.reading.values.tokens.numeral import Numeral

OPAQUE = "\0"
OTHER = ""
DATE = "\1"  # begins the text of a date in digits, see `numeric_dates`


class Token(NamedTuple):
    """A piece of text: a numeral, a known word, or a run of anything else (`text` is then OTHER or OPAQUE)."""

    text: str
    start: int
    end: int
    numeral: Numeral | None
    gap: bool  # white space before it
