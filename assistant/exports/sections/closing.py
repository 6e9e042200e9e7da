"""What is still open and what the plan rests on: risks, decisions, assumptions, exceptions."""

from assistant.checks import Finding
from assistant.exports.document import Line, Lines, Table
from assistant.exports.sections.tables import item_table
from assistant.exports.view import View, lines, without_empty_columns
from assistant.strategy import Record
from assistant.strategy.fields import is_id, parts_of
from assistant.wording.fields import field_label, item_name, value_words

NOT_SAID = frozenset(
    f"/{path}"
    for path in ("business/gross_margin", "business/average_order_value", "budget/total", "budget/total_low",
                 "budget/total_high")
)  # fmt: skip
"""Money that people may keep to themselves: as deferred it is never shown as a gap to those who read the plan."""
PRIVATE = frozenset({"/business/gross_margin"})
"""What stays out of the edition that circulates even where it is known."""
TELLS_MARGIN = frozenset({"a-customer-costs-less-than-he-brings"})
"""Checks whose words give figures that the margin can be worked out from."""


def risks(view: View) -> Table | None:
    """What may go wrong, how it shows, who does what."""
    return item_table(view, "risks", "/risks", ("what", "early_sign", "response", "owner"))


def compliance(view: View) -> Lines | None:
    """Regulated subjects with what must be reviewed, and the limits that were set."""
    found = [_topic(view, topic) for topic in view.strategy.business.regulated]
    found.append(view.line("constraints", "/business/constraints"))
    return lines(found, view.say("title.compliance"))


def _topic(view: View, topic: str) -> Line | None:
    words = value_words("/business/regulated", [topic], view.speech, draft=view.draft)
    known = view.catalogs.topics.get(topic) if view.catalogs is not None else None
    pointers = [known.pointer_for(region) for region in view.strategy.business.regions] if known is not None else []
    texts = [each.zh if view.speech.language == "zh" else each.en for each in pointers if each is not None]
    return Line(" ".join(texts) or view.say("regulated_topic"), words)


def decisions(view: View) -> Table | None:
    """What only somebody above can decide, then what has been left open, each with who and by when."""
    rows = [
        tuple(view.marked(f"/decisions/{each.id}/{name}", beside=view.mark(f"/decisions/{each.id}"))
              for name in ("what", "by_whom", "by", "cost_of_waiting"))
        for each in sorted(view.strategy.decisions, key=lambda each: (each.by is None, each.by, each.id))
    ]  # fmt: skip
    rows += [(what, "", "", "") for what in open_points(view)]
    head = view.head(*(f"decisions.{name}" for name in ("what", "by_whom", "by", "cost")))
    shown, filled, _ = without_empty_columns(head, rows, keep=3)
    return Table("decisions", view.say("title.decisions"), shown, filled) if rows else None


def open_points(view: View) -> tuple[str, ...]:
    """What nobody knows yet, what was put off, and what has to be looked at again."""
    found = []
    for path, record in view.draft.records.items():
        if record.status in ("unknown", "deferred") and not _kept_private(path, record):
            found.append(view.say(f"open.{record.status}", what=described(view, path)))
        elif record.to_recheck and view.draft.value(path.partition("#")[0]) is not None:
            found.append(view.say("open.to_recheck", what=described(view, path)))
    return tuple(dict.fromkeys(found))


def _kept_private(path: str, record: Record) -> bool:
    return path in PRIVATE or (record.status == "deferred" and path in NOT_SAID)


def described(view: View, path: str) -> str:
    """A field as people say it, with the item it belongs to: 'Qualified leads: deadline'."""
    bare = path.partition("#")[0]
    label = field_label(bare, view.speech)
    parts = parts_of(bare)
    item = next((place for place, name in enumerate(parts) if is_id(name)), None)
    if item is None:
        return label
    owner = "/" + "/".join(parts[: item + 1])
    if view.draft.value(owner) is None:
        return label
    name = item_name(owner, view.speech, view.draft)
    return (
        view.say("item_and_field", item=name, field=label)
        if owner != bare
        else view.say("item_and_field", item=label, field=name)
    )


def not_applicable(view: View) -> Lines | None:
    """What was looked at and does not apply; why, in the internal edition."""
    found = [
        (described(view, path), record.source or "")
        for path, record in view.draft.records.items()
        if record.status == "not_applicable" and path not in PRIVATE
    ]
    inside = view.edition == "internal"
    return lines(
        (Line(why, what) if inside and why else Line(what) for what, why in found), view.say("title.not_applicable")
    )


def exceptions(view: View) -> Lines | None:
    """Findings that were accepted as they are; the reasons stay in the internal edition."""
    waived = (finding for finding in view.findings if finding.waived)
    return lines((Line(what_is_so(view, finding)) for finding in waived), view.say("title.exceptions"))


def what_is_so(view: View, finding: Finding) -> str:
    """What a finding says; outside, one that rests on the margin gives no figure from which it could be worked out."""
    if view.edition == "circulate" and finding.check in TELLS_MARGIN:
        return view.say("finding_on_margin")
    return view.speech.phrase(finding.what)
