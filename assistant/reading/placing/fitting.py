"""Whether words fit what was asked: a clause about money, an aim or a day is no answer to a question after words."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

from collections.abc import Sequence

from assistant.reading.desk import Desk
from assistant.reading.lexicon import choices_of_field as words
from assistant.reading.lexicon import moods
from assistant.reading.lexicon.cues import NUMBER_CUES
from assistant.reading.lexicon.customers import JOB
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.segments import Span
from assistant.reading.values import Change, Count, Money, When
from assistant.strategy.fields import pattern_of

_OF_WORDS = (
    "/audience/*/decision_path", "/audience/*/information_habits", "/audience/*/pains", "/audience/*/objections",
    "/audience/*/motives", "/audience/*/quotes", "/audience/*/behaviours", "/audience/*/buying_role",
    "/market/swot", "/market/research", "/market/competitors", "/content/pillars", "/content/keywords",
)  # fmt: skip
_OF_MONEY = spoken(r"含|包括|只算|全年|每月|一个月|半年|最多|至少")
_DAY = spoken(r"截止|期限|到期日|\b(?:deadline|due)\b")
_PLACES_TO_LOOK = spoken(
    r"搜|刷|查|论坛|社区|媒体|朋友|同行|同事|群|展会|公众号|网上|视频|文章|问(?!题)|听|看(?!看)|推荐|\b(?:search|google|read|watch|ask|friends?|forums?|groups?|online|news|magazines?|podcasts?|social|reviews?|blogs?)\b"
)
_DECIDES = spoken(
    r"拍板|决定|签字|点头|审批|批准|也(?:要|会)?看看|说了算|商量|\b(?:decides?|signs?|approves?|recommends?|picks?|specif(?:y|ies)|negotiates?|final say|signs? off)\b"
)


_REMARK = spoken(
    r"(?:哦|噢|啊|对了|对|嗯|这个|我){0,6}[，, ]{0,4}(?:刚才|刚刚|前面|之前|上面)?(?:忘了?|漏了?|没)(?:记得|来得及)?(?:跟你|跟您|和你)?(?:说|讲|提|写|填)?(?:了|过|完)?(?:的)?"
    r"|(?:再|我)?补充(?:一下|一点|一句|几句)?|顺便(?:说|提|补充)(?:一下|一句)?|(?:还有)?(?:一点|个事|件事)(?:要说)?|(?:先)?(?:说|讲|聊)(?:一下)?(?:钱|预算|目标|正事)(?:吧)?|(?:另外|还)(?:说|提)一(?:下|句)"
    r"|(?:i )?forgot to (?:say|mention)(?: it| that)?|by the way|btw|one more thing|as i said|like i said"
)
_DENIAL = spoken(r"[^，。,]{0,16}(?:是|为)[^，。,]{1,16}(?:而)?不是[^，。,]{1,12}|(?:也|并|又)?不是[^，。,]{1,14}")

_WHICH_ONE = spoken(
    r"(?:那个|这个|那笔|这笔)[^，。]{0,3}\d[^，。]{0,6}(?:那个|那笔)?是|[^，。]{0,3}\d[^，。]{0,6}(?:那个|那笔)是"
)


def is_remark(desk: Desk, span: Span) -> bool:
    """Whether a clause speaks of the talk itself ("对了忘了说"), or only says what an earlier figure is not."""
    said = desk.said(span).strip(" 。.！!~")
    if _REMARK.fullmatch(said) is not None:
        return True
    told = _DENIAL.fullmatch(said) is not None or _WHICH_ONE.match(said) is not None
    return bool(desk.message.values_in(span)) and told


def is_of_another(desk: Desk, span: Span) -> bool:
    """Whether a clause with a value answers none of the open questions, which are after words."""
    pending = [pattern_of(path) for path in desk.context.pending]
    if not any(path.startswith(_OF_WORDS) for path in pending):
        return False
    said = desk.said(span)
    if _DAY.search(said) is not None and desk.values([span], When):
        return True
    amounts = desk.values([span], Money, Change) or [
        value for value in desk.values([span], Count) if value.per is not None or value.amount >= 1000
    ]
    if not amounts:
        return False
    told = (moods.AIM, moods.CURRENT, moods.PAST, NUMBER_CUES["budget"], words.COVERS_MEDIA_ONLY, _OF_MONEY)
    return any(pattern.search(said) is not None for pattern in told) or _mostly(amounts, span)


def _mostly(amounts: Sequence[Money | Change | Count], span: Span) -> bool:
    """Whether the amounts are most of the words."""
    return sum(value.end - value.start for value in amounts) * 2 >= span[1] - span[0]


_SOMEBODY = spoken(
    r"\b(?:they|he|she|we|i|me|you|who|wife|husband|spouse|couples?|partners?|famil(?:y|ies)|committee|board|team|both|together|alone|themselves|himself|herself|person|people|customers?|clients?|mom|dad|parents?|patients?|nobody|no one|everyone|buyer|donor|user|doctor|legal|procurement|finance|it|hr|ops|sales)\b|[^\x00-\x7f]"
)


def decides(desk: Desk, item: Span) -> bool:
    """Whether an item can tell how a decision is made: it names somebody, or says who has the last word."""
    said = desk.said(item)
    return any(pattern.search(said) is not None for pattern in (_SOMEBODY, JOB, _DECIDES))


def says_who_decides(desk: Desk, span: Span) -> bool:
    """Whether words tell who recommends, decides or signs."""
    return _DECIDES.search(desk.said(span)) is not None


def is_habit(desk: Desk, item: Span) -> bool:
    """Whether an item tells where customers look, and not who decides."""
    said = desk.said(item)
    looks = bool(desk.message.things_in(item, "channel")) or _PLACES_TO_LOOK.search(said) is not None
    return looks and _DECIDES.search(said) is None
