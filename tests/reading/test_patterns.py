"""Every pattern of the reader, found by looking through the package: none takes more than its share of any text."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from time import process_time

import pytest

import assistant.reading

GROWTH = 2.5  # twice the length, at most this many times the time
TRIFLE = 0.01  # seconds below which a clock on a busy machine measures little but itself
SIZE = 400
TRIES = 8
PIECES = ("a", "1", "好", " ", "\n", ",", "，", "-", ".", "(", "a ", "1 ", "的", "1,", "=", "?", "“", "我们")
_LITERAL = re.compile(r"[a-z一-鿿]{1,12}(?![*+?{])")
_MOST_LITERALS = 10


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Where each compiled pattern stands, in a module or behind a cached function, and the pattern."""
    seen: set[str] = set()
    for info in pkgutil.walk_packages(assistant.reading.__path__, "assistant.reading."):
        for name, value in vars(importlib.import_module(info.name)).items():
            for pattern in held(value, info.name):
                if pattern.pattern not in seen:
                    seen.add(pattern.pattern)
                    yield f"{info.name.removeprefix('assistant.reading.')}.{name}", pattern


def held(value: object, module: str) -> Iterator[re.Pattern[str]]:
    """The patterns that a value of a module is, holds, or makes when it is asked for the first time."""
    match value:
        case re.Pattern():
            yield value
        case Mapping():
            for inner in value.values():
                yield from held(inner, module)
        case tuple() | list() | frozenset():
            for inner in value:
                yield from held(inner, module)
        case _ if hasattr(value, "cache_info") and getattr(value, "__module__", "") == module:
            if not inspect.signature(value).parameters:  # type: ignore[arg-type]
                yield from held(value(), module)  # type: ignore[operator]


FOUND = list(patterns())


def literals(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Words of the pattern itself: what it begins to match on."""
    return tuple(dict.fromkeys(_LITERAL.findall(pattern.pattern)))[:_MOST_LITERALS]


def seconds(pattern: re.Pattern[str], text: str) -> float:
    start = process_time()
    pattern.search(text)
    pattern.fullmatch(text)
    for _ in pattern.finditer(text):
        pass
    return process_time() - start


def test_the_search_finds_the_patterns_of_the_package() -> None:
    assert len(FOUND) >= 200
    assert {name.split(".")[0] for name, _ in FOUND} >= {"intents", "lexicon", "placing", "segments", "values"}


@pytest.mark.parametrize(("name", "pattern"), FOUND, ids=[f"{i} {name}" for i, (name, _) in enumerate(FOUND)])
def test_a_pattern_takes_time_in_proportion_to_the_text(name: str, pattern: re.Pattern[str]) -> None:
    for piece in (*PIECES, *literals(pattern), *(f"{word} " for word in literals(pattern))):
        once, twice = (piece * (size // len(piece)) for size in (SIZE, 2 * SIZE))
        growths = ((seconds(pattern, twice), seconds(pattern, once)) for _ in range(TRIES))
        assert any(long <= max(GROWTH * short, TRIFLE) for long, short in growths), f"{name}: {piece!r} repeated"
