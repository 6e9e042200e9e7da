"""A fault in an entry is told by file, line and reason; every fault at once."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from assistant.knowledge.corpus import CorpusFaults, build_corpus
from tests.catalog.content import catalogs

EN, ZH = "en/goals/goals-too-broad.md", "zh/goals/goals-too-broad.md"
GOOD_EN = """---
id: goals-too-broad
step: goals
kind: problem
title: Goals are too broad
asks: [how do i make a goal concrete, is more traffic a goal]
symptoms: [everyone means something else by growth]
applies: {industries: [], models: [b2b], stages: [], channels: [xiaohongshu], regions: [US]}
rules: [goal-has-a-deadline]
sources: [S01, "A page of numbers, 2025, https://example.org/numbers"]
apply: [scorecard]
---
Say what, how much and by when.

## Signs

Nobody can say when it is reached.

## Causes

A wish was written down.

## What to do

1. Name one number.
2. Set a date.

## How to tell it worked

Two people read it the same way.
"""
GOOD_ZH = """---
id: goals-too-broad
step: goals
kind: problem
title: 目标过于宽泛
asks: [目标怎么写具体, 提升知名度算目标吗]
symptoms: [每个人理解的增长都不一样]
applies: {industries: [], models: [b2b], stages: [], channels: [xiaohongshu], regions: [US]}
rules: [goal-has-a-deadline]
sources: []
---
写清楚多少、到哪天。

## 表现

没人说得出什么时候算完成。

## 原因

把愿望写成了目标。

## 怎么做

1. 选一个数。
2. 定一个日子。

## 怎么看有没有用

两个人读下来是一个意思。
"""


@dataclass(frozen=True)
class Broken:
    """What is put in place of what in the English entry, and the line and reason that must be told."""

    old: str
    new: str
    line: int
    reason: str


BROKEN: Mapping[str, Broken] = {
    "no front matter": Broken("---\nid", "id", 1, "must begin with ---"),
    "front matter not closed": Broken("---\nSay", "Say", 29, "no closing ---"),
    "not YAML": Broken("title: Goals are too broad", "title: [Goals", 6, "not YAML"),
    "a key twice": Broken("kind: problem", "kind: problem\nkind: practice", 5, "kind stands twice"),
    "an unknown key": Broken("rules:", "rule:", 9, "no such section: rule"),
    "no title": Broken("title: Goals are too broad\n", "", 1, "title"),
    "an unknown kind": Broken("kind: problem", "kind: trouble", 4, "kind"),
    "an unknown step": Broken("step: goals", "step: aims", 3, "step"),
    "another step than the folder's": Broken("step: goals", "step: market", 3, "the folder is goals"),
    "another id than the file's": Broken("id: goals-too-broad", "id: goals", 2, "the file's name"),
    "one question only": Broken("asks: [how do i make a goal concrete, is more traffic a goal]", "asks: [a]", 6, "asks"),  # noqa: E501
    "a problem without symptoms": Broken("symptoms: [everyone means something else by growth]\n", "", 4, "symptoms"),
    "no such check": Broken("[goal-has-a-deadline]", "[goal-has-a-dedline]", 9, "no such check: goal-has-a-dedline"),
    "no such source": Broken("sources: [S01,", "sources: [S0001,", 10, "no such source, and no address: S0001"),
    "no such channel": Broken("[xiaohongshu]", "[xiaohonshu]", 8, "no such entry of channels: xiaohonshu"),
    "no such model": Broken("models: [b2b]", "models: [btob]", 8, "no such entry of models: btob"),
    "no such topic": Broken("apply: [scorecard]", "apply: [scores]", 11, "no such topic of suggestions: scores"),
    "an unknown heading": Broken("## Signs", "## Symptoms", 15, "no such section: Symptoms"),
    "a section twice": Broken("## Causes", "## Signs", 19, "Signs stands twice"),
    "an empty section": Broken("Nobody can say when it is reached.\n", "", 15, "nothing stands under Signs"),
    "a section missing": Broken("## Causes\n\nA wish was written down.\n", "", 4, "needs the sections causes"),
    "no lead": Broken("Say what, how much and by when.\n", "", 2, "begin with a lead"),
}  # fmt: skip


def faults_of(files: Mapping[str, str]) -> tuple[str, ...]:
    with pytest.raises(CorpusFaults) as caught:
        build_corpus(files, catalogs(), checks={"goal-has-a-deadline"}, topics={"scorecard"})
    return tuple(str(fault) for fault in caught.value.faults)


def test_good_entries_build_a_corpus() -> None:
    corpus = build_corpus({EN: GOOD_EN, ZH: GOOD_ZH}, catalogs(), checks={"goal-has-a-deadline"}, topics={"scorecard"})
    entry = corpus.entries["en"]["goals-too-broad"]

    assert entry.lead == "Say what, how much and by when."
    assert entry.steps == ("Name one number.", "Set a date.")
    assert [source.id for source in entry.sources] == ["S01", None]
    assert (entry.sources[1].title, entry.sources[1].year) == ("A page of numbers", 2025)
    assert corpus.helping == {"goal-has-a-deadline": ("goals-too-broad",)}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_a_fault_is_told_by_file_line_and_reason(broken: Broken) -> None:
    assert broken.old in GOOD_EN
    told = faults_of({EN: GOOD_EN.replace(broken.old, broken.new, 1), ZH: GOOD_ZH})

    assert any(line.startswith(f"{EN}:{broken.line}: ") and broken.reason in line for line in told), told


def test_every_fault_is_told_at_once() -> None:
    twice = GOOD_EN.replace("step: goals", "step: aims").replace("kind: problem", "kind: trouble")
    other = GOOD_ZH.replace("[goal-has-a-deadline]", "[nothing]")
    told = faults_of({EN: twice, ZH: other})

    assert len([line for line in told if line.startswith(EN)]) >= 2
    assert any(line.startswith(ZH) and "no such check: nothing" in line for line in told)


def test_an_entry_needs_its_twin_in_the_other_language() -> None:
    assert faults_of({EN: GOOD_EN}) == (f"{EN}:1: there is no zh entry of this id",)


def test_an_entry_stands_in_the_folder_of_its_language_and_step() -> None:
    assert any("<language>/<step>/<id>.md" in line for line in faults_of({"goals-too-broad.md": GOOD_EN}))


def test_an_id_stands_once() -> None:
    elsewhere = GOOD_EN.replace("step: goals", "step: market")
    told = faults_of({EN: GOOD_EN, ZH: GOOD_ZH, "en/market/goals-too-broad.md": elsewhere})

    assert any("the id stands already in" in line for line in told)
