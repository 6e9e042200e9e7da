"""What the reader is asked to reach: shares of cases, and milliseconds of CPU."""

from collections.abc import Mapping

NO_VALUE = "no value"
LAST_DAY = "last day"

PRECISION, RECALL, INTENTS = 0.98, 0.93, 0.95
KINDS: Mapping[str, float] = {
    "number": 0.97, "range": 0.97, "percentage": 0.97, "duration": 0.95, "rhythm": 0.95, "money": 0.92, "date": 0.92,
    LAST_DAY: 0.97, NO_VALUE: 0.95, "holiday": 1.0,
}  # fmt: skip
"""By kind, for each language: `last day` judges dates by their last day alone, `no value` counts texts left alone."""

P50_MS, P99_MS, LONG_MS = 5.0, 20.0, 1_000.0
"""For messages of 1,000 characters, half of them and all but one in a hundred; for one of 20,000."""
