"""Counts: a number with its measure word, times, ages; and the numbers that count nothing (one, 一 as an article)."""

from dataclasses import replace

from assistant.reading.values.lexicon.money_words import AGE_BEFORE, AGES, MEASURES, TIMES
from assistant.reading.values.lexicon.words import ADVERBS, BEFORE, TIME_UNITS, phrases
from assistant.reading.values.line import CLAUSE_ENDS, Line
from assistant.reading.values.scalars import Scalar

_ARTICLE_AFTER = phrases(
    "有|共|只|就|仅|再|多|剩|差|加|到|每|约|大概|至少|最多|起码|平均|才|不到|超过|只有|一共|达到|新增",
    "增加|少|近",
)
_PEOPLE = frozenset({"人", "名", "位"})
_NOT_ONE_BEFORE = phrases(
    "the|that|this|which|no|any|each|every|another|last|next|first|only|some|single|new|good|great",
    "main|big|key|right|wrong|other",
)
_NOT_ONE_AFTER = phrases(
    "of|is|was|that|who|which|day|another|thing|way|time|more|and|or|for|to|on|in|at|with|you|we|i|it",
    "they|has|can|will|would|should|by|from|as|but|if|the|a",
)
_FIGURES = frozenset({"figure", "figures", "digit", "digits"})  # "six figures" names no amount
_ORDINAL_TAILS = frozenset({"st", "nd", "rd", "th"})


def read_suffixed(line: Line, bare: Scalar) -> Scalar | None:
    """The count that a number is, with the measure word after it if one follows; None if it counts nothing."""
    at, numeral = bare.after, bare.numeral
    word = line.word(at)
    if word in AGES:
        return replace(bare, unit="years_old", after=at + 1)
    if word == "-" and line.has(at + 1, AGES):
        return replace(bare, unit="years_old", after=at + 2)
    if (
        word in {"-"}
        and line.has(at + 1, {"year"})
        and (line.starts(at + 2, "-", "old") or line.starts(at + 2, "-", "olds"))
    ):
        return replace(bare, unit="years_old", after=at + 4)
    if word == "-" and not line.gap(at) and line.has(at + 1, {"fold"}):
        return replace(bare, unit="times", after=at + 2)
    if word in TIMES and not (word in {"x", "times"} and line.numeral(at + 1) is not None):
        return replace(bare, unit="times", after=at + 1)
    if line.has(bare.start - 1, AGE_BEFORE) and not line.has(at, MEASURES):
        return replace(bare, unit="years_old")
    if word in _FIGURES or (word == "位" and line.has(at + 1, {"数"})) or (word == "-" and line.has(at + 1, _FIGURES)):
        return None
    if word in _ORDINAL_TAILS or line.has(bare.start - 1, {"第"}):
        return None
    if numeral is None or numeral.vague:
        return _measured(line, bare) if numeral is not None and numeral.english and numeral.amount == 2 else None
    if numeral.english:
        return _measured(line, bare) if _is_counting_word(line, bare) else None
    if (numeral.han and not numeral.units) or (
        numeral.han and line.source[numeral.start : numeral.end] in {"十", "百", "千"}
    ):
        if word in MEASURES:
            return None if _is_article(line, bare) else _measured(line, bare)
        if line.has(at, {"到", "至", "-", "~"}) and line.numeral(at + 1) is not None:
            return bare
        return bare if _is_alone(line, bare) else None
    return _measured(line, bare)


def _measured(line: Line, bare: Scalar) -> Scalar:
    word = line.word(bare.after)
    if word in MEASURES and not line.gap(bare.after):
        if word == "个" and line.has(bare.after + 1, {"人"}):
            return replace(bare, unit="人", after=bare.after + 2)
        return replace(bare, unit=word, after=bare.after + 1)
    return bare


def _is_alone(line: Line, bare: Scalar) -> bool:
    """Whether a short Han numeral stands by itself, with no Han text on either side."""
    before, after = bare.start - 1, bare.after
    left = (
        before < 0
        or line.has(before, CLAUSE_ENDS)
        or line.has(before, BEFORE)
        or not line.is_han(before)
        or line.has(before, _ARTICLE_AFTER | {"是", "为", "于", "和", "到", "至", "与", "过"})
    )
    right = (
        line.ends(after)
        or not line.is_han(after)
        or line.has(
            after,
            {"和", "到", "至", "与", "以上", "以下", "左右", "之间", "间", "以内", "的", "并", "同时", "且", "并且"},
        )
    )
    return left and right


def _is_article(line: Line, bare: Scalar) -> bool:
    """Whether 一 with a measure word means "a": 做一个方案; not in 一个人, 只有一家, 一条."""
    if bare.amount != 1 or bare.high is not None or line.source[bare.numeral.start if bare.numeral else 0] != "一":
        return False
    measure, after = line.word(bare.after), bare.after + 1
    if measure in _PEOPLE or line.has(after, _PEOPLE) or line.ends(after) or line.has(bare.start - 1, _ARTICLE_AFTER):
        return False
    if line.has(bare.start - 1, ADVERBS) or line.has(bare.start - 1, TIME_UNITS):
        return False
    return not (line.has(bare.start - 2, _ARTICLE_AFTER) and line.has(bare.start - 1, {"了", "有"}))


def _is_counting_word(line: Line, bare: Scalar) -> bool:
    """Whether an English number word counts: not "the one you mentioned"."""
    if bare.amount != 1 or line.word(bare.after) in TIMES:
        return True
    word = line.source[line.start(bare.start) : line.end(bare.after)].lower()
    if word != "one":
        return True
    before, after = line.word(bare.start - 1), line.word(bare.after)
    if before in _NOT_ONE_BEFORE or after in _NOT_ONE_AFTER:
        return False
    return before == "" or not line.ends(bare.after) or bare.start == 0
