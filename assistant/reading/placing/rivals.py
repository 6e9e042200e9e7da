"""Whom customers weigh the business against: rivals by name, and what people do instead."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

from collections.abc import Sequence

from assistant.reading.claims import CUE
from assistant.reading.desk import Desk
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.segments import Span
from assistant.reading.wording_of_values import is_said, items_of, trimmed

_NAMES_LEAD = spoken(
    r"^(?:(?:we|i) (?:mostly |mainly |usually |always |sometimes )?(?:compete|are (?:compared|up)|get compared|lose(?: deals)?|go up) (?:with|against|to)|(?:our )?(?:main |biggest |closest |direct )?(?:competitors?|competition|rivals?|alternatives?) (?:are|is|include|includes|would be|:)|(?:the|our|their) (?:real|true|actual|biggest|main|only) (?:rival|competitor|competition|alternative)s? (?:is|are)|compared (?:to|with)|against|versus|vs\.?|mainly|mostly|people (?:compare us (?:to|with)|also look at)|they (?:also )?(?:compare|look at|consider)|"
    r"(?:我们)?(?:主要的?)?(?:竞品|竞争对手|对手|竞争者|同行)(?:主要)?(?:有|是|包括|为|就是)|(?:客户)?(?:会|常|经常|一般|主要)?(?:拿(?:我们)?)?(?:跟|和|与)(?:我们)?(?:比(?:的|较)?(?:是|有)?|竞争的(?:是|有)?)?|主要(?:是|有)|会比(?:较)?|就是|还有(?!人)|比如|(?:主要(?:的)?)?competitors?(?:主要)?(?:是|有)|主要(?:跟|和|与)|(?:同城|附近|旁边|周边|本地|隔壁|同行|这边|线上|线下|国外|国内)(?:里|的)?(?:也|还|就|新|最近)*(?:有|开)(?:了|个|一家|一个|家)*|(?:也|还)?有(?:的|些)?人(?=[一-鿿]{2}))\s*[:：]?\s*"
)
_DOES = spoken(
    r"\s+(?:spends?|claims?|charges?|says?|sells?|offers?|costs?|advertises?|dominates?|owns)\b|\s+(?:has|have|is|are)\s+(?!just\b|simply\b)"
)
_SPEAKS_OF_US = spoken(r"(?:so |and |but )?(?:we|i|us|our|it|that|which)\b")
_JUST = spoken(r"(?:and |or |also |just |simply |even |maybe |honestly )+")
_COMPARE_TAIL = spoken(r"(?:比|比较|对比|竞争|做比较|这几家|这些|两家|几家|之类)$")
_NO_RIVAL = spoken(
    r"(?:这块|这行|本地)?(?:就|只有|独)(?:我们)?(?:一家|独家)(?:在做)?|(?:其实|也|都|我们|暂时|目前)*(?:没有?|无)(?:什么|啥|特别|真正|直接|明显|的){0,4}(?:竞品|竞争对手|对手|竞争)|(?:we have |there (?:is|are) )?no (?:real |direct |true )?(?:competitors?|competition|rivals?)"
)
_SUBSTITUTE = spoken(r"人|不买|拖着|凑合|自己|先")
_INSTEAD = spoken(r"(?:就|直接|改|而是|都|先)?(?:用|买|去|找|靠|拿|吃|贴|看|叫|点)(?!友)")


def competitors(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Each competitor or substitute named, in the user's words."""
    known = {competitor.name for competitor in desk.strategy.market.competitors}
    found = False
    for span in spans:
        for item in _whole(desk, items_of(desk.message.folded, span)):
            if _NO_RIVAL.fullmatch(desk.said(item)) is not None:
                continue
            lead = _NAMES_LEAD.match(desk.said(item))
            inner = (item[0] + lead.end(), item[1]) if lead else item
            for name in _whole(desk, items_of(desk.message.folded, inner)) if lead else (item,):
                tail = _COMPARE_TAIL.search(desk.said(name))
                clean = trimmed(desk.message.folded, (name[0], name[0] + tail.start()) if tail else name)
                lead = _JUST.match(desk.said(clean))
                clean = (clean[0] + lead.end(), clean[1]) if lead else clean
                if _SPEAKS_OF_US.match(desk.said(clean)):
                    continue
                does = _DOES.search(desk.said(clean))
                clean = trimmed(desk.message.folded, (clean[0], clean[0] + does.start())) if does else clean
                said = desk.message.words(clean)
                if 1 < len(said) <= 120 and is_said(desk.message.folded, clean) and said not in known:
                    known.add(said)
                    desk.ledger.item("/market/competitors").put("name", said, clean)
                    found = True
    return found


def _whole(desk: Desk, items: Sequence[Span]) -> list[Span]:
    """The items, with what people do instead as one: "不少人先不买，用医院开的乳膏"."""
    whole: list[Span] = []
    for item in items:
        if whole and _INSTEAD.match(desk.said(item)) and _SUBSTITUTE.search(desk.said(whole[-1])):
            whole[-1] = whole[-1][0], item[1]
        else:
            whole.append(item)
    return whole
