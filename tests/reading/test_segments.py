"""A message in pieces: what is a heading, a bullet, a row, somebody else's words, and where clauses end."""

import pytest

from assistant.reading.message import is_label
from assistant.reading.segments import segment
from assistant.reading.spelling import fold


def told(text: str) -> list[str]:
    """The passages as `kind label: sentence / sentence`, clauses divided by ` + `."""
    rows = []
    for passage in segment(fold(text), is_label, ()):
        label = f" {text[slice(*passage.label)]}:" if passage.label and passage.kind != "heading" else ""
        said = " / ".join(
            " + ".join(text[clause.start : clause.end] for clause in sentence.clauses) for sentence in passage.sentences
        )
        words = said or text[passage.start : passage.end]
        rows.append(f"{passage.kind}{label} {words}")
    return rows


CASES: tuple[tuple[str, list[str]], ...] = (
    ("We sell tea online", ["text We sell tea online"]),
    ("我们做茶叶。客户是年轻人。", ["text 我们做茶叶 / 客户是年轻人"]),
    ("Budget is $50k, and we start in May", ["text Budget is $50k + and we start in May"]),
    ("预算20万，六月开始", ["text 预算20万 + 六月开始"]),
    ("- fast\n- friendly", ["bullet fast", "bullet friendly"]),
    ("• 快\n• 便宜", ["bullet 快", "bullet 便宜"]),
    ("1. leads\n2. brand", ["bullet leads", "bullet brand"]),
    ("1、线索\n2、品牌", ["bullet 线索", "bullet 品牌"]),
    ("（1）线索\n（2）品牌", ["bullet 线索", "bullet 品牌"]),
    ("① 线索\n② 品牌", ["bullet 线索", "bullet 品牌"]),
    ("一、市场\n二、目标", ["bullet 市场", "bullet 目标"]),
    ("Goals:\n- 120 leads a month\n- lower cost", ["heading Goals:", "bullet 120 leads a month", "bullet lower cost"]),
    ("目标：\n- 每月120条线索", ["heading 目标：", "bullet 每月120条线索"]),
    ("Budget: $50k; Team: two people", ["text Budget: $50k", "text Team: two people"]),
    ("预算：20万；团队：两个人", ["text 预算: 20万", "text 团队: 两个人"]),
    ("## Budget\n$50k a month", ["heading Budget", "text $50k a month"]),
    ("**预算**：20万", ["text 预算: 20万"]),
    ("| Channel | Budget |\n| --- | --- |\n| Google | $5k |", ["row Google + $5k"]),
    ("| Item | Details |\n| --- | --- |\n| Budget | $50k |", ["row Budget: $50k"]),
    ("| Budget | $50k |\n| Team | two people |", ["row Budget: $50k", "row Team: two people"]),
    ("渠道\t预算\t目标\n抖音\t3万\t80条", ["row 抖音 + 3万 + 80条"]),
    ("> old words\nnew words", ["foreign > old words", "text new words"]),
    (
        "On Mon, Ann wrote:\n> hello\nThanks for asking, budget is $50k",
        ["foreign On Mon, Ann wrote:", "foreign > hello", "text Thanks for asking + budget is $50k"],
    ),
    (
        "From: Ann\nTo: Bob\nSubject: plan\n\nBudget is $50k",
        ["foreign From: Ann", "foreign To: Bob", "foreign Subject: plan", "text Budget is $50k"],
    ),
    (
        "发件人：王\n收件人：李\n主题：方案\n\n预算20万",
        ["foreign 发件人：王", "foreign 收件人：李", "foreign 主题：方案", "text 预算20万"],
    ),
    (
        "Budget is $50k\n\nBest regards,\nAnn Lee\nMarketing",
        ["text Budget is $50k", "foreign Best regards,", "foreign Ann Lee", "foreign Marketing"],
    ),
    ("预算20万\n\n此致\n敬礼\n王伟", ["text 预算20万", "foreign 此致", "foreign 敬礼", "foreign 王伟"]),
    ("预算20万\n--\n王伟 13800000000", ["text 预算20万", "foreign --", "foreign 王伟 13800000000"]),
    (
        "Strengths: fast service; local team\nWeaknesses: small budget",
        ["text Strengths: fast service / local team", "text Weaknesses: small budget"],
    ),
    ("优势：响应快、本地团队\n劣势：预算少", ["text 优势: 响应快、本地团队", "text 劣势: 预算少"]),
    ("SWOT\nStrengths: fast\nThreats: brokers", ["heading SWOT", "text Strengths: fast", "text Threats: brokers"]),
    ("政治：监管变严\n经济：消费放缓", ["text 政治: 监管变严", "text 经济: 消费放缓"]),
    ("Dr. Lee owns it. She decides.", ["text Dr. Lee owns it / She decides"]),
    ("What should we do? We have $5k.", ["text What should we do / We have $5k"]),
    ("我们该怎么办？预算5万。", ["text 我们该怎么办 / 预算5万"]),
    ("ROI 1.5, CPL $80.", ["text ROI 1.5 + CPL $80"]),
    ("budget is 1,200,000 for the year", ["text budget is 1,200,000 for the year"]),
    ("Costs are high but we want growth", ["text Costs are high + but we want growth"]),
    ("价格高但是客户愿意买", ["text 价格高 + 但是客户愿意买"]),
    ("Persona: office manager\nPains: no time", ["text Persona: office manager", "text Pains: no time"]),
    ("画像1：运营总监\n痛点：没时间", ["text 画像1: 运营总监", "text 痛点: 没时间"]),
    ("\n\n", []),
)


@pytest.mark.parametrize(("text", "pieces"), CASES, ids=[text.replace("\n", " ") for text, _ in CASES])
def test_a_message_falls_into_its_pieces(text: str, pieces: list[str]) -> None:
    assert told(text) == pieces
