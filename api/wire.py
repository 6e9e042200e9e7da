"""What goes over the wire, as the OpenAPI document shows it: each call's body and answer, with examples."""

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints, model_validator

from assistant.dialogue.state import ActionKind
from assistant.ports import EventKind
from assistant.service.door import MAX_CHARACTERS
from assistant.wording.blocks import AnyBlock

Language = Literal["zh", "en"]
Depth = Literal["quick", "standard", "deep"]
StepName = Literal["intake", "market", "goals", "channels", "content", "execution", "evaluation", "review"]
Text = Annotated[str, StringConstraints(max_length=MAX_CHARACTERS)]

BRIEF = (
    "We sell handmade ceramic mugs on our own website in the US. The budget is $5,000 a month, and we want to grow "
    "online orders from 120 to 300 a month by June 30, 2027."
)


class Given(BaseModel):
    """A body: what is not in it is refused by name."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Told(BaseModel):
    """An answer."""

    model_config = ConfigDict(frozen=True)


class ConversationGiven(Given):
    """How a conversation begins; a brief is its first message."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={"examples": [{"language": "en", "depth": "quick", "brief": BRIEF}]},
    )

    language: Language = "en"
    depth: Depth = "quick"
    brief: Text | None = Field(None, description="Read as the first message")


class ActionGiven(Given):
    """Something a person did: pressed a choice, accepted a mend, undid."""

    kind: ActionKind
    argument: str | None = Field(None, max_length=400, description="The choice, check@path, step, language or depth")
    reason: Text | None = Field(None, description="Why a finding is accepted, with `waive`")
    edits: tuple["EditGiven", ...] = Field((), max_length=200, description="With `edit`")


class EditGiven(Given):
    """One change of the strategy: set a field, add to a list, remove an entry, or mark a field as open."""

    op: Literal["set", "add", "remove", "mark"]
    path: str = Field(max_length=200, pattern=r"^(/[A-Za-z0-9_-]+)+$", description="A JSON Pointer into the strategy")
    value: JsonValue = None
    status: Literal["answered", "suggested", "unknown", "not_applicable", "deferred"] | None = None


class TurnGiven(Given):
    """What is said, or what is done: one of the two."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "examples": [
                {"text": BRIEF},
                {"action": {"kind": "suggest"}},
                {"action": {"kind": "choose", "argument": "1"}},
            ],
            "oneOf": [{"required": ["text"]}, {"required": ["action"]}],
        },
    )

    text: Text | None = Field(None, description="A message, in Chinese or English")
    action: ActionGiven | None = None

    @model_validator(mode="after")
    def _one_of_the_two(self) -> "TurnGiven":
        if (self.text is None) is (self.action is None):
            raise ValueError("give either text or action")
        return self


class EditsGiven(Given):
    """Changes that take effect together or not at all."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={"examples": [{"edits": [{"op": "set", "path": "/title", "value": "Mugs in 2027"}]}]},
    )

    edits: tuple[EditGiven, ...] = Field(min_length=1, max_length=200)


class DraftGiven(Given):
    """A brief to be drafted in one go. With complete=suggest whatever it leaves open is filled and marked as such."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, json_schema_extra={"examples": [{"brief": BRIEF, "complete": "suggest"}]}
    )

    brief: Text = Field(min_length=1)
    language: Language | None = Field(None, description="Of the draft; else that of the brief")
    depth: Depth = "quick"
    currency: str | None = Field(None, pattern="^[A-Z]{3}$", description="Taken where the brief names no other")
    complete: Literal["none", "suggest"] = "none"


class Question(Told):
    """The question that waits for an answer; `item` is the list entry that it is about."""

    id: str
    item: str | None = None


class Listed(Told):
    """A conversation in the list."""

    id: str
    title: str | None
    language: Language
    step: StepName
    finished: bool
    turns: int
    created: dt.datetime
    updated: dt.datetime


class Listing(Told):
    """A page of conversations, the latest used first; `next` is the cursor of the page after it."""

    conversations: tuple[Listed, ...]
    next: str | None = None


class StepProgress(Told):
    """How far a step is."""

    step: str
    name: str
    standing: Literal["done", "open", "current", "ahead"]


class Conversation(Told):
    """A conversation as it stands, with what was said last."""

    id: str
    title: str | None
    language: Language
    depth: Depth
    step: StepName
    finished: bool
    turn: int = Field(description="The last turn that took effect: the version of the strategy")
    question: Question | None
    steps: tuple[StepProgress, ...]
    left: int = Field(description="About how many questions are left")
    blocks: tuple[AnyBlock, ...]
    last_event: int


class Edited(Told):
    """An edit as it took effect."""

    model_config = ConfigDict(extra="allow", frozen=True)

    op: str
    path: str


class FindingLine(Told):
    """A finding without its words."""

    check: str
    severity: Literal["error", "warning", "hint"]
    step: str
    path: str
    waived: bool


class TurnReply(Told):
    """What a turn came to. `findings` is null where they did not change."""

    conversation: str
    turn: int
    status: Literal["completed", "failed"]
    intents: tuple[str, ...]
    blocks: tuple[AnyBlock, ...]
    edits: tuple[Edited, ...]
    changes: tuple[dict[str, JsonValue], ...] = Field(description="Where something was undone or redone")
    findings: tuple[FindingLine, ...] | None
    step: StepName
    depth: Depth
    language: Language
    question: Question | None
    finished: bool
    last_event: int


class TurnAccepted(Told):
    """A turn that is durable and will be worked; where to follow it."""

    conversation: str
    turn: int
    status: Literal["accepted"] = "accepted"
    seq: int
    href: str
    events: str


class Event(Told):
    """Something committed; events are numbered from 1 without a gap."""

    seq: int
    turn: int
    kind: EventKind
    body: dict[str, JsonValue]


class Events(Told):
    """Committed events in order; `next` is what to ask `after`."""

    events: tuple[Event, ...]
    next: int


class StrategyTold(Told):
    """The strategy by /schemas/strategy.json, and the record of each value: who said it, where, how sure."""

    conversation: str
    turn: int
    language: Language
    strategy: dict[str, JsonValue]
    records: dict[str, JsonValue]


class Finding(Told):
    """Something a check says, in words."""

    check: str
    step: str
    severity: Literal["error", "warning", "hint"]
    path: str
    what: str
    why: str
    mend: str | None = None
    ask: str | None = None
    waived: bool


class Findings(Told):
    """What the checks say, and whether nothing stands in the way of calling it final."""

    findings: tuple[Finding, ...]
    errors: int = Field(description="Errors that nobody accepted with a reason")


class Provenance(Told):
    """Where each value comes from; a quote with its words where the message is kept."""

    turn: int
    provenance: dict[str, JsonValue]


class GoalForecast(Told):
    """The sum of a goal: what its money comes to per result. Amounts are decimal texts in `currency`."""

    goal: str
    metric: str | None
    currency: str
    money: str
    extra_results: str
    needed_per_result: str
    past_per_result: str | None
    worth_per_result: str | None
    per_customer: str | None
    worth_per_customer: str | None


class Forecast(Told):
    """What the plan's own figures say, goal by goal; goals of which too little is known are not in it."""

    goals: tuple[GoalForecast, ...]
    lines: tuple[str, ...] = Field(description="The same in words")


class Spot(Told):
    """Who watches a goal at a stage of the funnel."""

    goal: str
    stage: str
    kpis: tuple[str, ...]
    channels: tuple[str, ...]


class Coverage(Told):
    """The matrix of goals and stages, and where nobody looks."""

    goals: tuple[str, ...]
    stages: tuple[str, ...]
    spots: tuple[Spot, ...]
    goals_unwatched: tuple[str, ...]
    stages_unwatched: tuple[str, ...]
    stages_unserved: tuple[str, ...]
    channels_unwatched: tuple[str, ...]
    kpis_adrift: tuple[str, ...]


class TurnLine(Told):
    """A turn in the history: what was said or done, and what it changed."""

    turn: int
    day: dt.date
    text: str | None
    action: str | None
    failed: bool
    edits: tuple[Edited, ...]


class History(Told):
    """The turns in order."""

    turns: tuple[TurnLine, ...]


class Change(Told):
    """A field that differs."""

    path: str
    before: JsonValue
    after: JsonValue


class Diff(Told):
    """What changed between two turns."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    since: int = Field(alias="from")
    to: int
    changes: tuple[Change, ...]


class OpenQuestion(Told):
    """Something that nobody has answered yet."""

    status: str
    question: str | None = None
    item: str | None = None
    step: str | None = None
    paths: tuple[str, ...]
    what: str


class Draft(Told):
    """What a brief came to."""

    language: Language
    final: bool
    strategy: dict[str, JsonValue]
    provenance: dict[str, JsonValue]
    findings: tuple[Finding, ...]
    open_questions: tuple[OpenQuestion, ...]
    forecast: Forecast


class LinkTold(Told):
    """A one-time code."""

    code: str
    expires: dt.datetime


class LinkGiven(Given):
    """A one-time code, as it was shown."""

    code: str = Field(min_length=4, max_length=40, examples=["7KQF2-MXD9R"])


class LinkFollowed(Told):
    """The conversation that the code was for."""

    conversation: str


class VisitorGiven(Given):
    """A site's public id, for a new visitor; or the secret of a visitor who comes back."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "examples": [{"site": "site_abcdefgh23456789"}],
            "oneOf": [{"required": ["site"]}, {"required": ["secret"]}],
        },
    )

    site: str | None = Field(None, max_length=64)
    secret: str | None = Field(None, max_length=200)

    @model_validator(mode="after")
    def _one_of_the_two(self) -> "VisitorGiven":
        if (self.site is None) is (self.secret is None):
            raise ValueError("give either site or secret")
        return self


class VisitorTold(Told):
    """A visitor's pass: the token calls for an hour, the secret renews it for 90 days after its last use."""

    visitor: str
    secret: str
    token: str
    expires: dt.datetime


class Part(Told):
    """A part of the server and how it is."""

    name: str
    status: Literal["ok", "degraded", "down"]
    why: str | None = None


class Readiness(Told):
    """Whether calls can be served."""

    status: Literal["ok", "degraded", "down"]
    parts: tuple[Part, ...]


class Health(Told):
    """The process is there."""

    status: Literal["ok"] = "ok"


class Version(Told):
    """Which program, API and schema this is."""

    version: str
    api: Literal["v1"] = "v1"
    strategy_schema: str


class FieldProblem(Told):
    """One thing that is wrong with what was sent."""

    pointer: str = Field(description="A JSON Pointer into the body; or the name of a header or parameter")
    detail: str


class Problem(Told):
    """What went wrong, as RFC 9457 has it."""

    type: str = Field(examples=["urn:sextant:problem:no-such-conversation"])
    title: str
    status: int
    detail: str
    request: str = Field(description="The id of this request in the log")
    errors: tuple[FieldProblem, ...] = ()


AnyJson = dict[str, Any]
