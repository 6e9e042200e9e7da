"""One date or period, in whatever words."""

from assistant.reading.values.calendar.partials import Partial
from assistant.reading.values.dates.chinese_dates import read_chinese
from assistant.reading.values.dates.edges import read_edge
from assistant.reading.values.dates.english_dates import read_digits, read_english
from assistant.reading.values.dates.named_days import read_day_word, read_named, read_season
from assistant.reading.values.dates.weekdays import read_nth_weekday, read_weekday
from assistant.reading.values.lexicon.vocabulary import DATE_OPENERS
from assistant.reading.values.line import Line, remembered
from assistant.reading.values.tokens.token import DATE


@remembered
def read_partial(line: Line, at: int) -> Partial | None:
    """The longest date or period that begins at a place, or None."""
    if line.numeral(at) is None and line.word(at) not in DATE_OPENERS and not line.word(at).startswith(DATE):
        return None
    best: Partial | None = None
    for reader in (
        read_digits,
        read_day_word,
        read_weekday,
        read_nth_weekday,
        read_chinese,
        read_english,
        read_named,
        read_edge,
        read_season,
    ):
        found = reader(line, at)
        if found is not None and (best is None or found.after > best.after):
            best = found
    return best
