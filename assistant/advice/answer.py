"""Side questions that the catalogs alone can answer: what a number means, what is usual, whether a channel suits."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from assistant.advice.channel_choice import choose, suitable
from assistant.advice.channels import why_not
from assistant.advice.client import Client
from assistant.advice.definitions import meaning
from assistant.advice.evidence import place, said_of
from assistant.advice.figures import money
from assistant.advice.money import affords_a_month, budget, needs_a_month
from assistant.advice.obstacles import obstacle
from assistant.catalog import Catalogs, Channel, Metric, Pick, Shelf, fold
from assistant.catalog.benchmarks import EVERY_CHANNEL
from assistant.catalog.names import Entry
from assistant.strategy import Draft, Language, Money, Name, Param, Phrase

E = TypeVar("E", bound=Entry)
MOST_LIKELY = 6

MEANING = re.compile(
    "what is|what's|what are|what does|meaning|mean by|stand for|defin|calculated|是什么|什么是|什么叫|意思|怎么算|定义"
)
USUAL = re.compile(
    "good|average|typical|normal|benchmark|usual|healthy|realistic"
    "|多少算|多少合适|一般|平均|正常|合理|行业水平|算高|算低|多少才|通常|大概多少"
)
HOW_LONG = re.compile("how (?:long|soon|fast|quickly|many weeks|many months)|when will|多久|多长时间|几周|几个月|见效")
SUITS = re.compile(
    "suit|should (?:we|i)|worth|works? for|right for|good for|fit|make sense|do we need"
    "|适合|要不要|该不该|值得|能不能做|能做吗|有用吗|好做吗|行不行|合适吗"
)
WHY = re.compile("why|how come|what for|reason|为什么|为何|怎么没|怎么不|凭什么|理由|原因")
HOW_TO = re.compile(
    r"how (?:do|can|could|should|would|to)\b(?!.{0,20}(?:cost|calculat|defin|work out))|(?:best|good|better) ways?\b"
    r"|\bways? to\b"
    r"|what (?:can|could|should|do) (?:i|we) do|\btips\b"
    r"|(?:怎么|如何|怎样|咋|怎么样才能)(?:能|去|来|才能|把|让)?.{0,8}(?:提高|提升|降低|改善|优化|做好|做起来|增加|减少|避免|解决|处理|涨|拉)"
    r"|怎么办|咋办|咋整|怎么做|如何做|怎么破|有什么(?:办法|方法|技巧|建议)"
)
"""A question for a way, which a definition or a figure does not answer."""
WISH = re.compile(r"\b(?:improve|increase|reduce|lower(?:ing)?|raise|boost|fix)\b")
HOW_MUCH = re.compile("how much|budget|cost|minimum|spend|预算|花多少|投多少|多少钱|费用|最低|起步")


def answer(
    query: str, draft: Draft, catalogs: Catalogs, language: Language, *, loosely: bool = False
) -> tuple[Phrase, ...] | None:
    """The answer in sentences, every figure with its source and what stood in for what; None where this cannot answer.

    Names are looked for in both languages; what is counted is told in `language`. Only what is asked for is answered;
    `loosely` tells of a metric or channel that is merely named.
    """
    client = Client.today_of(draft, catalogs)
    asked = fold(query)
    channel, metric = _named(asked, query, catalogs.channels), _named(asked, query, catalogs.metrics)
    strictly = () if _asks_how(asked) else tuple(_lines(client, asked, channel, metric, language))
    lines = strictly or (tuple(_named_only(client, channel, metric, language)) if loosely else ())
    return lines or None


def _lines(
    client: Client, asked: str, channel: Channel | None, metric: Metric | None, language: Language
) -> Iterator[Phrase]:
    if channel is not None and WHY.search(asked):
        yield why_not(client, channel.id)
    elif metric is not None and MEANING.search(asked) and not USUAL.search(asked):
        yield from meaning(client, metric, language)
    elif metric is not None and (USUAL.search(asked) or HOW_MUCH.search(asked)):
        yield from _usual(client, metric, channel)
    elif channel is not None and HOW_LONG.search(asked):
        yield _time_to_effect(channel)
    elif channel is not None and SUITS.search(asked):
        yield from _fit(client, channel)
    elif channel is not None and HOW_MUCH.search(asked):
        yield _least(client, channel)
    elif channel is None and metric is None and HOW_MUCH.search(asked):
        yield from _money_needed(client)


def _asks_how(asked: str) -> bool:
    return HOW_TO.search(asked) is not None or (WISH.search(asked) is not None and MEANING.search(asked) is None)


def _named_only(client: Client, channel: Channel | None, metric: Metric | None, language: Language) -> Iterator[Phrase]:
    """What is known of something that the question merely names."""
    if metric is not None:
        yield from (*meaning(client, metric, language), *_usual(client, metric, channel))
    elif channel is not None:
        yield from _fit(client, channel)


def _named(asked: str, query: str, shelf: Shelf[E]) -> E | None:
    """The entry with the longest name or alias that stands in the question as a word."""
    found: tuple[int, str] = (0, "")
    for names, text in ((shelf.aliases, asked), (shelf.exact, query)):
        for name, ids in names.items():
            if len(name) > found[0] and name in text and _stands(name, text):
                found = (len(name), ids[0])
    return shelf[found[1]] if found[0] > 1 else None


def _stands(name: str, text: str) -> bool:
    """Whether Latin letters of a name are not part of a longer word; a plural s is let through."""
    pattern = rf"(?<![a-z0-9]){re.escape(name)}(?!s?[a-z0-9])" if name.isascii() else re.escape(name)
    return re.search(pattern, text, re.IGNORECASE) is not None


def _usual(client: Client, metric: Metric, channel: Channel | None) -> Iterator[Phrase]:
    """The published figure with its source, year and grade, and what it is not of; a plain no where there is none."""
    asked = (channel.id,) if channel is not None else (EVERY_CHANNEL, *_likely_channels(client))
    found = [(one, pick) for one in asked if (pick := _figure(client, metric, one)) is not None]
    if not found:
        yield Phrase("suggestions.answer.no_figure", {"metric": Name("metrics", metric.id)})
        return
    on, pick = min(found, key=lambda each: (each[1].industry_widened, each[1].region_widened))
    said = said_of(client, metric.id, pick, EVERY_CHANNEL if pick.channel_widened else on)
    yield Phrase(f"suggestions.answer.figure_{pick.grade.lower()}", said)
    if pick.channel_widened and channel is not None:
        yield Phrase("suggestions.answer.of_all_channels", {"channel": Name("channels", channel.id)})
    yield from _widened(client, pick)


def _widened(client: Client, pick: Pick) -> Iterator[Phrase]:
    """What the figure is not of, in one sentence."""
    said: dict[str, Param] = {}
    if pick.industry_widened and client.industry is not None:
        said["industry"] = Name("industries", client.industry)
    if pick.region_widened and client.region is not None:
        said["region"] = place(client, client.region)
    match tuple(said):
        case ():
            return
        case (what,):
            yield Phrase(f"suggestions.answer.of_other_{what}", said)
        case _:
            yield Phrase("suggestions.answer.of_wider", said)


def _figure(client: Client, metric: Metric, channel: str) -> Pick | None:
    return client.catalogs.benchmarks.pick(
        metric.id, channel=channel, industry=client.industry, region=client.region, year=client.today.year
    )


def _likely_channels(client: Client) -> tuple[str, ...]:
    """The plan's channels, else the first that suit: whose figures speak where none is asked about."""
    planned = tuple(plan.channel for plan in client.strategy.channels)
    return planned or tuple(choice.channel.id for choice in suitable(client))[:MOST_LIKELY]


def _time_to_effect(channel: Channel) -> Phrase:
    weeks = channel.weeks_to_effect
    said: Mapping[str, Param] = {"channel": Name("channels", channel.id), "low": weeks.low, "high": weeks.high}
    return Phrase(f"suggestions.answer.weeks_{weeks.basis}", said)


def _fit(client: Client, channel: Channel) -> Iterator[Phrase]:
    hindrance = obstacle(client, channel)
    if hindrance is not None:
        yield hindrance
        instead = client.catalogs.alternatives_to(channel.id, client.region) if client.region else ()
        if instead and hindrance.key.endswith(".region"):
            yield Phrase(
                "suggestions.answer.instead", {"channels": tuple(Name("channels", one.id) for one in instead[:3])}
            )
        return
    place_in_line = (
        [choice.channel.id for choice in suitable(client)].index(channel.id) if _ranks(client, channel) else 9
    )
    degree = "well" if place_in_line < 4 else "somewhat"
    yield Phrase(f"suggestions.answer.fits_{degree}", {"channel": Name("channels", channel.id), "what": client.what})
    yield _time_to_effect(channel)
    yield _least(client, channel)


def _ranks(client: Client, channel: Channel) -> bool:
    return any(choice.channel.id == channel.id for choice in suitable(client))


def _least(client: Client, channel: Channel) -> Phrase:
    least = client.least_spend(channel)
    said: dict[str, Param] = {"channel": Name("channels", channel.id), "hours": channel.hours_per_week.low}
    if not least:
        return Phrase("suggestions.answer.least_time", said)
    return Phrase("suggestions.answer.least_money", {**said, "spend": Money(amount=least, currency=client.currency)})


def _money_needed(client: Client) -> Iterator[Phrase]:
    """What the goal needs and what the business can afford, a month; else the least that tells anything."""
    needed, affordable = needs_a_month(client), affords_a_month(client)
    if needed is not None:
        yield Phrase("suggestions.answer.needed", {"needed": money(needed, client.currency)})
    if affordable is not None:
        yield Phrase("suggestions.answer.affordable", {"affordable": money(affordable, client.currency)})
    if needed is not None or affordable is not None:
        return
    suggestion = budget(client) if client.budget is None else None
    if suggestion is not None:
        yield suggestion.reason
    else:
        yield from (_least(client, choice.channel) for choice in choose(client))
