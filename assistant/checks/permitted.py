"""Whether the plan may be run where it is meant to run: channels, claims, disclosure, consent, labels.

Pointers for a lawyer, not legal advice. Only a channel that cannot be used is an error.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from assistant.catalog import Channel
from assistant.checks.check import ERROR, HINT, WARNING, Breach, Check, Context
from assistant.checks.mending import add, drop, drop_channel, put
from assistant.checks.naming import channel_name, quoted, region_name
from assistant.strategy import ChannelPlan, Draft, Edit, Name, Param, Phrase, Step, Strategy, decode, encode

CLAIMS = {
    "CN": (
        "国家级",
        "最高级",
        "最佳",
        "顶级",
        "极品",
        "第一品牌",
        "全网第一",
        "全国第一",
        "销量第一",
        "100%有效",
        "根治",
        "包治",
    )
}
"""Words that may not stand in advertising. Mainland China: the Advertising Law names the first three "and the like"
(article 9, 3) and forbids promises of cure (article 16)."""
NEEDS_CONSENT = frozenset({"email", "sms", "wecom_private_domain", "outbound_sales", "push", "direct_mail"})
"""Channels that write or ring people up one by one (CN: PIPL; US: CAN-SPAM, TCPA)."""

Duty = Literal["disclose_creators", "ask_consent", "label_ai"]
_DUTIES: dict[Duty, re.Pattern[str]] = {
    "disclose_creators": re.compile(r"disclos|#ad\b|paid partnership|标注|报备|广告字样", re.IGNORECASE),
    "ask_consent": re.compile(r"consent|opt.?in|opt.?out|unsubscrib|permission|同意|授权|退订", re.IGNORECASE),
    "label_ai": re.compile(r"label|标识|标注", re.IGNORECASE),
}
"""Words by which a person's own checklist shows that a duty has been thought of."""
_AI = re.compile(r"(?<![A-Za-z])(?:AI|AIGC|ChatGPT|Midjourney)(?![A-Za-z])|人工智能|生成式|数字人")


def _may_not_run(draft: Draft, context: Context) -> Iterator[Breach]:
    yield from _unusable_channels(draft, context)
    yield from _unreviewed(draft, context)
    yield from _claims(draft)
    strategy = draft.strategy
    if any(plan.mode == "creator" for plan in strategy.channels) and not _thought_of(draft, "disclose_creators"):
        yield _duty("disclose_creators", "creators")
    consenting = [plan for plan in strategy.channels if plan.channel in NEEDS_CONSENT]
    if consenting and not _thought_of(draft, "ask_consent"):
        channels = tuple(sorted({channel_name(plan) for plan in consenting}, key=lambda name: name.id))
        yield _duty("ask_consent", "consent", {"channels": channels})
    if _uses_ai(strategy) and not _thought_of(draft, "label_ai"):
        yield _duty("label_ai", "ai")


def _unusable_channels(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy, catalogs = draft.strategy, context.catalogs
    regions = strategy.business.regions
    for plan in strategy.channels if regions else ():
        known = catalogs.channels.get(plan.channel)
        if known is None:
            continue
        closed = [region for region in regions if not catalogs.can_use(known, region)]
        if len(closed) < len(regions):
            continue
        used = {each.channel for each in strategy.channels}
        instead = next(
            (each for each in catalogs.alternatives_to(plan.channel, closed[0]) if each.id not in used), None
        )
        params: dict[str, Param] = {"channel": channel_name(plan), "region": region_name(closed[0])}
        mend = drop_channel(strategy, plan.id)
        if instead is not None:
            params["instead"] = Name("channels", instead.id)
            mend = tuple(_replaced(plan, instead))
        risk = (plan.share or Decimal(50)) / 100
        case = "unusable" if instead is None else "replace"
        yield Breach(f"/channels/{plan.id}/channel", params, mend, risk, case, ERROR)


def _replaced(plan: ChannelPlan, instead: Channel) -> Iterator[Edit]:
    """Another channel in its place; where it led and how it was run goes where that does not fit."""
    home = f"/channels/{plan.id}"
    yield put(f"{home}/channel", instead.id)
    if plan.lands_on is not None and plan.lands_on not in instead.conversion_points:
        yield drop(f"{home}/lands_on")
    if plan.mode is not None and plan.mode not in instead.modes:
        yield put(f"{home}/mode", instead.modes[0])


def _unreviewed(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    if strategy.content.review_steps or not context.has_asked(Step.CONTENT, in_quick=Step.EVALUATION):
        return
    topics = sorted(
        {(topic, region) for region in strategy.business.regions for topic in _topics(strategy, region, context)}
    )
    for topic, region in topics[:1]:
        subject = Name("topics", topic)
        yield Breach(
            "/content/review_steps",
            {"topic": subject, "region": Name("regions", region)},
            (add("/content/review_steps", encode(Phrase("findings.terms.reviewed_for", {"topic": subject}))),),
            at_risk=Decimal("0.3"),
            case="review",
        )


def _topics(strategy: Strategy, region: str, context: Context) -> Iterator[str]:
    """The regulated topics of the business in this region: those it named, and those of its industry."""
    for named in strategy.business.regulated:
        if named in context.catalogs.topics and context.catalogs.topics[named].pointer_for(region) is not None:
            yield named
    if strategy.business.industry in context.catalogs.industries:
        yield from (topic.id for topic, _ in context.catalogs.regulated(strategy.business.industry, region))


def _claims(draft: Draft) -> Iterator[Breach]:
    strategy = draft.strategy
    words = [word for region in strategy.business.regions for word in CLAIMS.get(region, ())]
    if not words:
        return
    for path, text in _slogans(strategy):
        if (found := next((word for word in words if word in text), None)) is not None:
            yield Breach(
                path, {"word": found, "text": quoted(draft, path, text)}, at_risk=Decimal("0.2"), case="claims"
            )


def _slogans(strategy: Strategy) -> Iterator[tuple[str, str]]:
    """The texts that are meant for the public."""
    positioning = strategy.positioning
    if positioning.value_proposition is not None:
        yield "/positioning/value_proposition", positioning.value_proposition
    if positioning.offer is not None:
        yield "/positioning/offer", positioning.offer
    for campaign in strategy.campaigns:
        if campaign.message is not None:
            yield f"/campaigns/{campaign.id}/message", campaign.message
        if campaign.offer is not None:
            yield f"/campaigns/{campaign.id}/offer", campaign.offer


def _duty(duty: Duty, case: str, params: dict[str, Param] | None = None) -> Breach:
    item = encode(Phrase(f"findings.terms.{duty}"))
    return Breach(
        "/readiness", params or {}, (add("/readiness", {"item": item, "state": "missing"}),), case=case, severity=HINT
    )


def _thought_of(draft: Draft, duty: Duty) -> bool:
    """Whether the checklist, the tasks or the review steps speak of a duty: our sentence, or the person's own words."""
    strategy = draft.strategy
    texts = [item.item for item in strategy.readiness]
    texts += [task.name for campaign in strategy.campaigns for task in campaign.tasks]
    texts += strategy.content.review_steps
    ours = f"findings.terms.{duty}"
    return any(_DUTIES[duty].search(text) if (phrase := decode(text)) is None else phrase.key == ours for text in texts)


def _uses_ai(strategy: Strategy) -> bool:
    texts = [*strategy.content.formats, *(tool.tool for tool in strategy.tools)]
    return any(_AI.search(text) for text in texts)


MAY_RUN = Check("the-plan-may-be-run-here", Step.CHANNELS, WARNING, _may_not_run)
