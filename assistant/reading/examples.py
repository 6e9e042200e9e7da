"""What a message does, by the example it is most like: for the many ways of saying that no pattern foresees.

Examples stand in prompts/{zh,en}/examples/intents.yaml. Likeness is the cosine of weighted character runs and words:
no model, a third of a millisecond. How sure is sure was measured; `make reading` prints the table.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import get_args

from assistant.reading.reading import IntentKind
from assistant.reading.spelling import fold
from assistant.strategy import Language

_HAN = re.compile("[一-鿿]")
_NO_WORD = re.compile(r"[^0-9a-z一-鿿' ]+")
_LATIN_RUN = 4
_HAN_RUNS = (1, 2, 3)
_NO_INTENT = "answer"


@dataclass(frozen=True, slots=True)
class Nearest:
    """The intent whose example a text is most like: `likeness` 0 to 1, `lead` how far ahead of the next intent's.

    `kind` is "answer" where plain answers are nearest.
    """

    kind: IntentKind
    argument: str | None
    likeness: float
    lead: float


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The examples of one language by the runs in them."""

    intents: tuple[str, ...]
    weights: Mapping[str, float]
    holders: Mapping[str, tuple[tuple[int, float], ...]]


class Examples:
    """The examples of both languages, ready to be compared with."""

    def __init__(self, texts: Mapping[Language, Mapping[str, Sequence[str]]]) -> None:
        self._shelves = {language: _shelf(by_intent) for language, by_intent in texts.items()}

    def nearest(self, text: str) -> Nearest | None:
        """The intent of the example most like `text`, in the language of its script; None where nothing is like it."""
        folded = fold(text)
        shelf = self._shelves.get("zh" if _HAN.search(folded) else "en")
        if shelf is None:
            return None
        likeness = [0.0] * len(shelf.intents)
        for run, share in _vector(folded, shelf.weights, len(shelf.intents)).items():
            for at, held in shelf.holders.get(run, ()):
                likeness[at] += share * held
        best: dict[str, float] = {}
        for intent, value in zip(shelf.intents, likeness, strict=True):
            best[intent] = max(value, best.get(intent, 0.0))
        first, second = sorted(best.items(), key=lambda row: -row[1])[:2]
        if not first[1]:
            return None
        kind, _, argument = first[0].partition(":")
        return Nearest(_kind(kind), argument or None, first[1], first[1] - second[1])


def build_examples(files: Mapping[Language, object]) -> Examples:
    """Examples out of parsed YAML: by language, lists of texts by intent (`goto:channels`).

    Raises ValueError with every fault, a line each.
    """
    faults = [f"{language}: {fault}" for language, content in files.items() for fault in _faults(content)]
    if faults:
        raise ValueError("\n".join(faults))
    return Examples({language: dict(content) for language, content in files.items() if isinstance(content, Mapping)})


def _faults(content: object) -> Iterator[str]:
    if not isinstance(content, Mapping) or len(content) < 2:
        yield "a list of texts for each of several intents is needed"
        return
    for intent, texts in content.items():
        if str(intent).partition(":")[0] not in get_args(IntentKind):
            yield f"{intent} is no intent"
        if not isinstance(texts, list) or not texts or not all(isinstance(text, str) and text for text in texts):
            yield f"{intent} needs a list of texts"


def _kind(name: str) -> IntentKind:
    found: IntentKind = next(kind for kind in get_args(IntentKind) if kind == name)
    return found


def _shelf(by_intent: Mapping[str, Sequence[str]]) -> _Shelf:
    intents = tuple(intent for intent, texts in by_intent.items() for _ in texts)
    runs = [_runs(fold(text)) for texts in by_intent.values() for text in texts]
    found = Counter(run for each in runs for run in each)
    weights = {run: math.log(1 + len(runs) / (1 + count)) for run, count in found.items()}
    holders: dict[str, list[tuple[int, float]]] = {}
    for at, text in enumerate(text for texts in by_intent.values() for text in texts):
        for run, share in _vector(fold(text), weights, len(runs)).items():
            holders.setdefault(run, []).append((at, share))
    return _Shelf(intents, weights, {run: tuple(held) for run, held in holders.items()})


def _vector(folded: str, weights: Mapping[str, float], examples: int) -> dict[str, float]:
    """The runs of a text with their weights, of length one; a run that no example has weighs most."""
    unknown = math.log(1 + examples)
    vector = {run: count * weights.get(run, unknown) for run, count in _runs(folded).items()}
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {run: value / length for run, value in vector.items()} if length else {}


def _runs(folded: str) -> Mapping[str, float]:
    """The words, pairs of words and runs of four letters of English; the runs of one to three Chinese characters."""
    words = _NO_WORD.sub(" ", folded).split()
    if _HAN.search(folded):
        text = "".join(words)
        return Counter(text[at : at + size] for size in _HAN_RUNS for at in range(len(text) - size + 1))
    runs: Counter[str] = Counter(f"{word} " for word in words)
    runs.update(f"{one} {other} " for one, other in pairwise(words))
    line = f" {' '.join(words)} "
    letters = Counter(line[at : at + _LATIN_RUN] for at in range(len(line) - _LATIN_RUN + 1))
    return {**runs, **{f"_{run}": count / 2 for run, count in letters.items()}}
