"""What people write and what is read from it: every line of the case files, checked as it stands.

A line is `text => value [words]; value [words]`, nothing after the arrow where the text holds no value; `telling` says
how a value is written. Read on 22 November 2026, a Sunday. To change what is right, change the line.
"""

from datetime import date
from pathlib import Path

import pytest

from assistant.reading.values import scan
from tests.reading.values.telling import tell

FILES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
AS_OF = date(2026, 11, 22)


def _lines(file: Path) -> tuple[tuple[str, str], ...]:
    rows = (line.partition("=>") for line in file.read_text(encoding="utf-8").splitlines() if line)
    return tuple((text.rstrip(), expected.strip()) for text, _, expected in rows)


CASES = [pytest.param(*row, id=f"{file.stem}: {row[0]}") for file in FILES for row in _lines(file)]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_text_is_read_as_its_line_says(text: str, expected: str) -> None:
    values = scan(text, AS_OF)
    assert "; ".join(f"{tell(value)} [{text[value.start : value.end]}]" for value in values) == expected


@pytest.mark.parametrize(
    "kind",
    ["counts", "percents", "changes", "pairs", "money", "durations", "dates", "deadlines", "rates", "left_alone"],
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_kind_has_sixty_cases_in_each_language(kind: str, language: str) -> None:
    lines = _lines(Path(__file__).parent / "cases" / f"{kind}_{language}.txt")
    assert len({text for text, _ in lines}) >= 60
