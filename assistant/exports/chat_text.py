"""A reply as Markdown for chat clients that know nothing of blocks: what a person reads, with numbers to answer by."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from assistant.exports.markdown import escaped
from assistant.wording import blocks as kinds
from assistant.wording.blocks import AnyBlock, ChoiceLabel, ReceiptItem
from assistant.wording.speech import Speech

_MARKS = {"done": "✓ ", "open": "○ ", "current": "▸ ", "ahead": ""}


def chat_text(block: AnyBlock, speech: Speech) -> str:
    """The block as Markdown; nothing that a person said becomes markup."""
    return "\n".join(_lines(block, speech))


def _lines(block: AnyBlock, speech: Speech) -> Iterator[str]:
    match block:
        case kinds.TextBlock(text=text):
            yield _paragraphs(text)
        case kinds.ReceiptBlock(title=title, items=items) | kinds.SummaryBlock(title=title, items=items):
            yield f"**{escaped(title)}**"
            yield from _items(items, speech)
        case kinds.OfferBlock(title=title, items=items, reason=reason):
            yield f"**{escaped(title)}**"
            yield from _items(items, speech)
            if reason is not None:
                yield f"\n{escaped(reason)}"
            if block.choices:
                yield "\n" + " / ".join(escaped(choice.label) for choice in block.choices)
        case kinds.AdviceBlock(title=title, lines=lines) | kinds.ForecastBlock(title=title, lines=lines):
            yield f"**{escaped(title)}**"
            yield from (f"- {escaped(line)}" for line in lines)
        case kinds.FindingsBlock(title=title, findings=findings, more=more):
            yield f"**{escaped(title)}**"
            for each in findings:
                mend = "" if each.mend is None else f" {escaped(each.mend)}"
                yield f"- {escaped(each.what)} {escaped(each.why)}{mend}"
            if more is not None:
                yield f"\n{escaped(more)}"
        case kinds.ClarifyBlock(text=text, choices=choices):
            yield _paragraphs(text)
            yield from _choices(choices)
        case kinds.QuestionBlock(text=text, why=why, example=example, choices=choices):
            yield f"**{escaped(text)}**"
            if why is not None:
                yield f"\n{escaped(speech.say('terminal.why', text=why))}"
            if example is not None:
                yield f"\n{escaped(speech.say('terminal.example', text=example))}"
            yield from _choices(choices)
        case kinds.ProgressBlock(steps=steps, text=text):
            yield " · ".join(f"{_MARKS[standing]}{escaped(name)}" for name, standing in steps)
            yield f"\n{escaped(text)}"
        case kinds.ReadyBlock(text=text):
            yield f"**{escaped(text)}**"
        case _:
            assert_never(block)


def _paragraphs(text: str) -> str:
    return "\n\n".join(escaped(part) for part in text.split("\n") if part.strip())


def _items(items: Iterable[ReceiptItem], speech: Speech) -> Iterator[str]:
    colon = speech.say("terminal.colon")
    for item in items:
        gone = f" ({speech.say('terminal.removed')})" if item.change == "removed" else ""
        yield f"- {escaped(item.label)}{colon}{escaped(item.value)}{gone}"


def _choices(choices: Iterable[ChoiceLabel]) -> Iterator[str]:
    lines = [f"{number}. {escaped(choice.label)}" for number, choice in enumerate(choices, 1)]
    if lines:
        yield "\n" + "\n".join(lines)
