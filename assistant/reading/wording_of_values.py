"""The user's own words as values: trimmed of fillers, cut into the items of a list, refused where they say nothing."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

from assistant.reading.intents import says_nothing
from assistant.reading.lexicon import moods
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.segments import Span

LONGEST_TEXT = 1000
_OPENERS = spoken(
    r"(?:[\s,，.。!！;；:：、~…·•*>|-]"
    r"|(?:idk|dunno|not sure,? but|um+|uh+|er+|hmm+|hm+|well|oh|ah|ok|okay|so|yes|yeah|yep|sure|honestly|basically|probably|and|but|also|i think|i guess|i'd say|i would say|we think|we'd say|i suppose|i believe|let me think|you know|mostly it'?s|mainly it'?s|"
    r"it's (?:probably|mostly|mainly|usually)|it would be|that would be|that'?d be|it'?d be|it'?s|its|they'?re|these are|there are|there's|because|usually|typically|generally|actually|maybe|perhaps|like i said|in short|to be honest|tbh|the answer is|my answer(?: is|:)?)\b(?!-)"
    r"|(?:嗯+|呃+|额(?!外)|哦|噢|啊|唉|哎|那个|那么|那就|那(?!些|样|时|边)|就是说|说实话|老实说|其实|我(?:们)?(?:觉得|认为|想|猜)(?!要)|应该(?:就)?是|应该说|大概(?:就)?是|(?:我们(?:家)?)?(?:主要|最大的优势|就)(?:还)?(?:就)?是(?!不)|一般(?:来说)?(?:就)?是|通常是|基本上?(?:都)?是|可能(?:就)?是|估计是|无非(?:就)?是|就是(?!说)|因为|比如(?:说)?|这样[，,]|是这样的?[，,：:]?|怎么说呢[，,]?|有这么几个[：:，,]?|有(?:以下)?[几三两四五]点[：:，,]?|好的?[，,]|对[，,]))"
)
_CLOSERS = spoken(
    r"(?:[\s,，.。;；:：、~…|]|(?<![\d%])!|！|\b(?:i think|i guess|i suppose|i'd say|basically|mostly|probably|or something(?: like that)?|and so on|etc\.?|and stuff|you know|right|please|thanks|tbh|lol|imo|btw|thank you|that's (?:it|all|about it)|as well)"
    r"|(?:吧|啊|呀|哦|噢|啦|嘛|喽|呗|什么的|之类的|等等|等|谢谢|就这些(?:了)?|大概就这样|差不多(?:就)?这样|这样))$"
)
_ITEM_MARK = spoken(
    r"(?:[-*•·]\s*|\(?\d{1,2}[.)、](?!\d)\s*|[①-⑳]\s*|(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|also|plus|and|or|and also|as well as)\b[,:]?\s*|(?:第[一二三四五][，,、是]?|[一二三][是、]|首先|其次|再次|最后|再就是|再有(?:就是)?|还有(?!人)(?:就是|的)?|另外|以及|或者|和|与|加上|再加上|也有(?!人)|然后|并且|而且|又)[，,：:]?\s*)"
)
_CUTS = spoken(
    r"[;；\n、|/]+\s*|[。！？!?](?:\s|$)?|\.(?:\s+|$)|(?:,|，)\s*(?:and |or |以及|还有(?!人))?|\s+(?:and also|as well as|plus)\s+"
)
_AND = spoken(r"\s+(?:and|or)\s+|(?:以及|还有|或者|和(?!平|谐|其))")
_SENTENCE_CUTS = spoken(r"[;；\n|]+\s*|[。！？!?](?:\s|$)?|\.(?:\s+|$)")
_MEANS = spoken(r"[a-z]{2,}|[a-z]\d[a-z]|[一-鿿]")
_HOLLOW = frozenset(
    [
        "undefined",
        "null",
        "nil",
        "none",
        "nan",
        "true",
        "false",
        "undef",
        "void",
        "inf",
        "infinity",
        "test",
        "testing",
        "asdf",
        "qwerty",
        "foo",
        "bar",
        "xxx",
        "con",
        "prn",
        "aux",
        "nul",
        "constructor",
        "hasownproperty",
        "prototype",
        "tostring",
        "lorem",
    ]
)
_PLAIN = frozenset(
    "abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßł,.;:!?'’\"“”()（）《》「」、，。；：！？-–—/&+%$€£¥@#*·…~"
)
_SYSTEM = spoken(
    r"^(?:[$%][a-z_]+[%({]?|--[a-z]|[a-z]+[.:][a-z]+\(|[a-z]:\\)|[$][a-z]+\{|^ls |^[0-9-]*1?#[a-z]+$|^0x[0-9a-f]+$|^&[a-z]+|^<|/>$|[{}<>]|\\|^[a-z]+\$$|^_+[a-z]+_+$|^[a-z]+[0-9]*:$"
)
_URL_ONLY = spoken(r"(?:https?://|www\.|ftp://|file:)\S+")


def trimmed(folded: str, span: Span) -> Span:
    """The span without fillers and punctuation around it."""
    start, end = span
    for _ in range(12):
        found = _OPENERS.match(folded, start, end)
        if found is None or found.end() == start:
            break
        start = found.end()
    for _ in range(12):
        found = _CLOSERS.search(folded, max(start, end - 24), end)
        if found is None or found.start() == found.end():
            break
        end = found.start()
    return _unquoted(folded, start, end)


def _unquoted(folded: str, start: int, end: int) -> Span:
    pairs = {'"': '"', "“": "”", "「": "」", "'": "'", "(": ")", "（": "）", "[": "]", "【": "】"}
    while (
        end - start > 2
        and pairs.get(folded[start]) == folded[end - 1]
        and folded[start] not in folded[start + 1 : end - 1]
    ):
        start, end = start + 1, end - 1
    return start, end


def is_said(folded: str, span: Span) -> bool:
    """Whether the words can be an answer in themselves: they have letters, are no code, and do not decline."""
    words = folded[span[0] : span[1]].strip()
    if any("\ud800" <= char <= "\udfff" for char in words):
        return False
    if not words or len(words) > LONGEST_TEXT or words in _HOLLOW or _MEANS.search(words) is None:
        return False
    if _URL_ONLY.fullmatch(words) or moods.CODE.search(words) is not None or _is_gibberish(words):
        return False
    return not says_nothing(words)


def _is_gibberish(words: str) -> bool:
    """Rows of one character, keyboard rows without a vowel, and text that is mostly no letter."""
    solid = words.replace(" ", "")
    letters = sum(char.isalpha() for char in solid)
    known = sum(char in _PLAIN or "一" <= char <= "鿿" or char.isdigit() for char in solid)
    digits = sum(char.isdigit() for char in solid)
    if (letters + digits) * 2 < len(solid) or letters * 3 < len(solid) or known * 4 < len(solid) * 3:
        return True
    if _SYSTEM.search(words) is not None:
        return True
    if len(words) > 5 and len(set(words.replace(" ", ""))) <= 2:
        return True
    bare = words.replace(" ", "")
    return bare.isascii() and bare.isalpha() and len(bare) > 6 and " " not in words and not set(bare) & set("aeiouy")


def items_of(folded: str, span: Span, *, sentences_only: bool = False) -> tuple[Span, ...]:
    """The span cut into the items of a list, each trimmed: at bullets, 、, commas, semicolons, and a closing "and".

    `sentences_only` cuts at sentence ends and line ends alone, for items that hold commas themselves.
    """
    cuts = _SENTENCE_CUTS if sentences_only else _CUTS
    pieces: list[Span] = []
    at = span[0]
    for cut in (*cuts.finditer(folded, *span), None):
        end = cut.start() if cut is not None else span[1]
        if cut is None or not _inside(folded, cut.start(), span):
            pieces.append((at, end))
            at = cut.end() if cut is not None else end
    if not sentences_only:
        pieces = [part for piece in pieces for part in _at_and(folded, trimmed(folded, piece))]
    found = []
    for piece in pieces:
        mark = _ITEM_MARK.match(folded, *_trim_space(folded, piece))
        clean = trimmed(folded, (mark.end(), piece[1]) if mark else piece)
        if is_said(folded, clean):
            found.append(clean)
    return tuple(found)


def _at_and(folded: str, piece: Span) -> list[Span]:
    """Cut at "and", 和 where both sides are short: "price and sign-off" is two things, a long clause is one."""
    parts: list[Span] = []
    at = piece[0]
    for joint in _AND.finditer(folded, *piece):
        left, right = folded[at : joint.start()].strip(), folded[joint.end() : piece[1]].strip()
        limit = 30 if (left + right).isascii() else 14
        if right and left.split("有")[-1].isascii() and not right.isascii() and right[0].isascii():
            continue  # "CE和FDA认证" share their head
        if 1 < len(left) <= limit and 1 < len(right) <= limit and _is_nominal(left) and _is_nominal(right):
            parts.append((at, joint.start()))
            at = joint.end()
    return [*parts, (at, piece[1])]


_VERBAL = spoken(
    r"\b(?:is|are|was|were|have|has|had|do|does|did|don't|can|could|will|would|never|they|we|it|he|she|i|called|want(?:ed)?|need(?:ed)?|said|says|repair|install|the job)\b|[是会能要想没不在从靠先]|通过|觉得|怕"
)


def _is_nominal(words: str) -> bool:
    return _VERBAL.search(words) is None and words.count(" ") <= 5


def _inside(folded: str, at: int, span: Span) -> bool:
    """Whether a cut lies in quotes, brackets or between the digits of a number."""
    if folded[at] in ",." and folded[at - 1 : at].isdigit() and folded[at + 1 : at + 2].isdigit():
        return True
    if folded[at] == "/" and folded[at - 1 : at].isascii() and folded[at + 1 : at + 2].isascii():
        return True
    before = folded[max(span[0], at - 80) : at]
    return any(before.rfind(left) > before.rfind(right) for left, right in ("“”", "（）", "()", "「」"))


def _trim_space(folded: str, span: Span) -> Span:
    start, end = span
    while start < end and folded[start] in " \t":
        start += 1
    return start, end
