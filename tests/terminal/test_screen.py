"""Blocks on a screen: what they say is shown, and nothing in it acts."""

import io

import pytest
from rich.console import Console

from assistant.adapters.content_files import content_root
from assistant.adapters.wording_files import load_wording
from assistant.terminal.screen import Screen, blocks_of
from assistant.wording import blocks
from assistant.wording.blocks import ActionLink, AnyBlock, ChoiceLabel
from assistant.wording.speech import Speech

HOSTILE = "[bold red]x[/] \x1b[2J\x1b]0;title\x07 :smile: https://example.com 'a' 12"


class _Unnamed:
    def name(self, catalog: str, entry: str, language: str) -> str:
        return entry

    def name_within(self, catalog: str, entry: str, language: str) -> str:
        return entry


def a_screen(*, terminal: bool = False) -> tuple[Screen, io.StringIO]:
    file = io.StringIO()
    console = Console(file=file, force_terminal=terminal, width=60, markup=False, emoji=False, highlight=False)
    return Screen(console, Speech(load_wording(content_root())["en"], _Unnamed(), "en")), file


def _choice(label: str, kind: str, argument: str) -> ChoiceLabel:
    return ChoiceLabel(label=label, action=ActionLink(kind=kind, argument=argument))


def every_block(text: str) -> tuple[AnyBlock, ...]:
    items = (blocks.ReceiptItem(path="/x", label=text, value=text, change="new"),)
    choices = (_choice(text, "choose", "0"),)
    finding = blocks.FindingLine(
        check="c", severity="error", path="/x", what=text, why=text, mend=text, action=choices[0].action
    )
    return (
        blocks.TextBlock(text=text), blocks.ReceiptBlock(title=text, items=items),
        blocks.QuestionBlock(id="q", paths=(), text=text, why=text, example=text, choices=choices),
        blocks.ClarifyBlock(text=text, choices=choices), blocks.OfferBlock(title=text, items=items, reason=text),
        blocks.AdviceBlock(title=text, lines=(text,)), blocks.FindingsBlock(title=text, findings=(finding,), more=text),
        blocks.SummaryBlock(title=text, items=items), blocks.ForecastBlock(title=text, lines=(text,)),
        blocks.ProgressBlock(steps=((text, "done"),), left=1, text=text), blocks.ReadyBlock(final=True, text=text),
    )  # fmt: skip


@pytest.mark.parametrize("block", every_block("茶叶 & Co"), ids=lambda block: block.kind)
def test_every_block_shows_its_words_and_comes_back_from_json(block: AnyBlock) -> None:
    screen, file = a_screen()
    screen.reply(blocks_of([block.model_dump(mode="json", exclude_none=True)]))
    assert "茶叶 & Co" in file.getvalue()


@pytest.mark.parametrize("block", every_block(HOSTILE), ids=lambda block: block.kind)
def test_nothing_in_a_text_reaches_the_terminal_as_a_command(block: AnyBlock) -> None:
    screen, file = a_screen()
    screen.block(block)
    assert "[bold red]x[/]" in file.getvalue()
    assert ":smile:" in file.getvalue()
    assert "\x1b" not in file.getvalue()
    assert "\x07" not in file.getvalue()


def test_choices_of_a_question_have_numbers_and_actions_have_letters() -> None:
    screen, file = a_screen()
    question = blocks.QuestionBlock(
        id="q", paths=(), text="Which?", choices=(_choice("Tea", "choose", "0"), _choice("Coffee", "choose", "1"))
    )
    offer = blocks.OfferBlock(title="A draft", items=(), choices=(_choice("Take it", "accept", "x"),))
    screen.reply((offer, question))
    shown = file.getvalue()
    assert "a. Take it" in shown
    assert "1. Tea" in shown
    assert "2. Coffee" in shown
    assert screen.letters == {"a": ActionLink(kind="accept", argument="x")}
    screen.reply((question,))
    assert screen.letters == {}


def test_a_pipe_gets_whole_lines_and_a_terminal_wrapped_ones() -> None:
    long = "word " * 40
    piped, whole = a_screen()
    piped.line(long, indent=2)
    assert whole.getvalue().splitlines() == [f"  {long}".rstrip() + " "]
    drawn, wrapped = a_screen(terminal=True)
    drawn.line(long, indent=2)
    assert len(wrapped.getvalue().splitlines()) > 3
