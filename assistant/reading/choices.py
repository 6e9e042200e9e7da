"""Which of the offered choices a message names: by number, by letter, or by saying the label."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from assistant.reading.courtesy import core_of
from assistant.reading.segments import Span
from assistant.reading.spelling import fold

LONGEST_NAMING = 160
_NEARLY = 88
_HAN_NUMBERS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "last": -1}
_BETWEEN = r"(?:[\s,，、;；/&+]|and|和|跟|与|还有|以及|加上?)"
_NUMBER = re.compile(
    r"(?P<marked>(?:option|choice|number|no\.?|nr\.?|#|选项?|我选|选择)?\s?第?(?P<digit>\d{1,2})(?:个|项|号|条|种)?(?:选项)?|[(（](?P<inner>\d{1,2})[)）])"
    r"|(?:option|choice|选项?|我选|选择)?\s?(?P<letter>[a-h])(?![a-z])[.)、]?|(?P<circled>[①-⑧])"
    r"|(?:选|选择|我选)?第(?P<han>[一二两三四五六七八九])(?:个|项|号|条|种)?|(?:the )?(?P<ordinal>first|second|third|fourth|fifth|sixth|last)(?: (?:one|option|choice))?"
)
_JOINT = re.compile(_BETWEEN + "{1,4}")
_ALL = re.compile(
    r"(?:all(?: of (?:them|these|the above|those))?|everything|both(?: of them)?|(?:全部?|全都|都|以上)(?:要|选|有|是|用|都要|都有|都是|全部)*|全选|两个都(?:要|是|有))"
)
_TRIMS = re.compile(r"[\s,，.。!！?？:：;；、/|·~-]+|[(（][^()（）]{0,40}[)）]")
_LEADS = re.compile(
    r"(?:i(?:'d| would)? (?:choose|pick|select|go (?:with|for)|say|think|want)|we (?:choose|use|have|want)|mostly|mainly|mostly just|just|only|probably|option|it'?s|its|that'?s|by|via|through|the|our|on|at|in|"
    r"我(?:们)?(?:选|要|想要|是|主要是|用|有)|选|主要是?|就是?|是|应该是|大概是|有|通过|靠|都是|应该|属于|用)\s*"
)  # fmt: skip
_TAILS = re.compile(r"(?:吧|的|了|啊|呀|呢|为主|这个|这些| please| mostly| mainly| i think| probably| and so on)$")


def chosen_of(folded: str, labels: Sequence[str], *, bare_numbers: bool) -> tuple[int, ...]:
    """The indexes of `labels` that the whole message names, in the order named; empty where it says anything else.

    `bare_numbers` says whether a digit alone may name a choice (not where the question asks for a number).
    """
    if not labels or not folded.strip() or len(folded) > LONGEST_NAMING:
        return ()
    start, end = core_of(folded, (0, len(folded)))
    for words in dict.fromkeys((folded.strip(" \t\n,，.。!！"), folded[start:end])):
        found = _by_number(words, len(labels), bare_numbers) or _by_label(words, labels)
        if found:
            return found
        if _ALL.fullmatch(words) and len(labels) > 1:
            return ()
    return ()


def _by_number(words: str, count: int, bare_numbers: bool) -> tuple[int, ...]:
    at, found, marked = 0, [], False
    while at < len(words):
        number = _NUMBER.match(words, at)
        if number is None:
            return ()
        which = _index(number, count)
        if which is None:
            return ()
        marked = marked or not number[0].strip().isdigit()
        found.append(which)
        at = number.end()
        joint = _JOINT.match(words, at)
        at = joint.end() if joint else at
        if joint is None and at < len(words) and not words[at - 1].isalpha():
            return ()
    return tuple(dict.fromkeys(found)) if marked or bare_numbers else ()


def _index(number: re.Match[str], count: int) -> int | None:
    digit = number["digit"] or number["inner"]
    if digit:
        which = int(digit)
    elif number["letter"]:
        which = ord(number["letter"]) - ord("a") + 1
    elif number["circled"]:
        which = ord(number["circled"]) - ord("①") + 1
    elif number["han"]:
        which = _HAN_NUMBERS[number["han"]]
    else:
        which = _ORDINALS[number["ordinal"]]
    if which == -1:
        which = count
    return which - 1 if 1 <= which <= count else None


def _by_label(words: str, labels: Sequence[str]) -> tuple[int, ...]:
    plain = [_plain(fold(label)) for label in labels]
    whole = _like(_plain(words), plain)
    if whole is not None:
        return (whole,)
    found = []
    for part in _parts(words):
        which = _like(_plain(part), plain)
        if which is None:
            which = _like(_plain(_TAILS.sub("", _LEADS.sub("", part.strip(), count=1))), plain)
        if which is None:
            return ()
        found.append(which)
    return tuple(dict.fromkeys(found))


def _parts(words: str) -> tuple[str, ...]:
    return tuple(
        part for part in re.split(r"[,，、;；/\n+&]|\band\b|\bor\b|和(?!谁)|以及|还有|加上", words) if part.strip()
    )


def _plain(words: str) -> str:
    return _TRIMS.sub("", words)


def _like(words: str, labels: Sequence[str]) -> int | None:
    """The one label that `words` equal, or begin unmistakably, or nearly spell."""
    if not words:
        return None
    equal = [at for at, label in enumerate(labels) if label == words]
    if equal:
        return equal[0]
    if len(words) >= (2 if not words.isascii() else 4):
        begun = [at for at, label in enumerate(labels) if label.startswith(words)]
        if len(begun) == 1 and len(words) * 3 >= len(labels[begun[0]]):
            return begun[0]
    scores = sorted(((fuzz.ratio(words, label), at) for at, label in enumerate(labels)), reverse=True)
    near = scores[0][0] >= _NEARLY and (len(scores) == 1 or scores[0][0] - scores[1][0] >= 8)
    return scores[0][1] if near and len(words) >= 4 else None


def spans_of_choices(folded: str) -> Span:
    """The words that named the choices: the whole message without the space around it."""
    return len(folded) - len(folded.lstrip()), len(folded.rstrip())
