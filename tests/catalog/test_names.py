"""Whatever people call a thing, in either language, the catalogs know which thing it is, or that it may be several."""

from dataclasses import dataclass

import pytest

from assistant.catalog import Aliases, Entry, Names, Shelf, fold
from tests.catalog.content import RESEARCH, catalogs


@dataclass(frozen=True)
class Case:
    said: str
    shelf: str
    means: tuple[str, ...]


CASES = (
    Case("抖音", "channels", ("douyin",)),
    Case("dy", "channels", ("douyin",)),
    Case("千川", "channels", ("douyin",)),
    Case("小红书", "channels", ("xiaohongshu",)),
    Case("XHS", "channels", ("xiaohongshu",)),
    Case("RED", "channels", ("xiaohongshu",)),
    Case("red", "channels", ()),
    Case("rednote", "channels", ("xiaohongshu",)),
    Case("公众号", "channels", ("wechat_official_account",)),
    Case("视频号", "channels", ("video_accounts",)),
    Case("私域", "channels", ("wecom_private_domain",)),
    Case("B站", "channels", ("bilibili",)),
    Case("G ads", "channels", ("sem",)),
    Case("Google Ads", "channels", ("sem",)),
    Case("领英", "channels", ("linkedin",)),
    Case("LinkedIn", "channels", ("linkedin",)),
    Case("FB", "channels", ("facebook",)),
    Case("IG", "channels", ("instagram",)),
    Case("大众点评", "channels", ("meituan_dianping",)),
    Case("美团", "channels", ("meituan_dianping",)),
    Case("天猫", "channels", ("tmall_taobao",)),
    Case("淘宝", "channels", ("tmall_taobao",)),
    Case("拼多多", "channels", ("pinduoduo",)),
    Case("word of mouth", "channels", ("referral",)),
    Case("转介绍", "channels", ("referral",)),
    Case("Angi", "channels", ("home_service_marketplaces",)),
    Case("cold email", "channels", ("outbound_sales",)),
    Case("展会", "channels", ("trade_shows",)),
    Case("微信", "channels", ("wechat_official_account", "wecom_private_domain", "video_accounts", "wechat_ads")),
    Case("UV", "metrics", ("website_traffic",)),
    Case("线索量", "metrics", ("leads",)),
    Case("leads", "metrics", ("leads",)),
    Case("询盘", "metrics", ("leads",)),
    Case("咨询量", "metrics", ("leads",)),
    Case("有效咨询", "metrics", ("mqls",)),
    Case("booked jobs", "metrics", ("bookings",)),
    Case("booked installs", "metrics", ("bookings",)),
    Case("new patients", "metrics", ("new_customers",)),
    Case("招生人数", "metrics", ("new_customers",)),
    Case("客单价", "metrics", ("aov",)),
    Case("复购率", "metrics", ("repeat_purchase_rate",)),
    Case("获客成本", "metrics", ("cac",)),
    Case("CAC", "metrics", ("cac",)),
    Case("ＣＰＬ", "metrics", ("cpl",)),
    Case("投产比", "metrics", ("roas",)),
    Case("GMV", "metrics", ("gmv",)),
    Case("核销", "metrics", ("redemptions", "voucher_redemption_rate")),
    Case("ROI", "metrics", ("roas", "marketing_roi")),
    Case("SQL", "metrics", ("sqls",)),
    Case("market share", "metrics", ("market_share",)),
    Case("知名度", "metrics", ("brand_awareness",)),
    Case("百度统计", "tools", ("baidu_tongji",)),
    Case("google analytics", "tools", ("ga4",)),
    Case("生意参谋", "tools", ("sycm",)),
    Case("飞书", "tools", ("feishu",)),
    Case("buffer", "tools", ()),
    Case("plumber", "industries", ("home_services",)),
    Case("furnace", "industries", ("hvac",)),
    Case("牙科", "industries", ("dental",)),
    Case("排班软件", "industries", ("saas",)),
    Case("火锅", "industries", ("restaurants",)),
    Case("跨境电商", "industries", ("cross_border_export",)),
    Case("animal shelter", "industries", ("nonprofit",)),
    Case("企业微信", "conversion_points", ("wecom_contact",)),
    Case("they call", "conversion_points", ("phone_call",)),
    Case("旗舰店", "conversion_points", ("marketplace_shop",)),
    Case("短视频", "formats", ("short_video",)),
    Case("white papers", "formats", ("guide",)),
    Case("双11", "moments", ("double_11",)),
    Case("Singles’ Day", "moments", ("double_11",)),
    Case("过年", "moments", ("spring_festival",)),
    Case("BFCM", "moments", ("black_friday",)),
    Case("美国", "regions", ("US",)),
    Case("US", "regions", ("US",)),
    Case("us", "regions", ()),
    Case("the UK", "regions", ("GB",)),
    Case("UK", "regions", ("GB",)),
    Case("沙特", "regions", ("SA",)),
    Case("江浙沪", "places", ("cn_jzh",)),
    Case("大湾区", "places", ("greater_bay_area",)),
    Case("Midwest", "places", ("us_midwest",)),
    Case("东南亚", "places", ("southeast_asia",)),
    Case("Bay Area", "places", ("us_california",)),
    Case("深圳", "places", ("cn_shenzhen",)),
    Case("Evanston", "places", ("us_evanston",)),
    Case("人民币", "currencies", ("CNY",)),
    Case("港币", "currencies", ("HKD",)),
    Case("€", "currencies", ("EUR",)),
)
SHELVES = (
    "metrics",
    "measures",
    "instruments",
    "channels",
    "conversion_points",
    "formats",
    "tools",
    "industries",
    "topics",
    "moments",
    "regions",
    "places",
    "currencies",
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.said} in {case.shelf}")
def test_a_name_means_what_people_mean_by_it(case: Case) -> None:
    assert tuple(entry.id for entry in _shelf(case.shelf).named(case.said)) == case.means


@pytest.mark.parametrize("name", SHELVES)
def test_every_entry_is_found_by_its_own_names(name: str) -> None:
    shelf = _shelf(name)

    assert len(shelf) > 0
    for entry in shelf.values():
        for text in (entry.name.en, entry.name.zh, *entry.aliases.en, *entry.aliases.zh, *entry.aliases.exact):
            assert entry.id in {found.id for found in shelf.named(text)}, text


@pytest.mark.parametrize("name", SHELVES)
def test_every_id_may_stand_in_a_strategy(name: str) -> None:
    assert all(entry_id.isidentifier() or entry_id[0].isdigit() for entry_id in _shelf(name))
    assert all(fold(entry_id) == entry_id for entry_id in _shelf(name)) or name in ("regions", "currencies")


def test_an_alias_in_one_case_only_is_not_found_in_another() -> None:
    red = _Thing("red", Names("Red app", "红色应用"), Aliases(en=("redapp",), exact=("RED",)))
    shelf = Shelf({"red": red})

    assert shelf.named("RED") == (red,)
    assert shelf.named("red") == ()
    assert shelf.named("RedApp") == (red,)


@pytest.mark.skipif(not RESEARCH.is_dir(), reason="the research data is not part of the repository")
def test_nothing_of_the_research_was_silently_dropped() -> None:
    kept = (
        ("channels.yaml", "channels"),
        ("industries.yaml", "industries"),
        ("kpis.yaml", "metrics"),
        ("tools.yaml", "tools"),
        ("moments.yaml", "moments"),
    )
    for file, shelf in kept:
        listed = (RESEARCH / file).read_text(encoding="utf-8").split(f"\n{file.removesuffix('.yaml')}:\n", 1)[1]
        ids = {line.removeprefix("- id: ").strip("'\"") for line in listed.splitlines() if line.startswith("- id: ")}
        assert ids <= set(_shelf(shelf)), ids - set(_shelf(shelf))
    rows = (RESEARCH / "benchmarks.csv").read_text(encoding="utf-8").splitlines()
    assert len(catalogs().benchmarks.rows) == len(rows) - 1


def _shelf(name: str) -> Shelf[Entry]:
    shelf = getattr(catalogs(), name)
    assert isinstance(shelf, Shelf)
    return shelf


class _Thing:
    def __init__(self, thing: str, name: Names, aliases: Aliases) -> None:
        self.id = thing
        self.name = name
        self.aliases = aliases
