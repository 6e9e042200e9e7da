"""English words that are one phrase ("no later than") or one number ("one hundred and twenty")."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from assistant.reading.values.lexicon.vocabulary import VOCABULARY
from assistant.reading.values.tokens import english
from assistant.reading.values.tokens.numeral import Numeral
from assistant.reading.values.tokens.token import Token

_Phrases = Mapping[str, Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]]


@cache
def _phrases() -> _Phrases:
    """First word, second word -> the phrases that begin with them, longest first, each with its words."""
    phrases: dict[str, dict[str, list[tuple[str, tuple[str, ...]]]]] = {}
    for phrase in VOCABULARY:
        if " " in phrase:
            words = tuple(phrase.replace("s' ", "s ' ").split(" "))
            phrases.setdefault(words[0], {}).setdefault(words[1], []).append((phrase, words))
    return {
        first: {second: tuple(sorted(rows, key=lambda row: -len(row[1]))) for second, rows in seconds.items()}
        for first, seconds in phrases.items()
    }


def merge_words(tokens: list[Token]) -> list[Token]:
    """Join English words that are one phrase or one number."""
    merged: list[Token] = []
    at, phrases = 0, _phrases()
    while at < len(tokens):
        token = tokens[at]
        number = _number_words(tokens, at)
        if number is not None and not (token.numeral is None and _longer_phrase(tokens, at, number[1], phrases)):
            merged.append(number[0])
            at = number[1]
            continue
        phrase = _phrase(tokens, at, phrases) if token.text in phrases else None
        if phrase is not None:
            merged.append(phrase[0])
            at = phrase[1]
            continue
        merged.append(token)
        at += 1
    return merged


def _longer_phrase(tokens: list[Token], at: int, stop: int, phrases: _Phrases) -> bool:
    phrase = _phrase(tokens, at, phrases) if tokens[at].text in phrases else None
    return phrase is not None and phrase[1] > stop


def _phrase(tokens: list[Token], at: int, phrases: _Phrases) -> tuple[Token, int] | None:
    next_at = at + 1
    if next_at < len(tokens) and tokens[next_at].text == "-" and not tokens[next_at].gap:
        next_at += 1
    if next_at >= len(tokens):
        return None
    for phrase, words in phrases[tokens[at].text].get(_written(tokens[next_at]), ()):
        stop = _matches(tokens, at, words)
        if stop is not None and words[0] == "and" and stop < len(tokens) and tokens[stop].numeral is not None:
            continue  # "above 1000 and below 1500"
        if stop is not None:
            return Token(phrase, tokens[at].start, tokens[stop - 1].end, None, tokens[at].gap), stop
    return None


def _matches(tokens: list[Token], at: int, words: tuple[str, ...]) -> int | None:
    for i, word in enumerate(words):
        if i and at < len(tokens) and tokens[at].text == "-" and not tokens[at].gap:
            at += 1
        if at >= len(tokens) or word != _written(tokens[at]):
            return None
        at += 1
    return at


def _written(token: Token) -> str:
    return token.text if token.numeral is None else token.numeral.plain


_NUMBER_START = english.NUMBER_WORDS | {"a", "minus", "negative"}
_GOES_ON = frozenset(english.SCALES) | english.DOZEN | {"and"}


def _number_words(tokens: list[Token], at: int) -> tuple[Token, int] | None:
    """The number that begins at token `at` where words are part of it: seven, 2.5 million, a dozen."""
    first = tokens[at]
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if first.numeral is None:
        if first.text not in _NUMBER_START:
            return None
    elif first.numeral.scale != 1 or first.numeral.han or following not in _GOES_ON:
        return None
    sign = first.text in {"minus", "negative"}
    words, places = _window(tokens, at + sign)
    if not words or (sign and not words[0][:1].isdigit() and words[0] not in english.NUMBER_WORDS):
        return None
    found = english.words_value(words)
    if found is None:
        return None
    value, used, vague = found
    stop = places[used - 1] + 1
    last = tokens[stop - 1]
    if (first.numeral is not None and stop == at + 1) or (words[used - 1] in {"k", "m"} and not last.gap):
        return None
    if used == 1 and words[0] in english.FRACTIONS:
        return None
    numeral = Numeral(
        first.start,
        last.end,
        -value if sign else value,
        exactness="about" if vague else "exact",
        scale=english.SCALES.get(words[used - 1], Decimal(1)) if used == 2 else Decimal(1),
        vague=vague and used == 1,
        english=first.numeral is None,
    )
    return Token("", first.start, last.end, numeral, first.gap), stop


_TAILS = (["a", "half"], ["a", "quarter"], ["one", "quarter"], ["three", "quarters"])
_TWO = {
    ("half", "a"): "half a",
    ("a", "half"): "a half",
    ("a", "quarter"): "a quarter",
    ("a", "couple"): "a couple",
    ("a", "few"): "a few",
    ("couple", "of"): "couple of",
}


def _window(tokens: list[Token], at: int) -> tuple[list[str], list[int]]:
    """Up to sixteen words from `at` as `english` wants them, each with the place of its last token."""
    words: list[str] = []
    places: list[int] = []
    while at < len(tokens) and len(words) < english.MOST_WORDS:
        token = tokens[at]
        if token.text == "-" and words and not token.gap and words[-1] in english.TENS:
            at += 1
            continue
        if token.numeral is not None:
            if token.numeral.scale != 1 or token.numeral.han or token.numeral.amount < 0 or token.numeral.english:
                break
            words.append(str(token.numeral.amount))
            places.append(at)
            at += 1
            continue
        text = token.text
        if not text or not ("a" <= text[0] <= "z"):
            break
        after = [t.text for t in tokens[at + 1 : at + 4]]
        if text == "and" and after[:2] in _TAILS:
            text, at = f"and {after[0]} {after[1]}", at + 2
        elif text == "and" and after[:1] == ["half"]:
            text, at = "and half", at + 1
        elif text == "a" and after[:2] == ["couple", "of"]:
            text, at = "a couple of", at + 2
        elif text == "a" and after[:3] == ["quarter", "of", "a"]:
            text, at = "a quarter of a", at + 3
        elif after and (text, after[0]) in _TWO:
            text, at = _TWO[text, after[0]], at + 1
        words.append(text)
        places.append(at)
        at += 1
    return words, places
