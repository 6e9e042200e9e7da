"""Days that suit the work: when to start, when results can be there, and months as a plan counts them."""

from collections.abc import Sequence
from datetime import date, timedelta

from assistant.catalog import Catalogs
from assistant.strategy import months_after

NOTICE_DAYS = 14
"""From today to the start: tracking and material come first. A rule of thumb."""
AROUND_SPRING_FESTIVAL = (timedelta(-7), timedelta(8))


def first_start(today: date, catalogs: Catalogs, regions: Sequence[str], *, to_businesses: bool) -> date:
    """The first working Monday at least two weeks away that no long holiday swallows."""
    day = today + timedelta(NOTICE_DAYS)
    day += timedelta(-day.weekday() % 7)
    while _swallowed(day, catalogs, regions, to_businesses=to_businesses):
        day += timedelta(7)
    return day


def _swallowed(day: date, catalogs: Catalogs, regions: Sequence[str], *, to_businesses: bool) -> bool:
    if is_holiday(day, catalogs, regions):
        return True
    if "US" in regions and "CN" not in regions and to_businesses:
        first = date(day.year, 11, 1)
        thanksgiving = first + timedelta((3 - first.weekday()) % 7 + 21)
        return day >= thanksgiving - timedelta(3) or (day.month == 1 and day.day <= 3)
    return False


def is_holiday(day: date, catalogs: Catalogs, regions: Sequence[str]) -> bool:
    """Whether nobody is at work: New Year's and Christmas Day anywhere, the long holidays in mainland China."""
    if (day.month, day.day) == (1, 1):
        return True
    if "CN" not in regions:
        return (day.month, day.day) == (12, 25)
    new_year = catalogs.lunar.get(day.year)
    before, after = AROUND_SPRING_FESTIVAL
    spring = new_year is not None and new_year.new_year + before <= day < new_year.new_year + after
    return spring or (day.month == 10 and day.day <= 7) or (day.month == 5 and day.day <= 5)


def quarter_end(day: date) -> date:
    """The last day of the quarter `day` lies in."""
    return months_after(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3) - timedelta(1)


def quarter_ends(start: date, count: int) -> tuple[date, ...]:
    """The next so many quarter ends on or after `start`."""
    ends = [quarter_end(start)]
    while len(ends) < count:
        ends.append(quarter_end(ends[-1] + timedelta(1)))
    return tuple(ends)


def months_from(start: date, count: int) -> tuple[str, ...]:
    """So many calendar months, the first that of `start`, as YYYY-MM."""
    first = start.replace(day=1)
    return tuple(months_after(first, ahead).isoformat()[:7] for ahead in range(count))
