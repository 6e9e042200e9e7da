"""Questions about the plan and the assistant are answered, and the pending question comes back."""

import pytest

from assistant.dialogue.about import fact
from assistant.strategy import Language
from assistant.wording.blocks import SummaryBlock, TextBlock
from tests.conversation import Conversation


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("Is my data safe?", "privacy"),
        ("where is my data stored", "privacy"),
        ("我的数据会被别人看到吗", "privacy"),
        ("are you a real person?", "who"),
        ("is this ChatGPT?", "who"),
        ("你是真人吗？", "who"),
        ("is this free?", "price"),
        ("收费吗", "price"),
        ("can I come back later and finish this tomorrow?", "pause"),
        ("我能晚点再来接着做吗", "pause"),
        ("what do I get at the end?", "result"),
        ("最后会给我什么", "result"),
        ("can my boss see this?", "share"),
        ("能发给老板看吗", "share"),
        ("can you write the posts for me?", "writing"),
        ("你能帮我写文案吗", "writing"),
        ("要多久", "duration"),
        ("how long will this take?", "duration"),
        ("is free shipping worth it?", None),
        ("how long does SEO take?", None),
        ("what is a good cost per lead?", None),
        ("should we share reviews on Instagram?", None),
        ("免费试用有用吗", None),
        ("抖音收费贵吗", None),
        ("百度投放要多久见效", None),
        ("who are you competing with", None),
    ],
)
def test_a_question_about_the_assistant_is_known_from_one_about_the_trade(query: str, key: str | None) -> None:
    assert fact(query) == key


@pytest.mark.parametrize(
    ("language", "told", "query", "answer"),
    [
        ("en", "We sell tea in Berlin. Budget 5000 euros a month.", "what did we say about the budget?", "€5,000"),
        ("en", "We sell tea in Berlin. Budget 5000 euros a month.", "what's my budget again?", "€5,000"),
        ("zh", "我们在上海卖茶，预算每月2万元", "刚才预算定的多少？", "2万元"),
        ("zh", "我们在上海卖茶，预算每月2万元", "我的预算是多少", "2万元"),
    ],
)
def test_the_plan_is_quoted_when_it_is_asked_for(language: Language, told: str, query: str, answer: str) -> None:
    conversation = Conversation(language, "quick")
    conversation.say(told)
    reply = conversation.say(query).reply
    [summary] = [block for block in reply.blocks if isinstance(block, SummaryBlock)]
    assert answer in " ".join(item.value for item in summary.items)


@pytest.mark.parametrize(("language", "query"), [("en", "what's my target again?"), ("zh", "我的目标是什么")])
def test_what_was_not_said_yet_is_said_to_be_open(language: Language, query: str) -> None:
    conversation = Conversation(language, "quick")
    reply = conversation.say(query).reply
    assert any(isinstance(block, TextBlock) for block in reply.blocks)
    assert not any(isinstance(block, SummaryBlock) for block in reply.blocks)
