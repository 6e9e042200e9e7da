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
    "metrics/orders": ("订单量", "Orders"),
    "metrics/repeat_purchase_rate": ("复购率", "Repeat purchase rate"),
    "metrics/ecommerce_cvr": ("店铺转化率", "Shop conversion rate"),
    "metrics/refund_rate": ("退款率", "Refund rate"),
    "metrics/cpa": ("单次转化成本", "Cost per action"),
    "metrics/ctr": ("点击率", "Click-through rate"),
    "metrics/website_traffic": ("网站流量", "Website traffic"),
    "metrics/bookings": ("预约量", "Bookings and appointments"),
    "metrics/calls": ("来电量", "Phone calls"),
    "metrics/cpl": ("单条线索成本", "Cost per lead"),
    "metrics/email_subscribers": ("邮件订阅数", "E-mail subscribers"),
    "metrics/leads": ("线索量", "Leads"),
    "metrics/mqls": ("市场认可线索数", "Marketing-qualified leads"),
    "channels/xiaohongshu": ("小红书", "Xiaohongshu (RED)"),
    "channels/tmall_taobao": ("天猫与淘宝", "Tmall and Taobao"),
    "channels/wecom_private_domain": ("企业微信私域", "WeCom private domain"),
    "channels/douyin": ("抖音", "Douyin"),
    "channels/sem": ("搜索广告（谷歌、必应）", "Paid search (Google, Microsoft)"),
    "channels/local_services_ads": ("谷歌本地服务广告", "Google Local Services Ads"),
    "channels/email": ("邮件营销", "Email"),
    "channels/facebook": ("Facebook（主页与 Meta 广告）", "Facebook (posts and Meta ads)"),
    "channels/nextdoor": ("Nextdoor 邻里社区", "Nextdoor"),
    "industries/beauty": ("美妆个护", "Beauty and personal care"),
    "industries/hvac": ("暖通空调", "Heating and air conditioning"),
    "conversion_points/marketplace_shop": ("电商平台店铺", "Marketplace shop"),
    "conversion_points/wecom_contact": ("加企业微信", "WeCom contact added"),
    "conversion_points/phone_call": ("电话", "Phone call"),
    "conversion_points/booking": ("预约预订", "Booking or appointment"),
    "conversion_points/lead_form": ("表单留资", "Form on the site or in the ad"),
    "formats/short_video": ("短视频", "Short video"),
    "formats/guide": ("指南", "Guide"),
    "topics/cosmetics": ("化妆品与美容功效", "Cosmetics and beauty claims"),
    "regions/CN": ("中国大陆", "Mainland China"),
    "regions/US": ("美国", "United States"),
    "currencies/CNY": ("人民币", "Chinese yuan"),
    "currencies/USD": ("美元", "US dollar"),
}


SAMPLES: Mapping[Language, Mapping[str, object]] = {
    "zh": {
        "sample": {"stop_above": "{metric}连续两周高于{limit}就停"},
        "findings": {
            "sample-error": {
                "what": "有渠道没有止损线，至少要有{least}条",
                "why": "没有止损线，钱会一直花下去。",
                "ask": "跌到什么程度就停？",
            },
            "sample-warning": {"what": "风险还没有写全", "why": "出了事没人知道该谁处理。", "ask": "最担心什么？"},
            "one-channel-is-not-everything": {
                "what": "一个渠道占了大头",
                "why": "它一涨价就被动。",
                "ask": "能分一点吗？",
            },
        },
    },
    "en": {
        "sample": {"stop_above": "Pause after two weeks with {metric} above {limit}"},
        "findings": {
            "sample-error": {
                "what": "A channel has no stop rule; {least} are needed",
                "why": "Without one the money keeps flowing.",
                "ask": "At what point do we stop?",
            },
            "sample-warning": {
                "what": "The risks are not all written down",
                "why": "When one strikes, nobody knows who acts.",
                "ask": "What worries you most?",
            },
            "one-channel-is-not-everything": {
                "what": "One channel takes most of the money",
                "why": "A price rise there hurts at once.",
                "ask": "Can some of it move?",
            },
        },
    },
}
"""Sentences of checks and suggestions, so that documents in tests do not change with the product's own."""


@dataclass(frozen=True, slots=True)
class ListedNames:
    """The names above; KeyError for any other entry, as the catalogs do."""

    def name(self, catalog: str, entry: str, language: Language) -> str:
        return NAMES[f"{catalog}/{entry}"][0 if language == "zh" else 1]

    def name_within(self, catalog: str, entry: str, language: Language) -> str:
        name = self.name(catalog, entry, language)
        return name[0].lower() + name[1:] if catalog == "metrics" and name.partition(" ")[0][1:].islower() else name


@cache
def the_wording() -> Mapping[Language, Wording]:
    """The sentences of prompts/ that speak of the strategy's fields and of the document."""
    languages: tuple[Language, ...] = ("zh", "en")
    return build_wording({language: {**_files(language), **SAMPLES[language]} for language in languages})


def _files(language: Language) -> dict[str, object]:
    return {
        name: yaml.safe_load((PROMPTS / language / f"{name}.yaml").read_text(encoding="utf-8"))
        for name in ("fields", "values", "document")
    }


def a_speech(language: Language) -> Speech:
    """The product's speech in this language."""
    return Speech(the_wording()[language], ListedNames(), language)
