"""How it is to be done: channels, tools, content, dates, campaigns, stop rules, risks."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Sequence

from pydantic import JsonValue

from assistant.reading import quantities
from assistant.reading.claims import CUE
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon import cues, moods
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing import money
from assistant.reading.placing.business import text
from assistant.reading.placing.denial import is_denied
from assistant.reading.segments import Span
from assistant.reading.things import Thing
from assistant.reading.values import Count, Duration, Money, Percent, When
from assistant.reading.wording_of_values import is_said, items_of, trimmed

_APPROVES = spoken(
    r"\b(?:approv\w+|ok(?:ay)?s?|signs?(?: it)? off|sign[- ]off|checks?|reviews? (?:it|everything|all|first|before)|looks? (?:at it|over)|clears?|legal|compliance|has to see|must see|final say)\b|看过|审|批|点头|确认|过目|把关|同意|签字|拍板|法务|合规|(?:我|自己|老板|总监|经理|主管|部门?|负责人|法务|总部)(?:自己)?(?:定|说了算|看一?[下遍眼]|过一?[遍下]|要看|先看|看就行)|不用(?:审|批|谁)|直接发"
)
_INSTEAD_OF = spoken(r"\s*(?:instead of|rather than|in place of|not|over|而不是|而非|不是|代替|替代|取代)\s*")
_SWAP = spoken(
    r"(?:把|将)?(?P<old>.{1,20}?)(?:换成|改成|替换(?:成|为)|换为|改为|改用|换到)\s*$|\b(?:replace|swap|switch|change)\b.{0,12}$"
)
_BETWEEN_SWAP = spoken(r"\s*(?:with|for|to|by|换成|改成|替换(?:成|为)|换为|改为|改用|换到|改做|换)\s*")
_EXCEPT = spoken(
    r"\b(?:all|everything|any(?:thing)?|every channel)\b.{0,20}\b(?:except|but|besides|apart from|other than)\b|除了?.{1,24}(?:以外|之外|外)?[，,]?(?:都|其他|其它|别的)"
)
_QUALITATIVE_LEADS = spoken(r"咨询|线索|留资|询盘|\b(?:leads?|calls?|enquir\w+|inquir\w+|bookings?)\b")
DROPS = spoken(
    r"\b(?:drop|remove|delete|cut|kill|ditch|lose|scrap|axe|take out|take off|get rid of|leave out|stop|pause|dump|exclude|forget)\b|去掉|删掉|删除|砍掉|撤掉|停掉|拿掉|移除|取消"
)
_ADDS = spoken(r"\b(?:add|include|keep|use|try|put in|bring in|go with)\b|加上?|增加|保留")
STARTS = spoken(r"\b(?:start|starting|launch|begin|kick ?off|go live|from)\b|开始|启动|上线|开工|起|开干")
_BEGINS = spoken(
    r"(?:we(?:'d| would)? (?:like to |want to |can )?|i'd |let'?s )?(?:start|launch|begin|kick ?off|go live)(?:s|ing)?\b"
)
_SHEETS = spoken(r"\b(?:spreadsheets?|google sheets?|excel)\b|表格|excel")


def asked(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """The asked parts of the plan."""
    homes = list(
        dict.fromkeys(
            "/".join(path.split("/")[: 3 if path.startswith(("/content", "/optimisation")) else 2]) for path in paths
        )
    )
    found = False
    for home in homes:
        match home:
            case "/channels":
                found = channels(desk, spans, sure) or found
            case "/tools":
                found = tools(desk, spans, sure) or found
            case "/content/pillars":
                found = pillars(desk, spans, sure) or found
            case "/content/formats":
                found = formats(desk, spans, sure) or found
            case "/content/review_steps":
                found = review_steps(desk, spans, sure, alone=len(homes) == 1) or found
            case "/content/keywords":
                found = keywords(desk, home, spans, sure) or found
            case "/content/cms":
                found = text(desk, home, spans, sure) or found
            case "/content/refresh_every" | "/content/archive_after":
                found = money.length(desk, home, spans, sure) or found
            case "/campaigns":
                found = _named(desk, home, "name", spans) or found
            case "/risks":
                found = _named(desk, home, "what", spans) or found
            case "/readiness":
                found = _named(desk, home, "item", spans) or found
            case "/moments":
                found = moments(desk, spans, sure) or found
            case "/optimisation/rules":
                found = rules(desk, spans, sure) or found
            case "/optimisation/monitoring":
                found = text(desk, home, spans, sure) or found
            case _:
                pass
    return found


def channels(desk: Desk, spans: Sequence[Span], sure: int = CUE, *, adds: bool = True) -> bool:
    """Channels to use are added where the words can add, channels refused become limits, "X instead of Y" swaps."""
    present = {plan.channel: plan.id for plan in desk.strategy.channels}
    chosen: set[str] = set()
    found = False
    for span in spans:
        things = [thing for thing in desk.message.things_in(span, "channel") if not _is_part_of_metric(desk, thing)]
        barred = _EXCEPT.search(desk.said(span))
        tried = moods.PAST.search(desk.said(span)) is not None and cues.WANTS_CHANNEL.search(desk.said(span)) is None
        if things and tried and desk.context.pending and "/channels" in desk.context.pending:
            continue  # what was tried before is not wanted for that
        for at, thing in enumerate(things):
            if (
                at
                and desk.said((things[at - 1].end, thing.start)) == " "
                and desk.said((thing.start, thing.end)).isascii()
            ):
                continue  # "podcast sponsorship" is one channel
            if _is_swapped_out(desk, things, at):
                if thing.id in present:
                    found = refuse(desk, thing, span, present, sure) or found
            elif barred is not None or is_denied(desk, thing.start, span) or _is_dropped(desk, thing, span):
                found = refuse(desk, thing, span, present, sure) or found
            elif adds and thing.id not in present and thing.id not in chosen:
                chosen.add(thing.id)
                desk.ledger.item("/channels").put("channel", thing.id, (thing.start, thing.end))
                found = True
    return found


_DROPPED = spoken(
    r"(?:平台|渠道|账号|那边|就|也|都|先|暂时|我们|这次|目前|可以|以后){0,6}(?:不|别|算了|除外)(?:再|会|想|打算|考虑|准备|要)*(?:做|投|用|碰|考虑|了|行|要)|(?:平台|渠道|账号|那边|就|也|都|先|暂时|我们|这次|目前|可以|以后){0,6}(?:去掉|删掉|删了|删除|砍掉|拿掉|撤掉|停掉|取消|移除|放一?放|放着|缓一?缓|往后放|先等等)"
    r"|\s{0,3}(?:is|are|was)? ?(?:off[- ]limits|off the table|out\b|not (?:an option|allowed|for us|possible)|a no[- ]go|banned|excluded)"
)


def _is_dropped(desk: Desk, thing: Thing, span: Span) -> bool:
    """Whether a channel is refused behind it ("微博就不做了", "TikTok is off limits") or dropped before it ("drop TikTok")."""
    if _DROPPED.match(desk.message.folded, thing.end) is not None:
        return True
    before = desk.said((max(span[0], thing.start - 60), thing.start))
    drops = max((hit.end() for hit in DROPS.finditer(before)), default=0)
    adds = max((hit.end() for hit in _ADDS.finditer(before)), default=0)
    return drops > adds


def _is_part_of_metric(desk: Desk, thing: Thing) -> bool:
    return any(
        other.start <= thing.start and thing.end <= other.end
        for other in desk.message.things_in((max(0, thing.start - 20), thing.end + 20), "metric")
    )


def _is_swapped_out(desk: Desk, things: Sequence[Thing], at: int) -> bool:
    """Whether this is the channel that another takes the place of."""
    thing = things[at]
    if at:
        between = desk.said((things[at - 1].end, thing.start))
        if _INSTEAD_OF.fullmatch(between) is not None:
            return True
    if at + 1 < len(things):
        between = desk.said((thing.end, things[at + 1].start))
        if _BETWEEN_SWAP.fullmatch(between) is not None:
            before = desk.said((max(0, thing.start - 24), thing.start))
            return (
                "换" in between
                or "改" in between
                or re.search(r"\b(?:replace|swap|switch|change)\b|把|将", before) is not None
            )
    return False


def refuse(desk: Desk, thing: Thing, span: Span, present: dict[str, str], sure: int = CUE) -> bool:
    """A channel that is off limits: taken out of the plan, and noted as a limit in the user's words."""
    if thing.id in present:
        desk.ledger.remove(f"/channels/{present[thing.id]}", (thing.start, thing.end))
        return True
    clause = _clause_of(desk, thing)
    words = trimmed(desk.message.folded, clause)
    if is_said(desk.message.folded, words):
        desk.ledger.add("/business/constraints", desk.message.words(words), words, sure)
        return True
    return False


def _clause_of(desk: Desk, one: Thing | When) -> Span:
    return desk.message.clause_at(one.start) or (one.start, one.end)


def tools(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Tools in use or wanted, by their catalog ids."""
    known = {choice.tool for choice in desk.strategy.tools}
    found = False
    for span in spans:
        for thing in desk.message.things_in(span, "tool"):
            if thing.id not in known and not is_denied(desk, thing.start, span):
                known.add(thing.id)
                desk.ledger.item("/tools").put("tool", thing.id, (thing.start, thing.end))
                found = True
        sheet = _SHEETS.search(desk.said(span))
        if sheet is not None and not any(
            thing.start <= span[0] + sheet.start() < thing.end for thing in desk.message.things_in(span, "tool")
        ):
            where = span[0] + sheet.start(), span[0] + sheet.end()
            desk.ledger.item("/tools").put("tool", desk.message.words(where), where)
            found = True
    return found


def pillars(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Subjects of the content: the customers' questions in their words, one each."""
    known = {pillar.name for pillar in desk.strategy.content.pillars}
    known |= {str(item.fields.get("name")) for item in desk.ledger.items if item.home == "/content/pillars"}
    found = False
    for item in _questions(desk, spans):
        name = desk.message.words(item)
        if name not in known and len(name) <= 200:
            known.add(name)
            desk.ledger.item("/content/pillars").put("name", name, item)
            found = True
    return found


def keywords(desk: Desk, path: str, spans: Sequence[Span], sure: int) -> bool:
    """Words that customers search for: short ones, no whole questions."""
    found = False
    for item in _questions(desk, spans):
        words = desk.message.words(item)
        if len(words) <= 60 and "?" not in words:
            found = desk.put(path, [words], item, sure) or found
    return found


def _questions(desk: Desk, spans: Sequence[Span]) -> list[Span]:
    """Quoted questions where there are any, else the items of the list."""
    quoted = [
        (span[0] + hit.start(1), span[0] + hit.end(1))
        for span in spans
        for hit in re.finditer(r"[“\"「『]([^”\"」』]{2,120})[”\"」』]", desk.message.text[span[0] : span[1]])
    ]
    if quoted:
        return quoted
    items = [item for span in spans for item in items_of(desk.message.folded, span)]
    return [(start, end + 1) if desk.message.text[end : end + 1] == "？" else (start, end) for start, end in items]


def formats(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Kinds of content, by their catalog ids."""
    found = False
    for span in spans:
        for thing in desk.message.things_in(span, "format"):
            if not is_denied(desk, thing.start, span):
                desk.ledger.add("/content/formats", thing.id, (thing.start, thing.end), sure)
                found = True
    return found


def review_steps(desk: Desk, spans: Sequence[Span], sure: int = CUE, *, alone: bool = False) -> bool:
    """Who passes the content, step by step, in the user's words."""
    found = False
    for span in spans:
        for item in items_of(desk.message.folded, span):
            if alone or _APPROVES.search(desk.said(item)):
                found = desk.put("/content/review_steps", [desk.message.words(item)], item, sure) or found
    return found


def _named(desk: Desk, home: str, name: str, spans: Sequence[Span]) -> bool:
    found = False
    for span in spans:
        for item in items_of(desk.message.folded, span, sentences_only=home == "/risks"):
            desk.ledger.item(home).put(name, desk.message.words(item), item)
            found = True
    return found


def moments(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Dates that cannot be missed, each with what it is."""
    found = False
    for value in desk.values(spans, When):
        day = value.first or value.end_excl
        if day is None or day < desk.context.as_of:
            continue
        clause = _clause_of(desk, value)
        if STARTS.search(desk.said(clause)) is not None and value.relation != "by" and not found:
            if "/budget/start" in desk.context.pending:
                continue
            if _BEGINS.match(desk.said(clause)) is not None and not desk.ledger.has("/budget/start"):
                found = money.start(desk, [clause], sure)
                continue
        span = _without_date(desk, clause, value)
        desk.place(value)
        item = desk.ledger.item("/moments")
        item.put("date", day.isoformat(), span_of(value))
        item.put("name", desk.message.words(span), span)
        found = True
    return found


_TO_BE_DONE = spoken(r"(?:一定|肯定|必须)?要(?:做|搞|上|办)[^，。]{0,6}$")


def _without_date(desk: Desk, clause: Span, value: When) -> Span:
    """The words of a clause that are not the date itself, where there are any."""
    folded = desk.message.folded
    sides = [trimmed(folded, (clause[0], value.start)), trimmed(folded, (value.end, clause[1]))]
    longest = max(sides, key=lambda side: side[1] - side[0])
    edge = re.fullmatch(
        r"(?:the |有(?:一?个|一?场|一?次)?|是|要?办|在)?(?P<name>.*?)(?: (?:is|are|runs?|falls?|starts?|comes)(?: on| in| at)?| (?:on|in|at))?",
        desk.said(longest),
    )
    if edge is not None and edge["name"]:
        longest = longest[0] + edge.start("name"), longest[0] + edge.end("name")
    tail = _TO_BE_DONE.search(desk.said(longest))
    if tail is not None and tail.start() >= 2:
        longest = longest[0], longest[0] + tail.start()
    if longest[1] - longest[0] >= 2 and value.holiday is None:
        return longest
    bare = re.fullmatch(
        r"(?:(?:well )?(?:before|after|by|until|for|on|around) )?(?P<name>.+?)(?:之?[前后]|当天|期间)?",
        desk.said((value.start, value.end)),
    )
    assert bare is not None
    return value.start + bare.start("name"), value.start + bare.end("name")


def rules(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """A line that, once crossed for long enough, calls for something."""
    found = False
    for span in spans:
        threshold = next(iter(desk.values([span], Money, Percent, Count)), None)
        if threshold is None:
            continue
        metric = _measured(desk, span, threshold)
        if metric is None:
            continue
        window = next(iter(desk.values([span], Duration)), None)
        action = trimmed(desk.message.folded, (max(threshold.end, window.end if window else 0), span[1]))
        lead = re.match(
            r"(?:(?:an?|per|each) [a-z]+(?: [a-z]+)?)?\s*[:：,，]\s*|(?:以上|以下|左右)?[，,：:]?(?:就|则|那就)?",
            desk.said(action),
        )
        action = trimmed(desk.message.folded, (action[0] + (lead.end() if lead else 0), action[1]))
        if not is_said(desk.message.folded, action):
            continue
        near = desk.said((span[0], threshold.end + 4))
        below = (
            threshold.exactness == "at_most"
            or re.search(r"\b(?:below|under|less|drops?|falls?)\b|低于|不到|少于|跌|以下", near) is not None
        )
        unit = desk.catalogs.metrics[metric].unit
        item = desk.ledger.item("/optimisation/rules")
        item.put("metric", metric, span_of(threshold))
        item.put("comparison", "below" if below else "above", span_of(threshold))
        item.put("threshold", quantities.quantity(threshold, unit, desk.currency), span_of(threshold))
        if window is not None:
            item.put("window", quantities.period(window), span_of(window))
            desk.place(window)
        item.put("action", desk.message.words(action), action)
        desk.place(threshold)
        found = True
    return found


_PER_ONE = spoken(
    r"(?:单|每|一)(?:条|个|位|笔)?(?:有效)?(?P<what>线索|咨询|询盘|留资|客资|客户|新客|订单|单)|\bper (?P<en>lead|call|order|sale|customer)\b"
)
_COST_OF = {"客户": "cac", "新客": "cac", "customer": "cac", "订单": "cpa", "单": "cpa", "order": "cpa", "sale": "cpa"}


def _measured(desk: Desk, span: Span, threshold: Money | Percent | Count) -> str | None:
    """The metric of a rule: the one named that the number fits; a price per lead or order where only that is said."""
    each = _PER_ONE.search(desk.said((span[0], threshold.start)))
    if each is not None and not isinstance(threshold, Percent) and getattr(threshold, "per", None) is None:
        named = [one for thing in desk.message.things_in(span, "metric") for one in thing.ids]
        cost = next((one for one in named if desk.catalogs.metrics[one].value_type == "cost"), None)
        return cost or _COST_OF.get(each["what"] or each["en"], "cpl")
    for thing in desk.message.things_in(span, "metric"):
        for one in thing.ids:
            said: JsonValue = quantities.quantity(threshold, desk.catalogs.metrics[one].unit, desk.currency)
            if said is not None and (
                not isinstance(threshold, Money) or desk.catalogs.metrics[one].value_type == "cost"
            ):
                return one
    if isinstance(threshold, Money):
        return "cpl" if _QUALITATIVE_LEADS.search(desk.said(span)) else "cpa"
    return None


def denies(desk: Desk, span: Span) -> bool:
    return moods.NOT.search(desk.said(span)) is not None
