"""The slot filling that the peers share: a few patterns, what is still missing, the next question."""

import re
from collections.abc import Mapping

PATTERNS = {
    "offering": re.compile(r"\bwe (?:sell|make|offer) ([^.,;]+)", re.IGNORECASE),
    "region": re.compile(r"\bin (the US|Germany|China|the UK)\b", re.IGNORECASE),
    "budget": re.compile(r"\$([\d,]+)(?: a month)?", re.IGNORECASE),
    "target": re.compile(r"from (\d+) to (\d+)", re.IGNORECASE),
    "deadline": re.compile(r"\bby ([A-Z][a-z]+ \d{1,2}, \d{4})"),
    "audience": re.compile(r"\bpeople aged (\d+ to \d+)", re.IGNORECASE),
    "margin": re.compile(r"margin is (\d+)%", re.IGNORECASE),
    "order": re.compile(r"average order is \$(\d+)", re.IGNORECASE),
}


def filled(slots: Mapping[str, str], text: str) -> dict[str, str]:
    """The slots with what the text says."""
    found = {name: match[0] for name, pattern in PATTERNS.items() if (match := pattern.search(text))}
    return {**slots, **found}


def question(slots: Mapping[str, str]) -> str:
    """What to ask next."""
    missing = next((name for name in PATTERNS if name not in slots), None)
    return "Here is your plan." if missing is None else f"What is your {missing}?"
