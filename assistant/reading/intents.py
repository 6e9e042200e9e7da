"""What a message does besides answering: commands, questions, refusals, greetings, and what is off the subject.

`hear` goes through the sentences once; what it barred is never read as an answer.
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.reading.courtesy import core_of
from assistant.reading.lexicon import commands, moods
from assistant.reading.lexicon.choices_of_field import BUSINESSES, CONSUMERS
from assistant.reading.lexicon.labels import topic_of
from assistant.reading.lexicon.patterns import spoken
from assistant.reading.reading import Intent, IntentKind
from assistant.reading.segments import Clause, Passage, Sentence, Span

LONGEST_COMMAND = 120
"""Code points of a sentence that may be a command; what is longer is a statement or a question."""
_LONGEST_CLAUSE = 60
_SHORT = 600  # code in a message of this length is all there is to it
_MANY_SENTENCES = 24


@dataclass(frozen=True, slots=True)
class Situation:
    """What decides between readings of the same words: what was asked, and whether a suggestion awaits a yes or no.

    `lists` says that the pending field is a list, where "no" means "none". `customers_ask` says that questions may be
    the answer, because the customers' own were asked for. `is_text` says that any words answer.
    """

    pending: bool = False
    lists: bool = False
    offer_open: bool = False
    customers_ask: bool = False
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """The intents, in order, and the spans in which no answer may be read."""

    intents: tuple[Intent, ...]
    barred: tuple[Span, ...]


def hear(
    message: str,
    folded: str,
    passages: Sequence[Passage],
    situation: Situation,
    has_value: Callable[[Span], bool],
) -> Heard:
    """Read what the message does; `has_value` says whether a span holds a number, date or amount."""
    ear = _Ear(message, folded, situation, has_value)
    if len(message) <= _SHORT and moods.CODE.search(folded):
        return Heard((Intent("off_topic", 0, len(message)),), ((0, len(message)),))
    for passage in passages:
        ear.listen(passage)
    return Heard(tuple(ear.intents), tuple(ear.barred))


def says_nothing(folded: str) -> bool:
    """Whether a text has no content of its own: "n/a", "不清楚", "later", "ok"."""
    if len(folded) > _LONGEST_CLAUSE:
        return False
    unsure = commands.UNSURE.fullmatch(folded)
    if unsure is not None and len(unsure["rest"]) < 12:
        return True
    if commands.CONFIRM.fullmatch(folded) or commands.REJECT.fullmatch(folded) or commands.BARE_NO.fullmatch(folded):
        return True
    return any(
        pattern.fullmatch(folded)
        for kind, _, pattern in _patterns()
        if kind in ("not_applicable", "defer", "skip", "suggest", "why", "help", "greet", "undo", "redo")
    )


class _Ear:
    def __init__(self, message: str, folded: str, situation: Situation, has_value: Callable[[Span], bool]) -> None:
        self.message, self.folded, self.situation, self.has_value = message, folded, situation, has_value
        self.intents: list[Intent] = []
        self.barred: list[Span] = []
        self.injected: int | None = None
        self.heard = 0
        self.theirs = False

    def listen(self, passage: Passage) -> None:
        if passage.kind in ("foreign", "heading"):
            if moods.INJECTION.search(self.folded, passage.start, passage.end):
                self._off_topic((passage.start, passage.end))
            else:
                self._add_barred(passage.start, passage.end)
            return
        self.theirs = passage.label is not None and topic_of(self.folded[slice(*passage.label)]) in _THEIRS
        for sentence in passage.sentences:
            span = (sentence.start, sentence.end)
            if passage.paragraph == self.injected:
                self._add_barred(*span)
            elif moods.INJECTION.search(self.folded, *span) or moods.CODE.search(self.folded, *span):
                self.injected = passage.paragraph
                self._off_topic(span)
            elif moods.OFF_TOPIC.search(self.folded, *span) or self._is_order(sentence):
                self._off_topic(span)
            elif passage.kind != "row":
                self._sentence(sentence, labelled=passage.label is not None)

    def _is_order(self, sentence: Sentence) -> bool:
        """Whether the sentence orders the assistant about, and is none of the commands it knows."""
        span = (sentence.start, sentence.end)
        said = self.folded[sentence.start : min(sentence.end, sentence.start + 400)]
        if moods.ORDER.search(said) is None or commands.TAKES_OUT.match(said):
            return False
        return sentence.end - sentence.start > LONGEST_COMMAND or (
            self._command(span) is None and not self._asks(sentence)
        )

    def _sentence(self, sentence: Sentence, *, labelled: bool) -> None:
        self.heard += 1
        span = (sentence.start, sentence.end)
        if not labelled and sentence.end - sentence.start <= LONGEST_COMMAND and self.heard <= _MANY_SENTENCES:
            intent = self._command(span)
            if intent is not None:
                self._add(intent)
                return
        if set(self.folded[span[0] : span[1]]) <= set("?？ !！"):
            self._add(self._intent("help", span))
            return
        corrects = commands.CORRECT.match(self.folded, sentence.start, min(sentence.end, sentence.start + 160))
        if corrects is not None and not labelled and not sentence.asks:
            taken_back = (
                self._command((sentence.clauses[-1].start, sentence.clauses[-1].end)) if sentence.clauses else None
            )
            if taken_back is not None and taken_back.kind in ("undo", "restart"):
                self._add(self._intent(taken_back.kind, span))
                return
            self.intents.append(self._intent("correct", span))
            self._clauses(sentence.clauses, corrects=True)
            return
        several = len(sentence.clauses) > 1 and not labelled
        if not (several and self._only_commands(sentence.clauses)) and self._asks(sentence):
            self._add(self._intent("ask", span, self.message[sentence.start : sentence.end].strip()))
            return
        if not labelled and self.heard <= _MANY_SENTENCES:
            self._clauses(sentence.clauses, corrects=False)

    def _clauses(self, clauses: Sequence[Clause], *, corrects: bool) -> None:
        for at, clause in enumerate(clauses):
            span = (clause.start, clause.end)
            if clause.end - clause.start > LONGEST_COMMAND or any(one.start == span[0] for one in self.intents):
                continue
            intent = self._command(span) if len(clauses) > 1 or not corrects else None
            if intent is not None and intent.kind == "unsure" and at and self._speaks_of_others(clauses[:at]):
                intent = None
            if corrects:
                if intent is not None and intent.kind in ("reject", "confirm", "not_applicable"):
                    self._add_barred(*span)
                continue
            if intent is not None and intent.kind == "reject" and self._is_verdict(clauses, at):
                intent = None
            if intent is not None and intent.kind == "confirm" and at == 0 and not self._only_commands(clauses[1:]):
                self._add_barred(*span)
            elif intent is not None:
                self._add(intent)
            elif len(clauses) > 1 and not self.situation.customers_ask and self._is_question(span):
                self._add(self._intent("ask", span, self.message[span[0] : span[1]]))

    def _is_verdict(self, clauses: Sequence[Clause], at: int) -> bool:
        """Whether "不行", "太低了" behind a statement judges what it speaks of, and turns nothing down."""
        if not at or self.situation.offer_open:
            return False
        before = clauses[at - 1]
        return self._command((before.start, before.end)) is None

    def _speaks_of_others(self, clauses: Sequence[Clause]) -> bool:
        """Whether the clauses before are about customers, so that it is they who do not know."""
        said = self.folded[clauses[0].start : clauses[-1].end]
        return any(kind.search(said) for kind in (CONSUMERS, BUSINESSES, _THEY))

    def _only_commands(self, clauses: Sequence[Clause]) -> bool:
        """Whether "ok" stands by itself, and does not open a statement ("ok, budget is 50k")."""
        return all(self._command((clause.start, clause.end)) is not None for clause in clauses)

    # Commands

    def _command(self, span: Span) -> Intent | None:
        raw = _stripped(self.folded, span)
        for words in dict.fromkeys((raw, core_of(self.folded, raw))):
            intent = self._named(words, span)
            if intent is not None:
                return intent
        return self._unsure(raw, span)

    def _named(self, words: Span, span: Span) -> Intent | None:
        text = self.folded[words[0] : words[1]]
        if not text or len(text) > LONGEST_COMMAND:
            return None
        none_of_it = self.situation.pending and self.situation.lists and not self.situation.offer_open
        if none_of_it and commands.BARE_NO.fullmatch(text):
            return self._intent("not_applicable", span)
        if self.situation.offer_open and _AS_YOU_SAY.fullmatch(text):
            return self._intent("accept_suggestion", span)
        if _any_command().fullmatch(text) is None:
            return None
        if len(text) <= _LONGEST_CLAUSE:
            if commands.CONFIRM.fullmatch(text):
                return self._intent("accept_suggestion" if self.situation.offer_open else "confirm", span)
            if commands.REJECT.fullmatch(text):
                return self._intent("reject", span)
        if self.situation.pending and not self.situation.lists and _NOT_SET_YET.fullmatch(text):
            return self._intent("unsure", span)
        for kind, argument, pattern in _patterns():
            found = pattern.fullmatch(text)
            if found is not None:
                if "rest" in pattern.groupindex and self._goes_on(words, found):
                    continue
                return self._intent(kind, span, argument or self._argument(found, words[0]))
        return None

    def _goes_on(self, words: Span, found: re.Match[str]) -> bool:
        """Whether what follows a request says something of its own, such as an amount."""
        start, end = found.span("rest")
        return self.has_value((words[0] + start, words[0] + end))

    def _unsure(self, words: Span, span: Span) -> Intent | None:
        for start, end in dict.fromkeys((words, core_of(self.folded, words))):
            if end - start > LONGEST_COMMAND:
                continue
            found = commands.UNSURE.fullmatch(self.folded, start, end)
            rest = found["rest"] if found is not None else ""
            if (
                found is not None
                and len(rest) <= 48
                and not _CUT.search(rest)
                and not self.has_value(found.span("rest"))
            ):
                return self._intent("unsure", span)
        return None

    def _argument(self, found: re.Match[str], offset: int) -> str | None:
        groups = {name: text for name, text in found.groupdict().items() if text}
        for name, text in groups.items():
            match name:
                case "step":
                    return _key_of(commands.STEPS, text)
                case "number" | "number_zh":
                    return commands.STEP_NUMBERS[text]
                case "format":
                    return _key_of(commands.FORMATS, text)
                case "depth":
                    return _key_of(commands.DEPTHS, text)
                case "language":
                    return _key_of(commands.LANGUAGES, text)
                case "reason":
                    start, end = found.span("reason")
                    return self.message[offset + start : offset + end].strip(" ，,。.") or None
                case _:
                    pass
        return None

    # Questions

    def _asks(self, sentence: Sentence) -> bool:
        if self.theirs or _QUOTED.search(self.folded, sentence.start, min(sentence.end + 1, len(self.folded))):
            return False
        if self.situation.customers_ask and not _TO_US.search(self.folded, sentence.start, sentence.end):
            return False
        span = (sentence.start, sentence.end)
        if self._is_tentative(sentence):
            return False
        if sentence.asks:
            last = sentence.clauses[-1] if sentence.clauses else None
            statement_first = (
                last is not None and len(sentence.clauses) > 1 and not moods.IF.match(self.folded, *span)
                and self._is_question((last.start, last.end)) and not self._is_question(span)
            )  # fmt: skip
            if statement_first and last is not None:
                self._add(self._intent("ask", (last.start, sentence.end), self.message[last.start : sentence.end]))
                self._clauses(sentence.clauses[:-1], corrects=False)
                return False
            return True
        return self._is_question(span)

    def _is_question(self, span: Span) -> bool:
        start, end = _stripped(self.folded, span)
        if moods.QUESTION.match(self.folded, start, end) and not self._is_label(start, end):
            return True
        zh = moods.QUESTION_ZH.search(self.folded, start, min(end, start + 200))
        if zh is not None and zh[0] == "呢" and _GOES_ON.match(self.folded, start, end):
            return False
        return zh is not None and not (self.situation.is_text and end - start > 40)

    def _is_label(self, start: int, end: int) -> bool:
        """ "What worries them: hidden fees" tells; it does not ask."""
        return 0 < self.folded.find(":", start, end) - start < 50 and not self.folded[start:end].endswith("?")

    def _is_tentative(self, sentence: Sentence) -> bool:
        """ "50k?" and "maybe 20%?" answer; they do not ask."""
        start, end = _stripped(self.folded, (sentence.start, sentence.end))
        if end - start > 30 or not self.situation.pending or not self.has_value((start, end)):
            return False
        hedge = commands.TENTATIVE.match(self.folded, start, end)
        if hedge is None and (
            moods.QUESTION_ZH.search(self.folded, start, end) or _JUDGES.search(self.folded, start, end)
        ):
            return False
        return hedge is not None or (
            self.folded[start].isdigit() or self.folded[start] in "$¥£€一二三四五六七八九十两半几"
        )

    # Keeping

    def _intent(self, kind: IntentKind, span: Span, argument: str | None = None) -> Intent:
        return Intent(kind, span[0], span[1], argument)

    def _add(self, intent: Intent) -> None:
        if intent not in self.intents:
            self.intents.append(intent)
        self._add_barred(intent.start, intent.end)

    def _off_topic(self, span: Span) -> None:
        self._add(self._intent("off_topic", span))

    def _add_barred(self, start: int, end: int) -> None:
        self.barred.append((start, end))


_AS_YOU_SAY = spoken(
    r"(?:就)?(?:听|按|依|照)(?:照)?(?:您|你)(?:的|说的)?(?:来|办|建议)*|as you (?:say|suggest)|i(?:'ll)? (?:take|trust) (?:it|that|you)|use (?:it|that|this|them)|要|用"
)
_NOT_SET_YET = spoken(
    r"(?:we |i )?(?:don'?t|do not|haven'?t) (?:really |actually )?(?:have|got|set|got|decided on) (?:one|any|it|that|a number|a figure)(?: set)?(?: yet)?|not yet|nothing (?:set )?yet"
)
_THEIRS = frozenset({"pillars", "keywords", "objections", "pains", "trigger"})
"""Labels over questions that are the customers' own."""
_QUOTED = spoken(r"[\"“「][^\"”」?？\n]{2,120}[?？][\"”」]")
_TO_US = spoken(
    r"\b(?:you (?:ask|suggest|recommend|think|mean)|this (?:question|matter))\b|为什么问|你觉得|您觉得|什么意思|怎么填"
)
_THEY = spoken(r"\b(?:they|customers?|clients?|users?|buyers?|people)\b|客户|用户|他们|顾客|新手|对方|老板")
_GOES_ON = spoken(r"(?:[^，。]{0,8})(?:还|正|才|都|在|着)(?!是什么|有什么|要怎么)[^，。?？]{0,20}呢")
"""A closing 呢 that asks nothing: "还没有客户呢", "正在做呢"."""
_JUDGES = spoken(
    r"\b(?:enough|ok|okay|good|too|realistic|reasonable|fine|normal|high|low)\b|够|合适|合理|高|低|多吗|少吗"
)
_CUT = spoken(r"[,，]|\b(?:but|probably|maybe|perhaps|i guess|i think|prob)\b|但")
_EDGE = " \t\n，,。.！!？?；;：:、~…\"'“”‘’()（）「」《》-—"


def _stripped(folded: str, span: Span) -> Span:
    start, end = span
    while start < end and folded[start] in _EDGE:
        start += 1
    while end > start and folded[end - 1] in _EDGE:
        end -= 1
    return start, end


@cache
def _patterns() -> tuple[tuple[IntentKind, str | None, re.Pattern[str]], ...]:
    return tuple((kind, argument, spoken(pattern)) for kind, argument, pattern in commands.PATTERNS)


@cache
def _any_command() -> re.Pattern[str]:
    """Everything that may be a command as one pattern, to be asked first: most of what people write is none."""
    several = (
        *(pattern for _, _, pattern in _patterns()),
        commands.CONFIRM,
        commands.REJECT,
        commands.BARE_NO,
        _AS_YOU_SAY,
    )
    return spoken("|".join(f"(?:{re.sub('[?]P<[a-z_]+>', '?:', pattern.pattern)})" for pattern in several))


def _key_of(named: Mapping[str, str], text: str) -> str | None:
    return next((key for key, pattern in named.items() if re.fullmatch(pattern, text)), None)
