"""From a decision to a reply: every remark becomes a block in the conversation's language. Nothing is decided here."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import Any, assert_never

from assistant.checks.check import Finding
from assistant.dialogue.agenda import STEPS, steps_left
from assistant.dialogue.decision import (
    Card,
    Choice,
    Clarify,
    Decision,
    Expected,
    FoundProblems,
    Lines,
    Opened,
    Question,
    Ready,
    Receipt,
    Remark,
    Said,
    Shown,
    Suggested,
    Summary,
    Told,
)
from assistant.dialogue.questions import QUESTION
from assistant.dialogue.situation import asks_for_gifts
from assistant.strategy import BudgetLine, Draft, Money, Param
from assistant.strategy.fields import is_id, parts_of
from assistant.wording import blocks
from assistant.wording.blocks import AnyBlock, Reply
from assistant.wording.fields import field_label, value_words
from assistant.wording.speech import Speech
from assistant.wording.telling import opened_block, told_block

SHOWN_AT_ONCE = 5
"""Entries of one list in one line; the rest is counted."""
HISTORY = 12
_A_LINE = "/budget/lines/line-1"


def compose(decision: Decision, speech: Speech) -> Reply:
    """The blocks of the reply, in reading order; the open question comes last."""
    composer = _Composer(decision, speech)
    found: list[AnyBlock] = [block for remark in decision.remarks for block in composer.remark(remark)]
    if decision.question is not None and decision.question.variant != "clarify":
        found.append(composer.question(decision.question))
    return Reply(blocks=tuple(found))


def choice_labels(question: Question | None, speech: Speech) -> tuple[str, ...]:
    """The labels of a question's choices, in order: what the reader may take an answer for."""
    return () if question is None else tuple(_label(choice, speech) for choice in question.choices)


def _label(choice: Choice, speech: Speech) -> str:
    return speech.value(choice.label)


class _Composer:
    def __init__(self, decision: Decision, speech: Speech) -> None:
        self.decision, self.speech = decision, speech
        self.draft: Draft = decision.state.draft
        self.nth = decision.state.turn

    def say(self, key: str, params: Mapping[str, Param] | None = None) -> str:
        """A sentence whose variants take turns, so that it is never the same twice in a row."""
        return self.speech.fill(key, params or {}, nth=self.nth)

    def remark(self, remark: Remark) -> Iterator[AnyBlock]:
        match remark:
            case Receipt(items):
                lines = tuple(
                    self._item(item.path, item.value, item.how) for item in items if self._worth_saying(item.path)
                )
                if lines:
                    yield blocks.ReceiptBlock(title=self.say("titles.receipt"), items=lines)
            case Said(key, params, tone):
                yield blocks.TextBlock(text=self._sentence(key, params), tone=tone)
            case Suggested(paths, reason):
                yield blocks.OfferBlock(
                    title=self.say("titles.suggested"),
                    items=tuple(self._listing(paths)),
                    reason=self.speech.phrase(reason),
                )
            case Card(topic, paths, reason):
                yield blocks.OfferBlock(
                    title=self.speech.say(f"questions.{topic}.title"),
                    items=tuple(self._listing(map(_entry, paths))),
                    reason=self.speech.phrase(reason) if reason is not None else None,
                )
            case Lines(title, lines):
                said = tuple(self.speech.phrase(line) for line in lines)
                yield blocks.AdviceBlock(title=self.say(f"titles.{title}"), lines=said)
            case Expected(lines):
                said = tuple(self.speech.phrase(line) for line in lines)
                yield blocks.ForecastBlock(title=self.speech.say("titles.prospects"), lines=said)
            case Told():
                yield told_block(remark, self.speech, nth=self.nth)
            case Opened(entry):
                yield opened_block(entry, self.speech)
            case Clarify():
                yield self._clarify(remark)
            case FoundProblems(findings, folded, asked):
                if findings:
                    key = "titles.rest_of_findings" if asked else "titles.more_findings"
                    more = self.speech.say(key, n=folded) if folded else None
                    shown = tuple(self._finding(finding) for finding in findings)
                    yield blocks.FindingsBlock(title=self.say("titles.findings"), findings=shown, more=more)
            case Summary(step, paths):
                title = "titles.summary_all" if step is None else f"titles.summary.{step.value}"
                if paths:
                    yield blocks.SummaryBlock(title=self.speech.say(title), items=tuple(self._listing(paths)))
            case Shown(what, argument):
                yield self._shown(what, argument)
            case Ready(final, errors):
                key = "ready.final" if final else "ready.draft"
                yield blocks.ReadyBlock(final=final, text=self.speech.say(key, n=errors), choices=self._ways_out())
            case _:
                assert_never(remark)

    def question(self, question: Question) -> blocks.QuestionBlock:
        """The open question: in full the first time, short or in other words when it comes back."""
        spec = QUESTION[question.ask.question]
        own = f"donors.{spec.id}" if asks_for_gifts(self.draft) else ""
        base = f"questions.{spec.id}"

        def words(variant: str) -> str | None:
            """The wording of this variant, an organization's own before the usual one; None where there is none."""
            key = next((key for key in (f"{own}.{variant}", f"{base}.{variant}") if self.speech.has(key)), None)
            return None if key is None else self.speech.fill(key, question.params)

        text = words(question.variant)
        assert text is not None, question
        full = question.variant in ("prompt", "again", "push", "reword", "change")
        return blocks.QuestionBlock(
            id=spec.id,
            item=question.ask.item,
            paths=question.paths,
            text=text,
            why=words("why") if question.variant == "prompt" else None,
            example=words("example") if full else None,
            choices=self._chips(question.choices),
        )

    def _chips(self, choices: Iterable[Choice]) -> tuple[blocks.ChoiceLabel, ...]:
        return tuple(
            blocks.ChoiceLabel(
                label=_label(choice, self.speech), action=blocks.ActionLink(kind="choose", argument=str(index))
            )
            for index, choice in enumerate(choices)
        )

    def _sentence(self, key: str, params: Mapping[str, Param]) -> str:
        path = params.get("path")
        if isinstance(path, str):
            params = {**params, "path": field_label(path, self.speech) if self._named(path) else path}
        return self.say(key, params)

    def _named(self, path: str) -> bool:
        try:
            field_label(path, self.speech)
        except KeyError:
            return False
        return True

    def _worth_saying(self, path: str) -> bool:
        return path not in ("/as_of", "/created_on", "/language") and self._named(path)

    def _item(self, path: str, value: Any, change: Any) -> blocks.ReceiptItem:
        ours = self._is_ours(path, value)
        words = value_words(path, value, self.speech, draft=self.draft, ours=ours)
        return blocks.ReceiptItem(path=path, label=field_label(path, self.speech), value=words, change=change)

    def _is_ours(self, path: str, value: Any) -> bool:
        record = self.draft.record(f"{path}#{value}") or self.draft.record(path)
        return record is not None and record.origin in ("suggested", "derived", "confirmed")

    def _listing(self, paths: Iterable[str]) -> Iterator[blocks.ReceiptItem]:
        """A line for each field, and one for all entries of the same list."""
        for home, group in groupby(dict.fromkeys(paths), key=_home):
            entries = [path for path in group if self._now(path) is not None]
            said = self._budget(entries) if home == "/budget/lines" else [self._words(path) for path in entries]
            said = [words for words in said if words]
            shown = said[:SHOWN_AT_ONCE]
            text = self.speech.say("values.separator.texts").join(dict.fromkeys(shown))
            if len(said) > len(shown):
                text = self.speech.say("titles.and_more", listed=text, n=len(said) - len(shown))
            if text:
                yield blocks.ReceiptItem(path=home, label=field_label(home, self.speech), value=text, change="new")

    def _budget(self, entries: Iterable[str]) -> list[str]:
        """What each channel gets over all months: a dozen lines would hide it."""
        sums: dict[tuple[str, str], Money] = {}
        for line in (self._now(path) for path in entries):
            if isinstance(line, BudgetLine):
                key = ("channel", line.channel) if line.channel else ("kind", line.kind)
                before = sums[key].amount if key in sums else Decimal(0)
                sums[key] = Money(amount=line.amount.amount + before, currency=line.amount.currency)
        return [
            self.speech.say("titles.amount_of", amount=amount, what=value_words(f"{_A_LINE}/{field}", key, self.speech))
            for (field, key), amount in sums.items()
        ]

    def _words(self, path: str) -> str:
        return value_words(path, self._now(path), self.speech, draft=self.draft)

    def _now(self, path: str) -> object | None:
        return self.draft.value(path)

    def _clarify(self, remark: Clarify) -> blocks.ClarifyBlock:
        question = self.decision.question
        choices = self._chips(question.choices) if question is not None and question.variant == "clarify" else ()
        text = self.say(f"clarify.{remark.reason}.ask", {"words": remark.words})
        return blocks.ClarifyBlock(text=text, choices=choices)

    def _finding(self, finding: Finding) -> blocks.FindingLine:
        action = blocks.ActionLink(kind="mend", argument=f"{finding.check}@{finding.path}") if finding.mend else None
        return blocks.FindingLine(
            check=finding.check,
            severity=finding.severity,
            path=finding.path,
            what=self.speech.phrase(finding.what),
            why=self.speech.phrase(finding.why),
            mend=self.speech.phrase(finding.offer),
            action=action,
        )

    def _shown(self, what: str, argument: str | None) -> AnyBlock:
        match what:
            case "progress":
                return self._progress()
            case "history":
                return blocks.SummaryBlock(title=self.speech.say("titles.history"), items=tuple(self._history()))
            case "export":
                return blocks.TextBlock(text=self.say("replies.export"), tone="note")
            case _:
                return blocks.TextBlock(text=self.say("replies.help"))

    def _history(self) -> Iterator[blocks.ReceiptItem]:
        """The latest values, newest first, with the turn they came in."""
        newest = sorted(self.draft.records.items(), key=lambda entry: -entry[1].turn)
        for path, record in [entry for entry in newest if self._worth_saying(entry[0])][:HISTORY]:
            words = self._words(path.partition("#")[0])
            if words:
                label = self.speech.say("titles.in_turn", n=record.turn, label=field_label(path, self.speech))
                yield blocks.ReceiptItem(path=path, label=label, value=words, change="new")

    def _progress(self) -> blocks.ProgressBlock:
        position = self.decision.state.position
        left = steps_left(self.draft, position)
        here = STEPS.index(position.step)

        def standing(index: int) -> Any:
            if index == here and not position.finished:
                return "current"
            if left[STEPS[index]] == 0 and (index < here or position.finished):
                return "done"
            return "open" if index < here else "ahead"

        steps = tuple((self.speech.say(f"steps.{step.value}"), standing(index)) for index, step in enumerate(STEPS))
        count = sum(left.values())
        match count:
            case 0:
                text = self.speech.say("titles.progress_done")
            case 1:
                text = self.speech.say("titles.progress_last")
            case _:
                text = self.speech.say("titles.progress", n=count)
        return blocks.ProgressBlock(steps=steps, left=count, text=text)

    def _ways_out(self) -> tuple[blocks.ChoiceLabel, ...]:
        return tuple(
            blocks.ChoiceLabel(
                label=self.speech.say(f"ready.choices.{name}"),
                action=blocks.ActionLink(kind="export", argument=name),
            )
            for name in ("md", "json")
        )


def _entry(path: str) -> str:
    """The entry of a list that a path is of or in, told as a whole; the path itself otherwise."""
    names = parts_of(path.partition("#")[0])
    at = next((place for place, name in enumerate(names) if is_id(name)), None)
    return path if at is None else "/" + "/".join(names[: at + 1])


def _home(path: str) -> str:
    """The list an item stands in, for a path of an item or of a field of it; the path itself otherwise."""
    names = parts_of(path.partition("#")[0])
    if names and is_id(names[-1]):
        return "/" + "/".join(names[:-1])
    return path.partition("#")[0]
