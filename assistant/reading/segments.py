"""A message in pieces: passages under their labels, sentences, clauses. All spans are of the original text.

A passage is a line, a bullet, a table row, or a part of a line under a label of its own ("预算：20万；目标：…").
What somebody else wrote (quoted mail, headers, signatures) is marked, so that nothing in it is taken as said.
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Span = tuple[int, int]
PassageKind = Literal["text", "bullet", "heading", "row", "foreign"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause; in a table row, a cell with the `head` of its column."""

    start: int
    end: int
    head: Span | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its clauses; `end` is behind its closing mark, `asks` where that is a question mark."""

    start: int
    end: int
    clauses: tuple[Clause, ...]
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text with its own `label` ("Budget:") or under a `section` heading, both as spans.

    `foreign` passages were written by others. `paragraph` counts blocks between blank lines and headings.
    """

    start: int
    end: int
    kind: PassageKind
    sentences: tuple[Sentence, ...] = ()
    label: Span | None = None
    section: Span | None = None
    paragraph: int = 0


_BULLET = re.compile(
    r"(?:[-*+•·●▪◦■□–—○►➤✓✔]\s+|[•●▪◦■►➤·]|\(?\d{1,2}\s?[.)、．](?!\d)\s*|（\d{1,2}）\s*|[①-⑳]\s*"
    r"|[(（]?[一二三四五六七八九十]{1,2}[)）、.．]\s*|[a-h][.)]\s+)"
)
_HEADERS = re.compile(r"(?:from|to|cc|bcc|sent|subject|date|re|fwd?|发件人|收件人|抄送|主题|发送时间|日期)\s?[:：]")
_MAIL_HEADER_START = re.compile(r"(?:from|发件人)\s?[:：]")
_WROTE = re.compile(r"(?:on .{4,120} wrote|在.{4,80}写道|.{2,80}于.{4,40}写道)\s?[:：]?$")
_SIGN_OFF = re.compile(
    r"(?:--|best(?: regards| wishes)?|(?:kind |warm )?regards|sincerely(?: yours)?|cheers|thanks|thank you|many thanks"
    r"|此致|敬礼|祝好|顺祝商祺|谢谢|sent from my .{2,20}|发自我的.{2,12})[,，.。!！]?$"
)
_RULE = re.compile(r"[\s|:+=_-]{3,}$")
_END = re.compile(r"[。！？!?；;…]+[”\"'’」』）)]*|\.{2,}|\.[\"')”]*(?=\s|$)|\n")
_NO_STOP = re.compile(
    r"(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|no|st|mr|mrs|ms|dr|inc|ltd|co|corp|avg|est|incl|excl|dept|[a-z])$"
)
_CLAUSE = re.compile(
    r"[，,：:]\s*|\s[–—-]{1,2}\s|——|\s(?=but\s|however\s|although\s|while\s|whereas\s|because\s|so\s(?!that)"
    r"|and (?:we|our|the|it|they|my|i|want|would|currently|now)\b)|(?=但是|不过|可是|但(?!书)|而且|并且|另外|同时|所以|因为)"
)
_LABEL_BEFORE = re.compile(r"[;；。,，|、!！?？\n]|\.\s")
LONGEST_LABEL = 40
LONGEST_SENTENCE = 600
LONGEST_CLAUSE = 240
"""Code points; text without marks is cut there, so that no pattern ever sees more at once."""


def segment(folded: str, is_label: Callable[[str], bool], fixed: Sequence[Span]) -> tuple[Passage, ...]:
    """The passages of a message, in order.

    `is_label` says of folded words whether they name a field or a part of a brief; `fixed` are spans (of values) that
    are never cut.
    """
    kept = {at for start, end in fixed for at in range(start, end)}
    inside = {at for start, end in fixed for at in range(start + 1, end)}
    splitter = _Splitter(folded, is_label, kept, inside)
    return tuple(splitter.passages())


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    bullet: bool
    foreign: bool


class _Splitter:
    def __init__(self, text: str, is_label: Callable[[str], bool], kept: set[int], inside: set[int]) -> None:
        self.text, self.is_label, self.kept = text, is_label, kept
        self.alone = "\n" not in text.strip()
        self.inside = inside

    def passages(self) -> Iterator[Passage]:
        section: Span | None = None
        open_label = False  # the section is a label with nothing behind it: a blank line and plain text end it
        paragraph, blank, heads = 0, False, None
        for line in self._lines():
            if line.start == line.end:
                paragraph, blank, heads = paragraph + 1, True, None
                continue
            if line.foreign:
                yield Passage(line.start, line.end, "foreign", paragraph=paragraph)
                continue
            if (heading := self._heading(line)) is not None:
                section, open_label, blank = heading, not self._is_marked(line), False
                paragraph += 1
                yield Passage(line.start, line.end, "heading", label=heading, paragraph=paragraph)
                continue
            if self._is_row(line):
                cells = self._cells(line)
                if not cells:
                    continue
                if heads is None and (len(cells) > 2 or self._is_ruled(line)):
                    heads = cells
                    continue
                yield from self._row(cells, heads, section, paragraph)
                continue
            if blank and open_label and not line.bullet:
                section, open_label = None, False
            blank, heads = False, None
            for piece in self._labelled(line):
                yield replace(piece, section=section, paragraph=paragraph)

    # Lines

    def _lines(self) -> Iterator[_Line]:
        start, signed, headers = 0, 0, False
        for raw in self.text.split("\n"):
            at, stop = start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip())
            start += len(raw) + 1
            words = self.text[at:stop]
            if "|" in words and _RULE.match(words):
                continue  # the rule under the head of a table
            if not words or _RULE.match(words):
                signed += bool(signed)
                headers = False
                yield _Line(stop, stop, False, False)
                continue
            headers = bool(_HEADERS.match(words)) and (headers or bool(_MAIL_HEADER_START.match(words)))
            foreign = words.startswith((">", "＞")) or headers or bool(_WROTE.match(words[:200]))
            if signed or _SIGN_OFF.match(words):
                signed = signed + 1 if len(words) < 60 and signed < 8 else 0
                foreign = foreign or (bool(signed) and bool(at))
            bullet = _BULLET.match(self.text, at, stop) if not foreign else None
            if bullet and bullet.end() < stop and not any(place in self.kept for place in range(at, bullet.end())):
                yield _Line(bullet.end(), stop, True, False)
            else:
                yield _Line(at, stop, False, foreign)

    def _is_marked(self, line: _Line) -> bool:
        """Whether Markdown marks the line as a heading: fold has blanked the marks before it."""
        return line.start > 1 and self.text[line.start - 1] == " " and not line.bullet

    def _heading(self, line: _Line) -> Span | None:
        end = line.end
        while end > line.start and self.text[end - 1] in ":： 】]":
            end -= 1
        start = line.start
        while start < end and self.text[start] in "【[ ":
            start += 1
        words = self.text[start:end]
        if not words or len(words) > LONGEST_LABEL:
            return None
        if self.alone and end == line.end:
            return None  # a message of one line answers; it heads nothing
        if self.is_label(words) and (end < line.end or not line.bullet):
            return start, end
        named = self._is_marked(line) or self.text[line.end - 1] in ":："
        return (start, end) if named and not line.bullet and not any(c in words for c in "，,。.;；") else None

    # Table rows

    def _is_row(self, line: _Line) -> bool:
        words = self.text[line.start : line.end]
        return words.count("|") >= 2 or "\t" in words

    def _is_ruled(self, line: _Line) -> bool:
        """Whether the rule of a Markdown table stands under a row."""
        below = self.text.find("\n", line.end) + 1
        stop = self.text.find("\n", below)
        rule = self.text[below : stop if stop >= 0 else len(self.text)] if below else ""
        return "|" in rule and _RULE.match(rule) is not None

    def _cells(self, line: _Line) -> tuple[Span, ...]:
        found = []
        for cell in re.finditer(r"[^|\t]+", self.text[line.start : line.end]):
            start, end = line.start + cell.start(), line.start + cell.end()
            trimmed = _trim(self.text, start, end)
            if trimmed[0] < trimmed[1] and not _RULE.match(self.text[trimmed[0] : trimmed[1]]):
                found.append(trimmed)
        return tuple(found)

    def _row(
        self, cells: tuple[Span, ...], heads: tuple[Span, ...] | None, section: Span | None, paragraph: int
    ) -> Iterator[Passage]:
        first, last = cells[0][0], cells[-1][1]
        if (
            len(cells) > 1
            and (heads is None or len(cells) == 2)
            and self.is_label(self.text[cells[0][0] : cells[0][1]])
        ):
            sentences = tuple(self._sentences(cells[1][0], last))
            yield Passage(first, last, "row", sentences, cells[0], section, paragraph)
            return
        clauses = tuple(
            Clause(start, end, heads[at] if heads and at < len(heads) else None)
            for at, (start, end) in enumerate(cells)
        )
        yield Passage(first, last, "row", (Sentence(first, last, clauses),), None, section, paragraph)

    # Labels inside a line

    def _labelled(self, line: _Line) -> Iterator[Passage]:
        kind: PassageKind = "bullet" if line.bullet else "text"
        marks = list(self._label_marks(line))
        bounds = [line.start, *(start for (start, _), _ in marks), line.end]
        if bounds[1] > line.start:
            yield Passage(line.start, bounds[1], kind, tuple(self._sentences(line.start, bounds[1])))
        for at, (label, content) in enumerate(marks):
            stop = bounds[at + 2]
            sentences = tuple(self._sentences(content, stop))
            if label[0] > line.start and len(sentences) > 1:  # inside running text a label rules its own sentence
                yield Passage(label[0], sentences[0].end, kind, sentences[:1], label)
                first = marks[0][0] if marks[0][0][0] == line.start else None
                yield Passage(sentences[1].start, stop, kind, sentences[1:], first)
            else:
                yield Passage(label[0], stop, kind, sentences, label)

    def _label_marks(self, line: _Line) -> Iterator[tuple[Span, int]]:
        floor = line.start
        for mark in re.finditer(r"[:：=]|\s[–—-]\s", self.text[line.start : line.end]):
            colon, after = line.start + mark.start(), line.start + mark.end()
            if colon in self.kept or self.text[after : after + 2] == "//":
                continue
            start = max(floor, colon - LONGEST_LABEL)
            for before in _LABEL_BEFORE.finditer(self.text, start, colon):
                start = before.end()
            label = _trim(self.text, start, colon)
            if label[0] < label[1] and self.is_label(self.text[label[0] : label[1]]):
                yield label, after
                floor = after

    # Sentences and clauses

    def _sentences(self, start: int, stop: int) -> Iterator[Sentence]:
        at = start
        for end in self._capped(start, (*self._stops(start, stop), stop), LONGEST_SENTENCE):
            first, last = _trim(self.text, at, end)
            if first < last:
                closing = self.text[max(first, last - 3) : last]
                yield Sentence(first, last, tuple(self._clauses(first, last)), "?" in closing or "？" in closing)
            at = end

    def _capped(self, start: int, ends: Sequence[int], longest: int) -> Iterator[int]:
        """The ends, with more of them where two lie too far apart; values are not cut."""
        for end in ends:
            while end - start > longest:
                start += longest
                while start in self.inside and start < end:
                    start += 1
                yield start
            yield end
            start = end

    def _stops(self, start: int, stop: int) -> Iterator[int]:
        for mark in _END.finditer(self.text, start, stop):
            if mark.start() in self.kept and mark.end() - 1 in self.kept:
                continue
            if mark[0] == "." and _NO_STOP.search(self.text, max(start, mark.start() - 8), mark.start()):
                continue
            yield mark.end()

    def _clauses(self, start: int, stop: int) -> Iterator[Clause]:
        at = start
        cuts = [
            (mark.start(), mark.end())
            for mark in _CLAUSE.finditer(self.text, start, stop)
            if not (mark.start() in self.kept and (mark.end() > mark.start()) and mark.end() - 1 in self.kept)
            and not (mark.start() in self.kept and mark.start() == mark.end())
            and not self._in_number(mark.start())
        ]
        for cut_start, cut_end in (*cuts, (stop, stop)):
            for end in self._capped(at, (cut_start,), LONGEST_CLAUSE):
                first, last = _trim(self.text, at, end, " \t。！？!?；;,，.…")
                if first < last:
                    yield Clause(first, last)
                at = end
            at = cut_end

    def _in_number(self, at: int) -> bool:
        return self.text[at] in ",.:" and self.text[at - 1 : at].isdigit() and self.text[at + 1 : at + 2].isdigit()


def _trim(text: str, start: int, end: int, marks: str = " \t|") -> Span:
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return start, end
