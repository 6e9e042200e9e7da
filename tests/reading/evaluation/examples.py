"""How sure is sure: each example compared with all others, and plain answers with all of them, at each likeness."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.reading.examples import Examples, Nearest
from assistant.strategy import Language
from tests.reading.cases import Case

Texts = Mapping[Language, Mapping[str, Sequence[str]]]
LEVELS = (0.2, 0.28, 0.35, 0.4, 0.45, 0.5, 0.6)
LEAD = 0.08
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Level:
    """Of the examples, how many were taken for some intent and how many rightly; of plain answers, how many at all."""

    likeness: float
    taken: int
    right: int
    answers_taken: int


@dataclass(frozen=True, slots=True)
class Certainty:
    examples: int
    answers: int
    levels: tuple[Level, ...]


def texts_of(root: Path) -> Texts:
    """The examples as they stand in prompts/."""
    languages: tuple[Language, ...] = ("zh", "en")
    paths = {language: root / "prompts" / language / "examples" / "intents.yaml" for language in languages}
    return {language: yaml.safe_load(path.read_text(encoding="utf-8")) for language, path in paths.items()}


def certainty(texts: Texts, cases: Sequence[Case]) -> Certainty:
    """The table of levels, over all examples and all short messages that only answer."""
    found = [
        (intent, _without(texts, language, intent, at).nearest(text))
        for language, by_intent in texts.items()
        for intent, said in by_intent.items()
        for at, text in enumerate(said)
    ]
    whole = Examples(texts)
    answers = [whole.nearest(str(case.line["message"])) for case in cases if _answers(case)]
    return Certainty(len(found), len(answers), tuple(_level(likeness, found, answers) for likeness in LEVELS))


def _level(likeness: float, found: Sequence[tuple[str, Nearest | None]], answers: Sequence[Nearest | None]) -> Level:
    taken = [(intent, near) for intent, near in found if near is not None and _is_taken(near, likeness)]
    right = sum(intent.partition(":")[0] == near.kind for intent, near in taken)
    return Level(likeness, len(taken), right, sum(near is not None and _is_taken(near, likeness) for near in answers))


def _is_taken(near: Nearest, likeness: float) -> bool:
    return near.kind != "answer" and near.likeness >= likeness and near.lead >= LEAD


def _answers(case: Case) -> bool:
    others = set(case.line.get("intents", ())) - {"answer"}
    return bool(case.expected) and not others and len(case.line["message"]) <= _LONGEST


def _without(texts: Texts, language: Language, intent: str, at: int) -> Examples:
    """All examples of a language but one."""
    kept = [text for i, text in enumerate(texts[language][intent]) if i != at]
    return Examples({language: {**texts[language], intent: kept}})
