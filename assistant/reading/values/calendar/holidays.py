"""Named days of any year: fixed ones, those that follow a weekday, the moon or Easter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.reading.values.calendar.lunar import EARLIEST, LATEST, lunar_day

FirstDay = Callable[[int], date | None]


@dataclass(frozen=True, slots=True)
class Holiday:
    """`first_day(year)` is its main or first day, None where no rule knows it; `days` how long it lasts."""

    name: str
    first_day: FirstDay
    days: int = 1


def _fixed(month: int, day: int) -> FirstDay:
    return lambda year: date(year, month, day)


def read_weekday(month: int, nth: int, weekday: int, then: int = 0) -> FirstDay:
    """The nth weekday (Monday is 0; nth -1 is the last) of a month, and `then` days on."""

    def day(year: int) -> date:
        if nth > 0:
            first = date(year, month, 1)
            return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1) + then)
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7) + timedelta(then)

    return day


def _lunar(month: int, day: int, then: int = 0) -> FirstDay:
    return lambda year: lunar_day(year, month, day) + timedelta(then) if EARLIEST <= year <= LATEST else None


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian computus."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _easter(then: int) -> FirstDay:
    return lambda year: easter(year) + timedelta(then)


def _solar_term(month: int, base: float) -> FirstDay:
    """Qingming and Dongzhi by the usual formula of the century: floor(y * 0.2422 + base) - floor(y / 4); 2000 to 2099."""

    def day(year: int) -> date | None:
        if not 2000 <= year <= 2099:
            return None
        y = year - 2000
        return date(year, month, int(y * 0.2422 + base) - (y - (month < 3)) // 4)

    return day


def _election(year: int) -> date | None:
    return read_weekday(11, 1, 0, 1)(year) if year % 2 == 0 else None


_ROWS: tuple[tuple[str, FirstDay, int, str], ...] = (
    ("new_year", _fixed(1, 1), 1, "元旦|元旦节|阳历新年|公历新年|跨年|new year|new year's|new years|new year's day|new years day|new year day|the new year"),
    ("new_years_eve", _fixed(12, 31), 1, "跨年夜|new year's eve|new years eve"),
    ("nianhuo", _lunar(1, 1, -30), 21, "年货节|年货季|cny shopping season"),
    ("laba", _lunar(12, 8), 1, "腊八|腊八节"),
    ("new_years_eve_cn", _lunar(1, 1, -1), 1, "除夕|大年三十|年三十|除夕夜|chinese new year's eve"),
    ("spring_festival", _lunar(1, 1), 1, "春节|农历新年|新春|过年|大年初一|正月初一|春节档|农历年|spring festival|chinese new year|lunar new year|chinese new year's day|cny holiday"),
    ("lantern", _lunar(1, 15), 1, "元宵|元宵节|上元节|lantern festival|the lantern festival"),
    ("valentines", _fixed(2, 14), 1, "情人节|西方情人节|valentine's day|valentines day|valentine day|valentine's|valentines"),
    ("womens_day", _fixed(3, 8), 1, "妇女节|三八|三八节|三八妇女节|女神节|女王节|38节|38妇女节|38女神节|3.8节|3·8节|三八大促|38大促|三八女神节|women's day|womens day|international women's day|queen's day"),
    ("consumer_rights_day", _fixed(3, 15), 1, "消费者权益日|315晚会|3.15晚会|3·15|3·15晚会|三一五|315消费者权益日|consumer rights day"),
    ("white_day", _fixed(3, 14), 1, "白色情人节|white day"),
    ("st_patricks", _fixed(3, 17), 1, "st patrick's day|saint patrick's day|st. patrick's day|saint patrick|st patricks day"),
    ("april_fools", _fixed(4, 1), 1, "愚人节|april fools|april fools day|april fool's day"),
    ("qingming", _solar_term(4, 4.81), 1, "清明|清明节|清明假期|qingming|tomb sweeping day|qingming festival"),
    ("earth_day", _fixed(4, 22), 1, "earth day|世界地球日|地球日"),
    ("labour_day_cn", _fixed(5, 1), 1, "五一|五一节|劳动节|五一劳动节|五一黄金周|五一假期|五一小长假|五一档|may day|international workers' day|workers' day"),
    ("youth_day", _fixed(5, 4), 1, "五四|五四青年节|青年节"),
    ("520", _fixed(5, 20), 1, "五二零|网络情人节|520节|520情人节|520表白日|5.20"),
    ("cinco_de_mayo", _fixed(5, 5), 1, "cinco de mayo"),
    ("mothers_day", read_weekday(5, 2, 6), 1, "母亲节|mother's day|mothers day"),
    ("memorial_day", read_weekday(5, -1, 0), 1, "memorial day|阵亡将士纪念日"),
    ("childrens_day", _fixed(6, 1), 1, "六一|六一儿童节|儿童节|六一节|children's day|childrens day"),
    ("dragon_boat", _lunar(5, 5), 1, "端午|端午节|端午假期|粽子节|dragon boat festival|the dragon boat festival|dragon boat"),
    ("gaokao", _fixed(6, 7), 3, "高考|高考季|gaokao"),
    ("618", _fixed(6, 18), 1, "六一八|618大促|618年中大促|618购物节|618活动|六一八大促|年中大促|mid year sale|6.18大促|618 sale|618 festival|618 shopping festival"),
    ("juneteenth", _fixed(6, 19), 1, "juneteenth"),
    ("fathers_day", read_weekday(6, 3, 6), 1, "父亲节|father's day|fathers day"),
    ("independence_day", _fixed(7, 4), 1, "independence day|fourth of july|4th of july|the fourth of july|july fourth|美国独立日|独立日|美国国庆"),
    ("qixi", _lunar(7, 7), 1, "七夕|七夕节|七夕情人节|qixi|qixi festival|chinese valentine's day|chinese valentine's|chinese valentines day"),
    ("ghost_festival", _lunar(7, 15), 1, "中元节|ghost festival"),
    ("summer_holidays_cn", _fixed(7, 1), 62, "暑假|暑期|暑期档|summer vacation|summer holidays"),
    ("back_to_school_cn", _fixed(9, 1), 1, "开学|开学季|返校季"),
    ("back_to_school", _fixed(7, 15), 53, "back to school|back to school season|back to college"),
    ("labor_day", read_weekday(9, 1, 0), 1, "labor day|labour day|美国劳动节|劳工节"),
    ("99_giving_day", _fixed(9, 9), 1, "99公益日|九九公益日|久久公益节|99 giving day|99 charity day"),
    ("teachers_day_cn", _fixed(9, 10), 1, "教师节|teachers' day|teachers day|teacher's day"),
    ("mid_autumn", _lunar(8, 15), 1, "中秋|中秋节|八月十五|月饼节|mid autumn|mid autumn festival|the mid autumn festival|moon festival"),
    ("national_day_cn", _fixed(10, 1), 1, "国庆|国庆节|十一|十一黄金周|国庆黄金周|国庆假期|国庆长假|十一假期|十一长假|十一国庆|国庆档|chinese national day|national day"),
    ("columbus_day", read_weekday(10, 2, 0), 1, "columbus day|indigenous peoples' day"),
    ("double_ninth", _lunar(9, 9), 1, "重阳|重阳节|敬老节|double ninth|double ninth festival"),
    ("halloween", _fixed(10, 31), 1, "万圣节|万圣夜|万圣|halloween"),
    ("election_day", _election, 1, "election day|大选日"),
    ("double_11", _fixed(11, 11), 1, "双十一|双11|双 11|双1 1|光棍节|双11大促|双十一大促|双十一购物节|双11购物节|11.11|singles day|singles' day|single's day|double 11|double eleven|double 11 sale"),
    ("veterans_day", _fixed(11, 11), 1, "veterans day"),
    ("thanksgiving", read_weekday(11, 4, 3), 1, "感恩节|thanksgiving|thanksgiving day|turkey day"),
    ("black_friday", read_weekday(11, 4, 3, 1), 1, "黑五|黑色星期五|black friday|bfcm|black friday cyber monday|bf"),
    ("small_business_saturday", read_weekday(11, 4, 3, 2), 1, "small business saturday"),
    ("cyber_monday", read_weekday(11, 4, 3, 4), 1, "网一|网络星期一|网购星期一|cyber monday"),
    ("giving_tuesday", read_weekday(11, 4, 3, 5), 1, "giving tuesday|捐赠星期二"),
    ("double_12", _fixed(12, 12), 1, "双十二|双12|双12大促|双十二大促|12.12|double 12|double twelve|年终好价节"),
    ("winter_solstice", _solar_term(12, 21.94), 1, "冬至|dongzhi|winter solstice"),
    ("christmas_eve", _fixed(12, 24), 1, "平安夜|圣诞前夜|christmas eve|xmas eve"),
    ("christmas", _fixed(12, 25), 1, "圣诞|圣诞节|christmas|christmas day|xmas|x mas"),
    ("boxing_day", _fixed(12, 26), 1, "节礼日|boxing day"),
    ("holiday_season", read_weekday(11, 4, 3), 40, "holiday season|the holiday season|the holidays|圣诞季|holidays season"),
    ("winter_holidays_cn", _lunar(1, 1, -20), 35, "寒假|寒假档"),
    ("martin_luther_king_day", read_weekday(1, 3, 0), 1, "mlk day|martin luther king day"),
    ("super_bowl", read_weekday(2, 2, 6), 1, "超级碗|super bowl|super bowl sunday|the super bowl"),
    ("presidents_day", read_weekday(2, 3, 0), 1, "总统日|presidents day|presidents' day|president's day"),
    ("good_friday", _easter(-2), 1, "good friday|耶稣受难日"),
    ("easter", _easter(0), 1, "复活节|easter|easter sunday"),
    ("easter_monday", _easter(1), 1, "easter monday"),
    ("canada_day", _fixed(7, 1), 1, "canada day"),
    ("bastille_day", _fixed(7, 14), 1, "bastille day"),
)  # fmt: skip


_DIGIT_ROWS: tuple[tuple[str, str], ...] = (
    ("618", "618"),
    ("520", "520"),
    ("315", "consumer_rights_day"),
    ("38", "womens_day"),
    ("1111", "double_11"),
    ("1212", "double_12"),
    ("99", "99_giving_day"),
)


HOLIDAYS: Mapping[str, Holiday] = {name: Holiday(name, rule, days) for name, rule, days, _ in _ROWS}


HOLIDAY_NAMES: Mapping[str, str] = {word: name for name, _, _, words in _ROWS for word in words.split("|")}


# Written in bare digits these are days only where something beside them says so: 618前, 618大促.
DIGIT_NAMES: Mapping[str, str] = dict(_DIGIT_ROWS)


def next_occurrence(holiday: Holiday, as_of: date) -> date | None:
    """The first occurrence that is not over on `as_of`."""
    for year in range(as_of.year - 1, as_of.year + 4):
        first = holiday.first_day(year)
        if first is not None and first + timedelta(holiday.days) > as_of:
            return first
    return None


def last_occurrence(holiday: Holiday, as_of: date) -> date | None:
    """The last occurrence that was over before `as_of`."""
    for year in range(as_of.year + 1, as_of.year - 4, -1):
        first = holiday.first_day(year)
        if first is not None and first + timedelta(holiday.days) <= as_of:
            return first
    return None
