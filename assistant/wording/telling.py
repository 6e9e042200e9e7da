"""Passages in sentences: two to five, each with the number of the source that it rests on."""

import re
from collections.abc import Iterator, Mapping

from assistant.dialogue.decision import Told
from assistant.knowledge.entry import Entry, SectionName
from assistant.knowledge.passages import Passage
from assistant.wording.blocks import ActionLink, AdviceBlock, ChoiceLabel, Citation, CitedSource
from assistant.wording.speech import Speech

MOST_SENTENCES = 5
_SECTIONS: tuple[SectionName, ...] = ("signs", "causes", "steps", "proof")
_END = re.compile(r"(?<=[。！？])|(?<=[.!?])\s+(?=[A-Z0-9“\"])")


def told_block(told: Told, speech: Speech, *, nth: int) -> AdviceBlock:
    """What was told, with its citations."""
    cited = _known(told.passages, speech.entries)
    lines = list(_lines(cited, speech))
    if told.because is not None and cited:
        lines.insert(0, speech.say(f"advice.because_{told.because}", title=_title(cited[0], speech)))
    shown = {number for number in range(1, len(cited) + 1) if any(f"[{number}]" in line for line in lines)}
    return AdviceBlock(
        title=speech.say(f"titles.{told.title}", nth=nth),
        lines=tuple(lines),
        citations=tuple(
            _citation(number, passage, speech) for number, passage in enumerate(cited, 1) if number in shown
        ),
        choices=tuple(
            ChoiceLabel(label=speech.phrase(offer.label), action=ActionLink(kind=offer.kind, argument=offer.argument))
            for offer in told.offers
        ),
    )


def opened_block(id: str, speech: Speech) -> AdviceBlock:
    """A whole entry."""
    entry = speech.entries[id]
    lines = [entry.lead]
    for name in _SECTIONS:
        if name in entry.sections:
            lines.append(speech.say(f"advice.section.{name}"))
            said = entry.sections[name]
            lines += (f"{number}. {line}" for number, line in enumerate(said, 1)) if name == "steps" else said
    return AdviceBlock(title=entry.title, lines=tuple(lines), citations=(_citation(1, Passage(id), speech),))


def _known(passages: tuple[Passage, ...], entries: Mapping[str, Entry]) -> tuple[Passage, ...]:
    """The passages that can still be said: an entry may have left the corpus since it was found."""
    return tuple(each for each in passages if each.own or each.id in entries)


def _lines(cited: tuple[Passage, ...], speech: Speech) -> Iterator[str]:
    """The best passage in full, the others by their first sentence, as far as there is room."""
    room = MOST_SENTENCES
    for number, passage in enumerate(cited, 1):
        sentences = _of_own(passage, speech) if passage.own else _of_entry(passage, speech, first=number == 1)
        for said, count in sentences:
            if count <= room:
                room -= count
                yield f"{said} [{number}]" if speech.language == "en" else f"{said}[{number}]"


def _of_entry(passage: Passage, speech: Speech, *, first: bool) -> Iterator[tuple[str, int]]:
    """What an entry says, with the number of sentences it takes."""
    entry = speech.entries[passage.id]
    lead = sentences_of(entry.lead)
    if not first:
        yield lead[0], 1
        return
    yield entry.lead, len(lead)
    for step in passage.steps:
        if step < len(entry.steps):
            yield entry.steps[step], 1


def _of_own(passage: Passage, speech: Speech) -> Iterator[tuple[str, int]]:
    text = " ".join(passage.lines)
    yield speech.say("advice.own_document", title=passage.title or "", text=text), len(passage.lines)


def _citation(number: int, passage: Passage, speech: Speech) -> Citation:
    if passage.own:
        return Citation(number=number, id=passage.id, title=passage.title or "", own=True)
    return Citation(
        number=number,
        id=passage.id,
        title=_title(passage, speech),
        sources=tuple(
            CitedSource(title=source.title, address=source.address) for source in speech.entries[passage.id].sources
        ),
        action=ActionLink(kind="open", argument=passage.id),
    )


def _title(passage: Passage, speech: Speech) -> str:
    return passage.title or speech.entries[passage.id].title


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text."""
    return tuple(each.strip() for each in _END.split(text) if each.strip())
