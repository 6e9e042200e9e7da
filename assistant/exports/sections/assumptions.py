"""What the plan assumes: every value that we suggested or worked out, its basis, and what changes if it is wrong."""

from collections.abc import Iterator, Mapping, Sequence

from assistant.exports.document import Table
from assistant.exports.sections.closing import PRIVATE, described
from assistant.exports.sections.situation import is_shown
from assistant.exports.view import View
from assistant.strategy import Record, decode
from assistant.strategy.fields import is_id, parts_of, pattern_of
from assistant.wording.fields import field_label, value_words

RESTS_ON = ("goals", "budget", "business", "market", "audience", "positioning", "kpis", "channels", "capacity")
"""The parts that the plan's figures and choices rest on; the others follow from them."""
FOLLOWS = frozenset(
    {
        "/title", "/language", "/created_on", "/as_of", "/business/model", "/business/currency", "/goals/*/statement",
        "/goals/*/direction", "/goals/*/stage", "/goals/*/target_basis", "/goals/*/personas", "/kpis/*/leading",
        "/channels/*/kpis", "/channels/*/personas",
    }
)  # fmt: skip
"""What follows from other values by itself, and is no assumption."""
FEW = 5


def assumptions(view: View) -> Table | None:
    """What was suggested or derived: the value, what it rests on, what changes if it is wrong."""
    rows = [*_assumed_baselines(view), *_assumed(view)]
    head = view.head(*(f"assumptions.{name}" for name in ("what", "value", "source", "if_wrong")))
    return Table("assumptions", view.say("title.assumptions"), head, tuple(rows)) if rows else None


def _assumed_baselines(view: View) -> Iterator[tuple[str, ...]]:
    """Own figures that are not exact."""
    for each in view.strategy.market.baselines:
        at = f"/market/baselines/{each.id}"
        if each.exactness in (None, "exact") or _is_ours(view.draft.record(at)) or not is_shown(view, each):
            continue
        yield (
            view.name(at),
            view.words(f"{at}/value"),
            view.words(f"{at}/source") or view.words(f"{at}/exactness"),
            view.say("if_wrong.market"),
        )


def _assumed(view: View) -> Iterator[tuple[str, ...]]:
    """What we put in: fields one by one, the items of a list together, and what is only a draft in one last row."""
    groups: dict[str, list[str]] = {}
    for path, record in view.draft.records.items():
        if _is_ours(record) and view.draft.value(path.partition("#")[0]) is not None and path not in PRIVATE:
            groups.setdefault(_group(path), []).append(path)
    ours = {group: paths for group, paths in groups.items() if pattern_of(group) not in FOLLOWS}
    basis = {group: paths for group, paths in ours.items() if _is_basis(group)}
    yield from _by_part(view, basis) if view.depth == "quick" else _one_by_one(view, basis)
    drafted = dict.fromkeys(_part_label(view, group) for group in ours if group not in basis)
    if drafted:
        yield (
            view.say("drafted"),
            view.speech.listed(drafted),
            view.say("source.suggested"),
            view.say("if_wrong.drafted"),
        )


def _part_label(view: View, group: str) -> str:
    part = parts_of(group)[0]
    return field_label(group if part in RESTS_ON else f"/{part}", view.speech)


def _is_basis(group: str) -> bool:
    return parts_of(group)[0] in RESTS_ON and not group.startswith(("/market/swot", "/market/pestel", "/budget/lines"))


def _one_by_one(view: View, groups: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    for group, paths in groups.items():
        said = [_value(view, path) for path in paths]
        yield (
            described(view, group),
            _few(view, said),
            _sources(view, paths),
            view.say(f"if_wrong.{parts_of(group)[0]}"),
        )


def _by_part(view: View, groups: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """A row for each part of the strategy: a quick plan has no room for more."""
    for part in RESTS_ON:
        inside = {group: paths for group, paths in groups.items() if parts_of(group)[0] == part}
        said = [
            value
            if is_id(parts_of(path)[-1])
            else view.say("item_and_field", item=field_label(path, view.speech), field=value)
            for paths in inside.values()
            for path in paths
            if (value := _value(view, path))
        ]
        if said:
            every = [path for paths in inside.values() for path in paths]
            label = field_label(f"/{part}", view.speech)
            yield label, _few(view, said), _sources(view, every), view.say(f"if_wrong.{part}")


def _sources(view: View, paths: Sequence[str]) -> str:
    found = dict.fromkeys(source_words(view, view.draft.records[path]) for path in paths)
    return view.speech.say("values.separator.texts").join(found)


def _is_ours(record: Record | None) -> bool:
    """Whether a value is our suggestion, accepted or not, or worked out by us."""
    return record is not None and (
        record.status == "suggested"
        or record.origin == "confirmed"
        or (record.origin == "derived" and bool(record.source))
    )


def _group(path: str) -> str:
    """The list that a path's last item or entry stands in; the path itself for a field."""
    bare = path.partition("#")[0]
    return bare.rpartition("/")[0] if is_id(parts_of(bare)[-1]) else bare


def _few(view: View, said: Sequence[str]) -> str:
    """The first few of what is said, and how many there are."""
    shown = view.speech.say("values.separator.texts").join(dict.fromkeys(said[:FEW]))
    return shown if len(said) <= FEW else view.say("and_more", shown=shown, n=len(said))


def _value(view: View, path: str) -> str:
    bare, _, entry = path.partition("#")
    return value_words(bare, [entry] if entry else view.draft.value(bare), view.speech, draft=view.draft)


def source_words(view: View, record: Record) -> str:
    """What a suggestion rests on, in words: its reason, a published figure with its grade, or a kind of source."""
    source = record.source or ""
    phrase = decode(source)
    if phrase is not None and view.speech.has(phrase.key):
        return view.speech.phrase(phrase)
    published = view.catalogs.sources.get(source) if view.catalogs is not None else None
    if published is not None:
        return view.say("source.published", title=published.title, grade=published.grade)
    known = f"source.{source.replace(' ', '_')}"
    return view.say(known if view.speech.has(f"document.{known}") else f"source.{record.origin}")
