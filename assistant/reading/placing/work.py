"""Who does the work and who looks at the results: hands, hours, agency, follow-up, readers, rhythm of reports."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Sequence
from decimal import Decimal

from pydantic import JsonValue

from assistant.reading import quantities
from assistant.reading.claims import CUE, LABEL
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon import choices_of_field as words
from assistant.reading.lexicon import moods
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing import hands, money
from assistant.reading.placing.business import text, texts
from assistant.reading.reading import Alternative, Unclear
from assistant.reading.segments import Span
from assistant.reading.values import Change, Count, Duration, Recurrence, When
from assistant.reading.wording_of_values import is_said, items_of, trimmed
from assistant.strategy import Edit, Quote, plain

_ALONE = spoken(
    r"\b(?:just|only|it'?s|its|mostly|basically) (?:me|myself|one person)\b|\b(?:me|myself) (?:alone|only|and no one else)\b|\bby myself\b|\bon my own\b|\bsolo\b|\bone[- ](?:man|woman|person)\b|^\s*(?:me|myself|i do(?: it| everything)?(?: all)?(?: myself)?|i (?:handle|run|manage) (?:it|everything|marketing)(?: myself)?)\b"
    r"|(?:就|只有|全靠|都是|是)?我(?:自己)?(?:一个人|一人)|就(?:我|一个人)|(?:都|全)?(?:是|靠)?我自己(?:来|做|弄|搞)?|一个人(?:兼|做|负责|干|搞)|单枪匹马|^我$"
)
_ME_AND = spoken(
    r"\b(?:me|i|myself) (?:and|plus|\+|&|with) (?:my |a |an |one |our )?(?!half|ten|\d)[a-z -]{2,30}|我(?:和|跟|加|带)(?:一个|我)?[一-鿿]{2,6}"
)
_PEOPLE_BEHIND = spoken(
    r"\s{0,3}(?:or so )?(?:more )?(?:(?:full|part)[- ]?time(?:rs?)?|people|persons?|of us|marketers?|marketing (?:people|staff|managers?)|staff|team members|employees|folks|interns?|designers?|writers?|specialists?|colleagues|hands|guys|women|men|freelancers|in[- ]house|dedicated|-person|-strong)\b"
    r"|\s{0,3}(?:个|名|位)?(?:全职|兼职|专职|专人|人(?!次|数多)|同事|员工|小伙伴|运营|设计|文案|实习生|市场|专员|编辑|剪辑)"
)
_PEOPLE_BEFORE = spoken(
    r"(?:\bteam (?:of|is|has)|\bwe(?:'re| are)|\bthere are|\bstaff of|团队(?:有|共|一共|是)?|人手|市场部(?:有)?|运营(?:部|团队)?(?:有)?|一共|总共|就)\s*(?:about |around |only |just |a |of |大概|大约)?$"
)
_MARKETING = spoken(r"market|social media|content|ads|市场|营销|推广|运营|新媒体|投放|内容")
_NOUN = spoken(r" (?!a\b|per\b|each\b|every\b|or\b|and\b|maybe\b|total\b|hrs?\b|h\b|at\b|max\b)[a-z]{2,}")
_HELP_ONLY = spoken(
    r"(?:and |plus |with |also )*(?:an? |one |our |the |some )?(?:[a-z-]+ ){0,2}(?:agency|freelancers?|contractors?|consultants?|freelance)\b(?!.*\b(?:i|me|we)\b)"
)
_WITHIN = spoken(r"\b(?:within|in under|in less than|after)(?: about| an?)? ?$")
_EACH = spoken(r"\b(?:each|per person|apiece)\b|每(?:个)?人|人均")
_PER_DAY = spoken(r"\b(?:a|per|each|every) (?:work(?:ing)? ?)?day\b|\bdaily\b|/ ?day|每天|一天|每日|每个工作日")
_PER_MONTH = spoken(r"\b(?:a|per|each|every) month\b|\bmonthly\b|每月|一个?月")
_DENIED = spoken(r"(?:\b(?:no|not|without|don'?t (?:have|use)|never)\b|没有?|不(?:用|找)|无)[^,，;；.。]{0,16}$")
_PIECES = spoken(
    r"\s*(?:posts?|articles?|videos?|pieces?|blogs?|reels|emails?|newsletters?|stories|shorts)\b|\s*(?:条|篇|个|支)?(?:内容|视频|文章|笔记|推文|短视频|图文|作品|帖)"
)
_AND_ME = spoken(r"(?:个|名|位)?[一-鿿]{0,6}?(?:加上?|和|跟|带)我(?!们)|[a-z ]{0,20}(?:and|plus|\+) me\b")
_OWNS = spoken(
    r"\b(?:answers?|replies|calls? back|responds?|follows? up|handles?|picks? up|takes? care|gets back)\b|回(?:复|电|访)?|跟进|接(?:待|听|单)?|响应|联系|负责"
)


def asked(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """The asked fields of the capacity."""
    names = [path.rpartition("/")[2] for path in paths]
    found = "people" in names and "hours_per_week" in names and hands.one_by_one(desk, spans)
    if "people" in names and not found:
        found = people(desk, spans, sure, asked=True)
    if "hours_per_week" in names:
        found = hours(desk, spans, sure, asked=True) or found
    if "pieces_per_week" in names:
        found = pieces(desk, spans, sure, asked=True, alone=len(names) == 1) or found
    if "agency" in names:
        found = agency(desk, spans, sure, alone=len(names) == 1) or found
    if "qualified_means" in names:
        found = text(desk, "/capacity/follow_up/qualified_means", spans, sure) or found
    if "owner" in names:
        found = owner(desk, spans, sure, alone=not any(name in names for name in ("people", "hours_per_week"))) or found
    told = [span for span in spans if "people" not in names or _OWNS.search(desk.said(span))]
    if "respond_within" in names and told:
        found = responds(desk, told, sure) or found
    if "per_week" in names:
        found = _per_week(desk, spans, sure) or found
    return found


_WORDS_FOR_WAITS: tuple[tuple[re.Pattern[str], JsonValue], ...] = (
    (spoken(r"\b(?:within|in) (?:the|an) hour\b"), {"value": 1, "unit": "hour"}),
    (
        spoken(
            r"\bsame[- ]day\b|\bnext (?:business |working )?day\b|\bovernight\b|\bright away\b|当天|当日|次日|秒回|马上|立刻|立即|随时|即时|当场|(?<!不)及时"
        ),
        {"value": 1, "unit": "day"},
    ),
)
_WEEKS = {"一": 1, "1": 1, "两": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4}


def responds(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """How soon somebody answers: in minutes or hours as it was said, else in days or weeks."""
    path = "/capacity/follow_up/respond_within"
    for value in desk.values(spans, Duration, When):
        if isinstance(value, When) and value.relation == "within" and value.grain == "week":
            weeks = re.match(r"[一1两2三3四4](?=周|个?星期)", desk.said(span_of(value)))
            if weeks is not None:
                desk.place(value)
                return desk.put(path, {"value": _WEEKS[weeks[0]], "unit": "week"}, span_of(value), sure)
        waited = quantities.wait(value)
        if waited is not None:
            desk.place(value)
            return desk.put(path, waited, span_of(value), sure)
    for span in spans:
        for pattern, said in _WORDS_FOR_WAITS:
            hit = pattern.search(desk.said(span))
            if hit is not None:
                return desk.put(path, said, (span[0] + hit.start(), span[0] + hit.end()), sure)
    return False


def people(desk: Desk, spans: Sequence[Span], sure: int = CUE, *, asked: bool = False) -> bool:
    """How many people do the work, counted together; "just me" is one."""
    path = "/capacity/people"
    counted: list[Count] = []
    for value in _told(desk, spans):
        before, behind = _around(desk, value)
        if value.unit in ("人", "个人", "名", "位") or _PEOPLE_BEHIND.match(behind) or _PEOPLE_BEFORE.search(before):
            counted.append(value)
    if counted:
        total = sum((value.amount for value in counted), Decimal(0))
        alone = next(
            (
                hit
                for span in spans
                if (
                    hit := re.search(
                        r"(?:\b(?:me|i)\b|我)(?:,? (?:and|plus)|和|加|跟|带)\s*$",
                        desk.said((span[0], counted[0].start)),
                    )
                )
            ),
            None,
        )
        desk.place(*counted)
        here = (desk.said(span) for span in spans if span[0] <= counted[0].start < span[1])
        if any(_MARKETING.search(said) for said in here):
            sure = max(sure, LABEL)  # those who do the marketing, not everybody
        behind_all = desk.said((counted[-1].end, min(len(desk.message.folded), counted[-1].end + 12)))
        alone = alone or _AND_ME.match(behind_all)
        return total < 1000 and desk.put(path, plain(total + (1 if alone else 0)), span_of(*counted), sure)
    for span in spans:
        pair = _ME_AND.search(desk.said(span))
        if pair is not None and words.AGENCY.search(pair[0]) is None:
            return desk.put(path, "2", (span[0] + pair.start(), span[0] + pair.end()), sure)
        alone = _ALONE.search(desk.said(span))
        if alone is not None:
            return desk.put(path, "1", (span[0] + alone.start(), span[0] + alone.end()), sure)
    if asked:
        for value in desk.values(spans, Count):
            if value.unit is None and value.per is None and value.amount < 1000:
                desk.place(value)
                return desk.put(path, plain(value.amount), span_of(value), sure)
        for span in spans:
            one = re.search(
                r"\b(?:one|an?) (?:full|part)[- ]?time\b|\bone person\b|一个?(?:全职|专职|专人|兼职|人)",
                desk.said(span),
            )
            if one is not None:
                return desk.put(path, "1", (span[0] + one.start(), span[0] + one.end()), sure)
    return False


def _told(desk: Desk, spans: Sequence[Span]) -> list[Count]:
    """The counts, and those of "加1个实习生", which adds no hundredfold."""
    found: list[Count] = list(desk.values(spans, Count))
    return found + [change.by for change in desk.values(spans, Change) if isinstance(change.by, Count)]


def _around(desk: Desk, value: Count) -> tuple[str, str]:
    folded = desk.message.folded
    return folded[max(0, value.start - 20) : value.start], folded[value.end : value.end + 24]


def hours(desk: Desk, spans: Sequence[Span], sure: int = CUE, *, asked: bool = False) -> bool:
    """Hours a week of everybody together; hours a day are asked about, five days or seven."""
    path = "/capacity/hours_per_week"
    for value in desk.values(spans, Duration):
        if value.unit != "hour":
            continue
        near = desk.said((max(0, value.start - 26), min(len(desk.message.folded), value.end + 14)))
        clause = desk.message.clause_at(value.start)
        if _WITHIN.search(desk.said((max(0, value.start - 12), value.start))) is not None:
            continue  # how soon, not how long
        desk.place(value)
        if clause is not None and _HELP_ONLY.match(desk.said((clause[0], value.start))) is not None:
            continue
        if _PER_DAY.search(near):
            _hours_a_day(desk, value)
            return False
        if _PER_MONTH.search(near) or not (asked or re.search(r"week|周|星期", near)):
            continue
        amount = value.count
        claimed = desk.ledger.claims.get("/capacity/people")
        if _EACH.search(near) and claimed is not None:
            amount *= Decimal(str(claimed.value))
        return desk.put(path, plain(amount), span_of(value), sure)
    if asked:
        for value in desk.values(spans, Count):
            if value.unit is None and 0 < value.amount <= 400 and not _NOUN.match(desk.message.folded, value.end):
                desk.place(value)
                return desk.put(path, plain(value.amount), span_of(value), sure)
    return False


def _hours_a_day(desk: Desk, value: Duration) -> None:
    quote = Quote(turn=desk.context.turn, start=value.start, end=value.end)
    alternatives = tuple(
        Alternative("days", {"days": days, "hours": value.count * days},
                    (Edit(op="set", path="/capacity/hours_per_week", value=plain(value.count * days), origin="stated", quote=quote),))
        for days in (5, 7)
    )  # fmt: skip
    desk.unclear.append(Unclear(value.start, value.end, "hours_a_day", alternatives))


def pieces(desk: Desk, spans: Sequence[Span], sure: int = CUE, *, asked: bool = False, alone: bool = False) -> bool:
    """Pieces of content a week; a bare number only where they `alone` were asked for."""
    for value in desk.values(spans, Count):
        _, behind = _around(desk, value)
        rate = value.per
        if not (alone or _PIECES.match(behind)) or (rate is None and not asked):
            continue
        weeks = {
            "week": Decimal(1),
            "day": Decimal(1) / 7,
            "month": Decimal(4),
            "quarter": Decimal(13),
            "year": Decimal(52),
        }
        a_week = value.amount if rate is None else value.amount / (weeks.get(rate.unit, Decimal(1)) * rate.count)
        desk.place(value)
        return desk.put(
            "/capacity/pieces_per_week", plain(a_week.quantize(Decimal("0.01")).normalize()), span_of(value), sure
        )
    return False


def agency(desk: Desk, spans: Sequence[Span], sure: int = CUE, *, alone: bool = False) -> bool:
    """Help from outside, in the user's words."""
    for span in spans:
        for hit in words.AGENCY.finditer(desk.said(span)):
            where = trimmed(desk.message.folded, (span[0] + hit.start(), span[0] + hit.end()))
            if not _DENIED.search(desk.said((span[0], where[0]))):
                return desk.put("/capacity/agency", desk.message.words(where), where, sure)
    return alone and text(desk, "/capacity/agency", spans, sure)


_STAFF = spoken(r"\s*(?:sdrs?|bdrs?|reps?|salespeople|people|agents?|of us|closers?|receptionists?)\b")


def _per_week(desk: Desk, spans: Sequence[Span], sure: int) -> bool:
    for value in desk.values(spans, Count):
        if _STAFF.match(desk.message.folded, value.end):
            continue  # those who answer, not what comes in
        a_week = value.amount * (5 if value.per is not None and value.per.unit == "day" else 1)
        desk.place(value)
        return desk.put("/capacity/follow_up/per_week", plain(a_week), span_of(value), sure)
    return False


def owner(desk: Desk, spans: Sequence[Span], sure: int = CUE, *, alone: bool = False) -> bool:
    """Who answers those who get in touch, in the user's words."""
    path = "/capacity/follow_up/owner"
    items = [item for span in spans for item in items_of(desk.message.folded, span)]
    staff = next((item for item in items if alone and _STAFF_ZH.match(desk.said(item)) is not None), None)
    if staff is not None:
        hit = _STAFF_ZH.match(desk.said(staff))
        assert hit is not None
        where = staff[0], staff[0] + hit.end()
        desk.place(*desk.values([staff], Count))
        return desk.put(path, desk.message.words(where), where, sure)
    for item in items:
        owns = _OWNS.search(desk.said(item))
        if owns is not None:
            where = trimmed(desk.message.folded, (item[0], item[0] + owns.start()))
            if is_said(desk.message.folded, where) and _WHO.fullmatch(desk.said(where)) is not None:
                desk.place(*desk.values([where], Count))
                return desk.put(path, desk.message.words(where), where, sure)
    for item in items:
        said = desk.said(item)
        who = words.READERS.search(said)
        if who is not None and (alone or _OWNS.search(said)):
            where = item[0] + who.start(), item[0] + who.end()
            return desk.put(path, desk.message.words(where).strip(), where, sure)
    for item in items if alone else ():
        owns = _OWNS.search(desk.said(item))
        end = item[0] + owns.start() if owns is not None else item[1]
        where = trimmed(desk.message.folded, (item[0], end))
        timed = any(where[0] <= value.start < where[1] for value in desk.values([item], Duration, When, Recurrence))
        if is_said(desk.message.folded, where) and not timed and _WHO.fullmatch(desk.said(where)) is not None:
            desk.place(*desk.values([where], Count))
            return desk.put(path, desk.message.words(where), where, sure)
    return False


_STAFF_ZH = spoken(
    r"(?:[一-鿿]{0,4}?(?:客服|前台|业务员|业务|销售|内勤|顾问|助理|店员|店长|护士|导购|运营|市场))(?:部|组|小组|团队|经理|主管|员)?(?:[老小][一-鿿](?![一-鿿]*个))?(?=$|回|接|负责|跟|统一|来|\d|[一两三四五]个|轮班|都|，)"
)
_WHO = spoken(
    r"(?!nobody\b|no one\b|none\b|whoever\b|usually\b|within\b|same\b|next\b|right\b|asap\b|immediately\b|whenever\b|soon\b|fast\b|depends\b|it\b|we try\b)(?:\d+ |an? |the |our |my )?[a-z'’.&-]+(?: [a-z'’.&-]+){0,3}|[\u4e00-\u9fff]{1,8}"
)


def asked_evaluation(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """The asked fields of the evaluation."""
    found = False
    if "/evaluation/report_cadence" in paths:
        paths = [path for path in paths if path != "/evaluation/review_every"]  # one rhythm is said once
    for path in paths:
        match path.rpartition("/")[2]:
            case "readers":
                found = readers(desk, spans, sure, asked=True) or found
            case "report_cadence" | "review_every":
                found = cadence(desk, path, spans, sure) or found
            case "attribution":
                found = attribution(desk, spans, sure) or found
            case "dashboard":
                found = (len(paths) == 1 and text(desk, path, spans, sure)) or found
            case "dimensions":
                found = texts(desk, path, spans, sure) or found
            case _:
                pass
    return found


_READERS = re.compile(f"(?:{words.READERS.pattern})(?:(?:{words.READERS.pattern}))?", re.ASCII)
"""A reader, or two names that make one: 总部市场部."""


def readers(desk: Desk, spans: Sequence[Span], sure: int = CUE, *, asked: bool = False) -> bool:
    """Who looks at the results, in the user's words."""
    found = False
    for span in spans:
        said = desk.said(span)
        for hit in _READERS.finditer(said):
            before = said[max(0, hit.start() - 12) : hit.start()]
            if moods.NOT.search(before) is None and not _is_inside_metric(
                desk, (span[0] + hit.start(), span[0] + hit.end())
            ):
                where = span[0] + hit.start(), span[0] + hit.end()
                name = desk.message.words(where).strip()
                found = desk.put("/evaluation/readers", [name], where, sure) or found
    if not found and asked and spans:
        first = items_of(desk.message.folded, spans[0])
        for item in first[:1]:
            short = desk.said(item).count(" ") <= 3
            if short and not desk.message.values_in(item) and is_said(desk.message.folded, item):
                found = desk.put("/evaluation/readers", [desk.message.words(item)], item, sure)
    return found


def _is_inside_metric(desk: Desk, span: Span) -> bool:
    return any(
        thing.start <= span[0] and span[1] <= thing.end
        for thing in desk.message.things_in((max(0, span[0] - 24), span[1] + 24), "metric")
    )


def cadence(desk: Desk, path: str, spans: Sequence[Span], sure: int = CUE) -> bool:
    """How often, as a period."""
    rhythms = desk.values(spans, Recurrence)
    if rhythms:
        desk.place(rhythms[0])
        return desk.put(path, quantities.every(rhythms[0].every), span_of(rhythms[0]), sure)
    return money.length(desk, path, spans, sure)


def attribution(desk: Desk, spans: Sequence[Span], sure: int = CUE) -> bool:
    """The attribution model named."""
    for span in spans:
        for name, pattern in words.ATTRIBUTION.items():
            hit = pattern.search(desk.said(span))
            if hit is not None:
                return desk.put("/evaluation/attribution", name, (span[0] + hit.start(), span[0] + hit.end()), sure)
    return False
