"""Speech for tests: the product's own wording, with a short list of catalog names instead of the whole catalog."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from assistant.strategy import Language
from assistant.wording.content import build_wording
from assistant.wording.speech import Speech, Wording

PROMPTS = Path(__file__).parent.parent / "prompts"

NAMES: Mapping[str, tuple[str, str]] = {
    "metrics/qualified_leads": ("有效线索", "Qualified leads"),
    "metrics/leads": ("线索量", "Leads"),
    "metrics/bookings": ("预约数", "Bookings"),
    "metrics/calls": ("来电数", "Calls"),
    "metrics/cpl": ("单条线索成本", "Cost per lead"),
    "metrics/close_rate": ("成交率", "Close rate"),
    "metrics/conversion_rate": ("转化率", "Conversion rate"),
    "metrics/orders": ("订单数", "Orders"),
    "metrics/gmv": ("成交额", "Sales value"),
    "metrics/refund_rate": ("退款率", "Refund rate"),
    "metrics/cpa": ("单均获客成本", "Cost per acquisition"),
    "metrics/visits": ("访客数", "Visits"),
    "metrics/followers": ("粉丝数", "Followers"),
    "metrics/brand_searches": ("品牌搜索量", "Brand searches"),
    "metrics/list_size": ("名单人数", "List size"),
    "channels/xiaohongshu": ("小红书", "Xiaohongshu"),
    "channels/douyin": ("抖音", "Douyin"),
    "channels/tmall": ("天猫", "Tmall"),
    "channels/private_domain": ("私域", "Private domain"),
    "channels/google_search_ads": ("Google 搜索广告", "Google search ads"),
    "channels/google_business_profile": ("Google 商家资料", "Google Business Profile"),
    "channels/email": ("邮件", "Email"),
    "channels/meta_ads": ("Meta 广告", "Meta ads"),
    "industries/cosmetics": ("美妆护肤", "Cosmetics and skincare"),
    "industries/home_services": ("家居服务", "Home services"),
    "conversion_points/marketplace_shop": ("电商平台店铺", "Marketplace shop"),
    "conversion_points/wecom_contact": ("加企业微信", "WeCom contact added"),
    "conversion_points/phone_call": ("电话", "Phone call"),
    "conversion_points/booking": ("预约预订", "Booking or appointment"),
    "conversion_points/lead_form": ("表单留资", "Form on the site or in the ad"),
    "regions/CN": ("中国大陆", "Mainland China"),
    "regions/US": ("美国", "United States"),
    "currencies/CNY": ("人民币", "Chinese yuan"),
    "currencies/USD": ("美元", "US dollar"),
    "tools/ga4": ("GA4", "GA4"),
    "formats/short_video": ("短视频", "Short video"),
    "formats/blog_post": ("文章", "Blog post"),
    "topics/cosmetics": ("化妆品与美容功效", "Cosmetics and beauty claims"),
}


@dataclass(frozen=True, slots=True)
class ListedNames:
    """The names above; KeyError for any other entry, as the catalogs do."""

    def name(self, catalog: str, entry: str, language: Language) -> str:
        return NAMES[f"{catalog}/{entry}"][0 if language == "zh" else 1]


@cache
def the_wording() -> Mapping[Language, Wording]:
    """The sentences of prompts/ that speak of the strategy's fields and of the document."""
    files = ("fields", "values", "document")
    languages: tuple[Language, ...] = ("zh", "en")
    return build_wording(
        {
            language: {
                name: yaml.safe_load((PROMPTS / language / f"{name}.yaml").read_text(encoding="utf-8"))
                for name in files
                if (PROMPTS / language / f"{name}.yaml").exists()
            }
            for language in languages
        }
    )


def a_speech(language: Language) -> Speech:
    """The product's speech in this language."""
    return Speech(the_wording()[language], ListedNames(), language)
