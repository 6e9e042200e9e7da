"""What somebody says first: what they sell, to whom, where, and how ("做门店排班软件，卖给江浙沪的连锁餐饮，主要靠销售上门").

The industry is the seller's: names inside the words for the buyers do not count for it.
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Sequence

from assistant.reading.claims import ASKED
from assistant.reading.desk import Desk
from assistant.reading.lexicon import choices_of_field as words
from assistant.reading.lexicon import moods
from assistant.reading.lexicon.cues import BUYERS_ARE
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing import audience, business, places
from assistant.reading.segments import Span
from assistant.reading.values import Money, Percent
from assistant.reading.wording_of_values import is_said, trimmed

_END_EN = r"(?=\s+(?:for|to(?! (?:go|order|measure)\b)|in(?!-)|across|throughout|around|through|via|mainly|mostly|primarily|based|from (?:our|a)|with|at|near|on|under|since|aimed|targeted|serving|who|that|which|and (?:we|our|sell|ship|serve|distribute|mainly|mostly|currently|i)|online|nationwide|worldwide|directly|called|named|out of)\b|\s*[,.;:!?，。；(–—]|\s+-\s|\s*$)"
_DOES_EN = re.compile(
    r"\b(?:we|i|our (?:company|firm|team|startup|start-up|business|shop|store|studio|brand|agency|organi[sz]ation|nonprofit|charity|family)|the company|it|they|[a-z0-9&'.]+(?: [a-z0-9&'.]+){0,3}?)\s+"
    r"(?:(?:currently|mainly|mostly|primarily|also|basically|just|only|now|both|have been|'ve been|'re|are)\s+)*"
    r"(?P<verb>sells?|selling|makes?|making|builds?|building|offers?|offering|provides?|providing|repairs?|installs?|runs?|running|operates?|manufactures?|manufacturing|produces?|producing|designs?|develops?|developing|imports?|exports?|distributes?|teach(?:es)?|creates?|delivers?|rents?(?: out)?|leases?|cleans?|hosts?|publish(?:es)?|brews?|roasts?|bakes?|trains?|coach(?:es)?|fix(?:es)?|organi[sz]es?|suppl(?:y|ies)|craft|grows?|write|service|specialize in|specialise in|specializes in|specialises in|do|does|deal in|trade in|cater|restore|renovate|photograph|plan)\s+"
    r"(?P<what>(?!on\b|out\b|into\b|it\b|that\b|this\b|them\b|so\b|not\b|well\b|ads\b|everything\b|a (?:campaign|report)|the (?:marketing|ads|work|same))[^,.;:!?，。；\n()–—]{2,120}?)"
    + _END_EN
)
_KEPT_VERBS = re.compile(
    r"(?:repair|install|clean|teach|rent|lease|train|coach|fix|restore|renovate|photograph|plan|organi|host|service|design|write|cater|brew|roast|bake|grow|deliver|export|import)"
)
_IS_EN = re.compile(
    r"(?:\b(?:we(?:'re| are)|i(?:'m| am)|this is|it'?s|we run|i run|i own|we own|i have|i manage|we operate|i work for|i work at|im(?=[^,.;]{0,40}\b(?:at|of|for|with)\b))|^[a-z0-9&'. ]{2,40}? is)\s+(?:basically |just |currently |actually |(?:(?:the |an? )?(?:[a-z]+ ){0,3}(?:manager|director|lead|head|officer|owner|founder|co-founder|ceo|cmo|marketer|coordinator|assistant|partner|person|guy|girl|team)(?: of marketing)? (?:at|for|of|with|in|from) (?:[a-z0-9&'. ]{2,40}, )?))?"
    r"(?P<article>an?|the|two|three|four|\d+|our) (?P<what>(?!bit\b|few\b|lot\b|person\b|people\b|team of\b|little\b|marketing (?:manager|director)\b)[^,.;:!?，。；\n()–—]{3,100}?)"
    + _END_EN
)
_IS_KIND_EN = re.compile(
    r"^(?:[a-z0-9&'. ]{2,40}? is|(?:we(?:'re| are)|it'?s)) (?P<what>(?!an? |the |our |not |very |so )(?:[a-z0-9-]+ ){0,4}(?:software|platform|app|tool|system|service|services|marketplace|hardware|equipment|clothing|furniture|jewelry|skincare|food|drinks?))\b"
)
_MADE_EN = re.compile(
    r"^[a-z0-9&'. ]{2,40}?, (?:an?|the) (?:(?:family[- ](?:run|owned)|small|local|independent|leading|growing|us|uk|online) )*(?P<what>[^,.;:]{3,100}?)"
    + _END_EN
)
_MAKER = re.compile(
    r"(?:[a-z-]+ )?(?:manufacturer|maker|producer|provider|supplier|seller|distributor|importer|exporter) of "
)
_HELPS_EN = re.compile(
    r"\b(?:we|our \w+|it|(?!that\b|which\b|who\b|to\b|and\b)[a-z0-9&']+) (?P<verb>help|helps|enable|enables|let|lets|connect|connects|support|supports) (?P<whom>(?:[^\s,.;:!?]+ ){1,5}?)(?P<what>(?:to )?(?!and\b|in\b|with\b)[a-z]+ [^,.;:!?，。；\n]{2,100})"
)
_BUYERS_EN = re.compile(
    r"(?:\b(?:sell(?:s|ing)?|sold|ship(?:s|ping)?|cater(?:s|ing)?|market(?:ed)?|offered|supply|supplies) (?:it |them |mostly |mainly |directly |primarily )?to|\bfor|\bto|\baimed at|\btargeting|\btargeted at|\bserv(?:e|es|ing)|\bour (?:main |typical |best |ideal )?(?:customers?|clients?|buyers?|users?|audience|guests?|donors?) (?:are|is)(?: mostly| mainly| usually| typically| primarily)?|\bbought by|\bused by|\bwho buy|\b(?:mostly|mainly|primarily)(?! (?:through|via|on|in|by|from|at|online|with|to|over|around|across)\b))\s+"
    r"(?P<who>(?:the |mostly |mainly |our |small |local |busy |young )*[^,.;:!?，。；\n()–—]{3,90}?)(?=\s+(?:in(?!-| their)|across|throughout|around|near|through|via|mainly|mostly|who|that|with|online|based|from|on|at)\b|\s*[,.;:!?，。；(–—]|\s+-\s|\s*$)"
)
_WHERE_EN = re.compile(
    r"\b(?:in(?!-)|across|throughout|around|near|serving|based in|out of|to|from|outside|all over)\s+[^,.;:!?，。；\n]{2,80}"
)

_DOES_ZH = re.compile(
    r"(?:^|(?<=[，。；,;：:\s])|我们|我|公司|本店|本公司|家里|团队|平台|(?:给|为|帮)[^，。,；;]{2,16}?)(?:是|主(?=做|营|卖)|主要(?:是)?|目前|现在|一直|专门|专注|专业|就是|公司|家|自己|在|也|都|主营|一家|一个){0,4}(?:[一-鿿]{1,3}地)?"
    r"(?P<verb>做|卖(?!给)|经营|销售|生产|提供|开发|研发|主营|从事|专注于?|制造|出口|运营|设计|开(?!始|放|业|心|通|会)|代理|供应|种|养|加工|教|办)(?P<tail>的是|了|着|个|一款|一个|一家|一间|家|间|几家|各类|各种|[一二两三四五六七八九十\d]{1,4}家){0,3}(?!的|过|到|得|一下|多少|什么|好)(?P<what>[^，。；,;！!？?\n：:]{2,60}?)(?=的(?:公司|企业|工厂|厂家|厂|品牌|机构|团队|创业公司|店|小店|平台|商家|服务商|供应商|制造商)|，|。|；|,|;|！|!|\n|$|(?<=[一-鿿a-z])给(?![我你您力])|(?:卖给|面向|服务于?|针对|主要给)|\s(?=[一-鿿])|\s*$)"
)
_IS_ZH = re.compile(
    r"(?:我们|我|这边|本店|公司)(?:家)?(?:是|为)(?:一家|一个|一间|做)?(?P<what>(?!做|卖|说|想|要|不|在|用|因为|为了|靠)[^，。；,;！!？?\n]{2,40}?)(?=，|。|；|,|;|！|\n|$)"
)
_BUYERS_ZH = re.compile(
    r"(?:(?:主要|目前|专门|都是|大多|基本){0,4}(?:卖给|面向|服务(?:于|的是|对象是)?|针对|提供给|供给|供应给|做给|瞄准|主打|目标(?:客户|用户|人群)(?:主要)?是|客户(?:群体)?(?:主要|大多|基本上?|一般)?(?:都)?(?:是|为|有)|用户(?:主要|大多)?(?:都)?是|买家(?:主要|大多)?(?:都)?是|买的(?:人)?(?:主要|大多)?(?:都)?是|消费者(?:主要)?是|(?:客人|顾客|学员|会员|患者|家长|粉丝|捐赠人|受众|人群)(?:主要|大多|基本)?(?:都)?是|(?:主要|大多|大部分|基本上?)(?:都)?是|给|帮(?:助)?))"
    r"(?P<who>(?!我|您|你)[^，。；,;！!？?\n]{2,40}?)(?=做|提供|用的?|使用|解决|管理|卖|$|，|。|；|,|;|！|!|\n)"
)
_SHORTEST = 3  # code points: "app" alone says too little
_JOINED_ON = spoken(r"\s+(?:for|to|with|by|from|at|的)$|(?:给|为|帮|向|卖给|面向)$")
_PLACED = spoken(r"(?:\s(?:in|across|around|near|from|throughout|based in)(?: the)?\s|在|于|位于)(?:[a-z]+ )?$")
_MODEL = spoken(r"\b(?:b2b|b2c|d2c|dtc|residential)\b|(?<![a-z])to ?[bc](?![a-z])|b端|c端")
_BEFORE_SELLING = re.compile(f"(?:{moods.AIM.pattern})|(?:{moods.NOT.pattern})")
_ONLY_A_FIRM = re.compile(
    r"(?:(?:family[- ](?:run|owned)|small|local|new|young|growing|independent|little|private|b2b|b2c|d2c) )*(?:company|business|firm|brand|startup|start-up|team|family|organi[sz]ation)|(?:小|初创|创业|家族|本地)?(?:公司|企业|品牌|团队)"
)
_IS_A_PERSON = spoken(
    r"^(?:[a-z]+ ){0,3}(?:director|manager|owner|founder|co-founder|ceo|cmo|marketer|coordinator|assistant)$"
)
_ONLY_A_MODEL = spoken(
    r"(?:(?:an? |we'?re |we are |its? )?(?:early[- ]stage |small |seed(?:ed)? )?(?:b2b|b2c|d2c|dtc|saas|software|startup|start-up|ecommerce|e-commerce|agency)[ ,/]*)+(?:company|business|firm|brand|startup|start-up)?"
)
_TRADE = spoken(
    r"(?:b2b|b2c|tob|toc|to b|to c|企业|门店|实体)?(?:的|服务)?(?:saas|软件|电商|跨境电商|跨境|外贸|餐饮|餐饮供应链|供应链|教育|培训|零售|批发|制造业?|互联网|科技|食品|服装|医疗|医美|生意|实体店?|工厂|贸易|服务业?|本地生活)(?:行业|生意|公司|这块|这行)?的?"
)
_WANTS_A_PLAN = spoken(
    r"(?:我|我们)?(?:就|是|也)*(?:想|要|需要|打算|准备|帮我|请|麻烦|希望)[^，。]{0,6}(?:做|写|出|定|制定|搞|弄|来|要|规划|策划)[^，。]{0,10}(?:方案|计划|策略|规划|策划案?|营销|推广)(?:书|案|呢|吧|的)?"
)
_NAME = re.compile(
    r"(?:\b(?:(?:brand|company|business|shop|store)(?: name)? is (?:called|named)|called|named|brand(?: name)? is|company(?: name)? is|trading as|known as|my name is not)\s+|(?:品牌|公司|店|店名|产品|企业|机构|项目|我们|app|名字)?(?:名字)?(?:就)?(?:叫做?|名叫|名字(?:叫|是)|名为|品牌名?是|店名是)\s*)"
    r"[\"“「『《']?(?P<name>[A-Z0-9][\w&'’.-]*(?: (?:(?:of|and|the) )?[A-Z0-9&][\w&'’.-]*)*|[一-鿿A-Za-z0-9·]{2,16}?)(?=[\"”」』》'，。,.;；!！\s]|$|是|的|，)"
)
_NAME_FIRST = re.compile(
    r"^(?:[Hh]i[,!. ]+|[Hh]ello[,!. ]+)?(?P<name>(?!(?:We|I|Our|The|This|It|A|An|My|In|For|At|As|They|Hi|Hello|There|He|She|What|How|Why|Is|Are|So|You|And|But|If|When|Budget|Goal|Currently|Mostly|Mainly|Most|Not|No|Yes)\b)[A-Z][\w&'’.-]*(?: (?:(?:of|and|the) )?[A-Z&][\w&'’.-]*){0,4})(?:, (?=(?:an?|the) )|,? )(?:is|are|an?(?= (?:[\w-]+ ){1,4}(?:manufacturer|maker|producer|provider|supplier|brand|company|clinic|studio|agency|firm|shop|store|bakery|charity|nonprofit|food bank))|sells|makes|offers|provides|helps|builds|runs|operates|designs|manufactures|produces|repairs|installs|brews|roasts|delivers)\b"
)
_WE_ARE_NAME = re.compile(
    r"\b(?:[Ww]e(?:'re|’re| are)|[Tt]his is|I (?:run|own|work (?:for|at)|manage|founded)|[Ww]e run|(?:[Dd]irector|[Mm]anager|[Oo]wner|[Ff]ounder|[Ll]ead|[Mm]arketing|CEO|CMO) (?:at|of|for))\s+(?P<name>(?!(?:A|An|The|B2B|B2C|SaaS|Looking|Based|In|I|CEO|CMO|US|UK)\b)[A-Z][\w&'’.-]*(?: (?:(?:of|and|the) )?[A-Z&][\w&'’.-]*){0,4})(?=\s*[,(—–-]|\s+(?:a|an|and)\b|\.|$)"
)


def opening(desk: Desk, spans: Sequence[Span], sure: int, *, asked: bool, whole: bool = False) -> bool:
    """Claim what the business is, from the words of somebody who introduces it.

    Not `asked`, only what says plainly what is sold counts; asked, the first words that say something are the offering
    at worst, and with `whole` the first sentence.
    """
    spans = [span for span in spans if _WANTS_A_PLAN.fullmatch(desk.said(span).strip(" 。.！!~")) is None]
    _name(desk, spans, sure)
    buyers = _buyers(desk, spans)
    offering = _offering(desk, spans, buyers)
    if offering is None and not asked:
        return False
    if offering is None:
        offering = _whole_words(desk, spans[0], buyers) if whole and spans else _first_words(desk, spans, buyers)
    found = False
    if offering is not None and is_said(desk.message.folded, offering):
        found = desk.put("/business/offering", desk.message.words(offering), offering, sure)
    if not found and not buyers:
        return places.claim(desk, spans, sure, asked=True) if asked else False
    outside = _without(spans, buyers)
    _industry(desk, offering, outside, sure)
    _customers(desk, buyers, outside, sure)
    business.sells_through(desk, _without(outside, [offering] if offering else []), min(sure, ASKED))
    places.claim(desk, spans, sure, asked=True)
    if asked and not desk.strategy.business.regions:
        places.by_currency(desk, spans)
    business.stage(desk, outside, sure)
    if buyers and not _helped(desk, spans, buyers[0]):
        _persona(desk, buyers[0], sure)
    return True


def _offering(desk: Desk, spans: Sequence[Span], buyers: Sequence[Span]) -> Span | None:
    for pattern in (_IS_KIND_EN, _DOES_EN, _HELPS_EN, _DOES_ZH, _IS_EN, _MADE_EN, _IS_ZH):
        for span in spans:
            said = desk.said(span)
            found = pattern.search(said)
            if found is None or _BEFORE_SELLING.search(said[: found.start("what")]) is not None:
                continue
            if _ONLY_A_FIRM.fullmatch(found["what"].strip()) is not None or _IS_A_PERSON.search(found["what"]):
                continue
            if pattern is _DOES_ZH and _TRADE.fullmatch(found["what"].strip()) is not None:
                found = _says_more(pattern, said, found)
            start, end = found.start("what"), found.end("what")
            maker = _MAKER.match(found["what"])
            start += maker.end() if maker is not None else 0
            if pattern is _DOES_EN and _KEPT_VERBS.match(found["verb"]):
                start = found.start("verb")
            if pattern is _HELPS_EN:
                start = found.start("verb")
            clean = trimmed(desk.message.folded, (span[0] + start, span[0] + end))
            if desk.message.folded[clean[1] - 1 : clean[1]] == "的":
                clean = clean[0], clean[1] - 1
            clean = _before_place(desk, clean)
            if clean[1] - clean[0] >= 2 and not any(clean == buyer for buyer in buyers):
                return clean
    return None


def _whole_words(desk: Desk, span: Span, buyers: Sequence[Span]) -> Span:
    """A sentence under its label, up to its buyers or its figures ("..., $14,400 a year, about 78% margin")."""
    clauses = desk.message.clauses_in(span) or (span,)
    told = next((at for at, one in enumerate(clauses) if at and desk.values([one], Money, Percent)), len(clauses))
    start, end = clauses[0][0], clauses[told - 1][1] if told < len(clauses) else span[1]
    end = min((at for at, _ in buyers if start + _SHORTEST < at < end), default=end)
    clean = trimmed(desk.message.folded, (start, end))
    tail = _JOINED_ON.search(desk.message.folded, *clean)
    return trimmed(desk.message.folded, (clean[0], tail.start()) if tail else clean)


def _says_more(pattern: re.Pattern[str], said: str, first: re.Match[str]) -> re.Match[str]:
    """What is sold, where the first words only name the trade: "做SaaS的，给工厂做设备管理系统"."""
    return pattern.search(said, first.end()) or first


def _first_words(desk: Desk, spans: Sequence[Span], buyers: Sequence[Span]) -> Span | None:
    """The first words that say something, up to where buyers, places or a next clause follow."""
    folded = desk.message.folded
    for span in spans:
        if BUYERS_ARE.match(desk.said(span)) is not None:
            continue  # who buys, not what is sold
        clauses = [one for one in desk.message.clauses_in(span) or (span,) if not _only_names(desk, one)]
        while len(clauses) > 1 and _ONLY_A_MODEL.fullmatch(desk.said(clauses[0])):
            clauses.pop(0)
        if not clauses:
            continue
        start, end = _behind_price(desk, clauses[0])
        if end - start <= _SHORTEST and len(clauses) > 1:
            end = clauses[1][1]
        end = min((at for at, _ in buyers if start + _SHORTEST < at < end), default=end)
        clean = _before_place(desk, trimmed(folded, (start, end)))
        tail = _JOINED_ON.search(folded, *clean)
        clean = trimmed(folded, (clean[0], tail.start()) if tail else clean)
        if is_said(folded, clean):
            return clean
    return None


def _behind_price(desk: Desk, span: Span) -> Span:
    """ "$49 soy candles" sells soy candles."""
    price = next(iter(desk.values([span], Money)), None)
    rest = trimmed(desk.message.folded, (price.end, span[1])) if price is not None else span
    return rest if price is not None and price.start - span[0] <= 1 and is_said(desk.message.folded, rest) else span


def _before_place(desk: Desk, span: Span) -> Span:
    """The words without a closing "in Toronto", "在大理"."""
    for thing in desk.message.things_in(span, "place", "region"):
        before = _PLACED.search(desk.message.folded, span[0], thing.start)
        if before is not None and before.start() - span[0] >= 2:
            return trimmed(desk.message.folded, (span[0], before.start()))
    return span


def _buyers(desk: Desk, spans: Sequence[Span]) -> list[Span]:
    """The words for those who buy: only such as name people or firms."""
    found: list[Span] = []
    for span in spans:
        said = desk.said(span)
        for pattern in (_BUYERS_ZH, _BUYERS_EN):
            for hit in pattern.finditer(said):
                who = said[hit.start("who") : hit.end("who")]
                if any(kind.search(who) for kind in (words.BUSINESSES, words.CONSUMERS, words.DONORS)):
                    clean = trimmed(desk.message.folded, (span[0] + hit.start("who"), span[0] + hit.end("who")))
                    if not any(start < clean[1] and clean[0] < end for start, end in found):
                        found.append(clean)
    return found or _named_apart(desk, spans[1:])


def _named_apart(desk: Desk, spans: Sequence[Span]) -> list[Span]:
    """A short sentence that only names those who buy: "Commercial roofing. Property managers in the DFW area"."""
    for span in spans:
        said = desk.said(span)
        if len(said) > _SHORT_SENTENCE or _SPEAKS.search(said) is not None:
            continue
        hits = [hit for kind in (words.BUSINESSES, words.CONSUMERS, words.DONORS) if (hit := kind.search(said))]
        if hits and min(hit.start() for hit in hits) < _NEAR_START:
            at = re.search(r"\s(?:in|across|around|near|from|all over)\s", said)
            return [trimmed(desk.message.folded, (span[0], span[0] + at.start() if at else span[1]))]
    return []


_SHORT_SENTENCE, _NEAR_START = 70, 24
_SPEAKS = spoken(r"\b(?:we|i|our|my|us|it|is|are|was|want|need|have|help|not|no|what|how)\b|[一-鿿]")


def _industry(desk: Desk, offering: Span | None, outside: Sequence[Span], sure: int) -> None:
    if offering is not None:
        purpose = re.search(r"\s(?:for|to|that helps?|helping)\s", desk.said(offering))
        head = offering[0], offering[0] + purpose.start() if purpose is not None else offering[1]
        if business.industry(desk, _without([head], _overlap(outside, offering)), sure):
            return
    business.industry(desk, outside[:2], sure)


def _overlap(outside: Sequence[Span], offering: Span) -> list[Span]:
    """The parts of the offering that lie inside the words for the buyers."""
    at, inside = offering[0], []
    for start, end in sorted(outside):
        if end <= offering[0] or start >= offering[1]:
            continue
        if start > at:
            inside.append((at, start))
        at = max(at, end)
    if at < offering[1]:
        inside.append((at, offering[1]))
    return inside


def _customers(desk: Desk, buyers: Sequence[Span], outside: Sequence[Span], sure: int) -> None:
    given = [span for span in outside if words.DONORS.search(desk.said(span))]
    if given:  # who gives pays, whoever is helped
        business.customers(desk, given[:1], sure)
        return
    if not business.customers(desk, buyers, sure):
        for span in outside:
            said = desk.said(span)
            hit = words.DONORS.search(said) or _MODEL.search(said)
            if hit is not None:
                business.customers(desk, [(span[0] + hit.start(), span[0] + hit.end())], sure)
                return


def _helped(desk: Desk, spans: Sequence[Span], who: Span) -> bool:
    """Whether those named are helped by what others give: they are no buyers."""
    given = any(words.DONORS.search(desk.said(span)) for span in spans)
    return given and words.DONORS.search(desk.said(who)) is None


def _persona(desk: Desk, who: Span, sure: int) -> None:
    """A first persona where buyers are named and the strategy has none."""
    if desk.strategy.audience or desk.ledger.has("/audience/-/name"):
        return
    persona = desk.new("/audience")
    persona.put("name", desk.message.words(who), who)
    span = (who[0], min(len(desk.message.folded), who[1] + 48))
    here = desk.message.things_in((who[0], who[1]), "place")
    close = [
        thing
        for thing in desk.message.things_in(span, "place")
        if re.fullmatch(r"\s+(?:in|across|around|near|from|throughout)(?: the)?\s+", desk.said((who[1], thing.start)))
        is not None
    ]
    for thing in (*here, *close[:1]):
        wide = places.widened(desk, thing, (who[0], len(desk.message.folded)))
        persona.put("locations", [desk.message.words(wide)], wide)
    near = who[0], min(len(desk.message.folded), who[1] + 16)
    audience.ages(desk, "/audience/-", [near], sure, described=who)
    audience.gender(desk, "/audience/-", [who], sure)
    behind = next((one for one in desk.message.clauses_in((who[1], min(len(desk.message.folded), who[1] + 80)))), None)
    comes = audience.COMES_TO_US.search(desk.said(behind)) if behind is not None else None
    if behind is not None and comes is not None and comes.start() > 3:
        when = trimmed(desk.message.folded, (behind[0], behind[0] + comes.start()))
        persona.put("trigger", desk.message.words(when), when)
    desk.introduced = persona


_FIRM = re.compile(r"(?P<name>[一-鿿A-Za-z（）()]{2,24}?(?:有限(?:责任)?公司|股份公司|集团))(?=[一-鿿]{2,12}\s*$)")


def titled(desk: Desk, span: Span) -> None:
    """The firm whose name opens the title of a brief."""
    hit = _FIRM.match(desk.message.text, *span)
    if hit is not None and not desk.ledger.has("/business/name"):
        desk.put("/business/name", hit["name"], hit.span("name"), ASKED)


def _name(desk: Desk, spans: Sequence[Span], sure: int) -> None:
    for span in spans:
        text = desk.message.text
        for pattern in (_NAME, _WE_ARE_NAME):
            hit = pattern.search(text, *span)
            if hit is not None and _is_name(desk, hit.span("name")):
                desk.put("/business/name", hit["name"].strip(" ,."), hit.span("name"), sure)
                return
        first = _NAME_FIRST.match(text[span[0] : span[1]])
        if first is not None and _is_name(desk, (span[0] + first.start("name"), span[0] + first.end("name"))):
            desk.put(
                "/business/name", first["name"], (span[0] + first.start("name"), span[0] + first.end("name")), sure
            )
            return


def _only_names(desk: Desk, clause: Span) -> bool:
    """Whether a clause says the name and nothing of what is sold ("brand is called Slow Ember")."""
    named = _NAME.search(desk.message.text, *clause)
    return named is not None and len(desk.said((clause[0], named.start()))) < 16 and clause[1] - named.end("name") < 4


def _is_name(desk: Desk, span: Span) -> bool:
    inside = desk.message.things_in(span, "place", "region", "channel", "metric")
    return not any((thing.start, thing.end) == span for thing in inside) and span[1] - span[0] >= 2


def _without(spans: Sequence[Span], holes: Sequence[Span]) -> list[Span]:
    """The spans with the holes cut out."""
    left: list[Span] = []
    for start, end in spans:
        at = start
        for hole in sorted(holes):
            if hole[0] < end and hole[1] > at:
                if hole[0] > at:
                    left.append((at, hole[0]))
                at = max(at, hole[1])
        if at < end:
            left.append((at, end))
    return left
