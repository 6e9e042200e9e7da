# ruff: noqa: E501 - a value a line, to be read as a sheet
"""Two whole strategies made by edits, as a conversation would: a skincare brand in China, a heating firm near Chicago.

Some values are stated with their words, some entered, suggested, confirmed, put off or waived, so that every mark and
every part of the document has something to show.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pydantic import JsonValue

from assistant.checks import Finding
from assistant.strategy import Draft, Edit, Money, Name, Phrase, Quantity, Quote, Step, apply, encode
from assistant.strategy.draft import Origin
from assistant.strategy.edits import Applied

TODAY = dt.date(2026, 11, 20)


@dataclass(frozen=True)
class Plan:
    """A draft with what was written in it turn by turn, and what the checks would say of it."""

    draft: Draft
    texts: tuple[str, ...]
    findings: tuple[Finding, ...]

    def words(self, quote: Quote) -> str | None:
        """The quoted words."""
        text = self.texts[quote.turn] if quote.turn < len(self.texts) else ""
        return text[quote.start : quote.end] or None


class _Pen:
    """Writes edits: `say` states a value with the words it was said in, the others give it another origin."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = tuple(texts)
        self.draft = Draft()

    def say(self, turn: int, words: str, path: str, value: JsonValue, op: str = "set") -> None:
        start = self.texts[turn].index(words)
        quote = Quote(turn=turn, start=start, end=start + len(words))
        self._do(turn, {"op": op, "path": path, "value": value, "origin": "stated", "quote": quote.model_dump()})

    def put(self, path: str, value: JsonValue, origin: Origin = "entered", source: str | None = None) -> None:
        op = "add" if isinstance(value, dict) and path in LISTS else "set"
        self._do(2, {"op": op, "path": path, "value": value, "origin": origin, "source": source})

    def suggest(self, path: str, value: JsonValue, source: str = "rule of thumb") -> None:
        self.put(path, value, "suggested", source)

    def mark(self, path: str, status: str, origin: Origin = "entered", source: str | None = None) -> None:
        self._do(3, {"op": "mark", "path": path, "status": status, "origin": origin, "source": source})

    def recheck(self, path: str) -> None:
        self._do(3, {"op": "mark", "path": path, "to_recheck": True, "origin": "derived"})

    def _do(self, turn: int, edit: dict[str, JsonValue]) -> None:
        applied = apply(self.draft, (Edit.model_validate(edit),), turn=turn)
        assert isinstance(applied, Applied), applied
        self.draft = applied.draft


LISTS = frozenset(
    f"/{path}"
    for path in (
        "market/competitors", "market/assets", "market/research", "market/history", "market/baselines", "audience",
        "positioning/experience", "goals", "goals/goal-1/milestones", "kpis", "budget/lines", "channels", "tools",
        "content/pillars", "content/calendar", "campaigns", "campaigns/campaign-1/tasks", "moments", "readiness",
        "optimisation/rules", "optimisation/experiments", "evaluation/feedback", "risks", "decisions", "results",
        "waivers",
    )
)  # fmt: skip


def _money(amount: int, currency: str) -> dict[str, JsonValue]:
    return {"amount": str(amount), "currency": currency}


def _count(value: int, per: str | None = "month") -> dict[str, JsonValue]:
    return {"value": str(value), "unit": "count", **({} if per is None else {"per": {"value": 1, "unit": per}})}


def _percent(value: str) -> dict[str, JsonValue]:
    return {"value": value, "unit": "percent"}


def _stop_above(metric: str, amount: int, currency: str) -> str:
    """A stop rule of ours, stored as its phrase."""
    limit = Money.model_validate(_money(amount, currency))
    return encode(Phrase("sample.stop_above", {"metric": Name("metrics", metric), "limit": limit}))


# fmt: off
@cache
def skincare() -> Plan:
    """A skincare brand that sells on Tmall and wants more orders and more second orders."""
    pen = _Pen(
        (
            "澄禾护肤，主打敏感肌修护面霜，天猫旗舰店为主，全国卖。",
            "每月4000单想做到6500单，明年6月底前。预算一共60万，含达人，不含工资。老板不让碰的是低价直播，毛利六成多。",
        )
    )
    say, put, suggest = pen.say, pen.put, pen.suggest
    put("/as_of", "2026-11-20", "derived")
    put("/language", "zh", "derived")
    say(0, "澄禾护肤", "/business/name", "澄禾护肤")
    say(0, "敏感肌修护面霜", "/business/offering", "敏感肌修护面霜，30克装，常卖价168元")
    put("/business/industry", "beauty", "derived", "由产品推断")
    put("/business/customers", "consumers")
    say(0, "天猫旗舰店", "/business/sells_through", ["marketplace"])
    put("/business/conversion_points", ["marketplace_shop", "wecom_contact"])
    put("/business/regions", ["CN"])
    put("/business/stage", "growth", "confirmed")
    put("/business/currency", "CNY", "derived")
    put("/business/average_order_value", _money(168, "CNY"))
    say(1, "毛利六成多", "/business/gross_margin", "62")
    put("/business/repeat", "1.6")
    put("/business/objective", "双旗舰单品站稳，老客能回头")
    put("/business/constraints", ["不做低价直播", "功效说法先过法务"])
    put("/business/regulated", ["cosmetics"], "derived")
    put("/market/trends", ["敏感肌修护从护肤小众变成日常需求"])
    put("/market/competitors", {"name": "同价位国货面霜", "strengths": ["达人铺得广"], "weaknesses": ["成分说得含糊"], "channels": ["xiaohongshu", "douyin"]})
    put("/market/competitors", {"name": "先不买，用医院开的乳膏", "strengths": ["信得过"], "weaknesses": ["质地厚重"]})
    put("/market/swot/strengths", ["皮肤科医生参与配方"])
    put("/market/swot/weaknesses", ["站外声量小"])
    suggest("/market/swot/opportunities", ["换季搜索量上升"])
    suggest("/market/swot/threats", ["大促比价"])
    put("/market/assets", {"kind": "store", "name": "天猫旗舰店", "metric": "website_traffic", "value": _count(95000)})
    put("/market/assets", {"kind": "wecom_contacts", "name": "企业微信好友", "value": _count(8000, None), "condition": "一年没有系统联系过"})
    put("/market/research", {"name": "旗舰店问大家与客服记录", "kind": "qualitative", "finding": "最怕越用越刺痛"})
    put("/market/history", {"channel": "xiaohongshu", "period": "2026年上半年", "spend": _money(80000, "CNY"), "results": _count(520, None), "verdict": "素人笔记有效，头部达人不回本"})
    put("/market/baselines", {"metric": "ecommerce_cvr", "value": _percent("4.2"), "period": "近3个月", "source": "生意参谋", "exactness": "exact"})
    put("/market/baselines", {"metric": "refund_rate", "value": _percent("9"), "period": "近3个月", "source": "生意参谋", "exactness": "about"})
    put("/audience", {"name": "敏感肌上班族", "role": "一线和新一线城市女性", "age_min": 25, "age_max": 38, "trigger": "换季脸又红又痒，开会不敢抬头", "pains": ["换什么都刺痛", "成分看不懂"], "objections": ["怕又是智商税", "没听过这个牌子"], "information_habits": ["先在小红书搜成分，再去天猫看差评"], "channels": ["xiaohongshu", "tmall_taobao"]})
    suggest("/audience/persona-1/motives", ["想要一支敢放心用的面霜"])
    put("/positioning/value_proposition", "敏感期也敢用的修护面霜")
    put("/positioning/proofs", ["皮肤科医生参与配方", "旗舰店一年回购率28%"])
    put("/positioning/differentiators", ["全成分公开浓度"])
    suggest("/positioning/offer", "首单送7天试用装，不适可退")
    put("/goals", {"statement": "天猫月订单从4000做到6500", "metric": "orders", "direction": "increase", "baseline": _count(4000), "target": _count(6500), "target_basis": "rate", "deadline": "2027-06-30", "stage": "conversion", "owner": "电商负责人", "priority": 1, "personas": ["persona-1"]})
    suggest("/goals/goal-1/floor", _count(5500))
    suggest("/goals/goal-1/stretch", _count(7500))
    put("/goals/goal-1/milestones", {"date": "2027-03-31", "value": _count(5000)})
    put("/goals", {"statement": "老客三个月内回购", "metric": "repeat_purchase_rate", "direction": "increase", "baseline": _percent("28"), "target": _percent("33"), "deadline": "2027-06-30", "stage": "loyalty", "owner": "私域运营", "priority": 2})
    put("/kpis", {"metric": "orders", "goals": ["goal-1"], "role": "primary", "stage": "conversion", "baseline": _count(4000), "target": _count(6500), "source": "生意参谋", "cadence": "weekly", "owner": "电商负责人", "definition": "付款订单，不含退款"})
    suggest("/kpis", {"metric": "ecommerce_cvr", "goals": ["goal-1"], "role": "secondary", "leading": True, "stage": "consideration", "baseline": _percent("4.2"), "target": _percent("5"), "source": "生意参谋", "cadence": "weekly", "owner": "电商负责人"})
    suggest("/kpis", {"metric": "refund_rate", "goals": ["goal-1"], "role": "guardrail", "stage": "conversion", "baseline": _percent("9"), "target": _percent("10"), "source": "生意参谋", "cadence": "monthly", "owner": "客服主管"}, "own figures")
    put("/kpis", {"metric": "repeat_purchase_rate", "goals": ["goal-2"], "role": "primary", "stage": "loyalty", "baseline": _percent("28"), "target": _percent("33"), "source": "店铺会员后台", "cadence": "monthly", "owner": "私域运营"})
    put("/capacity/people", "3")
    put("/capacity/hours_per_week", "60")
    put("/capacity/agency", "短视频拍摄外包")
    say(1, "预算一共60万", "/budget/total", _money(600000, "CNY"))
    put("/budget/period", {"value": 6, "unit": "month"})
    put("/budget/start", "2027-01-04")
    say(1, "含达人，不含工资", "/budget/covers", ["media", "creators", "production", "samples"])
    suggest("/budget/reserve", "10")
    put("/channels", {"channel": "xiaohongshu", "mode": "creator", "role": "create", "stages": ["awareness", "interest"], "share": "40", "lands_on": "marketplace_shop", "start": "2027-01-11", "owner": "内容负责人", "personas": ["persona-1"], "rationale": "她们先在这里搜成分"})
    suggest("/channels/channel-1/stop_rule", _stop_above("cpa", 90, "CNY"))
    put("/channels", {"channel": "tmall_taobao", "mode": "paid", "role": "capture", "stages": ["consideration", "conversion"], "share": "45", "lands_on": "marketplace_shop", "start": "2027-01-04", "owner": "电商负责人", "kpis": ["kpi-1", "kpi-2"], "rationale": "搜品类词的人已经想买", "stop_rule": "连续两周单均获客超过85元就降预算"})
    suggest("/channels", {"channel": "wecom_private_domain", "mode": "owned", "role": "keep", "stages": ["loyalty"], "share": "15", "lands_on": "wecom_contact", "owner": "私域运营", "kpis": ["kpi-4"], "rationale": "八千位老客还没有好好联系"})
    for month, seeding, media, care in (("2027-01", 30000, 30000, 8000), ("2027-02", 30000, 35000, 12000), ("2027-03", 45000, 45000, 12000), ("2027-04", 30000, 35000, 16000), ("2027-05", 45000, 55000, 16000), ("2027-06", 36000, 43000, 17000)):
        put("/budget/lines", {"kind": "creators", "channel": "xiaohongshu", "month": month, "amount": _money(seeding, "CNY")})
        put("/budget/lines", {"kind": "media", "channel": "tmall_taobao", "month": month, "amount": _money(media, "CNY")})
        suggest("/budget/lines", {"kind": "samples", "channel": "wecom_private_domain", "month": month, "amount": _money(care, "CNY")})
    suggest("/tools", {"tool": "企业微信", "category": "crm", "purpose": "老客分组和回访", "monthly_cost": _money(1200, "CNY")})
    put("/content/pillars", {"name": "成分讲明白", "personas": ["persona-1"], "stage": "awareness"})
    put("/content/pillars", {"name": "敏感期怎么用", "personas": ["persona-1"], "stage": "consideration"})
    put("/content/review_steps", ["法务看功效说法", "内容负责人终审"])
    put("/content/keywords", ["敏感肌面霜", "修护屏障"])
    for day, title, pillar, channel in (("2027-01-12", "浓度表怎么看", "pillar-1", "xiaohongshu"), ("2027-01-19", "刺痛的时候先停什么", "pillar-2", "xiaohongshu"), ("2027-01-26", "医生怎么看修护", "pillar-1", "xiaohongshu"), ("2027-02-16", "节后换季护理", "pillar-2", "wecom_private_domain")):
        suggest("/content/calendar", {"title": title, "pillar": pillar, "channel": channel, "publish_on": day, "owner": "内容负责人", "format": "short_video", "status": "idea"})
    put("/campaigns", {"name": "三八换季修护", "goals": ["goal-1"], "channels": ["channel-1", "channel-2"], "start": "2027-02-22", "end": "2027-03-08", "budget": _money(90000, "CNY"), "message": "换季不用忍", "owner": "电商负责人"})
    put("/campaigns/campaign-1/tasks", {"name": "铺60篇素人笔记", "owner": "内容负责人", "due": "2027-02-20", "done_means": "60篇上线且标注合作"})
    put("/campaigns/campaign-1/tasks", {"name": "店铺首屏改版", "due": "2027-01-29", "done_means": "新首屏上线并开始对比"})
    suggest("/moments", {"date": "2027-03-08", "name": "三八节", "role": "爆发"})
    suggest("/moments", {"date": "2027-06-18", "name": "618", "role": "爆发"})
    put("/readiness", {"item": "小红书专业号认证", "state": "under_way", "owner": "内容负责人", "due": "2027-01-08"})
    suggest("/readiness", {"item": "店铺与笔记链接打点", "state": "missing", "owner": "电商负责人", "due": "2027-01-06"})
    suggest("/optimisation/rules", {"metric": "ctr", "comparison": "below", "threshold": _percent("1.2"), "window": {"value": 2, "unit": "week"}, "action": "先换封面和标题，再换投放时段"})
    put("/evaluation/readers", ["总经理", "财务"])
    put("/evaluation/report_cadence", {"value": 1, "unit": "month"})
    suggest("/evaluation/review_every", {"value": 1, "unit": "quarter"})
    suggest("/evaluation/feedback", {"when": "某渠道连续两月低于目标两成", "then": "把它三成的钱移到最好的渠道", "owner": "电商负责人"})
    suggest("/risks", {"what": "功效说法被平台判违规", "early_sign": "笔记被限流", "response": "法务先审，备一套只讲使用感的文案", "owner": "内容负责人"})
    put("/decisions", {"what": "618 是否参加跨店满减", "by_whom": "总经理", "by": "2027-03-31", "cost_of_waiting": "错过报名，少一轮站内流量"})
    put("/waivers", {"check": "one-channel-is-not-everything", "path": "/channels", "reason": "老板说先这样", "turn": 3})
    pen.mark("/capacity/follow_up/respond_within", "unknown")
    pen.mark("/business/sales_cycle", "not_applicable", source="快消品，当天决定")
    pen.mark("/market/size", "deferred")
    pen.recheck("/channels/channel-2")
    return Plan(pen.draft, pen.texts, _findings("/channels/channel-3/stop_rule"))


@cache
def heating() -> Plan:
    """A heating firm that wants more booked installs in the slow months and has no monthly budget lines yet."""
    pen = _Pen(
        (
            "North Shore Heating repairs and installs furnaces for homeowners in Chicago's north suburbs.",
            "About 40 booked installs a month, want 60 by the end of June. $60k over six months, ads and freelancers.",
        )
    )
    say, put, suggest = pen.say, pen.put, pen.suggest
    put("/as_of", "2026-11-20", "derived")
    put("/language", "en", "derived")
    say(0, "North Shore Heating", "/business/name", "North Shore Heating")
    say(0, "repairs and installs furnaces", "/business/offering", "Furnace repair and installation")
    put("/business/industry", "hvac", "confirmed")
    put("/business/customers", "consumers")
    put("/business/sells_through", ["location"])
    put("/business/conversion_points", ["phone_call", "booking"])
    put("/business/regions", ["US"])
    say(0, "Chicago's north suburbs", "/business/service_area", ["Chicago's north suburbs"])
    put("/business/stage", "mature")
    put("/business/average_order_value", _money(7500, "USD"))
    pen.mark("/business/gross_margin", "deferred")
    put("/business/sales_cycle", {"value": 3, "unit": "week"})
    put("/business/objective", "Fill the crews in the slow months")
    put("/market/competitors", {"name": "National franchise", "strengths": ["Advertises everywhere"], "weaknesses": ["Slow to arrive"], "channels": ["local_services_ads"]})
    put("/market/competitors", {"name": "Doing nothing until it breaks", "strengths": ["Costs nothing today"]})
    put("/market/assets", {"kind": "email_list", "name": "Past customers", "metric": "email_subscribers", "value": _count(2000, None), "condition": "Never written to"})
    put("/market/history", {"channel": "sem", "period": "Winter 2025-26", "spend": _money(18000, "USD"), "results": _count(310, None), "verdict": "Worked; calls were good"})
    put("/market/history", {"channel": "facebook", "period": "Summer 2025", "spend": _money(4000, "USD"), "verdict": "No calls we could trace"})
    put("/market/baselines", {"metric": "calls", "value": _count(120), "source": "Phone log", "exactness": "about"})
    put("/audience", {"name": "Homeowner with an old furnace", "locations": ["Evanston", "Wilmette"], "age_min": 40, "trigger": "The furnace dies on the first cold night", "pains": ["No heat, kids at home"], "objections": ["Wants a second quote"], "channels": ["sem", "nextdoor"]})
    suggest("/audience/persona-1/information_habits", ["Searches on the phone, reads reviews"])
    put("/positioning/value_proposition", "Heat back the same day, at a price agreed before we start")
    put("/positioning/proofs", ["4.8 stars from 640 reviews"])
    suggest("/positioning/offer", "Free estimate with a flat price")
    say(1, "40 booked installs a month, want 60", "/goals", {"statement": "From 40 to 60 booked installs a month", "metric": "bookings", "direction": "increase", "baseline": _count(40), "target": _count(60), "target_basis": "rate", "deadline": "2027-06-30", "stage": "conversion", "owner": "Office manager", "priority": 1}, "add")
    suggest("/goals/goal-1/floor", _count(52))
    put("/kpis", {"metric": "bookings", "goals": ["goal-1"], "role": "primary", "stage": "conversion", "baseline": _count(40), "target": _count(60), "source": "Booking calendar", "cadence": "weekly", "owner": "Office manager", "definition": "Installs with a date and a deposit"})
    suggest("/kpis", {"metric": "cpl", "goals": ["goal-1"], "role": "guardrail", "stage": "consideration", "target": {"value": "90", "unit": "USD"}, "source": "Google Ads", "cadence": "weekly", "owner": "Office manager"})
    put("/capacity/people", "1")
    put("/capacity/hours_per_week", "10")
    put("/capacity/follow_up/owner", "Office manager")
    put("/capacity/follow_up/respond_within", {"value": 1, "unit": "day"})
    say(1, "$60k over six months", "/budget/total", _money(60000, "USD"))
    put("/budget/period", {"value": 6, "unit": "month"})
    put("/budget/start", "2027-01-11")
    say(1, "ads and freelancers", "/budget/covers", ["media", "agency"])
    suggest("/budget/reserve", "10")
    put("/channels", {"channel": "sem", "mode": "search", "role": "capture", "stages": ["conversion"], "share": "55", "lands_on": "phone_call", "start": "2027-01-11", "owner": "Office manager", "kpis": ["kpi-1", "kpi-2"], "rationale": "They are already looking"})
    suggest("/channels/channel-1/stop_rule", _stop_above("cpl", 90, "USD"))
    suggest("/channels", {"channel": "local_services_ads", "mode": "paid", "role": "capture", "stages": ["conversion"], "share": "30", "lands_on": "phone_call", "start": "2027-01-18", "owner": "Office manager", "rationale": "Pays per call, not per click"})
    suggest("/channels", {"channel": "email", "mode": "owned", "role": "keep", "stages": ["loyalty"], "share": "15", "lands_on": "booking", "owner": "Owner", "rationale": "2,000 past customers nobody writes to"})
    put("/content/pillars", {"name": "Repair or replace", "stage": "consideration"})
    suggest("/content/calendar", {"title": "What a new furnace costs this year", "pillar": "pillar-1", "channel": "email", "publish_on": "2027-01-19", "owner": "Owner", "format": "guide", "status": "idea"})
    put("/campaigns", {"name": "Spring tune-up", "goals": ["goal-1"], "channels": ["channel-3"], "start": "2027-03-15", "end": "2027-04-30", "offer": "Tune-up with a written price for replacement", "owner": "Owner"})
    put("/campaigns/campaign-1/tasks", {"name": "Write to past customers", "due": "2027-03-12", "done_means": "All 2,000 addresses mailed once"})
    suggest("/readiness", {"item": "Call tracking on every number", "state": "missing", "owner": "Office manager", "due": "2027-01-08"})
    put("/evaluation/readers", ["Owner"])
    put("/evaluation/report_cadence", {"value": 1, "unit": "month"})
    put("/evaluation/review_every", {"value": 3, "unit": "month"})
    suggest("/risks", {"what": "A mild winter", "early_sign": "Searches below last year in January", "response": "Move the money to the spring tune-up", "owner": "Owner"})
    put("/decisions", {"what": "A second install crew from March", "by_whom": "Owner", "by": "2027-01-29", "cost_of_waiting": "Jobs booked past three weeks are lost"})
    put("/results", {"kpi": "kpi-1", "period_start": "2026-10-01", "period_end": "2026-10-31", "actual": _count(43, None), "spend": _money(3200, "USD"), "note": "Before the plan"})
    pen.mark("/market/growth_rate", "unknown")
    return Plan(pen.draft, pen.texts, _findings("/channels/channel-2/stop_rule"))


# fmt: on
def _findings(path: str) -> tuple[Finding, ...]:
    """One error, one warning, and one that was accepted."""
    least = Quantity.model_validate(_count(2, None))
    return (
        Finding("sample-error", Step.CHANNELS, "error", path, {"least": least}),
        Finding("sample-warning", Step.EXECUTION, "warning", "/risks"),
        Finding("one-channel-is-not-everything", Step.CHANNELS, "warning", "/channels", waived=True),
    )
