"""What the conversation tells of the trade: asked, from the catalogs first, else from the corpus; unasked, once a step.

What was looked up comes with the turn; nothing here searches.
"""

from collections.abc import Iterator
from dataclasses import replace

from assistant.advice import TOPICS, suggest
from assistant.advice import answer as answered_by_catalogs
from assistant.advice.diagnosis import diagnosed, may_complain
from assistant.catalog import Catalogs
from assistant.checks import Finding
from assistant.dialogue import about
from assistant.dialogue.answers import record
from assistant.dialogue.commands import answered_about_itself
from assistant.dialogue.decision import Lines, Offered, Opened, Told
from assistant.dialogue.judging import all_findings
from assistant.dialogue.state import ConversationState
from assistant.dialogue.turn import Turn
from assistant.knowledge.entry import Entry
from assistant.knowledge.passages import Passage, Wanted
from assistant.reading.intents import says_nothing
from assistant.reading.reading import Intent, Reading
from assistant.reading.spelling import fold
from assistant.strategy import Draft, Language, Phrase, Step

MOST_QUESTIONS = 2
"""Questions of one message that are looked up."""
MOST_OFFERS = 2
STEPS_UNASKED = (0, 1)
_TELLING = frozenset({"answer", "correct", "unsure"})
"""What a message may be besides a complaint, so that it is taken for one."""


def question_of(intent: Intent, text: str) -> str:
    """The words of a question."""
    return intent.argument or text[intent.start : intent.end]


def wanted(state: ConversationState, text: str, reading: Reading, catalogs: Catalogs) -> tuple[Wanted, ...]:
    """The questions that the catalogs do not answer; else the message, where it may be a complaint."""
    asked = [question_of(intent, text) for intent in reading.intents if intent.kind == "ask"]
    if asked:
        language = state.position.language
        return tuple(
            Wanted(question)
            for question in dict.fromkeys(asked[:MOST_QUESTIONS])
            if not _is_about_itself(question, state)
            and answered_by_catalogs(question, state.draft, catalogs, language) is None
        )
    if _may_hint(state, reading) and may_complain(text) and not says_nothing(fold(text.strip())):
        return (Wanted(text, complaint=True),)
    return ()


def side_question(turn: Turn, query: str) -> None:
    """Answer a question about the subject: from the catalogs, from the corpus, or with a plain no."""
    if answered_about_itself(turn, query):
        return
    passages = turn.learned.passages(query)
    match answered(query, passages, turn.draft, turn.catalogs, turn.position.language):
        case Lines() as lines:
            turn.remarks.append(lines)
        case Told() as told:
            turn.remarks.append(replace(told, offers=tuple(_offers(turn, passages))[:MOST_OFFERS]))
        case None:
            turn.say("replies.no_answer")


def answered(
    query: str, passages: tuple[Passage, ...], draft: Draft, catalogs: Catalogs, language: Language
) -> Lines | Told | None:
    """What the catalogs say where they answer, else the passages, else what is known of a thing merely named."""
    if (lines := answered_by_catalogs(query, draft, catalogs, language)) is not None:
        return Lines("answer", lines)
    if passages:
        return Told("answer", passages)
    lines = answered_by_catalogs(query, draft, catalogs, language, loosely=True)
    return None if lines is None else Lines("answer", lines)


def hint_at_words(turn: Turn, text: str, reading: Reading) -> None:
    """Where a person described a common problem, say what helps: once a step, and each problem once."""
    if _may_hint(turn.before, reading):
        for passage in turn.learned.passages(text, complaint=True)[:1]:
            _hint(turn, turn.before.position.step, passage, "words")


def hint_at_findings(turn: Turn, step: Step, findings: tuple[Finding, ...]) -> None:
    """Where the step that is left shows a common problem, say what helps: once a step, and each problem once."""
    about = tuple(finding for finding in findings if finding.step is step)
    for diagnosis in diagnosed(about, turn.learned.corpus)[:1]:
        entry = turn.learned.corpus.entries["en"][diagnosis.problem]
        if entry.step is step:
            _hint(turn, step, Passage(diagnosis.problem, STEPS_UNASKED), "findings")


def open_entry(turn: Turn, id: str | None) -> None:
    """Show an entry that a citation names."""
    if id is not None and id in turn.learned.corpus.entries["en"]:
        turn.remarks.append(Opened(id))
    else:
        turn.say("advice.no_such_entry", tone="problem")
    turn.variant = "short"


def carry_out(turn: Turn, topic: str | None) -> None:
    """Put into the plan what advice implies: our draft of the topic, confirmed by pressing; undo takes it back."""
    found = suggest(topic, turn.draft, turn.catalogs, turn.today) if topic in TOPICS and topic is not None else None
    edits = () if found is None else tuple(edit for edit in found.edits if edit.op != "mark")
    if not edits:
        turn.say("advice.nothing_to_apply")
        return
    record(turn, [edit.model_copy(update={"origin": "confirmed"}) for edit in edits])


def _is_about_itself(question: str, state: ConversationState) -> bool:
    return about.recalled(question, state.draft) is not None or about.fact(question) is not None


def _may_hint(state: ConversationState, reading: Reading) -> bool:
    position = state.position
    kinds = {intent.kind for intent in reading.intents}
    return (
        f"hint@{position.step.value}" not in position.shown
        and kinds <= _TELLING
        and not reading.chosen
        and position.pending is not None
    )


def _hint(turn: Turn, step: Step, passage: Passage, because: str) -> None:
    if f"hint:{passage.id}" in turn.position.shown or not turn.once(f"hint@{step.value}"):
        return
    turn.once(f"hint:{passage.id}")
    offers = tuple(_offers(turn, (passage,)))[:MOST_OFFERS]
    turn.remarks.append(Told("hint", (passage,), "words" if because == "words" else "findings", offers))


def _offers(turn: Turn, passages: tuple[Passage, ...]) -> Iterator[Offered]:
    """What the first entry implies: mends of what stands against it, else a draft of what is missing."""
    entries = turn.learned.corpus.entries["en"]
    entry: Entry | None = next((entries[each.id] for each in passages[:1] if each.id in entries), None)
    if entry is None:
        return
    for finding in all_findings(turn):
        if finding.check in entry.rules and finding.mend and not finding.waived:
            yield Offered(finding.offer, "mend", f"{finding.check}@{finding.path}")
    for topic in entry.apply:
        found = suggest(topic, turn.draft, turn.catalogs, turn.today)
        if found is not None and any(edit.op != "mark" for edit in found.edits):
            yield Offered(Phrase("advice.draft_it", {"what": Phrase(f"topics.{topic}")}), "apply", topic)
