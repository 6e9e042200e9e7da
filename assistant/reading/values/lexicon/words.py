"""The words of the grammar, Chinese (folded: simplified, lower case) and English side by side.

A phrase of several English words is written with single spaces and read as one token; see `lexing`.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeVar

from assistant.reading.values.kinds import Direction, Every, Exactness, Unit

T = TypeVar("T")


def table(rows: Mapping[T, str]) -> dict[str, T]:
    """Word -> meaning, from meaning -> words divided by "|"."""
    return {word: meaning for meaning, words in rows.items() for word in words.split("|")}


def phrases(*rows: str) -> frozenset[str]:
    """The words of all rows, divided by "|"."""
    return frozenset(word for row in rows for word in row.split("|"))


TIME_UNITS: dict[str, Unit] = table(
    {
        "second": "秒|秒钟|seconds|second|secs|sec",
        "minute": "分钟|minutes|minute|mins|min",
        "hour": "小时|钟头|个钟|hours|hour|hrs|hr|h",
        "day": "天|日|days|day|d|business days|business day|working days|working day|calendar days|工作日|"
        "个工作日|自然日",
        "week": "周|星期|礼拜|weeks|week|wks|wk|w",
        "month": "月|个月|月份|months|month|mos|mo|mth|mths",
        "quarter": "季度|季|quarters|quarter|qtrs|qtr",
        "year": "年|年度|years|year|yrs|yr|y",
    }
)
# Bounds. What stands before a number, after it, and after a number as a suffix.
BEFORE: dict[str, Exactness] = table(
    {
        "about": "大概|大约|约|约为|约莫|差不多|左右|近|将近|接近|估计|~|approx .|大致|几乎|about|around|roughly|"
        "approximately|approx|circa|nearly|almost|close to|some|somewhere around|in the region of|"
        "in the ballpark of|something like|ca",
        "at_least": "至少|起码|最少|最低|不少于|不低于|不小于|不下|不止|超过|超|高于|大于|多于|大于等于|大于或等于|"
        "超出|高出|突破|过|破|上|逾|at least|no less than|no fewer than|not less than|a minimum of|"
        "minimum of|minimum|min|more than|over|above|greater than|larger than|higher than|bigger than|"
        "exceed|exceeds|exceeding|exceeded|surpass|surpasses|surpassing|surpassed|in excess of|upwards of|"
        "north of|>|>=|≥|greater than or equal to|equal or greater than|equal to or greater than|"
        "equal or more than|more than or equal to|higher or equal than|larger or equal than|"
        "greater or equal than|greater or equal to|beyond|better than|or more than",
        "at_most": "至多|最多|最高|顶多|不超过|不超|不高于|不大于|不多于|不到|不足|不满|低于|小于|少于|小于等于|"
        "小于或等于|控制在|压在|at most|no more than|not more than|no greater than|up to|as many as|"
        "as much as|a maximum of|maximum of|maximum|max|less than|fewer than|under|below|smaller than|"
        "lower than|<|<=|≤|less than or equal to|equal or less than|equal to or less than|"
        "fewer than or equal to|lower or equal than|smaller or equal than|less or equal than|south of|"
        "within a budget of|capped at|not exceeding",
        "exact": "正好|刚好|恰好|仅|只|只有|等于|共|一共|总共|exactly|precisely|only|just|equal to|equals|"
        "equals to|equaling to|equalling to|a total of|total of",
    }
)
AFTER: dict[str, Exactness] = table(
    {
        "about": "左右|上下|前后|出头|开外|的样子|or so|ish|- ish|more or less|give or take",
        "at_least": "以上|及以上|或以上|之上|起|起步|打底|往上|开外|+|or more|or older|or higher|or above|or greater|"
        "or over|and above|and up|and over|and more|plus|or better|minimum|at least|at minimum|"
        "at the least",
        "at_most": "不到|以下|及以下|或以下|以内|之内|之下|封顶|为限|or less|or younger|or fewer|or below|or under|"
        "or lower|and below|and under|maximum|max|at most|tops|at the most",
    }
)
NOT = phrases(
    "不能|不会|不要|别|不可|不得|不应|不想|不可以|不希望|不应该|not|never|can't|cannot|shouldn't",
    "won't|don't|mustn't|must not|not go|don't go|never go|can't go",
)  # turns the bound after it: 不能低于35%
RANGE_TO = phrases("-|~|--|至|到|to|through|thru|until|till")
BETWEEN = phrases("between|介于|位于|在")
BETWEEN_AND = phrases("and|和|与|跟|&")
BETWEEN_END = phrases("之间|间|的?")
FILLERS = phrases("的|是|为|要|能|能有|有|会|在|得|了|做|想|希望|就|才|of|is|at|:|：|投|花|发|接|出")
# Rates: what makes "a month", 每月, /周 of a time unit.
PER = phrases("每|每个|每一|每一个|per|a|an|each|every|/|p/")
ADVERBS: dict[str, Every] = table(
    {
        Every(1, "day"): "daily|日均|按天|每日|每天|天天|everyday",
        Every(1, "week"): "weekly|周均|按周|每周|每星期|每礼拜|每个星期|每个礼拜|一周一次|once a week",
        Every(2, "week"): "biweekly|fortnightly|bi weekly|双周|every other week|隔周",
        Every(1, "month"): "monthly|月均|按月|每月|每个月|单月|p.m.|once a month",
        Every(2, "month"): "bimonthly|bi monthly|every other month|隔月",
        Every(1, "quarter"): "quarterly|季均|按季|按季度|每季度|每季|每个季度|once a quarter",
        Every(6, "month"): "semiannually|semi annually|semiannual|biannually|half yearly|每半年|every half year|"
        "every six months",
        Every(1, "year"): "annually|yearly|annual|年均|按年|每年|每一年|年化|p.a.|per annum|once a year|逐年|一年一度",
        Every(1, "hour"): "hourly|每小时|每个小时|按小时",
        Every(2, "day"): "every other day|隔天",
    }
)
# Words that say the rate of the amount after them: 月预算3万, 月销500单.
RATED_WORDS: dict[str, Every] = table(
    {
        Every(1, "day"): "日预算|日销|日单量|日均单量|日咨询量|日流水|daily budget|daily spend",
        Every(1, "week"): "周预算|周销|周单量|weekly budget|weekly spend",
        Every(1, "month"): "月预算|月销|月销量|月销售额|月营收|月流水|月单量|月均单量|月费|月租|月咨询量|月新增|月收入|"
        "monthly budget|monthly spend|monthly revenue|mrr",
        Every(
            1, "year"
        ): "年预算|年销|年销量|年销售额|年营收|年收入|年费|年流水|annual budget|annual spend|annual revenue|"
        "yearly budget|arr",
    }
)
# Lengths of time that are one word or phrase: how many of what.
WHOLE_DURATIONS: dict[str, tuple[str, Unit]] = table(
    {
        ("6", "month"): "半年|half a year|half year",
        ("8", "month"): "大半年",
        ("4", "month"): "小半年",
        ("2", "week"): "a fortnight|fortnight|one fortnight",
        ("15", "day"): "半个月|半月|half a month",
        ("0.5", "day"): "半天|半日|half a day",
        ("3.5", "day"): "半周",
        ("45", "day"): "半个季度|half a quarter",
        ("30", "minute"): "半小时|半个小时|half an hour|half hour",
        ("15", "minute"): "quarter of an hour|a quarter of an hour",
        ("45", "minute"): "three quarters of an hour",
        ("5", "year"): "half a decade",
        ("1", "hour"): "an hour",
        ("1", "day"): "a day|all day|full day",
        ("1", "week"): "a week|all week|full week",
        ("1", "month"): "a month|all month|full month",
        ("1", "quarter"): "a quarter",
        ("1", "year"): "a year|all year|full year",
        ("18", "month"): "a year and a half",
    }
)
# What an amount is "a month" by, where it follows the amount at once.
ONE_OF: dict[str, Every] = table(
    {
        Every(1, "hour"): "an hour",
        Every(1, "day"): "a day|per day|each day|every day",
        Every(1, "week"): "a week|per week|each week|every week",
        Every(1, "month"): "a month|per month|each month|every month",
        Every(1, "quarter"): "a quarter|per quarter|each quarter|every quarter",
        Every(6, "month"): "半年|half a year|half year",
        Every(1, "year"): "a year|per year|each year|every year",
    }
)
# Shares that are one word or phrase, in points; None where numbers follow (百分之五).
SHARES: dict[str, Decimal | None] = table(
    {
        Decimal("0.5"): "half a percent|half a per cent|half a percentage",
        Decimal(5): "半成",
        Decimal(25): "a quarter of|one quarter of",
        Decimal(50): "half of|a half of|一半|对半|对折|半折|半价",
        Decimal(75): "three quarters of",
        Decimal(100): "百分之百",
        None: "百分之|千分之|仟分之|万分之|a third of|one third of|two thirds of",
    }
)
# Changes.
RISE_FALL: dict[str, Direction] = table(
    {
        "up": "年增长|年均增长|年复合增长|月增长|月均增长|周增长|涨价|提价|"
        "多卖|多做|多接|多来|多拿|多签|多招|多成交|涨粉|增粉|增长|增加|提高|提升|上升|上涨|涨|升|升高|多|高|多出|高出|扩大|上浮|提|加|再多|再加|"
        "多了|涨了|新增|净增|超额|溢价|up|increase|increased|increases|increasing|grow|grew|grows|growing|"
        "growth|grown|rise|rises|rose|rising|raise|raised|raising|boost|boosted|boosting|lift|lifted|"
        "lifting|improve|improved|improves|improving|gain|gained|gains|gaining|climb|climbed|jump|jumped|"
        "surge|surged|expand|expanded|expanding|scale|higher|add|adding|added|an increase|an extra|extra|"
        "an additional|additional|another|再|uplift|outgrow",
        "down": "缩小|降价|"
        "下降|减少|降低|降|减|下滑|下跌|跌|缩减|压缩|削减|砍|砍掉|少|少了|下调|缩短|跌了|降了|节省|省|"
        "省下|节约|低|让利|缩水|回落|down|decrease|decreased|decreases|decreasing|reduce|reduced|reduces|"
        "reducing|reduction|drop|drops|dropped|dropping|fall|falls|fell|falling|fallen|cut|cuts|cutting|"
        "lower|lowered|lowering|decline|declined|declines|declining|shrink|shrank|save|saved|saving|slash|"
        "slashed|shave|trim|trimmed|lose|lost|minus|off",
    }
)
NEITHER: frozenset[str] = phrases("change|changed|changes|变化|变动|波动|浮动|相差|差|差距|swing")
AFTER_RISE_FALL: dict[str, Direction] = table(
    {
        "up": "more|higher|extra|increase|growth|rise|lift|uplift|boost|improvement|gain|jump|bump|faster|"
        "better|additional|的增长|的增幅|的提升|的涨幅|增长|增幅|增速|涨幅|的增速|upside",
        "down": "less|fewer|lower|decrease|drop|decline|reduction|cut|fall|cheaper|slower|smaller|的降幅|的下降|"
        "的跌幅|降幅|跌幅|的下滑|downside",
    }
)
TARGET = phrases("到|至|为|成|to|达到|到了")  # after a verb of change: what follows is the new value itself
BY = phrases("by|了|约|超|近|through|with")
RISES_AND_FALLS = phrases(
    "increase|decrease|growth|rise|drop|fall|decline|reduction|cut|gain|jump|uplift|lift|improvement|boost|an increase",
)  # nouns that an amount follows with "of": an increase of 20%
RATED_RISES: dict[str, Every] = table(
    {
        Every(1, "week"): "周增长",
        Every(1, "month"): "月增长|月均增长",
        Every(1, "year"): "年增长|年均增长|年复合增长",
    }
)
THAN_NOW = phrases("原来的|现在的|目前的|去年的|之前的|当前的|以前的|上年的|上月的|同期的")  # 原来的两倍
FACTORS: dict[str, tuple[str, Direction]] = table(
    {
        ("2", "up"): "double|doubled|doubles|doubling|twofold|two fold|twice as many|twice as much|翻倍|翻番|翻一番|"
        "翻一倍|翻了一番|翻了一倍|翻了倍|翻了番|加倍|倍增|增长一倍|提高一倍|提升一倍|增加一倍|多一倍|"
        "涨一倍|增长了一倍|成倍增长|成倍|to double",
        ("3", "up"): "triple|tripled|triples|tripling|treble|trebled|threefold|three fold|three times as many|"
        "three times as much",
        ("4", "up"): "quadruple|quadrupled|quadrupling|fourfold|four fold|翻两番|翻了两番|翻二番",
        ("5", "up"): "quintuple|fivefold|five fold",
        ("8", "up"): "翻三番|翻了三番",
        ("10", "up"): "tenfold|ten fold",
        (
            "0.5",
            "down",
        ): "halve|halved|halves|halving|cut in half|cut by half|by half|in half|half as many|half as much|"
        "缩小一半|减半|砍半|腰斩|减一半|砍一半|降一半|少一半|减少一半|降低一半|下降一半|降了一半|减了一半|压缩一半|"
        "省一半",
        ("1.5", "up"): "half again as much|half as much again|增长一半|提高一半|提升一半|增加一半|多一半|涨一半",
    }
)
CHANGE_OR_TO = phrases(
    "提高|提升|增长|增加|上升|升|涨|做|做大|扩大|降低|下降|减少|降|减|压|压缩|缩短|变|变成|改|提|拉",
    "拉升|拉高|拉到",
)
# Verbs that have their "to" in them, and what may stand before the first end of "from A to B".
TO_VERBS = phrases(
    "降到|降至|提升到|提升至|提高到|提高至|增长到|增加到|降低到|下降到|减少到|升到|升至|增至|涨到",
    "做到|减到|缩短到|压缩到|压到|提到|变成|翻到|达到|拉到|加到|扩到",
)
NOW = phrases(
    "原来的|现在的|目前的|去年的|之前的|当前的|以前的|目前|现在|当前|原来|原先|之前|的|每月|约|大概|大约|是|about|around|roughly|the|a|current",
    "currently|today's|our|年|月",
)
ARROWS = phrases("->|=>|→|➔|⇒|➡")
