"""Edits that would mend a finding, as suggestions: whoever accepts them makes them his own."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_DOWN, Decimal

from pydantic import JsonValue

from assistant.strategy import Edit, Goal, Quantity, Strategy, plain

WHOLE = Decimal(100)


def put(path: str, value: JsonValue) -> Edit:
    """Set a field."""
    return Edit(op="set", path=path, value=value, origin="suggested")


def add(path: str, value: JsonValue) -> Edit:
    """Add an item or an entry to a list."""
    return Edit(op="add", path=path, value=value, origin="suggested")


def drop(path: str, value: JsonValue = None) -> Edit:
    """Take away a field, an item, or one entry of a list."""
    return Edit(op="remove", path=path, value=value, origin="suggested")


def as_json(quantity: Quantity) -> JsonValue:
    """A quantity as an edit carries it."""
    per = quantity.per
    found: dict[str, JsonValue] = {"value": plain(quantity.value), "unit": quantity.unit}
    return found if per is None else {**found, "per": {"value": per.value, "unit": per.unit}}


def money_json(amount: Decimal, currency: str) -> JsonValue:
    """An amount of money as an edit carries it."""
    return {"amount": plain(amount), "currency": currency}


def retarget(strategy: Strategy, goal: Goal, target: Quantity) -> tuple[Edit, ...]:
    """Give a goal another target, and with it the KPIs that hold the same number; a stated change in percent goes."""
    edits = [put(f"/goals/{goal.id}/target", as_json(target))]
    if goal.change is not None:
        edits.append(drop(f"/goals/{goal.id}/change"))
    edits += [
        put(f"/kpis/{kpi.id}/target", as_json(target))
        for kpi in strategy.kpis
        if kpi.role == "primary" and goal.id in kpi.goals and kpi.target is not None
    ]
    return tuple(edits)


def to_a_hundred(shares: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    """The shares in proportion, whole where they can be, so that they sum to exactly 100; equal where all are 0.

    What rounding leaves over goes to the largest, and of equals to the first by id, so their order does not matter.
    """
    total = sum(shares.values(), Decimal(0))
    even = {key: share / total if total else Decimal(1) / len(shares) for key, share in shares.items()}
    scaled = {key: (share * WHOLE).quantize(Decimal(1), rounding=ROUND_DOWN) for key, share in even.items()}
    first = min(scaled, key=lambda key: (-scaled[key], key))
    return {**scaled, first: scaled[first] + WHOLE - sum(scaled.values(), Decimal(0))}


def put_shares(home: str, shares: Mapping[str, Decimal]) -> tuple[Edit, ...]:
    """Set the share of each item of a list to what makes a hundred."""
    return tuple(put(f"{home}/{key}/share", plain(share)) for key, share in to_a_hundred(shares).items())


def drop_channel(strategy: Strategy, channel: str) -> tuple[Edit, ...]:
    """Take a channel out and let the others have its share, in proportion."""
    left = {each.id: each.share for each in strategy.channels if each.id != channel and each.share is not None}
    shares = put_shares("/channels", left) if any(left.values()) else ()
    return drop(f"/channels/{channel}"), *shares


def first_by_id(ids: Iterable[str]) -> str:
    """The item that was there first: ids carry their number."""
    return min(ids, key=lambda each: (int(each.rpartition("-")[2]), each))
