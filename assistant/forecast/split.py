"""A split of the money that reaches a goal more surely, beside the plan's own: a suggestion with its reason.

Money moves only between channels with trusted figures; a channel without one keeps what it has, since missing figures
are no poor performance. Nor is a channel given more where nobody can say how much it takes: a mailing list is as long
as it is. The search is uphill in small steps; each further unit brings less, so it ends at the top.
"""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import permutations

from assistant.forecast.case import Case, Stream
from assistant.forecast.outlook import LIKELY_ENOUGH, Level, mixer

STEP = 0.05
"""Money moves in steps of this share of what can move."""
CAP = 0.7
"""No channel is given more than this share of what can move, unless it has more already."""
MOST_STEPS = 60
WORTH_IT = 0.05
"""A split is suggested where it adds at least this share to what the plan's own one adds."""


@dataclass(frozen=True, slots=True)
class Split:
    """The share of the movable money by channel, now and as suggested; what the goal's result would likely be."""

    now: Mapping[str, float]
    better: Mapping[str, float]
    likely_now: float
    likely_better: float
    chance_now: float
    chance_better: float


def better_split(case: Case, least: Mapping[str, float]) -> Split | None:
    """A split of the money that reaches the goal more surely; None where there is none worth the trouble.

    `least` is the least usable money a month by channel: a channel gets that much over the months it is paid, or
    nothing.
    """
    movable = {stream.channel: stream for stream in case.flowing if stream.channel is not None}
    whole = {channel: sum(stream.money) for channel, stream in movable.items()}
    total = sum(whole.values())
    if len(movable) < 2 or total <= 0 or any(amount <= 0 for amount in whole.values()):
        return None
    now = {channel: amount / total for channel, amount in whole.items()}
    floor = {channel: least.get(channel, 0.0) * _paid(movable[channel]) / total for channel in now}

    mixed = mixer(case)

    def level(shares: Mapping[str, float]) -> Level:
        return mixed({channel: shares[channel] / now[channel] for channel in now})

    best: Mapping[str, float] = now
    value = _surely(level(now))
    open_to_more = frozenset(channel for channel, stream in movable.items() if math.isfinite(stream.tried))
    for _ in range(MOST_STEPS):
        moves = ((_surely(level(shares)), sorted(shares.items())) for shares in _moves(best, now, floor, open_to_more))
        reached, shares = max(moves, default=(value, []))
        if reached <= value * (1 + 1e-9):
            break
        best, value = dict(shares), reached
    old, new = level(now), level(best)
    if value < _surely(old) * (1 + WORTH_IT):
        return None
    return Split(
        now, best, case.base + old.median, case.base + new.median, old.reaches(case.needed), new.reaches(case.needed)
    )


def _surely(level: Level) -> float:
    """What is reached in six cases of ten: more of it is both likelier and surer."""
    return level.at(1 - LIKELY_ENOUGH)


def _moves(
    shares: Mapping[str, float], now: Mapping[str, float], floor: Mapping[str, float], open_to_more: Collection[str]
) -> list[Mapping[str, float]]:
    """The splits one step away: some money from one channel to another, all of it where too little would be left."""
    found: list[Mapping[str, float]] = []
    for source, target in permutations(sorted(shares), 2):
        amount = STEP if shares[source] - STEP >= max(floor[source], STEP) else shares[source]
        given = shares[target] + amount
        if amount > 0 and target in open_to_more and given <= max(CAP, now[target]) and given >= floor[target]:
            found.append({**shares, source: shares[source] - amount, target: given})
    return found


def _paid(stream: Stream) -> int:
    return sum(1 for money in stream.money if money > 0)
