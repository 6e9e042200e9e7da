"""How the patterns of the lexicon are compiled."""

import re

_BOUNDS = {
    r"\s*": r"\s{0,4}", r"\s+": r"\s{1,4}", r"\w*": r"\w{0,40}", r"\w+": r"\w{1,40}", ")*": "){0,8}", ")+": "){1,8}",
    "]*": "]{0,80}", "]+": "]{1,80}", r"\d*": r"\d{0,18}", r"\d+": r"\d{1,18}",
}  # fmt: skip
_REPEATS = re.compile(r"\\[swd][*+]|(?<!\\)[)\]][*+]")


def spoken(pattern: str) -> re.Pattern[str]:
    r"""A pattern of what people say. `\b` also stands between a Latin letter and a Chinese character ("budget大概5万").

    What repeats without end is bounded: nobody says a filler nine times, and no text can make the search long.
    """
    return re.compile(_REPEATS.sub(lambda repeat: _BOUNDS[repeat[0]], pattern), re.ASCII)
