"""A reply as plain text that a marketer can read and correct."""

from collections.abc import Iterable, Iterator

from assistant.wording import blocks
from assistant.wording.blocks import AnyBlock, ChoiceLabel, ReceiptItem, Reply


def plain(reply: Reply) -> str:
    """The blocks of a reply, one after the other, a blank line between them."""
    return "\n\n".join("\n".join(_lines(block)) for block in reply.blocks)


def _lines(block: AnyBlock) -> Iterator[str]:
    match block:
        case blocks.TextBlock(text=text):
            yield text
        case blocks.ReceiptBlock(title=title, items=items) | blocks.SummaryBlock(title=title, items=items):
            yield f"[{title}]"
            yield from _items(items)
        case blocks.OfferBlock(title=title, items=items, reason=reason):
            yield f"[{title}]"
            yield from _items(items)
            if reason is not None:
                yield f"  ({reason})"
        case blocks.AdviceBlock(title=title, lines=lines, citations=citations, choices=choices):
            yield f"[{title}]"
            yield from (f"  {line}" for line in lines)
            yield from (f"  [{cited.number}] {cited.title}" for cited in citations)
            yield from (f"  -> {choice.label}" for choice in choices)
        case blocks.ForecastBlock(title=title, lines=lines):
            yield f"[{title}]"
            yield from (f"  {line}" for line in lines)
        case blocks.FindingsBlock(title=title, findings=findings, more=more):
            yield f"[{title}]"
            for each in findings:
                gap = "" if each.what.endswith("。") else " "
                yield f"  {each.severity}: {each.what}{gap}{each.why}"
                if each.mend is not None:
                    yield f"    -> {each.mend}"
            if more is not None:
                yield f"  {more}"
        case blocks.ClarifyBlock(text=text, choices=choices):
            yield f"? {text}"
            yield from _choices(choices)
        case blocks.QuestionBlock(text=text, why=why, example=example, choices=choices):
            yield f"? {text}"
            if why is not None:
                yield f"  {why}"
            if example is not None:
                yield f"  e.g. {example}"
            yield from _choices(choices)
        case blocks.ProgressBlock(steps=steps, text=text):
            yield " · ".join(f"{_MARKS[standing]}{name}" for name, standing in steps) + f" · {text}"
        case blocks.ReadyBlock(text=text):
            yield f"** {text}"


_MARKS = {"done": "✓ ", "open": "○ ", "current": "▶ ", "ahead": ""}


def _items(items: Iterable[ReceiptItem]) -> Iterator[str]:
    for item in items:
        mark = {"new": "", "changed": " *", "removed": " -"}[item.change]
        yield f"  {item.label}{mark}: {item.value}"


def _choices(choices: tuple[ChoiceLabel, ...]) -> Iterator[str]:
    if choices:
        yield "  " + " | ".join(f"{number} {choice.label}" for number, choice in enumerate(choices, 1))
