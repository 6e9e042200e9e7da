"""Where a business of each kind and country usually begins: judgements of practice, not published figures.

A channel that is not listed comes after those that are, by how well it suits. Read `channel_choice.py` next.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assistant.advice.kinds import Home, Kind

Slot = Literal["capture", "create", "own"]
"""What a plan needs: one that catches people who are looking, one that makes them want it, one of its own."""


@dataclass(frozen=True, slots=True)
class FirstChoices:
    """Channels for each slot, the usual one first, and the order in which the slots are filled."""

    capture: tuple[str, ...]
    create: tuple[str, ...]
    own: tuple[str, ...]
    order: tuple[Slot, ...] = ("capture", "create", "own")

    def of(self, slot: Slot) -> tuple[str, ...]:
        """The channels listed for a slot."""
        match slot:
            case "capture":
                return self.capture
            case "create":
                return self.create
            case "own":
                return self.own

    def slot(self, channel: str) -> Slot | None:
        """The slot a channel is listed for."""
        return next((slot for slot in self.order if channel in self.of(slot)), None)


_OWN_FIRST: tuple[Slot, ...] = ("own", "create", "capture")
_OWN_SECOND: tuple[Slot, ...] = ("capture", "own", "create")
_WECOM = ("wecom_private_domain", "wechat_official_account")

IN_CHINA: Mapping[Kind, FirstChoices] = {
    "software": FirstChoices(
        ("baidu_search", "seo"),
        ("zhihu", "video_accounts", "industry_media", "webinar", "wechat_ads"),
        _WECOM,
        _OWN_SECOND,
    ),
    "trade": FirstChoices(
        ("alibaba_1688", "baidu_search", "b2b_directories"),
        ("industry_media", "trade_shows", "video_accounts"),
        _WECOM,
        _OWN_SECOND,
    ),
    "services": FirstChoices(
        ("baidu_search", "seo"), ("zhihu", "video_accounts", "industry_media"), _WECOM, _OWN_SECOND
    ),
    "shop": FirstChoices(("tmall_taobao", "jd"), ("xiaohongshu", "douyin", "influencer"), (*_WECOM, "sms")),
    "marketplace": FirstChoices(
        ("tmall_taobao", "jd", "pinduoduo"), ("xiaohongshu", "douyin", "influencer"), (*_WECOM, "sms")
    ),
    "local": FirstChoices(
        ("meituan_dianping", "map_listings"),
        ("xiaohongshu", "douyin_local", "video_accounts"),
        ("wecom_private_domain", "sms"),
    ),
    "nonprofit": FirstChoices(
        ("seo",), ("video_accounts", "weibo", "pr"), ("wechat_official_account", "wecom_private_domain"), _OWN_FIRST
    ),
}
IN_THE_US: Mapping[Kind, FirstChoices] = {
    "software": FirstChoices(("sem", "review_sites"), ("linkedin", "webinar", "content"), ("email",)),
    "trade": FirstChoices(
        ("sem", "alibaba_com", "b2b_directories"), ("linkedin", "trade_shows", "industry_media"), ("email",)
    ),
    "services": FirstChoices(("sem", "seo"), ("linkedin", "content", "events"), ("email", "referral")),
    "shop": FirstChoices(
        ("google_shopping", "sem"), ("instagram", "facebook", "tiktok", "influencer"), ("email", "sms")
    ),
    "marketplace": FirstChoices(
        ("amazon", "walmart_marketplace", "ebay"), ("influencer", "tiktok", "instagram"), ("email", "sms")
    ),
    "local": FirstChoices(
        ("local_services_ads", "sem", "yelp"),
        ("nextdoor", "facebook", "instagram"),
        ("google_business_profile", "email", "referral"),
        _OWN_SECOND,
    ),
    "nonprofit": FirstChoices(("sem", "crowdfunding"), ("facebook", "events", "pr"), ("email", "referral"), _OWN_FIRST),
}
ELSEWHERE: Mapping[Kind, FirstChoices] = {
    **IN_THE_US,
    "local": FirstChoices(
        ("sem", "local_services_ads"),
        ("facebook", "instagram"),
        ("google_business_profile", "email", "referral"),
        _OWN_SECOND,
    ),
}


def first_choices(kind: Kind, home: Home) -> FirstChoices:
    """Where such a business usually begins."""
    match home:
        case "cn":
            return IN_CHINA[kind]
        case "us":
            return IN_THE_US[kind]
        case "any":
            return ELSEWHERE[kind]
