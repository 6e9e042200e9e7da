"""Dates written in digits alone: 2026-03-15, 3/15/2026, 2026.3.15, 20260315, 2026-03, 3/2026, 5/1."""

import re
from calendar import monthrange

_YMD = re.compile(r"((?:19|20)[0-9]{2})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9.]|[-/][0-9]{1,2}[-/])")
_Y_M_D = re.compile(r"((?:19|20)[0-9]{2}) ([01][0-9]) ([0-3][0-9])(?![0-9])")
_DMY = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2((?:19|20)[0-9]{2})(?![0-9])")
_DMY_SHORT = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{2})(?![0-9/])")
_YM = re.compile(r"((?:19|20)[0-9]{2}) ?([-/.]) ?(0?[1-9]|1[0-2])(?![0-9.,%]|[-/][0-9]|月|万|亿|千|[a-z])")
_MY = re.compile(r"(0?[1-9]|1[0-2])(?: ?/ ?| ?- ?)((?:19[5-9]|20[0-4])[0-9])(?![0-9.,%]|万|亿|千|[a-z])")
_MD = re.compile(r"(0?[1-9]|1[0-2])/(0?[1-9]|[12][0-9]|3[01])(?![0-9/.%]| ?of\b)")
_MD_CUED = re.compile(r"(0?[1-9]|1[0-2])([.-])(0?[1-9]|[12][0-9]|3[01])(?![0-9%])")
_DEADLINE_AFTER = re.compile(r" ?(?:前(?!后|端|期|置|列|十|\d)|之前|以前|为止|截止|(?:这|那|当)[天日])")
_DAY_AFTER = re.compile(r" ?(?:后(?!续|台|期|端)|之后|以后|开始|上线|开业|开幕|启动)")
_SALE_AFTER = re.compile(r" ?(?:[-~到至] ?(?:0?[1-9]|1[0-2])\.[0-9]{1,2})? ?(?:期间|大促|活动|预热|档期)")
_DUE_BEFORE = re.compile(r"(?:截[止至]到?|最晚|最迟|不晚于)[：: ]?$")
_ON_BEFORE = re.compile(r"\b(?:on|due|due on|dated) $")
_BY_BEFORE = re.compile(r"\b(?:by|before|until|till|since|after) $")
_WHOLE = re.compile(r"((?:19|20)[0-9]{2})(0[1-9]|1[0-2])([0-2][0-9]|3[01])(?![0-9])")
_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "1/10"})
_DATE_CUE = re.compile(r"(?:\b(?:on|by|before|until|from|due|date|[a-z]{3,6}day) |[在到从至自]|[0-9] ?- ?)$")


def numeric_date_at(text: str, at: int) -> tuple[str, int] | None:
    """The date in digits that begins at `at` as "year-month-day" with gaps for what is missing, and where it ends.

    The words are "" for what is written as a date and is none (2027-13-01).
    """
    if at and (text[at - 1].isdigit() or text[at - 1] in "$¥€£,."):
        return None
    if (m := _YMD.match(text, at)) or (m := _Y_M_D.match(text, at)):
        month, day = (m[3], m[4]) if m.re is _YMD else (m[2], m[3])
        return _day(m[1], month, day, m.end()) or (("", m.end()) if m.re is _YMD else None)
    if m := _WHOLE.match(text, at):
        return _day(m[1], m[2], m[3], m.end())
    if m := _DMY.match(text, at):
        return _month_first(m[4], m[1], m[3], m.end())
    if m := _DMY_SHORT.match(text, at):
        return _month_first(("19" if int(m[3]) > 68 else "20") + m[3], m[1], m[2], m.end())
    if m := _YM.match(text, at):
        return (f"{m[1]}-{int(m[3])}-", m.end()) if m[2] != "." or len(m[3]) == 2 else None
    if m := _MY.match(text, at):
        return f"{m[2]}-{int(m[1])}-", m.end()
    if m := _MD.match(text, at):
        if m[0] in _FRACTIONS and not _DATE_CUE.search(text, max(0, at - 12), at):
            return None
        return f"-{int(m[1])}-{int(m[2])}", m.end()
    if (m := _MD_CUED.match(text, at)) and _is_day(text, m):
        return f"-{int(m[1])}-{int(m[3])}", m.end()
    return None


def _is_day(text: str, m: re.Match[str]) -> bool:
    """Whether 6.30 or 6-30 is a day and no decimal and no range: 6.30前, 截止12.31, by 06-30, on 4-22."""
    left, end = max(0, m.start() - 8), m.end()
    if m[2] == "-":
        if text[end : end + 1].isalnum() or text[end : end + 2].strip(" ").isalnum():
            return False
        padded = m[1].startswith("0") or m[3].startswith("0")
        on = _ON_BEFORE.search(text, left, m.start()) is not None
        return on or (padded and _BY_BEFORE.search(text, left, m.start()) is not None)
    if _DEADLINE_AFTER.match(text, end) or _SALE_AFTER.match(text, end) or _DUE_BEFORE.search(text, left, m.start()):
        return True
    return len(m[3]) == 2 and _DAY_AFTER.match(text, end) is not None


def _month_first(year: str, first: str, second: str, end: int) -> tuple[str, int] | None:
    """Month before day, as in the United States, unless only the other order is a date."""
    return _day(year, first, second, end) or _day(year, second, first, end)


def _day(year: str, month: str, day: str, end: int) -> tuple[str, int] | None:
    if not 1 <= int(month) <= 12 or not 1 <= int(day) <= monthrange(int(year), int(month))[1]:
        return None
    return f"{year}-{int(month)}-{int(day)}", end
