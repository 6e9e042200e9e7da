"""The customers: who they are, what had just happened, what troubles and stops them; and why they choose the business."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Sequence

from assistant.reading.claims import CUE
from assistant.reading.desk import Desk, span_of
from assistant.reading.lexicon import choices_of_field as words
from assistant.reading.lexicon.customers import EVENT, JOB, PAIN, PROOF, SIZE
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.placing import business, money, places
from assistant.reading.placing.business import text, texts
from assistant.reading.placing.fitting import decides, is_habit
from assistant.reading.segments import Span
from assistant.reading.values import Count
from assistant.reading.wording_of_values import is_said, items_of, trimmed

_LISTS = frozenset(
    {
        "psychographics",
        "behaviours",
        "pains",
        "objections",
        "motives",
        "information_habits",
        "decision_path",
        "quotes",
        "company_industries",
    }
)
_PIECE = re.compile(
    r"[;；。\n.!！]+(?:\s|$)|[;；。\n！]|(?<!\d)[，,](?!\d{3})\s*|\s[–—-]\s|(?=\bwho (?:had|just|have))"
)
_WHOLE = frozenset({"/audience/*/trigger", "/audience/*/buying_role", "/audience/*/income", "/audience/*/company_size"})


def asked(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """The asked fields of one persona: a description where its name or role was asked for, else field by field."""
    base = "/".join(paths[0].split("/")[:3])
    base = base if base.count("/") == 2 else "/audience/-"
    names = [path.rpartition("/")[2] for path in paths]
    if "name" in names or "role" in names or list(paths) == ["/audience"]:
        return describe(desk, base, spans, sure, wants=names)
    found = False
    if "decision_path" in names and "information_habits" in names:
        items = [item for span in spans for item in items_of(desk.message.folded, span)]
        for item in items:
            name = "information_habits" if is_habit(desk, item) else "decision_path"
            if name == "decision_path" and not decides(desk, item):
                continue
            found = desk.put(f"{base}/{name}", [desk.message.words(item)], item, sure) or found
        left = [
            pair
            for pair in zip(paths, names, strict=True)
            if pair[1] not in ("decision_path", "information_habits", "buying_role")
        ]
        pairs = left
    else:
        pairs = list(zip(paths, names, strict=True))
    alone = len(paths) == 1
    for path, name in pairs:
        found = field(desk, path, name, spans, sure, alone=alone) or found
    return found


def field(desk: Desk, path: str, name: str, spans: Sequence[Span], sure: int, *, alone: bool = True) -> bool:
    """One field of a persona."""
    base = path.rpartition("/")[0]
    match name:
        case "trigger" | "income" | "buying_role" | "company_size" | "name" | "role":
            return alone and text(desk, path, spans, sure)
        case "age_min" | "age_max" | "age":
            return ages(desk, base, spans, sure)
        case "gender":
            return gender(desk, base, spans, sure)
        case "locations":
            return locations(desk, base, spans, sure)
        case "channels":
            return _channels(desk, path, spans, sure)
        case "share":
            return money.percent(desk, path, spans, sure, bare=True)
        case _ if name in _LISTS:
            return texts(desk, path, spans, sure)
        case _:
            return False


def describe(desk: Desk, base: str, spans: Sequence[Span], sure: int = CUE, *, wants: Sequence[str] = ()) -> bool:
    """Claim a persona from a description: who first, then the job, what had happened, what troubles them."""
    pieces = [piece for span in spans for piece in _pieces(desk, span)]
    if not pieces:
        return False
    if _NO_CUSTOMERS.search(desk.said(pieces[0])) is not None:
        return business.stage(desk, spans, sure)
    who, rest = pieces[0], pieces[1:]
    while rest and _is_place(desk, rest[0]):
        place = re.sub(r"^and ", "", desk.message.words(rest[0]))
        desk.put(f"{base}/locations", [place], rest[0], sure)
        rest = rest[1:]
    folded = desk.message.folded
    named = next((piece for piece in rest if _names_people(desk, piece)), None)
    if EVENT.search(desk.said(who)) is not None and named is not None and not _names_people(desk, who):
        who, rest = named, [piece for piece in pieces if piece != named]
    leads = (_WHO_LEAD.match(desk.said(who)), _LEAD.match(desk.said(who)))
    who = (who[0] + max(lead.end() if lead else 0 for lead in leads), who[1])
    jobs = [piece for piece in (who, *rest) if JOB.search(desk.said(piece)) and len(desk.said(piece)) < 60]
    job = next((piece for piece in jobs if EVENT.search(desk.said(piece)) is None), jobs[0] if jobs else None)
    _named(desk, base, who, _without_name(desk, job) if job is not None and job[1] != who[1] else None, sure, wants)
    clauses = [clause for span in spans for clause in desk.message.clauses_in(span)]
    range_only = next((one for one in clauses if _AGE_RANGE.fullmatch(desk.said(one))), who)
    ages(desk, base, spans, sure, described=range_only)
    gender(desk, base, [who], sure)
    locations(desk, base, [who], sure)
    for piece in (who, *rest):
        size = SIZE.search(desk.said(piece))
        if size is not None and EVENT.search(desk.said(piece)) is None:
            where = piece[0] + size.start(), piece[0] + len(size[0].rstrip("的")) + size.start()
            desk.put(f"{base}/company_size", desk.message.words(where), where, sure)
            break
    left = [piece for piece in rest if piece != job and not desk.said(piece).startswith("not ")]
    told = re.search(r"\bwho\s+", desk.said(who))
    if told is not None and EVENT.search(desk.said((who[0] + told.end(), who[1]))):
        left = [(who[0] + told.end(), who[1]), *left]
    _events(desk, base, left, sure, wants, folded)
    return True


_AGE_RANGE = re.compile(r"(?:aged? |ages )?\d{2} ?(?:-|–|to|and) ?\d{2}(?: years old)?")
_WHO_LEAD = re.compile(
    r"(?:(?:primary|secondary|main|first|second|third|other|tertiary)(?: (?:audience|persona|target|buyers?|customers?|group|segment))?\s*[:–-]\s*)?"
    r"(?:(?:our|the|my) (?:(?:best|typical|ideal|main|usual|average|perfect|favou?rite) )*(?:customers?|clients?|buyers?|donors?|patients?|guests?|members?)(?: (?:is|are|would be)|'s|:)? |(?:it'?s|they'?re|they are) )?"
    r"(?:mainly|mostly|usually|typically|probably|主要是|大多是|一般是|基本上?是)?\s*"
)


def _named(desk: Desk, base: str, who: Span, job: Span | None, sure: int, wants: Sequence[str]) -> None:
    """The name of a persona and its role, never the same words for both.

    A known name stays. Where the role was asked for and no job stands apart, the whole description is the role.
    """
    known = any(base == f"/audience/{one.id}" and one.name for one in desk.strategy.audience)
    if job is not None:
        desk.put(f"{base}/role", desk.message.words(job), job, sure)
    elif known or ("role" in wants and "name" not in wants):
        desk.put(f"{base}/role", desk.message.words(who), who, sure)
        return
    if not known:
        desk.put(f"{base}/name", desk.message.words(who), who, sure)


def _events(desk: Desk, base: str, left: Sequence[Span], sure: int, wants: Sequence[str], folded: str) -> None:
    """What had happened, and what troubles them, from the pieces behind the description."""
    trigger = next((piece for piece in left if EVENT.search(desk.said(piece))), None)
    if trigger is None and left and "trigger" in wants:
        trigger = next((one for one in left if not _is_data(desk, one) and not PAIN.search(desk.said(one))), None)
    if trigger is not None:
        end = trigger[1]
        for piece in left:
            if piece[0] > trigger[0] and piece[0] - end <= 2 and EVENT.search(desk.said(piece)) is not None:
                end = piece[1]
        comes = COMES_TO_US.search(folded, trigger[0], end)
        span = trimmed(folded, (trigger[0], comes.start() if comes and comes.start() > trigger[0] + 2 else end))
        desk.put(f"{base}/trigger", desk.message.words(span), span, sure)
        left = [piece for piece in left if piece[0] >= end or piece[1] <= trigger[0]]
    for piece in left:
        if PAIN.search(desk.said(piece)) is not None:
            desk.put(f"{base}/pains", [desk.message.words(piece)], piece, sure)


_NO_CUSTOMERS = spoken(
    r"(?:还|暂时|目前|现在)*没有?(?:什么|几个)?(?:客户|顾客|用户|客人)|\bno (?:customers|clients|users) yet\b"
)
_LEAD = spoken(
    r"(?:mainly|mostly|usually|typically|probably)\s+|(?:我们的?)?target(?: audience| customers?)?(?:主要)?是\s*"
    r"|(?:[^，。]{0,8}(?:客户|用户|画像|好谈|满意|爽快|印象深|典型|理想)的?(?:客户|用户|一位|一个)?|其中|最多的?)?(?:主要|大多|一般|通常|基本上?|都|就)*是(?!不)\s*"
)
COMES_TO_US = spoken(r"(?:才|就|会|最想|最常|最|都|一般|过)*(?:来)?(?:找|联系|咨询|问|想起|想到)(?:到|的|了)*我们")
_CALLED = spoken(r"(?:[老小][一-鿿]|[一-鿿](?:总|姐|哥|工|先生|女士|经理|老师))$")


def _names_people(desk: Desk, piece: Span) -> bool:
    """Whether a piece tells who they are, and not what had happened."""
    said = desk.said(piece)
    named = any(pattern.search(said) for pattern in (JOB, words.CONSUMERS, words.BUSINESSES))
    return named and EVENT.search(said) is None


def _without_name(desk: Desk, piece: Span) -> Span:
    """ "设备科长老周" is the role 设备科长."""
    said = desk.said(piece)
    called = _CALLED.search(said)
    title = JOB.search(said)
    if called is None or title is None or title.end() > called.start():
        return piece
    return piece[0], piece[0] + called.start()


def _is_place(desk: Desk, piece: Span) -> bool:
    """Whether a piece only goes on with the places of the one before ("in Evanston, Wilmette and Glenview")."""
    words = desk.message.words(piece)
    named = re.fullmatch(r"(?:and )?[A-Z][\w'’.-]+(?: (?:[A-Z][\w'’.-]+|and|&))*", words) is not None
    covered = sum(thing.end - thing.start for thing in desk.message.things_in(piece, "place", "region"))
    return (named and words.split()[0].lower() not in ("the", "a", "they")) or covered * 2 > len(words)


def _is_data(desk: Desk, piece: Span) -> bool:
    return bool(desk.message.values_in(piece)) and len(desk.said(piece)) < 16


def _pieces(desk: Desk, span: Span) -> list[Span]:
    found, at = [], span[0]
    folded = desk.message.folded
    for cut in (*_PIECE.finditer(folded, *span), None):
        end = cut.start() if cut is not None else span[1]
        clean = trimmed(folded, (at, end))
        if folded.startswith("who ", clean[0]):
            clean = clean[0] + 4, clean[1]
        if is_said(folded, clean):
            found.append(clean)
        at = cut.end() if cut is not None else end
    return found


def ages(desk: Desk, base: str, spans: Sequence[Span], sure: int = CUE, *, described: Span = (0, 0)) -> bool:
    """Ages from one number or a range counted in years; a bare range counts inside a description of people."""
    if len([one for one in desk.values(spans, Count) if one.unit == "years_old" and one.high is not None]) > 1:
        return False  # several groups of customers, each with its ages
    for value in desk.values(spans, Count):
        behind = desk.said((value.start, min(len(desk.message.folded), value.end + 14)))
        before = desk.said((max(0, value.start - 14), value.start))
        is_age = (
            value.unit == "years_old"
            or re.search(r"岁|years? old|\byo\b|y/o", behind)
            or re.search(
                r"\b(?:aged?|ages|age[ds]? (?:range|between))\s*:?\s*$|年龄(?:段|在|大概|约|是)?[：:]?\s*$", before
            )
        )
        inside = described[0] <= value.start < described[1] and value.unit is None and value.high is not None
        if inside and 12 <= value.amount < (value.high or 0) <= 99 and not SIZE.match(behind.strip()):
            is_age = True
        if not is_age or not 0 <= value.amount <= 120:
            continue
        desk.place(value)
        span = span_of(value)
        if re.search(r"(?:孩子|小孩|儿子|女儿|娃|宝宝|kids?|child(?:ren)?|sons?|daughters?)[^，。,]{0,4}$", before):
            continue
        near = _about(desk.said(span), behind, int(value.amount)) if value.high is None else None
        if near is not None:
            desk.put(f"{base}/age_min", near[0], span, sure)
            return desk.put(f"{base}/age_max", near[1], span, sure)
        over = re.search(r"以上|\+|\bover\b|\band (?:over|up|above)\b|older", behind) or value.exactness == "at_least"
        under = re.search(r"以下|\bunder\b|younger", before + behind) or value.exactness == "at_most"
        if value.high is not None:
            desk.put(f"{base}/age_min", int(value.amount), span, sure)
            return desk.put(f"{base}/age_max", int(value.high), span, sure)
        if under:
            return desk.put(f"{base}/age_max", int(value.amount), span, sure)
        desk.put(f"{base}/age_min", int(value.amount), span, sure)
        return bool(over) or desk.put(f"{base}/age_max", int(value.amount), span, sure)
    for span in spans:
        decades = re.search(
            r"\b(?:(early|mid|late)[- ](?:to[- ](?:mid|late)[- ])?)?(20|30|40|50|60)s\b(?: (?:to|and) (?:(?:early|mid|late)[- ])?(20|30|40|50|60)s)?",
            desk.said(span),
        )
        if decades is not None:
            where = span[0] + decades.start(), span[0] + decades.end()
            desk.put(f"{base}/age_min", int(decades[2]), where, sure)
            return desk.put(f"{base}/age_max", int(decades[3] or decades[2]) + 9, where, sure)
    return False


def _about(said: str, behind: str, age: int) -> tuple[int, int] | None:
    """The ages that an approximate one in Chinese stands for: 五十来岁 48-55, 50多岁 51-59, 30岁左右 27-33."""
    if re.search(r"\d+多|[一-鿿]多岁?", said) and age % 10 == 0:
        return age + 1, age + 9
    if "来岁" in said or "来岁" in behind[:4]:
        return age - 2, age + 5
    if "出头" in said + behind[:6]:
        return age, age + 3
    if re.search(r"左右|上下|前后", said + behind[:8]):
        return age - 3, age + 3
    return None


def gender(desk: Desk, base: str, spans: Sequence[Span], sure: int = CUE) -> bool:
    """The gender where one is named, in the user's word; nothing where both are."""
    for span in spans:
        hits = {name: hit for name, pattern in words.GENDER.items() if (hit := pattern.search(desk.said(span)))}
        if len(hits) == 1:
            hit = next(iter(hits.values()))
            where = span[0] + hit.start(), span[0] + hit.end()
            return desk.put(f"{base}/gender", desk.message.words(where), where, sure)
    return False


def locations(desk: Desk, base: str, spans: Sequence[Span], sure: int = CUE) -> bool:
    """Where they are, in the user's words."""
    found = False
    for span in spans:
        for thing in desk.message.things_in(span, "place", "region"):
            wide = places.widened(desk, thing, span)
            found = desk.put(f"{base}/locations", [desk.message.words(wide)], wide, sure) or found
        if not found:
            named = re.search(
                r"\b(?:in|from|near|around|of)\s+((?:[A-Z][\w'’.-]+)(?: (?:[A-Z][\w'’.-]+|and|&))*)",
                desk.message.text[span[0] : span[1]],
            )
            if named is not None and not desk.message.things_in((span[0] + named.start(1), span[0] + named.end(1))):
                where = span[0] + named.start(1), span[0] + named.end(1)
                found = desk.put(f"{base}/locations", [named[1]], where, sure)
    return found


def _channels(desk: Desk, path: str, spans: Sequence[Span], sure: int) -> bool:
    found = False
    for span in spans:
        for thing in desk.message.things_in(span, "channel"):
            found = desk.put(path, [thing.id], (thing.start, thing.end), sure) or found
    return found


def asked_positioning(desk: Desk, paths: Sequence[str], spans: Sequence[Span], sure: int) -> bool:
    """Why customers choose the business: reasons, and what proves them (numbers, cases, reviews)."""
    if len(paths) == 1 and "/content/formats" not in desk.context.pending:
        path = paths[0]
        if path.endswith(("/differentiators", "/proofs")):
            return texts(desk, path, spans, sure)
        return text(desk, path, spans, sure)
    found = False
    if "/positioning/offer" in paths and "/positioning/value_proposition" not in paths:
        return text(desk, "/positioning/offer", spans, sure)
    items = [item for span in spans for item in items_of(desk.message.folded, span)]
    proofs = [item for item in items if PROOF.search(desk.said(item)) is not None]
    reasons = [item for item in items if item not in proofs]
    if "/positioning/value_proposition" in paths and reasons and not desk.strategy.positioning.value_proposition:
        first, reasons = reasons[0], reasons[1:]
        found = desk.put("/positioning/value_proposition", desk.message.words(first), first, sure)
    if "/positioning/differentiators" in paths:
        for item in reasons:
            found = desk.put("/positioning/differentiators", [desk.message.words(item)], item, sure) or found
    if "/positioning/proofs" in paths:
        for item in proofs:
            found = desk.put("/positioning/proofs", [desk.message.words(item)], item, sure) or found
    return found
