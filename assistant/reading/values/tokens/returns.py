"""What comes back for one put in: ROI 1:3, 投产比1比3, a 4:1 ROAS. Elsewhere 1:3 is a time or a ratio, no value."""

import re
from decimal import Decimal

from assistant.reading.values.tokens.numeral import Numeral

_NUMBER = r"[0-9]{1,4}(?:\.[0-9]{1,3})?"
_RETURN = r"(?:roi|roas|投产比?|投入产出比?|产出比|回报率?)"
_RATIO = re.compile(
    rf"{_RETURN}[^0-9\n,，。;；]{{0,8}}+(?P<behind>1 ?[:：比] ?{_NUMBER}|{_NUMBER} ?[:：] ?1)(?![0-9:：.])"
    rf"|(?<![0-9:.])(?P<before>{_NUMBER} ?: ?1)(?= ?(?:{_RETURN}|return))"
)
_JOINT = re.compile("[:：比]")


def returns_in(folded: str) -> tuple[Numeral, ...]:
    """The returns of `folded` text as numerals, each over the whole ratio, in order."""
    if not _JOINT.search(folded):
        return ()
    return tuple(_numeral(match) for match in _RATIO.finditer(folded))


def _numeral(match: re.Match[str]) -> Numeral:
    group = "behind" if match["behind"] else "before"
    left, right = (part.strip() for part in _JOINT.split(match[group]))
    return Numeral(*match.span(group), Decimal(right if left == "1" else left))
