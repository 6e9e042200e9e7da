"""The shipped entries: long enough to act on, short enough to read, nothing false that is often repeated."""

import re
from collections import Counter
from collections.abc import Mapping

import pytest

from assistant.checks import ALL_CHECKS
from assistant.knowledge.entry import Entry
from tests.knowledge.content import corpus

LENGTHS: Mapping[str, tuple[int, int]] = {"en": (80, 250), "zh": (130, 450)}
"""Words in English, characters in Chinese: a Chinese word has 1.7 of them."""

THE_TWELVE = (
    "data-inaccurate-or-incomplete", "persona-too-general", "goals-too-broad", "kpis-unreasonable", "wrong-channels",
    "tools-hard-to-integrate", "poor-content-quality", "content-not-updated", "resources-spread-unevenly",
    "fixes-come-too-late", "measures-too-narrow", "feedback-too-slow",
)  # fmt: skip
"""The two common problems of each step."""

FALSE: Mapping[str, str] = {
    "an attention span of seconds": r"goldfish|attention span of|金鱼|注意力只有",
    "pictures read 60,000 times faster": r"60[,.]?000 times|6万倍|六万倍",
    "half of all searches by voice": r"half of (?:all )?searches.{0,20}voice|50% of searches.{0,20}voice",
    "the buyer's 57 percent": r"\b(?:57|67|70|90) ?(?:%|percent) of the (?:buyer|buying|journey|purchase)",
    "five times as dear": r"(?:five|5|seven|25) times (?:more|as|the cost).{0,30}(?:keep|retain)"
    r"|老客.{0,12}[五5]倍|[五5]倍.{0,8}老客",
    "seven touches": r"seven touch|7 touch|七次接触|7次接触",
    "e-mail's 36 dollars": r"\$ ?(?:36|38|40|42) (?:for|per|back)|(?:36|38|42) dollars",
    "5 minutes are 100 times better": r"100 times (?:more|better|likel)|100倍",
    "60:40 as a rule": r"60[:/ ]40",
    "95:5 as a law": r"95[:-]5",
    "70/20/10": r"70[/:-]20[/:-]10",
    "cookies end in Chrome": r"cookies? (?:are|is) (?:ending|going away|dying)|cookie.{0,6}(?:消亡|终结)",
    "llms.txt is needed": r"(?:need|must|add|create).{0,12}llms\.txt",
    "30 days to opt out": r"30 days to (?:honou?r|process|opt)",
    "a wrong break-even formula": r"1 ?[-−] ?(?:margin|毛利率?) ?\+",
}
"""Statistics that are often repeated and have no study behind them."""


WARNED_OF = {
    ("an attention span of seconds", "using-benchmarks"), ("five times as dear", "using-benchmarks"),
    ("60:40 as a rule", "brand-and-activation"), ("70/20/10", "splitting-the-budget"),
}  # fmt: skip
"""Where an entry names a false statistic to say that it is one."""


def every_entry() -> tuple[Entry, ...]:
    return tuple(corpus().every())


def said_by(entry: Entry) -> str:
    return "\n".join((entry.lead, *(line for lines in entry.sections.values() for line in lines)))


def length_of(entry: Entry) -> int:
    text = said_by(entry)
    chinese = len(re.findall(r"[\u3400-\u9fff]", text))
    words = len(re.findall(r"[A-Za-z0-9][\w'.,%/-]*", text))
    return words if entry.language == "en" else chinese + words


@pytest.mark.parametrize("problem", THE_TWELVE)
def test_each_common_problem_has_an_entry_in_both_languages(problem: str) -> None:
    assert all(corpus().entries[language][problem].kind == "problem" for language in ("zh", "en"))


def test_entries_are_long_enough_to_act_on_and_short_enough_to_read() -> None:
    off = {
        f"{entry.language}/{entry.id}": length_of(entry)
        for entry in every_entry()
        if not LENGTHS[entry.language][0] <= length_of(entry) <= LENGTHS[entry.language][1]
    }
    assert off == {}, f"write between {LENGTHS} words or characters"


def test_no_entry_repeats_a_statistic_without_a_study() -> None:
    told = [
        (name, entry.language, entry.id)
        for entry in every_entry()
        for name, pattern in FALSE.items()
        if re.search(pattern, said_by(entry), re.IGNORECASE) and (name, entry.id) not in WARNED_OF
    ]
    assert told == []


def test_titles_and_questions_lead_to_one_entry_each() -> None:
    for language in ("zh", "en"):
        entries = corpus().entries[language].values()
        titles = Counter(entry.title for entry in entries)
        asks = Counter(ask.casefold() for entry in entries for ask in entry.asks)
        assert {text for text, times in (titles + asks).items() if times > 1} == set()


def test_a_chinese_entry_is_written_in_chinese_and_an_english_one_in_english() -> None:
    for entry in every_entry():
        chinese = len(re.findall(r"[\u3400-\u9fff]", said_by(entry)))
        assert (chinese > 80) if entry.language == "zh" else (chinese < 40), entry.id


def test_every_check_names_help_that_exists() -> None:
    assert {help for check in ALL_CHECKS for help in check.help} <= set(corpus().entries["en"])
