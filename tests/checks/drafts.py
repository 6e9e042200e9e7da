"""Two complete strategies in which the checks find nothing, and one way to spoil them: `but`."""

import datetime as dt
from collections.abc import Mapping
from functools import cache

import yaml
from pydantic import JsonValue

from assistant.adapters.content_files import content_root, load_catalogs
from assistant.catalog import Catalogs
from assistant.strategy import Applied, Draft, Edit, Language, Strategy, apply
from assistant.wording.content import build_wording
from assistant.wording.speech import Speech, Wording

TODAY = dt.date(2026, 12, 1)


@cache
def the_catalogs() -> Catalogs:
    """The product's catalogs."""
    return load_catalogs(content_root())


@cache
def the_speech(language: Language) -> Speech:
    """The product's words for findings in one language."""
    return Speech(the_wording()[language], the_catalogs(), language)


@cache
def the_wording() -> Mapping[Language, Wording]:
    """prompts/{zh,en}/findings.yaml as sentences by key."""
    languages: tuple[Language, ...] = ("zh", "en")
    files = {language: content_root() / "prompts" / language / "findings.yaml" for language in languages}
    return build_wording(
        {language: {"findings": yaml.safe_load(file.read_text(encoding="utf-8"))} for language, file in files.items()}
    )


def but(draft: Draft, changes: Mapping[str, JsonValue]) -> Draft:
    """The draft with these fields set; None takes a field or an item away, a path that ends in /+ adds to a list.

    Raises AssertionError where the strategy would not take the change.
    """
    edits = []
    for path, value in changes.items():
        op = "add" if path.endswith("/+") else "remove" if value is None else "set"
        edits.append(Edit.model_validate({"op": op, "path": path.removesuffix("/+"), "value": value, "origin": "entered"}))
    applied = apply(draft, edits, turn=1, vocabulary=the_catalogs().vocabulary)
    assert isinstance(applied, Applied), applied
    return applied.draft


def marked(draft: Draft, path: str, status: str) -> Draft:
    """The draft with a field marked unknown, deferred or not applicable."""
    edit = Edit.model_validate({"op": "mark", "path": path, "status": status, "origin": "entered"})
    applied = apply(draft, [edit], turn=1)
    assert isinstance(applied, Applied), applied
    return applied.draft


def a_draft(document: Mapping[str, object]) -> Draft:
    """A draft of this document, as an upload makes one: values without records."""
    return Draft(strategy=Strategy.model_validate(document))


def cny(amount: int) -> dict[str, object]:
    return {"amount": amount, "currency": "CNY"}


def usd(amount: int) -> dict[str, object]:
    return {"amount": amount, "currency": "USD"}


def monthly(value: int) -> dict[str, object]:
    return {"value": value, "unit": "count", "per": {"value": 1, "unit": "month"}}


def percent(value: float) -> dict[str, object]:
    return {"value": value, "unit": "percent"}


def calendar(start: dt.date, weeks: int, titles: tuple[str, ...], owner: str, pillar: str) -> list[dict[str, object]]:
    """A piece every other week for so many weeks."""
    return [
        {"id": f"piece-{number}", "title": titles[number % len(titles)], "pillar": pillar, "format": "article",
         "publish_on": (start + dt.timedelta(weeks=2 * number)).isoformat(), "owner": owner, "status": "idea"}
        for number in range(1, weeks // 2)
    ]  # fmt: skip


def a_scheduling_software() -> Draft:
    """Scheduling software for restaurant chains, sold by a sales team in China: more leads in half a year."""
    return a_draft({
        "title": "排班软件2027上半年数字营销方案", "language": "zh", "created_on": "2026-12-01", "as_of": TODAY.isoformat(),
        "business": {
            "name": "排得好", "offering": "给连锁餐饮用的门店排班软件", "industry": "software_tech", "customers": "businesses",
            "sells_through": ["sales_team", "own_site"], "conversion_points": ["lead_form", "wecom_contact"],
            "regions": ["CN"], "service_area": ["江苏", "浙江", "上海"], "stage": "growth", "currency": "CNY",
            "average_order_value": cny(12000), "gross_margin": 70, "repeat": 1,
            "sales_cycle": {"value": 3, "unit": "month"}, "objective": "更多连锁客户来要演示",
        },
        "market": {
            "size": cny(3_000_000_000), "growth_rate": 12, "trends": ["连锁化率在上升"],
            "competitors": [{"id": "competitor-1", "name": "用表格排班"}],
            "swot": {"strengths": ["三天上线"], "weaknesses": ["名气小"], "opportunities": ["用工成本上涨"], "threats": ["大厂入局"]},
            "pestel": {"political": ["灵活用工新规"], "economic": ["人工成本上涨"], "technological": ["移动排班普及"]},
            "assets": [{"id": "asset-1", "kind": "official_account", "name": "公众号", "value": {"value": 3000, "unit": "count"}}],
            "research": [
                {"id": "research-1", "name": "客户名单", "kind": "quantitative"},
                {"id": "research-2", "name": "十次客户访谈", "kind": "qualitative"},
            ],
            "history": [{"id": "history-1", "channel": "baidu_search", "spend": cny(60000), "results": {"value": 240, "unit": "count"}}],
            "baselines": [
                {"id": "baseline-1", "metric": "cpl", "value": {"value": 250, "unit": "CNY"}},
                {"id": "baseline-2", "metric": "lead_to_customer_rate", "value": percent(15)},
                {"id": "baseline-3", "metric": "website_traffic", "value": monthly(6000)},
            ],
        },
        "audience": [{
            "id": "persona-1", "name": "连锁餐饮的运营总监", "role": "运营总监", "buying_role": "推荐，老板签字",
            "locations": ["上海"], "company_size": "三十家店", "trigger": "排班出错，赔了加班费", "pains": ["排班费时间", "加班费失控"],
            "objections": ["怕员工不会用"], "motives": ["省人工"], "behaviours": ["用表格排班"],
            "information_habits": ["看公众号"], "decision_path": ["运营试用", "老板签字"],
            "channels": ["wechat_official_account", "baidu_search"], "share": 100,
        }],
        "positioning": {
            "value_proposition": "三天上线，排班省一半时间", "differentiators": ["能接收银系统"],
            "proofs": ["两百间店的客户用了两年"], "offer": "免费算一次排班成本，当天出结果",
        },
        "goals": [{
            "id": "goal-1", "metric": "leads", "direction": "increase", "baseline": monthly(80), "target": monthly(120),
            "floor": monthly(100), "stretch": monthly(140), "target_basis": "rate", "deadline": "2027-06-30",
            "stage": "consideration", "objective": "多签连锁客户", "owner": "市场经理", "priority": 1,
            "personas": ["persona-1"],
        }],
        "kpis": [
            {"id": "kpi-1", "metric": "leads", "goals": ["goal-1"], "role": "primary", "leading": True, "stage": "consideration",
             "baseline": monthly(80), "target": monthly(120), "source": "客户管理系统", "cadence": "weekly"},
            {"id": "kpi-2", "metric": "website_traffic", "goals": ["goal-1"], "role": "secondary", "leading": True, "stage": "interest",
             "baseline": monthly(6000), "target": monthly(8000), "source": "网站统计", "cadence": "weekly"},
            {"id": "kpi-3", "metric": "cpl", "goals": ["goal-1"], "role": "guardrail", "stage": "consideration",
             "target": {"value": 800, "unit": "CNY"}, "source": "广告后台", "cadence": "weekly"},
            {"id": "kpi-4", "metric": "lead_to_customer_rate", "goals": ["goal-1"], "role": "guardrail", "stage": "conversion",
             "baseline": percent(15), "target": percent(15), "source": "客户管理系统", "cadence": "monthly"},
        ],
        "capacity": {
            "people": 2, "hours_per_week": 30, "pieces_per_week": 2,
            "follow_up": {"owner": "销售小组", "respond_within": {"value": 1, "unit": "day"}, "per_week": 40,
                          "qualified_means": "核实过电话，店数超过十家"},
        },
        "budget": {
            "total": cny(200_000), "period": {"value": 6, "unit": "month"}, "start": "2027-01-04",
            "covers": ["media", "production"], "reserve": 10,
            "lines": [
                {"id": "line-1", "kind": "media", "channel": "baidu_search", "month": "2027-01", "amount": cny(100_000)},
                {"id": "line-2", "kind": "production", "month": "2027-03", "amount": cny(80_000)},
            ],
        },
        "channels": [
            {"id": "channel-1", "channel": "baidu_search", "mode": "paid", "role": "capture", "stages": ["consideration", "conversion"],
             "personas": ["persona-1"], "kpis": ["kpi-1"], "share": 60, "lands_on": "lead_form", "owner": "市场经理",
             "stop_rule": "连续两周每条线索超过400元就停"},
            {"id": "channel-2", "channel": "wechat_official_account", "mode": "owned", "role": "keep", "stages": ["interest"],
             "personas": ["persona-1"], "kpis": ["kpi-2"], "share": 40, "lands_on": "wecom_contact", "owner": "市场经理"},
        ],
        "tools": [
            {"id": "tool-1", "tool": "baidu_tongji", "category": "analytics", "integrates_with": ["tool-2"]},
            {"id": "tool-2", "tool": "wecom", "category": "crm"},
        ],
        "content": {
            "pillars": [
                {"id": "pillar-1", "name": "排班省多少钱", "personas": ["persona-1"], "stage": "consideration"},
                {"id": "pillar-2", "name": "同行怎么排班", "personas": ["persona-1"], "stage": "interest"},
                {"id": "pillar-3", "name": "上线要多久", "personas": ["persona-1"], "stage": "conversion"},
            ],
            "formats": ["文章"], "keywords": ["排班软件", "餐饮排班", "门店排班"],
            "calendar": calendar(dt.date(2027, 1, 1), 26, ("排班省多少钱", "同行怎么排班"), "市场经理", "pillar-1"),
            "review_steps": ["老板看过再发"], "refresh_every": {"value": 6, "unit": "month"},
        },
        "campaigns": [{
            "id": "campaign-1", "name": "开年排班体检", "goals": ["goal-1"], "channels": ["channel-1"], "start": "2027-01-11",
            "end": "2027-03-31", "budget": cny(100_000), "message": "开年先算一次排班账", "owner": "市场经理",
        }],
        "moments": [{"id": "moment-1", "date": "2027-03-15", "name": "上海餐饮展"}],
        "readiness": [{"id": "readiness-1", "item": "表单接入客户管理系统", "state": "under_way", "owner": "市场经理", "due": "2026-12-28"}],
        "optimisation": {
            "monitoring": "每周一看花费和线索",
            "rules": [{"id": "rule-1", "metric": "leads", "comparison": "below", "threshold": monthly(80),
                       "window": {"value": 2, "unit": "week"}, "action": "先换素材，再换时段"}],
            "experiments": [{"id": "experiment-1", "hypothesis": "写明价格的页面留资更多", "metric": "leads",
                             "duration": {"value": 4, "unit": "week"}}],
        },
        "evaluation": {
            "report_cadence": {"value": 1, "unit": "month"}, "readers": ["老板"], "dashboard": "共享表",
            "attribution": "last_click", "dimensions": ["渠道", "客户规模"], "review_every": {"value": 3, "unit": "month"},
        },
        "risks": [{"id": "risk-1", "what": "点击涨价", "response": "把钱移到公众号"}],
        "decisions": [{"id": "decision-1", "what": "是否报名餐饮展", "by_whom": "老板", "by": "2027-01-15"}],
    })  # fmt: skip


def a_furnace_firm() -> Draft:
    """Furnace repair for homeowners near Chicago: more booked jobs by the end of June, alone with an office manager."""
    return a_draft({
        "title": "First half of 2027", "language": "en", "created_on": "2026-12-01", "as_of": TODAY.isoformat(),
        "business": {
            "name": "North Shore Heating", "offering": "furnace repair and installation", "industry": "hvac",
            "customers": "consumers", "sells_through": ["location"], "conversion_points": ["phone_call", "booking"],
            "regions": ["US"], "service_area": ["Evanston", "Skokie"], "stage": "mature", "currency": "USD",
            "average_order_value": usd(7500), "gross_margin": 45, "repeat": 1, "sales_cycle": {"value": 2, "unit": "week"},
            "objective": "More booked installs in the slow months",
        },
        "market": {
            "size": usd(90_000_000), "growth_rate": 3,
            "competitors": [{"id": "competitor-1", "name": "Calling a cousin"}],
            "swot": {"strengths": ["4.9 stars"], "weaknesses": ["slow summers"], "opportunities": ["heat pump rebates"],
                     "threats": ["national chains"]},
            "pestel": {"economic": ["rebates"], "environmental": ["mild winters"], "legal": ["permits"]},
            "assets": [{"id": "asset-1", "kind": "email_list", "name": "Past customers", "value": {"value": 2000, "unit": "count"}}],
            "research": [
                {"id": "research-1", "name": "Job records", "kind": "quantitative"},
                {"id": "research-2", "name": "Customer calls", "kind": "qualitative"},
            ],
            "history": [{"id": "history-1", "channel": "sem", "spend": usd(12_000), "results": {"value": 240, "unit": "count"}}],
            "baselines": [{"id": "baseline-1", "metric": "lead_to_customer_rate", "value": percent(15)}],
        },
        "audience": [{
            "id": "persona-1", "name": "Homeowner with a dead furnace", "role": "homeowner", "age_min": 35, "age_max": 64,
            "locations": ["Evanston"], "trigger": "the furnace died on the first cold night", "pains": ["no heat tonight"],
            "objections": ["wants a second quote"], "motives": ["someone today"], "behaviours": ["searches on the phone"],
            "information_habits": ["reads reviews"], "channels": ["sem"], "share": 100,
        }],
        "positioning": {"value_proposition": "A flat price before we start", "proofs": ["600 reviews at 4.9"],
                        "offer": "Same-day slot at a flat price"},
        "goals": [{
            "id": "goal-1", "metric": "calls", "direction": "increase", "baseline": monthly(80), "target": monthly(120),
            "target_basis": "rate", "deadline": "2027-06-30", "stage": "consideration", "owner": "Dana", "priority": 1,
            "personas": ["persona-1"],
        }],
        "kpis": [
            {"id": "kpi-1", "metric": "calls", "goals": ["goal-1"], "role": "primary", "leading": True, "baseline": monthly(80),
             "target": monthly(120), "source": "call tracking", "cadence": "weekly"},
            {"id": "kpi-2", "metric": "clicks", "goals": ["goal-1"], "role": "secondary", "leading": True, "target": monthly(900),
             "source": "Google Ads", "cadence": "weekly"},
            {"id": "kpi-3", "metric": "cpl", "goals": ["goal-1"], "role": "guardrail", "target": {"value": 250, "unit": "USD"},
             "source": "Google Ads", "cadence": "weekly"},
            {"id": "kpi-5", "metric": "email_ctr", "goals": ["goal-1"], "role": "secondary", "leading": True, "stage": "loyalty",
             "source": "Mailchimp", "cadence": "monthly"},
            {"id": "kpi-4", "metric": "invalid_lead_rate", "goals": ["goal-1"], "role": "guardrail", "source": "call log",
             "cadence": "monthly"},
        ],
        "capacity": {"people": 1, "hours_per_week": 12, "pieces_per_week": 1,
                     "follow_up": {"owner": "Dana", "respond_within": {"value": 1, "unit": "day"}, "per_week": 40,
                                   "qualified_means": "Owns the home, inside our area, wants a date"}},
        "budget": {"total": usd(60_000), "period": {"value": 6, "unit": "month"}, "start": "2027-01-04",
                   "covers": ["media", "production"], "reserve": 10},
        "channels": [
            {"id": "channel-1", "channel": "sem", "mode": "paid", "role": "capture", "stages": ["consideration", "conversion"],
             "personas": ["persona-1"], "kpis": ["kpi-1"], "share": 80, "lands_on": "phone_call",
             "stop_rule": "Two weeks above $150 a call: new ads, then pause"},
            {"id": "channel-2", "channel": "email", "mode": "owned", "role": "keep", "stages": ["loyalty"],
             "personas": ["persona-1"], "kpis": ["kpi-2"], "share": 20, "lands_on": "booking"},
        ],
        "tools": [
            {"id": "tool-1", "tool": "ga4", "category": "analytics", "integrates_with": ["tool-2"]},
            {"id": "tool-2", "tool": "mailchimp", "category": "email"},
        ],
        "content": {
            "pillars": [
                {"id": "pillar-1", "name": "Repair or replace?", "personas": ["persona-1"], "stage": "consideration"},
                {"id": "pillar-2", "name": "What will it cost?", "personas": ["persona-1"], "stage": "conversion"},
                {"id": "pillar-3", "name": "Spring check", "personas": ["persona-1"], "stage": "loyalty"},
            ],
            "formats": ["photos"], "keywords": ["furnace repair near me"],
            "calendar": calendar(dt.date(2027, 1, 1), 26, ("Repair or replace?", "What it costs"), "Dana", "pillar-1"),
            "review_steps": ["Owner approves"], "refresh_every": {"value": 6, "unit": "month"},
        },
        "campaigns": [{"id": "campaign-1", "name": "Cold snap", "goals": ["goal-1"], "channels": ["channel-1"],
                       "start": "2027-01-11", "end": "2027-03-31", "budget": usd(30_000), "owner": "Dana"}],
        "readiness": [
            {"id": "readiness-1", "item": "Call tracking on every page", "state": "ready"},
            {"id": "readiness-2", "item": "Unsubscribe link in every email", "state": "ready"},
        ],
        "optimisation": {
            "monitoring": "Mondays: spend and calls",
            "rules": [{"id": "rule-1", "metric": "calls", "comparison": "below", "threshold": monthly(80),
                       "window": {"value": 2, "unit": "week"}, "action": "New ads, then other hours"}],
        },
        "evaluation": {"report_cadence": {"value": 1, "unit": "month"}, "readers": ["the owner"], "dashboard": "a shared sheet",
                       "attribution": "last_click", "dimensions": ["channel", "town"], "review_every": {"value": 3, "unit": "month"}},
        "risks": [{"id": "risk-1", "what": "A warm January", "response": "Move money to spring checks"}],
        "decisions": [{"id": "decision-1", "what": "Hire a second installer", "by_whom": "the owner", "by": "2027-02-01"}],
    })  # fmt: skip
