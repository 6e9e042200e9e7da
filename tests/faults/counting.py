"""How long the fault tests are, and the line that each prints: short in CI, long with SEXTANT_FAULTS=long."""

import os
import sys

LONG = os.environ.get("SEXTANT_FAULTS") == "long"
KILLS = 500 if LONG else 25
LOOKED_EVERY = 25 if LONG else 5
DELIVERIES, KEYS = (10_000, 1_000) if LONG else (1_000, 100)
POSTS, PROCESSES = 100, 3
RESTARTS = 10 if LONG else 2


def told(line: str) -> None:
    """Print the line of counts of a test; `make faults` shows what tests print."""
    sys.stdout.write(f"\n{line}\n")


def engine_of(target: str) -> str:
    """What a target is, for a line."""
    return "PostgreSQL" if target.startswith("postgresql:") else "SQLite"
