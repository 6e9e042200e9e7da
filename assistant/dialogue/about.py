"""Side questions about the plan itself and about the assistant: answered from the draft, and from plain facts."""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Mapping

from assistant.dialogue.overview import entries
from assistant.reading.lexicon.labels import TOPICS, topic_of
from assistant.strategy import Draft

_RECALL = re.compile(
    r"what (?:did|have) (?:we|i|you) (?:\w+ )?(?:say|said|decide|decided|agree|agreed|put|write|written|note|noted)(?: down)? (?:about|for|on|as|with) (?:the |my |our )?(?P<about>.+)|what(?:'s| is| are| was| were) (?:my|our) (?P<own>.+?)(?: again)?$|remind me (?:of|about|what) (?:the |my |our )?(?P<remind>.+?)(?: is| was| are| were)?$|(?:刚才|之前|前面|我们|我)(?:们)?(?:的|说的|定的|填的|记的)?(?P<zh>[^，。]{1,8}?)(?:是|定的?是?|说的?是?|填的?是?|记的?是?)?(?:什么|多少|哪些|哪几个|哪个|什么时候)(?:来着|了)?$"
)
_FACTS: Mapping[str, re.Pattern[str]] = {
    key: re.compile(pattern)
    for key, pattern in {
        "privacy": r"\b(?:my|our|the) (?:data|info|information|numbers|answers)\b.*\b(?:safe|secure|stored|store|shared?|private|go|kept|used|train)|\b(?:privacy|confidential|who (?:can|will|else) (?:see|read)s?|do you (?:share|sell|store|train))|(?:数据|信息|资料|内容|说的).{0,8}(?:安全|存|看到|泄露|泄密|保密|外传|上传|训练)|隐私|保密",
        "who": r"\b(?:are you|is this|am i (?:talking|speaking|chatting) (?:to|with)) (?:an? |the )?(?:real |actual )?(?:human|person|people|bot|robot|machine|ai|chatgpt|gpt|claude|llm|real)\b|\b(?:who|what) are you$|who (?:made|built) you|(?:你|您)(?:们)?(?:是|到底是)(?:真人|人工|机器|机器人|谁|什么|chatgpt|gpt|ai|人工智能|大模型|客服)|(?:是|用的)(?:不是)?(?:chatgpt|gpt|大模型|人工智能)",
        "price": r"\b(?:is (?:this|it|that)|are you) (?:really )?(?:for )?free\b|\b(?:do you|does (?:it|this)) (?:charge|cost)|what do you charge|你们?(?:要|怎么)?收费|^(?:这个|要|是)?(?:收费|要钱|免费)吗",
        "pause": r"\b(?:come back|continue|finish|pick (?:this|it) up)\b.*\b(?:later|tomorrow|another)|\bis (?:this|it) saved|\b(?:do|can) (?:you|i) save|(?:晚点|明天|下次|以后|回头|待会).{0,6}(?:来|接着|继续|再)|会(?:自动)?保存|中途.{0,4}(?:退出|离开)",
        "result": r"what (?:do|will|would) (?:i|we) (?:get|have|receive)|what(?:'s| is) the (?:output|result|deliverable)|what happens (?:after|when|once|at the end)|(?:最后|做完|结束|到头来).{0,6}(?:给我|得到|拿到|有什么|是什么|会怎样)",
        "share": r"\b(?:my )?(?:boss|team|colleagues?|manager|client|coworkers?|partner|cfo|ceo)\b.*\b(?:see|read|edit|comment|look)|\b(?:share|send) (?:this|it|the plan)|(?:老板|同事|团队|领导|客户|合伙人).{0,6}(?:看到|能看|看得到|一起|编辑)|(?:发给|分享给|转给)",
        "writing": r"\b(?:can|could|will|do) you (?:also )?(?:write|draft|make|create|design|run|post|publish|set up|manage)\b.*\b(?:posts?|ads?|copy|content|videos?|emails?|landing|campaigns?|article|blog)|(?:能|会|可以)(?:帮我|不能帮我|替我)?(?:写|做|拍|发|投|设计|剪).{0,4}(?:文案|广告|笔记|视频|海报|推文|内容|软文|脚本)",
        "duration": r"\bhow long (?:will|does|is|would) (?:this|it|that|the (?:chat|whole thing))\b|^(?:大概|一共|总共)?(?:要|需要|得)(?:多久|多长时间|花多少时间)",
    }.items()
}  # fmt: skip


def recalled(query: str, draft: Draft) -> tuple[str, ...] | None:
    """The fields and entries that a question about the plan itself asks for; None where it asks for something else.

    Empty where nothing has been said of them yet.
    """
    found = _RECALL.search(_plain(query))
    topic = topic_of(next(filter(None, found.groups()))) if found is not None else None
    if topic is None or topic == "ignored":
        return None
    paths = (path.partition("/-")[0] for path in TOPICS[topic])
    return tuple(entry for path in dict.fromkeys(paths) for entry in entries(draft, path))


def fact(query: str) -> str | None:
    """The fact about the assistant that is asked for: a key under `about` in the wording."""
    asked = _plain(query)
    return next((key for key, pattern in _FACTS.items() if pattern.search(asked)), None)


def _plain(query: str) -> str:
    return query.casefold().replace("’", "'").strip(" ?？!！.。")
