"""How the patterns of the lexicon are compiled."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re


def spoken(pattern: str) -> re.Pattern[str]:
    r"""A pattern of what people say. `\b` also stands between a Latin letter and a Chinese character ("budget大概5万")."""
    return re.compile(pattern, re.ASCII)
