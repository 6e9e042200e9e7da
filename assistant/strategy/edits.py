"""Edits: the only way to change a strategy.

`apply` takes a draft and edits and gives the changed draft with the inverse that undoes it; undo, redo, history and
"who said this" all come from these two values. Everything of one call applies, or nothing does.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, JsonValue, TypeAdapter, ValidationError

from assistant.strategy.draft import PERSONAL, Draft, Origin, Quote, Record, Status, value_in
from assistant.strategy.fields import ID_PREFIXES, FieldSpec, field_specs, is_id, parts_of, pattern_of, spec_at
from assistant.strategy.values import Item

M = TypeVar("M", bound=BaseModel)
MAX_ENTRIES = 200
"""Entries of one list. More is a mistake or an attack, never a plan that a person can follow."""

Vocabulary = Mapping[str, Collection[str]]
"""The ids of each catalog, by the catalog's name."""


class Edit(BaseModel):
    """One change: set a field, add to a list, remove an entry, or mark how a field stands without a value.

    `value` is in JSON form. `add` to a list of items takes the whole item, its id given or not; `remove` takes the
    path of an item, a field, or a list of plain values with the entry as `value`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    op: Literal["set", "add", "remove", "mark"]
    path: str = Field(max_length=200, pattern=r"^(/[A-Za-z0-9_-]+)+$")
    value: JsonValue = None
    status: Status | None = None
    origin: Origin
    quote: Quote | None = None
    source: str | None = Field(None, max_length=4000)
    to_recheck: bool | None = None


class Placed(BaseModel):
    """One raw change of an inverse: the value to stand at `path`, and for an item its place in the list."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    value: JsonValue = None
    index: int | None = None


class Inverse(BaseModel):
    """What takes a change back exactly: raw changes in order, and the records to stand at each path (None: none)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    changes: tuple[Placed, ...] = ()
    records: dict[str, Record | None] = {}


Reason = Literal[
    "no_such_field", "wrong_value", "not_in_catalog", "no_such_item", "not_settable", "said_by_a_person",
    "quote_missing", "too_many", "id_taken",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nothing was changed: the path, the reason, and the detail for a log or a program."""

    path: str
    reason: Reason
    detail: str


@dataclass(frozen=True, slots=True)
class Applied:
    """The changed draft, what undoes it, the edits as they took effect (ids given), and references that went away."""

    draft: Draft
    inverse: Inverse
    edits: tuple[Edit, ...]
    unlinked: tuple[str, ...]


def apply(draft: Draft, edits: Iterable[Edit], *, turn: int, vocabulary: Vocabulary | None = None) -> Applied | Refused:
    """Apply all of the edits, or none of them and say why.

    `turn` is the number of the turn they belong to; `vocabulary` holds the ids that catalog fields may take.
    """
    bench = _Bench(draft, turn, vocabulary or {})
    done: list[Edit] = []
    try:
        for edit in edits:
            done.append(bench.perform(edit))
        bench.check_references()
        bench.lapse_waivers()
    except _Refusal as refusal:
        return refusal.value
    return Applied(bench.result(), bench.inverse(), tuple(done), tuple(bench.unlinked))


def restore(draft: Draft, inverse: Inverse) -> Applied:
    """Take a change back. The result's own inverse makes it again; ids are not given out anew."""
    bench = _Bench(draft, 0, {})
    for change in inverse.changes:
        bench.place(change.path, _from_json(change.path, change.value), change.index)
    for path, record in inverse.records.items():
        bench.record(path, record)
    return Applied(bench.result(), bench.inverse(), (), ())


class _Refusal(Exception):  # noqa: N818 - not an error of the program: it carries a Refused to `apply`
    def __init__(self, path: str, reason: Reason, detail: str) -> None:
        self.value = Refused(path, reason, detail)


class _Bench:
    """The draft while edits are worked into it; it keeps what it overwrites."""

    def __init__(self, draft: Draft, turn: int, vocabulary: Vocabulary) -> None:
        self.draft, self.turn, self.vocabulary = draft, turn, vocabulary
        self.strategy = draft.strategy
        self.records = dict(draft.records)
        self.next_ids = dict(draft.next_ids)
        self.undoing: list[Placed] = []
        self.old_records: dict[str, Record | None] = {}
        self.touched: list[str] = []
        self.unlinked: list[str] = []

    def result(self) -> Draft:
        return Draft(self.strategy, self.records, self.next_ids)

    def inverse(self) -> Inverse:
        return Inverse(changes=tuple(reversed(self.undoing)), records=self.old_records)

    # One edit

    def perform(self, edit: Edit) -> Edit:
        if edit.origin == "stated" and edit.quote is None and edit.op != "mark":
            raise _Refusal(edit.path, "quote_missing", "a stated value needs the words it was said in")
        spec = self._spec(edit.path)
        if edit.op == "mark":
            self._mark(edit)
            return edit
        self._guard(edit, spec)
        self.touched.append(edit.path)
        if edit.op == "set" and edit.value is not None:
            self._set(edit, spec)
        elif edit.op == "add":
            return self._add(edit, spec)
        else:
            self._remove(edit, spec)
        return edit

    def _spec(self, path: str) -> FieldSpec | None:
        """The field at the path, or None where it names an existing item."""
        names = parts_of(path)
        for end in range(1, len(names) + 1):
            if is_id(names[end - 1]) and self._now("/" + "/".join(names[:end])) is None:
                raise _Refusal(path, "no_such_item", f"there is no {names[end - 1]}")
        spec = spec_at(path)
        if spec is None and not (names and is_id(names[-1]) and spec_at(path.rpartition("/")[0])):
            raise _Refusal(path, "no_such_field", "the strategy has no field of this name")
        return spec

    def _guard(self, edit: Edit, spec: FieldSpec | None) -> None:
        if edit.origin in PERSONAL or edit.op == "add":
            return
        said = [edit.path] if edit.value is None or edit.op == "set" else [f"{edit.path}#{edit.value}"]
        if spec is None or spec.kind != "value":
            below = (f"{edit.path}/", f"{edit.path}#")
            said += [path for path in self.records if path.startswith(below)]
        view = self.result()
        for path in said:
            record = view.record(path)
            if record and record.origin in PERSONAL and ("#" in path or view.value(path) is not None):
                raise _Refusal(path, "said_by_a_person", "only a person changes what a person said")

    def _set(self, edit: Edit, spec: FieldSpec | None) -> None:
        match spec.kind if spec else None:
            case "value":
                assert spec is not None
                self.place(edit.path, self._valid(edit.path, spec, edit.value))
            case "values":
                assert spec is not None
                entries = edit.value if isinstance(edit.value, list) else [edit.value]
                valid = dict.fromkeys(self._valid(edit.path, spec, entry) for entry in entries)
                if len(valid) > MAX_ENTRIES:
                    raise _Refusal(edit.path, "too_many", f"at most {MAX_ENTRIES} entries")
                self._forget(f"{edit.path}#")
                self.place(edit.path, tuple(valid))
            case _:
                raise _Refusal(edit.path, "not_settable", "name one of its fields, or add an item")
        self.record(edit.path, self._record(edit, "answered"))

    def _add(self, edit: Edit, spec: FieldSpec | None) -> Edit:
        if spec is None or spec.kind not in ("values", "items"):
            raise _Refusal(edit.path, "not_settable", "only a list can be added to")
        present = self._now(edit.path)
        assert isinstance(present, tuple)
        if len(present) >= MAX_ENTRIES:
            raise _Refusal(edit.path, "too_many", f"at most {MAX_ENTRIES} entries")
        if spec.kind == "values":
            entry = self._valid(edit.path, spec, edit.value)
            if entry not in present:
                self.place(edit.path, (*present, entry))
            self.record(f"{edit.path}#{entry}", self._record(edit, "answered"))
            return edit
        item = self._identified(edit, spec, present)
        path = f"{edit.path}/{item.id}"
        self.place(path, item, len(present))
        self.record(path, self._record(edit, "answered"))
        self.touched.append(path)
        return _copied(edit, value=item.model_dump(mode="json", exclude_defaults=True))

    def _identified(self, edit: Edit, spec: FieldSpec, present: tuple[Any, ...]) -> Item:
        prefix = ID_PREFIXES[pattern_of(edit.path)]
        if not isinstance(edit.value, dict):
            raise _Refusal(edit.path, "wrong_value", "an item is an object of its fields")
        given = edit.value.get("id")
        number = self.next_ids.get(prefix, 1)
        taken = {item.id for item in present}
        while f"{prefix}-{number}" in taken:
            number += 1
        if given is not None:
            head, _, tail = str(given).rpartition("-")
            if head != prefix or not tail.isascii() or not tail.isdigit() or len(tail) > 6 or given in taken:
                raise _Refusal(edit.path, "id_taken", f"an id here is {prefix}- and a number not yet used")
            number = int(tail)
        item = self._valid(edit.path, spec, {**edit.value, "id": f"{prefix}-{number}"})
        assert isinstance(item, Item)
        self.next_ids[prefix] = max(number + 1, self.next_ids.get(prefix, 1))
        return item

    def _remove(self, edit: Edit, spec: FieldSpec | None) -> None:
        if spec is None:
            self._unlink(edit.path)
            self._forget(f"{edit.path}/")
            self.record(edit.path, None)
            self.place(edit.path, None)
        elif spec.kind == "values" and edit.value is not None:
            present = self._now(edit.path)
            assert isinstance(present, tuple)
            if edit.value not in present:
                raise _Refusal(edit.path, "no_such_item", "the list has no such entry")
            self.place(edit.path, tuple(entry for entry in present if entry != edit.value))
            self.record(f"{edit.path}#{edit.value}", None)
        elif spec.required:
            raise _Refusal(
                edit.path, "not_settable", "the item cannot be without it: remove the item, or set another value"
            )
        elif spec.kind in ("value", "values"):
            self._forget(f"{edit.path}#")
            self.record(edit.path, None)
            self.place(edit.path, None if spec.kind == "value" else ())
        else:
            raise _Refusal(edit.path, "not_settable", "name the item or the field to remove")

    def _mark(self, edit: Edit) -> None:
        known = self.result().record(edit.path)
        if edit.to_recheck is not None and edit.status is None:
            if known is not None:
                self.record(edit.path, _copied(known, to_recheck=edit.to_recheck))
            return
        status = edit.status or "answered"
        if status in ("unknown", "not_applicable", "deferred"):
            spec = spec_at(edit.path)
            self._guard(edit, spec)
            if spec is not None and spec.kind in ("value", "values") and self._now(edit.path) not in (None, ()):
                self._remove(_copied(edit, value=None), spec)
                self.touched.append(edit.path)
            self.record(edit.path, self._record(edit, status))
        elif known is not None:
            quote = known.quote if edit.quote is None else edit.quote
            self.record(edit.path, _copied(known, status=status, origin=edit.origin, to_recheck=False, quote=quote))
        else:
            self.record(edit.path, self._record(edit, status))

    # References and waivers

    def check_references(self) -> None:
        """Every id that was set names an item of the strategy."""
        for path in self.touched:
            for spec, value in self._referring(path):
                listed = self._now(spec.refers_to or "")
                known = {item.id for item in listed} if isinstance(listed, tuple) else set()
                for each in value if isinstance(value, tuple) else (value,):
                    if each not in known:
                        raise _Refusal(path, "no_such_item", f"there is no {each}")

    def lapse_waivers(self) -> None:
        """A waiver holds for the value it was given for."""
        for waiver in self.strategy.waivers:
            covers = [path for path in self.touched if not path.startswith("/waivers")]
            if any(path == waiver.path or waiver.path.startswith(f"{path}/") or path.startswith(f"{waiver.path}/")
                   for path in covers):  # fmt: skip
                self.record(f"/waivers/{waiver.id}", None)
                self.place(f"/waivers/{waiver.id}", None)

    def _referring(self, path: str) -> Iterable[tuple[FieldSpec, Any]]:
        pattern = pattern_of(path)
        for spec in _references_below(pattern):
            yield spec, self._now(path + spec.pattern[len(pattern) :]) or ()

    def _unlink(self, path: str) -> None:
        """Take every reference to an item out before the item goes."""
        home, _, gone = path.rpartition("/")
        for spec in _reference_specs():
            if spec.refers_to != home:
                continue
            for place in self._places(spec.pattern):
                value = self._now(place)
                if value == gone:
                    self.place(place, None)
                elif isinstance(value, tuple) and gone in value:
                    self.place(place, tuple(each for each in value if each != gone))
                else:
                    continue
                self.unlinked.append(place)

    def _places(self, pattern: str) -> Iterable[str]:
        head, star, tail = pattern.partition("/*")
        if not star:
            return (pattern,)
        items = self._now(head)
        assert isinstance(items, tuple)
        return tuple(f"{head}/{item.id}{tail}" for item in items)

    # Raw changes

    def place(self, path: str, value: Any, index: int | None = None) -> None:
        """Put a value at a path and keep what stood there."""
        names = parts_of(path)
        before = self._now(path)
        at = None
        if is_id(names[-1]):
            siblings = self._now(path.rpartition("/")[0])
            assert isinstance(siblings, tuple)
            at = next((place for place, item in enumerate(siblings) if item.id == names[-1]), index)
        if type(before) is type(value) and before == value:
            return
        self.undoing.append(Placed(path=path, value=_to_json(before), index=at if before is not None else None))
        self.strategy = _with(self.strategy, names, value, index)

    def record(self, path: str, record: Record | None) -> None:
        """Put a record at a path and keep what stood there."""
        self.old_records.setdefault(path, self.records.get(path))
        if record is None:
            self.records.pop(path, None)
        else:
            self.records[path] = record

    def _forget(self, prefix: str) -> None:
        for path in [path for path in self.records if path.startswith(prefix)]:
            self.record(path, None)

    def _record(self, edit: Edit, status: Status) -> Record:
        if edit.origin == "suggested" and status == "answered":
            status = "suggested"
        return Record(
            status=edit.status or status, origin=edit.origin, turn=self.turn, quote=edit.quote, source=edit.source
        )

    def _now(self, path: str) -> object | None:
        return value_in(self.strategy, path)

    def _valid(self, path: str, spec: FieldSpec, value: JsonValue) -> Any:
        try:
            valid = spec.adapter.validate_python(value)
        except ValidationError as fault:
            first = fault.errors(include_url=False, include_input=False)[0]
            where = "/".join(str(part) for part in first["loc"])
            raise _Refusal(path, "wrong_value", f"{where}: {first['msg']}" if where else first["msg"]) from None
        self._known(path, spec, valid)
        return valid

    def _known(self, path: str, spec: FieldSpec, valid: Any) -> None:
        if spec.catalog is not None:
            ids = self.vocabulary.get(spec.catalog)
            if ids is not None and valid not in ids:
                raise _Refusal(path, "not_in_catalog", f"{valid} is not in the catalog of {spec.catalog}")
        elif spec.kind == "items":
            for inner in _catalog_specs(spec.pattern):
                value = getattr(valid, inner.pattern.rpartition("/")[2])
                for each in value if isinstance(value, tuple) else () if value is None else (value,):
                    self._known(path, inner, each)


@cache
def _reference_specs() -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in field_specs().values() if spec.refers_to)


@cache
def _references_below(pattern: str) -> tuple[FieldSpec, ...]:
    """The referring fields at this pattern or inside it, but not inside a list below it."""
    return tuple(
        spec
        for spec in _reference_specs()
        if spec.pattern == pattern
        or (spec.pattern.startswith(f"{pattern}/") and spec.pattern.count("*") == pattern.count("*"))
    )


@cache
def _catalog_specs(pattern: str) -> tuple[FieldSpec, ...]:
    prefix = f"{pattern}/*/"
    return tuple(
        spec
        for spec in field_specs().values()
        if spec.catalog and spec.pattern.startswith(prefix) and "/" not in spec.pattern[len(prefix) :]
    )


def _with(node: Any, names: tuple[str, ...], value: Any, index: int | None) -> Any:
    """The node with the value at the path below it; an item of None goes away, a new one is inserted at `index`."""
    name, rest = names[0], names[1:]
    if not isinstance(node, tuple):
        child = _with(getattr(node, name), rest, value, index) if rest else value
        return _copied(node, **{name: child})
    at = next((place for place, item in enumerate(node) if item.id == name), None)
    if at is None:
        return node if value is None else (*node[: index or 0], value, *node[index or 0 :])
    if not rest:
        return (*node[:at], *(() if value is None else (value,)), *node[at + 1 :])
    return (*node[:at], _with(node[at], rest, value, index), *node[at + 1 :])


def _copied(node: M, **changes: Any) -> M:
    """What `model_copy` does for a frozen model without private parts, in a third of the time."""
    copy = node.__class__.__new__(node.__class__)
    object.__setattr__(copy, "__dict__", {**node.__dict__, **changes})
    object.__setattr__(copy, "__pydantic_fields_set__", node.__pydantic_fields_set__ | changes.keys())
    object.__setattr__(copy, "__pydantic_extra__", None)
    object.__setattr__(copy, "__pydantic_private__", None)
    return copy


def _to_json(value: Any) -> JsonValue:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, BaseModel):
        document: JsonValue = value.model_dump(mode="json", exclude_defaults=True)
        return document
    if isinstance(value, tuple):
        return [_to_json(each) for each in value]
    return _ANY.dump_python(value, mode="json")  # type: ignore[no-any-return]


_ANY: TypeAdapter[Any] = TypeAdapter(Any)


def _from_json(path: str, value: JsonValue) -> Any:
    spec = spec_at(path)
    if value is None:
        return () if spec is not None and spec.kind == "values" else None
    if spec is None:
        owner = spec_at(path.rpartition("/")[0])
        assert owner is not None
        return owner.adapter.validate_python(value)
    if spec.kind == "values":
        assert isinstance(value, list)
        return tuple(spec.adapter.validate_python(each) for each in value)
    return spec.adapter.validate_python(value)
