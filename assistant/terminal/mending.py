"""`sextant check --apply`: take mends into a strategy file, keep the file as it was beside it, say what changed."""

import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.bootstrap import Assistant
from assistant.checks import Context, Depth, unwaived_errors
from assistant.checks.mended import Mended, mended
from assistant.exports.json_document import export_json
from assistant.strategy import Difference, Draft, Language, diff, to_document
from assistant.strategy.fields import is_id, parts_of
from assistant.terminal.failing import NotUsable
from assistant.wording.fields import field_label, item_name, value_words
from assistant.wording.rendering import rendered
from assistant.wording.speech import Speech


@dataclass(frozen=True, slots=True)
class Change:
    """One changed field in words: its name, what stood there, what stands there now ("" for nothing)."""

    label: str
    before: str
    after: str


def taken(assistant: Assistant, draft: Draft, wanted: Sequence[str], depth: Depth) -> Mended:
    """The draft with these mends. Raises NotUsable where a name fits no mend of this strategy."""
    context = Context(assistant.core.catalogs, None, depth)
    turn = max((record.turn for record in draft.records.values()), default=0) + 1
    found = mended(draft, context, wanted, turn=turn)
    if found.unknown:
        raise NotUsable("terminal.check_no_such_mend", names=", ".join(found.unknown))
    return found


def changes(before: Draft, after: Draft, speech: Speech) -> tuple[Change, ...]:
    """What the mends changed, a line a field; a new item is one line."""
    found: dict[tuple[str, str, str], Change] = {}
    for each in diff(before.strategy, after.strategy):
        change = _change(each, before, after, speech)
        found.setdefault((change.label, change.before, change.after), change)
    return tuple(found.values())


def written(text: str, draft: Draft, assistant: Assistant, depth: Depth) -> str:
    """The mended strategy in the form of the file: an export with its records and findings, or a bare strategy."""
    content: Any = json.loads(text.removeprefix("\ufeff"))
    language: Language = draft.strategy.language or "en"
    speech = assistant.speech(language)
    if "strategy" not in content:
        return json.dumps(to_document(rendered(draft, speech)), ensure_ascii=False, indent=2) + "\n"
    findings = assistant.findings(draft, depth)
    final = bool(content.get("final")) and not unwaived_errors(findings)
    return export_json(draft, findings, speech, today=assistant.conversations.clock().date(), final=final)


def put_back(text: str, name: str) -> Path:
    """Write the text in place of the file, which is kept beside it under the returned name.

    The new file is whole before it takes the old one's place. Raises NotUsable where it cannot be written.
    """
    path = Path(name)
    kept = next(
        place
        for number in range(1, 10_000)
        if not (place := path.with_name(f"{path.stem}.before{'' if number == 1 else number}{path.suffix}")).exists()
    )
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=f".{path.stem}-", delete=False
        ) as new:
            new.write(text)
            new.flush()
            os.fsync(new.fileno())
        os.link(path, kept)
        Path(new.name).replace(path)
    except OSError as fault:
        raise NotUsable("terminal.not_saved", file=name, detail=fault.strerror or str(fault)) from None
    return kept


def _change(each: Difference, before: Draft, after: Draft, speech: Speech) -> Change:
    names = parts_of(each.path)
    home = next((f"/{'/'.join(names[: at + 1])}" for at, name in enumerate(names) if is_id(name)), None)
    if home is not None and (before.value(home) is None or after.value(home) is None):
        listed = f"/{'/'.join(parts_of(home)[:-1])}"
        label = field_label(listed, speech)
        return Change(label, _item(home, before, speech), _item(home, after, speech))
    was, now = (value_words(each.path, draft.value(each.path), speech, draft=draft) for draft in (before, after))
    label = field_label(each.path, speech)
    if home is not None:
        label = speech.say("terminal.field_of", item=_item(home, after, speech), field=label)
    return Change(label, was, now)


def _item(path: str, draft: Draft, speech: Speech) -> str:
    return "" if draft.value(path) is None else item_name(path, speech, draft)
