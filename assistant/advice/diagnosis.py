"""Which common problem a strategy shows: told by what the checks found, or by the words of a complaint.

The problems and the checks each is seen by stand in the corpus; here is only how much a sign weighs.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.checks import Finding
from assistant.checks.check import Severity
from assistant.knowledge.corpus import Corpus
from assistant.knowledge.entry import Entry

WEIGHTS: Mapping[Severity, float] = {"error": 3.0, "warning": 2.0, "hint": 1.0}
SURE = 2.0
"""A warning that belongs to one problem alone, or as much in smaller signs."""
SHORTEST, LONGEST = 6, 600
"""Characters of a complaint."""

TROUBLE = re.compile(
    r"\b(?:no|not|none|never|nobody|no ?one|nothing|hardly|barely|without|too|only|can'?t|cannot|don'?t|doesn'?t|"
    r"isn'?t|"
    r"aren'?t|won'?t|didn'?t|fail\w*|wast\w*|burn\w*|drop\w*|fall\w*|fell|los[et]\w*|stuck|problem\w*|"
    r"trouble\w*|late|slow\w*|"
    r"bad\w*|poor\w*|wrong|mess\w*|chaos|junk|useless|vague|boring|old|outdated|stale|different|mismatch\w*|manual\w*|"
    r"by hand|unclear|guess\w*|random\w*|everyone|everybody|struggl\w*|hard|worse|down|off|unrealistic|impossible|copy|"
    r"disconnected|separate\w*|duplicat\w*|overwhelm\w*|ignor\w*|zero)\b"
    r"|不|没|无|太|差|乱|慢|晚|迟|少|难|烦|坑|亏|浪费|白花|白费|对不上|打不通|断|旧|过时|重复|拍脑袋|空话|笼统|泛|错|瞎|光|只|全靠|全都|各说各|手工|"
    r"手动|掉|跌|降|涨|贵|卡|拖|堆|僵尸|垃圾|敷衍|流水账|没人|谁也|谁都|老是|总是",
    re.IGNORECASE,
)
"""Words without which nothing is a complaint; which one it is, the corpus tells."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A problem that the strategy shows. `findings` are the signs, the gravest first."""

    problem: str
    findings: tuple[Finding, ...]
    weight: float


def diagnosed(findings: Iterable[Finding], corpus: Corpus) -> tuple[Diagnosis, ...]:
    """The problems that these findings are signs of, the surest first.

    A check that several problems are seen by counts for each by its share.
    """
    problems = [entry for entry in corpus.entries["en"].values() if entry.kind == "problem"]
    shared = Counter(rule for entry in problems for rule in entry.rules)
    standing = [finding for finding in findings if not finding.waived]
    found = (_diagnosis(entry, standing, shared) for entry in problems)
    return tuple(sorted((each for each in found if each.weight >= SURE), key=lambda each: (-each.weight, each.problem)))


def _diagnosis(entry: Entry, findings: list[Finding], shared: Mapping[str, int]) -> Diagnosis:
    signs = [finding for finding in findings if finding.check in entry.rules]
    gravest = sorted(signs, key=lambda finding: (-WEIGHTS[finding.severity], -finding.at_risk))
    checks = {finding.check: WEIGHTS[finding.severity] for finding in reversed(gravest)}
    weight = sum(heavy / shared[check] ** 0.5 for check, heavy in checks.items())
    return Diagnosis(entry.id, tuple(gravest), weight)


def may_complain(text: str) -> bool:
    """Whether the words may be a complaint at all."""
    return SHORTEST <= len(text.strip()) <= LONGEST and TROUBLE.search(text) is not None
