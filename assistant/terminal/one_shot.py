"""`sextant draft` and `sextant check`: a brief into a strategy, a strategy into findings; nothing is kept."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from assistant.bootstrap import Assistant
from assistant.checks import Finding, unwaived_errors
from assistant.checks.mended import Mended
from assistant.dialogue.state import Depth
from assistant.exports.json_document import export_json
from assistant.exports.strategy_file import read_strategy_file
from assistant.service.door import MAX_CHARACTERS
from assistant.service.drafting import Completion, Drafted
from assistant.strategy import Draft, Step
from assistant.terminal.failing import tell
from assistant.terminal.files import MOST_BYTES, read_text
from assistant.terminal.mending import changes, put_back, taken, written
from assistant.terminal.opening import TENANT, Options, opened_in_memory
from assistant.terminal.screen import Screen, a_console
from assistant.wording.blocks import FindingLine
from assistant.wording.speech import Speech


async def draft(options: Options, file: str, *, depth: Depth, complete: Completion, as_json: bool) -> int:
    """Print the strategy that a brief comes to, with what is still open and what the checks say."""
    brief, language = read_text(file, limit=MAX_CHARACTERS), options.language_of_messages
    async with opened_in_memory(options) as assistant:
        result = await assistant.draft(TENANT, brief, language=language, depth=depth, complete=complete)
        sys.stdout.write(_as_json(assistant, result) if as_json else _as_text(assistant, result))
    return 0


async def check(options: Options, file: str, *, depth: Depth, as_json: bool, wanted: Sequence[str] = ()) -> int:
    """Print what the checks say of a strategy file, after taking the wanted mends into it; 1 where errors stand."""
    text = read_text(file, limit=MOST_BYTES)
    async with opened_in_memory(options) as assistant:
        speech = assistant.speech(options.language_of_messages)
        read = read_strategy_file(text)
        if not isinstance(read, Draft):
            return tell("\n".join(f"{file}: {speech.phrase(problem.words)}" for problem in read), 2)
        mends = taken(assistant, read, wanted, depth) if wanted else Mended(read, (), ())
        findings = assistant.findings(mends.draft, depth)
        errors = unwaived_errors(findings)
        new = written(text, mends.draft, assistant, depth) if mends.taken else None
        if file == "-" and wanted:
            sys.stdout.write(new or text)
            return 1 if errors else 0
        kept = put_back(new, file) if new is not None else None
        if as_json:
            document = json.loads(_exported(assistant, mends.draft, findings, speech, final=not errors))
            told = {"findings": document["findings"], "errors": len(errors)}
            applied = [
                {"check": each.check, "path": each.path, "mend": speech.phrase(each.offer)} for each in mends.taken
            ]
            told |= {"applied": applied, "kept": str(kept)} if wanted else {}
            sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
        else:
            screen = Screen(a_console(), speech)
            if wanted:
                _print_mends(screen, read, mends, file, kept)
            _print_findings(screen, findings)
    return 1 if errors else 0


def _as_json(assistant: Assistant, drafted: Drafted) -> str:
    """`{strategy, provenance, findings, open_questions}`, as the export has them, with every question still open."""
    state, speech = drafted.state, assistant.speech(drafted.state.position.language)
    final = state.position.finished and not unwaived_errors(drafted.findings)
    document: dict[str, Any] = json.loads(_exported(assistant, state.draft, drafted.findings, speech, final=final))
    left_open = [{**entry, "paths": [entry.pop("path")]} for entry in document["open_questions"]]
    asked = [
        {"status": "open", "question": each.question, "item": each.item, "step": each.step.value,
         "paths": list(each.paths), "what": each.text}
        for each in drafted.questions
    ]  # fmt: skip
    return json.dumps({**document, "open_questions": [*asked, *left_open]}, ensure_ascii=False, indent=2) + "\n"


def _exported(assistant: Assistant, draft: Draft, findings: Sequence[Finding], speech: Speech, *, final: bool) -> str:
    today = assistant.conversations.clock().date()
    return export_json(draft, findings, speech, today=today, final=final)


def _as_text(assistant: Assistant, drafted: Drafted) -> str:
    """The document, then the questions that are open, numbered."""
    language = drafted.state.position.language
    speech = assistant.speech(language)
    text = assistant.document(drafted.state, to="md", language=language, edition="circulate", turns=drafted.turns)
    if not drafted.questions:
        return text
    title = speech.say("terminal.draft_open", n=len(drafted.questions))
    asked = "\n".join(f"{number}. {question.text}" for number, question in enumerate(drafted.questions, 1))
    return f"{text}\n---\n\n## {title}\n\n{asked}\n"


def _print_mends(screen: Screen, before: Draft, mends: Mended, file: str, kept: Path | None) -> None:
    speech = screen.speech
    if kept is None:
        screen.line(speech.say("terminal.check_nothing_taken"))
        return
    screen.line(speech.say("terminal.check_taken", n=len(mends.taken), file=file, kept=str(kept)), "bold")
    for finding in mends.taken:
        screen.line(speech.phrase(finding.offer), indent=2)
    screen.line(speech.say("terminal.check_changed"), "bold")
    for change in changes(before, mends.draft, speech):
        key = "added" if not change.before else "removed" if not change.after else "changed"
        said = {"what": change.label, "before": change.before, "after": change.after}
        screen.line(speech.fill(f"terminal.change.{key}", said), indent=2)


def _print_findings(screen: Screen, findings: Iterable[Finding]) -> None:
    speech = screen.speech
    found = tuple(findings)
    standing = [finding for finding in found if not finding.waived]
    for step in Step:
        here = [finding for finding in standing if finding.step is step]
        if here:
            screen.gap()
            screen.line(speech.say(f"steps.{step.value}"), "bold")
        for finding in here:
            screen.finding(_line(finding, speech))
    screen.gap()
    if not standing:
        screen.line(speech.say("terminal.check_clean"))
    count = Counter(finding.severity for finding in standing)
    counts = {"errors": count["error"], "warnings": count["warning"], "hints": count["hint"]}
    screen.line(speech.fill("terminal.check_counts", {**counts, "waived": len(found) - len(standing)}))


def _line(finding: Finding, speech: Speech) -> FindingLine:
    what, why, mend = (speech.phrase(phrase) for phrase in (finding.what, finding.why, finding.offer))
    if finding.mend:
        mend = speech.say("terminal.mend_named", mend=mend, check=finding.check)
    return FindingLine(check=finding.check, severity=finding.severity, path=finding.path, what=what, why=why, mend=mend)
