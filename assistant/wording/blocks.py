"""What a reply is made of: blocks that every surface renders in its own way, and none decides about."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Block(BaseModel):
    """A piece of a reply in the conversation's language."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ActionLink(Block):
    """What pressing something sends back: an action as `{kind, argument, reason, edits}`."""

    kind: str
    argument: str | None = None


class ChoiceLabel(Block):
    """A choice with the words on it and the action it sends."""

    label: str
    action: ActionLink


class TextBlock(Block):
    """A paragraph. `tone` is note for a quiet line, problem for something that was not done."""

    kind: Literal["text"] = "text"
    text: str
    tone: Literal["plain", "note", "problem"] = "plain"


class ReceiptItem(Block):
    """One thing that was recorded: its path, the field's name, its value in words, and how it changed."""

    path: str
    label: str
    value: str
    change: Literal["new", "changed", "removed"]


class ReceiptBlock(Block):
    """What was understood, to be corrected item by item."""

    kind: Literal["receipt"] = "receipt"
    title: str
    items: tuple[ReceiptItem, ...]


class QuestionBlock(Block):
    """The open question with why it matters, an example and choices."""

    kind: Literal["question"] = "question"
    id: str
    item: str | None = None
    paths: tuple[str, ...]
    text: str
    why: str | None = None
    example: str | None = None
    choices: tuple[ChoiceLabel, ...] = ()


class ClarifyBlock(Block):
    """Something that can be read in several ways, with the ways as choices."""

    kind: Literal["clarify"] = "clarify"
    text: str
    choices: tuple[ChoiceLabel, ...] = ()


class OfferBlock(Block):
    """Something suggested or drafted, marked as such, with its reason."""

    kind: Literal["offer"] = "offer"
    title: str
    items: tuple[ReceiptItem, ...]
    reason: str | None = None
    choices: tuple[ChoiceLabel, ...] = ()


class CitedSource(Block):
    """Where a figure was read."""

    title: str
    address: str


class Citation(Block):
    """What a `[1]` in the lines stands for; pressing it opens the entry. `own` is a document that the tenant added."""

    number: int
    id: str
    title: str
    own: bool = False
    sources: tuple[CitedSource, ...] = ()
    action: ActionLink | None = None


class AdviceBlock(Block):
    """A few sentences of advice or of arithmetic, with what they rest on and what they can do to the plan."""

    kind: Literal["advice"] = "advice"
    title: str
    lines: tuple[str, ...]
    citations: tuple[Citation, ...] = ()
    choices: tuple[ChoiceLabel, ...] = ()


class FindingLine(Block):
    """One finding: what, why, and the mend in words and as an action."""

    check: str
    severity: Literal["error", "warning", "hint"]
    path: str
    what: str
    why: str
    mend: str | None = None
    action: ActionLink | None = None


class FindingsBlock(Block):
    """What the checks say, the most costly first."""

    kind: Literal["findings"] = "findings"
    title: str
    findings: tuple[FindingLine, ...]
    more: str | None = None


class SummaryBlock(Block):
    """What is known so far of a step or of everything: label and value a line, with its origin mark."""

    kind: Literal["summary"] = "summary"
    title: str
    items: tuple[ReceiptItem, ...]


class ForecastBlock(Block):
    """What may be expected, in words and figures."""

    kind: Literal["forecast"] = "forecast"
    title: str
    lines: tuple[str, ...]


class ProgressBlock(Block):
    """How far the conversation is: the steps with what is done, and how many questions are left about."""

    kind: Literal["progress"] = "progress"
    steps: tuple[tuple[str, Literal["done", "open", "current", "ahead"]], ...]
    left: int
    text: str


class ReadyBlock(Block):
    """The strategy can be exported."""

    kind: Literal["ready"] = "ready"
    final: bool
    text: str
    choices: tuple[ChoiceLabel, ...] = ()


AnyBlock = Annotated[
    TextBlock
    | ReceiptBlock
    | QuestionBlock
    | ClarifyBlock
    | OfferBlock
    | AdviceBlock
    | FindingsBlock
    | SummaryBlock
    | ForecastBlock
    | ProgressBlock
    | ReadyBlock,
    Field(discriminator="kind"),
]


class Reply(Block):
    """The blocks of one turn, in reading order."""

    blocks: tuple[AnyBlock, ...] = ()

    def as_json(self) -> list[dict[str, Any]]:
        """The blocks as JSON values, absent parts left out."""
        return [block.model_dump(mode="json", exclude_none=True) for block in self.blocks]
