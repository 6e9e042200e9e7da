"""Tables of items: a row for each, the marks kept quiet, columns that nobody filled left out."""

from collections.abc import Sequence

from assistant.exports.document import Table
from assistant.exports.view import View, joined, number_of, without_empty_columns
from assistant.strategy import Money, Quantity
from assistant.strategy.values import Item
from assistant.wording import spoken_values


def item_table(
    view: View,
    key: str,
    path: str,
    names: Sequence[str],
    *,
    items: Sequence[Item] | None = None,
    note: str | None = None,
) -> Table | None:
    """The items of a list, a column for each named field; None where there are none.

    The first column carries the mark of the whole item, another cell only a mark that differs from it. A column may
    be written `name:column` where its head is not called as its field.
    """
    listed = view.draft.value(path) if items is None else tuple(items)
    if not isinstance(listed, tuple) or not listed:
        return None
    fields = [name.partition(":")[0] for name in names]
    head = view.head(*(f"{key}.{name.partition(':')[2] or name}" for name in names))
    rows = [_row(view, f"{path}/{item.id}", fields) for item in listed]
    shown, filled, places = without_empty_columns(head, rows)
    numbers = tuple(
        at for at, place in enumerate(places) if _are_numbers([getattr(item, fields[place]) for item in listed])
    )
    return Table(key, view.say(f"title.{key}"), shown, filled, numbers, note=note)


def unit_of(view: View, quantity: Quantity | None, total: bool = False) -> str:
    """What a number is counted in, for a column of its own: '%', '元', '每月', 'a month'."""
    if quantity is None:
        return ""
    match quantity.unit:
        case "percent" | "seconds" | "ratio" | "score":
            unit = view.say(f"unit.{quantity.unit}")
        case "count":
            unit = "" if quantity.per else view.say("unit.in_total" if total else "unit.count")
        case currency:
            unit = spoken_values.currency_word(currency, view.speech.language)
    return view.speech.say("values.separator.details").join(part for part in (unit, _per(view, quantity)) if part)


def _per(view: View, quantity: Quantity) -> str:
    if quantity.per is None:
        return ""
    if quantity.per.value == 1:
        return view.say(f"unit.per.{quantity.per.unit}")
    return spoken_values.every(quantity.per, view.speech.language)


def in_unit(view: View, quantity: Quantity | None, unit: Quantity | None) -> str:
    """The bare number where it is counted in the column's unit, else the number with its own."""
    if quantity is None or unit is None:
        return number_of(quantity)
    same = (quantity.unit, quantity.per) == (unit.unit, unit.per)
    return number_of(quantity) if same else view.speech.value(quantity)


def _row(view: View, path: str, fields: Sequence[str]) -> tuple[str, ...]:
    mark = view.mark(path)
    first = view.words(f"{path}/{fields[0]}") or view.name(path)
    rest = (view.marked(f"{path}/{name}", beside=mark) for name in fields[1:])
    return (joined(first, mark), *rest)


def _are_numbers(values: Sequence[object]) -> bool:
    known = [value for value in values if value not in (None, ())]
    return bool(known) and all(isinstance(value, Money | Quantity) for value in known)
