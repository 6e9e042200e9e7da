"""Every question is worded in both languages, whole, short, and the way people of each country write."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest
import yaml

from assistant.dialogue.question import QuestionSpec
from assistant.dialogue.questions import QUESTION, QUESTIONS
from assistant.strategy import Language
from assistant.wording.content import build_wording, parameters
from assistant.wording.speech import Wording

PROMPTS = Path(__file__).parents[2] / "prompts"
LANGUAGES: tuple[Language, ...] = ("zh", "en")

KEYS_OF_KIND: Mapping[str, tuple[str, ...]] = {
    "ask": ("prompt", "why", "more", "example", "again", "short"),
    "card": ("title", "prompt", "why", "again", "short", "change"),
    "choice": ("prompt", "why", "more", "again", "short"),
    "confirm": ("prompt", "again", "short"),
}
KEY_OF_CHIP: Mapping[str, str] = {"reword": "reword", "paste": "paste", "example": "long_example"}
"""What is said once a chip that goes there was pressed."""

PARAMETER_OF_LIST: Mapping[str | None, str | None] = {
    None: None, "/goals": "metric", "/audience": "persona", "/market/competitors": "competitor", "/channels": "channel",
}  # fmt: skip


@dataclass(frozen=True)
class Limit:
    """How long a sentence under this key may be: Chinese characters, English words, sentences."""

    characters: int
    words: int
    sentences: int


LIMITS: Mapping[str, Limit] = {
    "title": Limit(14, 8, 1),
    "prompt": Limit(60, 26, 2),
    "why": Limit(40, 24, 2),
    "more": Limit(80, 44, 2),
    "example": Limit(40, 18, 3),
    "again": Limit(40, 24, 2),
    "short": Limit(20, 12, 1),
    "change": Limit(30, 18, 2),
    "push": Limit(30, 18, 2),
    "reword": Limit(40, 24, 2),
    "only": Limit(40, 20, 2),
    "chips": Limit(8, 4, 1),
    "paste": Limit(60, 36, 2),
    "long_example": Limit(140, 76, 9),
}


def _wording() -> Mapping[Language, Wording]:
    read = {each: (PROMPTS / each / "questions.yaml").read_text(encoding="utf-8") for each in LANGUAGES}
    return build_wording({each: {"questions": yaml.safe_load(text)} for each, text in read.items()})


WORDING = _wording()
"""Raises with every fault where the languages differ in keys or in a key's parameters."""


def _keys(spec: QuestionSpec) -> frozenset[str]:
    """What the question needs words for, below its id."""
    keys = {*KEYS_OF_KIND[spec.kind], *(f"chips.{chip.key}" for chip in spec.chips)}
    keys |= {KEY_OF_CHIP[goes] for goes in (chip.goes for chip in spec.chips) if goes and goes in KEY_OF_CHIP}
    if spec.kind == "ask" and len(spec.needs) > 1:
        keys |= {f"only.{need.key}" for need in spec.needs}
    if spec.pushes:
        keys.add("push")
    return frozenset(keys)


def _words_of(language: Language, question: str) -> dict[str, tuple[str, ...]]:
    """The sentences of a question by their key below its id."""
    start = f"questions.{question}."
    return {key.removeprefix(start): said for key, said in WORDING[language].items() if key.startswith(start)}


def _sentences(language: Language) -> Iterator[tuple[str, str]]:
    return ((key, sentence) for key, variants in WORDING[language].items() for sentence in variants)


def _bare(sentence: str) -> str:
    """The sentence by its letters only, so that two that differ in a comma count as the same."""
    return "".join(each for each in sentence.casefold() if each.isalnum())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spec", QUESTIONS, ids=lambda spec: spec.id)
def test_a_question_has_the_words_its_kind_needs_and_no_others(spec: QuestionSpec, language: Language) -> None:
    found, needed = set(_words_of(language, spec.id)), _keys(spec)
    file = f"prompts/{language}/questions.yaml"
    assert not needed - found, f"{file}: write under {spec.id}: {sorted(needed - found)}"
    assert not found - needed, f"{file}: nothing asks for these under {spec.id}: {sorted(found - needed)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_belong_to_a_question(language: Language) -> None:
    assert {key.split(".")[1] for key, _ in _sentences(language)} == set(QUESTION)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spec", QUESTIONS, ids=lambda spec: spec.id)
def test_a_question_about_each_item_names_the_item_and_nothing_else(spec: QuestionSpec, language: Language) -> None:
    name = PARAMETER_OF_LIST[spec.each]
    allowed = frozenset({name} if name else ())
    for key, variants in _words_of(language, spec.id).items():
        for sentence in variants:
            assert parameters(sentence) <= allowed, f"{language}: {spec.id}.{key} may only name {sorted(allowed)}"
            if key in ("prompt", "short"):
                assert parameters(sentence) == allowed, f"{language}: {spec.id}.{key} must say which {name}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spec", QUESTIONS, ids=lambda spec: spec.id)
def test_a_question_never_comes_in_the_same_words_twice(spec: QuestionSpec, language: Language) -> None:
    said = [
        (key, sentence)
        for key, variants in _words_of(language, spec.id).items()
        if not key.startswith("chips.")
        for sentence in variants
    ]
    for (key, one), (other_key, other) in combinations(said, 2):
        assert _bare(one) != _bare(other), f"{language}: {spec.id}: {key} and {other_key} say the same"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["prompt", "again", "short", "title"])
def test_no_two_questions_sound_the_same(key: str, language: Language) -> None:
    heard: dict[str, str] = {}
    for path, sentence in _sentences(language):
        question, _, part = path.removeprefix("questions.").partition(".")
        if part == key:
            twin = heard.setdefault(_bare(sentence), question)
            assert twin == question, f"{language}: {question} and {twin} have the same {key}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spec", [spec for spec in QUESTIONS if spec.chips], ids=lambda spec: spec.id)
def test_chips_of_a_question_can_be_told_apart(spec: QuestionSpec, language: Language) -> None:
    labels = [said[0] for key, said in _words_of(language, spec.id).items() if key.startswith("chips.")]
    assert len({_bare(label) for label in labels}) == len(labels)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LIMITS)
def test_sentences_are_short_enough_for_their_place(name: str, language: Language) -> None:
    limit = LIMITS[name]
    most = limit.characters if language == "zh" else limit.words
    long = {}
    for path, sentence in _sentences(language):
        if path.split(".")[2] == name and (
            _length(sentence, language) > most or _count(sentence, language) > limit.sentences
        ):
            long[path] = (_length(sentence, language), _count(sentence, language))
    assert not long, f"{language}: {name} has at most {most} long, {limit.sentences} sentences: {long}"


def test_every_kind_of_sentence_has_a_limit() -> None:
    assert {key.split(".")[2] for key, _ in _sentences("en")} == set(LIMITS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_written_as_its_readers_write(language: Language) -> None:
    faults = {key: fault for key, sentence in _sentences(language) for fault in _faults(sentence, language)}
    assert not faults


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_end_as_questions_or_sentences_and_labels_do_not(language: Language) -> None:
    ends = "。？”" if language == "zh" else '.?"'
    for key, sentence in _sentences(language):
        if key.split(".")[2] in ("title", "chips"):
            assert sentence[-1] not in ends, f"{language}: {key} is a label: no full stop"
        else:
            assert sentence[-1] in ends, f"{language}: {key} breaks off"


@dataclass(frozen=True)
class Slip:
    id: str
    language: Language
    sentence: str
    fault: str | None


SLIPS = (
    Slip("a good sentence", "zh", "您卖什么，卖给谁？“随便说说”也行。", None),
    Slip("a parameter beside a quotation mark", "zh", "“{metric}”现在多少？", None),
    Slip("a Latin name", "zh", "客户名单或CRM里有多少人？", None),
    Slip("an ASCII comma", "zh", "您卖什么,卖给谁？", "ASCII punctuation in Chinese"),
    Slip("an ASCII question mark", "zh", "您卖什么?", "ASCII punctuation in Chinese"),
    Slip("ASCII quotation marks", "zh", '"先不买"也算。', "ASCII punctuation in Chinese"),
    Slip("a full-width exclamation mark", "zh", "太好了！", "an exclamation mark"),
    Slip("a familiar you", "zh", "你卖什么？", "not how we address people"),
    Slip("an endearment", "zh", "亲，您卖什么？", "not how we address people"),
    Slip("a good English sentence", "en", "What's the budget (roughly)? 1–3 months is fine.", None),
    Slip("an exclamation mark", "en", "Great question!", "an exclamation mark"),
    Slip("an emoji", "en", "Nice \N{ROCKET}", "an emoji"),
    Slip("Chinese punctuation", "en", "What do you sell？", "Chinese in English"),
    Slip("praise", "en", "Great, what do you sell?", "empty praise"),
    Slip("British spelling", "en", "More enquiries", "not American"),
)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.id)
def test_a_slip_of_style_is_seen(slip: Slip) -> None:
    assert list(_faults(slip.sentence, slip.language)) == ([slip.fault] if slip.fault else [])


_CHINESE = r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]"
_ASCII_IN_CHINESE = re.compile(rf"""{_CHINESE}[,.?;:"'()<>~/\-]|[,.?;:"'()<>~/\-]{_CHINESE}""")
_ADDRESS = re.compile("你|亲(?=[，,~]|$)|亲爱的|小伙伴|宝子")
_PRAISE = re.compile(r"\b(great|awesome|perfect|amazing|fantastic)\b[,.!]", re.IGNORECASE)
_BRITISH = re.compile(r"enquir|colour|favour|organis|behaviour|\bcentre\b|programme", re.IGNORECASE)


def _faults(sentence: str, language: Language) -> Iterator[str]:
    """What a reader of this language would stumble over."""
    if re.search("[!！]", sentence):
        yield "an exclamation mark"
    if any(unicodedata.category(each) in ("So", "Cs", "Co") for each in sentence):
        yield "an emoji"
    match language:
        case "zh":
            if _ASCII_IN_CHINESE.search(sentence):
                yield "ASCII punctuation in Chinese"
            if _ADDRESS.search(sentence):
                yield "not how we address people"
        case "en":
            if re.search(_CHINESE, sentence):
                yield "Chinese in English"
            if _PRAISE.search(sentence):
                yield "empty praise"
            if _BRITISH.search(sentence):
                yield "not American"


def _length(sentence: str, language: Language) -> int:
    """Characters in Chinese, words in English; a parameter counts as nothing and one word."""
    return len(re.sub(r"\{\w+\}", "", sentence)) if language == "zh" else len(sentence.split())


def _count(sentence: str, language: Language) -> int:
    """How many sentences it is."""
    ends = r"[。？](?!”)" if language == "zh" else r"[.?](?=\s|$)(?<!\b[ap]\.m\.)"
    return max(1, len(re.findall(ends, sentence)))
