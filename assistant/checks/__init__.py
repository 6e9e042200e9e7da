"""The checks: what is wrong, missing or risky in a strategy, found by rules that anybody can read.

`check` runs `ALL_CHECKS`; read `check.py` for what one is, and CHECKS.md for what they all mean.
"""

from assistant.checks.all_checks import ALL_CHECKS
from assistant.checks.check import Breach, Check, Context, Depth, Finding, Severity
from assistant.checks.run import Shortlist, check, checks_at, in_conversation, unwaived_errors

__all__ = [
    "ALL_CHECKS", "Breach", "Check", "Context", "Depth", "Finding", "Severity", "Shortlist", "check", "checks_at",
    "in_conversation", "unwaived_errors",
]  # fmt: skip
