"""Amounts that a speaker takes back in the same breath: "120, no wait 130", "24k, actually make it 30", "was 3.1, now 1.4".

The later word wins: the earlier amount goes, and the later one keeps what was said of the first (money, k, per month).
"""
# ruff: noqa: E501 - a pattern is read as one line: what people say, alternative by alternative

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.reading.lexicon.patterns import spoken
from assistant.reading.values import Count, Every, FromTo, Money, Percent, Unit, Value, When

_TAKES_BACK = spoken(
    r"[\s,.;…–—-]{0,6}(?:(?:oh|no|wait|sorry|oops|actually|hmm|scratch that|i mean(?:t)?|or rather|correction|my bad|make (?:it|that)|let'?s say)[\s,]{1,4}){0,6}"
    r"(?:no,? wait|wait|sorry|oops|actually|scratch that|i mean(?:t)?|or rather|correction|my bad|make (?:it|that)|no,)[\s,]{1,4}(?:it'?s |about |around )?"
    r"|[\s，,。]{0,6}(?:哦|噢|啊)?(?:(?:不对|说错了|记错了|更正)[\s，,]{0,4}|不是[\s，,]{1,4})(?:应该)?(?:是)?"
)
_IN_TURN = spoken(r"[^;.\d]{0,20}\b(?:last|this|next) (?:year|time|month|quarter|season)\b[^;.\d]{0,24}")
_REPLACED_BY = spoken(
    r"[\s，,]*(?:这个|那个|的|块|元|单|条|个)*(?:改|换|调整?|修改|更新|修正|推迟?|延期?|延后|提前|挪|变)(?:成|为|到|至)\s*"
)
_DENIED = spoken(r"[\s，,]*(?:而|并)?不是(?:那个|什么)?\s*")
_RATHER = spoken(r"[\s，,]*(?:而|应该|其实|实际上?)*是\s*")
_NOT = spoken(r"不是(?:那个|每月|一共)?\s*$")
_MOVED_ON = spoken(
    r"[\s,.;]*(?:(?:but|and) )?now (?:it'?s |its |it is |we'?re (?:at |on )?|at |down to |up to )?(?:about |around )?"
)
_WAS = spoken(r"\bused to be (?:about |around )?$")
_CENTS = spoken(r"(?: ?cents?| ?c| ?¢)? (?:on|of|out of|in|per) (?:the|every|each|a) dollar\b")
_LONGEST = 40
_THOUSAND = 1000


def settled(values: Sequence[Value], folded: str) -> tuple[Value, ...]:
    """The values as they stand at the end of the message; of one taken back, only what replaced it."""
    kept: list[Value] = []
    for value in _in_their_time([_share(value, folded) for value in values], folded):
        last = kept[-1] if kept else None
        if isinstance(last, When) and folded[last.start : last.end] == "now" and len(kept) > 1:
            last = kept[-2]
        between = folded[last.end : value.start] if last is not None and value.start >= last.end else None
        if last is None or between is None or len(between) > _LONGEST:
            kept.append(value)
        elif _DENIED.fullmatch(between) and type(last) is type(value):
            continue  # "198不是189": the first stands
        elif _is_replaced(last, between, folded) and type(last) is type(value):
            kept[-1] = value
        elif _TAKES_BACK.fullmatch(between) and (corrected := _in_place_of(last, value)) is not None:
            kept[-1] = corrected
        elif _MOVED_ON.fullmatch(between) and _WAS.search(folded[max(0, last.start - 24) : last.start]):
            kept[kept.index(last) :] = [value]
        else:
            kept.append(_as_large(kept, value, folded))
    return tuple(kept)


def _as_large(kept: Sequence[Value], value: Value, folded: str) -> Value:
    """ "80k last year but this year 50": both count thousands."""
    last = next((one for one in reversed(kept[-3:]) if isinstance(one, Count | Money)), None)
    if not isinstance(value, Count) or value.unit is not None or last is None:
        return value
    turned = value.start - last.end <= _LONGEST and _IN_TURN.fullmatch(folded, last.end, value.start) is not None
    return replace(value, amount=_scaled(last.amount, value.amount)) if turned else value


_PERIODS: dict[str, Unit] = {"year": "year", "month": "month", "quarter": "quarter", "week": "week"}


def _in_their_time(values: Sequence[Value], folded: str) -> list[Value]:
    """A count of "last year" or "last month" is a count per year or month."""
    told: list[Value] = list(values)
    for at, value in enumerate(values):
        if not isinstance(value, Count) or value.per is not None or value.unit not in (None, "次", "单", "个"):
            continue
        near = [one for one in values[max(0, at - 1) : at + 2] if isinstance(one, When) and one.relation == "on"]
        for when in near:
            said = folded[when.start : when.end]
            unit = _PERIODS.get(said.rsplit(" ", 1)[-1])
            between = folded[when.end : value.start] if when.end <= value.start else folded[value.end : when.start]
            if said.startswith(("last ", "this past ")) and unit and len(between) < 30 and not _STOPS.search(between):
                told[at] = replace(value, per=Every(1, unit))
    return told


_STOPS = spoken(r"[,;.]|\b(?:but|now|today|vs|versus|want|this)\b")


def _is_replaced(last: Value, between: str, folded: str) -> bool:
    """Whether what follows is put in the place of the value before: "年底前改成明年6月", "不是20万，是25万"."""
    if _REPLACED_BY.fullmatch(between) is not None:
        return True
    return (
        _RATHER.fullmatch(between) is not None and _NOT.search(folded[max(0, last.start - 8) : last.start]) is not None
    )


def _share(value: Value, folded: str) -> Value:
    """ "40 cents on the dollar" is 40 %."""
    if not isinstance(value, Count | Money) or value.high is not None:
        return value
    points = value.amount if value.amount >= 1 else value.amount * 100
    said = folded[value.start : value.end + 24]
    behind = _CENTS.search(said)
    if behind is None or points > 100 or value.start + behind.start() > value.end:
        return value
    return Percent(value.start, value.start + behind.end(), value.exactness, points)


def _in_place_of(first: Value, second: Value) -> Value | None:
    """The second value with what only the first says of it; None where they are of different kinds."""
    if isinstance(first, FromTo) and isinstance(second, Count | Money | Percent):
        after = _in_place_of(first.after, second)
        return replace(first, after=after) if isinstance(after, Count | Money | Percent) else None
    if isinstance(first, Money) and isinstance(second, Count) and second.unit is None:
        amount, per = _scaled(first.amount, second.amount), second.per or first.per
        return replace(first, start=second.start, end=second.end, amount=amount, high=second.high, per=per)
    if isinstance(first, Count) and isinstance(second, Count):
        return replace(second, amount=_scaled(first.amount, second.amount), per=second.per or first.per)
    if isinstance(first, Money) and isinstance(second, Money):
        return replace(second, amount=_scaled(first.amount, second.amount), per=second.per or first.per)
    if isinstance(first, Percent) and isinstance(second, Count) and second.unit is None:
        return replace(first, start=second.start, end=second.end, points=second.amount, high=second.high)
    same_kind = type(first) is type(second) or (isinstance(second, Money) and isinstance(first, Count))
    return second if same_kind else None


def _scaled(first: Decimal, second: Decimal) -> Decimal:
    """ "24k, make it 30" is 30k: a bare number far below a first amount in whole thousands counts thousands."""
    thousands = (
        first >= _THOUSAND and first % _THOUSAND == 0 and second * 100 <= first and second == second.to_integral_value()
    )
    return second * _THOUSAND if thousands else second
