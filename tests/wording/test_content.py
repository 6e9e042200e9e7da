"""Every sentence that the code can say is there in both languages, and none is left over."""

import re
from pathlib import Path

import pytest

from assistant.adapters.content_files import content_root
from assistant.adapters.wording_files import load_wording
from assistant.wording.content import WordingFaults, build_wording

ROOT = content_root()
SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for folder in ("assistant", "api")
    for path in sorted((ROOT / folder).rglob("*.py"))
)
KEYS = sorted(load_wording(ROOT)["en"])
WHOLE = frozenset(re.findall(r"\"([a-z0-9_.-]+)\"", SOURCES))
COMPOSED = tuple(head for head in set(re.findall(r"f\"([a-z_]+\.[a-z0-9_.-]*)\{", SOURCES)) if "." in head)
WHOLE_KEY = re.compile(r"\"([a-z_]+(?:\.[a-z0-9_-]+)+)\"")


def test_the_languages_have_the_same_keys() -> None:
    wording = load_wording(ROOT)
    assert set(wording["zh"]) == set(wording["en"])


def test_every_key_named_in_the_code_has_words() -> None:
    heads = {key.partition(".")[0] for key in KEYS}
    named = {key for key in WHOLE_KEY.findall(SOURCES) if key.partition(".")[0] in heads}
    files = {path.name for path in ROOT.rglob("*.*") if ".venv" not in path.parts}
    missing = {key for key in named if key not in KEYS and not any(k.startswith(f"{key}.") for k in KEYS)} - files
    assert missing == set()


def test_no_words_are_left_over() -> None:
    """A key is used if it stands in the code whole, or if some prefix of it is put together there."""
    unused = [key for key in KEYS if not used(key)]
    assert unused == []


def used(key: str) -> bool:
    # The names of fields are put together from their paths; tests/wording/test_fields.py holds that none is left over.
    return key in WHOLE or key.startswith((*COMPOSED, "fields."))


@pytest.mark.parametrize(
    ("files", "fault"),
    [
        ({"zh": {"a": {"b": "好"}}, "en": {"a": {}}}, "en: a.b is missing"),
        ({"zh": {"a": {"b": "{x}好"}}, "en": {"a": {"b": "good"}}}, "different parameters"),
        ({"zh": {"a": {"b": ""}}, "en": {"a": {"b": "good"}}}, "zh: a.b: no sentence here"),
        ({"zh": {"a": {"b": "{好"}}, "en": {"a": {"b": "good"}}}, "write {{ and }} for braces"),
        ({"zh": {"a": {"b": 3}}, "en": {"a": {"b": "good"}}}, "zh: a.b: no sentence here"),
    ],
)
def test_a_fault_in_the_wording_is_named_with_its_place(files: dict, fault: str) -> None:  # type: ignore[type-arg]
    with pytest.raises(WordingFaults, match=re.escape(fault)):
        build_wording(files)


def test_all_faults_are_listed_at_once() -> None:
    with pytest.raises(WordingFaults) as caught:
        build_wording({"zh": {"a": {"b": "", "c": "好"}}, "en": {"a": {"b": "good", "d": "yes"}}})
    assert len(caught.value.faults) == 4


def test_prompts_hold_no_python() -> None:
    assert not list(Path(ROOT / "prompts").rglob("*.py"))
